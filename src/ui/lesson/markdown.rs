//! The small part of markdown that lessons use, as elements: paragraphs, `code`, *emphasis*, lists. Never inner HTML.

use yew::prelude::*;

/// A text as paragraphs.
pub fn prose(text: &str) -> Html {
    html! { <div class="prose">{ for text.split("\n\n").filter(|part| !part.trim().is_empty()).map(|part| html! { <p>{ inline(part) }</p> }) }</div> }
}

/// A line with `code` and *emphasis*.
pub fn inline(text: &str) -> Html {
    let mut pieces = Vec::new();
    for (at, part) in text.split('`').enumerate() {
        if at % 2 == 1 {
            pieces.push(html! { <code>{ part.to_owned() }</code> });
        } else {
            for (at, part) in part.split('*').enumerate() {
                pieces.push(if at % 2 == 1 {
                    html! { <em>{ part.to_owned() }</em> }
                } else {
                    html! { part.to_owned() }
                });
            }
        }
    }
    html! { <>{ for pieces }</> }
}
