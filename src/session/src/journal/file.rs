//! The journal in a file. A file is hostile until it has been read whole, replayed and checked.

use super::checksum;
use super::error::{MOST_BYTES, SaveError};
use super::format::{FORMAT, RULES};
use super::record::Record;
use serde::Deserialize;
use serde::de::IgnoredAny;

/// What a file calls itself.
const MARK: &str = "ami-lab";

/// How a file ends, but for its check sum and the end of the object.
const SUM: &str = ",\"sum\":\"";

/// A journal in a file.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Saved {
    /// The version of the rules by which its last commands were decided; files of format 1 do not say.
    #[serde(default)]
    pub rules: u32,
    /// The records.
    pub records: Vec<Record>,
}

/// What every file says of itself, whatever its version.
#[derive(Debug, Deserialize)]
struct Head {
    app: Option<String>,
    format: Option<u64>,
    sum: Option<IgnoredAny>,
}

impl Saved {
    /// Reads a file, whatever it may hold.
    pub fn read(text: &str) -> Result<Self, SaveError> {
        if text.len() > MOST_BYTES {
            return Err(SaveError::TooLarge(text.len()));
        }
        let unreadable = |error: serde_json::Error| SaveError::Unreadable(error.to_string());
        let head: Head = serde_json::from_str(text).map_err(unreadable)?;
        if head.app.as_deref() != Some(MARK) {
            return Err(SaveError::Unreadable("it does not say that it is one".to_owned()));
        }
        let checked = match head.format {
            // The first format had no sum. One that has is a later one with a damaged number.
            Some(1) => head.sum.is_none(),
            Some(format) if format == u64::from(FORMAT) => false,
            Some(newer) if newer > u64::from(FORMAT) => {
                return Err(SaveError::Newer(u32::try_from(newer).unwrap_or(u32::MAX)));
            }
            _ => return Err(SaveError::Unreadable("its format is unknown".to_owned())),
        };
        if !checked && !is_whole(text) {
            return Err(SaveError::Damaged);
        }
        serde_json::from_str(text).map_err(unreadable)
    }
}

/// Whether a file's sum, which is its last member, is that of everything before it.
fn is_whole(text: &str) -> bool {
    let found = text
        .trim_end()
        .strip_suffix("\"}")
        .and_then(|text| text.rsplit_once(SUM));
    found.is_some_and(|(before, said)| checksum::written(checksum::sum(&[before])) == said)
}

/// The JSON of records as a file.
pub(crate) fn file(records: impl Iterator<Item = String>) -> String {
    let mut text = format!("{{\"app\":\"{MARK}\",\"format\":{FORMAT},\"rules\":{RULES},\"records\":[");
    for (at, record) in records.enumerate() {
        text.push_str(if at == 0 { "\n" } else { ",\n" });
        text.push_str(&record);
    }
    text.push(']');
    let sum = checksum::written(checksum::sum(&[&text]));
    text + SUM + &sum + "\"}"
}
