//! The endpoint as a client meets it.

use super::*;
use crate::EndpointArgs;
use axum::http::Request as HttpRequestOf;
use clap::Parser;
use tower::ServiceExt;

#[derive(Parser)]
struct Words {
    #[command(flatten)]
    args: EndpointArgs,
}

fn lab(words: &[&str]) -> Lab {
    let args = Words::parse_from([&["endpoint"], words].concat()).args;
    Lab::new(Session::with_seed(args.seed), &args)
}

fn ask(lab: &Lab, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> (u16, String) {
    let mut request = HttpRequestOf::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Body::from(body.to_owned())).unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let response = router(lab.clone()).oneshot(request).await.unwrap();
        let status = response.status().as_u16();
        let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        (status, String::from_utf8(body.to_vec()).unwrap())
    })
}

fn form(lab: &Lab, account: &str, body: &str) -> (u16, String) {
    let scope =
        format!("AWS4-HMAC-SHA256 Credential={account}/20261123/us-east-1/ec2/aws4_request, Signature=x");
    let kind = "application/x-www-form-urlencoded";
    ask(
        lab,
        "POST",
        "/",
        &[("content-type", kind), ("authorization", &scope)],
        body,
    )
}

#[test]
fn an_image_is_made_and_seen_by_its_account_only() {
    let lab = lab(&["--instant"]);
    let (status, body) = form(
        &lab,
        "111122223333",
        "Action=CreateVolume&AvailabilityZone=us-east-1a&Size=8",
    );
    assert_eq!(status, 200, "{body}");
    let volume = body
        .split("<volumeId>")
        .nth(1)
        .unwrap()
        .split('<')
        .next()
        .unwrap()
        .to_owned();
    let (_, body) = form(
        &lab,
        "111122223333",
        &format!("Action=CreateSnapshot&VolumeId={volume}"),
    );
    let snapshot = body
        .split("<snapshotId>")
        .nth(1)
        .unwrap()
        .split('<')
        .next()
        .unwrap()
        .to_owned();
    let register = format!(
        "Action=RegisterImage&Name=web&RootDeviceName=/dev/xvda&Architecture=x86_64&BlockDeviceMapping.1.DeviceName=/dev/xvda\
         &BlockDeviceMapping.1.Ebs.SnapshotId={snapshot}"
    );
    let (status, body) = form(&lab, "111122223333", &register);
    assert_eq!(status, 200, "{body}");
    let listed = |account| form(&lab, account, "Action=DescribeImages&Owner.1=self").1;
    assert!(listed("111122223333").contains("<name>web</name>"));
    assert!(listed("444455556666").contains("<imagesSet/>"));
    // Whoever signs with another kind of key is the default account.
    assert!(listed("AKIAIOSFODNN7EXAMPLE").contains("<name>web</name>"));
}

#[test]
fn a_client_that_asks_again_and_again_gets_there() {
    let lab = lab(&["--instant"]);
    let first = |body: &str, tag: &str| {
        let (status, said) = form(&lab, "111122223333", body);
        assert_eq!(status, 200, "{said}");
        let rest = said.split(&format!("<{tag}>")).nth(1).unwrap_or_default();
        rest.split('<').next().unwrap_or_default().to_owned()
    };
    let volume = first(
        "Action=CreateVolume&AvailabilityZone=us-east-1a&Size=8",
        "volumeId",
    );
    let snapshot = first(&format!("Action=CreateSnapshot&VolumeId={volume}"), "snapshotId");
    let archive = format!("Action=ModifySnapshotTier&SnapshotId={snapshot}&StorageTier=archive");
    first(&archive, "snapshotId");
    let status = || first("Action=DescribeSnapshotTierStatus", "lastTieringOperationStatus");
    assert_eq!(status(), "archival-completed");
    let restore = format!("Action=RestoreSnapshotTier&SnapshotId={snapshot}&TemporaryRestoreDays=3");
    first(&restore, "snapshotId");
    assert_eq!(status(), "temporary-restore-completed");
    // The days of the restore don't pass by themselves.
    assert_eq!(status(), "temporary-restore-completed");
}

