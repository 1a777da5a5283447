//! Security Token Service: who is calling.

use crate::ids;
use crate::tx::Tx;
use crate::world::places;
use api::ApiError;
use api::sts::{GetCallerIdentityInput, GetCallerIdentityOutput};

/// The letters and digits of a unique id.
const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// The name of the user behind an account's calls.
pub(crate) fn user(account: &str) -> &'static str {
    match account {
        places::YOU => "learner",
        places::PARTNER => "partner",
        _ => "stranger",
    }
}

/// The resource name of that user.
pub(crate) fn arn(account: &str) -> String {
    format!("arn:aws:iam::{account}:user/{}", user(account))
}

/// Says which account and user the credentials belong to.
pub(crate) fn get_caller_identity(
    tx: &mut Tx<'_>,
    _: GetCallerIdentityInput,
) -> Result<GetCallerIdentityOutput, ApiError> {
    let word = ids::of_text(tx.state.seed, tx.account);
    // A user's unique id has 17 letters and digits after its kind.
    let unique: String = (0..17_u64)
        .map(|place| {
            let at = ids::mix(word ^ place) as usize % LETTERS.len();
            char::from(LETTERS.get(at).copied().unwrap_or(b'A'))
        })
        .collect();
    Ok(GetCallerIdentityOutput {
        user_id: Some(format!("AIDA{unique}")),
        account: Some(tx.account.to_owned()),
        arn: Some(arn(tx.account)),
    })
}
