//! What was under way when the page was left, and what is kept when something is put aside.

use std::path::Path;
use std::time::Duration;

use anyhow::bail;
use serde_json::json;
use thirtyfour::By;

use crate::harness::{Lab, Outcome};
use crate::steps::{LOOK, MAKE};

/// Everything in the log, also of the line that runs.
const LOG: &str = "[...document.querySelectorAll('.log article')].map((entry) => entry.textContent)";
/// The buttons that offer a kept copy.
const COPIES: &str = "[...document.querySelectorAll('button')].map((one) => one.textContent).filter((text) => text.startsWith('Download the kept copy'))";

/// Damages one letter inside a text of a stored record.
fn damage(seq: u32) -> String {
    format!(
        "new Promise((done, fail) => {{
            const open = indexedDB.open('ami-lab');
            open.onerror = () => fail(open.error);
            open.onsuccess = () => {{
                const change = open.result.transaction('journal', 'readwrite');
                const store = change.objectStore('journal');
                const ask = store.get({seq});
                ask.onsuccess = () => store.put(ask.result.replace('us-east-1a', 'us-east-1b'), {seq});
                change.oncomplete = () => {{ open.result.close(); done(null); }};
            }};
        }})"
    )
}

/// The text of the file with that ending, once it is downloaded.
async fn downloaded(folder: &Path, ending: &str) -> Outcome<(std::path::PathBuf, String)> {
    for _ in 0..100 {
        let mut found = std::fs::read_dir(folder)?.flatten().map(|entry| entry.path());
        if let Some(path) = found.find(|path| path.extension().is_some_and(|kind| kind == ending)) {
            let text = std::fs::read_to_string(&path)?;
            return Ok((path, text));
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    bail!("no .{ending} file arrived")
}

/// Clicks the button of the kept copy with that word.
async fn download_backup(lab: &Lab, word: &str) -> Outcome {
    lab.wait_until(&format!(
        "{COPIES}.some((text) => text.includes({}))",
        json!(word)
    ))
    .await?;
    lab.js(&format!(
        "[...document.querySelectorAll('button')].find((one) => one.textContent.startsWith('Download the kept copy ({word}')).click()"
    ))
    .await?;
    Ok(())
}

journey! {
    /// A line waits when the tab crashes: it waits on in a new one, with the same prompt and moment, and each call is
    /// made once. Ctrl-C ends it as ever.
    async fn a_waiting_line_waits_on_after_a_crash(lab) {
        lab.open("#/").await?;
        lab.type_line(&format!("A=$({MAKE}); echo made $A; sleep 86400; echo done $A")).await?;
        lab.wait_for(".log article[aria-label='Running']").await?;
        lab.rest().await?;
        let before = lab.js(LOG).await?;
        lab.crash_tab().await?;
        lab.open("#/").await?;
        lab.wait_for(".log article[aria-label='Running']").await?;
        assert_eq!(lab.js(LOG).await?, before);
        assert!(lab.messages().await?.is_empty());
        // It ends as if nothing had been.
        // A click leads to what happens next, and the volume may still have to become available.
        lab.wait_until(
            "(() => {
                const running = document.querySelector('.log article[aria-label=\"Running\"] button');
                running?.click();
                return !running;
            })()",
        )
        .await?;
        let last = "[...document.querySelectorAll('.log article')].at(-1).textContent";
        let text = lab.js(last).await?.to_string();
        assert!(text.contains("made vol-") && text.contains("done vol-"), "{text}");
        assert_eq!(lab.run_line("aws ec2 describe-volumes --query 'length(Volumes)'").await?, "1");
        // Another one is stopped after a reload.
        lab.type_line("echo begun; sleep 86400; echo never").await?;
        lab.wait_for(".log article[aria-label='Running']").await?;
        lab.rest().await?;
        lab.reload().await?;
        lab.wait_for(".log article[aria-label='Running']").await?;
        lab.click("#line").await?;
        lab.press("Ctrl+c").await?;
        lab.wait_gone(".log article[aria-label='Running']").await?;
        let text = lab.js("[...document.querySelectorAll('.log article pre')].slice(-2).map((one) => one.textContent).join('')").await?;
        assert_eq!(text, "begun\n^C\n");
    }
}

journey! {
    /// What was typed and not yet run is there after a crash, and gone once it ran.
    async fn a_half_typed_line_survives(lab) {
        lab.open("#/").await?;
        lab.type_into("#line", "echo half").await?;
        lab.crash_tab().await?;
        lab.open("#/").await?;
        lab.wait_until("document.querySelector('#line').value === 'echo half'").await?;
        lab.type_into("#line", " and half").await?;
        lab.press("Enter").await?;
        lab.wait_for_text("half and half").await?;
        lab.rest().await?;
        lab.reload().await?;
        lab.wait_for(".log article").await?;
        assert_eq!(lab.js("document.querySelector('#line').value").await?, "");
        assert_eq!(lab.js("localStorage.getItem('ami-lab.line')").await?, json!(null));
    }
}

