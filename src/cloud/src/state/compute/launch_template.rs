//! Launch templates.

use crate::state::keyed;
use api::{Timestamp, stored};
use serde_json::Value;

stored! {
/// A launch template: parameters of launches under a name, in versions.
#[derive(Debug, Clone, PartialEq)]
pub struct LaunchTemplate {
    /// `lt-0…`.
    pub id: String,
    /// Its name, unique in the account and Region.
    pub name: String,
    /// Whose it is.
    pub owner: String,
    /// When it was made.
    pub created: Timestamp,
    /// The version that counts when none is named.
    pub default: i64,
    /// The number of the last version that was made, which may be gone.
    pub latest: i64,
    /// Its versions, oldest first.
    pub versions: Vec<TemplateVersion>,
}
}
keyed!(LaunchTemplate, owner, id);

impl LaunchTemplate {
    /// The version with that number.
    pub fn version(&self, number: i64) -> Option<&TemplateVersion> {
        self.versions.iter().find(|version| version.number == number)
    }
}

stored! {
/// A version of a launch template. It never changes.
#[derive(Debug, Clone, PartialEq)]
pub struct TemplateVersion {
    /// From 1.
    pub number: i64,
    /// What is new in it.
    pub description: Option<String>,
    /// When it was made.
    pub created: Timestamp,
    /// The parameters, as they came.
    pub data: Value,
}
}
