//! Who may see, launch and change an image, and what refuses to be shared.

use crate::testkit::{Lab, code, text};
use crate::world::organization;
use crate::world::places::{PARTNER, STRANGER, YOU};
use serde_json::{Value, json};

fn share(image: &str, entry: Value) -> Value {
    json!({"ImageId": image, "LaunchPermission": {"Add": [entry]}})
}

#[test]
fn permissions_are_listed_in_order_and_shown_to_the_owner_alone() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    let (organization, unit) = (organization::ARN, organization::UNITS[0].arn);
    let add = json!([
        {"UserId": PARTNER}, {"OrganizationArn": organization}, {"OrganizationalUnitArn": unit},
        {"UserId": YOU}, {"UserId": PARTNER},
    ]);
    let input = json!({"ImageId": image, "LaunchPermission": {"Add": add}});
    assert_eq!(lab.good("ModifyImageAttribute", input), json!({}));
    let asked = json!({"ImageId": image, "Attribute": "launchPermission"});
    assert_eq!(
        lab.good("DescribeImageAttribute", asked.clone()),
        json!({"ImageId": image, "LaunchPermissions": [
            {"UserId": PARTNER}, {"OrganizationArn": organization}, {"OrganizationalUnitArn": unit}, {"UserId": YOU},
        ]})
    );
    assert_eq!(
        lab.partner("DescribeImageAttribute", asked).unwrap_err(),
        format!("AuthFailure: Not authorized for image:{image}")
    );
    let seen = lab
        .partner("DescribeImages", json!({"ExecutableUsers": ["self"]}))
        .unwrap();
    assert_eq!(text(&seen, "/Images/0/ImageId"), image);
    assert_eq!(seen["Images"][0].get("DeregistrationProtection"), None);
    let hidden = lab.call_as(STRANGER, "DescribeImages", json!({"ImageIds": [image]}));
    assert_eq!(hidden, Ok(json!({"Images": []})));
    lab.good(
        "ResetImageAttribute",
        json!({"ImageId": image, "Attribute": "launchPermission"}),
    );
    let hidden = lab.partner("DescribeImages", json!({"ImageIds": [image]}));
    assert_eq!(hidden, Ok(json!({"Images": []})));
}

#[test]
fn the_older_form_works_too() {
    let mut lab = Lab::new();
    lab.unblock();
    let image = lab.image("web");
    let older = |operation: &str| {
        json!({
            "ImageId": image, "Attribute": "launchPermission", "OperationType": operation, "UserIds": [PARTNER],
            "UserGroups": ["all"],
        })
    };
    lab.good("ModifyImageAttribute", older("add"));
    assert_eq!(lab.described(&image)["Public"], true);
    lab.good("ModifyImageAttribute", older("remove"));
    assert_eq!(lab.described(&image)["Public"], false);
    let value = json!({"ImageId": image, "Attribute": "description", "Value": "new"});
    lab.good("ModifyImageAttribute", value);
    assert_eq!(lab.described(&image)["Description"], "new");
}

/// Ansible's `ec2_ami` spells the attribute `Description`, and once `Description ` with a space; scripts that share
/// images name an account in both forms. EC2 hears the structure in either case.
#[test]
fn a_structure_says_which_attribute_is_meant() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    for attribute in ["Description", "Description "] {
        let input =
            json!({"ImageId": image, "Attribute": attribute, "Description": {"Value": attribute.trim_end()}});
        lab.good("ModifyImageAttribute", input);
    }
    assert_eq!(lab.described(&image)["Description"], "Description");
    let mut both = json!({
        "ImageId": image, "Attribute": "launchPermission", "LaunchPermission": {"Add": [{"UserId": PARTNER}]},
        "UserIds": [PARTNER],
    });
    lab.good("ModifyImageAttribute", both.clone());
    let input = json!({"ImageId": image, "Attribute": "launchPermission"});
    let shown = lab.good("DescribeImageAttribute", input);
    assert_eq!(shown["LaunchPermissions"], json!([{"UserId": PARTNER}]));
    both["UserIds"] = json!([STRANGER]);
    assert_eq!(
        lab.bad("ModifyImageAttribute", both),
        "MissingParameter: The request must contain the parameter operationType"
    );
    let input = json!({"ImageId": image, "Attribute": "Description", "Value": "x"});
    assert_eq!(
        lab.bad("ModifyImageAttribute", input),
        "InvalidParameterValue: Value (Description) for parameter attribute is invalid. Unknown attribute."
    );
}

