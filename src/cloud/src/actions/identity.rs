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

/// The ARN of that user.
pub(crate) fn arn(account: &str) -> String {
    format!("arn:aws:iam::{account}:user/{}", user(account))
}

/// The unique id of that user: 17 letters and digits after its kind.
pub(crate) fn user_id(seed: u64, account: &str) -> String {
    format!("AIDA{}", unique(seed, account, 17))
}

/// So many letters and digits that stand for an account under a seed.
pub(crate) fn unique(seed: u64, account: &str, count: u64) -> String {
    let word = ids::of_text(seed, account);
    (0..count)
        .map(|place| {
            let at = ids::mix(word ^ place) as usize % LETTERS.len();
            char::from(LETTERS.get(at).copied().unwrap_or(b'A'))
        })
        .collect()
}

/// Says which account and user the credentials belong to.
pub(crate) fn get_caller_identity(
    tx: &mut Tx<'_>,
    _: GetCallerIdentityInput,
) -> Result<GetCallerIdentityOutput, ApiError> {
    Ok(GetCallerIdentityOutput {
        user_id: Some(user_id(tx.state.seed, tx.account)),
        account: Some(tx.account.to_owned()),
        arn: Some(arn(tx.account)),
    })
}
