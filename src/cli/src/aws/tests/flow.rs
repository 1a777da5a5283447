//! What happens after the request is built: pages, waits, errors, formats, help.

use super::*;

type Answer = Result<Value, ApiError>;
/// Answers, options, the ids that are printed, and the token, decoded.
type PageCase<'a> = (Vec<Answer>, &'a str, &'a [&'a str], Option<Value>);
/// A waiter, answers, the exit code and standard error.
type WaitCase<'a> = (&'a str, Vec<Answer>, i32, &'a str);

fn images(ids: &[&str]) -> Value {
    Value::Array(ids.iter().map(|id| json!({"ImageId": id})).collect())
}

fn page(ids: &[&str], next: Option<&str>) -> Answer {
    Ok(match next {
        Some(next) => json!({"NextToken": next, "Images": images(ids)}),
        None => json!({"Images": images(ids)}),
    })
}

#[test]
fn pages_are_merged_or_printed_one_by_one() {
    let two = || Fake::answering([page(&["a", "b"], Some("t1")), page(&["c"], None)]);
    let query = "--query 'Images[].ImageId'";
    let mut host = two();
    let line = format!("aws ec2 describe-images {query} --page-size 5");
    assert_eq!(
        host.exit(&line).stdout,
        "[\n    \"a\",\n    \"b\",\n    \"c\"\n]\n"
    );
    assert_eq!(host.calls[1].3, json!({"MaxResults": 5, "NextToken": "t1"}));
    let text = two()
        .exit("aws ec2 describe-images --query 'length(Images)' --output text")
        .stdout;
    assert_eq!(text, "2\n1\n");
    let one = two()
        .exit("aws ec2 describe-images --no-paginate --output text")
        .stdout;
    assert_eq!(one, "t1\nIMAGES\ta\nIMAGES\tb\n");
}

#[test]
fn tokens_cut_and_continue_as_botocore_does() {
    let cases: [PageCase<'_>; 5] = [
        (
            vec![page(&["a", "b"], None)],
            "--max-items 1",
            &["a"],
            Some(json!({"NextToken": null, "boto_truncate_amount": 1})),
        ),
        (
            vec![page(&["a", "b"], None)],
            "--starting-token eyJOZXh0VG9rZW4iOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ==",
            &["b"],
            None,
        ),
        (
            vec![page(&["a", "b"], Some("t1")), page(&["c"], None)],
            "--max-items 2",
            &["a", "b"],
            Some(json!({"NextToken": "t1"})),
        ),
        (
            vec![page(&["a", "b"], Some("t1")), page(&["c", "d"], None)],
            "--max-items 3",
            &["a", "b", "c"],
            Some(json!({"NextToken": "t1", "boto_truncate_amount": 1})),
        ),
        (vec![page(&["a"], None)], "--max-items 7", &["a"], None),
    ];
    for (answers, options, ids, token) in cases {
        let exit = Fake::answering(answers).exit(&format!("aws ec2 describe-images {options}"));
        let printed: Value = serde_json::from_str(&exit.stdout).unwrap();
        assert_eq!(printed["Images"], images(ids), "{options}");
        let found = printed["NextToken"].as_str().map(|text| {
            crate::aws::input::json::parse(
                &String::from_utf8(crate::aws::base64::decode(text).unwrap()).unwrap(),
            )
            .unwrap()
        });
        assert_eq!(found, token, "{options}");
    }
    let exit = Fake::answering([page(&["a", "b"], None)])
        .exit("aws ec2 describe-images --max-items 1 --output text");
    assert_eq!(
        exit.stdout,
        "IMAGES\ta\nNEXTTOKEN\teyJOZXh0VG9rZW4iOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ==\n"
    );
}

fn refused(code: ErrorCode, message: &str) -> Answer {
    Err(ApiError::new(code, message))
}

