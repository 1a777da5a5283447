//! What the tests share: typing lines, waiting, and a lab with something in it.

use session::view::Table;
use session::{Effect, Entry, Msg, SaveError, Saved, Session};
use std::sync::Arc;

/// Every table of the console.
pub const TABLES: [Table; 9] = [
    Table::OwnedImages,
    Table::SharedImages,
    Table::PublicImages,
    Table::DisabledImages,
    Table::RecycledImages,
    Table::Snapshots,
    Table::RecycledSnapshots,
    Table::Volumes,
    Table::Instances,
];

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

/// A small save for damage of every kind.
pub fn small() -> String {
    let mut session = Session::new();
    lines(
        &mut session,
        &[
            "V=$(aws ec2 create-volume --size 1 --availability-zone us-east-1a --query VolumeId --output text)",
            "echo é > f",
        ],
    );
    session.update(Msg::SkipToNext);
    session.update(Msg::Undo);
    session.to_file()
}

/// Reads a file as an import does.
pub fn read(text: &str) -> Result<Session, SaveError> {
    Session::from_records(Saved::read(text)?.records)
}

/// A file in the first format, which said no sum and no rules.
pub fn first_format(file: &str) -> String {
    let (_, rest) = file.split_once("\"records\":").unwrap();
    let (records, _) = rest.rsplit_once(",\"sum\":").unwrap();
    format!(
        "{{\"app\":\"ami-lab\",\"format\":1,\"records\":{}}}",
        records.replace('\n', "")
    )
}

/// The journal as it is stored, one record a line.
pub fn stored(session: &Session) -> String {
    let lines: Vec<String> = session.records().iter().map(|record| record.to_line()).collect();
    lines.join("\n")
}

/// The records of a stored journal.
pub fn records(journal: &str) -> Vec<String> {
    journal
        .split('\n')
        .filter(|_| !journal.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A session that begins with that stored journal, and what it asks of the effect runner.
pub fn opened(journal: &str) -> (Session, Vec<Effect>) {
    let mut session = Session::opening();
    let effects = session.update(Msg::Restore(records(journal)));
    (session, effects)
}
