//! The instance types that the lab plays, with their true facts. Prices are those of us-east-1, on demand, roughly.

/// What a type does with the Elastic Network Adapter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ena {
    /// It has none.
    Unsupported,
    /// It has one; an image may do without.
    Supported,
    /// It has nothing else: an image must be enabled for it.
    Required,
}

impl Ena {
    /// EC2's word.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unsupported => "unsupported",
            Self::Supported => "supported",
            Self::Required => "required",
        }
    }
}

/// An instance type.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct InstanceType {
    /// `t3.micro`.
    pub name: &'static str,
    /// Virtual processors.
    pub vcpus: i64,
    /// Cores behind them.
    pub cores: i64,
    /// MiB.
    pub memory: i64,
    /// The architectures that it runs, in EC2's order.
    pub architectures: &'static [&'static str],
    /// `nitro` or `xen`; none for bare metal.
    pub hypervisor: Option<&'static str>,
    /// What it does with the Elastic Network Adapter.
    pub ena: Ena,
    /// The boot modes that it can use.
    pub boot_modes: &'static [&'static str],
    /// `hvm`, and `paravirtual` for the oldest.
    pub virtualization: &'static [&'static str],
    /// `ebs`, and `instance-store` where there are disks for it.
    pub root_device_types: &'static [&'static str],
    /// GB of local disks; 0 when there are none.
    pub local_storage: i64,
    /// Whether it earns and spends CPU credits.
    pub burstable: bool,
    /// Whether it is of the current generation.
    pub current: bool,
    /// Whether it is within the free tier.
    pub free_tier: bool,
    /// The processor's speed in tenths of a GHz.
    pub clock: i64,
    /// The processor's maker.
    pub maker: &'static str,
    /// EC2's words for the speed of its network.
    pub network: &'static str,
    /// Network interfaces, and addresses of each.
    pub interfaces: (i64, i64),
    /// Millionths of a US dollar for an hour of Linux.
    pub hourly_micros: i64,
}

impl InstanceType {
    /// Whether it is built on the Nitro System.
    pub fn is_nitro(&self) -> bool {
        self.hypervisor == Some("nitro")
    }

    /// Whether it has a virtual TPM to offer.
    pub fn has_tpm(&self) -> bool {
        self.is_nitro() && self.boot_modes.contains(&"uefi") && self.architectures.contains(&"x86_64")
    }

    /// The boot mode of an image that names none.
    pub fn default_boot_mode(&self) -> &'static str {
        self.boot_modes.first().copied().unwrap_or("legacy-bios")
    }

    /// Threads of a core.
    pub fn threads_per_core(&self) -> i64 {
        (self.vcpus / self.cores.max(1)).max(1)
    }
}

/// The type with that name.
pub fn find(name: &str) -> Option<&'static InstanceType> {
    TYPES.iter().find(|candidate| candidate.name == name)
}

/// A type of today on Intel or AMD.
const X86: InstanceType = InstanceType {
    name: "",
    vcpus: 2,
    cores: 1,
    memory: 0,
    architectures: &["x86_64"],
    hypervisor: Some("nitro"),
    ena: Ena::Required,
    boot_modes: &["legacy-bios", "uefi"],
    virtualization: &["hvm"],
    root_device_types: &["ebs"],
    local_storage: 0,
    burstable: false,
    current: true,
    free_tier: false,
    clock: 31,
    maker: "Intel",
    network: "Up to 10 Gigabit",
    interfaces: (3, 10),
    hourly_micros: 0,
};

/// A burstable type of today on Intel.
const T3: InstanceType = InstanceType {
    burstable: true,
    clock: 25,
    network: "Up to 5 Gigabit",
    interfaces: (2, 2),
    ..X86
};

/// A burstable type on the Xen hypervisor.
const T2: InstanceType = InstanceType {
    vcpus: 1,
    architectures: &["i386", "x86_64"],
    hypervisor: Some("xen"),
    ena: Ena::Unsupported,
    boot_modes: &["legacy-bios"],
    burstable: true,
    clock: 25,
    network: "Low to Moderate",
    interfaces: (2, 2),
    ..X86
};

/// A type on Graviton.
const ARM: InstanceType = InstanceType {
    cores: 2,
    architectures: &["arm64"],
    boot_modes: &["uefi"],
    clock: 25,
    maker: "AWS",
    ..X86
};

/// A type of the first generation, with a disk of its host.
const M1: InstanceType = InstanceType {
    vcpus: 1,
    virtualization: &["hvm", "paravirtual"],
    root_device_types: &["ebs", "instance-store"],
    burstable: false,
    current: false,
    clock: 20,
    network: "Low",
    ..T2
};

/// The type that RunInstances takes when none is named.
pub const DEFAULT: &str = "m1.small";

