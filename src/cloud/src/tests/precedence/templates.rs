//! Launch templates, and the Auto Scaling groups that are made of them.

use crate::testkit::{Lab, mended, text};
use serde_json::json;

const UNKNOWN: &str = "lt-0fedcba9876543210";

/// A template of an image that can be launched; gives its id.
fn template(lab: &mut Lab) -> String {
    let image = lab.amazon_image();
    let data = json!({"ImageId": image, "InstanceType": "t3.micro"});
    let input = json!({"LaunchTemplateName": "web", "LaunchTemplateData": data});
    text(
        &lab.good("CreateLaunchTemplate", input),
        "/LaunchTemplate/LaunchTemplateId",
    )
}

#[test]
fn create_launch_template_version() {
    let mut lab = Lab::new();
    let id = template(&mut lab);
    mended(
        &mut lab,
        "CreateLaunchTemplateVersion",
        json!({
            "LaunchTemplateId": "x", "LaunchTemplateName": "?", "SourceVersion": "7", "DryRun": true,
            "LaunchTemplateData": {"ImageId": "x", "UserData": "é"},
        }),
        &[
            ("InvalidParameterCombination", json!({"LaunchTemplateName": null})),
            (
                "InvalidLaunchTemplateId.Malformed",
                json!({"LaunchTemplateId": UNKNOWN}),
            ),
            (
                "InvalidAMIID.Malformed",
                json!({"LaunchTemplateData": {"InstanceType": "t3.small", "UserData": "é"}}),
            ),
            (
                "InvalidUserData.Malformed",
                json!({"LaunchTemplateData": {"InstanceType": "t3.small"}}),
            ),
            ("DryRunOperation", json!({"DryRun": null})),
            (
                "InvalidLaunchTemplateId.NotFound",
                json!({"LaunchTemplateId": id}),
            ),
            (
                "InvalidLaunchTemplateId.VersionNotFound",
                json!({"SourceVersion": "1"}),
            ),
        ],
        "ok",
    );
    by_name(
        &mut lab,
        "CreateLaunchTemplateVersion",
        json!({"LaunchTemplateData": {"InstanceType": "t3.small"}}),
    );
}

/// A template that is named by name.
fn by_name(lab: &mut Lab, operation: &str, mut input: serde_json::Value) {
    input["LaunchTemplateName"] = json!("?");
    input["DryRun"] = json!(true);
    mended(
        lab,
        operation,
        input,
        &[
            (
                "InvalidLaunchTemplateName.MalformedException",
                json!({"LaunchTemplateName": "other"}),
            ),
            ("DryRunOperation", json!({"DryRun": null})),
            (
                "InvalidLaunchTemplateName.NotFoundException",
                json!({"LaunchTemplateName": "web"}),
            ),
        ],
        "ok",
    );
}

#[test]
fn describe_launch_templates() {
    let mut lab = Lab::new();
    let id = template(&mut lab);
    mended(
        &mut lab,
        "DescribeLaunchTemplates",
        json!({
            "LaunchTemplateIds": ["x"], "LaunchTemplateNames": ["?"], "MaxResults": 0, "DryRun": true,
            "Filters": [{"Name": "color", "Values": ["red"]}],
        }),
        &[
            (
                "InvalidLaunchTemplateId.Malformed",
                json!({"LaunchTemplateIds": [UNKNOWN]}),
            ),
            (
                "InvalidLaunchTemplateName.MalformedException",
                json!({"LaunchTemplateNames": ["other"]}),
            ),
            ("InvalidParameterValue", json!({"MaxResults": 1})),
            ("InvalidParameterValue", json!({"Filters": null})),
            ("DryRunOperation", json!({"DryRun": null})),
            (
                "InvalidLaunchTemplateId.NotFound",
                json!({"LaunchTemplateIds": [id]}),
            ),
            (
                "InvalidLaunchTemplateName.NotFoundException",
                json!({"LaunchTemplateNames": ["web"]}),
            ),
        ],
        "ok",
    );
}

#[test]
fn describe_launch_template_versions() {
    let mut lab = Lab::new();
    let id = template(&mut lab);
    mended(
        &mut lab,
        "DescribeLaunchTemplateVersions",
        json!({
            "LaunchTemplateId": "x", "Versions": ["7"], "MinVersion": "1", "MaxResults": 0, "DryRun": true,
            "Filters": [{"Name": "color", "Values": ["red"]}],
        }),
        &[
            (
                "InvalidLaunchTemplateId.Malformed",
                json!({"LaunchTemplateId": UNKNOWN}),
            ),
            ("InvalidParameterCombination", json!({"MinVersion": null})),
            ("InvalidParameterValue", json!({"MaxResults": 1})),
            ("InvalidParameterValue", json!({"Filters": null})),
            ("DryRunOperation", json!({"DryRun": null})),
            (
                "InvalidLaunchTemplateId.NotFound",
                json!({"LaunchTemplateId": id}),
            ),
            (
                "InvalidLaunchTemplateId.VersionNotFound",
                json!({"Versions": ["1"]}),
            ),
        ],
        "ok",
    );
    by_name(&mut lab, "DescribeLaunchTemplateVersions", json!({}));
}

