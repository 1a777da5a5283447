//! Errors that belong to no story and to no column of codes: a call each, so that the table says nothing of what cannot
//! happen. Quotas of many thousands are left out.

use crate::testkit::{Lab, code, registration, text};
use crate::world::places::PARTNER;
use serde_json::{Value, json};

const IMAGE: &str = "ami-0fedcba9876543210";
const INSTANCE: &str = "i-0fedcba9876543210";
const SNAPSHOT: &str = "snap-0fedcba9876543210";
const VOLUME: &str = "vol-0fedcba9876543210";
const TEMPLATE: &str = "lt-0fedcba9876543210";

/// Makes calls that fail, each with its code.
#[track_caller]
fn fail(lab: &mut Lab, calls: &[(&str, Value, &str)]) {
    for (operation, input, expected) in calls {
        let error = lab.bad(operation, input.clone());
        assert_eq!(code(&error), *expected, "{operation} {input}: {error}");
    }
}

/// One input with another member.
fn with(mut input: Value, name: &str, value: Value) -> Value {
    input[name] = value;
    input
}

fn launch(image: &str) -> Value {
    json!({"ImageId": image, "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1})
}

fn launched(lab: &mut Lab) -> String {
    let image = lab.amazon_image();
    text(
        &lab.good("RunInstances", launch(&image)),
        "/Instances/0/InstanceId",
    )
}

/// An own image that was just deregistered.
fn gone(lab: &mut Lab) -> String {
    let image = lab.image("gone");
    lab.good("DeregisterImage", json!({"ImageId": image}));
    image
}

fn volume(lab: &mut Lab) -> String {
    let fresh = json!({"AvailabilityZone": "us-east-1a", "Size": 1});
    text(&lab.good("CreateVolume", fresh), "/VolumeId")
}

#[test]
fn ids_that_are_wrong_or_unknown() {
    let mut lab = Lab::new();
    let export =
        |id: &str| json!({"ImageId": id, "DiskImageFormat": "VMDK", "S3ExportLocation": {"S3Bucket": "b"}});
    let report = json!({"ResourceTypes": [{"ResourceType": "ec2:Instance"}], "ImageId": IMAGE});
    let of_instance = |id: &str| json!({"InstanceId": id, "Attribute": "userData"});
    let period = json!({"RetentionPeriodValue": 7, "RetentionPeriodUnit": "DAYS"});
    fail(
        &mut lab,
        &[
            (
                "DescribeFastLaunchImages",
                json!({"ImageIds": ["x"]}),
                "InvalidAMIID.Malformed",
            ),
            (
                "DescribeImageUsageReports",
                json!({"ImageIds": ["x"]}),
                "InvalidAMIID.Malformed",
            ),
            (
                "DescribeImageUsageReportEntries",
                json!({"ImageIds": ["x"]}),
                "InvalidAMIID.Malformed",
            ),
            ("CreateImageUsageReport", report, "InvalidAMIID.NotFound"),
            ("ExportImage", export(IMAGE), "InvalidAMIID.NotFound"),
            (
                "DescribeInstanceImageMetadata",
                json!({"InstanceIds": ["x"]}),
                "InvalidInstanceID.Malformed",
            ),
            (
                "DescribeInstanceImageMetadata",
                json!({"InstanceIds": [INSTANCE]}),
                "InvalidInstanceID.NotFound",
            ),
            (
                "DescribeInstanceStatus",
                json!({"InstanceIds": ["x"]}),
                "InvalidInstanceID.Malformed",
            ),
            (
                "DescribeInstanceStatus",
                json!({"InstanceIds": [INSTANCE]}),
                "InvalidInstanceID.NotFound",
            ),
            (
                "DescribeInstanceAttribute",
                of_instance("x"),
                "InvalidInstanceID.Malformed",
            ),
            (
                "DescribeInstanceAttribute",
                of_instance(INSTANCE),
                "InvalidInstanceID.NotFound",
            ),
            (
                "CreateReplaceRootVolumeTask",
                json!({"InstanceId": "x"}),
                "InvalidInstanceID.Malformed",
            ),
            (
                "DescribeSecurityGroups",
                json!({"GroupIds": ["x"]}),
                "InvalidGroupId.Malformed",
            ),
            (
                "ModifySnapshotAttribute",
                json!({"SnapshotId": "snap-1", "UserIds": [PARTNER]}),
                "InvalidSnapshotID.Malformed",
            ),
            (
                "DescribeLockedSnapshots",
                json!({"SnapshotIds": ["snap-1"]}),
                "InvalidSnapshotID.Malformed",
            ),
            (
                "DescribeLockedSnapshots",
                json!({"SnapshotIds": [SNAPSHOT]}),
                "InvalidSnapshot.NotFound",
            ),
            (
                "DescribeVolumeAttribute",
                json!({"VolumeId": VOLUME, "Attribute": "autoEnableIO"}),
                "InvalidVolume.NotFound",
            ),
            (
                "UpdateRule",
                json!({"Identifier": "abcdefghijk", "RetentionPeriod": period}),
                "ResourceNotFoundException",
            ),
            (
                "GetParametersByPath",
                json!({"Path": "/aws/service", "Recursive": true, "NextToken": "x"}),
                "InvalidNextToken",
            ),
        ],
    );
}

#[test]
fn tags_on_what_is_not_there() {
    let mut lab = Lab::new();
    for (id, expected) in [
        ("snap-1", "InvalidSnapshotID.Malformed"),
        ("i-1", "InvalidInstanceID.Malformed"),
        (SNAPSHOT, "InvalidSnapshot.NotFound"),
        (VOLUME, "InvalidVolume.NotFound"),
        (INSTANCE, "InvalidInstanceID.NotFound"),
        ("sg-0fedcba9876543210", "InvalidGroup.NotFound"),
        ("vpc-0fedcba9876543210", "InvalidVpcID.NotFound"),
        ("subnet-0fedcba9876543210", "InvalidSubnetID.NotFound"),
        ("key-0fedcba9876543210", "InvalidKeyPair.NotFound"),
        (TEMPLATE, "InvalidLaunchTemplateId.NotFound"),
        ("sgr-0fedcba9876543210", "InvalidSecurityGroupRuleId.NotFound"),
    ] {
        let input = json!({"Resources": [id], "Tags": [{"Key": "a", "Value": "b"}]});
        fail(&mut lab, &[("CreateTags", input, expected)]);
    }
}

#[test]
fn images_of_others_and_images_that_are_gone() {
    let mut lab = Lab::new();
    let (amazon, instance) = (lab.amazon_image(), launched(&mut lab));
    lab.wait(5);
    let vendor = lab.good("DescribeImages", json!({"Owners": ["aws-marketplace"]}));
    let vendor = text(&vendor, "/Images/0/ImageId");
    let private = lab.image("private");
    lab.good("DisableImage", json!({"ImageId": private}));
    let gone = gone(&mut lab);
    let export =
        |id: &str| json!({"ImageId": id, "DiskImageFormat": "VMDK", "S3ExportLocation": {"S3Bucket": "b"}});
    let report = json!({"ResourceTypes": [{"ResourceType": "ec2:Instance"}], "ImageId": gone});
    let replace = |id: &str| json!({"InstanceId": instance, "ImageId": id});
    let copy = json!({"Name": "copy", "SourceRegion": "us-east-1", "SourceImageId": private});
    let store = |id: &str| json!({"ImageId": id, "Bucket": "shelf"});
    fail(
        &mut lab,
        &[
            ("ExportImage", export(&amazon), "AuthFailure"),
            ("ExportImage", export(&gone), "InvalidAMIID.Unavailable"),
            ("CreateImageUsageReport", report, "InvalidAMIID.Unavailable"),
            (
                "EnableFastLaunch",
                json!({"ImageId": gone}),
                "InvalidAMIID.Unavailable",
            ),
            ("CreateStoreImageTask", store(&gone), "InvalidAMIID.Unavailable"),
            ("CreateStoreImageTask", store(&private), "IncorrectState"),
            ("CopyImage", copy, "InvalidAMIID.Unavailable"),
            (
                "CreateReplaceRootVolumeTask",
                replace(IMAGE),
                "InvalidAMIID.NotFound",
            ),
            (
                "CreateReplaceRootVolumeTask",
                replace(&gone),
                "InvalidAMIID.Unavailable",
            ),
            ("CreateReplaceRootVolumeTask", replace(&vendor), "OptInRequired"),
            (
                "CreateReplaceRootVolumeTask",
                json!({"InstanceId": instance, "SnapshotId": SNAPSHOT}),
                "InvalidSnapshot.NotFound",
            ),
        ],
    );
    let theirs = lab.partner("CreateReplaceRootVolumeTask", replace(&private));
    assert_eq!(code(&theirs.unwrap_err()), "InvalidInstanceID.NotFound");
    let input = lab.partner("RunInstances", launch(&amazon)).unwrap();
    lab.wait(5);
    let input = json!({"InstanceId": input["Instances"][0]["InstanceId"], "ImageId": private});
    let theirs = lab.partner("CreateReplaceRootVolumeTask", input);
    assert_eq!(code(&theirs.unwrap_err()), "AuthFailure");
}

#[test]
fn devices_of_images_and_launches() {
    let mut lab = Lab::new();
    let (snapshot, instance) = (lab.snapshot(8), launched(&mut lab));
    lab.wait(5);
    let source = volume(&mut lab);
    lab.wait(1);
    let pending = lab.good("CreateSnapshot", json!({"VolumeId": source}));
    let pending = text(&pending, "/SnapshotId");
    let second = |ebs: Value| json!({"DeviceName": "/dev/sdf", "Ebs": ebs});
    let of_image =
        |ebs: Value| json!({"InstanceId": instance, "Name": "new", "BlockDeviceMappings": [second(ebs)]});
    let of_launch = |lab: &mut Lab, ebs: Value| {
        with(
            launch(&lab.amazon_image()),
            "BlockDeviceMappings",
            json!([second(ebs)]),
        )
    };
    let of_registration = |ebs: Value| {
        let mut input = registration("new", &snapshot);
        if let Some(mappings) = input["BlockDeviceMappings"].as_array_mut() {
            mappings.push(second(ebs));
        }
        input
    };
    for (ebs, by_image, by_launch) in [
        (
            json!({"SnapshotId": "snap-1"}),
            "InvalidSnapshotID.Malformed",
            "InvalidSnapshotID.Malformed",
        ),
        (
            json!({"SnapshotId": SNAPSHOT}),
            "InvalidSnapshotID.NotFound",
            "InvalidSnapshot.NotFound",
        ),
        (json!({"SnapshotId": pending}), "IncorrectState", "IncorrectState"),
        (
            json!({"VolumeSize": 1, "VolumeType": "gp9"}),
            "UnknownVolumeType",
            "UnknownVolumeType",
        ),
    ] {
        let launch = of_launch(&mut lab, ebs.clone());
        fail(
            &mut lab,
            &[
                ("CreateImage", of_image(ebs.clone()), by_image),
                ("RegisterImage", of_registration(ebs), by_image),
                ("RunInstances", launch, by_launch),
            ],
        );
    }
    let plain = registration("new", &snapshot);
    let names = (b'f'..=b'p').map(|letter| format!("/dev/sd{}", char::from(letter)));
    let more = (b'a'..=b'z').map(|letter| format!("/dev/xvdb{}", char::from(letter)));
    let many: Vec<Value> = names
        .chain(more)
        .map(|device| json!({"DeviceName": device, "Ebs": {"VolumeSize": 1}}))
        .collect();
    let image = lab.amazon_image();
    fail(
        &mut lab,
        &[
            (
                "CreateImage",
                of_image(json!({"VolumeSize": 1, "KmsKeyId": "x"})),
                "InvalidParameter",
            ),
            (
                "RegisterImage",
                with(plain.clone(), "BillingProducts", json!(["bp-1"])),
                "AuthFailure",
            ),
            (
                "RegisterImage",
                with(plain.clone(), "KernelId", json!("x")),
                "InvalidAMIID.Malformed",
            ),
            (
                "RegisterImage",
                with(plain, "ImageLocation", json!("b/m.xml")),
                "InvalidManifest",
            ),
            (
                "RunInstances",
                with(launch(&image), "BlockDeviceMappings", json!(many)),
                "AttachmentLimitExceeded",
            ),
        ],
    );
}

#[test]
fn templates_of_launches() {
    let mut lab = Lab::new();
    let image = lab.amazon_image();
    let data = json!({"InstanceType": "t3.micro"});
    let template = |data: Value| json!({"LaunchTemplateName": "web", "LaunchTemplateData": data});
    let made = lab.good("CreateLaunchTemplate", template(data.clone()));
    let id = text(&made, "/LaunchTemplate/LaunchTemplateId");
    let by = |named: Value| with(launch(&image), "LaunchTemplate", named);
    let filters = json!([{"Name": "platform", "Values": ["windows"]}]);
    let windows = lab.good(
        "DescribeImages",
        json!({"Owners": ["amazon"], "Filters": filters}),
    );
    let windows = text(&windows, "/Images/0/ImageId");
    let fast =
        |id: &str| json!({"ImageId": windows, "LaunchTemplate": {"LaunchTemplateId": id, "Version": "1"}});
    let operator = with(template(data), "Operator", json!({"Principal": "service"}));
    fail(
        &mut lab,
        &[
            (
                "RunInstances",
                by(json!({"LaunchTemplateId": "x"})),
                "InvalidLaunchTemplateId.Malformed",
            ),
            (
                "RunInstances",
                by(json!({"LaunchTemplateId": TEMPLATE})),
                "InvalidLaunchTemplateId.NotFound",
            ),
            (
                "RunInstances",
                by(json!({"LaunchTemplateId": id, "Version": "7"})),
                "InvalidLaunchTemplateId.VersionNotFound",
            ),
            (
                "RunInstances",
                by(json!({"LaunchTemplateName": "?"})),
                "InvalidLaunchTemplateName.MalformedException",
            ),
            (
                "CreateLaunchTemplate",
                template(json!({"UserData": "é"})),
                "InvalidUserData.Malformed",
            ),
            ("CreateLaunchTemplate", operator, "UnsupportedOperation"),
            ("EnableFastLaunch", fast("x"), "InvalidLaunchTemplateId.Malformed"),
            (
                "EnableFastLaunch",
                fast(TEMPLATE),
                "InvalidLaunchTemplateId.NotFound",
            ),
        ],
    );
    lab.good("EnableFastLaunch", fast(&id));
    fail(&mut lab, &[("EnableFastLaunch", fast(&id), "IncorrectState")]);
}

#[test]
fn instances_and_volumes_in_the_wrong_state() {
    let mut lab = Lab::new();
    let (running, stopped) = (launched(&mut lab), launched(&mut lab));
    lab.wait(5);
    lab.good("StopInstances", json!({"InstanceIds": [stopped]}));
    lab.wait(5);
    for _ in 0..5 {
        let number = lab.cloud.state().drawn;
        let input = json!({"InstanceId": running, "Name": format!("image {number}"), "NoReboot": true});
        lab.good("CreateImage", input);
    }
    let one_more = json!({"InstanceId": running, "Name": "one more", "NoReboot": true});
    let pending = launched(&mut lab);
    let of = |id: &str| json!({"InstanceSpecification": {"InstanceId": id}});
    let kind = |id: &str, kind: &str| json!({"InstanceId": id, "InstanceType": {"Value": kind}});
    let creating = volume(&mut lab);
    let made = json!({"AvailabilityZone": "us-east-1a", "Size": 1, "OutpostArn": "arn:aws:outposts:x"});
    fail(
        &mut lab,
        &[
            (
                "CreateImage",
                one_more,
                "ConcurrentCreateImageNoRebootLimitExceeded",
            ),
            ("CreateSnapshots", of(&pending), "IncorrectState"),
            ("CreateSnapshot", json!({"VolumeId": creating}), "IncorrectState"),
            (
                "CopyVolumes",
                json!({"SourceVolumeId": creating}),
                "IncorrectState",
            ),
            ("CreateVolume", made, "UnsupportedOperation"),
            (
                "ModifyInstanceAttribute",
                kind(&stopped, "u-24tb1.metal"),
                "Unsupported",
            ),
        ],
    );
    lab.good("TerminateInstances", json!({"InstanceIds": [pending]}));
    let options = json!({"InstanceId": pending, "HttpTokens": "required"});
    fail(
        &mut lab,
        &[("ModifyInstanceMetadataOptions", options, "IncorrectInstanceState")],
    );
}

#[test]
fn one_volume_too_many() {
    let mut lab = Lab::new();
    let instance = launched(&mut lab);
    lab.wait(5);
    let shown = lab.good("DescribeInstances", json!({"InstanceIds": [instance]}));
    let zone = text(&shown, "/Reservations/0/Instances/0/Placement/AvailabilityZone");
    // Two rows of names are enough for both limits there are.
    let names = (b'f'..=b'p').map(|letter| format!("/dev/sd{}", char::from(letter)));
    let more = (b'a'..=b'z').map(|letter| format!("/dev/xvdb{}", char::from(letter)));
    let mut last = Ok(Value::Null);
    for device in names.chain(more) {
        let made = lab.good("CreateVolume", json!({"AvailabilityZone": zone, "Size": 1}));
        lab.wait(1);
        let input = json!({"VolumeId": made["VolumeId"], "InstanceId": instance, "Device": device});
        last = lab.call("AttachVolume", input);
        if last.is_err() {
            break;
        }
        lab.wait(1);
    }
    assert_eq!(code(&last.unwrap_err()), "AttachmentLimitExceeded");
}

#[test]
fn keys_and_names() {
    let mut lab = Lab::new();
    let (key, doomed) = (lab.key(), lab.key());
    lab.good("ScheduleKeyDeletion", json!({"KeyId": doomed}));
    let foreign = lab.partner("CreateKey", json!({})).unwrap();
    let foreign = text(&foreign, "/KeyMetadata/Arn");
    for number in 0..50 {
        let alias = format!("alias/{number}");
        lab.good("CreateAlias", json!({"AliasName": alias, "TargetKeyId": key}));
    }
    let alias = |key: &str| json!({"AliasName": "alias/more", "TargetKeyId": key});
    let principal = format!("arn:aws:iam::{PARTNER}:root");
    let grant = |key: &str| json!({"KeyId": key, "GranteePrincipal": principal, "Operations": ["Decrypt"]});
    let pair = lab.good("CreateKeyPair", json!({"KeyName": "pair"}));
    assert_eq!(pair["KeyName"], "pair");
    let public = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEmV0Y9EGmQ0pEXm2kXn2cZ6R7mJmPq0yWv4iWvQKcQy me";
    let material = crate::base64::encode(public.as_bytes());
    let import = json!({"KeyName": "pair", "PublicKeyMaterial": material});
    fail(
        &mut lab,
        &[
            ("CreateAlias", alias(&foreign), "AccessDeniedException"),
            ("CreateAlias", alias(&doomed), "KMSInvalidStateException"),
            ("CreateAlias", alias(&key), "LimitExceededException"),
            ("CreateGrant", grant(&foreign), "AccessDeniedException"),
            ("CreateGrant", grant(&doomed), "KMSInvalidStateException"),
            ("GetKeyPolicy", json!({"KeyId": foreign}), "AccessDeniedException"),
            ("ImportKeyPair", import, "InvalidKeyPair.Duplicate"),
        ],
    );
    let snapshot = lab.snapshot(8);
    let codes = json!({"SnapshotId": snapshot, "Attribute": "productCodes"});
    fail(&mut lab, &[("ModifySnapshotAttribute", codes, "InvalidRequest")]);
}
