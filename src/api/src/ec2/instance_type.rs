//! Instance types and what they can run.

use super::common::Filter;
use super::instance_type_names::INSTANCE_TYPES;
use crate::{Effect, Operation, Service, structure};

structure! {
/// What DescribeInstanceTypes is asked.
input DescribeInstanceTypesInput as "DescribeInstanceTypesRequest" {
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
    /// To be described.
    "InstanceTypes".wire("InstanceType").of(INSTANCE_TYPES) => instance_types: Vec<String>,
    /// To be described.
    "Filters".wire("Filter") => filters: Vec<Filter>,
    /// To be described.
    "MaxResults".min(5).max(100) => max_results: Option<i64>,
    /// To be described.
    "NextToken" => next_token: Option<String>,
    /// To be described.
    "IncludeUnsupportedInRegion" => include_unsupported_in_region: Option<bool>,
}
}

structure! {
/// What DescribeInstanceTypes answers.
output DescribeInstanceTypesOutput as "DescribeInstanceTypesResult" {
    /// To be described.
    "InstanceTypes".xml("instanceTypeSet") => instance_types: Option<Vec<InstanceTypeInfo>>,
    /// To be described.
    "NextToken" => next_token: Option<String>,
}
}

/// To be described.
pub static DESCRIBE_INSTANCE_TYPES: Operation = Operation::new(
    Service::Ec2,
    "DescribeInstanceTypes",
    "To be described.",
    Effect::Read,
    DescribeInstanceTypesInput::STRUCTURE,
    DescribeInstanceTypesOutput::STRUCTURE,
)
.paginated("NextToken", "NextToken", Some("MaxResults"), "InstanceTypes");

structure! {
/// To be described.
output DefaultConnectionTrackingConfiguration as "DefaultConnectionTrackingConfiguration" {
    /// To be described.
    "DefaultTcpEstablishedTimeout" => default_tcp_established_timeout: Option<i64>,
    /// To be described.
    "DefaultUdpTimeout" => default_udp_timeout: Option<i64>,
    /// To be described.
    "DefaultUdpStreamTimeout" => default_udp_stream_timeout: Option<i64>,
}
}

structure! {
/// To be described.
output DiskInfo as "DiskInfo" {
    /// To be described.
    "SizeInGB" => size_in_gb: Option<i64>,
    /// To be described.
    "Count" => count: Option<i64>,
    /// To be described.
    "Type".of(&["hdd", "ssd"]) => type_: Option<String>,
}
}

structure! {
/// To be described.
output EbsCardInfo as "EbsCardInfo" {
    /// To be described.
    "EbsCardIndex" => ebs_card_index: Option<i64>,
    /// To be described.
    "BaselineBandwidthInMbps" => baseline_bandwidth_in_mbps: Option<i64>,
    /// To be described.
    "BaselineThroughputInMBps" => baseline_throughput_in_m_bps: Option<f64>,
    /// To be described.
    "BaselineIops" => baseline_iops: Option<i64>,
    /// To be described.
    "MaximumBandwidthInMbps" => maximum_bandwidth_in_mbps: Option<i64>,
    /// To be described.
    "MaximumThroughputInMBps" => maximum_throughput_in_m_bps: Option<f64>,
    /// To be described.
    "MaximumIops" => maximum_iops: Option<i64>,
}
}

structure! {
/// To be described.
output EbsInfo as "EbsInfo" {
    /// To be described.
    "EbsOptimizedSupport".of(&["unsupported", "supported", "default"]) => ebs_optimized_support: Option<String>,
    /// To be described.
    "EncryptionSupport".of(&["unsupported", "supported"]) => encryption_support: Option<String>,
    /// To be described.
    "EbsOptimizedInfo" => ebs_optimized_info: Option<EbsOptimizedInfo>,
    /// To be described.
    "NvmeSupport".of(&["unsupported", "supported", "required"]) => nvme_support: Option<String>,
    /// To be described.
    "MaximumEbsAttachments" => maximum_ebs_attachments: Option<i64>,
    /// To be described.
    "AttachmentLimitType".of(&["shared", "dedicated"]) => attachment_limit_type: Option<String>,
    /// To be described.
    "MaximumEbsCards" => maximum_ebs_cards: Option<i64>,
    /// To be described.
    "EbsCards".xml("ebsCardSet") => ebs_cards: Option<Vec<EbsCardInfo>>,
}
}

