//! A form at the side: its fields, the command line that says the same, and what came of it.

use crate::browser::{clipboard, layout};
use crate::ui::frame::dialogs::use_modal;
use crate::ui::terminal::why;
use crate::ui::{Lab, UiMsg};
use session::Msg;
use session::console::{
    Control, Ended, Open, Outcome, Shown, Submission, Values, command_lines, left, preview, some_of,
};
use std::collections::BTreeSet;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

/// What the side needs.
#[derive(Debug, PartialEq, Properties)]
pub struct FormSideProps {
    /// The lab.
    pub lab: Lab,
    /// The form, and what it is for.
    pub open: Open,
}

/// The value of a field that changed.
fn value(event: &Event) -> String {
    let Some(target) = event.target() else {
        return String::new();
    };
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        return match input.type_().as_str() {
            "checkbox" => {
                if input.checked() {
                    "true".to_owned()
                } else {
                    String::new()
                }
            }
            _ => input.value(),
        };
    }
    target
        .dyn_ref::<HtmlSelectElement>()
        .map(HtmlSelectElement::value)
        .or_else(|| {
            target
                .dyn_ref::<HtmlTextAreaElement>()
                .map(HtmlTextAreaElement::value)
        })
        .unwrap_or_default()
}

/// What was filled in, and which fields were touched: what is wrong is said of those.
#[derive(Clone, PartialEq)]
struct Filled {
    values: Values,
    touched: BTreeSet<&'static str>,
}

/// The form.
#[function_component]
pub fn FormSide(props: &FormSideProps) -> Html {
    let dialog = use_node_ref();
    use_modal(&dialog);
    let (lab, open, form) = (&props.lab, &props.open, props.open.form);
    let all = use_memo(open.clone(), |open| open.shown(&lab.session()));
    let filled = use_state(|| Filled {
        values: initial(&all),
        touched: BTreeSet::new(),
    });
    let typed = use_state(String::new);
    let outcome = lab.session().outcome(open.key);
    // What was done already is not sent again.
    let requests = use_memo(
        (
            open.key,
            filled.values.clone(),
            lab.session().revision(),
            outcome.clone(),
        ),
        |(_, values, _, outcome)| left(open.requests(values, &lab.session()), outcome.as_deref()),
    );
    let close = lab.change::<()>(|view| view.form = None);
    {
        // When everything that was sent succeeded there is nothing left to look at.
        let close = close.clone();
        use_effect_with(outcome.clone(), move |ended| match ended.as_deref() {
            Some(ended) if ended.iter().all(|one| one.outcome == Outcome::Done) => close.emit(()),
            Some(ended) if ended.iter().any(|one| one.outcome.refusal().is_some()) => {
                layout::show_soon(".form-side [role=alert]");
            }
            _ => {}
        });
    }
    let confirmed = form.confirm.is_none_or(|word| typed.trim() == word);
    let said = preview(&requests);
    let ready = confirmed && !requests.is_empty();
    let send = {
        let (lab, filled, all, key) = (lab.clone(), filled.clone(), all.clone(), open.key);
        let requests = Rc::clone(&requests);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            filled.set(Filled {
                touched: all.iter().map(|field| field.id).collect(),
                ..(*filled).clone()
            });
            lab.send(Msg::Submit(Box::new(Submission {
                key,
                requests: Vec::clone(&requests),
            })));
        })
    };
    let set = {
        let filled = filled.clone();
        move |id: &'static str| {
            let filled = filled.clone();
            Callback::from(move |text: String| {
                let mut next: Filled = (*filled).clone();
                next.values.insert(id.to_owned(), text);
                next.touched.insert(id);
                filled.set(next);
            })
        }
    };
    html! {
        <dialog class="form-side" ref={dialog} onclose={close.reform(|_| ())} aria-labelledby="form-title">
            <header><h2 id="form-title">{ form.title }</h2><button class="button quiet icon" aria-label="Close" onclick={close.reform(|_| ())}>{ "×" }</button></header>
            <form class="form-body" id="form" onsubmit={send}>
                <p>{ form.text }</p>
                if !open.ids.is_empty() { <p class="small">{ "For " }<span class="id">{ some_of(&open.ids) }</span></p> }
                { for all.iter().enumerate().map(|(at, field)| {
                    let now = filled.values.get(field.id).map(String::as_str).unwrap_or_default();
                    let problem = filled.touched.contains(field.id).then(|| open.problem(field.id, now)).flatten();
                    row(field, at == 0, now, problem.unwrap_or_default(), set(field.id))
                }) }
                if let Some(word) = form.confirm {
                    <div class="form-row">
                        <label for="confirm">{ format!("Type {word} to confirm") }</label>
                        <input id="confirm" class="field" autocomplete="off" value={(*typed).clone()} oninput={ let typed = typed.clone(); move |event: InputEvent| typed.set(layout::value_of(&event)) } />
                    </div>
                }
                <>{ for outcome.iter().flat_map(|ended| ended.iter()).filter_map(|one| ended(one, outcome.as_ref().is_some_and(|all| all.len() > 1), lab)) }</>
                <section aria-label="Equivalent command" class="form-row">
                    <h3>{ "The same in the terminal" }</h3>
                    if said.text.is_empty() {
                        <p class="help">{ "Nothing would change yet. Fill in what should be different." }</p>
                    } else {
                    <pre class="cli" translate="no">{ &said.text }</pre>
                    if said.left_out > 0 { <p class="help">{ format!("and {} more, which are copied and put into the terminal too", said.left_out) }</p> }
                    <div class="spread">
                        <button type="button" class="button" onclick={ let requests = Rc::clone(&requests); move |_| clipboard::copy(&command_lines(&requests)) }>{ "Copy" }</button>
                        <button type="button" class="button" onclick={ let (dispatch, close, requests) = (lab.dispatch.clone(), close.clone(), Rc::clone(&requests)); move |_| { close.emit(()); dispatch.emit(UiMsg::TypeLine(command_lines(&requests))); } }>{ "Put it in the terminal instead" }</button>
                    </div>
                    }
                </section>
            </form>
            <footer>
                <button class={classes!("button", if form.is_danger() { "danger" } else { "primary" })} form="form" type="submit" disabled={!ready}>{ form.submit }</button>
                <button class="button" onclick={close.reform(|_| ())}>{ "Cancel" }</button>
            </footer>
        </dialog>
    }
}

