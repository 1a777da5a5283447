//! Launch templates: their versions, and launches from them.

use crate::testkit::{Lab, code, column, text};
use serde_json::{Value, json};

const PARAMETER: &str = "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64";

fn template(lab: &mut Lab, name: &str, data: Value) -> String {
    let input = json!({"LaunchTemplateName": name, "LaunchTemplateData": data});
    text(
        &lab.good("CreateLaunchTemplate", input),
        "/LaunchTemplate/LaunchTemplateId",
    )
}

#[test]
fn versions_of_all_templates_need_the_right_words() {
    let mut lab = Lab::new();
    for name in ["one", "two"] {
        template(&mut lab, name, json!({"InstanceType": "t3.micro"}));
    }
    let latest = json!({"Versions": ["$Latest", "$Default"]});
    let found = lab.good("DescribeLaunchTemplateVersions", latest);
    assert_eq!(found["LaunchTemplateVersions"].as_array().map(Vec::len), Some(2));
    for (input, expected) in [
        (
            json!({}),
            "MissingParameter: To describe the launch template data",
        ),
        (
            json!({"Versions": ["$Latest", "1"]}),
            "InvalidParameterValue: To describe the launch template data",
        ),
    ] {
        let error = lab.bad("DescribeLaunchTemplateVersions", input);
        assert!(error.starts_with(expected), "{error}");
        assert!(
            error.ends_with("‘$Default’, or one or more version numbers."),
            "{error}"
        );
    }
}

