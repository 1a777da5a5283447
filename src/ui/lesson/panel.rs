//! The lesson panel: the list of lessons, or the step at hand with its goals, hints and the way to be shown.

use super::markdown::{inline, prose};
use crate::browser::texts::Arrival;
use crate::ui::{Lab, Show, UiMsg};
use course::{Choice, Lesson, Question, Step};
use session::{LessonState, Msg, Room};
use yew::prelude::*;

/// The panel.
pub fn lesson_panel(lab: &Lab) -> Html {
    let session = lab.session();
    let lesson = session
        .lesson()
        .and_then(|state| state.lesson().map(|lesson| (state, lesson)));
    html! {
        <div class="lesson">
            { match lesson {
                Some((state, lesson)) if !lab.view.choosing => current(lab, state, lesson),
                _ => overview(lab),
            } }
        </div>
    }
}

/// What is to be reached next, in one line that is always in sight; it leads to the lesson.
pub fn goal_line(lab: &Lab) -> Html {
    let session = lab.session();
    let Some((state, lesson)) = session
        .lesson()
        .and_then(|state| state.lesson().map(|lesson| (state, lesson)))
    else {
        return Html::default();
    };
    let at = state.progress.step;
    let place = format!(
        "{} · {} of {}",
        lesson.id,
        (at + 1).min(lesson.steps.len()),
        lesson.steps.len()
    );
    let step = lesson.steps.get(at);
    let goal = step.and_then(|step| {
        let open = |n: usize| !state.verdicts.get(n).is_some_and(|verdict| verdict.met);
        let done = state.progress.steps.get(at).is_some_and(|known| known.done);
        step.goals
            .iter()
            .enumerate()
            .find(|(n, _)| !done && open(*n))
            .map(|(_, goal)| goal)
    });
    let (mark, words) = match (goal, step) {
        (Some(goal), _) => ("○", inline(&goal.label)),
        (None, Some(_)) => ("✓", html! { { "Step done. Go on in the lesson." } }),
        (None, None) => ("✓", html! { { "All steps done" } }),
    };
    let onclick = lab.change::<MouseEvent>(|view| {
        (view.show, view.lesson_open, view.choosing) = (Show::Lesson, true, false);
    });
    html! {
        <button class="goal-line" title="Show the lesson" {onclick}>
            <span class="soft">{ place }</span><span aria-hidden="true">{ mark }</span><span class="words">{ words }</span>
        </button>
    }
}

/// The lessons to choose from, and the free lab.
fn overview(lab: &Lab) -> Html {
    let session = lab.session();
    let here = lab.texts == Arrival::Here;
    let go = |room: Room| {
        let lab = lab.clone();
        Callback::from(move |event: MouseEvent| {
            lab.send(Msg::Enter(room.clone()));
            lab.change(|view| view.choosing = false).emit(event);
        })
    };
    html! {
        <>
        <h2>{ "Learn Amazon Machine Images by making them" }</h2>
        <p>{ "Everything here is a simulation in this page: nothing costs money and nothing can break. Begin with the first lesson, or try things in the free lab." }</p>
        <ul class="cards">
            { for course::contents().iter().map(|lesson| {
                let room = Room::Lesson(lesson.id.clone());
                let state = match session.progress_of(&lesson.id) {
                    Some(progress) if progress.is_finished() => "✓ finished".to_owned(),
                    Some(progress) => {
                        let steps = course::lesson(&lesson.id).map_or(0, |lesson| lesson.steps.len());
                        format!("◐ step {} of {steps}", (progress.step + 1).min(steps))
                    }
                    None => format!("{} min", lesson.minutes),
                };
                html! {
                    <li class={classes!("card", (*session.room() == room).then_some("now"))} key={lesson.id.clone()}>
                        <h3>{ format!("{} {}", lesson.id, lesson.title) }</h3>
                        <p class="soft">{ inline(&lesson.objective) }</p>
                        <div class="spread"><button class="button primary" disabled={!here} onclick={go(room)}>{ if session.progress_of(&lesson.id).is_some() { "Go on" } else { "Start" } }<span class="sr">{ format!(" lesson {}", lesson.id) }</span></button><span class="soft small">{ state }</span></div>
                    </li>
                }
            }) }
            <li class={classes!("card", (*session.room() == Room::Lab).then_some("now"))}>
                <h3>{ "The free lab" }</h3>
                <p class="soft">{ "An account of your own with no task in it." }</p>
                <div><button class="button" onclick={go(Room::Lab)}>{ "Go to the free lab" }</button></div>
            </li>
        </ul>
        </>
    }
}

