//! A table of any length: sorts, filters, selects, moves by keys; only the rows in sight are in the page.

use super::cells::cell;
use crate::browser::layout;
use crate::browser::storage::settings;
use crate::ui::UiMsg;
use session::Session;
use session::view::{Column, Order, RowId, Table, TableCut};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::prelude::*;

/// Rows beyond the sight, above and below.
const MARGIN: usize = 12;

/// Rows that are in the page in any case: nothing tells of a window that was made larger.
const LEAST: usize = 20;

/// What cuts the rows of a table, as a property: equal while it would cut the same.
#[derive(Clone)]
pub struct Rows {
    /// The session, to read.
    pub session: Rc<RefCell<Session>>,
    /// What cuts, and remembers what it cut.
    pub cut: Rc<RefCell<TableCut>>,
    /// The table.
    pub table: Table,
    /// Another number when something in it changed.
    pub stamp: u64,
}

impl PartialEq for Rows {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.cut, &other.cut) && (self.table, self.stamp) == (other.table, other.stamp)
    }
}

/// Selected rows.
pub type Selected = Rc<BTreeSet<RowId>>;

/// What a table needs.
#[derive(PartialEq, Properties)]
pub struct GridProps {
    /// What its rows are, for headings: `AMIs`.
    pub name: AttrValue,
    /// The rows.
    pub rows: Rows,
    /// The selected ids.
    pub selected: Selected,
    /// Called when the selection changes.
    pub select: Callback<Selected>,
    /// The id of the row whose details are shown.
    pub current: Option<String>,
    /// Where it is said whose details are asked for.
    pub dispatch: Callback<UiMsg>,
}

