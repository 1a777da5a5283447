//! Software that is sold: subscriptions, and where product codes go.

use crate::event::{Change, Event};
use crate::integrity;
use crate::state::Settings;
use crate::testkit::{Lab, code, text};
use crate::world::catalogue::{BLUE_HERON, NORTHWIND};
use crate::world::places::{PARTNER, YOU};
use serde_json::{Value, json};
use std::sync::Arc;

fn sold(lab: &mut Lab) -> String {
    let filters = json!([{"Name": "product-code", "Values": [NORTHWIND]}]);
    let asked = json!({"Owners": ["aws-marketplace"], "Filters": filters});
    text(&lab.good("DescribeImages", asked), "/Images/0/ImageId")
}

fn launch(image: &str) -> Value {
    json!({"ImageId": image, "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1})
}

fn codes() -> Value {
    json!([{"ProductCodeId": NORTHWIND, "ProductCodeType": "marketplace"}])
}

/// An image that the learner made of an instance of sold software, and its snapshot.
fn derived(lab: &mut Lab) -> (String, String) {
    let source = sold(lab);
    lab.cloud.subscribe(YOU, NORTHWIND).unwrap();
    let instance = text(
        &lab.good("RunInstances", launch(&source)),
        "/Instances/0/InstanceId",
    );
    lab.wait(5);
    let create = json!({"InstanceId": instance, "Name": "derived"});
    let image = text(&lab.good("CreateImage", create), "/ImageId");
    lab.wait(120);
    let snapshot = text(&lab.described(&image), "/BlockDeviceMappings/0/Ebs/SnapshotId");
    (image, snapshot)
}

#[test]
fn launching_needs_a_subscription_of_the_account() {
    let mut lab = Lab::new();
    let image = sold(&mut lab);
    let refused = format!(
        "OptInRequired: In order to use this AWS Marketplace product you need to accept terms and subscribe. To do so \
         please visit https://aws.amazon.com/marketplace/pp?sku={NORTHWIND}"
    );
    assert_eq!(lab.bad("RunInstances", launch(&image)), refused);
    assert_eq!(
        lab.cloud.subscribe(YOU, BLUE_HERON).map(|events| events.len()),
        Some(1)
    );
    assert_eq!(lab.bad("RunInstances", launch(&image)), refused);
    let events = lab.cloud.subscribe(YOU, NORTHWIND).unwrap();
    let instance = text(
        &lab.good("RunInstances", launch(&image)),
        "/Instances/0/InstanceId",
    );
    assert_eq!(lab.partner("RunInstances", launch(&image)).unwrap_err(), refused);
    // The events alone say it all, and saying it twice says nothing.
    let mut other = Lab::new();
    other.cloud.apply(&events);
    other.good("RunInstances", launch(&image));
    assert_eq!(lab.cloud.subscribe(YOU, NORTHWIND), Some(Vec::new()));
    // It counts in every Region, and what runs goes on when it ends.
    lab.region = "eu-west-1";
    let there = sold(&mut lab);
    lab.good("RunInstances", launch(&there));
    lab.region = "us-east-1";
    lab.cloud.unsubscribe(YOU, NORTHWIND).unwrap();
    assert_eq!(lab.bad("RunInstances", launch(&image)), refused);
    lab.wait(5);
    let asked = json!({"InstanceIds": [instance]});
    let state = lab.good("DescribeInstances", asked);
    assert_eq!(text(&state, "/Reservations/0/Instances/0/State/Name"), "running");
    assert_eq!(lab.cloud.subscribe(YOU, "nobody-sells-this"), None);
    assert_eq!(integrity::check(lab.cloud.state()), Vec::<String>::new());
}

#[test]
fn product_codes_travel() {
    let mut lab = Lab::new();
    let (image, snapshot) = derived(&mut lab);
    assert_eq!(lab.described(&image)["ProductCodes"], codes());
    let instances = lab.good("DescribeInstances", json!({}));
    let instance = &instances["Reservations"][0]["Instances"][0];
    assert_eq!(instance["ProductCodes"], codes());
    let volume = text(instance, "/BlockDeviceMappings/0/Ebs/VolumeId");
    let attribute = json!({"SnapshotId": snapshot, "Attribute": "productCodes"});
    assert_eq!(
        lab.good("DescribeSnapshotAttribute", attribute)["ProductCodes"],
        codes()
    );
    let copy = |source: &str| json!({"Name": "again", "SourceImageId": source, "SourceRegion": "us-east-1"});
    let copied = text(&lab.good("CopyImage", copy(&image)), "/ImageId");
    assert_eq!(lab.described(&copied)["ProductCodes"], codes());
    let taken = text(
        &lab.good("CreateSnapshot", json!({"VolumeId": volume})),
        "/SnapshotId",
    );
    lab.wait(120);
    let attribute = json!({"SnapshotId": taken, "Attribute": "productCodes"});
    assert_eq!(
        lab.good("DescribeSnapshotAttribute", attribute)["ProductCodes"],
        codes()
    );
    let registered = lab.good(
        "RegisterImage",
        crate::testkit::registration("registered", &taken),
    );
    let registered = text(&registered, "/ImageId");
    assert_eq!(lab.described(&registered)["ProductCodes"], codes());
    // Without the subscription nothing that came of it can be launched.
    lab.cloud.unsubscribe(YOU, NORTHWIND).unwrap();
    for image in [image, copied, registered] {
        assert_eq!(code(&lab.bad("RunInstances", launch(&image))), "OptInRequired");
    }
}

#[test]
fn sold_software_is_shared_with_accounts_but_neither_published_nor_copied_by_others() {
    let mut lab = Lab::new();
    lab.unblock();
    let source = sold(&mut lab);
    let copy = |image: &str| json!({"Name": "mine", "SourceImageId": image, "SourceRegion": "us-east-1"});
    assert_eq!(
        lab.bad("CopyImage", copy(&source)),
        "InvalidRequest: You do not have permission to access the storage of this ami"
    );
    let (image, snapshot) = derived(&mut lab);
    let image_change = |entry: Value| json!({"ImageId": image, "LaunchPermission": {"Add": [entry]}});
    let snapshot_change =
        |entry: Value| json!({"SnapshotId": snapshot, "CreateVolumePermission": {"Add": [entry]}});
    let all = json!({"Group": "all"});
    assert_eq!(
        lab.bad("ModifyImageAttribute", image_change(all.clone())),
        "OperationNotPermitted: Images with product codes can't be shared publicly."
    );
    assert_eq!(
        lab.bad("ModifySnapshotAttribute", snapshot_change(all)),
        "OperationNotPermitted: Snapshots with product codes can't be shared publicly."
    );
    let partner = json!({"UserId": PARTNER});
    lab.good("ModifyImageAttribute", image_change(partner.clone()));
    lab.good("ModifySnapshotAttribute", snapshot_change(partner));
    assert_eq!(
        lab.partner("CopyImage", copy(&image)).unwrap_err(),
        "InvalidRequest: Images from AWS Marketplace cannot be copied to another AWS account."
    );
    assert_eq!(
        code(&lab.partner("RunInstances", launch(&image)).unwrap_err()),
        "OptInRequired"
    );
    lab.cloud.subscribe(PARTNER, NORTHWIND).unwrap();
    lab.partner("RunInstances", launch(&image)).unwrap();
}

#[test]
fn what_nobody_sells_or_sets_is_found() {
    let mut lab = Lab::new();
    let settings = Settings {
        allowed_images: Some("maybe".into()),
        ..Settings::default()
    };
    lab.cloud.apply(&[
        Event::Subscription {
            account: YOU.into(),
            product: "nothing".into(),
            active: true,
        },
        Event::In {
            region: "us-east-1".into(),
            change: Change::Settings {
                account: YOU.into(),
                settings: Arc::new(settings),
            },
        },
    ]);
    assert_eq!(integrity::check(lab.cloud.state()).len(), 2);
}
