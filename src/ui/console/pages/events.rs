//! Events: the account's calls in the Region as CloudTrail tells them, newest first.

use crate::ui::Lab;
use session::view::EventView;
use yew::prelude::*;

/// How many are shown at first.
pub const SHOWN: usize = 100;

/// The page.
pub fn events_page(lab: &Lab) -> Html {
    let (many, reads, open) = lab.view.events.clone();
    let session = lab.session();
    let seat = session.seat();
    let view = session.events(many, reads);
    html! {
        <div class="page">
            <div class="page-head"><h1>{ "Events" }</h1><span class="soft">{ format!("of account {} in {}", seat.account, seat.region) }</span></div>
            <label class="check"><input type="checkbox" checked={!reads} onchange={lab.change(|view| view.events.1 = !view.events.1)} />{ "Hide calls that only read and succeeded" }</label>
            if view.events.is_empty() {
                <div class="empty"><p>{ if reads {
                    "No call was made yet. Whatever the terminal or the console asks of the simulated AWS, as this account in this Region, is listed here, with who asked and what came of it."
                } else {
                    "Nothing was changed or refused yet, as this account in this Region. Calls that only read are hidden; the box above shows them."
                } }</p></div>
            }
            <ul class="cards">{ for view.events.iter().map(|event| card(lab, event, open.as_ref() == Some(&event.id))) }</ul>
            if view.more { <div><button class="button" onclick={lab.change(|view| view.events.0 += SHOWN)}>{ "Show more" }</button></div> }
        </div>
    }
}

/// A call, with its record when that is asked for.
fn card(lab: &Lab, event: &EventView, is_open: bool) -> Html {
    let id = (!is_open).then(|| event.id.clone());
    let toggle = lab.change::<MouseEvent>(move |view| view.events.2.clone_from(&id));
    html! {
        <li class="card" key={event.id.clone()}>
            <div class="spread">
                <strong>{ &event.name }</strong>
                <span class={classes!("state", if event.error.is_some() { "bad" } else { "good" })}>{ match &event.error { Some(error) => format!("✕ {error}"), None => "● succeeded".to_owned() } }</span>
                <span class="soft small">{ format!("{} · {}", event.at.gmt(), event.user) }</span>
                <span class="grow"></span>
                <button class="button quiet" aria-expanded={is_open.to_string()} onclick={toggle}>{ if is_open { "Hide the record" } else { "Show the record" } }</button>
            </div>
            if is_open { <pre class="cli" translate="no">{ &event.record }</pre> }
        </li>
    }
}
