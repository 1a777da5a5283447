//! What a journey must not leave behind: errors in the console and requests to other origins. And the scene of a failure.

use anyhow::bail;
use serde_json::Value;

use super::{Lab, Outcome};

impl Lab {
    /// Says that a console message which contains this text is part of the journey (the 404 that it provoked).
    pub fn expect_console(&mut self, text: &str) {
        self.expected.push(text.to_owned());
    }

    /// Says that a request to an address which starts like this is part of the journey.
    pub fn expect_request(&mut self, start: &str) {
        self.expected_requests.push(start.to_owned());
    }

    /// Everything the console said so far, as `LEVEL text`.
    pub async fn console(&mut self) -> &[String] {
        self.collect().await;
        &self.console
    }

    /// Every address that was asked for so far.
    pub async fn requests(&mut self) -> &[String] {
        self.collect().await;
        &self.requests
    }

    /// Fails if the console had an error or a warning, or something left the page's origin.
    ///
    /// # Errors
    /// With all of them.
    pub async fn check_quiet(&mut self) -> Outcome {
        self.collect().await;
        let loud = |line: &&String| line.starts_with("SEVERE") || line.starts_with("WARNING");
        let unexpected = |line: &&String| !self.expected.iter().any(|text| line.contains(text.as_str()));
        let noise: Vec<&String> = self.console.iter().filter(loud).filter(unexpected).collect();
        if !noise.is_empty() {
            bail!("the console isn't quiet: {noise:#?}");
        }
        let port = format!(":{}/", self.server().port());
        let expected = self.expected_requests.clone();
        let ours = |address: &str| {
            expected.iter().any(|start| address.starts_with(start.as_str()))
                || ["data:", "blob:", "about:", "chrome:", "chrome-error:"]
                    .iter()
                    .any(|kind| address.starts_with(kind))
                || (address.starts_with("http") && address.contains(&port))
        };
        let away: Vec<&String> = self.requests.iter().filter(|address| !ours(address)).collect();
        if !away.is_empty() {
            bail!("the page asked other origins: {away:#?}");
        }
        Ok(())
    }

    /// Takes what chromedriver has logged so far. A browser that is gone has nothing to say.
    pub(super) async fn collect(&mut self) {
        let Some(web) = self.web.as_ref() else { return };
        for entry in web.get_log("browser").await.unwrap_or_default() {
            self.console.push(format!("{} {}", entry.level, entry.message));
        }
        for entry in web.get_log("performance").await.unwrap_or_default() {
            let Ok(event) = serde_json::from_str::<Value>(&entry.message) else {
                continue;
            };
            let address = match event.pointer("/message/method").and_then(Value::as_str) {
                Some("Network.requestWillBeSent") => event.pointer("/message/params/request/url"),
                Some("Network.webSocketCreated") => event.pointer("/message/params/url"),
                _ => None,
            };
            self.requests
                .extend(address.and_then(Value::as_str).map(str::to_owned));
        }
    }

    /// What a person would look at after a failure: a picture, the address, the text, the console.
    pub(super) async fn scene(&mut self) -> String {
        self.collect().await;
        let picture = self.picture(&format!("failed-{}", self.name())).await;
        let picture = picture.map_or_else(
            |error| format!("none ({error})"),
            |path| path.display().to_string(),
        );
        let text = self.js("location.href + '\\n' + document.body.innerText").await;
        let text = text.map_or_else(
            |error| error.to_string(),
            |text| text.as_str().unwrap_or("").to_owned(),
        );
        let text: String = text.chars().take(4_000).collect();
        format!("picture: {picture}\nconsole: {:#?}\npage: {text}", self.console)
    }
}
