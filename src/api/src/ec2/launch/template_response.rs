//! What a launch template keeps, as answers spell it.

use super::run_instances::PrivateIpAddressSpecification;
use crate::ec2::common::{CapacityReservationTargetResponse, InstanceIpv6Address, OperatorResponse, Tag};
use crate::ec2::instance::requirements::InstanceRequirements;
use crate::{ImageId, SecurityGroupId, SnapshotId, SubnetId, Timestamp};

structure! {
/// The parameters of launches that a template keeps.
opaque ResponseLaunchTemplateData as "ResponseLaunchTemplateData" {
    /// The ID of the kernel image; only old paravirtual images use one.
    "KernelId" => kernel_id: Option<String>,
    /// Whether the instance has bandwidth set aside for its EBS volumes.
    "EbsOptimized" => ebs_optimized: Option<bool>,
    /// The instance profile that gives the instance its IAM role.
    "IamInstanceProfile" => iam_instance_profile: Option<LaunchTemplateIamInstanceProfileSpecification>,
    /// The disks of the image, when that attribute was asked for.
    "BlockDeviceMappings".xml("blockDeviceMappingSet") => block_device_mappings: Option<Vec<LaunchTemplateBlockDeviceMapping>>,
    /// The network interfaces to give the instances, instead of simple subnet and group settings.
    "NetworkInterfaces".xml("networkInterfaceSet") => network_interfaces: Option<Vec<LaunchTemplateInstanceNetworkInterfaceSpecification>>,
    /// The ID of the image, starting with ami-.
    "ImageId" => image_id: Option<ImageId>,
    /// The instance type, such as t3.micro.
    "InstanceType".instance_type() => instance_type: Option<String>,
    /// A name for the key pair, unique in the Region.
    "KeyName" => key_name: Option<String>,
    /// Whether detailed monitoring is on.
    "Monitoring" => monitoring: Option<LaunchTemplatesMonitoring>,
    /// Where the instance runs: zone, group, host and tenancy.
    "Placement" => placement: Option<LaunchTemplatePlacement>,
    /// The ID of the RAM disk; only for paravirtual images.
    "RamDiskId" => ram_disk_id: Option<String>,
    /// Termination protection: while true, terminate requests for the instance are refused.
    "DisableApiTermination" => disable_api_termination: Option<bool>,
    /// What a shutdown from inside the guest does: stop or terminate the instance.
    "InstanceInitiatedShutdownBehavior".of(&["stop", "terminate"]) => instance_initiated_shutdown_behavior: Option<String>,
    /// Data for the guest to read at boot, often a script, as base64.
    "UserData" => user_data: Option<String>,
    /// Tags for the new key pair.
    "TagSpecifications".xml("tagSpecificationSet") => tag_specifications: Option<Vec<LaunchTemplateTagSpecification>>,
    /// Elastic graphics, which AWS no longer offers.
    "ElasticGpuSpecifications".xml("elasticGpuSpecificationSet") => elastic_gpu_specifications: Option<Vec<ElasticGpuSpecificationResponse>>,
    /// The inference accelerators to attach, a retired feature.
    "ElasticInferenceAccelerators".xml("elasticInferenceAcceleratorSet") => elastic_inference_accelerators: Option<Vec<LaunchTemplateElasticInferenceAcceleratorResponse>>,
    /// The IDs of the security groups for the instances; the VPC's default when omitted.
    "SecurityGroupIds".xml("securityGroupIdSet") => security_group_ids: Option<Vec<String>>,
    /// The security groups that were found.
    "SecurityGroups".xml("securityGroupSet") => security_groups: Option<Vec<String>>,
    /// How to buy the instances, for example as Spot.
    "InstanceMarketOptions" => instance_market_options: Option<LaunchTemplateInstanceMarketOptions>,
    /// How an instance of a burstable type spends CPU credits.
    "CreditSpecification" => credit_specification: Option<CreditSpecification>,
    /// The core and thread settings of the processor.
    "CpuOptions" => cpu_options: Option<LaunchTemplateCpuOptions>,
    /// Which capacity reservation, if any, the instance uses.
    "CapacityReservationSpecification" => capacity_reservation_specification: Option<LaunchTemplateCapacityReservationSpecificationResponse>,
    /// The licence rules to apply to the instances.
    "LicenseSpecifications".xml("licenseSet") => license_specifications: Option<Vec<LaunchTemplateLicenseConfiguration>>,
    /// Whether the instance is set up for hibernation.
    "HibernationOptions" => hibernation_options: Option<LaunchTemplateHibernationOptions>,
    /// How the instance may reach its metadata service.
    "MetadataOptions" => metadata_options: Option<LaunchTemplateInstanceMetadataOptions>,
    /// Whether the instance can host Nitro Enclaves.
    "EnclaveOptions" => enclave_options: Option<LaunchTemplateEnclaveOptions>,
    /// What a type must have to be chosen, instead of one type.
    "InstanceRequirements" => instance_requirements: Option<InstanceRequirements>,
    /// How the private host name of the instance is formed.
    "PrivateDnsNameOptions" => private_dns_name_options: Option<LaunchTemplatePrivateDnsNameOptions>,
    /// How the instance is treated when its host needs repair.
    "MaintenanceOptions" => maintenance_options: Option<LaunchTemplateInstanceMaintenanceOptions>,
    /// Stop protection: while true, stop requests for the instance are refused.
    "DisableApiStop" => disable_api_stop: Option<bool>,
    /// The service that manages the resource for you, if any.
    "Operator" => operator: Option<OperatorResponse>,
    /// How bandwidth is split between network and EBS.
    "NetworkPerformanceOptions" => network_performance_options: Option<LaunchTemplateNetworkPerformanceOptions>,
    /// The interfaces on secondary networks.
    "SecondaryInterfaces".xml("secondaryInterfaceSet") => secondary_interfaces: Option<Vec<LaunchTemplateInstanceSecondaryInterfaceSpecification>>,
}
}

