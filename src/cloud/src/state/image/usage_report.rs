//! Reports about which other accounts use an image.

use crate::state::keyed;
use api::{ImageId, Timestamp, stored};

stored! {
/// A report that an image's owner asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct UsageReport {
    /// `amiur-0…`.
    pub id: String,
    /// Who asked.
    pub owner: String,
    /// The image.
    pub image: ImageId,
    /// What is counted.
    pub kinds: Vec<UsageKind>,
    /// The accounts whose use is counted; all when empty.
    pub accounts: Vec<String>,
    /// When it was asked for.
    pub created: Timestamp,
    /// Where it is in its life.
    pub state: UsageState,
}
}
keyed!(UsageReport, owner, id);

stored! {
/// A type of resource that a report counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UsageKind {
    /// `ec2:Instance` or `ec2:LaunchTemplate`.
    pub name: String,
    /// How many versions of a launch template are looked at.
    pub depth: Option<i64>,
}
}

stored! {
else UsageState::Pending { until: Timestamp(0) };
/// Where a report is in its life.
#[derive(Debug, Clone, PartialEq)]
pub enum UsageState {
    /// It is being made; ready at that moment.
    Pending {
        /// When it will be.
        until: Timestamp,
    },
    /// It says this.
    Available(entries: Vec<UsageEntry>),
    /// It could not be made.
    Error {
        /// Why.
        reason: String,
    },
}
}

stored! {
/// How often one account uses the image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UsageEntry {
    /// The account.
    pub account: String,
    /// The type of resource.
    pub kind: String,
    /// How many there are.
    pub count: i64,
}
}
