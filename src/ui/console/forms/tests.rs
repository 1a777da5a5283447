//! What the forms send of what was filled in.

use super::{Form, Kind, Values, build};
use serde_json::{Value, json};
use session::Session;

const IMAGE: &str = "ami-0123456789abcdef0";

/// The calls of a form for that id.
fn calls(kind: Kind, filled: &[(&str, &str)]) -> Vec<(&'static str, Value)> {
    let form = Form {
        kind,
        ids: vec![IMAGE.to_owned()],
    };
    let values: Values = filled
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    build(&form, &values, &Session::new())
        .into_iter()
        .map(|call| (call.operation, call.input))
        .collect()
}

#[test]
fn a_form_that_changes_nothing_sends_nothing() {
    for kind in [Kind::Permissions, Kind::SnapshotPermissions, Kind::ModifyVolume] {
        assert_eq!(calls(kind, &[]), [], "{kind:?}");
    }
    let [(operation, input)] = &calls(Kind::Permissions, &[("add", " 444455556666 ")])[..] else {
        panic!("one call")
    };
    assert_eq!(*operation, "ModifyImageAttribute");
    assert_eq!(
        *input,
        json!({"ImageId": IMAGE, "LaunchPermission": {"Add": [{"UserId": "444455556666"}]}})
    );
}

#[test]
fn what_a_form_switches_on_it_switches_off() {
    let only = json!({"ImageId": IMAGE});
    let protect = |how| calls(Kind::Protect, &[("how", how)]);
    let on = "EnableImageDeregistrationProtection";
    assert_eq!(protect("on"), [(on, only.clone())]);
    assert_eq!(
        protect("cooldown"),
        [(on, json!({"ImageId": IMAGE, "WithCooldown": true}))]
    );
    assert_eq!(
        protect("off"),
        [("DisableImageDeregistrationProtection", only.clone())]
    );
    let at = "2026-12-24T00:00:00Z";
    assert_eq!(
        calls(Kind::Deprecate, &[("at", at)]),
        [(
            "EnableImageDeprecation",
            json!({"ImageId": IMAGE, "DeprecateAt": at})
        )]
    );
    assert_eq!(
        calls(Kind::Deprecate, &[("at", at), ("cancel", "true")]),
        [("DisableImageDeprecation", only)]
    );
}

#[test]
fn every_form_names_an_operation_that_there_is() {
    for kind in [
        Kind::Protect,
        Kind::RestoreImage,
        Kind::RestoreSnapshot,
        Kind::Deprecate,
        Kind::Deregister,
    ] {
        for (operation, _) in calls(kind, &[]) {
            assert!(
                api::operation(api::Service::Ec2, operation).is_some(),
                "{operation}"
            );
        }
    }
}
