//! Images: making, copying, listing and retiring them.

use crate::testkit::{Lab, code, operation_of, registration, text};
use crate::world::places::{PARTNER, YOU};
use serde_json::{Value, json};

/// The ids of an answer of DescribeImages.
fn ids(answer: &Value) -> Vec<String> {
    let images = answer["Images"].as_array().cloned().unwrap_or_default();
    images.iter().map(|image| text(image, "/ImageId")).collect()
}

/// A running instance of an Amazon Linux image.
fn instance(lab: &mut Lab) -> String {
    let image = lab.amazon_image();
    let launch = json!({"ImageId": image, "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1});
    let answer = lab.good("RunInstances", launch);
    lab.wait(5);
    text(&answer, "/Instances/0/InstanceId")
}

#[test]
fn unknown_images_are_named_in_the_order_asked() {
    let mut lab = Lab::new();
    let asked =
        json!({"ImageIds": ["ami-0ffffffffffffffff", "ami-0fedcba9876543210", "ami-0ffffffffffffffff"]});
    assert_eq!(
        lab.bad("DescribeImages", asked),
        "InvalidAMIID.NotFound: The image ids '[ami-0ffffffffffffffff, ami-0fedcba9876543210]' do not exist"
    );
}

#[test]
fn a_current_public_image_names_its_parameter() {
    let mut lab = Lab::new();
    let name = "aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64";
    let filters = json!([{"Name": "public-ssm-parameter-name", "Values": [name]}]);
    let answer = lab.good("DescribeImages", json!({"Filters": filters}));
    assert_eq!(text(&answer, "/Images/0/PublicSsmParameterName"), name);
}

#[test]
fn registering_shows_what_real_ec2_shows() {
    let mut lab = Lab::new();
    let snapshot = lab.snapshot(8);
    let input = json!({
        "Name": "web",
        "RootDeviceName": "/dev/sda1",
        "BlockDeviceMappings": [
            {"DeviceName": "/dev/sda1", "Ebs": {"SnapshotId": snapshot}},
            {"DeviceName": "/dev/sdb", "VirtualName": "ephemeral0"},
        ],
        "TagSpecifications": [{"ResourceType": "image", "Tags": [{"Key": "suite", "Value": "x"}]}],
    });
    let image = text(&lab.good("RegisterImage", input), "/ImageId");
    let shown = lab.described(&image);
    let created = text(&shown, "/CreationDate");
    assert!(created.ends_with(".000Z"), "{created}");
    assert_eq!(
        shown,
        json!({
            "PlatformDetails": "Linux/UNIX",
            "UsageOperation": "RunInstances",
            "BlockDeviceMappings": [
                {
                    "Ebs": {
                        "DeleteOnTermination": true,
                        "SnapshotId": snapshot,
                        "VolumeSize": 8,
                        "VolumeType": "gp2",
                        "Encrypted": false,
                    },
                    "DeviceName": "/dev/sda1",
                },
                {"DeviceName": "/dev/sdb", "VirtualName": "ephemeral0"},
            ],
            "Hypervisor": "xen",
            "Name": "web",
            "RootDeviceName": "/dev/sda1",
            "RootDeviceType": "ebs",
            "Tags": [{"Key": "suite", "Value": "x"}],
            "VirtualizationType": "paravirtual",
            "DeregistrationProtection": "disabled",
            "FreeTierEligible": true,
            "ImageId": image,
            "ImageLocation": format!("{YOU}/web"),
            "State": "available",
            "OwnerId": YOU,
            "CreationDate": created,
            "Public": false,
            "Architecture": "i386",
            "ImageType": "machine",
        })
    );
}

#[test]
fn an_image_of_an_instance_takes_minutes_and_its_snapshots() {
    let mut lab = Lab::new();
    let instance = instance(&mut lab);
    let input = json!({
        "InstanceId": instance,
        "Name": "golden",
        "BlockDeviceMappings": [{"DeviceName": "/dev/sdf", "Ebs": {"VolumeSize": 20, "VolumeType": "gp3"}}],
        "TagSpecifications": [{"ResourceType": "snapshot", "Tags": [{"Key": "of", "Value": "golden"}]}],
    });
    let image = text(&lab.good("CreateImage", input), "/ImageId");
    let shown = lab.described(&image);
    assert_eq!(shown["State"], "pending");
    assert_eq!(shown["SourceInstanceId"], json!(instance));
    assert_eq!(shown["SourceImageRegion"], "us-east-1");
    assert_eq!(shown["BlockDeviceMappings"].as_array().map(Vec::len), Some(2));
    let snapshot = text(&shown, "/BlockDeviceMappings/0/Ebs/SnapshotId");
    let found = lab.good("DescribeSnapshots", json!({"SnapshotIds": [snapshot]}));
    let about = text(&found, "/Snapshots/0/Description");
    assert_eq!(about, format!("Created by CreateImage({instance}) for {image}"));
    assert_eq!(found.pointer("/Snapshots/0/Tags/0/Value"), Some(&json!("golden")));
    // A share of it can be begun while it is pending, but launching waits.
    let launch = json!({"ImageId": image, "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1});
    assert_eq!(code(&lab.bad("RunInstances", launch)), "InvalidAMIID.Unavailable");
    lab.wait(2);
    assert_eq!(lab.described(&image)["State"], "pending");
    lab.wait(6);
    assert_eq!(lab.described(&image)["State"], "available");
    // The next one stores only what has changed.
    let before = lab.cloud.now();
    lab.good(
        "CreateImage",
        json!({"InstanceId": instance, "Name": "golden-2", "NoReboot": true}),
    );
    lab.wait(3);
    let listed = lab.good(
        "DescribeImages",
        json!({"Owners": ["self"], "Filters": [{"Name": "state", "Values": ["available"]}]}),
    );
    assert_eq!(ids(&listed).len(), 2, "{before}");
}

#[test]
fn create_image_says_what_cannot_be_overridden() {
    let mut lab = Lab::new();
    let instance = instance(&mut lab);
    let shown = lab.good("DescribeInstances", json!({"InstanceIds": [instance]}));
    let root = text(&shown, "/Reservations/0/Instances/0/RootDeviceName");
    for (ebs, message) in [
        (
            json!({"Encrypted": true}),
            "the encrypted flag cannot be specified since device",
        ),
        (
            json!({"SnapshotId": "snap-0fedcba9876543210"}),
            "snapshotId cannot be modified on root device",
        ),
        (
            json!({"VolumeSize": 99}),
            "volumeSize cannot be modified on device",
        ),
    ] {
        let mappings = json!([{"DeviceName": root, "Ebs": ebs}]);
        let input = json!({"InstanceId": instance, "Name": "web", "BlockDeviceMappings": mappings});
        let said = lab.bad("CreateImage", input);
        assert!(
            said.starts_with("InvalidBlockDeviceMapping") && said.contains(message),
            "{said}"
        );
    }
    let mappings = json!([{"DeviceName": root, "Ebs": {"DeleteOnTermination": false}}]);
    let input = json!({"InstanceId": instance, "Name": "web", "BlockDeviceMappings": mappings});
    let image = text(&lab.good("CreateImage", input), "/ImageId");
    let ebs = &lab.described(&image)["BlockDeviceMappings"][0]["Ebs"];
    assert_eq!(ebs["DeleteOnTermination"], false);
    assert_eq!((&ebs["Iops"], &ebs["Throughput"]), (&json!(3000), &json!(125)));
}

#[test]
fn a_public_image_can_be_copied() {
    let mut lab = Lab::new();
    let source = lab.amazon_image();
    let mine = json!({"Resources": [source], "Tags": [{"Key": "mine", "Value": "1"}, {"Key": "both", "Value": "source"}]});
    lab.good("CreateTags", mine);
    lab.region = "eu-west-1";
    let input = json!({
        "Name": "base", "SourceImageId": source, "SourceRegion": "us-east-1", "CopyImageTags": true,
        "ClientToken": "once",
        "TagSpecifications": [{"ResourceType": "image", "Tags": [{"Key": "both", "Value": "request"}]}],
    });
    let copy = text(&lab.good("CopyImage", input.clone()), "/ImageId");
    assert_eq!(text(&lab.good("CopyImage", input), "/ImageId"), copy);
    let other =
        json!({"Name": "other", "SourceImageId": source, "SourceRegion": "us-east-1", "ClientToken": "once"});
    assert_eq!(code(&lab.bad("CopyImage", other)), "IdempotentParameterMismatch");
    let shown = lab.described(&copy);
    assert_eq!(shown["State"], "pending");
    assert_eq!(shown["SourceImageId"], json!(source));
    assert_eq!(shown["SourceImageRegion"], "us-east-1");
    assert_eq!(shown["Public"], false);
    assert_eq!(shown.get("ImageOwnerAlias"), None);
    assert_eq!(shown.get("DeprecationTime"), None);
    assert_eq!(
        shown["Tags"],
        json!([{"Key": "both", "Value": "request"}, {"Key": "mine", "Value": "1"}])
    );
    lab.wait(15);
    assert_eq!(lab.described(&copy)["State"], "available");
    let snapshot = text(&lab.described(&copy), "/BlockDeviceMappings/0/Ebs/SnapshotId");
    let found = lab.good("DescribeSnapshots", json!({"SnapshotIds": [snapshot]}));
    assert_eq!(
        found.pointer("/Snapshots/0/VolumeId"),
        Some(&json!("vol-ffffffff"))
    );
    let about = text(&found, "/Snapshots/0/Description");
    assert!(
        about.starts_with(&format!(
            "Copied for DestinationAmi {copy} from SourceAmi {source} for SourceSnapshot snap-"
        )),
        "{about}"
    );
    assert!(about.contains("Task created on 1,795,"), "{about}");
}

#[test]
fn encryption_of_copies() {
    let mut lab = Lab::new();
    let source = lab.amazon_image();
    let key = lab.key();
    let copy = |lab: &mut Lab, name: &str, source: &str, more: Value| {
        let mut input = json!({"Name": name, "SourceImageId": source, "SourceRegion": "us-east-1"});
        for (member, value) in more.as_object().into_iter().flatten() {
            input[member] = value.clone();
        }
        let image = text(&lab.good("CopyImage", input), "/ImageId");
        lab.wait(10);
        let shown = lab.described(&image);
        let snapshot = text(&shown, "/BlockDeviceMappings/0/Ebs/SnapshotId");
        let found = lab.good("DescribeSnapshots", json!({"SnapshotIds": [snapshot]}));
        let key = found.pointer("/Snapshots/0/KmsKeyId").cloned();
        (image, shown, key)
    };
    let (_, plain, none) = copy(&mut lab, "plain", &source, json!({}));
    assert_eq!(
        (
            plain["BlockDeviceMappings"][0]["Ebs"]["Encrypted"].as_bool(),
            none
        ),
        (Some(false), None)
    );
    let (managed, _, default) = copy(&mut lab, "managed", &source, json!({"Encrypted": true}));
    let default = default.unwrap();
    assert!(
        default
            .as_str()
            .unwrap()
            .starts_with("arn:aws:kms:us-east-1:111122223333:key/")
    );
    let (own, _, named) = copy(
        &mut lab,
        "own",
        &managed,
        json!({"Encrypted": true, "KmsKeyId": key}),
    );
    assert_eq!(named, Some(json!(key)));
    let (_, _, same) = copy(&mut lab, "same", &own, json!({"Encrypted": false}));
    assert_eq!(same, Some(json!(key)));
    let input = json!({"Name": "keyed", "SourceImageId": own, "SourceRegion": "us-east-1", "KmsKeyId": key});
    assert_eq!(
        lab.bad("CopyImage", input),
        "InvalidParameterDependency: The parameter KmsKeyId requires the parameter Encrypted to be set."
    );
    // A key of another Region is found wanting only while EC2 works.
    let far = key.replace("us-east-1", "eu-west-1");
    let (_, failed, _) = copy(
        &mut lab,
        "failed",
        &source,
        json!({"Encrypted": true, "KmsKeyId": far}),
    );
    assert_eq!(failed["State"], "failed");
    assert_eq!(failed["StateReason"]["Message"], "Given key ID is not accessible");
    let again = json!({"Name": "failed", "SourceImageId": source, "SourceRegion": "us-east-1"});
    assert_eq!(code(&lab.bad("CopyImage", again)), "InvalidAMIName.Duplicate");
}

#[test]
fn copying_needs_the_storage() {
    let mut lab = Lab::new();
    let image = lab.image("shared");
    let share = json!({"Add": [{"UserId": PARTNER}]});
    lab.good(
        "ModifyImageAttribute",
        json!({"ImageId": image, "LaunchPermission": share}),
    );
    let copy = json!({"Name": "theirs", "SourceImageId": image, "SourceRegion": "us-east-1"});
    assert_eq!(
        lab.partner("CopyImage", copy.clone()).unwrap_err(),
        "InvalidRequest: You do not have permission to access the storage of this ami"
    );
    let snapshot = text(&lab.described(&image), "/BlockDeviceMappings/0/Ebs/SnapshotId");
    lab.good(
        "ModifySnapshotAttribute",
        json!({"SnapshotId": snapshot, "CreateVolumePermission": {"Add": [{"UserId": PARTNER}]}}),
    );
    lab.partner("CopyImage", copy).unwrap();
}

#[test]
fn marketplace_images_are_not_copied() {
    let mut lab = Lab::new();
    let listed = lab.good("DescribeImages", json!({"Owners": ["aws-marketplace"]}));
    let image = text(&listed, "/Images/0/ImageId");
    let copy = json!({"Name": "theirs", "SourceImageId": image, "SourceRegion": "us-east-1"});
    assert_eq!(
        lab.bad("CopyImage", copy),
        "InvalidRequest: You do not have permission to access the storage of this ami"
    );
}

#[test]
fn deregistering_keeps_snapshots_unless_told() {
    let mut lab = Lab::new();
    let snapshot = lab.snapshot(8);
    let one = text(
        &lab.good("RegisterImage", registration("one", &snapshot)),
        "/ImageId",
    );
    let two = text(
        &lab.good("RegisterImage", registration("two", &snapshot)),
        "/ImageId",
    );
    let in_use = lab.bad("DeleteSnapshot", json!({"SnapshotId": snapshot}));
    let mut users = [one.clone(), two.clone()];
    users.sort();
    assert_eq!(
        in_use,
        format!(
            "InvalidSnapshot.InUse: The snapshot {snapshot} is currently in use by {}, {}",
            users[0], users[1]
        )
    );
    let asked = json!({"ImageId": one, "DeleteAssociatedSnapshots": true});
    assert_eq!(
        lab.good("DeregisterImage", asked),
        json!({"Return": true, "DeleteSnapshotResults": [{"SnapshotId": snapshot, "ReturnCode": "skipped"}]})
    );
    assert_eq!(
        lab.bad("DeregisterImage", json!({"ImageId": one})),
        format!("InvalidAMIID.Unavailable: The image ID '{one}' is no longer available")
    );
    let gone = lab.good("DescribeImages", json!({"ImageIds": [one]}));
    assert_eq!(gone, json!({"Images": []}));
    // Its name is free at once.
    let again = text(
        &lab.good("RegisterImage", registration("one", &snapshot)),
        "/ImageId",
    );
    lab.good("DeregisterImage", json!({"ImageId": again}));
    lab.wait(61);
    assert_eq!(
        lab.bad("DescribeImages", json!({"ImageIds": [one]})),
        format!("InvalidAMIID.NotFound: The image id '[{one}]' does not exist")
    );
    let asked = json!({"ImageId": two, "DeleteAssociatedSnapshots": true});
    assert_eq!(
        lab.good("DeregisterImage", asked)["DeleteSnapshotResults"],
        json!([{"SnapshotId": snapshot, "ReturnCode": "success"}])
    );
    assert_eq!(
        lab.bad("DescribeSnapshots", json!({"SnapshotIds": [snapshot]})),
        format!("InvalidSnapshot.NotFound: The snapshot '{snapshot}' does not exist.")
    );
}

#[test]
fn deregistering_a_pending_image_leaves_its_snapshots_to_finish() {
    let mut lab = Lab::new();
    let source = lab.amazon_image();
    let copy = json!({"Name": "base", "SourceImageId": source, "SourceRegion": "us-east-1"});
    let image = text(&lab.good("CopyImage", copy), "/ImageId");
    lab.good("DeregisterImage", json!({"ImageId": image}));
    lab.wait(30);
    let own = lab.good("DescribeSnapshots", json!({"OwnerIds": ["self"]}));
    assert_eq!(own.pointer("/Snapshots/0/State"), Some(&json!("completed")));
}

#[test]
fn disabling_ends_sharing_for_good() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    let share = json!({"ImageId": image, "LaunchPermission": {"Add": [{"UserId": PARTNER}]}});
    lab.good("ModifyImageAttribute", share.clone());
    assert_eq!(
        lab.good("DisableImage", json!({"ImageId": image})),
        json!({"Return": true})
    );
    assert_eq!(lab.described(&image)["State"], "disabled");
    assert_eq!(
        lab.good("DescribeImages", json!({"ImageIds": [image]})),
        json!({"Images": []})
    );
    assert_eq!(
        code(&lab.bad("DisableImage", json!({"ImageId": image}))),
        "IncorrectState"
    );
    assert_eq!(
        code(&lab.bad("ModifyImageAttribute", share)),
        "InvalidAMIID.Unavailable"
    );
    lab.good("EnableImage", json!({"ImageId": image}));
    assert_eq!(lab.described(&image)["State"], "available");
    let asked = json!({"ImageId": image, "Attribute": "launchPermission"});
    assert_eq!(
        lab.good("DescribeImageAttribute", asked)["LaunchPermissions"],
        json!([])
    );
}

#[test]
fn deprecation_hides_from_others_lists_only() {
    let mut lab = Lab::new();
    lab.unblock();
    let image = lab.image("web");
    let public = json!({"ImageId": image, "LaunchPermission": {"Add": [{"Group": "all"}]}});
    lab.good("ModifyImageAttribute", public);
    assert_eq!(
        lab.described(&image)["DeprecationTime"]
            .as_str()
            .map(|at| at.get(..4)),
        Some(Some("2028"))
    );
    for (at, fits) in [
        ("2026-11-23T09:00:00Z", false),
        ("2029-01-01T00:00:00Z", false),
        ("2026-11-24T12:00:31Z", true),
    ] {
        let input = json!({"ImageId": image, "DeprecateAt": at});
        assert_eq!(lab.call("EnableImageDeprecation", input).is_ok(), fits, "{at}");
    }
    assert_eq!(
        lab.described(&image)["DeprecationTime"],
        "2026-11-24T12:01:00.000Z"
    );
    lab.wait(2 * 24 * 60);
    let named = json!({"Filters": [{"Name": "name", "Values": ["web"]}]});
    assert_eq!(
        lab.good("DescribeImages", named.clone())["Images"]
            .as_array()
            .map(Vec::len),
        Some(1)
    );
    assert_eq!(
        ids(&lab.partner("DescribeImages", named.clone()).unwrap()),
        Vec::<String>::new()
    );
    let mut wider = named;
    wider["IncludeDeprecated"] = json!(true);
    assert_eq!(
        ids(&lab.partner("DescribeImages", wider).unwrap()),
        std::slice::from_ref(&image)
    );
    assert_eq!(
        ids(&lab
            .partner("DescribeImages", json!({"ImageIds": [image]}))
            .unwrap()),
        std::slice::from_ref(&image)
    );
    lab.good("DisableImageDeprecation", json!({"ImageId": image}));
    assert_eq!(
        lab.described(&image)["DeprecationTime"]
            .as_str()
            .map(|at| at.get(..4)),
        Some(Some("2028"))
    );
}

#[test]
fn listing_is_narrowed_by_owner_user_filter_and_page() {
    let mut lab = Lab::new();
    let snapshot = lab.snapshot(8);
    let mut all = Vec::new();
    for n in 0..7 {
        let mut input = registration(&format!("web-{n}"), &snapshot);
        if n % 2 == 0 {
            input["TagSpecifications"] =
                json!([{"ResourceType": "image", "Tags": [{"Key": "even", "Value": n.to_string()}]}]);
        }
        all.push(text(&lab.good("RegisterImage", input), "/ImageId"));
    }
    all.sort();
    let own = json!({"Owners": ["self"]});
    assert_eq!(ids(&lab.good("DescribeImages", own)), all);
    for (filter, count) in [
        (json!({"Name": "tag:even", "Values": ["?"]}), 4),
        (json!({"Name": "tag:even", "Values": ["2", "4"]}), 2),
        (json!({"Name": "tag-key", "Values": ["even"]}), 4),
        (json!({"Name": "name", "Values": ["web-*"]}), 7),
        (json!({"Name": "name", "Values": []}), 0),
        (json!({"Name": "creation-date", "Values": ["2026-11-23T*"]}), 7),
        (
            json!({"Name": "block-device-mapping.snapshot-id", "Values": [snapshot]}),
            7,
        ),
        (
            json!({"Name": "block-device-mapping.volume-size", "Values": ["8"]}),
            7,
        ),
        (json!({"Name": "is-public", "Values": ["true"]}), 0),
    ] {
        let asked = json!({"Owners": ["self"], "Filters": [filter]});
        assert_eq!(ids(&lab.good("DescribeImages", asked)).len(), count, "{filter}");
    }
    assert_eq!(
        lab.bad(
            "DescribeImages",
            json!({"Filters": [{"Name": "platform-details", "Values": ["x"]}]})
        ),
        "InvalidParameterValue: The filter 'platform-details' is invalid"
    );
    let first = lab.good("DescribeImages", json!({"Owners": ["self"], "MaxResults": 5}));
    let token = text(&first, "/NextToken");
    let rest = lab.good(
        "DescribeImages",
        json!({"Owners": ["self"], "MaxResults": 5, "NextToken": token}),
    );
    assert_eq!(rest.get("NextToken"), None);
    assert_eq!([ids(&first), ids(&rest)].concat(), all);
    assert_eq!(
        lab.bad("DescribeImages", json!({"MaxResults": 1})),
        "InvalidParameterValue: Invalid value '1' for maxResults. Expecting a value greater than 5."
    );
    assert_eq!(
        lab.bad("DescribeImages", json!({"MaxResults": 5, "ImageIds": [all[0]]})),
        "InvalidParameterCombination: The parameter imageIdsSet cannot be used with the parameter maxResults"
    );
    assert_eq!(
        code(&lab.bad("DescribeImages", json!({"Owners": ["me"]}))),
        "InvalidUserID.Malformed"
    );
}

#[test]
fn replaying_the_events_gives_the_same_world() {
    let mut lab = Lab::new();
    let mut other = lab.cloud.clone();
    let before = lab.cloud.state().trail.made();
    let source = lab.amazon_image();
    let request = crate::Request {
        account: YOU.into(),
        session: None,
        region: "us-east-1".into(),
        operation: operation_of("CopyImage"),
        input: json!({"Name": "base", "SourceImageId": source, "SourceRegion": "us-east-1"}),
    };
    assert!(lab.cloud.state().trail.made() > before);
    let mut one = other.clone();
    let reply = one.call(&request);
    other.apply(&reply.events);
    let later = one.advance(api::Span::hours(1));
    other.apply(&later);
    assert!(one == other);
}
