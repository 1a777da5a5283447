//! Auto Scaling groups.

use crate::state::keyed;
use api::{ImageId, InstanceId, Timestamp, stored};
use serde_json::Value;

stored! {
/// An Auto Scaling group: a number of instances that is kept up.
#[derive(Debug, Clone, PartialEq)]
pub struct ScalingGroup {
    /// Its name, unique in the account and Region.
    pub name: String,
    /// The random part of its ARN.
    pub uuid: String,
    /// Whose it is.
    pub owner: String,
    /// The launch template that its instances come from.
    pub template: GroupTemplate,
    /// The fewest instances.
    pub min: i64,
    /// The most instances.
    pub max: i64,
    /// How many there should be.
    pub desired: i64,
    /// Seconds to wait between simple scalings.
    pub cooldown: i64,
    /// Its subnets.
    pub subnets: Vec<String>,
    /// Whether subnets were named, and not zones.
    pub by_subnet: bool,
    /// Seconds before the health of a new instance counts.
    pub grace: i64,
    /// Seconds until a new instance counts in full.
    pub warmup: Option<i64>,
    /// `none`, `prevent-force-deletion` or `prevent-all-deletion`.
    pub deletion_protection: Option<String>,
    /// The role by which the service acts, by ARN.
    pub role: Option<String>,
    /// Whether new instances are kept when the group shrinks.
    pub protect_new: bool,
    /// Which instance goes first when the group shrinks.
    pub policies: Vec<String>,
    /// A word that the caller keeps here.
    pub context: Option<String>,
    /// When it was made.
    pub created: Timestamp,
    /// Whether it is being deleted.
    pub deleting: bool,
    /// Its tags.
    pub tags: Vec<GroupTag>,
    /// Its instances, oldest first.
    pub members: Vec<GroupMember>,
    /// What it did, oldest first, up to a bound.
    pub activities: Vec<Activity>,
    /// Replacements of all its instances, oldest first.
    pub refreshes: Vec<Refresh>,
    /// When it may try again after a launch that failed, and how often that was in a row.
    pub retry: Option<(Timestamp, i64)>,
}
}
keyed!(ScalingGroup, owner, owner, name);

stored! {
/// Which launch template, and which version of it.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupTemplate {
    /// The id; none for the parameters of an instance.
    pub id: Option<String>,
    /// The name that it had.
    pub name: Option<String>,
    /// `1`, `$Latest`, `$Default`, or none for the default.
    pub version: Option<String>,
    /// The parameters, when the group was made from an instance.
    pub data: Option<Value>,
}
}

stored! {
/// A tag of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupTag {
    /// Its key.
    pub key: String,
    /// Its value.
    pub value: String,
    /// Whether new instances get it.
    pub propagate: bool,
}
}

stored! {
/// An instance of a group.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupMember {
    /// The instance.
    pub instance: InstanceId,
    /// Since when.
    pub joined: Timestamp,
    /// Its type.
    pub instance_type: String,
    /// Its zone.
    pub zone: String,
    /// The image that it came from.
    pub image: ImageId,
    /// The version of the template that it came from.
    pub version: Option<String>,
    /// Whether it is kept when the group shrinks.
    pub protected: bool,
    /// Whether it is on its way out.
    pub leaving: bool,
    /// The activity that ends when it has come or gone.
    pub activity: String,
    /// Since when it is in service.
    pub since: Option<Timestamp>,
}
}

stored! {
/// Something that a group did.
#[derive(Debug, Clone, PartialEq)]
pub struct Activity {
    /// Its id.
    pub id: String,
    /// `Launching a new EC2 instance: i-0…` …
    pub description: String,
    /// Why.
    pub cause: String,
    /// When it began.
    pub started: Timestamp,
    /// When it ended.
    pub ended: Option<Timestamp>,
    /// `InProgress`, `Successful`, `Failed` …
    pub status: String,
    /// What went wrong.
    pub message: Option<String>,
    /// Where, as JSON.
    pub details: String,
}
}

stored! {
/// A replacement of all instances of a group, some at a time.
#[derive(Debug, Clone, PartialEq)]
pub struct Refresh {
    /// Its id.
    pub id: String,
    /// `Pending`, `InProgress`, `Successful`, `Failed`, `Cancelled` …
    pub status: String,
    /// Why it is in this state.
    pub reason: Option<String>,
    /// When it was asked for.
    pub started: Timestamp,
    /// When it ended.
    pub ended: Option<Timestamp>,
    /// The instances to replace.
    pub old: Vec<InstanceId>,
    /// How many there were.
    pub total: i64,
    /// Percent of the group that must be in service.
    pub min_healthy: i64,
    /// Percent of the group that may be in service.
    pub max_healthy: i64,
    /// Seconds until a new instance counts.
    pub warmup: i64,
    /// What becomes of protected instances: `Refresh`, `Ignore` or `Wait`.
    pub protected: String,
    /// The preferences as they came.
    pub preferences: Option<Value>,
    /// The template to move to.
    pub desired: Option<GroupTemplate>,
}
}

impl Refresh {
    /// Whether it is under way.
    pub fn is_active(&self) -> bool {
        matches!(self.status.as_str(), "Pending" | "InProgress")
    }
}
