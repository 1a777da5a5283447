//! Structures that several families of operations share.

use crate::{ImageId, InstanceId, SecurityGroupId, SnapshotId, SubnetId, Timestamp, VolumeId, VpcId};

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
/// A wrapper holding a text value.
part AttributeValue as "AttributeValue" {
    /// The value of the attribute.
    "Value" => value: Option<String>,
}
}

structure! {
/// One disk in a launch plan: a device name and what to put there.
part BlockDeviceMapping as "BlockDeviceMapping" {
    /// How to create the EBS volume for this device name.
    "Ebs" => ebs: Option<EbsBlockDevice>,
    /// An empty text here leaves out this disk of the image or instance.
    "NoDevice" => no_device: Option<String>,
    /// The device name of the disk, such as /dev/xvda or /dev/sdf.
    "DeviceName" => device_name: Option<String>,
    /// The name of a local disk, such as ephemeral0.
    "VirtualName" => virtual_name: Option<String>,
}
}

structure! {
/// The choice of reserved capacity recorded for an instance.
output CapacityReservationSpecificationResponse as "CapacityReservationSpecificationResponse" {
    /// Whether to use a matching open capacity reservation or none.
    "CapacityReservationPreference".of(&["capacity-reservations-only", "open", "none"]) => capacity_reservation_preference: Option<String>,
    /// The particular capacity reservation to use.
    "CapacityReservationTarget" => capacity_reservation_target: Option<CapacityReservationTargetResponse>,
}
}

structure! {
/// The particular capacity reservation or group an instance is aimed at.
output CapacityReservationTargetResponse as "CapacityReservationTargetResponse" {
    /// The ID of the capacity reservation.
    "CapacityReservationId" => capacity_reservation_id: Option<String>,
    /// The ARN of the group of capacity reservations.
    "CapacityReservationResourceGroupArn" => capacity_reservation_resource_group_arn: Option<String>,
}
}

structure! {
/// Idle timeouts in force for tracked network connections.
output ConnectionTrackingSpecificationResponse as "ConnectionTrackingSpecificationResponse" {
    /// The idle timeout of open TCP connections, in seconds.
    "TcpEstablishedTimeout" => tcp_established_timeout: Option<i64>,
    /// The idle timeout of two-way UDP flows, in seconds.
    "UdpStreamTimeout" => udp_stream_timeout: Option<i64>,
    /// The idle timeout of one-way UDP flows, in seconds.
    "UdpTimeout" => udp_timeout: Option<i64>,
}
}