#[test]
fn members_of_the_older_form_are_never_left_unheard() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    let mut said = |more: Value| {
        let mut input = json!({"ImageId": image});
        if let (Some(input), Some(more)) = (input.as_object_mut(), more.as_object()) {
            input.extend(more.clone());
        }
        lab.bad("ModifyImageAttribute", input)
    };
    for (more, member, attribute) in [
        (
            json!({"Description": {"Value": "x"}, "UserIds": ["444455556666"]}),
            "userId",
            "description",
        ),
        (
            json!({"Description": {"Value": "x"}, "Value": "y"}),
            "value",
            "description",
        ),
        (
            json!({"ImdsSupport": {"Value": "v2.0"}, "OperationType": "add"}),
            "operationType",
            "imdsSupport",
        ),
        (
            json!({"LaunchPermission": {"Add": [{"Group": "all"}]}, "Value": "x"}),
            "value",
            "launchPermission",
        ),
    ] {
        assert_eq!(
            said(more),
            format!(
                "InvalidParameterCombination: The parameter {member} cannot be used with the parameter {attribute}"
            )
        );
    }
}

#[test]
fn tags_of_the_owner_are_not_seen_by_others() {
    let mut lab = Lab::new();
    lab.unblock();
    let image = lab.image("web");
    lab.good(
        "CreateTags",
        json!({"Resources": [image], "Tags": [{"Key": "secret", "Value": "1"}]}),
    );
    lab.good("ModifyImageAttribute", share(&image, json!({"Group": "all"})));
    let seen = lab
        .partner("DescribeImages", json!({"ImageIds": [image]}))
        .unwrap();
    assert_eq!(seen["Images"][0].get("Tags"), None);
    let filters = json!([{"Name": "tag:secret", "Values": ["1"]}]);
    let found = lab
        .partner("DescribeImages", json!({"Filters": filters}))
        .unwrap();
    assert_eq!(found, json!({"Images": []}));
}

#[test]
fn a_recipient_can_give_up_its_own_permission() {
    let mut lab = Lab::new();
    lab.unblock();
    let image = lab.image("web");
    lab.good("ModifyImageAttribute", share(&image, json!({"UserId": PARTNER})));
    let cancel = json!({"ImageId": image});
    assert_eq!(
        lab.partner("CancelImageLaunchPermission", cancel.clone()),
        Ok(json!({"Return": true}))
    );
    let again = lab
        .partner("CancelImageLaunchPermission", cancel.clone())
        .unwrap_err();
    assert_eq!(code(&again), "InvalidAMIID.NotFound");
    lab.good("ModifyImageAttribute", share(&image, json!({"Group": "all"})));
    let public = lab.partner("CancelImageLaunchPermission", cancel).unwrap_err();
    assert_eq!(code(&public), "UnsupportedOperation");
}

#[test]
fn what_is_encrypted_is_hard_to_share() {
    let mut lab = Lab::new();
    lab.unblock();
    let source = lab.amazon_image();
    let key = lab.key();
    lab.good(
        "CreateAlias",
        json!({"AliasName": "alias/mine", "TargetKeyId": key}),
    );
    let copy = |lab: &mut Lab, name: &str, key: Option<&str>| {
        let input = json!({
            "Name": name, "SourceImageId": source, "SourceRegion": "us-east-1", "Encrypted": true, "KmsKeyId": key,
        });
        let image = text(&lab.good("CopyImage", input), "/ImageId");
        lab.wait(10);
        image
    };
    let managed = copy(&mut lab, "managed", None);
    let own = copy(&mut lab, "own", Some("alias/mine"));
    let to_partner = json!({"UserId": PARTNER});
    assert_eq!(
        lab.bad("ModifyImageAttribute", share(&managed, to_partner.clone())),
        "InvalidParameter: Snapshots encrypted with the AWS Managed CMK can't be shared. Specify another snapshot."
    );
    lab.good("ModifyImageAttribute", share(&own, to_partner.clone()));
    assert_eq!(
        lab.bad("ModifyImageAttribute", share(&own, json!({"Group": "all"}))),
        "UnsupportedOperation: Encrypted snapshots can't be shared publicly. Specify another snapshot."
    );
    for (image, everyone, account) in [
        (
            &managed,
            "OperationNotPermitted: Encrypted snapshots cannot be shared publicly",
            Some("OperationNotPermitted: Encrypted snapshots with EBS default key cannot be shared"),
        ),
        (
            &own,
            "OperationNotPermitted: Encrypted snapshots cannot be shared publicly",
            None,
        ),
    ] {
        let snapshot = text(&lab.described(image), "/BlockDeviceMappings/0/Ebs/SnapshotId");
        let change =
            |entry: &Value| json!({"SnapshotId": snapshot, "CreateVolumePermission": {"Add": [entry]}});
        assert_eq!(
            lab.bad("ModifySnapshotAttribute", change(&json!({"Group": "all"}))),
            everyone
        );
        let said = lab.call("ModifySnapshotAttribute", change(&to_partner)).err();
        assert_eq!(said.as_deref(), account);
    }
}

