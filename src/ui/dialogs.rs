//! Dialogs over the frame: help with the shortcuts, and the command palette.

use super::frame::Dialog;
use super::{Lab, Page};
use crate::browser::{panels, theme};
use api::Span;
use session::{Msg, Room};
use yew::prelude::*;
use yew_router::prelude::*;

/// The shortcuts, as the help lists them.
const KEYS: &[(&str, &str)] = &[
    ("Ctrl K", "Commands: everything by name"),
    ("?", "This help"),
    (
        "Ctrl Z · Ctrl Shift Z",
        "Undo · redo the last change of the account",
    ),
    ("[ · ]", "Fold the lesson panel · the terminal"),
    ("F6 · Shift F6", "Go to the next · previous part of the page"),
    ("Tab, in the terminal", "Complete; Esc and then Tab leaves"),
    ("↑ · ↓ · Ctrl R", "Older · newer line · search the history"),
    ("Ctrl C", "Stop a command that waits"),
    ("Ctrl L", "Clear the terminal"),
    (
        "↑ ↓ Home End, in a table",
        "Move; Space selects, Enter opens the details",
    ),
];

/// What a dialog needs.
#[derive(Debug, PartialEq, Properties)]
pub struct CloseProps {
    /// Closes it.
    pub close: Callback<()>,
}

/// The shortcuts and what this is.
#[function_component]
pub fn Help(props: &CloseProps) -> Html {
    let dialog = use_node_ref();
    use_modal(&dialog);
    html! {
        <dialog class="sheet" ref={dialog} onclose={props.close.reform(|_| ())} aria-label="Help">
            <div>
                <h2>{ "Help" }</h2>
                <p>{ "AMI Lab is a simulator of Amazon Machine Images and what hangs on them. It is not affiliated with AWS, makes no calls and costs nothing. What you do is kept in this browser." }</p>
                <dl class="keys">{ for KEYS.iter().map(|(keys, what)| html! { <><dt><kbd>{ *keys }</kbd></dt><dd>{ *what }</dd></> }) }</dl>
                <form method="dialog"><button class="button primary">{ "Close" }</button></form>
            </div>
        </dialog>
    }
}

/// What the palette needs.
#[derive(Debug, PartialEq, Properties)]
pub struct PaletteProps {
    /// Closes it.
    pub close: Callback<()>,
    /// Opens another dialog.
    pub ask: Callback<Option<Dialog>>,
}

