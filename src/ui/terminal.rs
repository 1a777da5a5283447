//! The terminal: real text in a log, one real input, completion above it, explanations under errors.

use super::{Bench, Lab};
use crate::browser::{clipboard, draft, panels};
use cli::complete::Completion;
use course::Explanation;
use session::{Entry, Msg};
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// How many entries are shown; older ones on request.
const SHOWN: usize = 200;
/// How many lines of an answer are shown at first.
const LINES: usize = 400;

/// The terminal.
#[function_component]
pub fn Terminal() -> Html {
    let Some(lab) = use_context::<Lab>() else {
        return Html::default();
    };
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
        use_effect_with((entries.len(), session.running().is_some()), move |_| {
            panels::scroll_to_end(&log)
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
                <span class="soft">{ "Tab completes · ↑ history · Ctrl+R searches · Esc, Tab leaves" }</span>
            </header>
            <div class="log" role="log" aria-live="polite" aria-relevant="additions" tabindex="0" aria-label="Output" ref={log} translate="no">
                if shown > cleared { <button class="button" onclick={earlier}>{ format!("Show {} earlier entries", (shown - cleared).min(SHOWN)) }</button> }
                if entries.is_empty() && waiting.is_none() {
                    <p class="soft">{ "This is the AWS command line of the simulated account. Try aws ec2 describe-images --owners self, or help." }</p>
                }
                { for entries.iter().enumerate().skip(shown).map(|(at, entry)| html! { <EntryView key={at} entry={Shared(Arc::clone(entry))} /> }) }
                if let Some((prompt, line, until)) = waiting {
                    <article class="entry" aria-label="Running">
                        <h3><span class="prompt">{ prompt }{ " $ " }</span>{ line }</h3>
                        <div class="waiting">
                            <span>{ format!("◐ Waits for the simulated clock; looks again at {}.", super::topbar::moment(until)) }</span>
                            <button class="button" onclick={lab.on(Msg::SkipToNext)}>{ "Skip to it" }</button>
                            <button class="button" onclick={lab.on(Msg::Interrupt)}>{ "Stop (Ctrl+C)" }</button>
                        </div>
                    </article>
                }
            </div>
            <Typing prompt={session.prompt()} />
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
}

/// A line and what came back.
#[function_component]
fn EntryView(props: &EntryProps) -> Html {
    let bench = use_context::<Bench>();
    let whole = use_state(|| false);
    let entry = &props.entry.0;
    let lines = entry.stdout.lines().count();
    let cut = !*whole && lines > LINES;
    let text: String = if cut {
        entry.stdout.lines().take(LINES).collect::<Vec<_>>().join("\n")
    } else {
        entry.stdout.clone()
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
    let all = {
        let whole = whole.clone();
        Callback::from(move |_: MouseEvent| whole.set(true))
    };
    let explanation = course::explain_exit(&exit(entry), &operation(&entry.line), &course::Facts::default());
    html! {
        <article class="entry" aria-label={format!("Command, {outcome}")}>
            <h3><span class="prompt">{ &entry.prompt }{ " $ " }</span>{ &entry.line }
                if !entry.stdout.is_empty() || !entry.stderr.is_empty() { <button class="copy" aria-label="Copy the output" title="Copy the output" onclick={copy}>{ "Copy" }</button> }
            </h3>
            if !text.is_empty() { <pre>{ text }</pre> }
            if cut { <button class="button" onclick={all}>{ format!("Show all {lines} lines") }</button> }
            if !entry.stderr.is_empty() { <pre class="err">{ entry.stderr.trim_start_matches('\n') }</pre> }
            if let (Some(explanation), Some(bench)) = (explanation, bench) { { why(&explanation, &bench) } }
        </article>
    }
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
pub fn why(explanation: &Explanation, bench: &Bench) -> Html {
    let good = explanation.tone == course::Tone::Good;
    html! {
        <div class={classes!("why", if good { "good" } else { "bad" })}>
            <p><strong>{ "Why: " }</strong>{ super::markdown::inline(&explanation.why) }</p>
            <p><strong>{ "Try: " }</strong>{ super::markdown::inline(&explanation.try_) }</p>
            if let Some(command) = &explanation.command {
                <p><button class="button" title={command.clone()} onclick={ let (type_line, command) = (bench.type_line.clone(), command.clone()); move |_| type_line.emit(command.clone()) }>{ "Put this command in the terminal" }</button>{ " " }<code>{ command }</code></p>
            }
        </div>
    }
}

#[derive(Debug, PartialEq, Properties)]
struct TypingProps {
    prompt: String,
}

/// What the input line holds beside its text.
#[derive(Debug, Clone, PartialEq, Default)]
struct Typed {
    text: String,
    /// Where in the history the learner is, counted from the newest; 0 is the line itself.
    back: usize,
    draft: String,
    completion: Option<Rc<Completion>>,
    chosen: usize,
    /// What Ctrl-R looks for.
    search: Option<String>,
}

/// The input line.
#[function_component]
fn Typing(props: &TypingProps) -> Html {
    let (Some(lab), Some(bench)) = (use_context::<Lab>(), use_context::<Bench>()) else {
        return Html::default();
    };
    let state = use_state(|| Typed {
        text: draft::read(),
        ..Typed::default()
    });
    use_effect_with(state.text.clone(), |text| draft::write(text));
    let input = use_node_ref();
    let leave = use_mut_ref(|| false);
    {
        let (state, input) = (state.clone(), input.clone());
        use_effect_with(bench.typed.clone(), move |(count, line)| {
            if *count > 0 {
                state.set(Typed {
                    text: line.clone(),
                    ..Typed::default()
                });
                panels::focus(&input, line);
            }
        });
    }
    let oninput = {
        let state = state.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(area) = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok())
            {
                let text = area.value();
                state.set(Typed {
                    search: state.search.clone(),
                    text,
                    ..Typed::default()
                });
            }
        })
    };
    let run = {
        let (lab, state, input) = (lab.clone(), state.clone(), input.clone());
        Callback::from(move |line: String| {
            // While one line waits another can't run; it stays where it is.
            if lab.session().running().is_some() {
                return;
            }
            state.set(Typed::default());
            panels::set_value(&input, "");
            lab.send(Msg::Line(line));
            // At once, since the page may be closed before it is drawn anew; and only now, should the line crash it.
            draft::write("");
        })
    };
    let onkeydown = {
        let (lab, state, input, run) = (lab.clone(), state.clone(), input.clone(), run.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.is_composing() {
                return;
            }
            let keys = Keys {
                lab: &lab,
                state: &state,
                input: &input,
                run: &run,
                leave: &leave,
            };
            if keys.press(&event) {
                event.prevent_default();
            }
        })
    };
    let listed = state
        .completion
        .as_ref()
        .map_or(0, |completion| completion.items.len());
    let take = {
        let (state, input) = (state.clone(), input.clone());
        Callback::from(move |at: usize| accept(&state, &input, at))
    };
    html! {
        <div class="type">
            if let Some(completion) = &state.completion {
                <ul class="completion" role="listbox" id="completion" aria-label="Completions">
                    { for completion.items.iter().enumerate().map(|(at, item)| html! {
                        <li role="option" id={format!("completion-{at}")} aria-selected={(at == state.chosen).to_string()}
                            onpointerdown={ let take = take.clone(); move |event: PointerEvent| { event.prevent_default(); take.emit(at); } }>
                            <code>{ &item.text }</code><span>{ &item.about }</span>
                        </li>
                    }) }
                </ul>
            }
            <label class="prompt" for="line">{ &props.prompt }{ " $" }</label>
            if let Some(search) = &state.search { <span class="soft" role="status">{ format!("(search: {search})") }</span> }
            <textarea id="line" rows="1" ref={input} role="combobox" aria-autocomplete="list" aria-controls="completion"
                aria-expanded={(listed > 0).to_string()} aria-activedescendant={(listed > 0).then(|| format!("completion-{}", state.chosen))}
                autocapitalize="none" autocomplete="off" autocorrect="off" spellcheck="false" enterkeyhint="go"
                placeholder="aws ec2 …" value={state.text.clone()} {oninput} {onkeydown} />
            <button class="button" onclick={ let (run, state) = (run.clone(), state.clone()); move |_| run.emit(state.text.clone()) }>{ "Run" }</button>
        </div>
    }
}

