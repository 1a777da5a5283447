//! Which forms stand beside which table of the console, and what their buttons say.

use super::Form;
use super::forms::{images, instances, snapshots, tags, volumes};
use crate::view::Table;

/// A form and the words on the button that opens it.
pub type Button = (&'static Form, &'static str);

/// The buttons of a table.
#[derive(Debug, Clone, Copy)]
pub struct Buttons {
    /// For forms that need nothing selected.
    pub make: &'static [Button],
    /// For forms that work on what is selected.
    pub act: &'static [Button],
}

static OWNED_IMAGES: Buttons = Buttons {
    make: &[
        (&images::REGISTER, "Register AMI"),
        (&images::CREATE, "Create image"),
    ],
    act: &[
        (&instances::LAUNCH, "Launch instances"),
        (&images::COPY, "Copy AMI"),
        (&images::PERMISSIONS, "Edit permissions"),
        (&tags::TAGS, "Edit tags"),
        (&images::DEPRECATE, "Deprecate"),
        (&images::PROTECT, "Protect"),
        (&images::DISABLE, "Disable"),
        (&images::ENABLE, "Enable"),
        (&images::DEREGISTER, "Deregister AMI"),
    ],
};
static OTHERS_IMAGES: Buttons = Buttons {
    make: &[],
    act: &[
        (&instances::LAUNCH, "Launch instances"),
        (&images::COPY, "Copy AMI"),
        (&tags::TAGS, "Edit tags"),
    ],
};
static DISABLED_IMAGES: Buttons = Buttons {
    make: &[],
    act: &[
        (&images::ENABLE, "Enable"),
        (&images::DEREGISTER, "Deregister AMI"),
    ],
};
static RECYCLED_IMAGES: Buttons = Buttons {
    make: &[],
    act: &[(&images::RESTORE, "Restore AMI")],
};
static SNAPSHOTS: Buttons = Buttons {
    make: &[],
    act: &[
        (&volumes::CREATE_FROM, "Create volume"),
        (&snapshots::COPY, "Copy snapshot"),
        (&snapshots::PERMISSIONS, "Edit permissions"),
        (&tags::TAGS, "Edit tags"),
        (&snapshots::DELETE, "Delete snapshot"),
    ],
};
static RECYCLED_SNAPSHOTS: Buttons = Buttons {
    make: &[],
    act: &[(&snapshots::RESTORE, "Restore snapshot")],
};
static VOLUMES: Buttons = Buttons {
    make: &[(&volumes::CREATE, "Create volume")],
    act: &[
        (&volumes::ATTACH, "Attach volume"),
        (&volumes::DETACH, "Detach volume"),
        (&snapshots::CREATE, "Create snapshot"),
        (&volumes::MODIFY, "Modify volume"),
        (&tags::TAGS, "Edit tags"),
        (&volumes::DELETE, "Delete volume"),
    ],
};
static INSTANCES: Buttons = Buttons {
    make: &[(&instances::LAUNCH, "Launch instances")],
    act: &[
        (&images::CREATE, "Create image"),
        (&instances::START, "Start"),
        (&instances::STOP, "Stop"),
        (&instances::REBOOT, "Reboot"),
        (&tags::TAGS, "Edit tags"),
        (&instances::TERMINATE, "Terminate"),
    ],
};

/// The buttons beside a table.
pub fn buttons(table: Table) -> &'static Buttons {
    match table {
        Table::OwnedImages => &OWNED_IMAGES,
        Table::SharedImages | Table::PublicImages => &OTHERS_IMAGES,
        Table::DisabledImages => &DISABLED_IMAGES,
        Table::RecycledImages => &RECYCLED_IMAGES,
        Table::Snapshots => &SNAPSHOTS,
        Table::RecycledSnapshots => &RECYCLED_SNAPSHOTS,
        Table::Volumes => &VOLUMES,
        Table::Instances => &INSTANCES,
    }
}
