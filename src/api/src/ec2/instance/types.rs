//! Instance types and what they can run.

use crate::ec2::common::Filter;

structure! {
/// What DescribeInstanceTypes is asked.
input DescribeInstanceTypesInput as "DescribeInstanceTypesRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// The instance types to show; all when omitted.
    "InstanceTypes".wire("InstanceType").instance_type() => instance_types: Vec<String>,
    /// Conditions to narrow the list; all filters must match, any one value suffices.
    "Filters".wire("Filter") => filters: Vec<Filter>,
    /// The most items in one answer; NextToken fetches the rest.
    "MaxResults".min(5).max(100) => max_results: Option<i64>,
    /// The token from the previous answer, to fetch the next page.
    "NextToken" => next_token: Option<String>,
    /// Also list types that this Region does not offer.
    "IncludeUnsupportedInRegion" => include_unsupported_in_region: Option<bool>,
}
}

structure! {
/// What DescribeInstanceTypes answers.
output DescribeInstanceTypesOutput as "DescribeInstanceTypesResult" {
    /// The details of each instance type that was found.
    "InstanceTypes".xml("instanceTypeSet") => instance_types: Option<Vec<InstanceTypeInfo>>,
    /// The token for the next page; absent when there is nothing more.
    "NextToken" => next_token: Option<String>,
}
}

operation! {
/// Lists instance types with their processors, memory, storage and network abilities.
read DESCRIBE_INSTANCE_TYPES of Ec2 as "DescribeInstanceTypes" {
    input: DescribeInstanceTypesInput,
    output: DescribeInstanceTypesOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "InstanceTypes"),
    // Those that tell the lab's types apart.
    filters: [
        "auto-recovery-supported",
        "bare-metal",
        "burstable-performance-supported",
        "current-generation",
        "dedicated-hosts-supported",
        "ebs-info.attachment-limit-type",
        "ebs-info.ebs-optimized-info.baseline-bandwidth-in-mbps",
        "ebs-info.ebs-optimized-info.baseline-iops",
        "ebs-info.ebs-optimized-info.baseline-throughput-in-mbps",
        "ebs-info.ebs-optimized-info.maximum-bandwidth-in-mbps",
        "ebs-info.ebs-optimized-info.maximum-iops",
        "ebs-info.ebs-optimized-info.maximum-throughput-in-mbps",
        "ebs-info.ebs-optimized-support",
        "ebs-info.encryption-support",
        "ebs-info.maximum-ebs-attachments",
        "ebs-info.nvme-support",
        "free-tier-eligible",
        "hibernation-supported",
        "hypervisor",
        "instance-storage-info.disk.count",
        "instance-storage-info.disk.size-in-gb",
        "instance-storage-info.disk.type",
        "instance-storage-info.encryption-support",
        "instance-storage-info.nvme-support",
        "instance-storage-info.total-size-in-gb",
        "instance-storage-supported",
        "instance-type",
        "memory-info.size-in-mib",
        "network-info.bandwidth-weightings",
        "network-info.efa-info.maximum-efa-interfaces",
        "network-info.efa-supported",
        "network-info.ena-support",
        "network-info.encryption-in-transit-supported",
        "network-info.flexible-ena-queues-support",
        "network-info.ipv4-addresses-per-interface",
        "network-info.ipv6-addresses-per-interface",
        "network-info.ipv6-supported",
        "network-info.maximum-network-cards",
        "network-info.maximum-network-interfaces",
        "network-info.network-performance",
        "nitro-enclaves-support",
        "nitro-tpm-info.supported-versions",
        "nitro-tpm-support",
        "processor-info.supported-architecture",
        "processor-info.supported-features",
        "processor-info.sustained-clock-speed-in-ghz",
        "reboot-migration-support",
        "supported-boot-mode",
        "supported-root-device-type",
        "supported-usage-class",
        "supported-virtualization-type",
        "vcpu-info.default-cores",
        "vcpu-info.default-threads-per-core",
        "vcpu-info.default-vcpus",
        "vcpu-info.valid-cores",
        "vcpu-info.valid-threads-per-core",
    ],
    errors: [InvalidInstanceType],
}
}

structure! {
/// The standard idle timeouts for tracked connections on an instance type.
output DefaultConnectionTrackingConfiguration as "DefaultConnectionTrackingConfiguration" {
    /// The usual idle timeout of open TCP connections, in seconds.
    "DefaultTcpEstablishedTimeout" => default_tcp_established_timeout: Option<i64>,
    /// The usual idle timeout of one-way UDP flows, in seconds.
    "DefaultUdpTimeout" => default_udp_timeout: Option<i64>,
    /// The usual idle timeout of two-way UDP flows, in seconds.
    "DefaultUdpStreamTimeout" => default_udp_stream_timeout: Option<i64>,
}
}

