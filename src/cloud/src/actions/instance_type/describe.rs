//! DescribeInstanceTypes: the types that the lab plays, and what they can run.

use crate::rules::filter::Filters;
use crate::rules::form;
use crate::rules::form::error;
use crate::rules::instance_type_fit;
use crate::rules::page::page;
use crate::tx::Tx;
use crate::world::instance_types::{self, InstanceType, TYPES};
use api::ec2::instance::types::{
    DescribeInstanceTypesInput, DescribeInstanceTypesOutput, DiskInfo, EbsInfo, EbsOptimizedInfo,
    InstanceStorageInfo, InstanceTypeInfo, MemoryInfo, NetworkCardInfo, NetworkInfo, NitroTpmInfo,
    PlacementGroupInfo, ProcessorInfo, VCpuInfo,
};
use api::{ApiError, ErrorCode};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// Least and most results of a page.
const RESULTS: std::ops::RangeInclusive<i64> = 5..=100;

/// Bandwidth in Mbit/s and operations a second to volumes, the sustained and the peak ones.
#[rustfmt::skip]
static EBS: &[(&str, [i64; 4])] = &[
    ("c6i.large", [650, 3600, 10_000, 40_000]),
    ("c7g.medium", [315, 2500, 10_000, 40_000]),
    ("g4dn.xlarge", [950, 3000, 3500, 20_000]),
    ("m4.large", [450, 3600, 450, 3600]),
    ("m5.large", [650, 3600, 4750, 18_750]),
    ("m5.xlarge", [1150, 6000, 4750, 18_750]),
    ("m6g.large", [630, 3600, 4750, 20_000]),
    ("m7i.large", [650, 3600, 10_000, 40_000]),
    ("r5.large", [650, 3600, 4750, 18_750]),
    ("t3.large", [695, 4000, 2780, 15_700]),
    ("t3.medium", [347, 2000, 2085, 11_800]),
    ("t3.micro", [87, 500, 2085, 11_800]),
    ("t3.nano", [43, 250, 2085, 11_800]),
    ("t3.small", [174, 1000, 2085, 11_800]),
    ("t3a.micro", [90, 500, 2085, 11_800]),
    ("t4g.micro", [87, 500, 2085, 11_800]),
    ("t4g.small", [174, 1000, 2085, 11_800]),
];

/// Lists instance types. Every type is offered in every Region here, so asking for others adds nothing.
pub(crate) fn describe_instance_types(
    tx: &mut Tx<'_>,
    input: DescribeInstanceTypesInput,
) -> Result<DescribeInstanceTypesOutput, ApiError> {
    let filters = Filters::new(
        &input.filters,
        &api::ec2::instance::types::DESCRIBE_INSTANCE_TYPES,
    )?;
    check_paging(&input)?;
    tx.dry_run(input.dry_run)?;
    let asked: BTreeSet<&str> = input.instance_types.iter().map(String::as_str).collect();
    let mut unknown: Vec<&str> = Vec::new();
    for name in &input.instance_types {
        if instance_types::find(name).is_none() && !unknown.contains(&name.as_str()) {
            unknown.push(name);
        }
    }
    if !unknown.is_empty() {
        return error(
            ErrorCode::InvalidInstanceType,
            format!(
                "The following supplied instance types do not exist: [{}]",
                unknown.join(", ")
            ),
        );
    }
    let found = TYPES
        .iter()
        .filter(|kind| asked.is_empty() || asked.contains(kind.name))
        .map(info)
        .filter(|info| filters.pass(|name| values(info, name)));
    let key = |info: &InstanceTypeInfo| info.instance_type.clone().unwrap_or_default();
    let (found, next_token) = page(found, key, input.max_results, input.next_token.as_deref())?;
    Ok(DescribeInstanceTypesOutput {
        instance_types: Some(found),
        next_token,
    })
}

fn check_paging(input: &DescribeInstanceTypesInput) -> Result<(), ApiError> {
    let Some(limit) = input.max_results else {
        return Ok(());
    };
    if !RESULTS.contains(&limit) {
        let reason = "Expecting a value between 5 and 100.";
        return Err(form::bad_value(&format!(" {limit} "), "MaxResults", reason));
    }
    if !input.instance_types.is_empty() {
        return error(
            ErrorCode::InvalidParameterCombination,
            "The parameter InstanceTypes cannot be used with the parameter MaxResults",
        );
    }
    Ok(())
}

