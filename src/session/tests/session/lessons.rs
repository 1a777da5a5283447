//! Every lesson can be learned: its solution solves it, in the terminal and in the console, and nothing less does.

use crate::help::{TABLES, line, whole};
use course::lesson::{ConsoleLine, FormLine, Line, WaitLine};
use course::{Lesson, lessons};
use serde_json::Value;
use session::console::{self, OperationName, Played, Submission, buttons};
use session::{Msg, Room, Session, Whereabouts};
use std::collections::BTreeMap;

fn enter(lesson: &Lesson) -> Session {
    let mut session = Session::new();
    session.update(Msg::Enter(Room::Lesson(lesson.id.clone())));
    assert!(session.lesson().is_some(), "{}", lesson.id);
    session
}

fn sit(session: &mut Session, profile: &str, region: &str) {
    if (session.seat().profile.as_str(), session.seat().region.as_str()) != (profile, region) {
        session.update(Msg::Seat {
            profile: profile.to_owned(),
            region: region.to_owned(),
        });
    }
}

fn answer(session: &mut Session, question: Option<&course::Question>) {
    if let Some(question) = question {
        let choice = question.right().unwrap_or(0);
        session.update(Msg::Answer {
            question: question.id.clone(),
            choice,
        });
    }
}

/// Whether the step is done; goes on then.
fn go_on(session: &mut Session) -> bool {
    let done = session.lesson().is_some_and(|lesson| lesson.progress.may_go_on());
    session.update(Msg::NextStep);
    done
}

fn type_line(session: &mut Session, typed: &Line) -> (i32, Option<String>) {
    sit(session, &typed.profile, &typed.region);
    let entry = line(session, &typed.line);
    (
        entry.code,
        entry.error.as_ref().map(|error| error.code.as_str().to_owned()),
    )
}

/// The goals of the learner's step that are not met, for messages.
fn unmet(session: &Session) -> String {
    let Some(state) = session.lesson() else {
        return String::new();
    };
    let verdicts = state.verdicts.iter().filter(|verdict| !verdict.met);
    verdicts
        .map(|verdict| format!("{} instead of {}; ", verdict.now, verdict.expected))
        .collect()
}

/// Plays the solution in the terminal without the line of that number; says whether the lesson was finished.
fn play(lesson: &Lesson, without: Option<usize>) -> bool {
    let mut session = enter(lesson);
    let mut number = 0;
    for (at, step) in lesson.steps.iter().enumerate() {
        answer(&mut session, step.question.as_ref());
        for typed in step.show_me.iter().filter(|line| !line.look) {
            if without != Some(number) {
                let (code, error) = type_line(&mut session, typed);
                if without.is_none() {
                    assert_eq!(
                        error.as_deref(),
                        typed.fails.as_deref(),
                        "{}: {}",
                        lesson.id,
                        typed.line
                    );
                    assert_eq!(code == 0, typed.fails.is_none(), "{}: {}", lesson.id, typed.line);
                    whole(&session);
                }
            }
            number += 1;
        }
        if !go_on(&mut session) {
            assert!(without.is_some(), "{} step {at}: {}", lesson.id, unmet(&session));
            return false;
        }
    }
    answer(&mut session, Some(&lesson.question));
    session.lesson().is_some_and(|state| state.progress.is_finished())
}

#[test]
fn the_set_up_alone_meets_no_goal() {
    for lesson in lessons() {
        let session = enter(lesson);
        whole(&session);
        for (step, verdicts) in lesson.steps.iter().zip(session.examine()) {
            for (goal, verdict) in step.goals.iter().zip(verdicts) {
                assert!(!verdict.met, "{}: {}", lesson.id, goal.label);
            }
        }
    }
}

#[test]
fn the_set_up_works() {
    for lesson in lessons() {
        let session = enter(lesson);
        let refused: Vec<_> = session
            .state()
            .trail
            .iter()
            .filter_map(|entry| entry.error.clone())
            .collect();
        assert!(refused.is_empty(), "{}: {refused:?}", lesson.id);
        assert!(session.shell().history.is_empty());
        assert_eq!(session.depth(), (1, 0));
    }
}

#[test]
fn the_solution_solves_it_in_the_terminal() {
    for lesson in lessons() {
        assert!(play(lesson, None), "{}", lesson.id);
    }
}

