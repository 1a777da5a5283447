//! Forms that launch instances and switch them.

use crate::Session;
use crate::console::{Draft, Field, Form, Input, Open, Target, Values, ec2, state};
use serde_json::json;

/// Launch instances.
pub static LAUNCH: Form = Form {
    title: "Launch instances",
    submit: "Launch instances",
    text: "Starts instances from an image. Each gets volumes made from the image's snapshots.",
    always: &[("InstanceType", "t3.micro"), ("MinCount", "1"), ("MaxCount", "1")],
    beyond: Some(name_the_root),
    fields: &[
        Field::new("image", &["ImageId"])
            .label("Image")
            .help("The template. Your own images first.")
            .input(Input::Among(state::launchable)),
        Field::new("other", &["ImageId"])
            .label("Or another image, by its ID")
            .help("An image that somebody told you of. Empty for the one above."),
        Field::new("type", &["InstanceType"])
            .help("Its architecture must be the image's.")
            .input(Input::Among(state::instance_types))
            .initial("t3.micro"),
        Field::new("count", &["MinCount", "MaxCount"])
            .label("Number of instances")
            .help("")
            .initial("1"),
        Field::new("name", &["TagSpecifications"])
            .label("Name")
            .help("A tag called Name on each of them.")
            .input(Input::NameTag("instance")),
        Field::new("root_size", &["BlockDeviceMappings[0].Ebs.VolumeSize"])
            .label("Size of the root volume in GiB")
            .help("Empty for the image's own; never smaller than its snapshot."),
    ],
    ..Form::new("run-instances", ec2("RunInstances"), Target::One("ImageId"))
};

/// The size of the root volume is said by the name of the image's root device.
fn name_the_root(_: &Open, _: &Values, session: &Session, mut drafts: Vec<Draft>) -> Vec<Draft> {
    for draft in &mut drafts {
        let Some(size) = draft
            .input
            .get("BlockDeviceMappings")
            .map(|list| list[0]["Ebs"].clone())
        else {
            continue;
        };
        let image = draft
            .input
            .get("ImageId")
            .and_then(|id| id.as_str())
            .unwrap_or_default();
        let image = state::image(session, image);
        let device = image["RootDeviceName"].as_str().unwrap_or("/dev/xvda");
        let mapping = json!([{"DeviceName": device, "Ebs": size}]);
        draft.input.insert("BlockDeviceMappings".to_owned(), mapping);
    }
    drafts
}

/// Start instances.
pub static START: Form = Form {
    title: "Start instances",
    submit: "Start",
    text: "Starts stopped instances.",
    ..Form::new(
        "start-instances",
        ec2("StartInstances"),
        Target::All("InstanceIds"),
    )
};

/// Stop instances.
pub static STOP: Form = Form {
    title: "Stop instances",
    submit: "Stop",
    text: "Stops running instances. Their volumes stay and cost money.",
    ..Form::new("stop-instances", ec2("StopInstances"), Target::All("InstanceIds"))
};

/// Reboot instances.
pub static REBOOT: Form = Form {
    title: "Reboot instances",
    submit: "Reboot",
    text: "Restarts the operating system.",
    ..Form::new(
        "reboot-instances",
        ec2("RebootInstances"),
        Target::All("InstanceIds"),
    )
};

/// Terminate instances.
pub static TERMINATE: Form = Form {
    title: "Terminate instances",
    submit: "Terminate",
    text: "The instances are gone for good, with the volumes that are set to go with them.",
    confirm: Some("terminate"),
    ..Form::new(
        "terminate-instances",
        ec2("TerminateInstances"),
        Target::All("InstanceIds"),
    )
};
