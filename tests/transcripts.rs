//! Sessions in the terminal, line for line: `$ ` is typed, `> ` continues it, and the rest must come back.
//!
//! `UPDATE_TRANSCRIPTS=1` writes what came back into the files; read the difference before keeping it. Lines that begin
//! with `# ` are remarks. After a line that fails, `[code]` says how it ended.

use session::{Msg, Session};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts")
}

/// What a line wrote. Standard output comes first, as the page shows it.
fn run(session: &mut Session, line: &str) -> String {
    let before = session.entries().len();
    session.update(Msg::Line(line.to_owned()));
    let mut rounds = 0;
    while session.running().is_some() {
        session.update(Msg::SkipToNext);
        rounds += 1;
        assert!(rounds < 1000, "{line} does not end");
    }
    let mut text = String::new();
    for entry in session.entries().iter().skip(before) {
        text.push_str(&entry.stdout);
        text.push_str(&entry.stderr);
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        if entry.code != 0 {
            writeln!(text, "[{}]", entry.code).unwrap();
        }
    }
    assert_eq!(
        cloud::integrity::check(session.state()),
        Vec::<String>::new(),
        "{line}"
    );
    text
}

/// Plays a transcript; gives it as it should be.
fn play(text: &str) -> String {
    let mut session = Session::new();
    let mut out = String::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        if let Some(first) = line.strip_prefix("$ ") {
            let mut typed = first.to_owned();
            writeln!(out, "{line}").unwrap();
            while let Some(more) = lines.next_if(|line| line.starts_with("> ")) {
                typed = format!("{typed}\n{}", more.get(2..).unwrap_or_default());
                writeln!(out, "{more}").unwrap();
            }
            out.push_str(&run(&mut session, &typed));
        } else if line.starts_with("# ") {
            writeln!(out, "{line}").unwrap();
        }
    }
    out
}

#[test]
fn transcripts_come_back() {
    let update = std::env::var_os("UPDATE_TRANSCRIPTS").is_some();
    let mut files: Vec<PathBuf> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    assert!(files.len() >= 8);
    // Their numbers say the order in which to read them.
    for (number, file) in (1..).zip(&files) {
        let name = file.file_name().unwrap().to_string_lossy();
        assert!(
            name.starts_with(&format!("{number:02}-")),
            "{name} should be {number:02}-…"
        );
    }
    let mut wrong = Vec::new();
    for file in files {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let expected = fs::read_to_string(&file).unwrap();
        let found = play(&expected);
        if update {
            fs::write(&file, found).unwrap();
        } else if let Some((at, (expected, found))) = (1..)
            .zip(expected.lines().chain([""]).zip(found.lines().chain([""])))
            .find(|(_, (one, other))| one != other)
        {
            wrong.push(format!(
                "{name}:{at}\n  expected: {expected}\n  found:    {found}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
