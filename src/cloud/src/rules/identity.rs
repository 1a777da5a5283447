//! Security Token Service and Identity and Access Management: who is calling.

use crate::world::places;
use crate::{RoleSession, base64, ids};

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
pub(crate) fn letters(mut word: u64, how_many: usize) -> String {
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
pub(crate) fn temporary_key(account: &str, word: u64) -> String {
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

impl RoleSession {
    /// Its account and the role's name without a path, as both stand in the role's resource name.
    pub(crate) fn parts(&self) -> Option<(&str, &str)> {
        let (account, role) = self.role.strip_prefix("arn:aws:iam::")?.split_once(":role/")?;
        let digits = account.len() == 12 && account.bytes().all(|byte| byte.is_ascii_digit());
        let short = role.rsplit('/').next().unwrap_or(role);
        (digits && !short.is_empty()).then_some((account, short))
    }

    /// The unique id of the session.
    pub(crate) fn id(&self, seed: u64) -> String {
        format!(
            "AROA{}:{}",
            letters(ids::of_text(seed, &self.role), 17),
            self.name
        )
    }

    /// The resource name of the session.
    pub(crate) fn arn(&self) -> String {
        let (account, role) = self.parts().unwrap_or_default();
        format!("arn:aws:sts::{account}:assumed-role/{role}/{}", self.name)
    }

    /// The token that shows it: who it is is written in it, with a sum, as the account is in the key.
    pub(crate) fn token(&self, word: u64) -> String {
        let body = base64::encode(format!("{} {}", self.name, self.role).as_bytes());
        format!(
            "{}{}{body}",
            letters(word, 16),
            letters(ids::of_text(0, &body), 8)
        )
    }

    /// The session that a token of [`assume_role`] shows, if it is one of that account.
    pub fn of_token(token: &str, account: &str) -> Option<Self> {
        let (sum, body) = token.get(16..)?.split_at_checked(8)?;
        if letters(ids::of_text(0, body), 8) != sum {
            return None;
        }
        let text = String::from_utf8(base64::decode(body)?).ok()?;
        let (name, role) = text.split_once(' ')?;
        let session = Self {
            role: role.to_owned(),
            name: name.to_owned(),
        };
        let mine = session.parts().is_some_and(|(of, _)| of == account);
        mine.then_some(session)
    }
}

/// The resource name of that user.
pub(crate) fn arn(account: &str) -> String {
    format!("arn:aws:iam::{account}:user/{}", user(account))
}

/// The unique id of that user: 17 letters and digits after its kind.
pub(crate) fn user_id(seed: u64, account: &str) -> String {
    format!("AIDA{}", letters(ids::of_text(seed, account), 17))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_tells_its_session() {
        let session = RoleSession {
            role: "arn:aws:iam::444455556666:role/teams/images".to_owned(),
            name: "nightly".to_owned(),
        };
        let token = session.token(7);
        assert_eq!(
            RoleSession::of_token(&token, "444455556666"),
            Some(session.clone())
        );
        assert_eq!(RoleSession::of_token(&token, "111122223333"), None);
        assert_eq!(
            session.arn(),
            "arn:aws:sts::444455556666:assumed-role/images/nightly"
        );
        let mut changed = token.clone();
        changed.truncate(token.len() - 1);
        for wrong in ["", "x", "äöü", &changed, &token.replace('A', "B")] {
            assert_eq!(RoleSession::of_token(wrong, "444455556666"), None, "{wrong}");
        }
    }

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
