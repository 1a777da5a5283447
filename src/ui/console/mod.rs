//! The console: a page a kind of thing, each a table with details and forms; the catalogue, the events and the map.

mod catalogue;
mod cells;
mod details;
mod events;
mod form_side;
mod forms;
mod grid;
mod map;
mod reference;
mod sieve;
mod table_page;

pub use cells::money;
pub use details::Tab;
pub use events::SHOWN as EVENTS;
pub use form_side::FormSide;
pub use forms::{Form, Kind};

use super::{Lab, Page};
use catalogue::catalogue_page;
use events::events_page;
use map::map_page;
use reference::reference_page;
use session::view::Table;
use table_page::{TablePage, images_page, snapshots_page};
use yew::prelude::*;

/// The tabs and the page of the chosen one.
pub fn console(lab: &Lab) -> Html {
    let here = lab.bench.page;
    let table = |table: Table| html! { <TablePage lab={lab.clone()} {table} key={table as u8} /> };
    html! {
        <main class="console" tabindex="-1">
            <nav class="tabs" aria-label="Console">
                { for Page::tabs().map(|(page, address, label)| html! {
                    <a href={*address} aria-current={(*page == here).then_some("page")}>{ *label }</a>
                }) }
            </nav>
            { match here {
                Page::Map => map_page(lab),
                Page::Images => images_page(lab),
                Page::Snapshots => snapshots_page(lab),
                Page::Volumes => table(Table::Volumes),
                Page::Instances => table(Table::Instances),
                Page::Catalogue => catalogue_page(lab),
                Page::Events => events_page(lab),
                Page::Reference => reference_page(lab),
                Page::NotFound => html! {
                    <div class="page"><h1>{ "There is no such page" }</h1><p>{ "The address after # is not one of this lab's. Choose a tab above." }</p></div>
                },
            } }
        </main>
    }
}
