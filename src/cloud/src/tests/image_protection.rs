//! Deregistration protection.

use crate::testkit::{Lab, column, text};
use serde_json::{Value, json};

fn protect(lab: &mut Lab, image: &str, cooldown: Option<bool>) -> Value {
    let input = json!({"ImageId": image, "WithCooldown": cooldown});
    lab.good("EnableImageDeregistrationProtection", input)["Return"].clone()
}

fn unprotect(lab: &mut Lab, image: &str) {
    let answer = lab.good("DisableImageDeregistrationProtection", json!({"ImageId": image}));
    assert_eq!(answer, json!({"Return": "disabled"}));
}

fn state(lab: &mut Lab, image: &str) -> Value {
    let asked = json!({"ImageId": image, "Attribute": "deregistrationProtection"});
    let attribute = lab.good("DescribeImageAttribute", asked);
    let listed = lab.described(image)["DeregistrationProtection"].clone();
    assert_eq!(attribute["DeregistrationProtection"]["Value"], listed);
    listed
}

#[test]
fn a_protected_image_cannot_be_deregistered() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    assert_eq!(state(&mut lab, &image), "disabled");
    assert_eq!(protect(&mut lab, &image, None), "enabled-without-cooldown");
    assert_eq!(state(&mut lab, &image), "enabled-without-cooldown");
    let input = json!({"ImageId": image});
    assert_eq!(
        lab.bad("DeregisterImage", input.clone()),
        format!(
            "OperationNotPermitted: The image '{image}' has deregistration protection enabled and cannot be deregistered."
        )
    );
    lab.good("DisableImage", input.clone());
    unprotect(&mut lab, &image);
    assert_eq!(state(&mut lab, &image), "disabled");
    lab.good("DeregisterImage", input);
}

#[test]
fn a_cooldown_lasts_a_day_and_does_not_begin_anew() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    assert_eq!(protect(&mut lab, &image, Some(true)), "enabled-with-cooldown");
    unprotect(&mut lab, &image);
    let cooling = state(&mut lab, &image);
    let until = cooling
        .as_str()
        .and_then(|text| text.strip_prefix("disabled after 2026-11-24T"));
    assert!(until.is_some_and(|rest| rest.ends_with(".000Z")), "{cooling}");
    lab.wait(24 * 60 - 1);
    unprotect(&mut lab, &image);
    let input = json!({"ImageId": image});
    assert!(
        lab.bad("DeregisterImage", input.clone())
            .starts_with("OperationNotPermitted")
    );
    assert_eq!(state(&mut lab, &image), cooling);
    lab.wait(1);
    assert_eq!(state(&mut lab, &image), "disabled");
    lab.good("DeregisterImage", input);
}

#[test]
fn protection_can_be_switched_on_again_while_it_cools_down() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    protect(&mut lab, &image, Some(true));
    unprotect(&mut lab, &image);
    assert_eq!(protect(&mut lab, &image, Some(true)), "enabled-with-cooldown");
    lab.wait(48 * 60);
    assert!(
        lab.bad("DeregisterImage", json!({"ImageId": image}))
            .starts_with("OperationNotPermitted")
    );
}

#[test]
fn copies_are_not_protected() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    protect(&mut lab, &image, Some(true));
    let input = json!({"Name": "copy", "SourceImageId": image, "SourceRegion": "us-east-1"});
    let copy = text(&lab.good("CopyImage", input), "/ImageId");
    assert_eq!(state(&mut lab, &copy), "disabled");
}

#[test]
fn only_the_owner_protects_and_in_this_order() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    for operation in [
        "EnableImageDeregistrationProtection",
        "DisableImageDeregistrationProtection",
    ] {
        let foreign = lab.partner(operation, json!({"ImageId": image}));
        assert_eq!(
            foreign.unwrap_err(),
            format!("AuthFailure: Not authorized for image:{image}")
        );
        let input = json!({"Bogus": 1, "DryRun": true});
        let mends = [
            json!({"Bogus": null}),
            json!({"ImageId": "ami-x"}),
            json!({"ImageId": "ami-0fedcba9876543210"}),
            json!({"DryRun": null}),
            json!({"ImageId": image}),
        ];
        assert_eq!(
            column(&mut lab, operation, input, &mends),
            [
                "UnknownParameter",
                "MissingParameter",
                "InvalidAMIID.Malformed",
                "DryRunOperation",
                "InvalidAMIID.NotFound",
                "ok",
            ]
        );
    }
}
