//! The form for the tags of whatever is selected.

use super::fields::TAG_LINES;
use crate::Session;
use crate::console::{Draft, Field, Form, Open, Target, Values, build, ec2, member, state};
use serde_json::{Map, Value, json};

/// Manage tags.
pub static TAGS: Form = Form {
    title: "Manage tags",
    submit: "Save tags",
    text: "Labels of your own. Another account never sees them.",
    beyond: Some(changes),
    fields: &[Field::new("tags", &["Tags"]).help(TAG_LINES).from(state::tags)],
    ..Form::new("create-tags", ec2("CreateTags"), Target::All("Resources"))
};

/// The tags that are no longer in the field are deleted; those that are new or have another value are set.
fn changes(open: &Open, values: &Values, session: &Session, drafts: Vec<Draft>) -> Vec<Draft> {
    let (Some(set), Some(delete)) = (drafts.into_iter().next(), ec2("DeleteTags").row()) else {
        return Vec::new();
    };
    let before = member::pairs(&state::tags(session, &open.ids));
    let now = member::pairs(build::filled(values, "tags").unwrap_or_default());
    let gone: Vec<Value> = before
        .iter()
        .filter(|(key, _)| !now.iter().any(|(kept, _)| kept == key))
        .map(|(key, _)| json!({"Key": key}))
        .collect();
    let new: Vec<(String, String)> = now.into_iter().filter(|tag| !before.contains(tag)).collect();
    let tags = |list: Value| {
        let mut input: Map<String, Value> = set.input.clone();
        input.insert("Tags".to_owned(), list);
        input
    };
    let mut drafts = Vec::new();
    if !gone.is_empty() {
        drafts.push(Draft {
            operation: delete,
            input: tags(gone.into()),
            ..set.clone()
        });
    }
    if !new.is_empty() {
        drafts.push(Draft {
            input: tags(member::tag_list(&new)),
            ..set
        });
    }
    drafts
}
