//! [`Lab`]: one journey's server, browser and profile, and what happens to them.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use serde_json::Value;
use thirtyfour::WebDriver;
use xtask::bundle::copy_folder;
use xtask::project::Project;
use xtask::server::Server;
use xtask::tools::browser::{self as tools, Browser};

use super::Outcome;
use super::browser::{Driver, kill_all, new_folder, new_profile};

/// How a journey starts.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// More flags for Chromium, such as `--host-resolver-rules=MAP lab.test 127.0.0.1`.
    pub arguments: Vec<String>,
    /// Chromium's preferences; `profile.default_content_setting_values.cookies = 2` blocks all storage.
    pub preferences: Value,
}

/// A server with the page, a Chromium with a profile on disk, and what a person does (see `acts.rs`).
pub struct Lab {
    name: String,
    options: Options,
    browser: Browser,
    // Before the driver: dropped first.
    pub(super) web: Option<WebDriver>,
    driver: Driver,
    pub(super) server: Server,
    profile: PathBuf,
    site: PathBuf,
    pub(super) console: Vec<String>,
    pub(super) requests: Vec<String>,
    pub(super) expected: Vec<String>,
    pub(super) expected_requests: Vec<String>,
    pub(super) theme: super::Theme,
    pub(super) size: (u32, u32),
}

impl Lab {
    /// Starts everything, with an empty page.
    pub(super) async fn start(name: &str, options: Options) -> Outcome<Self> {
        let project = Project::find()?;
        let dist = project.dist();
        if !dist.join("index.html").is_file() {
            bail!("there is no page in {}: run `cargo xtask build`", dist.display());
        }
        let browser = tools::find().context("no Chromium or no chromedriver: run `cargo xtask tools`")?;
        // A copy, so that a build in the meantime doesn't change the page under the journey, and the journey may.
        let site = new_folder(&format!("{name}-site"))?;
        copy_folder(&dist, &site)?;
        let server = Server::start(&site, 0)?;
        let driver = Driver::start(&browser)?;
        let profile = new_profile(name, &options.preferences)?;
        let web = driver.open(&browser, &profile, &options.arguments).await?;
        let mut lab = Self {
            name: name.to_owned(),
            options,
            browser,
            web: Some(web),
            driver,
            server,
            profile,
            site,
            console: Vec::new(),
            requests: Vec::new(),
            expected: Vec::new(),
            expected_requests: Vec::new(),
            theme: super::Theme::Light,
            size: (1280, 720),
        };
        lab.resize(1280, 720).await?;
        Ok(lab)
    }

    /// The name of the journey.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The WebDriver itself, for what has no word here.
    ///
    /// # Errors
    /// When the browser was killed and not yet opened again.
    pub fn web(&self) -> Outcome<&WebDriver> {
        self.web.as_ref().context("the browser isn't open")
    }

    /// The server, to stop it or to make it misbehave ([`xtask::server::Switches`]).
    pub fn server(&mut self) -> &mut Server {
        &mut self.server
    }

    /// The folder of the browser's profile; its `Default/IndexedDB` has what the page stored.
    #[must_use]
    pub fn profile(&self) -> &Path {
        &self.profile
    }

    /// The folder that the server serves: a copy of `dist/`, for the journey to change.
    #[must_use]
    pub fn site(&self) -> &Path {
        &self.site
    }

    /// Closes the browser as a person does, and opens it again on the same profile.
    ///
    /// # Errors
    /// When it doesn't open again.
    pub async fn restart_browser(&mut self) -> Outcome {
        self.collect().await;
        if let Some(web) = self.web.take() {
            web.quit().await.context("the browser doesn't close")?;
        }
        self.reopen_browser().await
    }

    /// Kills the browser at once, as a power cut does. [`Lab::reopen_browser`] opens it again on the same profile.
    ///
    /// # Errors
    /// When there is nothing to kill, or not on Linux.
    pub async fn kill_browser(&mut self) -> Outcome {
        self.collect().await;
        kill_all(&self.profile)?;
        if let Some(web) = self.web.take() {
            // The session is gone with its browser; asking chromedriver to end it only makes it forget.
            let _ = web.quit().await;
        }
        Ok(())
    }

    /// Opens the browser again on the same profile, with an empty page.
    ///
    /// # Errors
    /// When it doesn't open.
    pub async fn reopen_browser(&mut self) -> Outcome {
        let web = self
            .driver
            .open(&self.browser, &self.profile, &self.options.arguments)
            .await?;
        self.web = Some(web);
        let (width, height) = self.size;
        self.resize(width, height).await
    }

    /// Ends everything and removes the profile.
    pub(super) async fn close(mut self) {
        if let Some(web) = self.web.take()
            && web.quit().await.is_err()
        {
            let _ = kill_all(&self.profile);
        }
        drop(self.driver);
        let _ = std::fs::remove_dir_all(&self.profile);
        let _ = std::fs::remove_dir_all(&self.site);
    }
}
