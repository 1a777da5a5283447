//! RunInstances: the order of its checks, the merge of its disks, and what a launch leaves behind.

use crate::testkit::{Lab, code, column, operation_of, registration, text};
use crate::world::places::YOU;
use crate::world::{catalogue, network};
use api::SnapshotId;
use serde_json::{Value, json};

/// The subnet of a zone, by its letter.
fn subnet(lab: &Lab, letter: char) -> String {
    let seed = lab.cloud.state().seed;
    let network = network::default_network(seed, YOU, lab.region);
    let zone = format!("{}{letter}", lab.region);
    network.subnet_in(&zone).unwrap().id.to_string()
}

fn launch(image: &str) -> Value {
    json!({"ImageId": image, "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1})
}

/// A launch with more members.
fn launch_with(image: &str, more: Value) -> Value {
    let mut input = launch(image);
    let members = input.as_object_mut().unwrap();
    for (name, value) in more.as_object().unwrap() {
        members.insert(name.clone(), value.clone());
    }
    input
}

/// The devices of the only instance and the sizes of their volumes.
fn disks(lab: &mut Lab) -> Vec<(String, i64)> {
    let answer = lab.good("DescribeInstances", json!({}));
    let mappings = answer.pointer("/Reservations/0/Instances/0/BlockDeviceMappings");
    let mappings = mappings.and_then(Value::as_array).cloned().unwrap_or_default();
    mappings
        .iter()
        .map(|mapping| {
            let volume = text(mapping, "/Ebs/VolumeId");
            let volume = lab.good("DescribeVolumes", json!({"VolumeIds": [volume]}));
            let size = volume.pointer("/Volumes/0/Size").and_then(Value::as_i64);
            (text(mapping, "/DeviceName"), size.unwrap_or_default())
        })
        .collect()
}

#[test]
fn mistakes_are_found_in_aws_order() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    let every_mistake = json!({
        "LaunchTemplate": {"LaunchTemplateName": "web"},
        "ImageId": "",
        "MinCount": 0,
        "MaxCount": 1,
        "ClientToken": "x".repeat(65),
        "TagSpecifications": [{"ResourceType": "image", "Tags": [{"Key": "a", "Value": "b"}]}],
        "UserData": "#!/bin/bash",
        "SubnetId": "subnet-0fedcba9876543210",
        "SecurityGroupIds": ["default"],
        "ElasticGpuSpecification": [{"Type": "eg1.medium"}],
        "InstanceType": "t3.tiny",
        "MetadataOptions": {"HttpTokens": "maybe"},
        "KeyName": "nobody",
        "BlockDeviceMappings": [{"DeviceName": "/dev/xvda", "Ebs": {"VolumeSize": 4}}],
        "DryRun": true,
    });
    let bios = json!({"ImageId": lab.snapshot(8)});
    let lost = "ami-0fedcba9876543210";
    let good_subnet = subnet(&lab, 'a');
    let codes = column(
        &mut lab,
        "RunInstances",
        every_mistake,
        &[
            json!({"LaunchTemplate": null}),
            json!({"ImageId": bios["ImageId"]}),
            json!({"MinCount": 2}),
            json!({"MinCount": 1}),
            json!({"ClientToken": null}),
            json!({"ImageId": lost}),
            json!({"TagSpecifications": null}),
            json!({"UserData": "QQ=="}),
            json!({"SecurityGroupIds": ["sg-0fedcba9876543210"]}),
            json!({"ElasticGpuSpecification": null}),
            json!({"ImageId": image}),
            json!({"InstanceType": "t4g.micro"}),
            json!({"InstanceType": "m5.24xlarge"}),
            json!({"InstanceType": null}),
            json!({"InstanceType": "t3.micro"}),
            json!({"MetadataOptions": null}),
            json!({"SubnetId": good_subnet}),
            json!({"SecurityGroupIds": null}),
            json!({"KeyName": null}),
            json!({"BlockDeviceMappings": null}),
            json!({"DryRun": null, "MinCount": 17, "MaxCount": 17}),
            json!({"MinCount": 1, "MaxCount": 1}),
        ],
    );
    assert_eq!(
        codes,
        [
            "InvalidLaunchTemplateName.NotFoundException",
            "MissingParameter",
            "InvalidParameterValue",
            "InvalidParameterValue",
            "InvalidParameterValue",
            "InvalidAMIID.Malformed",
            "InvalidParameterValue",
            "InvalidUserData.Malformed",
            "InvalidGroupId.Malformed",
            "UnsupportedOperation",
            "InvalidAMIID.NotFound",
            "InvalidParameterValue",
            "InvalidParameterValue",
            "Unsupported",
            "InvalidParameterCombination",
            "InvalidParameterValue",
            "InvalidSubnetID.NotFound",
            "InvalidGroup.NotFound",
            "InvalidKeyPair.NotFound",
            "InvalidBlockDeviceMapping",
            "DryRunOperation",
            "VcpuLimitExceeded",
            "ok",
        ]
    );
}

#[test]
fn the_image_must_be_launchable() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    let not_mine = lab.partner("RunInstances", launch(&image)).unwrap_err();
    assert_eq!(
        not_mine,
        format!("AuthFailure: Not authorized for images: [{image}]")
    );
    lab.good("DisableImage", json!({"ImageId": image}));
    assert_eq!(
        lab.bad("RunInstances", launch(&image)),
        format!("InvalidAMIID.Unavailable: AMI '{image}' is disabled, and cannot be run")
    );
    lab.good("DeregisterImage", json!({"ImageId": image}));
    assert_eq!(
        lab.bad("RunInstances", launch(&image)),
        format!("InvalidAMIID.Unavailable: The image ID '{image}' is no longer available")
    );
    let filters = json!([{"Name": "product-code", "Values": [catalogue::NORTHWIND]}]);
    let sold = lab.good("DescribeImages", json!({"Filters": filters}));
    let sold = text(&sold, "/Images/0/ImageId");
    let refused = lab.bad("RunInstances", launch(&sold));
    assert!(refused.starts_with("OptInRequired: In order to use this AWS Marketplace product"));
    assert!(refused.ends_with(&format!("pp?sku={}", catalogue::NORTHWIND)));
}

