//! An image as DescribeImages shows it to a caller.

use super::{image_protection, tags};
use crate::rules::image::state_name;
use crate::state::{Image, ImageState, Mapping, MappingTarget, ProductCode, Tags};
use api::ec2::common::{self, BlockDeviceMapping, EbsBlockDevice, StateReason};
use api::{Span, Timestamp, ec2};

/// How late the last launch is reported.
const LAUNCH_REPORT_DELAY: Span = Span::hours(24);

/// What the caller sees of an image; the tags are the caller's own.
pub(crate) fn image(
    image: &Image,
    account: &str,
    now: Timestamp,
    own_tags: Option<&Tags>,
) -> ec2::image::Image {
    let mine = image.owner == account;
    let source = image.source_image.as_ref();
    ec2::image::Image {
        platform_details: Some(String::from(&image.platform_details)),
        usage_operation: Some(String::from(&image.usage_operation)),
        block_device_mappings: Some(image.mappings.iter().map(mapping).collect()),
        description: image.description.as_ref().map(String::from),
        ena_support: image.ena.then_some(true),
        hypervisor: Some("xen".into()),
        image_owner_alias: image.owner_alias.as_ref().map(String::from),
        name: Some(String::from(&image.name)),
        root_device_name: image.root_device_name.as_ref().map(String::from),
        root_device_type: Some(String::from(&image.root_device_type)),
        sriov_net_support: image.sriov.as_ref().map(String::from),
        state_reason: state_reason(&image.state).map(|(code, message)| StateReason {
            code: Some(code.to_owned()),
            message: Some(message.to_owned()),
        }),
        tags: tags::shown(own_tags),
        virtualization_type: Some(String::from(&image.virtualization)),
        boot_mode: image.boot_mode.as_ref().map(String::from),
        tpm_support: image.tpm_support.as_ref().map(String::from),
        deprecation_time: image.deprecation.map(|at| at.to_string()),
        imds_support: image.imds_support.as_ref().map(String::from),
        source_instance_id: image.source_instance.clone(),
        deregistration_protection: mine.then(|| image_protection::shown(image, now)),
        last_launched_time: last_launch(image, now).filter(|_| mine),
        image_allowed: None,
        source_image_id: source.map(|(id, _)| id.clone()),
        source_image_region: source
            .map(|(_, region)| region.clone())
            .as_ref()
            .map(String::from),
        free_tier_eligible: Some(image.free_tier),
        public_ssm_parameter_name: image.ssm_parameter.as_ref().map(String::from),
        image_id: Some(image.id.clone()),
        image_location: Some(String::from(&image.location)),
        state: Some(state_name(&image.state).into()),
        owner_id: Some(String::from(&image.owner)),
        creation_date: Some(creation_date(image)),
        public: Some(image.is_public()),
        product_codes: Some(product_codes(&image.product_codes)).filter(|codes| !codes.is_empty()),
        architecture: Some(String::from(&image.architecture)),
        image_type: Some("machine".into()),
        kernel_id: image.kernel.as_ref().map(String::from),
        ramdisk_id: image.ramdisk.as_ref().map(String::from),
        platform: platform(image).map(Into::into),
    }
}

/// When it was asked for, without milliseconds, as EC2 writes it.
pub(crate) fn creation_date(image: &Image) -> String {
    image.created.whole_second().to_string()
}

/// `windows`, for Windows.
pub(crate) fn platform(image: &Image) -> Option<&'static str> {
    image.platform_details.starts_with("Windows").then_some("windows")
}

/// Code and message of a failed image.
pub(crate) fn state_reason(state: &ImageState) -> Option<(&str, &str)> {
    match state {
        ImageState::Failed { code, message } => Some((code, message)),
        _ => None,
    }
}

/// The last launch, once it is reported.
pub(crate) fn last_launch(image: &Image, now: Timestamp) -> Option<String> {
    image
        .last_launched
        .filter(|at| now - *at >= LAUNCH_REPORT_DELAY)
        .map(|at| at.whole_second().to_string())
}

/// Product codes as answers list them.
pub(crate) fn product_codes(codes: &[ProductCode]) -> Vec<common::ProductCode> {
    codes
        .iter()
        .map(|code| common::ProductCode {
            product_code_id: Some(String::from(&code.code)),
            product_code_type: Some(String::from(&code.kind)),
        })
        .collect()
}

/// A mapping as DescribeImages shows it; the key is never shown.
pub(crate) fn mapping(mapping: &Mapping) -> BlockDeviceMapping {
    let device_name = Some(mapping.device.clone());
    match &mapping.target {
        MappingTarget::Ephemeral { virtual_name } => BlockDeviceMapping {
            device_name: device_name.as_ref().map(String::from),
            virtual_name: Some(String::from(virtual_name)),
            ..BlockDeviceMapping::default()
        },
        MappingTarget::Ebs {
            snapshot,
            size,
            volume_type,
            iops,
            throughput,
            encrypted,
            kms_key: _,
            delete_on_termination,
        } => BlockDeviceMapping {
            device_name: device_name.as_ref().map(String::from),
            ebs: Some(EbsBlockDevice {
                delete_on_termination: Some(*delete_on_termination),
                iops: *iops,
                snapshot_id: snapshot.clone(),
                volume_size: *size,
                volume_type: Some(String::from(volume_type)),
                throughput: *throughput,
                encrypted: Some(*encrypted),
                ..EbsBlockDevice::default()
            }),
            ..BlockDeviceMapping::default()
        },
    }
}
