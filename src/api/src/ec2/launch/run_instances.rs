//! Launching instances from an image.

use crate::ec2::common::{
    BlockDeviceMapping, GroupIdentifier, Instance, InstanceIpv6Address, OperatorRequest, Placement,
    TagSpecification,
};
use crate::{ImageId, SecurityGroupId, SubnetId, Timestamp};

structure! {
/// What RunInstances is asked.
input RunInstancesInput as "RunInstancesRequest" {
    /// Changes to the image's disks for this launch, such as a bigger root volume.
    "BlockDeviceMappings".wire("BlockDeviceMapping") => block_device_mappings: Vec<BlockDeviceMapping>,
    /// The ID of the image to launch from.
    "ImageId" => image_id: Option<ImageId>,
    /// The size of the new instances, such as t3.micro; must fit the image's architecture.
    "InstanceType".instance_type() => instance_type: Option<String>,
    /// How many IPv6 addresses to assign automatically.
    "Ipv6AddressCount" => ipv6_address_count: Option<i64>,
    /// The IPv6 addresses assigned here.
    "Ipv6Addresses".wire("Ipv6Address") => ipv6_addresses: Vec<InstanceIpv6Address>,
    /// The ID of the kernel image; only old paravirtual images use one.
    "KernelId" => kernel_id: Option<String>,
    /// The key pair for logging in; without one you may have no way in.
    "KeyName" => key_name: Option<String>,
    /// The most instances to launch, if capacity allows.
    "MaxCount".required() => max_count: i64,
    /// The fewest instances to launch; if that many do not fit, none start.
    "MinCount".required() => min_count: i64,
    /// Whether detailed monitoring is on.
    "Monitoring" => monitoring: Option<RunInstancesMonitoringEnabled>,
    /// Where the instance runs: zone, group, host and tenancy.
    "Placement" => placement: Option<Placement>,
    /// The ID of the RAM disk image; only old paravirtual images use one.
    "RamdiskId" => ramdisk_id: Option<String>,
    /// The IDs of the security groups for the instances; the VPC's default when omitted.
    "SecurityGroupIds".wire("SecurityGroupId") => security_group_ids: Vec<SecurityGroupId>,
    /// The names of security groups in the default VPC for the instances.
    "SecurityGroups".wire("SecurityGroup") => security_groups: Vec<String>,
    /// The subnet to launch in, which also decides the zone.
    "SubnetId" => subnet_id: Option<SubnetId>,
    /// Data for the guest to read at boot, often a script, as base64.
    "UserData" => user_data: Option<String>,
    /// The elastic GPUs to attach, a retired feature.
    "ElasticGpuSpecification" => elastic_gpu_specification: Vec<ElasticGpuSpecification>,
    /// The inference accelerators to attach, a retired feature.
    "ElasticInferenceAccelerators".wire("ElasticInferenceAccelerator") => elastic_inference_accelerators: Vec<ElasticInferenceAccelerator>,
    /// Tags for the new instances, volumes or network interfaces.
    "TagSpecifications".wire("TagSpecification") => tag_specifications: Vec<TagSpecification>,
    /// The launch template that supplies settings you do not give here.
    "LaunchTemplate" => launch_template: Option<LaunchTemplateSpecification>,
    /// How to buy the instances, for example as Spot.
    "InstanceMarketOptions" => instance_market_options: Option<InstanceMarketOptionsRequest>,
    /// How a burstable instance spends its CPU credits.
    "CreditSpecification" => credit_specification: Option<CreditSpecificationRequest>,
    /// The core and thread settings of the processor.
    "CpuOptions" => cpu_options: Option<CpuOptionsRequest>,
    /// Which capacity reservation, if any, the instance uses.
    "CapacityReservationSpecification" => capacity_reservation_specification: Option<CapacityReservationSpecification>,
    /// Whether the instance is set up for hibernation.
    "HibernationOptions" => hibernation_options: Option<HibernationOptionsRequest>,
    /// The licence rules to apply to the instances.
    "LicenseSpecifications".wire("LicenseSpecification") => license_specifications: Vec<LicenseConfigurationRequest>,
    /// How the instance may reach its metadata service.
    "MetadataOptions" => metadata_options: Option<InstanceMetadataOptionsRequest>,
    /// Whether the instance can host Nitro Enclaves.
    "EnclaveOptions" => enclave_options: Option<EnclaveOptionsRequest>,
    /// How the private host name of the instance is formed.
    "PrivateDnsNameOptions" => private_dns_name_options: Option<PrivateDnsNameOptionsRequest>,
    /// How the instance is treated when its host needs repair.
    "MaintenanceOptions" => maintenance_options: Option<InstanceMaintenanceOptionsRequest>,
    /// Stop protection: while true, stop requests for the instance are refused.
    "DisableApiStop" => disable_api_stop: Option<bool>,
    /// Make the first IPv6 address of the instance a lasting primary one.
    "EnablePrimaryIpv6" => enable_primary_ipv6: Option<bool>,
    /// How bandwidth is split between network and EBS.
    "NetworkPerformanceOptions" => network_performance_options: Option<InstanceNetworkPerformanceOptionsRequest>,
    /// The service that manages the resource for you, if any.
    "Operator" => operator: Option<OperatorRequest>,
    /// The interfaces on secondary networks.
    "SecondaryInterfaces".wire("SecondaryInterface") => secondary_interfaces: Vec<InstanceSecondaryInterfaceSpecificationRequest>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// Termination protection: while true, terminate requests for the instance are refused.
    "DisableApiTermination" => disable_api_termination: Option<bool>,
    /// What a shutdown from inside the guest does: stop or terminate the instance.
    "InstanceInitiatedShutdownBehavior".of(&["stop", "terminate"]) => instance_initiated_shutdown_behavior: Option<String>,
    /// The private IPv4 address the new instance should have, free in its subnet.
    "PrivateIpAddress" => private_ip_address: Option<String>,
    /// A token of your choice; repeating the request with it launches nothing more.
    "ClientToken".token() => client_token: Option<String>,
    /// Reserved for internal use; leave it out.
    "AdditionalInfo" => additional_info: Option<String>,
    /// The network interfaces to give the instances, instead of simple subnet and group settings.
    "NetworkInterfaces".wire("NetworkInterface") => network_interfaces: Vec<InstanceNetworkInterfaceSpecification>,
    /// The instance profile that gives the instance its IAM role.
    "IamInstanceProfile" => iam_instance_profile: Option<IamInstanceProfileSpecification>,
    /// Whether the instance has bandwidth set aside for its EBS volumes.
    "EbsOptimized" => ebs_optimized: Option<bool>,
}
}

