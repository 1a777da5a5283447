//! Key policies: whether a document is one, and what it allows whom.

use super::identity;
use crate::rules::filter::Pattern;
use crate::rules::form;
use crate::rules::form::error;
use api::{ApiError, ErrorCode};
use serde_json::{Map, Value};

/// How a key is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Via<'a> {
    /// By a call to KMS.
    Call,
    /// By EBS, on behalf of the account.
    Ebs {
        /// The snapshot that is read, which is the encryption context; none while something new is made.
        resource: Option<&'a str>,
    },
}

/// A use of a key that is to be allowed or not.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asked<'a> {
    /// Who wants it.
    pub account: &'a str,
    /// For what: `Decrypt`.
    pub operation: &'a str,
    /// In which Region.
    pub region: &'a str,
    /// How.
    pub via: Via<'a>,
}

/// DueKind a policy says of a use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Says {
    /// Nothing.
    Nothing,
    /// It is allowed.
    Allowed,
    /// It is denied, whoever else allows it.
    Denied,
}

/// The policy of a key for which none was given: the owner's account may do everything.
pub(crate) fn default(owner: &str) -> String {
    format!(
        r#"{{
  "Version" : "2012-10-17",
  "Id" : "key-default-1",
  "Statement" : [ {{
    "Sid" : "Enable IAM User Permissions",
    "Effect" : "Allow",
    "Principal" : {{
      "AWS" : "arn:aws:iam::{owner}:root"
    }},
    "Action" : "kms:*",
    "Resource" : "*"
  }} ]
}}"#
    )
}

/// The policy of the key that AWS manages for EBS: only EBS may use it, and only for its owner.
pub(crate) fn managed(region: &str, owner: &str) -> String {
    format!(
        r#"{{
  "Version" : "2012-10-17",
  "Id" : "auto-ebs-2",
  "Statement" : [ {{
    "Sid" : "Only EBS, for this account",
    "Effect" : "Allow",
    "Principal" : {{
      "AWS" : "*"
    }},
    "Action" : [ "kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:CreateGrant", "kms:DescribeKey" ],
    "Resource" : "*",
    "Condition" : {{
      "StringEquals" : {{
        "kms:CallerAccount" : "{owner}",
        "kms:ViaService" : "ec2.{region}.amazonaws.com"
      }}
    }}
  }}, {{
    "Sid" : "This account may look at the key",
    "Effect" : "Allow",
    "Principal" : {{
      "AWS" : "arn:aws:iam::{owner}:root"
    }},
    "Action" : [ "kms:Describe*", "kms:Get*", "kms:List*", "kms:RevokeGrant" ],
    "Resource" : "*"
  }} ]
}}"#
    )
}

/// Checks that a document is a policy.
pub(crate) fn check(text: &str) -> Result<(), ApiError> {
    let malformed = |message: &str| error(ErrorCode::MalformedPolicyDocumentException, message);
    let Ok(Value::Object(policy)) = serde_json::from_str::<Value>(text) else {
        return malformed("Syntax errors in policy.");
    };
    let versions = [None, Some("2012-10-17"), Some("2008-10-17")];
    let version = policy.get("Version");
    if version.is_some_and(|version| !version.is_string())
        || !versions.contains(&version.and_then(Value::as_str))
    {
        return malformed("Policy contains an invalid version.");
    }
    let statements = items(policy.get("Statement"));
    if statements.is_empty() {
        return malformed("Policy must contain at least one statement.");
    }
    for statement in statements {
        let Some(statement) = statement.as_object() else {
            return malformed("Syntax errors in policy.");
        };
        check_statement(statement)?;
    }
    Ok(())
}

