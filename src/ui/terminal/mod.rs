//! The terminal: real text in a log, one real input, completion above it, explanations under errors.

pub(crate) mod input;

use super::{LabProps, UiMsg};
use crate::browser::texts::Arrival;
use crate::browser::{clipboard, layout};
use crate::ui::state::route::address_of;
use crate::ui::terminal::input::Typing;
use course::Explanation;
use session::{Entry, Msg, Piece};
use std::sync::Arc;
use yew::prelude::*;

/// How many entries are shown; older ones on request.
const SHOWN: usize = 200;
/// How many lines of an answer are shown at first.
const LINES: usize = 400;
/// An answer of more lines than that can be folded away.
const FOLDABLE: usize = 3;

/// The terminal.
#[function_component]
pub fn Terminal(props: &LabProps) -> Html {
    let lab = &props.lab;
    let more = use_state(|| 0_usize);
    let log = use_node_ref();
    let session = lab.session();
    let entries = session.entries();
    let cleared = entries
        .iter()
        .rposition(|entry| entry.clear)
        .map_or(0, |at| at + 1);
    let shown = entries.len().saturating_sub(SHOWN + *more).max(cleared);
    {
        let log = log.clone();
        // What was hidden has lost its place, so that the end is looked for again when it is shown.
        let seen = (lab.view.show, lab.view.terminal_open);
        use_effect_with((entries.len(), session.running().is_some(), seen), move |_| {
            layout::scroll_to_end(&log)
        });
    }
    let waiting = session
        .running()
        .map(|running| (running.prompt.clone(), running.line.clone(), running.until));
    let earlier = {
        let more = more.clone();
        Callback::from(move |_: MouseEvent| more.set(*more + SHOWN))
    };
    html! {
        <section class="terminal" aria-label="Terminal">
            <header>
                <h2>{ "Terminal" }</h2>
                <span class="soft keyboard" id="line-help">{ "Tab completes · ↑ history · Ctrl+R searches · Esc, then Tab leaves" }</span>
            </header>
            <div class="log" role="log" aria-live="polite" aria-relevant="additions" tabindex="0" aria-label="Output; the left and right arrow keys go through the ids in it" ref={log} translate="no" onkeydown={|event: KeyboardEvent| layout::go_through_ids(&event)}>
                if shown > cleared { <button class="button" onclick={earlier}>{ format!("Show {} earlier entries", (shown - cleared).min(SHOWN)) }</button> }
                if entries.is_empty() && waiting.is_none() {
                    <p class="soft">{ "This is the AWS command line of the simulated account. Try aws ec2 describe-images --owners self, or help." }</p>
                }
                <>{ for entries.iter().enumerate().skip(shown).map(|(at, entry)| html! { <EntryView key={at} entry={Shared(Arc::clone(entry))} texts={lab.texts} dispatch={lab.dispatch.clone()} /> }) }</>
                if let Some((prompt, line, until)) = waiting {
                    <article class="entry" aria-label="Running">
                        <h3><span class="prompt">{ prompt }{ " $ " }</span>{ line }</h3>
                        <div class="waiting">
                            <span>{ format!("◐ Waits for the simulated clock; looks again at {}.", crate::ui::frame::topbar::moment(until)) }</span>
                            <button class="button" onclick={lab.on(Msg::SkipToNext)}>{ "Skip to it" }</button>
                            <button class="button" onclick={lab.on(Msg::Interrupt)}>{ "Stop (Ctrl+C)" }</button>
                        </div>
                    </article>
                }
            </div>
            <Typing lab={lab.clone()} />
        </section>
    }
}

/// An entry as a property: equal when it is the same one.
#[derive(Debug, Clone)]
struct Shared(Arc<Entry>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Debug, PartialEq, Properties)]
struct EntryProps {
    entry: Shared,
    /// Whether the words for errors are there.
    texts: Arrival,
    dispatch: Callback<UiMsg>,
}

/// How much of an answer is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fold {
    /// Nothing.
    Away,
    /// The beginning of a long one.
    Begun,
    /// All of it.
    Whole,
}