structure! {
/// What RunInstances answers.
output RunInstancesOutput as "Reservation" {
    /// The ID of the launch request, starting with r-.
    "ReservationId" => reservation_id: Option<String>,
    /// The 12-digit ID of the account that launched the instances.
    "OwnerId" => owner_id: Option<String>,
    /// The service that launched the instances on your behalf, if any.
    "RequesterId" => requester_id: Option<String>,
    /// Security groups of the old EC2-Classic network; normally empty.
    "Groups".xml("groupSet") => groups: Option<Vec<GroupIdentifier>>,
    /// The instances of this launch request.
    "Instances".xml("instancesSet") => instances: Option<Vec<Instance>>,
}
}

operation! {
/// Launches one or more new instances from an AMI.
write RUN_INSTANCES of Ec2 as "RunInstances" {
    input: RunInstancesInput,
    output: RunInstancesOutput,
    errors: [
        AttachmentLimitExceeded,
        AuthFailure,
        IdempotentInstanceTerminated,
        IncorrectState,
        InvalidAmiIdMalformed,
        InvalidAmiIdNotFound,
        InvalidAmiIdUnavailable,
        InvalidBlockDeviceMapping,
        InvalidGroupNotFound,
        InvalidGroupIdMalformed,
        InvalidIpAddressInUse,
        InvalidKeyPairNotFound,
        InvalidLaunchTemplateIdMalformed,
        InvalidLaunchTemplateIdNotFound,
        InvalidLaunchTemplateIdVersionNotFound,
        InvalidLaunchTemplateNameMalformed,
        InvalidLaunchTemplateNameNotFound,
        InvalidParameterDependency,
        InvalidSnapshotNotFound,
        InvalidSnapshotIdMalformed,
        InvalidSubnetIdNotFound,
        InvalidUserDataMalformed,
        MissingInput,
        OptInRequired,
        UnknownVolumeType,
        Unsupported,
        UnsupportedOperation,
        VcpuLimitExceeded,
    ],
}
}

