//! The journal gives the same world again, and undo gives back what was.

use crate::help::{STORY, line, lines, story, whole};
use api::Span;
use cloud::State;
use session::console::Submission;
use session::{Effect, LessonState, Msg, Pace, Room, Saved, Session};

/// Everything that must come back.
fn all(session: &Session) -> (State, shell::Shell, Option<LessonState>) {
    (
        session.state().clone(),
        session.shell().clone(),
        session.lesson().cloned(),
    )
}

fn again(session: &Session) -> Session {
    Session::from_records(Saved::read(&session.to_file()).unwrap().records).unwrap()
}

fn assert_same(one: &Session, other: &Session) {
    assert_eq!(one.entries(), other.entries());
    assert_eq!(one.shell(), other.shell());
    assert_eq!(one.lesson(), other.lesson());
    assert!(one.state() == other.state());
    assert_eq!(one.depth(), other.depth());
    assert_eq!(one.history(1000), other.history(1000));
    assert_eq!(one.to_file(), other.to_file());
}

#[test]
fn the_same_lines_give_the_same_bytes() {
    assert_eq!(story().to_file(), story().to_file());
    let (mut one, mut other) = (Session::with_seed(7), Session::with_seed(8));
    lines(&mut one, STORY);
    lines(&mut other, STORY);
    assert!(one.to_file() != other.to_file());
    assert_same(&one, &again(&one));
}

#[test]
fn a_journal_gives_the_same_session() {
    let mut session = story();
    assert_same(&session, &again(&session));
    line(
        &mut session,
        "aws ec2 deregister-image --image-id ami-00000000000000001",
    );
    line(&mut session, "history -c");
    line(&mut session, "export AWS_REGION=eu-west-1; false");
    session.update(Msg::Skip(Span::hours(5)));
    session.update(Msg::Seat {
        profile: "partner".to_owned(),
        region: "us-east-1".to_owned(),
    });
    session.update(Msg::Undo);
    session.update(Msg::Undo);
    assert_same(&session, &again(&session));
    session.update(Msg::Redo);
    assert_same(&session, &again(&session));
    line(
        &mut session,
        "aws ec2 describe-images --owners self --query 'Images[].Name'",
    );
    assert_same(&session, &again(&session));
}

#[test]
fn lessons_come_back_with_everything() {
    let mut session = story();
    for lesson in course::lessons() {
        session.update(Msg::Enter(Room::Lesson(lesson.id.clone())));
        assert_same(&session, &again(&session));
        for step in &lesson.steps {
            session.update(Msg::Hint);
            for _ in &step.show_me {
                session.update(Msg::ShowMe);
                while session.running().is_some() {
                    session.update(Msg::SkipToNext);
                }
            }
            if let Some(question) = &step.question {
                session.update(Msg::Answer {
                    question: question.id.clone(),
                    choice: 0,
                });
            }
            session.update(Msg::NextStep);
            assert_same(&session, &again(&session));
        }
        for wrong in lesson.wrong_moves.iter().flat_map(|wrong| &wrong.example) {
            line(&mut session, &wrong.line);
        }
        assert_same(&session, &again(&session));
    }
    let mut back = again(&session);
    session.update(Msg::Enter(Room::Lab));
    back.update(Msg::Enter(Room::Lab));
    assert_same(&session, &back);
    whole(&back);
}

#[test]
fn undo_and_redo_are_each_others_inverse() {
    let mut session = story();
    let mut places = vec![all(&session)];
    let (most, _) = session.depth();
    for done in 1..=most {
        session.update(Msg::Undo);
        whole(&session);
        assert_eq!(session.depth(), (most - done, done));
        places.push(all(&session));
    }
    assert!(session.state() == Session::new().state());
    session.update(Msg::Undo);
    assert_eq!(session.depth(), (0, most));
    for place in places.iter().rev().skip(1) {
        session.update(Msg::Redo);
        // What followed a step by itself, such as a line that only looked, comes back with it; so states are compared
        // by what can be asked for.
        assert!(session.state().regions == place.0.regions);
    }
    assert!(all(&session) == places[0]);
    // Far jumps come to the same.
    session.update(Msg::Jump(-3));
    assert!(all(&session) == places[3]);
    session.update(Msg::Jump(-2));
    assert!(all(&session) == places[5]);
    session.update(Msg::Jump(1000));
    assert!(all(&session) == places[0]);
    assert_same(&session, &again(&session));
}

/// Places before the last 64 steps are made again from records.
#[test]
fn whoever_goes_back_far_comes_to_the_same_places() {
    let mut session = Session::new();
    let mut states = vec![session.state().clone()];
    for size in 1..=150 {
        let volume = format!("aws ec2 create-volume --availability-zone us-east-1a --size {size}");
        assert_eq!(line(&mut session, &volume).code, 0);
        states.push(session.state().clone());
    }
    let mut at = states.len() - 1;
    let far = [-120_i64, 1, -1, -10, -19];
    for steps in far.into_iter().chain([5; 31]).chain([-1; 100]).chain([1000]) {
        session.update(Msg::Jump(steps));
        at = usize::try_from(at as i64 + steps).unwrap_or_default().min(150);
        assert!(session.state() == &states[at], "after {steps}, at {at}");
        assert_eq!(session.depth(), (at, 150 - at));
    }
    assert_same(&session, &again(&session));
    session.update(Msg::Jump(-100));
    line(
        &mut session,
        "aws ec2 create-volume --availability-zone us-east-1a --size 1",
    );
    session.update(Msg::Undo);
    assert!(session.state() == &states[50]);
}

