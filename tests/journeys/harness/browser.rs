//! A chromedriver and a Chromium with a profile on disk: started, killed and started again.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, bail};
use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};
use xtask::tools::browser::Browser;

use super::Outcome;

/// Headless, as root, without the requests that Chromium makes for itself.
const FLAGS: &[&str] = &[
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--force-color-profile=srgb",
    "--hide-scrollbars",
    "--window-size=1280,720",
];

/// A chromedriver process; it ends when this is dropped.
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts one on a free port.
    pub fn start(browser: &Browser) -> Outcome<Self> {
        let mut command = Command::new(&browser.chromedriver);
        command.args(["--port=0", "--log-level=WARNING"]);
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut process = command.spawn().context("can't start chromedriver")?;
        let output = process.stdout.take().context("chromedriver has no output")?;
        let mut lines = BufReader::new(output).lines();
        while let Some(Ok(line)) = lines.next() {
            // "ChromeDriver was started successfully on port 40123."
            let number = line
                .split("successfully on port ")
                .nth(1)
                .map(|rest| rest.trim_end_matches('.'));
            if let Some(port) = number.and_then(|text| text.trim().parse().ok()) {
                // Whatever else it says must be read, or it stands still when the pipe is full.
                std::thread::spawn(move || lines.for_each(drop));
                return Ok(Self { process, port });
            }
        }
        bail!("chromedriver didn't say its port")
    }

    /// Opens a Chromium on a profile.
    pub async fn open(&self, browser: &Browser, profile: &Path, more: &[String]) -> Outcome<WebDriver> {
        let mut arguments: Vec<String> = FLAGS.iter().map(|&flag| flag.to_owned()).collect();
        arguments.push(format!("--user-data-dir={}", profile.display()));
        arguments.extend(more.iter().cloned());
        let mut capabilities = Capabilities::new();
        let all = [
            ("browserName", json!("chrome")),
            (
                "goog:chromeOptions",
                json!({ "binary": browser.chromium, "args": arguments }),
            ),
            // "browser" is the console; "performance" has every request.
            (
                "goog:loggingPrefs",
                json!({ "browser": "ALL", "performance": "ALL" }),
            ),
            ("unhandledPromptBehavior", json!("ignore")),
        ];
        for (name, value) in all {
            capabilities.set(name, value)?;
        }
        let address = format!("http://127.0.0.1:{}", self.port);
        WebDriver::new(address, capabilities)
            .await
            .context("can't open Chromium")
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// An empty folder of this journey's own.
pub fn new_folder(name: &str) -> Outcome<PathBuf> {
    let folder = std::env::temp_dir().join(format!("ami-lab-journey-{name}-{}", std::process::id()));
    if folder.exists() {
        std::fs::remove_dir_all(&folder).with_context(|| format!("can't empty {}", folder.display()))?;
    }
    std::fs::create_dir_all(&folder).with_context(|| format!("can't make {}", folder.display()))?;
    Ok(folder)
}

/// A new folder for a profile, with what it shall hold before Chromium sees it.
pub fn new_profile(name: &str, preferences: &Value) -> Outcome<PathBuf> {
    let profile = new_folder(&format!("{name}-profile"))?;
    let default = profile.join("Default");
    std::fs::create_dir_all(&default).with_context(|| format!("can't make {}", default.display()))?;
    if !preferences.is_null() {
        std::fs::write(default.join("Preferences"), preferences.to_string())
            .context("can't write the preferences")?;
    }
    Ok(profile)
}

/// Ends every process of the Chromium that uses a profile, without a warning, as a power cut would (Linux only).
pub fn kill_all(profile: &Path) -> Outcome {
    let mark = format!("--user-data-dir={}", profile.display());
    let processes = std::fs::read_dir("/proc").context("killing a browser works on Linux only")?;
    let mut found = 0;
    for entry in processes.flatten() {
        let id = entry.file_name().to_string_lossy().into_owned();
        let command = std::fs::read(entry.path().join("cmdline")).unwrap_or_default();
        let ours = command
            .split(|byte| *byte == 0)
            .any(|word| word == mark.as_bytes());
        if ours && id.bytes().all(|byte| byte.is_ascii_digit()) {
            found += 1;
            let _ = Command::new("kill")
                .args(["-KILL", &id])
                .stderr(Stdio::null())
                .status();
        }
    }
    if found == 0 {
        bail!("no Chromium uses {}", profile.display());
    }
    // What the dead one left would make the next one believe that it is still there.
    for name in ["SingletonLock", "SingletonCookie", "SingletonSocket"] {
        let _ = std::fs::remove_file(profile.join(name));
    }
    Ok(())
}
