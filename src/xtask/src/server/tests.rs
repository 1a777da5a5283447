//! The server over a real socket.

use std::io::{Read, Write};

use super::*;

/// A folder with a few files, removed in the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("ami-lab-server-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).expect("a temporary folder");
        for (file, text) in [("index.html", "<p>page"), ("page-0123456789abcdef.wasm", "wasm")] {
            std::fs::write(path.join(file), text).expect("a file");
        }
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn ask(server: &Server, request: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", server.port())).expect("a connection");
    stream
        .write_all(format!("{request}\r\n\r\n").as_bytes())
        .expect("a request");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("an answer");
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn types_and_caching_are_right() {
    let folder = Folder::new("types");
    let server = Server::start(&folder.0, 0).expect("a server");
    let page = ask(&server, "GET / HTTP/1.1");
    assert!(
        page.starts_with("HTTP/1.1 200 OK\r\n") && page.ends_with("<p>page"),
        "{page}"
    );
    assert!(
        page.contains("Cache-Control: no-cache\r\n") && page.contains("Content-Type: text/html"),
        "{page}"
    );
    let wasm = ask(&server, "GET /page-0123456789abcdef.wasm?x HTTP/1.1");
    assert!(
        wasm.contains("Content-Type: application/wasm\r\n") && wasm.contains("immutable"),
        "{wasm}"
    );
    assert!(ask(&server, "HEAD / HTTP/1.1").ends_with("\r\n\r\n"));
    assert_eq!(server.take_seen(), ["/", "/page-0123456789abcdef.wasm", "/"]);
}

#[test]
fn what_the_browser_has_is_not_sent_again() {
    let folder = Folder::new("tag");
    let server = Server::start(&folder.0, 0).expect("a server");
    let page = ask(&server, "GET / HTTP/1.1");
    let tag = page
        .lines()
        .find_map(|line| line.strip_prefix("ETag: "))
        .expect("a tag");
    let again = ask(&server, &format!("GET / HTTP/1.1\r\nIf-None-Match: {tag}"));
    assert!(again.starts_with("HTTP/1.1 304"), "{again}");
}

#[test]
fn what_lies_packed_beside_a_file_is_sent_to_whom_it_suits() {
    let folder = Folder::new("packed");
    for (ending, text) in [("br", "small"), ("gz", "smaller")] {
        std::fs::write(
            folder.0.join(format!("page-0123456789abcdef.wasm.{ending}")),
            text,
        )
        .expect("a file");
    }
    let server = Server::start(&folder.0, 0).expect("a server");
    let get = |accepts: &str| {
        ask(
            &server,
            &format!("GET /page-0123456789abcdef.wasm HTTP/1.1\r\nAccept-Encoding: {accepts}"),
        )
    };
    for (accepts, encoding, body) in [
        ("gzip, deflate, br, zstd", Some("br"), "small"),
        ("gzip", Some("gzip"), "smaller"),
        ("identity", None, "wasm"),
    ] {
        let answer = get(accepts);
        let said = answer
            .lines()
            .find_map(|line| line.strip_prefix("Content-Encoding: "));
        assert_eq!(said, encoding, "{answer}");
        assert!(answer.ends_with(&format!("\r\n\r\n{body}")), "{answer}");
        assert!(
            answer.contains("Content-Type: application/wasm\r\n") && answer.contains("Vary: Accept-Encoding")
        );
    }
}

#[test]
fn nothing_outside_the_folder_is_given() {
    let folder = Folder::new("outside");
    let server = Server::start(&folder.0.join("."), 0).expect("a server");
    for path in [
        "/../Cargo.toml",
        "/%2e%2e/Cargo.toml",
        "//etc/passwd",
        "/..%5cx",
        "/nothing",
    ] {
        let answer = ask(&server, &format!("GET {path} HTTP/1.1"));
        assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
    }
    assert!(ask(&server, "POST / HTTP/1.1").starts_with("HTTP/1.1 405"));
}

#[test]
fn switches_make_it_misbehave() {
    let folder = Folder::new("switches");
    let mut server = Server::start(&folder.0, 0).expect("a server");
    server.switch(|switches| {
        switches
            .content_types
            .insert("wasm".to_owned(), "text/plain".to_owned());
        switches.damaged.push(".wasm".to_owned());
        switches.missing.push("/index.html".to_owned());
        switches.max_age = Some(600);
    });
    let wasm = ask(&server, "GET /page-0123456789abcdef.wasm HTTP/1.1");
    assert!(
        wasm.contains("Content-Type: text/plain\r\n") && wasm.contains("Cache-Control: max-age=600\r\n"),
        "{wasm}"
    );
    assert!(!wasm.ends_with("wasm"), "{wasm}");
    assert!(ask(&server, "GET /index.html HTTP/1.1").starts_with("HTTP/1.1 404"));
    server.stop();
    assert!(TcpStream::connect(("127.0.0.1", server.port())).is_err());
    server.resume().expect("the same port");
    assert!(ask(&server, "GET / HTTP/1.1").starts_with("HTTP/1.1 200"));
}
