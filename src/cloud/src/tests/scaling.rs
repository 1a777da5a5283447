//! Auto Scaling groups: they fill up, heal, shrink, fail visibly, and refresh.

use crate::Request;
use crate::testkit::{Lab, code, column, operation_of, text};
use crate::world::places::{PARTNER, YOU};
use serde_json::{Value, json};

/// A template of that image.
fn template(lab: &mut Lab, image: &str) {
    let data = json!({"ImageId": image, "InstanceType": "t3.micro"});
    let input = json!({"LaunchTemplateName": "web", "LaunchTemplateData": data});
    lab.good("CreateLaunchTemplate", input);
}

fn creation(size: i64) -> Value {
    json!({
        "AutoScalingGroupName": "fleet",
        "LaunchTemplate": {"LaunchTemplateName": "web", "Version": "$Latest"},
        "MinSize": 0, "MaxSize": 6, "DesiredCapacity": size,
        "AvailabilityZones": ["us-east-1a", "us-east-1b"],
        "Tags": [{"Key": "stage", "Value": "test", "PropagateAtLaunch": true}, {"Key": "own", "Value": "group"}],
    })
}

fn group(lab: &mut Lab) -> Value {
    let answer = lab.good("DescribeAutoScalingGroups", json!({}));
    answer
        .pointer("/AutoScalingGroups/0")
        .cloned()
        .unwrap_or_default()
}

/// The instances of the group, and how each is.
fn members(lab: &mut Lab) -> Vec<(String, String)> {
    let group = group(lab);
    let list = group["Instances"].as_array().cloned().unwrap_or_default();
    list.iter()
        .map(|member| (text(member, "/InstanceId"), text(member, "/LifecycleState")))
        .collect()
}

fn in_service(lab: &mut Lab) -> usize {
    members(lab)
        .iter()
        .filter(|(_, state)| state == "InService")
        .count()
}

fn activities(lab: &mut Lab) -> Vec<Value> {
    let answer = lab.good(
        "DescribeScalingActivities",
        json!({"AutoScalingGroupName": "fleet"}),
    );
    answer["Activities"].as_array().cloned().unwrap_or_default()
}

#[test]
fn a_template_is_named_one_way_and_shown_as_it_was_named() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    template(&mut lab, &image);
    let mut input = creation(1);
    for named in [
        json!({"Version": "1"}),
        json!({"LaunchTemplateId": "lt-0fedcba9876543210", "LaunchTemplateName": "web"}),
    ] {
        input["LaunchTemplate"] = named;
        assert_eq!(
            lab.bad("CreateAutoScalingGroup", input.clone()),
            "ValidationError: Valid requests must contain either launchTemplateId or LaunchTemplateName"
        );
    }
    input["LaunchTemplate"] = json!({"LaunchTemplateName": "web"});
    lab.good("CreateAutoScalingGroup", input);
    lab.wait(2);
    let group = group(&mut lab);
    assert_eq!(group["LaunchTemplate"].get("Version"), None);
    assert_eq!(group["Instances"][0]["LaunchTemplate"]["Version"], "1");
}

#[test]
fn a_group_fills_up_heals_and_shrinks() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    template(&mut lab, &image);
    lab.good("CreateAutoScalingGroup", creation(3));
    lab.wait(2);
    assert_eq!(in_service(&mut lab), 3);
    let shown = lab.good("DescribeInstances", json!({}));
    let tags = shown
        .pointer("/Reservations/0/Instances/0/Tags")
        .cloned()
        .unwrap();
    let keys: Vec<_> = tags
        .as_array()
        .unwrap()
        .iter()
        .map(|tag| text(tag, "/Key"))
        .collect();
    assert_eq!(
        keys,
        [
            "aws:autoscaling:groupName",
            "aws:ec2launchtemplate:id",
            "aws:ec2launchtemplate:version",
            "stage"
        ]
    );
    let zones: std::collections::BTreeSet<_> = group(&mut lab)["Instances"]
        .as_array()
        .unwrap()
        .iter()
        .map(|member| text(member, "/AvailabilityZone"))
        .collect();
    assert_eq!(zones.len(), 2);
    let (lost, _) = members(&mut lab).first().cloned().unwrap();
    lab.good("TerminateInstances", json!({"InstanceIds": [lost]}));
    lab.wait(4);
    assert_eq!(in_service(&mut lab), 3);
    assert!(members(&mut lab).iter().all(|(id, _)| *id != lost));
    let said = activities(&mut lab);
    assert!(
        said.iter()
            .any(|activity| text(activity, "/Cause").contains("EC2 health check"))
    );
    lab.good(
        "UpdateAutoScalingGroup",
        json!({"AutoScalingGroupName": "fleet", "MaxSize": 1}),
    );
    lab.wait(4);
    assert_eq!(in_service(&mut lab), 1);
    assert_eq!(group(&mut lab)["DesiredCapacity"], 1);
    assert!(
        activities(&mut lab)
            .iter()
            .all(|activity| activity["StatusCode"] == "Successful")
    );
}

