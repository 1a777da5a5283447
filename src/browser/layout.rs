//! Sizes, focus and scrolling: the few things about elements that components can't say in markup.

use gloo::utils::{document, document_element, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    Element, Event, EventTarget, HtmlDialogElement, HtmlElement, HtmlInputElement, HtmlTextAreaElement,
    KeyboardEvent, PointerEvent,
};
use yew::{Callback, InputEvent, NodeRef};

/// Whether the page is as narrow as a phone.
pub fn is_narrow() -> bool {
    window()
        .match_media("(max-width: 800px)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches())
}

fn target(event: &Event) -> Option<Element> {
    event.target().and_then(|target| target.dyn_into().ok())
}

/// Whether a key was pressed in something that takes text.
pub fn is_typing(event: &KeyboardEvent) -> bool {
    target(event)
        .is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT"))
}

/// Whether a key was pressed in the terminal's line with text in it, where Ctrl-K is the shell's.
pub fn in_terminal(event: &KeyboardEvent) -> bool {
    target(event).is_some_and(|element| {
        element.id() == "line"
            && element
                .dyn_into::<HtmlTextAreaElement>()
                .is_ok_and(|area| !area.value().is_empty())
    })
}

/// Moves focus to the next or previous part of the page.
pub fn next_region(back: bool) {
    const REGIONS: [&str; 4] = [".top select", ".lesson-side", ".tabs a[aria-current]", "#line"];
    let Some(active) = document().active_element() else {
        return;
    };
    let here = [".top", ".lesson-side", ".console", ".terminal"]
        .iter()
        .position(|region| active.closest(region).ok().flatten().is_some())
        .unwrap_or(0);
    let step = if back { REGIONS.len() - 1 } else { 1 };
    for n in 1..=REGIONS.len() {
        let Some(selector) = REGIONS.get((here + n * step) % REGIONS.len()) else {
            return;
        };
        let found = document()
            .query_selector(selector)
            .ok()
            .flatten()
            .and_then(|found| found.dyn_into::<HtmlElement>().ok());
        if let Some(element) = found.filter(|element| element.offset_parent().is_some()) {
            let _ = element.focus();
            return;
        }
    }
}

fn property(name: &str, value: &str) {
    if let Ok(root) = document_element().dyn_into::<HtmlElement>() {
        let _ = root.style().set_property(name, value);
    }
}

fn size(along: bool) -> Option<f64> {
    let selector = if along { ".lesson-side" } else { ".terminal" };
    let rect = document()
        .query_selector(selector)
        .ok()
        .flatten()?
        .get_bounding_client_rect();
    Some(if along { rect.width() } else { rect.height() })
}

fn resize(along: bool, size: f64) {
    let window = window();
    let extent = if along {
        window.inner_width()
    } else {
        window.inner_height()
    };
    let most = extent.ok().and_then(|extent| extent.as_f64()).unwrap_or(1000.0) * 0.7;
    let size = size.clamp(96.0, most.max(96.0));
    property(
        if along {
            "--lesson-width"
        } else {
            "--terminal-height"
        },
        &format!("{size}px"),
    );
    let divider = if along {
        ".divider.along"
    } else {
        ".divider.across"
    };
    if let Ok(Some(divider)) = document().query_selector(divider) {
        let _ = divider.set_attribute("aria-valuenow", &format!("{:.0}", size / most * 70.0));
    }
}

/// Something that is listened for until this is dropped.
pub struct Heard {
    at: EventTarget,
    what: &'static str,
    ear: Closure<dyn FnMut(Event)>,
}

impl Heard {
    fn listen(at: EventTarget, what: &'static str, then: impl Fn(Event) + 'static) -> Self {
        let ear = Closure::<dyn FnMut(Event)>::new(then);
        let _ = at.add_event_listener_with_callback(what, ear.as_ref().unchecked_ref());
        Self { at, what, ear }
    }
}

impl Drop for Heard {
    fn drop(&mut self) {
        let _ = self
            .at
            .remove_event_listener_with_callback(self.what, self.ear.as_ref().unchecked_ref());
    }
}

/// Hands on every key that is pressed, wherever the focus is; it may be nowhere.
pub fn on_key(then: Callback<KeyboardEvent>) -> Heard {
    Heard::listen(document().into(), "keydown", move |event| {
        if let Ok(event) = event.dyn_into() {
            then.emit(event);
        }
    })
}

/// Says when the part of the address after `#` changed.
pub fn on_address(then: Callback<()>) -> Heard {
    Heard::listen(window().into(), "hashchange", move |_| then.emit(()))
}

/// Makes the lesson wider or the terminal higher.
pub fn nudge(along: bool, by: f64) {
    if let Some(now) = size(along) {
        resize(along, now + by);
    }
}

/// Follows a pointer that drags a divider.
pub fn drag(event: &PointerEvent, along: bool) {
    let Some(divider) = target(event) else { return };
    if event.type_() == "pointerdown" {
        let _ = divider.set_pointer_capture(event.pointer_id());
    } else if divider.has_pointer_capture(event.pointer_id()) {
        let height = window()
            .inner_height()
            .ok()
            .and_then(|height| height.as_f64())
            .unwrap_or_default();
        let foot = document()
            .query_selector(".foot")
            .ok()
            .flatten()
            .map_or(0.0, |foot| foot.get_bounding_client_rect().height());
        resize(
            along,
            if along {
                f64::from(event.client_x())
            } else {
                height - foot - f64::from(event.client_y())
            },
        );
    }
}

/// Goes to an element once what was changed is in the page.
pub fn focus_soon(selector: &'static str) {
    soon(selector, |element| {
        let _ = element.focus();
    });
}

/// Scrolls as little as shows an element, once what was changed is in the page.
pub fn show_soon(selector: &'static str) {
    soon(selector, |element| scroll_to(&element));
}

fn soon(selector: &'static str, then: fn(HtmlElement)) {
    let look = move || {
        let found = document().query_selector(selector).ok().flatten();
        if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            then(element);
        }
    };
    gloo::timers::callback::Timeout::new(0, look).forget();
}

