//! Reads the head of an HTTP request: what is asked for, and the few headers that matter here.

use std::io::{BufRead, BufReader, Read};
use std::net::TcpStream;

/// The longest head that is read.
const LONGEST: u64 = 16 * 1024;

/// What a browser asks.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// `GET`, `HEAD` or something that is refused.
    pub method: String,
    /// The path with its percent signs resolved, without a query; starts with a slash.
    pub path: String,
    /// How the answer may be packed, as the browser says it.
    accepts: String,
    /// The fingerprint of what the browser has already.
    pub has: Option<String>,
}

impl Request {
    /// Whether the answer may be packed that way.
    pub fn accepts(&self, way: &str) -> bool {
        self.accepts.split(',').any(|one| {
            let (name, weight) = one.split_once(';').unwrap_or((one, ""));
            name.trim() == way && weight.trim() != "q=0"
        })
    }
}

/// Reads one request; `None` when the other side said nothing.
pub fn read(stream: &mut TcpStream) -> std::io::Result<Option<Request>> {
    let mut lines = BufReader::new(Read::take(stream, LONGEST));
    let mut first = String::new();
    if lines.read_line(&mut first)? == 0 {
        return Ok(None);
    }
    let mut request = start(&first);
    loop {
        let mut line = String::new();
        lines.read_line(&mut line)?;
        let line = line.trim();
        if line.is_empty() {
            return Ok(Some(request));
        }
        let (name, value) = line.split_once(':').unwrap_or((line, ""));
        match name.to_ascii_lowercase().as_str() {
            "accept-encoding" => request.accepts = value.to_ascii_lowercase(),
            "if-none-match" => request.has = Some(value.trim().to_owned()),
            _ => {}
        }
    }
}

fn start(line: &str) -> Request {
    let mut words = line.split_whitespace();
    let method = words.next().unwrap_or_default().to_owned();
    let target = words.next().unwrap_or("/");
    let path = target.split(['?', '#']).next().unwrap_or("/");
    Request {
        method,
        path: decode(path),
        ..Request::default()
    }
}

/// Resolves `%20` and its like. What isn't a pair of hex digits stays as it is.
fn decode(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let pair = tail.get(..2).and_then(|pair| std::str::from_utf8(pair).ok());
        match pair.and_then(|pair| u8::from_str_radix(pair, 16).ok()) {
            Some(byte) if *first == b'%' => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_is_taken_apart() {
        let request = start("GET /a%20b%zz/c.js?x=1 HTTP/1.1\r\n");
        assert_eq!(
            (request.method.as_str(), request.path.as_str()),
            ("GET", "/a b%zz/c.js")
        );
        assert_eq!(start("").path, "/");
    }

    #[test]
    fn a_browser_says_how_it_may_be_packed() {
        let request = Request {
            accepts: "gzip, deflate;q=0, br;q=0.9".to_owned(),
            ..Request::default()
        };
        assert!(request.accepts("br") && request.accepts("gzip"));
        assert!(!request.accepts("deflate") && !request.accepts("zstd"));
    }
}
