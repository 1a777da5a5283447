//! How fast the page feels with a lot in it: `cargo xtask bench --browser` prints a table. No time is asserted; among
//! the other journeys it runs with little, to see that it still does what it times.

use std::time::Duration;

use anyhow::{Context, bail};
use cloud::Request;
use serde_json::{Value, json};
use session::console::Submission;
use session::{Msg, Session};
use thirtyfour::By;

use crate::harness::{Lab, Outcome};

/// How often a key is pressed.
const KEYS: usize = 50;
/// How long a large save may take, in tenths of a second.
const PATIENCE: usize = 1800;

/// From a key to the first paint after it, for each key, in milliseconds of the page.
const LISTEN: &str = "(() => {
    window.benchTimes = [];
    const channel = new MessageChannel();
    const pressed = [];
    channel.port1.onmessage = () => window.benchTimes.push(performance.now() - pressed.shift());
    document.addEventListener('keydown', (event) => {
        pressed.push(event.timeStamp);
        // What is sent to the channel in a frame arrives when that frame is painted.
        requestAnimationFrame(() => channel.port2.postMessage(null));
    }, true);
})()";

/// A session with that many images and, if it is asked for, a log of that many answers.
fn full(images: usize, answers: usize) -> Outcome<Session> {
    let mut session = Session::new();
    for line in [
        "V=$(aws ec2 create-volume --availability-zone us-east-1a --size 8 --query VolumeId --output text)",
        "clock +1h",
        "S=$(aws ec2 create-snapshot --volume-id $V --query SnapshotId --output text)",
        "clock +1h",
    ] {
        session.update(Msg::Line(line.to_owned()));
    }
    let snapshot = session
        .shell()
        .variables
        .get("S")
        .cloned()
        .context("no snapshot")?;
    for n in 0..images {
        let requests = vec![register(n, &snapshot)];
        session.update(Msg::Submit(Box::new(Submission { key: 1, requests })));
    }
    for _ in 0..answers {
        session.update(Msg::Line("aws ec2 describe-regions".to_owned()));
    }
    Ok(session)
}

fn register(n: usize, snapshot: &str) -> Request {
    Request {
        account: cloud::world::places::YOU.to_owned(),
        session: None,
        region: "us-east-1".to_owned(),
        service: api::Service::Ec2,
        operation: "RegisterImage".to_owned(),
        input: json!({
            "Name": format!("web-{n}"), "Architecture": "x86_64", "VirtualizationType": "hvm", "RootDeviceName": "/dev/xvda",
            "BlockDeviceMappings": [{"DeviceName": "/dev/xvda", "Ebs": {"SnapshotId": snapshot}}],
        }),
    }
}

/// Waits longer than a person would for an expression to be true.
async fn wait_long(lab: &Lab, expression: &str) -> Outcome {
    for _ in 0..PATIENCE {
        if lab.js(&format!("Boolean({expression})")).await.ok() == Some(Value::Bool(true)) {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    bail!("waited for {expression}")
}

/// Opens the page with that session stored in it.
async fn import(lab: &Lab, session: &Session) -> Outcome {
    let file = lab.site().join("bench.json");
    std::fs::write(&file, session.to_file())?;
    lab.open("#/").await?;
    lab.click_text("More").await?;
    let input = lab.web()?.find(By::Css("input[type=file]")).await?;
    input.send_keys(file.display().to_string()).await?;
    wait_long(lab, "document.body.innerText.includes('The file is imported')").await?;
    wait_long(
        lab,
        "document.querySelector('.top [role=status]').textContent.includes('Saved in this browser')",
    )
    .await
}

/// Milliseconds from the beginning of a reload until something is there.
async fn reload(lab: &Lab, there: &str) -> Outcome<f64> {
    lab.web()?.refresh().await?;
    let look = format!(
        "new Promise((done) => {{
            const look = () => {there} || performance.now() > 120000 ? done(performance.now()) : requestAnimationFrame(look);
            look();
        }})"
    );
    let time = lab.js(&look).await?.as_f64().context("no time")?;
    if lab.js(&format!("Boolean({there})")).await? != true {
        bail!("waited for {there}");
    }
    Ok(time)
}

/// Presses keys in a field, one after the other, and gives median and 95th percentile of what each took.
async fn type_keys(lab: &Lab, selector: &str, keys: &[&str]) -> Outcome<(f64, f64)> {
    lab.click(selector).await?;
    lab.js(LISTEN).await?;
    for key in keys.iter().cycle().take(KEYS) {
        lab.press(key).await?;
    }
    wait_long(lab, &format!("window.benchTimes.length >= {KEYS}")).await?;
    let times = lab
        .js("window.benchTimes.sort((one, other) => one - other)")
        .await?;
    let times: Vec<f64> = times
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_f64)
        .collect();
    let at = |share: usize| times.get(times.len().saturating_sub(1) * share / 100).copied();
    at(50).zip(at(95)).context("no key was seen")
}

journey! {
    /// Restoring and typing, with little in the lab and with a lot.
    async fn speed(lab) {
        let whole = std::env::var(xtask::test::WHOLE_BENCH).is_ok();
        let (images, answers) = if whole { (10_000, 300) } else { (30, 5) };
        let letters = ["e", "c", "h", "o", "Backspace", "Backspace", "Backspace", "Backspace"];
        let mut rows: Vec<(String, (f64, f64))> = Vec::new();

        lab.open("#/").await?;
        let empty = reload(lab, "document.querySelector('#line')").await?;
        rows.push(("Reload an empty lab".to_owned(), (empty, empty)));
        let keys = type_keys(lab, "#line", &letters).await?;
        rows.push(("A key in the terminal, empty log".to_owned(), keys));

        import(lab, &full(0, answers)?).await?;
        reload(lab, &format!("document.querySelectorAll('.log article').length >= {}", answers.min(200))).await?;
        let keys = type_keys(lab, "#line", &letters).await?;
        rows.push((format!("A key in the terminal, {answers} answers in the log"), keys));

        import(lab, &full(images, 0)?).await?;
        let counted = format!("document.querySelector('.page h1')?.textContent.includes('({images})')");
        let time = reload(lab, &counted).await?;
        rows.push((format!("Reload a lab of {images} images"), (time, time)));
        let keys = type_keys(lab, "#line", &letters).await?;
        rows.push((format!("A key in the terminal, {images} images"), keys));
        let digits = ["7", "7", "Backspace", "Backspace"];
        let keys = type_keys(lab, "#filter", &digits).await?;
        rows.push((format!("A key in the filter of {images} rows"), keys));

        let (reload_unit, key_unit) = (rows[0].1.0, rows[1].1.0);
        println!("{:<52} {:>10} {:>10} {:>9}", "", "median ms", "95 % ms", "ratio");
        for (name, (median, slow)) in &rows {
            let unit = if name.starts_with("Reload") { reload_unit } else { key_unit };
            println!("{name:<52} {median:>10.1} {slow:>10.1} {:>9.2}", median / unit);
        }
    }
}
