//! Launching instances from an image.

use super::common::{
    BlockDeviceMapping, GroupIdentifier, Instance, InstanceIpv6Address, OperatorRequest, Placement,
    TagSpecification,
};
use super::instance_type_names::INSTANCE_TYPES;
use crate::{Effect, ImageId, Operation, SecurityGroupId, Service, SubnetId, Timestamp, structure};

structure! {
/// What RunInstances is asked.
input RunInstancesInput as "RunInstancesRequest" {
    /// To be described.
    "BlockDeviceMappings".wire("BlockDeviceMapping") => block_device_mappings: Vec<BlockDeviceMapping>,
    /// To be described.
    "ImageId" => image_id: Option<ImageId>,
    /// To be described.
    "InstanceType".of(INSTANCE_TYPES) => instance_type: Option<String>,
    /// To be described.
    "Ipv6AddressCount" => ipv6_address_count: Option<i64>,
    /// To be described.
    "Ipv6Addresses".wire("Ipv6Address") => ipv6_addresses: Vec<InstanceIpv6Address>,
    /// To be described.
    "KernelId" => kernel_id: Option<String>,
    /// To be described.
    "KeyName" => key_name: Option<String>,
    /// To be described.
    "MaxCount".required() => max_count: i64,
    /// To be described.
    "MinCount".required() => min_count: i64,
    /// To be described.
    "Monitoring" => monitoring: Option<RunInstancesMonitoringEnabled>,
    /// To be described.
    "Placement" => placement: Option<Placement>,
    /// To be described.
    "RamdiskId" => ramdisk_id: Option<String>,
    /// To be described.
    "SecurityGroupIds".wire("SecurityGroupId") => security_group_ids: Vec<SecurityGroupId>,
    /// To be described.
    "SecurityGroups".wire("SecurityGroup") => security_groups: Vec<String>,
    /// To be described.
    "SubnetId" => subnet_id: Option<SubnetId>,
    /// To be described.
    "UserData" => user_data: Option<String>,
    /// To be described.
    "ElasticGpuSpecification" => elastic_gpu_specification: Vec<ElasticGpuSpecification>,
    /// To be described.
    "ElasticInferenceAccelerators".wire("ElasticInferenceAccelerator") => elastic_inference_accelerators: Vec<ElasticInferenceAccelerator>,
    /// To be described.
    "TagSpecifications".wire("TagSpecification") => tag_specifications: Vec<TagSpecification>,
    /// To be described.
    "LaunchTemplate" => launch_template: Option<LaunchTemplateSpecification>,
    /// To be described.
    "InstanceMarketOptions" => instance_market_options: Option<InstanceMarketOptionsRequest>,
    /// To be described.
    "CreditSpecification" => credit_specification: Option<CreditSpecificationRequest>,
    /// To be described.
    "CpuOptions" => cpu_options: Option<CpuOptionsRequest>,
    /// To be described.
    "CapacityReservationSpecification" => capacity_reservation_specification: Option<CapacityReservationSpecification>,
    /// To be described.
    "HibernationOptions" => hibernation_options: Option<HibernationOptionsRequest>,
    /// To be described.
    "LicenseSpecifications".wire("LicenseSpecification") => license_specifications: Vec<LicenseConfigurationRequest>,
    /// To be described.
    "MetadataOptions" => metadata_options: Option<InstanceMetadataOptionsRequest>,
    /// To be described.
    "EnclaveOptions" => enclave_options: Option<EnclaveOptionsRequest>,
    /// To be described.
    "PrivateDnsNameOptions" => private_dns_name_options: Option<PrivateDnsNameOptionsRequest>,
    /// To be described.
    "MaintenanceOptions" => maintenance_options: Option<InstanceMaintenanceOptionsRequest>,
    /// To be described.
    "DisableApiStop" => disable_api_stop: Option<bool>,
    /// To be described.
    "EnablePrimaryIpv6" => enable_primary_ipv6: Option<bool>,
    /// To be described.
    "NetworkPerformanceOptions" => network_performance_options: Option<InstanceNetworkPerformanceOptionsRequest>,
    /// To be described.
    "Operator" => operator: Option<OperatorRequest>,
    /// To be described.
    "SecondaryInterfaces".wire("SecondaryInterface") => secondary_interfaces: Vec<InstanceSecondaryInterfaceSpecificationRequest>,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
    /// To be described.
    "DisableApiTermination" => disable_api_termination: Option<bool>,
    /// To be described.
    "InstanceInitiatedShutdownBehavior".of(&["stop", "terminate"]) => instance_initiated_shutdown_behavior: Option<String>,
    /// To be described.
    "PrivateIpAddress" => private_ip_address: Option<String>,
    /// To be described.
    "ClientToken".token() => client_token: Option<String>,
    /// To be described.
    "AdditionalInfo" => additional_info: Option<String>,
    /// To be described.
    "NetworkInterfaces".wire("NetworkInterface") => network_interfaces: Vec<InstanceNetworkInterfaceSpecification>,
    /// To be described.
    "IamInstanceProfile" => iam_instance_profile: Option<IamInstanceProfileSpecification>,
    /// To be described.
    "EbsOptimized" => ebs_optimized: Option<bool>,
}
}

