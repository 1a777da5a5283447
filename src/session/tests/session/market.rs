//! The lab's commands beside `aws` that belong to the Marketplace and to the organisation.

use crate::help::{line, lines, opened, read, stored, whole};
use cloud::world::catalogue::NORTHWIND;
use cloud::world::places::{PARTNER, YOU};
use session::{Msg, Session};

fn subscribed(session: &Session, account: &str) -> bool {
    session.state().is_subscribed(account, NORTHWIND)
}

#[test]
fn a_subscription_is_the_account_s_whose_profile_is_set() {
    let mut session = Session::new();
    lines(
        &mut session,
        &[&format!("marketplace subscribe {NORTHWIND} --profile partner")],
    );
    assert!(subscribed(&session, PARTNER) && !subscribed(&session, YOU));
    lines(
        &mut session,
        &[
            "export AWS_PROFILE=partner",
            &format!("marketplace unsubscribe {NORTHWIND}"),
            "unset AWS_PROFILE",
            &format!("marketplace subscribe {NORTHWIND}"),
        ],
    );
    assert!(!subscribed(&session, PARTNER) && subscribed(&session, YOU));
    let listed = line(&mut session, "marketplace | grep -c ' yes '");
    assert_eq!(listed.stdout.trim(), "1");
    whole(&session);
}

#[test]
fn a_subscription_can_be_undone_and_outlives_the_page() {
    let mut session = Session::new();
    lines(&mut session, &[&format!("marketplace subscribe {NORTHWIND}")]);
    assert!(subscribed(&opened(&stored(&session)).0, YOU));
    assert!(subscribed(&read(&session.to_file()).unwrap(), YOU));
    session.update(Msg::Undo);
    assert!(!subscribed(&session, YOU));
    session.update(Msg::Redo);
    assert!(subscribed(&session, YOU));
}

#[test]
fn a_launch_says_what_to_subscribe_to() {
    let mut session = Session::new();
    lines(
        &mut session,
        &[&format!(
            "AMI=$(aws ec2 describe-images --owners aws-marketplace --filters Name=product-code,Values={NORTHWIND} \
             --query 'Images[0].ImageId' --output text)"
        )],
    );
    let launch = "aws ec2 run-instances --image-id $AMI --instance-type t3.micro";
    let refused = line(&mut session, launch);
    let error = refused.error.clone().unwrap();
    let explained = course::explain(&error, "RunInstances").unwrap();
    let command = explained.command.unwrap();
    assert_eq!(command, format!("marketplace subscribe {NORTHWIND}"));
    lines(&mut session, &[&command, launch]);
}

#[test]
fn what_is_badly_asked_changes_nothing() {
    let mut session = Session::new();
    for (asked, code) in [
        ("marketplace subscribe", 2),
        ("marketplace buy all", 2),
        ("marketplace subscribe nothing", 1),
        (&format!("marketplace subscribe {NORTHWIND} --profile nobody"), 1),
        ("organization all", 2),
    ] {
        let said = line(&mut session, asked);
        assert_eq!((said.code, said.stdout.as_str()), (code, ""), "{asked}");
        assert!(!said.stderr.is_empty(), "{asked}");
    }
    assert!(!subscribed(&session, YOU));
}

#[test]
fn arns_of_the_organisation_are_offered_and_work() {
    let mut session = Session::new();
    let offered = |session: &Session, line: &str| -> Vec<String> {
        let items = session.complete(line, line.chars().count()).items;
        items.into_iter().map(|item| item.text).collect()
    };
    let arn = offered(&session, "aws ec2 modify-image-attribute --organization-arns ");
    assert_eq!(arn.len(), 1);
    let shown = line(&mut session, "organization");
    assert!(shown.stdout.contains(&arn[0]));
    let units = offered(
        &session,
        "aws ec2 modify-image-attribute --organizational-unit-arns ",
    );
    assert!(units.len() > 1 && units.iter().all(|unit| shown.stdout.contains(unit)));
    assert!(offered(&session, "marketplace subscribe ").contains(&NORTHWIND.to_owned()));
    assert!(offered(&session, "marketplace ").contains(&"unsubscribe".to_owned()));
}

#[test]
fn commands_of_the_lab_that_explanations_name_exist() {
    let mut session = Session::new();
    let mut names = 0;
    for entry in course::catalogue::entries() {
        let command = entry.command.as_deref().unwrap_or("aws");
        let name = command.split(' ').next().unwrap_or_default();
        if name != "aws" {
            names += 1;
            assert_eq!(line(&mut session, &format!("which {name}")).code, 0, "{command}");
        }
    }
    assert!(names > 0);
}
