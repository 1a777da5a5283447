//! Words that several journeys use: a line in the terminal, what the page shows, what is stored.

use std::time::Duration;

use anyhow::{Context, bail};
use serde_json::{Value, json};

use crate::harness::{Lab, Outcome};

/// The first line that a journey may type: it needs nothing and changes nothing.
pub const LOOK: &str = "aws ec2 describe-images --owners self --query 'Images[].Name'";
/// A volume of one GiB; each call makes one more.
pub const MAKE: &str = "aws ec2 create-volume --size 1 --volume-type gp3 --availability-zone us-east-1a --query VolumeId --output text";

/// How many lines the terminal shows as done.
const DONE: &str = "document.querySelectorAll('.log article[aria-label^=\"Command\"]').length";

/// Everything of the lab that a person can see, and that must be the same after a restart.
const SEEN: &str = "(() => {
    const text = (selector) => document.querySelector(selector)?.textContent ?? '';
    return {
        account: document.querySelector('#account').value,
        region: document.querySelector('#region').value,
        clock: text('.clock time'),
        money: text('.money'),
        lesson: text('.lesson'),
        terminal: [...document.querySelectorAll('.log article')].map((entry) => entry.textContent),
        rows: [...document.querySelectorAll('.grid tbody tr[data-row]')].map((row) => row.textContent),
        page: text('.page h1'),
    };
})()";

/// How many records the browser has stored.
const STORED: &str = "new Promise((done, fail) => {
    const open = indexedDB.open('ami-lab');
    open.onerror = () => fail(open.error);
    open.onsuccess = () => {
        const ask = open.result.transaction('journal').objectStore('journal').getAllKeys();
        ask.onerror = () => fail(ask.error);
        ask.onsuccess = () => { open.result.close(); done(ask.result); };
    };
})";

impl Lab {
    /// Types a line into the terminal and presses Enter.
    ///
    /// # Errors
    /// When there is no terminal.
    pub async fn type_line(&self, line: &str) -> Outcome {
        self.type_into("#line", line).await?;
        self.press("Enter").await
    }

    /// Runs a line to its end, skipping whatever it waits for, and returns what it wrote.
    ///
    /// # Errors
    /// When it doesn't end, or fails.
    pub async fn run_line(&self, line: &str) -> Outcome<String> {
        let before = self.js(DONE).await?.as_u64().context("no terminal")?;
        self.type_line(line).await?;
        self.wait_until(&format!(
            "(() => {{
                const running = document.querySelector('.log article[aria-label=\"Running\"] button');
                if (running) {{ running.click(); return false; }}
                return {DONE} > {before};
            }})()"
        ))
        .await
        .with_context(|| format!("ran {line}"))?;
        let last = self
            .js("(() => {
                const last = [...document.querySelectorAll('.log article')].at(-1);
                return [last.getAttribute('aria-label'), last.querySelector('pre')?.textContent ?? ''];
            })()")
            .await?;
        let label = last[0].as_str().unwrap_or_default();
        let text = last[1].as_str().unwrap_or_default().trim().to_owned();
        if !label.ends_with("succeeded") {
            bail!("{line}: {label}: {text}");
        }
        Ok(text)
    }

    /// What a person sees of the lab.
    ///
    /// # Errors
    /// When the page isn't there.
    pub async fn seen(&self) -> Outcome<Value> {
        self.js(SEEN).await
    }

    /// Waits until the page shows what it showed before, and compares piece by piece.
    ///
    /// # Errors
    /// With the first piece that is different.
    pub async fn shows_again(&self, before: &Value) -> Outcome {
        let mut now = Value::Null;
        for _ in 0..100 {
            // Between two pages there is none to look at.
            now = self.seen().await.unwrap_or_default();
            if now == *before {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        for (name, was) in before.as_object().context("nothing was seen before")? {
            if *was != now[name] {
                bail!("{name} was\n{was:#}\nand is\n{:#}", now[name]);
            }
        }
        bail!("something is seen that was not there before: {now:#}")
    }

    /// Waits until nothing is under way and everything is stored.
    ///
    /// # Errors
    /// When that doesn't happen.
    pub async fn rest(&self) -> Outcome {
        self.wait_until(
            "document.querySelector('.top [role=status]').textContent.includes('Saved in this browser')",
        )
        .await
    }

    /// Skips ahead until the clock rests: nothing is under way any more.
    ///
    /// # Errors
    /// When the clock goes on and on.
    pub async fn settle(&self) -> Outcome {
        self.choose("#skip", "hour").await?;
        self.rest().await
    }

    /// Chooses from a list by value.
    ///
    /// # Errors
    /// When there is no such list or value.
    pub async fn choose(&self, selector: &str, value: &str) -> Outcome {
        let option = format!("{selector} option[value={}]", json!(value));
        self.click(&option).await
    }

    /// How many records are stored; their numbers are 1, 2, 3 and so on.
    ///
    /// # Errors
    /// When a number is missing.
    pub async fn stored(&self) -> Outcome<usize> {
        let keys = self.js(STORED).await?;
        let keys = keys.as_array().context("no journal")?;
        for (at, key) in keys.iter().enumerate() {
            if key.as_u64() != Some(at as u64 + 1) {
                bail!("record {} has the number {key}", at + 1);
            }
        }
        Ok(keys.len())
    }

    /// Clicks the first button in the page's layout that has exactly this text.
    ///
    /// # Errors
    /// When there is none.
    pub async fn click_text(&self, text: &str) -> Outcome {
        let find = format!(
            "[...document.querySelectorAll('button, a')].find((one) => one.textContent.trim() === {} && !one.disabled && one.checkVisibility())",
            json!(text)
        );
        self.wait_until(&find).await?;
        self.js(&format!(
            "(() => {{ document.querySelector('[data-journey]')?.removeAttribute('data-journey'); {find}.dataset.journey = '1'; }})()"
        ))
        .await?;
        self.click("[data-journey]").await
    }

    /// The titles of the messages at hand.
    ///
    /// # Errors
    /// When the page isn't there.
    pub async fn messages(&self) -> Outcome<Vec<String>> {
        let titles = self
            .js("[...document.querySelectorAll('.notice strong:first-of-type')].map((one) => one.textContent)")
            .await?;
        Ok(titles
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect())
    }
}
