//! The save indicator tells the truth, and trouble is said once, with a way out.

use crate::help::{line, lines, story};
use session::{Effect, Msg, Pace, Session};

fn appended(effects: &[Effect]) -> Vec<u64> {
    let seq = |effect: &Effect| match effect {
        Effect::Append(record) => Some(record.seq),
        _ => None,
    };
    effects.iter().filter_map(seq).collect()
}

#[test]
fn every_record_is_appended_in_its_order() {
    let mut session = Session::new();
    let mut all = Vec::new();
    for text in crate::help::STORY {
        all.extend(appended(&session.update(Msg::Line((*text).to_owned()))));
        while session.running().is_some() {
            all.extend(appended(&session.update(Msg::SkipToNext)));
        }
    }
    all.extend(appended(&session.update(Msg::Undo)));
    assert_eq!(all, (1..=session.records().len() as u64).collect::<Vec<_>>());
}

#[test]
fn the_indicator_says_what_is_stored() {
    let mut session = Session::new();
    assert!(session.saving().is_saved());
    line(&mut session, "echo a");
    assert_eq!(session.saving().words(), "Saving");
    session.update(Msg::Stored { seq: 1 });
    assert_eq!(session.saving().words(), "Saved in this browser");
    // A number from elsewhere claims nothing.
    session.update(Msg::Stored { seq: 99 });
    line(&mut session, "echo b");
    assert!(!session.saving().is_saved());
}

#[test]
fn a_full_disk_is_said_once() {
    let mut session = Session::new();
    line(&mut session, "echo a");
    for _ in 0..3 {
        session.update(Msg::StoreFailed {
            why: "The disk is full.".to_owned(),
        });
    }
    assert_eq!(session.notices().len(), 1);
    assert_eq!(session.saving().words(), "Not saved from command 1 on");
    assert!(session.notices()[0].detail.contains("Export"));
    line(&mut session, "echo b");
    session.update(Msg::Stored { seq: 2 });
    assert_eq!(session.saving().words(), "Saved in this browser");
}

#[test]
fn without_storage_the_lab_lives_in_memory() {
    let mut session = Session::new();
    for _ in 0..2 {
        session.update(Msg::StoreLost {
            why: "Storage is blocked.".to_owned(),
        });
    }
    assert_eq!(session.notices().len(), 1);
    line(&mut session, "echo a");
    session.update(Msg::Stored { seq: 1 });
    assert_eq!(session.saving().words(), "Not saved: in memory only");
    // An import does not make it forget that.
    session.update(Msg::Import(story().to_file()));
    assert!(session.saving().memory.is_some());
}

#[test]
fn a_second_tab_only_looks_on() {
    let mut session = story();
    let before = session.to_file();
    session.update(Msg::Stale);
    for msg in [
        Msg::Line("echo a".to_owned()),
        Msg::Undo,
        Msg::SkipToNext,
        Msg::Tick { millis: 1000 },
        Msg::ResetRoom,
        Msg::Import(Session::new().to_file()),
        Msg::Wipe,
    ] {
        let effects = session.update(msg);
        assert!(
            effects.iter().all(|effect| matches!(effect, Effect::Wake(_))),
            "{effects:?}"
        );
    }
    assert_eq!(session.to_file(), before);
    // What is here can still be taken along.
    let effects = session.update(Msg::Export);
    assert!(matches!(effects.as_slice(), [Effect::Download { text, .. }] if *text == before));
    assert!(matches!(
        session.update(Msg::TakeOver).as_slice(),
        [Effect::TakeOver]
    ));
}

#[test]
fn an_emptied_store_is_said() {
    let mut session = Session::new();
    session.update(Msg::Evicted {
        when: "Monday".to_owned(),
        commands: 12,
    });
    let notice = session.notices().last().unwrap();
    assert!(notice.detail.contains("12 commands") && notice.detail.contains("Monday"));
    session.update(Msg::Dismiss(notice.id));
    assert!(session.notices().is_empty());
}

