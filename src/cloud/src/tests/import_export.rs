//! What the lab has the syntax of only.

use crate::testkit::{Lab, column};
use serde_json::json;

#[test]
fn syntax_comes_before_the_excuse() {
    let mut lab = Lab::new();
    let own = lab.image("web");
    let export = json!({"DiskImageFormat": "ISO", "S3ExportLocation": {"S3Prefix": "x"}, "DryRun": true});
    let mends = [
        json!({"ImageId": "x"}),
        json!({"DiskImageFormat": "VMDK"}),
        json!({"ImageId": own}),
        json!({"S3ExportLocation": {"S3Bucket": "shelf"}}),
        json!({"DryRun": null}),
    ];
    assert_eq!(
        column(&mut lab, "ExportImage", export, &mends),
        [
            "MissingParameter",
            "InvalidParameterValue",
            "InvalidAMIID.Malformed",
            "MissingParameter",
            "DryRunOperation",
            "UnsupportedOperation",
        ]
    );
    for (operation, member, value) in [
        ("ImportImage", "DiskContainers", json!([{"Format": "VMDK"}])),
        ("ImportSnapshot", "DiskContainer", json!({"Format": "VMDK"})),
        (
            "CancelImportTask",
            "ImportTaskId",
            json!("import-ami-0123456789abcdef0"),
        ),
    ] {
        assert_eq!(
            column(&mut lab, operation, json!({}), &[json!({member: value})]),
            ["MissingParameter", "UnsupportedOperation"],
            "{operation}"
        );
    }
}

#[test]
fn there_are_no_tasks() {
    let mut lab = Lab::new();
    let none = lab.good("DescribeImportImageTasks", json!({}));
    assert_eq!(none["ImportImageTasks"], json!([]));
    let none = lab.good("DescribeExportImageTasks", json!({}));
    assert_eq!(none["ExportImageTasks"], json!([]));
    let input = json!({"ImportTaskIds": ["import-ami-1"], "MaxResults": 0});
    let mends = [json!({"MaxResults": null}), json!({"ImportTaskIds": null})];
    assert_eq!(
        column(&mut lab, "DescribeImportImageTasks", input, &mends),
        ["InvalidParameterValue", "InvalidParameterValue", "ok"]
    );
}
