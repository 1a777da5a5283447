//! What the things that stand now would cost in a month, and which snapshots nothing needs. Illustrative prices, not a
//! quote; whole numbers throughout, so that the sum is the same everywhere.

use crate::state::{
    BLOCK_BYTES, BLOCKS_PER_GIB, Binned, Image, InstancePhase, KeyState, RegionState, Snapshot,
    SnapshotState, State, VolumePhase,
};
use crate::world::{catalogue, instance_types};
use api::SnapshotId;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Millionths of a US dollar for a GiB of stored snapshot blocks in a month.
pub const SNAPSHOT_GIB_MICROS: i64 = 50_000;
/// Millionths of a US dollar for a GiB of archived snapshot in a month.
pub const ARCHIVE_GIB_MICROS: i64 = 12_500;
/// Millionths of a US dollar for an hour of fast restore of a snapshot in a zone.
pub const FAST_RESTORE_HOUR_MICROS: i64 = 750_000;
/// Millionths of a US dollar for a GiB of volume in a month.
pub const VOLUME_GIB_MICROS: i64 = 80_000;
/// Millionths of a US dollar for an encryption key of one's own in a month.
pub const KEY_MICROS: i64 = 1_000_000;
/// Millionths of a US dollar for a GiB of stored objects in a month.
pub const OBJECT_GIB_MICROS: i64 = 23_000;
/// Hours in a month, as AWS counts them.
pub const HOURS_IN_MONTH: i64 = 730;

/// What stands now, and what a month of it would cost. Money is in millionths of a US dollar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cost {
    /// For stored snapshot blocks, in the archive too.
    pub snapshots: i64,
    /// For fast snapshot restore.
    pub fast_restore: i64,
    /// For volumes, attached or not.
    pub volumes: i64,
    /// For running instances.
    pub instances: i64,
    /// For Marketplace software on them.
    pub software: i64,
    /// For encryption keys of one's own.
    pub keys: i64,
    /// For images stored in buckets.
    pub objects: i64,
    /// Snapshots there are, those in the Recycle Bin too.
    pub snapshot_count: i64,
    /// Blocks of 512 KiB that they store, each counted once.
    pub stored_blocks: i64,
    /// Blocks in the archive, each as often as it is there.
    pub archived_blocks: i64,
    /// Snapshots and zones with fast restore.
    pub fast_restores: i64,
    /// GiB of volumes.
    pub volume_gib: i64,
    /// Instances that run.
    pub running: i64,
}

impl Cost {
    /// All of it.
    pub fn total(&self) -> i64 {
        self.snapshots
            .saturating_add(self.volumes)
            .saturating_add(self.instances)
            .saturating_add(self.software)
            .saturating_add(self.keys)
            .saturating_add(self.fast_restore)
            .saturating_add(self.objects)
    }

    /// All of it in whole cents, rounded.
    pub fn cents(&self) -> i64 {
        self.total().saturating_add(5000) / 10_000
    }
}

/// The run-rate of an account over all Regions.
pub fn monthly(state: &State, account: &str) -> Cost {
    let mut cost = Cost::default();
    for region in state.regions.values() {
        add_snapshots(&mut cost, region, account);
        add_fast_restores(&mut cost, state, region, account);
        add_volumes(&mut cost, region, account);
        add_instances(&mut cost, region, account);
        add_keys(&mut cost, region, account);
        add_objects(&mut cost, region, account);
    }
    let per_gib = i64::from(BLOCKS_PER_GIB);
    let stored = cost.stored_blocks.saturating_mul(SNAPSHOT_GIB_MICROS) / per_gib;
    let archived = cost.archived_blocks.saturating_mul(ARCHIVE_GIB_MICROS) / per_gib;
    cost.snapshots = stored.saturating_add(archived);
    cost.fast_restore = cost
        .fast_restores
        .saturating_mul(FAST_RESTORE_HOUR_MICROS)
        .saturating_mul(HOURS_IN_MONTH);
    cost.volumes = cost.volume_gib.saturating_mul(VOLUME_GIB_MICROS);
    cost
}

fn add_snapshots(cost: &mut Cost, region: &RegionState, account: &str) {
    // What is in the bin costs as if it had not been deleted.
    let binned = binned(region, account).filter_map(|binned| binned.snapshot());
    let mine: Vec<&Snapshot> = own(region, account).chain(binned.map(AsRef::as_ref)).collect();
    cost.snapshot_count = cost.snapshot_count.saturating_add(length(mine.len()));
    for archived in mine.iter().filter(|snapshot| snapshot.has_archive_copy()) {
        let blocks = i64::try_from(archived.disk.blocks()).unwrap_or(i64::MAX);
        cost.archived_blocks = cost.archived_blocks.saturating_add(blocks);
    }
    let standard: Vec<&Snapshot> = mine
        .into_iter()
        .filter(|snapshot| !snapshot.is_archived())
        .collect();
    cost.stored_blocks = cost.stored_blocks.saturating_add(stored_blocks(&standard));
}

/// What the account has in the Recycle Bin.
fn binned<'a>(region: &'a RegionState, account: &'a str) -> impl Iterator<Item = &'a Binned> {
    let all = region.bin.values().map(AsRef::as_ref);
    all.filter(move |binned| binned.account == account)
}

/// Fast restore costs from when loading begins until it is switched off.
fn add_fast_restores(cost: &mut Cost, state: &State, region: &RegionState, account: &str) {
    let mine = region
        .fast_restores
        .values()
        .filter(|restore| restore.account == account);
    let billed = mine.filter(|restore| matches!(restore.state(state.now), "optimizing" | "enabled"));
    cost.fast_restores = cost.fast_restores.saturating_add(length(billed.count()));
}