structure! {
/// The IAM instance profile specification of a launch template.
opaque LaunchTemplateIamInstanceProfileSpecification as "LaunchTemplateIamInstanceProfileSpecification" {
    /// The resource name of the user.
    "Arn" => arn: Option<String>,
    /// The name of the parameter, such as /aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64.
    "Name" => name: Option<String>,
}
}

structure! {
/// The block device mapping of a launch template.
opaque LaunchTemplateBlockDeviceMapping as "LaunchTemplateBlockDeviceMapping" {
    /// The device name of the disk, such as /dev/xvda or /dev/sdf.
    "DeviceName" => device_name: Option<String>,
    /// The name of a local disk, such as ephemeral0.
    "VirtualName" => virtual_name: Option<String>,
    /// What to change about the volume under this device name.
    "Ebs" => ebs: Option<LaunchTemplateEbsBlockDevice>,
    /// An empty text here leaves this device out.
    "NoDevice" => no_device: Option<String>,
}
}

structure! {
/// The EBS block device of a launch template.
opaque LaunchTemplateEbsBlockDevice as "LaunchTemplateEbsBlockDevice" {
    /// Encrypt the new image's snapshots; encrypted sources stay encrypted either way.
    "Encrypted" => encrypted: Option<bool>,
    /// Whether the volume is deleted when the instance is terminated.
    "DeleteOnTermination" => delete_on_termination: Option<bool>,
    /// The operations per second to provide, for gp3, io1 and io2 volumes.
    "Iops" => iops: Option<i64>,
    /// The KMS key in the destination Region to encrypt the new snapshots with.
    "KmsKeyId" => kms_key_id: Option<String>,
    /// The ID of the snapshot this outcome is about.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// The size of the source volume in GiB, not the storage used.
    "VolumeSize" => volume_size: Option<i64>,
    /// The volume type, such as gp3, io2 or st1; gp2 when omitted.
    "VolumeType".of(&["standard", "io1", "io2", "gp2", "sc1", "st1", "gp3"]) => volume_type: Option<String>,
    /// The throughput to provide in MiB/s, for gp3 volumes only.
    "Throughput" => throughput: Option<i64>,
    /// The speed of loading snapshot data into the volume, 100 to 300 MiB/s.
    "VolumeInitializationRate" => volume_initialization_rate: Option<i64>,
    /// The number of the EBS card used, starting at 0.
    "EbsCardIndex" => ebs_card_index: Option<i64>,
}
}

