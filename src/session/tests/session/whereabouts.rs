//! Where things are, and that nothing is told which the account could not find out.

use crate::help::{line, lines, story};
use session::console::Submission;
use session::view::Table;
use session::{Msg, Session, Whereabouts};

/// The value of a variable of the shell.
fn id(session: &Session, name: &str) -> String {
    session.shell().variables.get(name).cloned().unwrap()
}

fn sit(session: &mut Session, profile: &str, region: &str) {
    session.update(Msg::Seat {
        profile: profile.to_owned(),
        region: region.to_owned(),
    });
}

#[test]
fn things_are_found_where_they_are() {
    let mut session = story();
    let (image, instance, copy) = (id(&session, "AMI"), id(&session, "I"), id(&session, "COPY"));
    assert_eq!(session.whereabouts(&image), Whereabouts::Here(Table::OwnedImages));
    assert_eq!(
        session.whereabouts(&instance),
        Whereabouts::Here(Table::Instances)
    );
    assert_eq!(session.whereabouts(&copy), Whereabouts::Region("eu-west-1"));
    assert_eq!(session.whereabouts("vol-0123456789abcdef0"), Whereabouts::Nowhere);
    lines(
        &mut session,
        &[&format!("aws ec2 disable-image --image-id {image}")],
    );
    assert_eq!(session.whereabouts(&image), Whereabouts::Here(Table::OwnedImages));
    let public = line(
        &mut session,
        "aws ec2 describe-images --owners amazon --query 'Images[0].ImageId' --output text",
    );
    let public = public.stdout.trim();
    assert_eq!(
        session.whereabouts(public),
        Whereabouts::Here(Table::PublicImages)
    );
}

#[test]
fn what_an_account_may_not_see_is_nowhere() {
    let mut session = story();
    let image = id(&session, "AMI");
    for region in ["us-east-1", "eu-west-1"] {
        sit(&mut session, "partner", region);
        assert_eq!(session.whereabouts(&image), Whereabouts::Nowhere);
    }
    sit(&mut session, "default", "us-east-1");
    let share = "--launch-permission Add=[{UserId=222233334444}]";
    let partner = session::account_of("partner").unwrap();
    let share = share.replace("222233334444", partner);
    lines(
        &mut session,
        &[&format!(
            "aws ec2 modify-image-attribute --image-id {image} {share}"
        )],
    );
    sit(&mut session, "partner", "us-east-1");
    assert_eq!(
        session.whereabouts(&image),
        Whereabouts::Here(Table::SharedImages)
    );
    sit(&mut session, "partner", "eu-west-1");
    assert_eq!(session.whereabouts(&image), Whereabouts::Region("us-east-1"));
}

/// An error says in which Region the thing is, on the terminal and in the console, but only to who could find it there.
#[test]
fn a_thing_that_was_not_found_is_said_to_be_elsewhere() {
    let mut session = story();
    let image = id(&session, "AMI");
    let ask = format!("aws ec2 run-instances --region eu-west-1 --instance-type t3.micro --image-id {image}");
    assert_eq!(line(&mut session, &ask).elsewhere.as_deref(), Some("us-east-1"));
    let gone = "aws ec2 describe-volumes --volume-ids vol-0123456789abcdef0";
    assert_eq!(line(&mut session, gone).elsewhere, None);
    let here = "aws ec2 describe-images --owners self";
    assert_eq!(line(&mut session, here).elsewhere, None);

    sit(&mut session, "default", "eu-west-1");
    let input = serde_json::json!({"ImageId": image});
    let requests = vec![session.request(&api::ec2::image::DEREGISTER_IMAGE, input)];
    session.update(Msg::Submit(Box::new(Submission { key: 1, requests })));
    let ended = session.outcome(1).unwrap();
    let words = ended[0].outcome.refusal().unwrap().explanation.as_ref().unwrap();
    assert!(words.why.contains("us-east-1"), "{}", words.why);

    sit(&mut session, "stranger", "us-east-1");
    assert_eq!(line(&mut session, &ask).elsewhere, None);
}
