//! From an address to a running app, and what a person reads when that fails.

use std::time::Duration;

use serde_json::json;

journey! {
    /// The page loads, says its name, stores nothing elsewhere and is quiet.
    async fn the_page_loads(lab) {
        lab.open("#/").await?;
        lab.wait_for("#app .brand").await?;
        assert_eq!(lab.js("document.title").await?, "AMI Lab");
        assert_eq!(lab.js("document.cookie").await?, "");
        assert_eq!(lab.js("isSecureContext").await?, true);
    }
}

journey! {
    /// Before the app is there, a frame of it is: name, empty panels, and what goes on.
    async fn the_first_paint_is_a_frame_of_the_app(lab) {
        lab.server().switch(|switches| switches.missing.push(".wasm".to_owned()));
        lab.server().switch(|switches| switches.delay = Duration::from_millis(300));
        lab.expect_console("404");
        lab.expect_console("integrity");
        lab.visit("#/").await?;
        let text = lab.text("#app").await?;
        let words: Vec<&str> = text.split_whitespace().collect();
        assert!(words.starts_with(&["AMI", "Lab"]), "{text}");
        lab.wait_for_text("missing").await?;
    }
}

/// What a person must be able to read for each fault of a server: (name, switch, words, console messages to expect).
const FAULTS: &[(&str, Fault, &str, &[&str])] = &[
    (
        "no wasm on the server",
        Fault::Missing(".wasm"),
        "A part of AMI Lab is missing",
        &["404"],
    ),
    (
        "no module on the server",
        Fault::Missing("module"),
        "A part of AMI Lab is missing",
        &["404"],
    ),
    (
        "a changed wasm",
        Fault::Damaged(".wasm"),
        "isn’t what was published",
        &["integrity"],
    ),
    (
        "a changed module",
        Fault::Damaged("module"),
        "isn’t what was published",
        &["integrity"],
    ),
    (
        "a module under a wrong type",
        Fault::Type("js"),
        "under a wrong type",
        &["MIME"],
    ),
    (
        "no WebAssembly in the policy",
        Fault::Policy,
        "A security policy stops AMI Lab",
        &["Content Security Policy", "Content-Security-Policy"],
    ),
];

enum Fault {
    Missing(&'static str),
    Damaged(&'static str),
    Type(&'static str),
    Policy,
}

journey! {
    /// Each fault of a server is told apart and said in words, with a way on; and the page works once it is mended.
    async fn every_fault_of_a_server_has_its_words(lab) {
        lab.open("#/").await?;
        let module = lab.js("document.getElementById('loader').dataset.module.replace('.', '')").await?;
        let module = module.as_str().unwrap_or("no module").to_owned();
        let named = |name: &str| if name == "module" { module.clone() } else { name.to_owned() };
        // A wasm that is still under way when the cache is cleared is stored after that: it must be asked for again.
        lab.server().switch(|switches| switches.max_age = Some(0));
        for (what, fault, words, console) in FAULTS {
            for text in *console {
                lab.expect_console(text);
            }
            lab.server().switch(|switches| match fault {
                Fault::Missing(name) => switches.missing.push(named(name)),
                Fault::Damaged(name) => switches.damaged.push(named(name)),
                Fault::Type(extension) => {
                    // The loader is a script, too, but an ordinary one, which browsers run under many types.
                    switches.content_types.insert((*extension).to_owned(), "text/x-unknown".to_owned());
                }
                Fault::Policy => {
                    switches.headers.push(("Content-Security-Policy".to_owned(), "script-src 'self'".to_owned()));
                }
            });
            lab.cdp("Network.clearBrowserCache", json!({})).await?;
            lab.js("sessionStorage.clear()").await?;
            lab.visit("#/").await?;
            let said = lab.wait_for_text(words).await;
            let text = lab.text("body").await?;
            said.map_err(|error| error.context(format!("with {what} the page says: {text}")))?;
            lab.server().switch(|switches| {
                switches.missing.clear();
                switches.damaged.clear();
                switches.content_types.clear();
                switches.headers.clear();
            });
            lab.cdp("Network.clearBrowserCache", json!({})).await?;
        }
        lab.open("#/").await?;
    }
}

journey! {
    /// A new version is published while an old page is cached: one reload gets the new page, without a word.
    async fn an_old_page_finds_the_new_version_by_itself(lab) {
        lab.expect_console("404");
        lab.expect_console("integrity");
        lab.server().switch(|switches| switches.missing.push(".wasm".to_owned()));
        lab.visit("#/").await?;
        lab.wait_for_text("missing").await?;
        let seen = lab.server().take_seen();
        assert_eq!(seen.iter().filter(|path| *path == "/").count(), 2, "it reloads once and only once: {seen:?}");
        lab.server().switch(|switches| switches.missing.clear());
        lab.click("#boot-status button").await?;
        lab.wait_until("document.documentElement.dataset.state === 'ready'").await?;
    }
}

journey! {
    /// After a crash the page is frozen, says that the work is safe, gives a report, and reloads.
    async fn after_a_crash_the_page_says_so_and_reloads(lab) {
        lab.open("#/").await?;
        lab.js("window.__amiLabReport = () => 'the last twenty commands'; window.amiLabCrash('index out of range'); null").await?;
        lab.wait_for("dialog.crash").await?;
        lab.wait_for_text("safe in this browser").await?;
        let report = lab.js("document.querySelector('.crash textarea').value").await?.to_string();
        for part in ["index out of range", "the last twenty commands", "Build: "] {
            assert!(report.contains(part), "the report lacks {part}: {report}");
        }
        assert_eq!(lab.js("window.amiLabCrashed && document.getElementById('app').inert").await?, true);
        lab.check_accessible().await?;
        lab.press("Escape").await?;
        lab.click(".crash button").await?;
        lab.wait_until("document.documentElement.dataset.state === 'ready' && !document.querySelector('.crash')").await?;
    }
}

journey! {
    /// Running out of stack or memory runs no hook of the app; the page notices by itself.
    async fn a_crash_without_a_hook_is_noticed(lab) {
        lab.expect_console("unreachable");
        lab.open("#/").await?;
        // The smallest wasm there is that traps: one function, which is `unreachable`, run at the start.
        lab.js("setTimeout(() => new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(
            [0,97,115,109,1,0,0,0, 1,4,1,96,0,0, 3,2,1,0, 8,1,0, 10,5,1,3,0,0,11]))), 0); null").await?;
        lab.wait_for("dialog.crash").await?;
    }
}

journey! {
    /// A double click on index.html shows what to do instead of a page that loads for ever.
    async fn from_a_file_the_page_says_what_to_do(lab) {
        lab.expect_console("file://");
        lab.expect_request("file://");
        let page = lab.site().join("index.html");
        lab.visit(&format!("file://{}", page.display())).await?;
        lab.wait_for_text("any web server").await?;
    }
}
