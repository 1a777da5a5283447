//! What an instance type must have to be chosen, as launch templates say it. The lab chooses no types by it.

structure! {
/// What an instance type must have to be chosen.
opaque InstanceRequirementsRequest as "InstanceRequirementsRequest" {
    /// How many vCPUs the type may have.
    "VCpuCount".required() => v_cpu_count: Option<VCpuCountRangeRequest>,
    /// How much memory the type may have, in MiB.
    "MemoryMiB".required() => memory_mi_b: Option<MemoryMiBRequest>,
    /// Who makes the processors.
    "CpuManufacturers".wire("CpuManufacturer").of(&["intel", "amd", "amazon-web-services", "apple"]) => cpu_manufacturers: Option<Vec<String>>,
    /// How much memory there is for each vCPU, in GiB.
    "MemoryGiBPerVCpu" => memory_gi_b_per_v_cpu: Option<MemoryGiBPerVCpuRequest>,
    /// Types never to choose; * stands for any letters.
    "ExcludedInstanceTypes".wire("ExcludedInstanceType").min(0).max(400) => excluded_instance_types: Option<Vec<String>>,
    /// Whether types of the current or of previous generations are chosen.
    "InstanceGenerations".wire("InstanceGeneration").of(&["current", "previous"]) => instance_generations: Option<Vec<String>>,
    /// How much more than the cheapest a Spot type may cost, in percent.
    "SpotMaxPricePercentageOverLowestPrice" => spot_max_price_percentage_over_lowest_price: Option<i64>,
    /// How much more than the cheapest an On-Demand type may cost, in percent.
    "OnDemandMaxPricePercentageOverLowestPrice" => on_demand_max_price_percentage_over_lowest_price: Option<i64>,
    /// Whether bare metal types may, must or must not be chosen.
    "BareMetal".of(&["included", "required", "excluded"]) => bare_metal: Option<String>,
    /// Whether burstable types may, must or must not be chosen.
    "BurstablePerformance".of(&["included", "required", "excluded"]) => burstable_performance: Option<String>,
    /// Whether the type must be able to hibernate.
    "RequireHibernateSupport" => require_hibernate_support: Option<bool>,
    /// How many network interfaces the type may have.
    "NetworkInterfaceCount" => network_interface_count: Option<NetworkInterfaceCountRequest>,
    /// Whether types with disks of the host may, must or must not be chosen.
    "LocalStorage".of(&["included", "required", "excluded"]) => local_storage: Option<String>,
    /// The kinds of disks of the host: hdd or ssd.
    "LocalStorageTypes".wire("LocalStorageType").of(&["hdd", "ssd"]) => local_storage_types: Option<Vec<String>>,
    /// How much storage the disks of the host have together, in GB.
    "TotalLocalStorageGB" => total_local_storage_gb: Option<TotalLocalStorageGBRequest>,
    /// The bandwidth to volumes that the type always has, in Mbps.
    "BaselineEbsBandwidthMbps" => baseline_ebs_bandwidth_mbps: Option<BaselineEbsBandwidthMbpsRequest>,
    /// The kinds of accelerators: gpu, fpga, inference or media.
    "AcceleratorTypes".wire("AcceleratorType").of(&["gpu", "fpga", "inference", "media"]) => accelerator_types: Option<Vec<String>>,
    /// How many accelerators the type may have.
    "AcceleratorCount" => accelerator_count: Option<AcceleratorCountRequest>,
    /// Who makes the accelerators.
    "AcceleratorManufacturers".wire("AcceleratorManufacturer").of(&["amazon-web-services", "amd", "nvidia", "xilinx", "habana"]) => accelerator_manufacturers: Option<Vec<String>>,
    /// Which accelerators the type may have.
    "AcceleratorNames".wire("AcceleratorName").of(&["a100", "inferentia", "k520", "k80", "m60", "radeon-pro-v520", "t4", "vu9p", "v100", "a10g", "h100", "t4g", "l40s", "l4", "gaudi-hl-205", "inferentia2", "trainium", "trainium2", "u30"]) => accelerator_names: Option<Vec<String>>,
    /// How much memory the accelerators have together, in MiB.
    "AcceleratorTotalMemoryMiB" => accelerator_total_memory_mi_b: Option<AcceleratorTotalMemoryMiBRequest>,
    /// How much network bandwidth the type may have, in Gbps.
    "NetworkBandwidthGbps" => network_bandwidth_gbps: Option<NetworkBandwidthGbpsRequest>,
    /// The only types to choose from; * stands for any letters.
    "AllowedInstanceTypes".wire("AllowedInstanceType").min(0).max(400) => allowed_instance_types: Option<Vec<String>>,
    /// How much a Spot type may cost, in percent of the best On-Demand price.
    "MaxSpotPriceAsPercentageOfOptimalOnDemandPrice" => max_spot_price_as_percentage_of_optimal_on_demand_price: Option<i64>,
    /// What the performance of the type is measured against.
    "BaselinePerformanceFactors" => baseline_performance_factors: Option<BaselinePerformanceFactorsRequest>,
    /// Whether the type must encrypt its network traffic by itself.
    "RequireEncryptionInTransit" => require_encryption_in_transit: Option<bool>,
}
}

