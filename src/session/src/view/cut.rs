//! A table as it is seen: of rows that may be ten thousand those in the window, as cells.
//!
//! What a table was cut from is remembered, and nothing is cut again while that is the same: neither a line that
//! changes nothing nor the running clock costs more than to find that out.

use super::cell::{Cell, Column, cell};
use super::listing::{Changed, Edit, Listing, RowId};
use super::row_filter::{Order, RowText, filtered, sorted};
use super::rows::rows;
use super::table::Table;
use crate::Session;
use api::Timestamp;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// A table, as far as it is in sight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableView {
    /// Its columns.
    pub columns: &'static [Column],
    /// How many rows it has.
    pub total: usize,
    /// The ids of the rows that pass the filter, in order.
    pub shown: Arc<Vec<RowId>>,
    /// How many of these are before the window.
    pub from: usize,
    /// The rows in the window.
    pub rows: Vec<RowView>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowView {
    /// Its id.
    pub id: RowId,
    /// What stands in its cells, a cell a column.
    pub cells: Vec<Cell>,
}

/// Cuts views of tables, and remembers what it cut.
#[derive(Debug, Default)]
pub struct TableCut {
    table: Option<Table>,
    listing: Listing,
    /// The texts of the rows, each in its place, once something is looked for; `None` of rows that are others now.
    texts: Option<Vec<Option<RowText>>>,
    /// Grows whenever a view must be cut anew.
    stamp: u64,
    order: Option<Ordered>,
    window: Option<Window>,
}

/// The rows in order, and for which order.
#[derive(Debug)]
struct Ordered {
    order: Order,
    /// All places in order.
    sorted: Vec<usize>,
    shown: Arc<Vec<RowId>>,
}

/// What is in the window, and when it was cut.
#[derive(Debug)]
struct Window {
    from: Range<usize>,
    at: Timestamp,
    view: Arc<TableView>,
}

impl TableCut {
    /// Looks whether anything changed that the table shows. The number that it gives is another one then.
    pub fn look(&mut self, session: &Session, table: Table) -> u64 {
        let changed = self.listing.look(session, table);
        if self.table.replace(table) != Some(table) {
            self.texts = None;
        }
        match changed {
            Changed::Nothing => {
                // What is under way says how far it has got.
                if !self.window.as_ref().is_some_and(|window| window.moves(session)) {
                    return self.stamp;
                }
            }
            Changed::Rows(edits) => {
                self.edit_texts(&edits);
                self.order = None;
            }
            Changed::All => {
                if let Some(texts) = &mut self.texts {
                    *texts = vec![None; self.listing.ids.len()];
                }
                self.order = None;
            }
        }
        self.window = None;
        self.stamp += 1;
        self.stamp
    }

    /// The ids of all rows, in the order of the answer.
    pub fn ids(&self) -> Arc<Vec<RowId>> {
        Arc::clone(&self.listing.ids)
    }

    /// Whether there is a row of that id.
    pub fn has(&self, id: &str) -> bool {
        self.listing.place(id).is_some()
    }

    /// Reads the texts of all rows, so that the first key in the filter need not.
    pub fn read(&mut self, session: &Session) {
        let Some(table) = self.table else { return };
        let all = self.listing.ids.len();
        let texts = self.texts.get_or_insert_with(|| vec![None; all]);
        let missing: Vec<usize> = (0..all)
            .filter(|at| matches!(texts.get(*at), Some(None)))
            .collect();
        if missing.is_empty() {
            return;
        }
        let ids: Vec<&str> = missing
            .iter()
            .filter_map(|at| self.listing.ids.get(*at))
            .map(AsRef::as_ref)
            .collect();
        let found = if ids.len() * 4 < all {
            super::rows::texts_of(session, table, &ids)
        } else {
            super::rows::texts(session, table)
        };
        for (id, text) in found {
            if let Some(place) = self.listing.place(&id).and_then(|at| texts.get_mut(at)) {
                *place = Some(text);
            }
        }
    }

