//! The tables of the console: which call fills each, and what of its answer are the rows.

use super::read;
use super::row_filter::RowText;
use crate::Session;
use serde_json::{Value, json};

/// The tables of the console.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Table {
    /// Images that the account owns, disabled ones too.
    OwnedImages,
    /// Images that others shared with the account.
    SharedImages,
    /// Images that everyone may launch.
    PublicImages,
    /// Own images that are disabled.
    DisabledImages,
    /// Own images in the Recycle Bin.
    RecycledImages,
    /// Own snapshots.
    Snapshots,
    /// Own snapshots in the Recycle Bin.
    RecycledSnapshots,
    /// Volumes.
    Volumes,
    /// Instances.
    Instances,
}

/// The call whose answer fills a table.
struct Source {
    operation: &'static str,
    input: Value,
    /// The list in the answer.
    list: &'static str,
    /// The member of the input that asks for some by id.
    ids: &'static str,
}

impl Table {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::OwnedImages,
        Self::SharedImages,
        Self::PublicImages,
        Self::DisabledImages,
        Self::RecycledImages,
        Self::Snapshots,
        Self::RecycledSnapshots,
        Self::Volumes,
        Self::Instances,
    ];

    fn source(self) -> Source {
        let (operation, input, list, ids) = match self {
            Self::OwnedImages => (
                "DescribeImages",
                json!({"Owners": ["self"], "IncludeDisabled": true}),
                "Images",
                "ImageIds",
            ),
            Self::SharedImages => (
                "DescribeImages",
                json!({"ExecutableUsers": ["self"], "IncludeDeprecated": true}),
                "Images",
                "ImageIds",
            ),
            Self::PublicImages => (
                "DescribeImages",
                json!({"ExecutableUsers": ["all"], "IncludeDeprecated": true}),
                "Images",
                "ImageIds",
            ),
            Self::DisabledImages => (
                "DescribeImages",
                json!({"Owners": ["self"], "IncludeDisabled": true, "Filters": [{"Name": "state", "Values": ["disabled"]}]}),
                "Images",
                "ImageIds",
            ),
            Self::RecycledImages => ("ListImagesInRecycleBin", json!({}), "Images", "ImageIds"),
            Self::RecycledSnapshots => ("ListSnapshotsInRecycleBin", json!({}), "Snapshots", "SnapshotIds"),
            Self::Snapshots => (
                "DescribeSnapshots",
                json!({"OwnerIds": ["self"]}),
                "Snapshots",
                "SnapshotIds",
            ),
            Self::Volumes => ("DescribeVolumes", json!({}), "Volumes", "VolumeIds"),
            Self::Instances => ("DescribeInstances", json!({}), "Reservations", "InstanceIds"),
        };
        Source {
            operation,
            input,
            list,
            ids,
        }
    }

    /// The member of a row that holds its id.
    pub fn id(self) -> &'static str {
        match self {
            Self::Snapshots | Self::RecycledSnapshots => "SnapshotId",
            Self::Volumes => "VolumeId",
            Self::Instances => "InstanceId",
            _ => "ImageId",
        }
    }

    /// The id of a row.
    pub(super) fn id_of(self, row: &Value) -> &str {
        row[self.id()].as_str().unwrap_or_default()
    }
}

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
