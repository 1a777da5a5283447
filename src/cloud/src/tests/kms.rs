//! KMS: making keys, naming them, their policies and grants, and their end.

use crate::testkit::{Lab, code, column, text};
use crate::world::places::{PARTNER, YOU};
use serde_json::{Value, json};

/// The id in a key's resource name.
fn id(arn: &str) -> String {
    arn.rsplit('/').next().unwrap_or_default().to_owned()
}

fn state(lab: &mut Lab, key: &str) -> String {
    text(
        &lab.good("DescribeKey", json!({"KeyId": key})),
        "/KeyMetadata/KeyState",
    )
}

/// A policy of one statement about a principal, after the one for the owner.
fn policy(principal: &str, actions: &Value) -> String {
    json!({"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": {"AWS": format!("arn:aws:iam::{YOU}:root")}, "Action": "kms:*", "Resource": "*"},
        {"Effect": "Allow", "Principal": {"AWS": principal}, "Action": actions, "Resource": "*"},
    ]})
    .to_string()
}

#[test]
fn a_key_is_made_and_described() {
    let mut lab = Lab::new();
    let made = lab.good("CreateKey", json!({"Description": "for images"}));
    let key = &made["KeyMetadata"];
    let arn = text(key, "/Arn");
    assert_eq!(
        arn,
        format!("arn:aws:kms:us-east-1:{YOU}:key/{}", text(key, "/KeyId"))
    );
    assert_eq!(
        (&key["KeyState"], &key["Enabled"], &key["KeyManager"]),
        (&json!("Enabled"), &json!(true), &json!("CUSTOMER"))
    );
    assert_eq!(lab.good("DescribeKey", json!({"KeyId": id(&arn)})), made);
    let policy = text(&lab.good("GetKeyPolicy", json!({"KeyId": arn})), "/Policy");
    assert!(policy.contains(&format!("arn:aws:iam::{YOU}:root")), "{policy}");
    let listed = lab.good("ListKeys", json!({}));
    assert_eq!(listed["Keys"].as_array().map(Vec::len), Some(2), "{listed}");
    let many = lab.good("CreateKey", json!({"MultiRegion": true}));
    assert!(text(&many, "/KeyMetadata/KeyId").starts_with("mrk-"));
}

#[test]
fn keys_have_tags_that_come_and_go() {
    let mut lab = Lab::new();
    let tag = |key: &str, value: &str| json!({"TagKey": key, "TagValue": value});
    let made = lab.good("CreateKey", json!({"Tags": [tag("use", "images")]}));
    let key = text(&made, "/KeyMetadata/KeyId");
    let tags = json!([tag("team", "web"), tag("use", "volumes")]);
    assert_eq!(
        lab.good("TagResource", json!({"KeyId": key, "Tags": tags})),
        json!({})
    );
    let shown = |lab: &mut Lab| {
        let found = lab.good("GetResources", json!({"ResourceTypeFilters": ["kms"]}));
        found["ResourceTagMappingList"][0]["Tags"].clone()
    };
    let pair = |key: &str, value: &str| json!({"Key": key, "Value": value});
    assert_eq!(
        shown(&mut lab),
        json!([pair("use", "volumes"), pair("team", "web")])
    );
    lab.good(
        "UntagResource",
        json!({"KeyId": key, "TagKeys": ["team", "none"]}),
    );
    assert_eq!(shown(&mut lab), json!([pair("use", "volumes")]));
    let many: Vec<Value> = (0..50).map(|at| tag(&at.to_string(), "")).collect();
    for (tags, said) in [
        (
            json!([tag("aws:x", "")]),
            "TagException: System tags cannot be added/updated by requester",
        ),
        (json!(many), "TagException: Too many tags"),
    ] {
        assert_eq!(lab.bad("TagResource", json!({"KeyId": key, "Tags": tags})), said);
    }
    lab.good("ScheduleKeyDeletion", json!({"KeyId": key}));
    let input = json!({"KeyId": key, "TagKeys": ["use"]});
    assert_eq!(code(&lab.bad("UntagResource", input)), "KMSInvalidStateException");
    let arn = text(&made, "/KeyMetadata/Arn");
    let foreign = lab.partner("UntagResource", json!({"KeyId": arn, "TagKeys": ["use"]}));
    assert!(foreign.is_err(), "{foreign:?}");
}

