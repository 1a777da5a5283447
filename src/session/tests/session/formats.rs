//! Saves of other versions: older ones open to the same lab and are brought up, newer ones are left alone.

use crate::help::{line, opened, read, small, stored};
use session::{BackupReason, Effect, FORMAT, Msg, RULES, Room, SaveError, Saved, Session};

/// A save as the version wrote it that knew format 1.
const FIRST: &str = include_str!("../fixtures/format-1.json");

/// What can be asked there, and what came back when it was saved.
const KNOWN: &[(&str, &str)] = &[
    ("date", "Mon Nov 23 10:00:15 UTC 2026"),
    ("cat f", "é"),
    ("echo $V $S", "vol-07716da39cba275b2 snap-0e880a903bcff6547"),
    (
        "aws ec2 describe-volumes --query 'Volumes[].[VolumeId,State,Tags[0].Key,Tags[0].Value]' --output text",
        "vol-07716da39cba275b2\tavailable\ta\tb",
    ),
    (
        "aws ec2 describe-snapshots --owner-ids self --query 'Snapshots[].[SnapshotId,State,Description,StartTime]' --output text",
        "snap-0e880a903bcff6547\tcompleted\tone \"quoted\"\t2026-11-23T09:00:15+00:00",
    ),
    (
        "aws ec2 describe-images --owners self --query 'Images[].[Name,State]' --output text",
        "golden\tavailable",
    ),
];

fn is_the_first(session: &mut Session) {
    assert_eq!(session.depth(), (9, 1));
    assert_eq!(session.prompt(), "you@us-east-1");
    for (asked, answer) in KNOWN {
        assert_eq!(line(session, asked).stdout.trim_end(), *answer, "{asked}");
    }
    session.update(Msg::Enter(Room::Lesson("L01".to_owned())));
    let lesson = session.lesson().unwrap();
    assert_eq!((lesson.shown_lines, lesson.step), (1, 0));
}

/// The stored form of that save: its records, one a line.
fn stored_first() -> String {
    let file: serde_json::Value = serde_json::from_str(FIRST).unwrap();
    let records = file["records"].as_array().unwrap();
    records
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn a_file_of_format_1_opens_to_the_same_lab() {
    let mut session = read(FIRST).unwrap();
    // What it is exported as is the newest format, and the same lab.
    let mut again = read(&session.to_file()).unwrap();
    assert_eq!(again.to_file(), session.to_file());
    is_the_first(&mut session);
    is_the_first(&mut again);
}

#[test]
fn a_stored_journal_of_format_1_is_written_anew_and_kept() {
    let (mut session, effects) = opened(&stored_first());
    assert_eq!(session.notices(), []);
    assert!(!session.saving().is_saved());
    let [
        Effect::Replace {
            records,
            kept: BackupReason::Older,
        },
        Effect::Wake(_),
    ] = effects.as_slice()
    else {
        panic!("{effects:?}")
    };
    assert_eq!(records.join("\n"), stored(&session));
    let (mut again, effects) = opened(&records.join("\n"));
    assert!(matches!(effects.as_slice(), [Effect::Wake(_)]));
    is_the_first(&mut session);
    is_the_first(&mut again);
    // A tab that only looks on leaves that to the one that writes.
    let mut reader = Session::opening();
    reader.update(Msg::Reader(true));
    let effects = reader.update(Msg::Restore(crate::help::records(&stored_first())));
    assert!(matches!(effects.as_slice(), [Effect::Wake(_)]), "{effects:?}");
}

/// A save of a time when a fresh account let its images be shared publicly.
const FIRST_RULES: &str = include_str!("../fixtures/rules-1.json");

/// What was done by older rules stands; what is asked from now on is decided by the rules of now.
#[test]
fn a_file_of_older_rules_opens_with_what_it_says() {
    let saved = Saved::read(FIRST_RULES).unwrap();
    assert!(saved.rules < RULES, "{}", saved.rules);
    let mut session = read(FIRST_RULES).unwrap();
    assert_eq!(session.notices(), []);
    let shared = "aws ec2 describe-images --owners self --query 'Images[].[Name,Public]' --output text";
    assert_eq!(line(&mut session, shared).stdout, "golden\tTrue\n");
    let share = "aws ec2 modify-image-attribute --image-id $AMI --launch-permission 'Add=[{Group=all}]'";
    let private = share.replace("Add", "Remove");
    assert_eq!(line(&mut session, &private).code, 0);
    let refused = line(&mut session, share);
    assert!(
        refused.stderr.contains("(OperationNotPermitted)"),
        "{}",
        refused.stderr
    );
    assert_eq!(
        line(&mut session, "aws ec2 disable-image-block-public-access").code,
        0
    );
    assert_eq!(line(&mut session, share).code, 0);
    // It is exported with the rules of now, and nothing that was is lost.
    let file = session.to_file();
    let again = Saved::read(&file).unwrap();
    assert_eq!(again.rules, RULES);
    assert_eq!(
        again.records.get(..saved.records.len()),
        Some(saved.records.as_slice())
    );
    assert_eq!(line(&mut read(&file).unwrap(), shared).stdout, "golden\tTrue\n");
}

/// Journals in which older and newer records stand one after the other.
#[test]
fn formats_can_be_mixed() {
    let first = stored_first();
    let (session, _) = opened(&first);
    let newer = stored(&session);
    let lines = first.lines().take(4).chain(newer.lines().skip(4));
    let (mut mixed, _) = opened(&lines.collect::<Vec<_>>().join("\n"));
    assert_eq!(mixed.notices(), []);
    is_the_first(&mut mixed);
}

#[test]
fn a_newer_stored_journal_is_left_alone() {
    let good = read(&small()).unwrap();
    let journal = stored(&good);
    let (first, rest) = journal.split_once('\n').unwrap();
    let newer = format!("{first}\n{} 01234567 [\"something new\"]\n{rest}", FORMAT + 1);
    let (mut session, effects) = opened(&newer);
    assert!(matches!(effects.as_slice(), [Effect::Wake(_)]), "{effects:?}");
    assert_eq!(session.records().len(), 1);
    let notice = session.notices().last().unwrap();
    assert_eq!(notice.title, "A newer AMI Lab wrote what is stored here");
    assert!(notice.detail.contains("format 3") && notice.detail.contains("Reload"));
    let before = session.to_file();
    for msg in [
        Msg::Line("echo a".to_owned()),
        Msg::Tick { millis: 1000 },
        Msg::SkipToNext,
        Msg::Undo,
        Msg::Import(small()),
        Msg::Reader(false),
        Msg::Export,
    ] {
        let effects = session.update(msg);
        let writes = |effect: &Effect| matches!(effect, Effect::Append(_) | Effect::Replace { .. });
        assert!(!effects.iter().any(writes), "{effects:?}");
    }
    assert_eq!(session.to_file(), before);
    // The one way out where no newer version can be had.
    assert!(session.update(Msg::Wipe).contains(&Effect::Wipe));
    assert!(!session.update(Msg::Line("echo a".to_owned())).is_empty());
}

#[test]
fn a_newer_file_is_refused_with_a_sentence() {
    let newer = small().replace("\"format\":2", "\"format\":3");
    assert_eq!(read(&newer).unwrap_err(), SaveError::Newer(3));
    assert_eq!(
        SaveError::Newer(3).to_string(),
        "A newer AMI Lab wrote this (format 3, this one reads up to 2). Reload the page to get the newest version, then \
         import it again."
    );
}