/// A line and what came back.
#[function_component]
fn EntryView(props: &EntryProps) -> Html {
    let fold = use_state(|| Fold::Begun);
    let entry = &props.entry.0;
    let lines = entry.stdout.lines().count();
    let cut = *fold == Fold::Begun && lines > LINES;
    let away = *fold == Fold::Away;
    let shown = if cut {
        let end = entry.stdout.match_indices('\n').nth(LINES - 1);
        end.and_then(|(end, _)| entry.stdout.get(..end))
            .unwrap_or_default()
    } else {
        entry.stdout.as_str()
    };
    let outcome = if entry.code == 0 {
        "succeeded".to_owned()
    } else {
        format!("failed with {}", entry.code)
    };
    let copy = {
        let entry = Arc::clone(entry);
        Callback::from(move |_: MouseEvent| clipboard::copy(&format!("{}{}", entry.stdout, entry.stderr)))
    };
    let set = |next: Fold| {
        let fold = fold.clone();
        Callback::from(move |_: MouseEvent| fold.set(next))
    };
    let facts = course::Facts {
        elsewhere: entry.elsewhere.clone(),
    };
    let explanation = course::explain_exit(&exit(entry), &operation(&entry.line), &facts);
    html! {
        <article class="entry" aria-label={format!("Command, {outcome}")}>
            <h3><span class="prompt">{ &entry.prompt }{ " $ " }</span>{ with_ids(&entry.line) }
                if !entry.stdout.is_empty() || !entry.stderr.is_empty() { <button class="copy" aria-label="Copy the output" title="Copy the output" onclick={copy}>{ "Copy" }</button> }
                if lines > FOLDABLE { <button class="copy" aria-expanded={(!away).to_string()} onclick={set(if away { Fold::Begun } else { Fold::Away })}>{ if away { format!("Show {lines} lines") } else { "Fold".to_owned() } }</button> }
            </h3>
            if !shown.is_empty() && !away { <pre>{ with_ids(shown) }</pre> }
            if cut { <button class="button" onclick={set(Fold::Whole)}>{ format!("Show all {lines} lines") }</button> }
            if !entry.stderr.is_empty() { <pre class="err">{ with_ids(entry.stderr.trim_start_matches('\n')) }</pre> }
            if let Some(explanation) = explanation { { why(&explanation, &props.dispatch) } }
        </article>
    }
}

/// A text whose ids lead to their things. They are text to select and copy, and no tab stops: the arrow keys go through
/// them while the focus is in the output.
fn with_ids(text: &str) -> Html {
    session::pieces(text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => html! { { text.to_owned() } },
            Piece::Id(id) => {
                html! { <a href={address_of(id)} tabindex="-1" draggable="false">{ id.to_owned() }</a> }
            }
        })
        .collect()
}

fn exit(entry: &Entry) -> cli::Exit {
    cli::Exit {
        stdout: String::new(),
        stderr: entry.stderr.clone(),
        code: entry.code,
        error: entry.error.clone(),
        clear: false,
    }
}

/// The operation that a line asks for, as errors name it: the last one of the line.
fn operation(line: &str) -> String {
    api::operations()
        .filter_map(|operation| {
            line.find(&format!(" {}", operation.command()))
                .map(|at| (at, operation))
        })
        .max_by_key(|(at, operation)| (*at, operation.name.len()))
        .map_or_else(String::new, |(_, operation)| operation.name.to_owned())
}

/// Why and what to try, folded under an error.
pub fn why(explanation: &Explanation, dispatch: &Callback<UiMsg>) -> Html {
    let good = explanation.tone == course::Tone::Good;
    html! {
        <div class={classes!("why", if good { "good" } else { "bad" })}>
            <p><strong>{ "Why: " }</strong>{ crate::ui::lesson::markdown::inline(&explanation.why) }</p>
            <p><strong>{ "Try: " }</strong>{ crate::ui::lesson::markdown::inline(&explanation.try_) }</p>
            if let Some(command) = &explanation.command {
                <p><button class="button" title={command.clone()} onclick={ let command = command.clone(); dispatch.reform(move |_| UiMsg::TypeLine(command.clone())) }>{ "Put this command in the terminal" }</button>{ " " }<code>{ command }</code></p>
            }
        </div>
    }
}
