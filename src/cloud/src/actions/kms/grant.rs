//! Grants: leave to use a key, beside its policy.

use crate::event::Change;
use crate::rules::form::error;
use crate::rules::kms_key;
use crate::rules::kms_policy;
use crate::rules::kms_view;
use crate::rules::kms_view::{check_form, invalid};
use crate::state::{Grant, KmsKey};
use crate::tx::Tx;
use api::kms::grant::{
    CreateGrantInput, CreateGrantOutput, GrantConstraints, GrantListEntry, ListGrantsInput, ListGrantsOutput,
};
use api::kms::rotation::{RevokeGrantInput, RevokeGrantOutput};
use api::{ApiError, ErrorCode};
use std::sync::Arc;

/// What a grant on a symmetric key can allow.
const OPERATIONS: &[&str] = &[
    "Decrypt",
    "Encrypt",
    "GenerateDataKey",
    "GenerateDataKeyWithoutPlaintext",
    "GenerateDataKeyPair",
    "GenerateDataKeyPairWithoutPlaintext",
    "ReEncryptFrom",
    "ReEncryptTo",
    "CreateGrant",
    "RetireGrant",
    "DescribeKey",
];
/// How many grants a page has unless a limit is given.
const PAGE: i64 = 50;

/// Grants the use of a key.
pub(crate) fn create_grant(tx: &mut Tx<'_>, input: CreateGrantInput) -> Result<CreateGrantOutput, ApiError> {
    check_form(CreateGrantInput::STRUCTURE, tx.input)?;
    let principals = [Some(&input.grantee_principal), input.retiring_principal.as_ref()];
    for principal in principals.into_iter().flatten() {
        if !principal.starts_with("arn:") || !kms_policy::is_principal(principal) {
            return error(
                ErrorCode::InvalidArnException,
                format!("ARN does not refer to a valid principal: {principal}"),
            );
        }
    }
    let known = |operation: &String| OPERATIONS.contains(&operation.as_str());
    if let Some(other) = input.operations.iter().find(|operation| !known(operation)) {
        return Err(invalid(format!(
            "The grant operation {other} is not supported for a symmetric encryption key."
        )));
    }
    let key = kms_key::key_only(tx, &input.key_id)?;
    kms_key::require(tx, &key, "CreateGrant")?;
    kms_key::require_enabled(tx, &key)?;
    dry_run(input.dry_run)?;
    let word = tx.draw();
    let constraints = input.constraints.unwrap_or_default();
    let grant = Grant {
        id: kms_view::hexadecimal(word, 4),
        name: input.name,
        created: tx.now(),
        issuer: tx.account.to_owned(),
        grantee: input.grantee_principal,
        retiring: input.retiring_principal,
        operations: input.operations,
        context_subset: constraints.encryption_context_subset,
        context_equals: constraints.encryption_context_equals,
    };
    let token = kms_view::hexadecimal(!word, 8);
    let id = match key.grants.iter().find(|other| is_same(other, &grant)) {
        Some(earlier) => earlier.id.clone(),
        None => {
            let id = grant.id.clone();
            let mut changed = KmsKey::clone(&key);
            changed.grants.push(grant);
            api::order::sort_by(&mut changed.grants, |one, other| one.id.cmp(&other.id));
            tx.change(Change::Key(Arc::new(changed)));
            id
        }
    };
    Ok(CreateGrantOutput {
        grant_token: Some(token),
        grant_id: Some(id),
    })
}

/// Takes a grant back.
pub(crate) fn revoke_grant(tx: &mut Tx<'_>, input: RevokeGrantInput) -> Result<RevokeGrantOutput, ApiError> {
    check_form(RevokeGrantInput::STRUCTURE, tx.input)?;
    let key = kms_key::key_only(tx, &input.key_id)?;
    kms_key::require(tx, &key, "RevokeGrant")?;
    if key.grants.iter().all(|grant| grant.id != input.grant_id) {
        let message = format!("Grant {} is not found.", input.grant_id);
        return Err(kms_key::not_found(message));
    }
    dry_run(input.dry_run)?;
    let mut changed = KmsKey::clone(&key);
    changed.grants.retain(|grant| grant.id != input.grant_id);
    tx.change(Change::Key(Arc::new(changed)));
    Ok(RevokeGrantOutput {})
}

/// Ends here when the caller only wanted to know; KMS has an error of its own for that.
fn dry_run(asked: Option<bool>) -> Result<(), ApiError> {
    if asked == Some(true) {
        return error(
            ErrorCode::DryRunOperationException,
            "The request would have succeeded, but the DryRun option is set.",
        );
    }
    Ok(())
}

/// Whether a grant of a name was made before; one without a name is always new.
fn is_same(earlier: &Grant, grant: &Grant) -> bool {
    let as_before = Grant {
        id: earlier.id.clone(),
        created: earlier.created,
        ..grant.clone()
    };
    grant.name.is_some() && *earlier == as_before
}

/// Lists a key's grants.
pub(crate) fn list_grants(tx: &mut Tx<'_>, input: ListGrantsInput) -> Result<ListGrantsOutput, ApiError> {
    check_form(ListGrantsInput::STRUCTURE, tx.input)?;
    let key = kms_key::key_only(tx, &input.key_id)?;
    kms_key::require(tx, &key, "ListGrants")?;
    let wanted = |grant: &&Grant| {
        let by_id = input.grant_id.as_ref().is_none_or(|id| *id == grant.id);
        let grantee = input.grantee_principal.as_ref();
        by_id && grantee.is_none_or(|grantee| *grantee == grant.grantee)
    };
    let found: Vec<&Grant> = key.grants.iter().filter(wanted).collect();
    let limit = input.limit.unwrap_or(PAGE);
    let page = kms_view::page_of(found, |grant| grant.id.clone(), limit, input.marker.as_deref())?;
    let arn = key.arn(tx.region_name);
    Ok(ListGrantsOutput {
        grants: Some(page.things.into_iter().map(|grant| entry(&arn, grant)).collect()),
        next_marker: page.next_marker,
        truncated: page.truncated,
    })
}

fn entry(key: &str, grant: &Grant) -> GrantListEntry {
    let constrained = grant.context_subset.is_some() || grant.context_equals.is_some();
    GrantListEntry {
        key_id: Some(key.to_owned()),
        grant_id: Some(grant.id.clone()),
        name: grant.name.clone(),
        creation_date: Some(grant.created),
        grantee_principal: Some(grant.grantee.clone()),
        retiring_principal: grant.retiring.clone(),
        issuing_account: Some(format!("arn:aws:iam::{}:root", grant.issuer)),
        operations: Some(grant.operations.clone()),
        constraints: constrained.then(|| GrantConstraints {
            encryption_context_subset: grant.context_subset.clone(),
            encryption_context_equals: grant.context_equals.clone(),
        }),
    }
}