#[test]
fn no_line_of_the_solution_is_idle() {
    for lesson in lessons() {
        for (number, typed) in lesson.solution().enumerate() {
            // A wait may be left out: the clock runs anyway.
            if !typed.line.starts_with("aws ec2 wait ") {
                assert!(
                    !play(lesson, Some(number)),
                    "{} without: {}",
                    lesson.id,
                    typed.line
                );
            }
        }
    }
}

/// Every line, also those that only look, one by one as the button does them.
#[test]
fn show_me_shows_the_whole_lesson() {
    for lesson in lessons() {
        let mut session = enter(lesson);
        for step in &lesson.steps {
            answer(&mut session, step.question.as_ref());
            for shown in &step.show_me {
                let before = session.entries().len();
                session.update(Msg::ShowMe);
                while session.running().is_some() {
                    session.update(Msg::SkipToNext);
                }
                let entry = session.entries().get(before).unwrap();
                assert_eq!(entry.line, shown.line);
                assert_eq!(
                    entry.code == 0,
                    shown.fails.is_none(),
                    "{}: {}",
                    entry.line,
                    entry.stderr
                );
            }
            assert!(
                go_on(&mut session),
                "{}: {}: {}",
                lesson.id,
                step.title,
                unmet(&session)
            );
        }
        answer(&mut session, Some(&lesson.question));
        let progress = &session.lesson().unwrap().progress;
        assert!(
            progress.is_finished() && progress.is_aided() && progress.is_clean(lesson),
            "{}",
            lesson.id
        );
    }
}

/// Puts the kept variables into an input.
fn fill(value: &Value, kept: &BTreeMap<String, Value>) -> Value {
    match value {
        Value::String(text) => match text.strip_prefix('$') {
            Some(name) => kept
                .get(name)
                .cloned()
                .unwrap_or_else(|| panic!("{text} is not kept")),
            None => value.clone(),
        },
        Value::Array(items) => items.iter().map(|item| fill(item, kept)).collect(),
        Value::Object(members) => members
            .iter()
            .map(|(name, value)| (name.clone(), fill(value, kept)))
            .collect(),
        other => other.clone(),
    }
}

/// The answer, or the last call's if it was written down.
fn last_answer(session: &Session) -> Value {
    let last = session.state().trail.iter().next_back().unwrap();
    last.output
        .as_ref()
        .map(cloud::state::Written::value)
        .unwrap_or_default()
}

/// Has a person look at the console: what a list answers must stand in one of its tables.
fn look(session: &Session, form: &FormLine, input: Value) -> Value {
    let answer = session.peek(&form.operation, input).unwrap();
    let text = answer.to_string();
    let ids: Vec<&str> = session::pieces(&text)
        .into_iter()
        .filter_map(|piece| match piece {
            session::Piece::Id(id) => Some(id),
            session::Piece::Text(_) => None,
        })
        .collect();
    assert!(!ids.is_empty(), "{}", form.operation);
    for id in ids {
        let found = session.whereabouts(id);
        assert!(
            matches!(found, Whereabouts::Here(_)),
            "{id} of {} is {found:?}",
            form.operation
        );
    }
    answer
}

/// Fills in the form that makes a request, as a person has it before them, and sends it. What must be selected stands
/// in one table that has the form's button.
fn send(session: &mut Session, form: &FormLine, kept: &mut BTreeMap<String, Value>) {
    let input = fill(&form.input, kept);
    let row = api::find_operation(api::Service::Ec2, &form.operation).unwrap();
    let call = OperationName(row.service, row.name);
    sit(
        session,
        &form.profile,
        &console::place(call, &input, &form.region),
    );
    let answer = if row.effect == api::Effect::Read {
        look(session, form, input)
    } else {
        let Played { mut open, values } = console::play(session, call, &form.region, &input)
            .unwrap_or_else(|why| panic!("{} of {}: {why}", form.form, form.operation));
        let reached = TABLES.iter().any(|table| {
            let buttons = buttons(*table);
            if open.ids.is_empty() {
                return buttons.make.iter().any(|(one, _)| *one == open.form);
            }
            let rows = session.rows(*table);
            let there = |id: &String| {
                rows.iter().any(|row| {
                    row.as_object()
                        .into_iter()
                        .flatten()
                        .any(|(_, value)| value == id)
                })
            };
            buttons.act.iter().any(|(one, _)| *one == open.form) && open.ids.iter().all(there)
        });
        assert!(
            reached,
            "no table has a button for {:?} and {:?}",
            open.form, open.ids
        );
        for (field, value) in &values {
            assert_eq!(
                open.problem(field, value),
                None,
                "{field} of {:?}: {value}",
                open.form
            );
        }
        open.key = session.records().len() as u64;
        let requests = open.requests(&values, session);
        let key = open.key;
        session.update(Msg::Submit(Box::new(Submission { key, requests })));
        let ended = session.outcome(key).unwrap();
        let refused = ended.iter().find_map(|one| one.outcome.refusal());
        let refused = refused.map(|refusal| refusal.error.code.as_str());
        assert_eq!(refused, form.fails.as_deref(), "{}", form.operation);
        last_answer(session)
    };
    for (name, expression) in &form.keep {
        let found = cli::query::Expression::parse(expression)
            .unwrap()
            .search(&answer)
            .unwrap();
        assert!(
            !found.is_null(),
            "{}: {expression} finds nothing in {answer}",
            form.operation
        );
        kept.insert(name.clone(), found);
    }
}

