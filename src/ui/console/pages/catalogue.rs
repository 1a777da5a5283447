//! The AMI catalogue: a few public images to start from, by family, with who publishes them.

use crate::ui::Lab;
use session::console::forms::instances::LAUNCH;
use session::view::{CatalogueImage, FAMILIES, ImageFamily};
use yew::prelude::*;

/// The page.
pub fn catalogue_page(lab: &Lab) -> Html {
    let chosen = lab.view.family;
    let Some(family) = FAMILIES.get(chosen) else {
        return Html::default();
    };
    let ImageFamily {
        title, owner, about, ..
    } = family;
    let images = lab.session().catalogue(family);
    html! {
        <div class="page">
            <div class="page-head"><h1>{ "AMI catalogue" }</h1></div>
            <div class="spread" role="group" aria-label="Families">
                { for FAMILIES.iter().enumerate().map(|(at, family)| html! {
                    <button class="button" aria-pressed={(chosen == at).to_string()} onclick={lab.change(move |view| view.family = at)}>{ family.title }</button>
                }) }
            </div>
            <p><strong>{ *title }</strong>{ ". " }{ *about }{ format!(" Published by account {owner}: anyone can use a name, nobody can fake an owner.") }</p>
            if images.is_empty() { <p>{ "None of this family is published in this Region." }</p> }
            <ul class="cards">
                { for images.iter().map(|image| card(image, lab)) }
            </ul>
        </div>
    }
}

fn card(image: &CatalogueImage, lab: &Lab) -> Html {
    let id = image.id.clone();
    html! {
        <li class="card" key={id.clone()}>
            <h2 class="small">{ &image.name }</h2>
            <p class="soft small">{ &image.description }</p>
            <p class="spread small">
                <span class="chip">{ &image.architecture }</span>
                <span class="chip">{ &image.platform }</span>
                <span class="chip">{ &image.root }</span>
                if image.is_deprecated { <span class="chip">{ "⚠ deprecated" }</span> }
                <span class="id">{ &id }</span>
            </p>
            <div><button class="button" onclick={lab.open(&LAUNCH, vec![id])}>{ "Launch instances" }<span class="sr">{ format!(" from {}", image.name) }</span></button></div>
        </li>
    }
}