    /// The table in that order, with the rows of a window as cells. What it shows was looked at before.
    pub fn view(&mut self, session: &Session, order: &Order, window: Range<usize>) -> Arc<TableView> {
        let shown = self.shown(session, order);
        let to = window.end.min(shown.len());
        let window = window.start.min(to)..to;
        if let Some(last) = &self.window
            && last.from == window
            && Arc::ptr_eq(&last.view.shown, &shown)
        {
            return Arc::clone(&last.view);
        }
        let table = self.table.unwrap_or(Table::OwnedImages);
        let ids = shown.get(window.clone()).unwrap_or_default();
        let view = Arc::new(TableView {
            columns: table.columns(),
            total: self.listing.ids.len(),
            from: window.start,
            rows: cut(session, table, ids),
            shown,
        });
        self.window = Some(Window {
            from: window,
            at: session.now(),
            view: Arc::clone(&view),
        });
        view
    }

    /// The ids of the rows that pass the filter, in order.
    pub fn shown(&mut self, session: &Session, order: &Order) -> Arc<Vec<RowId>> {
        if order.is_plain() {
            return Arc::clone(&self.listing.ids);
        }
        if let Some(last) = self.order.as_ref().filter(|last| last.order == *order) {
            return Arc::clone(&last.shown);
        }
        self.read(session);
        let columns = self.table.map(Table::columns).unwrap_or_default();
        let blank = RowText::of(&serde_json::Value::Null, columns);
        let texts: Vec<&RowText> = self
            .texts
            .iter()
            .flatten()
            .map(|text| text.as_ref().unwrap_or(&blank))
            .collect();
        let last = self.order.take();
        let sorted =
            match last.filter(|last| (last.order.column, last.order.down) == (order.column, order.down)) {
                Some(last) => last.sorted,
                None => sorted(&texts, order.column.filter(|at| *at < columns.len()), order.down),
            };
        let kept = filtered(&sorted, &texts, columns, &order.filter);
        let ids = &self.listing.ids;
        let shown: Arc<Vec<RowId>> =
            Arc::new(kept.into_iter().filter_map(|at| ids.get(at).cloned()).collect());
        self.order = Some(Ordered {
            order: order.clone(),
            sorted,
            shown: Arc::clone(&shown),
        });
        shown
    }

    fn edit_texts(&mut self, edits: &[(usize, Edit)]) {
        let Some(texts) = &mut self.texts else { return };
        for (at, edit) in edits {
            match edit {
                Edit::Put => texts.insert((*at).min(texts.len()), None),
                Edit::Taken if *at < texts.len() => drop(texts.remove(*at)),
                Edit::Taken => {}
                Edit::Other => {
                    if let Some(text) = texts.get_mut(*at) {
                        *text = None;
                    }
                }
            }
        }
    }
}

impl Window {
    /// Whether something in it has got further since it was cut.
    fn moves(&self, session: &Session) -> bool {
        let under_way = |cell: &Cell| matches!(cell, Cell::State(_, Some(_)));
        self.at != session.now() && self.view.rows.iter().flat_map(|row| &row.cells).any(under_way)
    }
}

/// Those rows, as they are described now.
fn cut(session: &Session, table: Table, ids: &[RowId]) -> Vec<RowView> {
    let asked: Vec<&str> = ids.iter().map(AsRef::as_ref).collect();
    let rows = rows(session, table, Some(&asked));
    let by_id: BTreeMap<&str, _> = rows.iter().map(|row| (table.id_of(row), row)).collect();
    let found = ids.iter().filter_map(|id| Some((id, by_id.get(id.as_ref())?)));
    found
        .map(|(id, row)| RowView {
            id: Arc::clone(id),
            cells: table.columns().iter().map(|column| cell(row, column)).collect(),
        })
        .collect()
}
