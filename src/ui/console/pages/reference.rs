//! The reference: every operation that the lab knows, and how faithfully it plays it.

use crate::browser::layout;
use crate::ui::{Lab, UiMsg};
use api::{Fidelity, Operation, Service};
use yew::prelude::*;

/// What can be picked out: its name, and the word of the fidelity; no word is all of them.
const PICKS: &[(&str, &str)] = &[
    ("All", ""),
    ("Simulated", "simulated"),
    ("Simplified", "simplified"),
    ("Not simulated", "not simulated"),
];

/// Whether an operation is one of those that are asked for.
fn wanted(operation: &Operation, text: &str, word: &str) -> bool {
    let told = format!(
        "{} {} {} {}",
        operation.service.command(),
        operation.command(),
        operation.name.to_lowercase(),
        operation.doc.text().to_lowercase()
    );
    (word.is_empty() || operation.fidelity.word() == word) && told.contains(text)
}

/// The page.
pub fn reference_page(lab: &Lab) -> Html {
    let (text, word) = &lab.view.reference;
    let want = text.trim().to_lowercase();
    let found: Vec<&'static Operation> = api::operations()
        .filter(|operation| wanted(operation, &want, word))
        .collect();
    let oninput = {
        let lab = lab.clone();
        Callback::from(move |event: InputEvent| {
            let text = layout::value_of(&event);
            lab.change(move |view| view.reference.0.clone_from(&text))
                .emit(event);
        })
    };
    html! {
        <div class="page">
            <div class="page-head"><h1>{ "Reference" }</h1><span class="soft" role="status">{ format!("{} operations", found.len()) }</span></div>
            <p>{ "What the lab knows of each service, and what it leaves out. Simulated is all of the behaviour that a learner can meet." }</p>
            <div class="tools">
                <input class="field" type="search" aria-label="Filter operations" placeholder="Filter operations" autocomplete="off" value={text.clone()} {oninput} />
                <div class="spread" role="group" aria-label="In this lab">
                    { for PICKS.iter().copied().map(|(label, pick)| html! {
                        <button class="button" aria-pressed={(*word == pick).to_string()} onclick={lab.change(move |view| view.reference.1 = pick)}>{ label }</button>
                    }) }
                </div>
            </div>
            if found.is_empty() { <p>{ "No operation is like that. Clear the filter to see all of them." }</p> }
            { for Service::ALL.iter().map(|service| section(*service, &found, lab)) }
        </div>
    }
}

/// Those of a service, family by family.
fn section(service: Service, found: &[&'static Operation], lab: &Lab) -> Html {
    let families = service.families().iter().filter_map(|family| {
        let mut mine = found
            .iter()
            .filter(|operation| {
                family
                    .operations
                    .iter()
                    .any(|one| std::ptr::eq(*one, **operation))
            })
            .peekable();
        mine.peek()?;
        Some(html! {
            <>
            <h3>{ family.title }</h3>
            <ul class="cards">{ for mine.map(|operation| card(operation, lab)) }</ul>
            </>
        })
    });
    let families: Vec<Html> = families.collect();
    if families.is_empty() {
        return Html::default();
    }
    html! {
        <>
        <h2>{ service.command() }</h2>
        <p class="soft">{ service.about() }</p>
        { families }
        </>
    }
}

/// An operation.
fn card(operation: &'static Operation, lab: &Lab) -> Html {
    let (state, sign) = match operation.fidelity {
        Fidelity::Simulated => ("good", "● "),
        Fidelity::Simplified(_) => ("wait", "◐ "),
        Fidelity::NotSimulated(_) => ("off", "○ "),
    };
    let line = format!("aws {} {}", operation.service.command(), operation.command());
    html! {
        <li class="card" key={operation.name}>
            <div class="spread">
                <strong>{ operation.name }</strong>
                <span class={classes!("state", state)}><span aria-hidden="true">{ sign }</span>{ operation.fidelity.word() }</span>
                <span class="chip">{ operation.effect.word() }</span>
                <span class="grow"></span>
                <button class="button quiet" onclick={lab.on_ui(UiMsg::TypeLine(format!("{line} help")))}>{ "Help" }<span class="sr">{ format!(" for {}, in the terminal", operation.name) }</span></button>
            </div>
            <code class="small" translate="no">{ line }</code>
            <p>{ operation.doc.text() }</p>
            { operation.fidelity.sentence().map(|sentence| html! { <p class="soft">{ sentence }</p> }) }
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::{PICKS, wanted};

    #[test]
    fn the_picks_share_all_operations() {
        let many = |word: &str| {
            api::operations()
                .filter(|operation| wanted(operation, "", word))
                .count()
        };
        let parts: usize = PICKS.iter().skip(1).map(|(_, word)| many(word)).sum();
        assert_eq!(many(""), api::operations().count());
        assert_eq!(parts, many(""));
    }

    #[test]
    fn an_operation_is_found_by_its_names() {
        for operation in api::operations() {
            assert!(wanted(operation, &operation.command(), ""));
            assert!(wanted(operation, &operation.name.to_lowercase(), ""));
            assert!(!wanted(operation, "make-coffee", ""));
        }
    }
}