#[test]
fn every_account_has_a_key_that_aws_manages() {
    let mut lab = Lab::new();
    let mine = lab.good("DescribeKey", json!({"KeyId": "alias/aws/ebs"}));
    assert_eq!(mine["KeyMetadata"]["KeyManager"], "AWS");
    let other = lab
        .partner("DescribeKey", json!({"KeyId": "alias/aws/ebs"}))
        .unwrap();
    assert_ne!(mine["KeyMetadata"]["KeyId"], other["KeyMetadata"]["KeyId"]);
    let aliases = lab.good("ListAliases", json!({}));
    assert_eq!(aliases["Aliases"][0]["TargetKeyId"], mine["KeyMetadata"]["KeyId"]);
    // Its policy lets nobody change it, nor another account see it.
    for operation in ["DisableKey", "ScheduleKeyDeletion", "EnableKey"] {
        let error = lab.bad(operation, json!({"KeyId": mine["KeyMetadata"]["KeyId"]}));
        assert_eq!(code(&error), "AccessDeniedException", "{operation}");
    }
    let arn = &mine["KeyMetadata"]["Arn"];
    let error = lab.partner("DescribeKey", json!({"KeyId": arn})).unwrap_err();
    assert_eq!(code(&error), "AccessDeniedException");
}

#[test]
fn keys_that_are_not_there() {
    let mut lab = Lab::new();
    let describe = |lab: &mut Lab, name: &str| lab.bad("DescribeKey", json!({"KeyId": name}));
    let nobody = "1234abcd-12ab-34cd-56ef-1234567890ab";
    assert_eq!(
        describe(&mut lab, nobody),
        format!("NotFoundException: Key 'arn:aws:kms:us-east-1:{YOU}:key/{nobody}' does not exist")
    );
    assert_eq!(describe(&mut lab, "x"), "NotFoundException: Invalid keyId 'x'");
    assert_eq!(
        describe(&mut lab, "alias/x"),
        format!("NotFoundException: Alias arn:aws:kms:us-east-1:{YOU}:alias/x is not found.")
    );
    assert_eq!(
        describe(&mut lab, &format!("arn:aws:kms:eu-west-1:{YOU}:key/{nobody}")),
        "NotFoundException: Invalid arn eu-west-1"
    );
    let foreign = format!("arn:aws:kms:us-east-1:{PARTNER}:key/{nobody}");
    assert_eq!(code(&describe(&mut lab, &foreign)), "AccessDeniedException");
    // Only some calls take an alias.
    let key = lab.key();
    lab.good("CreateAlias", json!({"AliasName": "alias/x", "TargetKeyId": key}));
    assert_eq!(
        lab.bad("DisableKey", json!({"KeyId": "alias/x"})),
        "NotFoundException: Invalid keyId 'alias/x'"
    );
    // Keys are of one Region.
    lab.region = "eu-west-1";
    assert_eq!(code(&describe(&mut lab, &id(&key))), "NotFoundException");
}

#[test]
fn aliases_are_checked_in_this_order() {
    let mut lab = Lab::new();
    let key = lab.key();
    lab.good(
        "CreateAlias",
        json!({"AliasName": "alias/taken", "TargetKeyId": key}),
    );
    let input = json!({"AliasName": "a b", "TargetKeyId": "x"});
    let mends = [
        json!({"AliasName": "mine"}),
        json!({"AliasName": "alias/aws/mine"}),
        json!({"AliasName": "alias/taken"}),
        json!({"TargetKeyId": key}),
        json!({"AliasName": "alias/mine"}),
    ];
    assert_eq!(
        column(&mut lab, "CreateAlias", input, &mends),
        [
            "ValidationException",
            "InvalidAliasNameException",
            "NotAuthorizedException",
            "NotFoundException",
            "AlreadyExistsException",
            "ok",
        ]
    );
    let all = lab.good("ListAliases", json!({"KeyId": id(&key)}));
    let names: Vec<&Value> = all["Aliases"]
        .as_array()
        .unwrap()
        .iter()
        .map(|alias| &alias["AliasName"])
        .collect();
    assert_eq!(names, ["alias/mine", "alias/taken"]);
    // A name is one account's.
    let theirs = lab.partner("CreateKey", json!({})).unwrap();
    let input = json!({"AliasName": "alias/mine", "TargetKeyId": theirs["KeyMetadata"]["KeyId"]});
    lab.partner("CreateAlias", input).unwrap();
}