structure! {
/// To be described.
output EbsOptimizedInfo as "EbsOptimizedInfo" {
    /// To be described.
    "BaselineBandwidthInMbps" => baseline_bandwidth_in_mbps: Option<i64>,
    /// To be described.
    "BaselineThroughputInMBps" => baseline_throughput_in_m_bps: Option<f64>,
    /// To be described.
    "BaselineIops" => baseline_iops: Option<i64>,
    /// To be described.
    "MaximumBandwidthInMbps" => maximum_bandwidth_in_mbps: Option<i64>,
    /// To be described.
    "MaximumThroughputInMBps" => maximum_throughput_in_m_bps: Option<f64>,
    /// To be described.
    "MaximumIops" => maximum_iops: Option<i64>,
}
}

structure! {
/// To be described.
output EfaInfo as "EfaInfo" {
    /// To be described.
    "MaximumEfaInterfaces" => maximum_efa_interfaces: Option<i64>,
}
}

structure! {
/// To be described.
output FpgaDeviceInfo as "FpgaDeviceInfo" {
    /// To be described.
    "Name" => name: Option<String>,
    /// To be described.
    "Manufacturer" => manufacturer: Option<String>,
    /// To be described.
    "Count" => count: Option<i64>,
    /// To be described.
    "MemoryInfo" => memory_info: Option<FpgaDeviceMemoryInfo>,
}
}

structure! {
/// To be described.
output FpgaDeviceMemoryInfo as "FpgaDeviceMemoryInfo" {
    /// To be described.
    "SizeInMiB" => size_in_mi_b: Option<i64>,
}
}

structure! {
/// To be described.
output FpgaInfo as "FpgaInfo" {
    /// To be described.
    "Fpgas" => fpgas: Option<Vec<FpgaDeviceInfo>>,
    /// To be described.
    "TotalFpgaMemoryInMiB" => total_fpga_memory_in_mi_b: Option<i64>,
}
}

structure! {
/// To be described.
output GpuDeviceInfo as "GpuDeviceInfo" {
    /// To be described.
    "Name" => name: Option<String>,
    /// To be described.
    "Manufacturer" => manufacturer: Option<String>,
    /// To be described.
    "Count" => count: Option<i64>,
    /// To be described.
    "LogicalGpuCount" => logical_gpu_count: Option<i64>,
    /// To be described.
    "GpuPartitionSize" => gpu_partition_size: Option<f64>,
    /// To be described.
    "Workloads".xml("workloadSet") => workloads: Option<Vec<String>>,
    /// To be described.
    "MemoryInfo" => memory_info: Option<GpuDeviceMemoryInfo>,
}
}

structure! {
/// To be described.
output GpuDeviceMemoryInfo as "GpuDeviceMemoryInfo" {
    /// To be described.
    "SizeInMiB" => size_in_mi_b: Option<i64>,
}
}

structure! {
/// To be described.
output GpuInfo as "GpuInfo" {
    /// To be described.
    "Gpus" => gpus: Option<Vec<GpuDeviceInfo>>,
    /// To be described.
    "TotalGpuMemoryInMiB" => total_gpu_memory_in_mi_b: Option<i64>,
}
}

structure! {
/// To be described.
output InferenceAcceleratorInfo as "InferenceAcceleratorInfo" {
    /// To be described.
    "Accelerators" => accelerators: Option<Vec<InferenceDeviceInfo>>,
    /// To be described.
    "TotalInferenceMemoryInMiB" => total_inference_memory_in_mi_b: Option<i64>,
}
}

