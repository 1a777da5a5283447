//! The Recycle Bin: the rules of an account, and what they keep.

use crate::state::Image;
use crate::state::Keyed;
use crate::state::Snapshot;
use crate::state::keyed;
use api::{Timestamp, stored};
use std::sync::Arc;

stored! {
/// A retention rule of an account in a Region.
#[derive(Debug, Clone, PartialEq)]
pub struct RetentionRule {
    /// Whose it is.
    pub account: String,
    /// 11 letters and digits.
    pub id: String,
    /// `EBS_SNAPSHOT` or `EC2_IMAGE`.
    pub resource_type: String,
    /// For how many days things stay.
    pub days: i64,
    /// What the owner says of it.
    pub description: Option<String>,
    /// Tags of the rule itself.
    pub tags: Vec<(String, String)>,
    /// It keeps what has one of these; without any it keeps everything.
    pub resource_tags: Vec<TagMatch>,
    /// It leaves out what has one of these.
    pub exclude_tags: Vec<TagMatch>,
    /// When it takes effect.
    pub active: Timestamp,
    /// Whether it is locked, and for how many days after that is lifted.
    pub locked: Option<i64>,
}
}
keyed!(RetentionRule, account, account, id);

stored! {
/// A tag by which a rule knows things.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TagMatch {
    /// The key.
    pub key: String,
    /// The value; none for any.
    pub value: Option<String>,
}
}

stored! {
/// Something in the bin. Its tags stay where tags are.
#[derive(Debug, Clone, PartialEq)]
pub struct Binned {
    /// Whose it is.
    pub account: String,
    /// What it was before.
    pub what: BinnedThing,
    /// Since when it is there.
    pub entered: Timestamp,
    /// When it is gone for good.
    pub exits: Timestamp,
}
}

stored! {
else BinnedThing::Nothing;
/// What can be in the bin.
#[derive(Debug, Clone, PartialEq)]
pub enum BinnedThing {
    /// Only what a reader makes of a kind that it doesn't know.
    Nothing,
    /// A deregistered image.
    Image(image: Arc<Image>),
    /// A deleted snapshot.
    Snapshot(snapshot: Arc<Snapshot>),
}
}

impl Keyed for Binned {
    fn key(&self) -> Arc<str> {
        self.id().into()
    }
    fn owner(&self) -> &str {
        &self.account
    }
}

impl Binned {
    /// The id of what is kept.
    pub fn id(&self) -> &str {
        match &self.what {
            BinnedThing::Nothing => "",
            BinnedThing::Image(image) => image.id.as_str(),
            BinnedThing::Snapshot(snapshot) => snapshot.id.as_str(),
        }
    }

    /// The image, when it is one.
    pub fn image(&self) -> Option<&Arc<Image>> {
        match &self.what {
            BinnedThing::Image(image) => Some(image),
            _ => None,
        }
    }

    /// The snapshot, when it is one.
    pub fn snapshot(&self) -> Option<&Arc<Snapshot>> {
        match &self.what {
            BinnedThing::Snapshot(snapshot) => Some(snapshot),
            _ => None,
        }
    }
}
