//! The console: a page a kind of thing, each a table with details and forms; the catalogue, the events and the map.

mod catalogue;
mod cells;
mod details;
mod events;
mod form_side;
mod forms;
mod grid;
mod map;
mod table_page;

pub use cells::money;
pub use form_side::FormSide;
pub use forms::{Form, Kind};

use super::{Lab, Page};
use session::view::Table;
use table_page::{ImagesPage, TablePage};
use yew::prelude::*;
use yew_router::prelude::*;

/// The tabs and the page of the chosen one.
#[function_component]
pub fn Console() -> Html {
    let route = use_route::<Page>().unwrap_or(Page::Images);
    let lab = use_context::<Lab>();
    if lab.is_none() {
        return Html::default();
    }
    html! {
        <main class="console" tabindex="-1">
            <nav class="tabs" aria-label="Console">
                { for Page::TABS.iter().map(|(page, label)| html! {
                    <a href={format!("#{}", page.to_path())} aria-current={(*page == route).then_some("page")}>{ *label }</a>
                }) }
            </nav>
            { match route {
                Page::Map => html! { <map::MapPage /> },
                Page::Images => html! { <ImagesPage /> },
                Page::Snapshots => html! { <TablePage table={Table::Snapshots} /> },
                Page::Volumes => html! { <TablePage table={Table::Volumes} /> },
                Page::Instances => html! { <TablePage table={Table::Instances} /> },
                Page::Catalogue => html! { <catalogue::CataloguePage /> },
                Page::Events => html! { <events::EventsPage /> },
                Page::NotFound => html! {
                    <div class="page"><h1>{ "There is no such page" }</h1><p>{ "The address after # is not one of this lab's. Choose a tab above." }</p></div>
                },
            } }
        </main>
    }
}
