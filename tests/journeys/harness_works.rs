//! The harness itself: that it really kills, really keeps a profile, and really fails a noisy page.

use serde_json::json;

use crate::harness::Options;

/// Writes a value into a database of this page, or reads it.
const WRITE: &str = "new Promise((done, fail) => {
    const open = indexedDB.open('harness', 1);
    open.onupgradeneeded = () => open.result.createObjectStore('marks');
    open.onerror = () => fail(open.error);
    open.onsuccess = () => {
        const change = open.result.transaction('marks', 'readwrite');
        change.objectStore('marks').put('kept', 1);
        change.oncomplete = () => done(null);
        change.commit();
    };
})";
const READ: &str = "new Promise((done, fail) => {
    const open = indexedDB.open('harness', 1);
    open.onerror = () => fail(open.error);
    open.onsuccess = () => {
        const ask = open.result.transaction('marks').objectStore('marks').get(1);
        ask.onsuccess = () => done(ask.result);
    };
})";

journey! {
    /// What was written is there after a closed browser, a crashed tab and a killed browser.
    async fn the_profile_outlives_the_browser(lab) {
        lab.open("#/").await?;
        lab.js(WRITE).await?;
        lab.restart_browser().await?;
        lab.open("#/").await?;
        assert_eq!(lab.js(READ).await?, "kept");
        lab.crash_tab().await?;
        lab.open("#/").await?;
        assert_eq!(lab.js(READ).await?, "kept");
        lab.kill_browser().await?;
        lab.reopen_browser().await?;
        lab.open("#/").await?;
        assert_eq!(lab.js(READ).await?, "kept");
        assert!(lab.profile().join("Default/IndexedDB").is_dir());
    }
}

journey! {
    /// Two tabs share what is stored.
    async fn two_tabs_share_storage(lab) {
        lab.open("#/").await?;
        lab.js("localStorage.setItem('harness', 'shared')").await?;
        let (first, _second) = lab.second_tab().await?;
        lab.open("#/").await?;
        assert_eq!(lab.js("localStorage.getItem('harness')").await?, "shared");
        lab.web()?.switch_to_window(first).await?;
    }
}

journey! {
    /// Typing, clicking and pressing reach the page as a person's do.
    async fn keys_reach_the_page(lab) {
        lab.open("#/").await?;
        lab.js("(() => {
            const field = document.createElement('textarea');
            field.id = 'harness';
            field.addEventListener('keydown', (event) => {
                if (event.ctrlKey && event.key === 'e') { event.preventDefault(); field.value = 'chord'; }
            });
            document.body.prepend(field);
        })()").await?;
        lab.type_into("#harness", "aws ec2").await?;
        lab.click("#harness").await?;
        lab.type_text(" describe-images").await?;
        assert_eq!(lab.js("document.activeElement.value").await?, "aws ec2 describe-images");
        lab.press("Backspace").await?;
        assert_eq!(lab.js("document.activeElement.value").await?, "aws ec2 describe-image");
        lab.press("Ctrl+e").await?;
        assert_eq!(lab.js("document.activeElement.value").await?, "chord");
        lab.js("document.getElementById('harness').remove()").await?;
        lab.wait_gone("#harness").await?;
    }
}

journey! {
    /// A message in the console fails a journey, and so does a wish for another origin, which the page's policy refuses.
    async fn noise_is_noticed(lab) {
        lab.open("#/").await?;
        lab.check_quiet().await?;
        lab.js("console.error('harness: oh')").await?;
        assert!(lab.check_quiet().await.is_err());
        lab.expect_console("harness: oh");
        lab.check_quiet().await?;
        lab.js("fetch('http://127.0.0.1:9/elsewhere').catch(() => null)").await?;
        assert!(lab.check_quiet().await.is_err());
        lab.expect_console("elsewhere");
        lab.check_quiet().await?;
    }
}

journey! {
    /// A server that is gone is gone, and comes back.
    async fn the_server_can_stop(lab) {
        lab.expect_console("ERR_CONNECTION_REFUSED");
        lab.open("#/").await?;
        lab.server().stop();
        assert_eq!(lab.js("fetch('./', { cache: 'no-store' }).then(() => 'there', () => 'gone')").await?, "gone");
        lab.server().resume()?;
        assert_eq!(lab.js("fetch('./', { cache: 'no-store' }).then(() => 'there', () => 'gone')").await?, "there");
    }
}

journey! {
    /// Storage can be blocked, as some people and all foreign frames have it.
    async fn storage_can_be_blocked(lab, Options {
        preferences: json!({ "profile": { "default_content_setting_values": { "cookies": 2 } } }),
        ..Options::default()
    }) {
        lab.visit("static-page-that-is-not-there").await?;
        lab.expect_console("404");
        let answer = lab.js("(() => { try { localStorage; return 'open'; } catch (error) { return error.name; } })()").await?;
        assert_eq!(answer, "SecurityError");
    }
}
