//! What stands around images is kept like everything else: buckets, reports, faster launching, throttling.

use crate::help::{line, lines, read, whole};
use session::{Msg, Room, Session};

#[test]
fn it_survives_a_save_and_an_undo() {
    let mut session = Session::new();
    lines(
        &mut session,
        &[
            "WIN=$(aws ec2 describe-images --owners amazon --filters Name=platform,Values=windows \
             --query 'Images[0].ImageId' --output text)",
            "AMI=$(aws ec2 copy-image --name desk --source-image-id $WIN --source-region us-east-1 --query ImageId \
             --output text)",
            "clock +1h",
            "aws s3 mb s3://shelf",
            "aws ec2 create-store-image-task --image-id $AMI --bucket shelf",
            "aws ec2 create-image-usage-report --image-id $AMI --resource-types ResourceType=ec2:Instance",
            "aws ec2 enable-fast-launch --image-id $AMI",
            "clock +2h",
            "aws ec2 create-restore-image-task --bucket shelf --object-key $AMI.bin --name again",
            "throttling on",
        ],
    );
    let state = session.state();
    let region = state.region("us-east-1").unwrap();
    assert_eq!(region.buckets.values().next().unwrap().objects.len(), 1);
    assert_eq!((region.usage_reports.len(), region.fast_launches.len()), (1, 1));
    assert!(state.throttled_since.is_some());
    whole(&session);
    let again = read(&session.to_file()).unwrap();
    assert_eq!(again.state(), session.state());
    // Switching is a step of its own.
    session.update(Msg::Undo);
    assert_eq!(session.state().throttled_since, None);
    session.update(Msg::Redo);
    assert!(session.state().throttled_since.is_some());
    let said = line(&mut session, "throttling");
    assert_eq!(said.stdout, "throttling is on\n");
}

/// A goal is looked at however fast the learner called before.
#[test]
fn goals_are_not_throttled() {
    let mut session = Session::new();
    session.update(Msg::Enter(Room::Lesson("L01".to_owned())));
    let before = session.examine();
    line(&mut session, "throttling on");
    for _ in 0..100 {
        line(&mut session, "aws ec2 describe-regions --output off");
    }
    let refused = line(&mut session, "aws ec2 describe-instances --max-results 5");
    assert!(
        refused.stderr.contains("RequestLimitExceeded"),
        "{}",
        refused.stderr
    );
    assert_eq!(session.examine(), before);
}
