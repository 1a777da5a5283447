//! The public images of each Region, the public parameters that name the newest, and the Marketplace's products.
//!
//! An image's id follows from the seed, its Region and its name, so each Region has its own and a parameter needs no
//! store.

use super::editions::{self, Edition};
pub use super::products::{BLUE_HERON, NORTHWIND, PRODUCTS, Product, product};
use crate::event::{Change, change_region};
use crate::ids;
use crate::state::{
    Disk, Image, ImageState, Mapping, MappingTarget, Permission, ProductCode, Snapshot, SnapshotState, State,
    Text, VolumePermission,
};
use api::{ImageId, Span, Timestamp};
use std::sync::Arc;

/// The Region in which Amazon builds its images; the others have copies.
const HOME: &str = "us-west-2";

/// A public parameter that names an image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicParameter {
    /// Its full name, with the leading slash.
    pub name: String,
    /// The image.
    pub image: ImageId,
    /// How often it was changed.
    pub version: i64,
    /// When it last was.
    pub modified: Timestamp,
}

/// The public parameters of a Region, ordered by name.
pub fn parameters(seed: u64, region: &str) -> Vec<PublicParameter> {
    let mut found = Vec::new();
    for edition in editions::all() {
        if !published_in(&edition, region) {
            continue;
        }
        // A public parameter moves with each release; the count stands for those since the service began.
        let version = (edition.created.0 / Span::days(14).0).saturating_sub(1300).max(1);
        for name in &edition.parameters {
            found.push(PublicParameter {
                name: name.clone(),
                image: image_id(seed, region, &edition.name),
                version,
                modified: edition.created + Span::hours(3),
            });
        }
    }
    api::order::sort_by(&mut found, |one, other| one.name.cmp(&other.name));
    found
}

/// The public parameter of a Region with that name.
pub fn parameter(seed: u64, region: &str, name: &str) -> Option<PublicParameter> {
    parameters(seed, region)
        .into_iter()
        .find(|parameter| parameter.name == name)
}

fn published_in(edition: &Edition, region: &str) -> bool {
    edition.family.regions.is_empty() || edition.family.regions.contains(&region)
}

fn image_id(seed: u64, region: &str, name: &str) -> ImageId {
    ids::resource("ami", word(seed, region, name)).into()
}

/// The number of an edition in a Region, from which its ids follow.
fn word(seed: u64, region: &str, name: &str) -> u64 {
    ids::mix(ids::of_text(seed, region) ^ ids::of_text(0, name))
}

/// An edition with what is the same in every Region, made once.
struct Pressing {
    edition: Edition,
    disk: Disk,
    /// Its image in Amazon's own Region.
    home: ImageId,
}

/// Publishes every edition in every Region that has it.
pub fn publish(state: &mut State) {
    let seed = state.seed;
    let pressings: Vec<Pressing> = editions::all()
        .into_iter()
        .map(|edition| Pressing {
            disk: edition.disk(),
            home: image_id(seed, HOME, &edition.name),
            edition,
        })
        .collect();
    for name in super::places::REGIONS {
        let Some(region) = state.region_mut(name) else {
            continue;
        };
        for pressing in pressings
            .iter()
            .filter(|pressing| published_in(&pressing.edition, name))
        {
            let word = word(seed, name, &pressing.edition.name);
            let id = ImageId::from(ids::resource("ami", word));
            let has_storage = pressing.edition.family.size > 0;
            let snapshot = has_storage.then(|| snapshot(name, pressing, word, &id));
            let image = Arc::new(image(name, pressing, id, snapshot.as_ref()));
            if let Some(snapshot) = snapshot {
                change_region(region, &Change::Snapshot(Arc::new(snapshot)));
            }
            change_region(region, &Change::Image(image));
        }
    }
}

/// Whether an edition's image in that Region is a copy of the one in Amazon's own Region.
fn is_copy(edition: &Edition, region: &str) -> bool {
    edition.family.alias == Some("amazon") && edition.family.size > 0 && region != HOME
}

