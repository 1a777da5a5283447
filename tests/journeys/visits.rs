//! A visit from its first moment: what can be read before the app is there, what travels, and what does not the next
//! time. `cargo xtask bench --browser` prints the times of [`visit`]; none is asserted.

use std::time::Duration;

use anyhow::Context;
use serde_json::{Value, json};

use crate::harness::{Lab, Outcome, Theme};

/// What the first frame and the app have in common, and where it stands.
const LAID_OUT: &str = "(() => {
    const places = {};
    const parts = ['.top', '.brand', '#account', '#region', '#skip', '.lesson-side', '.lesson h2', '.console', '.console .tabs',
        '.terminal', '.terminal header', '.foot', '.switcher'];
    for (const part of parts) {
        const box = document.querySelector(part).getBoundingClientRect();
        places[part] = [box.x, box.y, box.width, box.height].map(Math.round).join(' ');
    }
    [...document.querySelectorAll('.lesson .card')].forEach((card, n) => {
        const box = card.getBoundingClientRect();
        places['card ' + n] = [box.x, box.y, box.width, box.height].map(Math.round).join(' ');
    });
    places.lessons = document.querySelector('.lesson').textContent.replace(/\\s+/g, '');
    places.tabs = [...document.querySelectorAll('.console .tabs a')].map((tab) => tab.outerHTML).join(' ');
    return places;
})()";

journey! {
    /// The frame that comes with the page is laid out as the app is, and says the same: nothing jumps when the app is
    /// there, and a person has read on.
    async fn the_first_frame_stands_where_the_app_will(lab) {
        lab.expect_console("404");
        for (width, height) in [(1440, 900), (390, 844)] {
            lab.resize(width, height).await?;
            for theme in Theme::ALL {
                lab.prefer(theme).await?;
                lab.open("#/").await?;
                let loader = lab.js("document.getElementById('loader').src.split('/').pop()").await?;
                let loader = loader.as_str().context("the loader has no name")?.to_owned();
                lab.server().switch(|switches| switches.missing.push(loader));
                lab.cdp("Network.clearBrowserCache", json!({})).await?;
                lab.visit("#/").await?;
                let frame = lab.js(LAID_OUT).await?;
                lab.picture("first-frame").await?;
                lab.server().switch(|switches| switches.missing.clear());
                lab.open("#/").await?;
                lab.wait_until("document.querySelector('#line') && !document.querySelector('#line').disabled").await?;
                lab.wait_until("!document.querySelector('.lesson .card button').disabled").await?;
                lab.picture("app").await?;
                assert_eq!(frame, lab.js(LAID_OUT).await?, "at {width}x{height}");
            }
        }
    }
}

journey! {
    /// Whoever comes again asks for the page alone: all the rest has its content in its name, and is at hand.
    async fn a_second_visit_asks_for_the_page_alone(lab) {
        lab.open("#/").await?;
        lab.wait_until("!document.querySelector('.lesson .card button').disabled").await?;
        let first = lab.server().take_seen();
        assert!(first.iter().any(|path| path.ends_with(".wasm")), "{first:?}");
        assert!(first.iter().any(|path| path.contains("prose-")), "{first:?}");
        for _ in 0..2 {
            lab.open("#/").await?;
            lab.wait_until("!document.querySelector('.lesson .card button').disabled").await?;
            assert_eq!(lab.server().take_seen(), ["/"]);
            lab.restart_browser().await?;
        }
    }
}

journey! {
    /// Without its texts the lab runs, and says of what it lacks that it is on its way; what was stored waits for them
    /// and is whole.
    async fn texts_that_are_late_are_waited_for(lab) {
        for text in ["404", "integrity", "Failed to fetch", "Response"] {
            lab.expect_console(text);
        }
        let prose = "document.getElementById('loader').dataset.prose.replace('.', '')";
        lab.open("#/").await?;
        let prose = lab.js(prose).await?.as_str().context("no prose")?.to_owned();
        let missing = prose.clone();
        lab.server().switch(|switches| switches.missing.push(missing));
        lab.cdp("Network.clearBrowserCache", json!({})).await?;
        lab.visit("#/").await?;
        lab.wait_for_text("The texts of the lab are still on their way").await?;
        assert_eq!(lab.js("document.querySelector('.lesson .card button').disabled").await?, true);
        let who = lab.run_line("aws sts get-caller-identity --query Account --output text").await?;
        assert_eq!(who.trim(), "111122223333", "what needs no text is done");
        lab.type_line("aws ec2 help").await?;
        lab.wait_for_text("The texts of help are still on their way").await?;
        lab.type_line("aws ec2 describe-images --image-ids ami-0123456789abcdef0").await?;
        lab.wait_for_text("What this error means is still on its way").await?;
        lab.server().switch(|switches| switches.missing.clear());
        lab.wait_until("!document.querySelector('.lesson .card button').disabled").await?;
        lab.wait_until("!document.body.innerText.includes('still on its way')").await?;
        lab.click_text("Start lesson L04").await?;
        lab.wait_for_text("Prepare the builder").await?;
        lab.wait_until("document.querySelector('.top [role=status]').textContent.includes('Saved in this browser')").await?;

        let missing = prose.clone();
        lab.server().switch(|switches| switches.missing.push(missing));
        lab.cdp("Network.clearBrowserCache", json!({})).await?;
        lab.visit("#/").await?;
        lab.wait_for_text("The texts of the lab are still on their way").await?;
        assert_eq!(lab.js("document.body.innerText.includes('Prepare the builder')").await?, false);
        lab.server().switch(|switches| switches.missing.clear());
        lab.wait_for_text("Prepare the builder").await?;
        let notices = lab.js("document.querySelector('.notices').textContent").await?;
        assert_eq!(notices, "", "a sound journal is taken up without a word");
    }
}

