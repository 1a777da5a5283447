//! `cargo xtask serve`: builds the page and serves it until Ctrl-C.

use anyhow::Result;

use crate::build::{self, Profile};
use crate::part::Parts;
use crate::project::Project;
use crate::server::Server;

/// Builds, then serves on this machine.
///
/// # Errors
/// When the port is taken or the build fails. The port is tried first: a person shouldn't wait for a build to hear it.
pub fn run(project: &Project, port: u16) -> Result<()> {
    drop(Server::start(&project.dist(), port)?);
    let mut parts = Parts::new();
    build::run(project, Profile::Release, &mut parts)?;
    parts.summary();
    let server = Server::start(&project.dist(), port)?;
    println!("\nAMI Lab is at {}  (Ctrl-C stops it)", server.url());
    server.wait();
    Ok(())
}
