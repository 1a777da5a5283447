//! The lab without a page: `ami-lab shell` is the page's terminal on standard input and output, `ami-lab endpoint` the
//! same account behind HTTP.
//!
//! It drives the same `session::Session` as the page does and knows no more than it; only reading lines, writing
//! streams, listening and keeping a state file are its own.

mod endpoint;
mod operations;
mod shell;
mod state;

use clap::{Args, Parser, Subcommand};
use std::net::IpAddr;
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
    /// Answer real AWS clients: the CLI, the SDKs, and tools built on them.
    Endpoint(EndpointArgs),
    /// Print the list of operations as Markdown, as docs/operations.md has it.
    #[command(hide = true)]
    Operations,
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

/// How the endpoint begins, keeps time and ends.
#[derive(Debug, Args)]
struct EndpointArgs {
    /// The port to listen on; 0 takes a free one.
    #[arg(long, default_value_t = 4566)]
    port: u16,
    /// The address to listen on. Only this machine can reach the default.
    #[arg(long, default_value = "127.0.0.1")]
    host: IpAddr,
    /// Whose a request is when its access key is not an account's 12 digits.
    #[arg(long, default_value = session::DEFAULT_ACCOUNT, value_parser = account)]
    account: String,
    /// Let everything that was asked for finish before the next request.
    #[arg(long, conflicts_with = "speed")]
    instant: bool,
    /// How many times as fast as the real clock the simulated one runs. Without it the clock runs 60 times as fast while
    /// something that was asked for is under way, and rests otherwise.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=100_000))]
    speed: Option<u32>,
    /// What a fresh world begins from: the same seed and the same requests give the same answers.
    #[arg(long, default_value_t = session::SEED)]
    seed: u64,
    /// A file to go on from, if it exists, and to save to: a few seconds after changes, and at the end. The page imports and exports such files.
    #[arg(long, value_name = "FILE")]
    state: Option<PathBuf>,
}

/// Twelve digits.
fn account(text: &str) -> Result<String, String> {
    if text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        Ok(text.to_owned())
    } else {
        Err("an account has 12 digits".to_owned())
    }
}

fn main() -> ExitCode {
    let ended = match Cli::parse().command {
        Command::Shell(args) => shell::run(&args),
        Command::Endpoint(args) => endpoint::run(&args),
        Command::Operations => {
            print!("{}", operations::markdown());
            Ok(0)
        }
    };
    match ended {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            eprintln!("ami-lab: {error}");
            ExitCode::FAILURE
        }
    }
}
