//! Forms that make images and change them.

use super::fields::{DESCRIPTION, DESTINATION, IMAGE_NAME, TAG_LINES, new_tags, sharing};
use crate::Session;
use crate::console::{Case, Draft, Field, Form, Input, Open, Target, Values, build, ec2, state};
use serde_json::json;

/// Register AMI.
pub static REGISTER: Form = Form {
    title: "Register AMI",
    submit: "Register AMI",
    text: "Makes an image of a root snapshot that you own. The snapshot must hold an operating system, or nothing will boot.",
    always: &[
        ("BlockDeviceMappings[0].DeviceName", "/dev/xvda"),
        ("RootDeviceName", "/dev/xvda"),
        ("VirtualizationType", "hvm"),
        ("EnaSupport", "true"),
    ],
    fields: &[
        IMAGE_NAME.help("3 to 128 characters; unique among your images here. It can't be changed."),
        Field::new("snapshot", &["BlockDeviceMappings[0].Ebs.SnapshotId"])
            .label("Root snapshot")
            .help("It must be completed and yours.")
            .input(Input::Own("snap")),
        Field::new("device", &["RootDeviceName", "BlockDeviceMappings[0].DeviceName"])
            .help("The name under which the system boots: /dev/xvda for Amazon Linux, /dev/sda1 for Ubuntu and Windows.")
            .initial("/dev/xvda"),
        Field::new("architecture", &["Architecture"])
            .input(Input::Choice(&[("x86_64", "x86_64"), ("arm64", "arm64")])),
        Field::new("boot", &["BootMode"]).unset("the instance type's"),
        DESCRIPTION,
        new_tags(&["image"]),
    ],
    ..Form::new("register-image", ec2("RegisterImage"), Target::Nothing)
};

/// Create image.
pub static CREATE: Form = Form {
    title: "Create image",
    submit: "Create image",
    text: "Takes a snapshot of each volume of the instance and registers an image of them.",
    fields: &[
        Field::new("instance", &["InstanceId"])
            .label("Instance")
            .help("Running or stopped.")
            .input(Input::Own("i")),
        IMAGE_NAME.help(
            "3 to 128 characters; unique among your images here. Put the version in it: it can't be changed.",
        ),
        DESCRIPTION,
        Field::new("no_reboot", &["NoReboot"])
            .help("Do not restart the instance first. Its disks may be in the middle of a write."),
        Field::new("tags", &["TagSpecifications"])
            .label("Tags for the image")
            .help(TAG_LINES)
            .input(Input::Tags(&["image"])),
        Field::new("tag_snapshots", &["TagSpecifications"])
            .label("Tag the snapshots the same way")
            .help("Otherwise they carry no tags.")
            .input(Input::TagsToo("snapshot"))
            .initial("true"),
    ],
    ..Form::new("create-image", ec2("CreateImage"), Target::One("InstanceId"))
};

/// Copy AMI.
pub static COPY: Form = Form {
    title: "Copy AMI",
    submit: "Copy AMI",
    text: "Makes an image of your own in the destination Region, with snapshots and an id of its own. Permissions stay behind.",
    here: Some("SourceRegion"),
    fields: &[
        DESTINATION.help("The copy is made there and has an id of its own."),
        IMAGE_NAME
            .label("Name of the copy")
            .help("Unique among your images in the destination.")
            .from(state::image_name),
        DESCRIPTION,
        Field::new("copy_tags", &["CopyImageTags"])
            .label("Copy the image's tags")
            .help("Only your own tags; those of snapshots never.")
            .initial("true"),
        Field::new("encrypted", &["Encrypted"])
            .label("Encrypt the snapshots")
            .help("With the default key of the destination."),
    ],
    ..Form::new("copy-image", ec2("CopyImage"), Target::One("SourceImageId"))
};

const SHARING: [Field; 3] = sharing!("LaunchPermission", state::may_launch);

/// Launch permissions.
pub static PERMISSIONS: Form = Form {
    title: "Launch permissions",
    submit: "Save permissions",
    text: "Says who else may launch the image. It stays yours; they can't change it.",
    only_changes: true,
    beyond: Some(with_snapshots),
    fields: &[
        SHARING[0],
        SHARING[1],
        SHARING[2],
        Field::new("volumes", &[])
            .label("Also let the added account read the snapshots")
            .help("It needs that to copy the image, not to launch it.")
            .input(Input::Beyond),
    ],
    ..Form::new(
        "modify-image-attribute",
        ec2("ModifyImageAttribute"),
        Target::One("ImageId"),
    )
};