structure! {
/// A set of equal local disks that come with an instance type.
output DiskInfo as "DiskInfo" {
    /// The size of one disk in GB.
    "SizeInGB" => size_in_gb: Option<i64>,
    /// How many there are.
    "Count" => count: Option<i64>,
    /// The kind of disk: hdd or ssd.
    "Type".of(&["hdd", "ssd"]) => type_: Option<String>,
}
}

structure! {
/// One card through which an instance type reaches EBS volumes, with its limits.
output EbsCardInfo as "EbsCardInfo" {
    /// The number of the EBS card used, starting at 0.
    "EbsCardIndex" => ebs_card_index: Option<i64>,
    /// The sustained EBS bandwidth in megabits per second.
    "BaselineBandwidthInMbps" => baseline_bandwidth_in_mbps: Option<i64>,
    /// The sustained EBS throughput in megabytes per second.
    "BaselineThroughputInMBps" => baseline_throughput_in_m_bps: Option<f64>,
    /// The sustained EBS input and output operations per second.
    "BaselineIops" => baseline_iops: Option<i64>,
    /// The peak EBS bandwidth in megabits per second.
    "MaximumBandwidthInMbps" => maximum_bandwidth_in_mbps: Option<i64>,
    /// The peak EBS throughput in megabytes per second.
    "MaximumThroughputInMBps" => maximum_throughput_in_m_bps: Option<f64>,
    /// The peak EBS input and output operations per second.
    "MaximumIops" => maximum_iops: Option<i64>,
}
}

structure! {
/// What an instance type can do with EBS volumes.
output EbsInfo as "EbsInfo" {
    /// Whether dedicated EBS bandwidth is always on, optional or missing.
    "EbsOptimizedSupport".of(&["unsupported", "supported", "default"]) => ebs_optimized_support: Option<String>,
    /// Whether encryption is available.
    "EncryptionSupport".of(&["unsupported", "supported"]) => encryption_support: Option<String>,
    /// The EBS performance of the type.
    "EbsOptimizedInfo" => ebs_optimized_info: Option<EbsOptimizedInfo>,
    /// Whether disks appear as NVMe devices.
    "NvmeSupport".of(&["unsupported", "supported", "required"]) => nvme_support: Option<String>,
    /// The most EBS volumes an instance of this type can have.
    "MaximumEbsAttachments" => maximum_ebs_attachments: Option<i64>,
    /// Whether EBS volumes share one attachment limit with network interfaces.
    "AttachmentLimitType".of(&["shared", "dedicated"]) => attachment_limit_type: Option<String>,
    /// The most EBS cards the type has.
    "MaximumEbsCards" => maximum_ebs_cards: Option<i64>,
    /// The EBS cards of the instance type.
    "EbsCards".xml("ebsCardSet") => ebs_cards: Option<Vec<EbsCardInfo>>,
}
}

structure! {
/// The baseline and peak EBS performance of an instance type.
output EbsOptimizedInfo as "EbsOptimizedInfo" {
    /// The sustained EBS bandwidth in megabits per second.
    "BaselineBandwidthInMbps" => baseline_bandwidth_in_mbps: Option<i64>,
    /// The sustained EBS throughput in megabytes per second.
    "BaselineThroughputInMBps" => baseline_throughput_in_m_bps: Option<f64>,
    /// The sustained EBS input and output operations per second.
    "BaselineIops" => baseline_iops: Option<i64>,
    /// The peak EBS bandwidth in megabits per second.
    "MaximumBandwidthInMbps" => maximum_bandwidth_in_mbps: Option<i64>,
    /// The peak EBS throughput in megabytes per second.
    "MaximumThroughputInMBps" => maximum_throughput_in_m_bps: Option<f64>,
    /// The peak EBS input and output operations per second.
    "MaximumIops" => maximum_iops: Option<i64>,
}
}

structure! {
/// What an instance type offers for Elastic Fabric Adapters.
output EfaInfo as "EfaInfo" {
    /// The most Elastic Fabric Adapters the type can have.
    "MaximumEfaInterfaces" => maximum_efa_interfaces: Option<i64>,
}
}