structure! {
/// Which reserved capacity, if any, a new instance should use.
input CapacityReservationSpecification as "CapacityReservationSpecification" {
    /// Whether to use a matching open capacity reservation or none.
    "CapacityReservationPreference".of(&["capacity-reservations-only", "open", "none"]) => capacity_reservation_preference: Option<String>,
    /// The particular capacity reservation to use.
    "CapacityReservationTarget" => capacity_reservation_target: Option<CapacityReservationTarget>,
}
}

structure! {
/// A particular capacity reservation, or group of them, to launch into.
input CapacityReservationTarget as "CapacityReservationTarget" {
    /// The ID of the capacity reservation.
    "CapacityReservationId" => capacity_reservation_id: Option<String>,
    /// The ARN of the group of capacity reservations.
    "CapacityReservationResourceGroupArn" => capacity_reservation_resource_group_arn: Option<String>,
}
}

structure! {
/// Idle timeouts to set for tracked network connections.
input ConnectionTrackingSpecificationRequest as "ConnectionTrackingSpecificationRequest" {
    /// The idle timeout of open TCP connections, in seconds.
    "TcpEstablishedTimeout" => tcp_established_timeout: Option<i64>,
    /// The idle timeout of two-way UDP flows, in seconds.
    "UdpStreamTimeout" => udp_stream_timeout: Option<i64>,
    /// The idle timeout of one-way UDP flows, in seconds.
    "UdpTimeout" => udp_timeout: Option<i64>,
}
}

structure! {
/// Core, thread and processor feature settings for a new instance.
input CpuOptionsRequest as "CpuOptionsRequest" {
    /// The number of processor cores.
    "CoreCount" => core_count: Option<i64>,
    /// The threads for each core; 1 turns multithreading off.
    "ThreadsPerCore" => threads_per_core: Option<i64>,
    /// Whether AMD memory encryption (SEV-SNP) is on.
    "AmdSevSnp".of(&["enabled", "disabled"]) => amd_sev_snp: Option<String>,
    /// Whether the instance can run virtual machines of its own.
    "NestedVirtualization".of(&["enabled", "disabled"]) => nested_virtualization: Option<String>,
}
}

structure! {
/// How a burstable instance spends CPU credits.
input CreditSpecificationRequest as "CreditSpecificationRequest" {
    /// The credit mode: standard or unlimited.
    "CpuCredits".required() => cpu_credits: Option<String>,
}
}

structure! {
/// The kind of elastic GPU to attach, a retired feature.
input ElasticGpuSpecification as "ElasticGpuSpecification" {
    /// The kind of elastic GPU.
    "Type".required() => type_: Option<String>,
}
}

structure! {
/// An inference accelerator to attach at launch, a retired feature.
input ElasticInferenceAccelerator as "ElasticInferenceAccelerator" {
    /// The kind of inference accelerator.
    "Type".required() => type_: Option<String>,
    /// How many there are.
    "Count".min(1) => count: Option<i64>,
}
}

