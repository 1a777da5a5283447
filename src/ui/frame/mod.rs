//! The frame: where the panels are, and which of them are open.

pub(crate) mod dialogs;
pub(crate) mod notices;
pub(crate) mod topbar;

use super::console::{FormSide, console};
use super::terminal::Terminal;
use super::{Lab, Show};
use crate::browser::layout;
use crate::ui::frame::dialogs::Sheet;
use crate::ui::frame::notices::notices;
use crate::ui::frame::topbar::top_bar;
use crate::ui::lesson::panel::{goal_line, lesson_panel};
use yew::prelude::*;

/// What a phone can show: its name for the style sheet, and for people.
const SHOWS: [(Show, &str, &str); 3] = [
    (Show::Lesson, "lesson", "Lesson"),
    (Show::Lab, "lab", "Lab"),
    (Show::Terminal, "terminal", "Terminal"),
];

/// The frame around everything.
pub fn frame(lab: &Lab) -> Html {
    let view = &lab.view;
    let show = SHOWS
        .iter()
        .find(|(show, ..)| *show == view.show)
        .map_or("", |(_, name, _)| name);
    let main = classes!("main", (!view.lesson_open).then_some("no-lesson"));
    let panes = classes!("lab", (!view.terminal_open).then_some("no-terminal"));
    html! {
        <div class="frame">
            { skip(lab, "Skip to the console", Show::Lab, ".console") }
            { skip(lab, "Skip to the terminal", Show::Terminal, "#line") }
            { top_bar(lab) }
            <div class={main} data-show={show}>
                <aside class="panel lesson-side" aria-label="Lesson" hidden={!view.lesson_open} tabindex="-1">
                    { lesson_panel(lab) }
                </aside>
                { divider(true, "Width of the lesson panel") }
                <div class={panes}>
                    { console(lab) }
                    { divider(false, "Height of the terminal") }
                    <div hidden={!view.terminal_open} class="terminal-side"><Terminal lab={lab.clone()} /></div>
                </div>
            </div>
            <footer class="foot">
                { goal_line(lab) }
                <span class="wide">{ "A simulator for learning, not affiliated with AWS. Nothing here costs money or leaves this page." }</span>
            </footer>
            <nav class="switcher" aria-label="Panels">
                { for SHOWS.iter().map(|(which, _, label)| {
                    let which = *which;
                    html! { <button aria-pressed={(view.show == which).to_string()} onclick={lab.change(move |view| view.show = which)}>{ *label }</button> }
                }) }
            </nav>
            { notices(lab) }
            if let Some(form) = &view.form { <FormSide lab={lab.clone()} open={form.clone()} key={form.key} /> }
            if let Some(which) = view.dialog { <Sheet lab={lab.clone()} {which} key={which as u8} /> }
        </div>
    }
}

/// A way past what is above, seen when the focus is on it.
fn skip(lab: &Lab, label: &'static str, show: Show, to: &'static str) -> Html {
    let show = lab.change::<MouseEvent>(move |view| {
        view.show = show;
        view.terminal_open |= show == Show::Terminal;
    });
    let onclick = move |event: MouseEvent| {
        show.emit(event);
        layout::focus_soon(to);
    };
    html! { <button class="button primary skip" {onclick}>{ label }</button> }
}

/// A divider that drags, and moves with the arrow keys; `along` when it stands between left and right.
fn divider(along: bool, label: &'static str) -> Html {
    let drag = Callback::from(move |event: PointerEvent| layout::drag(&event, along));
    let keys = Callback::from(move |event: KeyboardEvent| {
        let by = match (event.key().as_str(), along) {
            ("ArrowLeft", true) | ("ArrowDown", false) => -16.0,
            ("ArrowRight", true) | ("ArrowUp", false) => 16.0,
            _ => return,
        };
        event.prevent_default();
        layout::nudge(along, by);
    });
    html! {
        <div class={classes!("divider", if along { "along" } else { "across" })} role="separator" tabindex="0"
            aria-valuemin="0" aria-valuemax="70" aria-valuenow="30"
            aria-orientation={if along { "vertical" } else { "horizontal" }} aria-label={label}
            onpointerdown={drag.clone()} onpointermove={drag} onkeydown={keys} />
    }
}