/// Everything by name.
#[function_component]
pub fn Palette(props: &PaletteProps) -> Html {
    let dialog = use_node_ref();
    let wanted = use_state(String::new);
    use_modal(&dialog);
    let Some(lab) = use_context::<Lab>() else {
        return Html::default();
    };
    let navigator = use_navigator();
    let mut actions: Vec<(String, Callback<()>)> = Page::TABS
        .iter()
        .map(|(page, label)| {
            let (navigator, page) = (navigator.clone(), *page);
            let go = Callback::from(move |()| {
                if let Some(navigator) = &navigator {
                    navigator.push(&page)
                }
            });
            (format!("Go to {label}"), go)
        })
        .collect();
    actions.extend(course::lessons().iter().map(|lesson| {
        (
            format!("Lesson {} {}", lesson.id, lesson.title),
            lab.on(Msg::Enter(Room::Lesson(lesson.id.clone()))),
        )
    }));
    for (label, msg) in [
        ("Free lab", Msg::Enter(Room::Lab)),
        ("Undo", Msg::Undo),
        ("Redo", Msg::Redo),
        ("Skip to what happens next", Msg::SkipToNext),
        ("Skip an hour", Msg::Skip(Span::hours(1))),
        ("Skip a day", Msg::Skip(Span::days(1))),
        ("Export to a file", Msg::Export),
    ] {
        actions.push((label.to_owned(), lab.on(msg)));
    }
    actions.push(("Change theme".to_owned(), Callback::from(|()| theme::next())));
    actions.push((
        "Presenter size".to_owned(),
        Callback::from(|()| theme::toggle_size()),
    ));
    actions.push((
        "Timeline".to_owned(),
        props.ask.reform(|()| Some(Dialog::Timeline)),
    ));
    actions.push((
        "Keyboard shortcuts".to_owned(),
        props.ask.reform(|()| Some(Dialog::Help)),
    ));
    let want = wanted.to_lowercase();
    let found: Vec<_> = actions
        .into_iter()
        .filter(|(label, _)| label.to_lowercase().contains(&want))
        .collect();
    let run = |action: &Callback<()>| {
        let (close, action) = (props.close.clone(), action.clone());
        Callback::from(move |()| {
            close.emit(());
            action.emit(());
        })
    };
    let first = found.first().map(|(_, action)| run(action));
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Enter"
            && let Some(first) = &first
        {
            event.prevent_default();
            first.emit(());
        }
    });
    let oninput = {
        let wanted = wanted.clone();
        Callback::from(move |event: InputEvent| wanted.set(panels::value_of(&event)))
    };
    html! {
        <dialog class="sheet" ref={dialog} onclose={props.close.reform(|_| ())} aria-label="Commands">
            <div>
                <label for="palette">{ "Commands" }</label>
                <input id="palette" class="field" autocomplete="off" value={(*wanted).clone()} {oninput} {onkeydown} />
                <ul class="cards" aria-label="Matching commands">
                    { for found.iter().take(12).map(|(label, action)| html! { <li><button class="button option quiet" onclick={run(action).reform(|_| ())}>{ label }</button></li> }) }
                </ul>
                if found.is_empty() { <p class="soft">{ "Nothing of that name." }</p> }
            </div>
        </dialog>
    }
}

/// How many steps the timeline shows.
const STEPS: usize = 60;

/// Everything that changed the account, newest first; a click goes to where it was done last.
#[function_component]
pub fn TimelineDialog(props: &CloseProps) -> Html {
    let dialog = use_node_ref();
    use_modal(&dialog);
    let Some(lab) = use_context::<Lab>() else {
        return Html::default();
    };
    let history = lab.session().history(STEPS);
    let ahead = history.iter().take_while(|(_, undone)| *undone).count();
    let jump = |at: usize| {
        let steps = i64::try_from(ahead).unwrap_or_default() - i64::try_from(at).unwrap_or_default();
        let (lab, close) = (lab.clone(), props.close.clone());
        Callback::from(move |_: MouseEvent| {
            close.emit(());
            lab.send(Msg::Jump(steps));
        })
    };
    html! {
        <dialog class="sheet" ref={dialog} onclose={props.close.reform(|_| ())} aria-label="Timeline">
            <div>
                <h2>{ "Timeline" }</h2>
                <p>{ "Choose a step to go to the moment right after it. Nothing is lost: you can come back the same way, until you do something new." }</p>
                if history.is_empty() { <p class="soft">{ "Nothing was changed yet." }</p> }
                <ol class="cards">
                    { for history.iter().enumerate().map(|(at, (label, undone))| html! {
                        <li><button class="button option quiet" disabled={at == ahead} aria-current={(at == ahead).then_some("step")} onclick={jump(at)}>
                            <span aria-hidden="true">{ if *undone { "○ " } else if at == ahead { "● " } else { "✓ " } }</span>
                            { label }{ if *undone { " (taken back)" } else if at == ahead { " (here)" } else { "" } }
                        </button></li>
                    }) }
                </ol>
                <form method="dialog"><button class="button primary">{ "Close" }</button></form>
            </div>
        </dialog>
    }
}

/// Shows a dialog as modal once it is in the page.
#[hook]
fn use_modal(dialog: &NodeRef) {
    let dialog = dialog.clone();
    use_effect_with((), move |()| {
        panels::show_modal(&dialog);
        // Closed before it is removed, so that the focus goes back to where it was.
        move || panels::close_modal(&dialog)
    });
}
