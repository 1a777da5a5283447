//! The forms: what they are and what they say of themselves. Which fields each has is in `fields`, the calls that it
//! makes of them in `calls`.

mod calls;
mod fields;
pub(crate) mod panel;
#[cfg(test)]
mod tests;

pub use calls::{Call, build};
pub use fields::fields;

use std::collections::BTreeMap;

/// An open form and what it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Which form.
    pub kind: Kind,
    /// The ids that were selected.
    pub ids: Vec<String>,
}

/// The forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the operations' names say it")]
pub enum Kind {
    Register,
    CreateImage,
    Copy,
    Launch,
    Permissions,
    Tags,
    Deregister,
    Deprecate,
    Protect,
    RestoreImage,
    RestoreSnapshot,
    Disable,
    Enable,
    CopySnapshot,
    SnapshotPermissions,
    DeleteSnapshot,
    CreateSnapshot,
    CreateVolume,
    CreateVolumeFrom,
    AttachVolume,
    DetachVolume,
    ModifyVolume,
    DeleteVolume,
    Start,
    Stop,
    Reboot,
    Terminate,
}

/// What a field takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A line of text.
    Text,
    /// Several lines, `key=value` each.
    Pairs,
    /// A whole number.
    Number,
    /// One of a few values, each with its words.
    Choice(Vec<(String, String)>),
    /// Yes or no: `true` or empty.
    Check,
}

/// A field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// What its value is called in `build`.
    pub name: &'static str,
    /// Its label.
    pub label: &'static str,
    /// What it takes.
    pub input: Input,
    /// What stands in it at first.
    pub initial: String,
    /// A word of help.
    pub help: &'static str,
}

/// The texts of a form.
#[derive(Debug)]
pub struct About {
    /// Its title.
    pub title: &'static str,
    /// The word on its button.
    pub verb: &'static str,
    /// What it does, in a sentence.
    pub text: &'static str,
    /// Whether a word must be typed before it is sent.
    pub confirm: Option<&'static str>,
}

/// What was filled in, by field.
pub type Values = BTreeMap<String, String>;

impl Kind {
    /// Whether it works on several things at once.
    pub fn takes_many(self) -> bool {
        use Kind::{
            DeleteSnapshot, DeleteVolume, Deregister, Reboot, RestoreImage, RestoreSnapshot, Start, Stop,
            Tags, Terminate,
        };
        matches!(
            self,
            Tags | Deregister
                | RestoreImage
                | RestoreSnapshot
                | DeleteSnapshot
                | DeleteVolume
                | Start
                | Stop
                | Reboot
                | Terminate
        )
    }

    /// Whether it removes something.
    pub fn is_danger(self) -> bool {
        self.about().confirm.is_some()
    }

