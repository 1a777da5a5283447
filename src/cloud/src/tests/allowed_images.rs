//! Allowed AMIs.

use crate::testkit::{Lab, code, column, text};
use crate::world::catalogue::NORTHWIND;
use serde_json::{Value, json};

const REPLACE: &str = "ReplaceImageCriteriaInAllowedImagesSettings";

fn replace(lab: &mut Lab, criteria: Value) {
    let answer = lab.good(REPLACE, json!({"ImageCriteria": criteria}));
    assert_eq!(answer, json!({"ReturnValue": true}));
}

fn enable(lab: &mut Lab, state: &str) {
    let input = json!({"AllowedImagesSettingsState": state});
    assert_eq!(lab.good("EnableAllowedImagesSettings", input.clone()), input);
}

/// The names of the foreign images that the learner sees.
fn seen(lab: &mut Lab) -> Vec<String> {
    let asked = json!({"IncludeDeprecated": true, "ExecutableUsers": ["all"]});
    let answer = lab.good("DescribeImages", asked);
    let images = answer["Images"].as_array().cloned().unwrap_or_default();
    images.iter().map(|image| text(image, "/Name")).collect()
}

fn launch(image: &str) -> Value {
    json!({"ImageId": image, "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1})
}

#[test]
fn at_first_everything_is_allowed_and_nothing_said() {
    let mut lab = Lab::new();
    assert_eq!(
        lab.good("GetAllowedImagesSettings", json!({})),
        json!({"State": "disabled", "ImageCriteria": [], "ManagedBy": "account"})
    );
    let image = lab.amazon_image();
    assert_eq!(lab.described(&image).get("ImageAllowed"), None);
}

#[test]
fn audit_mode_says_and_enabled_hides() {
    let mut lab = Lab::new();
    let own = lab.image("web");
    let foreign = lab.amazon_image();
    enable(&mut lab, "audit-mode");
    assert_eq!(lab.described(&own)["ImageAllowed"], true);
    assert_eq!(lab.described(&foreign)["ImageAllowed"], false);
    let allowed = |value: &str| json!({"Filters": [{"Name": "image-allowed", "Values": [value]}]});
    let images = lab.good("DescribeImages", allowed("true"))["Images"].clone();
    assert_eq!(images.as_array().map(Vec::len), Some(1));
    let instance = text(
        &lab.good("RunInstances", launch(&foreign)),
        "/Instances/0/InstanceId",
    );

    enable(&mut lab, "enabled");
    assert_eq!(lab.described(&foreign), Value::Null);
    assert_eq!(seen(&mut lab), Vec::<String>::new());
    assert_eq!(
        lab.bad("RunInstances", launch(&foreign)),
        format!("InvalidAMIID.NotFound: The image id '[{foreign}]' does not exist")
    );
    let copy = json!({"Name": "copy", "SourceImageId": foreign, "SourceRegion": "us-east-1"});
    assert_eq!(code(&lab.bad("CopyImage", copy.clone())), "InvalidAMIID.NotFound");
    // What runs goes on, and can be started again.
    lab.wait(5);
    for operation in ["StopInstances", "StartInstances"] {
        lab.good(operation, json!({"InstanceIds": [instance]}));
        lab.wait(10);
    }
    lab.partner("RunInstances", launch(&foreign)).unwrap();

    assert_eq!(
        lab.good("DisableAllowedImagesSettings", json!({})),
        json!({"AllowedImagesSettingsState": "disabled"})
    );
    lab.good("CopyImage", copy);
    lab.good("RunInstances", launch(&foreign));
}

#[test]
fn a_copy_is_bound_by_the_region_of_its_source() {
    let mut lab = Lab::new();
    let foreign = lab.amazon_image();
    enable(&mut lab, "enabled");
    lab.region = "eu-west-1";
    let copy = json!({"Name": "copy", "SourceImageId": foreign, "SourceRegion": "us-east-1"});
    assert_eq!(code(&lab.bad("CopyImage", copy)), "InvalidAMIID.NotFound");
    assert!(!seen(&mut lab).is_empty());
}

#[test]
fn criteria_are_alternatives_and_their_conditions_add_up() {
    let mut lab = Lab::new();
    let all = seen(&mut lab);
    enable(&mut lab, "enabled");
    replace(&mut lab, json!([{"ImageProviders": ["amazon"]}]));
    let amazon = seen(&mut lab);
    assert!(!amazon.is_empty() && amazon.len() < all.len());
    replace(
        &mut lab,
        json!([{"ImageProviders": ["amazon"], "ImageNames": ["al2023-*"]}]),
    );
    let named = seen(&mut lab);
    assert!(!named.is_empty() && named.len() < amazon.len());
    assert!(named.iter().all(|name| name.starts_with("al2023-")));
    replace(
        &mut lab,
        json!([{"ImageProviders": ["amazon"], "ImageNames": ["al2023-*"]}, {"MarketplaceProductCodes": [NORTHWIND]}]),
    );
    let with_product = seen(&mut lab);
    assert!(with_product.len() > named.len());
    assert!(with_product.iter().any(|name| !name.starts_with("al2023-")));
    // Canonical, by its account's number.
    replace(&mut lab, json!([{"ImageProviders": ["099720109477"]}]));
    assert!(seen(&mut lab).iter().all(|name| name.starts_with("ubuntu")));
    for nobody in [json!([{"ImageProviders": ["none"]}]), json!([{}]), json!([])] {
        replace(&mut lab, nobody);
        assert_eq!(seen(&mut lab), Vec::<String>::new());
    }
}

#[test]
fn ages_are_counted_in_days() {
    let mut lab = Lab::new();
    enable(&mut lab, "enabled");
    let count = |lab: &mut Lab, condition: Value| {
        replace(lab, json!([condition]));
        seen(lab).len()
    };
    let all = count(
        &mut lab,
        json!({"CreationDateCondition": {"MaximumDaysSinceCreated": 2_147_483_647_i64}}),
    );
    let young = count(
        &mut lab,
        json!({"CreationDateCondition": {"MaximumDaysSinceCreated": 30}}),
    );
    assert!(0 < young && young < all);
    assert_eq!(
        count(
            &mut lab,
            json!({"CreationDateCondition": {"MaximumDaysSinceCreated": 0}})
        ),
        0
    );
    let most = json!({"DeprecationTimeCondition": {"MaximumDaysSinceDeprecated": 2_147_483_647_i64}});
    assert_eq!(count(&mut lab, most), all);
    let fresh = count(
        &mut lab,
        json!({"DeprecationTimeCondition": {"MaximumDaysSinceDeprecated": 0}}),
    );
    assert!(0 < fresh && fresh < all);
}

#[test]
fn criteria_are_shown_as_they_were_set_and_outlast_the_state() {
    let mut lab = Lab::new();
    let criteria = json!([
        {
            "ImageProviders": ["amazon", "444455556666"], "MarketplaceProductCodes": [NORTHWIND], "ImageNames": ["al*"],
            "DeprecationTimeCondition": {"MaximumDaysSinceDeprecated": 0},
            "CreationDateCondition": {"MaximumDaysSinceCreated": 300},
        },
        {"ImageProviders": ["none"]},
    ]);
    replace(&mut lab, criteria.clone());
    lab.good("DisableAllowedImagesSettings", json!({}));
    let shown = lab.good("GetAllowedImagesSettings", json!({}));
    assert_eq!(shown["ImageCriteria"], criteria);
    assert_eq!(shown["State"], "disabled");
}

#[test]
fn criteria_are_checked() {
    let mut lab = Lab::new();
    for criterion in [
        json!({"ImageProviders": ["Amazon"]}),
        json!({"ImageProviders": ["12345"]}),
        json!({"ImageProviders": vec!["amazon"; 201]}),
        json!({"ImageNames": ["a&b"]}),
        json!({"ImageNames": ["a".repeat(129)]}),
        json!({"ImageNames": vec!["a"; 51]}),
        json!({"MarketplaceProductCodes": ["a-b"]}),
        json!({"MarketplaceProductCodes": ["a".repeat(26)]}),
        json!({"MarketplaceProductCodes": vec!["a"; 51]}),
        json!({"CreationDateCondition": {"MaximumDaysSinceCreated": -1}}),
        json!({"DeprecationTimeCondition": {"MaximumDaysSinceDeprecated": 2_147_483_648_i64}}),
    ] {
        let said = lab.bad(REPLACE, json!({"ImageCriteria": [criterion]}));
        assert_eq!(code(&said), "InvalidParameterValue", "{said}");
    }
    let many = vec![json!({"ImageProviders": ["amazon"]}); 11];
    let mends = [json!({"ImageCriteria": many[..10]}), json!({"DryRun": null})];
    assert_eq!(
        column(
            &mut lab,
            REPLACE,
            json!({"ImageCriteria": many, "DryRun": true}),
            &mends
        ),
        ["InvalidParameterValue", "DryRunOperation", "ok"]
    );
    let mends = [
        json!({"AllowedImagesSettingsState": "disabled"}),
        json!({"AllowedImagesSettingsState": "enabled"}),
        json!({"DryRun": null}),
    ];
    assert_eq!(
        column(
            &mut lab,
            "EnableAllowedImagesSettings",
            json!({"DryRun": true}),
            &mends
        ),
        [
            "MissingParameter",
            "InvalidParameterValue",
            "DryRunOperation",
            "ok"
        ]
    );
}
