//! Regions, zones and facts of the account.

use super::common::Filter;
use crate::{Effect, Operation, Service, structure};

structure! {
/// What DescribeRegions is asked.
input DescribeRegionsInput as "DescribeRegionsRequest" {
    /// To be described.
    "RegionNames".wire("RegionName") => region_names: Vec<String>,
    /// To be described.
    "AllRegions" => all_regions: Option<bool>,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
    /// To be described.
    "Filters".wire("Filter") => filters: Vec<Filter>,
}
}

structure! {
/// What DescribeRegions answers.
output DescribeRegionsOutput as "DescribeRegionsResult" {
    /// To be described.
    "Regions".xml("regionInfo") => regions: Option<Vec<Region>>,
}
}

/// To be described.
pub static DESCRIBE_REGIONS: Operation = Operation::new(
    Service::Ec2,
    "DescribeRegions",
    "To be described.",
    Effect::Read,
    DescribeRegionsInput::STRUCTURE,
    DescribeRegionsOutput::STRUCTURE,
);

structure! {
/// What DescribeAvailabilityZones is asked.
input DescribeAvailabilityZonesInput as "DescribeAvailabilityZonesRequest" {
    /// To be described.
    "ZoneNames".wire("ZoneName") => zone_names: Vec<String>,
    /// To be described.
    "ZoneIds".wire("ZoneId") => zone_ids: Vec<String>,
    /// To be described.
    "AllAvailabilityZones" => all_availability_zones: Option<bool>,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
    /// To be described.
    "Filters".wire("Filter") => filters: Vec<Filter>,
}
}

structure! {
/// What DescribeAvailabilityZones answers.
output DescribeAvailabilityZonesOutput as "DescribeAvailabilityZonesResult" {
    /// To be described.
    "AvailabilityZones".xml("availabilityZoneInfo") => availability_zones: Option<Vec<AvailabilityZone>>,
}
}

/// To be described.
pub static DESCRIBE_AVAILABILITY_ZONES: Operation = Operation::new(
    Service::Ec2,
    "DescribeAvailabilityZones",
    "To be described.",
    Effect::Read,
    DescribeAvailabilityZonesInput::STRUCTURE,
    DescribeAvailabilityZonesOutput::STRUCTURE,
);

structure! {
/// What DescribeAccountAttributes is asked.
input DescribeAccountAttributesInput as "DescribeAccountAttributesRequest" {
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
    /// To be described.
    "AttributeNames".wire("AttributeName").of(&["supported-platforms", "default-vpc"]) => attribute_names: Vec<String>,
}
}

structure! {
/// What DescribeAccountAttributes answers.
output DescribeAccountAttributesOutput as "DescribeAccountAttributesResult" {
    /// To be described.
    "AccountAttributes".xml("accountAttributeSet") => account_attributes: Option<Vec<AccountAttribute>>,
}
}

/// To be described.
pub static DESCRIBE_ACCOUNT_ATTRIBUTES: Operation = Operation::new(
    Service::Ec2,
    "DescribeAccountAttributes",
    "To be described.",
    Effect::Read,
    DescribeAccountAttributesInput::STRUCTURE,
    DescribeAccountAttributesOutput::STRUCTURE,
);

structure! {
/// To be described.
output AccountAttribute as "AccountAttribute" {
    /// To be described.
    "AttributeName" => attribute_name: Option<String>,
    /// To be described.
    "AttributeValues".xml("attributeValueSet") => attribute_values: Option<Vec<AccountAttributeValue>>,
}
}

structure! {
/// To be described.
output AccountAttributeValue as "AccountAttributeValue" {
    /// To be described.
    "AttributeValue" => attribute_value: Option<String>,
}
}

structure! {
/// To be described.
output AvailabilityZone as "AvailabilityZone" {
    /// To be described.
    "OptInStatus".of(&["opt-in-not-required", "opted-in", "not-opted-in"]) => opt_in_status: Option<String>,
    /// To be described.
    "Messages".xml("messageSet") => messages: Option<Vec<AvailabilityZoneMessage>>,
    /// To be described.
    "RegionName" => region_name: Option<String>,
    /// To be described.
    "ZoneName" => zone_name: Option<String>,
    /// To be described.
    "ZoneId" => zone_id: Option<String>,
    /// To be described.
    "GroupName" => group_name: Option<String>,
    /// To be described.
    "NetworkBorderGroup" => network_border_group: Option<String>,
    /// To be described.
    "ZoneType" => zone_type: Option<String>,
    /// To be described.
    "ParentZoneName" => parent_zone_name: Option<String>,
    /// To be described.
    "ParentZoneId" => parent_zone_id: Option<String>,
    /// To be described.
    "GroupLongName" => group_long_name: Option<String>,
    /// To be described.
    "Geography".xml("geographySet") => geography: Option<Vec<AvailabilityZoneGeography>>,
    /// To be described.
    "SubGeography".xml("subGeographySet") => sub_geography: Option<Vec<AvailabilityZoneSubGeography>>,
    /// To be described.
    "State".xml("zoneState").of(&["available", "information", "impaired", "unavailable", "constrained"]) => state: Option<String>,
}
}

structure! {
/// To be described.
output AvailabilityZoneGeography as "AvailabilityZoneGeography" {
    /// To be described.
    "Name" => name: Option<String>,
}
}

structure! {
/// To be described.
output AvailabilityZoneMessage as "AvailabilityZoneMessage" {
    /// To be described.
    "Message" => message: Option<String>,
}
}

structure! {
/// To be described.
output AvailabilityZoneSubGeography as "AvailabilityZoneSubGeography" {
    /// To be described.
    "Name" => name: Option<String>,
}
}

structure! {
/// To be described.
output Region as "Region" {
    /// To be described.
    "OptInStatus" => opt_in_status: Option<String>,
    /// To be described.
    "Geography".xml("geographySet") => geography: Option<Vec<RegionGeography>>,
    /// To be described.
    "RegionName" => region_name: Option<String>,
    /// To be described.
    "Endpoint".xml("regionEndpoint") => endpoint: Option<String>,
}
}

structure! {
/// To be described.
output RegionGeography as "RegionGeography" {
    /// To be described.
    "Name" => name: Option<String>,
}
}
