//! What the catalogue says of errors, as they come from EC2 and from the command line.

use api::{ApiError, ErrorCode};
use cli::Exit;
use course::{Facts, Tone, catalogue, explain, explain_exit, explain_with};

fn explained(code: ErrorCode, message: &str, operation: &str) -> course::Explanation {
    explain(&ApiError::new(code, message), operation).expect("an explanation")
}

#[test]
fn every_code_is_explained_whatever_its_message() {
    let silent: Vec<&str> = ErrorCode::ALL
        .iter()
        .filter(|code| explain(&ApiError::new(**code, "whatever"), "DescribeImages").is_none())
        .map(|code| code.as_str())
        .collect();
    assert_eq!(
        silent,
        Vec::<&str>::new(),
        "codes without a general entry in the catalogue"
    );
}

#[test]
fn no_code_has_two_general_entries() {
    let entries = catalogue::entries();
    for (at, later) in entries.iter().enumerate() {
        for earlier in &entries[..at] {
            let covers = earlier.code == later.code && earlier.is_general();
            assert!(!covers, "{} {:?} comes too late", later.code, later.message);
        }
    }
}

#[test]
fn lessons_that_are_named_exist() {
    for entry in catalogue::entries() {
        if let Some(lesson) = &entry.lesson {
            assert!(course::lesson(lesson).is_some(), "{lesson}");
        }
    }
}

#[test]
fn an_image_of_another_region() {
    let error = ApiError::new(
        ErrorCode::InvalidAmiIdNotFound,
        "The image id '[ami-0123456789abcdef0]' does not exist",
    );
    let here = explain(&error, "RunInstances").unwrap();
    assert!(here.why.contains("No image with this id"));
    let facts = Facts {
        elsewhere: Some("us-east-1".to_owned()),
    };
    let there = explain_with(&error, "RunInstances", &facts).unwrap();
    assert!(there.why.contains("but in us-east-1"));
    let command = "aws ec2 describe-images --region us-east-1 --image-ids ami-0123456789abcdef0";
    assert_eq!(there.command.as_deref(), Some(command));
}

#[test]
fn messages_tell_errors_of_one_code_apart() {
    let launch = explained(
        ErrorCode::AuthFailure,
        "Not authorized for images: [ami-1]",
        "RunInstances",
    );
    assert!(launch.why.contains("may not launch"));
    let change = explained(
        ErrorCode::AuthFailure,
        "Not authorized for image:ami-1",
        "DeregisterImage",
    );
    assert!(change.why.contains("Only the owner"));
    let pending = "AMI 'ami-1' is pending, and cannot be run";
    let pending = explained(ErrorCode::InvalidAmiIdUnavailable, pending, "RunInstances");
    assert_eq!(
        pending.command.as_deref(),
        Some("aws ec2 wait image-available --image-ids ami-1")
    );
    let in_use = "The snapshot snap-1 is currently in use by ami-1, ami-2";
    let in_use = explained(ErrorCode::InvalidSnapshotInUse, in_use, "DeleteSnapshot");
    assert!(in_use.why.contains("ami-1, ami-2"));
    let storage = "You do not have permission to access the storage of this ami";
    assert!(
        explained(ErrorCode::InvalidRequest, storage, "CopyImage")
            .why
            .contains("two separate permissions")
    );
    let zone = explained(
        ErrorCode::MissingParameter,
        "The request must contain the parameter zone",
        "CreateVolume",
    );
    assert!(zone.why.contains("Availability Zone"));
}

#[test]
fn a_dry_run_is_good_news() {
    let message = "Request would have succeeded, but DryRun flag is set.";
    assert_eq!(
        explained(ErrorCode::DryRunOperation, message, "CreateImage").tone,
        Tone::Good
    );
}

#[test]
fn the_command_line_itself_is_explained() {
    let exit = |stderr: &str| Exit {
        stderr: stderr.to_owned(),
        code: 252,
        ..Exit::default()
    };
    let usage = "usage: aws [options] <command> <subcommand>\n";
    let missing = "\naws: [ERROR]: An error occurred (ParamValidation): the following arguments are required: --instance-id\n\n";
    let missing = explain_exit(&exit(&format!("{missing}{usage}")), "", &Facts::default()).unwrap();
    assert!(
        missing.why.contains("`--instance-id` is missing"),
        "{}",
        missing.why
    );
    let choice = "\naws: [ERROR]: An error occurred (ParamValidation): argument operation: Found invalid choice 'describe-imagess'\n\nMaybe you meant:\n\n  * describe-images\n\n";
    let choice = explain_exit(&exit(&format!("{choice}{usage}")), "", &Facts::default()).unwrap();
    assert!(choice.why.contains("`describe-imagess`"), "{}", choice.why);
    let unknown = format!("\n{usage}\n\naws: [ERROR]: Unknown options: --bogus\n");
    let unknown = explain_exit(&exit(&unknown), "", &Facts::default()).unwrap();
    assert!(unknown.why.contains("`--bogus`"));
    let unknown = "\naws: [ERROR]: An error occurred (ParamValidation): Parameter validation failed:\nUnknown parameter in Filters[0]: \"Value\", must be one of: Name, Values\n";
    let unknown = explain_exit(&exit(unknown), "", &Facts::default()).unwrap();
    assert!(unknown.try_.contains("Name, Values. Capital"), "{}", unknown.try_);
    assert_eq!(explain_exit(&Exit::default(), "", &Facts::default()), None);
    assert_eq!(
        explain_exit(&exit("bash: sl: command not found\n"), "", &Facts::default()),
        None
    );
}