structure! {
/// A kind of FPGA card in an instance type.
output FpgaDeviceInfo as "FpgaDeviceInfo" {
    /// The model name of the device.
    "Name" => name: Option<String>,
    /// The maker of the device.
    "Manufacturer" => manufacturer: Option<String>,
    /// How many there are.
    "Count" => count: Option<i64>,
    /// The memory of the device.
    "MemoryInfo" => memory_info: Option<FpgaDeviceMemoryInfo>,
}
}

structure! {
/// The memory of one FPGA card.
output FpgaDeviceMemoryInfo as "FpgaDeviceMemoryInfo" {
    /// The memory size in MiB.
    "SizeInMiB" => size_in_mi_b: Option<i64>,
}
}

structure! {
/// All FPGA cards of an instance type.
output FpgaInfo as "FpgaInfo" {
    /// The FPGA cards, grouped by kind.
    "Fpgas" => fpgas: Option<Vec<FpgaDeviceInfo>>,
    /// The memory of all FPGA cards together, in MiB.
    "TotalFpgaMemoryInMiB" => total_fpga_memory_in_mi_b: Option<i64>,
}
}

structure! {
/// A kind of graphics processor in an instance type.
output GpuDeviceInfo as "GpuDeviceInfo" {
    /// The model name of the device.
    "Name" => name: Option<String>,
    /// The maker of the device.
    "Manufacturer" => manufacturer: Option<String>,
    /// How many there are.
    "Count" => count: Option<i64>,
    /// The number of logical graphics processors the type sees.
    "LogicalGpuCount" => logical_gpu_count: Option<i64>,
    /// The share of a graphics processor that the type gets.
    "GpuPartitionSize" => gpu_partition_size: Option<f64>,
    /// The kinds of work the graphics processor is meant for.
    "Workloads".xml("workloadSet") => workloads: Option<Vec<String>>,
    /// The memory of the device.
    "MemoryInfo" => memory_info: Option<GpuDeviceMemoryInfo>,
}
}

structure! {
/// The memory of one graphics processor.
output GpuDeviceMemoryInfo as "GpuDeviceMemoryInfo" {
    /// The memory size in MiB.
    "SizeInMiB" => size_in_mi_b: Option<i64>,
}
}

structure! {
/// All graphics processors of an instance type.
output GpuInfo as "GpuInfo" {
    /// The graphics processors, grouped by kind.
    "Gpus" => gpus: Option<Vec<GpuDeviceInfo>>,
    /// The memory of all graphics processors together, in MiB.
    "TotalGpuMemoryInMiB" => total_gpu_memory_in_mi_b: Option<i64>,
}
}

structure! {
/// All inference accelerators of an instance type.
output InferenceAcceleratorInfo as "InferenceAcceleratorInfo" {
    /// The accelerator models of this instance type.
    "Accelerators" => accelerators: Option<Vec<InferenceDeviceInfo>>,
    /// The memory of all inference accelerators together, in MiB.
    "TotalInferenceMemoryInMiB" => total_inference_memory_in_mi_b: Option<i64>,
}
}

structure! {
/// A kind of inference accelerator in an instance type.
output InferenceDeviceInfo as "InferenceDeviceInfo" {
    /// How many there are.
    "Count" => count: Option<i64>,
    /// The model name of the device.
    "Name" => name: Option<String>,
    /// The maker of the device.
    "Manufacturer" => manufacturer: Option<String>,
    /// The memory of the device.
    "MemoryInfo" => memory_info: Option<InferenceDeviceMemoryInfo>,
}
}

structure! {
/// The memory of one inference accelerator.
output InferenceDeviceMemoryInfo as "InferenceDeviceMemoryInfo" {
    /// The memory size in MiB.
    "SizeInMiB" => size_in_mi_b: Option<i64>,
}
}

structure! {
/// The local disks that come with an instance type.
output InstanceStorageInfo as "InstanceStorageInfo" {
    /// The size of all local disks together, in GB.
    "TotalSizeInGB" => total_size_in_gb: Option<i64>,
    /// The local disks, grouped by kind.
    "Disks" => disks: Option<Vec<DiskInfo>>,
    /// Whether disks appear as NVMe devices.
    "NvmeSupport".of(&["unsupported", "supported", "required"]) => nvme_support: Option<String>,
    /// Whether encryption is available.
    "EncryptionSupport".of(&["unsupported", "required"]) => encryption_support: Option<String>,
}
}