#[test]
fn the_services_errors_are_printed_with_code_254() {
    let line = "aws ec2 create-image --instance-id i-x --name web --dry-run";
    let text = "Request would have succeeded, but DryRun flag is set.";
    for (options, code, wanted) in [
        (
            "",
            ErrorCode::DryRunOperation,
            "\naws: [ERROR]: An error occurred (DryRunOperation) when calling the CreateImage operation: Request would \
             have succeeded, but DryRun flag is set.\n",
        ),
        (
            "",
            ErrorCode::RequestLimitExceeded,
            "\naws: [ERROR]: An error occurred (RequestLimitExceeded) when calling the CreateImage operation (reached \
             max retries: 2): Request would have succeeded, but DryRun flag is set.\n",
        ),
        (
            "--cli-error-format json",
            ErrorCode::DryRunOperation,
            "{\n    \"Code\": \"DryRunOperation\",\n    \"Message\": \"Request would have succeeded, but DryRun flag is \
             set.\"\n}\n",
        ),
    ] {
        let exit = Fake::answering([refused(code, text)]).exit(&format!("{line} {options}"));
        assert_eq!(
            (exit.code, exit.stderr.as_str(), exit.stdout.as_str()),
            (254, wanted, "")
        );
        assert_eq!(exit.error.map(|error| error.code), Some(code));
    }
}

fn states(list: &[&str]) -> Answer {
    Ok(json!({"Images": list.iter().map(|state| json!({"State": state})).collect::<Vec<_>>()}))
}

#[test]
fn waiters_wait_and_end() {
    let line = "aws ec2 wait image-available --image-ids ami-x";
    let mut host = Fake::answering([states(&["pending"])]);
    host.now.set(5_000);
    assert_eq!(host.step(line, &[]), Step::Waiting(Timestamp(20_000)));
    let not_found = || {
        refused(
            ErrorCode::InvalidAmiIdNotFound,
            "The image id '[ami-x]' does not exist",
        )
    };
    let mut late: Vec<_> = (0..39).map(|_| states(&[])).collect();
    late.push(not_found());
    let cases: Vec<WaitCase<'_>> = vec![
        (
            "image-available",
            vec![states(&["pending"]), states(&["available"])],
            0,
            "",
        ),
        (
            "image-available",
            vec![states(&["pending", "failed"])],
            255,
            "\naws: [ERROR]: Waiter ImageAvailable failed: Waiter encountered a terminal failure state: For expression \
             \"Images[].State\" we matched expected path: \"failed\" at least once\n",
        ),
        (
            "image-available",
            (0..40).map(|_| states(&[])).collect(),
            255,
            "\naws: [ERROR]: Waiter ImageAvailable failed: Max attempts exceeded\n",
        ),
        (
            "image-exists",
            late,
            255,
            "\naws: [ERROR]: Waiter ImageExists failed: Max attempts exceeded. Previously accepted state: Matched \
             expected service error code: InvalidAMIID.NotFound\n",
        ),
        (
            "image-available",
            vec![not_found()],
            255,
            "\naws: [ERROR]: Waiter ImageAvailable failed: An error occurred (InvalidAMIID.NotFound): The image id \
             '[ami-x]' does not exist\n",
        ),
    ];
    for (name, answers, code, stderr) in cases {
        // The clock of this host jumps beyond the delay at each look, so the waiter never has to wait.
        let calls = answers.len();
        let mut host = Fake {
            step: 60_000,
            ..Fake::answering(answers)
        };
        let exit = host.exit(&format!("aws ec2 wait {name} --image-ids ami-x"));
        assert_eq!(
            (exit.code, exit.stderr.as_str(), exit.stdout.as_str()),
            (code, stderr, ""),
            "{name}"
        );
        assert_eq!(host.calls.len(), calls);
    }
}

