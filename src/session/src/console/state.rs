//! What forms read out of the account: what there is to choose from, and what stands in a field at first. They ask what
//! the seat's account may ask.

use super::Choices;
use crate::Session;
use serde_json::{Value, json};

/// What the account answers; nothing when it is refused.
fn ask(session: &Session, operation: &str, input: Value) -> Value {
    session.peek(operation, input).unwrap_or_default()
}

/// The items of a list.
fn items<'a>(answer: &'a Value, list: &str) -> impl Iterator<Item = &'a Value> {
    answer[list].as_array().into_iter().flatten()
}

fn first(ids: &[String]) -> &str {
    ids.first().map(String::as_str).unwrap_or_default()
}

/// A value that is its own words.
fn plain(value: &str) -> (String, String) {
    (value.to_owned(), value.to_owned())
}

/// Every Region.
pub fn regions() -> Choices {
    crate::view::regions().iter().map(|name| plain(name)).collect()
}

/// Where to copy to: somewhere else, to begin with.
pub fn elsewhere(session: &Session, _: &[String]) -> String {
    let there = if session.seat().region == "eu-west-1" {
        "us-east-1"
    } else {
        "eu-west-1"
    };
    there.to_owned()
}

/// The account's own things with an id prefix.
pub fn own(session: &Session, prefix: &str) -> Choices {
    session
        .own(prefix)
        .into_iter()
        .map(|one| (one.text.clone(), format!("{} {}", one.text, one.about)))
        .collect()
}

/// The zones of the Region.
pub fn zones(session: &Session, _: &[String]) -> Choices {
    let zones = ask(session, "DescribeAvailabilityZones", json!({}));
    items(&zones, "AvailabilityZones")
        .filter_map(|zone| zone["ZoneName"].as_str())
        .map(plain)
        .collect()
}

/// The images that can be launched: the account's own, and the newest of Amazon's.
pub fn launchable(session: &Session, _: &[String]) -> Choices {
    let mut options: Choices = session
        .own("ami")
        .into_iter()
        .map(|one| (one.text.clone(), format!("{} ({})", one.about, one.text)))
        .collect();
    options.extend(["x86_64", "arm64"].map(|architecture| {
        (
            format!(
                "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-{architecture}"
            ),
            format!("Amazon Linux 2023, the newest, {architecture}"),
        )
    }));
    options
}

/// The instance types, each with its architectures.
pub fn instance_types(session: &Session, _: &[String]) -> Choices {
    let types = ask(session, "DescribeInstanceTypes", json!({}));
    items(&types, "InstanceTypes")
        .filter_map(|one| {
            let name = one["InstanceType"].as_str()?;
            let architectures: Vec<&str> = one["ProcessorInfo"]["SupportedArchitectures"]
                .as_array()?
                .iter()
                .filter_map(Value::as_str)
                .collect();
            Some((name.to_owned(), format!("{name} ({})", architectures.join(", "))))
        })
        .collect()
}

/// The selected image.
pub fn image(session: &Session, id: &str) -> Value {
    let mut images = ask(
        session,
        "DescribeImages",
        json!({"ImageIds": [id], "IncludeDisabled": true}),
    );
    images["Images"][0].take()
}

/// The name of the selected image.
pub fn image_name(session: &Session, ids: &[String]) -> String {
    image(session, first(ids))["Name"]
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

/// The accounts that may launch the selected image.
pub fn may_launch(session: &Session, ids: &[String]) -> Choices {
    let input = json!({"ImageId": first(ids), "Attribute": "launchPermission"});
    accounts(
        &ask(session, "DescribeImageAttribute", input),
        "LaunchPermissions",
    )
}

/// The accounts that may make volumes of the selected snapshot.
pub fn may_read(session: &Session, ids: &[String]) -> Choices {
    let input = json!({"SnapshotId": first(ids), "Attribute": "createVolumePermission"});
    accounts(
        &ask(session, "DescribeSnapshotAttribute", input),
        "CreateVolumePermissions",
    )
}

fn accounts(answer: &Value, list: &str) -> Choices {
    let accounts = items(answer, list)
        .filter_map(|one| one["UserId"].as_str())
        .map(plain);
    std::iter::once((String::new(), "none".to_owned()))
        .chain(accounts)
        .collect()
}

/// The tags of the one thing that is selected, a line each.
pub fn tags(session: &Session, ids: &[String]) -> String {
    let [id] = ids else { return String::new() };
    let input = json!({"Filters": [{"Name": "resource-id", "Values": [id]}]});
    let answer = ask(session, "DescribeTags", input);
    let lines: Vec<String> = items(&answer, "Tags")
        .map(|tag| {
            format!(
                "{}={}",
                tag["Key"].as_str().unwrap_or_default(),
                tag["Value"].as_str().unwrap_or_default()
            )
        })
        .collect();
    lines.join("\n")
}

/// The moment in thirty days.
pub fn in_a_month(session: &Session, _: &[String]) -> String {
    format!("{}Z", (session.now() + api::Span::days(30)).date_time())
}
