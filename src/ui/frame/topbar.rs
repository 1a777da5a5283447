//! The top bar: who, where, when, what it costs, and the way back.

use crate::browser::storage::names::PACE;
use crate::browser::storage::{backups, settings};
use crate::browser::{files, layout, theme};
use crate::ui::{Dialog, Lab};
use api::Span;
use session::view::FIRST_REGIONS;
use session::{Msg, PROFILES, Pace};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// The simulated moment for people: `Mon 23 Nov 09:14`.
pub fn moment(at: api::Timestamp) -> String {
    let (_, month, day, hour, minute, _, weekday) = at.parts();
    let weekday = DAYS.get(usize::from(weekday)).copied().unwrap_or_default();
    let month = MONTHS
        .get(usize::from(month).saturating_sub(1))
        .copied()
        .unwrap_or_default();
    format!("{weekday} {day} {month} {hour:02}:{minute:02}")
}

fn chosen(event: &Event) -> Option<String> {
    event
        .target_dyn_into::<HtmlSelectElement>()
        .map(|select| select.value())
}

/// The top bar.
pub fn top_bar(lab: &Lab) -> Html {
    let session = lab.session();
    let seat = session.seat();
    let (undos, redos) = session.depth();
    let account = {
        let (lab, region) = (lab.clone(), seat.region.clone());
        Callback::from(move |event: Event| {
            if let Some(profile) = chosen(&event) {
                lab.send(Msg::Seat {
                    profile,
                    region: region.clone(),
                });
            }
        })
    };
    let region = {
        let (lab, profile) = (lab.clone(), seat.profile.clone());
        Callback::from(move |event: Event| {
            if let Some(region) = chosen(&event) {
                lab.send(Msg::Seat {
                    profile: profile.clone(),
                    region,
                });
            }
        })
    };
    let others = cloud_regions().filter(|name| !FIRST_REGIONS.contains(name));
    let option =
        |name: &'static str| html! { <option value={name} selected={name == seat.region}>{ name }</option> };
    let saving = session.saving();
    let (mark, class) = match (saving.is_saved(), &saving.trouble, &saving.memory) {
        (true, ..) => ("●", "good"),
        (_, None, None) => ("◐", "wait"),
        _ => ("✕", "bad"),
    };
    html! {
        <header class="top">
            <a class="brand" href="#/">{ "AMI " }<b>{ "Lab" }</b></a>
            <label class="sr" for="account">{ "Account" }</label>
            <select id="account" class="field" onchange={account} translate="no">
                { for PROFILES.iter().map(|(profile, account, who)| html! {
                    <option value={*profile} selected={*profile == seat.profile}>{ format!("{who} {account}") }</option>
                }) }
            </select>
            <label class="sr" for="region">{ "Region" }</label>
            <select id="region" class="field" onchange={region} translate="no">
                <optgroup label="Used in the lessons">{ for FIRST_REGIONS.iter().map(|name| option(name)) }</optgroup>
                <optgroup label="Other Regions">{ for others.map(option) }</optgroup>
            </select>
            { clock(lab) }
            <span class="money wide" title="What stands now would cost about this much a month at illustrative prices">
                { crate::ui::console::money(session.monthly_micros()) }{ "/month" }
            </span>
            <span class="grow"></span>
            <span class={classes!("state", class, "small")} role="status"><span aria-hidden="true">{ mark }</span><span class="wide">{ saving.words() }</span></span>
            <button class="button icon" aria-label={format!("Undo ({undos} steps)")} title="Undo (Ctrl+Z)" disabled={undos == 0} onclick={lab.on(Msg::Undo)}>{ "↶" }</button>
            <button class="button icon" aria-label={format!("Redo ({redos} steps)")} title="Redo (Ctrl+Shift+Z)" disabled={redos == 0} onclick={lab.on(Msg::Redo)}>{ "↷" }</button>
            { menu(lab) }
        </header>
    }
}

fn cloud_regions() -> impl Iterator<Item = &'static str> {
    session::view::regions().iter().copied()
}

/// The paces: the value, the word, the pace and what it means.
const PACES: [(&str, &str, Pace, &str); 5] = [
    ("auto", "Auto", Pace::Auto, "runs while something is under way"),
    ("paused", "Paused", Pace::Paused, "stands still"),
    ("1", "×1", Pace::Times(1), "real time"),
    ("60", "×60", Pace::Times(60), "a minute a second"),
    ("600", "×600", Pace::Times(600), "ten minutes a second"),
];

/// The pace that was chosen on this device before.
pub fn chosen_pace() -> Option<Pace> {
    let kept = settings::get::<String>(PACE)?;
    let known = PACES.iter().find(|(value, ..)| *value == kept)?;
    Some(known.2)
}