structure! {
/// To be described.
output InferenceDeviceInfo as "InferenceDeviceInfo" {
    /// To be described.
    "Count" => count: Option<i64>,
    /// To be described.
    "Name" => name: Option<String>,
    /// To be described.
    "Manufacturer" => manufacturer: Option<String>,
    /// To be described.
    "MemoryInfo" => memory_info: Option<InferenceDeviceMemoryInfo>,
}
}

structure! {
/// To be described.
output InferenceDeviceMemoryInfo as "InferenceDeviceMemoryInfo" {
    /// To be described.
    "SizeInMiB" => size_in_mi_b: Option<i64>,
}
}

structure! {
/// To be described.
output InstanceStorageInfo as "InstanceStorageInfo" {
    /// To be described.
    "TotalSizeInGB" => total_size_in_gb: Option<i64>,
    /// To be described.
    "Disks" => disks: Option<Vec<DiskInfo>>,
    /// To be described.
    "NvmeSupport".of(&["unsupported", "supported", "required"]) => nvme_support: Option<String>,
    /// To be described.
    "EncryptionSupport".of(&["unsupported", "required"]) => encryption_support: Option<String>,
}
}

structure! {
/// To be described.
output InstanceTypeInfo as "InstanceTypeInfo" {
    /// To be described.
    "InstanceType".of(INSTANCE_TYPES) => instance_type: Option<String>,
    /// To be described.
    "CurrentGeneration" => current_generation: Option<bool>,
    /// To be described.
    "FreeTierEligible" => free_tier_eligible: Option<bool>,
    /// To be described.
    "SupportedUsageClasses".of(&["spot", "on-demand", "capacity-block"]) => supported_usage_classes: Option<Vec<String>>,
    /// To be described.
    "SupportedRootDeviceTypes".of(&["ebs", "instance-store"]) => supported_root_device_types: Option<Vec<String>>,
    /// To be described.
    "SupportedVirtualizationTypes".of(&["hvm", "paravirtual"]) => supported_virtualization_types: Option<Vec<String>>,
    /// To be described.
    "BareMetal" => bare_metal: Option<bool>,
    /// To be described.
    "Hypervisor".of(&["nitro", "xen"]) => hypervisor: Option<String>,
    /// To be described.
    "ProcessorInfo" => processor_info: Option<ProcessorInfo>,
    /// To be described.
    "VCpuInfo" => v_cpu_info: Option<VCpuInfo>,
    /// To be described.
    "MemoryInfo" => memory_info: Option<MemoryInfo>,
    /// To be described.
    "InstanceStorageSupported" => instance_storage_supported: Option<bool>,
    /// To be described.
    "InstanceStorageInfo" => instance_storage_info: Option<InstanceStorageInfo>,
    /// To be described.
    "EbsInfo" => ebs_info: Option<EbsInfo>,
    /// To be described.
    "NetworkInfo" => network_info: Option<NetworkInfo>,
    /// To be described.
    "GpuInfo" => gpu_info: Option<GpuInfo>,
    /// To be described.
    "FpgaInfo" => fpga_info: Option<FpgaInfo>,
    /// To be described.
    "PlacementGroupInfo" => placement_group_info: Option<PlacementGroupInfo>,
    /// To be described.
    "InferenceAcceleratorInfo" => inference_accelerator_info: Option<InferenceAcceleratorInfo>,
    /// To be described.
    "HibernationSupported" => hibernation_supported: Option<bool>,
    /// To be described.
    "BurstablePerformanceSupported" => burstable_performance_supported: Option<bool>,
    /// To be described.
    "DedicatedHostsSupported" => dedicated_hosts_supported: Option<bool>,
    /// To be described.
    "AutoRecoverySupported" => auto_recovery_supported: Option<bool>,
    /// To be described.
    "SupportedBootModes".of(&["legacy-bios", "uefi"]) => supported_boot_modes: Option<Vec<String>>,
    /// To be described.
    "NitroEnclavesSupport".of(&["unsupported", "supported"]) => nitro_enclaves_support: Option<String>,
    /// To be described.
    "NitroTpmSupport".of(&["unsupported", "supported"]) => nitro_tpm_support: Option<String>,
    /// To be described.
    "NitroTpmInfo" => nitro_tpm_info: Option<NitroTpmInfo>,
    /// To be described.
    "MediaAcceleratorInfo" => media_accelerator_info: Option<MediaAcceleratorInfo>,
    /// To be described.
    "NeuronInfo" => neuron_info: Option<NeuronInfo>,
    /// To be described.
    "PhcSupport".of(&["unsupported", "supported"]) => phc_support: Option<String>,
    /// To be described.
    "RebootMigrationSupport".of(&["unsupported", "supported"]) => reboot_migration_support: Option<String>,
    /// To be described.
    "SupportedInRegion" => supported_in_region: Option<bool>,
}
}

