//! The disks of a launch: the image's mapping, changed entry by entry by the request's.

use super::block_devices::{self, Wish, bad};
use crate::rules::form::error;
use crate::rules::instance::unsupported;
use crate::rules::{ebs_keys, snapshot, volume_limits};
use crate::state::{Image, MappingTarget, Snapshot};
use crate::tx::Tx;
use crate::world::instance_types::InstanceType;
use api::ec2::common::{BlockDeviceMapping, EbsBlockDevice};
use api::{ApiError, ErrorCode, SnapshotId};
use std::sync::Arc;

/// The most volumes of an instance on Nitro, beside its network interface, and of an older one.
const MOST_VOLUMES: (usize, usize) = (27, 40);

/// A volume that a launch makes.
#[derive(Debug)]
pub(crate) struct Plan {
    pub device: String,
    /// What fills it; none for an empty one.
    pub snapshot: Option<Arc<Snapshot>>,
    pub size: i64,
    pub volume_type: &'static str,
    pub iops: Option<i64>,
    pub throughput: Option<i64>,
    pub kms_key: Option<String>,
    pub delete_on_termination: bool,
    pub initialization_rate: Option<i64>,
}

/// The disks of each instance.
#[derive(Debug)]
pub(crate) struct Disks {
    pub plans: Vec<Plan>,
    /// Why the launch will fail after EC2 has accepted it: code and message.
    pub doom: Option<(&'static str, &'static str)>,
}

/// The image's snapshot was deleted.
const SNAPSHOT_GONE: (&str, &str) = (
    "Client.InvalidSnapshot.NotFound",
    "Client.InvalidSnapshot.NotFound: The specified snapshot was not found.",
);
/// A key cannot be used.
pub(crate) const KEY_UNUSABLE: (&str, &str) = (
    "Client.InternalError",
    "Client.InternalError: Client error on launch",
);

/// A volume in the making.
#[derive(Debug, Default)]
struct Draft {
    device: String,
    root: bool,
    /// Not a volume, but a disk of the host.
    ephemeral: bool,
    snapshot: Option<SnapshotId>,
    /// Whether the snapshot is the image's: then the caller needs no permission for it.
    inherited: bool,
    size: Option<i64>,
    volume_type: Option<String>,
    iops: Option<i64>,
    throughput: Option<i64>,
    encrypted: Option<bool>,
    kms_key: Option<String>,
    delete_on_termination: bool,
    initialization_rate: Option<i64>,
}

/// Merges the mappings and checks what comes of it.
pub(crate) fn plan(
    tx: &Tx<'_>,
    image: &Image,
    kind: &InstanceType,
    mappings: &[BlockDeviceMapping],
) -> Result<Disks, ApiError> {
    let entries = block_devices::entries(mappings)?;
    let mut drafts = of_image(image, tx.account);
    for entry in &entries {
        merge(&mut drafts, image, entry.name, &entry.wish)?;
    }
    let volumes: Vec<Draft> = drafts.into_iter().filter(|draft| !draft.ephemeral).collect();
    let most = if kind.is_nitro() {
        MOST_VOLUMES.0
    } else {
        MOST_VOLUMES.1
    };
    if volumes.len() > most {
        return error(
            ErrorCode::AttachmentLimitExceeded,
            format!(
                "The instance type '{}' supports at most {most} attached volumes.",
                kind.name
            ),
        );
    }
    let mut disks = Disks {
        plans: Vec::with_capacity(volumes.len()),
        doom: None,
    };
    for draft in volumes {
        let (plan, doom) = finish(tx, draft)?;
        disks.plans.push(plan);
        disks.doom = disks.doom.or(doom);
    }
    Ok(disks)
}

fn of_image(image: &Image, account: &str) -> Vec<Draft> {
    image
        .mappings
        .iter()
        .map(|mapping| {
            let draft = Draft {
                device: String::from(&mapping.device),
                root: image.root_device_name.as_ref() == Some(&mapping.device),
                inherited: true,
                ..Draft::default()
            };
            match &mapping.target {
                MappingTarget::Ephemeral { .. } => Draft {
                    ephemeral: true,
                    ..draft
                },
                MappingTarget::Ebs {
                    snapshot,
                    size,
                    volume_type,
                    iops,
                    throughput,
                    encrypted,
                    kms_key,
                    delete_on_termination,
                } => Draft {
                    snapshot: snapshot.clone(),
                    size: *size,
                    volume_type: Some(String::from(volume_type)),
                    iops: *iops,
                    throughput: *throughput,
                    // With a snapshot, the snapshot says.
                    encrypted: snapshot
                        .is_none()
                        .then_some(*encrypted)
                        .filter(|encrypted| *encrypted),
                    // Another account's empty disk is encrypted under the caller's own default key.
                    kms_key: kms_key
                        .clone()
                        .filter(|_| snapshot.is_none() && image.owner == account)
                        .as_ref()
                        .map(String::from),
                    delete_on_termination: *delete_on_termination,
                    ..draft
                },
            }
        })
        .collect()
}

