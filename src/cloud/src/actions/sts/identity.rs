//! GetCallerIdentity, AssumeRole and ListAccountAliases: who calls.

use crate::rules::identity::{arn, letters, temporary_key, user_id};
use crate::tx::Tx;
use crate::{RoleSession, ids};
use api::services::iam::{ListAccountAliasesInput, ListAccountAliasesOutput};
use api::services::sts::{
    AssumeRoleInput, AssumeRoleOutput, AssumedRoleUser, Credentials, GetCallerIdentityInput,
    GetCallerIdentityOutput,
};
use api::{ApiError, ErrorCode, Span};

/// Gives credentials of a role's account.
pub(crate) fn assume_role(tx: &mut Tx<'_>, input: AssumeRoleInput) -> Result<AssumeRoleOutput, ApiError> {
    let invalid = |message: String| Err(ApiError::new(ErrorCode::ValidationError, message));
    let session = RoleSession {
        role: input.role_arn,
        name: input.role_session_name,
    };
    let Some((account, _)) = session.parts() else {
        return invalid(format!("{} is invalid", session.role));
    };
    let name = &session.name;
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "_+=,.@-".contains(letter);
    let rule = match name.chars().count() {
        0 | 1 => Some("have length greater than or equal to 2"),
        2..=64 => (!name.chars().all(plain)).then_some("satisfy regular expression pattern: [\\w+=,.@-]*"),
        _ => Some("have length less than or equal to 64"),
    };
    if let Some(rule) = rule {
        return invalid(format!(
            "1 validation error detected: Value '{name}' at 'roleSessionName' failed to satisfy constraint: Member must \
             {rule}"
        ));
    }
    let seconds = input.duration_seconds.unwrap_or(3600);
    if !(900..=43_200).contains(&seconds) {
        return invalid(format!(
            "1 validation error detected: Value '{seconds}' at 'durationSeconds' failed to satisfy constraint: Member must \
             have value {} than or equal to {}",
            if seconds < 900 { "greater" } else { "less" },
            seconds.clamp(900, 43_200)
        ));
    }
    let word = tx.draw();
    Ok(AssumeRoleOutput {
        credentials: Some(Credentials {
            access_key_id: Some(temporary_key(account, word)),
            secret_access_key: Some(letters(ids::mix(word), 40)),
            session_token: Some(session.token(ids::mix(!word))),
            expiration: Some((tx.now() + Span::seconds(seconds)).whole_second()),
        }),
        assumed_role_user: Some(AssumedRoleUser {
            assumed_role_id: Some(session.id(tx.state.seed)),
            arn: Some(session.arn()),
        }),
        packed_policy_size: None,
        source_identity: input.source_identity,
    })
}

/// Says which account, and which user or session of a role the credentials belong to.
pub(crate) fn get_caller_identity(
    tx: &mut Tx<'_>,
    _: GetCallerIdentityInput,
) -> Result<GetCallerIdentityOutput, ApiError> {
    let (id, arn) = match tx.session {
        Some(session) => (session.id(tx.state.seed), session.arn()),
        None => (user_id(tx.state.seed, tx.account), arn(tx.account)),
    };
    Ok(GetCallerIdentityOutput {
        user_id: Some(id),
        account: Some(tx.account.to_owned()),
        arn: Some(arn),
    })
}

/// Lists the names of the account, which has none.
pub(crate) fn list_account_aliases(
    _tx: &mut Tx<'_>,
    _input: ListAccountAliasesInput,
) -> Result<ListAccountAliasesOutput, ApiError> {
    Ok(ListAccountAliasesOutput {
        account_aliases: Some(Vec::new()),
        is_truncated: Some(false),
        marker: None,
    })
}
