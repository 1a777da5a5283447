//! CreateImage: an image of an instance, with a snapshot of each of its volumes.

use crate::actions::image::register;
use crate::agenda::DueKind;
use crate::event::Change;
use crate::rules::block_devices;
use crate::rules::block_devices::{Device, Wish, bad};
use crate::rules::form;
use crate::rules::form::error;
use crate::rules::tags::Tagging;
use crate::rules::{image, snapshot};
use crate::state::{
    Image, ImageState, Instance, InstancePhase, Mapping, MappingTarget, Snapshot, Text, Volume,
};
use crate::tx::Tx;
use api::ec2::common::EbsBlockDevice;
use api::ec2::image::{CreateImageInput, CreateImageOutput};
use api::{ApiError, ErrorCode, ImageId, Span};
use std::sync::Arc;

/// How long EC2 prepares.
const PREPARING: Span = Span::seconds(30);
/// How long the guest takes to shut down and come up again.
const REBOOTING: Span = Span::seconds(75);
/// How long the image takes once its snapshots are complete.
const FINISHING: Span = Span::seconds(20);
/// The most images of one running instance at once without a reboot.
const MOST_NO_REBOOT: usize = 5;

/// Begins an image of an instance.
pub(crate) fn create_image(tx: &mut Tx<'_>, input: CreateImageInput) -> Result<CreateImageOutput, ApiError> {
    form::instance_id(&input.instance_id)?;
    let name = form::image_name(&input.name)?;
    let description = form::description(input.description.as_deref())?;
    image::one_of(
        input.snapshot_location.as_deref(),
        "snapshotLocation",
        &["regional", "local"],
    )?;
    let tagging = Tagging::new(&input.tag_specifications, &["image", "snapshot"])?;
    let devices = block_devices::read(&input.block_device_mappings)?;
    tx.dry_run(input.dry_run)?;
    let instance = own_instance(tx, &input)?;
    image::admit(tx, name)?;
    check_location(&input)?;
    check_concurrency(tx, instance, input.no_reboot == Some(true))?;
    let kept = kept_volumes(tx, instance, &devices)?;
    let added = added_devices(tx, instance, &devices)?;
    snapshot::admit(tx)?;

    let id = ImageId::from(tx.id(ImageId::PREFIX));
    let reboots = instance.phase == InstancePhase::Running && input.no_reboot != Some(true);
    let lead = Span(PREPARING.0 + if reboots { REBOOTING.0 } else { 0 });
    let mut takes = lead;
    let mut mappings = Vec::new();
    for (device, volume, delete_on_termination) in kept {
        let about = format!("Created by CreateImage({}) for {id}", instance.id);
        let (snapshot, span) = snapshot::of_volume(tx, volume, about);
        mappings.push(mapping(device, volume, &snapshot, delete_on_termination));
        let until = Span(lead.0.saturating_add(span.0));
        takes = takes.max(until);
        let snapshot_id = snapshot.id.clone();
        snapshot::begin(tx, snapshot, until);
        tx.tag(snapshot_id.as_str(), tagging.of("snapshot"));
    }
    mappings.extend(added);
    takes = Span(takes.0.saturating_add(FINISHING.0));
    let image = image_of(tx, instance, id.clone(), name, mappings);
    let image = Image {
        description: description.map(Text::from),
        state: ImageState::Pending {
            until: tx.now() + takes,
        },
        ..image
    };
    tx.change(Change::Image(Arc::new(image)));
    tx.tag(id.as_str(), tagging.of("image"));
    tx.schedule(takes, DueKind::ImageReady(id.clone()));
    Ok(CreateImageOutput { image_id: Some(id) })
}

/// The instance, in a state in which its volumes can be read.
fn own_instance<'a>(tx: &Tx<'a>, input: &CreateImageInput) -> Result<&'a Instance, ApiError> {
    let id = &input.instance_id;
    let instance = match tx.region.instances.get(id) {
        Some(instance) if instance.owner == tx.account => instance,
        _ => {
            let message = format!("The instance ID '{id}' does not exist");
            return error(ErrorCode::InvalidInstanceIdNotFound, message);
        }
    };
    let stands = matches!(
        instance.phase,
        InstancePhase::Running | InstancePhase::Stopping | InstancePhase::Stopped
    );
    let reason = if !stands {
        "Instance is not in state 'running' or 'stopping' or 'stopped'"
    } else if instance.root_device_type != "ebs" {
        "Instance does not have a volume attached at root"
    } else {
        return Ok(instance);
    };
    Err(form::invalid_value(id.as_str(), "instanceId", reason))
}