structure! {
/// The instance network interface specification of a launch template.
opaque LaunchTemplateInstanceNetworkInterfaceSpecification as "LaunchTemplateInstanceNetworkInterfaceSpecification" {
    /// Give the interface a carrier address, for Wavelength Zones.
    "AssociateCarrierIpAddress" => associate_carrier_ip_address: Option<bool>,
    /// Give the new interface a public IPv4 address.
    "AssociatePublicIpAddress" => associate_public_ip_address: Option<bool>,
    /// Whether the volume is deleted when the instance is terminated.
    "DeleteOnTermination" => delete_on_termination: Option<bool>,
    /// The note given to the image; absent when none was set.
    "Description" => description: Option<String>,
    /// The position of the interface on the instance; 0 is the primary one.
    "DeviceIndex" => device_index: Option<i64>,
    /// The security groups of the instance, when that attribute was asked for.
    "Groups".xml("groupSet") => groups: Option<Vec<SecurityGroupId>>,
    /// The kind of network interface, such as interface or efa.
    "InterfaceType" => interface_type: Option<String>,
    /// How many IPv6 addresses to assign automatically.
    "Ipv6AddressCount" => ipv6_address_count: Option<i64>,
    /// The IPv6 addresses assigned here.
    "Ipv6Addresses".xml("ipv6AddressesSet") => ipv6_addresses: Option<Vec<InstanceIpv6Address>>,
    /// The ID of the network interface, starting with eni-.
    "NetworkInterfaceId" => network_interface_id: Option<String>,
    /// The private IPv4 address the new instance should have, free in its subnet.
    "PrivateIpAddress" => private_ip_address: Option<String>,
    /// The private IPv4 addresses of the interface.
    "PrivateIpAddresses".xml("privateIpAddressesSet") => private_ip_addresses: Option<Vec<PrivateIpAddressSpecification>>,
    /// How many secondary private IPv4 addresses to assign automatically.
    "SecondaryPrivateIpAddressCount" => secondary_private_ip_address_count: Option<i64>,
    /// The ID of the subnet.
    "SubnetId" => subnet_id: Option<SubnetId>,
    /// The number of the network card, starting at 0.
    "NetworkCardIndex" => network_card_index: Option<i64>,
    /// The IPv4 prefixes of the interface.
    "Ipv4Prefixes".xml("ipv4PrefixSet") => ipv4_prefixes: Option<Vec<Ipv4PrefixSpecificationResponse>>,
    /// How many IPv4 prefixes to assign automatically.
    "Ipv4PrefixCount" => ipv4_prefix_count: Option<i64>,
    /// The IPv6 prefixes of the interface.
    "Ipv6Prefixes".xml("ipv6PrefixSet") => ipv6_prefixes: Option<Vec<Ipv6PrefixSpecificationResponse>>,
    /// How many IPv6 prefixes to assign automatically.
    "Ipv6PrefixCount" => ipv6_prefix_count: Option<i64>,
    /// Whether to make the first IPv6 address a lasting primary one.
    "PrimaryIpv6" => primary_ipv6: Option<bool>,
    /// The ENA Express settings of the interface.
    "EnaSrdSpecification" => ena_srd_specification: Option<LaunchTemplateEnaSrdSpecification>,
    /// How long idle connections are tracked.
    "ConnectionTrackingSpecification" => connection_tracking_specification: Option<ConnectionTrackingSpecification>,
    /// The number of ENA queues given to the interface.
    "EnaQueueCount" => ena_queue_count: Option<i64>,
}
}

structure! {
/// The IPv4 prefix specification of a launch template.
opaque Ipv4PrefixSpecificationResponse as "Ipv4PrefixSpecificationResponse" {
    /// The IPv4 prefix, a block of addresses.
    "Ipv4Prefix" => ipv4_prefix: Option<String>,
}
}

structure! {
/// The IPv6 prefix specification of a launch template.
opaque Ipv6PrefixSpecificationResponse as "Ipv6PrefixSpecificationResponse" {
    /// The IPv6 prefix, a block of addresses.
    "Ipv6Prefix" => ipv6_prefix: Option<String>,
}
}

structure! {
/// The ENA Express specification of a launch template.
opaque LaunchTemplateEnaSrdSpecification as "LaunchTemplateEnaSrdSpecification" {
    /// Whether ENA Express is on for the interface.
    "EnaSrdEnabled" => ena_srd_enabled: Option<bool>,
    /// The ENA Express settings for UDP traffic.
    "EnaSrdUdpSpecification" => ena_srd_udp_specification: Option<LaunchTemplateEnaSrdUdpSpecification>,
}
}

