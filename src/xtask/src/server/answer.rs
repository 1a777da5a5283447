//! Writes the answer: the file with its type, its caching and its security headers, or why there is none.

use std::io::Write;
use std::path::{Component, Path, PathBuf};

use super::Switches;
use super::request::Request;
use crate::{digest, mime, pack};

/// Answers one request and lets the connection close.
pub fn write(stream: &mut impl Write, request: &Request, switches: &Switches) -> std::io::Result<()> {
    if request.method != "GET" && request.method != "HEAD" {
        return text(
            stream,
            "405 Method Not Allowed",
            "This server only gives files.\n",
        );
    }
    let missing = ends_with_any(&request.path, &switches.missing);
    let found = locate(&switches.folder, &request.path).filter(|_| !missing);
    let Some((path, mut bytes)) = found.and_then(|path| Some((path.clone(), std::fs::read(path).ok()?)))
    else {
        return text(stream, "404 Not Found", "There is no such file.\n");
    };
    let mut packed = None;
    if ends_with_any(&request.path, &switches.damaged) {
        let middle = bytes.len() / 2;
        if let Some(byte) = bytes.get_mut(middle) {
            *byte ^= 1;
        }
    } else if let Some((way, small)) = smaller(&path, request) {
        (packed, bytes) = (Some(way), small);
    }
    let tag = format!("\"{}\"", digest::short(&bytes));
    let mut head = headers(&path, switches, &tag);
    if let Some(way) = packed {
        head.push(("Content-Encoding".to_owned(), way.to_owned()));
    }
    if request.has.as_ref() == Some(&tag) {
        return finish(stream, "304 Not Modified", &head, &[]);
    }
    head.push(("Content-Length".to_owned(), bytes.len().to_string()));
    finish(
        stream,
        "200 OK",
        &head,
        if request.method == "HEAD" { &[] } else { &bytes },
    )
}

/// What lies packed beside a file, in the best way that the browser knows, and what that way is called.
fn smaller(path: &Path, request: &Request) -> Option<(&'static str, Vec<u8>)> {
    let ways = pack::WAYS.into_iter().filter(|(way, _)| request.accepts(way));
    ways.into_iter()
        .find_map(|(way, ending)| Some((way, std::fs::read(pack::beside(path, ending)).ok()?)))
}

fn headers(path: &Path, switches: &Switches, tag: &str) -> Vec<(String, String)> {
    let extension = path
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default();
    let ordinary = mime::of(path).to_owned();
    let content_type = switches.content_types.get(extension).unwrap_or(&ordinary);
    let caching = match switches.max_age {
        Some(seconds) => format!("max-age={seconds}"),
        None if has_hash(path) => "public, max-age=31536000, immutable".to_owned(),
        None => "no-cache".to_owned(),
    };
    let mut head = vec![
        ("Cache-Control".to_owned(), caching),
        ("ETag".to_owned(), tag.to_owned()),
        ("Vary".to_owned(), "Accept-Encoding".to_owned()),
        ("Cross-Origin-Opener-Policy".to_owned(), "same-origin".to_owned()),
        ("Referrer-Policy".to_owned(), "no-referrer".to_owned()),
    ];
    if !content_type.is_empty() {
        head.push(("Content-Type".to_owned(), content_type.clone()));
    }
    if switches.content_types.is_empty() {
        head.push(("X-Content-Type-Options".to_owned(), "nosniff".to_owned()));
    }
    head.extend(switches.headers.iter().cloned());
    head
}

/// The file for a path. Only plain names lead down from the folder; `..` leads nowhere.
fn locate(folder: &Path, path: &str) -> Option<PathBuf> {
    let relative = Path::new(path.trim_start_matches('/'));
    if path.contains(['\\', '\0'])
        || !relative
            .components()
            .all(|part| matches!(part, Component::Normal(_)))
    {
        return None;
    }
    let file = folder.join(relative);
    if file.is_dir() {
        Some(file.join("index.html"))
    } else {
        Some(file)
    }
}

/// Whether a name ends in `-` and 16 hex digits: then its content never changes.
fn has_hash(path: &Path) -> bool {
    let stem = path
        .file_stem()
        .and_then(|stem| stem.to_str())
        .unwrap_or_default();
    stem.rsplit_once('-')
        .is_some_and(|(_, hash)| hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn ends_with_any(path: &str, endings: &[String]) -> bool {
    endings.iter().any(|ending| path.ends_with(ending.as_str()))
}

fn text(stream: &mut impl Write, status: &str, body: &str) -> std::io::Result<()> {
    let head = [
        ("Content-Type".to_owned(), "text/plain; charset=utf-8".to_owned()),
        ("Cache-Control".to_owned(), "no-store".to_owned()),
        ("Content-Length".to_owned(), body.len().to_string()),
    ];
    finish(stream, status, &head, body.as_bytes())
}

fn finish(
    stream: &mut impl Write,
    status: &str,
    head: &[(String, String)],
    body: &[u8],
) -> std::io::Result<()> {
    let mut message = format!("HTTP/1.1 {status}\r\n");
    for (name, value) in head {
        message.push_str(&format!("{name}: {value}\r\n"));
    }
    message.push_str("Connection: close\r\n\r\n");
    stream.write_all(message.as_bytes())?;
    stream.write_all(body)?;
    stream.flush()
}