structure! {
/// Whether a new interface should use the ENA Express fast transport.
input EnaSrdSpecificationRequest as "EnaSrdSpecificationRequest" {
    /// Whether ENA Express is on for the interface.
    "EnaSrdEnabled" => ena_srd_enabled: Option<bool>,
    /// The ENA Express settings for UDP traffic.
    "EnaSrdUdpSpecification" => ena_srd_udp_specification: Option<EnaSrdUdpSpecificationRequest>,
}
}

structure! {
/// Whether a new interface should use ENA Express for UDP too.
input EnaSrdUdpSpecificationRequest as "EnaSrdUdpSpecificationRequest" {
    /// Whether ENA Express also carries UDP traffic.
    "EnaSrdUdpEnabled" => ena_srd_udp_enabled: Option<bool>,
}
}

structure! {
/// Whether a new instance should be able to host Nitro Enclaves.
input EnclaveOptionsRequest as "EnclaveOptionsRequest" {
    /// Whether the feature is on.
    "Enabled" => enabled: Option<bool>,
}
}

structure! {
/// Whether to prepare a new instance for hibernation.
input HibernationOptionsRequest as "HibernationOptionsRequest" {
    /// Whether hibernation is enabled; it can be set only at launch.
    "Configured" => configured: Option<bool>,
}
}

structure! {
/// The instance profile to give a new instance, by name or ARN.
input IamInstanceProfileSpecification as "IamInstanceProfileSpecification" {
    /// The ARN of the instance profile.
    "Arn" => arn: Option<String>,
    /// The name of the instance profile.
    "Name" => name: Option<String>,
}
}

structure! {
/// How a new instance should be treated when its host needs repair.
input InstanceMaintenanceOptionsRequest as "InstanceMaintenanceOptionsRequest" {
    /// Whether the instance moves to healthy hardware automatically after a host failure.
    "AutoRecovery".of(&["disabled", "default"]) => auto_recovery: Option<String>,
}
}

structure! {
/// Whether to buy the new instances as Spot or other special capacity.
input InstanceMarketOptionsRequest as "InstanceMarketOptionsRequest" {
    /// The buying model, such as spot.
    "MarketType".of(&["spot", "capacity-block", "interruptible-capacity-reservation"]) => market_type: Option<String>,
    /// Price and interruption choices for Spot Instances.
    "SpotOptions" => spot_options: Option<SpotMarketOptions>,
}
}

structure! {
/// How a new instance may reach its metadata service.
input InstanceMetadataOptionsRequest as "InstanceMetadataOptionsRequest" {
    /// Whether metadata requests need a session token: required means IMDSv2 only.
    "HttpTokens".of(&["optional", "required"]) => http_tokens: Option<String>,
    /// How many network hops a metadata token may travel, from 1 to 64.
    "HttpPutResponseHopLimit" => http_put_response_hop_limit: Option<i64>,
    /// Whether the metadata service can be reached at all: enabled or disabled.
    "HttpEndpoint".of(&["disabled", "enabled"]) => http_endpoint: Option<String>,
    /// Whether the metadata service also answers over IPv6.
    "HttpProtocolIpv6".of(&["disabled", "enabled"]) => http_protocol_ipv6: Option<String>,
    /// Whether the guest can read its instance tags from the metadata service.
    "InstanceMetadataTags".of(&["disabled", "enabled"]) => instance_metadata_tags: Option<String>,
}
}

