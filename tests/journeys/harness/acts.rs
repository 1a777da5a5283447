//! What a person does and sees: open, click, type, press, wait. And what a test may besides: scripts and CDP.

use std::time::Duration;

use anyhow::{Context, bail};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use super::{Lab, Outcome};

/// How long a person is patient.
const PATIENCE: Duration = Duration::from_secs(15);
const LOOK_AGAIN: Duration = Duration::from_millis(50);

impl Lab {
    /// Opens a route of the page, such as `#/images`, anew, and waits until the app runs.
    ///
    /// # Errors
    /// When the app doesn't start.
    pub async fn open(&self, route: &str) -> Outcome {
        self.visit(route).await?;
        self.wait_until("document.documentElement.dataset.state !== 'loading'")
            .await?;
        let state = self.js("document.documentElement.dataset.state").await?;
        if state != "ready" {
            bail!("the app didn't start: it is \"{state}\"");
        }
        Ok(())
    }

    /// Opens a route, or a whole address, without waiting for the app.
    ///
    /// # Errors
    /// When the browser can't.
    pub async fn visit(&self, route: &str) -> Outcome {
        let base = self.url();
        let address = if route.contains("://") {
            route.to_owned()
        } else {
            format!("{base}{route}")
        };
        // From one route to another the browser would stay on the page: go away first.
        self.web()?.goto("about:blank").await?;
        self.web()?
            .goto(&address)
            .await
            .with_context(|| format!("can't open {address}"))
    }

    /// The address of the page.
    #[must_use]
    pub fn url(&self) -> String {
        self.server.url()
    }

    /// Reloads, and waits until the app runs again.
    ///
    /// # Errors
    /// When the app doesn't start.
    pub async fn reload(&self) -> Outcome {
        self.web()?.refresh().await?;
        self.wait_until("document.documentElement.dataset.state === 'ready'")
            .await
    }

    /// Waits for an element that is displayed.
    ///
    /// # Errors
    /// When there is none in time.
    pub async fn wait_for(&self, selector: &str) -> Outcome<WebElement> {
        let query = self
            .web()?
            .query(By::Css(selector))
            .wait(PATIENCE, LOOK_AGAIN)
            .and_displayed();
        query
            .first()
            .await
            .with_context(|| format!("waited for {selector}"))
    }

    /// Waits until no element matches.
    ///
    /// # Errors
    /// When one stays.
    pub async fn wait_gone(&self, selector: &str) -> Outcome {
        self.wait_until(&format!("!document.querySelector({})", json!(selector)))
            .await
    }

    /// Waits until a text can be read somewhere on the page.
    ///
    /// # Errors
    /// When it can't in time.
    pub async fn wait_for_text(&self, text: &str) -> Outcome {
        self.wait_until(&format!("document.body.innerText.includes({})", json!(text)))
            .await
    }

    /// Waits until an expression of JavaScript is true.
    ///
    /// # Errors
    /// When it isn't in time.
    pub async fn wait_until(&self, expression: &str) -> Outcome {
        let attempts = PATIENCE.as_millis() / LOOK_AGAIN.as_millis();
        let mut last = Ok(Value::Null);
        for _ in 0..attempts {
            // Between two pages there is none to ask.
            last = self.js(&format!("Boolean({expression})")).await;
            if matches!(last, Ok(Value::Bool(true))) {
                return Ok(());
            }
            tokio::time::sleep(LOOK_AGAIN).await;
        }
        last?;
        bail!("waited for {expression}")
    }

    /// Waits for an element and clicks on it.
    ///
    /// # Errors
    /// When there is none, or something covers it.
    pub async fn click(&self, selector: &str) -> Outcome {
        self.wait_for(selector)
            .await?
            .click()
            .await
            .with_context(|| format!("can't click {selector}"))
    }

    /// Waits for a field and types into it.
    ///
    /// # Errors
    /// When there is none, or it can't be typed into.
    pub async fn type_into(&self, selector: &str, text: &str) -> Outcome {
        self.wait_for(selector)
            .await?
            .send_keys(text)
            .await
            .with_context(|| format!("can't type into {selector}"))
    }

