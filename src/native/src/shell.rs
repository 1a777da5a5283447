//! Lines in, streams out: the loop around a session.

use crate::{ShellArgs, state};
use session::{Msg, Session};
use std::io::{self, BufRead, IsTerminal, Write};
use std::path::Path;

/// Runs lines until the input ends; gives the exit code of the last one.
pub fn run(args: &ShellArgs) -> Result<u8, String> {
    let mut session = match args.state.as_deref().map(state::load).transpose()?.flatten() {
        Some(session) => session,
        None => Session::with_seed(args.seed),
    };
    let stdin = io::stdin();
    let interactive = stdin.is_terminal() && io::stdout().is_terminal();
    let lines = Lines {
        input: stdin.lock(),
        interactive,
    };
    let ended = run_lines(
        lines,
        &mut session,
        args.instant,
        &mut io::stdout(),
        &mut io::stderr(),
    );
    // Whatever ended the input, what was done until then is kept.
    let saved = args
        .state
        .as_deref()
        .map_or(Ok(()), |path: &Path| state::save(path, &session.to_file()));
    let code = ended?;
    saved?;
    Ok(code)
}

/// Where lines come from.
pub struct Lines<R> {
    /// The text.
    pub input: R,
    /// Whether a person types it, who wants to be asked.
    pub interactive: bool,
}

impl<R: BufRead> Lines<R> {
    /// The next line with its continuations; `None` at the end. A last line that is incomplete is given as it is.
    fn next(&mut self, prompt: &str, out: &mut dyn Write) -> Result<Option<String>, String> {
        let mut text = String::new();
        loop {
            if self.interactive {
                let prompt = if text.is_empty() {
                    format!("{prompt}$ ")
                } else {
                    "> ".to_owned()
                };
                out.write_all(prompt.as_bytes())
                    .and_then(|()| out.flush())
                    .map_err(|error| error.to_string())?;
            }
            let mut raw = Vec::new();
            let read = self
                .input
                .read_until(b'\n', &mut raw)
                .map_err(|error| error.to_string())?;
            if read == 0 {
                return Ok((!text.is_empty()).then_some(text));
            }
            if raw.last() == Some(&b'\n') {
                raw.pop();
                if raw.last() == Some(&b'\r') {
                    raw.pop();
                }
            }
            text.push_str(&String::from_utf8_lossy(&raw));
            if ::shell::is_complete(&text).is_ok() {
                return Ok(Some(text));
            }
            text.push('\n');
        }
    }
}

/// Runs lines in a session and writes what they write; gives the exit code of the last one.
pub fn run_lines(
    mut lines: Lines<impl BufRead>,
    session: &mut Session,
    instant: bool,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<u8, String> {
    let mut code = 0;
    while let Some(line) = lines.next(&session.prompt(), out)? {
        if let Some(wanted) = leave(&line) {
            return Ok(wanted.unwrap_or(code));
        }
        let before = session.entries().len();
        session.update(Msg::Line(line));
        session.finish_line();
        for entry in session.entries().iter().skip(before) {
            let cleared = if entry.clear && lines.interactive {
                "\x1b[H\x1b[2J\x1b[3J"
            } else {
                ""
            };
            let written = out
                .write_all(cleared.as_bytes())
                .and_then(|()| out.write_all(entry.stdout.as_bytes()))
                .and_then(|()| out.flush())
                .and_then(|()| err.write_all(entry.stderr.as_bytes()))
                .and_then(|()| err.flush());
            match written {
                // Whoever read the output has seen enough.
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(code),
                other => other.map_err(|error| error.to_string())?,
            }
            code = u8::try_from(entry.code & 0xff).unwrap_or(1);
        }
        if instant {
            session.settle();
        }
    }
    if lines.interactive {
        // The shell's own prompt begins on a line of its own.
        let _ = out.write_all(b"\n");
    }
    Ok(code)
}

/// Whether a line is `exit`, which the page has no use for, and the code that it names.
fn leave(line: &str) -> Option<Option<u8>> {
    let mut words = line.split_whitespace();
    let code = match (words.next(), words.next(), words.next()) {
        (Some("exit"), code, None) => code,
        _ => return None,
    };
    match code {
        None => Some(None),
        Some(code) => code.parse().ok().map(Some),
    }
}
