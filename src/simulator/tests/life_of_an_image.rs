//! The example of `docs/rust.md`, natively. `tests/browser/` runs the same lines as wasm.

use serde_json::json;
use simulator::{CallError, Simulator, Span};

#[test]
fn life_of_an_image() -> Result<(), CallError> {
    include!("../../../tests/fixtures/rust/life_of_an_image.rs");
    Ok(())
}

#[test]
fn the_document_shows_what_is_run() {
    let lines = |text: &str| {
        text.lines()
            .map(|line| line.trim().to_owned())
            .collect::<Vec<_>>()
    };
    let run = lines(include_str!("../../../tests/fixtures/rust/life_of_an_image.rs"));
    let shown = lines(include_str!("../../../docs/rust.md"));
    let run: Vec<&String> = run
        .iter()
        .filter(|line| !["{", "}"].contains(&line.as_str()))
        .collect();
    assert!(run.len() > 5);
    for line in run {
        assert!(shown.contains(line), "docs/rust.md lacks {line}");
    }
}

#[test]
fn whatever_is_not_known_is_said() {
    let mut aws = Simulator::new();
    let of_service = aws.call("s4", "CopyImage", json!({})).unwrap_err();
    assert_eq!(
        of_service.to_string(),
        "the simulator has no operation CopyImage of s4"
    );
    assert!(matches!(
        aws.call("ec2", "CopyImages", json!({})),
        Err(CallError::Unknown(_))
    ));
    let refused = aws.call("ec2", "CopyImage", json!({})).unwrap_err();
    assert!(matches!(refused, CallError::Answered(error) if error.code.as_str() == "MissingParameter"));
    assert_eq!(aws.run("aws ec2 describe-image").code, 252);
}

#[test]
fn a_file_goes_on_where_it_was_saved_and_a_broken_one_is_refused() {
    let mut aws = Simulator::with_seed(7);
    aws.sit("partner", "eu-west-1");
    aws.run("aws ec2 create-volume --size 1 --availability-zone eu-west-1a");
    assert!(aws.call("ec2", "DescribeVolumes", json!({})).is_ok());
    let file = aws.save();
    let mut again = Simulator::load(&file).unwrap();
    let volumes = "aws ec2 describe-volumes";
    assert_eq!(again.run(volumes), aws.run(volumes));
    // What only read is in the file too: the trail is the same.
    let trail = "aws cloudtrail lookup-events --query 'Events[].EventName'";
    let told = again.run(trail);
    assert_eq!(told, aws.run(trail));
    assert!(told.stdout.contains("DescribeVolumes"));
    assert_eq!(again.now(), aws.now());
    assert!(Simulator::load(&file[1..]).is_err());
}
