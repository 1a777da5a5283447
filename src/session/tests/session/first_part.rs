//! What the page's first part has is enough to begin with: a lab that does not see the second one is asked what a
//! learner asks first, and misses nothing.

use crate::help::line;
use api::late;
use session::{Msg, Room, Session};

/// Has the session take a message, and says whether it missed something.
fn misses(session: &mut Session, msg: Msg) -> bool {
    late::missed();
    session.update(msg);
    late::missed()
}

#[test]
fn the_first_lesson_needs_only_the_first_part() {
    late::hide();
    let mut session = Session::opening();
    assert!(!misses(&mut session, Msg::Restore(Vec::new())));
    let room = Room::Lesson("L01".to_owned());
    assert!(!misses(&mut session, Msg::Enter(room)));
    let steps = &course::lesson("L01")
        .expect("the lesson is in the first part")
        .steps;
    assert!(!steps.is_empty());
    for step in steps {
        for shown in &step.show_me {
            late::missed();
            let entry = line(&mut session, &shown.line);
            assert_eq!(entry.code, 0, "{}: {}", shown.line, entry.stderr);
            assert!(!late::missed(), "{} misses something", shown.line);
        }
        if let Some(question) = &step.question {
            let choice = question.right().unwrap_or(0);
            let question = question.id.clone();
            assert!(!misses(&mut session, Msg::Answer { question, choice }));
        }
        assert!(
            session.lesson().is_some_and(|lesson| lesson.progress.may_go_on()),
            "{}",
            step.title
        );
        assert!(!misses(&mut session, Msg::NextStep));
    }
}

#[test]
fn what_needs_the_second_part_says_so() {
    late::hide();
    let mut session = Session::new();
    for typed in [
        "aws kms list-keys",
        "aws ec2 copy-image help",
        "echo hello",
        "aws ec2 describe-images --owners self --output yaml",
    ] {
        assert!(misses(&mut session, Msg::Line(typed.to_owned())), "{typed}");
    }
    let lesson = Room::Lesson("L04".to_owned());
    assert!(misses(&mut session, Msg::Enter(lesson)));
    assert!(misses(&mut session, Msg::Restore(vec!["anything".to_owned()])));
    assert!(misses(&mut session, Msg::Import("anything".to_owned())));
}