    /// Types where the focus is.
    ///
    /// # Errors
    /// When the browser can't.
    pub async fn type_text(&self, text: &str) -> Outcome {
        Ok(self.web()?.action_chain().send_keys(text).perform().await?)
    }

    /// Presses a key or a chord where the focus is: `Enter`, `ArrowUp`, `Ctrl+r`, `Shift+Tab`.
    ///
    /// # Errors
    /// When there is no such key.
    pub async fn press(&self, chord: &str) -> Outcome {
        let mut held = Vec::new();
        let mut names: Vec<&str> = chord.split('+').collect();
        let last = names
            .pop()
            .filter(|name| !name.is_empty())
            .context("a chord ends with a key")?;
        for name in names {
            held.push(key(name).with_context(|| format!("there is no key {name}"))?);
        }
        let last = match (key(last), last.chars().count()) {
            (Some(code), _) => code,
            (None, 1) => last.chars().next().unwrap_or(' '),
            (None, _) => bail!("there is no key {last}"),
        };
        let mut chain = self.web()?.action_chain();
        for code in &held {
            chain = chain.key_down(*code);
        }
        chain = chain.key_down(last).key_up(last);
        for code in held.iter().rev() {
            chain = chain.key_up(*code);
        }
        Ok(chain.perform().await?)
    }

    /// The text of the first element that matches.
    ///
    /// # Errors
    /// When there is none.
    pub async fn text(&self, selector: &str) -> Outcome<String> {
        Ok(self.wait_for(selector).await?.text().await?)
    }

    /// The value of an expression of JavaScript; a promise is waited for.
    ///
    /// # Errors
    /// When it throws.
    pub async fn js(&self, expression: &str) -> Outcome<Value> {
        let asked = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let answer = self.cdp("Runtime.evaluate", asked).await?;
        if let Some(problem) = answer.get("exceptionDetails") {
            let text = problem
                .pointer("/exception/description")
                .or_else(|| problem.get("text"));
            bail!(
                "JavaScript threw: {}",
                text.and_then(Value::as_str).unwrap_or("something")
            );
        }
        Ok(answer.pointer("/result/value").cloned().unwrap_or(Value::Null))
    }

    /// A command of the Chrome DevTools Protocol, such as `Storage.overrideQuotaForOrigin`.
    ///
    /// # Errors
    /// When Chromium refuses it.
    pub async fn cdp(&self, command: &str, parameters: Value) -> Outcome<Value> {
        self.web()?
            .cdp()
            .send_raw(command, parameters)
            .await
            .with_context(|| command.to_owned())
    }

    /// Crashes the page's renderer ("Aw, snap") and goes on in a new tab.
    ///
    /// # Errors
    /// When no new tab opens.
    pub async fn crash_tab(&self) -> Outcome {
        // A crashed tab takes no orders, not even for another tab: have that one ready.
        let (crashing, next) = self.second_tab().await?;
        self.web()?.switch_to_window(crashing).await?;
        // The answer never comes, or is an error: the page is gone.
        let crash = self.cdp("Page.crash", json!({}));
        let _ = tokio::time::timeout(Duration::from_secs(3), crash).await;
        self.web()?
            .switch_to_window(next)
            .await
            .context("no other tab after the crash")
    }

    /// Opens one more tab and goes there; the first stays open. Returns the handles of the old and the new one, for
    /// `web()?.switch_to_window(…)`.
    ///
    /// # Errors
    /// When the browser can't.
    pub async fn second_tab(&self) -> Outcome<(WindowHandle, WindowHandle)> {
        let first = self.web()?.window().await?;
        let second = self.web()?.new_tab().await?;
        self.web()?.switch_to_window(second.clone()).await?;
        Ok((first, second))
    }
}

/// The code of a key that isn't a letter, under the name that DOM events give it.
fn key(name: &str) -> Option<char> {
    let key = match name {
        "Ctrl" | "Control" => Key::Control,
        "Shift" => Key::Shift,
        "Alt" => Key::Alt,
        "Meta" => Key::Meta,
        "Enter" => Key::Enter,
        "Tab" => Key::Tab,
        "Escape" => Key::Escape,
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "Space" => Key::Space,
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "F1" => Key::F1,
        "F6" => Key::F6,
        _ => return None,
    };
    Some(key.into())
}
