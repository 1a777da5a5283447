//! What an instance type must have to be chosen. The lab chooses no types by it.

structure! {
/// What an instance type must have to be chosen.
opaque InstanceRequirements as "InstanceRequirements" {
    /// How many vCPUs the type may have.
    "VCpuCount".required() => v_cpu_count: Option<VCpuCountRequest>,
    /// How much memory the type may have, in MiB.
    "MemoryMiB".required() => memory_mi_b: Option<MemoryMiBRequest>,
    /// Who makes the processors.
    "CpuManufacturers".of(&["intel", "amd", "amazon-web-services", "apple"]) => cpu_manufacturers: Option<Vec<String>>,
    /// How much memory there is for each vCPU, in GiB.
    "MemoryGiBPerVCpu" => memory_gi_b_per_v_cpu: Option<MemoryGiBPerVCpuRequest>,
    /// Types never to choose; * stands for any letters.
    "ExcludedInstanceTypes".max(400) => excluded_instance_types: Option<Vec<String>>,
    /// Whether types of the current or of previous generations are chosen.
    "InstanceGenerations".of(&["current", "previous"]) => instance_generations: Option<Vec<String>>,
    /// How much more than the cheapest a Spot type may cost, in percent.
    "SpotMaxPricePercentageOverLowestPrice".min(0) => spot_max_price_percentage_over_lowest_price: Option<i64>,
    /// How much a Spot type may cost, in percent of the best On-Demand price.
    "MaxSpotPriceAsPercentageOfOptimalOnDemandPrice".min(0) => max_spot_price_as_percentage_of_optimal_on_demand_price: Option<i64>,
    /// How much more than the cheapest an On-Demand type may cost, in percent.
    "OnDemandMaxPricePercentageOverLowestPrice".min(0) => on_demand_max_price_percentage_over_lowest_price: Option<i64>,
    /// Whether bare metal types may, must or must not be chosen.
    "BareMetal".of(&["included", "excluded", "required"]) => bare_metal: Option<String>,
    /// Whether burstable types may, must or must not be chosen.
    "BurstablePerformance".of(&["included", "excluded", "required"]) => burstable_performance: Option<String>,
    /// Whether the type must be able to hibernate.
    "RequireHibernateSupport" => require_hibernate_support: Option<bool>,
    /// How many network interfaces the type may have.
    "NetworkInterfaceCount" => network_interface_count: Option<NetworkInterfaceCountRequest>,
    /// Whether types with disks of the host may, must or must not be chosen.
    "LocalStorage".of(&["included", "excluded", "required"]) => local_storage: Option<String>,
    /// The kinds of disks of the host: hdd or ssd.
    "LocalStorageTypes".of(&["hdd", "ssd"]) => local_storage_types: Option<Vec<String>>,
    /// How much storage the disks of the host have together, in GB.
    "TotalLocalStorageGB" => total_local_storage_gb: Option<TotalLocalStorageGBRequest>,
    /// The bandwidth to volumes that the type always has, in Mbps.
    "BaselineEbsBandwidthMbps" => baseline_ebs_bandwidth_mbps: Option<BaselineEbsBandwidthMbpsRequest>,
    /// The kinds of accelerators: gpu, fpga, inference or media.
    "AcceleratorTypes".of(&["gpu", "fpga", "inference"]) => accelerator_types: Option<Vec<String>>,
    /// How many accelerators the type may have.
    "AcceleratorCount" => accelerator_count: Option<AcceleratorCountRequest>,
    /// Who makes the accelerators.
    "AcceleratorManufacturers".of(&["nvidia", "amd", "amazon-web-services", "xilinx"]) => accelerator_manufacturers: Option<Vec<String>>,
    /// Which accelerators the type may have.
    "AcceleratorNames".of(&["a100", "v100", "k80", "t4", "m60", "radeon-pro-v520", "vu9p"]) => accelerator_names: Option<Vec<String>>,
    /// How much memory the accelerators have together, in MiB.
    "AcceleratorTotalMemoryMiB" => accelerator_total_memory_mi_b: Option<AcceleratorTotalMemoryMiBRequest>,
    /// How much network bandwidth the type may have, in Gbps.
    "NetworkBandwidthGbps" => network_bandwidth_gbps: Option<NetworkBandwidthGbpsRequest>,
    /// The only types to choose from; * stands for any letters.
    "AllowedInstanceTypes".max(400) => allowed_instance_types: Option<Vec<String>>,
    /// What the performance of the type is measured against.
    "BaselinePerformanceFactors" => baseline_performance_factors: Option<BaselinePerformanceFactorsRequest>,
}
}

structure! {
/// How many vCPUs an instance type may have.
opaque VCpuCountRequest as "VCpuCountRequest" {
    /// The least.
    "Min".required().min(0) => min: Option<i64>,
    /// The most; no limit when it is left out.
    "Max".min(0) => max: Option<i64>,
}
}

structure! {
/// How much memory an instance type may have, in MiB.
opaque MemoryMiBRequest as "MemoryMiBRequest" {
    /// The least.
    "Min".required().min(0) => min: Option<i64>,
    /// The most; no limit when it is left out.
    "Max".min(0) => max: Option<i64>,
}
}

structure! {
/// How much memory an instance type may have for each vCPU, in GiB.
opaque MemoryGiBPerVCpuRequest as "MemoryGiBPerVCpuRequest" {
    /// The least.
    "Min".min(0) => min: Option<f64>,
    /// The most; no limit when it is left out.
    "Max".min(0) => max: Option<f64>,
}
}

structure! {
/// How many network interfaces an instance type may have.
opaque NetworkInterfaceCountRequest as "NetworkInterfaceCountRequest" {
    /// The least.
    "Min".min(0) => min: Option<i64>,
    /// The most; no limit when it is left out.
    "Max".min(0) => max: Option<i64>,
}
}

structure! {
/// How much storage the disks of the host may have, in GB.
opaque TotalLocalStorageGBRequest as "TotalLocalStorageGBRequest" {
    /// The least.
    "Min".min(0) => min: Option<f64>,
    /// The most; no limit when it is left out.
    "Max".min(0) => max: Option<f64>,
}
}

structure! {
/// How much bandwidth to volumes an instance type may have, in Mbps.
opaque BaselineEbsBandwidthMbpsRequest as "BaselineEbsBandwidthMbpsRequest" {
    /// The least.
    "Min".min(0) => min: Option<i64>,
    /// The most; no limit when it is left out.
    "Max".min(0) => max: Option<i64>,
}
}

structure! {
/// How many accelerators an instance type may have.
opaque AcceleratorCountRequest as "AcceleratorCountRequest" {
    /// The least.
    "Min".min(0) => min: Option<i64>,
    /// The most; no limit when it is left out.
    "Max".min(0) => max: Option<i64>,
}
}

structure! {
/// How much memory the accelerators may have, in MiB.
opaque AcceleratorTotalMemoryMiBRequest as "AcceleratorTotalMemoryMiBRequest" {
    /// The least.
    "Min".min(0) => min: Option<i64>,
    /// The most; no limit when it is left out.
    "Max".min(0) => max: Option<i64>,
}
}

structure! {
/// How much network bandwidth an instance type may have, in Gbps.
opaque NetworkBandwidthGbpsRequest as "NetworkBandwidthGbpsRequest" {
    /// The least.
    "Min".min(0) => min: Option<f64>,
    /// The most; no limit when it is left out.
    "Max".min(0) => max: Option<f64>,
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
