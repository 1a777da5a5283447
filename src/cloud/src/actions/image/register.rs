//! RegisterImage: an image of snapshots that are there already.

use crate::event::Change;
use crate::rules::block_devices;
use crate::rules::block_devices::{Device, Wish, bad};
use crate::rules::form;
use crate::rules::form::error;
use crate::rules::tags::Tagging;
use crate::rules::{image, snapshot};
use crate::state::{Image, ImageState, Mapping, MappingTarget, Text};
use crate::tx::Tx;
use api::ec2::common::EbsBlockDevice;
use api::ec2::image::{RegisterImageInput, RegisterImageOutput};
use api::{ApiError, ErrorCode, ImageId, SnapshotId};
use std::sync::Arc;

/// Without words, an image is as old-fashioned as in 2006.
const DEFAULT_ARCHITECTURE: &str = "i386";
const DEFAULT_VIRTUALIZATION: &str = "paravirtual";

/// Makes an image that is available at once.
pub(crate) fn register_image(
    tx: &mut Tx<'_>,
    input: RegisterImageInput,
) -> Result<RegisterImageOutput, ApiError> {
    let name = form::image_name(&input.name)?;
    let description = form::description(input.description.as_deref())?;
    check_words(&input)?;
    let tagging = Tagging::new(&input.tag_specifications, &["image"])?;
    let root = check_root(&input)?;
    let devices = check_devices(&input, root)?;
    tx.dry_run(input.dry_run)?;
    image::admit(tx, name)?;
    let mut mappings = Vec::with_capacity(devices.len());
    for device in &devices {
        mappings.extend(mapping(tx, device)?);
    }
    let id = ImageId::from(tx.id(ImageId::PREFIX));
    let image = Image {
        id: id.clone(),
        name: name.into(),
        owner: tx.account.into(),
        owner_alias: None,
        state: ImageState::Available,
        description: description.map(Text::from),
        created: tx.now(),
        architecture: or_default(&input.architecture, DEFAULT_ARCHITECTURE),
        virtualization: or_default(&input.virtualization_type, DEFAULT_VIRTUALIZATION),
        root_device_type: "ebs".into(),
        root_device_name: Some(root.into()),
        mappings,
        boot_mode: text(&input.boot_mode),
        tpm_support: text(&input.tpm_support),
        imds_support: text(&input.imds_support),
        ena: input.ena_support == Some(true),
        sriov: text(&input.sriov_net_support),
        uefi_data: text(&input.uefi_data),
        kernel: text(&input.kernel_id),
        ramdisk: text(&input.ramdisk_id),
        // What a snapshot's volume was billed as is not known here: the licensing trap of registering.
        platform_details: "Linux/UNIX".into(),
        usage_operation: "RunInstances".into(),
        product_codes: product_codes(tx, &devices),
        permissions: Vec::new(),
        deprecation: None,
        source_image: None,
        source_instance: None,
        last_launched: None,
        location: image::location(tx.account, name).into(),
        free_tier: true,
        ssm_parameter: None,
        protection: None,
    };
    tx.change(Change::Image(Arc::new(image)));
    tx.tag(id.as_str(), tagging.of("image"));
    Ok(RegisterImageOutput { image_id: Some(id) })
}

fn or_default(given: &Option<String>, default: &str) -> Text {
    given.as_deref().unwrap_or(default).into()
}

fn text(given: &Option<String>) -> Option<Text> {
    given.as_ref().map(Text::from)
}

/// Members with a fixed vocabulary, and those that an ordinary account can't use.
fn check_words(input: &RegisterImageInput) -> Result<(), ApiError> {
    let virtualization = input.virtualization_type.as_deref();
    image::one_of(
        input.architecture.as_deref(),
        "architecture",
        &["i386", "x86_64", "arm64", "x86_64_mac", "arm64_mac"],
    )?;
    image::one_of(virtualization, "virtualizationType", &["hvm", "paravirtual"])?;
    let boot = input.boot_mode.as_deref();
    image::one_of(boot, "bootMode", &["legacy-bios", "uefi", "uefi-preferred"])?;
    image::one_of(input.tpm_support.as_deref(), "tpmSupport", &["v2.0"])?;
    image::one_of(input.imds_support.as_deref(), "imdsSupport", &["v2.0"])?;
    image::one_of(input.sriov_net_support.as_deref(), "sriovNetSupport", &["simple"])?;
    if input.tpm_support.is_some() && boot != Some("uefi") {
        return error(
            ErrorCode::InvalidParameterCombination,
            "The parameter tpmSupport can only be specified when bootMode is 'uefi'.",
        );
    }
    for (id, prefix, parameter) in [
        (&input.kernel_id, "aki", "KernelId"),
        (&input.ramdisk_id, "ari", "RamdiskId"),
    ] {
        let Some(id) = id else { continue };
        if id.is_empty() {
            return Err(form::missing(parameter));
        }
        if crate::ids::check(prefix, id).is_err() {
            let message = format!("Invalid id: \"{id}\" (expecting \"{prefix}-...\")");
            return error(ErrorCode::InvalidAmiIdMalformed, message);
        }
    }
    if let Some(data) = input.uefi_data.as_deref()
        && !data
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"+/=\r\n".contains(&byte))
    {
        return Err(form::invalid_value("…", "uefiData", "It is not base64 text."));
    }
    if let Some(code) = input.billing_products.first() {
        return error(
            ErrorCode::AuthFailure,
            format!("You are not authorized to use the billing product {code}"),
        );
    }
    match input.image_location.as_deref() {
        // The lab's object storage holds no manifest, so none can be read.
        Some(location) => error(
            ErrorCode::InvalidManifest,
            format!(
                "HTTP 403 (Forbidden) response for URL http://s3.amazonaws.com:80/{location}: check your S3 ACLs \
                 are correct."
            ),
        ),
        None => Ok(()),
    }
}