#[test]
fn regions_profiles_and_formats_come_from_options_then_the_environment() {
    // (options, environment, account and Region asked)
    for (options, env, account, region) in [
        ("", vec![], "111122223333", "us-east-1"),
        (
            "",
            vec![("AWS_DEFAULT_REGION", "eu-west-1")],
            "111122223333",
            "eu-west-1",
        ),
        (
            "",
            vec![("AWS_REGION", "us-east-1"), ("AWS_DEFAULT_REGION", "eu-west-1")],
            "111122223333",
            "us-east-1",
        ),
        (
            "--region eu-west-1",
            vec![("AWS_REGION", "us-east-1")],
            "111122223333",
            "eu-west-1",
        ),
        ("--profile partner", vec![], "444455556666", "us-east-1"),
        ("", vec![("AWS_PROFILE", "partner")], "444455556666", "us-east-1"),
    ] {
        let mut host = Fake::default();
        host.exit_in(&format!("aws ec2 describe-key-pairs {options}"), &env);
        let call = &host.calls[0];
        assert_eq!(
            (call.0.as_str(), call.1.as_str()),
            (account, region),
            "{options} {env:?}"
        );
    }
    let exit = Fake::default().exit_in("aws ec2 describe-images", &[("NO_REGION", "1")]);
    assert_eq!(
        (exit.code, exit.stderr.as_str()),
        (
            253,
            "\naws: [ERROR]: An error occurred (NoRegion): You must specify a region. You can also configure your \
             region by running \"aws configure\".\n"
        )
    );
    let exit = Fake::answering([Ok(json!({"Account": "1"}))])
        .exit_in("aws sts get-caller-identity", &[("AWS_DEFAULT_OUTPUT", "text")]);
    assert_eq!(exit.stdout, "1\n");
}

#[test]
fn moments_are_printed_as_version_2_prints_them() {
    let answer = json!({"Snapshots": [{"SnapshotId": "snap-1", "StartTime": "2026-09-26T05:48:19.435Z"}]});
    let exit =
        Fake::answering([Ok(answer)]).exit("aws ec2 describe-snapshots --query 'Snapshots[0].StartTime'");
    assert_eq!(exit.stdout, "\"2026-09-26T05:48:19.435000+00:00\"\n");
}

#[test]
fn answers_without_members_print_nothing() {
    let exit = Fake::default().exit("aws ec2 create-tags --resources ami-x --tags Key=a,Value=b");
    assert_eq!(
        (exit.code, exit.stdout.as_str(), exit.stderr.as_str()),
        (0, "", "")
    );
}

#[test]
fn skeletons_show_the_shape() {
    let mut host = Fake::default();
    let exit = host.exit("aws ec2 enable-image-deprecation --generate-cli-skeleton");
    assert_eq!(
        exit.stdout,
        "{\n    \"ImageId\": \"\",\n    \"DeprecateAt\": \"1970-01-01T00:00:00\",\n    \"DryRun\": true\n}\n"
    );
    let line = "aws ec2 copy-image --name web --source-image-id ami-x --source-region us-east-1";
    let exit = host.exit(&format!(
        "{line} --generate-cli-skeleton output --query ImageId --output text"
    ));
    assert_eq!(exit.stdout, "ImageId\n");
    let exit = host.exit("aws ec2 create-image --generate-cli-skeleton yaml-input");
    assert!(
        exit.stdout.contains("\nInstanceId: ''  # [REQUIRED] ")
            || exit.stdout.contains("\nInstanceId: '' # [REQUIRED] ")
    );
    assert_eq!(host.calls, []);
    // Every operation's own sample must pass the CLI's own checks.
    for operation in api::operations() {
        let sample = crate::aws::tools::skeleton::sample(operation.input, false);
        let problems = crate::aws::input::validate::problems(operation.input, &sample);
        assert!(
            problems.iter().all(|line| line.contains("valid min")),
            "{}: {problems:?}",
            operation.name
        );
        // What the lab prints as YAML it reads as well.
        let written = crate::aws::tools::skeleton::yaml(operation.input);
        let read = crate::aws::input::yaml::parse(&written).map(|value| value.to_string());
        let read = read.map(|text| text.replace("1970-01-01 00", "1970-01-01T00"));
        assert_eq!(read, Ok(sample.to_string()), "{}", operation.name);
    }
}