/// The simulated clock and its paces.
fn clock(lab: &Lab) -> Html {
    let session = lab.session();
    let pace = session.pace();
    let set = {
        let lab = lab.clone();
        Callback::from(move |event: Event| {
            let chosen = chosen(&event).unwrap_or_default();
            if let Some((value, _, pace, _)) = PACES.iter().find(|(value, ..)| *value == chosen) {
                settings::set(PACE, value);
                lab.send(Msg::Pace(*pace));
            }
        })
    };
    let skip = {
        let lab = lab.clone();
        Callback::from(move |event: Event| {
            let msg = match chosen(&event).as_deref() {
                Some("next") => Msg::SkipToNext,
                Some("hour") => Msg::Skip(Span::hours(1)),
                Some("day") => Msg::Skip(Span::days(1)),
                Some("month") => Msg::Skip(Span::days(30)),
                _ => return,
            };
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                select.set_value("");
            }
            lab.send(msg);
        })
    };
    html! {
        <div class="clock" role="group" aria-label="Simulated clock">
            <time translate="no">{ moment(session.now()) }</time>
            <label class="sr" for="pace">{ "Pace of the clock" }</label>
            <select id="pace" class="field" onchange={set}>
                { for PACES.iter().map(|(value, label, which, about)| html! {
                    <option value={*value} selected={*which == pace} title={*about}>{ *label }</option>
                }) }
            </select>
            <label class="sr" for="skip">{ "Skip ahead" }</label>
            <select id="skip" class="field" onchange={skip}>
                <option value="" selected=true>{ "Skip…" }</option>
                <option value="next">{ "to what happens next" }</option>
                <option value="hour">{ "an hour" }</option>
                <option value="day">{ "a day" }</option>
                <option value="month">{ "30 days" }</option>
            </select>
        </div>
    }
}

/// Files, theme, size, panels and help.
fn menu(lab: &Lab) -> Html {
    let import = {
        let lab = lab.clone();
        Callback::from(move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                let lab = lab.clone();
                files::read(&input, move |text| lab.send(Msg::Import(text)));
            }
        })
    };
    let wipe_typed = {
        let lab = lab.clone();
        Callback::from(move |event: InputEvent| {
            let typed = layout::value_of(&event);
            lab.change(move |view| view.wiping = Some(typed.clone()))
                .emit(event);
        })
    };
    let view = &lab.view;
    let may_wipe = view.wiping.as_deref() == Some("wipe");
    let wipe = {
        let lab = lab.clone();
        Callback::from(move |event: MouseEvent| {
            lab.change(|view| view.wiping = None).emit(event);
            lab.send(Msg::Wipe);
        })
    };
    let ask = |which| lab.change(move |view| view.dialog = Some(which));
    let item = |label: &str, action: Callback<MouseEvent>| html! { <button class="button quiet" popovertarget="more" popovertargetaction="hide" onclick={action}>{ label.to_owned() }</button> };
    html! {
        <>
        <button class="button" aria-label="Go to… Commands (Ctrl+K)" title="Commands (Ctrl+K)" onclick={ask(Dialog::Palette)}>{ "Go to…" }</button>
        <button class="button icon" aria-label="Theme: system, light or dark" title="Theme" onclick={|_| theme::next()}>{ "◐" }</button>
        <button class="button icon" aria-label="Help and shortcuts" title="Help (?)" onclick={ask(Dialog::Help)}>{ "?" }</button>
        <button class="button" popovertarget="more">{ "More" }</button>
        <div class="menu" id="more" popover="auto" role="group" aria-label="More">
            { item("Export to a file", lab.on(Msg::Export)) }
            <label class="button quiet">{ "Import a file" }<input class="sr" type="file" accept=".json,application/json" onchange={import} /></label>
            <>{ for lab.session().kept().iter().map(|name| item(&backups::label(name), lab.on(Msg::DownloadBackup(name.clone())))) }</>
            { item("Timeline", ask(Dialog::Timeline)) }
            { item("Presenter size", Callback::from(|_| theme::toggle_size())) }
            { item("Fold or show the lesson", lab.change(|view| view.lesson_open = !view.lesson_open)) }
            { item("Fold or show the terminal", lab.change(|view| view.terminal_open = !view.terminal_open)) }
            if let Some(typed) = &view.wiping {
                <label for="wipe">{ "Type wipe to remove everything that this page stored on this device:" }</label>
                <input id="wipe" class="field" autocomplete="off" value={typed.clone()} oninput={wipe_typed} />
                <button class="button danger" popovertarget="more" popovertargetaction="hide" disabled={!may_wipe} onclick={wipe}>{ "Wipe this device" }</button>
            } else {
                <button class="button quiet danger" onclick={lab.change(|view| view.wiping = Some(String::new()))}>{ "Wipe this device" }</button>
            }
        </div>
        </>
    }
}