structure! {
/// How many vCPUs an instance type may have.
opaque VCpuCountRangeRequest as "VCpuCountRangeRequest" {
    /// The least.
    "Min".required() => min: Option<i64>,
    /// The most; no limit when it is left out.
    "Max" => max: Option<i64>,
}
}

structure! {
/// How much memory an instance type may have, in MiB.
opaque MemoryMiBRequest as "MemoryMiBRequest" {
    /// The least.
    "Min".required() => min: Option<i64>,
    /// The most; no limit when it is left out.
    "Max" => max: Option<i64>,
}
}

structure! {
/// How much memory an instance type may have for each vCPU, in GiB.
opaque MemoryGiBPerVCpuRequest as "MemoryGiBPerVCpuRequest" {
    /// The least.
    "Min" => min: Option<f64>,
    /// The most; no limit when it is left out.
    "Max" => max: Option<f64>,
}
}

structure! {
/// How many network interfaces an instance type may have.
opaque NetworkInterfaceCountRequest as "NetworkInterfaceCountRequest" {
    /// The least.
    "Min" => min: Option<i64>,
    /// The most; no limit when it is left out.
    "Max" => max: Option<i64>,
}
}

structure! {
/// How much storage the disks of the host may have, in GB.
opaque TotalLocalStorageGBRequest as "TotalLocalStorageGBRequest" {
    /// The least.
    "Min" => min: Option<f64>,
    /// The most; no limit when it is left out.
    "Max" => max: Option<f64>,
}
}

structure! {
/// How much bandwidth to volumes an instance type may have, in Mbps.
opaque BaselineEbsBandwidthMbpsRequest as "BaselineEbsBandwidthMbpsRequest" {
    /// The least.
    "Min" => min: Option<i64>,
    /// The most; no limit when it is left out.
    "Max" => max: Option<i64>,
}
}

structure! {
/// How many accelerators an instance type may have.
opaque AcceleratorCountRequest as "AcceleratorCountRequest" {
    /// The least.
    "Min" => min: Option<i64>,
    /// The most; no limit when it is left out.
    "Max" => max: Option<i64>,
}
}

structure! {
/// How much memory the accelerators may have, in MiB.
opaque AcceleratorTotalMemoryMiBRequest as "AcceleratorTotalMemoryMiBRequest" {
    /// The least.
    "Min" => min: Option<i64>,
    /// The most; no limit when it is left out.
    "Max" => max: Option<i64>,
}
}

structure! {
/// How much network bandwidth an instance type may have, in Gbps.
opaque NetworkBandwidthGbpsRequest as "NetworkBandwidthGbpsRequest" {
    /// The least.
    "Min" => min: Option<f64>,
    /// The most; no limit when it is left out.
    "Max" => max: Option<f64>,
}
}

structure! {
/// What the performance of instance types is measured against.
opaque BaselinePerformanceFactorsRequest as "BaselinePerformanceFactorsRequest" {
    /// The processor that performance is measured against.
    "Cpu" => cpu: Option<CpuPerformanceFactorRequest>,
}
}

structure! {
/// What the performance of processors is measured against.
opaque CpuPerformanceFactorRequest as "CpuPerformanceFactorRequest" {
    /// The instance families that performance is measured against.
    "References".wire("Reference") => references: Option<Vec<PerformanceFactorReferenceRequest>>,
}
}

