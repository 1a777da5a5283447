//! Metadata options, console output, attributes that are reset, and new root volumes.

use crate::testkit::{Lab, code, column, text};
use serde_json::{Value, json};

fn running(lab: &mut Lab, image: &str) -> String {
    let launch = json!({"ImageId": image, "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1});
    let instance = text(&lab.good("RunInstances", launch), "/Instances/0/InstanceId");
    lab.wait(5);
    instance
}

fn described(lab: &mut Lab, instance: &str) -> Value {
    let answer = lab.good("DescribeInstances", json!({"InstanceIds": [instance]}));
    answer
        .pointer("/Reservations/0/Instances/0")
        .cloned()
        .unwrap_or_default()
}

fn console(lab: &mut Lab, instance: &str) -> String {
    let answer = lab.good("GetConsoleOutput", json!({"InstanceId": instance}));
    let output = answer["Output"].as_str().unwrap_or_default();
    String::from_utf8(crate::base64::decode(output).unwrap()).unwrap()
}

#[test]
fn metadata_options_change_one_by_one() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    let instance = running(&mut lab, &image);
    let before = described(&mut lab, &instance)["MetadataOptions"].clone();
    assert_eq!(before["HttpTokens"], "optional");
    let strict = json!({"InstanceId": instance, "HttpTokens": "required", "HttpPutResponseHopLimit": 3});
    let answer = lab.good("ModifyInstanceMetadataOptions", strict);
    assert_eq!(answer["InstanceMetadataOptions"]["State"], "pending");
    lab.wait(1);
    let after = described(&mut lab, &instance)["MetadataOptions"].clone();
    assert_eq!(after["State"], "applied");
    assert_eq!(after["HttpTokens"], "required");
    assert_eq!(after["HttpPutResponseHopLimit"], 3);
    assert_eq!(after["HttpEndpoint"], before["HttpEndpoint"]);
}

#[test]
fn time_gets_to_where_new_metadata_options_apply() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    let id = running(&mut lab, &image);
    lab.wait(30);
    let options = json!({"InstanceId": id, "HttpTokens": "optional"});
    lab.good("ModifyInstanceMetadataOptions", options);
    let at = lab.cloud.next_wakeup().unwrap();
    let rest = at - lab.cloud.now();
    assert!(rest <= api::Span::seconds(10), "{rest:?}");
    lab.cloud.advance(rest);
    let shown = lab.good("DescribeInstances", json!({"InstanceIds": [id]}));
    assert_eq!(
        shown["Reservations"][0]["Instances"][0]["MetadataOptions"]["State"],
        "applied"
    );
}

#[test]
fn mistakes_with_metadata_options() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    let instance = running(&mut lab, &image);
    let codes = column(
        &mut lab,
        "ModifyInstanceMetadataOptions",
        json!({"InstanceId": "i-1", "HttpTokens": "maybe", "HttpPutResponseHopLimit": 65, "DryRun": true}),
        &[
            json!({"InstanceId": "i-0fedcba9876543210"}),
            json!({"HttpTokens": null}),
            json!({"HttpPutResponseHopLimit": null}),
            json!({"HttpEndpoint": "disabled"}),
            json!({"DryRun": null}),
            json!({"InstanceId": instance}),
        ],
    );
    assert_eq!(
        codes,
        [
            "InvalidInstanceID.Malformed",
            "InvalidParameterValue",
            "InvalidParameterValue",
            "InvalidParameterCombination",
            "DryRunOperation",
            "InvalidInstanceID.NotFound",
            "ok"
        ]
    );
}

#[test]
fn the_console_says_which_system_it_is() {
    let mut lab = Lab::new();
    let image = lab.amazon_image();
    let launch = json!({"ImageId": image, "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1});
    let instance = text(&lab.good("RunInstances", launch), "/Instances/0/InstanceId");
    let early = lab.good("GetConsoleOutput", json!({"InstanceId": instance}));
    assert_eq!(early.get("Output"), None);
    lab.wait(6);
    let said = console(&mut lab, &instance);
    assert!(said.contains("Amazon Linux 2023"), "{said}");
    assert!(
        said.contains("SSH HOST KEY FINGERPRINTS") && said.contains("login:"),
        "{said}"
    );
    assert_eq!(said, console(&mut lab, &instance), "the same start says the same");
    // An image of one's own, made from it, is known by what is on its disk.
    let own = lab.good("CreateImage", json!({"InstanceId": instance, "Name": "copy"}));
    lab.wait(60);
    let own = text(&own, "/ImageId");
    let second = running(&mut lab, &own);
    assert!(console(&mut lab, &second).contains("Amazon Linux 2023"));
}

#[test]
fn attributes_go_back_to_their_defaults() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    let instance = running(&mut lab, &image);
    let off = json!({"InstanceId": instance, "SourceDestCheck": {"Value": false}});
    lab.good("ModifyInstanceAttribute", off);
    let reset = |attribute: &str| json!({"InstanceId": instance, "Attribute": attribute});
    lab.good("ResetInstanceAttribute", reset("sourceDestCheck"));
    assert_eq!(described(&mut lab, &instance)["SourceDestCheck"], true);
    assert_eq!(
        code(&lab.bad("ResetInstanceAttribute", reset("kernel"))),
        "IncorrectInstanceState"
    );
    assert_eq!(
        code(&lab.bad("ResetInstanceAttribute", reset("userData"))),
        "InvalidParameterValue"
    );
}

fn root(lab: &mut Lab, instance: &str) -> String {
    text(&described(lab, instance), "/BlockDeviceMappings/0/Ebs/VolumeId")
}

fn task(lab: &mut Lab, id: &str) -> Value {
    let answer = lab.good(
        "DescribeReplaceRootVolumeTasks",
        json!({"ReplaceRootVolumeTaskIds": [id]}),
    );
    answer
        .pointer("/ReplaceRootVolumeTasks/0")
        .cloned()
        .unwrap_or_default()
}

#[test]
fn a_root_volume_returns_to_the_state_of_its_launch() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    let instance = running(&mut lab, &image);
    let old = root(&mut lab, &instance);
    let begun = lab.good("CreateReplaceRootVolumeTask", json!({"InstanceId": instance}));
    let id = text(&begun, "/ReplaceRootVolumeTask/ReplaceRootVolumeTaskId");
    assert_eq!(begun["ReplaceRootVolumeTask"]["TaskState"], "pending");
    assert_eq!(
        code(&lab.bad("CreateReplaceRootVolumeTask", json!({"InstanceId": instance}))),
        "IncorrectState"
    );
    lab.wait(3);
    assert_eq!(task(&mut lab, &id)["TaskState"], "succeeded");
    let new = root(&mut lab, &instance);
    assert_ne!(new, old);
    let volume = lab.good("DescribeVolumes", json!({"VolumeIds": [old]}));
    assert_eq!(volume["Volumes"][0]["State"], "available");
    assert_eq!(described(&mut lab, &instance)["State"]["Name"], "running");
}

