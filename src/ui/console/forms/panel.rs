//! A form at the side: its fields, the command line that says the same, and what came of it.

use crate::browser::{clipboard, layout};
use crate::ui::console::forms::{Call, Field, Form, Input, Values, build, fields};
use crate::ui::frame::dialogs::use_modal;
use crate::ui::terminal::why;
use crate::ui::{Do, Lab};
use cloud::Request;
use session::Msg;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

/// What the side needs.
#[derive(Debug, PartialEq, Properties)]
pub struct FormSideProps {
    /// The lab.
    pub lab: Lab,
    /// The form.
    pub form: Form,
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

/// The form.
#[function_component]
pub fn FormSide(props: &FormSideProps) -> Html {
    let dialog = use_node_ref();
    use_modal(&dialog);
    let lab = &props.lab;
    let all = use_memo(props.form.clone(), |form| fields(form, &lab.session()));
    let values = use_state(|| initial(&all));
    let typed = use_state(String::new);
    let sent = use_state(|| None::<u64>);
    let calls: Vec<Call> = build(&props.form, &values, &lab.session());
    let outcome = sent.map(|since| lab.session().refusals_since(since));
    let close = lab.change::<()>(|bench| bench.form = None);
    {
        // When everything that was sent succeeded there is nothing left to look at.
        let close = close.clone();
        use_effect_with(outcome.as_ref().map(Vec::is_empty), move |done| match done {
            Some(true) => close.emit(()),
            Some(false) => layout::show_soon(".form-side [role=alert]"),
            None => {}
        });
    }
    let about = props.form.kind.about();
    let confirmed = about.confirm.is_none_or(|word| typed.trim() == word);
    let lines: Vec<String> = calls.iter().filter_map(line).collect();
    let send = {
        let (lab, sent, calls) = (lab.clone(), sent.clone(), calls.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            sent.set(Some(lab.session().console_calls()));
            let account = lab.session().seat().account;
            for call in &calls {
                lab.send(Msg::Call(Box::new(Request {
                    account: account.clone(),
                    session: None,
                    region: call.region.clone(),
                    service: api::Service::Ec2,
                    operation: call.operation.to_owned(),
                    input: call.input.clone(),
                })));
            }
        })
    };
    let set = {
        let values = values.clone();
        move |name: &'static str| {
            let values = values.clone();
            Callback::from(move |text: String| {
                let mut next: Values = (*values).clone();
                next.insert(name.to_owned(), text);
                values.set(next);
            })
        }
    };
    let text = lines.join("\n");
    let ready = confirmed && !calls.is_empty();
    html! {
        <dialog class="form-side" ref={dialog} onclose={close.reform(|_| ())} aria-labelledby="form-title">
            <header><h2 id="form-title">{ about.title }</h2><button class="button quiet icon" aria-label="Close" onclick={close.reform(|_| ())}>{ "×" }</button></header>
            <form class="form-body" id="form" onsubmit={send}>
                <p>{ about.text }</p>
                if !props.form.ids.is_empty() { <p class="small">{ "For " }<span class="id">{ props.form.ids.join(", ") }</span></p> }
                { for all.iter().enumerate().map(|(at, field)| row(field, at == 0, values.get(field.name).map(String::as_str).unwrap_or_default(), set(field.name))) }
                if let Some(word) = about.confirm {
                    <div class="form-row">
                        <label for="confirm">{ format!("Type {word} to confirm") }</label>
                        <input id="confirm" class="field" autocomplete="off" value={(*typed).clone()} oninput={ let typed = typed.clone(); move |event: InputEvent| typed.set(layout::value_of(&event)) } />
                    </div>
                }
                <>{ for outcome.into_iter().flatten().map(|(error, explanation)| html! {
                    <div class="why bad" role="alert">
                        <p><strong>{ error.code.as_str() }</strong>{ ": " }{ &error.message }</p>
                        if let Some(explanation) = explanation { { why(&explanation, &lab.wish) } }
                    </div>
                }) }</>
                <section aria-label="Equivalent command" class="form-row">
                    <h3>{ "The same in the terminal" }</h3>
                    if lines.is_empty() {
                        <p class="help">{ "Nothing would change yet. Fill in what should be different." }</p>
                    } else {
                    <pre class="cli" translate="no">{ &text }</pre>
                    <div class="spread">
                        <button type="button" class="button" onclick={ let text = text.clone(); move |_| clipboard::copy(&text) }>{ "Copy" }</button>
                        <button type="button" class="button" onclick={ let (wish, close, text) = (lab.wish.clone(), close.clone(), text.clone()); move |_| { close.emit(()); wish.emit(Do::TypeLine(text.clone())); } }>{ "Put it in the terminal instead" }</button>
                    </div>
                    }
                </section>
            </form>
            <footer>
                <button class={classes!("button", if about.confirm.is_some() { "danger" } else { "primary" })} form="form" type="submit" disabled={!ready}>{ about.verb }</button>
                <button class="button" onclick={close.reform(|_| ())}>{ "Cancel" }</button>
            </footer>
        </dialog>
    }
}

/// What stands in the fields at first; a choice takes its first value.
fn initial(fields: &[Field]) -> Values {
    fields
        .iter()
        .map(|field| {
            let value = match &field.input {
                Input::Choice(options) if !options.iter().any(|(value, _)| *value == field.initial) => {
                    options
                        .first()
                        .map(|(value, _)| value.clone())
                        .unwrap_or_default()
                }
                _ => field.initial.clone(),
            };
            (field.name.to_owned(), value)
        })
        .collect()
}

/// The command line of a call.
fn line(call: &Call) -> Option<String> {
    let operation = api::operation(api::Service::Ec2, call.operation)?;
    Some(cli::write::command_line(operation, &call.input, &call.region))
}

fn row(field: &Field, first: bool, now: &str, set: Callback<String>) -> Html {
    let id = format!("field-{}", field.name);
    let change = set.reform(|event: Event| value(&event));
    let input = set.reform(|event: InputEvent| value(&event));
    let help = format!("{id}-help");
    let described = (!field.help.is_empty()).then(|| help.clone());
    if field.input == Input::Check {
        return html! {
            <div class="form-row">
                <label class="check"><input id={id} type="checkbox" autofocus={first} checked={now == "true"} onchange={change} aria-describedby={described} />{ field.label }</label>
                <span class="help" id={help}>{ field.help }</span>
            </div>
        };
    }
    let control = match &field.input {
        Input::Pairs => {
            html! { <textarea id={id.clone()} autofocus={first} class="field mono" rows="3" oninput={input} value={now.to_owned()} aria-describedby={described} spellcheck="false" /> }
        }
        Input::Choice(options) if options.is_empty() => {
            html! { <p id={id.clone()} class="help">{ "There is none in this account and Region." }</p> }
        }
        Input::Choice(options) => html! {
            <select id={id.clone()} autofocus={first} class="field" onchange={change} aria-describedby={described}>
                { for options.iter().map(|(value, words)| html! { <option value={value.clone()} selected={value == now}>{ words }</option> }) }
            </select>
        },
        kind => {
            html! { <input id={id.clone()} autofocus={first} class="field" inputmode={(*kind == Input::Number).then_some("numeric")} value={now.to_owned()} oninput={input} aria-describedby={described} autocomplete="off" spellcheck="false" /> }
        }
    };
    html! {
        <div class="form-row">
            <label for={id}>{ field.label }</label>
            { control }
            if !field.help.is_empty() { <span class="help" id={help}>{ field.help }</span> }
        </div>
    }
}