structure! {
/// An instance family whose performance is the measure.
opaque PerformanceFactorReferenceRequest as "PerformanceFactorReferenceRequest" {
    /// An instance family, such as c7i.
    "InstanceFamily" => instance_family: Option<String>,
}
}

structure! {
/// What an instance type must have to be chosen.
opaque InstanceRequirements as "InstanceRequirements" {
    /// How many vCPUs the type may have.
    "VCpuCount" => v_cpu_count: Option<VCpuCountRange>,
    /// How much memory the type may have, in MiB.
    "MemoryMiB" => memory_mi_b: Option<MemoryMiB>,
    /// Who makes the processors.
    "CpuManufacturers".xml("cpuManufacturerSet").of(&["intel", "amd", "amazon-web-services", "apple"]) => cpu_manufacturers: Option<Vec<String>>,
    /// How much memory there is for each vCPU, in GiB.
    "MemoryGiBPerVCpu" => memory_gi_b_per_v_cpu: Option<MemoryGiBPerVCpu>,
    /// Types never to choose; * stands for any letters.
    "ExcludedInstanceTypes".xml("excludedInstanceTypeSet") => excluded_instance_types: Option<Vec<String>>,
    /// Whether types of the current or of previous generations are chosen.
    "InstanceGenerations".xml("instanceGenerationSet").of(&["current", "previous"]) => instance_generations: Option<Vec<String>>,
    /// How much more than the cheapest a Spot type may cost, in percent.
    "SpotMaxPricePercentageOverLowestPrice" => spot_max_price_percentage_over_lowest_price: Option<i64>,
    /// How much more than the cheapest an On-Demand type may cost, in percent.
    "OnDemandMaxPricePercentageOverLowestPrice" => on_demand_max_price_percentage_over_lowest_price: Option<i64>,
    /// Whether bare metal types may, must or must not be chosen.
    "BareMetal".of(&["included", "required", "excluded"]) => bare_metal: Option<String>,
    /// Whether burstable types may, must or must not be chosen.
    "BurstablePerformance".of(&["included", "required", "excluded"]) => burstable_performance: Option<String>,
    /// Whether the type must be able to hibernate.
    "RequireHibernateSupport" => require_hibernate_support: Option<bool>,
    /// How many network interfaces the type may have.
    "NetworkInterfaceCount" => network_interface_count: Option<NetworkInterfaceCount>,
    /// Whether types with disks of the host may, must or must not be chosen.
    "LocalStorage".of(&["included", "required", "excluded"]) => local_storage: Option<String>,
    /// The kinds of disks of the host: hdd or ssd.
    "LocalStorageTypes".xml("localStorageTypeSet").of(&["hdd", "ssd"]) => local_storage_types: Option<Vec<String>>,
    /// How much storage the disks of the host have together, in GB.
    "TotalLocalStorageGB" => total_local_storage_gb: Option<TotalLocalStorageGB>,
    /// The bandwidth to volumes that the type always has, in Mbps.
    "BaselineEbsBandwidthMbps" => baseline_ebs_bandwidth_mbps: Option<BaselineEbsBandwidthMbps>,
    /// The kinds of accelerators: gpu, fpga, inference or media.
    "AcceleratorTypes".xml("acceleratorTypeSet").of(&["gpu", "fpga", "inference", "media"]) => accelerator_types: Option<Vec<String>>,
    /// How many accelerators the type may have.
    "AcceleratorCount" => accelerator_count: Option<AcceleratorCount>,
    /// Who makes the accelerators.
    "AcceleratorManufacturers".xml("acceleratorManufacturerSet").of(&["amazon-web-services", "amd", "nvidia", "xilinx", "habana"]) => accelerator_manufacturers: Option<Vec<String>>,
    /// Which accelerators the type may have.
    "AcceleratorNames".xml("acceleratorNameSet").of(&["a100", "inferentia", "k520", "k80", "m60", "radeon-pro-v520", "t4", "vu9p", "v100", "a10g", "h100", "t4g", "l40s", "l4", "gaudi-hl-205", "inferentia2", "trainium", "trainium2", "u30"]) => accelerator_names: Option<Vec<String>>,
    /// How much memory the accelerators have together, in MiB.
    "AcceleratorTotalMemoryMiB" => accelerator_total_memory_mi_b: Option<AcceleratorTotalMemoryMiB>,
    /// How much network bandwidth the type may have, in Gbps.
    "NetworkBandwidthGbps" => network_bandwidth_gbps: Option<NetworkBandwidthGbps>,
    /// The only types to choose from; * stands for any letters.
    "AllowedInstanceTypes".xml("allowedInstanceTypeSet") => allowed_instance_types: Option<Vec<String>>,
    /// How much a Spot type may cost, in percent of the best On-Demand price.
    "MaxSpotPriceAsPercentageOfOptimalOnDemandPrice" => max_spot_price_as_percentage_of_optimal_on_demand_price: Option<i64>,
    /// What the performance of the type is measured against.
    "BaselinePerformanceFactors" => baseline_performance_factors: Option<BaselinePerformanceFactors>,
    /// Whether the type must encrypt its network traffic by itself.
    "RequireEncryptionInTransit" => require_encryption_in_transit: Option<bool>,
}
}

