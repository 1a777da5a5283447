//! Plain data: everything the simulated AWS remembers. Only `event::apply` writes it.

pub(crate) mod account;
pub(crate) mod compute;
pub(crate) mod due;
mod image;
pub(crate) mod indexes;
mod region;
pub(crate) mod storage;
pub(crate) mod store;
mod tables;

pub use crate::state::account::key_pair::KeyPair;
pub use crate::state::account::kms_key::{Grant, KeyAlias, KeyState, KmsKey};
pub use crate::state::account::parameter::OwnParameter;
pub use crate::state::account::security_group::{Peer, SecurityGroup, SecurityRule};
pub use crate::state::account::settings::{BLOCK_ALL, BLOCK_NEW, Settings, UNBLOCKED};
pub use crate::state::account::token::Token;
pub use crate::state::account::trail::Trail;
pub use crate::state::account::trail_entry::TrailEntry;
pub use crate::state::compute::instance::{Instance, InstanceMapping, InstancePhase, MetadataOptions};
pub use crate::state::compute::launch_template::{LaunchTemplate, TemplateVersion};
pub use crate::state::compute::root_task::{RootTask, RootTaskPhase};
pub use crate::state::compute::scaling_group::{
    Activity, GroupMember, GroupTag, GroupTemplate, Refresh, ScalingGroup,
};
pub use crate::state::due::Due;
pub use crate::state::image::allowed::Criterion;
pub use crate::state::image::fast_launch::{FastLaunch, FastLaunchTemplate};
pub use crate::state::image::protection::Protection;
pub use crate::state::image::stored::{Bucket, StoreState, StoreTask, StoredImage};
pub use crate::state::image::usage_report::{UsageEntry, UsageKind, UsageReport, UsageState};
pub use crate::state::storage::disk::{BLOCK_BYTES, BLOCKS_PER_GIB, Disk, Extent};
pub use crate::state::storage::recycle_bin::{Binned, BinnedThing, RetentionRule, TagMatch};
pub use crate::state::storage::snapshot::{Snapshot, SnapshotState, VolumePermission};
pub use crate::state::storage::snapshot_extras::{FastRestore, Lock, Tiering, TieringKind};
pub use crate::state::storage::volume::{
    Attachment, AttachmentPhase, Modification, Performance, Volume, VolumePhase,
};
pub use crate::state::store::call_id::CallId;
pub use crate::state::store::interned::Text;
pub use crate::state::store::json_text::Written;
pub use crate::state::store::keyed::Keyed;
pub(crate) use crate::state::store::keyed::keyed;
pub use crate::state::store::table::{Held, Key, Table, joined, parts};
pub use crate::state::store::tags::{Pairs, Tags};
pub use image::{Image, ImageState, Mapping, MappingTarget, Permission, ProductCode};
pub use region::{RegionState, TABLES};
pub(crate) use tables::tables;

use api::Timestamp;
use std::sync::Arc;

/// Everything.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// What all identifiers follow from.
    pub seed: u64,
    /// How many numbers were drawn from the seed.
    pub drawn: u64,
    /// The simulated time.
    pub now: Timestamp,
    /// Each Region by name.
    pub regions: Table<Arc<RegionState>>,
    /// What will happen by itself, by [`crate::agenda::key`].
    pub agenda: Table<Arc<Due>>,
    /// How many entries the agenda ever had; orders those of one moment.
    pub scheduled: u64,
    /// Which account has subscribed to which product of the Marketplace.
    pub subscriptions: Table<()>,
    /// Every call ever made, oldest first, up to a bound.
    pub trail: Trail,
    /// Since which call too many of them are refused, if at all.
    pub throttled_since: Option<u64>,
}

impl State {
    /// The Region with that name.
    pub fn region(&self, name: &str) -> Option<&RegionState> {
        self.regions.get(name).map(Arc::as_ref)
    }

    /// The Region with that name, to write in; only `event::apply` calls this.
    pub(crate) fn region_mut(&mut self, name: &str) -> Option<&mut RegionState> {
        self.regions.get_mut(name).map(Arc::make_mut)
    }
}