structure! {
/// The ENA Express UDP specification of a launch template.
opaque LaunchTemplateEnaSrdUdpSpecification as "LaunchTemplateEnaSrdUdpSpecification" {
    /// Whether ENA Express also carries UDP traffic.
    "EnaSrdUdpEnabled" => ena_srd_udp_enabled: Option<bool>,
}
}

structure! {
/// How long idle connections are tracked.
opaque ConnectionTrackingSpecification as "ConnectionTrackingSpecification" {
    /// The idle timeout of open TCP connections, in seconds.
    "TcpEstablishedTimeout" => tcp_established_timeout: Option<i64>,
    /// The idle timeout of one-way UDP flows, in seconds.
    "UdpTimeout" => udp_timeout: Option<i64>,
    /// The idle timeout of two-way UDP flows, in seconds.
    "UdpStreamTimeout" => udp_stream_timeout: Option<i64>,
}
}

structure! {
/// The monitoring of a launch template.
opaque LaunchTemplatesMonitoring as "LaunchTemplatesMonitoring" {
    /// Whether the feature is on.
    "Enabled" => enabled: Option<bool>,
}
}

structure! {
/// The placement of a launch template.
opaque LaunchTemplatePlacement as "LaunchTemplatePlacement" {
    /// The zone the subnet belongs to.
    "AvailabilityZone" => availability_zone: Option<String>,
    /// The ID of the zone, the same for every account, such as use1-az1.
    "AvailabilityZoneId" => availability_zone_id: Option<String>,
    /// Whether the instance returns to the same dedicated host after a stop.
    "Affinity" => affinity: Option<String>,
    /// The name of the security group.
    "GroupName" => group_name: Option<String>,
    /// The ID of the dedicated host.
    "HostId" => host_id: Option<String>,
    /// Whether the hardware is shared: default, dedicated or host.
    "Tenancy".of(&["default", "dedicated", "host"]) => tenancy: Option<String>,
    /// Reserved; not in use.
    "SpreadDomain" => spread_domain: Option<String>,
    /// The ARN of the group of dedicated hosts to choose from.
    "HostResourceGroupArn" => host_resource_group_arn: Option<String>,
    /// The number of the partition within the placement group.
    "PartitionNumber" => partition_number: Option<i64>,
    /// The ID of the security group.
    "GroupId" => group_id: Option<String>,
}
}

structure! {
/// The tag specification of a launch template.
opaque LaunchTemplateTagSpecification as "LaunchTemplateTagSpecification" {
    /// The kind of resource that carries the tag.
    "ResourceType".of(crate::ec2::common::RESOURCE_TYPES) => resource_type: Option<String>,
    /// The tags on the resource.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
}
}

structure! {
/// Elastic graphics, which AWS no longer offers.
opaque ElasticGpuSpecificationResponse as "ElasticGpuSpecificationResponse" {
    /// The kind of its value.
    "Type" => kind: Option<String>,
}
}

structure! {
/// The elastic inference accelerator of a launch template.
opaque LaunchTemplateElasticInferenceAcceleratorResponse as "LaunchTemplateElasticInferenceAcceleratorResponse" {
    /// The kind of its value.
    "Type" => kind: Option<String>,
    /// How many there are.
    "Count" => count: Option<i64>,
}
}

structure! {
/// The instance market options of a launch template.
opaque LaunchTemplateInstanceMarketOptions as "LaunchTemplateInstanceMarketOptions" {
    /// The buying model, such as spot.
    "MarketType".of(&["spot", "capacity-block", "interruptible-capacity-reservation"]) => market_type: Option<String>,
    /// Price and interruption choices for Spot Instances.
    "SpotOptions" => spot_options: Option<LaunchTemplateSpotMarketOptions>,
}
}

