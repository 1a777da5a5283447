//! Check sums: a flipped bit in what was stored or exported is noticed, never taken for what the learner did.
//!
//! A stored record is one line, `2 1a2b3c4d {…}`: the format, the sum over format and JSON, the JSON. A line of format 1
//! is the JSON alone.

use super::error::SaveError;
use super::format::FORMAT;

/// The remainders of the sixteen half bytes.
const TABLE: [u32; 16] = table();

const fn table() -> [u32; 16] {
    let mut table = [0; 16];
    let mut at = 0;
    while at < 16 {
        let mut rest = at as u32;
        let mut bit = 0;
        while bit < 4 {
            rest = if rest & 1 == 1 {
                0xedb8_8320 ^ (rest >> 1)
            } else {
                rest >> 1
            };
            bit += 1;
        }
        table[at] = rest;
        at += 1;
    }
    table
}

/// The CRC-32 of several texts one after the other.
///
/// It finds every damage within 32 bits in a row, which a hash of the same length only probably does. Half a byte at a
/// time needs 64 bytes of table and is fast enough for the largest file; a crate for it would weigh more than the page
/// has to spare.
pub(crate) fn sum(texts: &[&str]) -> u32 {
    let mut rest = u32::MAX;
    for byte in texts.iter().flat_map(|text| text.bytes()) {
        rest ^= u32::from(byte);
        for _ in 0..2 {
            rest = TABLE[(rest & 15) as usize] ^ (rest >> 4);
        }
    }
    !rest
}

/// A sum as it is written.
pub(crate) fn written(sum: u32) -> String {
    format!("{sum:08x}")
}

/// What the sum of a record covers before its JSON.
const HEAD: &str = "2 ";

/// A record's JSON as a stored line.
pub(crate) fn seal(json: &str) -> String {
    format!("{HEAD}{} {json}", written(sum(&[HEAD, json])))
}

/// The JSON in a stored line, when it is whole.
pub(crate) fn open(line: &str) -> Result<&str, SaveError> {
    if line.starts_with('{') {
        return Ok(line);
    }
    let mut parts = line.splitn(3, ' ');
    let (Some(format), Some(said), Some(json)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(SaveError::Damaged);
    };
    let fits = written(sum(&[HEAD, json])) == said;
    match format.parse::<u32>() {
        Ok(format) if format == FORMAT && fits => Ok(json),
        // Where the sum fits this format, it is the number that was damaged.
        Ok(newer) if newer > FORMAT && !fits => Err(SaveError::Newer(newer)),
        _ => Err(SaveError::Damaged),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_sum_is_the_known_one() {
        assert_eq!(super::sum(&["123456789"]), 0xcbf4_3926);
        assert_eq!(super::sum(&["1234", "", "56789"]), 0xcbf4_3926);
        assert_eq!(super::written(super::sum(&[])), "00000000");
    }
}
