//! Block device mappings in requests: their form, with EC2's errors. What they mean is for each action to say.

use crate::rules::form;
use crate::rules::form::error;
use crate::rules::volume_limits;
use crate::rules::volume_limits::VolumeType;
use api::ec2::common::{BlockDeviceMapping, EbsBlockDevice};
use api::{ApiError, ErrorCode};

/// One entry of a request.
#[derive(Debug)]
pub(crate) struct Device<'a> {
    /// `/dev/sdf` …
    pub name: &'a str,
    /// What it asks for.
    pub wish: Wish<'a>,
}

/// What an entry asks for.
#[derive(Debug)]
pub(crate) enum Wish<'a> {
    /// No such device.
    Nothing,
    /// A disk of the host.
    Ephemeral(&'a str),
    /// A volume.
    Volume(&'a EbsBlockDevice),
}

/// The error of a mapping.
pub(crate) fn bad(message: impl Into<String>) -> ApiError {
    ApiError::new(ErrorCode::InvalidBlockDeviceMapping, message)
}

/// The error of a volume that would be smaller than its snapshot.
pub(crate) fn too_small(size: i64, snapshot: &api::SnapshotId, least: i64) -> ApiError {
    bad(format!(
        "Volume of size {size}GB is smaller than snapshot '{snapshot}', expect size >= {least}GB"
    ))
}

/// Reads the entries and checks each volume by itself, for a mapping that inherits nothing.
pub(crate) fn read(mappings: &[BlockDeviceMapping]) -> Result<Vec<Device<'_>>, ApiError> {
    let devices = entries(mappings)?;
    for device in &devices {
        if let Wish::Volume(ebs) = device.wish {
            kind(ebs)?.check_speed(ebs.iops, ebs.throughput)?;
        }
    }
    Ok(devices)
}

/// The error of a new volume of which neither a snapshot nor a size is given.
pub(crate) fn neither_snapshot_nor_size(device: &str) -> ApiError {
    bad(format!(
        "Either snapshot ID or volume size must be provided for: {device}"
    ))
}

/// Reads the entries: each has a device name of its own and says one thing.
pub(crate) fn entries(mappings: &[BlockDeviceMapping]) -> Result<Vec<Device<'_>>, ApiError> {
    let mut devices: Vec<Device<'_>> = Vec::with_capacity(mappings.len());
    for mapping in mappings {
        let name = mapping.device_name.as_deref().unwrap_or_default();
        if name.is_empty() {
            return Err(bad("Missing device name"));
        }
        if !volume_limits::is_device_name(name) {
            return Err(bad(format!("Invalid device name {name}")));
        }
        if devices.iter().any(|other| other.name == name) {
            return Err(bad(format!("Duplicate device name {name}")));
        }
        let wish = match (&mapping.ebs, mapping.virtual_name.as_deref(), &mapping.no_device) {
            (None, None, Some(_)) => Wish::Nothing,
            (None, Some(disk), None) if is_host_disk(disk) => Wish::Ephemeral(disk),
            (None, Some(disk), None) => {
                return Err(bad(format!("Invalid virtual name {disk} for device {name}")));
            }
            (Some(ebs), None, None) => {
                check_volume(ebs)?;
                Wish::Volume(ebs)
            }
            _ => {
                return Err(bad(format!(
                    "Exactly one of ebs, virtualName and noDevice must be provided for: {name}"
                )));
            }
        };
        devices.push(Device { name, wish });
    }
    Ok(devices)
}

/// The form of what an entry says of a volume.
fn check_volume(ebs: &EbsBlockDevice) -> Result<(), ApiError> {
    if let Some(id) = &ebs.snapshot_id {
        form::snapshot_id(id)?;
    }
    if let Some(size) = ebs.volume_size
        && size < 1
    {
        return Err(form::bad_value(
            &size.to_string(),
            "volumeSize",
            "Volume sizes must be positive.",
        ));
    }
    Ok(())
}

/// The type of the volume that an entry asks for.
pub(crate) fn kind(ebs: &EbsBlockDevice) -> Result<&'static VolumeType, ApiError> {
    volume_limits::volume_type(ebs.volume_type.as_deref())
}

/// Refuses members that a mapping of an image can't have; they are for launches.
pub(crate) fn refuse_launch_members(ebs: &EbsBlockDevice) -> Result<(), ApiError> {
    let given = [
        ("kmsKeyId", ebs.kms_key_id.is_some()),
        ("outpostArn", ebs.outpost_arn.is_some()),
        ("availabilityZone", ebs.availability_zone.is_some()),
        ("availabilityZoneId", ebs.availability_zone_id.is_some()),
        (
            "volumeInitializationRate",
            ebs.volume_initialization_rate.is_some(),
        ),
        ("ebsCardIndex", ebs.ebs_card_index.is_some()),
    ];
    match given.iter().find(|(_, given)| *given) {
        None => Ok(()),
        Some((name, _)) => error(
            ErrorCode::InvalidParameter,
            format!(
                "Parameter {name} is invalid. It is not supported in a block device mapping of an image."
            ),
        ),
    }
}

/// Refuses a type from which no instance boots.
pub(crate) fn check_root_type(kind: &VolumeType) -> Result<(), ApiError> {
    if !kind.boots {
        let name = kind.name;
        let message = format!(
            "The {name} volume type cannot be used for boot volumes. Please use a supported boot volume type: \
             standard,io1,gp2."
        );
        return Err(bad(message));
    }
    Ok(())
}

/// `ephemeral0` to `ephemeral23`.
fn is_host_disk(name: &str) -> bool {
    name.strip_prefix("ephemeral")
        .and_then(|number| number.parse::<u8>().ok())
        .is_some_and(|number| number < 24)
}
