//! The life of instances and what Describe calls say of it.

use crate::testkit::{Lab, code, text};
use serde_json::{Value, json};

/// A running instance of Amazon Linux.
fn running(lab: &mut Lab) -> String {
    let image = lab.amazon_image();
    let input = json!({"ImageId": image, "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1});
    let id = text(&lab.good("RunInstances", input), "/Instances/0/InstanceId");
    lab.wait(1);
    id
}

fn shown(lab: &mut Lab, id: &str) -> Value {
    let answer = lab.good("DescribeInstances", json!({"InstanceIds": [id]}));
    answer.pointer("/Reservations/0/Instances/0").cloned().unwrap()
}

fn change(answer: &Value, list: &str) -> (i64, i64) {
    let at = |member: &str| answer[list][0][member]["Code"].as_i64().unwrap();
    (at("PreviousState"), at("CurrentState"))
}

#[test]
fn the_table_of_states_and_calls() {
    let mut lab = Lab::new();
    let id = running(&mut lab);
    let ids = json!({"InstanceIds": [id]});
    let start = |lab: &mut Lab| {
        lab.call("StartInstances", ids.clone())
            .map(|it| change(&it, "StartingInstances"))
    };
    let stop = |lab: &mut Lab| {
        lab.call("StopInstances", ids.clone())
            .map(|it| change(&it, "StoppingInstances"))
    };
    let terminate = |lab: &mut Lab| {
        lab.call("TerminateInstances", ids.clone())
            .map(|it| change(&it, "TerminatingInstances"))
    };
    let reboot = |lab: &mut Lab| lab.call("RebootInstances", ids.clone());

    assert_eq!(start(&mut lab), Ok((16, 16)));
    assert_eq!(reboot(&mut lab), Ok(json!({})));
    assert_eq!(stop(&mut lab), Ok((16, 64)));
    assert_eq!(stop(&mut lab), Ok((64, 64)));
    let not_startable = format!(
        "IncorrectInstanceState: The instance '{id}' is not in a state from which it can be started."
    );
    assert_eq!(start(&mut lab), Err(not_startable.clone()));
    lab.wait(1);
    assert_eq!(stop(&mut lab), Ok((80, 80)));
    assert_eq!(
        reboot(&mut lab),
        Err(format!(
            "IncorrectState: Cannot reboot instance {id} that is currently in stopped state."
        ))
    );
    let stopped = shown(&mut lab, &id);
    assert_eq!(stopped["StateReason"]["Code"], "Client.UserInitiatedShutdown");
    assert!(text(&stopped, "/StateTransitionReason").starts_with("User initiated (2026-11-23 09:0"));
    assert!(stopped.get("PublicIpAddress").is_none());
    assert_eq!(start(&mut lab), Ok((80, 0)));
    assert_eq!(start(&mut lab), Ok((0, 0)));
    // A stop that overtakes the start.
    assert_eq!(stop(&mut lab), Ok((0, 64)));
    lab.wait(1);
    assert_eq!(shown(&mut lab, &id)["State"]["Name"], "stopped");
    assert_eq!(terminate(&mut lab), Ok((80, 48)));
    assert_eq!(terminate(&mut lab), Ok((48, 48)));
    assert_eq!(reboot(&mut lab), Ok(json!({})));
    assert_eq!(start(&mut lab), Err(not_startable));
    assert_eq!(
        stop(&mut lab),
        Err(format!(
            "IncorrectInstanceState: This instance '{id}' is not in a state from which it can be stopped."
        ))
    );
    let over = shown(&mut lab, &id);
    assert_eq!(over["BlockDeviceMappings"], json!([]));
    assert!(over.get("VpcId").is_none() && over.get("PrivateIpAddress").is_none());
    lab.wait(61);
    assert_eq!(
        lab.bad("DescribeInstances", ids.clone()),
        format!("InvalidInstanceID.NotFound: The instance ID '{id}' does not exist")
    );
}

#[test]
fn a_stop_can_overtake_the_launch() {
    let mut lab = Lab::new();
    let image = lab.amazon_image();
    let input = json!({"ImageId": image, "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1});
    let id = text(&lab.good("RunInstances", input), "/Instances/0/InstanceId");
    lab.good("StopInstances", json!({"InstanceIds": [id]}));
    lab.wait(2);
    let stopped = shown(&mut lab, &id);
    assert_eq!(stopped["State"]["Name"], "stopped");
    assert_eq!(stopped["BlockDeviceMappings"][0]["Ebs"]["Status"], "attached");
}

#[test]
fn ids_are_checked_all_together() {
    let mut lab = Lab::new();
    let id = running(&mut lab);
    let (one, other) = ("i-0fedcba9876543210", "i-0fedcba9876543211");
    assert_eq!(
        lab.bad("StopInstances", json!({"InstanceIds": [id, one, other]})),
        format!("InvalidInstanceID.NotFound: The instance IDs '{one}, {other}' do not exist")
    );
    assert_eq!(
        lab.bad("StopInstances", json!({"InstanceIds": [one, "vol-1"]})),
        "InvalidInstanceID.Malformed: Invalid id: \"vol-1\" (expecting \"i-...\")"
    );
    for operation in [
        "StartInstances",
        "StopInstances",
        "RebootInstances",
        "TerminateInstances",
    ] {
        assert_eq!(
            lab.bad(operation, json!({"InstanceIds": []})),
            "InvalidParameterCombination: No instances specified"
        );
    }
    assert_eq!(shown(&mut lab, &id)["State"]["Name"], "running");
    let theirs = lab.partner("StopInstances", json!({"InstanceIds": [id]}));
    assert_eq!(code(&theirs.unwrap_err()), "InvalidInstanceID.NotFound");
}

#[test]
fn protections() {
    let mut lab = Lab::new();
    let id = running(&mut lab);
    let protect = |lab: &mut Lab, attribute: &str, on: bool| {
        lab.good(
            "ModifyInstanceAttribute",
            json!({"InstanceId": id, attribute: {"Value": on}}),
        );
    };
    protect(&mut lab, "DisableApiTermination", true);
    protect(&mut lab, "DisableApiStop", true);
    let ids = json!({"InstanceIds": [id]});
    assert_eq!(
        lab.bad("TerminateInstances", ids.clone()),
        format!(
            "OperationNotPermitted: The instance '{id}' may not be terminated. Modify its 'disableApiTermination' \
             instance attribute and try again."
        )
    );
    assert!(lab.bad("StopInstances", ids.clone()).contains("'disableApiStop'"));
    protect(&mut lab, "DisableApiTermination", false);
    lab.good("TerminateInstances", ids);
}

#[test]
fn volumes_go_or_stay_with_their_instance() {
    let mut lab = Lab::new();
    let id = running(&mut lab);
    let root = text(&shown(&mut lab, &id), "/BlockDeviceMappings/0/Ebs/VolumeId");
    let keep = json!({"InstanceId": id, "BlockDeviceMappings": [
        {"DeviceName": "/dev/xvda", "Ebs": {"DeleteOnTermination": false}},
    ]});
    lab.good("ModifyInstanceAttribute", keep);
    let wrong = json!({"InstanceId": id, "BlockDeviceMappings": [{"DeviceName": "/dev/sdz"}]});
    assert_eq!(
        lab.bad("ModifyInstanceAttribute", wrong),
        "InvalidInstanceAttributeValue: No device is currently mapped at /dev/sdz"
    );
    lab.good("TerminateInstances", json!({"InstanceIds": [id]}));
    lab.wait(1);
    let volume = lab.good("DescribeVolumes", json!({"VolumeIds": [root]}));
    assert_eq!(volume["Volumes"][0]["State"], "available");

    let id = running(&mut lab);
    let root = text(&shown(&mut lab, &id), "/BlockDeviceMappings/0/Ebs/VolumeId");
    lab.good("TerminateInstances", json!({"InstanceIds": [id]}));
    lab.wait(1);
    assert_eq!(
        code(&lab.bad("DescribeVolumes", json!({"VolumeIds": [root]}))),
        "InvalidVolume.NotFound"
    );
}

#[test]
fn checks_pass_after_a_while() {
    let mut lab = Lab::new();
    let id = running(&mut lab);
    let status = |lab: &mut Lab| {
        let answer = lab.good("DescribeInstanceStatus", json!({"InstanceIds": [id]}));
        answer
            .pointer("/InstanceStatuses/0/InstanceStatus/Status")
            .cloned()
    };
    assert_eq!(status(&mut lab), Some(json!("initializing")));
    lab.wait(4);
    assert_eq!(status(&mut lab), Some(json!("ok")));
    lab.good("StopInstances", json!({"InstanceIds": [id]}));
    assert_eq!(status(&mut lab), None);
    let all = lab.good("DescribeInstanceStatus", json!({"IncludeAllInstances": true}));
    assert_eq!(
        all["InstanceStatuses"][0]["SystemStatus"],
        json!({"Status": "not-applicable"})
    );
}

#[test]
fn attributes_are_read_and_changed() {
    let mut lab = Lab::new();
    let id = running(&mut lab);
    let read = |lab: &mut Lab, attribute: &str| {
        lab.good(
            "DescribeInstanceAttribute",
            json!({"InstanceId": id, "Attribute": attribute}),
        )
    };
    assert_eq!(
        read(&mut lab, "userData"),
        json!({"InstanceId": id, "UserData": {}})
    );
    assert_eq!(
        read(&mut lab, "instanceType")["InstanceType"]["Value"],
        "t3.micro"
    );
    let table = api::ec2::instance::attribute::DescribeInstanceAttributeInput::STRUCTURE;
    for attribute in table.member("Attribute").unwrap().values() {
        assert_eq!(
            read(&mut lab, attribute).as_object().map(serde_json::Map::len),
            Some(2),
            "{attribute}"
        );
    }
    let modify = |more: Value| {
        let mut input = json!({"InstanceId": id});
        for (name, value) in more.as_object().unwrap() {
            input[name] = value.clone();
        }
        input
    };
    let bigger = modify(json!({"InstanceType": {"Value": "m5.large"}}));
    for (input, expected) in [
        (modify(json!({})), "InvalidParameterCombination: No attributes specified.".to_owned()),
        (
            modify(json!({"InstanceType": {"Value": "t3.small"}, "DisableApiStop": {"Value": true}})),
            "InvalidParameterCombination: Fields for multiple attribute types specified: instanceType, disableApiStop".to_owned(),
        ),
        (bigger.clone(), format!("IncorrectInstanceState: The instance '{id}' is not in the 'stopped' state.")),
        (
            modify(json!({"InstanceType": {"Value": "t3.tiny"}})),
            "InvalidInstanceAttributeValue: Invalid value 't3.tiny' for instanceType.".to_owned(),
        ),
        (
            modify(json!({"Attribute": "colour", "Value": "red"})),
            "InvalidParameterValue: Value (colour) for parameter attribute is invalid. Unknown attribute.".to_owned(),
        ),
    ] {
        assert_eq!(lab.bad("ModifyInstanceAttribute", input), expected);
    }
    lab.good("StopInstances", json!({"InstanceIds": [id]}));
    lab.wait(1);
    lab.good("ModifyInstanceAttribute", bigger);
    lab.good(
        "ModifyInstanceAttribute",
        modify(json!({"Attribute": "userData", "Value": "QQ=="})),
    );
    assert_eq!(read(&mut lab, "userData")["UserData"]["Value"], "QQ==");
    let arm = modify(json!({"InstanceType": {"Value": "t4g.micro"}}));
    assert!(
        lab.bad("ModifyInstanceAttribute", arm)
            .contains("does not match the architecture")
    );
    lab.good("StartInstances", json!({"InstanceIds": [id]}));
    lab.wait(1);
    assert_eq!(shown(&mut lab, &id)["InstanceType"], "m5.large");
    assert_eq!(
        shown(&mut lab, &id)["CpuOptions"],
        json!({"CoreCount": 1, "ThreadsPerCore": 2})
    );
}

#[test]
fn instances_are_filtered_and_paged() {
    let mut lab = Lab::new();
    let ids: Vec<String> = (0..7).map(|_| running(&mut lab)).collect();
    lab.good(
        "CreateTags",
        json!({"Resources": [ids[2]], "Tags": [{"Key": "Name", "Value": "web-1"}]}),
    );
    let mut count = |name: &str, value: &str| {
        let asked = json!({"Filters": [{"Name": name, "Values": [value]}]});
        let answer = lab.good("DescribeInstances", asked);
        answer["Reservations"].as_array().map(Vec::len).unwrap()
    };
    for (name, value, expected) in [
        ("instance-state-name", "running", 7),
        ("instance-state-code", "16", 7),
        ("instance-id", ids[3].as_str(), 1),
        ("tag:Name", "web-*", 1),
        ("tag-key", "Name", 1),
        ("image-id", "ami-*", 7),
        ("vpc-id", "vpc-*", 7),
        ("root-device-type", "ebs", 7),
        ("block-device-mapping.delete-on-termination", "true", 7),
        ("network-interface.group-name", "default", 7),
        ("platform", "windows", 0),
        ("launch-time", "2026-11-23T09:00*", 1),
        ("placement-group-name", "x", 0),
    ] {
        assert_eq!(count(name, value), expected, "{name}={value}");
    }
    let bad = json!({"Filters": [{"Name": "colour", "Values": ["red"]}]});
    assert_eq!(
        lab.bad("DescribeInstances", bad),
        "InvalidParameterValue: The filter 'colour' is invalid"
    );
    let mut seen = Vec::new();
    let mut asked = json!({"MaxResults": 5});
    loop {
        let answer = lab.good("DescribeInstances", asked.clone());
        for reservation in answer["Reservations"].as_array().unwrap() {
            seen.push(text(reservation, "/Instances/0/InstanceId"));
        }
        match answer.get("NextToken") {
            Some(token) => asked["NextToken"] = token.clone(),
            None => break,
        }
    }
    assert_eq!(seen, ids, "in the order of launch");
    for (asked, expected) in [
        (
            json!({"MaxResults": 4}),
            "InvalidParameterValue: Value ( 4 ) for parameter maxResults is invalid. Expecting a value greater than 5.",
        ),
        (
            json!({"MaxResults": 5, "InstanceIds": [ids[0]]}),
            "InvalidParameterCombination: The parameter instancesSet cannot be used with the parameter maxResults",
        ),
    ] {
        assert_eq!(lab.bad("DescribeInstances", asked), expected);
    }
}

#[test]
fn types_are_described() {
    let mut lab = Lab::new();
    let asked = json!({"InstanceTypes": ["t3.micro"]});
    let answer = lab.good("DescribeInstanceTypes", asked);
    let kind = &answer["InstanceTypes"][0];
    assert_eq!(kind["VCpuInfo"]["DefaultVCpus"], 2);
    assert_eq!(kind["ProcessorInfo"]["SupportedArchitectures"], json!(["x86_64"]));
    assert_eq!(
        kind["EbsInfo"]["EbsOptimizedInfo"]["BaselineThroughputInMBps"],
        10.875
    );
    let arm = json!({"Filters": [{"Name": "processor-info.supported-architecture", "Values": ["arm64"]}]});
    let answer = lab.good("DescribeInstanceTypes", arm);
    assert_eq!(answer["InstanceTypes"].as_array().map(Vec::len), Some(4));
    assert_eq!(
        lab.bad("DescribeInstanceTypes", json!({"InstanceTypes": ["t3.tiny"]})),
        "InvalidInstanceType: The following supplied instance types do not exist: [t3.tiny]"
    );
    assert_eq!(
        code(&lab.bad("DescribeInstanceTypes", json!({"MaxResults": 4}))),
        "InvalidParameterValue"
    );
}

#[test]
fn later_snapshots_hold_what_a_restart_wrote() {
    let mut lab = Lab::new();
    let id = running(&mut lab);
    let root = text(&shown(&mut lab, &id), "/BlockDeviceMappings/0/Ebs/VolumeId");
    let disk = |lab: &Lab| {
        let region = lab.cloud.state().region("us-east-1").unwrap();
        region
            .volumes
            .get(&api::VolumeId::from(root.as_str()))
            .unwrap()
            .disk
            .clone()
    };
    let before = disk(&lab);
    lab.good("RebootInstances", json!({"InstanceIds": [id]}));
    let after = disk(&lab);
    assert_ne!(before, after);
    lab.good("StopInstances", json!({"InstanceIds": [id]}));
    lab.wait(1);
    lab.good("StartInstances", json!({"InstanceIds": [id]}));
    lab.wait(1);
    assert_ne!(after, disk(&lab));
}

/// Filters of EC2's documentation: how many of one running t3.micro each lets pass.
#[test]
fn documented_filters_are_known() {
    let mut lab = Lab::new();
    running(&mut lab);
    let mut count = |operation: &str, list: &str, name: &str, value: &str| {
        let filters = json!([{"Name": name, "Values": [value]}]);
        let answer = lab.good(operation, json!({"Filters": filters}));
        answer[list].as_array().map_or(0, Vec::len)
    };
    for (name, value, passed) in [
        ("network-interface.private-ip-address", "172.31.*", 1),
        ("network-interface.association.public-dns-name", "ec2-*", 1),
        ("network-interface.attachment.network-card-index", "0", 1),
        ("network-interface.requester-managed", "false", 1),
        ("network-interface.ipv6-addresses.ipv6-address", "*", 0),
        ("network-performance-options.bandwidth-weighting", "default", 1),
        ("metadata-options.http-protocol-ipv4", "enabled", 1),
    ] {
        assert_eq!(
            count("DescribeInstances", "Reservations", name, value),
            passed,
            "{name}"
        );
    }
    for (name, value) in [
        ("vcpu-info.valid-cores", "2"),
        (
            "ebs-info.ebs-optimized-info.maximum-throughput-in-mbps",
            "260.625",
        ),
        ("network-info.encryption-in-transit-supported", "true"),
    ] {
        assert!(
            count("DescribeInstanceTypes", "InstanceTypes", name, value) > 0,
            "{name}"
        );
    }
    let name = "private-dns-name-options-on-launch.hostname-type";
    assert!(count("DescribeSubnets", "Subnets", name, "ip-name") > 0);
    assert_eq!(
        count("DescribeVpcs", "Vpcs", "ipv6-cidr-block-association.state", "*"),
        0
    );
    assert_eq!(
        count(
            "DescribeSecurityGroups",
            "SecurityGroups",
            "ip-permission.ipv6-cidr",
            "*"
        ),
        0
    );
    assert_eq!(
        count("DescribeImages", "Images", "image-watermark.watermark-key", "*"),
        0
    );
}
