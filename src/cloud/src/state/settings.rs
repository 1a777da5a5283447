//! What an account has set for a Region as a whole.

use api::kept;

kept! {
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
}
}
