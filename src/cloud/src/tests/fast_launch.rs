//! Faster launching of Windows images.

use crate::cost;
use crate::testkit::{Lab, code, column, text};
use crate::world::places::YOU;
use serde_json::{Value, json};

fn windows(lab: &mut Lab) -> String {
    let filters = json!([{"Name": "platform", "Values": ["windows"]}]);
    let asked = json!({"Owners": ["amazon"], "Filters": filters});
    text(&lab.good("DescribeImages", asked), "/Images/0/ImageId")
}

fn prepared(lab: &mut Lab) -> usize {
    let filters = json!([{"Name": "tag:CreatedBy", "Values": ["EC2 Fast Launch"]}]);
    let found = lab.good(
        "DescribeSnapshots",
        json!({"OwnerIds": ["self"], "Filters": filters}),
    );
    found["Snapshots"].as_array().map_or(0, Vec::len)
}

fn set_up(lab: &mut Lab) -> Value {
    let listed = lab.good("DescribeFastLaunchImages", json!({}));
    listed["FastLaunchImages"][0].clone()
}

/// Minutes until the status checks of a new instance pass.
fn boots_in(lab: &mut Lab, image: &str) -> i64 {
    let asked = json!({"ImageId": image, "InstanceType": "t3.large", "MinCount": 1, "MaxCount": 1});
    let id = text(&lab.good("RunInstances", asked), "/Instances/0/InstanceId");
    let state = lab.cloud.state();
    let instance = state
        .region("us-east-1")
        .and_then(|region| region.instances.get(id.as_str()))
        .unwrap();
    (instance.status_ok_at - instance.created).0 / 1000
}

#[test]
fn prepared_snapshots_cost_and_go_again() {
    let mut lab = Lab::new();
    let image = windows(&mut lab);
    let slow = boots_in(&mut lab, &image);
    let before = cost::monthly(lab.cloud.state(), YOU).snapshots;
    let answer = lab.good(
        "EnableFastLaunch",
        json!({"ImageId": image, "SnapshotConfiguration": {"TargetResourceCount": 3}}),
    );
    assert_eq!(answer["State"], "enabling");
    assert_eq!(answer["MaxParallelLaunches"], 6);
    assert_eq!(
        code(&lab.bad("DisableFastLaunch", json!({"ImageId": image}))),
        "IncorrectState"
    );
    lab.wait(20);
    assert_eq!(set_up(&mut lab)["State"], "enabled");
    assert_eq!(prepared(&mut lab), 3);
    assert!(cost::monthly(lab.cloud.state(), YOU).snapshots > before);
    let fast = boots_in(&mut lab, &image);
    assert!(fast < slow / 2 + 20, "{fast} after {slow}");
    let other = lab.partner("DescribeFastLaunchImages", json!({})).unwrap();
    assert_eq!(other["FastLaunchImages"], json!([]));
    // Fewer are enough.
    lab.good(
        "EnableFastLaunch",
        json!({"ImageId": image, "SnapshotConfiguration": {"TargetResourceCount": 1}}),
    );
    lab.wait(20);
    assert_eq!(prepared(&mut lab), 1);
    let answer = lab.good("DisableFastLaunch", json!({"ImageId": image}));
    assert_eq!(answer["State"], "disabling");
    lab.wait(3);
    assert_eq!(set_up(&mut lab), Value::Null);
    assert_eq!(prepared(&mut lab), 0);
    assert_eq!(cost::monthly(lab.cloud.state(), YOU).snapshots, before);
    assert_eq!(
        code(&lab.bad("DisableFastLaunch", json!({"ImageId": image}))),
        "InvalidRequest"
    );
}

