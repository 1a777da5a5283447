//! Identifiers from the seed: the n-th draw of a seed is always the same text.

use uuid::Uuid;

/// SplitMix64: every input gives another, well mixed output.
pub fn mix(mut word: u64) -> u64 {
    word = word.wrapping_add(0x9e37_79b9_7f4a_7c15);
    word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    word ^ (word >> 31)
}

/// The n-th number of a seed.
pub fn draw(seed: u64, n: u64) -> u64 {
    mix(seed ^ mix(n))
}

/// A number that stands for that text under that seed (FNV-1a, then mixed).
pub fn of_text(seed: u64, text: &str) -> u64 {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    mix(seed ^ hash)
}

/// A resource id: the prefix and 17 hexadecimal digits, the first of them 0, as today's are.
pub fn resource(prefix: &str, word: u64) -> String {
    format!("{prefix}-0{word:016x}")
}

/// A version 4 UUID of two numbers.
pub fn uuid(high: u64, low: u64) -> String {
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&high.to_be_bytes());
    bytes[8..].copy_from_slice(&low.to_be_bytes());
    uuid::Builder::from_random_bytes(bytes)
        .into_uuid()
        .as_hyphenated()
        .to_string()
}

/// Whether text has the form of a UUID.
pub fn is_uuid(text: &str) -> bool {
    Uuid::try_parse(text).is_ok()
}

/// How an id can be badly formed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Malformed {
    /// It does not begin with the prefix.
    Prefix,
    /// Its digits are not those of an id.
    Digits,
}

/// Checks the form of an id: the prefix, then 8 or 17 small hexadecimal digits, not all zero, 17 of them beginning
/// with 0. EC2's own check is not public; this one agrees with what has been observed.
pub fn check(prefix: &str, id: &str) -> Result<(), Malformed> {
    let digits = id
        .strip_prefix(prefix)
        .and_then(|rest| rest.strip_prefix('-'))
        .ok_or(Malformed::Prefix)?;
    let hex = digits
        .bytes()
        .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    let zero = digits.bytes().all(|byte| byte == b'0');
    let length = digits.len() == 8 || (digits.len() == 17 && digits.starts_with('0'));
    if hex && length && !zero {
        Ok(())
    } else {
        Err(Malformed::Digits)
    }
}
