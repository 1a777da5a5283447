//! The details of one thing: facts, permissions, storage and tags.

use super::cells::state;
use crate::browser::{clipboard, layout};
use crate::ui::Lab;
use crate::ui::state::route::address_of;
use session::view::{DetailsBody, DetailsView, DiskView, Fact, FactValue, Permissions, short};
use yew::prelude::*;

/// The panel.
pub fn details(lab: &Lab, view: &DetailsView) -> Html {
    let id = &view.id;
    html! {
        <section class="details" tabindex="-1" aria-label={format!("Details of {id}")}>
            <div class="tabs">
                <div class="spread" role="tablist" aria-label="Details" onkeydown={|event: KeyboardEvent| layout::step_along(&event, ".details [role=tab]", ["ArrowLeft", "ArrowRight"])}>
                { for view.tabs.iter().map(|(which, label)| {
                    let which = *which;
                    html! { <button role="tab" aria-selected={(view.tab == which).to_string()} onclick={lab.change(move |view| view.tab = which)}>{ *label }</button> }
                }) }
                </div>
                <span class="grow"></span>
                <span class="spread"><span class="id">{ id }</span><button class="copy" title="Copy the id" onclick={ let id = id.clone(); move |_| clipboard::copy(&id) }>{ "Copy" }</button></span>
            </div>
            <div class="body" role="tabpanel">
                { match &view.body {
                    DetailsBody::Facts(facts) => html! { <dl class="facts">{ for facts.iter().map(fact) }</dl> },
                    DetailsBody::Permissions(said) => permissions(said),
                    DetailsBody::Storage(disks) => storage(disks),
                    DetailsBody::Tags(tags) => self::tags(tags),
                } }
            </div>
        </section>
    }
}

fn fact(fact: &Fact) -> Html {
    let value = match &fact.value {
        FactValue::Text(text) => html! { { text } },
        FactValue::State(word) => state(word, None),
        FactValue::Id(id) => link(id),
    };
    html! { <div><dt>{ &fact.name }</dt><dd>{ value }</dd></div> }
}

/// An id that leads to its thing.
fn link(id: &str) -> Html {
    html! { <a class="id" href={address_of(id)} title={id.to_owned()}>{ short(id) }</a> }
}

fn permissions(said: &Permissions) -> Html {
    match said {
        Permissions::Refused(why) => html! { <p>{ why }</p> },
        Permissions::Listed(said, who) => html! {
            <>
            <p>{ said }</p>
            <ul>{ for who.iter().map(|who| html! { <li>{ who }</li> }) }</ul>
            </>
        },
    }
}

fn storage(disks: &[DiskView]) -> Html {
    html! {
        <div class="grid-box"><table class="grid" aria-label="Storage">
            <thead><tr>{ for ["Device", "What", "Size", "Type", "Goes with the instance"].iter().map(|title| html! { <th scope="col"><span>{ *title }</span></th> }) }</tr></thead>
            <tbody>{ for disks.iter().map(|disk| html! {
                <tr>
                    <td>{ &disk.device }{ if disk.is_root { " (root)" } else { "" } }</td>
                    <td>{ match &disk.id { Some(id) => link(id), None => html! { { &disk.what } } } }</td>
                    <td>{ &disk.size }</td>
                    <td>{ &disk.kind }</td>
                    <td>{ disk.goes }</td>
                </tr>
            }) }</tbody>
        </table></div>
    }
}

fn tags(tags: &[(String, String)]) -> Html {
    if tags.is_empty() {
        return html! { <p>{ "You have put no tags on it. Tags of other accounts are never shown." }</p> };
    }
    html! { <dl class="facts">{ for tags.iter().map(|(key, value)| html! { <div><dt>{ key }</dt><dd>{ value }</dd></div> }) }</dl> }
}