structure! {
/// Everything about one instance type: processor, memory, storage and network.
output InstanceTypeInfo as "InstanceTypeInfo" {
    /// The instance type, such as t3.micro.
    "InstanceType".instance_type() => instance_type: Option<String>,
    /// Whether the type is of the current generation.
    "CurrentGeneration" => current_generation: Option<bool>,
    /// Whether the type can be used within the free tier.
    "FreeTierEligible" => free_tier_eligible: Option<bool>,
    /// How the type can be bought, such as on-demand or spot.
    "SupportedUsageClasses".of(&["spot", "on-demand", "capacity-block"]) => supported_usage_classes: Option<Vec<String>>,
    /// The kinds of root disk the type can use.
    "SupportedRootDeviceTypes".of(&["ebs", "instance-store"]) => supported_root_device_types: Option<Vec<String>>,
    /// The virtualization types the type can run: hvm or paravirtual.
    "SupportedVirtualizationTypes".of(&["hvm", "paravirtual"]) => supported_virtualization_types: Option<Vec<String>>,
    /// Whether the type runs directly on hardware, without a hypervisor.
    "BareMetal" => bare_metal: Option<bool>,
    /// The hypervisor type, such as xen or nitro.
    "Hypervisor".of(&["nitro", "xen"]) => hypervisor: Option<String>,
    /// The processor of the type.
    "ProcessorInfo" => processor_info: Option<ProcessorInfo>,
    /// The virtual processors of the type.
    "VCpuInfo" => v_cpu_info: Option<VCpuInfo>,
    /// The memory of the instance type.
    "MemoryInfo" => memory_info: Option<MemoryInfo>,
    /// Whether the type has local disks.
    "InstanceStorageSupported" => instance_storage_supported: Option<bool>,
    /// The local disks of the type.
    "InstanceStorageInfo" => instance_storage_info: Option<InstanceStorageInfo>,
    /// What the type can do with EBS volumes.
    "EbsInfo" => ebs_info: Option<EbsInfo>,
    /// The network abilities of the type.
    "NetworkInfo" => network_info: Option<NetworkInfo>,
    /// The graphics processors of the type.
    "GpuInfo" => gpu_info: Option<GpuInfo>,
    /// The FPGA cards of the type.
    "FpgaInfo" => fpga_info: Option<FpgaInfo>,
    /// The kinds of placement group the type can join.
    "PlacementGroupInfo" => placement_group_info: Option<PlacementGroupInfo>,
    /// The inference accelerators of the type.
    "InferenceAcceleratorInfo" => inference_accelerator_info: Option<InferenceAcceleratorInfo>,
    /// Whether the type can hibernate.
    "HibernationSupported" => hibernation_supported: Option<bool>,
    /// Whether the type earns and spends CPU credits.
    "BurstablePerformanceSupported" => burstable_performance_supported: Option<bool>,
    /// Whether the type can run on a dedicated host.
    "DedicatedHostsSupported" => dedicated_hosts_supported: Option<bool>,
    /// Whether instances of this type can recover automatically from host failure.
    "AutoRecoverySupported" => auto_recovery_supported: Option<bool>,
    /// The boot modes the type can use.
    "SupportedBootModes".of(&["legacy-bios", "uefi"]) => supported_boot_modes: Option<Vec<String>>,
    /// Whether the type can host Nitro Enclaves.
    "NitroEnclavesSupport".of(&["unsupported", "supported"]) => nitro_enclaves_support: Option<String>,
    /// Whether the type offers a virtual TPM.
    "NitroTpmSupport".of(&["unsupported", "supported"]) => nitro_tpm_support: Option<String>,
    /// The NitroTPM versions the type offers.
    "NitroTpmInfo" => nitro_tpm_info: Option<NitroTpmInfo>,
    /// The media accelerators of the type.
    "MediaAcceleratorInfo" => media_accelerator_info: Option<MediaAcceleratorInfo>,
    /// The Neuron machine learning chips of the type.
    "NeuronInfo" => neuron_info: Option<NeuronInfo>,
    /// Whether the type offers a precise hardware clock.
    "PhcSupport".of(&["unsupported", "supported"]) => phc_support: Option<String>,
    /// Whether instances of this type can move hosts during a planned reboot.
    "RebootMigrationSupport".of(&["unsupported", "supported"]) => reboot_migration_support: Option<String>,
    /// Whether this Region offers the type.
    "SupportedInRegion" => supported_in_region: Option<bool>,
}
}