#[test]
fn five_images_can_be_public() {
    let mut lab = Lab::new();
    lab.unblock();
    for n in 0..6 {
        let image = lab.image(&format!("web-{n}"));
        let shared = lab.call("ModifyImageAttribute", share(&image, json!({"Group": "all"})));
        match shared {
            Ok(_) => assert!(n < 5),
            Err(error) => {
                assert_eq!(n, 5);
                assert!(
                    error.starts_with("ResourceLimitExceeded: You have reached your quota of 5"),
                    "{error}"
                );
            }
        }
    }
}

#[test]
fn one_attribute_a_call() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    for (more, said) in [
        (json!({}), "InvalidParameterCombination: No attributes specified."),
        (
            json!({"LaunchPermission": {}}),
            "InvalidParameterCombination: No attributes specified.",
        ),
        (
            json!({"Description": {"Value": "x"}, "ImdsSupport": {"Value": "v2.0"}}),
            "InvalidParameterCombination: Fields for multiple attribute types specified: description, imdsSupport",
        ),
        (
            json!({"Description": {"Value": ""}}),
            "MissingParameter: The request must contain the parameter description",
        ),
        (
            json!({"ImdsSupport": {"Value": ""}}),
            "MissingParameter: The request must contain the parameter imdsSupport with value v2.0",
        ),
        (
            json!({"LaunchPermission": {"Add": [{"UserId": "123"}]}}),
            "InvalidAMIAttributeItemValue: Invalid attribute item value \"123 \" for userId item type.",
        ),
        (
            json!({"LaunchPermission": {"Add": [{"Group": "everyone"}]}}),
            "InvalidAMIAttributeItemValue: Invalid attribute item value \"everyone \" for userGroup item type.",
        ),
    ] {
        let mut input = more;
        input["ImageId"] = json!(image);
        assert_eq!(lab.bad("ModifyImageAttribute", input), said);
    }
    lab.good(
        "ModifyImageAttribute",
        json!({"ImageId": image, "ImdsSupport": {"Value": "v2.0"}}),
    );
    for (attribute, member, value) in [
        ("description", "Description", json!({})),
        ("imdsSupport", "ImdsSupport", json!({"Value": "v2.0"})),
        ("bootMode", "BootMode", json!({})),
        (
            "deregistrationProtection",
            "DeregistrationProtection",
            json!({"Value": "disabled"}),
        ),
        ("productCodes", "ProductCodes", json!([])),
    ] {
        let asked = json!({"ImageId": image, "Attribute": attribute});
        let answer = lab.good("DescribeImageAttribute", asked);
        assert_eq!(answer, json!({"ImageId": image, member: value}));
    }
    assert_eq!(
        lab.bad(
            "DescribeImageAttribute",
            json!({"ImageId": image, "Attribute": "blockDeviceMapping"})
        ),
        "AuthFailure: Unauthorized attempt to access restricted resource"
    );
    assert_eq!(
        lab.bad(
            "ResetImageAttribute",
            json!({"ImageId": image, "Attribute": "productCodes"})
        ),
        "InvalidRequest: The request received was invalid."
    );
}