/// The lesson at hand.
fn current(lab: &Lab, state: &LessonState, lesson: &'static Lesson) -> Html {
    let all = lesson.steps.len();
    let at = state.step;
    let ask = lab.change::<MouseEvent>(|view| view.resetting = !view.resetting);
    let back = lab.change::<MouseEvent>(|view| (view.choosing, view.resetting) = (true, false));
    html! {
        <>
        <div class="spread">
            <button class="button quiet" onclick={back}>{ "‹ All lessons" }</button>
            <span class="grow"></span>
            if lab.view.resetting {
                <span class="small">{ "Begin this lesson anew?" }</span>
                <button class="button danger" onclick={ let (lab, ask) = (lab.clone(), ask.clone()); move |event| { lab.send(Msg::ResetRoom); ask.emit(event); } }>{ "Begin anew" }</button>
                <button class="button quiet" onclick={ask}>{ "Keep" }</button>
            } else {
                <button class="button quiet" onclick={ask}>{ "Reset lesson" }</button>
            }
        </div>
        <h2>{ format!("{} {}", lesson.id, lesson.title) }</h2>
        <div class="steps-bar" role="img" aria-label={format!("Step {} of {all}", (at + 1).min(all))}>
            { for (0..all).map(|step| html! { <i class={classes!((step < state.progress.step).then_some("done"), (step == at).then_some("now"))}></i> }) }
        </div>
        if at == 0 && state.progress.step == 0 { { prose(&lesson.intro) } }
        { match lesson.steps.get(at) {
            Some(step) => step_view(lab, state, lesson, at, step),
            None => closing(lab, state, lesson),
        } }
        </>
    }
}

/// One step.
fn step_view(lab: &Lab, state: &LessonState, lesson: &Lesson, at: usize, step: &Step) -> Html {
    let known = state.progress.steps.get(at).cloned().unwrap_or_default();
    let current = at == state.progress.step;
    let done = known.done;
    let hints = known.hints;
    let next = step.show_me.get(state.shown_lines);
    html! {
        <>
        <h3>{ format!("{}. {}", at + 1, step.title) }</h3>
        { prose(&step.text) }
        if let Some(question) = &step.question { { ask(lab, state, lesson, question) } }
        <section aria-label="Goals" class="cards" aria-live="polite">
            { for step.goals.iter().enumerate().map(|(n, goal)| goal_view(state, current, done, &known.goals, n, &goal.label)) }
        </section>
        if current && let Some(feedback) = &state.feedback { <div class="why" role="status">{ prose(feedback) }</div> }
        <>{ for step.hints.iter().take(hints).enumerate().map(|(n, hint)| html! { <div class="hint" key={n}>{ prose(hint) }</div> }) }</>
        <div class="spread">
            if at > 0 { <button class="button quiet" onclick={lab.on(Msg::PreviousStep)}>{ "‹ Back" }</button> }
            if current && !done {
                if hints < step.hints.len() { <button class="button" onclick={lab.on(Msg::Hint)}>{ format!("Hint {} of {}", hints + 1, step.hints.len()) }</button> }
                if let Some(line) = next {
                    <button class="button" onclick={lab.on(Msg::ShowMe)} title={line.line.clone()}>{ "Show me the next line" }</button>
                    <button class="button quiet" onclick={lab.on_ui(UiMsg::TypeLine(line.line.clone()))}>{ "Type it for me" }</button>
                }
            }
            <span class="grow"></span>
            if done || !current { <button class="button primary" onclick={lab.on(Msg::NextStep)}>{ if at + 1 < lesson.steps.len() { "Next step ›" } else { "Finish ›" } }</button> }
        </div>
        </>
    }
}

