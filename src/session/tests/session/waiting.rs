//! A line that waits when the page closes waits on when it opens again, and ends as if nothing had been.

use crate::help::{line, lines, opened, read, stored, whole};
use session::{Effect, Msg, Record, RecordKind, Room, Session};

/// Lines that wait, with commands, waiters, variables, files and a token before and after.
const WAITS: &[&str] = &[
    "sleep 100",
    "V=$(aws ec2 create-volume --size 1 --availability-zone us-east-1a --query VolumeId --output text)\naws ec2 wait volume-available --volume-ids $V\necho $V > made; date; sleep 40; cat made",
    "aws ec2 create-volume --size 3 --availability-zone us-east-1a > v; aws ec2 wait volume-available --filters Name=size,Values=3; echo $?",
    "export AWS_REGION=eu-west-1; X=1; sleep 20; echo $X | tee f; history -c; sleep 20; echo $AWS_REGION",
    "clock +10m; sleep 30; aws ec2 create-volume --size 1 --availability-zone us-east-1a; sleep 30",
];

/// Everything of a waiting line.
fn waiting(session: &Session) -> Option<(String, String, api::Timestamp)> {
    let running = session.running()?;
    Some((running.line.clone(), running.prompt.clone(), running.until))
}

fn begun(text: &str) -> Session {
    let mut session = Session::new();
    lines(&mut session, &["echo before; B=2"]);
    session.update(Msg::Line(text.to_owned()));
    assert!(session.running().is_some(), "{text} waits");
    session
}

fn ended(mut session: Session) -> Session {
    let mut rounds = 0;
    while session.running().is_some() {
        session.update(Msg::SkipToNext);
        rounds += 1;
        assert!(rounds < 1000);
    }
    session
}

#[test]
fn a_waiting_line_ends_as_if_the_page_had_not_been_closed() {
    for text in WAITS {
        let whole_run = ended(begun(text));
        let mut session = begun(text);
        let mut pauses = 0;
        while session.running().is_some() {
            // From the store, and from a file.
            let (again, effects) = opened(&stored(&session));
            let file = read(&session.to_file()).unwrap();
            assert!(
                matches!(effects.as_slice(), [Effect::Wake(Some(_))]),
                "{text}: {effects:?}"
            );
            for again in [again, file] {
                assert_eq!(waiting(&again), waiting(&session));
                assert_eq!(again.shell(), session.shell());
                assert!(again.state() == session.state());
                assert_eq!(
                    ended(again).to_file(),
                    whole_run.to_file(),
                    "{text} after {pauses} pauses"
                );
            }
            // The page is closed and opened at every pause.
            session = opened(&stored(&session)).0;
            session.update(Msg::SkipToNext);
            pauses += 1;
        }
        assert!(pauses >= 1);
        assert_eq!(session.to_file(), whole_run.to_file(), "{text}");
        whole(&session);
    }
}

/// What happens to a line that waits: Ctrl-C, undo, another room, another Region by the page.
#[test]
fn what_ends_a_waiting_line_does_so_after_a_restart() {
    let seat = Msg::Seat {
        profile: "partner".to_owned(),
        region: "us-west-2".to_owned(),
    };
    for text in WAITS {
        for what in [
            vec![Msg::Interrupt],
            vec![Msg::Undo],
            vec![Msg::Undo, Msg::Redo],
            vec![Msg::Enter(Room::Lesson("L01".to_owned()))],
            vec![seat.clone(), Msg::SkipToNext, Msg::Interrupt],
            vec![Msg::SkipToNext, Msg::SkipToNext, Msg::Interrupt, Msg::Undo],
        ] {
            let mut session = begun(text);
            let (mut again, _) = opened(&stored(&session));
            for msg in what {
                session.update(msg.clone());
                again.update(msg.clone());
                assert_eq!(again.entries(), session.entries(), "{text}: {msg:?}");
                assert_eq!(again.shell(), session.shell(), "{text}: {msg:?}");
                assert_eq!(again.depth(), session.depth(), "{text}: {msg:?}");
                assert_eq!(again.to_file(), session.to_file(), "{text}: {msg:?}");
            }
        }
    }
}

#[test]
fn every_call_is_made_once() {
    let text = "aws ec2 create-volume --size 1 --availability-zone us-east-1a; sleep 20; sleep 20; sleep 20";
    let mut session = begun(text);
    while session.running().is_some() {
        session = opened(&stored(&session)).0;
        session.update(Msg::SkipToNext);
    }
    let entry = line(&mut session, "aws ec2 describe-volumes --query 'length(Volumes)'");
    assert_eq!(entry.stdout, "1\n");
}

/// The page was closed between the record of time that passed and what the line did then.
#[test]
fn a_line_whose_moment_has_passed_ends_at_once() {
    let mut session = begun("sleep 20; echo done");
    session.update(Msg::SkipToNext);
    assert!(session.running().is_none());
    let skipped = session
        .records()
        .iter()
        .rposition(|record| matches!(record.what, RecordKind::Skip { .. }))
        .unwrap();
    let journal: Vec<String> = session.records()[..=skipped]
        .iter()
        .map(|record| record.to_line())
        .collect();
    let (again, effects) = opened(&journal.join("\n"));
    assert_eq!(again.entries(), session.entries());
    assert_eq!(again.to_file(), session.to_file());
    let appended = effects
        .iter()
        .filter(|effect| matches!(effect, Effect::Append(_)));
    assert_eq!(appended.count(), session.records().len() - skipped - 1);
    // A tab that looks on writes nothing; the line ends when the writer's record comes.
    let mut reader = Session::opening();
    reader.update(Msg::Reader(true));
    let effects = reader.update(Msg::Restore(journal.clone()));
    assert!(matches!(effects.as_slice(), [Effect::Wake(_)]), "{effects:?}");
    assert!(reader.running().is_some());
}