/// Moves the focus to the one before or after among the elements that match, by the two keys that say so. From an
/// element that is none of them it goes to the first.
pub fn step_along(event: &KeyboardEvent, selector: &str, keys: [&str; 2]) {
    let back = match event.key().as_str() {
        key if key == keys[0] => true,
        key if key == keys[1] => false,
        _ => return,
    };
    event.prevent_default();
    let Ok(all) = document().query_selector_all(selector) else {
        return;
    };
    let active = document().active_element();
    let here = (0..all.length()).find(|at| all.get(*at).as_ref() == active.as_ref().map(AsRef::as_ref));
    let next = match here {
        Some(here) if back => here.saturating_sub(1),
        Some(here) => here + 1,
        None => 0,
    };
    if let Some(element) = all.get(next).and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// The keys of the terminal's output: the arrow keys go through the ids in it, Esc goes back to the line.
pub fn go_through_ids(event: &KeyboardEvent) {
    let step = match event.key().as_str() {
        "ArrowLeft" => -1,
        "ArrowRight" => 1,
        "Escape" => 0,
        _ => return,
    };
    event.prevent_default();
    let found = if step == 0 {
        document().query_selector("#line").ok().flatten()
    } else {
        let Ok(ids) = document().query_selector_all(".log a") else {
            return;
        };
        let active = document().active_element();
        let here = (0..ids.length()).find(|at| ids.get(*at).as_ref() == active.as_ref().map(AsRef::as_ref));
        // The newest comes first, whichever way one goes.
        let next = here.map_or(ids.length().checked_sub(1), |here| here.checked_add_signed(step));
        next.and_then(|next| ids.get(next))
            .and_then(|id| id.dyn_into().ok())
    };
    if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Scrolls to the end of what is there.
pub fn scroll_to_end(node: &NodeRef) {
    if let Some(element) = node.cast::<Element>() {
        element.set_scroll_top(element.scroll_height());
    }
}

/// Scrolls as little as shows the element.
pub fn scroll_into_view(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        scroll_to(&element);
    }
}

fn scroll_to(element: &Element) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Sets the text of an input at once, so that a cursor can be placed in it.
pub fn set_value(node: &NodeRef, text: &str) {
    if let Some(area) = node.cast::<HtmlTextAreaElement>() {
        area.set_value(text);
    }
}

/// Puts text into an input and goes there.
pub fn focus(node: &NodeRef, text: &str) {
    if let Some(area) = node.cast::<HtmlTextAreaElement>() {
        area.set_value(text);
        let _ = area.focus();
    }
}

/// Places the cursor, counted in UTF-16 units.
pub fn set_cursor(node: &NodeRef, at: usize) {
    if let (Some(area), Ok(at)) = (node.cast::<HtmlTextAreaElement>(), u32::try_from(at)) {
        let _ = area.set_selection_range(at, at);
    }
}

/// Where the cursor is in a text, counted in characters.
pub fn cursor(node: &NodeRef, text: &str) -> usize {
    let units = node
        .cast::<HtmlTextAreaElement>()
        .and_then(|area| area.selection_end().ok().flatten());
    let Some(units) = units else {
        return text.chars().count();
    };
    let mut seen = 0_u32;
    text.chars()
        .take_while(|letter| {
            let before = seen < units;
            seen += letter.len_utf16() as u32;
            before
        })
        .count()
}

/// Whether nothing is selected, neither in the input nor in the page.
pub fn selection_is_empty(node: &NodeRef) -> bool {
    let within = node
        .cast::<HtmlTextAreaElement>()
        .is_none_or(|area| area.selection_start().ok().flatten() == area.selection_end().ok().flatten());
    let page = window()
        .get_selection()
        .ok()
        .flatten()
        .is_none_or(|selection| selection.is_collapsed());
    within && page
}

/// The text of the input that an event came from.
pub fn value_of(event: &InputEvent) -> String {
    event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        .map(|input| input.value())
        .unwrap_or_default()
}

/// Shows a dialog over everything else.
pub fn show_modal(node: &NodeRef) {
    if let Some(dialog) = node.cast::<HtmlDialogElement>().filter(|dialog| !dialog.open()) {
        let _ = dialog.show_modal();
    }
}

/// Closes a dialog, which gives the focus back to what had it before. Where that is gone, as the button for a row that
/// is no more, the focus goes to the console instead of nowhere.
pub fn close_modal(node: &NodeRef) {
    if let Some(dialog) = node.cast::<HtmlDialogElement>().filter(HtmlDialogElement::open) {
        dialog.close();
    }
    soon(".console", |console| {
        let nowhere = |element: Element| element.tag_name() == "BODY";
        if document().active_element().is_none_or(nowhere) {
            let _ = console.focus();
        }
    });
}