#[test]
fn lists_come_page_by_page() {
    let mut lab = Lab::new();
    for _ in 0..4 {
        lab.key();
    }
    let mut seen = Vec::new();
    let mut marker = Value::Null;
    loop {
        let page = lab.good("ListKeys", json!({"Limit": 2, "Marker": marker}));
        seen.extend(
            page["Keys"]
                .as_array()
                .unwrap()
                .iter()
                .map(|key| text(key, "/KeyId")),
        );
        assert_eq!(page["Truncated"], page.get("NextMarker").is_some());
        match page.get("NextMarker") {
            Some(next) => marker = next.clone(),
            None => break,
        }
    }
    assert_eq!(seen.len(), 5);
    assert!(seen.is_sorted());
    assert_eq!(
        code(&lab.bad("ListKeys", json!({"Marker": "x"}))),
        "InvalidMarkerException"
    );
    assert_eq!(
        lab.bad("ListKeys", json!({"Limit": 1001})),
        "ValidationException: 1 validation error detected: Value '1001' at 'limit' failed to satisfy constraint: \
         Member must have value less than or equal to 1000"
    );
}

#[test]
fn making_a_key_is_checked_in_this_order() {
    let mut lab = Lab::new();
    let stranger = json!({"Statement": {
        "Effect": "Allow", "Principal": {"AWS": PARTNER}, "Action": "kms:*", "Resource": "*",
    }});
    let input = json!({
        "KeySpec": "DES", "KeyUsage": "SIGN_VERIFY", "Origin": "EXTERNAL", "Policy": "{",
        "Tags": [{"TagKey": "aws:x", "TagValue": ""}],
    });
    let mends = [
        json!({"KeySpec": "RSA_2048"}),
        json!({"KeySpec": "SYMMETRIC_DEFAULT"}),
        json!({"KeyUsage": null}),
        json!({"Origin": null}),
        json!({"Tags": [{"TagKey": "a", "TagValue": ""}, {"TagKey": "a", "TagValue": ""}]}),
        json!({"Tags": null}),
        json!({"Policy": "{\"Statement\": []}"}),
        json!({"Policy": stranger.to_string()}),
        json!({"BypassPolicyLockoutSafetyCheck": true}),
    ];
    assert_eq!(
        column(&mut lab, "CreateKey", input, &mends),
        [
            "ValidationException",
            "UnsupportedOperationException",
            "ValidationException",
            "UnsupportedOperationException",
            "TagException",
            "TagException",
            "MalformedPolicyDocumentException",
            "MalformedPolicyDocumentException",
            "MalformedPolicyDocumentException",
            "ok",
        ]
    );
}

#[test]
fn policies_say_who_may_do_what() {
    let mut lab = Lab::new();
    let key = lab.key();
    let describe = json!({"KeyId": key});
    assert_eq!(
        lab.partner("DescribeKey", describe.clone()).unwrap_err(),
        format!(
            "AccessDeniedException: User: arn:aws:iam::{PARTNER}:user/partner is not authorized to perform: \
             kms:DescribeKey on resource: {key} because no resource-based policy allows the kms:DescribeKey action"
        )
    );
    let put = |policy: String| json!({"KeyId": key, "PolicyName": "default", "Policy": policy});
    lab.good(
        "PutKeyPolicy",
        put(policy(PARTNER, &json!(["kms:Describe*", "kms:PutKeyPolicy"]))),
    );
    lab.partner("DescribeKey", describe.clone()).unwrap();
    // Some calls can never be made for another account's key.
    let error = lab
        .partner("PutKeyPolicy", put(policy(PARTNER, &json!("kms:*"))))
        .unwrap_err();
    assert_eq!(code(&error), "AccessDeniedException");
    let denying = json!({"Statement": [
        {"Effect": "Allow", "Principal": "*", "Action": "kms:*", "Resource": "*"},
        {"Effect": "Deny", "Principal": {"AWS": PARTNER}, "Action": "kms:*", "Resource": "*"},
    ]});
    lab.good("PutKeyPolicy", put(denying.to_string()));
    let error = lab.partner("DescribeKey", describe).unwrap_err();
    assert!(
        error.ends_with("with an explicit deny in a resource-based policy"),
        "{error}"
    );
    for (policy, message) in [
        (policy("nobody", &json!("kms:*")), "Policy contains a statement with one or more invalid principals."),
        ("[]".to_owned(), "Syntax errors in policy."),
        (
            json!({"Statement": {"Effect": "Allow", "Principal": "*", "Action": "kms:Decrypt", "Resource": "*"}}).to_string(),
            "The new key policy will not allow you to update the key policy in the future.",
        ),
    ] {
        assert_eq!(
            lab.bad("PutKeyPolicy", put(policy)),
            format!("MalformedPolicyDocumentException: {message}")
        );
    }
    let other_name = json!({"KeyId": key, "PolicyName": "mine"});
    assert_eq!(
        lab.bad("GetKeyPolicy", other_name),
        "NotFoundException: No such policy exists"
    );
}

