//! What an account's things cost, and which snapshots nothing needs.

use crate::cost::{self, Cost};
use crate::testkit::{Lab, text};
use crate::world::places::YOU;
use serde_json::json;

fn cost_of(lab: &Lab) -> Cost {
    cost::monthly(lab.cloud.state(), YOU)
}

#[test]
fn an_image_costs_until_its_snapshot_is_deleted() {
    let mut lab = Lab::new();
    let image = lab.amazon_image();
    let asked = json!({"ImageId": image, "MinCount": 1, "MaxCount": 1, "InstanceType": "t3.micro"});
    let machine = text(&lab.good("RunInstances", asked), "/Instances/0/InstanceId");
    lab.wait(5);
    let running = cost_of(&lab);
    assert_eq!(
        (running.running, running.volume_gib, running.stored_blocks),
        (1, 8, 0)
    );
    assert_eq!(running.total(), 10_400 * 730 + 8 * 80_000);
    assert_eq!(running.cents(), 823);

    let mut made = Vec::new();
    for name in ["web-1", "web-2"] {
        let asked = json!({"InstanceId": machine, "Name": name, "NoReboot": true});
        made.push(text(&lab.good("CreateImage", asked), "/ImageId"));
        lab.wait(60);
    }
    let two = cost_of(&lab);
    assert_eq!(two.snapshot_count, 2);
    // The second one shares its blocks with the first: a little more than 1,640 MiB, not twice as much.
    assert!((3280..3600).contains(&two.stored_blocks), "{}", two.stored_blocks);
    assert!(cost::orphans(lab.cloud.state(), YOU).is_empty());

    lab.good("DeregisterImage", json!({"ImageId": made[0]}));
    let orphans = cost::orphans(lab.cloud.state(), YOU);
    assert_eq!(orphans.len(), 1);
    assert_eq!(cost_of(&lab), two, "deregistering alone saves nothing");
    lab.good("DeleteSnapshot", json!({"SnapshotId": orphans[0].1.as_str()}));
    assert!(
        cost_of(&lab).stored_blocks > two.stored_blocks / 2,
        "the other one still needs its blocks"
    );
    lab.good("TerminateInstances", json!({"InstanceIds": [machine]}));
    lab.wait(5);
    let rest = cost_of(&lab);
    assert_eq!((rest.running, rest.volume_gib, rest.snapshot_count), (0, 0, 1));
}

#[test]
fn a_key_costs_until_it_waits_to_be_deleted() {
    let mut lab = Lab::new();
    let key = lab.key();
    assert_eq!(cost_of(&lab).total(), cost::KEY_MICROS);
    lab.good("DisableKey", json!({"KeyId": key}));
    assert_eq!(cost_of(&lab).total(), cost::KEY_MICROS);
    lab.good("ScheduleKeyDeletion", json!({"KeyId": key}));
    assert_eq!(cost_of(&lab), Cost::default());
}