#[test]
fn what_is_no_request_is_answered_all_the_same() {
    let lab = lab(&[]);
    let (status, body) = form(&lab, "x", "Action=MakeCoffee");
    assert_eq!(status, 400);
    assert!(body.contains("<Code>InvalidAction</Code>"), "{body}");
    let sts = "AWS4-HMAC-SHA256 Credential=x/20261123/us-east-1/sts/aws4_request, Signature=x";
    let headers = [("authorization", sts)];
    let (status, body) = ask(&lab, "POST", "/?Action=MakeCoffee", &headers, "");
    assert_eq!(status, 400);
    assert!(
        body.contains("Could not find operation MakeCoffee for version 2011-06-15"),
        "{body}"
    );
    let headers = [("x-amz-target", "TrentService.MakeCoffee")];
    let (status, body) = ask(&lab, "POST", "/", &headers, "{}");
    assert_eq!(status, 400);
    assert!(body.contains("UnknownOperationException"), "{body}");
    for (method, path, body) in [
        ("GET", "/", ""),
        ("DELETE", "/rules/x", "{"),
        ("POST", "/%ff?Action=%00", "\u{0}"),
        ("PUT", "/", "Action"),
    ] {
        let (status, said) = ask(&lab, method, path, &[], body);
        assert!((400..500).contains(&status), "{method} {path}: {status} {said}");
    }
    let huge = format!("Action=DescribeImages&x={}", "y".repeat(wire::MOST_BYTES));
    assert_eq!(form(&lab, "x", &huge).0, 413);
}

#[test]
fn the_lab_itself_can_be_steered() {
    let lab = lab(&["--seed", "7"]);
    let get = |path| ask(&lab, "GET", path, &[], "");
    let before = get("/_lab/state").1;
    form(
        &lab,
        "111122223333",
        "Action=CreateVolume&AvailabilityZone=us-east-1a&Size=8",
    );
    let (status, body) = ask(&lab, "POST", "/_lab/clock", &[], "{\"advance\": \"1h\"}");
    assert_eq!(status, 200, "{body}");
    assert!(body.contains("2026-11-23T10:00:00"), "{body}");
    assert_eq!(
        ask(&lab, "POST", "/_lab/clock", &[], "{\"advance\": \"soon\"}").0,
        400
    );
    let kept = get("/_lab/state").1;
    assert_eq!(ask(&lab, "POST", "/_lab/reset", &[], "").0, 200);
    assert_eq!(get("/_lab/state").1, before);
    assert_eq!(ask(&lab, "PUT", "/_lab/state", &[], &kept).0, 200);
    assert_eq!(get("/_lab/state").1, kept);
    assert_eq!(ask(&lab, "PUT", "/_lab/state", &[], "{}").0, 400);
    assert_eq!(get("/_lab/state").1, kept);
    assert_eq!(get("/_lab/nothing").0, 404);
    assert_eq!(ask(&lab, "DELETE", "/_lab/state", &[], "").0, 405);
}

#[test]
fn the_clock_goes_on_as_it_was_told_to() {
    for (words, pace) in [
        (&[][..], Pace::Eager),
        (&["--speed", "600"], Pace::Times(600)),
        (&["--instant"], Pace::Auto),
    ] {
        let lab = lab(words);
        assert_eq!(lab.lock().pace(), pace);
        assert_eq!(ask(&lab, "POST", "/_lab/reset", &[], "").0, 200);
        assert_eq!(lab.lock().pace(), pace, "after a reset");
        let state = ask(&lab, "GET", "/_lab/state", &[], "").1;
        assert_eq!(ask(&lab, "PUT", "/_lab/state", &[], &state).0, 200);
        assert_eq!(lab.lock().pace(), pace, "with another state");
    }
}

#[test]
fn a_role_of_another_account_is_that_account() {
    let lab = lab(&[]);
    let scope = "AWS4-HMAC-SHA256 Credential=111122223333/20261123/us-east-1/sts/aws4_request, Signature=x";
    let sts = |key: &str, body: &str| {
        let scope = scope.replace("111122223333", key);
        let kind = "application/x-www-form-urlencoded";
        ask(
            &lab,
            "POST",
            "/",
            &[("content-type", kind), ("authorization", &scope)],
            body,
        )
    };
    let (status, body) = sts(
        "111122223333",
        "Action=AssumeRole&RoleArn=arn:aws:iam::444455556666:role/images&RoleSessionName=me",
    );
    assert_eq!(status, 200, "{body}");
    let key = body
        .split("<AccessKeyId>")
        .nth(1)
        .unwrap()
        .split('<')
        .next()
        .unwrap();
    let (_, body) = sts(key, "Action=GetCallerIdentity");
    assert!(body.contains("<Account>444455556666</Account>"), "{body}");
    let (status, body) = sts("111122223333", "Action=AssumeRole&RoleSessionName=me");
    assert_eq!(status, 400);
    assert!(body.contains("<Code>ValidationError</Code>"), "{body}");
}