#[test]
fn records_of_older_versions_say_nothing_of_the_wait() {
    let session = begun("aws ec2 wait volume-available --volume-ids vol-0123456789abcdef0; sleep 20");
    let mut records: Vec<Record> = session.records().iter().map(|one| one.as_ref().clone()).collect();
    let last = records.last_mut().unwrap();
    let RecordKind::Partly { wait, .. } = &mut last.what else {
        panic!("{last:?}")
    };
    *wait = None;
    let text = last.to_json();
    assert!(!text.contains("wait\""), "{text}");
    let restored = Session::from_records(records).unwrap();
    assert!(restored.running().is_none());
    assert_eq!(restored.to_file().matches("Partly").count(), 1);
}

/// A later version may ask other questions of the account, and a file may say anything: such a line ends, and says so.
#[test]
fn a_line_that_would_ask_something_else_ends() {
    for text in ["echo hi", "aws ec2 describe-volumes; sleep 10"] {
        let what =
            serde_json::json!({"Partly": {"line": text, "wait": {"until": "2026-11-23T10:00:00.000Z"}}});
        let record: Record = serde_json::from_value(serde_json::json!({"seq": 1, "what": what})).unwrap();
        let (session, effects) = opened(&record.to_line());
        assert!(session.running().is_none());
        let entry = session.entries().last().unwrap();
        assert_eq!((entry.line.as_str(), entry.code), (text, 130));
        assert!(entry.stderr.contains("Run it again"));
        assert!(
            effects
                .iter()
                .any(|effect| matches!(effect, Effect::Append(record) if record.seq == 2))
        );
        whole(&session);
    }
}

/// What can be done again can be done again after a restart: no time passes by itself.
#[test]
fn redo_survives_a_restart() {
    let mut session = Session::new();
    lines(
        &mut session,
        &["aws ec2 create-volume --size 1 --availability-zone us-east-1a"],
    );
    session.update(Msg::Undo);
    let (mut again, _) = opened(&stored(&session));
    again.update(Msg::Tick { millis: 2000 });
    assert_eq!(again.depth(), (0, 1));
    again.update(Msg::Redo);
    assert_eq!(again.depth(), (1, 0));
}

/// A tab that looks on takes up what another one adds, record by record or some at a time, and is then what it would be
/// after taking up the whole.
#[test]
fn a_tab_that_looks_on_takes_up_what_is_new() {
    let mut writer = Session::new();
    for text in crate::help::STORY {
        writer.update(Msg::Line((*text).to_owned()));
        writer.update(Msg::SkipToNext);
        writer.update(Msg::SkipToNext);
    }
    writer.update(Msg::Undo);
    writer.update(Msg::Undo);
    writer.update(Msg::Redo);
    writer.update(Msg::Line(
        "aws ec2 create-volume --size 1 --availability-zone us-east-1a".to_owned(),
    ));
    writer.update(Msg::Line("sleep 100".to_owned()));
    let journal: Vec<String> = writer.records().iter().map(|record| record.to_line()).collect();
    let looking = |records: &[String]| {
        let mut reader = Session::opening();
        reader.update(Msg::Reader(true));
        reader.update(Msg::Restore(records.to_vec()));
        reader
    };
    for step in [1, 3] {
        let mut reader = looking(&journal[..1]);
        let mut known = 1;
        while known < journal.len() {
            let next = (known + step).min(journal.len());
            let (after, records) = (known as u64, journal[known..next].to_vec());
            let effects = reader.update(Msg::Grown {
                after,
                records: records.clone(),
            });
            assert!(matches!(effects.as_slice(), [Effect::Wake(_)]), "{effects:?}");
            known = next;
            let whole = looking(&journal[..known]);
            assert!(reader.state() == whole.state() && reader.shell() == whole.shell());
            assert_eq!(reader.to_file(), whole.to_file());
            assert_eq!(reader.entries(), whole.entries());
            assert_eq!((reader.depth(), reader.pace()), (whole.depth(), whole.pace()));
            let line = |session: &Session| {
                session
                    .running()
                    .map(|running| (running.line.clone(), running.until))
            };
            assert_eq!(line(&reader), line(&whole));
            // What is known already, and what does not follow, says nothing.
            let before = reader.to_file();
            reader.update(Msg::Grown { after, records });
            assert_eq!(reader.to_file(), before);
        }
        // The next record can't be read: what is here stays, and it is told.
        let after = known as u64;
        let records = vec![journal[0].clone()];
        reader.update(Msg::Grown { after, records });
        assert_eq!(reader.records().len(), known);
        assert_eq!(reader.notices().len(), 1);
    }
    // Who writes hears nothing from others.
    let before = writer.to_file();
    let after = writer.records().len() as u64;
    writer.update(Msg::Grown {
        after,
        records: vec![journal[0].clone()],
    });
    assert_eq!(writer.to_file(), before);
}