structure! {
/// What RunInstances answers.
output RunInstancesOutput as "Reservation" {
    /// To be described.
    "ReservationId" => reservation_id: Option<String>,
    /// To be described.
    "OwnerId" => owner_id: Option<String>,
    /// To be described.
    "RequesterId" => requester_id: Option<String>,
    /// To be described.
    "Groups".xml("groupSet") => groups: Option<Vec<GroupIdentifier>>,
    /// To be described.
    "Instances".xml("instancesSet") => instances: Option<Vec<Instance>>,
}
}

/// To be described.
pub static RUN_INSTANCES: Operation = Operation::new(
    Service::Ec2,
    "RunInstances",
    "To be described.",
    Effect::Write,
    RunInstancesInput::STRUCTURE,
    RunInstancesOutput::STRUCTURE,
);

structure! {
/// To be described.
input CapacityReservationSpecification as "CapacityReservationSpecification" {
    /// To be described.
    "CapacityReservationPreference".of(&["capacity-reservations-only", "open", "none"]) => capacity_reservation_preference: Option<String>,
    /// To be described.
    "CapacityReservationTarget" => capacity_reservation_target: Option<CapacityReservationTarget>,
}
}

structure! {
/// To be described.
input CapacityReservationTarget as "CapacityReservationTarget" {
    /// To be described.
    "CapacityReservationId" => capacity_reservation_id: Option<String>,
    /// To be described.
    "CapacityReservationResourceGroupArn" => capacity_reservation_resource_group_arn: Option<String>,
}
}

structure! {
/// To be described.
input ConnectionTrackingSpecificationRequest as "ConnectionTrackingSpecificationRequest" {
    /// To be described.
    "TcpEstablishedTimeout" => tcp_established_timeout: Option<i64>,
    /// To be described.
    "UdpStreamTimeout" => udp_stream_timeout: Option<i64>,
    /// To be described.
    "UdpTimeout" => udp_timeout: Option<i64>,
}
}

structure! {
/// To be described.
input CpuOptionsRequest as "CpuOptionsRequest" {
    /// To be described.
    "CoreCount" => core_count: Option<i64>,
    /// To be described.
    "ThreadsPerCore" => threads_per_core: Option<i64>,
    /// To be described.
    "AmdSevSnp".of(&["enabled", "disabled"]) => amd_sev_snp: Option<String>,
    /// To be described.
    "NestedVirtualization".of(&["enabled", "disabled"]) => nested_virtualization: Option<String>,
}
}

structure! {
/// To be described.
input CreditSpecificationRequest as "CreditSpecificationRequest" {
    /// To be described.
    "CpuCredits".required() => cpu_credits: Option<String>,
}
}

structure! {
/// To be described.
input ElasticGpuSpecification as "ElasticGpuSpecification" {
    /// To be described.
    "Type".required() => type_: Option<String>,
}
}

structure! {
/// To be described.
input ElasticInferenceAccelerator as "ElasticInferenceAccelerator" {
    /// To be described.
    "Type".required() => type_: Option<String>,
    /// To be described.
    "Count".min(1) => count: Option<i64>,
}
}

structure! {
/// To be described.
input EnaSrdSpecificationRequest as "EnaSrdSpecificationRequest" {
    /// To be described.
    "EnaSrdEnabled" => ena_srd_enabled: Option<bool>,
    /// To be described.
    "EnaSrdUdpSpecification" => ena_srd_udp_specification: Option<EnaSrdUdpSpecificationRequest>,
}
}

structure! {
/// To be described.
input EnaSrdUdpSpecificationRequest as "EnaSrdUdpSpecificationRequest" {
    /// To be described.
    "EnaSrdUdpEnabled" => ena_srd_udp_enabled: Option<bool>,
}
}