#[test]
fn the_image_must_fit_the_type() {
    let mut lab = Lab::new();
    let snapshot = lab.snapshot(8);
    let mut register = |name: &str, change: Value| {
        let mut input = registration(name, &snapshot);
        for (member, value) in change.as_object().unwrap() {
            match value.is_null() {
                true => drop(input.as_object_mut().unwrap().shift_remove(member)),
                false => input[member] = value.clone(),
            }
        }
        let image = text(&lab.good("RegisterImage", input), "/ImageId");
        let mut try_on = |kind: &str| {
            let mut input = launch(&image);
            input["InstanceType"] = json!(kind);
            lab.bad("RunInstances", input)
        };
        (try_on("t3.micro"), try_on("t2.micro"), try_on("t4g.micro"))
    };
    let defaults = json!({"Architecture": null, "VirtualizationType": null, "EnaSupport": null});
    let (t3, t2, t4g) = register("defaults", defaults);
    assert!(t3.contains("The architecture 'x86_64' of the specified instance type does not match"));
    assert!(t2.contains("Virtualization type 'hvm' is required for instances of type 't2.micro'."));
    assert!(t4g.contains("the architecture 'i386' of the specified AMI"));
    let (t3, ..) = register("slow", json!({"EnaSupport": null, "BootMode": "uefi"}));
    assert!(t3.contains("Elastic Network Adapter (ENA) is required for the 't3.micro' instance type"));
    let (.., t4g) = register(
        "bios",
        json!({"Architecture": "arm64", "BootMode": "legacy-bios"}),
    );
    assert!(t4g.contains("boot mode of LEGACY_BIOS"));
    let uefi = registration("uefi", &snapshot);
    let mut uefi = uefi.clone();
    uefi["BootMode"] = json!("uefi");
    let image = text(&lab.good("RegisterImage", uefi), "/ImageId");
    let refused = lab.bad(
        "RunInstances",
        launch_with(&image, json!({"InstanceType": "t2.micro"})),
    );
    assert_eq!(code(&refused), "InvalidParameterValue");
    assert!(refused.contains("The t2.micro instance type does not support an AMI with a boot mode of UEFI."));
}

