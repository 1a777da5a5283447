//! Starts other programs, shows what is started, and turns what goes wrong into a sentence.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// Runs a program whose output the person sees. Its standard input is closed, so that nothing can wait for an answer.
///
/// # Errors
/// When it can't be started or doesn't end well.
pub fn run(command: &mut Command) -> Result<()> {
    println!("    $ {}", shown(command));
    let status = command
        .stdin(Stdio::null())
        .status()
        .with_context(|| cannot_start(command))?;
    if !status.success() {
        bail!("`{}` ended with {status}", shown(command));
    }
    Ok(())
}

/// What a program prints, without the spaces around it; `None` when it isn't there or doesn't end well.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    if !output.status.success() {
        return None;
    }
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The first program of this name on the `PATH`.
#[must_use]
pub fn on_path(name: &str) -> Option<PathBuf> {
    let file: OsString = if cfg!(windows) {
        format!("{name}.exe").into()
    } else {
        name.into()
    };
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(&file))
        .find(|program| program.is_file())
}

/// A command line as a person would type it.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program())
        .file_name()
        .unwrap_or(command.get_program());
    let mut words = vec![program.to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|word| word.to_string_lossy().into_owned()));
    words.join(" ")
}

fn cannot_start(command: &Command) -> String {
    format!("can't start `{}`", command.get_program().to_string_lossy())
}
