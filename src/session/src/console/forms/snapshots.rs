//! Forms that make snapshots and change them.

use super::fields::{DESCRIPTION, DESTINATION, new_tags, sharing};
use crate::Session;
use crate::console::{Case, Draft, Field, Form, Input, Open, Target, Values, ec2, state};

/// Create snapshot.
pub static CREATE: Form = Form {
    title: "Create snapshot",
    submit: "Create snapshot",
    text: "Keeps the volume's blocks as they are now.",
    fields: &[DESCRIPTION, new_tags(&["snapshot"])],
    ..Form::new("create-snapshot", ec2("CreateSnapshot"), Target::One("VolumeId"))
};

/// Copy snapshot.
pub static COPY: Form = Form {
    title: "Copy snapshot",
    submit: "Copy snapshot",
    text: "Makes a snapshot of your own in the destination Region.",
    here: Some("SourceRegion"),
    fields: &[DESTINATION, DESCRIPTION],
    ..Form::new(
        "copy-snapshot",
        ec2("CopySnapshot"),
        Target::One("SourceSnapshotId"),
    )
};

const SHARING: [Field; 3] = sharing!("CreateVolumePermission", state::may_read);

/// Snapshot permissions.
pub static PERMISSIONS: Form = Form {
    title: "Snapshot permissions",
    submit: "Save permissions",
    text: "Says who else may make volumes from the snapshot, and copy images that need it.",
    only_changes: true,
    beyond: Some(one_way_each),
    fields: &SHARING,
    ..Form::new(
        "modify-snapshot-attribute",
        ec2("ModifySnapshotAttribute"),
        Target::One("SnapshotId"),
    )
};

/// A call adds or removes; what does both is two.
fn one_way_each(_: &Open, _: &Values, _: &Session, drafts: Vec<Draft>) -> Vec<Draft> {
    const MEMBER: &str = "CreateVolumePermission";
    let way = |draft: &Draft, way: &str| {
        let change = draft.input.get(MEMBER)?.get(way)?.clone();
        let mut one = draft.clone();
        one.input
            .insert(MEMBER.to_owned(), serde_json::json!({way: change}));
        Some(one)
    };
    drafts
        .iter()
        .flat_map(|draft| {
            ["Add", "Remove"]
                .into_iter()
                .filter_map(move |name| way(draft, name))
        })
        .collect()
}

/// Delete snapshot.
pub static DELETE: Form = Form {
    title: "Delete snapshot",
    submit: "Delete snapshot",
    text: "The snapshot's blocks are removed, except those that other snapshots need.",
    confirm: Some("delete"),
    ..Form::new(
        "delete-snapshot",
        ec2("DeleteSnapshot"),
        Target::Each("SnapshotId"),
    )
};

/// Restore snapshot.
pub static RESTORE: Form = Form {
    title: "Restore snapshot",
    submit: "Restore snapshot",
    text: "Takes the snapshot out of the Recycle Bin, with the id and the tags that it had.",
    ..Form::new(
        "restore-snapshot-from-recycle-bin",
        ec2("RestoreSnapshotFromRecycleBin"),
        Target::Each("SnapshotId"),
    )
};