structure! {
/// How many vCPUs an instance type may have.
opaque VCpuCountRange as "VCpuCountRange" {
    /// The least.
    "Min" => min: Option<i64>,
    /// The most; no limit when it is left out.
    "Max" => max: Option<i64>,
}
}

structure! {
/// How much memory an instance type may have, in MiB.
opaque MemoryMiB as "MemoryMiB" {
    /// The least.
    "Min" => min: Option<i64>,
    /// The most; no limit when it is left out.
    "Max" => max: Option<i64>,
}
}

structure! {
/// How much memory an instance type may have for each vCPU, in GiB.
opaque MemoryGiBPerVCpu as "MemoryGiBPerVCpu" {
    /// The least.
    "Min" => min: Option<f64>,
    /// The most; no limit when it is left out.
    "Max" => max: Option<f64>,
}
}

structure! {
/// How many network interfaces an instance type may have.
opaque NetworkInterfaceCount as "NetworkInterfaceCount" {
    /// The least.
    "Min" => min: Option<i64>,
    /// The most; no limit when it is left out.
    "Max" => max: Option<i64>,
}
}

structure! {
/// How much storage the disks of the host may have, in GB.
opaque TotalLocalStorageGB as "TotalLocalStorageGB" {
    /// The least.
    "Min" => min: Option<f64>,
    /// The most; no limit when it is left out.
    "Max" => max: Option<f64>,
}
}

structure! {
/// How much bandwidth to volumes an instance type may have, in Mbps.
opaque BaselineEbsBandwidthMbps as "BaselineEbsBandwidthMbps" {
    /// The least.
    "Min" => min: Option<i64>,
    /// The most; no limit when it is left out.
    "Max" => max: Option<i64>,
}
}

structure! {
/// How many accelerators an instance type may have.
opaque AcceleratorCount as "AcceleratorCount" {
    /// The least.
    "Min" => min: Option<i64>,
    /// The most; no limit when it is left out.
    "Max" => max: Option<i64>,
}
}

structure! {
/// How much memory the accelerators may have, in MiB.
opaque AcceleratorTotalMemoryMiB as "AcceleratorTotalMemoryMiB" {
    /// The least.
    "Min" => min: Option<i64>,
    /// The most; no limit when it is left out.
    "Max" => max: Option<i64>,
}
}

structure! {
/// How much network bandwidth an instance type may have, in Gbps.
opaque NetworkBandwidthGbps as "NetworkBandwidthGbps" {
    /// The least.
    "Min" => min: Option<f64>,
    /// The most; no limit when it is left out.
    "Max" => max: Option<f64>,
}
}

structure! {
/// What the performance of instance types is measured against.
opaque BaselinePerformanceFactors as "BaselinePerformanceFactors" {
    /// The processor that performance is measured against.
    "Cpu" => cpu: Option<CpuPerformanceFactor>,
}
}

structure! {
/// What the performance of processors is measured against.
opaque CpuPerformanceFactor as "CpuPerformanceFactor" {
    /// The instance families that performance is measured against.
    "References".xml("referenceSet") => references: Option<Vec<PerformanceFactorReference>>,
}
}

structure! {
/// An instance family whose performance is the measure.
opaque PerformanceFactorReference as "PerformanceFactorReference" {
    /// An instance family, such as c7i.
    "InstanceFamily" => instance_family: Option<String>,
}
}
