//! No room left, and no storage at all: said once, and work goes on.

use serde_json::json;

use crate::harness::Options;
use crate::steps::{LOOK, MAKE};

journey! {
    /// The disk is full: one calm message, work goes on, and once there is room all of it is stored.
    async fn a_full_disk_is_said_once_and_mended_later(lab) {
        lab.open("#/").await?;
        lab.run_line(LOOK).await?;
        lab.rest().await?;
        let stored = lab.stored().await?;
        // Chromium remembers for half a minute how much room there was; a new one asks.
        lab.restart_browser().await?;
        let origin = lab.url().trim_end_matches('/').to_owned();
        lab.cdp("Storage.overrideQuotaForOrigin", json!({ "origin": origin, "quotaSize": 1 })).await?;
        lab.open("#/").await?;
        lab.wait_for(".log article").await?;
        for _ in 0..4 {
            lab.run_line(MAKE).await?;
        }
        lab.wait_for_text(&format!("Not saved from command {} on", stored + 1)).await?;
        let messages = lab.messages().await?;
        assert_eq!(messages.len(), 1, "{messages:?}");
        assert_eq!(lab.stored().await?, stored);
        lab.cdp("Storage.overrideQuotaForOrigin", json!({ "origin": origin })).await?;
        // Nobody types: the page tries again by itself.
        lab.rest().await?;
        assert!(lab.messages().await?.is_empty(), "the message goes when it is true no more");
        assert!(lab.stored().await? >= stored + 4);
        let before = lab.seen().await?;
        lab.reload().await?;
        lab.shows_again(&before).await?;
    }
}

journey! {
    /// The browser lets the page store nothing: said once, everything works, and the work leaves as a file.
    async fn without_storage_the_lab_works_in_memory(lab, Options {
        preferences: json!({ "profile": { "default_content_setting_values": { "cookies": 2 } } }),
        ..Options::default()
    }) {
        let folder = lab.site().join("downloads");
        std::fs::create_dir_all(&folder)?;
        lab.cdp("Browser.setDownloadBehavior", json!({ "behavior": "allow", "downloadPath": folder })).await?;
        lab.open("#/").await?;
        lab.wait_for_text("This browser keeps nothing for this page").await?;
        lab.run_line(MAKE).await?;
        lab.run_line(MAKE).await?;
        lab.click("button[aria-label^='Theme']").await?;
        lab.click_text("Columns").await.ok();
        assert_eq!(lab.messages().await?.len(), 1);
        lab.wait_for_text("Not saved: in memory only").await?;
        lab.click_text("More").await?;
        lab.click_text("Export to a file").await?;
        let mut text = String::new();
        for _ in 0..100 {
            let found = std::fs::read_dir(&folder)?.flatten().map(|entry| entry.path());
            let done = found.into_iter().find(|path| path.extension().is_some_and(|kind| kind == "json"));
            if let Some(path) = done {
                text = std::fs::read_to_string(path)?;
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        assert_eq!(text.matches("create-volume").count(), 2, "the file has both commands: {text}");
    }
}
