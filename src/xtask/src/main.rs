//! `cargo xtask <command>`: reads the command line and hands over to the library.

use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use xtask::part::Parts;
use xtask::project::Project;
use xtask::{build, clients, package, serve, shots, size, test, tools};

const HELP: &str = "\
cargo xtask <command>

  serve [--port 8080]   build the page (release) and serve it at http://127.0.0.1:8080/
  build [--debug]       build the page into dist/
  test                  everything CI runs: format, lints, tests, wasm tests, page, size, browser journeys
  journeys [NAME]       only the browser journeys (whose name contains NAME), against a fresh build
  wasm-tests            only the tests that run as wasm in headless Chromium
  shots [#/route ...]   screenshots of the page, in three sizes, light and dark, into target/screens/
  clients               only the tests with boto3, the AWS CLI and the AWS SDK for JavaScript
  package               the JavaScript package, into target/package/ami-lab/
  size                  what the page weighs by brotli, against the budget
  bench [NAME… | --browser | --moto | --wasm]
                        the benchmarks, or those that are named, optimised for speed; those of the page in Chromium;
                        those of the endpoint beside Moto in server mode; those of the JavaScript package in Node
  tools [--trunk]       only install what is missing (with --trunk, trunk too)

Tools are installed into .tools/ once, at pinned versions. Nothing needs the network after that.
";

fn main() -> ExitCode {
    match run(std::env::args().skip(1).collect()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Vec<String>) -> Result<()> {
    let project = Project::find()?;
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", [].as_slice()),
    };
    match command {
        "serve" => serve::run(&project, port(rest)?),
        "build" => {
            if let Some(staging) = build::trunk_staging() {
                return build::for_trunk(&project, &staging);
            }
            let profile = if flag(rest, "--debug")? {
                build::Profile::Debug
            } else {
                build::Profile::Release
            };
            build::run(&project, profile, &mut Parts::new())
        }
        "test" => {
            nothing_more(rest)?;
            test::run(&project)
        }
        "journeys" => test::only_journeys(&project, rest),
        "wasm-tests" => test::only_wasm(&project),
        "shots" => shots::run(&project, rest),
        "clients" => {
            nothing_more(rest)?;
            let tools = tools::for_build(&project)?;
            clients::run(&project, &tools)
        }
        "package" => {
            nothing_more(rest)?;
            let tools = tools::for_build(&project)?;
            package::run(&project, &tools).map(|_| ())
        }
        "size" => {
            nothing_more(rest)?;
            size::run(&project)
        }
        "bench" => test::bench(&project, rest),
        "tools" => tools::run(&project, flag(rest, "--trunk")?),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => {
            eprint!("{HELP}");
            bail!("there is no command \"{other}\"")
        }
    }
}

fn port(arguments: &[String]) -> Result<u16> {
    match arguments {
        [] => Ok(8080),
        [name, value] if name == "--port" => value
            .parse()
            .with_context(|| format!("\"{value}\" is not a port: a number from 1 to 65535 is")),
        _ => bail!("serve takes --port NUMBER and nothing else"),
    }
}

fn flag(arguments: &[String], name: &str) -> Result<bool> {
    match arguments {
        [] => Ok(false),
        [one] if one == name => Ok(true),
        _ => bail!("this command takes {name} and nothing else"),
    }
}

fn nothing_more(arguments: &[String]) -> Result<()> {
    match arguments {
        [] => Ok(()),
        more => bail!(
            "this command takes no more words, but there is: {}",
            more.join(" ")
        ),
    }
}
