//! A file is taken up whole or not at all, whatever is in it.

use crate::help::{first_format, line, lines, read, small, story, whole};
use proptest::prelude::*;
use session::{Effect, Msg, RULES, SaveError, Session, Tone};

#[test]
fn a_file_replaces_everything() {
    let file = story().to_file();
    let mut session = Session::new();
    line(&mut session, "echo mine");
    let effects = session.update(Msg::Import(file.clone()));
    let records = story().records().len();
    assert!(
        effects.iter().any(
            |effect| matches!(effect, Effect::Replace { records: stored, .. } if stored.len() == records)
        )
    );
    assert_eq!(session.to_file(), file);
    assert_eq!(session.notices().last().unwrap().tone, Tone::Good);
    assert!(!session.saving().is_saved());
    session.update(Msg::Stored { seq: records as u64 });
    assert!(session.saving().is_saved());
    // Work goes on from there.
    lines(&mut session, &["aws ec2 describe-images --image-ids $AMI"]);
    whole(&session);
}

#[test]
fn nothing_changes_when_a_file_is_refused() {
    let good = small();
    let count = good.matches("\"seq\"").count();
    assert!(count >= 4);
    let bad = [
        String::new(),
        "garbage".to_owned(),
        "{}".to_owned(),
        "[]".to_owned(),
        "\u{0}".to_owned(),
        good.replace("\"app\":\"ami-lab\"", "\"app\":\"other\""),
        good.replace("\"format\":2", "\"format\":1"),
        good.replace("\"format\":2", "\"format\":3"),
        good.replace(&format!("\"rules\":{RULES}"), "\"rules\":1"),
        good.replace("\"sum\"", "\"sun\""),
        first_format(&good).replace("\"seq\":2", "\"seq\":3"),
        good.replace("\"format\":2", "\"format\":99999999999"),
        good.replace("\"format\":2", "\"format\":0"),
        good.replace("\"format\":2", "\"format\":\"1\""),
        good.replace("\"seq\":2", "\"seq\":3"),
        good.replace("\"seq\":2", "\"seq\":1"),
        good.replace("\"seq\":1,", "\"seq\":0,"),
        good.get(..good.len() / 2).unwrap_or_default().to_owned(),
        good.get(..good.len() - 1).unwrap_or_default().to_owned(),
        "[".repeat(100_000),
    ];
    for text in bad {
        let mut session = story();
        let before = session.to_file();
        let effects = session.update(Msg::Import(text.clone()));
        let start: String = text.chars().take(60).collect();
        assert_eq!(effects, [], "{start}");
        assert_eq!(session.to_file(), before);
        let notice = session.notices().last().unwrap();
        assert_eq!(notice.title, "The file was not imported; nothing has changed");
        assert!(notice.detail.ends_with('.'), "{}", notice.detail);
    }
}

#[test]
fn each_refusal_says_why() {
    let good = small();
    let refused = |text: &str| read(text).unwrap_err();
    assert_eq!(
        refused(&good.replace("\"format\":2", "\"format\":7")),
        SaveError::Newer(7)
    );
    assert!(matches!(refused("x"), SaveError::Unreadable(_)));
    assert!(matches!(
        refused(&first_format(&good).replace("\"seq\":2", "\"seq\":9")),
        SaveError::Inconsistent(_)
    ));
    assert_eq!(
        refused(&good.replace("\"seq\":2", "\"seq\":9")),
        SaveError::Damaged
    );
    let large = " ".repeat(session::MOST_BYTES + 1);
    assert_eq!(refused(&large), SaveError::TooLarge(session::MOST_BYTES + 1));
    let twice = r#"{"app":"ami-lab","format":1,"records":[{"seq":1,"what":{"Began":{"seed":1}}},{"seq":2,"what":{"Began":{"seed":2}}}]}"#;
    assert!(matches!(refused(twice), SaveError::Inconsistent(_)));
}