#[test]
fn modify_launch_template() {
    let mut lab = Lab::new();
    let id = template(&mut lab);
    mended(
        &mut lab,
        "ModifyLaunchTemplate",
        json!({"LaunchTemplateId": "x", "LaunchTemplateName": "?", "DryRun": true}),
        &[
            ("InvalidParameterCombination", json!({"LaunchTemplateName": null})),
            (
                "InvalidLaunchTemplateId.Malformed",
                json!({"LaunchTemplateId": UNKNOWN}),
            ),
            ("MissingParameter", json!({"DefaultVersion": "7"})),
            ("DryRunOperation", json!({"DryRun": null})),
            (
                "InvalidLaunchTemplateId.NotFound",
                json!({"LaunchTemplateId": id}),
            ),
            (
                "InvalidLaunchTemplateId.VersionNotFound",
                json!({"DefaultVersion": "1"}),
            ),
        ],
        "ok",
    );
    by_name(&mut lab, "ModifyLaunchTemplate", json!({"DefaultVersion": "1"}));
}

#[test]
fn deleting_templates_and_versions() {
    for operation in ["DeleteLaunchTemplateVersions", "DeleteLaunchTemplate"] {
        let mut lab = Lab::new();
        let id = template(&mut lab);
        let more = match operation {
            "DeleteLaunchTemplateVersions" => json!({"Versions": ["7"]}),
            _ => json!({}),
        };
        let mut input = more.clone();
        input["LaunchTemplateId"] = json!("x");
        input["LaunchTemplateName"] = json!("?");
        input["DryRun"] = json!(true);
        mended(
            &mut lab,
            operation,
            input,
            &[
                ("InvalidParameterCombination", json!({"LaunchTemplateName": null})),
                (
                    "InvalidLaunchTemplateId.Malformed",
                    json!({"LaunchTemplateId": UNKNOWN}),
                ),
                ("DryRunOperation", json!({"DryRun": null})),
                (
                    "InvalidLaunchTemplateId.NotFound",
                    json!({"LaunchTemplateId": id}),
                ),
            ],
            "ok",
        );
        if operation == "DeleteLaunchTemplate" {
            template(&mut lab);
        }
        by_name(&mut lab, operation, more);
    }
}

/// A group of one instance.
fn group(lab: &mut Lab, name: &str) {
    let input = json!({
        "AutoScalingGroupName": name, "MinSize": 1, "MaxSize": 2,
        "LaunchTemplate": {"LaunchTemplateName": "web"}, "AvailabilityZones": ["us-east-1a"],
    });
    lab.good("CreateAutoScalingGroup", input);
}

/// Form, existence, whether it is going; then sizes, places and the template.
#[test]
fn update_auto_scaling_group() {
    let mut lab = Lab::new();
    template(&mut lab);
    group(&mut lab, "fleet");
    group(&mut lab, "going");
    lab.wait(5);
    let forced = json!({"AutoScalingGroupName": "going", "ForceDelete": true});
    lab.good("DeleteAutoScalingGroup", forced);
    let input = json!({
        "AutoScalingGroupName": "none", "DefaultCooldown": -5, "MinSize": 3, "MaxSize": 2,
        "AvailabilityZones": ["mars-1a"], "LaunchTemplate": {"LaunchTemplateName": "other"},
        "TerminationPolicies": ["Random"],
    });
    mended(
        &mut lab,
        "UpdateAutoScalingGroup",
        input,
        &[
            ("ValidationError", json!({"DefaultCooldown": 60})),
            ("ValidationError", json!({"AutoScalingGroupName": "going"})),
            (
                "ScalingActivityInProgress",
                json!({"AutoScalingGroupName": "fleet"}),
            ),
            ("ValidationError", json!({"MinSize": 1})),
            ("ValidationError", json!({"AvailabilityZones": ["us-east-1b"]})),
            (
                "ValidationError",
                json!({"LaunchTemplate": {"LaunchTemplateName": "web"}}),
            ),
            (
                "ValidationError",
                json!({"TerminationPolicies": ["OldestInstance"]}),
            ),
        ],
        "ok",
    );
}

#[test]
fn start_instance_refresh() {
    let mut lab = Lab::new();
    template(&mut lab);
    for name in ["fleet", "busy", "going"] {
        group(&mut lab, name);
    }
    lab.wait(5);
    lab.good("StartInstanceRefresh", json!({"AutoScalingGroupName": "busy"}));
    let forced = json!({"AutoScalingGroupName": "going", "ForceDelete": true});
    lab.good("DeleteAutoScalingGroup", forced);
    let input = json!({
        "AutoScalingGroupName": "none", "Strategy": "Sudden", "Preferences": {"MinHealthyPercentage": 101},
        "DesiredConfiguration": {"LaunchTemplate": {"LaunchTemplateName": "other"}},
    });
    let desired = json!({"LaunchTemplate": {"LaunchTemplateName": "web"}});
    mended(
        &mut lab,
        "StartInstanceRefresh",
        input,
        &[
            ("ValidationError", json!({"Strategy": "Rolling"})),
            ("ValidationError", json!({"Preferences": null})),
            ("ValidationError", json!({"AutoScalingGroupName": "going"})),
            (
                "ScalingActivityInProgress",
                json!({"AutoScalingGroupName": "busy"}),
            ),
            (
                "InstanceRefreshInProgress",
                json!({"AutoScalingGroupName": "fleet"}),
            ),
            ("ValidationError", json!({"DesiredConfiguration": desired})),
        ],
        "ok",
    );
}