fn texts(values: &[&str]) -> Option<Vec<String>> {
    Some(values.iter().map(|value| (*value).to_owned()).collect())
}

fn word(is: bool) -> Option<String> {
    Some(if is { "supported" } else { "unsupported" }.to_owned())
}

fn info(kind: &InstanceType) -> InstanceTypeInfo {
    let metal = kind.hypervisor.is_none();
    let oldest = kind.virtualization.contains(&"paravirtual");
    let spot = !metal;
    let groups: &[&str] = match (kind.burstable || oldest, metal) {
        (_, true) => &[],
        (true, _) => &["partition", "spread"],
        (false, _) => &["cluster", "partition", "spread"],
    };
    InstanceTypeInfo {
        instance_type: Some(kind.name.to_owned()),
        current_generation: Some(kind.current),
        free_tier_eligible: Some(kind.free_tier),
        supported_usage_classes: texts(if spot {
            &["on-demand", "spot"]
        } else {
            &["on-demand"]
        }),
        supported_root_device_types: texts(kind.root_device_types),
        supported_virtualization_types: texts(kind.virtualization),
        bare_metal: Some(metal),
        hypervisor: kind.hypervisor.map(str::to_owned),
        processor_info: Some(ProcessorInfo {
            supported_architectures: texts(kind.architectures),
            // Tenths divide into the shortest decimal that is meant.
            sustained_clock_speed_in_ghz: Some(f64::from(i32::try_from(kind.clock).unwrap_or(0)) / 10.0),
            supported_features: None,
            manufacturer: Some(kind.maker.to_owned()),
        }),
        v_cpu_info: Some(VCpuInfo {
            default_v_cpus: Some(kind.vcpus),
            default_cores: Some(kind.cores),
            default_threads_per_core: Some(kind.threads_per_core()),
            valid_cores: (!metal).then(|| (1..=kind.cores).collect()),
            valid_threads_per_core: (!metal).then(|| (1..=kind.threads_per_core()).collect()),
        }),
        memory_info: Some(MemoryInfo {
            size_in_mi_b: Some(kind.memory),
        }),
        instance_storage_supported: Some(kind.local_storage > 0),
        instance_storage_info: storage(kind),
        ebs_info: Some(ebs(kind)),
        network_info: Some(network(kind)),
        placement_group_info: Some(PlacementGroupInfo {
            supported_strategies: texts(groups),
        }),
        hibernation_supported: Some(!metal && !oldest && kind.name != "g4dn.xlarge"),
        burstable_performance_supported: Some(kind.burstable),
        dedicated_hosts_supported: Some(!kind.burstable && !oldest),
        auto_recovery_supported: Some(!metal && kind.local_storage == 0),
        supported_boot_modes: texts(kind.boot_modes),
        nitro_enclaves_support: word(kind.name == "m5.xlarge"),
        nitro_tpm_support: word(kind.has_tpm()),
        nitro_tpm_info: kind.has_tpm().then(|| NitroTpmInfo {
            supported_versions: texts(&["2.0"]),
        }),
        phc_support: word(false),
        ..InstanceTypeInfo::default()
    }
}

fn storage(kind: &InstanceType) -> Option<InstanceStorageInfo> {
    let nitro = kind.is_nitro();
    (kind.local_storage > 0).then(|| InstanceStorageInfo {
        total_size_in_gb: Some(kind.local_storage),
        disks: Some(vec![DiskInfo {
            size_in_gb: Some(kind.local_storage),
            count: Some(1),
            type_: Some(if nitro { "ssd" } else { "hdd" }.to_owned()),
        }]),
        nvme_support: Some(if nitro { "required" } else { "unsupported" }.to_owned()),
        encryption_support: Some(if nitro { "required" } else { "unsupported" }.to_owned()),
    })
}

