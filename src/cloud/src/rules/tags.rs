//! Tags: their syntax, the tags that a call gives to what it creates, and how tags are shown.

use crate::event::Change;
use crate::rules::form::error;
use crate::state::Tags;
use crate::tx::Tx;
use api::ec2::common::{Tag, TagSpecification};
use api::{ApiError, ErrorCode};
use std::borrow::Cow;

/// The most tags of a resource.
pub(crate) const MOST_TAGS: usize = 50;
/// The longest key and value, in characters.
const LONGEST_KEY: usize = 128;
const LONGEST_VALUE: usize = 256;

/// Checks a list of tags and gives them as pairs. An absent value is refused; an empty one is fine.
pub(crate) fn checked(tags: &[Tag]) -> Result<Vec<(String, String)>, ApiError> {
    let mut pairs: Vec<(String, String)> = Vec::with_capacity(tags.len());
    for tag in tags {
        let key = tag.key.as_deref().unwrap_or_default();
        key_of_user(key)?;
        let Some(value) = tag.value.as_deref() else {
            return invalid("Tag value cannot be null. Use empty string instead.");
        };
        if value.chars().count() > LONGEST_VALUE {
            return invalid(format!(
                "Tag value exceeds the maximum length of {LONGEST_VALUE} characters"
            ));
        }
        if pairs.iter().any(|(other, _)| other == key) {
            return invalid(format!("Duplicate tag key '{key}' specified."));
        }
        if pairs.len() == MOST_TAGS {
            return Err(too_many());
        }
        pairs.push((key.to_owned(), value.to_owned()));
    }
    Ok(pairs)
}

/// Checks a key that a user creates, changes or deletes.
pub(crate) fn key_of_user(key: &str) -> Result<(), ApiError> {
    if key.is_empty() {
        return invalid("Tag key cannot be null or empty.");
    }
    if key.chars().count() > LONGEST_KEY {
        return invalid(format!(
            "Tag key exceeds the maximum length of {LONGEST_KEY} characters"
        ));
    }
    let reserved = key
        .get(..4)
        .is_some_and(|start| start.eq_ignore_ascii_case("aws:"));
    if reserved {
        return invalid("Tag keys starting with 'aws:' are reserved for internal use");
    }
    Ok(())
}

/// Whether a key is one that AWS itself writes.
pub(crate) fn is_mark(key: &str) -> bool {
    key.starts_with("aws:ec2launchtemplate:") || key.starts_with("aws:autoscaling:")
}

/// The error of a resource with more than 50 tags.
pub(crate) fn too_many() -> ApiError {
    ApiError::new(
        ErrorCode::TagLimitExceeded,
        format!("More than {MOST_TAGS} tags specified"),
    )
}

fn invalid<T>(message: impl Into<String>) -> Result<T, ApiError> {
    error(ErrorCode::InvalidParameterValue, message)
}

/// The checked tags that a call gives to each kind of thing that it creates.
#[derive(Debug, Default)]
pub(crate) struct Tagging(Vec<(String, Vec<(String, String)>)>);

impl Tagging {
    /// Checks tag specifications; `kinds` are the types of resources that the operation creates.
    pub fn new(specifications: &[TagSpecification], kinds: &[&str]) -> Result<Self, ApiError> {
        let mut all: Vec<(String, Vec<(String, String)>)> = Vec::new();
        for specification in specifications {
            let kind = specification.resource_type.as_deref().unwrap_or_default();
            if kind.is_empty() {
                return invalid("Tag specification resource type must have a value");
            }
            if !kinds.contains(&kind) {
                return invalid(format!(
                    "'{kind}' is not a valid taggable resource type for this operation."
                ));
            }
            if all.iter().any(|(other, _)| other == kind) {
                return invalid(format!(
                    "Tag specification resource type '{kind}' is specified twice."
                ));
            }
            let tags = specification.tags.as_deref().unwrap_or_default();
            if tags.is_empty() {
                return invalid("Tag specification must have at least one tag");
            }
            all.push((kind.to_owned(), checked(tags)?));
        }
        Ok(Self(all))
    }

