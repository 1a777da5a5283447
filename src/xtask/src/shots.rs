//! `cargo xtask shots`: pictures of the page for people, in three sizes, light and dark.

use anyhow::Result;

use crate::build::{self, Profile};
use crate::part::Parts;
use crate::project::Project;
use crate::{test, tools};

/// The environment variable that tells the journey `shots` which routes to visit, separated by spaces.
pub const ROUTES: &str = "AMI_LAB_SHOTS";

/// Builds, visits the routes (`#/images`; none means the start) and writes pictures into `target/screens/`.
///
/// # Errors
/// When the build fails or a route shows an error.
pub fn run(project: &Project, routes: &[String]) -> Result<()> {
    let mut parts = Parts::new();
    build::run(project, Profile::Release, &mut parts)?;
    parts.run("Tools to test it", || tools::for_test(project))?;
    let routes = if routes.is_empty() {
        "#/".to_owned()
    } else {
        routes.join(" ")
    };
    parts.run("Pictures", || {
        test::journeys(
            project,
            &["shots::shots", "--exact", "--nocapture"],
            &[(ROUTES, &routes)],
        )
    })?;
    println!("    The pictures are in {}", project.screens().display());
    Ok(())
}
