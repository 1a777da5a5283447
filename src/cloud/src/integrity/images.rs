//! Images: their names, the snapshots behind them, who may launch them.

use super::report::{Report, distinct};
use crate::ids;
use crate::state::{Image, ImageState, MappingTarget, Permission, SnapshotState, parts};
use api::ImageId;
use std::collections::{BTreeMap, BTreeSet};

/// The most public images of an ordinary account.
const MOST_PUBLIC: usize = 5;

pub(super) fn check(report: &mut Report<'_>) {
    let region = report.region;
    let mut public: BTreeMap<&str, usize> = BTreeMap::new();
    for image in region.images.values() {
        check_image(report, image);
        if image.is_registered() && image.is_public() && image.owner_alias.is_none() {
            *public.entry(&image.owner).or_default() += 1;
        }
    }
    // Publishers of the world before the first command are not bound by a learner's quota.
    for account in [crate::world::places::YOU, crate::world::places::PARTNER] {
        let count = public.get(account).copied().unwrap_or_default();
        report.holds(count <= MOST_PUBLIC, || {
            format!("{account} has {count} public images")
        });
    }
    check_indexes(report);
}

/// The indexes say what the images say.
fn check_indexes(report: &mut Report<'_>) {
    let region = report.region;
    let registered = || region.images.values().filter(|image| image.is_registered());
    let mut names: BTreeMap<(&str, &str), &ImageId> = BTreeMap::new();
    for image in registered() {
        let place = (image.owner.as_str(), image.name.as_str());
        if let Some(other) = names.insert(place, &image.id) {
            report.holds(false, || {
                format!("{other} and {} are both {}", image.id, image.name)
            });
        }
    }
    let indexed = region.image_names.iter().map(|(key, id)| (parts(key), id));
    report.holds(names.into_iter().eq(indexed), || {
        "the index of names differs from the images".into()
    });
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for image in registered() {
        *counts.entry(&image.owner).or_default() += 1;
    }
    let counted = region.image_counts.iter().map(|(owner, count)| (owner, *count));
    report.holds(counts.into_iter().eq(counted), || {
        "the counts of images differ from the images".into()
    });
    let shared = registered().filter(|image| !image.permissions.is_empty());
    let shared = shared.map(|image| image.id.as_str());
    report.holds(shared.eq(region.shared_images.keys()), || {
        "the index of shared images differs from the images".into()
    });
    let users: BTreeSet<_> = registered()
        .flat_map(|image| {
            image
                .snapshots()
                .map(move |snapshot| (snapshot.as_str(), image.id.as_str()))
        })
        .collect();
    let indexed = region.snapshot_users.keys().map(parts);
    report.holds(users.into_iter().eq(indexed), || {
        "the index of users of snapshots differs from the images".into()
    });
}

fn check_image(report: &mut Report<'_>, image: &Image) {
    let id = &image.id;
    report.holds(ids::check(ImageId::PREFIX, id.as_str()).is_ok(), || {
        format!("{id} is malformed")
    });
    report.holds(image.created <= report.state.now, || {
        format!("{id} is from the future")
    });
    report.holds(distinct(&image.permissions), || {
        format!("{id} lists a permission twice")
    });
    if matches!(
        image.state,
        ImageState::Disabled | ImageState::Deregistered { .. }
    ) {
        report.holds(image.permissions.is_empty(), || {
            format!("{id} is retired yet shared")
        });
    }
    if !image.is_registered() {
        return;
    }
    let devices: Vec<&str> = image
        .mappings
        .iter()
        .map(|mapping| mapping.device.as_str())
        .collect();
    report.holds(distinct(&devices), || format!("{id} names a device twice"));
    if image.root_device_type == "ebs" {
        let root = image.root_device_name.as_deref();
        report.holds(devices.iter().any(|device| Some(*device) == root), || {
            format!("{id} has no root device")
        });
    }
    report.holds(
        !image.is_public() || image.deprecation.is_some() || image.owner_alias.is_some(),
        || format!("{id} is public but never deprecated"),
    );
    for mapping in &image.mappings {
        check_target(report, image, &mapping.target);
    }
}

fn check_target(report: &mut Report<'_>, image: &Image, target: &MappingTarget) {
    let MappingTarget::Ebs {
        snapshot,
        size,
        encrypted,
        kms_key,
        ..
    } = target
    else {
        return;
    };
    let id = &image.id;
    report.holds(*encrypted == kms_key.is_some(), || {
        format!("{id} has a key or lacks one")
    });
    report.holds(
        !(*encrypted && image.permissions.contains(&Permission::Everyone)),
        || format!("{id} is encrypted and public"),
    );
    let Some(snapshot_id) = snapshot else { return };
    let Some(snapshot) = report.region.snapshots.get(snapshot_id) else {
        report.holds(false, || format!("{id} uses {snapshot_id}, which is not there"));
        return;
    };
    report.holds(snapshot.owner == image.owner, || {
        format!("{id} uses {snapshot_id} of {}", snapshot.owner)
    });
    if matches!(snapshot.state, SnapshotState::Completed { .. }) {
        report.holds(size.is_none_or(|size| size >= snapshot.size), || {
            format!("{id} makes {snapshot_id} smaller")
        });
        report.holds(*encrypted == snapshot.encrypted, || {
            format!("{id} and {snapshot_id} differ in encryption")
        });
    } else {
        report.holds(image.state != ImageState::Available, || {
            format!("{id} is available before {snapshot_id} is complete")
        });
    }
}
