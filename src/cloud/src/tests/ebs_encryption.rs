//! EBS encryption by default, and the default key.

use crate::testkit::{Lab, code, column, registration, text};
use serde_json::{Value, json};

/// The key of what is found by an id.
fn key_of(lab: &mut Lab, operation: &str, ids: &str, list: &str, id: &str) -> Value {
    let found = lab.good(operation, json!({ids: [id]}));
    found[list][0]["KmsKeyId"].clone()
}

/// The keys of a new volume, a copied snapshot, a copied image and a launched root volume.
fn keys(lab: &mut Lab, name: &str) -> [Value; 4] {
    let snapshot = lab.snapshot(1);
    let image = text(
        &lab.good("RegisterImage", registration(name, &snapshot)),
        "/ImageId",
    );
    let volume = json!({"Size": 1, "AvailabilityZone": "us-east-1a"});
    let volume = text(&lab.good("CreateVolume", volume), "/VolumeId");
    let copy = json!({"SourceSnapshotId": snapshot, "SourceRegion": "us-east-1"});
    let copy = text(&lab.good("CopySnapshot", copy), "/SnapshotId");
    let copied = json!({"Name": format!("{name} copy"), "SourceImageId": image, "SourceRegion": "us-east-1"});
    let copied = text(&lab.good("CopyImage", copied), "/ImageId");
    let input = json!({"ImageId": image, "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1});
    let instance = text(&lab.good("RunInstances", input), "/Instances/0/InstanceId");
    lab.wait(10);
    let inside = text(&lab.described(&copied), "/BlockDeviceMappings/0/Ebs/SnapshotId");
    let filters = json!([{"Name": "attachment.instance-id", "Values": [instance]}]);
    let root = lab.good("DescribeVolumes", json!({"Filters": filters}));
    [
        key_of(lab, "DescribeVolumes", "VolumeIds", "Volumes", &volume),
        key_of(lab, "DescribeSnapshots", "SnapshotIds", "Snapshots", &copy),
        key_of(lab, "DescribeSnapshots", "SnapshotIds", "Snapshots", &inside),
        root["Volumes"][0]["KmsKeyId"].clone(),
    ]
}

#[test]
fn everything_new_is_encrypted_while_it_is_on() {
    let mut lab = Lab::new();
    let asked =
        |lab: &mut Lab| lab.good("GetEbsEncryptionByDefault", json!({}))["EbsEncryptionByDefault"].clone();
    assert_eq!(asked(&mut lab), false);
    assert_eq!(
        keys(&mut lab, "plain"),
        [Value::Null, Value::Null, Value::Null, Value::Null]
    );
    // Made before, and plain.
    let old = lab.image("old");
    lab.good("EnableEbsEncryptionByDefault", json!({}));
    assert_eq!(asked(&mut lab), true);
    let managed = lab.good("DescribeKey", json!({"KeyId": "alias/aws/ebs"}))["KeyMetadata"]["Arn"].clone();
    assert_eq!(keys(&mut lab, "managed"), [(); 4].map(|()| managed.clone()));
    let key = lab.key();
    lab.good("ModifyEbsDefaultKmsKeyId", json!({"KmsKeyId": key}));
    assert_eq!(keys(&mut lab, "own"), [(); 4].map(|()| json!(key)));
    // What was there stays as it was, and others have settings of their own.
    assert_eq!(
        lab.described(&old)["BlockDeviceMappings"][0]["Ebs"]["Encrypted"],
        false
    );
    let theirs = lab.partner("GetEbsEncryptionByDefault", json!({})).unwrap();
    assert_eq!(theirs["EbsEncryptionByDefault"], false);
    lab.region = "eu-west-1";
    assert_eq!(asked(&mut lab), false);
    lab.region = "us-east-1";
    lab.good("DisableEbsEncryptionByDefault", json!({}));
    assert_eq!(keys(&mut lab, "plain again")[0], Value::Null);
}

#[test]
fn asking_for_no_encryption_changes_nothing() {
    let mut lab = Lab::new();
    lab.good("EnableEbsEncryptionByDefault", json!({}));
    let asked = json!({"Size": 1, "AvailabilityZone": "us-east-1a", "Encrypted": false});
    assert_eq!(lab.good("CreateVolume", asked)["Encrypted"], true);
}

#[test]
fn the_default_key() {
    let mut lab = Lab::new();
    let shown = |lab: &mut Lab| text(&lab.good("GetEbsDefaultKmsKeyId", json!({})), "/KmsKeyId");
    assert_eq!(shown(&mut lab), "alias/aws/ebs");
    let key = lab.key();
    let disabled = lab.key();
    lab.good("DisableKey", json!({"KeyId": disabled}));
    let input = json!({"Bogus": 1, "DryRun": true});
    let mends = [
        json!({"Bogus": null}),
        json!({"KmsKeyId": "x"}),
        json!({"DryRun": null}),
        json!({"KmsKeyId": disabled}),
        json!({"KmsKeyId": key}),
    ];
    assert_eq!(
        column(&mut lab, "ModifyEbsDefaultKmsKeyId", input, &mends),
        [
            "UnknownParameter",
            "MissingParameter",
            "DryRunOperation",
            "InvalidKMSKey.InvalidKeyId",
            "InvalidKMSKey.InvalidState",
            "ok",
        ]
    );
    assert_eq!(shown(&mut lab), key);
    // It encrypts what is asked to be encrypted, also while encryption by default is off.
    let asked = json!({"Size": 1, "AvailabilityZone": "us-east-1a", "Encrypted": true});
    assert_eq!(lab.good("CreateVolume", asked.clone())["KmsKeyId"], key);
    // When it cannot be used, EC2 notices late.
    lab.good("DisableKey", json!({"KeyId": key}));
    let volume = text(&lab.good("CreateVolume", asked), "/VolumeId");
    lab.wait(1);
    let gone = lab.bad("DescribeVolumes", json!({"VolumeIds": [volume]}));
    assert_eq!(code(&gone), "InvalidVolume.NotFound");
    assert_eq!(
        lab.good("ResetEbsDefaultKmsKeyId", json!({}))["KmsKeyId"],
        "alias/aws/ebs"
    );
    assert_eq!(shown(&mut lab), "alias/aws/ebs");
    for operation in [
        "EnableEbsEncryptionByDefault",
        "DisableEbsEncryptionByDefault",
        "GetEbsEncryptionByDefault",
        "GetEbsDefaultKmsKeyId",
        "ResetEbsDefaultKmsKeyId",
    ] {
        assert_eq!(
            code(&lab.bad(operation, json!({"DryRun": true}))),
            "DryRunOperation"
        );
    }
}

#[test]
fn an_image_of_a_plain_instance_stays_plain_but_for_its_new_disks() {
    let mut lab = Lab::new();
    let image = lab.amazon_image();
    let input = json!({"ImageId": image, "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1});
    let instance = text(&lab.good("RunInstances", input), "/Instances/0/InstanceId");
    lab.wait(2);
    lab.good("EnableEbsEncryptionByDefault", json!({}));
    let added = json!([{"DeviceName": "/dev/sdf", "Ebs": {"VolumeSize": 1}}]);
    let input = json!({"InstanceId": instance, "Name": "web", "BlockDeviceMappings": added});
    let made = text(&lab.good("CreateImage", input), "/ImageId");
    let shown = lab.described(&made);
    let encrypted = |at: usize| shown["BlockDeviceMappings"][at]["Ebs"]["Encrypted"].clone();
    assert_eq!((encrypted(0), encrypted(1)), (json!(false), json!(true)));
}
