//! Dialogs over the frame: help with the shortcuts, and the command palette.

use crate::browser::{layout, theme};
use crate::ui::{Dialog, Lab, Page, Show};
use api::Span;
use session::{Msg, Room};
use yew::prelude::*;

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
        "← · →, in the output",
        "Go through the ids; Enter shows the thing, Esc leads back to the line",
    ),
    (
        "↑ ↓ Home End, in a table",
        "Move; Space selects, Enter opens the details",
    ),
];

/// What a dialog needs.
#[derive(Debug, PartialEq, Properties)]
pub struct SheetProps {
    /// The lab.
    pub lab: Lab,
    /// Which dialog it is.
    pub which: Dialog,
}

/// A dialog.
#[function_component]
pub fn Sheet(props: &SheetProps) -> Html {
    let dialog = use_node_ref();
    let wanted = use_state(String::new);
    use_modal(&dialog);
    let lab = &props.lab;
    let (label, content) = match props.which {
        Dialog::Help => ("Help", help(lab)),
        Dialog::Palette => ("Commands", palette(lab, &wanted)),
        Dialog::Timeline => ("Timeline", timeline(lab)),
    };
    let onclose = lab.change::<Event>(|view| view.dialog = None);
    let onkeydown = |event: KeyboardEvent| {
        layout::step_along(&event, ".sheet input, .sheet .option", ["ArrowUp", "ArrowDown"])
    };
    html! { <dialog class="sheet" ref={dialog} {onclose} {onkeydown} aria-label={label}><div>{ content }</div></dialog> }
}

/// The button at the foot of a dialog.
fn close_button() -> Html {
    html! { <form method="dialog"><button class="button primary">{ "Close" }</button></form> }
}

/// The shortcuts and what this is.
fn help(lab: &Lab) -> Html {
    let to_reference = lab.change::<MouseEvent>(|view| {
        view.dialog = None;
        view.show = Show::Lab;
    });
    html! {
        <>
        <h2>{ "Help" }</h2>
        <p>{ "AMI Lab is a simulator of Amazon Machine Images and what hangs on them. It is not affiliated with AWS, makes no calls and costs nothing. What you do is kept in this browser." }</p>
        <dl class="keys">{ for KEYS.iter().map(|(keys, what)| html! { <><dt><kbd>{ *keys }</kbd></dt><dd>{ *what }</dd></> }) }</dl>
        <p><a href={Page::Reference.address()} onclick={to_reference}>{ "Reference: what is simulated, simplified or not simulated" }</a></p>
        { close_button() }
        </>
    }
}

/// The name of an action and what it does.
type Action = (String, Callback<()>);

/// Everything that has a name.
fn actions(lab: &Lab) -> Vec<Action> {
    let go = Page::ALL.iter().map(|(page, _, label)| {
        let page = *page;
        (format!("Go to {label}"), Callback::from(move |()| page.go()))
    });
    let lessons = course::contents().iter().map(|lesson| {
        (
            format!("Lesson {} {}", lesson.id, lesson.title),
            lab.on(Msg::Enter(Room::Lesson(lesson.id.clone()))),
        )
    });
    let said = [
        ("Free lab", Msg::Enter(Room::Lab)),
        ("Undo", Msg::Undo),
        ("Redo", Msg::Redo),
        ("Skip to what happens next", Msg::SkipToNext),
        ("Skip an hour", Msg::Skip(Span::hours(1))),
        ("Skip a day", Msg::Skip(Span::days(1))),
        ("Export to a file", Msg::Export),
    ]
    .into_iter()
    .map(|(label, msg)| (label.to_owned(), lab.on(msg)));
    let shown = [
        ("Change theme", Callback::from(|()| theme::next())),
        ("Presenter size", Callback::from(|()| theme::toggle_size())),
        (
            "Timeline",
            lab.change(|view| view.dialog = Some(Dialog::Timeline)),
        ),
        (
            "Keyboard shortcuts",
            lab.change(|view| view.dialog = Some(Dialog::Help)),
        ),
    ]
    .into_iter()
    .map(|(label, action)| (label.to_owned(), action));
    go.chain(lessons).chain(said).chain(shown).collect()
}

/// How many commands the palette shows.
const PALETTE: usize = 12;

/// Everything by name.
fn palette(lab: &Lab, wanted: &UseStateHandle<String>) -> Html {
    let want = wanted.to_lowercase();
    let found: Vec<Action> = actions(lab)
        .into_iter()
        .filter(|(label, _)| label.to_lowercase().contains(&want))
        .collect();
    let close = lab.change::<()>(|view| view.dialog = None);
    let run = |action: &Callback<()>| {
        let (close, action) = (close.clone(), action.clone());
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
        Callback::from(move |event: InputEvent| wanted.set(layout::value_of(&event)))
    };
    html! {
        <>
        <label for="palette">{ "Go to or do" }</label>
        <input id="palette" class="field" autocomplete="off" value={(**wanted).clone()} {oninput} {onkeydown} />
        <ul class="palette" aria-label="Matching commands">
            { for found.iter().take(PALETTE).map(|(label, action)| html! { <li><button class="button option quiet" onclick={run(action).reform(|_| ())}>{ label }</button></li> }) }
        </ul>
        <p class="soft small" role="status">{ match found.len() {
            0 => "Nothing has that name.".to_owned(),
            many if many > PALETTE => format!("{} more: type part of a name.", many - PALETTE),
            many => format!("{many} found. Enter takes the first; the arrow keys choose."),
        } }</p>
        </>
    }
}

/// How many steps the timeline shows.
const STEPS: usize = 60;

/// Everything that changed the account, newest first; a click goes to where it was done last.
fn timeline(lab: &Lab) -> Html {
    let history = lab.session().history(STEPS);
    let ahead = history.iter().take_while(|(_, undone)| *undone).count();
    let jump = |at: usize| {
        let steps = i64::try_from(ahead).unwrap_or_default() - i64::try_from(at).unwrap_or_default();
        let lab = lab.clone();
        Callback::from(move |event: MouseEvent| {
            lab.change(|view| view.dialog = None).emit(event);
            lab.send(Msg::Jump(steps));
        })
    };
    html! {
        <>
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
        { close_button() }
        </>
    }
}

/// Shows a dialog as modal once it is in the page.
#[hook]
pub fn use_modal(dialog: &NodeRef) {
    let dialog = dialog.clone();
    use_effect_with((), move |()| {
        layout::show_modal(&dialog);
        // Closed before it is removed, so that the focus goes back to where it was.
        move || layout::close_modal(&dialog)
    });
}