#[test]
fn a_stopped_instance_is_replaced_too() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    template(&mut lab, &image);
    lab.good("CreateAutoScalingGroup", creation(1));
    lab.wait(2);
    let (stopped, _) = members(&mut lab).first().cloned().unwrap();
    lab.good("StopInstances", json!({"InstanceIds": [stopped]}));
    lab.wait(5);
    let now = members(&mut lab);
    assert_eq!(now.len(), 1);
    assert_ne!(now.first().unwrap().0, stopped);
    let old = lab.good("DescribeInstances", json!({"InstanceIds": [stopped]}));
    assert_eq!(
        old.pointer("/Reservations/0/Instances/0/State/Name").unwrap(),
        "terminated"
    );
}

#[test]
fn launches_fail_visibly_when_the_image_is_gone() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    template(&mut lab, &image);
    lab.good("CreateAutoScalingGroup", creation(1));
    lab.wait(2);
    lab.good("DisableImage", json!({"ImageId": image}));
    lab.good(
        "UpdateAutoScalingGroup",
        json!({"AutoScalingGroupName": "fleet", "DesiredCapacity": 2}),
    );
    lab.wait(1);
    let said = activities(&mut lab);
    assert_eq!(said[0]["StatusCode"], "Failed");
    assert_eq!(
        said[0]["StatusMessage"],
        format!("AMI '{image}' is disabled, and cannot be run. Launching EC2 instance failed.")
    );
    assert_eq!(in_service(&mut lab), 1);
    // It tries again, less and less often, and recovers by itself.
    lab.wait(60);
    let tries = activities(&mut lab).len();
    assert!((4..12).contains(&tries), "{tries}");
    lab.good("EnableImage", json!({"ImageId": image}));
    lab.wait(70);
    assert_eq!(in_service(&mut lab), 2);
}

#[test]
fn an_image_that_is_shared_no_more_fails_too() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    let share = |what: &str| json!({"ImageId": image, "LaunchPermission": {what: [{"UserId": PARTNER}]}});
    lab.good("ModifyImageAttribute", share("Add"));
    let data = json!({"ImageId": image, "InstanceType": "t3.micro"});
    let input = json!({"LaunchTemplateName": "web", "LaunchTemplateData": data});
    lab.partner("CreateLaunchTemplate", input).unwrap();
    lab.partner("CreateAutoScalingGroup", creation(0)).unwrap();
    lab.good("ModifyImageAttribute", share("Remove"));
    let more = json!({"AutoScalingGroupName": "fleet", "DesiredCapacity": 1});
    lab.partner("UpdateAutoScalingGroup", more).unwrap();
    lab.wait(1);
    let answer = lab.partner("DescribeScalingActivities", json!({})).unwrap();
    assert_eq!(
        answer["Activities"][0]["StatusMessage"],
        format!("Not authorized for images: [{image}]. Launching EC2 instance failed.")
    );
    // The owner of the image sees nothing of the group.
    assert_eq!(
        lab.good("DescribeAutoScalingGroups", json!({}))["AutoScalingGroups"],
        json!([])
    );
}