fn ebs(kind: &InstanceType) -> EbsInfo {
    let nitro = kind.is_nitro() || kind.hypervisor.is_none();
    let optimized = if nitro || instance_type_fit::ebs_optimizable(kind) {
        "default"
    } else {
        "unsupported"
    };
    let speeds = EBS.iter().find(|(name, _)| *name == kind.name);
    let megabytes = |megabits: i64| Some(f64::from(i32::try_from(megabits).unwrap_or(0)) / 8.0);
    EbsInfo {
        ebs_optimized_support: Some(optimized.to_owned()),
        encryption_support: word(true),
        ebs_optimized_info: speeds.map(|(_, [bandwidth, iops, peak_bandwidth, peak_iops])| {
            EbsOptimizedInfo {
                baseline_bandwidth_in_mbps: Some(*bandwidth),
                baseline_throughput_in_m_bps: megabytes(*bandwidth),
                baseline_iops: Some(*iops),
                maximum_bandwidth_in_mbps: Some(*peak_bandwidth),
                maximum_throughput_in_m_bps: megabytes(*peak_bandwidth),
                maximum_iops: Some(*peak_iops),
            }
        }),
        nvme_support: Some(if nitro { "required" } else { "unsupported" }.to_owned()),
        ..EbsInfo::default()
    }
}

fn network(kind: &InstanceType) -> NetworkInfo {
    let oldest = kind.virtualization.contains(&"paravirtual");
    let (interfaces, addresses) = kind.interfaces;
    NetworkInfo {
        network_performance: Some(kind.network.to_owned()),
        maximum_network_interfaces: Some(interfaces),
        maximum_network_cards: Some(1),
        default_network_card_index: Some(0),
        network_cards: Some(vec![NetworkCardInfo {
            network_card_index: Some(0),
            network_performance: Some(kind.network.to_owned()),
            maximum_network_interfaces: Some(interfaces),
            ..NetworkCardInfo::default()
        }]),
        ipv4_addresses_per_interface: Some(addresses),
        ipv6_addresses_per_interface: Some(if oldest { 0 } else { addresses }),
        ipv6_supported: Some(!oldest),
        ena_support: Some(kind.ena.name().to_owned()),
        efa_supported: Some(false),
        encryption_in_transit_supported: Some(matches!(
            kind.name,
            "c6i.large" | "c7g.medium" | "g4dn.xlarge" | "m7i.large"
        )),
        ena_srd_supported: Some(false),
        ..NetworkInfo::default()
    }
}

fn said<'v>(value: Option<impl ToString>) -> Vec<Cow<'v, str>> {
    value
        .map(|value| Cow::Owned(value.to_string()))
        .into_iter()
        .collect()
}

fn listed(values: &Option<Vec<String>>) -> Vec<Cow<'_, str>> {
    let values = values.iter().flatten();
    values.map(|value| Cow::Borrowed(value.as_str())).collect()
}

fn numbers<'v>(values: Option<&Vec<i64>>) -> Vec<Cow<'v, str>> {
    let values = values.into_iter().flatten();
    values.map(|value| Cow::Owned(value.to_string())).collect()
}

fn values<'v>(info: &'v InstanceTypeInfo, name: &str) -> Vec<Cow<'v, str>> {
    let processor = info.processor_info.as_ref();
    let vcpus = info.v_cpu_info.as_ref();
    match name {
        "auto-recovery-supported" => said(info.auto_recovery_supported),
        "bare-metal" => said(info.bare_metal),
        "burstable-performance-supported" => said(info.burstable_performance_supported),
        "current-generation" => said(info.current_generation),
        "dedicated-hosts-supported" => said(info.dedicated_hosts_supported),
        "free-tier-eligible" => said(info.free_tier_eligible),
        "hibernation-supported" => said(info.hibernation_supported),
        "hypervisor" => said(info.hypervisor.as_ref()),
        "instance-storage-supported" => said(info.instance_storage_supported),
        "instance-type" => said(info.instance_type.as_ref()),
        "memory-info.size-in-mib" => said(info.memory_info.as_ref().and_then(|memory| memory.size_in_mi_b)),
        "nitro-enclaves-support" => said(info.nitro_enclaves_support.as_ref()),
        "nitro-tpm-info.supported-versions" => info
            .nitro_tpm_info
            .as_ref()
            .map(|tpm| listed(&tpm.supported_versions))
            .unwrap_or_default(),
        "nitro-tpm-support" => said(info.nitro_tpm_support.as_ref()),
        "processor-info.supported-architecture" => processor
            .map(|it| listed(&it.supported_architectures))
            .unwrap_or_default(),
        "processor-info.sustained-clock-speed-in-ghz" => {
            said(processor.and_then(|it| it.sustained_clock_speed_in_ghz))
        }
        "supported-boot-mode" => listed(&info.supported_boot_modes),
        "supported-root-device-type" => listed(&info.supported_root_device_types),
        "supported-usage-class" => listed(&info.supported_usage_classes),
        "supported-virtualization-type" => listed(&info.supported_virtualization_types),
        "vcpu-info.default-cores" => said(vcpus.and_then(|it| it.default_cores)),
        "vcpu-info.default-threads-per-core" => said(vcpus.and_then(|it| it.default_threads_per_core)),
        "vcpu-info.valid-cores" => numbers(vcpus.and_then(|it| it.valid_cores.as_ref())),
        "vcpu-info.valid-threads-per-core" => {
            numbers(vcpus.and_then(|it| it.valid_threads_per_core.as_ref()))
        }
        "vcpu-info.default-vcpus" => said(vcpus.and_then(|it| it.default_v_cpus)),
        name => deeper(info, name),
    }
}

