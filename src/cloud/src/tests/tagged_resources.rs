//! What other services say of an account: its tagged resources, and its names.

use crate::testkit::{Lab, code, text};
use crate::world::places::YOU;
use serde_json::{Value, json};

#[test]
fn resources_of_every_kind_are_found_by_their_tags() {
    let mut lab = Lab::new();
    let (web, db) = (lab.image("web"), lab.image("database"));
    let tags = json!([{"Key": "team", "Value": "a"}]);
    lab.good("CreateTags", json!({"Resources": [web], "Tags": tags}));
    lab.good(
        "CreateTags",
        json!({"Resources": [db], "Tags": [{"Key": "team", "Value": "b"}]}),
    );
    let key = lab.good(
        "CreateKey",
        json!({"Tags": [{"TagKey": "team", "TagValue": "a"}]}),
    );
    let key = text(&key, "/KeyMetadata/Arn");
    let mut found = |input: Value| -> Vec<String> {
        let answer = lab.good("GetResources", input);
        let rows = answer["ResourceTagMappingList"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        rows.iter().map(|row| text(row, "/ResourceARN")).collect()
    };
    let image = |id: &str| format!("arn:aws:ec2:us-east-1:{YOU}:image/{id}");
    let by_tag = |value: &str| json!({"TagFilters": [{"Key": "team", "Values": [value]}]});
    assert_eq!(found(json!({})).len(), 3);
    assert_eq!(found(by_tag("a")), [image(&web), key.clone()]);
    assert_eq!(
        found(json!({"TagFilters": [{"Key": "team"}, {"Key": "none"}]})),
        Vec::<String>::new()
    );
    assert_eq!(found(json!({"ResourceTypeFilters": ["ec2:image"]})).len(), 2);
    assert_eq!(found(json!({"ResourceTypeFilters": ["ec2", "kms:key"]})).len(), 3);
    assert_eq!(
        found(json!({"ResourceARNList": [key, "arn:aws:s3:::none"]})),
        [key]
    );
    let first = lab.good("GetResources", json!({"ResourcesPerPage": 2}));
    assert_eq!(first["ResourceTagMappingList"].as_array().map(Vec::len), Some(2));
    let token = first["PaginationToken"].clone();
    let rest = lab.good(
        "GetResources",
        json!({"ResourcesPerPage": 2, "PaginationToken": token}),
    );
    assert_eq!(rest["PaginationToken"], "");
    assert_eq!(
        rest["ResourceTagMappingList"][0]["Tags"],
        json!([{"Key": "team", "Value": "a"}])
    );
    let mut both = by_tag("a");
    both["ResourceARNList"] = json!(["x"]);
    assert_eq!(code(&lab.bad("GetResources", both)), "InvalidParameterException");
    let foreign = lab.partner("GetResources", json!({}));
    assert_eq!(
        foreign,
        Ok(json!({"PaginationToken": "", "ResourceTagMappingList": []}))
    );
}

#[test]
fn accounts_have_no_names() {
    let mut lab = Lab::new();
    let answer = lab.good("ListAccountAliases", json!({}));
    assert_eq!(answer, json!({"AccountAliases": [], "IsTruncated": false}));
}
