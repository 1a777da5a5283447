//! Instances.

use super::{UNKNOWN_INSTANCE, launched};
use crate::testkit::{Lab, mended};
use serde_json::json;

#[test]
fn start_instances() {
    let mut lab = Lab::new();
    let gone = launched(&mut lab, json!({}));
    lab.wait(5);
    lab.good("TerminateInstances", json!({"InstanceIds": [gone]}));
    let running = launched(&mut lab, json!({}));
    mended(
        &mut lab,
        "StartInstances",
        json!({"InstanceIds": ["x"], "AdditionalInfo": "x", "DryRun": true}),
        &[
            (
                "InvalidInstanceID.Malformed",
                json!({"InstanceIds": [UNKNOWN_INSTANCE]}),
            ),
            ("UnsupportedOperation", json!({"AdditionalInfo": null})),
            ("DryRunOperation", json!({"DryRun": null})),
            ("InvalidInstanceID.NotFound", json!({"InstanceIds": [gone]})),
            ("IncorrectInstanceState", json!({"InstanceIds": [running]})),
        ],
        "ok",
    );
}

/// State comes before quota: the machines that run take all of it.
#[test]
fn start_instances_beyond_the_quota() {
    let mut lab = Lab::new();
    let stopped = launched(&mut lab, json!({"InstanceType": "m5.large"}));
    lab.wait(5);
    lab.good("StopInstances", json!({"InstanceIds": [stopped]}));
    lab.wait(5);
    let mut last = Ok(json!({}));
    for _ in 0..200 {
        let image = lab.amazon_image();
        let input = json!({"ImageId": image, "InstanceType": "m5.large", "MinCount": 1, "MaxCount": 1});
        last = lab.call("RunInstances", input);
        if last.is_err() {
            break;
        }
    }
    assert!(last.is_err());
    let again = json!({"InstanceIds": [stopped]});
    mended(&mut lab, "StartInstances", again, &[], "VcpuLimitExceeded");
}

#[test]
fn stop_instances() {
    let mut lab = Lab::new();
    let gone = launched(&mut lab, json!({}));
    lab.wait(5);
    lab.good("TerminateInstances", json!({"InstanceIds": [gone]}));
    let bound = launched(&mut lab, json!({"DisableApiStop": true}));
    let free = launched(&mut lab, json!({}));
    lab.wait(5);
    mended(
        &mut lab,
        "StopInstances",
        json!({"InstanceIds": ["x"], "Hibernate": true, "DryRun": true}),
        &[
            (
                "InvalidInstanceID.Malformed",
                json!({"InstanceIds": [UNKNOWN_INSTANCE]}),
            ),
            ("DryRunOperation", json!({"DryRun": null})),
            ("InvalidInstanceID.NotFound", json!({"InstanceIds": [gone]})),
            ("IncorrectInstanceState", json!({"InstanceIds": [bound]})),
            ("OperationNotPermitted", json!({"InstanceIds": [free]})),
            ("UnsupportedOperation", json!({"Hibernate": null})),
        ],
        "ok",
    );
}

#[test]
fn reboot_instances() {
    let mut lab = Lab::new();
    let running = launched(&mut lab, json!({}));
    lab.wait(5);
    let pending = launched(&mut lab, json!({}));
    mended(
        &mut lab,
        "RebootInstances",
        json!({"InstanceIds": ["x"], "DryRun": true}),
        &[
            (
                "InvalidInstanceID.Malformed",
                json!({"InstanceIds": [UNKNOWN_INSTANCE]}),
            ),
            ("DryRunOperation", json!({"DryRun": null})),
            ("InvalidInstanceID.NotFound", json!({"InstanceIds": [pending]})),
            ("IncorrectState", json!({"InstanceIds": [running]})),
        ],
        "ok",
    );
}