#[test]
fn a_refresh_replaces_instances_step_by_step() {
    let mut lab = Lab::new();
    let (old, new) = (lab.image("web"), lab.image("web-2"));
    template(&mut lab, &old);
    lab.good("CreateAutoScalingGroup", creation(3));
    lab.wait(2);
    let version = json!({
        "LaunchTemplateName": "web", "LaunchTemplateData": {"ImageId": new, "InstanceType": "t3.micro"},
    });
    lab.good("CreateLaunchTemplateVersion", version);
    let begun = lab.good(
        "StartInstanceRefresh",
        json!({"AutoScalingGroupName": "fleet", "Preferences": {"MinHealthyPercentage": 66, "InstanceWarmup": 60}}),
    );
    let id = text(&begun, "/InstanceRefreshId");
    assert_eq!(
        code(&lab.bad("StartInstanceRefresh", json!({"AutoScalingGroupName": "fleet"}))),
        "InstanceRefreshInProgress"
    );
    let mut percents = Vec::new();
    for _ in 0..20 {
        lab.wait(1);
        assert!(in_service(&mut lab) >= 1, "too few in service");
        let asked = json!({"AutoScalingGroupName": "fleet", "InstanceRefreshIds": [id]});
        let answer = lab.good("DescribeInstanceRefreshes", asked);
        let refresh = answer.pointer("/InstanceRefreshes/0").cloned().unwrap();
        percents.push(refresh["PercentageComplete"].as_i64().unwrap());
        if refresh["Status"] == "Successful" {
            break;
        }
    }
    assert_eq!(percents.last(), Some(&100));
    assert!(percents.windows(2).all(|pair| pair[0] <= pair[1]), "{percents:?}");
    assert!(percents.contains(&33), "{percents:?}");
    let images: Vec<_> = group(&mut lab)["Instances"]
        .as_array()
        .unwrap()
        .iter()
        .map(|member| text(member, "/ImageId"))
        .collect();
    assert_eq!(images, [new.as_str(), new.as_str(), new.as_str()]);
    let skipping = json!({"AutoScalingGroupName": "fleet", "Preferences": {"SkipMatching": true}});
    lab.good("StartInstanceRefresh", skipping);
    lab.wait(1);
    let answer = lab.good(
        "DescribeInstanceRefreshes",
        json!({"AutoScalingGroupName": "fleet"}),
    );
    assert_eq!(answer["InstanceRefreshes"][0]["Status"], "Successful");
}

#[test]
fn a_refresh_with_room_launches_before_it_ends() {
    let mut lab = Lab::new();
    let (old, new) = (lab.image("web"), lab.image("web-2"));
    template(&mut lab, &old);
    lab.good("CreateAutoScalingGroup", creation(2));
    lab.wait(2);
    let version = json!({
        "LaunchTemplateName": "web", "LaunchTemplateData": {"ImageId": new, "InstanceType": "t3.micro"},
    });
    lab.good("CreateLaunchTemplateVersion", version);
    lab.good(
        "StartInstanceRefresh",
        json!({
            "AutoScalingGroupName": "fleet",
            "DesiredConfiguration": {"LaunchTemplate": {"LaunchTemplateName": "web", "Version": "2"}},
            "Preferences": {"MinHealthyPercentage": 100, "MaxHealthyPercentage": 150},
        }),
    );
    let mut most = 0;
    for _ in 0..20 {
        lab.cloud.advance(api::Span::seconds(20));
        let serving = in_service(&mut lab);
        assert!(serving >= 2, "only {serving} in service");
        // Those on their way out don't count.
        let there = members(&mut lab);
        most = most.max(there.iter().filter(|(_, state)| state != "Terminating").count());
    }
    assert_eq!(most, 3);
    assert_eq!(in_service(&mut lab), 2);
    assert_eq!(group(&mut lab)["LaunchTemplate"]["Version"], "2");
}

#[test]
fn a_refresh_to_a_broken_image_gives_up() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    template(&mut lab, &image);
    lab.good("CreateAutoScalingGroup", creation(2));
    lab.wait(2);
    lab.good("StartInstanceRefresh", json!({"AutoScalingGroupName": "fleet"}));
    lab.good("DeregisterImage", json!({"ImageId": image}));
    lab.wait(120);
    let answer = lab.good(
        "DescribeInstanceRefreshes",
        json!({"AutoScalingGroupName": "fleet"}),
    );
    let refresh = &answer["InstanceRefreshes"][0];
    assert_eq!(refresh["Status"], "Failed");
    assert!(text(refresh, "/StatusReason").ends_with("Launching EC2 instance failed."));
    assert_eq!(in_service(&mut lab), 1);
}