structure! {
/// A network interface to create or attach at launch.
input InstanceNetworkInterfaceSpecification as "InstanceNetworkInterfaceSpecification" {
    /// Give the new interface a public IPv4 address.
    "AssociatePublicIpAddress" => associate_public_ip_address: Option<bool>,
    /// Whether the interface is deleted when the instance is terminated.
    "DeleteOnTermination" => delete_on_termination: Option<bool>,
    /// A note about the network interface.
    "Description" => description: Option<String>,
    /// The position of the interface on the instance; 0 is the primary one.
    "DeviceIndex" => device_index: Option<i64>,
    /// The IDs of the security groups for the network interface.
    "Groups".wire("SecurityGroupId") => groups: Option<Vec<String>>,
    /// How many IPv6 addresses to assign automatically.
    "Ipv6AddressCount" => ipv6_address_count: Option<i64>,
    /// The IPv6 addresses assigned here.
    "Ipv6Addresses" => ipv6_addresses: Option<Vec<InstanceIpv6Address>>,
    /// The ID of the network interface, starting with eni-.
    "NetworkInterfaceId" => network_interface_id: Option<String>,
    /// The private IPv4 address.
    "PrivateIpAddress" => private_ip_address: Option<String>,
    /// The private IPv4 addresses of the interface.
    "PrivateIpAddresses" => private_ip_addresses: Option<Vec<PrivateIpAddressSpecification>>,
    /// How many secondary private IPv4 addresses to assign automatically.
    "SecondaryPrivateIpAddressCount" => secondary_private_ip_address_count: Option<i64>,
    /// The ID of the subnet.
    "SubnetId" => subnet_id: Option<SubnetId>,
    /// Give the interface a carrier address, for Wavelength Zones.
    "AssociateCarrierIpAddress" => associate_carrier_ip_address: Option<bool>,
    /// The kind of network interface, such as interface or efa.
    "InterfaceType" => interface_type: Option<String>,
    /// The number of the network card, starting at 0.
    "NetworkCardIndex" => network_card_index: Option<i64>,
    /// The IPv4 prefixes of the interface.
    "Ipv4Prefixes".wire("Ipv4Prefix") => ipv4_prefixes: Option<Vec<Ipv4PrefixSpecificationRequest>>,
    /// How many IPv4 prefixes to assign automatically.
    "Ipv4PrefixCount" => ipv4_prefix_count: Option<i64>,
    /// The IPv6 prefixes of the interface.
    "Ipv6Prefixes".wire("Ipv6Prefix") => ipv6_prefixes: Option<Vec<Ipv6PrefixSpecificationRequest>>,
    /// How many IPv6 prefixes to assign automatically.
    "Ipv6PrefixCount" => ipv6_prefix_count: Option<i64>,
    /// Whether to make the first IPv6 address a lasting primary one.
    "PrimaryIpv6" => primary_ipv6: Option<bool>,
    /// The ENA Express settings of the interface.
    "EnaSrdSpecification" => ena_srd_specification: Option<EnaSrdSpecificationRequest>,
    /// The idle timeouts for tracked connections on the interface.
    "ConnectionTrackingSpecification" => connection_tracking_specification: Option<ConnectionTrackingSpecificationRequest>,
    /// The number of ENA queues given to the interface.
    "EnaQueueCount" => ena_queue_count: Option<i64>,
}
}

structure! {
/// How a new instance should split bandwidth between network and EBS.
input InstanceNetworkPerformanceOptionsRequest as "InstanceNetworkPerformanceOptionsRequest" {
    /// Whether bandwidth is shifted towards the network or towards EBS.
    "BandwidthWeighting".of(&["default", "vpc-1", "ebs-1"]) => bandwidth_weighting: Option<String>,
}
}

structure! {
/// A private IPv4 address wanted for a secondary interface.
input InstanceSecondaryInterfacePrivateIpAddressRequest as "InstanceSecondaryInterfacePrivateIpAddressRequest" {
    /// The private IPv4 address.
    "PrivateIpAddress".required() => private_ip_address: Option<String>,
}
}

structure! {
/// A secondary interface to create at launch.
input InstanceSecondaryInterfaceSpecificationRequest as "InstanceSecondaryInterfaceSpecificationRequest" {
    /// Whether the interface is deleted when the instance is terminated.
    "DeleteOnTermination" => delete_on_termination: Option<bool>,
    /// The position of the interface on the instance; 0 is the primary one.
    "DeviceIndex" => device_index: Option<i64>,
    /// The private IPv4 addresses of the interface.
    "PrivateIpAddresses".wire("PrivateIpAddress") => private_ip_addresses: Option<Vec<InstanceSecondaryInterfacePrivateIpAddressRequest>>,
    /// How many private IPv4 addresses to assign automatically.
    "PrivateIpAddressCount" => private_ip_address_count: Option<i64>,
    /// The ID of the secondary subnet.
    "SecondarySubnetId" => secondary_subnet_id: Option<String>,
    /// The kind of network interface, such as interface or efa.
    "InterfaceType".of(&["secondary"]) => interface_type: Option<String>,
    /// The number of the network card, starting at 0.
    "NetworkCardIndex" => network_card_index: Option<i64>,
}
}