/// Applies one entry of the request. A device that the image lacks is added, whatever its name: naming the root
/// wrongly gives a second disk.
fn merge(drafts: &mut Vec<Draft>, image: &Image, device: &str, wish: &Wish<'_>) -> Result<(), ApiError> {
    let root = image.root_device_name.as_deref() == Some(device) && image.root_device_type == "ebs";
    let at = drafts.iter().position(|draft| draft.device == device);
    match wish {
        Wish::Nothing | Wish::Ephemeral(_) if root => {
            Err(bad(format!("The root device {device} must be an EBS volume.")))
        }
        Wish::Nothing => {
            drafts.retain(|draft| draft.device != device);
            Ok(())
        }
        Wish::Ephemeral(_) => {
            drafts.retain(|draft| draft.device != device);
            drafts.push(Draft {
                device: device.to_owned(),
                ephemeral: true,
                ..Draft::default()
            });
            Ok(())
        }
        Wish::Volume(ebs) => {
            refuse(ebs)?;
            match at.and_then(|at| drafts.get_mut(at)) {
                Some(draft) => change(draft, ebs),
                None => {
                    let mut draft = Draft {
                        device: device.to_owned(),
                        delete_on_termination: true,
                        ..Draft::default()
                    };
                    set(&mut draft, ebs)?;
                    drafts.push(draft);
                    Ok(())
                }
            }
        }
    }
}

/// Members of other places and features.
fn refuse(ebs: &EbsBlockDevice) -> Result<(), ApiError> {
    let refused = [
        ("OutpostArn", ebs.outpost_arn.is_some()),
        ("AvailabilityZone", ebs.availability_zone.is_some()),
        ("AvailabilityZoneId", ebs.availability_zone_id.is_some()),
        ("EbsCardIndex", ebs.ebs_card_index.unwrap_or(0) != 0),
    ];
    match refused.iter().find(|(_, given)| *given) {
        Some((member, _)) => unsupported(&format!("BlockDeviceMapping.Ebs.{member}")),
        None => Ok(()),
    }
}

/// Changes a device of the image.
fn change(draft: &mut Draft, ebs: &EbsBlockDevice) -> Result<(), ApiError> {
    let other = ebs.snapshot_id.is_some() && ebs.snapshot_id != draft.snapshot;
    if other && draft.root {
        return Err(bad("snapshotId cannot be modified on root device"));
    }
    if draft.ephemeral {
        if ebs.snapshot_id.is_some() {
            return Err(bad("snapshotId can only be modified on EBS devices"));
        }
        draft.ephemeral = false;
        draft.delete_on_termination = true;
    }
    if other {
        draft.inherited = false;
        draft.size = None;
    }
    set(draft, ebs)
}

/// Merges the fields one by one.
fn set(draft: &mut Draft, ebs: &EbsBlockDevice) -> Result<(), ApiError> {
    if ebs.kms_key_id.is_some() && ebs.encrypted != Some(true) {
        return error(
            ErrorCode::InvalidParameterDependency,
            "The parameter KmsKeyId requires the parameter Encrypted to be set.",
        );
    }
    if let Some(kind) = &ebs.volume_type {
        let kind = volume_limits::volume_type(Some(kind))?.name;
        if draft.volume_type.as_deref() != Some(kind) {
            // What was set for the old type means nothing to the new one.
            draft.iops = None;
            draft.throughput = None;
        }
        draft.volume_type = Some(kind.to_owned());
    }
    draft.snapshot = ebs.snapshot_id.clone().or(draft.snapshot.take());
    draft.size = ebs.volume_size.or(draft.size);
    draft.iops = ebs.iops.or(draft.iops);
    draft.throughput = ebs.throughput.or(draft.throughput);
    draft.encrypted = ebs.encrypted.or(draft.encrypted);
    draft.kms_key = ebs.kms_key_id.clone().or(draft.kms_key.take());
    draft.delete_on_termination = ebs.delete_on_termination.unwrap_or(draft.delete_on_termination);
    draft.initialization_rate = ebs.volume_initialization_rate.or(draft.initialization_rate);
    Ok(())
}

