//! Aliases: names that stand for keys.

use crate::event::Change;
use crate::rules::form::error;
use crate::rules::kms_key;
use crate::rules::kms_key::MANAGED_ALIAS;
use crate::rules::kms_view;
use crate::rules::kms_view::{check_form, invalid};
use crate::state::KeyAlias;
use crate::tx::Tx;
use crate::world::places::MORNING;
use api::kms::alias::{
    AliasListEntry, CreateAliasInput, CreateAliasOutput, ListAliasesInput, ListAliasesOutput,
};
use api::kms::rotation::{DeleteAliasInput, DeleteAliasOutput};
use api::{ApiError, ErrorCode};
use std::sync::Arc;

/// What every alias begins with, and what those of AWS do.
const PREFIX: &str = "alias/";
const RESERVED: &str = "alias/aws/";
/// The most aliases of a key.
const MOST: usize = 50;
/// How many aliases a page has unless a limit is given.
const PAGE: i64 = 50;

/// Gives a key a name.
pub(crate) fn create_alias(tx: &mut Tx<'_>, input: CreateAliasInput) -> Result<CreateAliasOutput, ApiError> {
    check_form(CreateAliasInput::STRUCTURE, tx.input)?;
    let name = input.alias_name;
    check_name(&name)?;
    let key = kms_key::own(tx, &input.target_key_id, "CreateAlias")?;
    kms_key::require_kept(tx, &key)?;
    if tx.region.key_aliases.contains_key(&(tx.account, name.as_str())) {
        return error(
            ErrorCode::AlreadyExistsException,
            format!("An alias with the name {} already exists", arn(tx, &name)),
        );
    }
    let aliases = tx.region.key_aliases.values();
    if aliases.filter(|alias| alias.key == key.id).count() >= MOST {
        return error(
            ErrorCode::LimitExceededException,
            format!("The key {} has {MOST} aliases already.", key.id),
        );
    }
    tx.change(Change::KeyAlias(Arc::new(KeyAlias {
        name,
        owner: tx.account.to_owned(),
        key: key.id.clone(),
        created: tx.now(),
    })));
    Ok(CreateAliasOutput {})
}

/// Takes a name away.
pub(crate) fn delete_alias(tx: &mut Tx<'_>, input: DeleteAliasInput) -> Result<DeleteAliasOutput, ApiError> {
    check_form(DeleteAliasInput::STRUCTURE, tx.input)?;
    let name = input.alias_name;
    check_name(&name)?;
    let place = (tx.account, name.as_str());
    let Some(alias) = tx.region.key_aliases.get(&place) else {
        return Err(kms_key::not_found(format!(
            "Alias {} is not found.",
            arn(tx, &name)
        )));
    };
    kms_key::own(tx, &alias.key, "DeleteAlias")?;
    let account = tx.account.to_owned();
    tx.change(Change::KeyAliasGone { account, name });
    Ok(DeleteAliasOutput {})
}

fn check_name(name: &str) -> Result<(), ApiError> {
    let fine = |letter: char| letter.is_ascii_alphanumeric() || ":/_-".contains(letter);
    if !name.chars().all(fine) {
        return Err(invalid(format!(
            "1 validation error detected: Value '{name}' at 'aliasName' failed to satisfy constraint: Member must \
             satisfy regular expression pattern: ^[a-zA-Z0-9:/_-]+$"
        )));
    }
    let Some(rest) = name.strip_prefix(PREFIX) else {
        return error(
            ErrorCode::InvalidAliasNameException,
            "Alias must start with the prefix \"alias/\".",
        );
    };
    if rest.is_empty() || rest.contains(':') {
        return error(
            ErrorCode::InvalidAliasNameException,
            format!("{name} contains invalid characters for an alias"),
        );
    }
    if name.starts_with(RESERVED) {
        // KMS gives no reason.
        return error(ErrorCode::NotAuthorizedException, "");
    }
    Ok(())
}

fn arn(tx: &Tx<'_>, name: &str) -> String {
    format!("arn:aws:kms:{}:{}:{name}", tx.region_name, tx.account)
}

/// Lists the caller's aliases, that of the key that AWS manages among them.
pub(crate) fn list_aliases(tx: &mut Tx<'_>, input: ListAliasesInput) -> Result<ListAliasesOutput, ApiError> {
    check_form(ListAliasesInput::STRUCTURE, tx.input)?;
    let only = match &input.key_id {
        Some(name) => Some(kms_key::own(tx, name, "ListAliases")?),
        None => None,
    };
    let managed = KeyAlias {
        name: MANAGED_ALIAS.to_owned(),
        owner: tx.account.to_owned(),
        key: kms_key::managed_id(tx.state.seed, tx.region_name, tx.account),
        created: MORNING,
    };
    let mut mine: Vec<Arc<KeyAlias>> = vec![Arc::new(managed)];
    let others = tx.region.key_aliases.values();
    mine.extend(others.filter(|alias| alias.owner == tx.account).cloned());
    if let Some(key) = only {
        mine.retain(|alias| alias.key == key.id);
    }
    api::order::sort_by(&mut mine, |one, other| one.name.cmp(&other.name));
    let limit = input.limit.unwrap_or(PAGE);
    let page = kms_view::page_of(mine, |alias| alias.name.clone(), limit, input.marker.as_deref())?;
    let entry = |alias: Arc<KeyAlias>| AliasListEntry {
        alias_name: Some(alias.name.clone()),
        alias_arn: Some(arn(tx, &alias.name)),
        target_key_id: Some(alias.key.clone()),
        creation_date: Some(alias.created),
        last_updated_date: Some(alias.created),
    };
    Ok(ListAliasesOutput {
        aliases: Some(page.things.into_iter().map(entry).collect()),
        next_marker: page.next_marker,
        truncated: page.truncated,
    })
}
