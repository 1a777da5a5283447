//! The tables of the console, and which call fills each.

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
pub(super) struct Source {
    pub(super) operation: &'static str,
    pub(super) input: Value,
    /// The list in the answer.
    pub(super) list: &'static str,
    /// The member of the input that asks for some by id.
    pub(super) ids: &'static str,
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

    pub(super) fn source(self) -> Source {
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
