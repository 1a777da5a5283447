//! Every byte and every cut of a small save: what is damaged is never taken for what was saved.

use crate::help::{line, lines, opened, read, records, small, stored, story};
use session::{BackupReason, Effect, Msg, Session, Tone};

/// The text with one bit of one byte flipped, as a browser would read it.
fn flipped(text: &str, at: usize, bit: usize) -> String {
    let mut bytes = text.as_bytes().to_vec();
    bytes[at] ^= 1 << (bit % 8);
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn no_flipped_bit_of_a_file_is_taken_for_the_truth() {
    let good = small();
    for at in 0..good.len() {
        for bit in [at, at + 3, at + 5] {
            if let Ok(session) = read(&flipped(&good, at, bit)) {
                assert_eq!(session.to_file(), good, "byte {at}, bit {bit}");
            }
        }
    }
}

#[test]
fn no_cut_of_a_file_is_taken_for_the_whole() {
    let good = small();
    for (at, _) in good.char_indices() {
        assert!(read(&good[..at]).is_err(), "cut at {at}");
    }
}

/// A journal as small as can be that has records of several kinds, as each position is tried.
fn tiny() -> Session {
    let mut session = Session::new();
    lines(&mut session, &["echo é > f", "clock +1m"]);
    session.update(Msg::Undo);
    session
}

/// A session of a damaged journal is the whole one, or an honest part of it.
fn is_honest(good: &Session, damaged: &str) -> bool {
    let (session, effects) = opened(damaged);
    let count = session.records().len();
    let part = session.records() == &good.records()[..count];
    let told = session
        .notices()
        .last()
        .is_some_and(|notice| notice.tone == Tone::Bad);
    let keeps = effects.iter().any(
        |effect| matches!(effect, Effect::Replace { records, kept: BackupReason::Damaged } if records.len() == count),
    );
    part && told && keeps && count < good.records().len()
}

#[test]
fn no_flipped_bit_of_the_stored_journal_is_taken_for_the_truth() {
    let good = tiny();
    let journal = stored(&good);
    for at in 0..journal.len() {
        assert!(
            is_honest(&good, &flipped(&journal, at, at)),
            "byte {at}, bit {}",
            at % 8
        );
    }
}

/// A cut between two records is a journal of fewer commands, which is what a lab that was closed earlier has.
#[test]
fn a_torn_record_is_noticed() {
    let good = tiny();
    let journal = stored(&good);
    for (at, _) in journal.char_indices().skip(1) {
        let between = journal[at..].starts_with('\n');
        assert!(between || is_honest(&good, &journal[..at]), "cut at {at}");
    }
}

/// An empty record, or one that is no text, is one that can't be read, even at the end.
#[test]
fn an_empty_record_is_noticed() {
    let good = tiny();
    let journal = stored(&good);
    let (most, _) = journal.rsplit_once('\n').unwrap();
    assert!(is_honest(&good, &format!("{most}\n")));
    assert!(is_honest(&good, &journal.replacen('\n', "\n\n", 1)));
}

#[test]
fn what_does_not_hang_together_is_told_and_left() {
    let mut session = story();
    let journal = stored(&session);
    assert!(opened(&journal).0.notices().is_empty());
    // Somebody wrote a record that is whole, and tells nonsense: a volume that is attached to nothing.
    let mut records: Vec<session::Record> =
        session.records().iter().map(|one| one.as_ref().clone()).collect();
    let gone = |event: &cloud::Event| {
        let text = api::codec::encode::to_json(event);
        text.contains("\"Scheduled\"")
    };
    for record in &mut records {
        record.events.retain(|event| !gone(event));
    }
    let lines: Vec<String> = records.iter().map(session::Record::to_line).collect();
    let (mut restored, effects) = opened(&lines.join("\n"));
    assert_eq!(
        restored.notices().last().unwrap().title,
        "The stored lab has a fault"
    );
    assert!(
        !effects
            .iter()
            .any(|effect| matches!(effect, Effect::Replace { .. } | Effect::Append(_)))
    );
    assert_eq!(restored.records().len(), session.records().len());
    // Work goes on, and what is there can be taken along.
    line(&mut restored, "echo on");
    assert!(matches!(
        session.update(Msg::Export).as_slice(),
        [Effect::Download { .. }]
    ));
}

#[test]
fn a_record_that_stops_the_page_is_put_aside() {
    let good = story();
    let mut session = Session::opening();
    let effects = session.update(Msg::RestoreBefore {
        records: records(&stored(&good)),
        seq: 4,
    });
    assert_eq!(session.records(), &good.records()[..3]);
    assert!(effects.iter().any(
        |effect| matches!(effect, Effect::Replace { kept: BackupReason::Damaged, records } if records.len() == 3)
    ));
    assert!(
        session
            .notices()
            .last()
            .unwrap()
            .detail
            .contains("stopped AMI Lab twice")
    );
    line(&mut session, "echo on");
    // The number of a record that there is not means nothing.
    let mut session = Session::opening();
    session.update(Msg::RestoreBefore {
        records: records(&stored(&good)),
        seq: 4000,
    });
    assert_eq!(session.to_file(), good.to_file());
}

#[test]
fn a_kept_copy_that_is_whole_can_be_imported() {
    let good = story();
    let journal = stored(&good);
    assert_eq!(session::backup_file(&journal).unwrap(), good.to_file());
    let old: Vec<String> = good.records().iter().map(|record| record.to_json()).collect();
    assert_eq!(session::backup_file(&old.join("\n")).unwrap(), good.to_file());
    assert_eq!(session::backup_file(&flipped(&journal, 100, 1)), None);
    let mut session = Session::new();
    session.update(Msg::Backups(vec!["2026-01-01T00:00:00.000Z damaged".to_owned()]));
    assert_eq!(session.kept().len(), 1);
    let wanted = Msg::DownloadBackup(session.kept()[0].clone());
    assert!(matches!(
        session.update(wanted).as_slice(),
        [Effect::DownloadBackup { .. }]
    ));
}
