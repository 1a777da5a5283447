//! Faster launching of Windows images.

use crate::state::keyed;
use api::{ImageId, SnapshotId, Timestamp, stored};

stored! {
/// What an account set up for an image.
#[derive(Debug, Clone, PartialEq)]
pub struct FastLaunch {
    /// The image.
    pub image: ImageId,
    /// Who set it up.
    pub owner: String,
    /// How many snapshots to keep ready.
    pub target: i64,
    /// The most instances that prepare them at one time.
    pub parallel: i64,
    /// `enabling`, `enabled` and so on.
    pub state: String,
    /// Why the state changed last.
    pub reason: String,
    /// When the state changed last.
    pub changed: Timestamp,
    /// When it will change by itself.
    pub settles: Option<Timestamp>,
    /// The prepared snapshots.
    pub snapshots: Vec<SnapshotId>,
    /// The launch template of the machines that prepare them.
    pub template: Option<FastLaunchTemplate>,
}
}
keyed!(FastLaunch, owner, owner, image);

stored! {
/// A version of a launch template.
#[derive(Debug, Clone, PartialEq)]
pub struct FastLaunchTemplate {
    /// `lt-0…`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// A number, `$Latest` or `$Default`.
    pub version: String,
}
}