#[test]
fn it_ends_with_its_image() {
    let mut lab = Lab::new();
    let source = windows(&mut lab);
    let copy = json!({"Name": "desk", "SourceImageId": source, "SourceRegion": "us-east-1"});
    let image = text(&lab.good("CopyImage", copy), "/ImageId");
    lab.wait(60);
    lab.good("EnableFastLaunch", json!({"ImageId": image}));
    lab.wait(1);
    lab.good("DeregisterImage", json!({"ImageId": image}));
    assert_eq!(set_up(&mut lab)["State"], "disabling");
    lab.wait(3);
    assert_eq!(set_up(&mut lab), Value::Null);
    // What was scheduled before comes to nothing.
    lab.wait(30);
    assert_eq!(prepared(&mut lab), 0);
}

/// A launch template for the machines that prepare snapshots.
fn template(lab: &mut Lab) -> String {
    let input = json!({"LaunchTemplateName": "desk", "LaunchTemplateData": {"InstanceType": "t3.large"}});
    let made = lab.good("CreateLaunchTemplate", input);
    text(&made, "/LaunchTemplate/LaunchTemplateId")
}

#[test]
fn its_launch_template_must_be_there_and_stay_there() {
    let mut lab = Lab::new();
    let image = windows(&mut lab);
    let id = template(&mut lab);
    let by_name = json!({"LaunchTemplateName": "desk", "Version": "$Latest"});
    let input = json!({"ImageId": image, "LaunchTemplate": by_name});
    let answer = lab.good("EnableFastLaunch", input.clone());
    let shown = json!({"LaunchTemplateId": id, "LaunchTemplateName": "desk", "Version": "$Latest"});
    assert_eq!(answer["LaunchTemplate"], shown);
    lab.wait(20);
    assert_eq!(set_up(&mut lab)["State"], "enabled");
    assert_eq!(set_up(&mut lab)["LaunchTemplate"], shown);
    let answer = lab.good("DisableFastLaunch", json!({"ImageId": image}));
    assert_eq!(answer["LaunchTemplate"], shown);
    lab.wait(5);
    lab.good("EnableFastLaunch", input);
    lab.good("DeleteLaunchTemplate", json!({"LaunchTemplateId": id}));
    lab.wait(20);
    assert_eq!(set_up(&mut lab)["State"], "enabling-failed");
    assert_eq!(prepared(&mut lab), 0);
    let without = json!({"ImageId": image, "LaunchTemplate": {"LaunchTemplateName": "desk"}});
    let error = lab.bad("EnableFastLaunch", without);
    assert!(error.starts_with("MissingParameter: "), "{error}");
}

#[test]
fn enable_fast_launch() {
    let mut lab = Lab::new();
    let (linux, windows) = (lab.amazon_image(), windows(&mut lab));
    template(&mut lab);
    let input = json!({
        "ImageId": "x", "ResourceType": "volume", "SnapshotConfiguration": {"TargetResourceCount": 0},
        "MaxParallelLaunches": 5, "LaunchTemplate": {"LaunchTemplateName": "a", "Version": "1"}, "DryRun": true,
    });
    let mends = [
        json!({"ImageId": "ami-0fedcba9876543210"}),
        json!({"ResourceType": "snapshot"}),
        json!({"SnapshotConfiguration": null}),
        json!({"MaxParallelLaunches": 6}),
        json!({"LaunchTemplate": {"LaunchTemplateName": "desks", "Version": "7"}}),
        json!({"DryRun": null}),
        json!({"ImageId": linux}),
        json!({"ImageId": windows}),
        json!({"LaunchTemplate": {"LaunchTemplateName": "desk", "Version": "7"}}),
        json!({"LaunchTemplate": {"LaunchTemplateName": "desk", "Version": "1"}}),
    ];
    assert_eq!(
        column(&mut lab, "EnableFastLaunch", input, &mends),
        [
            "InvalidAMIID.Malformed",
            "InvalidParameterValue",
            "InvalidParameterValue",
            "InvalidParameterValue",
            "InvalidLaunchTemplateName.MalformedException",
            "DryRunOperation",
            "InvalidAMIID.NotFound",
            "InvalidParameter",
            "InvalidLaunchTemplateName.NotFoundException",
            "InvalidLaunchTemplateId.VersionNotFound",
            "ok",
        ]
    );
}
