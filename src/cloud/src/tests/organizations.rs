//! Images shared with an organisation or with one of its units.

use crate::testkit::{Lab, code, text};
use crate::world::organization::{ARN, UNITS};
use crate::world::places::{PARTNER, STRANGER, YOU};
use serde_json::{Value, json};

fn unit(name: &str) -> &'static str {
    let found = UNITS.iter().find(|unit| unit.name == name);
    found.map(|unit| unit.arn).expect("a unit")
}

fn change(lab: &mut Lab, image: &str, how: &str, entry: &Value) -> Result<Value, String> {
    let input = json!({"ImageId": image, "LaunchPermission": {how: [entry]}});
    lab.call("ModifyImageAttribute", input)
}

/// Whether an account sees the image, finds it among what is shared with it, and may launch it: all or nothing.
fn reaches(lab: &mut Lab, account: &str, image: &str) -> bool {
    let count = |answer: Value| answer["Images"].as_array().map_or(0, Vec::len);
    let asked = json!({"ImageIds": [image]});
    let seen = count(lab.call_as(account, "DescribeImages", asked).unwrap()) == 1;
    let asked = json!({"ExecutableUsers": ["self"]});
    let listed = count(lab.call_as(account, "DescribeImages", asked).unwrap()) == 1;
    let launch = json!({"ImageId": image, "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1});
    let launched = lab.call_as(account, "RunInstances", launch).is_ok();
    assert_eq!((listed, launched), (seen, seen));
    seen
}

#[test]
fn members_may_launch_what_their_organisation_or_unit_may() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    for (entry, partner) in [
        (json!({"OrganizationArn": ARN}), true),
        (json!({"OrganizationalUnitArn": unit("Platform")}), false),
        (json!({"OrganizationalUnitArn": unit("Workloads")}), true),
        (json!({"OrganizationalUnitArn": unit("Workloads/Products")}), true),
    ] {
        assert!(!reaches(&mut lab, PARTNER, &image));
        change(&mut lab, &image, "Add", &entry).unwrap();
        assert_eq!(reaches(&mut lab, PARTNER, &image), partner, "{entry}");
        assert!(!reaches(&mut lab, STRANGER, &image));
        // One account alone cannot be taken out of it, and gives nothing back that it never had.
        change(&mut lab, &image, "Remove", &json!({"UserId": PARTNER})).unwrap();
        assert_eq!(reaches(&mut lab, PARTNER, &image), partner, "{entry}");
        let cancel = lab.partner("CancelImageLaunchPermission", json!({"ImageId": image}));
        assert!(cancel.is_err());
        change(&mut lab, &image, "Remove", &entry).unwrap();
    }
}

#[test]
fn the_owner_need_not_be_a_member() {
    let mut lab = Lab::new();
    let source = lab.amazon_image();
    let copy = json!({"Name": "theirs", "SourceImageId": source, "SourceRegion": "us-east-1"});
    let image = text(&lab.call_as(STRANGER, "CopyImage", copy).unwrap(), "/ImageId");
    lab.wait(60);
    let input = json!({"ImageId": image, "LaunchPermission": {"Add": [{"OrganizationArn": ARN}]}});
    lab.call_as(STRANGER, "ModifyImageAttribute", input).unwrap();
    assert!(reaches(&mut lab, YOU, &image));
    assert!(reaches(&mut lab, PARTNER, &image));
}

#[test]
fn other_accounts_are_listed_by_their_own_number_only() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    change(&mut lab, &image, "Add", &json!({"OrganizationArn": ARN})).unwrap();
    let asked = json!({"ExecutableUsers": [PARTNER]});
    assert_eq!(lab.good("DescribeImages", asked), json!({"Images": []}));
}

#[test]
fn arns_are_checked() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    for entry in [
        json!({"OrganizationArn": ""}),
        json!({"OrganizationArn": "o-lab7k2m9qx"}),
        json!({"OrganizationArn": unit("Platform")}),
        json!({"OrganizationArn": "arn:aws:organizations::22223333444:organization/o-lab7k2m9qx"}),
        json!({"OrganizationArn": "arn:aws:organizations::222233334444:organization/o-short"}),
        json!({"OrganizationalUnitArn": ARN}),
        json!({"OrganizationalUnitArn": "arn:aws:organizations::222233334444:ou/o-lab7k2m9qx/ou-l4b1"}),
        json!({"OrganizationalUnitArn": "arn:aws:organizations::222233334444:ou/o-lab7k2m9qx/ou-l4b1-P1ATF0RM"}),
    ] {
        let said = change(&mut lab, &image, "Add", &entry).unwrap_err();
        assert_eq!(code(&said), "InvalidParameterValue", "{entry}");
    }
    let unknown = "arn:aws:organizations::222233334444:organization/o-someoneelse";
    assert_eq!(
        change(&mut lab, &image, "Add", &json!({"OrganizationArn": unknown})).unwrap_err(),
        format!(
            "InvalidAMIAttributeItemValue: Invalid attribute item value \"{unknown} \" for organizationArn item type."
        )
    );
    // What is not there can be removed.
    change(&mut lab, &image, "Remove", &json!({"OrganizationArn": unknown})).unwrap();
}