/// The snapshot behind an edition.
fn snapshot(region: &str, pressing: &Pressing, word: u64, image: &ImageId) -> Snapshot {
    let edition = &pressing.edition;
    let family = &edition.family;
    let started = edition.created + Span::minutes(-9);
    let (volume, description) = if is_copy(edition, region) {
        let description = format!(
            "Copied for DestinationAmi {image} from SourceAmi {}",
            pressing.home
        );
        ("vol-ffffffff".to_owned(), description)
    } else {
        let instance = ids::resource("i", ids::mix(word ^ 1));
        let description = format!("Created by CreateImage({instance}) for {image}");
        (ids::resource("vol", ids::mix(!word)), description)
    };
    Snapshot {
        id: ids::resource("snap", ids::mix(word)).into(),
        owner: family.owner.to_owned(),
        owner_alias: family.alias.map(str::to_owned),
        volume: volume.into(),
        size: family.size,
        state: SnapshotState::Completed {
            at: edition.created + Span::minutes(-1),
        },
        started,
        description,
        encrypted: false,
        kms_key: None,
        disk: pressing.disk.clone(),
        permissions: if family.open_storage {
            vec![VolumePermission::Everyone]
        } else {
            Vec::new()
        },
        product_codes: codes(edition),
        completion_minutes: None,
        lock: None,
        tiering: None,
    }
}

fn codes(edition: &Edition) -> Vec<ProductCode> {
    edition
        .family
        .product
        .map(|code| ProductCode {
            code: code.into(),
            kind: "marketplace".into(),
        })
        .into_iter()
        .collect()
}

fn mappings(edition: &Edition, snapshot: Option<&Snapshot>) -> Vec<Mapping> {
    let family = &edition.family;
    let volume = |size, snapshot| MappingTarget::Ebs {
        snapshot,
        size: Some(size),
        volume_type: family.volume_type.into(),
        iops: family.speed.then_some(3000),
        throughput: family.speed.then_some(125),
        encrypted: false,
        kms_key: None,
        delete_on_termination: true,
    };
    let mut mappings = Vec::new();
    let mut push = |device: &str, target| {
        mappings.push(Mapping {
            device: device.into(),
            target,
        });
    };
    if let Some(snapshot) = snapshot {
        push(family.device, volume(family.size, Some(snapshot.id.clone())));
    }
    if family.second > 0 {
        push("/dev/xvdb", volume(family.second, None));
    }
    if family.ephemeral {
        for (device, name) in [("/dev/sdb", "ephemeral0"), ("/dev/sdc", "ephemeral1")] {
            push(
                device,
                MappingTarget::Ephemeral {
                    virtual_name: name.into(),
                },
            );
        }
    }
    mappings
}

