//! The terminal's input line: one real text area with the shell's keys, history and completion.

use crate::browser::{draft, layout};
use crate::ui::{Lab, LabProps};
use session::Msg;
use shell::complete::Completion;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

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
pub fn Typing(props: &LabProps) -> Html {
    let lab = &props.lab;
    let state = use_state(|| Typed {
        text: draft::read(),
        ..Typed::default()
    });
    use_effect_with(state.text.clone(), |text| draft::write(text));
    let input = use_node_ref();
    let left = use_mut_ref(|| false);
    {
        let (state, input) = (state.clone(), input.clone());
        use_effect_with(lab.view.typed.clone(), move |(count, line)| {
            if *count > 0 {
                state.set(Typed {
                    text: line.clone(),
                    ..Typed::default()
                });
                layout::focus(&input, line);
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
            layout::set_value(&input, "");
            lab.send(Msg::Line(line));
            // At once, since the page may be closed before it is drawn anew; and only now, should the line crash it.
            draft::write("");
        })
    };
    let onkeydown = {
        let (lab, state, input, run) = (lab.clone(), state.clone(), input.clone(), run.clone());
        let leave = Rc::clone(&left);
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
    let touch = |key: &'static str| {
        let (lab, state, input, run) = (lab.clone(), state.clone(), input.clone(), run.clone());
        let leave = Rc::clone(&left);
        // The focus stays in the line, and with it the keyboard on the screen.
        Callback::from(move |event: PointerEvent| {
            event.prevent_default();
            let keys = Keys {
                lab: &lab,
                state: &state,
                input: &input,
                run: &run,
                leave: &leave,
            };
            keys.touch(key);
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
            <label class="prompt" for="line">{ lab.session().prompt() }{ " $" }</label>
            if let Some(search) = &state.search { <span class="soft" role="status">{ format!("(search: {search})") }</span> }
            <textarea id="line" rows="1" aria-describedby="line-help" ref={input.clone()} role="combobox" aria-autocomplete="list" aria-controls="completion"
                aria-expanded={(listed > 0).to_string()} aria-activedescendant={(listed > 0).then(|| format!("completion-{}", state.chosen))}
                autocapitalize="none" autocomplete="off" autocorrect="off" spellcheck="false" enterkeyhint="go"
                placeholder="aws ec2 …" value={state.text.clone()} {oninput} {onkeydown} />
            <button class="button" onclick={ let (run, state) = (run.clone(), state.clone()); move |_| run.emit(state.text.clone()) }>{ "Run" }</button>
            <div class="touch" role="group" aria-label="Keys">
                { for TOUCH.iter().map(|key| html! { <button class="button" tabindex="-1" onpointerdown={touch(key)}>{ *key }</button> }) }
            </div>
        </div>
    }
}

/// Puts the chosen completion into the line.
fn accept(state: &UseStateHandle<Typed>, input: &NodeRef, at: usize) {
    if let Some(completion) = &state.completion
        && let Some(item) = completion.items.get(at)
    {
        splice(state, input, (completion.start, completion.end), &item.text);
    }
}

/// Puts a text in the stead of a part of the line, counted in characters. At the end of the line a space follows, but
/// after what wants to go on.
fn splice(state: &UseStateHandle<Typed>, input: &NodeRef, (start, end): (usize, usize), new: &str) {
    let letters: Vec<char> = state.text.chars().collect();
    let head: String = letters.iter().take(start).collect();
    let tail: String = letters.iter().skip(end).collect();
    let goes_on = new.ends_with(['/', '=', '"', '\'', ':', '{', '[', '(', '-', '|', '$']);
    let space = if tail.is_empty() && !goes_on { " " } else { "" };
    let before = format!("{head}{new}{space}");
    let cursor = before.encode_utf16().count();
    let text = format!("{before}{tail}");
    layout::set_value(input, &text);
    layout::set_cursor(input, cursor);
    state.set(Typed {
        text,
        ..Typed::default()
    });
}

/// The keys that a touch keyboard lacks or hides: what they say, and what they put into the line.
const TOUCH: [&str; 8] = ["Tab", "↑", "-", "=", "'", "\"", "|", "$"];

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
            ("Enter", _) if shell::is_complete(&typed.text).is_err() => false,
            ("Enter", _) => {
                self.run.emit(typed.text.clone());
                true
            }
            ("ArrowUp", _) | ("p", true) if !typed.text.contains('\n') => self.history(typed.back + 1),
            ("ArrowDown", _) | ("n", true) if typed.back > 0 => self.history(typed.back - 1),
            ("r", true) => self.search(),
            ("c", true) if layout::selection_is_empty(self.input) => {
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
        layout::set_value(self.input, text);
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
        layout::scroll_into_view(&format!("completion-{chosen}"));
        true
    }

    fn complete(&self) -> bool {
        let text = self.state.text.clone();
        let cursor = layout::cursor(self.input, &text);
        let completion = self.lab.session().complete(&text, cursor);
        match completion.items.as_slice() {
            [only] => splice(
                self.state,
                self.input,
                (completion.start, completion.end),
                &only.text,
            ),
            items => self.state.set(Typed {
                completion: (!items.is_empty()).then(|| Rc::new(completion.clone())),
                chosen: 0,
                ..(**self.state).clone()
            }),
        }
        true
    }

    /// A key of the row for touch.
    fn touch(&self, key: &str) {
        match key {
            "Tab" => self.complete(),
            "↑" => self.history(self.state.back + 1),
            letter => {
                let cursor = layout::cursor(self.input, &self.state.text);
                splice(self.state, self.input, (cursor, cursor), letter);
                true
            }
        };
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
            Some(nth) => history.iter().rev().nth(nth).map(str::to_owned),
        };
        if let Some(text) = text {
            layout::set_value(self.input, &text);
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
            layout::set_value(self.input, line);
            self.state.set(Typed {
                text: line.to_owned(),
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
