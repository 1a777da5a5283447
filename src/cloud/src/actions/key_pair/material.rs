//! Key material that has the form of a key and is none: what is inside says so in words.

use crate::{base64, ids};

/// What a made-up private key says to whoever looks inside.
const NOTICE: &str = "AMI Lab made this text. It is not a private key and opens nothing. ";
/// Characters in a line of armour.
const LINE: usize = 64;

/// That many bytes that follow from a number.
fn bytes(word: u64, count: usize) -> Vec<u8> {
    (0_u64..)
        .flat_map(|place| ids::mix(word ^ ids::mix(place)).to_be_bytes())
        .take(count)
        .collect()
}

/// A field of a public key: its length, then its bytes.
fn field(all: &mut Vec<u8>, bytes: &[u8]) {
    let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    all.extend(length.to_be_bytes());
    all.extend(bytes);
}

/// The public half, in OpenSSH's form: the right fields with numbers that belong to no private half.
pub(crate) fn public_key(word: u64, kind: &str, name: &str) -> String {
    let mut all = Vec::new();
    if kind == "ed25519" {
        field(&mut all, b"ssh-ed25519");
        field(&mut all, &bytes(word, 32));
        return format!("ssh-ed25519 {} {name}", base64::encode(&all));
    }
    field(&mut all, b"ssh-rsa");
    field(&mut all, &[1, 0, 1]);
    let mut modulus = vec![0, 0xc1];
    modulus.extend(bytes(word, 255));
    field(&mut all, &modulus);
    format!("ssh-rsa {} {name}", base64::encode(&all))
}

/// The private half, in the armour of its kind and format; inside is a notice, not a key.
pub(crate) fn private_key(word: u64, kind: &str, format: &str, name: &str) -> String {
    let length = if kind == "ed25519" { 300 } else { 1190 };
    let mut inside: Vec<u8> = NOTICE.bytes().cycle().take(length - 8).collect();
    inside.extend(word.to_be_bytes());
    let lines = wrapped(&base64::encode(&inside));
    if format == "ppk" {
        let algorithm = if kind == "ed25519" {
            "ssh-ed25519"
        } else {
            "ssh-rsa"
        };
        let public = public_key(word, kind, name);
        let public = wrapped(public.split(' ').nth(1).unwrap_or_default());
        return format!(
            "PuTTY-User-Key-File-3: {algorithm}\nEncryption: none\nComment: {name}\nPublic-Lines: {}\n{}\n\
             Private-Lines: {}\n{}\nPrivate-MAC: {}\n",
            public.len(),
            public.join("\n"),
            lines.len(),
            lines.join("\n"),
            hex(&bytes(!word, 32), "")
        );
    }
    let title = if kind == "ed25519" { "OPENSSH" } else { "RSA" };
    format!(
        "-----BEGIN {title} PRIVATE KEY-----\n{}\n-----END {title} PRIVATE KEY-----",
        lines.join("\n")
    )
}

/// The fingerprint as EC2 shows it: pairs of digits for RSA (20 when EC2 made the key, 16 when it was imported), base64
/// for ED25519. The numbers are the lab's own, not a digest.
pub(crate) fn fingerprint(public_key: &str, kind: &str, imported: bool) -> String {
    let word = ids::of_text(0, public_key);
    match (kind, imported) {
        ("ed25519", _) => base64::encode(&bytes(word, 32)),
        (_, true) => hex(&bytes(word, 16), ":"),
        (_, false) => hex(&bytes(word, 20), ":"),
    }
}

/// An imported public key in OpenSSH's form, and its kind: `rsa` or `ed25519`; `None` when it is neither.
pub(crate) fn imported(given: &str) -> Option<(String, &'static str)> {
    let framed = given.trim().strip_prefix("---- BEGIN SSH2 PUBLIC KEY ----");
    let body = match framed {
        Some(rest) => unframed(rest.strip_suffix("---- END SSH2 PUBLIC KEY ----")?),
        None => given.split_whitespace().nth(1)?.to_owned(),
    };
    let bytes = base64::decode(&body)?;
    for (algorithm, kind) in [("ssh-rsa", "rsa"), ("ssh-ed25519", "ed25519")] {
        // The key repeats its algorithm as its first field.
        let mut first = Vec::new();
        field(&mut first, algorithm.as_bytes());
        if bytes.len() > first.len() && bytes.starts_with(&first) {
            return match framed {
                Some(_) => Some((format!("{algorithm} {body}"), kind)),
                None => given
                    .split_whitespace()
                    .next()
                    .filter(|word| *word == algorithm)
                    .map(|_| (given.trim().to_owned(), kind)),
            };
        }
    }
    None
}

/// The base64 between the frame of RFC 4716: headers have a colon, and go on after a backslash at the end of a line.
fn unframed(inside: &str) -> String {
    let (mut body, mut in_header) = (String::new(), false);
    for line in inside.lines() {
        let header = in_header || line.contains(':');
        in_header = header && line.ends_with('\\');
        if !header {
            body.push_str(line.trim());
        }
    }
    body
}

fn wrapped(text: &str) -> Vec<String> {
    text.as_bytes()
        .chunks(LINE)
        .map(|line| String::from_utf8_lossy(line).into_owned())
        .collect()
}

fn hex(bytes: &[u8], between: &str) -> String {
    let pairs: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    pairs.join(between)
}