fn check_statement(statement: &Map<String, Value>) -> Result<(), ApiError> {
    let malformed = |message: &str| error(ErrorCode::MalformedPolicyDocumentException, message);
    let one_of = |names: [&str; 2]| names.iter().filter(|name| statement.contains_key(**name)).count() == 1;
    let known = [
        "Sid",
        "Effect",
        "Principal",
        "NotPrincipal",
        "Action",
        "NotAction",
        "Resource",
        "NotResource",
        "Condition",
    ];
    if statement.keys().any(|name| !known.contains(&name.as_str())) {
        return malformed("Syntax errors in policy.");
    }
    let effect = statement.get("Effect").and_then(Value::as_str);
    if !matches!(effect, Some("Allow" | "Deny")) {
        return malformed("Policy statement must contain the effect Allow or Deny.");
    }
    if !one_of(["Action", "NotAction"]) {
        return malformed("Policy statement must contain actions.");
    }
    if !one_of(["Resource", "NotResource"]) {
        return malformed("Policy statement must contain resources.");
    }
    if !one_of(["Principal", "NotPrincipal"]) {
        return malformed("Policy contains a statement with no principal.");
    }
    let actions = statement.get("Action").or(statement.get("NotAction"));
    if texts(actions).is_empty() || items(actions).len() != texts(actions).len() {
        return malformed("Policy statement must contain actions.");
    }
    let principals = statement.get("Principal").or(statement.get("NotPrincipal"));
    if !principals.is_some_and(are_principals) {
        return malformed("Policy contains a statement with one or more invalid principals.");
    }
    match statement.get("Condition") {
        None | Some(Value::Object(_)) => Ok(()),
        Some(_) => malformed("Syntax errors in policy."),
    }
}

/// Whether each principal has the form of one. Users and roles are not looked up.
fn are_principals(principals: &Value) -> bool {
    match principals {
        Value::String(text) => text == "*",
        Value::Object(kinds) => {
            !kinds.is_empty()
                && kinds.iter().all(|(kind, named)| match kind.as_str() {
                    "AWS" => {
                        let named_all = texts(Some(named));
                        named_all.len() == items(Some(named)).len()
                            && !named_all.is_empty()
                            && named_all.iter().all(|text| *text == "*" || is_principal(text))
                    }
                    "Service" | "Federated" => !texts(Some(named)).is_empty(),
                    _ => false,
                })
        }
        _ => false,
    }
}

/// Whether that is an account, or the resource name of its root, a user or a role.
pub(crate) fn is_principal(text: &str) -> bool {
    if form::is_account(text) {
        return true;
    }
    let known = |rest: &str, service: &str| {
        rest.split_once(':').is_some_and(|(account, who)| {
            let kinds: &[&str] = match service {
                "iam" => &["user/", "role/"],
                _ => &["assumed-role/", "federated-user/"],
            };
            let named = kinds
                .iter()
                .any(|kind| who.strip_prefix(kind).is_some_and(|name| !name.is_empty()));
            form::is_account(account) && (named || (service == "iam" && who == "root"))
        })
    };
    text.strip_prefix("arn:aws:iam::")
        .map(|rest| known(rest, "iam"))
        .or_else(|| text.strip_prefix("arn:aws:sts::").map(|rest| known(rest, "sts")))
        .unwrap_or(false)
}

/// Whether a principal stands for an account's only caller, or for the account.
pub(crate) fn means(principal: &str, account: &str) -> bool {
    principal == "*"
        || principal == account
        || principal == format!("arn:aws:iam::{account}:root")
        || principal == identity::arn(account)
}

/// What a policy says of a use of the key with that resource name.
pub(crate) fn says(policy: &str, key: &str, asked: &Asked<'_>) -> Says {
    let policy: Value = serde_json::from_str(policy).unwrap_or_default();
    let mut says = Says::Nothing;
    for statement in items(policy.get("Statement")) {
        if !applies(statement, key, asked) {
            continue;
        }
        match statement.get("Effect").and_then(Value::as_str) {
            Some("Deny") => return Says::Denied,
            Some("Allow") => says = Says::Allowed,
            _ => {}
        }
    }
    says
}