/// Records may tell of anything; what they tell may be refused, but nothing falls over.
#[test]
fn absurd_records_do_no_harm() {
    for what in [
        r#"{"Jump":{"steps":9223372036854775807}}"#,
        r#"{"Jump":{"steps":-9223372036854775808}}"#,
        r#"{"Enter":{"room":{"Lesson":"L99"},"fresh":true,"shell":null}}"#,
        r#"{"Enter":{"room":{"Lesson":"L01"},"fresh":false,"shell":null}}"#,
        r#"{"Seat":{"shell":{"variables":{"AWS_PROFILE":"nobody","AWS_REGION":"moon"}}}}"#,
        r#"{"Lesson":{"progress":{"lesson":"L01","step":99,"steps":[],"started":"2026-11-23T09:00:00Z"},"step":99,"shown_lines":99}}"#,
    ] {
        for events in [
            "[]",
            r#"[{"Drew":{"count":18446744073709551615}},{"Drew":{"count":18446744073709551615}}]"#,
            r#"[{"ClockMoved":{"to":"9999-12-31T23:59:59.999Z"}}]"#,
            r#"[{"In":{"region":"moon","change":{"ImageGone":"ami-1"}}}]"#,
        ] {
            let file = format!(
                r#"{{"app":"ami-lab","format":1,"records":[{{"seq":1,"what":{{"Enter":{{"room":{{"Lesson":"L01"}},"fresh":true,"shell":null}}}}}},{{"seq":2,"what":{what},"events":{events}}}]}}"#
            );
            if let Ok(mut session) = read(&file) {
                for msg in [
                    Msg::Undo,
                    Msg::Redo,
                    Msg::ShowMe,
                    Msg::Hint,
                    Msg::NextStep,
                    Msg::PreviousStep,
                    Msg::SkipToNext,
                ] {
                    session.update(msg);
                }
                line(
                    &mut session,
                    "aws ec2 create-volume --size 1 --availability-zone us-east-1a; date",
                );
                session.update(Msg::Tick { millis: 1000 });
                assert!(session.prompt().contains('@'));
                let again = read(&session.to_file()).unwrap();
                assert_eq!(again.to_file(), session.to_file());
            }
        }
    }
}

#[test]
fn a_damaged_tail_of_the_stored_journal_is_left_out() {
    let session = story();
    let mut stored: Vec<String> = session.records().iter().map(|record| record.to_line()).collect();
    let mut restored = Session::new();
    restored.update(Msg::Restore(stored.clone()));
    assert_eq!(restored.to_file(), session.to_file());
    assert!(restored.saving().is_saved() && restored.notices().is_empty());

    stored[2].truncate(20);
    let mut restored = Session::new();
    let effects = restored.update(Msg::Restore(stored));
    assert_eq!(restored.records().len(), 2);
    assert_eq!(restored.notices().last().unwrap().tone, Tone::Bad);
    assert!(
        effects
            .iter()
            .any(|effect| matches!(effect, Effect::Replace { records, .. } if records.len() == 2))
    );
    assert!(!restored.saving().is_saved());
    whole(&restored);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    /// One changed byte, a hole or a cut: read or refused, never a panic.
    #[test]
    fn damage_never_panics(at in any::<prop::sample::Index>(), to in any::<u8>(), cut in 0_usize..40, how in 0..3, old in any::<bool>()) {
        // The first format has no check sum, so that damage gets further there.
        let text = if old { first_format(&small()) } else { small() };
        let mut bytes = text.into_bytes();
        let at = at.index(bytes.len());
        match how {
            0 => bytes[at] = to,
            1 => { bytes.drain(at..(at + cut).min(bytes.len())); }
            _ => bytes[at] ^= 1 << (to % 8),
        }
        let text = String::from_utf8_lossy(&bytes);
        if let Ok(mut session) = read(&text) {
            line(&mut session, "aws ec2 describe-volumes");
            session.update(Msg::SkipToNext);
            session.update(Msg::Undo);
            session.update(Msg::Redo);
        }
    }
}
