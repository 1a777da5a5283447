//! The lab without a page: `ami-lab shell` is the page's terminal on standard input and output.
//!
//! It drives the same `session::Session` as the page does and knows no more than it; only reading lines, writing
//! streams and keeping a state file are its own.

mod shell;
mod state;

use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// AMI Lab: learn Amazon Machine Images with a simulated AWS.
#[derive(Debug, Parser)]
#[command(name = "ami-lab", version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run command lines from standard input, as the page's terminal does.
    Shell(ShellArgs),
}

/// How the shell begins, waits and ends.
#[derive(Debug, Args)]
struct ShellArgs {
    /// What a fresh world begins from: the same seed and the same lines give the same output.
    #[arg(long, default_value_t = session::SEED)]
    seed: u64,
    /// A file to go on from, if it exists, and to save to at the end. The page imports and exports such files.
    #[arg(long, value_name = "FILE")]
    state: Option<PathBuf>,
    /// Let everything that is under way finish after every line.
    #[arg(long)]
    instant: bool,
}

fn main() -> ExitCode {
    let Command::Shell(args) = Cli::parse().command;
    match shell::run(&args) {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            eprintln!("ami-lab: {error}");
            ExitCode::FAILURE
        }
    }
}
