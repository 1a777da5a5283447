//! Messages: results and errors, each with why and what to try. They stay until they are dismissed.

use super::{Do, Lab};
use session::{Msg, Tone};
use yew::prelude::*;

/// The messages that were not dismissed.
pub fn notices(lab: &Lab) -> Html {
    let session = lab.session();
    html! {
        <section class="notices" aria-label="Messages" aria-live="polite">
            if session.is_reader() {
                <article class="notice info">
                    <span aria-hidden="true">{ "i" }</span>
                    <strong>{ "Another tab works on this lab" }</strong><span></span>
                    <p>{ "This tab only looks on, so that nothing is lost." }</p>
                    <p><button class="button" onclick={lab.on(Msg::TakeOver)}>{ "Use it here" }</button></p>
                </article>
            }
            { for session.notices().iter().map(|notice| {
                let (class, mark, word) = match notice.tone {
                    Tone::Good => ("good", "●", "Done"),
                    Tone::Bad => ("bad", "✕", "Problem"),
                    Tone::Info => ("info", "i", "Note"),
                };
                html! {
                    <article class={classes!("notice", class)} key={notice.id}>
                        <span aria-hidden="true">{ mark }</span>
                        <strong><span class="sr">{ word }{ ": " }</span>{ &notice.title }</strong>
                        <button class="button quiet icon" aria-label="Dismiss this message" onclick={lab.on(Msg::Dismiss(notice.id))}>{ "×" }</button>
                        if !notice.detail.is_empty() { <p>{ &notice.detail }</p> }
                        if let Some(explanation) = &notice.explanation {
                            <p><strong>{ "Why: " }</strong>{ explanation.why.clone() }</p>
                            <p><strong>{ "Try: " }</strong>{ explanation.try_.clone() }</p>
                            if let Some(command) = &explanation.command {
                                <p><button class="button" onclick={lab.does(Do::TypeLine(command.clone()))}>{ "Put a command in the terminal" }</button></p>
                            }
                        }
                    </article>
                }
            }) }
        </section>
    }
}
