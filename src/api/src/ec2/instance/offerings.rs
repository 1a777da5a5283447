//! Where instance types are offered, and how burstable instances spend credits.

use crate::InstanceId;
use crate::ec2::common::Filter;

structure! {
/// What DescribeInstanceTypeOfferings is asked.
input DescribeInstanceTypeOfferingsInput as "DescribeInstanceTypeOfferingsRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// What kind of place to list by; the Region unless you say otherwise.
    "LocationType".of(&["region", "availability-zone", "availability-zone-id", "outpost"]) => location_type: Option<String>,
    /// Conditions to narrow the list; all filters must match, any one value suffices.
    "Filters".wire("Filter") => filters: Vec<Filter>,
    /// The most results in one answer; the rest follows by NextToken.
    "MaxResults".min(5).max(1000) => max_results: Option<i64>,
    /// Where to go on: the token of the answer before.
    "NextToken" => next_token: Option<String>,
}
}

structure! {
/// What DescribeInstanceTypeOfferings answers.
output DescribeInstanceTypeOfferingsOutput as "DescribeInstanceTypeOfferingsResult" {
    /// The types and the places that offer them.
    "InstanceTypeOfferings".xml("instanceTypeOfferingSet") => instance_type_offerings: Option<Vec<InstanceTypeOffering>>,
    /// Where the next page begins; absent on the last one.
    "NextToken" => next_token: Option<String>,
}
}

structure! {
/// An instance type in a place.
output InstanceTypeOffering as "InstanceTypeOffering" {
    /// The type, such as t3.micro.
    "InstanceType".of(crate::ec2::instance::type_names::INSTANCE_TYPES) => instance_type: Option<String>,
    /// What kind of place it is.
    "LocationType".of(&["region", "availability-zone", "availability-zone-id", "outpost"]) => location_type: Option<String>,
    /// The place: the Region's or zone's name, or the zone's ID.
    "Location" => location: Option<String>,
}
}

operation! {
/// Lists which instance types the Region, or each of its zones, offers.
read DESCRIBE_INSTANCE_TYPE_OFFERINGS of Ec2 as "DescribeInstanceTypeOfferings" {
    input: DescribeInstanceTypeOfferingsInput,
    output: DescribeInstanceTypeOfferingsOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "InstanceTypeOfferings"),
    filters: ["instance-type", "location"],
    simplified: "Only the types that the lab plays are listed.",
}
}

structure! {
/// What DescribeInstanceCreditSpecifications is asked.
input DescribeInstanceCreditSpecificationsInput as "DescribeInstanceCreditSpecificationsRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// Conditions to narrow the list; all filters must match, any one value suffices.
    "Filters".wire("Filter") => filters: Vec<Filter>,
    /// The IDs of the instances to ask about.
    "InstanceIds".wire("InstanceId") => instance_ids: Vec<InstanceId>,
    /// The most results in one answer; the rest follows by NextToken.
    "MaxResults".min(5).max(1000) => max_results: Option<i64>,
    /// Where to go on: the token of the answer before.
    "NextToken" => next_token: Option<String>,
}
}

structure! {
/// What DescribeInstanceCreditSpecifications answers.
output DescribeInstanceCreditSpecificationsOutput as "DescribeInstanceCreditSpecificationsResult" {
    /// The instances and how each spends.
    "InstanceCreditSpecifications".xml("instanceCreditSpecificationSet") => instance_credit_specifications: Option<Vec<InstanceCreditSpecification>>,
    /// Where the next page begins; absent on the last one.
    "NextToken" => next_token: Option<String>,
}
}

structure! {
/// How a burstable instance spends CPU credits.
output InstanceCreditSpecification as "InstanceCreditSpecification" {
    /// The ID of the instance.
    "InstanceId" => instance_id: Option<InstanceId>,
    /// standard stops at what was earned, unlimited goes on at a price.
    "CpuCredits" => cpu_credits: Option<String>,
}
}

operation! {
/// Shows how burstable instances spend CPU credits.
read DESCRIBE_INSTANCE_CREDIT_SPECIFICATIONS of Ec2 as "DescribeInstanceCreditSpecifications" {
    input: DescribeInstanceCreditSpecificationsInput,
    output: DescribeInstanceCreditSpecificationsOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "InstanceCreditSpecifications"),
    filters: ["instance-id"],
    errors: [InvalidInstanceIdMalformed, InvalidInstanceIdNotFound, UnsupportedOperation],
}
}
