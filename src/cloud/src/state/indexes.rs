//! What a Region knows of a resource beside the resource itself: the indexes of images, the names of keys. Each
//! function is told what was there and what is there now, by `event`, and by nobody else.

use super::{Image, KmsKey, RegionState, Text};

/// Keeps the names of registered images, their counts, who shares them and which snapshots they use.
pub(crate) fn image(region: &mut RegionState, old: Option<&Image>, new: Option<&Image>) {
    if let Some(old) = old {
        forget_image(region, old);
    }
    if let Some(new) = new.filter(|image| image.is_registered()) {
        note_image(region, new);
    }
}

fn note_image(region: &mut RegionState, image: &Image) {
    let name = (image.owner.as_str(), image.name.as_str());
    if region.image_names.insert(&name, image.id.clone()).is_none() {
        count_images(region, &image.owner, |count| count + 1);
    }
    if !image.permissions.is_empty() {
        region.shared_images.insert(&image.id, ());
    }
    for snapshot in image.snapshots() {
        let use_of = (snapshot.as_str(), image.id.as_str());
        region.snapshot_users.insert(&use_of, ());
    }
}

fn forget_image(region: &mut RegionState, image: &Image) {
    let name = (image.owner.as_str(), image.name.as_str());
    if region.image_names.get(&name) == Some(&image.id) {
        region.image_names.remove(&name);
        count_images(region, &image.owner, |count| count.saturating_sub(1));
    }
    region.shared_images.remove(&image.id);
    for snapshot in image.snapshots() {
        let use_of = (snapshot.as_str(), image.id.as_str());
        region.snapshot_users.remove(&use_of);
    }
}

fn count_images(region: &mut RegionState, owner: &Text, change: fn(usize) -> usize) {
    let owner = owner.as_str();
    let count = change(region.image_counts.get(owner).copied().unwrap_or_default());
    if count == 0 {
        region.image_counts.remove(owner);
    } else {
        region.image_counts.insert(owner, count);
    }
}

/// The names of a key go when it goes.
pub(crate) fn key(region: &mut RegionState, old: Option<&KmsKey>, new: Option<&KmsKey>) {
    let (Some(old), None) = (old, new) else {
        return;
    };
    let aliases = region.key_aliases.values();
    let names: Vec<String> = aliases
        .filter(|alias| alias.owner == old.owner && alias.key == old.id)
        .map(|alias| alias.name.clone())
        .collect();
    for name in names {
        region.key_aliases.remove(&(old.owner.as_str(), name.as_str()));
    }
}
