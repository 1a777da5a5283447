//! The texts that a tool reads: the files that it names, or its input.

use crate::exit::Exit;
use crate::machine::Io;

/// Texts with the names of their files.
pub type Texts<'a> = Vec<(&'a str, &'a str)>;

/// The texts to read, each with its file's name; the input's is empty. Missing files go to the exit.
pub fn texts<'a>(name: &str, paths: &'a [String], io: &'a Io<'_>) -> Result<(Texts<'a>, Exit), Exit> {
    let mut exit = Exit::default();
    let mut found = Vec::new();
    if paths.is_empty() {
        let text = io
            .input
            .ok_or_else(|| Exit::failed(&format!("{name}: nothing to read: name a file or use a pipe"), 2))?;
        found.push(("", text));
    }
    for path in paths {
        let text = if path == "-" {
            io.input
        } else {
            io.shell.files.read(path)
        };
        match text {
            Some(text) => found.push((path.as_str(), text)),
            None => {
                exit.stderr
                    .push_str(&format!("{name}: {path}: No such file or directory\n"));
                exit.code = 1;
            }
        }
    }
    Ok((found, exit))
}

/// The lines of the texts to read; missing files go to the exit.
pub fn lines(io: &Io<'_>, name: &str, paths: &[String]) -> Result<(Vec<String>, Exit), Exit> {
    let (found, exit) = texts(name, paths, io)?;
    let lines = found.iter().flat_map(|(_, text)| text.lines());
    Ok((lines.map(str::to_owned).collect(), exit))
}

/// The lines as a text.
pub fn joined<'a>(lines: impl IntoIterator<Item = &'a str>) -> String {
    let mut out = String::new();
    for line in lines {
        out.push_str(line);
        out.push('\n');
    }
    out
}
