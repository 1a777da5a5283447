//! DescribeRegions, DescribeAvailabilityZones and DescribeAccountAttributes.

use crate::rules::filter::Filters;
use crate::rules::form::error;
use crate::tx::Tx;
use crate::world::{network, places};
use api::ec2::account::regions::{
    AccountAttribute, AccountAttributeValue, AvailabilityZone, DescribeAccountAttributesInput,
    DescribeAccountAttributesOutput, DescribeAvailabilityZonesInput, DescribeAvailabilityZonesOutput,
    DescribeRegionsInput, DescribeRegionsOutput, Region,
};
use api::{ApiError, ErrorCode};
use std::borrow::Cow;

/// Regions that an account has only after it opted in, which the learner's has not.
const NOT_OPTED_IN: &[&str] = &[
    "af-south-1",
    "ap-east-1",
    "ap-east-2",
    "ap-south-2",
    "ap-southeast-3",
    "ap-southeast-4",
    "ap-southeast-5",
    "ap-southeast-6",
    "ap-southeast-7",
    "ca-west-1",
    "eu-central-2",
    "eu-south-1",
    "eu-south-2",
    "il-central-1",
    "me-central-1",
    "me-south-1",
    "mx-central-1",
];

const ENABLED: &str = "opt-in-not-required";

/// Lists the Regions of the account, or all there are.
pub(crate) fn describe_regions(
    tx: &mut Tx<'_>,
    input: DescribeRegionsInput,
) -> Result<DescribeRegionsOutput, ApiError> {
    let filters = Filters::new(&input.filters, &api::ec2::account::regions::DESCRIBE_REGIONS)?;
    tx.dry_run(input.dry_run)?;
    let enabled = places::REGIONS.iter().map(|name| (*name, ENABLED));
    let others = NOT_OPTED_IN.iter().map(|name| (*name, "not-opted-in"));
    let all: Vec<(&str, &str)> = enabled.chain(others).collect();
    let wanted = &input.region_names;
    let unknown: Vec<&str> = wanted
        .iter()
        .map(String::as_str)
        .filter(|name| !all.iter().any(|(known, _)| known == name))
        .collect();
    if !unknown.is_empty() {
        return error(
            ErrorCode::InvalidParameterValue,
            format!("Invalid region names: [{}]", unknown.join(", ")),
        );
    }
    // A Region that is named is shown whether or not the account has it.
    let everything = input.all_regions == Some(true) || !wanted.is_empty();
    let regions = all
        .into_iter()
        .filter(|(name, status)| {
            let endpoint = format!("ec2.{name}.amazonaws.com");
            let meant = wanted.is_empty() || wanted.iter().any(|wanted| wanted == name);
            let passes = filters.pass(|filter| {
                vec![Cow::Owned(match filter {
                    "endpoint" => endpoint.clone(),
                    "opt-in-status" => (*status).to_owned(),
                    _ => (*name).to_owned(),
                })]
            });
            (everything || *status == ENABLED) && meant && passes
        })
        .map(|(name, status)| Region {
            opt_in_status: Some(status.to_owned()),
            geography: None,
            region_name: Some(name.to_owned()),
            endpoint: Some(format!("ec2.{name}.amazonaws.com")),
        })
        .collect();
    Ok(DescribeRegionsOutput {
        regions: Some(regions),
    })
}

/// Lists the zones of the Region, as the caller sees them.
pub(crate) fn describe_availability_zones(
    tx: &mut Tx<'_>,
    input: DescribeAvailabilityZonesInput,
) -> Result<DescribeAvailabilityZonesOutput, ApiError> {
    let filters = Filters::new(
        &input.filters,
        &api::ec2::account::regions::DESCRIBE_AVAILABILITY_ZONES,
    )?;
    tx.dry_run(input.dry_run)?;
    let region = tx.region_name;
    let zones = places::zones(region, tx.account);
    for (wanted, what, by_id) in [
        (&input.zone_names, "zone", false),
        (&input.zone_ids, "zone-id", true),
    ] {
        let unknown: Vec<&str> = wanted
            .iter()
            .map(String::as_str)
            .filter(|name| {
                !zones
                    .iter()
                    .any(|zone| *name == if by_id { &zone.id } else { &zone.name })
            })
            .collect();
        if !unknown.is_empty() {
            return error(
                ErrorCode::InvalidParameterValue,
                format!("Invalid availability {what}: [{}]", unknown.join(", ")),
            );
        }
    }
    let group = format!("{region}-zg-1");
    let found = zones
        .into_iter()
        .filter(|zone| input.zone_names.is_empty() || input.zone_names.contains(&zone.name))
        .filter(|zone| input.zone_ids.is_empty() || input.zone_ids.contains(&zone.id))
        .filter(|zone| {
            filters.pass(|name| {
                let value = match name {
                    "group-name" => &group,
                    "opt-in-status" => ENABLED,
                    "region-name" => region,
                    "state" => "available",
                    "zone-id" => &zone.id,
                    "zone-name" => &zone.name,
                    "zone-type" => "availability-zone",
                    _ => return Vec::new(),
                };
                vec![Cow::Owned(value.to_owned())]
            })
        })
        .map(|zone| AvailabilityZone {
            opt_in_status: Some(ENABLED.to_owned()),
            messages: Some(Vec::new()),
            region_name: Some(region.to_owned()),
            zone_name: Some(zone.name),
            zone_id: Some(zone.id),
            group_name: Some(group.clone()),
            network_border_group: Some(region.to_owned()),
            zone_type: Some("availability-zone".to_owned()),
            state: Some("available".to_owned()),
            ..AvailabilityZone::default()
        })
        .collect();
    Ok(DescribeAvailabilityZonesOutput {
        availability_zones: Some(found),
    })
}

/// Shows settings of the account in the Region.
pub(crate) fn describe_account_attributes(
    tx: &mut Tx<'_>,
    input: DescribeAccountAttributesInput,
) -> Result<DescribeAccountAttributesOutput, ApiError> {
    let network = network::default_network(tx.state.seed, tx.account, tx.region_name);
    let all = [
        ("vpc-max-security-groups-per-interface", "5"),
        ("max-instances", "20"),
        ("supported-platforms", "VPC"),
        ("default-vpc", network.vpc.as_str()),
        ("max-elastic-ips", "5"),
        ("vpc-max-elastic-ips", "5"),
    ];
    let wanted = &input.attribute_names;
    if let Some(name) = wanted
        .iter()
        .find(|name| !all.iter().any(|(known, _)| known == name))
    {
        return error(
            ErrorCode::InvalidParameterValue,
            format!("Value ({name}) for parameter attributeName is invalid."),
        );
    }
    tx.dry_run(input.dry_run)?;
    let attributes = all
        .iter()
        .filter(|(name, _)| wanted.is_empty() || wanted.iter().any(|wanted| wanted == name))
        .map(|(name, value)| AccountAttribute {
            attribute_name: Some((*name).to_owned()),
            attribute_values: Some(vec![AccountAttributeValue {
                attribute_value: Some((*value).to_owned()),
            }]),
        })
        .collect();
    Ok(DescribeAccountAttributesOutput {
        account_attributes: Some(attributes),
    })
}
