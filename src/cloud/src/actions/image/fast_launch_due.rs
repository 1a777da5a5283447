//! What happens to faster launching by itself: snapshots are there, or are gone.

use crate::actions::image::fast_launch;
use crate::event::{Change, Event};
use crate::rules::ebs_keys;
use crate::rules::snapshot;
use crate::rules::tags;
use crate::state::{
    BLOCKS_PER_GIB, Extent, FastLaunch, Image, MappingTarget, Snapshot, SnapshotState, State,
};
use crate::tx::Tx;
use api::{ImageId, SnapshotId};
use std::sync::Arc;

/// What a first start writes to the disk, in GiB.
const PREPARED_GIB: u32 = 1;

/// A set-up that was under way is done.
pub(crate) fn settled(state: &State, region: &str, account: &str, image: &ImageId) -> Vec<Event> {
    let Some(mut tx) = Tx::by_itself(state, account, region) else {
        return Vec::new();
    };
    let known = tx.region.fast_launches.get(&(account, image.as_str()));
    let due = |known: &&Arc<FastLaunch>| known.settles.is_some_and(|at| at <= state.now);
    let Some(known) = known.filter(due).map(Arc::clone) else {
        return Vec::new();
    };
    if known.state == "disabling" {
        ended(&mut tx, &known);
    } else {
        enabled(&mut tx, &known);
    }
    tx.into_events()
}

/// Makes the snapshots that are lacking, and takes those away that are too many.
fn enabled(tx: &mut Tx<'_>, known: &FastLaunch) {
    let usable = |image: &&Arc<Image>| image.may_launch(tx.account) && image.is_registered();
    let found = tx.region.images.get(&known.image).filter(usable);
    let ready = fast_launch::has_template(tx, known);
    let root = found.and_then(|image| root(tx, image)).filter(|_| ready);
    let (state, reason) = match root {
        Some(_) => ("enabled", "Client.UserInitiated"),
        None if !ready => ("enabling-failed", "Client.LaunchTemplateNotAvailable"),
        None => ("enabling-failed", "Client.ImageNotAvailable"),
    };
    let mut snapshots = standing(tx, known);
    let wanted = usize::try_from(known.target).unwrap_or_default();
    if let Some((root, size)) = root {
        while snapshots.len() < wanted && snapshot::admit(tx).is_ok() {
            snapshots.push(prepare(tx, known, root, size));
        }
    }
    for extra in snapshots.split_off(snapshots.len().min(wanted)) {
        take_away(tx, &extra);
    }
    tx.change(Change::FastLaunch(Arc::new(FastLaunch {
        state: state.to_owned(),
        reason: reason.to_owned(),
        changed: tx.now(),
        settles: None,
        snapshots,
        ..known.clone()
    })));
}

/// The prepared snapshots that nobody deleted.
fn standing(tx: &Tx<'_>, known: &FastLaunch) -> Vec<SnapshotId> {
    let there = |id: &&SnapshotId| tx.region.snapshots.contains_key(*id);
    known.snapshots.iter().filter(there).cloned().collect()
}

/// The snapshot of the root volume, and the size of that volume.
fn root<'a>(tx: &Tx<'a>, image: &Image) -> Option<(&'a Arc<Snapshot>, i64)> {
    let device = image.root_device_name.as_ref()?;
    let mapping = image.mappings.iter().find(|mapping| mapping.device == *device)?;
    match &mapping.target {
        MappingTarget::Ebs { snapshot, size, .. } => {
            let snapshot = tx.region.snapshots.get(snapshot.as_ref()?)?;
            Some((snapshot, size.unwrap_or(snapshot.size)))
        }
        MappingTarget::Ephemeral { .. } => None,
    }
}

/// A snapshot of a machine that has started once: the root volume with what the start wrote.
fn prepare(tx: &mut Tx<'_>, known: &FastLaunch, root: &Snapshot, size: i64) -> SnapshotId {
    let id = SnapshotId::from(tx.id(SnapshotId::PREFIX));
    let volume = tx.id("vol").into();
    let content = tx.draw();
    let room = u32::try_from(size)
        .unwrap_or(u32::MAX)
        .saturating_mul(BLOCKS_PER_GIB);
    let len = (PREPARED_GIB * BLOCKS_PER_GIB).min(room);
    let start = room - len;
    let kms_key = root.encrypted.then(|| match &root.kms_key {
        Some(key) if root.owner == tx.account => key.clone(),
        _ => ebs_keys::default(tx),
    });
    let snapshot = Snapshot {
        id: id.clone(),
        owner: tx.account.to_owned(),
        owner_alias: None,
        volume,
        size,
        state: SnapshotState::Completed { at: tx.now() },
        started: tx.now(),
        description: format!("Created by EC2 Fast Launch for {}", known.image),
        encrypted: kms_key.is_some(),
        kms_key,
        disk: root.disk.written(Extent { start, len, content }),
        permissions: Vec::new(),
        product_codes: root.product_codes.clone(),
        completion_minutes: None,
        lock: None,
        tiering: None,
    };
    tx.change(Change::Snapshot(Arc::new(snapshot)));
    let tag = ("CreatedBy".to_owned(), "EC2 Fast Launch".to_owned());
    tx.tag(id.as_str(), vec![tag]);
    id
}

fn ended(tx: &mut Tx<'_>, known: &FastLaunch) {
    for id in standing(tx, known) {
        take_away(tx, &id);
    }
    let (account, image) = (known.owner.clone(), known.image.clone());
    tx.change(Change::FastLaunchGone { account, image });
}

/// Deletes a prepared snapshot, unless an image uses it meanwhile.
fn take_away(tx: &mut Tx<'_>, id: &SnapshotId) {
    if tx.region.users_of(id).is_empty() {
        tx.change(Change::SnapshotGone(id.clone()));
        tags::untag(tx, id.as_str());
    }
}