fn goal_view(state: &LessonState, current: bool, done: bool, met: &[bool], n: usize, label: &str) -> Html {
    let verdict = state.verdicts.get(n).filter(|_| current);
    let met = verdict.map_or(done || met.get(n).copied().unwrap_or(false), |verdict| {
        verdict.met
    });
    html! {
        <div class={classes!("goal", met.then_some("met"))}>
            <span class="mark" aria-hidden="true">{ if met { "✓" } else { "○" } }</span>
            <span><span class="sr">{ if met { "Met: " } else { "Not yet: " } }</span>{ inline(label) }</span>
            if let Some(verdict) = verdict.filter(|verdict| !verdict.met) {
                <dl><dt>{ "expected" }</dt><dd>{ &verdict.expected }</dd><dt>{ "now" }</dt><dd translate="no">{ &verdict.now }</dd></dl>
            }
        </div>
    }
}

/// A question with its options and what is said about the one that was chosen.
fn ask(lab: &Lab, state: &LessonState, lesson: &Lesson, question: &Question) -> Html {
    let chosen = state.progress.choice(&question.id);
    let settled = state.progress.settled(lesson, &question.id);
    let told = !question.predict
        || state
            .progress
            .steps
            .iter()
            .zip(&lesson.steps)
            .any(|(known, step): (_, &Step)| {
                known.done
                    && step
                        .question
                        .as_ref()
                        .is_some_and(|asked| asked.id == question.id)
            });
    html! {
        <fieldset class="question">
            <legend>{ inline(&question.text) }</legend>
            { for question.options.iter().enumerate().map(|(choice, option): (usize, &Choice)| {
                let mine = chosen == Some(choice);
                let answer = lab.on(Msg::Answer { question: question.id.clone(), choice });
                html! {
                    <>
                    <button type="button" class="button option" aria-pressed={mine.to_string()} disabled={settled && !mine} onclick={answer}>{ inline(&option.text) }</button>
                    if mine && told { <div class={classes!("why", if option.correct { "good" } else { "bad" })} role="status">{ prose(&option.feedback) }</div> }
                    if mine && !told { <p class="help" role="status">{ "Noted. Do the step and see whether it holds." }</p> }
                    </>
                }
            }) }
        </fieldset>
    }
}

/// The end of a lesson: what to take away, one question, and the way on.
fn closing(lab: &Lab, state: &LessonState, lesson: &'static Lesson) -> Html {
    let following = course::lessons()
        .iter()
        .skip_while(|other| other.id != lesson.id)
        .nth(1);
    html! {
        <>
        <h3>{ "What to take away" }</h3>
        { prose(&lesson.closing) }
        { ask(lab, state, lesson, &lesson.question) }
        if state.progress.is_finished() {
            <div class="why good" role="status">
                <p><strong>{ "✓ Lesson finished." }</strong>{ if state.progress.is_clean(lesson) { " Without a wrong move." } else { "" } }</p>
                <p>{ "Export a file from More if you want to keep your work outside this browser." }</p>
            </div>
        }
        <div class="spread">
            <button class="button quiet" onclick={lab.on(Msg::PreviousStep)}>{ "‹ Back" }</button>
            <span class="grow"></span>
            if let Some(next) = following {
                <button class={classes!("button", state.progress.is_finished().then_some("primary"))} onclick={lab.on(Msg::Enter(Room::Lesson(next.id.clone())))}>{ format!("Next lesson: {} ›", next.title) }</button>
            }
        </div>
        </>
    }
}