fn wait(session: &mut Session, wait: &WaitLine, kept: &BTreeMap<String, Value>) {
    sit(session, &wait.profile, &wait.region);
    let typed = format!(
        "aws ec2 wait {} --cli-input-json '{}'",
        wait.wait,
        fill(&wait.input, kept)
    );
    let entry = line(session, &typed);
    assert_eq!(entry.code, 0, "{typed}: {}", entry.stderr);
}

#[test]
fn the_console_solves_it_too() {
    for lesson in lessons() {
        let mut session = enter(lesson);
        let variables = session.shell().variables.iter();
        let mut kept: BTreeMap<_, _> = variables
            .map(|(name, value)| (name.clone(), Value::String(value.clone())))
            .collect();
        for step in &lesson.steps {
            answer(&mut session, step.question.as_ref());
            for done in &step.console {
                match done {
                    ConsoleLine::Form(form) => send(&mut session, form, &mut kept),
                    ConsoleLine::Wait(waiting) => wait(&mut session, waiting, &kept),
                }
                whole(&session);
            }
            assert!(
                go_on(&mut session),
                "{}: {}: {}",
                lesson.id,
                step.title,
                unmet(&session)
            );
        }
    }
}

#[test]
fn wrong_moves_get_their_feedback() {
    for lesson in lessons() {
        for wrong in &lesson.wrong_moves {
            let mut session = enter(lesson);
            for step in lesson.steps.iter().take(wrong.after_steps) {
                answer(&mut session, step.question.as_ref());
                for typed in step.show_me.iter().filter(|line| !line.look) {
                    type_line(&mut session, typed);
                }
                assert!(go_on(&mut session), "{}: {}", lesson.id, wrong.id);
            }
            for typed in &wrong.example {
                let (_, error) = type_line(&mut session, typed);
                assert_eq!(
                    error.as_deref(),
                    typed.fails.as_deref(),
                    "{}: {}",
                    lesson.id,
                    typed.line
                );
            }
            let state = session.lesson().unwrap();
            assert!(
                state.progress.wrong.contains(&wrong.id),
                "{}: {}",
                lesson.id,
                wrong.id
            );
            assert!(
                session
                    .notices()
                    .iter()
                    .any(|notice| notice.detail == wrong.feedback),
                "{}",
                wrong.id
            );
        }
    }
}

/// A lesson waits as it was left while the learner is elsewhere.
#[test]
fn a_lesson_waits_as_it_was_left() {
    let lesson = &lessons()[1];
    let mut session = enter(lesson);
    for typed in lesson.steps[0].show_me.iter().filter(|line| !line.look) {
        type_line(&mut session, typed);
    }
    let (state, shell, learned) = (
        session.state().clone(),
        session.shell().clone(),
        session.lesson().cloned(),
    );
    session.update(Msg::Enter(Room::Lab));
    assert!(session.lesson().is_none() && session.progress_of(&lesson.id).is_some());
    session.update(Msg::Enter(Room::Lesson(lesson.id.clone())));
    assert_eq!((session.state(), session.shell()), (&state, &shell));
    assert_eq!(session.lesson(), learned.as_ref());
    session.update(Msg::ResetRoom);
    assert!(session.state() != &state);
    session.update(Msg::Undo);
    assert_eq!(session.state(), &state);
}