#[test]
fn a_root_volume_comes_from_a_snapshot_or_an_image() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    let instance = running(&mut lab, &image);
    let first = root(&mut lab, &instance);
    let own = text(
        &lab.good("CreateSnapshot", json!({"VolumeId": first})),
        "/SnapshotId",
    );
    lab.wait(30);
    let other = lab.snapshot(8);
    let strange = json!({"InstanceId": instance, "SnapshotId": other});
    assert_eq!(
        code(&lab.bad("CreateReplaceRootVolumeTask", strange)),
        "InvalidParameterValue"
    );
    let asked = json!({"InstanceId": instance, "SnapshotId": own, "DeleteReplacedRootVolume": true});
    lab.good("CreateReplaceRootVolumeTask", asked);
    lab.wait(3);
    assert_eq!(
        code(&lab.bad("DescribeVolumes", json!({"VolumeIds": [first]}))),
        "InvalidVolume.NotFound"
    );
    let next = lab.image("web-2");
    let asked = json!({"InstanceId": instance, "ImageId": next, "ClientToken": "once"});
    let begun = lab.good("CreateReplaceRootVolumeTask", asked.clone());
    assert_eq!(
        lab.good("CreateReplaceRootVolumeTask", asked)["ReplaceRootVolumeTask"]["ReplaceRootVolumeTaskId"],
        begun["ReplaceRootVolumeTask"]["ReplaceRootVolumeTaskId"]
    );
    lab.wait(3);
    assert_eq!(described(&mut lab, &instance)["ImageId"], next.as_str());
    // The snapshot was taken two volumes ago, and is still of the lineage.
    let again = json!({"InstanceId": instance, "SnapshotId": own});
    lab.good("CreateReplaceRootVolumeTask", again);
}

#[test]
fn a_replacement_fails_when_the_instance_goes() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    let instance = running(&mut lab, &image);
    let old = root(&mut lab, &instance);
    let begun = lab.good("CreateReplaceRootVolumeTask", json!({"InstanceId": instance}));
    let id = text(&begun, "/ReplaceRootVolumeTask/ReplaceRootVolumeTaskId");
    lab.good("StopInstances", json!({"InstanceIds": [instance], "Force": true}));
    lab.wait(3);
    assert_eq!(task(&mut lab, &id)["TaskState"], "failed");
    assert_eq!(root(&mut lab, &instance), old);
    assert_eq!(
        code(&lab.bad("CreateReplaceRootVolumeTask", json!({"InstanceId": instance}))),
        "IncorrectInstanceState"
    );
    let theirs = lab.partner("CreateReplaceRootVolumeTask", json!({"InstanceId": instance}));
    assert_eq!(code(&theirs.unwrap_err()), "InvalidInstanceID.NotFound");
}

#[test]
fn mistakes_with_replacements() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    let instance = running(&mut lab, &image);
    let windows = json!({"Owners": ["amazon"], "Filters": [{"Name": "platform", "Values": ["windows"]}]});
    let windows = text(&lab.good("DescribeImages", windows), "/Images/0/ImageId");
    let codes = column(
        &mut lab,
        "CreateReplaceRootVolumeTask",
        json!({
            "InstanceId": "i-0fedcba9876543210", "SnapshotId": "snap-1", "ImageId": "ami-1", "DryRun": true,
            "VolumeInitializationRate": 5,
        }),
        &[
            json!({"SnapshotId": "snap-0fedcba9876543210"}),
            json!({"ImageId": windows}),
            json!({"SnapshotId": null}),
            json!({"VolumeInitializationRate": null}),
            json!({"DryRun": null}),
            json!({"InstanceId": instance}),
            json!({"ImageId": null}),
        ],
    );
    assert_eq!(
        codes,
        [
            "InvalidSnapshotID.Malformed",
            "InvalidAMIID.Malformed",
            "InvalidParameterCombination",
            "InvalidParameterValue",
            "DryRunOperation",
            "InvalidInstanceID.NotFound",
            "InvalidParameterValue",
            "ok"
        ]
    );
}