#[test]
fn a_launch_makes_volumes_that_boot_and_differ() {
    let mut lab = Lab::new();
    let image = lab.amazon_image();
    let tags = |kind: &str| json!({"ResourceType": kind, "Tags": [{"Key": "Name", "Value": kind}]});
    let input = launch_with(
        &image,
        json!({
            "MaxCount": 2,
            "TagSpecifications": [tags("instance"), tags("volume"), tags("network-interface")],
            "ClientToken": "once",
        }),
    );
    let answer = lab.good("RunInstances", input.clone());
    assert_eq!(answer["Instances"].as_array().map(Vec::len), Some(2));
    let first = &answer["Instances"][0];
    assert_eq!(first["State"], json!({"Code": 0, "Name": "pending"}));
    assert_eq!(first["BlockDeviceMappings"], json!([]));
    assert_eq!(first["MetadataOptions"]["HttpTokens"], "required");
    assert_eq!(first["MetadataOptions"]["HttpPutResponseHopLimit"], 2);
    assert_eq!(first["ProductCodes"], json!([]));
    assert_eq!(first["Tags"], json!([{"Key": "Name", "Value": "instance"}]));
    assert_eq!(first["PublicDnsName"], "");
    assert!(first.get("UsageOperation").is_none());
    let id = text(first, "/InstanceId");

    let again = lab.good("RunInstances", input.clone());
    assert_eq!(text(&again, "/Instances/0/InstanceId"), id);
    let mut other = input.clone();
    other["MaxCount"] = json!(1);
    assert_eq!(
        code(&lab.bad("RunInstances", other)),
        "IdempotentParameterMismatch"
    );

    lab.wait(1);
    let shown = lab.good("DescribeInstances", json!({"InstanceIds": [id]}));
    let shown = &shown["Reservations"][0]["Instances"][0];
    assert_eq!(shown["State"]["Name"], "running");
    assert_eq!(shown["BlockDeviceMappings"][0]["Ebs"]["Status"], "attached");
    assert_eq!(shown["CurrentInstanceBootMode"], "uefi");
    assert_eq!(shown["PlatformDetails"], "Linux/UNIX");
    assert!(text(shown, "/PublicDnsName").ends_with(".compute-1.amazonaws.com"));
    assert!(text(shown, "/PrivateDnsName").ends_with(".ec2.internal"));
    let volume = text(shown, "/BlockDeviceMappings/0/Ebs/VolumeId");
    let region = lab.cloud.state().region("us-east-1").unwrap();
    let volume = region.volumes.get(&api::VolumeId::from(volume)).unwrap();
    let snapshot = region.snapshots.get(volume.snapshot.as_ref().unwrap()).unwrap();
    assert_ne!(volume.disk, snapshot.disk, "booting writes");
    let tagged = region.tags_of(YOU, volume.id.as_str()).unwrap();
    assert_eq!(tagged.get("Name"), Some("volume"));

    let ids = json!({"InstanceIds": again["Instances"].as_array().unwrap().iter()
        .map(|instance| instance["InstanceId"].clone()).collect::<Vec<_>>()});
    lab.good("TerminateInstances", ids);
    lab.wait(2);
    assert_eq!(
        code(&lab.bad("RunInstances", input)),
        "IdempotentInstanceTerminated"
    );
    assert_eq!(
        lab.good("DescribeTags", json!({}))["Tags"]
            .as_array()
            .map(Vec::len),
        Some(2)
    );
    lab.wait(61);
    assert_eq!(lab.good("DescribeTags", json!({}))["Tags"], json!([]));
    assert_eq!(
        lab.good("DescribeInstances", json!({}))["Reservations"],
        json!([])
    );
}

#[test]
fn device_mappings_are_merged() {
    for (entries, expected) in [
        (json!([]), vec![("/dev/xvda", 8)]),
        (
            json!([{"DeviceName": "/dev/xvda", "Ebs": {"VolumeSize": 20, "VolumeType": "gp3", "Iops": 4000}}]),
            vec![("/dev/xvda", 20)],
        ),
        // The wrong name of the root gives a second disk.
        (
            json!([{"DeviceName": "/dev/sda1", "Ebs": {"VolumeSize": 20}}]),
            vec![("/dev/xvda", 8), ("/dev/sda1", 20)],
        ),
        (
            json!([{"DeviceName": "/dev/sdf", "Ebs": {"VolumeSize": 1}}, {"DeviceName": "/dev/sdb", "VirtualName": "ephemeral0"}]),
            vec![("/dev/xvda", 8), ("/dev/sdf", 1)],
        ),
    ] {
        let mut lab = Lab::new();
        let image = lab.image("web");
        lab.good(
            "RunInstances",
            launch_with(&image, json!({"BlockDeviceMappings": entries})),
        );
        let found = disks(&mut lab);
        let found: Vec<_> = found
            .iter()
            .map(|(device, size)| (device.as_str(), *size))
            .collect();
        assert_eq!(found, expected, "{entries}");
    }
}

