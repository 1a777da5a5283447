//! Security Token Service and Identity and Access Management: who is calling.

use crate::ids;
use crate::tx::Tx;
use crate::world::places;
use api::iam::{ListAccountAliasesInput, ListAccountAliasesOutput};
use api::sts::{
    AssumeRoleInput, AssumeRoleOutput, AssumedRoleUser, Credentials, GetCallerIdentityInput,
    GetCallerIdentityOutput,
};
use api::{ApiError, ErrorCode, Span};

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

/// The id of that user's access key.
pub(crate) fn access_key(seed: u64, account: &str) -> String {
    format!("AKIA{}", letters(ids::of_text(seed ^ 1, account), 16))
}

/// Letters and digits that follow from a number.
fn letters(mut word: u64, how_many: usize) -> String {
    let mut text = String::with_capacity(how_many);
    for _ in 0..how_many {
        let at = (word % 32) as usize;
        text.push(char::from(LETTERS.get(at).copied().unwrap_or(b'A')));
        word = ids::mix(word);
    }
    text
}

/// What temporary keys begin with.
const TEMPORARY: &str = "ASIA";

/// The id of a temporary access key of an account: the account is written in it, with a sum, so that any later request
/// tells whose it is without the lab keeping a list.
fn temporary_key(account: &str, word: u64) -> String {
    let mut number: u64 = account.parse().unwrap_or_default();
    let mut digits = Vec::with_capacity(8);
    for _ in 0..8 {
        digits.push(LETTERS.get((number % 32) as usize).copied().unwrap_or(b'A'));
        number /= 32;
    }
    let written = String::from_utf8_lossy(&digits).into_owned();
    let body = format!("{written}{}", letters(word, 4));
    let sum = letters(ids::of_text(0, &body), 4);
    format!("{TEMPORARY}{body}{sum}")
}

/// The account of a temporary access key that [`assume_role`] gave.
pub fn account_of_key(key: &str) -> Option<String> {
    let (body, sum) = key.strip_prefix(TEMPORARY)?.split_at_checked(12)?;
    if letters(ids::of_text(0, body), 4) != sum {
        return None;
    }
    let mut number: u64 = 0;
    for byte in body.bytes().take(8).collect::<Vec<_>>().into_iter().rev() {
        let digit = LETTERS.iter().position(|letter| *letter == byte)?;
        number = number * 32 + digit as u64;
    }
    (number < 1_000_000_000_000).then(|| format!("{number:012}"))
}

/// Gives credentials of a role's account.
pub(crate) fn assume_role(tx: &mut Tx<'_>, input: AssumeRoleInput) -> Result<AssumeRoleOutput, ApiError> {
    let parts: Vec<&str> = input.role_arn.splitn(6, ':').collect();
    let (account, role) = match parts.as_slice() {
        ["arn", "aws", "iam", "", account, resource]
            if account.len() == 12 && account.bytes().all(|byte| byte.is_ascii_digit()) =>
        {
            (*account, resource.strip_prefix("role/").unwrap_or_default())
        }
        _ => ("", ""),
    };
    let invalid = |message: String| Err(ApiError::new(ErrorCode::ValidationError, message));
    if role.is_empty() {
        return invalid(format!("{} is invalid", input.role_arn));
    }
    let name = &input.role_session_name;
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "_+=,.@-".contains(letter);
    let rule = match name.chars().count() {
        0 | 1 => Some("have length greater than or equal to 2"),
        2..=64 => (!name.chars().all(plain)).then_some("satisfy regular expression pattern: [\\w+=,.@-]*"),
        _ => Some("have length less than or equal to 64"),
    };
    if let Some(rule) = rule {
        return invalid(format!(
            "1 validation error detected: Value '{name}' at 'roleSessionName' failed to satisfy constraint: Member must \
             {rule}"
        ));
    }
    let seconds = input.duration_seconds.unwrap_or(3600);
    if !(900..=43_200).contains(&seconds) {
        return invalid(format!(
            "1 validation error detected: Value '{seconds}' at 'durationSeconds' failed to satisfy constraint: Member must \
             have value {} than or equal to {}",
            if seconds < 900 { "greater" } else { "less" },
            seconds.clamp(900, 43_200)
        ));
    }
    let word = tx.draw();
    let short = role.rsplit('/').next().unwrap_or(role);
    Ok(AssumeRoleOutput {
        credentials: Some(Credentials {
            access_key_id: Some(temporary_key(account, word)),
            secret_access_key: Some(letters(ids::mix(word), 40)),
            session_token: Some(letters(ids::mix(!word), 120)),
            expiration: Some((tx.now() + Span::seconds(seconds)).whole_second()),
        }),
        assumed_role_user: Some(AssumedRoleUser {
            assumed_role_id: Some(format!(
                "AROA{}:{name}",
                letters(ids::of_text(tx.state.seed, &input.role_arn), 17)
            )),
            arn: Some(format!("arn:aws:sts::{account}:assumed-role/{short}/{name}")),
        }),
        packed_policy_size: None,
        source_identity: input.source_identity,
    })
}

/// The resource name of that user.
pub(crate) fn arn(account: &str) -> String {
    format!("arn:aws:iam::{account}:user/{}", user(account))
}

/// The unique id of that user: 17 letters and digits after its kind.
pub(crate) fn user_id(seed: u64, account: &str) -> String {
    format!("AIDA{}", letters(ids::of_text(seed, account), 17))
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

/// Lists the names of the account, which has none.
pub(crate) fn list_account_aliases(
    _tx: &mut Tx<'_>,
    _input: ListAccountAliasesInput,
) -> Result<ListAccountAliasesOutput, ApiError> {
    Ok(ListAccountAliasesOutput {
        account_aliases: Some(Vec::new()),
        is_truncated: Some(false),
        marker: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_temporary_key_tells_its_account() {
        for account in ["111122223333", "000000000000", "999999999999"] {
            let key = temporary_key(account, 7);
            assert_eq!(key.len(), 20);
            assert_eq!(account_of_key(&key).as_deref(), Some(account));
        }
        for other in [
            "",
            "ASIA",
            "AKIAIOSFODNN7EXAMPLE",
            "ASIAIOSFODNN7EXAMPLE",
            "ASIAÄÖÜ",
        ] {
            assert_eq!(account_of_key(other), None, "{other}");
        }
    }
}