structure! {
/// An IPv4 prefix to give a network interface.
input Ipv4PrefixSpecificationRequest as "Ipv4PrefixSpecificationRequest" {
    /// The IPv4 prefix, a block of addresses.
    "Ipv4Prefix" => ipv4_prefix: Option<String>,
}
}

structure! {
/// An IPv6 prefix to give a network interface.
input Ipv6PrefixSpecificationRequest as "Ipv6PrefixSpecificationRequest" {
    /// The IPv6 prefix, a block of addresses.
    "Ipv6Prefix" => ipv6_prefix: Option<String>,
}
}

structure! {
/// The launch template, and version of it, to launch from.
input LaunchTemplateSpecification as "LaunchTemplateSpecification" {
    /// The ID of the launch template.
    "LaunchTemplateId" => launch_template_id: Option<String>,
    /// The name of the launch template.
    "LaunchTemplateName" => launch_template_name: Option<String>,
    /// The version number of the template, or $Latest or $Default.
    "Version" => version: Option<String>,
}
}

structure! {
/// A licence rule to apply to a new instance.
input LicenseConfigurationRequest as "LicenseConfigurationRequest" {
    /// The ARN of the licence rule.
    "LicenseConfigurationArn" => license_configuration_arn: Option<String>,
}
}

structure! {
/// Host name settings for a new instance.
input PrivateDnsNameOptionsRequest as "PrivateDnsNameOptionsRequest" {
    /// Whether the host name is built from the IP address or instance ID.
    "HostnameType".of(&["ip-name", "resource-name"]) => hostname_type: Option<String>,
    /// Whether DNS answers the instance ID name with an IPv4 address.
    "EnableResourceNameDnsARecord" => enable_resource_name_dns_a_record: Option<bool>,
    /// Whether DNS answers the instance ID name with an IPv6 address.
    "EnableResourceNameDnsAAAARecord" => enable_resource_name_dns_aaaa_record: Option<bool>,
}
}

structure! {
/// A private IPv4 address to give a network interface.
input PrivateIpAddressSpecification as "PrivateIpAddressSpecification" {
    /// Whether this is the primary address of the interface.
    "Primary" => primary: Option<bool>,
    /// The private IPv4 address.
    "PrivateIpAddress" => private_ip_address: Option<String>,
}
}

structure! {
/// Whether to turn on detailed monitoring for new instances.
input RunInstancesMonitoringEnabled as "RunInstancesMonitoringEnabled" {
    /// Whether to turn on detailed monitoring, with data every minute.
    "Enabled".required() => enabled: Option<bool>,
}
}

structure! {
/// Price and interruption choices for Spot Instances.
input SpotMarketOptions as "SpotMarketOptions" {
    /// The highest hourly price to pay for a Spot Instance, in US dollars.
    "MaxPrice" => max_price: Option<String>,
    /// Whether the Spot request is one-time or persistent.
    "SpotInstanceType".of(&["one-time", "persistent"]) => spot_instance_type: Option<String>,
    /// Retired; once a fixed Spot duration in minutes.
    "BlockDurationMinutes" => block_duration_minutes: Option<i64>,
    /// When a persistent Spot request expires, in UTC.
    "ValidUntil" => valid_until: Option<Timestamp>,
    /// What happens when Spot capacity is taken back: terminate, stop or hibernate.
    "InstanceInterruptionBehavior".of(&["hibernate", "stop", "terminate"]) => instance_interruption_behavior: Option<String>,
}
}