type Doom = Option<(&'static str, &'static str)>;

/// Checks a draft and fills in what follows from the snapshot and the type.
fn finish(tx: &Tx<'_>, draft: Draft) -> Result<(Plan, Doom), ApiError> {
    let kind = volume_limits::volume_type(draft.volume_type.as_deref())?;
    kind.check_speed(draft.iops, draft.throughput)?;
    if draft.root {
        block_devices::check_root_type(kind)?;
    }
    let snapshot = snapshot(tx, &draft)?;
    let mut doom = (draft.snapshot.is_some() && snapshot.is_none()).then_some(SNAPSHOT_GONE);
    let least = snapshot.as_ref().map(|snapshot| snapshot.size);
    let Some(size) = draft.size.or(least) else {
        return Err(bad(format!(
            "Either snapshot ID or volume size must be provided for: {}",
            draft.device
        )));
    };
    if let (Some(id), Some(least)) = (&draft.snapshot, least)
        && size < least
    {
        return Err(block_devices::too_small(size, id, least));
    }
    kind.check_size(size, draft.iops)?;
    check_rate(&draft)?;
    let key = key(tx, &draft, snapshot.as_deref())?;
    if matches!(key, Key::Unusable) {
        doom = doom.or(Some(KEY_UNUSABLE));
    }
    let plan = Plan {
        snapshot,
        size,
        volume_type: kind.name,
        iops: kind.effective_iops(size, draft.iops),
        throughput: kind.effective_throughput(draft.throughput),
        kms_key: match key {
            Key::Usable(arn) => Some(arn),
            Key::None | Key::Unusable => None,
        },
        delete_on_termination: draft.delete_on_termination,
        initialization_rate: draft.initialization_rate,
        device: draft.device,
    };
    Ok((plan, doom))
}

/// The snapshot of a draft. One of the image may be gone; one that the caller names must be there and complete.
fn snapshot(tx: &Tx<'_>, draft: &Draft) -> Result<Option<Arc<Snapshot>>, ApiError> {
    let Some(id) = &draft.snapshot else {
        return Ok(None);
    };
    let found = tx.region.snapshots.get(id);
    if draft.inherited {
        return Ok(found.cloned());
    }
    let Some(found) = found.filter(|snapshot| tx.region.may_restore(snapshot, tx.account)) else {
        return error(
            ErrorCode::InvalidSnapshotNotFound,
            format!("The snapshot '{id}' does not exist."),
        );
    };
    snapshot::usable(found)?;
    Ok(Some(Arc::clone(found)))
}

fn check_rate(draft: &Draft) -> Result<(), ApiError> {
    let Some(rate) = draft.initialization_rate else {
        return Ok(());
    };
    if draft.snapshot.is_none() {
        return error(
            ErrorCode::InvalidParameterDependency,
            "The parameter VolumeInitializationRate requires the parameter SnapshotId to be set.",
        );
    }
    if (100..=300).contains(&rate) {
        return Ok(());
    }
    let reason = "Expected a value between 100 and 300.";
    Err(crate::rules::form::bad_value(
        &rate.to_string(),
        "volumeInitializationRate",
        reason,
    ))
}

/// What encrypts a volume.
enum Key {
    None,
    Usable(String),
    Unusable,
}

/// The key: the one asked for; else that of the caller's own snapshot; else the caller's default.
fn key(tx: &Tx<'_>, draft: &Draft, snapshot: Option<&Snapshot>) -> Result<Key, ApiError> {
    let source = snapshot.filter(|snapshot| snapshot.encrypted);
    if source.is_some() && draft.encrypted == Some(false) {
        return Err(bad(format!(
            "Encrypted flag cannot be false since device {} has an encrypted snapshot specified.",
            draft.device
        )));
    }
    if source.is_some_and(|source| !ebs_keys::opens(tx, source)) {
        return Ok(Key::Unusable);
    }
    if let Some(name) = &draft.kms_key {
        return Ok(ebs_keys::resolve(tx, name).map_or(Key::Unusable, Key::Usable));
    }
    let own = source.filter(|source| source.owner == tx.account);
    let wanted = source.is_some() || draft.encrypted == Some(true) || ebs_keys::by_default(tx);
    let key = own
        .and_then(|source| source.kms_key.clone())
        .or_else(|| wanted.then(|| ebs_keys::default(tx)));
    Ok(match key {
        Some(arn) if ebs_keys::usable(tx, &arn) => Key::Usable(arn),
        Some(_) => Key::Unusable,
        None => Key::None,
    })
}