/// Lets the account that may launch the image read its snapshots, too.
fn with_snapshots(open: &Open, values: &Values, session: &Session, mut drafts: Vec<Draft>) -> Vec<Draft> {
    let account = build::filled(values, "add");
    let wanted = build::filled(values, "volumes").is_some();
    let (Some(account), true, Some(first)) = (account, wanted, drafts.first().cloned()) else {
        return drafts;
    };
    let Some(operation) = ec2("ModifySnapshotAttribute").row() else {
        return drafts;
    };
    let image = state::image(session, open.ids.first().map(String::as_str).unwrap_or_default());
    let mappings = image["BlockDeviceMappings"].as_array().into_iter().flatten();
    drafts.extend(
        mappings
            .filter_map(|one| one["Ebs"]["SnapshotId"].as_str())
            .map(|snapshot| {
                let input =
                    json!({"SnapshotId": snapshot, "CreateVolumePermission": {"Add": [{"UserId": account}]}});
                Draft {
                    operation,
                    input: input.as_object().cloned().unwrap_or_default(),
                    ..first.clone()
                }
            }),
    );
    drafts
}

/// Deregister AMI.
pub static DEREGISTER: Form = Form {
    title: "Deregister AMI",
    submit: "Deregister AMI",
    text: "Nobody can launch the image any more. Running instances stay. Its snapshots stay too, and cost money, unless you delete them.",
    confirm: Some("deregister"),
    fields: &[Field::new("delete_snapshots", &["DeleteAssociatedSnapshots"])
        .label("Delete the snapshots too")
        .help("Those that another image uses are skipped. Kept ones go on costing money.")],
    ..Form::new(
        "deregister-image",
        ec2("DeregisterImage"),
        Target::Each("ImageId"),
    )
};

/// Manage deprecation.
pub static DEPRECATE: Form = Form {
    title: "Manage deprecation",
    submit: "Save deprecation",
    text: "From that moment the image is hidden from other accounts' lists. It can still be launched.",
    fields: &[
        Field::new("at", &["DeprecateAt"])
            .help("UTC, such as 2026-12-24T00:00:00Z.")
            .from(state::in_a_month),
        Field::new("cancel", &[])
            .label("Cancel the deprecation instead")
            .help("The image is listed for others again.")
            .input(Input::Switch(
                &Case::new("true", "").sends(ec2("DisableImageDeprecation")),
            )),
    ],
    ..Form::new(
        "enable-image-deprecation",
        ec2("EnableImageDeprecation"),
        Target::One("ImageId"),
    )
};

/// Manage deregistration protection.
pub static PROTECT: Form = Form {
    title: "Manage deregistration protection",
    submit: "Save protection",
    text: "Nobody can deregister a protected image until the protection is taken away.",
    fields: &[Field::new("how", &[])
        .label("Protection")
        .help("The 24 hours leave time to notice a mistake.")
        .input(Input::Cases(&[
            Case::new("on", "protect it"),
            Case::new("cooldown", "protect it, and for 24 hours after it is taken away")
                .sets(&[("WithCooldown", "true")]),
            Case::new("off", "take the protection away").sends(ec2("DisableImageDeregistrationProtection")),
        ]))],
    ..Form::new(
        "enable-image-deregistration-protection",
        ec2("EnableImageDeregistrationProtection"),
        Target::One("ImageId"),
    )
};

/// Restore AMI.
pub static RESTORE: Form = Form {
    title: "Restore AMI",
    submit: "Restore AMI",
    text: "Takes the image out of the Recycle Bin, with the id and the tags that it had.",
    ..Form::new(
        "restore-image-from-recycle-bin",
        ec2("RestoreImageFromRecycleBin"),
        Target::Each("ImageId"),
    )
};

/// Disable AMI.
pub static DISABLE: Form = Form {
    title: "Disable AMI",
    submit: "Disable AMI",
    text: "The image can't be launched and loses all its launch permissions, until you enable it again. The permissions do not come back.",
    ..Form::new("disable-image", ec2("DisableImage"), Target::One("ImageId"))
};

/// Enable AMI.
pub static ENABLE: Form = Form {
    title: "Enable AMI",
    submit: "Enable AMI",
    text: "The image can be launched again. Share it again if others need it.",
    ..Form::new("enable-image", ec2("EnableImage"), Target::One("ImageId"))
};
