//! Regions, zones and facts of the account.

use crate::ec2::common::Filter;

structure! {
/// What DescribeRegions is asked.
input DescribeRegionsInput as "DescribeRegionsRequest" {
    /// The names of the Regions to list.
    "RegionNames".wire("RegionName") => region_names: Vec<String>,
    /// List every Region, also those your account has not enabled.
    "AllRegions" => all_regions: Option<bool>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// Conditions to narrow the list; all filters must match, any one value suffices.
    "Filters".wire("Filter") => filters: Vec<Filter>,
}
}

structure! {
/// What DescribeRegions answers.
output DescribeRegionsOutput as "DescribeRegionsResult" {
    /// The Regions that were found.
    "Regions".xml("regionInfo") => regions: Option<Vec<Region>>,
}
}

operation! {
/// Lists the Regions your account can use, or all Regions when asked.
read DESCRIBE_REGIONS of Ec2 as "DescribeRegions" {
    input: DescribeRegionsInput,
    output: DescribeRegionsOutput,
    filters: ["endpoint", "opt-in-status", "region-name"],
}
}

structure! {
/// What DescribeAvailabilityZones is asked.
input DescribeAvailabilityZonesInput as "DescribeAvailabilityZonesRequest" {
    /// The names of the zones to list.
    "ZoneNames".wire("ZoneName") => zone_names: Vec<String>,
    /// The IDs of the zones to list.
    "ZoneIds".wire("ZoneId") => zone_ids: Vec<String>,
    /// List every zone, also those you have not opted in to.
    "AllAvailabilityZones" => all_availability_zones: Option<bool>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// Conditions to narrow the list; all filters must match, any one value suffices.
    "Filters".wire("Filter") => filters: Vec<Filter>,
}
}

structure! {
/// What DescribeAvailabilityZones answers.
output DescribeAvailabilityZonesOutput as "DescribeAvailabilityZonesResult" {
    /// The zones that were found.
    "AvailabilityZones".xml("availabilityZoneInfo") => availability_zones: Option<Vec<AvailabilityZone>>,
}
}

operation! {
/// Lists the Availability Zones and other zones of the Region you call.
read DESCRIBE_AVAILABILITY_ZONES of Ec2 as "DescribeAvailabilityZones" {
    input: DescribeAvailabilityZonesInput,
    output: DescribeAvailabilityZonesOutput,
    filters: [
        "group-long-name",
        "group-name",
        "message",
        "opt-in-status",
        "parent-zone-id",
        "parent-zone-name",
        "region-name",
        "state",
        "zone-id",
        "zone-name",
        "zone-type",
    ],
}
}

structure! {
/// What DescribeAccountAttributes is asked.
input DescribeAccountAttributesInput as "DescribeAccountAttributesRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// The account settings to show; all of them when omitted.
    "AttributeNames".wire("AttributeName").of(&["supported-platforms", "default-vpc"]) => attribute_names: Vec<String>,
}
}

structure! {
/// What DescribeAccountAttributes answers.
output DescribeAccountAttributesOutput as "DescribeAccountAttributesResult" {
    /// The account settings that were found.
    "AccountAttributes".xml("accountAttributeSet") => account_attributes: Option<Vec<AccountAttribute>>,
}
}

operation! {
/// Shows settings of your account in this Region, such as its default VPC.
read DESCRIBE_ACCOUNT_ATTRIBUTES of Ec2 as "DescribeAccountAttributes" {
    input: DescribeAccountAttributesInput,
    output: DescribeAccountAttributesOutput,
}
}

structure! {
/// One setting of an account, with its values.
output AccountAttribute as "AccountAttribute" {
    /// The name of the account setting.
    "AttributeName" => attribute_name: Option<String>,
    /// The values of the account setting.
    "AttributeValues".xml("attributeValueSet") => attribute_values: Option<Vec<AccountAttributeValue>>,
}
}

structure! {
/// One value of an account setting.
output AccountAttributeValue as "AccountAttributeValue" {
    /// One value of the setting.
    "AttributeValue" => attribute_value: Option<String>,
}
}

structure! {
/// One zone of a Region, with its name, ID and state.
output AvailabilityZone as "AvailabilityZone" {
    /// Whether the zone needs opting in to, and whether you have done so.
    "OptInStatus".of(&["opt-in-not-required", "opted-in", "not-opted-in"]) => opt_in_status: Option<String>,
    /// Notices about the zone.
    "Messages".xml("messageSet") => messages: Option<Vec<AvailabilityZoneMessage>>,
    /// The name of the Region, such as eu-west-1.
    "RegionName" => region_name: Option<String>,
    /// The name of the zone, such as us-east-1a.
    "ZoneName" => zone_name: Option<String>,
    /// The ID of the zone, the same for every account, such as use1-az1.
    "ZoneId" => zone_id: Option<String>,
    /// The name of the group the zone belongs to.
    "GroupName" => group_name: Option<String>,
    /// The group of zones from which the public addresses are announced.
    "NetworkBorderGroup" => network_border_group: Option<String>,
    /// The kind of zone: availability-zone, local-zone or wavelength-zone.
    "ZoneType" => zone_type: Option<String>,
    /// The name of the zone that controls this Local or Wavelength Zone.
    "ParentZoneName" => parent_zone_name: Option<String>,
    /// The ID of the zone that controls this Local or Wavelength Zone.
    "ParentZoneId" => parent_zone_id: Option<String>,
    /// The long name of the zone's group.
    "GroupLongName" => group_long_name: Option<String>,
    /// The country or similar area it lies in.
    "Geography".xml("geographySet") => geography: Option<Vec<AvailabilityZoneGeography>>,
    /// The smaller area, such as a state, in which the zone lies.
    "SubGeography".xml("subGeographySet") => sub_geography: Option<Vec<AvailabilityZoneSubGeography>>,
    /// The state of the zone; normally available.
    "State".xml("zoneState").of(&["available", "information", "impaired", "unavailable", "constrained"]) => state: Option<String>,
}
}

structure! {
/// The country or similar area in which a zone lies.
output AvailabilityZoneGeography as "AvailabilityZoneGeography" {
    /// The name of the area.
    "Name" => name: Option<String>,
}
}

structure! {
/// A notice about a zone, such as a problem in it.
output AvailabilityZoneMessage as "AvailabilityZoneMessage" {
    /// The text of the notice.
    "Message" => message: Option<String>,
}
}

structure! {
/// The smaller area, such as a state, in which a zone lies.
output AvailabilityZoneSubGeography as "AvailabilityZoneSubGeography" {
    /// The name of the area.
    "Name" => name: Option<String>,
}
}

structure! {
/// One Region: its name, endpoint and whether you can use it.
output Region as "Region" {
    /// Whether the Region needs opting in to, and whether you have done so.
    "OptInStatus" => opt_in_status: Option<String>,
    /// The country or similar area it lies in.
    "Geography".xml("geographySet") => geography: Option<Vec<RegionGeography>>,
    /// The name of the Region, such as eu-west-1.
    "RegionName" => region_name: Option<String>,
    /// The host name that serves EC2 requests for the Region.
    "Endpoint".xml("regionEndpoint") => endpoint: Option<String>,
}
}

structure! {
/// The country or similar area in which a Region lies.
output RegionGeography as "RegionGeography" {
    /// The name of the area.
    "Name" => name: Option<String>,
}
}
