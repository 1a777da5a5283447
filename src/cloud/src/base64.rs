//! Base64, as key material travels in it.

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Bytes as base64 text with padding, on one line.
pub(crate) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let byte = |at: usize| u32::from(chunk.get(at).copied().unwrap_or(0));
        let word = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4 {
            if place > chunk.len() {
                text.push('=');
            } else {
                let digit = (word >> (18 - 6 * place)) as usize & 63;
                text.push(char::from(DIGITS.get(digit).copied().unwrap_or(b'A')));
            }
        }
    }
    text
}

/// The bytes of base64 text; white space does not count. `None` when it is not base64.
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    let digits: Vec<u8> = text.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let mut body = digits.as_slice();
    for _ in 0..2 {
        body = body.strip_suffix(b"=").unwrap_or(body);
    }
    if !digits.len().is_multiple_of(4) || body.len() % 4 == 1 {
        return None;
    }
    let (mut bytes, mut word, mut bits) = (Vec::with_capacity(body.len()), 0_u32, 0);
    for digit in body {
        let value = DIGITS.iter().position(|known| known == digit)?;
        word = word << 6 | u32::try_from(value).ok()?;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((word >> bits) as u8);
            word &= (1 << bits) - 1;
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        for (bytes, text) in [
            ("", ""),
            ("A", "QQ=="),
            ("AB", "QUI="),
            ("ABC", "QUJD"),
            ("light work.", "bGlnaHQgd29yay4="),
        ] {
            assert_eq!(encode(bytes.as_bytes()), text);
            assert_eq!(decode(text).as_deref(), Some(bytes.as_bytes()));
        }
        for bad in ["QUJ", "Q===", "====", "#!/bin/bash", "é"] {
            assert_eq!(decode(bad), None, "{bad}");
        }
    }
}