fn applies(statement: &Value, key: &str, asked: &Asked<'_>) -> bool {
    let named = |principals: &Value| match principals {
        Value::String(text) => text == "*",
        kinds => texts(kinds.get("AWS"))
            .iter()
            .any(|principal| means(principal, asked.account)),
    };
    let principal = match (statement.get("Principal"), statement.get("NotPrincipal")) {
        (Some(principals), _) => named(principals),
        (None, Some(others)) => !named(others),
        (None, None) => false,
    };
    let operation = format!("kms:{}", asked.operation).to_lowercase();
    let one_of = |value: Option<&Value>, text: &str, small: bool| {
        texts(value).iter().any(|pattern| {
            let pattern = if small {
                pattern.to_lowercase()
            } else {
                (*pattern).to_owned()
            };
            Pattern::new(&pattern).matches(text)
        })
    };
    let action = match statement.get("NotAction") {
        Some(others) => !one_of(Some(others), &operation, true),
        None => one_of(statement.get("Action"), &operation, true),
    };
    let resource = match statement.get("NotResource") {
        Some(others) => !one_of(Some(others), key, false),
        None => one_of(statement.get("Resource"), key, false),
    };
    principal && action && resource && meets(statement.get("Condition"), asked)
}

/// Whether every condition is met.
fn meets(condition: Option<&Value>, asked: &Asked<'_>) -> bool {
    let operators = condition.and_then(Value::as_object);
    operators.into_iter().flatten().all(|(operator, keys)| {
        let keys = keys.as_object();
        keys.into_iter()
            .flatten()
            .all(|(name, wanted)| holds(operator, context(name, asked).as_deref(), wanted))
    })
}

/// What a use has under a condition key; nothing for keys that the lab does not know.
fn context(name: &str, asked: &Asked<'_>) -> Option<String> {
    let ebs = matches!(asked.via, Via::Ebs { .. });
    match name.to_lowercase().as_str() {
        "kms:calleraccount" | "aws:principalaccount" => Some(asked.account.to_owned()),
        "aws:principalarn" => Some(identity::arn(asked.account)),
        "aws:requestedregion" => Some(asked.region.to_owned()),
        "kms:viaservice" if ebs => Some(format!("ec2.{}.amazonaws.com", asked.region)),
        "kms:grantisforawsresource" if asked.operation == "CreateGrant" => Some(ebs.to_string()),
        _ => None,
    }
}

/// Whether one condition holds. An unknown operator never does.
fn holds(operator: &str, has: Option<&str>, wanted: &Value) -> bool {
    let operator = operator.strip_prefix("ForAnyValue:").unwrap_or(operator);
    let (operator, if_exists) = match operator.strip_suffix("IfExists") {
        Some(operator) => (operator, true),
        None => (operator, false),
    };
    let negated = matches!(
        operator,
        "StringNotEquals" | "StringNotLike" | "ArnNotEquals" | "ArnNotLike"
    );
    let Some(has) = has else {
        return negated || if_exists;
    };
    let wanted: Vec<String> = items(Some(wanted))
        .iter()
        .map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned))
        .collect();
    let any = |test: &dyn Fn(&str) -> bool| wanted.iter().any(|text| test(text));
    match operator {
        "StringEquals" => any(&|text| text == has),
        "StringNotEquals" => !any(&|text| text == has),
        "StringEqualsIgnoreCase" | "Bool" => any(&|text| text.eq_ignore_ascii_case(has)),
        "StringLike" | "ArnLike" | "ArnEquals" => any(&|text| Pattern::new(text).matches(has)),
        "StringNotLike" | "ArnNotLike" | "ArnNotEquals" => !any(&|text| Pattern::new(text).matches(has)),
        _ => false,
    }
}

/// One value or several, as policies write them.
fn items(value: Option<&Value>) -> &[Value] {
    match value {
        None | Some(Value::Null) => &[],
        Some(Value::Array(items)) => items,
        Some(one) => std::slice::from_ref(one),
    }
}

fn texts(value: Option<&Value>) -> Vec<&str> {
    items(value).iter().filter_map(Value::as_str).collect()
}