#[test]
fn an_answer_that_a_format_cannot_show_is_an_error() {
    let answer = || Ok(json!({"Images": [{"ImageId": "ami-x", "StateReason": {"Code": "c"}}]}));
    for (rest, stdout, message) in [
        (
            "--query 'Images[0].[StateReason,ImageId]' --output text",
            "",
            "'str' object has no attribute 'items'",
        ),
        (
            "--query '[Images[].ImageId, [Images[0].StateReason, `1`]]' --output text",
            "ami-x\n",
            "'int' object has no attribute 'items'",
        ),
    ] {
        let exit = Fake::answering([answer()]).exit(&format!("aws ec2 describe-images {rest}"));
        let stderr = format!("\naws: [ERROR]: {message}\n");
        assert_eq!(
            (exit.stdout.as_str(), exit.stderr, exit.code),
            (stdout, stderr, 255),
            "{rest}"
        );
    }
}

#[test]
fn help_is_there_for_everything() {
    let lines = [
        "aws help",
        "aws ec2 help",
        "aws sts help",
        "aws ssm help",
        "aws ec2 wait help",
        "aws configure help",
        "aws s3 help",
        "aws cloudtrail help",
    ];
    let operations = api::operations()
        .map(|operation| format!("aws {} {} help", operation.service.command(), operation.command()));
    let waiters = api::schema::waiter::WAITERS
        .iter()
        .map(|waiter| format!("aws ec2 wait {} help", waiter.name));
    for line in lines
        .map(str::to_owned)
        .into_iter()
        .chain(operations)
        .chain(waiters)
    {
        let exit = Fake::default().exit(&line);
        assert_eq!(exit.code, 0, "{line}");
        assert!(
            exit.stdout.contains("\nNAME\n") && exit.stdout.contains("\nDESCRIPTION\n"),
            "{line}"
        );
        assert!(exit.stdout.len() < 600_000, "{line}: {}", exit.stdout.len());
    }
    let text = Fake::default().exit("aws ec2 create-image help").stdout;
    for wanted in [
        "CREATE-IMAGE()",
        "          [--no-reboot | --reboot]\n",
        "          --instance-id <value>\n",
        "       --name (string) [required]\n",
        "       ImageId -> (string)\n",
        "In this lab: ",
    ] {
        assert!(text.contains(wanted), "{wanted}\n{text}");
    }
}

#[test]
fn version_and_settings() {
    assert_eq!(
        Fake::default().exit("aws --version").stdout,
        format!("{}\n", crate::aws::VERSION)
    );
    let exit = Fake::default().exit_in("aws configure list", &[("AWS_PROFILE", "partner")]);
    assert_eq!(
        exit.stdout,
        "      Name                    Value             Type    Location\n      ----                    -----             \
         ----    --------\n   profile                  partner              env    AWS_PROFILE\naccess_key     \
         ****************6666 shared-credentials-file    \nsecret_key     ****************6666 shared-credentials-file    \
         \n    region                us-east-1      config-file    ~/.aws/config\n"
    );
}

#[test]
fn half_typed_values_never_panic() {
    let seeds = [
        "Name=state,Values=a,b",
        "DeviceName=/dev/xvda,Ebs={VolumeSize=8,VolumeType=gp3}",
        "Add=[{Group=all},{UserId=\"1\"}]",
        "[{\"Name\": \"st\\u00e4te\", \"Values\": [1.5e3, true, null]}]",
        "Key='it\\'s',Value=é\\,🎉",
    ];
    let load = |_: &str| Ok(None);
    for seed in seeds {
        let letters: Vec<char> = seed.chars().collect();
        for end in 0..=letters.len() {
            let text: String = letters[..end].iter().collect();
            let _ = crate::aws::input::shorthand::parse(&text, &load);
            let _ = crate::aws::input::json::parse(&text);
            let _ = crate::aws::input::time::read(&Value::String(text.clone()));
            for member in [
                "--filters",
                "--block-device-mappings",
                "--tag-specifications",
                "--image-id",
            ] {
                let line = format!("aws ec2 run-instances {member} {}", shell_quote(&text));
                Fake::default().step(&line, &[]);
            }
        }
    }
    let deep = "[".repeat(100_000);
    assert!(crate::aws::input::json::parse(&deep).is_err());
    assert!(crate::aws::input::shorthand::parse(&format!("A={deep}"), &load).is_err());
    assert!(crate::aws::input::shorthand::parse(&format!("A={}", "{a=".repeat(100_000)), &load).is_err());
}

fn shell_quote(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