/// The account's snapshots that store something, in the order of their ids.
fn own<'a>(region: &'a RegionState, account: &'a str) -> impl Iterator<Item = &'a Snapshot> {
    region
        .snapshots
        .values()
        .map(AsRef::as_ref)
        .filter(move |snapshot| snapshot.owner == account)
        .filter(|snapshot| !matches!(snapshot.state, SnapshotState::Error { .. }))
}

/// What is stored: the key that encrypts it, if any, and the content.
type Content<'a> = (Option<&'a str>, u64);
/// Where: the first block and the one after the last.
type Run = (u64, u64);

/// How many blocks those snapshots store together: equal content at an equal place, under one key, is stored once.
pub fn stored_blocks(snapshots: &[&Snapshot]) -> i64 {
    let mut runs: BTreeMap<Content<'_>, Vec<Run>> = BTreeMap::new();
    for snapshot in snapshots {
        for extent in snapshot.disk.extents() {
            let start = u64::from(extent.start);
            runs.entry((snapshot.kms_key.as_deref(), extent.content))
                .or_default()
                .push((start, start + u64::from(extent.len)));
        }
    }
    let mut blocks = 0_u64;
    for places in runs.values_mut() {
        api::order::sort(places);
        let mut covered = 0;
        for (start, end) in places {
            let from = (*start).max(covered);
            blocks = blocks.saturating_add(end.saturating_sub(from));
            covered = covered.max(*end);
        }
    }
    i64::try_from(blocks).unwrap_or(i64::MAX)
}

fn add_objects(cost: &mut Cost, region: &RegionState, account: &str) {
    let mine = region.buckets.values().filter(|bucket| bucket.owner == account);
    for object in mine.flat_map(|bucket| &bucket.objects) {
        let micros =
            object.size.saturating_mul(OBJECT_GIB_MICROS) / (BLOCK_BYTES * i64::from(BLOCKS_PER_GIB));
        cost.objects = cost.objects.saturating_add(micros);
    }
}

fn add_volumes(cost: &mut Cost, region: &RegionState, account: &str) {
    for volume in region.volumes.values() {
        if volume.owner == account && volume.phase != VolumePhase::Deleting {
            cost.volume_gib = cost.volume_gib.saturating_add(volume.size.max(0));
        }
    }
}

fn add_instances(cost: &mut Cost, region: &RegionState, account: &str) {
    for instance in region.instances.values() {
        if instance.owner != account || instance.phase != InstancePhase::Running {
            continue;
        }
        cost.running = cost.running.saturating_add(1);
        let hourly = instance_types::find(&instance.instance_type).map_or(0, |kind| kind.hourly_micros);
        let software = instance
            .product_codes
            .iter()
            .filter_map(|code| catalogue::product(&code.code))
            .fold(0_i64, |sum, product| sum.saturating_add(product.hourly_micros));
        cost.instances = cost
            .instances
            .saturating_add(hourly.saturating_mul(HOURS_IN_MONTH));
        cost.software = cost
            .software
            .saturating_add(software.saturating_mul(HOURS_IN_MONTH));
    }
}

/// A key costs the same whether it is used or not, until it waits to be deleted.
fn add_keys(cost: &mut Cost, region: &RegionState, account: &str) {
    for key in region.keys.values() {
        if key.owner == account && !matches!(key.state, KeyState::PendingDeletion { .. }) {
            cost.keys = cost.keys.saturating_add(KEY_MICROS);
        }
    }
}

/// The account's snapshots that no image uses, be it registered or in the Recycle Bin, with their Regions.
pub fn orphans(state: &State, account: &str) -> Vec<(String, SnapshotId)> {
    let mut orphans = Vec::new();
    for (name, region) in &state.regions {
        let images = || binned(region, account).filter_map(|binned| binned.image());
        let waits =
            |id: &SnapshotId| images().any(|image: &Arc<Image>| image.snapshots().any(|other| other == id));
        for snapshot in own(region, account) {
            if region.users_of(&snapshot.id).is_empty() && !waits(&snapshot.id) {
                orphans.push((name.to_owned(), snapshot.id.clone()));
            }
        }
    }
    orphans
}

/// A count as a signed number.
fn length(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{Disk, Extent};
    use crate::world::{self, places};

    #[test]
    fn equal_blocks_at_equal_places_are_stored_once() {
        let state = world::genesis(1);
        let region = &state.regions["us-east-1"];
        let pattern = region.snapshots.values().next().unwrap();
        let with = |disk: &Disk| Snapshot {
            disk: disk.clone(),
            ..Snapshot::clone(pattern)
        };
        let run = |start, len, content| Extent { start, len, content };
        let first = Disk::filled(1000, 1);
        let second = first.written(run(10, 20, 2));
        let third = second.written(run(2000, 5, 1));
        let all = [with(&first), with(&second), with(&third)];
        let count = |wanted: &[usize]| {
            let some: Vec<&Snapshot> = wanted.iter().map(|at| &all[*at]).collect();
            stored_blocks(&some)
        };
        assert_eq!(count(&[0]), 1000);
        assert_eq!(count(&[0, 0]), 1000);
        assert_eq!(count(&[0, 1]), 1020);
        assert_eq!(count(&[1]), 1000);
        assert_eq!(count(&[0, 1, 2]), 1025);
        let other_key = Snapshot {
            kms_key: Some("k".into()),
            ..with(&first)
        };
        assert_eq!(stored_blocks(&[&all[0], &other_key]), 2000);
    }

    #[test]
    fn a_fresh_account_costs_nothing() {
        let state = world::genesis(1);
        assert_eq!(monthly(&state, places::YOU), Cost::default());
        assert_eq!(orphans(&state, places::YOU), []);
        assert_eq!(orphans(&state, "137112412989"), []);
    }
}
