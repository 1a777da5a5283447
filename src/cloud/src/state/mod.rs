//! Plain data: everything the simulated AWS remembers. Only `event::apply` writes it.

mod disk;
mod image;
mod instance;
mod launch_template;
mod region;
mod root_task;
mod scaling_group;
mod security_group;
mod settings;
mod snapshot;
mod table;
mod trail;
mod volume;

pub use disk::{BLOCK_BYTES, BLOCKS_PER_GIB, Disk, Extent};
pub use image::{Image, ImageState, Mapping, MappingTarget, Permission, ProductCode};
pub use instance::{Instance, InstanceMapping, InstancePhase, MetadataOptions};
pub use launch_template::{LaunchTemplate, TemplateVersion};
pub use region::{KeyPair, RegionState, Tags, Token};
pub use root_task::{RootTask, RootTaskPhase};
pub use scaling_group::{Activity, GroupMember, GroupTag, GroupTemplate, Refresh, ScalingGroup};
pub use security_group::{Peer, SecurityGroup, SecurityRule};
pub use settings::Settings;
pub use snapshot::{Snapshot, SnapshotState, VolumePermission};
pub use table::{Key, Table, parts};
pub use trail::{Trail, TrailEntry};
pub use volume::{Attachment, AttachmentPhase, Modification, Performance, Volume, VolumePhase};

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
    /// Every call ever made, oldest first, up to a bound.
    pub trail: Trail,
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