#[test]
fn versions_build_on_one_another() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    let id = template(
        &mut lab,
        "web",
        json!({"ImageId": image, "InstanceType": "t3.micro"}),
    );
    let second = json!({
        "LaunchTemplateId": id, "SourceVersion": "1", "VersionDescription": "larger",
        "LaunchTemplateData": {"InstanceType": "t3.small"},
    });
    let answer = lab.good("CreateLaunchTemplateVersion", second);
    let version = &answer["LaunchTemplateVersion"];
    assert_eq!(version["VersionNumber"], 2);
    assert_eq!(version["DefaultVersion"], false);
    // In the order of the model, whatever the order in which it came.
    assert_eq!(
        version["LaunchTemplateData"].to_string(),
        format!(r#"{{"ImageId":"{image}","InstanceType":"t3.small"}}"#)
    );
    let default = json!({"LaunchTemplateName": "web", "DefaultVersion": "2"});
    assert_eq!(
        lab.good("ModifyLaunchTemplate", default)["LaunchTemplate"]["DefaultVersionNumber"],
        2
    );
    let both = json!({"LaunchTemplateId": id});
    let listed = lab.good("DescribeLaunchTemplateVersions", both);
    let numbers: Vec<_> = listed["LaunchTemplateVersions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|version| version["VersionNumber"].as_i64().unwrap())
        .collect();
    assert_eq!(numbers, [2, 1]);
    let gone = json!({"LaunchTemplateId": id, "Versions": ["1", "2", "7"]});
    let answer = lab.good("DeleteLaunchTemplateVersions", gone);
    assert_eq!(
        answer["SuccessfullyDeletedLaunchTemplateVersions"][0]["VersionNumber"],
        1
    );
    let kept = &answer["UnsuccessfullyDeletedLaunchTemplateVersions"];
    assert_eq!(kept[0]["ResponseError"]["Code"], "unexpectedError");
    assert_eq!(
        kept[1]["ResponseError"]["Code"],
        "launchTemplateVersionDoesNotExist"
    );
    // Numbers are not used again.
    let third = json!({"LaunchTemplateId": id, "LaunchTemplateData": {"InstanceType": "t3.nano"}});
    let answer = lab.good("CreateLaunchTemplateVersion", third);
    assert_eq!(answer["LaunchTemplateVersion"]["VersionNumber"], 3);
}

#[test]
fn a_launch_takes_what_it_does_not_say_from_the_template() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    let id = template(
        &mut lab,
        "web",
        json!({
            "ImageId": image,
            "InstanceType": "t3.micro",
            "UserData": "aGk=",
            "BlockDeviceMappings": [
                {"DeviceName": "/dev/xvda", "Ebs": {"VolumeSize": 12}},
                {"DeviceName": "/dev/sdf", "Ebs": {"VolumeSize": 3}},
            ],
            "TagSpecifications": [{"ResourceType": "instance", "Tags": [
                {"Key": "Name", "Value": "template"}, {"Key": "stage", "Value": "test"},
            ]}],
        }),
    );
    let launch = json!({
        "MinCount": 1, "MaxCount": 1, "InstanceType": "t3.small",
        "LaunchTemplate": {"LaunchTemplateId": id, "Version": "$Latest"},
        "BlockDeviceMappings": [{"DeviceName": "/dev/xvda", "Ebs": {"VolumeSize": 20}}],
        "TagSpecifications": [{"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "mine"}]}],
    });
    let launched = lab.good("RunInstances", launch);
    lab.wait(2);
    let instance = text(&launched, "/Instances/0/InstanceId");
    let shown = lab.good("DescribeInstances", json!({"InstanceIds": [instance]}));
    let shown = shown.pointer("/Reservations/0/Instances/0").cloned().unwrap();
    assert_eq!(shown["InstanceType"], "t3.small");
    assert_eq!(shown["ImageId"], image.as_str());
    assert_eq!(
        shown["Tags"],
        json!([
            {"Key": "Name", "Value": "mine"},
            {"Key": "aws:ec2launchtemplate:id", "Value": id},
            {"Key": "aws:ec2launchtemplate:version", "Value": "1"},
            {"Key": "stage", "Value": "test"},
        ])
    );
    let volumes = lab.good("DescribeVolumes", json!({}));
    let mut sizes: Vec<_> = volumes["Volumes"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|volume| volume["Attachments"][0]["InstanceId"] == instance.as_str())
        .map(|volume| volume["Size"].as_i64().unwrap())
        .collect();
    api::order::sort(&mut sizes);
    assert_eq!(sizes, [3, 20]);
    // What AWS wrote, nobody takes away.
    lab.good("DeleteTags", json!({"Resources": [instance]}));
    let left = lab.good("DescribeTags", json!({}));
    assert_eq!(left["Tags"].as_array().map(Vec::len), Some(2));
}

#[test]
fn a_parameter_is_resolved_when_it_is_needed() {
    let mut lab = Lab::new();
    let newest = lab.amazon_image();
    let id = template(
        &mut lab,
        "web",
        json!({"ImageId": PARAMETER, "InstanceType": "t3.micro"}),
    );
    let asked = json!({"LaunchTemplateId": id, "Versions": ["$Default"]});
    let plain = lab.good("DescribeLaunchTemplateVersions", asked.clone());
    assert_eq!(
        plain["LaunchTemplateVersions"][0]["LaunchTemplateData"]["ImageId"],
        PARAMETER
    );
    let mut resolving = asked;
    resolving["ResolveAlias"] = json!(true);
    let resolved = lab.good("DescribeLaunchTemplateVersions", resolving);
    let image = text(&resolved, "/LaunchTemplateVersions/0/LaunchTemplateData/ImageId");
    assert!(image.starts_with("ami-0"), "{image}");
    let launch = json!({"MinCount": 1, "MaxCount": 1, "LaunchTemplate": {"LaunchTemplateName": "web"}});
    assert_eq!(
        lab.good("RunInstances", launch)["Instances"][0]["ImageId"],
        image.as_str()
    );
    assert!(!newest.is_empty());
}

#[test]
fn a_template_of_a_missing_image_is_kept_with_a_warning() {
    let mut lab = Lab::new();
    let data = json!({"ImageId": "ami-0fedcba9876543210"});
    let answer = lab.good(
        "CreateLaunchTemplate",
        json!({"LaunchTemplateName": "web", "LaunchTemplateData": data}),
    );
    assert_eq!(answer["Warning"]["Errors"][0]["Code"], "InvalidAMIID.NotFound");
    let launch = json!({
        "MinCount": 1, "MaxCount": 1, "InstanceType": "t3.micro", "LaunchTemplate": {"LaunchTemplateName": "web"},
    });
    assert_eq!(code(&lab.bad("RunInstances", launch)), "InvalidAMIID.NotFound");
}

#[test]
fn mistakes_in_their_order() {
    let mut lab = Lab::new();
    template(&mut lab, "taken", json!({"InstanceType": "t3.micro"}));
    let codes = column(
        &mut lab,
        "CreateLaunchTemplate",
        json!({
            "LaunchTemplateName": "a b", "LaunchTemplateData": {}, "ClientToken": "x".repeat(65), "DryRun": true,
            "VersionDescription": "x".repeat(256),
            "TagSpecifications": [{"ResourceType": "image", "Tags": [{"Key": "a", "Value": "b"}]}],
        }),
        &[
            json!({"LaunchTemplateName": "taken"}),
            json!({"VersionDescription": null}),
            json!({"ClientToken": null}),
            json!({"LaunchTemplateData": {"ImageId": "ami-1"}}),
            json!({"LaunchTemplateData": {"InstanceType": "t3.micro"}}),
            json!({"TagSpecifications": null}),
            json!({"DryRun": null}),
            json!({"LaunchTemplateName": "new"}),
        ],
    );
    assert_eq!(
        codes,
        [
            "InvalidLaunchTemplateName.MalformedException",
            "InvalidParameterValue",
            "InvalidParameterValue",
            "MissingParameter",
            "InvalidAMIID.Malformed",
            "InvalidParameterValue",
            "DryRunOperation",
            "InvalidLaunchTemplateName.AlreadyExistsException",
            "ok"
        ]
    );
    for (input, expected) in [
        (json!({}), "MissingParameter"),
        (
            json!({"LaunchTemplateId": "lt-0fedcba9876543210", "LaunchTemplateName": "new"}),
            "InvalidParameterCombination",
        ),
        (
            json!({"LaunchTemplateId": "lt-1"}),
            "InvalidLaunchTemplateId.Malformed",
        ),
        (
            json!({"LaunchTemplateId": "lt-0fedcba9876543210"}),
            "InvalidLaunchTemplateId.NotFound",
        ),
        (
            json!({"LaunchTemplateName": "gone"}),
            "InvalidLaunchTemplateName.NotFoundException",
        ),
    ] {
        assert_eq!(code(&lab.bad("DeleteLaunchTemplate", input)), expected);
    }
    assert_eq!(
        lab.bad(
            "DescribeLaunchTemplates",
            json!({"LaunchTemplateNames": ["new", "gone"]})
        ),
        "InvalidLaunchTemplateName.NotFoundException: At least one of the launch templates specified in the request \
         does not exist."
    );
    let version = json!({"LaunchTemplateName": "new", "DefaultVersion": "4"});
    assert_eq!(
        lab.bad("ModifyLaunchTemplate", version),
        "InvalidLaunchTemplateId.VersionNotFound: The launch template version 4 is not found for the specified launch \
         template."
    );
    let both = json!({"LaunchTemplateId": "x", "LaunchTemplateName": "new", "DefaultVersion": "1"});
    assert_eq!(
        lab.bad("ModifyLaunchTemplate", both),
        "InvalidParameterCombination: Either provide launch template ID or launch template name to modify the template."
    );
    let version = json!({"LaunchTemplateName": "new", "Versions": ["4"]});
    assert_eq!(
        code(&lab.bad("DescribeLaunchTemplateVersions", version)),
        "InvalidLaunchTemplateId.VersionNotFound"
    );
    let theirs = lab.partner("DeleteLaunchTemplate", json!({"LaunchTemplateName": "new"}));
    assert_eq!(
        code(&theirs.unwrap_err()),
        "InvalidLaunchTemplateName.NotFoundException"
    );
    lab.good("DeleteLaunchTemplate", json!({"LaunchTemplateName": "new"}));
    template(&mut lab, "new", json!({"InstanceType": "t3.micro"}));
}
