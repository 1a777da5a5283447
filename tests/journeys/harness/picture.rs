//! Pictures for people, in the sizes and themes that matter, and the accessibility check of axe-core in both themes.

use std::path::PathBuf;

use anyhow::{Context, bail};
use serde_json::{Value, json};
use xtask::project::Project;
use xtask::tools::npm;

use super::{Lab, Outcome};

/// A big laptop, a small one or a projector, and a phone.
pub const SIZES: [(u32, u32); 3] = [(1440, 900), (1280, 720), (390, 844)];

/// What the person's system prefers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    fn word(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Lab {
    /// Gives the page a size in CSS pixels; a narrow one is a phone with a touch screen.
    ///
    /// # Errors
    /// When the browser can't.
    pub async fn resize(&mut self, width: u32, height: u32) -> Outcome {
        let phone = width < 500;
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": phone });
        self.cdp("Emulation.setDeviceMetricsOverride", size).await?;
        self.cdp("Emulation.setTouchEmulationEnabled", json!({ "enabled": phone }))
            .await?;
        self.size = (width, height);
        Ok(())
    }

    /// Lets the system prefer a theme.
    ///
    /// # Errors
    /// When the browser can't.
    pub async fn prefer(&mut self, theme: Theme) -> Outcome {
        self.media(&[("prefers-color-scheme", theme.word())]).await?;
        self.theme = theme;
        Ok(())
    }

    /// Sets media features, such as `("forced-colors", "active")`; the others go back to their defaults.
    ///
    /// # Errors
    /// When the browser can't.
    pub async fn media(&self, features: &[(&str, &str)]) -> Outcome {
        let features: Vec<Value> = features
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        self.cdp("Emulation.setEmulatedMedia", json!({ "features": features }))
            .await?;
        Ok(())
    }

    /// Writes `target/screens/NAME-WIDTHxHEIGHT-THEME.png` and returns its path.
    ///
    /// # Errors
    /// When it can't be taken or written.
    pub async fn picture(&self, name: &str) -> Outcome<PathBuf> {
        let folder = Project::find()?.screens();
        std::fs::create_dir_all(&folder).with_context(|| format!("can't make {}", folder.display()))?;
        let (width, height) = self.size;
        let path = folder.join(format!("{name}-{width}x{height}-{}.png", self.theme.word()));
        let bytes = self
            .web()?
            .screenshot_as_png()
            .await
            .context("can't take a picture")?;
        std::fs::write(&path, bytes).with_context(|| format!("can't write {}", path.display()))?;
        Ok(path)
    }

    /// Checks the page as it is with axe-core (WCAG 2.2 A and AA), in light and in dark.
    ///
    /// # Errors
    /// With every violation and where it is.
    pub async fn check_accessible(&mut self) -> Outcome {
        let before = self.theme;
        let mut found = Vec::new();
        for theme in Theme::ALL {
            self.prefer(theme).await?;
            for line in self.axe().await? {
                found.push(format!("{}: {line}", theme.word()));
            }
        }
        self.prefer(before).await?;
        if !found.is_empty() {
            bail!("axe-core found {}:\n{}", found.len(), found.join("\n"));
        }
        Ok(())
    }

    /// One line for each element that breaks a rule.
    async fn axe(&self) -> Outcome<Vec<String>> {
        if self.js("typeof axe").await? == "undefined" {
            let path = npm::axe(&Project::find()?)?;
            let source =
                std::fs::read_to_string(&path).with_context(|| format!("can't read {}", path.display()))?;
            self.js(&format!("{source}; null")).await?;
        }
        let options = json!({
            "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
            "resultTypes": ["violations"],
            "preload": false,
        });
        // What still slides or fades in has colours that nobody reads; the page is judged when it has come to rest.
        self.js("Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null))).then(() => null)")
            .await?;
        let run = format!(
            "axe.run(document, {options}).then((result) => result.violations.flatMap((rule) => rule.nodes.map(
                (node) => rule.id + ' (' + rule.impact + ') at ' + node.target.join(' ') + ': '
                    + node.failureSummary.replace(/\\s+/g, ' '))))"
        );
        let lines = self.js(&run).await?;
        let lines = lines.as_array().context("axe-core said nothing")?;
        Ok(lines
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect())
    }
}
