//! What views cost beside ten images and beside 10,000: a table in sight after a line that changes nothing, after a
//! second of the clock, after an undo, sorted and filtered. The ratios of the two are what compares between machines.

#![allow(clippy::disallowed_types, reason = "a benchmark measures real time")]

use api::Span;
use session::console::forms::tags::TAGS;
use session::console::{Open, Values, preview};
use session::view::{Order, Tab, Table, TableCut};
use session::{Msg, Session};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// How many images the account has, once and again.
const IMAGES: [usize; 2] = [10, 10_000];
/// The rows in sight.
const WINDOW: std::ops::Range<usize> = 0..45;

fn line(session: &mut Session, line: &str) {
    session.update(Msg::Line(line.to_owned()));
}

/// An account with so many images of one snapshot, every hundredth of them for production.
fn account(images: usize) -> Session {
    let mut session = Session::new();
    for text in [
        "V=$(aws ec2 create-volume --availability-zone us-east-1a --size 8 --query VolumeId --output text)",
        "clock +1h",
        "S=$(aws ec2 create-snapshot --volume-id $V --query SnapshotId --output text)",
        "clock +1h",
    ] {
        line(&mut session, text);
    }
    for n in 0..images {
        let stack = if n.is_multiple_of(100) {
            "production"
        } else {
            "test"
        };
        line(
            &mut session,
            &format!(
                "aws ec2 register-image --name web-{n} --architecture x86_64 --root-device-name /dev/xvda \
                 --block-device-mappings DeviceName=/dev/xvda,Ebs={{SnapshotId=$S}} \
                 --tag-specifications ResourceType=image,Tags=[{{Key=stack,Value={stack}}}]"
            ),
        );
    }
    session
}

/// What is measured: its name, and what is done, of which the time counts that the second part takes.
type Row = (&'static str, fn(&mut Session), fn(&mut Session, &mut TableCut));

fn plain(session: &mut Session, cut: &mut TableCut) {
    seen(session, cut, &Order::default());
}

fn sorted(session: &mut Session, cut: &mut TableCut) {
    let order = Order {
        column: Some(1),
        down: true,
        filter: "production".to_owned(),
    };
    seen(session, cut, &order);
}

fn seen(session: &Session, cut: &mut TableCut, order: &Order) {
    cut.look(session, Table::OwnedImages);
    black_box(cut.view(session, order, WINDOW));
}

const ROWS: &[Row] = &[
    ("the same again", |_| {}, plain),
    ("after echo", |session| line(session, "echo hello"), plain),
    (
        "after a second of the clock",
        |session| {
            session.update(Msg::Skip(Span::seconds(60)));
        },
        plain,
    ),
    ("after undo or redo", undo_or_redo, plain),
    ("the same, sorted and filtered", undo_or_redo, sorted),
    (
        "a table that is opened",
        |_| {},
        |session, cut| {
            *cut = TableCut::default();
            plain(session, cut);
        },
    ),
    (
        "the first key in its filter",
        |_| {},
        |session, cut| {
            *cut = TableCut::default();
            sorted(session, cut);
        },
    ),
    (
        "the form for tags of all, and its commands",
        |_| {},
        |session, cut| {
            let open = Open {
                form: &TAGS,
                ids: cut.ids().iter().map(|id| id.to_string()).collect(),
                key: 1,
            };
            let values = Values::from([("tags".to_owned(), "stack=blue".to_owned())]);
            black_box(preview(&open.requests(&values, session)));
        },
    ),
    (
        "details",
        |_| {},
        |session, cut| {
            let id = cut.ids().first().cloned().unwrap_or_default();
            black_box(session.details(Table::OwnedImages, &id, Tab::Facts));
        },
    ),
    (
        "the map",
        |_| {},
        |session, _| {
            black_box(session.map());
        },
    ),
    (
        "events",
        |_| {},
        |session, _| {
            black_box(session.events(100, false));
        },
    ),
];

fn undo_or_redo(session: &mut Session) {
    let redo = session.depth().1 > 0;
    session.update(if redo { Msg::Redo } else { Msg::Undo });
}

/// The best of a few runs.
fn best(session: &mut Session, (_, before, run): &Row) -> Duration {
    let mut cut = TableCut::default();
    plain(session, &mut cut);
    sorted(session, &mut cut);
    let times = (0..6).map(|_| {
        before(session);
        let begun = Instant::now();
        run(session, &mut cut);
        begun.elapsed()
    });
    times.min().unwrap_or_default()
}

fn main() {
    let mut accounts = IMAGES.map(account);
    println!("{:<44} {:>12} {:>12} {:>9}", "", "ms, 10", "ms, 10,000", "ratio");
    for row in ROWS {
        let [few, many] = [0, 1].map(|at| {
            let time = accounts.get_mut(at).map(|session| best(session, row));
            time.unwrap_or_default().as_secs_f64() * 1000.0
        });
        println!(
            "{:<44} {few:>12.4} {many:>12.4} {:>9.1}",
            row.0,
            many / few.max(0.0001)
        );
    }
}