structure! {
/// To be described.
input EnclaveOptionsRequest as "EnclaveOptionsRequest" {
    /// To be described.
    "Enabled" => enabled: Option<bool>,
}
}

structure! {
/// To be described.
input HibernationOptionsRequest as "HibernationOptionsRequest" {
    /// To be described.
    "Configured" => configured: Option<bool>,
}
}

structure! {
/// To be described.
input IamInstanceProfileSpecification as "IamInstanceProfileSpecification" {
    /// To be described.
    "Arn" => arn: Option<String>,
    /// To be described.
    "Name" => name: Option<String>,
}
}

structure! {
/// To be described.
input InstanceMaintenanceOptionsRequest as "InstanceMaintenanceOptionsRequest" {
    /// To be described.
    "AutoRecovery".of(&["disabled", "default"]) => auto_recovery: Option<String>,
}
}

structure! {
/// To be described.
input InstanceMarketOptionsRequest as "InstanceMarketOptionsRequest" {
    /// To be described.
    "MarketType".of(&["spot", "capacity-block", "interruptible-capacity-reservation"]) => market_type: Option<String>,
    /// To be described.
    "SpotOptions" => spot_options: Option<SpotMarketOptions>,
}
}

structure! {
/// To be described.
input InstanceMetadataOptionsRequest as "InstanceMetadataOptionsRequest" {
    /// To be described.
    "HttpTokens".of(&["optional", "required"]) => http_tokens: Option<String>,
    /// To be described.
    "HttpPutResponseHopLimit" => http_put_response_hop_limit: Option<i64>,
    /// To be described.
    "HttpEndpoint".of(&["disabled", "enabled"]) => http_endpoint: Option<String>,
    /// To be described.
    "HttpProtocolIpv6".of(&["disabled", "enabled"]) => http_protocol_ipv6: Option<String>,
    /// To be described.
    "InstanceMetadataTags".of(&["disabled", "enabled"]) => instance_metadata_tags: Option<String>,
}
}

structure! {
/// To be described.
input InstanceNetworkInterfaceSpecification as "InstanceNetworkInterfaceSpecification" {
    /// To be described.
    "AssociatePublicIpAddress" => associate_public_ip_address: Option<bool>,
    /// To be described.
    "DeleteOnTermination" => delete_on_termination: Option<bool>,
    /// To be described.
    "Description" => description: Option<String>,
    /// To be described.
    "DeviceIndex" => device_index: Option<i64>,
    /// To be described.
    "Groups".wire("SecurityGroupId") => groups: Option<Vec<String>>,
    /// To be described.
    "Ipv6AddressCount" => ipv6_address_count: Option<i64>,
    /// To be described.
    "Ipv6Addresses" => ipv6_addresses: Option<Vec<InstanceIpv6Address>>,
    /// To be described.
    "NetworkInterfaceId" => network_interface_id: Option<String>,
    /// To be described.
    "PrivateIpAddress" => private_ip_address: Option<String>,
    /// To be described.
    "PrivateIpAddresses" => private_ip_addresses: Option<Vec<PrivateIpAddressSpecification>>,
    /// To be described.
    "SecondaryPrivateIpAddressCount" => secondary_private_ip_address_count: Option<i64>,
    /// To be described.
    "SubnetId" => subnet_id: Option<SubnetId>,
    /// To be described.
    "AssociateCarrierIpAddress" => associate_carrier_ip_address: Option<bool>,
    /// To be described.
    "InterfaceType" => interface_type: Option<String>,
    /// To be described.
    "NetworkCardIndex" => network_card_index: Option<i64>,
    /// To be described.
    "Ipv4Prefixes".wire("Ipv4Prefix") => ipv4_prefixes: Option<Vec<Ipv4PrefixSpecificationRequest>>,
    /// To be described.
    "Ipv4PrefixCount" => ipv4_prefix_count: Option<i64>,
    /// To be described.
    "Ipv6Prefixes".wire("Ipv6Prefix") => ipv6_prefixes: Option<Vec<Ipv6PrefixSpecificationRequest>>,
    /// To be described.
    "Ipv6PrefixCount" => ipv6_prefix_count: Option<i64>,
    /// To be described.
    "PrimaryIpv6" => primary_ipv6: Option<bool>,
    /// To be described.
    "EnaSrdSpecification" => ena_srd_specification: Option<EnaSrdSpecificationRequest>,
    /// To be described.
    "ConnectionTrackingSpecification" => connection_tracking_specification: Option<ConnectionTrackingSpecificationRequest>,
    /// To be described.
    "EnaQueueCount" => ena_queue_count: Option<i64>,
}
}