#[test]
fn bad_device_mappings() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    let other = lab.snapshot(1);
    let kms = "alias/mine";
    for (entry, expected) in [
        (
            json!({"DeviceName": "/dev/xvda", "Ebs": {"VolumeSize": 4}}),
            "InvalidBlockDeviceMapping: Volume of size 4GB is smaller than snapshot '",
        ),
        (
            json!({"DeviceName": "/dev/foo", "Ebs": {"VolumeSize": 4}}),
            "InvalidBlockDeviceMapping: Invalid device name /dev/foo",
        ),
        (
            json!({"DeviceName": "/dev/sdb", "Ebs": {}}),
            "InvalidBlockDeviceMapping: Either snapshot ID or volume size must be provided for: /dev/sdb",
        ),
        (
            json!({"Ebs": {"VolumeSize": 4}}),
            "InvalidBlockDeviceMapping: Missing device name",
        ),
        (
            json!({"DeviceName": "/dev/xvda", "Ebs": {"SnapshotId": other}}),
            "InvalidBlockDeviceMapping: snapshotId cannot be modified on root device",
        ),
        (
            json!({"DeviceName": "/dev/xvda", "NoDevice": ""}),
            "InvalidBlockDeviceMapping: ",
        ),
        (
            json!({"DeviceName": "/dev/xvda", "Ebs": {"VolumeType": "st1", "VolumeSize": 200}}),
            "InvalidBlockDeviceMapping: The st1 volume type cannot be used for boot volumes.",
        ),
        (
            json!({"DeviceName": "/dev/xvda", "Ebs": {"KmsKeyId": kms}}),
            "InvalidParameterDependency: The parameter KmsKeyId requires the parameter Encrypted to be set.",
        ),
        (
            json!({"DeviceName": "/dev/sdf", "Ebs": {"SnapshotId": "snap-0fedcba9876543210"}}),
            "InvalidSnapshot.NotFound: The snapshot 'snap-0fedcba9876543210' does not exist.",
        ),
        (
            json!({"DeviceName": "/dev/sdf", "Ebs": {"VolumeSize": 4, "OutpostArn": "arn"}}),
            "UnsupportedOperation: ",
        ),
        (
            json!({"DeviceName": "/dev/sdf", "Ebs": {"VolumeSize": i64::MAX, "VolumeType": "gp3"}}),
            "InvalidParameterValue: Volume of 9223372036854775807GiB is too large",
        ),
    ] {
        let error = lab.bad(
            "RunInstances",
            launch_with(&image, json!({"BlockDeviceMappings": [entry]})),
        );
        assert!(error.starts_with(expected), "{entry}: {error}");
    }
}

#[test]
fn a_launch_fails_later_without_its_snapshot_or_key() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    let id = SnapshotId::from(text(
        &lab.described(&image),
        "/BlockDeviceMappings/0/Ebs/SnapshotId",
    ));
    let region = lab.region.into();
    // EC2 refuses to delete a snapshot in use; a hole in the world is the quickest way to lose one.
    let change = crate::event::Change::SnapshotGone(id);
    let mut cloud = lab.cloud.clone();
    cloud.apply(&[crate::Event::In { region, change }]);
    let call = |cloud: &mut crate::Cloud, operation: &str, input: Value| {
        let request = crate::Request {
            account: YOU.to_owned(),
            session: None,
            region: "us-east-1".to_owned(),
            operation: operation_of(operation),
            input,
        };
        cloud.call(&request).result.unwrap()
    };
    let answer = call(&mut cloud, "RunInstances", launch(&image));
    assert_eq!(answer["Instances"][0]["StateReason"]["Code"], "pending");
    cloud.advance(api::Span::minutes(1));
    let shown = call(&mut cloud, "DescribeInstances", json!({}));
    let shown = &shown["Reservations"][0]["Instances"][0];
    assert_eq!(shown["State"]["Name"], "terminated");
    assert_eq!(
        shown["StateReason"]["Message"],
        "Client.InvalidSnapshot.NotFound: The specified snapshot was not found."
    );

    let encrypted = json!([{"DeviceName": "/dev/xvda", "Ebs": {"Encrypted": true, "KmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/x"}}]);
    lab.good(
        "RunInstances",
        launch_with(&image, json!({"BlockDeviceMappings": encrypted})),
    );
    lab.wait(1);
    let shown = lab.good("DescribeInstances", json!({}));
    let reason = &shown["Reservations"][0]["Instances"][0]["StateReason"];
    assert_eq!(reason["Message"], "Client.InternalError: Client error on launch");
    assert_eq!(
        lab.good(
            "DescribeVolumes",
            json!({"Filters": [{"Name": "size", "Values": ["8"]}, {"Name": "encrypted", "Values": ["true"]}]})
        )["Volumes"],
        json!([])
    );
}

