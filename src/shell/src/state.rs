//! What a shell remembers from line to line, and how that is stored.

use crate::changes::changes;
use crate::files::{Files, LEARNER, Layout};
use crate::history::History;
use api::codec::decode::{Decode, Reader};
use api::codec::encode::{Encode, Names, Sink};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What a shell remembers from line to line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shell {
    /// The variables, exported or not.
    pub variables: BTreeMap<String, String>,
    /// The names of the variables that commands such as `aws` can see.
    pub exported: BTreeSet<String>,
    /// The files.
    pub files: Files,
    /// The Region that is configured for this person, where neither an option nor a variable names one. It is here since
    /// it is stored here; only programs read it.
    pub region: Option<String>,
    /// How the last line ended: `$?`.
    pub code: i32,
    /// The lines so far, oldest first.
    pub history: History,
}

impl Default for Shell {
    fn default() -> Self {
        Self {
            region: Some("us-east-1".to_owned()),
            ..Self::new("learner", &LEARNER)
        }
    }
}

/// The names of its fields where it is kept.
const FIELDS: &[&str] = &["variables", "exported", "files", "region", "code", "history"];

impl Encode for Shell {
    fn encode(&self, sink: &mut dyn Sink) {
        let Self {
            variables,
            exported,
            files,
            region,
            code,
            history,
        } = self;
        // What is absent is a fresh shell's, which has a Region: that there is none is said.
        let region = Value::from(region.as_deref());
        sink.structure(
            Names::Plain(FIELDS),
            &[variables, exported, files, &region, code, history],
        );
    }
}

impl Decode for Shell {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        let members = reader.members(value);
        let fresh = Self::default();
        let region = match value.get("region") {
            Some(_) => reader.member(members, "region"),
            None => fresh.region,
        };
        Self {
            variables: reader.member_or(members, "variables", fresh.variables),
            exported: reader.member_or(members, "exported", fresh.exported),
            files: reader.member_or(members, "files", fresh.files),
            region,
            code: reader.member_or(members, "code", fresh.code),
            history: reader.member_or(members, "history", fresh.history),
        }
    }
}

impl Shell {
    /// A shell of that user on a machine with files there, but none yet.
    pub fn new(user: &str, layout: &'static Layout) -> Self {
        let variables: BTreeMap<String, String> =
            [("HOME", layout.home), ("USER", user), ("SHELL", "/bin/bash")]
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .into();
        Self {
            exported: variables.keys().cloned().collect(),
            variables,
            files: Files::new(layout),
            region: None,
            code: 0,
            history: History::default(),
        }
    }

    /// The variables that commands can see.
    pub fn env(&self) -> BTreeMap<String, String> {
        let exported = self
            .variables
            .iter()
            .filter(|(name, _)| self.exported.contains(*name));
        exported
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect()
    }

    /// Sets a variable that commands can see, as `export` does.
    pub fn export(&mut self, name: &str, value: &str) {
        self.variables.insert(name.to_owned(), value.to_owned());
        self.exported.insert(name.to_owned());
    }

    /// Puts a line into the history, as beginning it does.
    pub fn remember(&mut self, line: &str) {
        self.history.push(line);
    }
}

impl Shell {
    /// Takes up what a line did to its copy, and leaves alone what else has changed meanwhile.
    pub(crate) fn take_changes(&mut self, before: &Self, after: &Self) {
        changes(&before.variables, &after.variables, &mut self.variables);
        self.files.take_changes(&before.files, &after.files);
        for name in after.exported.difference(&before.exported) {
            self.exported.insert(name.clone());
        }
        for name in before.exported.difference(&after.exported) {
            self.exported.remove(name);
        }
        if after.history != before.history {
            self.history.clone_from(&after.history);
        }
        self.code = after.code;
    }
}
