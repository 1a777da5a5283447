//! What an account has set for a Region as a whole.

use crate::state::Criterion;
use api::stored;

/// The state in which no snapshot is public, whatever its permissions say.
pub const BLOCK_ALL: &str = "block-all-sharing";
/// The state in which no more snapshots or images become public.
pub const BLOCK_NEW: &str = "block-new-sharing";
/// The state in which everything may be shared publicly.
pub const UNBLOCKED: &str = "unblocked";

stored! {
/// An account's settings in a Region; what is absent is as AWS sets it at first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// Whether public sharing of images is blocked.
    pub image_public_access_blocked: Option<bool>,
    /// What public sharing of snapshots is blocked: `block-all-sharing`, `block-new-sharing` or `unblocked`.
    pub snapshot_public_access: Option<String>,
    /// Whether new volumes and snapshots are encrypted.
    pub ebs_encryption: Option<bool>,
    /// The key that encrypts them unless another is named.
    pub ebs_key: Option<String>,
    /// Which images may be used: `audit-mode`, `enabled` or `disabled`.
    pub allowed_images: Option<String>,
    /// The criteria of that; an image of another account must meet one of them.
    pub image_criteria: Option<Vec<Criterion>>,
}
}

impl Settings {
    /// Whether new public sharing of images is blocked: it is in a new account, until it says otherwise.
    pub fn blocks_public_images(&self) -> bool {
        self.image_public_access_blocked.unwrap_or(true)
    }

    /// Whether snapshots that are shared publicly are private all the same.
    pub fn hides_public_snapshots(&self) -> bool {
        self.snapshot_public_access.as_deref() == Some(BLOCK_ALL)
    }
}