/// The filters on storage and network.
fn deeper<'v>(info: &'v InstanceTypeInfo, name: &str) -> Vec<Cow<'v, str>> {
    let ebs = info.ebs_info.as_ref();
    let speeds = ebs.and_then(|ebs| ebs.ebs_optimized_info.as_ref());
    let storage = info.instance_storage_info.as_ref();
    let disk = storage.and_then(|storage| storage.disks.as_ref()?.first());
    let network = info.network_info.as_ref();
    match name {
        "ebs-info.ebs-optimized-info.baseline-bandwidth-in-mbps" => {
            said(speeds.and_then(|it| it.baseline_bandwidth_in_mbps))
        }
        "ebs-info.ebs-optimized-info.baseline-iops" => said(speeds.and_then(|it| it.baseline_iops)),
        "ebs-info.ebs-optimized-info.baseline-throughput-in-mbps" => {
            said(speeds.and_then(|it| it.baseline_throughput_in_m_bps))
        }
        "ebs-info.ebs-optimized-info.maximum-throughput-in-mbps" => {
            said(speeds.and_then(|it| it.maximum_throughput_in_m_bps))
        }
        "ebs-info.ebs-optimized-info.maximum-bandwidth-in-mbps" => {
            said(speeds.and_then(|it| it.maximum_bandwidth_in_mbps))
        }
        "ebs-info.ebs-optimized-info.maximum-iops" => said(speeds.and_then(|it| it.maximum_iops)),
        "ebs-info.ebs-optimized-support" => said(ebs.and_then(|it| it.ebs_optimized_support.as_ref())),
        "ebs-info.encryption-support" => said(ebs.and_then(|it| it.encryption_support.as_ref())),
        "ebs-info.nvme-support" => said(ebs.and_then(|it| it.nvme_support.as_ref())),
        "instance-storage-info.disk.count" => said(disk.and_then(|it| it.count)),
        "instance-storage-info.disk.size-in-gb" => said(disk.and_then(|it| it.size_in_gb)),
        "instance-storage-info.disk.type" => said(disk.and_then(|it| it.type_.as_ref())),
        "instance-storage-info.total-size-in-gb" => said(storage.and_then(|it| it.total_size_in_gb)),
        "instance-storage-info.encryption-support" => {
            said(storage.and_then(|it| it.encryption_support.as_ref()))
        }
        "instance-storage-info.nvme-support" => said(storage.and_then(|it| it.nvme_support.as_ref())),
        "network-info.encryption-in-transit-supported" => {
            said(network.and_then(|it| it.encryption_in_transit_supported))
        }
        "network-info.ipv6-addresses-per-interface" => {
            said(network.and_then(|it| it.ipv6_addresses_per_interface))
        }
        "network-info.efa-supported" => said(network.and_then(|it| it.efa_supported)),
        "network-info.ena-support" => said(network.and_then(|it| it.ena_support.as_ref())),
        "network-info.ipv4-addresses-per-interface" => {
            said(network.and_then(|it| it.ipv4_addresses_per_interface))
        }
        "network-info.ipv6-supported" => said(network.and_then(|it| it.ipv6_supported)),
        "network-info.maximum-network-cards" => said(network.and_then(|it| it.maximum_network_cards)),
        "network-info.maximum-network-interfaces" => {
            said(network.and_then(|it| it.maximum_network_interfaces))
        }
        "network-info.network-performance" => said(network.and_then(|it| it.network_performance.as_ref())),
        _ => Vec::new(),
    }
}