#[test]
fn encryption_can_be_added_at_launch() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    let mapping = json!([{"DeviceName": "/dev/xvda", "Ebs": {"Encrypted": true}}]);
    lab.good(
        "RunInstances",
        launch_with(&image, json!({"BlockDeviceMappings": mapping})),
    );
    let found = json!({"Filters": [{"Name": "attachment.device", "Values": ["/dev/xvda"]}]});
    let volume = &lab.good("DescribeVolumes", found)["Volumes"][0];
    assert_eq!(volume["Encrypted"], true);
    assert!(text(volume, "/KmsKeyId").starts_with("arn:aws:kms:us-east-1:111122223333:key/"));
}

#[test]
fn parameters_stand_for_images() {
    let mut lab = Lab::new();
    let name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64";
    let answer = lab.good("RunInstances", launch(&format!("resolve:ssm:{name}")));
    let seed = lab.cloud.state().seed;
    let parameter = catalogue::parameter(seed, lab.region, name).unwrap();
    assert_eq!(answer["Instances"][0]["ImageId"], parameter.image.as_str());
    lab.good(
        "RunInstances",
        launch(&format!("resolve:ssm:{name}:{}", parameter.version)),
    );
    for wrong in ["/no/such", "", ":::", &format!("{name}:old")] {
        let error = lab.bad("RunInstances", launch(&format!("resolve:ssm:{wrong}")));
        assert_eq!(code(&error), "InvalidParameterValue", "{wrong}");
    }
}

#[test]
fn places_and_addresses() {
    let mut lab = Lab::new();
    let image = lab.amazon_image();
    let seed = lab.cloud.state().seed;
    let network = network::default_network(seed, YOU, lab.region);
    let old = network
        .subnets
        .iter()
        .find(|subnet| subnet.zone.id == "use1-az3")
        .unwrap();
    let other = network
        .subnets
        .iter()
        .find(|subnet| subnet.zone.id != "use1-az3")
        .unwrap();
    let address = other.address(9);
    let subnet = other.id.as_str();
    let group = network.group.as_str();
    let interface = |more: Value| {
        let mut interface = json!({"DeviceIndex": 0, "SubnetId": subnet, "Groups": [group]});
        for (name, value) in more.as_object().unwrap() {
            interface[name] = value.clone();
        }
        json!({"NetworkInterfaces": [interface]})
    };
    for (more, expected) in [
        (
            json!({"Placement": {"AvailabilityZone": "us-east-1x"}}),
            "InvalidParameterValue: Invalid availability zone: [us-east-1x]",
        ),
        (
            json!({"Placement": {"AvailabilityZone": old.zone.name}}),
            "Unsupported: Your requested instance type (t3.micro) is not supported in your requested Availability Zone",
        ),
        (
            json!({"SubnetId": old.id.as_str()}),
            "Unsupported: Your requested instance type",
        ),
        (
            json!({"SubnetId": subnet, "Placement": {"AvailabilityZone": old.zone.name}}),
            "InvalidParameterCombination: ",
        ),
        (
            json!({"SubnetId": subnet, "NetworkInterfaces": [{"DeviceIndex": 0}]}),
            "InvalidParameterCombination: Network interfaces and an instance-level subnet ID may not be specified on the same request",
        ),
        (
            json!({"SecurityGroups": ["web"]}),
            "InvalidGroup.NotFound: The security group 'web' does not exist in default VPC",
        ),
        (
            json!({"SubnetId": subnet, "PrivateIpAddress": "10.0.0.1"}),
            "InvalidParameterValue: Address 10.0.0.1 does not fall within the subnet's address range",
        ),
        (json!({"Placement": {"GroupName": "x"}}), "UnsupportedOperation: "),
        (json!({"Ipv6AddressCount": 1}), "UnsupportedOperation: "),
        (
            json!({"InstanceMarketOptions": {"MarketType": "spot"}}),
            "UnsupportedOperation: ",
        ),
        (interface(json!({"DeviceIndex": 1})), "InvalidParameterValue: "),
        (interface(json!({"Ipv4PrefixCount": 1})), "UnsupportedOperation: "),
        (json!({"InstanceType": "g4dn.xlarge"}), "VcpuLimitExceeded: "),
        (json!({"InstanceType": "mac2.metal"}), "Unsupported: "),
    ] {
        let error = lab.bad("RunInstances", launch_with(&image, more.clone()));
        assert!(error.starts_with(expected), "{more}: {error}");
    }
    let wanted = interface(
        json!({"AssociatePublicIpAddress": false, "PrivateIpAddress": address, "Description": "mine"}),
    );
    let answer = lab.good("RunInstances", launch_with(&image, wanted.clone()));
    let instance = &answer["Instances"][0];
    assert_eq!(instance["PrivateIpAddress"], address.as_str());
    assert_eq!(instance["NetworkInterfaces"][0]["Description"], "mine");
    let id = text(instance, "/InstanceId");
    lab.wait(1);
    let shown = lab.good("DescribeInstances", json!({"InstanceIds": [id]}));
    assert!(
        shown
            .pointer("/Reservations/0/Instances/0/PublicIpAddress")
            .is_none()
    );
    let error = lab.bad("RunInstances", launch_with(&image, wanted));
    assert_eq!(
        error,
        format!("InvalidIPAddress.InUse: Address {address} is in use.")
    );
}