fn check_location(input: &CreateImageInput) -> Result<(), ApiError> {
    // The lab has no Local Zones.
    match input.snapshot_location.as_deref() {
        Some(local @ "local") => Err(form::invalid_value(
            local,
            "snapshotLocation",
            "The instance is not in a Local Zone.",
        )),
        _ => Ok(()),
    }
}

fn check_concurrency(tx: &Tx<'_>, instance: &Instance, no_reboot: bool) -> Result<(), ApiError> {
    if !no_reboot || instance.phase != InstancePhase::Running {
        return Ok(());
    }
    let under_way = tx.state.agenda.values().filter(|due| match &due.what {
        DueKind::ImageReady(id) if due.region == tx.region_name => {
            tx.region.images.get(id).is_some_and(|image| {
                image.is_registered() && image.source_instance.as_ref() == Some(&instance.id)
            })
        }
        _ => false,
    });
    if under_way.count() >= MOST_NO_REBOOT {
        return error(
            ErrorCode::ConcurrentCreateImageNoRebootLimitExceeded,
            "The maximum number of concurrent CreateImage requests for the instance has been reached. Wait for the \
             current CreateImage requests to complete, and then retry your request.",
        );
    }
    Ok(())
}

/// The volumes of which snapshots are taken: device, volume, and whether it will go with an instance.
fn kept_volumes<'a>(
    tx: &Tx<'a>,
    instance: &'a Instance,
    devices: &[Device<'_>],
) -> Result<Vec<(&'a str, &'a Volume, bool)>, ApiError> {
    let mut kept = Vec::with_capacity(instance.mappings.len());
    for place in &instance.mappings {
        let Some(volume) = tx.region.volumes.get(&place.volume) else {
            continue;
        };
        let attachment = volume
            .attachments
            .iter()
            .find(|attachment| attachment.instance == instance.id);
        let now = attachment.is_some_and(|attachment| attachment.delete_on_termination);
        let is_root = instance.root_device_name.as_deref() == Some(&place.device);
        let entry = devices.iter().find(|device| device.name == place.device);
        match entry.map(|device| &device.wish) {
            None => kept.push((place.device.as_str(), volume.as_ref(), now)),
            Some(Wish::Nothing) if !is_root => {}
            Some(Wish::Nothing) => {
                return Err(bad(format!("The root device {} cannot be omitted", place.device)));
            }
            Some(Wish::Ephemeral(_)) => {
                return Err(bad(format!("{} is an EBS device of the instance", place.device)));
            }
            Some(Wish::Volume(ebs)) => {
                check_override(&place.device, ebs, volume, is_root)?;
                kept.push((
                    place.device.as_str(),
                    volume.as_ref(),
                    ebs.delete_on_termination.unwrap_or(now),
                ));
            }
        }
    }
    Ok(kept)
}

/// Of a device that the instance has, only its fate at termination can be said anew.
fn check_override(
    device: &str,
    ebs: &EbsBlockDevice,
    volume: &Volume,
    is_root: bool,
) -> Result<(), ApiError> {
    block_devices::refuse_launch_members(ebs)?;
    if ebs.encrypted.is_some() {
        return Err(encrypted_flag(device));
    }
    if ebs.snapshot_id.is_some() {
        return Err(bad(if is_root {
            "snapshotId cannot be modified on root device".to_owned()
        } else {
            format!("snapshotId cannot be modified on device {device}")
        }));
    }
    let kind = ebs.volume_type.as_deref();
    let differs = [
        (
            "volumeSize",
            ebs.volume_size.is_some_and(|size| size != volume.size),
        ),
        (
            "volumeType",
            kind.is_some_and(|kind| !kind.eq_ignore_ascii_case(&volume.volume_type)),
        ),
        ("iops", ebs.iops.is_some() && ebs.iops != volume.iops),
        (
            "throughput",
            ebs.throughput.is_some() && ebs.throughput != volume.throughput,
        ),
    ];
    match differs.iter().find(|(_, differs)| *differs) {
        Some((member, _)) => Err(bad(format!("{member} cannot be modified on device {device}"))),
        None => Ok(()),
    }
}

