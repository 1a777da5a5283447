//! The form of a RunInstances request, and the members that ask for what this lab does not have.

use crate::actions::launch::interface;
use crate::rules::form;
use crate::rules::form::bad_value;
use crate::rules::form::error;
use crate::rules::form::missing;
use crate::rules::idempotency;
use crate::rules::instance::unsupported;
use crate::rules::launch_image;
use crate::rules::tags::Tagging;
use crate::rules::user_data;
use api::ec2::launch::run_instances::RunInstancesInput;
use api::{ApiError, ErrorCode};

/// Checks everything that needs no look at the Region. Gives the tags of what will be made.
pub(crate) fn check(input: &RunInstancesInput) -> Result<Tagging, ApiError> {
    let image = input.image_id.as_ref().filter(|id| !id.as_str().is_empty());
    let image = image.ok_or_else(|| missing("ImageId"))?;
    counts(input.min_count, input.max_count)?;
    idempotency::check(input.client_token.as_deref())?;
    if launch_image::parameter_name(image).is_none() {
        form::image_id(image)?;
    }
    let tagging = tagging(input)?;
    if let Some(data) = &input.user_data {
        user_data::check(data)?;
    }
    interface::check(input)?;
    refuse(input)?;
    Ok(tagging)
}

/// The kinds of things that a launch can tag. It never makes a Spot request here, so tags for one go nowhere.
pub(crate) fn tagging(input: &RunInstancesInput) -> Result<Tagging, ApiError> {
    Tagging::new(
        &input.tag_specifications,
        &[
            "instance",
            "volume",
            "network-interface",
            "spot-instances-request",
        ],
    )
}

fn counts(least: i64, most: i64) -> Result<(), ApiError> {
    let message = if least < 1 {
        "Minimum instance count must be greater than zero"
    } else if most < 1 {
        "Maximum instance count must be greater than zero"
    } else if most < least {
        "Maximum instance count must not be smaller than minimum instance count"
    } else {
        return Ok(());
    };
    error(ErrorCode::InvalidParameterValue, message)
}

/// Refuses what the lab cannot do, unless a member only says what happens anyway.
fn refuse(input: &RunInstancesInput) -> Result<(), ApiError> {
    let market = input
        .instance_market_options
        .as_ref()
        .is_some_and(|market| market.market_type.is_some() || market.spot_options.is_some());
    let capacity = input.capacity_reservation_specification.as_ref();
    let enclave = input.enclave_options.as_ref().and_then(|options| options.enabled);
    let hibernation = input
        .hibernation_options
        .as_ref()
        .and_then(|options| options.configured);
    let recovery = input
        .maintenance_options
        .as_ref()
        .and_then(|options| options.auto_recovery.as_deref());
    let weighting = input
        .network_performance_options
        .as_ref()
        .and_then(|options| options.bandwidth_weighting.as_deref());
    let refused = [
        (
            "ElasticGpuSpecification",
            !input.elastic_gpu_specification.is_empty(),
        ),
        (
            "ElasticInferenceAccelerators",
            !input.elastic_inference_accelerators.is_empty(),
        ),
        ("InstanceMarketOptions", market),
        (
            "CapacityReservationSpecification",
            capacity.is_some_and(|choice| {
                choice.capacity_reservation_target.is_some()
                    || !matches!(
                        choice.capacity_reservation_preference.as_deref(),
                        None | Some("open" | "none")
                    )
            }),
        ),
        ("HibernationOptions", hibernation == Some(true)),
        ("LicenseSpecifications", !input.license_specifications.is_empty()),
        ("EnclaveOptions", enclave == Some(true)),
        ("PrivateDnsNameOptions", odd_names(input)),
        (
            "MaintenanceOptions",
            recovery.is_some_and(|recovery| recovery != "default"),
        ),
        (
            "NetworkPerformanceOptions",
            weighting.is_some_and(|weighting| weighting != "default"),
        ),
        (
            "Operator",
            input
                .operator
                .as_ref()
                .is_some_and(|operator| operator.principal.is_some()),
        ),
        ("SecondaryInterfaces", !input.secondary_interfaces.is_empty()),
        (
            "AdditionalInfo",
            input
                .additional_info
                .as_ref()
                .is_some_and(|info| !info.is_empty()),
        ),
        ("Placement", odd_placement(input)),
    ];
    if let Some((parameter, _)) = refused.iter().find(|(_, asked)| *asked) {
        return unsupported(parameter);
    }
    behavior(input.instance_initiated_shutdown_behavior.as_deref())
}

/// Whether host names are to be formed in another way than from the address.
fn odd_names(input: &RunInstancesInput) -> bool {
    input.private_dns_name_options.as_ref().is_some_and(|names| {
        !matches!(names.hostname_type.as_deref(), None | Some("ip-name"))
            || names.enable_resource_name_dns_a_record == Some(true)
            || names.enable_resource_name_dns_aaaa_record == Some(true)
    })
}

/// Whether a group, a host or a partition is asked for.
fn odd_placement(input: &RunInstancesInput) -> bool {
    let given = |text: &Option<String>| text.as_ref().is_some_and(|text| !text.is_empty());
    input.placement.as_ref().is_some_and(|place| {
        given(&place.affinity)
            || given(&place.group_name)
            || place.partition_number.is_some()
            || given(&place.host_id)
            || given(&place.spread_domain)
            || given(&place.host_resource_group_arn)
            || place.group_id.is_some()
            || place.tenancy.as_deref() == Some("host")
    })
}

fn behavior(value: Option<&str>) -> Result<(), ApiError> {
    match value {
        None | Some("stop" | "terminate") => Ok(()),
        Some(value) => Err(bad_value(
            value,
            "instanceInitiatedShutdownBehavior",
            "Expected 'stop' or 'terminate'.",
        )),
    }
}