structure! {
/// The spot market options of a launch template.
opaque LaunchTemplateSpotMarketOptions as "LaunchTemplateSpotMarketOptions" {
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

structure! {
/// How an instance of a burstable type spends CPU credits.
opaque CreditSpecification as "CreditSpecification" {
    /// The credit mode: standard or unlimited.
    "CpuCredits" => cpu_credits: Option<String>,
}
}

structure! {
/// The CPU options of a launch template.
opaque LaunchTemplateCpuOptions as "LaunchTemplateCpuOptions" {
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
/// The capacity reservation specification of a launch template.
opaque LaunchTemplateCapacityReservationSpecificationResponse as "LaunchTemplateCapacityReservationSpecificationResponse" {
    /// Whether to use a matching open capacity reservation or none.
    "CapacityReservationPreference".of(&["capacity-reservations-only", "open", "none"]) => capacity_reservation_preference: Option<String>,
    /// The particular capacity reservation to use.
    "CapacityReservationTarget" => capacity_reservation_target: Option<CapacityReservationTargetResponse>,
}
}

structure! {
/// The license configuration of a launch template.
opaque LaunchTemplateLicenseConfiguration as "LaunchTemplateLicenseConfiguration" {
    /// The ARN of the licence rule.
    "LicenseConfigurationArn" => license_configuration_arn: Option<String>,
}
}

structure! {
/// The hibernation options of a launch template.
opaque LaunchTemplateHibernationOptions as "LaunchTemplateHibernationOptions" {
    /// Whether hibernation is enabled; it can be set only at launch.
    "Configured" => configured: Option<bool>,
}
}

structure! {
/// The instance metadata options of a launch template.
opaque LaunchTemplateInstanceMetadataOptions as "LaunchTemplateInstanceMetadataOptions" {
    /// The state of the subnet: pending or available.
    "State".of(&["pending", "applied"]) => state: Option<String>,
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
/// The enclave options of a launch template.
opaque LaunchTemplateEnclaveOptions as "LaunchTemplateEnclaveOptions" {
    /// Whether the feature is on.
    "Enabled" => enabled: Option<bool>,
}
}

structure! {
/// The private DNS name options of a launch template.
opaque LaunchTemplatePrivateDnsNameOptions as "LaunchTemplatePrivateDnsNameOptions" {
    /// Whether the host name is built from the IP address or instance ID.
    "HostnameType".of(&["ip-name", "resource-name"]) => hostname_type: Option<String>,
    /// Whether DNS answers the instance ID name with an IPv4 address.
    "EnableResourceNameDnsARecord" => enable_resource_name_dns_a_record: Option<bool>,
    /// Whether DNS answers the instance ID name with an IPv6 address.
    "EnableResourceNameDnsAAAARecord" => enable_resource_name_dns_aaaa_record: Option<bool>,
}
}

structure! {
/// The instance maintenance options of a launch template.
opaque LaunchTemplateInstanceMaintenanceOptions as "LaunchTemplateInstanceMaintenanceOptions" {
    /// Whether the instance moves to healthy hardware automatically after a host failure.
    "AutoRecovery".of(&["default", "disabled"]) => auto_recovery: Option<String>,
}
}

structure! {
/// The network performance options of a launch template.
opaque LaunchTemplateNetworkPerformanceOptions as "LaunchTemplateNetworkPerformanceOptions" {
    /// Whether bandwidth is shifted towards the network or towards EBS.
    "BandwidthWeighting".of(&["default", "vpc-1", "ebs-1"]) => bandwidth_weighting: Option<String>,
}
}

structure! {
/// The instance secondary interface specification of a launch template.
opaque LaunchTemplateInstanceSecondaryInterfaceSpecification as "LaunchTemplateInstanceSecondaryInterfaceSpecification" {
    /// Whether the volume is deleted when the instance is terminated.
    "DeleteOnTermination" => delete_on_termination: Option<bool>,
    /// The position of the interface on the instance; 0 is the primary one.
    "DeviceIndex" => device_index: Option<i64>,
    /// The private IPv4 addresses of the interface.
    "PrivateIpAddresses".xml("privateIpAddressesSet") => private_ip_addresses: Option<Vec<SecondaryInterfacePrivateIpAddressSpecification>>,
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
/// The secondary interface private IP address specification of a launch template.
opaque SecondaryInterfacePrivateIpAddressSpecification as "SecondaryInterfacePrivateIpAddressSpecification" {
    /// The private IPv4 address the new instance should have, free in its subnet.
    "PrivateIpAddress" => private_ip_address: Option<String>,
}
}