fn encrypted_flag(device: &str) -> ApiError {
    bad(format!(
        "the encrypted flag cannot be specified since device {device} has a snapshot specified."
    ))
}

/// The devices that the instance does not have but the image will.
fn added_devices(tx: &Tx<'_>, instance: &Instance, devices: &[Device<'_>]) -> Result<Vec<Mapping>, ApiError> {
    let mut added = Vec::new();
    for device in devices {
        if instance.mapping(device.name).is_some() {
            continue;
        }
        let target = match device.wish {
            Wish::Nothing => continue,
            Wish::Ephemeral(disk) => MappingTarget::Ephemeral {
                virtual_name: disk.into(),
            },
            Wish::Volume(ebs) => {
                block_devices::refuse_launch_members(ebs)?;
                if ebs.snapshot_id.is_none() && ebs.volume_size.is_none() {
                    return Err(block_devices::neither_snapshot_nor_size(device.name));
                }
                if ebs.snapshot_id.is_some() && ebs.encrypted.is_some() {
                    return Err(encrypted_flag(device.name));
                }
                register::volume(tx, ebs)?
            }
        };
        added.push(Mapping {
            device: device.name.into(),
            target,
        });
    }
    Ok(added)
}

fn mapping(device: &str, volume: &Volume, snapshot: &Snapshot, delete_on_termination: bool) -> Mapping {
    // A gp2 volume's operations follow from its size and are not recorded.
    let recorded = matches!(volume.volume_type.as_str(), "gp3" | "io1" | "io2");
    Mapping {
        device: device.into(),
        target: MappingTarget::Ebs {
            snapshot: Some(snapshot.id.clone()),
            size: Some(volume.size),
            volume_type: volume.volume_type.as_str().into(),
            iops: volume.iops.filter(|_| recorded),
            throughput: volume.throughput,
            encrypted: volume.encrypted,
            kms_key: volume.kms_key.as_ref().map(Text::from),
            delete_on_termination,
        },
    }
}

/// What an image takes over from its instance, and from the image of that one.
fn image_of(tx: &Tx<'_>, instance: &Instance, id: ImageId, name: &str, mappings: Vec<Mapping>) -> Image {
    let source = tx.region.images.get(&instance.image);
    Image {
        id,
        name: name.into(),
        owner: tx.account.into(),
        owner_alias: None,
        state: ImageState::Available,
        description: None,
        created: tx.now(),
        architecture: instance.architecture.as_str().into(),
        virtualization: instance.virtualization.as_str().into(),
        root_device_type: "ebs".into(),
        root_device_name: instance.root_device_name.as_ref().map(Text::from),
        mappings,
        boot_mode: instance.boot_mode.as_ref().map(Text::from),
        tpm_support: instance.tpm_support.as_ref().map(Text::from),
        imds_support: source.and_then(|source| source.imds_support.clone()),
        ena: instance.ena,
        sriov: instance.sriov.as_ref().map(Text::from),
        uefi_data: source.and_then(|source| source.uefi_data.clone()),
        kernel: source.and_then(|source| source.kernel.clone()),
        ramdisk: source.and_then(|source| source.ramdisk.clone()),
        platform_details: instance.platform_details.as_str().into(),
        usage_operation: instance.usage_operation.as_str().into(),
        product_codes: instance.product_codes.clone(),
        permissions: Vec::new(),
        deprecation: None,
        source_image: Some((instance.image.clone(), tx.region_name.into())),
        source_instance: Some(instance.id.clone()),
        last_launched: None,
        location: image::location(tx.account, name).into(),
        free_tier: source.is_none_or(|source| source.free_tier),
        ssm_parameter: None,
        protection: None,
    }
}
