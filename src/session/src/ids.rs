//! The ids in a text, and where an account sees the thing of an id.

use crate::identity::regions;
use api::{ApiError, Service};
use cloud::resource::{self, Resource};
use cloud::{Cloud, Request};
use serde_json::json;

/// The types of things that have a place in the console.
const PLACED: [&str; 4] = ["image", "snapshot", "volume", "instance"];

/// How many digits an id has after its prefix.
const DIGITS: usize = 17;

/// A piece of a text: an id of a thing, or what is between two of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// What is no id.
    Text(&'a str),
    /// An id.
    Id(&'a str),
}

/// Cuts a text at the ids in it. The pieces together are the text.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut from, mut at) = (0, 0);
    // An id is a word of letters, digits and hyphens with nothing of these before or after it.
    let part = |letter: u8| letter.is_ascii_alphanumeric() || letter == b'-';
    let bytes = text.as_bytes();
    while at < bytes.len() {
        let long = bytes.iter().skip(at).take_while(|letter| part(**letter)).count();
        let end = at + long;
        match text.get(at..end).filter(|word| is_id(word)) {
            Some(id) => {
                if let Some(before) = text.get(from..at).filter(|before| !before.is_empty()) {
                    pieces.push(Piece::Text(before));
                }
                pieces.push(Piece::Id(id));
                from = end;
                at = end;
            }
            None => at = end + 1,
        }
    }
    if let Some(rest) = text.get(from..).filter(|rest| !rest.is_empty()) {
        pieces.push(Piece::Text(rest));
    }
    pieces
}

/// Whether a word is the id of an image, snapshot, volume or instance.
pub fn is_id(word: &str) -> bool {
    kind(word).is_some_and(|kind| {
        let digits = word
            .strip_prefix(kind.prefix)
            .and_then(|rest| rest.strip_prefix('-'));
        digits.is_some_and(|digits| {
            digits.len() == DIGITS && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
        })
    })
}

/// The type of thing that an id is of, if such a thing has a place in the console.
pub(crate) fn kind(id: &str) -> Option<&'static Resource> {
    resource::of_id(id).filter(|kind| PLACED.contains(&kind.name))
}

/// The Region of the first thing that an error did not find, if the account can see it there.
pub(crate) fn elsewhere(cloud: &Cloud, account: &str, error: &ApiError) -> Option<String> {
    if !error.code.as_str().ends_with(".NotFound") {
        return None;
    }
    let first = pieces(&error.message).into_iter().find_map(|piece| match piece {
        Piece::Id(id) => Some(id),
        Piece::Text(_) => None,
    });
    first
        .and_then(|id| region_of(cloud, account, id))
        .map(str::to_owned)
}

/// The Region in which an account sees a thing.
pub(crate) fn region_of(cloud: &Cloud, account: &str, id: &str) -> Option<&'static str> {
    regions()
        .iter()
        .copied()
        .find(|region| describe(cloud, account, region, id).is_some())
}

/// The thing as the service describes it to that account in that Region.
pub(crate) fn describe(cloud: &Cloud, account: &str, region: &str, id: &str) -> Option<serde_json::Value> {
    let call = kind(id)?.describe.as_ref()?;
    let mut input = json!({ call.ids: [id] });
    for member in call.all {
        input[*member] = true.into();
    }
    let answer = cloud.peek(&Request {
        account: account.to_owned(),
        session: None,
        region: region.to_owned(),
        operation: api::find_operation(Service::Ec2, call.operation)?,
        input,
    });
    answer
        .ok()?
        .get_mut(call.list)?
        .get_mut(0)
        .map(serde_json::Value::take)
}

#[cfg(test)]
mod tests {
    use super::{Piece, is_id, pieces};

    #[test]
    fn ids_are_found_where_they_stand_alone() {
        let id = "ami-0123456789abcdef0";
        let json = format!("{{\"ImageId\": \"{id}\", \"Name\": \"é\"}}");
        let found = pieces(&json);
        assert_eq!(found.get(1), Some(&Piece::Id(id)));
        let whole: String = found
            .iter()
            .map(|piece| match piece {
                Piece::Text(text) | Piece::Id(text) => *text,
            })
            .collect();
        assert_eq!(whole, json);
        for text in [
            "ami-0123456789abcdef",
            "xami-0123456789abcdef0",
            "ami-0123456789abcdef01",
            "ami-0123456789abcdefg",
            "my-ami-0123456789abcdef0",
            "ami-0123456789abcdef0-x",
            "é",
            "",
        ] {
            assert!(
                !pieces(text).iter().any(|piece| matches!(piece, Piece::Id(_))),
                "{text}"
            );
        }
        for id in [
            "i-0123456789abcdef0",
            "vol-0123456789abcdef0",
            "snap-0123456789abcdef0",
        ] {
            assert!(is_id(id));
            assert_eq!(pieces(id), [Piece::Id(id)]);
        }
    }
}