structure! {
/// All media accelerators of an instance type.
output MediaAcceleratorInfo as "MediaAcceleratorInfo" {
    /// The accelerator models of this instance type.
    "Accelerators" => accelerators: Option<Vec<MediaDeviceInfo>>,
    /// The memory of all media accelerators together, in MiB.
    "TotalMediaMemoryInMiB" => total_media_memory_in_mi_b: Option<i64>,
}
}

structure! {
/// A kind of media accelerator in an instance type.
output MediaDeviceInfo as "MediaDeviceInfo" {
    /// How many there are.
    "Count" => count: Option<i64>,
    /// The model name of the device.
    "Name" => name: Option<String>,
    /// The maker of the device.
    "Manufacturer" => manufacturer: Option<String>,
    /// The memory of the device.
    "MemoryInfo" => memory_info: Option<MediaDeviceMemoryInfo>,
}
}

structure! {
/// The memory of one media accelerator.
output MediaDeviceMemoryInfo as "MediaDeviceMemoryInfo" {
    /// The memory size in MiB.
    "SizeInMiB" => size_in_mi_b: Option<i64>,
}
}

structure! {
/// How much memory an instance type has.
output MemoryInfo as "MemoryInfo" {
    /// The memory size in MiB.
    "SizeInMiB" => size_in_mi_b: Option<i64>,
}
}

structure! {
/// One network card of an instance type, with its limits.
output NetworkCardInfo as "NetworkCardInfo" {
    /// The number of the network card, starting at 0.
    "NetworkCardIndex" => network_card_index: Option<i64>,
    /// The network speed in words, such as Up to 5 Gigabit.
    "NetworkPerformance" => network_performance: Option<String>,
    /// The most network interfaces allowed.
    "MaximumNetworkInterfaces" => maximum_network_interfaces: Option<i64>,
    /// Extra network interfaces the card allows beyond its usual maximum.
    "AdditionalFlexibleNetworkInterfaces" => additional_flexible_network_interfaces: Option<i64>,
    /// The sustained network bandwidth in gigabits per second.
    "BaselineBandwidthInGbps" => baseline_bandwidth_in_gbps: Option<f64>,
    /// The peak network bandwidth in gigabits per second.
    "PeakBandwidthInGbps" => peak_bandwidth_in_gbps: Option<f64>,
    /// The usual number of ENA queues for each interface.
    "DefaultEnaQueueCountPerInterface" => default_ena_queue_count_per_interface: Option<i64>,
    /// The most ENA queues of the card altogether.
    "MaximumEnaQueueCount" => maximum_ena_queue_count: Option<i64>,
    /// The most ENA queues one interface can have.
    "MaximumEnaQueueCountPerInterface" => maximum_ena_queue_count_per_interface: Option<i64>,
}
}

structure! {
/// The network abilities and limits of an instance type.
output NetworkInfo as "NetworkInfo" {
    /// The network speed in words, such as Up to 5 Gigabit.
    "NetworkPerformance" => network_performance: Option<String>,
    /// The most network interfaces allowed.
    "MaximumNetworkInterfaces" => maximum_network_interfaces: Option<i64>,
    /// The number of network cards the type has.
    "MaximumNetworkCards" => maximum_network_cards: Option<i64>,
    /// The number of the network card used by default.
    "DefaultNetworkCardIndex" => default_network_card_index: Option<i64>,
    /// The network cards of the type.
    "NetworkCards" => network_cards: Option<Vec<NetworkCardInfo>>,
    /// The most IPv4 addresses one interface can have.
    "Ipv4AddressesPerInterface" => ipv4_addresses_per_interface: Option<i64>,
    /// The most IPv6 addresses one interface can have.
    "Ipv6AddressesPerInterface" => ipv6_addresses_per_interface: Option<i64>,
    /// Whether the type can use IPv6.
    "Ipv6Supported" => ipv6_supported: Option<bool>,
    /// Whether ENA networking is required, supported or missing on this type.
    "EnaSupport".of(&["unsupported", "supported", "required"]) => ena_support: Option<String>,
    /// Whether the type can use Elastic Fabric Adapters.
    "EfaSupported" => efa_supported: Option<bool>,
    /// What the type offers for Elastic Fabric Adapters.
    "EfaInfo" => efa_info: Option<EfaInfo>,
    /// Whether traffic between instances of such types is encrypted automatically.
    "EncryptionInTransitSupported" => encryption_in_transit_supported: Option<bool>,
    /// Whether the type can use ENA Express.
    "EnaSrdSupported" => ena_srd_supported: Option<bool>,
    /// The ways this instance type can split bandwidth between network and EBS.
    "BandwidthWeightings".of(&["default", "vpc-1", "ebs-1"]) => bandwidth_weightings: Option<Vec<String>>,
    /// Whether ENA queues can be spread freely over the interfaces.
    "FlexibleEnaQueuesSupport".of(&["unsupported", "supported"]) => flexible_ena_queues_support: Option<String>,
    /// The idle timeouts for tracked connections.
    "ConnectionTrackingConfiguration" => connection_tracking_configuration: Option<DefaultConnectionTrackingConfiguration>,
    /// Whether the type can join secondary networks.
    "SecondaryNetworkSupported" => secondary_network_supported: Option<bool>,
    /// The most secondary network interfaces allowed.
    "MaximumSecondaryNetworkInterfaces" => maximum_secondary_network_interfaces: Option<i64>,
    /// The most IPv4 addresses one secondary interface can have.
    "Ipv4AddressesPerSecondaryInterface" => ipv4_addresses_per_secondary_interface: Option<i64>,
}
}