    /// Its texts.
    pub fn about(self) -> About {
        let (title, verb, text, confirm) = match self {
            Self::Register => (
                "Register AMI",
                "Register AMI",
                "Makes an image of a root snapshot that you own. The snapshot must hold an operating system, or nothing will boot.",
                None,
            ),
            Self::CreateImage => (
                "Create image",
                "Create image",
                "Takes a snapshot of each volume of the instance and registers an image of them.",
                None,
            ),
            Self::Copy => (
                "Copy AMI",
                "Copy AMI",
                "Makes an image of your own in the destination Region, with snapshots and an id of its own. Permissions stay behind.",
                None,
            ),
            Self::Launch => (
                "Launch instances",
                "Launch instances",
                "Starts instances from an image. Each gets volumes made from the image's snapshots.",
                None,
            ),
            Self::Permissions => (
                "Launch permissions",
                "Save permissions",
                "Says who else may launch the image. It stays yours; they can't change it.",
                None,
            ),
            Self::Tags => (
                "Manage tags",
                "Save tags",
                "Labels of your own. Another account never sees them.",
                None,
            ),
            Self::Deregister => (
                "Deregister AMI",
                "Deregister AMI",
                "Nobody can launch the image any more. Running instances stay. Its snapshots stay too, and cost money, unless you delete them.",
                Some("deregister"),
            ),
            Self::Deprecate => (
                "Manage deprecation",
                "Save deprecation",
                "From that moment the image is hidden from other accounts' lists. It can still be launched.",
                None,
            ),
            Self::Protect => (
                "Manage deregistration protection",
                "Save protection",
                "Nobody can deregister a protected image until the protection is taken away.",
                None,
            ),
            Self::RestoreImage => (
                "Restore AMI",
                "Restore AMI",
                "Takes the image out of the Recycle Bin, with the id and the tags that it had.",
                None,
            ),
            Self::RestoreSnapshot => (
                "Restore snapshot",
                "Restore snapshot",
                "Takes the snapshot out of the Recycle Bin, with the id and the tags that it had.",
                None,
            ),
            Self::Disable => (
                "Disable AMI",
                "Disable AMI",
                "The image can't be launched and loses all its launch permissions, until you enable it again. The permissions do not come back.",
                None,
            ),
            Self::Enable => (
                "Enable AMI",
                "Enable AMI",
                "The image can be launched again. Share it again if others need it.",
                None,
            ),
            Self::CopySnapshot => (
                "Copy snapshot",
                "Copy snapshot",
                "Makes a snapshot of your own in the destination Region.",
                None,
            ),
            Self::SnapshotPermissions => (
                "Snapshot permissions",
                "Save permissions",
                "Says who else may make volumes from the snapshot, and copy images that need it.",
                None,
            ),
            Self::DeleteSnapshot => (
                "Delete snapshot",
                "Delete snapshot",
                "The snapshot's blocks are removed, except those that other snapshots need.",
                Some("delete"),
            ),
            Self::CreateSnapshot => (
                "Create snapshot",
                "Create snapshot",
                "Keeps the volume's blocks as they are now.",
                None,
            ),
            Self::CreateVolume => (
                "Create volume",
                "Create volume",
                "Makes an empty disk, or one filled from a snapshot, in one zone.",
                None,
            ),
            Self::CreateVolumeFrom => (
                "Create volume from snapshot",
                "Create volume",
                "Makes a disk filled with the snapshot's blocks, in one zone.",
                None,
            ),
            Self::AttachVolume => (
                "Attach volume",
                "Attach volume",
                "Gives the disk to an instance in the same zone.",
                None,
            ),
            Self::DetachVolume => (
                "Detach volume",
                "Detach volume",
                "Takes the disk away from its instance. Its blocks stay.",
                None,
            ),
            Self::ModifyVolume => (
                "Modify volume",
                "Modify volume",
                "Makes the disk larger or of another type. It can't be made smaller.",
                None,
            ),
            Self::DeleteVolume => (
                "Delete volume",
                "Delete volume",
                "The disk and everything on it is removed.",
                Some("delete"),
            ),
            Self::Start => ("Start instances", "Start", "Starts stopped instances.", None),
            Self::Stop => (
                "Stop instances",
                "Stop",
                "Stops running instances. Their volumes stay and cost money.",
                None,
            ),
            Self::Reboot => (
                "Reboot instances",
                "Reboot",
                "Restarts the operating system.",
                None,
            ),
            Self::Terminate => (
                "Terminate instances",
                "Terminate",
                "The instances are gone for good, with the volumes that are set to go with them.",
                Some("terminate"),
            ),
        };
        About {
            title,
            verb,
            text,
            confirm,
        }
    }

    /// The operation that it sends.
    pub fn operation(self) -> &'static str {
        match self {
            Self::Register => "RegisterImage",
            Self::CreateImage => "CreateImage",
            Self::Copy => "CopyImage",
            Self::Launch => "RunInstances",
            Self::Permissions => "ModifyImageAttribute",
            Self::Tags => "CreateTags",
            Self::Deregister => "DeregisterImage",
            Self::Deprecate => "EnableImageDeprecation",
            Self::Protect => "EnableImageDeregistrationProtection",
            Self::RestoreImage => "RestoreImageFromRecycleBin",
            Self::RestoreSnapshot => "RestoreSnapshotFromRecycleBin",
            Self::Disable => "DisableImage",
            Self::Enable => "EnableImage",
            Self::CopySnapshot => "CopySnapshot",
            Self::SnapshotPermissions => "ModifySnapshotAttribute",
            Self::DeleteSnapshot => "DeleteSnapshot",
            Self::CreateSnapshot => "CreateSnapshot",
            Self::CreateVolume | Self::CreateVolumeFrom => "CreateVolume",
            Self::AttachVolume => "AttachVolume",
            Self::DetachVolume => "DetachVolume",
            Self::ModifyVolume => "ModifyVolume",
            Self::DeleteVolume => "DeleteVolume",
            Self::Start => "StartInstances",
            Self::Stop => "StopInstances",
            Self::Reboot => "RebootInstances",
            Self::Terminate => "TerminateInstances",
        }
    }
}