#[test]
fn a_group_goes_when_it_is_empty_or_by_force() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    template(&mut lab, &image);
    lab.good("CreateAutoScalingGroup", creation(1));
    let deletion = json!({"AutoScalingGroupName": "fleet"});
    lab.cloud.advance(api::Span::seconds(3));
    assert_eq!(
        code(&lab.bad("DeleteAutoScalingGroup", deletion.clone())),
        "ScalingActivityInProgress"
    );
    lab.wait(2);
    assert_eq!(
        code(&lab.bad("DeleteAutoScalingGroup", deletion.clone())),
        "ResourceInUse"
    );
    let protect = json!({"AutoScalingGroupName": "fleet", "DeletionProtection": "prevent-force-deletion"});
    lab.good("UpdateAutoScalingGroup", protect);
    let force = json!({"AutoScalingGroupName": "fleet", "ForceDelete": true});
    assert_eq!(
        code(&lab.bad("DeleteAutoScalingGroup", force.clone())),
        "ValidationError"
    );
    let free = json!({"AutoScalingGroupName": "fleet", "DeletionProtection": "none"});
    lab.good("UpdateAutoScalingGroup", free);
    lab.good("DeleteAutoScalingGroup", force);
    lab.cloud.advance(api::Span::seconds(3));
    assert_eq!(group(&mut lab)["Status"], "Delete in progress");
    assert_eq!(
        code(&lab.bad("UpdateAutoScalingGroup", deletion.clone())),
        "ScalingActivityInProgress"
    );
    lab.wait(3);
    assert_eq!(group(&mut lab), Value::Null);
    let gone = json!({"AutoScalingGroupName": "fleet", "MinSize": 1});
    assert_eq!(
        lab.bad("UpdateAutoScalingGroup", gone),
        "ValidationError: AutoScalingGroup name not found - null"
    );
    let error = lab.bad("DeleteAutoScalingGroup", deletion);
    assert_eq!(
        error,
        "ValidationError: AutoScalingGroup name not found - AutoScalingGroup 'fleet' not found"
    );
}

#[test]
fn a_group_can_be_made_from_an_instance() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    let launch = json!({"ImageId": image, "InstanceType": "t3.small", "MinCount": 1, "MaxCount": 1});
    let instance = text(&lab.good("RunInstances", launch), "/Instances/0/InstanceId");
    let input = json!({"AutoScalingGroupName": "fleet", "InstanceId": instance, "MinSize": 1, "MaxSize": 1});
    lab.good("CreateAutoScalingGroup", input);
    lab.wait(2);
    let shown = group(&mut lab);
    assert_eq!(shown["LaunchConfigurationName"], "fleet");
    assert_eq!(shown["Instances"][0]["InstanceType"], "t3.small");
    let configurations = lab.good("DescribeLaunchConfigurations", json!({}));
    assert_eq!(
        configurations["LaunchConfigurations"][0]["ImageId"],
        image.as_str()
    );
}

