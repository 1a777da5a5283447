//! What the table says of errors. That no call answers a code that its row leaves out is checked wherever calls are made:
//! by the account itself, in every build but a released one.

use crate::sources::Sources;
use api::{ErrorCode, Operation};
use std::fs;
use std::path::Path;

/// The functions behind the operations, as the account's dispatch names them: operation, module, function.
fn actions(folder: &Path) -> Vec<(String, String, String)> {
    let text = fs::read_to_string(folder.join("actions/dispatch.rs")).unwrap();
    text.lines()
        .filter_map(|line| line.trim().strip_prefix('"')?.split_once("\" => crate::"))
        .filter_map(|(operation, action)| {
            let (module, function) = action.trim_end_matches(',').rsplit_once("::")?;
            Some((
                operation.to_owned(),
                module.replace("::", "/"),
                function.to_owned(),
            ))
        })
        .collect()
}

/// A code that no function in reach of the action mentions can't be answered.
#[test]
fn codes_in_the_table_have_a_source() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cloud/src");
    let sources = Sources::read(&folder);
    let actions = actions(&folder);
    let operations: Vec<&Operation> = api::operations().collect();
    assert_eq!(actions.len(), operations.len());
    let mut wrong = Vec::new();
    let mut declared = 0;
    for operation in operations {
        let (_, module, function) = actions.iter().find(|(name, ..)| name == operation.name).unwrap();
        let mentioned = sources.mentioned(module, function, "ErrorCode");
        declared += operation.errors.len();
        for code in operation.errors {
            // An enumeration shows itself by the names of its variants.
            if !mentioned.contains(&format!("{code:?}")) {
                wrong.push(format!("{}: {}", operation.name, code.as_str()));
            }
        }
    }
    assert!(wrong.is_empty(), "no source answers these:\n{}", wrong.join("\n"));
    assert!(declared > 400, "{declared}");
}

/// The reader of the sources would be no use if it found everything everywhere.
#[test]
fn the_reader_of_sources_tells_operations_apart() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cloud/src");
    let sources = Sources::read(&folder);
    let mut far = Vec::new();
    for (operation, module, function) in actions(&folder) {
        let mentioned = sources.mentioned(&module, &function, "ErrorCode");
        if mentioned.contains("InvalidPermissionDuplicate") {
            far.push(operation);
        }
    }
    far.sort();
    assert_eq!(
        far,
        [
            "AuthorizeSecurityGroupEgress",
            "AuthorizeSecurityGroupIngress",
            "ModifySecurityGroupRules"
        ]
    );
    let copy = sources.mentioned("actions/image/copy", "copy_image", "ErrorCode");
    assert!(
        copy.contains("InvalidRegion") && !copy.contains("InvalidVolumeNotFound"),
        "{copy:?}"
    );
    let all = ErrorCode::ALL.iter().map(|code| format!("{code:?}"));
    assert!(copy.len() < all.count() / 4);
}