fn image(region: &str, pressing: &Pressing, id: ImageId, snapshot: Option<&Snapshot>) -> Image {
    let edition = &pressing.edition;
    let family = &edition.family;
    let location = if snapshot.is_some() {
        format!("{}/{}", family.alias.unwrap_or(family.owner), edition.name)
    } else {
        format!("amzn-ami-{region}/a6e2f4b8/{}.manifest.xml", edition.name)
    };
    Image {
        id,
        name: edition.name.as_str().into(),
        owner: family.owner.into(),
        owner_alias: family.alias.map(Text::from),
        state: ImageState::Available,
        description: Some(edition.description.as_str().into()),
        created: edition.created,
        architecture: family.architecture.into(),
        virtualization: if family.paravirtual { "paravirtual" } else { "hvm" }.into(),
        root_device_type: if snapshot.is_some() {
            "ebs"
        } else {
            "instance-store"
        }
        .into(),
        root_device_name: Some(family.device.into()),
        mappings: mappings(edition, snapshot),
        boot_mode: family.boot.map(Text::from),
        tpm_support: family.tpm.then(|| Text::from("v2.0")),
        imds_support: family.imds.then(|| Text::from("v2.0")),
        ena: family.ena,
        sriov: (family.ena && family.architecture != "arm64_mac").then(|| Text::from("simple")),
        uefi_data: None,
        kernel: family.paravirtual.then(|| Text::from("aki-919dcaf8")),
        ramdisk: None,
        platform_details: family.platform.0.into(),
        usage_operation: family.platform.1.into(),
        product_codes: codes(edition),
        permissions: vec![Permission::Everyone],
        deprecation: Some(edition.deprecated()),
        source_image: is_copy(edition, region).then(|| (pressing.home.clone(), HOME.into())),
        source_instance: None,
        last_launched: None,
        location: location.into(),
        free_tier: family.free_tier,
        ssm_parameter: edition
            .parameters
            .first()
            .map(|name| name.trim_start_matches('/').to_owned())
            .map(Text::from),
        protection: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world;
    use std::collections::BTreeSet;

    #[test]
    fn every_region_has_its_own_ids() {
        let state = world::genesis(7);
        let mut seen = BTreeSet::new();
        for (name, region) in &state.regions {
            assert!(region.images.len() > 80, "{name}: {}", region.images.len());
            assert_eq!(region.images.len(), region.image_names.len());
            assert!(
                region.images.keys().all(|id| seen.insert(id.to_owned())),
                "{name}"
            );
            for snapshot in region.images.values().flat_map(|image| image.snapshots()) {
                assert!(region.snapshots.contains_key(snapshot));
            }
        }
        assert_ne!(
            world::genesis(8).regions["us-east-1"].images,
            state.regions["us-east-1"].images
        );
    }

    #[test]
    fn dates_fit_the_morning() {
        let state = world::genesis(1);
        let region = &state.regions["us-east-1"];
        let newest = |owner: &str| {
            region
                .images
                .values()
                .filter(|image| image.owner == owner)
                .max_by_key(|image| image.created)
                .cloned()
                .unwrap()
        };
        let amazon = newest("137112412989");
        assert!(amazon.name.contains("2023.12.20261116.0"), "{}", amazon.name);
        assert!(amazon.deprecation > Some(state.now));
        assert!(newest(world::places::STRANGER).created > amazon.created);
        assert!(region.images.values().all(|image| image.created < state.now));
        let deprecated: Vec<_> = region
            .images
            .values()
            .filter(|image| image.deprecation < Some(state.now))
            .map(|image| image.name.as_str())
            .collect();
        for start in ["al2023-ami-2023.12.20260817", "amzn2-", "amzn-ami-", "RHEL-9.4"] {
            assert!(deprecated.iter().any(|name| name.starts_with(start)), "{start}");
        }
        assert!(deprecated.len() < region.images.len() / 4);
    }

    #[test]
    fn parameters_name_images() {
        let state = world::genesis(1);
        for region in world::places::REGIONS {
            let parameters = parameters(1, region);
            assert!(parameters.windows(2).all(|pair| pair[0].name < pair[1].name));
            for parameter in &parameters {
                let image = &state.regions[*region].images[&parameter.image];
                assert!(image.ssm_parameter.is_some(), "{}", parameter.name);
            }
        }
        let name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64";
        let parameter = parameter(1, "eu-west-1", name).unwrap();
        let image = &state.regions["eu-west-1"].images[&parameter.image];
        assert_eq!(image.name, "al2023-ami-2023.12.20261116.0-kernel-6.18-x86_64");
    }

    #[test]
    fn storage_of_the_marketplace_is_closed() {
        let state = world::genesis(1);
        let region = &state.regions["us-east-1"];
        for image in region.images.values() {
            for id in image.snapshots() {
                let open = region.may_restore(&region.snapshots[id], world::places::YOU);
                assert_eq!(
                    open,
                    image.owner_alias.as_deref() == Some("amazon"),
                    "{}",
                    image.name
                );
            }
            for code in &image.product_codes {
                assert!(product(&code.code).is_some());
                assert_eq!(code.code.len(), 25);
            }
        }
    }
}