#[test]
fn mistakes_in_their_order() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    template(&mut lab, &image);
    lab.good("CreateAutoScalingGroup", creation(0));
    let codes = column(
        &mut lab,
        "CreateAutoScalingGroup",
        json!({
            "AutoScalingGroupName": "fleet", "MinSize": 3, "MaxSize": 1, "TargetGroupARNs": ["arn:x"],
            "LaunchTemplate": {"LaunchTemplateName": "gone"}, "AvailabilityZones": ["us-east-1z"],
        }),
        &[
            json!({"TargetGroupARNs": null}),
            json!({"MaxSize": 3}),
            json!({"AutoScalingGroupName": "other"}),
            json!({"LaunchTemplate": {"LaunchTemplateName": "web"}}),
            json!({"AvailabilityZones": ["us-east-1a"]}),
        ],
    );
    assert_eq!(
        codes,
        [
            "ValidationError",
            "ValidationError",
            "AlreadyExists",
            "ValidationError",
            "ValidationError",
            "ok"
        ]
    );
    for (change, message) in [
        (json!({"MinSize": null}), "Value null at 'minSize'"),
        (
            json!({"AvailabilityZones": []}),
            "At least one Availability Zone or VPC Subnet",
        ),
        (
            json!({"LaunchTemplate": null}),
            "Valid requests must contain either",
        ),
        (
            json!({"LaunchConfigurationName": "old"}),
            "Launch configuration name not found",
        ),
        (
            json!({"DesiredCapacity": 9}),
            "Desired capacity:9 must be between",
        ),
        (json!({"HealthCheckType": "ELB"}), "The health check type ELB"),
    ] {
        let mut input = creation(1);
        input["AutoScalingGroupName"] = json!("third");
        for (name, value) in change.as_object().unwrap() {
            input[name] = value.clone();
        }
        let error = lab.bad("CreateAutoScalingGroup", input);
        assert!(error.contains(message), "{error}");
    }
    lab.good("DeregisterImage", json!({"ImageId": image}));
    let mut input = creation(1);
    input["AutoScalingGroupName"] = json!("late");
    let error = lab.bad("CreateAutoScalingGroup", input);
    assert!(
        error.starts_with("ValidationError: You must use a valid fully-formed launch template. The image"),
        "{error}"
    );
}

#[test]
fn a_bad_token_has_a_code_of_the_services_own() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    template(&mut lab, &image);
    lab.good("CreateAutoScalingGroup", creation(0));
    for operation in [
        "DescribeAutoScalingGroups",
        "DescribeScalingActivities",
        "DescribeLaunchConfigurations",
        "DescribeInstanceRefreshes",
    ] {
        let input = json!({"NextToken": "x", "AutoScalingGroupName": "fleet"});
        assert_eq!(
            code(&lab.bad(operation, input)),
            "InvalidNextToken",
            "{operation}"
        );
    }
}

#[test]
fn tags_of_a_group_come_and_go() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    template(&mut lab, &image);
    lab.good("CreateAutoScalingGroup", creation(0));
    let tag = |key: &str, value: &str| {
        json!({
            "ResourceId": "fleet", "ResourceType": "auto-scaling-group", "Key": key, "Value": value,
            "PropagateAtLaunch": true,
        })
    };
    let tags = json!({"Tags": [tag("own", "other"), tag("team", "web")]});
    assert_eq!(lab.good("CreateOrUpdateTags", tags), json!({}));
    let pairs = |lab: &mut Lab| -> Vec<(String, String)> {
        let group = group(lab);
        let rows = group["Tags"].as_array().cloned().unwrap_or_default();
        rows.iter()
            .map(|row| (text(row, "/Key"), text(row, "/Value")))
            .collect()
    };
    let pair = |key: &str, value: &str| (key.to_owned(), value.to_owned());
    let all = [pair("own", "other"), pair("stage", "test"), pair("team", "web")];
    let mut shown = pairs(&mut lab);
    shown.sort();
    assert_eq!(shown, all);
    let mut delete = |tags: Value| {
        let call = Request {
            account: YOU.to_owned(),
            session: None,
            region: lab.region.to_owned(),
            operation: operation_of("autoscaling:DeleteTags"),
            input: json!({"Tags": tags}),
        };
        lab.cloud.call(&call).result.map_err(|error| error.code.as_str())
    };
    // A tag of another value stays.
    assert_eq!(
        delete(json!([tag("team", "db"), tag("own", "other")])),
        Ok(json!({}))
    );
    assert_eq!(
        delete(json!([{"ResourceId": "none", "Key": "a"}])),
        Err("ValidationError")
    );
    let mut shown = pairs(&mut lab);
    shown.sort();
    assert_eq!(shown, [pair("stage", "test"), pair("team", "web")]);
    let reserved = json!({"Tags": [tag("aws:x", "y")]});
    assert_eq!(code(&lab.bad("CreateOrUpdateTags", reserved)), "ValidationError");
}