/// The table with its filter above.
#[function_component]
pub fn Grid(props: &GridProps) -> Html {
    let key = format!("ami-lab.columns.{}", props.name);
    let order = use_state(Order::default);
    let hidden = use_state(|| settings::get::<BTreeSet<String>>(&key).unwrap_or_default());
    let scroll = use_state(|| (0_usize, LEAST));
    let active = use_state(|| 0_usize);
    let choosing = use_state(|| false);
    let frame = use_node_ref();
    let Rows {
        session, cut, table, ..
    } = &props.rows;
    let shown = cut.borrow_mut().shown(&session.borrow(), &order);
    let height = use_mut_ref(|| 34.0_f64);
    let onscroll = {
        let (scroll, height, frame) = (scroll.clone(), Rc::clone(&height), frame.clone());
        Callback::from(move |_: Event| look(&frame, &height, &scroll))
    };
    let from = scroll.0.min(shown.len()).saturating_sub(MARGIN);
    let to = (scroll.0 + scroll.1 + MARGIN).min(shown.len());
    let view = cut.borrow_mut().view(&session.borrow(), &order, from..to);
    {
        let (frame, height, scroll) = (frame.clone(), Rc::clone(&height), scroll.clone());
        let (above, below) = (from, shown.len() - to);
        // After every drawing: a panel beside the table may have been folded, which makes it higher.
        use_effect(move || {
            let row = *height.borrow();
            space(&frame, ".above", above as f64 * row);
            space(&frame, ".below", below as f64 * row);
            look(&frame, &height, &scroll);
        });
    }
    let open = props.dispatch.reform(UiMsg::Open);
    let columns: Vec<(usize, &'static Column)> = table
        .columns()
        .iter()
        .enumerate()
        .filter(|(_, column)| !hidden.contains(column.title))
        .collect();
    let keys = {
        let (shown, active, frame) = (Arc::clone(&shown), active.clone(), frame.clone());
        let (scroll, height) = (scroll.clone(), Rc::clone(&height));
        let (select, selected, open) = (props.select.clone(), Rc::clone(&props.selected), open.clone());
        Callback::from(move |event: KeyboardEvent| {
            let last = shown.len().saturating_sub(1);
            let next = match event.key().as_str() {
                "ArrowDown" => (*active + 1).min(last),
                "ArrowUp" => active.saturating_sub(1),
                "PageDown" => (*active + 10).min(last),
                "PageUp" => active.saturating_sub(10),
                "Home" => 0,
                "End" => last,
                " " | "Enter" => {
                    if let Some(row) = shown.get(*active) {
                        event.prevent_default();
                        if event.key() == " " {
                            select.emit(toggled(&selected, row))
                        } else {
                            open.emit(row.to_string())
                        }
                    }
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            active.set(next);
            if !(from..to).contains(&next) {
                // Only rows near those in sight are in the page.
                if let Some(frame) = frame.cast::<Element>() {
                    frame.set_scroll_top((next as f64 * *height.borrow()) as i32);
                }
                look(&frame, &height, &scroll);
            }
            focus_row(&frame, next);
        })
    };
    let all = *use_memo(
        (Arc::clone(&shown), Rc::clone(&props.selected)),
        |(shown, selected)| {
            // Of many rows most are not selected.
            let enough = !shown.is_empty() && selected.len() >= shown.len();
            enough && shown.iter().all(|id| selected.contains(id))
        },
    );
    let select_all = {
        let (select, shown) = (props.select.clone(), Arc::clone(&shown));
        Callback::from(move |_: Event| {
            let ids = if all {
                BTreeSet::new()
            } else {
                shown.iter().cloned().collect()
            };
            select.emit(Rc::new(ids));
        })
    };
    let read = {
        let (session, cut) = (Rc::clone(session), Rc::clone(cut));
        Callback::from(move |_: FocusEvent| cut.borrow_mut().read(&session.borrow()))
    };
    let filter = {
        let order = order.clone();
        Callback::from(move |event: InputEvent| {
            let filter = layout::value_of(&event);
            order.set(Order {
                filter,
                ..(*order).clone()
            });
        })
    };
    let sort = {
        let order = order.clone();
        move |column: usize| {
            let order = order.clone();
            Callback::from(move |_: MouseEvent| {
                let down = order.column == Some(column) && !order.down;
                order.set(Order {
                    column: Some(column),
                    down,
                    ..(*order).clone()
                });
            })
        }
    };
    let hide = {
        let hidden = hidden.clone();
        move |title: &'static str| {
            let (hidden, key) = (hidden.clone(), key.clone());
            Callback::from(move |_: Event| {
                let mut next = (*hidden).clone();
                if !next.remove(title) {
                    next.insert(title.to_owned());
                }
                // A blocked storage forgets the choice; the page keeps it while it is open.
                settings::set(&key, &next);
                hidden.set(next);
            })
        }
    };
    html! {
        <>
        <div class="tools">
            <label class="sr" for="filter">{ format!("Filter {}", props.name) }</label>
            <input id="filter" class="field" type="search" placeholder="Any text, or tag:stack=production" value={order.filter.clone()} oninput={filter} onfocus={read} />
            <span class="soft small" role="status">{ format!("{} of {}", shown.len(), view.total) }</span>
            <button class="button" aria-expanded={choosing.to_string()} onclick={ let choosing = choosing.clone(); move |_| choosing.set(!*choosing) }>{ "Columns" }</button>
        </div>
        if *choosing {
            <fieldset class="form-row"><legend>{ "Columns" }</legend><div class="spread">
                { for table.columns().iter().map(|column| html! {
                    <label class="check"><input type="checkbox" checked={!hidden.contains(column.title)} onchange={hide(column.title)} />{ column.title }</label>
                }) }
            </div></fieldset>
        }
        <div class="grid-box" ref={frame} {onscroll}>
            <table class="grid" aria-label={props.name.clone()} aria-rowcount={(shown.len() + 1).to_string()} aria-multiselectable="true" role="grid">
                <thead><tr>
                    <th scope="col"><input type="checkbox" aria-label={format!("Select all {}", props.name)} checked={all} onchange={select_all} /></th>
                    { for columns.iter().map(|(at, column)| {
                        let sorted = (order.column == Some(*at)).then_some(if order.down { "descending" } else { "ascending" });
                        html! { <th scope="col" aria-sort={sorted}><button onclick={sort(*at)}>{ column.title }{ match sorted { Some("ascending") => " ▲", Some(_) => " ▼", None => "" } }</button></th> }
                    }) }
                </tr></thead>
                <tbody onkeydown={keys}>
                    <tr key="above" class="spacer above" aria-hidden="true"><td></td></tr>
                    { for view.rows.iter().enumerate().map(|(n, row)| {
                        let (at, id) = (from + n, Arc::clone(&row.id));
                        let selected = props.selected.contains(&id);
                        let tab = if at == *active || (*active >= shown.len() && at == 0) { "0" } else { "-1" };
                        let toggle = { let (select, now, id) = (props.select.clone(), Rc::clone(&props.selected), id.clone()); Callback::from(move |_: Event| select.emit(toggled(&now, &id))) };
                        let open = { let (open, active, id) = (open.clone(), active.clone(), id.to_string()); Callback::from(move |event: MouseEvent| {
                            let on_box = event.target().is_some_and(|target| target.dyn_ref::<HtmlInputElement>().is_some());
                            active.set(at);
                            if !on_box { open.emit(id.clone()); }
                        }) };
                        html! {
                            <tr key={at} data-row={at.to_string()} aria-rowindex={(at + 2).to_string()} aria-selected={selected.to_string()} aria-current={(props.current.as_deref() == Some(id.as_ref())).then_some("true")} tabindex={tab} onclick={open}>
                                <td role="gridcell"><input type="checkbox" tabindex="-1" aria-label={format!("Select {id}")} checked={selected} onchange={toggle} /></td>
                                { for columns.iter().filter_map(|(at, _)| row.cells.get(*at)).map(|one| html! { <td role="gridcell">{ cell(one) }</td> }) }
                            </tr>
                        }
                    }) }
                    <tr key="below" class="spacer below" aria-hidden="true"><td></td></tr>
                </tbody>
            </table>
        </div>
        </>
    }
}

/// Sees how high a row is, which rows are in sight and how many fit.
fn look(frame: &NodeRef, height: &RefCell<f64>, scroll: &UseStateHandle<(usize, usize)>) {
    let Some(frame) = frame.cast::<Element>() else {
        return;
    };
    if let Ok(Some(row)) = frame.query_selector("tbody tr[data-row]") {
        let measured = row.get_bounding_client_rect().height();
        if measured > 1.0 {
            *height.borrow_mut() = measured;
        }
    }
    let row = *height.borrow();
    let first = (f64::from(frame.scroll_top()) / row) as usize;
    let many = ((f64::from(frame.client_height()) / row) as usize + 1).max(LEAST);
    if **scroll != (first, many) {
        scroll.set((first, many));
    }
}

/// Sets the height of a spacer; an attribute would be refused by the page's policy.
fn space(frame: &NodeRef, selector: &str, height: f64) {
    let cell = frame
        .cast::<Element>()
        .and_then(|frame| frame.query_selector(&format!("{selector} td")).ok().flatten());
    if let Some(cell) = cell.and_then(|cell| cell.dyn_into::<HtmlElement>().ok()) {
        let _ = cell.style().set_property("height", &format!("{height}px"));
    }
}

/// Goes to a row once it is in the page.
fn focus_row(frame: &NodeRef, at: usize) {
    let frame = frame.clone();
    let focus = move || {
        let row = frame.cast::<Element>().and_then(|frame| {
            frame
                .query_selector(&format!("tr[data-row='{at}']"))
                .ok()
                .flatten()
        });
        let row = row.and_then(|row| row.dyn_into::<HtmlElement>().ok());
        row.map(|row| row.focus()).is_some()
    };
    gloo::timers::callback::Timeout::new(0, move || {
        focus();
    })
    .forget();
}

fn toggled(selected: &BTreeSet<RowId>, id: &RowId) -> Selected {
    let mut next = selected.clone();
    if !next.remove(id) {
        next.insert(Arc::clone(id));
    }
    Rc::new(next)
}