journey! {
    /// One changed letter inside a stored record is noticed. What was stored can be downloaded, and stays so when
    /// another lab is imported; that one's copy can be imported again.
    async fn what_was_put_aside_can_be_had(lab) {
        let folder = lab.site().join("downloads");
        std::fs::create_dir_all(&folder)?;
        lab.cdp("Browser.setDownloadBehavior", json!({ "behavior": "allow", "downloadPath": folder })).await?;
        lab.open("#/").await?;
        lab.run_line(LOOK).await?;
        lab.run_line(MAKE).await?;
        lab.run_line(LOOK).await?;
        lab.settle().await?;
        lab.click_text("More").await?;
        assert_eq!(lab.js(COPIES).await?, json!([]));
        let stored = lab.stored().await?;
        lab.js(&damage(2)).await?;
        lab.open("#/").await?;
        lab.wait_for_text(&format!("{} of {stored} saved records could not be read", stored - 1)).await?;
        lab.rest().await?;
        assert_eq!(lab.stored().await?, 1);
        lab.click_text("More").await?;
        lab.check_accessible().await?;
        download_backup(lab, "damaged").await?;
        let (raw, text) = downloaded(&folder, "txt").await?;
        assert_eq!(text.lines().count(), stored);
        assert!(text.contains("us-east-1b"), "the text is as it was stored");
        std::fs::remove_file(raw)?;
        // An import keeps what it replaces, and leaves the damaged one alone.
        lab.run_line("echo mine").await?;
        lab.click_text("More").await?;
        lab.click_text("Export to a file").await?;
        let (export, _) = downloaded(&folder, "json").await?;
        lab.web()?.find(By::Css("input[type=file]")).await?.send_keys(export.display().to_string()).await?;
        lab.wait_for_text("The file is imported").await?;
        lab.rest().await?;
        lab.wait_until(&format!("{COPIES}.length === 2")).await?;
        std::fs::remove_file(export)?;
        lab.click_text("More").await?;
        download_backup(lab, "replaced").await?;
        let (copy, text) = downloaded(&folder, "json").await?;
        assert!(text.contains("echo mine"), "{text}");
        lab.web()?.find(By::Css("input[type=file]")).await?.send_keys(copy.display().to_string()).await?;
        lab.wait_until(&format!("{COPIES}.some((text) => text.includes('damaged')) && {COPIES}.length === 3")).await?;
    }
}

journey! {
    /// A record over which the page crashes twice is put aside at the third start; what came before it is there.
    async fn a_record_that_crashes_the_page_is_not_tried_for_ever(lab) {
        lab.open("#/").await?;
        lab.run_line(LOOK).await?;
        lab.run_line(MAKE).await?;
        lab.run_line(LOOK).await?;
        lab.settle().await?;
        for _ in 0..2 {
            lab.wait_until("document.querySelectorAll('.log article').length === 3").await?;
            lab.rest().await?;
            // As it is while the second record is taken up.
            lab.js("window.amiLabDoing = 2; window.amiLabCrash('poison'); null").await?;
            lab.wait_for("dialog.crash").await?;
            lab.click(".crash button").await?;
            lab.wait_until("document.documentElement.dataset.state === 'ready'").await?;
        }
        lab.wait_for_text("saved records could not be read").await?;
        lab.wait_for_text("it stopped AMI Lab twice").await?;
        lab.rest().await?;
        assert_eq!(lab.js("document.querySelectorAll('.log article').length").await?, 1);
        lab.click_text("More").await?;
        assert_eq!(lab.js(&format!("{COPIES}.length")).await?, 1);
        lab.run_line(MAKE).await?;
        // And the next start is an ordinary one.
        lab.rest().await?;
        lab.reload().await?;
        lab.wait_until("document.querySelectorAll('.log article').length === 2").await?;
        assert!(lab.messages().await?.is_empty());
    }
}

journey! {
    /// Twice over the running clock: the third time it stands still, and says why.
    async fn a_clock_that_crashes_the_page_stands_still(lab) {
        lab.open("#/").await?;
        lab.run_line(LOOK).await?;
        lab.rest().await?;
        for _ in 0..2 {
            lab.js("window.amiLabDoing = 'clock'; window.amiLabCrash('poison'); null").await?;
            lab.click(".crash button").await?;
            lab.wait_until("document.documentElement.dataset.state === 'ready' && document.querySelector('.log article')").await?;
        }
        lab.wait_for_text("AMI Lab stopped twice while the clock ran").await?;
        assert_eq!(lab.js("document.querySelector('#pace').value").await?, "paused");
        lab.reload().await?;
        lab.wait_for(".log article").await?;
        assert_eq!(lab.js("document.querySelector('#pace').value").await?, "auto");
    }
}
