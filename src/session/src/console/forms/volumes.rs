//! Forms that make volumes and change them.

use super::fields::new_tags;
use crate::console::{Field, Form, Input, Target, ec2, state};

const ZONE: Field = Field::new("zone", &["AvailabilityZone"])
    .label("Zone")
    .help("An instance can only have volumes of its own zone.")
    .input(Input::Among(state::zones));

const SIZE: Field = Field::new("size", &["Size"])
    .label("Size in GiB")
    .help("Empty for the snapshot's own.");

const VOLUME_TYPE: Field = Field::new("type", &["VolumeType"])
    .input(Input::Choice(&[
        ("gp3", "gp3, general purpose"),
        ("gp2", "gp2, general purpose, older"),
        ("io1", "io1, provisioned IOPS"),
        ("io2", "io2, provisioned IOPS"),
        ("st1", "st1, throughput"),
        ("sc1", "sc1, cold"),
        ("standard", "standard, magnetic"),
    ]))
    .initial("gp3");

/// Create volume.
pub static CREATE: Form = Form {
    title: "Create volume",
    submit: "Create volume",
    text: "Makes an empty disk, or one filled from a snapshot, in one zone.",
    fields: &[ZONE, SIZE.initial("8"), VOLUME_TYPE, new_tags(&["volume"])],
    ..Form::new("create-volume", ec2("CreateVolume"), Target::Nothing)
};

/// Create volume from snapshot.
pub static CREATE_FROM: Form = Form {
    title: "Create volume from snapshot",
    submit: "Create volume",
    text: "Makes a disk filled with the snapshot's blocks, in one zone.",
    fields: &[ZONE, SIZE, VOLUME_TYPE, new_tags(&["volume"])],
    ..Form::new(
        "create-volume-from-snapshot",
        ec2("CreateVolume"),
        Target::One("SnapshotId"),
    )
};

/// Attach volume.
pub static ATTACH: Form = Form {
    title: "Attach volume",
    submit: "Attach volume",
    text: "Gives the disk to an instance in the same zone.",
    fields: &[
        Field::new("instance", &["InstanceId"])
            .label("Instance")
            .help("In the volume's zone.")
            .input(Input::Own("i")),
        Field::new("device", &["Device"])
            .label("Device name")
            .help("/dev/sdf to /dev/sdp are free for data.")
            .initial("/dev/sdf"),
    ],
    ..Form::new("attach-volume", ec2("AttachVolume"), Target::One("VolumeId"))
};

/// Detach volume.
pub static DETACH: Form = Form {
    title: "Detach volume",
    submit: "Detach volume",
    text: "Takes the disk away from its instance. Its blocks stay.",
    ..Form::new("detach-volume", ec2("DetachVolume"), Target::One("VolumeId"))
};

/// Modify volume.
pub static MODIFY: Form = Form {
    title: "Modify volume",
    submit: "Modify volume",
    text: "Makes the disk larger or of another type. It can't be made smaller.",
    only_changes: true,
    fields: &[
        SIZE.label("New size in GiB").help("Empty to keep it."),
        Field::new("type", &["VolumeType"]).input(Input::Choice(&[
            ("", "keep it"),
            ("gp3", "gp3"),
            ("gp2", "gp2"),
            ("io2", "io2"),
        ])),
    ],
    ..Form::new("modify-volume", ec2("ModifyVolume"), Target::One("VolumeId"))
};

/// Delete volume.
pub static DELETE: Form = Form {
    title: "Delete volume",
    submit: "Delete volume",
    text: "The disk and everything on it is removed.",
    confirm: Some("delete"),
    ..Form::new("delete-volume", ec2("DeleteVolume"), Target::Each("VolumeId"))
};