#[test]
fn a_refresh_can_be_cancelled() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    template(&mut lab, &image);
    lab.good("CreateAutoScalingGroup", creation(3));
    lab.wait(2);
    let fleet = json!({"AutoScalingGroupName": "fleet"});
    assert_eq!(
        lab.bad("CancelInstanceRefresh", fleet.clone()),
        "ActiveInstanceRefreshNotFound: No in progress or pending Instance Refresh found for Auto Scaling group fleet"
    );
    let before = members(&mut lab);
    let started = lab.good("StartInstanceRefresh", fleet.clone());
    lab.cloud.advance(api::Span::seconds(5));
    let cancelled = lab.good("CancelInstanceRefresh", fleet.clone());
    assert_eq!(cancelled, started);
    lab.wait(60);
    let shown = lab.good("DescribeInstanceRefreshes", fleet.clone());
    assert_eq!(text(&shown, "/InstanceRefreshes/0/Status"), "Cancelled");
    assert!(shown["InstanceRefreshes"][0]["EndTime"].is_string(), "{shown}");
    let after = members(&mut lab);
    assert_eq!(after.len(), 3);
    assert!(
        after.iter().any(|member| before.contains(member)),
        "nothing was left alone"
    );
    // The next one may begin.
    lab.good("StartInstanceRefresh", fleet);
}

#[test]
fn tools_may_ask_for_hooks_and_stop_metrics() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    template(&mut lab, &image);
    lab.good("CreateAutoScalingGroup", creation(0));
    let fleet = json!({"AutoScalingGroupName": "fleet"});
    assert_eq!(
        lab.good("DescribeLifecycleHooks", fleet.clone()),
        json!({"LifecycleHooks": []})
    );
    assert_eq!(lab.good("DisableMetricsCollection", fleet), json!({}));
    let none = json!({"AutoScalingGroupName": "none"});
    for operation in ["DescribeLifecycleHooks", "DisableMetricsCollection"] {
        assert_eq!(code(&lab.bad(operation, none.clone())), "ValidationError");
    }
}

/// Form, existence, whether it is going, the bounds; then the group goes to the new size.
#[test]
fn the_desired_capacity_is_set_between_the_bounds() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    template(&mut lab, &image);
    let mut input = creation(1);
    input["MinSize"] = json!(1);
    lab.good("CreateAutoScalingGroup", input);
    lab.wait(2);
    let ask = |name: &str, size: i64| json!({"AutoScalingGroupName": name, "DesiredCapacity": size});
    for (name, size, told) in [
        (
            "a:b",
            7,
            "1 validation error detected: Value 'a:b' at 'autoScalingGroupName' failed to satisfy constraint: \
             Member must have length between 1 and 255 and have no colon or control character",
        ),
        (
            "none",
            7,
            "AutoScalingGroup name not found - AutoScalingGroup 'none' not found",
        ),
        (
            "fleet",
            7,
            "New SetDesiredCapacity value 7 is above max value 6 for the AutoScalingGroup.",
        ),
        (
            "fleet",
            0,
            "New SetDesiredCapacity value 0 is below min value 1 for the AutoScalingGroup.",
        ),
    ] {
        assert_eq!(
            lab.bad("SetDesiredCapacity", ask(name, size)),
            format!("ValidationError: {told}")
        );
    }
    let partner = lab.partner("SetDesiredCapacity", ask("fleet", 2)).unwrap_err();
    assert_eq!(
        partner,
        "ValidationError: AutoScalingGroup name not found - AutoScalingGroup 'fleet' not found"
    );
    for size in [6, 1, 3] {
        let mut input = ask("fleet", size);
        input["HonorCooldown"] = json!(size == 3);
        assert_eq!(lab.good("SetDesiredCapacity", input), json!({}));
        lab.wait(4);
        assert_eq!(group(&mut lab)["DesiredCapacity"], size);
        assert_eq!(in_service(&mut lab), usize::try_from(size).unwrap());
    }
    let forced = json!({"AutoScalingGroupName": "fleet", "ForceDelete": true});
    lab.good("DeleteAutoScalingGroup", forced);
    assert_eq!(
        lab.bad("SetDesiredCapacity", ask("fleet", 7)),
        "ScalingActivityInProgress: AutoScalingGroup 'fleet' is being deleted."
    );
}