#[test]
fn grants_are_listed_and_checked() {
    let mut lab = Lab::new();
    let key = lab.key();
    lab.good("DisableKey", json!({"KeyId": key}));
    let input = json!({
        "KeyId": "x", "GranteePrincipal": PARTNER, "Operations": ["Fly"], "Name": "for-partner", "DryRun": true,
    });
    let partner = format!("arn:aws:iam::{PARTNER}:root");
    let mends = [
        json!({"Operations": ["Sign"]}),
        json!({"GranteePrincipal": partner}),
        json!({"Operations": ["Decrypt"]}),
        json!({"KeyId": key}),
    ];
    assert_eq!(
        column(&mut lab, "CreateGrant", input, &mends),
        [
            "ValidationException",
            "InvalidArnException",
            "ValidationException",
            "NotFoundException",
            "DisabledException",
        ]
    );
    lab.good("EnableKey", json!({"KeyId": key}));
    let mut asked = json!({
        "KeyId": key, "GranteePrincipal": partner, "Operations": ["DescribeKey"], "Name": "for-partner",
        "DryRun": true, "Constraints": {"EncryptionContextSubset": {"a": "b"}},
    });
    assert_eq!(
        code(&lab.bad("CreateGrant", asked.clone())),
        "DryRunOperationException"
    );
    asked["DryRun"] = Value::Null;
    let first = lab.good("CreateGrant", asked.clone());
    let again = lab.good("CreateGrant", asked.clone());
    assert_eq!(first["GrantId"], again["GrantId"]);
    let listed = lab.good("ListGrants", json!({"KeyId": key}));
    assert_eq!(listed["Grants"].as_array().map(Vec::len), Some(1));
    assert_eq!(
        listed["Grants"][0]["Constraints"]["EncryptionContextSubset"],
        json!({"a": "b"})
    );
    asked["Name"] = Value::Null;
    lab.good("CreateGrant", asked.clone());
    let second = lab.good("CreateGrant", asked);
    assert_ne!(first["GrantId"], second["GrantId"]);
    let only = lab.good("ListGrants", json!({"KeyId": key, "GrantId": second["GrantId"]}));
    assert_eq!(only["Grants"][0]["GrantId"], second["GrantId"]);
    lab.partner("DescribeKey", json!({"KeyId": key})).unwrap();
    let error = lab.partner("ListGrants", json!({"KeyId": key})).unwrap_err();
    assert_eq!(code(&error), "AccessDeniedException");
}

#[test]
fn a_key_is_deleted_after_a_wait_unless_that_is_cancelled() {
    let mut lab = Lab::new();
    let key = lab.key();
    lab.good(
        "CreateAlias",
        json!({"AliasName": "alias/mine", "TargetKeyId": key}),
    );
    let soon = json!({"KeyId": key, "PendingWindowInDays": 7});
    assert_eq!(
        lab.bad(
            "ScheduleKeyDeletion",
            json!({"KeyId": key, "PendingWindowInDays": 6})
        ),
        "ValidationException: PendingWindowInDays must be between 7 and 30"
    );
    assert_eq!(
        lab.bad("CancelKeyDeletion", json!({"KeyId": key})),
        format!("KMSInvalidStateException: {key} is not pending deletion.")
    );
    let answer = lab.good("ScheduleKeyDeletion", soon.clone());
    assert_eq!(answer["KeyState"], "PendingDeletion");
    assert_eq!(answer["DeletionDate"], "2026-11-30T09:00:00.000Z");
    for operation in ["ScheduleKeyDeletion", "EnableKey", "DisableKey"] {
        assert_eq!(
            lab.bad(operation, json!({"KeyId": key})),
            format!("KMSInvalidStateException: {key} is pending deletion.")
        );
    }
    lab.good("CancelKeyDeletion", json!({"KeyId": key}));
    assert_eq!(state(&mut lab, &key), "Disabled");
    lab.wait(8 * 24 * 60);
    assert_eq!(state(&mut lab, &key), "Disabled");
    // The first wait, of which an entry was left, ends nothing of a second.
    lab.good("ScheduleKeyDeletion", soon);
    lab.wait(7 * 24 * 60);
    assert_eq!(
        code(&lab.bad("DescribeKey", json!({"KeyId": key}))),
        "NotFoundException"
    );
    assert_eq!(
        code(&lab.bad("DescribeKey", json!({"KeyId": "alias/mine"}))),
        "NotFoundException"
    );
    // The name is free again.
    let other = lab.key();
    lab.good(
        "CreateAlias",
        json!({"AliasName": "alias/mine", "TargetKeyId": other}),
    );
}