structure! {
/// The cores of one Neuron machine learning chip.
output NeuronDeviceCoreInfo as "NeuronDeviceCoreInfo" {
    /// How many there are.
    "Count" => count: Option<i64>,
    /// The generation of the cores.
    "Version" => version: Option<i64>,
}
}

structure! {
/// A kind of Neuron machine learning chip in an instance type.
output NeuronDeviceInfo as "NeuronDeviceInfo" {
    /// How many there are.
    "Count" => count: Option<i64>,
    /// The model name of the device.
    "Name" => name: Option<String>,
    /// The cores of the chip.
    "CoreInfo" => core_info: Option<NeuronDeviceCoreInfo>,
    /// The memory of the device.
    "MemoryInfo" => memory_info: Option<NeuronDeviceMemoryInfo>,
}
}

structure! {
/// The memory of one Neuron machine learning chip.
output NeuronDeviceMemoryInfo as "NeuronDeviceMemoryInfo" {
    /// The memory size in MiB.
    "SizeInMiB" => size_in_mi_b: Option<i64>,
}
}

structure! {
/// All Neuron machine learning chips of an instance type.
output NeuronInfo as "NeuronInfo" {
    /// The Neuron chips, grouped by kind.
    "NeuronDevices" => neuron_devices: Option<Vec<NeuronDeviceInfo>>,
    /// The memory of all Neuron chips together, in MiB.
    "TotalNeuronDeviceMemoryInMiB" => total_neuron_device_memory_in_mi_b: Option<i64>,
}
}

structure! {
/// Which NitroTPM versions an instance type offers.
output NitroTpmInfo as "NitroTpmInfo" {
    /// The NitroTPM versions on offer.
    "SupportedVersions" => supported_versions: Option<Vec<String>>,
}
}

structure! {
/// The kinds of placement group an instance type can join.
output PlacementGroupInfo as "PlacementGroupInfo" {
    /// The placement group strategies: cluster, spread or partition.
    "SupportedStrategies".of(&["cluster", "partition", "spread"]) => supported_strategies: Option<Vec<String>>,
}
}

structure! {
/// The processor that an instance type uses.
output ProcessorInfo as "ProcessorInfo" {
    /// The processor architectures the type can run; images must match one.
    "SupportedArchitectures".of(&["i386", "x86_64", "arm64", "x86_64_mac", "arm64_mac"]) => supported_architectures: Option<Vec<String>>,
    /// The processor's clock speed in GHz.
    "SustainedClockSpeedInGhz" => sustained_clock_speed_in_ghz: Option<f64>,
    /// Special features of the processor.
    "SupportedFeatures".of(&["amd-sev-snp", "nested-virtualization"]) => supported_features: Option<Vec<String>>,
    /// The maker of the processor, such as Intel, AMD or AWS.
    "Manufacturer" => manufacturer: Option<String>,
}
}

structure! {
/// The virtual processors, cores and threads of an instance type.
output VCpuInfo as "VCpuInfo" {
    /// The number of virtual processors when you choose nothing.
    "DefaultVCpus" => default_v_cpus: Option<i64>,
    /// The number of cores when you choose nothing.
    "DefaultCores" => default_cores: Option<i64>,
    /// The threads for each core when you choose nothing.
    "DefaultThreadsPerCore" => default_threads_per_core: Option<i64>,
    /// The core counts you may choose.
    "ValidCores" => valid_cores: Option<Vec<i64>>,
    /// The threads for each core you may choose.
    "ValidThreadsPerCore" => valid_threads_per_core: Option<Vec<i64>>,
}
}
