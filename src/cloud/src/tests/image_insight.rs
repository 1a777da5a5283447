//! Where images come from, and what uses them.

use crate::testkit::{Lab, code, column, registration, text};
use crate::world::places::{PARTNER, YOU};
use serde_json::{Value, json};

fn launch(lab: &mut Lab, account: &str, image: &str) -> String {
    let asked = json!({"ImageId": image, "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1});
    let answer = lab.call_as(account, "RunInstances", asked).unwrap();
    text(&answer, "/Instances/0/InstanceId")
}

fn share(lab: &mut Lab, image: &str, account: &str) {
    let permission = json!({"Add": [{"UserId": account}]});
    lab.good(
        "ModifyImageAttribute",
        json!({"ImageId": image, "LaunchPermission": permission}),
    );
}

fn ids(answer: &Value, list: &str, member: &str) -> Vec<String> {
    let items = answer[list].as_array().unwrap();
    items
        .iter()
        .map(|item| item[member].as_str().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn ancestry_goes_back_to_a_public_image() {
    let mut lab = Lab::new();
    let amazon = lab.amazon_image();
    let copy = |source: &str, name: &str| json!({"Name": name, "SourceImageId": source, "SourceRegion": "us-east-1"});
    let child = text(&lab.good("CopyImage", copy(&amazon, "child")), "/ImageId");
    lab.wait(60);
    let grandchild = text(&lab.good("CopyImage", copy(&child, "grandchild")), "/ImageId");
    let answer = lab.good("GetImageAncestry", json!({"ImageId": grandchild}));
    // Amazon's image has a source too, and is where the line ends.
    assert_eq!(
        ids(&answer, "ImageAncestryEntries", "ImageId"),
        [grandchild.as_str(), child.as_str(), amazon.as_str()]
    );
    assert_eq!(
        ids(&answer, "ImageAncestryEntries", "ImageOwnerAlias"),
        [YOU, YOU, "amazon"]
    );
    assert_eq!(answer["ImageAncestryEntries"][0]["SourceImageId"], json!(child));
    // One that came from nothing is alone.
    let alone = lab.image("alone");
    let answer = lab.good("GetImageAncestry", json!({"ImageId": alone}));
    assert_eq!(ids(&answer, "ImageAncestryEntries", "ImageId"), [alone.as_str()]);
    let error = lab
        .partner("GetImageAncestry", json!({"ImageId": alone}))
        .unwrap_err();
    assert_eq!(code(&error), "InvalidAMIID.NotFound");
}

#[test]
fn references_are_the_callers_own_instances() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    let mine = launch(&mut lab, YOU, &image);
    share(&mut lab, &image, PARTNER);
    launch(&mut lab, PARTNER, &image);
    lab.wait(5);
    let all = json!({"ImageIds": [image], "IncludeAllResourceTypes": true});
    let answer = lab.good("DescribeImageReferences", all.clone());
    let arn = format!("arn:aws:ec2:us-east-1:{YOU}:instance/{mine}");
    assert_eq!(ids(&answer, "ImageReferences", "Arn"), [arn.as_str()]);
    let in_state = |state: &str| {
        let options = json!([{"OptionName": "state-name", "OptionValues": [state]}]);
        let kinds = json!([{"ResourceType": "ec2:Instance", "ResourceTypeOptions": options}]);
        json!({"ImageIds": [image], "ResourceTypes": kinds})
    };
    let stopped = lab.good("DescribeImageReferences", in_state("stopped"));
    assert_eq!(stopped["ImageReferences"], json!([]));
    let running = lab.good("DescribeImageReferences", in_state("running"));
    assert_eq!(ids(&running, "ImageReferences", "Arn"), [arn.as_str()]);
    // Nothing is left of an instance that is terminated.
    lab.good("TerminateInstances", json!({"InstanceIds": [mine]}));
    lab.wait(5);
    assert_eq!(
        lab.good("DescribeImageReferences", all)["ImageReferences"],
        json!([])
    );
}

/// A launch template with a version for each of these images; gives its resource name.
fn template(lab: &mut Lab, account: &str, name: &str, images: &[&str]) -> String {
    let mut id = String::new();
    for (at, image) in images.iter().enumerate() {
        let data = json!({"ImageId": image, "InstanceType": "t3.micro"});
        let mut input = json!({"LaunchTemplateName": name, "LaunchTemplateData": data});
        if at == 0 {
            let made = lab.call_as(account, "CreateLaunchTemplate", input).unwrap();
            id = text(&made, "/LaunchTemplate/LaunchTemplateId");
        } else {
            input["LaunchTemplateName"] = json!(name);
            lab.call_as(account, "CreateLaunchTemplateVersion", input)
                .unwrap();
        }
    }
    format!("arn:aws:ec2:us-east-1:{account}:launch-template/{id}")
}

#[test]
fn references_are_in_the_newest_versions_of_launch_templates() {
    let mut lab = Lab::new();
    let (image, other) = (lab.image("web"), lab.image("other"));
    share(&mut lab, &image, PARTNER);
    let newest = template(&mut lab, YOU, "newest", &[&other, &image]);
    let older = template(&mut lab, YOU, "older", &[&image, &other]);
    let ten_newer: Vec<&str> = [image.as_str()].into_iter().chain([other.as_str(); 10]).collect();
    template(&mut lab, YOU, "long-ago", &ten_newer);
    template(&mut lab, PARTNER, "theirs", &[&image]);
    let mut found = |depth: Option<&str>| {
        let mut kind = json!({"ResourceType": "ec2:LaunchTemplate"});
        if let Some(depth) = depth {
            kind["ResourceTypeOptions"] = json!([{"OptionName": "version-depth", "OptionValues": [depth]}]);
        }
        let asked = json!({"ImageIds": [image], "ResourceTypes": [kind]});
        let answer = lab.good("DescribeImageReferences", asked);
        ids(&answer, "ImageReferences", "Arn")
    };
    let sorted = |mut arns: Vec<String>| {
        arns.sort();
        arns
    };
    assert_eq!(sorted(found(None)), sorted(vec![newest.clone(), older]));
    assert_eq!(found(Some("1")), [newest]);
    assert_eq!(found(Some("11")).len(), 3);
}

/// A parameter in a template counts as the image that it stands for.
#[test]
fn references_by_a_public_parameter() {
    let mut lab = Lab::new();
    let parameter = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64";
    let named = lab.good("GetParameter", json!({"Name": parameter}));
    let image = text(&named, "/Parameter/Value");
    let arn = template(&mut lab, YOU, "newest", &[&format!("resolve:ssm:{parameter}")]);
    let asked = json!({"ImageIds": [image], "IncludeAllResourceTypes": true});
    let answer = lab.good("DescribeImageReferences", asked);
    assert_eq!(ids(&answer, "ImageReferences", "Arn"), [arn]);
}

#[test]
fn a_report_counts_the_launch_templates_of_others() {
    let mut lab = Lab::new();
    let (image, other) = (lab.image("web"), lab.image("other"));
    share(&mut lab, &image, PARTNER);
    share(&mut lab, &other, PARTNER);
    template(&mut lab, YOU, "mine", &[&image]);
    template(&mut lab, PARTNER, "two", &[&image, &image]);
    template(&mut lab, PARTNER, "older", &[&image, &other]);
    let mut counted = |options: Value| {
        let kinds = json!([{"ResourceType": "ec2:LaunchTemplate", "ResourceTypeOptions": options}]);
        let asked = json!({"ImageId": image, "ResourceTypes": kinds});
        let report = text(&lab.good("CreateImageUsageReport", asked), "/ReportId");
        lab.wait(10);
        let asked = json!({"ReportIds": [report]});
        let entries = lab.good("DescribeImageUsageReportEntries", asked);
        entries["ImageUsageReportEntries"].clone()
    };
    let entries = counted(json!([]));
    assert_eq!(entries[0]["UsageCount"], 2, "{entries}");
    assert_eq!(entries[0]["AccountId"], PARTNER);
    assert_eq!(entries[0]["ResourceType"], "ec2:LaunchTemplate");
    let newest = json!([{"OptionName": "version-depth", "OptionValues": ["1"]}]);
    assert_eq!(counted(newest)[0]["UsageCount"], 1);
}

#[test]
fn metadata_says_whether_an_image_is_allowed() {
    let mut lab = Lab::new();
    let (own, amazon) = (lab.image("web"), lab.amazon_image());
    let (mine, theirs) = (launch(&mut lab, YOU, &own), launch(&mut lab, YOU, &amazon));
    let allowed = |lab: &mut Lab, instance: &str| {
        let answer = lab.good(
            "DescribeInstanceImageMetadata",
            json!({"InstanceIds": [instance]}),
        );
        answer["InstanceImageMetadata"][0]["ImageMetadata"]["ImageAllowed"].clone()
    };
    assert_eq!(allowed(&mut lab, &theirs), Value::Null);
    let on = json!({"AllowedImagesSettingsState": "enabled"});
    lab.good("EnableAllowedImagesSettings", on);
    assert_eq!(allowed(&mut lab, &theirs), false);
    assert_eq!(allowed(&mut lab, &mine), true);
    let filters = json!([{"Name": "image-allowed", "Values": ["false"]}]);
    let answer = lab.good("DescribeInstanceImageMetadata", json!({"Filters": filters}));
    assert_eq!(
        ids(&answer, "InstanceImageMetadata", "InstanceId"),
        [theirs.as_str()]
    );
    let criteria = json!({"ImageCriteria": [{"ImageProviders": ["amazon"]}]});
    lab.good("ReplaceImageCriteriaInAllowedImagesSettings", criteria);
    assert_eq!(allowed(&mut lab, &theirs), true);
}

#[test]
fn describe_image_references() {
    let mut lab = Lab::new();
    let input = json!({
        "ImageIds": ["x"], "IncludeAllResourceTypes": true, "ResourceTypes": [{"ResourceType": "s3:Bucket"}],
        "MaxResults": 1, "DryRun": true,
    });
    let depth =
        json!([{"ResourceType": "ec2:Instance", "ResourceTypeOptions": [{"OptionName": "version-depth"}]}]);
    let mends = [
        json!({"ImageIds": ["ami-0fedcba9876543210"]}),
        json!({"IncludeAllResourceTypes": null}),
        json!({"ResourceTypes": depth}),
        json!({"ResourceTypes": null}),
        json!({"IncludeAllResourceTypes": true}),
        json!({"MaxResults": 5}),
        json!({"DryRun": null}),
    ];
    assert_eq!(
        column(&mut lab, "DescribeImageReferences", input, &mends),
        [
            "InvalidAMIID.Malformed",
            "InvalidParameterCombination",
            "InvalidParameterValue",
            "InvalidParameterValue",
            "MissingParameter",
            "InvalidParameterValue",
            "DryRunOperation",
            "ok",
        ]
    );
}

#[test]
fn metadata_tells_what_became_of_an_image() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    let instance = launch(&mut lab, YOU, &image);
    lab.wait(5);
    let asked = json!({"InstanceIds": [instance]});
    let answer = lab.good("DescribeInstanceImageMetadata", asked.clone());
    let metadata = &answer["InstanceImageMetadata"][0]["ImageMetadata"];
    assert_eq!(metadata["Name"], "web");
    assert_eq!(metadata["State"], "available");
    assert_eq!(metadata["IsPublic"], false);
    lab.good("DeregisterImage", json!({"ImageId": image}));
    let answer = lab.good("DescribeInstanceImageMetadata", asked.clone());
    let metadata = &answer["InstanceImageMetadata"][0]["ImageMetadata"];
    assert_eq!(metadata["State"], "deregistered");
    // Once the image is forgotten only its id is left.
    lab.wait(120);
    let answer = lab.good("DescribeInstanceImageMetadata", asked);
    let metadata = &answer["InstanceImageMetadata"][0]["ImageMetadata"];
    assert_eq!(metadata, &json!({"ImageId": image}));
    let filters = json!([{"Name": "instance-state-name", "Values": ["stopped"]}]);
    let answer = lab.good("DescribeInstanceImageMetadata", json!({"Filters": filters}));
    assert_eq!(answer["InstanceImageMetadata"], json!([]));
    let other = lab.partner("DescribeInstanceImageMetadata", json!({})).unwrap();
    assert_eq!(other["InstanceImageMetadata"], json!([]));
}

#[test]
fn a_report_counts_what_other_accounts_use() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    launch(&mut lab, YOU, &image);
    share(&mut lab, &image, PARTNER);
    for _ in 0..2 {
        launch(&mut lab, PARTNER, &image);
    }
    let tags = json!([{"ResourceType": "image-usage-report", "Tags": [{"Key": "a", "Value": "b"}]}]);
    let asked = json!({
        "ImageId": image, "ResourceTypes": [{"ResourceType": "ec2:Instance"}, {"ResourceType": "ec2:LaunchTemplate"}],
        "ClientToken": "once", "TagSpecifications": tags,
    });
    let report = text(&lab.good("CreateImageUsageReport", asked.clone()), "/ReportId");
    assert!(report.starts_with("amiur-0"), "{report}");
    let again = lab.good("CreateImageUsageReport", asked.clone());
    assert_eq!(text(&again, "/ReportId"), report);
    let mut second = asked;
    second["ClientToken"] = json!("twice");
    assert_eq!(
        code(&lab.bad("CreateImageUsageReport", second)),
        "ResourceLimitExceeded"
    );
    let entries = lab.good("DescribeImageUsageReportEntries", json!({}));
    assert_eq!(entries["ImageUsageReportEntries"], json!([]));
    lab.wait(11);
    let listed = lab.good("DescribeImageUsageReports", json!({"ReportIds": [report]}));
    let shown = &listed["ImageUsageReports"][0];
    assert_eq!(shown["State"], "available");
    assert_eq!(shown["Tags"], json!([{"Key": "a", "Value": "b"}]));
    let depth = json!([{"OptionName": "version-depth", "OptionValues": ["20"]}]);
    assert_eq!(shown["ResourceTypes"][1]["ResourceTypeOptions"], depth);
    let entries = lab.good("DescribeImageUsageReportEntries", json!({"ReportIds": [report]}));
    let entries = entries["ImageUsageReportEntries"].as_array().unwrap().clone();
    assert_eq!(entries.len(), 1);
    assert_eq!(entries[0]["AccountId"], PARTNER);
    assert_eq!(entries[0]["UsageCount"], 2);
    // Nobody else sees it, and it is gone after 30 days.
    let other = lab
        .partner("DescribeImageUsageReports", json!({"ReportIds": [report]}))
        .unwrap_err();
    assert_eq!(code(&other), "InvalidParameterValue");
    lab.wait(60 * 24 * 30);
    let listed = lab.good("DescribeImageUsageReports", json!({}));
    assert_eq!(listed["ImageUsageReports"], json!([]));
    assert_eq!(lab.good("DescribeTags", json!({}))["Tags"], json!([]));
}

#[test]
fn a_report_about_an_image_that_goes_fails_and_can_be_deleted() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    let asked = json!({"ImageId": image, "ResourceTypes": [{"ResourceType": "ec2:Instance"}]});
    let report = text(&lab.good("CreateImageUsageReport", asked), "/ReportId");
    lab.good("DeregisterImage", json!({"ImageId": image}));
    lab.wait(11);
    let filters = json!([{"Name": "state", "Values": ["error"]}]);
    let listed = lab.good("DescribeImageUsageReports", json!({"Filters": filters}));
    assert_eq!(ids(&listed, "ImageUsageReports", "ReportId"), [report.as_str()]);
    lab.good("DeleteImageUsageReport", json!({"ReportId": report}));
    let error = lab.bad("DeleteImageUsageReport", json!({"ReportId": report}));
    assert_eq!(code(&error), "InvalidParameterValue");
    lab.wait(60 * 24 * 30);
}