    /// Adds tags that only AWS can write.
    pub fn mark(&mut self, kind: &str, marks: Vec<(String, String)>) {
        match self.0.iter_mut().find(|(other, _)| other == kind) {
            Some((_, tags)) => tags.extend(marks),
            None if marks.is_empty() => {}
            None => self.0.push((kind.to_owned(), marks)),
        }
    }

    /// The tags of that kind of thing.
    pub fn of(&self, kind: &str) -> Vec<(String, String)> {
        self.0
            .iter()
            .find(|(other, _)| other == kind)
            .map(|(_, tags)| tags.clone())
            .unwrap_or_default()
    }
}

/// Writes down that the tags of the caller go with a resource that goes.
pub(crate) fn untag(tx: &mut Tx<'_>, resource: &str) {
    if tx.region.tags_of(tx.account, resource).is_some() {
        let (account, resource) = (tx.account.to_owned(), resource.to_owned());
        tx.change(Change::TagsGone { account, resource });
    }
}

/// Pairs as an answer lists them.
pub(crate) fn list(pairs: &[(String, String)]) -> Vec<Tag> {
    pairs.iter().map(|(key, value)| tag(key, value)).collect()
}

/// The tags of a described resource; the member is absent when there are none.
pub(crate) fn shown(tags: Option<&Tags>) -> Option<Vec<Tag>> {
    tags.filter(|tags| !tags.is_empty())
        .map(|tags| tags.iter().map(|(key, value)| tag(key, value)).collect())
}

/// What a resource has under the filters `tag:KEY`, `tag-key` and `tag-value`; `None` for another filter.
pub(crate) fn filter_values<'v>(tags: Option<&'v Tags>, filter: &str) -> Option<Vec<Cow<'v, str>>> {
    if filter == "tag-key" {
        let keys = tags.into_iter().flat_map(Tags::keys);
        return Some(keys.map(Cow::Borrowed).collect());
    }
    if filter == "tag-value" {
        let values = tags.into_iter().flat_map(Tags::values);
        return Some(values.map(Cow::Borrowed).collect());
    }
    let key = filter.strip_prefix("tag:")?;
    let value = tags.and_then(|tags| tags.get(key));
    Some(value.map(Cow::Borrowed).into_iter().collect())
}

fn tag(key: &str, value: &str) -> Tag {
    Tag {
        key: Some(key.to_owned()),
        value: Some(value.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn specification(kind: &str, tags: &[(&str, Option<&str>)]) -> TagSpecification {
        TagSpecification {
            resource_type: Some(kind.into()),
            tags: Some(
                tags.iter()
                    .map(|(key, value)| Tag {
                        key: Some((*key).into()),
                        value: value.map(Into::into),
                    })
                    .collect(),
            ),
        }
    }

    fn refused(specifications: &[TagSpecification]) -> String {
        Tagging::new(specifications, &["image", "snapshot"])
            .err()
            .map(|error| error.message)
            .unwrap_or_default()
    }

    #[test]
    fn specifications_are_checked() {
        let good = specification("image", &[("Name", Some("web")), ("empty", Some(""))]);
        assert_eq!(refused(std::slice::from_ref(&good)), "");
        assert!(refused(&[good.clone(), good]).contains("twice"));
        for (bad, message) in [
            (
                specification("instance", &[("a", Some("b"))]),
                "'instance' is not a valid taggable",
            ),
            (
                specification("image", &[("aws:x", Some("b"))]),
                "reserved for internal use",
            ),
            (specification("image", &[("a", None)]), "cannot be null"),
            (
                specification("image", &[("a", Some("1")), ("a", Some("2"))]),
                "Duplicate tag key 'a'",
            ),
            (specification("image", &[]), "at least one tag"),
        ] {
            let said = refused(&[bad]);
            assert!(said.contains(message), "{said}");
        }
    }
}