/// Puts a completion into the line.
fn accept(state: &UseStateHandle<Typed>, input: &NodeRef, at: usize) {
    let Some(completion) = &state.completion else {
        return;
    };
    let Some(item) = completion.items.get(at) else {
        return;
    };
    let letters: Vec<char> = state.text.chars().collect();
    let head: String = letters.iter().take(completion.start).collect();
    let tail: String = letters.iter().skip(completion.end).collect();
    let space = if tail.is_empty() && !item.text.ends_with(['/', '=', '"']) {
        " "
    } else {
        ""
    };
    let before = format!("{head}{}{space}", item.text);
    let cursor = before.encode_utf16().count();
    let text = format!("{before}{tail}");
    panels::set_value(input, &text);
    panels::set_cursor(input, cursor);
    state.set(Typed {
        text,
        ..Typed::default()
    });
}

/// A key press in the input line.
struct Keys<'a> {
    lab: &'a Lab,
    state: &'a UseStateHandle<Typed>,
    input: &'a NodeRef,
    run: &'a Callback<String>,
    leave: &'a Rc<std::cell::RefCell<bool>>,
}

impl Keys<'_> {
    /// Handles a key; says whether the browser should leave it alone.
    fn press(&self, event: &KeyboardEvent) -> bool {
        let typed = &**self.state;
        let listed = typed
            .completion
            .as_ref()
            .map_or(0, |completion| completion.items.len());
        let key = event.key();
        let left = self.leave.replace(key == "Escape");
        match (key.as_str(), event.ctrl_key()) {
            ("Tab", _) if left => false,
            ("Tab", _) if listed > 0 => self.choose(
                if event.shift_key() {
                    typed.chosen + listed - 1
                } else {
                    typed.chosen + 1
                } % listed,
            ),
            ("Tab", _) if event.shift_key() => false,
            ("Tab", _) => self.complete(),
            ("ArrowDown", _) if listed > 0 => self.choose((typed.chosen + 1) % listed),
            ("ArrowUp", _) if listed > 0 => self.choose((typed.chosen + listed - 1) % listed),
            ("Escape", _) => {
                self.state.set(Typed {
                    completion: None,
                    search: None,
                    chosen: 0,
                    ..typed.clone()
                });
                true
            }
            ("Enter", _) if listed > 0 => {
                accept(self.state, self.input, typed.chosen);
                true
            }
            ("Enter", _) if event.shift_key() => false,
            ("Enter", _) if cli::shell::is_complete(&typed.text).is_err() => false,
            ("Enter", _) => {
                self.run.emit(typed.text.clone());
                true
            }
            ("ArrowUp", _) | ("p", true) if !typed.text.contains('\n') => self.history(typed.back + 1),
            ("ArrowDown", _) | ("n", true) if typed.back > 0 => self.history(typed.back - 1),
            ("r", true) => self.search(),
            ("c", true) if panels::selection_is_empty(self.input) => {
                self.lab.send(Msg::Interrupt);
                self.set("");
                true
            }
            ("l", true) => {
                self.run.emit("clear".to_owned());
                true
            }
            ("u", true) => self.set(""),
            _ => false,
        }
    }

    fn set(&self, text: &str) -> bool {
        panels::set_value(self.input, text);
        self.state.set(Typed {
            text: text.to_owned(),
            ..Typed::default()
        });
        true
    }

    fn choose(&self, chosen: usize) -> bool {
        self.state.set(Typed {
            chosen,
            ..(**self.state).clone()
        });
        panels::scroll_into_view(&format!("completion-{chosen}"));
        true
    }

    fn complete(&self) -> bool {
        let text = self.state.text.clone();
        let cursor = panels::cursor(self.input, &text);
        let completion = self.lab.session().complete(&text, cursor);
        let only = completion.items.len() == 1;
        self.state.set(Typed {
            completion: (!completion.items.is_empty()).then(|| Rc::new(completion.clone())),
            chosen: 0,
            ..(**self.state).clone()
        });
        if only && let Some(item) = completion.items.first() {
            let letters: Vec<char> = text.chars().collect();
            let head: String = letters.iter().take(completion.start).collect();
            let tail: String = letters.iter().skip(completion.end).collect();
            self.set(&format!("{head}{} {tail}", item.text));
        }
        true
    }

    fn history(&self, back: usize) -> bool {
        let session = self.lab.session();
        let history = &session.shell().history;
        let typed = &**self.state;
        let draft = if typed.back == 0 {
            typed.text.clone()
        } else {
            typed.draft.clone()
        };
        let text = match back.checked_sub(1) {
            None => Some(draft.clone()),
            Some(nth) => history.iter().rev().nth(nth).cloned(),
        };
        if let Some(text) = text {
            panels::set_value(self.input, &text);
            self.state.set(Typed {
                text,
                back,
                draft,
                ..Typed::default()
            });
        }
        true
    }

    /// Ctrl-R: the newest line that contains what was typed; again: the one before it.
    fn search(&self) -> bool {
        let typed = &**self.state;
        let wanted = typed.search.clone().unwrap_or_else(|| typed.text.clone());
        let session = self.lab.session();
        let found = session
            .shell()
            .history
            .iter()
            .rev()
            .enumerate()
            .skip(typed.back)
            .find(|(_, line)| line.contains(&wanted));
        if let Some((at, line)) = found {
            panels::set_value(self.input, line);
            self.state.set(Typed {
                text: line.clone(),
                back: at + 1,
                search: Some(wanted),
                draft: typed.draft.clone(),
                ..Typed::default()
            });
        } else {
            self.state.set(Typed {
                search: Some(wanted),
                ..typed.clone()
            });
        }
        true
    }
}
