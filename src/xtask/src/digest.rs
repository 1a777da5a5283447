//! Fingerprints of files: for names that change with the content, and for `integrity` attributes.

use sha2::{Digest, Sha256, Sha384};

/// The first 16 hex digits of the SHA-256 of some bytes.
#[must_use]
pub fn short(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// What an `integrity` attribute wants: `sha384-` and the digest in base64.
#[must_use]
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", base64(&Sha384::digest(bytes)))
}

/// Base64 of bytes whose number is a multiple of three, which the 48 of SHA-384 are: there is never padding.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len() / 3 * 4);
    for three in bytes.chunks_exact(3) {
        let number = three
            .iter()
            .fold(0_usize, |number, byte| number << 8 | usize::from(*byte));
        for shift in [18, 12, 6, 0] {
            text.push(char::from(DIGITS[number >> shift & 63]));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_the_known_ones() {
        assert_eq!(short(b""), "e3b0c44298fc1c14");
        assert_eq!(
            integrity(b""),
            "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb"
        );
    }
}
