//! What the tests share: typing lines, waiting, and a lab with something in it.

use session::{Entry, Msg, Session};
use std::sync::Arc;

/// Types a line and lets its waits pass.
pub fn line(session: &mut Session, line: &str) -> Arc<Entry> {
    session.update(Msg::Line(line.to_owned()));
    let mut rounds = 0;
    while session.running().is_some() {
        session.update(Msg::SkipToNext);
        rounds += 1;
        assert!(rounds < 1000, "{line} does not end");
    }
    Arc::clone(session.entries().last().unwrap())
}

/// Types lines that all succeed.
pub fn lines(session: &mut Session, typed: &[&str]) {
    for text in typed {
        let entry = line(session, text);
        assert_eq!(entry.code, 0, "{text}: {}", entry.stderr);
    }
}

/// Checks that every rule of the state holds.
pub fn whole(session: &Session) {
    assert_eq!(cloud::integrity::check(session.state()), Vec::<String>::new());
}

/// Lines that make an image, share it, copy it and keep variables.
pub const STORY: &[&str] = &[
    "AL=resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    "I=$(aws ec2 run-instances --image-id $AL --instance-type t3.micro --query 'Instances[0].InstanceId' --output text)",
    "aws ec2 wait instance-running --instance-ids $I",
    "AMI=$(aws ec2 create-image --instance-id $I --name golden --query ImageId --output text)",
    "aws ec2 wait image-available --image-ids $AMI",
    "aws ec2 create-tags --resources $AMI --tags Key=stage,Value=test",
    "COPY=$(aws ec2 copy-image --region eu-west-1 --source-region us-east-1 --source-image-id $AMI --name golden --query ImageId --output text)",
    "aws ec2 describe-images --owners self > images.json",
];

/// A lab in which that story has happened.
pub fn story() -> Session {
    let mut session = Session::new();
    lines(&mut session, STORY);
    session
}
