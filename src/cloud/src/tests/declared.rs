//! What the table says of errors, and what is answered. That no call answers a code that its row leaves out is checked
//! wherever calls are made, in debug builds. Here is the other half: that no row names a code too many.
//!
//! All the other tests of this crate run once more in a process of their own, which writes down each code that an
//! operation answers, by service and name. A declared code that none of them meets must stand in `unmet_errors.txt` with
//! the reason, and one that stands there must not be met.

use api::{ErrorCode, Operation};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::process::Command;
use std::sync::Mutex;

/// Where that process writes to.
const RECORD: &str = "AMI_LAB_RECORD_ERRORS";
/// This test, which would begin itself without end.
const THIS: &str = "tests::declared::every_declared_code_is_answered";

type Pair = (&'static str, &'static str, ErrorCode);

fn pair(operation: &'static Operation, code: ErrorCode) -> Pair {
    (operation.service.command(), operation.name, code)
}

fn line((service, name, code): &Pair) -> String {
    format!("{service} {name} {}", code.as_str())
}

/// Writes down that an operation answered a code, once, when this is the process that does so.
pub(crate) fn answered(operation: &'static Operation, code: ErrorCode) {
    static SEEN: Mutex<BTreeSet<Pair>> = Mutex::new(BTreeSet::new());
    let Some(path) = std::env::var_os(RECORD) else {
        return;
    };
    let pair = pair(operation, code);
    let mut seen = SEEN.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if seen.insert(pair) {
        let mut file = fs::OpenOptions::new()
            .append(true)
            .create(true)
            .open(path)
            .unwrap();
        writeln!(file, "{}", line(&pair)).unwrap();
    }
}

/// Whether this is that process, which needn't check what the tests check anyhow.
pub(crate) fn is_recording() -> bool {
    static RECORDING: std::sync::LazyLock<bool> =
        std::sync::LazyLock::new(|| std::env::var_os(RECORD).is_some());
    *RECORDING
}

/// What all the other tests answer.
fn record() -> BTreeSet<String> {
    let path = std::env::temp_dir().join(format!("ami-lab-errors-{}", std::process::id()));
    let tests = Command::new(std::env::current_exe().unwrap())
        .env(RECORD, &path)
        .args(["--exact", "--skip", THIS])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&tests.stdout);
    assert!(tests.status.success(), "the other tests must pass first:\n{said}");
    let found = fs::read_to_string(&path).unwrap();
    fs::remove_file(&path).unwrap();
    found.lines().map(str::to_owned).collect()
}

#[test]
fn every_declared_code_is_answered() {
    let answered = record();
    let declared: BTreeSet<String> = api::operations()
        .flat_map(|operation| {
            operation
                .errors
                .iter()
                .map(move |code| line(&pair(operation, *code)))
        })
        .collect();
    let listed: BTreeMap<&str, &str> = include_str!("unmet_errors.txt")
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| line.split_once(": ").unwrap_or((line, "")))
        .collect();
    // The recording would be no use if it lost what was answered, or took services for each other.
    for known in [
        "ec2 CopyImage InvalidRegion",
        "ec2 DeleteTags InvalidAMIID.NotFound",
        "kms CreateAlias LimitExceededException",
    ] {
        assert!(answered.contains(known), "{known} is not among what was answered");
    }
    assert!(
        !answered
            .iter()
            .any(|line| line.starts_with("autoscaling DeleteTags InvalidAMIID"))
    );
    assert!(declared.intersection(&answered).count() > 500);

    let unmet: Vec<&String> = declared.difference(&answered).collect();
    let surplus: Vec<&&String> = unmet
        .iter()
        .filter(|line| !listed.contains_key(line.as_str()))
        .collect();
    assert!(
        surplus.is_empty(),
        "no test meets these codes; test them, take them out of their rows, or say in unmet_errors.txt why no test can: {surplus:#?}"
    );
    for (line, reason) in listed {
        assert!(
            declared.contains(line),
            "{line} is listed as unmet, but no row declares it"
        );
        assert!(
            !answered.contains(line),
            "{line} is listed as unmet, but a test meets it"
        );
        assert!(!reason.is_empty(), "{line} is listed as unmet without a reason");
    }
}
