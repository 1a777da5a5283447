//! CreateKeyPair, ImportKeyPair, DescribeKeyPairs and DeleteKeyPair.

use crate::actions::key_pair::material;
use crate::base64;
use crate::event::Change;
use crate::rules::filter::Filters;
use crate::rules::form::error;
use crate::rules::form::invalid_value;
use crate::rules::form::missing;
use crate::rules::resource::compute::KEY_PAIR;
use crate::rules::tags;
use crate::rules::tags::Tagging;
use crate::state::KeyPair;
use crate::tx::Tx;
use api::ec2::common::Tag;
use api::ec2::network::key_pair::{
    CreateKeyPairInput, CreateKeyPairOutput, DeleteKeyPairInput, DeleteKeyPairOutput, DescribeKeyPairsInput,
    DescribeKeyPairsOutput, ImportKeyPairInput, ImportKeyPairOutput, KeyPairInfo,
};
use api::{ApiError, ErrorCode};
use std::borrow::Cow;
use std::sync::Arc;

/// The longest name.
const LONGEST_NAME: usize = 255;

/// Makes a key pair. Its private half is a notice in the form of a key.
pub(crate) fn create_key_pair(
    tx: &mut Tx<'_>,
    input: CreateKeyPairInput,
) -> Result<CreateKeyPairOutput, ApiError> {
    check_name(&input.key_name)?;
    let kind = one_of(input.key_type.as_deref(), "keyType", &["rsa", "ed25519"])?;
    let format = one_of(input.key_format.as_deref(), "keyFormat", &["pem", "ppk"])?;
    let tagging = Tagging::new(&input.tag_specifications, &["key-pair"])?;
    tx.dry_run(input.dry_run)?;
    refuse_duplicate(tx, &input.key_name)?;
    let word = tx.draw();
    let public_key = material::public_key(word, kind, &input.key_name);
    let fingerprint = material::fingerprint(&public_key, kind, false);
    let material = material::private_key(word, kind, format, &input.key_name);
    let (id, tags) = store(
        tx,
        &input.key_name,
        kind,
        fingerprint.clone(),
        public_key,
        &tagging,
    );
    Ok(CreateKeyPairOutput {
        key_pair_id: Some(id),
        tags,
        key_name: Some(input.key_name),
        key_fingerprint: Some(fingerprint),
        key_material: Some(material),
    })
}

/// Keeps the public half of a key pair made elsewhere.
pub(crate) fn import_key_pair(
    tx: &mut Tx<'_>,
    input: ImportKeyPairInput,
) -> Result<ImportKeyPairOutput, ApiError> {
    check_name(&input.key_name)?;
    let tagging = Tagging::new(&input.tag_specifications, &["key-pair"])?;
    let given = base64::decode(&input.public_key_material.0).and_then(|bytes| String::from_utf8(bytes).ok());
    let Some((public_key, kind)) = given.as_deref().and_then(material::imported) else {
        return error(
            ErrorCode::InvalidKeyFormat,
            "Key is not in valid OpenSSH public key format",
        );
    };
    tx.dry_run(input.dry_run)?;
    refuse_duplicate(tx, &input.key_name)?;
    let fingerprint = material::fingerprint(&public_key, kind, true);
    let (id, tags) = store(
        tx,
        &input.key_name,
        kind,
        fingerprint.clone(),
        public_key,
        &tagging,
    );
    Ok(ImportKeyPairOutput {
        key_fingerprint: Some(fingerprint),
        key_name: Some(input.key_name),
        key_pair_id: Some(id),
        tags,
    })
}

fn check_name(name: &str) -> Result<(), ApiError> {
    if name.chars().count() > LONGEST_NAME || !name.chars().all(|letter| matches!(letter, ' '..='~')) {
        return Err(invalid_value(
            name,
            "keyName",
            "It must be at most 255 ASCII characters.",
        ));
    }
    Ok(())
}

/// The value if it is one of those, the first if there is none.
fn one_of(value: Option<&str>, parameter: &str, allowed: &[&'static str]) -> Result<&'static str, ApiError> {
    let Some(value) = value else {
        return Ok(allowed.first().copied().unwrap_or_default());
    };
    allowed
        .iter()
        .copied()
        .find(|known| *known == value)
        .ok_or_else(|| {
            let reason = format!("Valid values are: {}.", allowed.join(", "));
            invalid_value(value, parameter, &reason)
        })
}

fn refuse_duplicate(tx: &Tx<'_>, name: &str) -> Result<(), ApiError> {
    if by_name(tx, name).is_some() {
        return error(ErrorCode::InvalidKeyPairDuplicate, "The keypair already exists");
    }
    Ok(())
}

fn by_name<'a>(tx: &Tx<'a>, name: &str) -> Option<&'a Arc<KeyPair>> {
    tx.region.key_pairs.get(&(tx.account, name))
}