/// How a request ended; of several each says which it is.
fn ended(one: &Ended, several: bool, lab: &Lab) -> Option<Html> {
    let which = |text: &str| several.then(|| html! { <p>{ one.about() }{ text }</p> });
    match &one.outcome {
        Outcome::Pending => {
            Some(html! { <p class="help" role="status">{ "It waits until the lab is open." }</p> })
        }
        Outcome::Done => {
            which(": done.").map(|done| html! { <div class="why good" role="status">{ done }</div> })
        }
        Outcome::Refused(refusal) => Some(html! {
            <div class="why bad" role="alert">
                { which(":") }
                <p><strong>{ refusal.error.code.as_str() }</strong>{ ": " }{ &refusal.error.message }</p>
                if let Some(explanation) = &refusal.explanation { { why(explanation, &lab.dispatch) } }
            </div>
        }),
    }
}

/// What stands in the fields at first.
fn initial(fields: &[Shown]) -> Values {
    fields
        .iter()
        .map(|field| (field.id.to_owned(), field.initial.clone()))
        .collect()
}

fn row(field: &Shown, first: bool, now: &str, problem: String, set: Callback<String>) -> Html {
    let id = format!("field-{}", field.id);
    let change = set.reform(|event: Event| value(&event));
    let input = set.reform(|event: InputEvent| value(&event));
    let help = format!("{id}-help");
    let said = !field.help.is_empty() || !problem.is_empty();
    let described = said.then(|| help.clone());
    let invalid = (!problem.is_empty()).then_some("true");
    // What is wrong stands before the help, in the same breath.
    let said = html! { if said { <span class="help" id={help}>if !problem.is_empty() { <strong>{ &problem }</strong>{ " " } }{ &field.help }</span> } };
    let control = match &field.control {
        Control::Check => {
            return html! {
                <div class="form-row">
                    <label class="check"><input id={id} type="checkbox" autofocus={first} checked={now == "true"} onchange={change} aria-describedby={described} />{ &field.label }</label>
                    { said }
                </div>
            };
        }
        Control::Lines => {
            html! { <textarea id={id.clone()} autofocus={first} class="field mono" rows="3" oninput={input} value={now.to_owned()} aria-describedby={described} aria-invalid={invalid} spellcheck="false" /> }
        }
        Control::Choice(options) if options.is_empty() => {
            html! { <p id={id.clone()} class="help">{ "There is none in this account and Region." }</p> }
        }
        Control::Choice(options) => html! {
            <select id={id.clone()} autofocus={first} class="field" onchange={change} aria-describedby={described} aria-invalid={invalid}>
                { for options.iter().map(|(value, words)| html! { <option value={value.clone()} selected={value == now}>{ words }</option> }) }
            </select>
        },
        Control::Line | Control::Number => {
            let mode = (field.control == Control::Number).then_some("numeric");
            html! { <input id={id.clone()} autofocus={first} class="field" inputmode={mode} value={now.to_owned()} oninput={input} aria-describedby={described} aria-invalid={invalid} autocomplete="off" spellcheck="false" /> }
        }
    };
    html! {
        <div class="form-row">
            <label for={id}>{ &field.label }</label>
            { control }
            { said }
        </div>
    }
}