#[test]
fn create_image_usage_report() {
    let mut lab = Lab::new();
    let snapshot = lab.snapshot(8);
    let own = text(
        &lab.good("RegisterImage", registration("own", &snapshot)),
        "/ImageId",
    );
    let foreign = lab.amazon_image();
    let input = json!({
        "ImageId": "x", "ResourceTypes": [{"ResourceType": "ssm:Parameter"}], "AccountIds": ["1"], "DryRun": true,
    });
    let bad_depth = json!([{"OptionName": "version-depth", "OptionValues": ["0"]}]);
    let mends = [
        json!({"ImageId": foreign}),
        json!({"ResourceTypes": [{"ResourceType": "ec2:LaunchTemplate", "ResourceTypeOptions": bad_depth}]}),
        json!({"ResourceTypes": [{"ResourceType": "ec2:Instance"}]}),
        json!({"AccountIds": null}),
        json!({"DryRun": null}),
        json!({"ImageId": own}),
    ];
    assert_eq!(
        column(&mut lab, "CreateImageUsageReport", input, &mends),
        [
            "InvalidAMIID.Malformed",
            "InvalidParameterValue",
            "InvalidParameterValue",
            "InvalidUserID.Malformed",
            "DryRunOperation",
            "AuthFailure",
            "ok",
        ]
    );
}
