//! Structures that several families of operations share.

use super::instance_type_names::INSTANCE_TYPES;
use crate::{
    ImageId, InstanceId, SecurityGroupId, SnapshotId, SubnetId, Timestamp, VolumeId, VpcId, structure,
};

/// Every type of resource that EC2 can tag.
pub static RESOURCE_TYPES: &[&str] = &[
    "capacity-reservation",
    "client-vpn-endpoint",
    "customer-gateway",
    "carrier-gateway",
    "coip-pool",
    "declarative-policies-report",
    "dedicated-host",
    "dhcp-options",
    "egress-only-internet-gateway",
    "elastic-ip",
    "elastic-gpu",
    "export-image-task",
    "export-instance-task",
    "fleet",
    "fpga-image",
    "host-reservation",
    "image",
    "image-usage-report",
    "import-image-task",
    "import-snapshot-task",
    "instance",
    "instance-event-window",
    "internet-gateway",
    "ipam",
    "ipam-pool",
    "ipam-scope",
    "ipv4pool-ec2",
    "ipv6pool-ec2",
    "key-pair",
    "launch-template",
    "local-gateway",
    "local-gateway-route-table",
    "local-gateway-virtual-interface",
    "local-gateway-virtual-interface-group",
    "local-gateway-route-table-vpc-association",
    "local-gateway-route-table-virtual-interface-group-association",
    "natgateway",
    "network-acl",
    "network-interface",
    "network-insights-analysis",
    "network-insights-path",
    "network-insights-access-scope",
    "network-insights-access-scope-analysis",
    "outpost-lag",
    "placement-group",
    "prefix-list",
    "replace-root-volume-task",
    "reserved-instances",
    "route-table",
    "security-group",
    "security-group-rule",
    "service-link-virtual-interface",
    "snapshot",
    "spot-fleet-request",
    "spot-instances-request",
    "subnet",
    "subnet-cidr-reservation",
    "traffic-mirror-filter",
    "traffic-mirror-session",
    "traffic-mirror-target",
    "transit-gateway",
    "transit-gateway-attachment",
    "transit-gateway-connect-peer",
    "transit-gateway-multicast-domain",
    "transit-gateway-policy-table",
    "transit-gateway-metering-policy",
    "transit-gateway-route-table",
    "transit-gateway-route-table-announcement",
    "volume",
    "vpc",
    "vpc-endpoint",
    "vpc-endpoint-connection",
    "vpc-endpoint-service",
    "vpc-endpoint-service-permission",
    "vpc-peering-connection",
    "vpn-connection",
    "vpn-gateway",
    "vpc-flow-log",
    "capacity-reservation-fleet",
    "traffic-mirror-filter-rule",
    "vpc-endpoint-connection-device-type",
    "verified-access-instance",
    "verified-access-group",
    "verified-access-endpoint",
    "verified-access-policy",
    "verified-access-trust-provider",
    "vpn-connection-device-type",
    "vpc-block-public-access-exclusion",
    "vpc-encryption-control",
    "route-server",
    "route-server-endpoint",
    "route-server-peer",
    "ipam-resource-discovery",
    "ipam-resource-discovery-association",
    "instance-connect-endpoint",
    "verified-access-endpoint-target",
    "ipam-external-resource-verification-token",
    "capacity-block",
    "mac-modification-task",
    "ipam-prefix-list-resolver",
    "ipam-policy",
    "ipam-prefix-list-resolver-target",
    "secondary-interface",
    "secondary-network",
    "secondary-subnet",
    "capacity-manager-data-export",
    "vpn-concentrator",
    "ipam-pool-allocation",
];

structure! {
/// To be described.
part AttributeValue as "AttributeValue" {
    /// To be described.
    "Value" => value: Option<String>,
}
}

structure! {
/// To be described.
part BlockDeviceMapping as "BlockDeviceMapping" {
    /// To be described.
    "Ebs" => ebs: Option<EbsBlockDevice>,
    /// To be described.
    "NoDevice" => no_device: Option<String>,
    /// To be described.
    "DeviceName" => device_name: Option<String>,
    /// To be described.
    "VirtualName" => virtual_name: Option<String>,
}
}

