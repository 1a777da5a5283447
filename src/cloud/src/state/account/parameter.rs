//! Parameters that an account keeps. The public ones follow from the catalogue.

use crate::state::keyed;
use api::{Timestamp, stored};

stored! {
/// A parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnParameter {
    /// Its name, unique in the account and Region.
    pub name: String,
    /// Whose it is.
    pub owner: String,
    /// `String` or `StringList`.
    pub kind: String,
    /// `text` or `aws:ec2:image`.
    pub data_type: String,
    /// `Standard` or `Advanced`.
    pub tier: String,
    /// What it is for.
    pub description: Option<String>,
    /// Its tags.
    pub tags: Vec<(String, String)>,
    /// The number of the newest version.
    pub version: i64,
    /// Its values with their moments, the newest last; the oldest are forgotten.
    pub values: Vec<(String, Timestamp)>,
}
}
keyed!(OwnParameter, owner, owner, name);

impl OwnParameter {
    /// The value of a version, and since when; without a number, of the newest.
    pub fn value(&self, version: Option<i64>) -> Option<&(String, Timestamp)> {
        let back = usize::try_from(self.version - version.unwrap_or(self.version)).ok()?;
        self.values.iter().rev().nth(back)
    }
}
