//! Plain data: everything the simulated AWS remembers. Only `event::apply` writes it.

mod allowed;
mod bin;
mod bucket;
mod call_id;
mod disk;
mod fast_launch;
mod image;
pub(crate) mod indexes;
mod instance;
mod key_pair;
mod kms_key;
mod launch_template;
mod parameter;
mod protection;
mod region;
mod root_task;
mod scaling_group;
mod security_group;
mod settings;
mod snapshot;
mod snapshot_care;
mod stored;
mod table;
mod tables;
mod tags;
mod text;
mod token;
mod trail;
mod trail_entry;
mod usage_report;
mod volume;
mod written;

pub use allowed::Criterion;
pub use bin::{Binned, BinnedThing, Rule, TagMatch};
pub use bucket::{Bucket, StoreState, StoreTask, StoredImage};
pub use call_id::CallId;
pub use disk::{BLOCK_BYTES, BLOCKS_PER_GIB, Disk, Extent};
pub use fast_launch::{FastLaunch, FastLaunchTemplate};
pub use image::{Image, ImageState, Mapping, MappingTarget, Permission, ProductCode};
pub use instance::{Instance, InstanceMapping, InstancePhase, MetadataOptions};
pub use key_pair::KeyPair;
pub use kms_key::{Grant, KeyAlias, KeyState, KmsKey};
pub use launch_template::{LaunchTemplate, TemplateVersion};
pub use parameter::OwnParameter;
pub use protection::Protection;
pub use region::{RegionState, TABLES};
pub use root_task::{RootTask, RootTaskPhase};
pub use scaling_group::{Activity, GroupMember, GroupTag, GroupTemplate, Refresh, ScalingGroup};
pub use security_group::{Peer, SecurityGroup, SecurityRule};
pub use settings::{BLOCK_ALL, BLOCK_NEW, Settings, UNBLOCKED};
pub use snapshot::{Snapshot, SnapshotState, VolumePermission};
pub use snapshot_care::{FastRestore, Lock, Tiering, TieringKind};
pub use stored::Stored;
pub(crate) use stored::stored;
pub use table::{Held, Key, Table, joined, parts};
pub(crate) use tables::tables;
pub use tags::{Pairs, Tags};
pub use text::Text;
pub use token::Token;
pub use trail::Trail;
pub use trail_entry::TrailEntry;
pub use usage_report::{UsageEntry, UsageKind, UsageReport, UsageState};
pub use volume::{Attachment, AttachmentPhase, Modification, Performance, Volume, VolumePhase};
pub use written::Written;

use crate::agenda::Due;
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