/// Types a line as soon as there is a terminal, and notes when its answer stands there, in milliseconds since the
/// navigation began.
const IMPATIENT: &str = "(() => {
    const look = () => {
        const line = document.querySelector('#line:not([disabled])');
        if (!line || document.documentElement.dataset.state !== 'ready') return setTimeout(look, 5);
        window.typedAt = performance.now();
        line.value = 'aws sts get-caller-identity --query Account --output text';
        line.dispatchEvent(new Event('input', { bubbles: true }));
        setTimeout(() => [...document.querySelectorAll('.type button')].find((button) => button.textContent === 'Run').click(), 0);
        const answered = () => {
            if (!document.querySelector('.log article')?.textContent.includes('111122223333')) return setTimeout(answered, 2);
            window.answeredAt = performance.now();
        };
        answered();
    };
    look();
})()";

/// Bytes that travelled for this page, and how many files.
const TRAVELLED: &str = "(() => {
    const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    const moved = all.filter((entry) => entry.transferSize > 0);
    return [moved.reduce((sum, entry) => sum + entry.transferSize, 0), moved.length];
})()";

/// Milliseconds to the first paint, to a terminal, and to the first answer; and the bytes that travelled.
async fn visited(lab: &Lab) -> Outcome<[f64; 5]> {
    lab.visit("#/").await?;
    for _ in 0..1200 {
        if lab.js("Boolean(window.answeredAt)").await.ok() == Some(Value::Bool(true)) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    lab.wait_until("window.answeredAt").await?;
    // What is fetched beside may still be under way.
    lab.wait_until("!document.querySelector('.lesson .card button').disabled")
        .await?;
    let paint = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0";
    let number = async |expression: &str| -> Outcome<f64> {
        let value = lab.js(expression).await?;
        value.as_f64().with_context(|| format!("{expression} is {value}"))
    };
    Ok([
        number(paint).await?,
        number("window.typedAt").await?,
        number("window.answeredAt").await?,
        number(&format!("{TRAVELLED}[0]")).await?,
        number(&format!("{TRAVELLED}[1]")).await?,
    ])
}

journey! {
    /// From a navigation to the first answered command, over a slow line and a quick one, the first time and the second.
    async fn visit(lab) {
        lab.cdp("Network.enable", json!({})).await?;
        lab.cdp("Page.enable", json!({})).await?;
        lab.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": IMPATIENT })).await?;
        let lines: &[(f64, u64)] = if std::env::var(xtask::test::WHOLE_BENCH).is_ok() { &[(1.6, 150), (10.0, 40)] } else { &[(10.0, 40)] };
        println!(
            "{:<34} {:>9} {:>9} {:>9} {:>10} {:>6}",
            "", "paint ms", "ready ms", "answer ms", "bytes", "files"
        );
        for (mbit, latency) in lines {
            let bytes = mbit * 1e6 / 8.0;
            let slow = json!({ "offline": false, "latency": latency, "downloadThroughput": bytes, "uploadThroughput": bytes });
            lab.cdp("Network.emulateNetworkConditions", slow).await?;
            lab.cdp("Network.clearBrowserCache", json!({})).await?;
            lab.cdp("Storage.clearDataForOrigin", json!({ "origin": lab.url().trim_end_matches('/'), "storageTypes": "all" })).await?;
            for visit in ["first", "second"] {
                if visit == "second" {
                    lab.cdp("Storage.clearDataForOrigin", json!({ "origin": lab.url().trim_end_matches('/'), "storageTypes": "indexeddb,local_storage" })).await?;
                }
                let [paint, ready, answer, bytes, files] = visited(lab).await?;
                println!(
                    "{:<34} {paint:>9.0} {ready:>9.0} {answer:>9.0} {bytes:>10.0} {files:>6.0}",
                    format!("{visit} visit, {mbit} Mbit/s, {latency} ms")
                );
            }
        }
    }
}