structure! {
/// To be described.
output MediaAcceleratorInfo as "MediaAcceleratorInfo" {
    /// To be described.
    "Accelerators" => accelerators: Option<Vec<MediaDeviceInfo>>,
    /// To be described.
    "TotalMediaMemoryInMiB" => total_media_memory_in_mi_b: Option<i64>,
}
}

structure! {
/// To be described.
output MediaDeviceInfo as "MediaDeviceInfo" {
    /// To be described.
    "Count" => count: Option<i64>,
    /// To be described.
    "Name" => name: Option<String>,
    /// To be described.
    "Manufacturer" => manufacturer: Option<String>,
    /// To be described.
    "MemoryInfo" => memory_info: Option<MediaDeviceMemoryInfo>,
}
}

structure! {
/// To be described.
output MediaDeviceMemoryInfo as "MediaDeviceMemoryInfo" {
    /// To be described.
    "SizeInMiB" => size_in_mi_b: Option<i64>,
}
}

structure! {
/// To be described.
output MemoryInfo as "MemoryInfo" {
    /// To be described.
    "SizeInMiB" => size_in_mi_b: Option<i64>,
}
}

structure! {
/// To be described.
output NetworkCardInfo as "NetworkCardInfo" {
    /// To be described.
    "NetworkCardIndex" => network_card_index: Option<i64>,
    /// To be described.
    "NetworkPerformance" => network_performance: Option<String>,
    /// To be described.
    "MaximumNetworkInterfaces" => maximum_network_interfaces: Option<i64>,
    /// To be described.
    "AdditionalFlexibleNetworkInterfaces" => additional_flexible_network_interfaces: Option<i64>,
    /// To be described.
    "BaselineBandwidthInGbps" => baseline_bandwidth_in_gbps: Option<f64>,
    /// To be described.
    "PeakBandwidthInGbps" => peak_bandwidth_in_gbps: Option<f64>,
    /// To be described.
    "DefaultEnaQueueCountPerInterface" => default_ena_queue_count_per_interface: Option<i64>,
    /// To be described.
    "MaximumEnaQueueCount" => maximum_ena_queue_count: Option<i64>,
    /// To be described.
    "MaximumEnaQueueCountPerInterface" => maximum_ena_queue_count_per_interface: Option<i64>,
}
}

structure! {
/// To be described.
output NetworkInfo as "NetworkInfo" {
    /// To be described.
    "NetworkPerformance" => network_performance: Option<String>,
    /// To be described.
    "MaximumNetworkInterfaces" => maximum_network_interfaces: Option<i64>,
    /// To be described.
    "MaximumNetworkCards" => maximum_network_cards: Option<i64>,
    /// To be described.
    "DefaultNetworkCardIndex" => default_network_card_index: Option<i64>,
    /// To be described.
    "NetworkCards" => network_cards: Option<Vec<NetworkCardInfo>>,
    /// To be described.
    "Ipv4AddressesPerInterface" => ipv4_addresses_per_interface: Option<i64>,
    /// To be described.
    "Ipv6AddressesPerInterface" => ipv6_addresses_per_interface: Option<i64>,
    /// To be described.
    "Ipv6Supported" => ipv6_supported: Option<bool>,
    /// To be described.
    "EnaSupport".of(&["unsupported", "supported", "required"]) => ena_support: Option<String>,
    /// To be described.
    "EfaSupported" => efa_supported: Option<bool>,
    /// To be described.
    "EfaInfo" => efa_info: Option<EfaInfo>,
    /// To be described.
    "EncryptionInTransitSupported" => encryption_in_transit_supported: Option<bool>,
    /// To be described.
    "EnaSrdSupported" => ena_srd_supported: Option<bool>,
    /// To be described.
    "BandwidthWeightings".of(&["default", "vpc-1", "ebs-1"]) => bandwidth_weightings: Option<Vec<String>>,
    /// To be described.
    "FlexibleEnaQueuesSupport".of(&["unsupported", "supported"]) => flexible_ena_queues_support: Option<String>,
    /// To be described.
    "ConnectionTrackingConfiguration" => connection_tracking_configuration: Option<DefaultConnectionTrackingConfiguration>,
    /// To be described.
    "SecondaryNetworkSupported" => secondary_network_supported: Option<bool>,
    /// To be described.
    "MaximumSecondaryNetworkInterfaces" => maximum_secondary_network_interfaces: Option<i64>,
    /// To be described.
    "Ipv4AddressesPerSecondaryInterface" => ipv4_addresses_per_secondary_interface: Option<i64>,
}
}