structure! {
/// The core, thread and processor feature settings of an instance.
output CpuOptions as "CpuOptions" {
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
/// How to create one EBS volume at launch: source snapshot, size, type and more.
part EbsBlockDevice as "EbsBlockDevice" {
    /// Delete the volume when its instance is terminated; otherwise it stays and costs money.
    "DeleteOnTermination" => delete_on_termination: Option<bool>,
    /// The operations per second to provide, for gp3, io1 and io2 volumes.
    "Iops" => iops: Option<i64>,
    /// The snapshot that fills the volume; without one the volume is empty.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// The size in GiB; not below the snapshot's, which is also the default.
    "VolumeSize" => volume_size: Option<i64>,
    /// The volume type, such as gp3, io2 or st1; gp2 when omitted.
    "VolumeType".of(&["standard", "io1", "io2", "gp2", "sc1", "st1", "gp3"]) => volume_type: Option<String>,
    /// The KMS key to encrypt the volume with, at launch only.
    "KmsKeyId" => kms_key_id: Option<String>,
    /// The throughput to provide in MiB/s, for gp3 volumes only.
    "Throughput" => throughput: Option<i64>,
    /// The ARN of the Outpost that stores the snapshot.
    "OutpostArn" => outpost_arn: Option<String>,
    /// The name of the zone to create the volume in.
    "AvailabilityZone" => availability_zone: Option<String>,
    /// Whether the volume is encrypted; one from an encrypted snapshot always is.
    "Encrypted" => encrypted: Option<bool>,
    /// The speed of loading snapshot data into the volume, 100 to 300 MiB/s.
    "VolumeInitializationRate".xml("VolumeInitializationRate") => volume_initialization_rate: Option<i64>,
    /// The ID of the zone, the same for every account, such as use1-az1.
    "AvailabilityZoneId".xml("AvailabilityZoneId") => availability_zone_id: Option<String>,
    /// The number of the EBS card used, starting at 0.
    "EbsCardIndex".xml("EbsCardIndex") => ebs_card_index: Option<i64>,
}
}

structure! {
/// An EBS volume as currently attached to an instance.
output EbsInstanceBlockDevice as "EbsInstanceBlockDevice" {
    /// When the volume was attached to the instance.
    "AttachTime" => attach_time: Option<Timestamp>,
    /// Whether the volume is deleted when the instance is terminated.
    "DeleteOnTermination" => delete_on_termination: Option<bool>,
    /// The state of the attachment, such as attaching or attached.
    "Status".of(&["attaching", "attached", "detaching", "detached"]) => status: Option<String>,
    /// The ID of the volume, starting with vol-.
    "VolumeId" => volume_id: Option<VolumeId>,
    /// The ARN of the managed resource the volume is attached to.
    "AssociatedResource" => associated_resource: Option<String>,
    /// The account that owns the volume, when it differs from yours.
    "VolumeOwnerId" => volume_owner_id: Option<String>,
    /// The service that manages the resource for you, if any.
    "Operator" => operator: Option<OperatorResponse>,
    /// The number of the EBS card used, starting at 0.
    "EbsCardIndex" => ebs_card_index: Option<i64>,
}
}

structure! {
/// The link between an instance and an elastic GPU, a retired feature.
output ElasticGpuAssociation as "ElasticGpuAssociation" {
    /// The ID of the elastic GPU.
    "ElasticGpuId" => elastic_gpu_id: Option<String>,
    /// The ID of the link to the elastic GPU.
    "ElasticGpuAssociationId" => elastic_gpu_association_id: Option<String>,
    /// The state of the link to the elastic GPU.
    "ElasticGpuAssociationState" => elastic_gpu_association_state: Option<String>,
    /// When the elastic GPU was linked to the instance.
    "ElasticGpuAssociationTime" => elastic_gpu_association_time: Option<String>,
}
}

structure! {
/// The link between an instance and an inference accelerator, a retired feature.
output ElasticInferenceAcceleratorAssociation as "ElasticInferenceAcceleratorAssociation" {
    /// The ARN of the inference accelerator.
    "ElasticInferenceAcceleratorArn" => elastic_inference_accelerator_arn: Option<String>,
    /// The ID of the link to the inference accelerator.
    "ElasticInferenceAcceleratorAssociationId" => elastic_inference_accelerator_association_id: Option<String>,
    /// The state of the link to the inference accelerator.
    "ElasticInferenceAcceleratorAssociationState" => elastic_inference_accelerator_association_state: Option<String>,
    /// When the inference accelerator was linked to the instance.
    "ElasticInferenceAcceleratorAssociationTime" => elastic_inference_accelerator_association_time: Option<Timestamp>,
}
}

structure! {
/// Whether an instance can host isolated Nitro Enclaves.
output EnclaveOptions as "EnclaveOptions" {
    /// Whether the feature is on.
    "Enabled" => enabled: Option<bool>,
}
}

structure! {
/// One search condition: a property name and the values to accept.
input Filter as "Filter" {
    /// The property to filter on, such as state or tag:Environment.
    "Name" => name: Option<String>,
    /// The values to accept; * and ? act as wildcards, and case matters.
    "Values".wire("Value") => values: Option<Vec<String>>,
}
}

structure! {
/// The ID and name of a security group.
output GroupIdentifier as "GroupIdentifier" {
    /// The ID of the security group.
    "GroupId" => group_id: Option<SecurityGroupId>,
    /// The name of the security group.
    "GroupName" => group_name: Option<String>,
}
}

structure! {
/// Whether an instance is prepared for hibernation.
output HibernationOptions as "HibernationOptions" {
    /// Whether hibernation is enabled; it can be set only at launch.
    "Configured" => configured: Option<bool>,
}
}

structure! {
/// The instance profile that gives an instance its IAM role.
output IamInstanceProfile as "IamInstanceProfile" {
    /// The ARN of the instance profile.
    "Arn" => arn: Option<String>,
    /// The ID of the instance profile.
    "Id" => id: Option<String>,
}
}

structure! {
/// A virtual server launched from an AMI.
output Instance as "Instance" {
    /// The processor architecture, such as x86_64 or arm64.
    "Architecture".of(&["i386", "x86_64", "arm64", "x86_64_mac", "arm64_mac"]) => architecture: Option<String>,
    /// The EBS volumes currently attached to the instance.
    "BlockDeviceMappings".xml("blockDeviceMapping") => block_device_mappings: Option<Vec<InstanceBlockDeviceMapping>>,
    /// The token given when the instance was launched, if any.
    "ClientToken" => client_token: Option<String>,
    /// Whether the instance has bandwidth set aside for its EBS volumes.
    "EbsOptimized" => ebs_optimized: Option<bool>,
    /// Whether enhanced networking with ENA is turned on.
    "EnaSupport" => ena_support: Option<bool>,
    /// The hypervisor type, such as xen or nitro.
    "Hypervisor".of(&["ovm", "xen"]) => hypervisor: Option<String>,
    /// The instance profile that gives the instance its IAM role.
    "IamInstanceProfile" => iam_instance_profile: Option<IamInstanceProfile>,
    /// The buying model, such as spot; absent for On-Demand instances.
    "InstanceLifecycle".of(&["spot", "scheduled", "capacity-block", "interruptible-capacity-reservation"]) => instance_lifecycle: Option<String>,
    /// The elastic GPUs linked to the instance, a retired feature.
    "ElasticGpuAssociations".xml("elasticGpuAssociationSet") => elastic_gpu_associations: Option<Vec<ElasticGpuAssociation>>,
    /// The inference accelerators linked to the instance, a retired feature.
    "ElasticInferenceAcceleratorAssociations".xml("elasticInferenceAcceleratorAssociationSet") => elastic_inference_accelerator_associations: Option<Vec<ElasticInferenceAcceleratorAssociation>>,
    /// The network interfaces of the instance.
    "NetworkInterfaces".xml("networkInterfaceSet") => network_interfaces: Option<Vec<InstanceNetworkInterface>>,
    /// The ARN of the Outpost it lies on, if any.
    "OutpostArn" => outpost_arn: Option<String>,
    /// The device name of the root disk, such as /dev/xvda.
    "RootDeviceName" => root_device_name: Option<String>,
    /// The kind of root disk: ebs or instance-store.
    "RootDeviceType".of(&["ebs", "instance-store"]) => root_device_type: Option<String>,
    /// The security groups of the instance's primary network interface.
    "SecurityGroups".xml("groupSet") => security_groups: Option<Vec<GroupIdentifier>>,
    /// Whether traffic not addressed to the instance is dropped; turn off for routers.
    "SourceDestCheck" => source_dest_check: Option<bool>,
    /// The ID of the Spot request behind the instance, if any.
    "SpotInstanceRequestId" => spot_instance_request_id: Option<String>,
    /// The value simple means the older Intel enhanced networking is on.
    "SriovNetSupport" => sriov_net_support: Option<String>,
    /// Why the instance last changed state, such as a user request.
    "StateReason" => state_reason: Option<StateReason>,
    /// The tags on the resource.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
    /// The virtualization type: hvm, or paravirtual on old images.
    "VirtualizationType".of(&["hvm", "paravirtual"]) => virtualization_type: Option<String>,
    /// The core and thread settings of the processor.
    "CpuOptions" => cpu_options: Option<CpuOptions>,
    /// The ID of the capacity block the instance runs in.
    "CapacityBlockId" => capacity_block_id: Option<String>,
    /// The ID of the capacity reservation.
    "CapacityReservationId" => capacity_reservation_id: Option<String>,
    /// Which capacity reservation, if any, the instance uses.
    "CapacityReservationSpecification" => capacity_reservation_specification: Option<CapacityReservationSpecificationResponse>,
    /// Whether the instance is set up for hibernation.
    "HibernationOptions" => hibernation_options: Option<HibernationOptions>,
    /// The licence rules that apply to the instance.
    "Licenses".xml("licenseSet") => licenses: Option<Vec<LicenseConfiguration>>,
    /// How the instance may reach its metadata service.
    "MetadataOptions" => metadata_options: Option<InstanceMetadataOptionsResponse>,
    /// Whether the instance can host Nitro Enclaves.
    "EnclaveOptions" => enclave_options: Option<EnclaveOptions>,
    /// The boot mode the instance's image asked for.
    "BootMode".of(&["legacy-bios", "uefi", "uefi-preferred"]) => boot_mode: Option<String>,
    /// The operating system as billed, such as Linux/UNIX or Windows.
    "PlatformDetails" => platform_details: Option<String>,
    /// The billing code of the platform, such as RunInstances for Linux.
    "UsageOperation" => usage_operation: Option<String>,
    /// When the billing code last changed.
    "UsageOperationUpdateTime" => usage_operation_update_time: Option<Timestamp>,
    /// How the private host name of the instance is formed.
    "PrivateDnsNameOptions" => private_dns_name_options: Option<PrivateDnsNameOptionsResponse>,
    /// The IPv6 address assigned here.
    "Ipv6Address" => ipv6_address: Option<String>,
    /// The value v2.0 means a virtual TPM is on; needs UEFI boot.
    "TpmSupport" => tpm_support: Option<String>,
    /// How the instance is treated when its host needs repair.
    "MaintenanceOptions" => maintenance_options: Option<InstanceMaintenanceOptions>,
    /// The boot mode the instance really uses: legacy-bios or uefi.
    "CurrentInstanceBootMode".of(&["legacy-bios", "uefi"]) => current_instance_boot_mode: Option<String>,
    /// How bandwidth is split between network and EBS.
    "NetworkPerformanceOptions" => network_performance_options: Option<InstanceNetworkPerformanceOptions>,
    /// The service that manages the resource for you, if any.
    "Operator" => operator: Option<OperatorResponse>,
    /// The interfaces on secondary networks.
    "SecondaryInterfaces".xml("secondaryInterfaceSet") => secondary_interfaces: Option<Vec<InstanceSecondaryInterface>>,
    /// The ID of the instance, starting with i-.
    "InstanceId" => instance_id: Option<InstanceId>,
    /// The image the instance was launched from; it may since be deregistered.
    "ImageId" => image_id: Option<ImageId>,
    /// The state of the instance, such as pending, running or stopped.
    "State".xml("instanceState") => state: Option<InstanceState>,
    /// The name that resolves to the private address inside the VPC.
    "PrivateDnsName" => private_dns_name: Option<String>,
    /// The name that resolves to the public address; empty when there is none.
    "PublicDnsName".xml("dnsName") => public_dns_name: Option<String>,
    /// The cause and time of the last state change, as text; may be empty.
    "StateTransitionReason".xml("reason") => state_transition_reason: Option<String>,
    /// The name of the key pair the instance was launched with.
    "KeyName" => key_name: Option<String>,
    /// The position of this instance in its launch request, starting at 0.
    "AmiLaunchIndex" => ami_launch_index: Option<i64>,
    /// The codes of paid products bound to it; usually empty.
    "ProductCodes" => product_codes: Option<Vec<ProductCode>>,
    /// The instance type, such as t3.micro.
    "InstanceType".instance_type() => instance_type: Option<String>,
    /// When the instance was last launched or started.
    "LaunchTime" => launch_time: Option<Timestamp>,
    /// Where the instance runs: zone, group, host and tenancy.
    "Placement" => placement: Option<Placement>,
    /// The ID of the kernel image; only old paravirtual images use one.
    "KernelId" => kernel_id: Option<String>,
    /// The ID of the RAM disk image; only old paravirtual images use one.
    "RamdiskId" => ramdisk_id: Option<String>,
    /// The word windows for Windows; absent for everything else.
    "Platform".of(&["Windows"]) => platform: Option<String>,
    /// Whether detailed monitoring is on.
    "Monitoring" => monitoring: Option<Monitoring>,
    /// The ID of the subnet.
    "SubnetId" => subnet_id: Option<SubnetId>,
    /// The ID of the VPC.
    "VpcId" => vpc_id: Option<VpcId>,
    /// The private IPv4 address of the instance, kept while it is stopped.
    "PrivateIpAddress" => private_ip_address: Option<String>,
    /// The public IPv4 address; it is lost on stop unless it is Elastic.
    "PublicIpAddress".xml("ipAddress") => public_ip_address: Option<String>,
}
}

structure! {
/// The ENA Express settings of an attached interface.
output InstanceAttachmentEnaSrdSpecification as "InstanceAttachmentEnaSrdSpecification" {
    /// Whether ENA Express is on for the interface.
    "EnaSrdEnabled" => ena_srd_enabled: Option<bool>,
    /// The ENA Express settings for UDP traffic.
    "EnaSrdUdpSpecification" => ena_srd_udp_specification: Option<InstanceAttachmentEnaSrdUdpSpecification>,
}
}

structure! {
/// The ENA Express settings of an attached interface for UDP traffic.
output InstanceAttachmentEnaSrdUdpSpecification as "InstanceAttachmentEnaSrdUdpSpecification" {
    /// Whether ENA Express also carries UDP traffic.
    "EnaSrdUdpEnabled" => ena_srd_udp_enabled: Option<bool>,
}
}

structure! {
/// A device name on an instance and the volume behind it.
output InstanceBlockDeviceMapping as "InstanceBlockDeviceMapping" {
    /// The device name of the disk, such as /dev/xvda or /dev/sdf.
    "DeviceName" => device_name: Option<String>,
    /// The EBS volume attached under this device name.
    "Ebs" => ebs: Option<EbsInstanceBlockDevice>,
}
}

structure! {
/// A block of IPv4 addresses given to a network interface.
output InstanceIpv4Prefix as "InstanceIpv4Prefix" {
    /// The IPv4 prefix, a block of addresses.
    "Ipv4Prefix" => ipv4_prefix: Option<String>,
}
}

structure! {
/// An IPv6 address of a network interface.
part InstanceIpv6Address as "InstanceIpv6Address" {
    /// The IPv6 address assigned here.
    "Ipv6Address" => ipv6_address: Option<String>,
    /// Whether this is the primary IPv6 address.
    "IsPrimaryIpv6" => is_primary_ipv6: Option<bool>,
}
}

structure! {
/// A block of IPv6 addresses given to a network interface.
output InstanceIpv6Prefix as "InstanceIpv6Prefix" {
    /// The IPv6 prefix, a block of addresses.
    "Ipv6Prefix" => ipv6_prefix: Option<String>,
}
}

structure! {
/// How an instance is treated when its host needs repair.
output InstanceMaintenanceOptions as "InstanceMaintenanceOptions" {
    /// Whether the instance moves to healthy hardware automatically after a host failure.
    "AutoRecovery".of(&["disabled", "default"]) => auto_recovery: Option<String>,
    /// Whether a planned reboot may move the instance to another host.
    "RebootMigration".of(&["disabled", "default"]) => reboot_migration: Option<String>,
}
}

structure! {
/// How an instance may reach its metadata service.
output InstanceMetadataOptionsResponse as "InstanceMetadataOptionsResponse" {
    /// Whether changed metadata options have taken effect: pending or applied.
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
/// A network interface attached to an instance.
output InstanceNetworkInterface as "InstanceNetworkInterface" {
    /// The public address linked to this one, if any.
    "Association" => association: Option<InstanceNetworkInterfaceAssociation>,
    /// How the interface is attached to the instance.
    "Attachment" => attachment: Option<InstanceNetworkInterfaceAttachment>,
    /// A note about the network interface.
    "Description" => description: Option<String>,
    /// The security groups of the network interface.
    "Groups".xml("groupSet") => groups: Option<Vec<GroupIdentifier>>,
    /// The IPv6 addresses assigned here.
    "Ipv6Addresses".xml("ipv6AddressesSet") => ipv6_addresses: Option<Vec<InstanceIpv6Address>>,
    /// The hardware (MAC) address of the interface.
    "MacAddress" => mac_address: Option<String>,
    /// The ID of the network interface, starting with eni-.
    "NetworkInterfaceId" => network_interface_id: Option<String>,
    /// The 12-digit ID of the account that owns it.
    "OwnerId" => owner_id: Option<String>,
    /// The name that resolves to the private address inside the VPC.
    "PrivateDnsName" => private_dns_name: Option<String>,
    /// The private IPv4 address.
    "PrivateIpAddress" => private_ip_address: Option<String>,
    /// The private IPv4 addresses of the interface.
    "PrivateIpAddresses".xml("privateIpAddressesSet") => private_ip_addresses: Option<Vec<InstancePrivateIpAddress>>,
    /// Whether traffic not addressed to the instance is dropped; turn off for routers.
    "SourceDestCheck" => source_dest_check: Option<bool>,
    /// The state of the network interface, such as in-use.
    "Status".of(&["available", "associated", "attaching", "in-use", "detaching"]) => status: Option<String>,
    /// The ID of the subnet.
    "SubnetId" => subnet_id: Option<SubnetId>,
    /// The ID of the VPC.
    "VpcId" => vpc_id: Option<VpcId>,
    /// The kind of network interface, such as interface or efa.
    "InterfaceType" => interface_type: Option<String>,
    /// The IPv4 prefixes of the interface.
    "Ipv4Prefixes".xml("ipv4PrefixSet") => ipv4_prefixes: Option<Vec<InstanceIpv4Prefix>>,
    /// The IPv6 prefixes of the interface.
    "Ipv6Prefixes".xml("ipv6PrefixSet") => ipv6_prefixes: Option<Vec<InstanceIpv6Prefix>>,
    /// The idle timeouts for tracked connections.
    "ConnectionTrackingConfiguration" => connection_tracking_configuration: Option<ConnectionTrackingSpecificationResponse>,
    /// The service that manages the resource for you, if any.
    "Operator" => operator: Option<OperatorResponse>,
}
}

structure! {
/// The public address linked to a network interface.
output InstanceNetworkInterfaceAssociation as "InstanceNetworkInterfaceAssociation" {
    /// The carrier address, in a Wavelength Zone.
    "CarrierIp" => carrier_ip: Option<String>,
    /// The address from your own range, on an Outpost.
    "CustomerOwnedIp" => customer_owned_ip: Option<String>,
    /// The owner of the public address; amazon unless it is an Elastic IP.
    "IpOwnerId" => ip_owner_id: Option<String>,
    /// The name that resolves to the public address; empty when there is none.
    "PublicDnsName" => public_dns_name: Option<String>,
    /// The public IPv4 or Elastic IP address.
    "PublicIp" => public_ip: Option<String>,
}
}

structure! {
/// How and since when a network interface is attached to an instance.
output InstanceNetworkInterfaceAttachment as "InstanceNetworkInterfaceAttachment" {
    /// When the attachment was made.
    "AttachTime" => attach_time: Option<Timestamp>,
    /// The ID of the attachment.
    "AttachmentId" => attachment_id: Option<String>,
    /// Whether the interface is deleted when the instance is terminated.
    "DeleteOnTermination" => delete_on_termination: Option<bool>,
    /// The position of the interface on the instance; 0 is the primary one.
    "DeviceIndex" => device_index: Option<i64>,
    /// The state of the attachment, such as attaching or attached.
    "Status".of(&["attaching", "attached", "detaching", "detached"]) => status: Option<String>,
    /// The number of the network card, starting at 0.
    "NetworkCardIndex" => network_card_index: Option<i64>,
    /// The ENA Express settings of the interface.
    "EnaSrdSpecification" => ena_srd_specification: Option<InstanceAttachmentEnaSrdSpecification>,
    /// The number of ENA queues given to the interface.
    "EnaQueueCount" => ena_queue_count: Option<i64>,
}
}

structure! {
/// How an instance splits bandwidth between network and EBS.
output InstanceNetworkPerformanceOptions as "InstanceNetworkPerformanceOptions" {
    /// Whether bandwidth is shifted towards the network or towards EBS.
    "BandwidthWeighting".of(&["default", "vpc-1", "ebs-1"]) => bandwidth_weighting: Option<String>,
}
}

structure! {
/// A private IPv4 address of a network interface.
output InstancePrivateIpAddress as "InstancePrivateIpAddress" {
    /// The public address linked to this one, if any.
    "Association" => association: Option<InstanceNetworkInterfaceAssociation>,
    /// Whether this is the primary address of the interface.
    "Primary" => primary: Option<bool>,
    /// The name that resolves to the private address inside the VPC.
    "PrivateDnsName" => private_dns_name: Option<String>,
    /// The private IPv4 address.
    "PrivateIpAddress" => private_ip_address: Option<String>,
}
}

structure! {
/// An interface of an instance on a secondary network.
output InstanceSecondaryInterface as "InstanceSecondaryInterface" {
    /// How the interface is attached to the instance.
    "Attachment" => attachment: Option<InstanceSecondaryInterfaceAttachment>,
    /// The hardware (MAC) address of the interface.
    "MacAddress" => mac_address: Option<String>,
    /// The ID of the secondary interface.
    "SecondaryInterfaceId" => secondary_interface_id: Option<String>,
    /// The 12-digit ID of the account that owns it.
    "OwnerId" => owner_id: Option<String>,
    /// The private IPv4 addresses of the interface.
    "PrivateIpAddresses".xml("privateIpAddressSet") => private_ip_addresses: Option<Vec<InstanceSecondaryInterfacePrivateIpAddress>>,
    /// Whether traffic not addressed to the instance is dropped; turn off for routers.
    "SourceDestCheck" => source_dest_check: Option<bool>,
    /// The state of the network interface, such as in-use.
    "Status".of(&["available", "in-use"]) => status: Option<String>,
    /// The ID of the secondary subnet.
    "SecondarySubnetId" => secondary_subnet_id: Option<String>,
    /// The ID of the secondary network.
    "SecondaryNetworkId" => secondary_network_id: Option<String>,
    /// The kind of network interface, such as interface or efa.
    "InterfaceType".of(&["secondary"]) => interface_type: Option<String>,
}
}

structure! {
/// How a secondary interface is attached to its instance.
output InstanceSecondaryInterfaceAttachment as "InstanceSecondaryInterfaceAttachment" {
    /// When the attachment was made.
    "AttachTime" => attach_time: Option<Timestamp>,
    /// The ID of the attachment.
    "AttachmentId" => attachment_id: Option<String>,
    /// Whether the interface is deleted when the instance is terminated.
    "DeleteOnTermination" => delete_on_termination: Option<bool>,
    /// The position of the interface on the instance; 0 is the primary one.
    "DeviceIndex" => device_index: Option<i64>,
    /// The state of the attachment, such as attaching or attached.
    "Status".of(&["attaching", "attached", "detaching", "detached"]) => status: Option<String>,
    /// The number of the network card, starting at 0.
    "NetworkCardIndex" => network_card_index: Option<i64>,
}
}

structure! {
/// A private IPv4 address of a secondary interface.
output InstanceSecondaryInterfacePrivateIpAddress as "InstanceSecondaryInterfacePrivateIpAddress" {
    /// The private IPv4 address.
    "PrivateIpAddress" => private_ip_address: Option<String>,
}
}

structure! {
/// Where an instance is in its life, as a name and a number.
output InstanceState as "InstanceState" {
    /// The state as a number: 0 pending, 16 running, 48 terminated, 80 stopped.
    "Code" => code: Option<i64>,
    /// The state as a word, such as pending, running or stopped.
    "Name".of(&["pending", "running", "shutting-down", "terminated", "stopping", "stopped"]) => name: Option<String>,
}
}

structure! {
/// A licence rule that applies to an instance.
output LicenseConfiguration as "LicenseConfiguration" {
    /// The ARN of the licence rule.
    "LicenseConfigurationArn" => license_configuration_arn: Option<String>,
}
}

structure! {
/// Whether detailed monitoring is on for an instance.
output Monitoring as "Monitoring" {
    /// Whether detailed monitoring is enabled or disabled.
    "State".of(&["disabled", "disabling", "enabled", "pending"]) => state: Option<String>,
}
}

structure! {
/// The service that will manage the new resource for you.
input OperatorRequest as "OperatorRequest" {
    /// The name of the service that manages the resource.
    "Principal" => principal: Option<String>,
}
}

structure! {
/// The service that manages a resource for you, if any.
output OperatorResponse as "OperatorResponse" {
    /// Whether a service manages this resource for you.
    "Managed" => managed: Option<bool>,
    /// The name of the service that manages the resource.
    "Principal" => principal: Option<String>,
    /// Whether lists leave out this managed resource unless you ask for it.
    "HiddenByDefault" => hidden_by_default: Option<bool>,
}
}

structure! {
/// Where an instance runs: zone, placement group, host and tenancy.
part Placement as "Placement" {
    /// The ID of the zone, the same for every account, such as use1-az1.
    "AvailabilityZoneId" => availability_zone_id: Option<String>,
    /// Whether the instance returns to the same dedicated host after a stop.
    "Affinity" => affinity: Option<String>,
    /// The name of the placement group.
    "GroupName" => group_name: Option<String>,
    /// The number of the partition within the placement group.
    "PartitionNumber" => partition_number: Option<i64>,
    /// The ID of the dedicated host.
    "HostId" => host_id: Option<String>,
    /// Whether the hardware is shared: default, dedicated or host.
    "Tenancy".of(&["default", "dedicated", "host"]) => tenancy: Option<String>,
    /// Reserved; not in use.
    "SpreadDomain" => spread_domain: Option<String>,
    /// The ARN of the group of dedicated hosts to choose from.
    "HostResourceGroupArn" => host_resource_group_arn: Option<String>,
    /// The ID of the placement group.
    "GroupId" => group_id: Option<SecurityGroupId>,
    /// The zone the instance runs in; chosen for you when omitted at launch.
    "AvailabilityZone" => availability_zone: Option<String>,
}
}

structure! {
/// Host name settings of an instance.
output PrivateDnsNameOptionsResponse as "PrivateDnsNameOptionsResponse" {
    /// Whether the host name is built from the IP address or instance ID.
    "HostnameType".of(&["ip-name", "resource-name"]) => hostname_type: Option<String>,
    /// Whether DNS answers the instance ID name with an IPv4 address.
    "EnableResourceNameDnsARecord" => enable_resource_name_dns_a_record: Option<bool>,
    /// Whether DNS answers the instance ID name with an IPv6 address.
    "EnableResourceNameDnsAAAARecord" => enable_resource_name_dns_aaaa_record: Option<bool>,
}
}

structure! {
/// The code of a paid product bound to an image, snapshot or instance.
output ProductCode as "ProductCode" {
    /// The product code itself.
    "ProductCodeId".xml("productCode") => product_code_id: Option<String>,
    /// The kind of product code, such as marketplace.
    "ProductCodeType".xml("type").of(&["devpay", "marketplace"]) => product_code_type: Option<String>,
}
}

structure! {
/// Why a resource entered its current state, as a code and a message.
output StateReason as "StateReason" {
    /// A short code for the reason of the state.
    "Code" => code: Option<String>,
    /// The reason for the state, in words.
    "Message" => message: Option<String>,
}
}

structure! {
/// A label on a resource: a key with an optional value.
part Tag as "Tag" {
    /// The name of the tag, up to 128 characters and case-sensitive.
    "Key" => key: Option<String>,
    /// The value of the tag, up to 256 characters; it may be empty.
    "Value" => value: Option<String>,
}
}

structure! {
/// Tags to put on one kind of resource that the request creates.
input TagSpecification as "TagSpecification" {
    /// The kind of new resource to put these tags on, such as image or snapshot.
    "ResourceType".of(RESOURCE_TYPES) => resource_type: Option<String>,
    /// The tags to put on the new resource.
    "Tags".wire("Tag") => tags: Option<Vec<Tag>>,
}
}
