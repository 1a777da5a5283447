//! How fast the page feels with a lot in it, beside the same with 10 things: `cargo xtask bench --browser` prints a table.
//! The ratios are what says something. No time is asserted; among the other journeys it runs with little, to see that it
//! still does what it times.

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

/// A session in which that many lines were typed.
fn typed(lines: usize) -> Session {
    let mut session = Session::new();
    for n in 0..lines {
        session.update(Msg::Line(format!("echo line number {n}")));
    }
    session
}

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
        operation: &api::ec2::image::REGISTER_IMAGE,
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

/// What is timed: what it is called, and median and 95th percentile in milliseconds.
type Row = (&'static str, (f64, f64));

/// Times the page with that many images, with that many typed lines, and with up to so many answers in the log.
async fn measure(lab: &Lab, things: usize, answers: usize) -> Outcome<Vec<Row>> {
    let mut rows: Vec<Row> = Vec::new();
    let letters = [
        "e",
        "c",
        "h",
        "o",
        "Backspace",
        "Backspace",
        "Backspace",
        "Backspace",
    ];
    let digits = ["7", "7", "Backspace", "Backspace"];
    let log = |least: usize| {
        format!(
            "document.querySelectorAll('.log article').length >= {}",
            least.min(200)
        )
    };

    import(lab, &full(0, things.min(answers))?).await?;
    reload(lab, &log(things.min(answers))).await?;
    rows.push((
        "A key in the terminal, answers in the log",
        type_keys(lab, "#line", &letters).await?,
    ));

    import(lab, &typed(things)).await?;
    let time = reload(lab, &log(things)).await?;
    rows.push(("Reload, typed lines", (time, time)));
    rows.push((
        "A key in the terminal, typed lines",
        type_keys(lab, "#line", &letters).await?,
    ));
    let echo = ["e", "c", "h", "o", "Enter"];
    rows.push((
        "A key of an echo and Enter, typed lines",
        type_keys(lab, "#line", &echo).await?,
    ));

    import(lab, &full(things, 0)?).await?;
    let counted = format!("document.querySelector('.page h1')?.textContent.includes('({things})')");
    let time = reload(lab, &counted).await?;
    rows.push(("Reload, images", (time, time)));
    rows.push((
        "A key in the terminal, images",
        type_keys(lab, "#line", &letters).await?,
    ));
    rows.push((
        "A key of an echo and Enter, images",
        type_keys(lab, "#line", &echo).await?,
    ));
    rows.push((
        "A key in the filter, images",
        type_keys(lab, "#filter", &digits).await?,
    ));
    Ok(rows)
}

journey! {
    /// Restoring and typing, with little in the lab and with a lot.
    async fn speed(lab) {
        let whole = std::env::var(xtask::test::WHOLE_BENCH).is_ok();
        let (things, answers) = if whole { (10_000, 300) } else { (30, 5) };
        lab.open("#/").await?;
        let empty = reload(lab, "document.querySelector('#line')").await?;
        println!("Reload an empty lab: {empty:.1} ms");
        let few = measure(lab, 10, answers).await?;
        let many = measure(lab, things, answers).await?;
        println!("{:<44} {:>10} {:>10} {:>10} {:>9}", "Median ms", "of 10", things, "95 %", "ratio");
        for ((name, (one, _)), (_, (other, slow))) in few.iter().zip(&many) {
            println!("{name:<44} {one:>10.1} {other:>10.1} {slow:>10.1} {:>9.2}", other / one);
        }
    }
}