#[test]
fn a_new_command_ends_what_could_be_redone() {
    let mut session = story();
    session.update(Msg::Undo);
    line(&mut session, "aws ec2 describe-images --owners self");
    assert_eq!(session.depth().1, 0);
    session.update(Msg::Redo);
    assert_eq!(
        session.notices().last().unwrap().title,
        "There is nothing to redo"
    );
}

/// Time that ticked by before a command stays when the command is taken back.
#[test]
fn ticks_before_a_command_are_not_part_of_it() {
    let mut session = Session::new();
    session.update(Msg::Pace(Pace::Times(10)));
    session.update(Msg::Tick { millis: 300 });
    let before = all(&session);
    let request = session.request(
        &api::ec2::volume::CREATE_VOLUME,
        serde_json::json!({"Size": 1, "AvailabilityZone": "us-east-1a"}),
    );
    let requests = vec![request];
    session.update(Msg::Submit(Box::new(Submission { key: 1, requests })));
    assert!(session.state().regions != before.0.regions);
    session.update(Msg::Undo);
    assert!(session.state() == &before.0);
    session.update(Msg::Redo);
    assert!(session.state().regions != before.0.regions);
    assert_same(&session, &again(&session));
}

#[test]
fn a_waiting_line_is_resumed_by_the_clock() {
    let mut session = Session::new();
    lines(
        &mut session,
        &[
            "V=$(aws ec2 create-volume --size 1 --availability-zone us-east-1a --query VolumeId --output text)",
        ],
    );
    session.update(Msg::Line(
        "aws ec2 wait volume-available --volume-ids $V; sleep 40; echo done".to_owned(),
    ));
    assert!(session.running().is_some());
    for _ in 0..1000 {
        let effects = session.update(Msg::Tick { millis: 250 });
        assert!(effects.iter().any(|effect| matches!(effect, Effect::Wake(_))));
        if session.running().is_none() {
            break;
        }
    }
    assert_eq!(session.entries().last().unwrap().stdout, "done\n");
    assert_same(&session, &again(&session));
}

#[test]
fn one_skip_over_a_waiting_line_is_one_step() {
    let mut session = story();
    let (before, _) = session.depth();
    session.update(Msg::Line("sleep 20; sleep 20; sleep 20; echo done".to_owned()));
    let start = session.now();
    session.update(Msg::Skip(Span::minutes(10)));
    assert!(session.running().is_none());
    assert_eq!(session.now() - start, Span::minutes(10));
    assert_eq!(session.depth().0, before + 1);
    session.update(Msg::Undo);
    assert_eq!(session.now(), start);
}

/// What undo throws out of a waiting line stays readable in the terminal.
#[test]
fn undo_interrupts_a_waiting_line() {
    let mut session = story();
    session.update(Msg::Line(
        "aws ec2 create-volume --size 1 --availability-zone us-east-1a; sleep 1000".to_owned(),
    ));
    let (before, _) = session.depth();
    session.update(Msg::Undo);
    assert!(session.running().is_none());
    let entry = session.entries().last().unwrap();
    assert!(
        entry.code == 130 && entry.stdout.contains("VolumeId"),
        "{entry:?}"
    );
    assert_eq!(session.depth().0, before - 1);
    assert!(session.own("vol").len() < 2);
    assert_same(&session, &again(&session));
}

#[test]
fn a_waiting_line_does_not_follow_into_another_room() {
    let mut session = story();
    session.update(Msg::Line("sleep 1000; A=1".to_owned()));
    session.update(Msg::Enter(Room::Lesson("L01".to_owned())));
    assert!(session.running().is_none());
    assert_eq!(session.entries().last().unwrap().code, 130);
    assert_same(&session, &again(&session));
}

/// Places far back are made anew from the records.
#[test]
fn hundreds_of_steps_can_be_taken_back() {
    let mut session = Session::new();
    lines(
        &mut session,
        &[
            "V=$(aws ec2 create-volume --size 1 --availability-zone us-east-1a --query VolumeId --output text)",
        ],
    );
    let mut places = Vec::new();
    for number in 0..300 {
        places.push(all(&session));
        lines(
            &mut session,
            &[&format!(
                "aws ec2 create-tags --resources $V --tags Key=n,Value={number}"
            )],
        );
    }
    for at in [299, 250, 171, 170, 169, 65, 64, 63, 1, 0] {
        let (done, _) = session.depth();
        session.update(Msg::Jump(at as i64 + 1 - done as i64));
        assert!(all(&session) == places[at], "{at}");
    }
    assert_same(&session, &again(&session));
}
