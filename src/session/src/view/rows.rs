//! The rows of the console's tables, cut from what their calls answer.

use super::read;
use super::row_filter::RowText;
use super::table::{Source, Table};
use crate::Session;
use serde_json::Value;

/// The texts of all rows of a table, each with its id.
pub(super) fn texts(session: &Session, table: Table) -> Vec<(String, RowText)> {
    let Source {
        operation,
        input,
        list,
        ..
    } = table.source();
    match table {
        Table::OwnedImages | Table::DisabledImages | Table::Snapshots | Table::Volumes => {
            let answer = session.peek_answer(operation, input);
            answer.map_or(Vec::new(), |answer| read::texts(&answer, list, table))
        }
        _ => of(&rows(session, table, None), table),
    }
}

/// The texts of some rows of a table, each with its id.
pub(super) fn texts_of(session: &Session, table: Table, ids: &[&str]) -> Vec<(String, RowText)> {
    of(&rows(session, table, Some(ids)), table)
}

fn of(rows: &[Value], table: Table) -> Vec<(String, RowText)> {
    let text = |row| (table.id_of(row).to_owned(), RowText::of(row, table.columns()));
    rows.iter().map(text).collect()
}

/// The rows of a table as the seat's account is answered them: those with these ids, or all.
pub(super) fn rows(session: &Session, table: Table, ids: Option<&[&str]>) -> Vec<Value> {
    let Source {
        operation,
        mut input,
        list,
        ids: member,
    } = table.source();
    if let (Some(ids), Some(input)) = (ids, input.as_object_mut()) {
        if ids.is_empty() {
            return Vec::new();
        }
        input.insert(member.to_owned(), ids.into());
    }
    let Ok(Value::Object(mut answer)) = session.peek(operation, input) else {
        return Vec::new();
    };
    let Some(Value::Array(rows)) = answer.remove(list) else {
        return Vec::new();
    };
    match table {
        Table::Instances => rows
            .into_iter()
            .filter_map(
                |mut reservation| match reservation.get_mut("Instances").map(Value::take) {
                    Some(Value::Array(instances)) => Some(instances),
                    _ => None,
                },
            )
            .flatten()
            .collect(),
        Table::SharedImages => {
            let account = session.seat().account;
            rows.into_iter()
                .filter(|row| row["OwnerId"] != account && row["Public"] != true)
                .collect()
        }
        _ => rows,
    }
}

impl Session {
    /// The rows of a table as the operation answers them to the seat's account. A [`super::TableCut`] makes a view of
    /// them for less.
    pub fn rows(&self, table: Table) -> Vec<Value> {
        rows(self, table, None)
    }
}