structure! {
/// To be described.
output NeuronDeviceCoreInfo as "NeuronDeviceCoreInfo" {
    /// To be described.
    "Count" => count: Option<i64>,
    /// To be described.
    "Version" => version: Option<i64>,
}
}

structure! {
/// To be described.
output NeuronDeviceInfo as "NeuronDeviceInfo" {
    /// To be described.
    "Count" => count: Option<i64>,
    /// To be described.
    "Name" => name: Option<String>,
    /// To be described.
    "CoreInfo" => core_info: Option<NeuronDeviceCoreInfo>,
    /// To be described.
    "MemoryInfo" => memory_info: Option<NeuronDeviceMemoryInfo>,
}
}

structure! {
/// To be described.
output NeuronDeviceMemoryInfo as "NeuronDeviceMemoryInfo" {
    /// To be described.
    "SizeInMiB" => size_in_mi_b: Option<i64>,
}
}

structure! {
/// To be described.
output NeuronInfo as "NeuronInfo" {
    /// To be described.
    "NeuronDevices" => neuron_devices: Option<Vec<NeuronDeviceInfo>>,
    /// To be described.
    "TotalNeuronDeviceMemoryInMiB" => total_neuron_device_memory_in_mi_b: Option<i64>,
}
}

structure! {
/// To be described.
output NitroTpmInfo as "NitroTpmInfo" {
    /// To be described.
    "SupportedVersions" => supported_versions: Option<Vec<String>>,
}
}

structure! {
/// To be described.
output PlacementGroupInfo as "PlacementGroupInfo" {
    /// To be described.
    "SupportedStrategies".of(&["cluster", "partition", "spread"]) => supported_strategies: Option<Vec<String>>,
}
}

structure! {
/// To be described.
output ProcessorInfo as "ProcessorInfo" {
    /// To be described.
    "SupportedArchitectures".of(&["i386", "x86_64", "arm64", "x86_64_mac", "arm64_mac"]) => supported_architectures: Option<Vec<String>>,
    /// To be described.
    "SustainedClockSpeedInGhz" => sustained_clock_speed_in_ghz: Option<f64>,
    /// To be described.
    "SupportedFeatures".of(&["amd-sev-snp", "nested-virtualization"]) => supported_features: Option<Vec<String>>,
    /// To be described.
    "Manufacturer" => manufacturer: Option<String>,
}
}

structure! {
/// To be described.
output VCpuInfo as "VCpuInfo" {
    /// To be described.
    "DefaultVCpus" => default_v_cpus: Option<i64>,
    /// To be described.
    "DefaultCores" => default_cores: Option<i64>,
    /// To be described.
    "DefaultThreadsPerCore" => default_threads_per_core: Option<i64>,
    /// To be described.
    "ValidCores" => valid_cores: Option<Vec<i64>>,
    /// To be described.
    "ValidThreadsPerCore" => valid_threads_per_core: Option<Vec<i64>>,
}
}