/// The caller's key pairs in the order of their names.
fn mine<'a>(tx: &Tx<'a>) -> impl Iterator<Item = &'a Arc<KeyPair>> {
    let account = tx.account;
    tx.region
        .key_pairs
        .values()
        .filter(move |pair| pair.owner == account)
}

/// Writes down a key pair; gives its id and its tags as answers show them.
fn store(
    tx: &mut Tx<'_>,
    name: &str,
    kind: &str,
    fingerprint: String,
    public_key: String,
    tagging: &Tagging,
) -> (String, Option<Vec<Tag>>) {
    let id = tx.id("key");
    let pair = KeyPair {
        id: id.clone(),
        name: name.to_owned(),
        owner: tx.account.to_owned(),
        kind: kind.to_owned(),
        fingerprint,
        public_key,
        created: tx.now(),
    };
    let given = tagging.of("key-pair");
    let shown = Some(tags::list(&given)).filter(|tags| !tags.is_empty());
    tx.change(Change::KeyPair(Arc::new(pair)));
    tx.tag(&id, given);
    (id, shown)
}

/// Lists the caller's key pairs.
pub(crate) fn describe_key_pairs(
    tx: &mut Tx<'_>,
    input: DescribeKeyPairsInput,
) -> Result<DescribeKeyPairsOutput, ApiError> {
    let filters = Filters::new(&input.filters, &api::ec2::network::key_pair::DESCRIBE_KEY_PAIRS)?;
    tx.dry_run(input.dry_run)?;
    for name in &input.key_names {
        if by_name(tx, name).is_none() {
            return Err((KEY_PAIR.not_found)(name));
        }
    }
    for id in &input.key_pair_ids {
        if !mine(tx).any(|pair| pair.id == *id) {
            let message = format!("The key pair ID '{id}' does not exist");
            return error(ErrorCode::InvalidKeyPairNotFound, message);
        }
    }
    let asked = |pair: &KeyPair| {
        (input.key_names.is_empty() && input.key_pair_ids.is_empty())
            || input.key_names.contains(&pair.name)
            || input.key_pair_ids.contains(&pair.id)
    };
    let pairs = mine(tx)
        .filter(|pair| asked(pair))
        .filter(|pair| {
            filters.pass(|name| match name {
                "fingerprint" => vec![Cow::Borrowed(&pair.fingerprint)],
                "key-name" => vec![Cow::Borrowed(&pair.name)],
                "key-pair-id" => vec![Cow::Borrowed(&pair.id)],
                name => {
                    tags::filter_values(tx.region.tags_of(tx.account, &pair.id), name).unwrap_or_default()
                }
            })
        })
        .map(|pair| KeyPairInfo {
            key_pair_id: Some(pair.id.clone()),
            key_type: Some(pair.kind.clone()),
            tags: Some(tags::shown(tx.region.tags_of(tx.account, &pair.id)).unwrap_or_default()),
            public_key: (input.include_public_key == Some(true)).then(|| pair.public_key.clone()),
            create_time: Some(pair.created),
            key_name: Some(pair.name.clone()),
            key_fingerprint: Some(pair.fingerprint.clone()),
        })
        .collect();
    Ok(DescribeKeyPairsOutput {
        key_pairs: Some(pairs),
    })
}

/// Forgets a key pair. An unknown one is as good as forgotten.
pub(crate) fn delete_key_pair(
    tx: &mut Tx<'_>,
    input: DeleteKeyPairInput,
) -> Result<DeleteKeyPairOutput, ApiError> {
    let given = |text: Option<String>| text.filter(|text| !text.is_empty());
    let (name, id) = (given(input.key_name), given(input.key_pair_id));
    if name.is_none() && id.is_none() {
        return Err(missing("KeyName"));
    }
    tx.dry_run(input.dry_run)?;
    let fits = |wanted: &Option<String>, has: &str| wanted.as_deref().is_none_or(|wanted| wanted == has);
    let found = mine(tx).find(|pair| fits(&name, &pair.name) && fits(&id, &pair.id));
    let key_pair_id = found.map(|pair| pair.id.clone());
    if let Some(pair) = found {
        tx.change(Change::KeyPairGone {
            account: tx.account.to_owned(),
            name: pair.name.clone(),
        });
        tags::untag(tx, &pair.id);
    }
    Ok(DeleteKeyPairOutput {
        return_: Some(true),
        key_pair_id,
    })
}
