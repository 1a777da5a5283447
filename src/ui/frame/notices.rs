//! Messages: what was done, and what the learner should know. They stay until they are dismissed. What a form's call was
//! refused for is said in the form.

use crate::browser::texts::Arrival;
use crate::ui::lesson::markdown::prose;
use crate::ui::{Lab, UiMsg};
use session::{Msg, Tone, Whereabouts};
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
            if lab.texts == Arrival::Delayed {
                <article class="notice info">
                    <span aria-hidden="true">{ "◐" }</span><strong>{ "The texts of the lab are still on their way" }</strong><span></span>
                    <p>{ "Lessons, help and explanations could not be fetched, and what is stored here waits for them. The lab tries again every few seconds. If it stays so, check the connection and reload the page: nothing is lost." }</p>
                </article>
            }
            if let Some((id, found)) = &lab.view.missing { { missing(lab, id, found) } }
            <>{ for session.notices().iter().map(|notice| {
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
                        if !notice.detail.is_empty() { { prose(&notice.detail) } }
                    </article>
                }
            }) }</>
        </section>
    }
}

/// Says of a thing that was asked for why it is not shown, and leads to where it is.
fn missing(lab: &Lab, id: &str, found: &Whereabouts) -> Html {
    let seat = lab.session().seat();
    let words = match found {
        Whereabouts::Region(region) => {
            format!("It is in {region}, and you are looking at {}.", seat.region)
        }
        Whereabouts::Others => {
            "It is another account's snapshot, which the console does not list. The terminal can describe it."
                .to_owned()
        }
        _ => format!(
            "Account {} can see it in no Region. It may be gone by now, or another account's.",
            seat.account
        ),
    };
    let go = |region: &str| {
        let msg = Msg::Seat {
            profile: seat.profile.clone(),
            region: region.to_owned(),
        };
        let (lab, id) = (lab.clone(), id.to_owned());
        Callback::from(move |_: MouseEvent| {
            lab.send(msg.clone());
            lab.dispatch.emit(UiMsg::Find(id.clone()));
        })
    };
    html! {
        <article class="notice info" key="missing">
            <span aria-hidden="true">{ "i" }</span>
            <strong><span class="id">{ id.to_owned() }</span>{ " is not here" }</strong>
            <button class="button quiet icon" aria-label="Dismiss this message" onclick={lab.change(|view| view.missing = None)}>{ "×" }</button>
            <p>{ words }</p>
            if let Whereabouts::Region(region) = found { <p><button class="button" onclick={go(region)}>{ format!("Show it in {region}") }</button></p> }
        </article>
    }
}
