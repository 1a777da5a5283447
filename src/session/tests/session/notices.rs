//! What the messages say, and that they do not pile up.

use serde_json::json;
use session::console::Submission;
use session::{Msg, Session};

/// A call as a form makes it.
fn call(session: &mut Session, operation: &str, input: serde_json::Value) {
    let requests = vec![session.request(api::look_up(api::Service::Ec2, operation).unwrap(), input)];
    session.update(Msg::Submit(Box::new(Submission { key: 1, requests })));
}

fn create_volume(session: &mut Session) {
    call(
        session,
        "CreateVolume",
        json!({"AvailabilityZone": "us-east-1a", "Size": 1}),
    );
}

#[test]
fn of_what_went_well_only_the_last_is_told() {
    let mut session = Session::new();
    create_volume(&mut session);
    create_volume(&mut session);
    let [both] = session.notices() else {
        panic!("{:?}", session.notices())
    };
    assert_eq!(both.title, "Create volume succeeded");
    let ids: Vec<&str> = both.detail.split(", ").collect();
    assert!(
        ids.len() == 2 && ids.iter().all(|id| session::is_id(id)),
        "{}",
        both.detail
    );
    let volume = ids[0].to_owned();
    session.update(Msg::SkipToNext);
    call(
        &mut session,
        "CreateTags",
        json!({"Resources": [volume], "Tags": [{"Key": "a", "Value": "b"}]}),
    );
    let titles: Vec<&str> = session
        .notices()
        .iter()
        .map(|notice| notice.title.as_str())
        .collect();
    assert_eq!(titles, ["Create tags succeeded"]);
}

#[test]
fn the_form_tells_of_a_refusal() {
    let mut session = Session::new();
    call(
        &mut session,
        "DeleteVolume",
        json!({"VolumeId": "vol-0123456789abcdef0"}),
    );
    assert_eq!(session.notices(), []);
    let ended = session.outcome(1).unwrap();
    let refusal = ended[0].outcome.refusal().unwrap();
    assert_eq!(refusal.error.code.as_str(), "InvalidVolume.NotFound");
    assert!(refusal.explanation.is_some());
}