/// Every type, in the order of the alphabet.
#[rustfmt::skip]
pub static TYPES: &[InstanceType] = &[
    InstanceType { name: "c6i.large", memory: 4096, clock: 35, network: "Up to 12.5 Gigabit", hourly_micros: 85_000, ..X86 },
    InstanceType { name: "c7g.medium", vcpus: 1, cores: 1, memory: 2048, clock: 26, network: "Up to 12.5 Gigabit", interfaces: (2, 4), hourly_micros: 36_300, ..ARM },
    InstanceType { name: "g4dn.xlarge", vcpus: 4, cores: 2, memory: 16_384, local_storage: 125, clock: 25, network: "Up to 25 Gigabit", hourly_micros: 526_000, ..X86 },
    InstanceType { name: "m1.medium", memory: 3788, local_storage: 410, network: "Moderate", interfaces: (2, 6), hourly_micros: 87_000, ..M1 },
    InstanceType { name: "m1.small", memory: 1740, local_storage: 160, interfaces: (2, 4), hourly_micros: 44_000, ..M1 },
    InstanceType { name: "m4.large", vcpus: 2, architectures: &["x86_64"], memory: 8192, burstable: false, clock: 24, network: "Moderate", interfaces: (2, 10), hourly_micros: 100_000, ..T2 },
    InstanceType { name: "m5.large", memory: 8192, hourly_micros: 96_000, ..X86 },
    InstanceType { name: "m5.xlarge", vcpus: 4, cores: 2, memory: 16_384, interfaces: (4, 15), hourly_micros: 192_000, ..X86 },
    InstanceType { name: "m6g.large", memory: 8192, hourly_micros: 77_000, ..ARM },
    InstanceType { name: "m7i.large", memory: 8192, clock: 32, network: "Up to 12.5 Gigabit", hourly_micros: 100_800, ..X86 },
    InstanceType { name: "mac2.metal", vcpus: 8, cores: 8, memory: 16_384, architectures: &["arm64_mac"], hypervisor: None, boot_modes: &["uefi"], clock: 32, maker: "Apple", interfaces: (8, 30), hourly_micros: 650_000, ..X86 },
    InstanceType { name: "r5.large", memory: 16_384, hourly_micros: 126_000, ..X86 },
    InstanceType { name: "t2.medium", vcpus: 2, cores: 2, memory: 4096, clock: 23, interfaces: (3, 6), hourly_micros: 46_400, ..T2 },
    InstanceType { name: "t2.micro", memory: 1024, free_tier: true, interfaces: (2, 2), hourly_micros: 11_600, ..T2 },
    InstanceType { name: "t2.nano", memory: 512, hourly_micros: 5800, ..T2 },
    InstanceType { name: "t2.small", memory: 2048, interfaces: (3, 4), hourly_micros: 23_000, ..T2 },
    InstanceType { name: "t3.large", memory: 8192, interfaces: (3, 12), hourly_micros: 83_200, ..T3 },
    InstanceType { name: "t3.medium", memory: 4096, interfaces: (3, 6), hourly_micros: 41_600, ..T3 },
    InstanceType { name: "t3.micro", memory: 1024, free_tier: true, hourly_micros: 10_400, ..T3 },
    InstanceType { name: "t3.nano", memory: 512, hourly_micros: 5200, ..T3 },
    InstanceType { name: "t3.small", memory: 2048, free_tier: true, interfaces: (3, 4), hourly_micros: 20_800, ..T3 },
    InstanceType { name: "t3a.micro", memory: 1024, clock: 22, maker: "AMD", hourly_micros: 9400, ..T3 },
    InstanceType { name: "t4g.micro", memory: 1024, burstable: true, free_tier: true, network: "Up to 5 Gigabit", interfaces: (2, 2), hourly_micros: 8400, ..ARM },
    InstanceType { name: "t4g.small", memory: 2048, burstable: true, free_tier: true, network: "Up to 5 Gigabit", interfaces: (3, 4), hourly_micros: 16_800, ..ARM },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_complete_and_in_order() {
        assert!(TYPES.windows(2).all(|pair| pair[0].name < pair[1].name));
        assert!(
            TYPES
                .iter()
                .all(|known| known.memory > 0 && known.hourly_micros > 0)
        );
        assert!(find(DEFAULT).is_some());
        let known = api::ec2::instance::type_names::INSTANCE_TYPES;
        assert!(TYPES.iter().all(|kind| known.contains(&kind.name)));
        assert_eq!(
            find("t4g.micro").map(InstanceType::default_boot_mode),
            Some("uefi")
        );
        assert_eq!(find("t3.micro").map(InstanceType::threads_per_core), Some(2));
    }
}
