//! The frame: where the panels are, which of them are open, and what is selected.

use super::console::{Console, FormSide};
use super::dialogs::{Help, Palette, TimelineDialog};
use super::{Bench, Lab, LessonPanel, Notices, Terminal, TopBar};
use crate::browser::panels;
use session::Msg;
use yew::prelude::*;

/// What a phone shows; a wider screen shows all of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Show {
    Lesson,
    Lab,
    Terminal,
}

impl Show {
    const ALL: [(Self, &'static str, &'static str); 3] = [
        (Self::Lesson, "lesson", "Lesson"),
        (Self::Lab, "lab", "Lab"),
        (Self::Terminal, "terminal", "Terminal"),
    ];

    fn name(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(show, ..)| *show == self)
            .map_or("", |(_, name, _)| name)
    }
}

/// A dialog over the frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialog {
    /// The keyboard shortcuts.
    Help,
    /// The command palette.
    Palette,
    /// Everything that was done, to jump along.
    Timeline,
}

/// The frame around everything.
#[function_component]
pub fn Frame() -> Html {
    let Some(lab) = use_context::<Lab>() else {
        return Html::default();
    };
    let selected = use_state(|| None::<String>);
    let form = use_state(|| None);
    let typed = use_state(|| (0_u64, String::new()));
    let show = use_state(|| Show::Lesson);
    let lesson_open = use_state(|| true);
    let terminal_open = use_state(|| true);
    let dialog = use_state(|| None::<Dialog>);

    let bench = Bench {
        selected: (*selected).clone(),
        select: setter(&selected),
        form: (*form).clone(),
        open: setter(&form),
        type_line: {
            let (typed, show, terminal_open) = (typed.clone(), show.clone(), terminal_open.clone());
            Callback::from(move |line| {
                terminal_open.set(true);
                if panels::is_narrow() {
                    show.set(Show::Terminal);
                }
                typed.set((typed.0 + 1, line));
            })
        },
        typed: (*typed).clone(),
    };
    let toggle = |state: &UseStateHandle<bool>| {
        let state = state.clone();
        Callback::from(move |()| state.set(!*state))
    };
    let (toggle_lesson, toggle_terminal) = (toggle(&lesson_open), toggle(&terminal_open));
    let ask = {
        let dialog = dialog.clone();
        Callback::from(move |which| dialog.set(which))
    };
    let keys = {
        let (lab, ask) = (lab.clone(), ask.clone());
        let (toggle_lesson, toggle_terminal) = (toggle_lesson.clone(), toggle_terminal.clone());
        Callback::from(move |event: KeyboardEvent| {
            let typing = panels::is_typing(&event);
            let command = event.ctrl_key() || event.meta_key();
            match (event.key().as_str(), command, typing) {
                ("k", true, _) if !panels::in_terminal(&event) => ask.emit(Some(Dialog::Palette)),
                ("z", true, false) => lab.send(if event.shift_key() { Msg::Redo } else { Msg::Undo }),
                ("Z", true, false) => lab.send(Msg::Redo),
                ("?", false, false) => ask.emit(Some(Dialog::Help)),
                ("[", false, false) => toggle_lesson.emit(()),
                ("]", false, false) => toggle_terminal.emit(()),
                ("F6", false, _) => panels::next_region(event.shift_key()),
                _ => return,
            }
            event.prevent_default();
        })
    };
    // Heard on the document: right after loading nothing has the focus, and the shortcuts work all the same.
    use_effect(move || {
        let heard = panels::Keys::listen(keys);
        move || drop(heard)
    });
    let main = classes!("main", (!*lesson_open).then_some("no-lesson"));
    let panes = classes!("lab", (!*terminal_open).then_some("no-terminal"));
    let close = ask.reform(|()| None);
    html! {
        <ContextProvider<Bench> context={bench.clone()}>
        <div class="frame">
            <TopBar ask={ask.clone()} toggle_lesson={toggle_lesson.clone()} toggle_terminal={toggle_terminal.clone()} />
            <div class={main} data-show={show.name()}>
                <aside class="panel lesson-side" aria-label="Lesson" hidden={!*lesson_open} tabindex="-1">
                    <LessonPanel />
                </aside>
                <Divider along=true label="Width of the lesson panel" />
                <div class={panes}>
                    <Console />
                    <Divider along=false label="Height of the terminal" />
                    <div hidden={!*terminal_open} class="terminal-side"><Terminal /></div>
                </div>
            </div>
            <nav class="switcher" aria-label="Panels">
                { for Show::ALL.iter().map(|(which, _, label)| {
                    let (show, which) = (show.clone(), *which);
                    let pressed = (*show == which).to_string();
                    html! { <button aria-pressed={pressed} onclick={move |_| show.set(which)}>{ *label }</button> }
                }) }
            </nav>
            <footer class="foot">
                <span>{ "A simulator for learning, not affiliated with AWS. Nothing here costs money or leaves this page." }</span>
            </footer>
            <Notices />
            { bench.form.as_ref().map(|form| html! { <FormSide form={form.clone()} /> }) }
            { match *dialog {
                Some(Dialog::Help) => html! { <Help close={close} /> },
                Some(Dialog::Palette) => html! { <Palette close={close} ask={ask} /> },
                Some(Dialog::Timeline) => html! { <TimelineDialog close={close} /> },
                None => Html::default(),
            } }
        </div>
        </ContextProvider<Bench>>
    }
}

fn setter<T: 'static>(state: &UseStateHandle<T>) -> Callback<T> {
    let state = state.clone();
    Callback::from(move |value| state.set(value))
}

/// What a divider needs.
#[derive(Debug, PartialEq, Properties)]
struct DividerProps {
    /// Whether it stands between left and right.
    along: bool,
    /// What it changes.
    label: AttrValue,
}

/// A divider that drags, and moves with the arrow keys.
#[function_component]
fn Divider(props: &DividerProps) -> Html {
    let along = props.along;
    let drag = Callback::from(move |event: PointerEvent| panels::drag(&event, along));
    let keys = Callback::from(move |event: KeyboardEvent| {
        let by = match (event.key().as_str(), along) {
            ("ArrowLeft", true) | ("ArrowDown", false) => -16.0,
            ("ArrowRight", true) | ("ArrowUp", false) => 16.0,
            _ => return,
        };
        event.prevent_default();
        panels::nudge(along, by);
    });
    html! {
        <div class={classes!("divider", if along { "along" } else { "across" })} role="separator" tabindex="0"
            aria-valuemin="0" aria-valuemax="70" aria-valuenow="30"
            aria-orientation={if along { "vertical" } else { "horizontal" }} aria-label={props.label.clone()}
            onpointerdown={drag.clone()} onpointermove={drag} onkeydown={keys} />
    }
}