#[test]
fn wiping_removes_everything() {
    let mut session = story();
    let effects = session.update(Msg::Wipe);
    assert!(effects.contains(&Effect::Wipe));
    assert_eq!(session.to_file(), Session::new().to_file());
    assert!(session.entries().is_empty());
}

#[test]
fn what_is_done_before_the_journal_is_there_follows_it() {
    let mut before = Session::new();
    line(&mut before, "echo stored");
    let journal: Vec<String> = before.records().iter().map(|record| record.to_line()).collect();
    let mut session = Session::opening();
    assert!(session.update(Msg::Line("echo early".to_owned())).is_empty());
    assert!(session.entries().is_empty());
    let effects = session.update(Msg::Restore(journal));
    let lines: Vec<&str> = session
        .entries()
        .iter()
        .map(|entry| entry.line.as_str())
        .collect();
    assert_eq!(lines, ["echo stored", "echo early"]);
    // Only what is new is appended, behind what was there.
    assert_eq!(appended(&effects), [2]);
}

#[test]
fn what_is_done_before_storage_is_refused_is_not_lost() {
    let mut session = Session::opening();
    session.update(Msg::Line("echo early".to_owned()));
    session.update(Msg::StoreLost {
        why: "Storage is blocked.".to_owned(),
    });
    assert_eq!(session.entries().len(), 1);
    line(&mut session, "echo late");
    assert_eq!(session.entries().len(), 2);
}

#[test]
fn the_chosen_pace_outlives_what_is_taken_up() {
    let stored = |session: &Session| {
        let lines: Vec<String> = session.records().iter().map(|record| record.to_line()).collect();
        lines.join("\n")
    };
    let mut first = Session::new();
    line(
        &mut first,
        "aws ec2 create-volume --availability-zone us-east-1a --size 1",
    );
    let reload = |text: String| {
        let mut session = Session::opening();
        session.begin_at(Pace::Times(60));
        let effects = session.update(Msg::Restore(crate::help::records(&text)));
        (session.pace(), effects)
    };
    let (pace, effects) = reload(stored(&first));
    assert_eq!(pace, Pace::Times(60));
    assert!(matches!(effects.last(), Some(Effect::Wake(Some(_)))));
    // Where something can be done again the clock still rests.
    first.update(Msg::Undo);
    let (pace, effects) = reload(stored(&first));
    assert_eq!(pace, Pace::Paused);
    assert_eq!(effects.last(), Some(&Effect::Wake(None)));

    let mut session = Session::new();
    session.update(Msg::Pace(Pace::Times(600)));
    session.update(Msg::Import(Session::new().to_file()));
    assert_eq!(session.pace(), Pace::Times(600));
    session.update(Msg::Wipe);
    assert_eq!(session.pace(), Pace::Auto);
}

/// A page rests while something takes days; a client that asks until it is done would ask for ever.
#[test]
fn an_eager_clock_runs_for_what_takes_long() {
    let mut session = Session::new();
    lines(
        &mut session,
        &[
            "V=$(aws ec2 create-volume --availability-zone us-east-1a --size 1 --query VolumeId --output text)",
            "aws ec2 wait volume-available --volume-ids $V",
            "S=$(aws ec2 create-snapshot --volume-id $V --query SnapshotId --output text)",
            "aws ec2 wait snapshot-completed --snapshot-ids $S",
            "aws ec2 modify-snapshot-tier --snapshot-id $S --storage-tier archive",
        ],
    );
    assert_eq!(
        session.update(Msg::Pace(Pace::Auto)).last(),
        Some(&Effect::Wake(None))
    );
    let wakes = |effects: Vec<Effect>| matches!(effects.last(), Some(Effect::Wake(Some(_))));
    assert!(wakes(session.update(Msg::Pace(Pace::Eager))));
    session.settle();
    assert!(!wakes(session.update(Msg::Pace(Pace::Eager))));
}

#[test]
fn without_storage_the_clock_runs_as_it_was_chosen() {
    let mut session = Session::opening();
    session.begin_at(Pace::Times(1));
    let effects = session.update(Msg::StoreLost {
        why: "Storage is switched off.".to_owned(),
    });
    assert!(matches!(effects.last(), Some(Effect::Wake(Some(_)))));
}