structure! {
/// To be described.
output CapacityReservationSpecificationResponse as "CapacityReservationSpecificationResponse" {
    /// To be described.
    "CapacityReservationPreference".of(&["capacity-reservations-only", "open", "none"]) => capacity_reservation_preference: Option<String>,
    /// To be described.
    "CapacityReservationTarget" => capacity_reservation_target: Option<CapacityReservationTargetResponse>,
}
}

structure! {
/// To be described.
output CapacityReservationTargetResponse as "CapacityReservationTargetResponse" {
    /// To be described.
    "CapacityReservationId" => capacity_reservation_id: Option<String>,
    /// To be described.
    "CapacityReservationResourceGroupArn" => capacity_reservation_resource_group_arn: Option<String>,
}
}

structure! {
/// To be described.
output ConnectionTrackingSpecificationResponse as "ConnectionTrackingSpecificationResponse" {
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
output CpuOptions as "CpuOptions" {
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
part EbsBlockDevice as "EbsBlockDevice" {
    /// To be described.
    "DeleteOnTermination" => delete_on_termination: Option<bool>,
    /// To be described.
    "Iops" => iops: Option<i64>,
    /// To be described.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// To be described.
    "VolumeSize" => volume_size: Option<i64>,
    /// To be described.
    "VolumeType".of(&["standard", "io1", "io2", "gp2", "sc1", "st1", "gp3"]) => volume_type: Option<String>,
    /// To be described.
    "KmsKeyId" => kms_key_id: Option<String>,
    /// To be described.
    "Throughput" => throughput: Option<i64>,
    /// To be described.
    "OutpostArn" => outpost_arn: Option<String>,
    /// To be described.
    "AvailabilityZone" => availability_zone: Option<String>,
    /// To be described.
    "Encrypted" => encrypted: Option<bool>,
    /// To be described.
    "VolumeInitializationRate".xml("VolumeInitializationRate") => volume_initialization_rate: Option<i64>,
    /// To be described.
    "AvailabilityZoneId".xml("AvailabilityZoneId") => availability_zone_id: Option<String>,
    /// To be described.
    "EbsCardIndex".xml("EbsCardIndex") => ebs_card_index: Option<i64>,
}
}

structure! {
/// To be described.
output EbsInstanceBlockDevice as "EbsInstanceBlockDevice" {
    /// To be described.
    "AttachTime" => attach_time: Option<Timestamp>,
    /// To be described.
    "DeleteOnTermination" => delete_on_termination: Option<bool>,
    /// To be described.
    "Status".of(&["attaching", "attached", "detaching", "detached"]) => status: Option<String>,
    /// To be described.
    "VolumeId" => volume_id: Option<VolumeId>,
    /// To be described.
    "AssociatedResource" => associated_resource: Option<String>,
    /// To be described.
    "VolumeOwnerId" => volume_owner_id: Option<String>,
    /// To be described.
    "Operator" => operator: Option<OperatorResponse>,
    /// To be described.
    "EbsCardIndex" => ebs_card_index: Option<i64>,
}
}

structure! {
/// To be described.
output ElasticGpuAssociation as "ElasticGpuAssociation" {
    /// To be described.
    "ElasticGpuId" => elastic_gpu_id: Option<String>,
    /// To be described.
    "ElasticGpuAssociationId" => elastic_gpu_association_id: Option<String>,
    /// To be described.
    "ElasticGpuAssociationState" => elastic_gpu_association_state: Option<String>,
    /// To be described.
    "ElasticGpuAssociationTime" => elastic_gpu_association_time: Option<String>,
}
}

structure! {
/// To be described.
output ElasticInferenceAcceleratorAssociation as "ElasticInferenceAcceleratorAssociation" {
    /// To be described.
    "ElasticInferenceAcceleratorArn" => elastic_inference_accelerator_arn: Option<String>,
    /// To be described.
    "ElasticInferenceAcceleratorAssociationId" => elastic_inference_accelerator_association_id: Option<String>,
    /// To be described.
    "ElasticInferenceAcceleratorAssociationState" => elastic_inference_accelerator_association_state: Option<String>,
    /// To be described.
    "ElasticInferenceAcceleratorAssociationTime" => elastic_inference_accelerator_association_time: Option<Timestamp>,
}
}

structure! {
/// To be described.
output EnclaveOptions as "EnclaveOptions" {
    /// To be described.
    "Enabled" => enabled: Option<bool>,
}
}

structure! {
/// To be described.
input Filter as "Filter" {
    /// To be described.
    "Name" => name: Option<String>,
    /// To be described.
    "Values".wire("Value") => values: Option<Vec<String>>,
}
}

structure! {
/// To be described.
output GroupIdentifier as "GroupIdentifier" {
    /// To be described.
    "GroupId" => group_id: Option<SecurityGroupId>,
    /// To be described.
    "GroupName" => group_name: Option<String>,
}
}

structure! {
/// To be described.
output HibernationOptions as "HibernationOptions" {
    /// To be described.
    "Configured" => configured: Option<bool>,
}
}

structure! {
/// To be described.
output IamInstanceProfile as "IamInstanceProfile" {
    /// To be described.
    "Arn" => arn: Option<String>,
    /// To be described.
    "Id" => id: Option<String>,
}
}

structure! {
/// To be described.
output Instance as "Instance" {
    /// To be described.
    "Architecture".of(&["i386", "x86_64", "arm64", "x86_64_mac", "arm64_mac"]) => architecture: Option<String>,
    /// To be described.
    "BlockDeviceMappings".xml("blockDeviceMapping") => block_device_mappings: Option<Vec<InstanceBlockDeviceMapping>>,
    /// To be described.
    "ClientToken" => client_token: Option<String>,
    /// To be described.
    "EbsOptimized" => ebs_optimized: Option<bool>,
    /// To be described.
    "EnaSupport" => ena_support: Option<bool>,
    /// To be described.
    "Hypervisor".of(&["ovm", "xen"]) => hypervisor: Option<String>,
    /// To be described.
    "IamInstanceProfile" => iam_instance_profile: Option<IamInstanceProfile>,
    /// To be described.
    "InstanceLifecycle".of(&["spot", "scheduled", "capacity-block", "interruptible-capacity-reservation"]) => instance_lifecycle: Option<String>,
    /// To be described.
    "ElasticGpuAssociations".xml("elasticGpuAssociationSet") => elastic_gpu_associations: Option<Vec<ElasticGpuAssociation>>,
    /// To be described.
    "ElasticInferenceAcceleratorAssociations".xml("elasticInferenceAcceleratorAssociationSet") => elastic_inference_accelerator_associations: Option<Vec<ElasticInferenceAcceleratorAssociation>>,
    /// To be described.
    "NetworkInterfaces".xml("networkInterfaceSet") => network_interfaces: Option<Vec<InstanceNetworkInterface>>,
    /// To be described.
    "OutpostArn" => outpost_arn: Option<String>,
    /// To be described.
    "RootDeviceName" => root_device_name: Option<String>,
    /// To be described.
    "RootDeviceType".of(&["ebs", "instance-store"]) => root_device_type: Option<String>,
    /// To be described.
    "SecurityGroups".xml("groupSet") => security_groups: Option<Vec<GroupIdentifier>>,
    /// To be described.
    "SourceDestCheck" => source_dest_check: Option<bool>,
    /// To be described.
    "SpotInstanceRequestId" => spot_instance_request_id: Option<String>,
    /// To be described.
    "SriovNetSupport" => sriov_net_support: Option<String>,
    /// To be described.
    "StateReason" => state_reason: Option<StateReason>,
    /// To be described.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
    /// To be described.
    "VirtualizationType".of(&["hvm", "paravirtual"]) => virtualization_type: Option<String>,
    /// To be described.
    "CpuOptions" => cpu_options: Option<CpuOptions>,
    /// To be described.
    "CapacityBlockId" => capacity_block_id: Option<String>,
    /// To be described.
    "CapacityReservationId" => capacity_reservation_id: Option<String>,
    /// To be described.
    "CapacityReservationSpecification" => capacity_reservation_specification: Option<CapacityReservationSpecificationResponse>,
    /// To be described.
    "HibernationOptions" => hibernation_options: Option<HibernationOptions>,
    /// To be described.
    "Licenses".xml("licenseSet") => licenses: Option<Vec<LicenseConfiguration>>,
    /// To be described.
    "MetadataOptions" => metadata_options: Option<InstanceMetadataOptionsResponse>,
    /// To be described.
    "EnclaveOptions" => enclave_options: Option<EnclaveOptions>,
    /// To be described.
    "BootMode".of(&["legacy-bios", "uefi", "uefi-preferred"]) => boot_mode: Option<String>,
    /// To be described.
    "PlatformDetails" => platform_details: Option<String>,
    /// To be described.
    "UsageOperation" => usage_operation: Option<String>,
    /// To be described.
    "UsageOperationUpdateTime" => usage_operation_update_time: Option<Timestamp>,
    /// To be described.
    "PrivateDnsNameOptions" => private_dns_name_options: Option<PrivateDnsNameOptionsResponse>,
    /// To be described.
    "Ipv6Address" => ipv6_address: Option<String>,
    /// To be described.
    "TpmSupport" => tpm_support: Option<String>,
    /// To be described.
    "MaintenanceOptions" => maintenance_options: Option<InstanceMaintenanceOptions>,
    /// To be described.
    "CurrentInstanceBootMode".of(&["legacy-bios", "uefi"]) => current_instance_boot_mode: Option<String>,
    /// To be described.
    "NetworkPerformanceOptions" => network_performance_options: Option<InstanceNetworkPerformanceOptions>,
    /// To be described.
    "Operator" => operator: Option<OperatorResponse>,
    /// To be described.
    "SecondaryInterfaces".xml("secondaryInterfaceSet") => secondary_interfaces: Option<Vec<InstanceSecondaryInterface>>,
    /// To be described.
    "InstanceId" => instance_id: Option<InstanceId>,
    /// To be described.
    "ImageId" => image_id: Option<ImageId>,
    /// To be described.
    "State".xml("instanceState") => state: Option<InstanceState>,
    /// To be described.
    "PrivateDnsName" => private_dns_name: Option<String>,
    /// To be described.
    "PublicDnsName".xml("dnsName") => public_dns_name: Option<String>,
    /// To be described.
    "StateTransitionReason".xml("reason") => state_transition_reason: Option<String>,
    /// To be described.
    "KeyName" => key_name: Option<String>,
    /// To be described.
    "AmiLaunchIndex" => ami_launch_index: Option<i64>,
    /// To be described.
    "ProductCodes" => product_codes: Option<Vec<ProductCode>>,
    /// To be described.
    "InstanceType".of(INSTANCE_TYPES) => instance_type: Option<String>,
    /// To be described.
    "LaunchTime" => launch_time: Option<Timestamp>,
    /// To be described.
    "Placement" => placement: Option<Placement>,
    /// To be described.
    "KernelId" => kernel_id: Option<String>,
    /// To be described.
    "RamdiskId" => ramdisk_id: Option<String>,
    /// To be described.
    "Platform".of(&["Windows"]) => platform: Option<String>,
    /// To be described.
    "Monitoring" => monitoring: Option<Monitoring>,
    /// To be described.
    "SubnetId" => subnet_id: Option<SubnetId>,
    /// To be described.
    "VpcId" => vpc_id: Option<VpcId>,
    /// To be described.
    "PrivateIpAddress" => private_ip_address: Option<String>,
    /// To be described.
    "PublicIpAddress".xml("ipAddress") => public_ip_address: Option<String>,
}
}

structure! {
/// To be described.
output InstanceAttachmentEnaSrdSpecification as "InstanceAttachmentEnaSrdSpecification" {
    /// To be described.
    "EnaSrdEnabled" => ena_srd_enabled: Option<bool>,
    /// To be described.
    "EnaSrdUdpSpecification" => ena_srd_udp_specification: Option<InstanceAttachmentEnaSrdUdpSpecification>,
}
}

structure! {
/// To be described.
output InstanceAttachmentEnaSrdUdpSpecification as "InstanceAttachmentEnaSrdUdpSpecification" {
    /// To be described.
    "EnaSrdUdpEnabled" => ena_srd_udp_enabled: Option<bool>,
}
}

structure! {
/// To be described.
output InstanceBlockDeviceMapping as "InstanceBlockDeviceMapping" {
    /// To be described.
    "DeviceName" => device_name: Option<String>,
    /// To be described.
    "Ebs" => ebs: Option<EbsInstanceBlockDevice>,
}
}

structure! {
/// To be described.
output InstanceIpv4Prefix as "InstanceIpv4Prefix" {
    /// To be described.
    "Ipv4Prefix" => ipv4_prefix: Option<String>,
}
}

structure! {
/// To be described.
part InstanceIpv6Address as "InstanceIpv6Address" {
    /// To be described.
    "Ipv6Address" => ipv6_address: Option<String>,
    /// To be described.
    "IsPrimaryIpv6" => is_primary_ipv6: Option<bool>,
}
}

structure! {
/// To be described.
output InstanceIpv6Prefix as "InstanceIpv6Prefix" {
    /// To be described.
    "Ipv6Prefix" => ipv6_prefix: Option<String>,
}
}

structure! {
/// To be described.
output InstanceMaintenanceOptions as "InstanceMaintenanceOptions" {
    /// To be described.
    "AutoRecovery".of(&["disabled", "default"]) => auto_recovery: Option<String>,
    /// To be described.
    "RebootMigration".of(&["disabled", "default"]) => reboot_migration: Option<String>,
}
}

structure! {
/// To be described.
output InstanceMetadataOptionsResponse as "InstanceMetadataOptionsResponse" {
    /// To be described.
    "State".of(&["pending", "applied"]) => state: Option<String>,
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
output InstanceNetworkInterface as "InstanceNetworkInterface" {
    /// To be described.
    "Association" => association: Option<InstanceNetworkInterfaceAssociation>,
    /// To be described.
    "Attachment" => attachment: Option<InstanceNetworkInterfaceAttachment>,
    /// To be described.
    "Description" => description: Option<String>,
    /// To be described.
    "Groups".xml("groupSet") => groups: Option<Vec<GroupIdentifier>>,
    /// To be described.
    "Ipv6Addresses".xml("ipv6AddressesSet") => ipv6_addresses: Option<Vec<InstanceIpv6Address>>,
    /// To be described.
    "MacAddress" => mac_address: Option<String>,
    /// To be described.
    "NetworkInterfaceId" => network_interface_id: Option<String>,
    /// To be described.
    "OwnerId" => owner_id: Option<String>,
    /// To be described.
    "PrivateDnsName" => private_dns_name: Option<String>,
    /// To be described.
    "PrivateIpAddress" => private_ip_address: Option<String>,
    /// To be described.
    "PrivateIpAddresses".xml("privateIpAddressesSet") => private_ip_addresses: Option<Vec<InstancePrivateIpAddress>>,
    /// To be described.
    "SourceDestCheck" => source_dest_check: Option<bool>,
    /// To be described.
    "Status".of(&["available", "associated", "attaching", "in-use", "detaching"]) => status: Option<String>,
    /// To be described.
    "SubnetId" => subnet_id: Option<SubnetId>,
    /// To be described.
    "VpcId" => vpc_id: Option<VpcId>,
    /// To be described.
    "InterfaceType" => interface_type: Option<String>,
    /// To be described.
    "Ipv4Prefixes".xml("ipv4PrefixSet") => ipv4_prefixes: Option<Vec<InstanceIpv4Prefix>>,
    /// To be described.
    "Ipv6Prefixes".xml("ipv6PrefixSet") => ipv6_prefixes: Option<Vec<InstanceIpv6Prefix>>,
    /// To be described.
    "ConnectionTrackingConfiguration" => connection_tracking_configuration: Option<ConnectionTrackingSpecificationResponse>,
    /// To be described.
    "Operator" => operator: Option<OperatorResponse>,
}
}

structure! {
/// To be described.
output InstanceNetworkInterfaceAssociation as "InstanceNetworkInterfaceAssociation" {
    /// To be described.
    "CarrierIp" => carrier_ip: Option<String>,
    /// To be described.
    "CustomerOwnedIp" => customer_owned_ip: Option<String>,
    /// To be described.
    "IpOwnerId" => ip_owner_id: Option<String>,
    /// To be described.
    "PublicDnsName" => public_dns_name: Option<String>,
    /// To be described.
    "PublicIp" => public_ip: Option<String>,
}
}

structure! {
/// To be described.
output InstanceNetworkInterfaceAttachment as "InstanceNetworkInterfaceAttachment" {
    /// To be described.
    "AttachTime" => attach_time: Option<Timestamp>,
    /// To be described.
    "AttachmentId" => attachment_id: Option<String>,
    /// To be described.
    "DeleteOnTermination" => delete_on_termination: Option<bool>,
    /// To be described.
    "DeviceIndex" => device_index: Option<i64>,
    /// To be described.
    "Status".of(&["attaching", "attached", "detaching", "detached"]) => status: Option<String>,
    /// To be described.
    "NetworkCardIndex" => network_card_index: Option<i64>,
    /// To be described.
    "EnaSrdSpecification" => ena_srd_specification: Option<InstanceAttachmentEnaSrdSpecification>,
    /// To be described.
    "EnaQueueCount" => ena_queue_count: Option<i64>,
}
}

structure! {
/// To be described.
output InstanceNetworkPerformanceOptions as "InstanceNetworkPerformanceOptions" {
    /// To be described.
    "BandwidthWeighting".of(&["default", "vpc-1", "ebs-1"]) => bandwidth_weighting: Option<String>,
}
}

structure! {
/// To be described.
output InstancePrivateIpAddress as "InstancePrivateIpAddress" {
    /// To be described.
    "Association" => association: Option<InstanceNetworkInterfaceAssociation>,
    /// To be described.
    "Primary" => primary: Option<bool>,
    /// To be described.
    "PrivateDnsName" => private_dns_name: Option<String>,
    /// To be described.
    "PrivateIpAddress" => private_ip_address: Option<String>,
}
}

structure! {
/// To be described.
output InstanceSecondaryInterface as "InstanceSecondaryInterface" {
    /// To be described.
    "Attachment" => attachment: Option<InstanceSecondaryInterfaceAttachment>,
    /// To be described.
    "MacAddress" => mac_address: Option<String>,
    /// To be described.
    "SecondaryInterfaceId" => secondary_interface_id: Option<String>,
    /// To be described.
    "OwnerId" => owner_id: Option<String>,
    /// To be described.
    "PrivateIpAddresses".xml("privateIpAddressSet") => private_ip_addresses: Option<Vec<InstanceSecondaryInterfacePrivateIpAddress>>,
    /// To be described.
    "SourceDestCheck" => source_dest_check: Option<bool>,
    /// To be described.
    "Status".of(&["available", "in-use"]) => status: Option<String>,
    /// To be described.
    "SecondarySubnetId" => secondary_subnet_id: Option<String>,
    /// To be described.
    "SecondaryNetworkId" => secondary_network_id: Option<String>,
    /// To be described.
    "InterfaceType".of(&["secondary"]) => interface_type: Option<String>,
}
}

structure! {
/// To be described.
output InstanceSecondaryInterfaceAttachment as "InstanceSecondaryInterfaceAttachment" {
    /// To be described.
    "AttachTime" => attach_time: Option<Timestamp>,
    /// To be described.
    "AttachmentId" => attachment_id: Option<String>,
    /// To be described.
    "DeleteOnTermination" => delete_on_termination: Option<bool>,
    /// To be described.
    "DeviceIndex" => device_index: Option<i64>,
    /// To be described.
    "Status".of(&["attaching", "attached", "detaching", "detached"]) => status: Option<String>,
    /// To be described.
    "NetworkCardIndex" => network_card_index: Option<i64>,
}
}

structure! {
/// To be described.
output InstanceSecondaryInterfacePrivateIpAddress as "InstanceSecondaryInterfacePrivateIpAddress" {
    /// To be described.
    "PrivateIpAddress" => private_ip_address: Option<String>,
}
}

structure! {
/// To be described.
output InstanceState as "InstanceState" {
    /// To be described.
    "Code" => code: Option<i64>,
    /// To be described.
    "Name".of(&["pending", "running", "shutting-down", "terminated", "stopping", "stopped"]) => name: Option<String>,
}
}

structure! {
/// To be described.
output LicenseConfiguration as "LicenseConfiguration" {
    /// To be described.
    "LicenseConfigurationArn" => license_configuration_arn: Option<String>,
}
}

structure! {
/// To be described.
output Monitoring as "Monitoring" {
    /// To be described.
    "State".of(&["disabled", "disabling", "enabled", "pending"]) => state: Option<String>,
}
}

structure! {
/// To be described.
input OperatorRequest as "OperatorRequest" {
    /// To be described.
    "Principal" => principal: Option<String>,
}
}

structure! {
/// To be described.
output OperatorResponse as "OperatorResponse" {
    /// To be described.
    "Managed" => managed: Option<bool>,
    /// To be described.
    "Principal" => principal: Option<String>,
    /// To be described.
    "HiddenByDefault" => hidden_by_default: Option<bool>,
}
}

structure! {
/// To be described.
part Placement as "Placement" {
    /// To be described.
    "AvailabilityZoneId" => availability_zone_id: Option<String>,
    /// To be described.
    "Affinity" => affinity: Option<String>,
    /// To be described.
    "GroupName" => group_name: Option<String>,
    /// To be described.
    "PartitionNumber" => partition_number: Option<i64>,
    /// To be described.
    "HostId" => host_id: Option<String>,
    /// To be described.
    "Tenancy".of(&["default", "dedicated", "host"]) => tenancy: Option<String>,
    /// To be described.
    "SpreadDomain" => spread_domain: Option<String>,
    /// To be described.
    "HostResourceGroupArn" => host_resource_group_arn: Option<String>,
    /// To be described.
    "GroupId" => group_id: Option<SecurityGroupId>,
    /// To be described.
    "AvailabilityZone" => availability_zone: Option<String>,
}
}

structure! {
/// To be described.
output PrivateDnsNameOptionsResponse as "PrivateDnsNameOptionsResponse" {
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
output ProductCode as "ProductCode" {
    /// To be described.
    "ProductCodeId".xml("productCode") => product_code_id: Option<String>,
    /// To be described.
    "ProductCodeType".xml("type").of(&["devpay", "marketplace"]) => product_code_type: Option<String>,
}
}

structure! {
/// To be described.
output StateReason as "StateReason" {
    /// To be described.
    "Code" => code: Option<String>,
    /// To be described.
    "Message" => message: Option<String>,
}
}

structure! {
/// To be described.
part Tag as "Tag" {
    /// To be described.
    "Key" => key: Option<String>,
    /// To be described.
    "Value" => value: Option<String>,
}
}

structure! {
/// To be described.
input TagSpecification as "TagSpecification" {
    /// To be described.
    "ResourceType".of(RESOURCE_TYPES) => resource_type: Option<String>,
    /// To be described.
    "Tags".wire("Tag") => tags: Option<Vec<Tag>>,
}
}