fn check_root(input: &RegisterImageInput) -> Result<&str, ApiError> {
    input
        .root_device_name
        .as_deref()
        .filter(|root| !root.is_empty())
        .ok_or_else(|| form::missing("RootDeviceName"))
}

/// The entries that make devices; the root is among them and has a snapshot.
fn check_devices<'a>(input: &'a RegisterImageInput, root: &str) -> Result<Vec<Device<'a>>, ApiError> {
    let mut devices = block_devices::read(&input.block_device_mappings)?;
    devices.retain(|device| !matches!(device.wish, Wish::Nothing));
    let root_snapshot = devices
        .iter()
        .find(|device| device.name == root)
        .and_then(|device| match device.wish {
            Wish::Volume(ebs) => ebs.snapshot_id.as_ref(),
            _ => None,
        });
    if root_snapshot.is_none() {
        return Err(bad("No root snapshot specified in device mapping."));
    }
    for device in &devices {
        let Wish::Volume(ebs) = device.wish else { continue };
        if ebs.snapshot_id.is_none() && ebs.volume_size.is_none() {
            return Err(block_devices::neither_snapshot_nor_size(device.name));
        }
        if ebs.snapshot_id.is_some() && ebs.encrypted.is_some() {
            return error(
                ErrorCode::InvalidParameter,
                "Parameter encrypted is invalid. You cannot specify the encrypted flag if specifying a snapshot id \
                 in a block device mapping.",
            );
        }
        block_devices::refuse_launch_members(ebs)?;
        if device.name == root {
            block_devices::check_root_type(block_devices::kind(ebs)?)?;
        }
    }
    Ok(devices)
}

fn mapping(tx: &Tx<'_>, device: &Device<'_>) -> Result<Option<Mapping>, ApiError> {
    let target = match device.wish {
        Wish::Nothing => return Ok(None),
        Wish::Ephemeral(disk) => MappingTarget::Ephemeral {
            virtual_name: disk.into(),
        },
        Wish::Volume(ebs) => volume(tx, ebs)?,
    };
    Ok(Some(Mapping {
        device: device.name.into(),
        target,
    }))
}

/// What an entry with a volume comes to: size and encryption follow from its snapshot.
pub(crate) fn volume(tx: &Tx<'_>, ebs: &EbsBlockDevice) -> Result<MappingTarget, ApiError> {
    let (size, encrypted, kms_key) = match &ebs.snapshot_id {
        None => {
            let encrypted = ebs.encrypted == Some(true) || crate::rules::ebs_keys::by_default(tx);
            (
                ebs.volume_size.unwrap_or(1),
                encrypted,
                encrypted.then(|| crate::rules::ebs_keys::default(tx)),
            )
        }
        Some(id) => {
            let (least, encrypted, key) = own_snapshot(tx, id)?;
            let size = ebs.volume_size.unwrap_or(least);
            if size < least {
                return Err(block_devices::too_small(size, id, least));
            }
            (size, encrypted, key)
        }
    };
    let kind = block_devices::kind(ebs)?;
    kind.check_size(size, ebs.iops)?;
    Ok(MappingTarget::Ebs {
        snapshot: ebs.snapshot_id.clone(),
        size: Some(size),
        volume_type: kind.name.into(),
        iops: ebs.iops,
        throughput: ebs.throughput,
        encrypted,
        kms_key: kms_key.map(Text::from),
        delete_on_termination: ebs.delete_on_termination.unwrap_or(true),
    })
}

/// Size, encryption and key of a complete snapshot of the caller.
fn own_snapshot(tx: &Tx<'_>, id: &SnapshotId) -> Result<(i64, bool, Option<String>), ApiError> {
    let visible = |snapshot: &&Arc<crate::state::Snapshot>| tx.region.may_restore(snapshot, tx.account);
    let Some(snapshot) = tx.region.snapshots.get(id).filter(visible) else {
        return error(
            ErrorCode::InvalidSnapshotIdNotFound,
            format!("The snapshot ID '{id}' does not exist"),
        );
    };
    if snapshot.owner != tx.account {
        let reason = format!("Snapshot does not belong to {}", tx.account);
        return Err(form::invalid_value(id.as_str(), "snapshotId", &reason));
    }
    snapshot::usable(snapshot)?;
    Ok((snapshot.size, snapshot.encrypted, snapshot.kms_key.clone()))
}

/// The product codes that came with the snapshots.
fn product_codes(tx: &Tx<'_>, devices: &[Device<'_>]) -> Vec<crate::state::ProductCode> {
    let mut codes = Vec::new();
    for device in devices {
        let Wish::Volume(ebs) = device.wish else { continue };
        let snapshot = ebs
            .snapshot_id
            .as_ref()
            .and_then(|id| tx.region.snapshots.get(id));
        for code in snapshot.iter().flat_map(|snapshot| &snapshot.product_codes) {
            if !codes.contains(code) {
                codes.push(code.clone());
            }
        }
    }
    codes
}