#[test]
fn terminate_instances() {
    let mut lab = Lab::new();
    let bound = launched(&mut lab, json!({"DisableApiTermination": true}));
    let free = launched(&mut lab, json!({}));
    mended(
        &mut lab,
        "TerminateInstances",
        json!({"InstanceIds": ["x"], "DryRun": true}),
        &[
            (
                "InvalidInstanceID.Malformed",
                json!({"InstanceIds": [UNKNOWN_INSTANCE]}),
            ),
            ("DryRunOperation", json!({"DryRun": null})),
            ("InvalidInstanceID.NotFound", json!({"InstanceIds": [bound]})),
            ("OperationNotPermitted", json!({"InstanceIds": [free]})),
        ],
        "ok",
    );
}

#[test]
fn modify_instance_attribute() {
    let mut lab = Lab::new();
    let running = launched(&mut lab, json!({}));
    let stopped = launched(&mut lab, json!({}));
    lab.wait(5);
    lab.good("StopInstances", json!({"InstanceIds": [stopped]}));
    lab.wait(5);
    mended(
        &mut lab,
        "ModifyInstanceAttribute",
        json!({
            "InstanceId": "x", "InstanceType": {"Value": "t9.huge"}, "UserData": {"Value": "é"}, "DryRun": true,
        }),
        &[
            (
                "InvalidInstanceID.Malformed",
                json!({"InstanceId": UNKNOWN_INSTANCE}),
            ),
            ("InvalidParameterCombination", json!({"InstanceType": null})),
            (
                "InvalidUserData.Malformed",
                json!({"UserData": null, "Groups": ["x"]}),
            ),
            (
                "InvalidGroupId.Malformed",
                json!({"Groups": null, "Kernel": {"Value": "aki-1"}}),
            ),
            (
                "InvalidAMIID.NotFound",
                json!({"Kernel": null, "InstanceType": {"Value": "t9.huge"}}),
            ),
            (
                "InvalidInstanceAttributeValue",
                json!({"InstanceType": {"Value": "t4g.micro"}}),
            ),
            ("DryRunOperation", json!({"DryRun": null})),
            ("InvalidInstanceID.NotFound", json!({"InstanceId": running})),
            ("IncorrectInstanceState", json!({"InstanceId": stopped})),
            (
                "InvalidParameterValue",
                json!({"InstanceType": {"Value": "t3.small"}}),
            ),
        ],
        "ok",
    );
    mended(
        &mut lab,
        "ModifyInstanceAttribute",
        json!({"InstanceId": stopped, "Groups": ["sg-0fedcba9876543210"]}),
        &[],
        "InvalidGroup.NotFound",
    );
}

#[test]
fn reset_instance_attribute() {
    let mut lab = Lab::new();
    let running = launched(&mut lab, json!({}));
    lab.wait(5);
    mended(
        &mut lab,
        "ResetInstanceAttribute",
        json!({"InstanceId": "x", "Attribute": "color", "DryRun": true}),
        &[
            (
                "InvalidInstanceID.Malformed",
                json!({"InstanceId": UNKNOWN_INSTANCE}),
            ),
            ("InvalidParameterValue", json!({"Attribute": "userData"})),
            ("InvalidParameterValue", json!({"Attribute": "kernel"})),
            ("DryRunOperation", json!({"DryRun": null})),
            ("InvalidInstanceID.NotFound", json!({"InstanceId": running})),
            ("IncorrectInstanceState", json!({"Attribute": "sourceDestCheck"})),
        ],
        "ok",
    );
}

#[test]
fn get_console_output() {
    let mut lab = Lab::new();
    let old = launched(&mut lab, json!({"InstanceType": "t2.micro"}));
    let new = launched(&mut lab, json!({}));
    mended(
        &mut lab,
        "GetConsoleOutput",
        json!({"InstanceId": "x", "Latest": true, "DryRun": true}),
        &[
            (
                "InvalidInstanceID.Malformed",
                json!({"InstanceId": UNKNOWN_INSTANCE}),
            ),
            ("DryRunOperation", json!({"DryRun": null})),
            ("InvalidInstanceID.NotFound", json!({"InstanceId": old})),
            ("UnsupportedOperation", json!({"InstanceId": new})),
        ],
        "ok",
    );
}