#[test]
fn the_quota_lowers_the_count() {
    let mut lab = Lab::new();
    let image = lab.amazon_image();
    let answer = lab.good("RunInstances", launch_with(&image, json!({"MaxCount": i64::MAX})));
    assert_eq!(answer["Instances"].as_array().map(Vec::len), Some(16));
    let error = lab.bad("RunInstances", launch(&image));
    assert!(error.contains("your current vCPU limit of 32 allows"));
}

#[test]
fn no_input_panics() {
    let mut lab = Lab::new();
    let image = lab.amazon_image();
    for more in [
        json!({"UserData": "é"}),
        json!({"UserData": "A".repeat(16_388 * 4 / 3)}),
        json!({"MinCount": i64::MIN, "MaxCount": i64::MIN}),
        json!({"CpuOptions": {"CoreCount": i64::MAX, "ThreadsPerCore": i64::MIN}}),
        json!({"MetadataOptions": {"HttpPutResponseHopLimit": i64::MAX}}),
        json!({"CreditSpecification": {}}),
        json!({"Monitoring": {}}),
        json!({"PrivateIpAddress": "::1"}),
        json!({"IamInstanceProfile": {"Name": "a/b"}}),
        json!({"IamInstanceProfile": {"Arn": "arn:aws:iam::111122223333:instance-profile/"}}),
        json!({"KernelId": "aki-1"}),
        json!({"InstanceInitiatedShutdownBehavior": "hibernate"}),
        json!({"Placement": {"AvailabilityZoneId": "use1-az9"}}),
        json!({"EbsOptimized": true, "InstanceType": "t2.micro"}),
        json!({"TagSpecifications": [{"ResourceType": "image", "Tags": [{"Key": "a", "Value": "b"}]}]}),
        json!({"BlockDeviceMappings": [{"DeviceName": "/dev/sdf", "Ebs": {"VolumeSize": i64::MIN, "Iops": i64::MAX, "Throughput": i64::MIN}}]}),
    ] {
        lab.bad("RunInstances", launch_with(&image, more));
    }
}

#[test]
fn every_kind_that_a_launch_can_tag() {
    let mut lab = Lab::new();
    let image = lab.amazon_image();
    let tags = json!([{"Key": "env", "Value": "test"}]);
    let kinds = [
        "instance",
        "volume",
        "network-interface",
        "spot-instances-request",
    ];
    let specifications: Vec<Value> = kinds
        .iter()
        .map(|kind| json!({"ResourceType": kind, "Tags": tags}))
        .collect();
    lab.good(
        "RunInstances",
        launch_with(&image, json!({"TagSpecifications": specifications})),
    );
    // An interface is found by its own tags.
    for (filter, count) in [
        ("network-interface.tag-key", 1),
        ("network-interface.tag-value", 0),
    ] {
        let filters = json!([{"Name": filter, "Values": ["env"]}]);
        let answer = lab.good("DescribeInstances", json!({"Filters": filters}));
        assert_eq!(
            answer["Reservations"].as_array().map(Vec::len),
            Some(count),
            "{filter}"
        );
    }
}
