//! The console: a page a kind of thing, each a table with details and forms; the catalogue, the events and the map.

mod form;
pub(crate) mod pages;
pub(crate) mod table;

pub use crate::ui::console::pages::events::SHOWN as EVENTS;
pub use crate::ui::console::table::cells::money;
pub use form::FormSide;

use super::{Lab, Page};
use crate::ui::console::pages::catalogue::catalogue_page;
use crate::ui::console::pages::events::events_page;
use crate::ui::console::pages::map::map_page;
use crate::ui::console::pages::reference::reference_page;
use crate::ui::console::table::page::{TablePage, images_page, snapshots_page};
use session::view::Table;
use yew::prelude::*;

/// The tabs and the page of the chosen one.
pub fn console(lab: &Lab) -> Html {
    let here = lab.view.page;
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