structure! {
/// To be described.
input InstanceNetworkPerformanceOptionsRequest as "InstanceNetworkPerformanceOptionsRequest" {
    /// To be described.
    "BandwidthWeighting".of(&["default", "vpc-1", "ebs-1"]) => bandwidth_weighting: Option<String>,
}
}

structure! {
/// To be described.
input InstanceSecondaryInterfacePrivateIpAddressRequest as "InstanceSecondaryInterfacePrivateIpAddressRequest" {
    /// To be described.
    "PrivateIpAddress".required() => private_ip_address: Option<String>,
}
}

structure! {
/// To be described.
input InstanceSecondaryInterfaceSpecificationRequest as "InstanceSecondaryInterfaceSpecificationRequest" {
    /// To be described.
    "DeleteOnTermination" => delete_on_termination: Option<bool>,
    /// To be described.
    "DeviceIndex" => device_index: Option<i64>,
    /// To be described.
    "PrivateIpAddresses".wire("PrivateIpAddress") => private_ip_addresses: Option<Vec<InstanceSecondaryInterfacePrivateIpAddressRequest>>,
    /// To be described.
    "PrivateIpAddressCount" => private_ip_address_count: Option<i64>,
    /// To be described.
    "SecondarySubnetId" => secondary_subnet_id: Option<String>,
    /// To be described.
    "InterfaceType".of(&["secondary"]) => interface_type: Option<String>,
    /// To be described.
    "NetworkCardIndex" => network_card_index: Option<i64>,
}
}

structure! {
/// To be described.
input Ipv4PrefixSpecificationRequest as "Ipv4PrefixSpecificationRequest" {
    /// To be described.
    "Ipv4Prefix" => ipv4_prefix: Option<String>,
}
}

structure! {
/// To be described.
input Ipv6PrefixSpecificationRequest as "Ipv6PrefixSpecificationRequest" {
    /// To be described.
    "Ipv6Prefix" => ipv6_prefix: Option<String>,
}
}

structure! {
/// To be described.
input LaunchTemplateSpecification as "LaunchTemplateSpecification" {
    /// To be described.
    "LaunchTemplateId" => launch_template_id: Option<String>,
    /// To be described.
    "LaunchTemplateName" => launch_template_name: Option<String>,
    /// To be described.
    "Version" => version: Option<String>,
}
}

structure! {
/// To be described.
input LicenseConfigurationRequest as "LicenseConfigurationRequest" {
    /// To be described.
    "LicenseConfigurationArn" => license_configuration_arn: Option<String>,
}
}

structure! {
/// To be described.
input PrivateDnsNameOptionsRequest as "PrivateDnsNameOptionsRequest" {
    /// To be described.
    "HostnameType".of(&["ip-name", "resource-name"]) => hostname_type: Option<String>,
    /// To be described.
    "EnableResourceNameDnsARecord" => enable_resource_name_dns_a_record: Option<bool>,
    /// To be described.
    "EnableResourceNameDnsAAAARecord" => enable_resource_name_dns_aaaa_record: Option<bool>,
}
}

structure! {
/// To be described.
input PrivateIpAddressSpecification as "PrivateIpAddressSpecification" {
    /// To be described.
    "Primary" => primary: Option<bool>,
    /// To be described.
    "PrivateIpAddress" => private_ip_address: Option<String>,
}
}

structure! {
/// To be described.
input RunInstancesMonitoringEnabled as "RunInstancesMonitoringEnabled" {
    /// To be described.
    "Enabled".required() => enabled: Option<bool>,
}
}

structure! {
/// To be described.
input SpotMarketOptions as "SpotMarketOptions" {
    /// To be described.
    "MaxPrice" => max_price: Option<String>,
    /// To be described.
    "SpotInstanceType".of(&["one-time", "persistent"]) => spot_instance_type: Option<String>,
    /// To be described.
    "BlockDurationMinutes" => block_duration_minutes: Option<i64>,
    /// To be described.
    "ValidUntil" => valid_until: Option<Timestamp>,
    /// To be described.
    "InstanceInterruptionBehavior".of(&["hibernate", "stop", "terminate"]) => instance_interruption_behavior: Option<String>,
}
}
