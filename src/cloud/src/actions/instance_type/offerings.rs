//! DescribeInstanceTypeOfferings: which types a place has. DescribeInstanceCreditSpecifications: how instances spend.

use crate::actions::instance::describe;
use crate::rules::filter::Filters;
use crate::rules::form::{bad_value, error};
use crate::rules::network;
use crate::rules::network::here;
use crate::rules::page::page;
use crate::rules::{instance, instance_type_fit};
use crate::state::Instance;
use crate::tx::Tx;
use crate::world::instance_types::TYPES;
use api::ec2::instance::offerings::{
    DESCRIBE_INSTANCE_CREDIT_SPECIFICATIONS, DESCRIBE_INSTANCE_TYPE_OFFERINGS,
    DescribeInstanceCreditSpecificationsInput, DescribeInstanceCreditSpecificationsOutput,
    DescribeInstanceTypeOfferingsInput, DescribeInstanceTypeOfferingsOutput, InstanceCreditSpecification,
    InstanceTypeOffering,
};
use api::{ApiError, ErrorCode};
use std::sync::Arc;

/// Lists types by the places that offer them. There are no Outposts.
pub(crate) fn describe_instance_type_offerings(
    tx: &mut Tx<'_>,
    input: DescribeInstanceTypeOfferingsInput,
) -> Result<DescribeInstanceTypeOfferingsOutput, ApiError> {
    network::check_limit(input.max_results)?;
    let filters = Filters::new(&input.filters, &DESCRIBE_INSTANCE_TYPE_OFFERINGS)?;
    let by = input.location_type.as_deref().filter(|by| !by.is_empty());
    let by = by.unwrap_or("region");
    // Each place with the id of its zone, if it is one.
    let zones = here(tx).subnets.into_iter().map(|subnet| subnet.zone);
    let mut places: Vec<(String, Option<String>)> = match by {
        "region" => vec![(tx.region_name.to_owned(), None)],
        "availability-zone" => zones.map(|zone| (zone.name, Some(zone.id))).collect(),
        "availability-zone-id" => zones.map(|zone| (zone.id.clone(), Some(zone.id))).collect(),
        "outpost" => Vec::new(),
        other => return Err(bad_value(other, "locationType", "Unknown location type.")),
    };
    tx.dry_run(input.dry_run)?;
    api::order::sort_by(&mut places, |(one, _), (other, _)| one.cmp(other));
    let mut found: Vec<(&str, &'static str)> = Vec::new();
    for (place, zone) in &places {
        let offered = TYPES.iter().filter(|kind| {
            zone.as_ref()
                .is_none_or(|zone| instance_type_fit::offered_in(kind, zone))
        });
        let fitting = offered.filter(|kind| {
            filters.pass(|name| match name {
                "location" => vec![place.as_str().into()],
                _ => vec![kind.name.into()],
            })
        });
        found.extend(fitting.map(|kind| (place.as_str(), kind.name)));
    }
    let (found, next_token) = page(
        found,
        |(place, kind)| format!("{place} {kind}"),
        input.max_results,
        input.next_token.as_deref(),
    )?;
    let offering = |(place, kind): (&str, &str)| InstanceTypeOffering {
        instance_type: Some(kind.to_owned()),
        location_type: Some(by.to_owned()),
        location: Some(place.to_owned()),
    };
    Ok(DescribeInstanceTypeOfferingsOutput {
        instance_type_offerings: Some(found.into_iter().map(offering).collect()),
        next_token,
    })
}

/// Shows how burstable instances spend credits; unless they are named, those that spend without limit.
pub(crate) fn describe_instance_credit_specifications(
    tx: &mut Tx<'_>,
    input: DescribeInstanceCreditSpecificationsInput,
) -> Result<DescribeInstanceCreditSpecificationsOutput, ApiError> {
    let ids = &input.instance_ids;
    instance::well_formed(ids)?;
    let filters = Filters::new(&input.filters, &DESCRIBE_INSTANCE_CREDIT_SPECIFICATIONS)?;
    let paging = (input.max_results, input.next_token.as_deref());
    describe::check_paging(ids, paging, "instancesSet")?;
    tx.dry_run(input.dry_run)?;
    let mut found: Vec<(&Arc<Instance>, &str)> = Vec::new();
    for instance in describe::asked(tx, ids)? {
        match instance.credits.as_deref() {
            Some(credits) if !ids.is_empty() || credits == "unlimited" => found.push((instance, credits)),
            None if !ids.is_empty() => {
                return error(
                    ErrorCode::UnsupportedOperation,
                    format!(
                        "The instance '{}' is of type '{}', which has no CPU credits.",
                        instance.id, instance.instance_type
                    ),
                );
            }
            _ => {}
        }
    }
    found.retain(|(instance, _)| filters.pass(|_| vec![instance.id.as_str().into()]));
    let key = |(instance, _): &(&Arc<Instance>, &str)| describe::order(instance);
    let (found, next_token) = page(found, key, paging.0, paging.1)?;
    let shown = |(instance, credits): (&Arc<Instance>, &str)| InstanceCreditSpecification {
        instance_id: Some(instance.id.clone()),
        cpu_credits: Some(credits.to_owned()),
    };
    Ok(DescribeInstanceCreditSpecificationsOutput {
        instance_credit_specifications: Some(found.into_iter().map(shown).collect()),
        next_token,
    })
}
