//! The table of public images: who publishes what, in which editions. Regions and ids are not known here.
//!
//! Names and facts follow the publishers' real patterns; the Marketplace vendors and the look-alike are invented.

use super::places::STRANGER;
use crate::ids;
use crate::state::{Disk, Extent};
use api::{Span, Timestamp};

/// What the images of a family have in common.
#[derive(Debug, Clone, Copy)]
pub(super) struct Family {
    pub owner: &'static str,
    pub alias: Option<&'static str>,
    pub architecture: &'static str,
    pub boot: Option<&'static str>,
    pub tpm: bool,
    /// Whether launches require session tokens for metadata.
    pub imds: bool,
    pub ena: bool,
    pub paravirtual: bool,
    /// The root device, its GiB (0: instance store) and how many MiB of it are written.
    pub device: &'static str,
    pub size: i64,
    pub used: u32,
    pub volume_type: &'static str,
    /// Whether the mapping records the speed of its gp3 volume.
    pub speed: bool,
    /// GiB of a second, empty volume at /dev/xvdb; 0 when there is none.
    pub second: i64,
    /// Whether it maps the host's first two disks.
    pub ephemeral: bool,
    pub platform: (&'static str, &'static str),
    pub product: Option<&'static str>,
    pub free_tier: bool,
    /// Days from creation to deprecation.
    pub days: i64,
    /// What is the same on the disks of all its editions.
    pub software: &'static str,
    /// The only Regions that have it; all when empty.
    pub regions: &'static [&'static str],
    /// Whether everybody may read the snapshots behind it.
    pub open_storage: bool,
}

impl Family {
    /// The content of the blocks that all editions share.
    fn system(&self) -> u64 {
        ids::of_text(0, &format!("{}/{}", self.software, self.architecture))
    }
}

/// The system on a root disk: what its family calls it, and how the edition describes itself. Blocks that were written
/// later don't hide it, nor do copies.
pub fn system_on(disk: &Disk) -> Option<(&'static str, String)> {
    let has = |content: u64| disk.extents().iter().any(|extent| extent.content == content);
    let mut found = None;
    for edition in all() {
        let exact = has(ids::of_text(0, &edition.name));
        if exact || found.is_none() && has(edition.family.system()) {
            found = Some((edition.family.software, edition.description));
        }
        if exact {
            break;
        }
    }
    found
}

/// One image, before it has a Region.
#[derive(Debug, Clone)]
pub(super) struct Edition {
    pub family: Family,
    pub name: String,
    pub description: String,
    pub created: Timestamp,
    /// Full names of the public parameters that name it.
    pub parameters: Vec<String>,
}

impl Edition {
    /// When it is deprecated: EC2 counts from the creation and shows whole minutes.
    pub fn deprecated(&self) -> Timestamp {
        let at = self.created + Span::days(self.family.days) + Span::seconds(80);
        Timestamp(at.0 - at.0.rem_euclid(60_000))
    }

    /// Its root disk: what all editions share, then what is its own.
    pub fn disk(&self) -> Disk {
        let blocks = self.family.used.saturating_mul(2);
        let shared = blocks / 5 * 4;
        Disk::filled(shared, self.family.system()).written(Extent {
            start: shared,
            len: blocks - shared,
            content: ids::of_text(0, &self.name),
        })
    }
}

const LINUX: (&str, &str) = ("Linux/UNIX", "RunInstances");

const AL2023: Family = Family {
    owner: "137112412989",
    alias: Some("amazon"),
    architecture: "x86_64",
    boot: Some("uefi-preferred"),
    tpm: false,
    imds: true,
    ena: true,
    paravirtual: false,
    device: "/dev/xvda",
    size: 8,
    used: 1640,
    volume_type: "gp3",
    speed: true,
    second: 0,
    ephemeral: false,
    platform: LINUX,
    product: None,
    free_tier: true,
    days: 90,
    software: "al2023",
    regions: &[],
    open_storage: true,
};

const AL2: Family = Family {
    boot: None,
    imds: false,
    used: 1500,
    volume_type: "gp2",
    speed: false,
    software: "al2",
    ..AL2023
};

const ECS: Family = Family {
    owner: "591542846629",
    size: 30,
    used: 2100,
    speed: false,
    software: "al2023-ecs",
    ..AL2023
};

const EKS: Family = Family {
    owner: "602401143452",
    size: 20,
    used: 2600,
    free_tier: false,
    days: 730,
    software: "al2023-eks",
    ..ECS
};

const BOTTLEROCKET: Family = Family {
    owner: "092701018921",
    size: 2,
    used: 900,
    second: 20,
    free_tier: false,
    days: 730,
    software: "bottlerocket",
    ..ECS
};

const UBUNTU: Family = Family {
    owner: "099720109477",
    imds: false,
    device: "/dev/sda1",
    used: 1800,
    speed: false,
    ephemeral: true,
    days: 730,
    software: "ubuntu",
    ..AL2023
};

const DEBIAN: Family = Family {
    owner: "136693071363",
    device: "/dev/xvda",
    used: 1200,
    ephemeral: false,
    software: "debian",
    ..UBUNTU
};

const RHEL: Family = Family {
    owner: "309956199498",
    device: "/dev/sda1",
    size: 10,
    used: 1900,
    platform: ("Red Hat Enterprise Linux", "RunInstances:0010"),
    software: "rhel9",
    ..DEBIAN
};

const SUSE: Family = Family {
    owner: "013907871322",
    size: 10,
    used: 1700,
    volume_type: "gp2",
    platform: ("SUSE Linux", "RunInstances:000g"),
    software: "sles15",
    ..RHEL
};

const WINDOWS: Family = Family {
    owner: "801119661308",
    boot: None,
    imds: false,
    size: 30,
    used: 15_000,
    volume_type: "gp2",
    platform: ("Windows", "RunInstances:0002"),
    software: "windows",
    ..RHEL
};

const DEEP_LEARNING: Family = Family {
    owner: "898082745236",
    size: 75,
    used: 40_000,
    ephemeral: true,
    free_tier: false,
    software: "deep-learning",
    ..UBUNTU
};

const MACOS: Family = Family {
    owner: "628277914472",
    architecture: "arm64_mac",
    boot: Some("uefi"),
    size: 100,
    used: 34_000,
    ephemeral: false,
    free_tier: false,
    software: "macos",
    regions: &[
        "ap-southeast-1",
        "eu-central-1",
        "eu-west-1",
        "us-east-1",
        "us-east-2",
        "us-west-2",
    ],
    ..UBUNTU
};

const MARKETPLACE: Family = Family {
    owner: "679593333241",
    alias: Some("aws-marketplace"),
    size: 10,
    used: 1900,
    ephemeral: false,
    free_tier: false,
    open_storage: false,
    ..UBUNTU
};

const LOOK_ALIKE: Family = Family {
    owner: STRANGER,
    alias: None,
    used: 1700,
    imds: false,
    speed: false,
    free_tier: false,
    days: 730,
    software: "look-alike",
    open_storage: false,
    ..AL2023
};

const RELIC: Family = Family {
    boot: None,
    imds: false,
    ena: false,
    paravirtual: true,
    device: "/dev/sda1",
    size: 0,
    used: 0,
    speed: false,
    free_tier: false,
    days: 730,
    software: "al1-s3",
    ..AL2023
};

/// The same family on Graviton.
const fn arm(family: Family) -> Family {
    Family {
        architecture: "arm64",
        boot: Some("uefi"),
        ..family
    }
}

/// An edition built on that day (`20261116`), at a time of day that follows from its name.
fn edition(family: Family, day: &str, name: String, description: String, parameters: Vec<String>) -> Edition {
    let number = |from: usize, to: usize| {
        day.get(from..to)
            .and_then(|digits| digits.parse().ok())
            .unwrap_or(1_u16)
    };
    let midnight = Timestamp::utc(
        i32::from(number(0, 4)),
        number(4, 6) as u8,
        number(6, 8) as u8,
        0,
        0,
        0,
    )
    .unwrap_or_default();
    let second = ids::of_text(0, &name) % (6 * 3600);
    let created = midnight + Span::hours(2) + Span::seconds(i64::try_from(second).unwrap_or(0));
    Edition {
        family,
        name,
        description,
        created,
        parameters,
    }
}

/// Every edition, oldest first within its family.
pub(super) fn all() -> Vec<Edition> {
    let mut all = Vec::with_capacity(128);
    amazon_linux_2023(&mut all);
    older_amazon_linux(&mut all);
    containers(&mut all);
    ubuntu_and_debian(&mut all);
    red_hat_and_suse(&mut all);
    windows(&mut all);
    others(&mut all);
    all
}

/// Amazon Linux 2023: two weeks apart; the newest carry the parameters.
fn amazon_linux_2023(all: &mut Vec<Edition>) {
    const PATH: &str = "/aws/service/ami-amazon-linux-latest/al2023-ami";
    let days = [
        "20260817", "20260831", "20260918", "20261005", "20261019", "20261102", "20261116",
    ];
    for day in days {
        let newest = day == "20261116";
        let recent = newest || day == "20261102";
        for (minimal, kernel) in [
            (false, "6.1"),
            (false, "6.12"),
            (false, "6.18"),
            (true, "6.1"),
            (true, "6.12"),
            (true, "6.18"),
        ] {
            // Of the older ones only a few are still published.
            if !recent && (minimal || kernel == "6.12") {
                continue;
            }
            for family in [AL2023, arm(AL2023)] {
                let family = if minimal {
                    Family {
                        size: 2,
                        used: 820,
                        ..family
                    }
                } else {
                    family
                };
                let arch = family.architecture;
                let (infix, word) = if minimal {
                    ("-minimal", " Minimal")
                } else {
                    ("", "")
                };
                let mut parameters = Vec::new();
                if newest && kernel == "6.18" {
                    parameters.push(format!("{PATH}{infix}-kernel-default-{arch}"));
                }
                if newest {
                    parameters.push(format!("{PATH}{infix}-kernel-{kernel}-{arch}"));
                }
                let name = format!("al2023-ami{infix}-2023.12.{day}.0-kernel-{kernel}-{arch}");
                let description =
                    format!("Amazon Linux 2023 AMI 2023.12.{day}.0 {arch}{word} HVM kernel-{kernel}");
                all.push(edition(family, day, name, description, parameters));
            }
        }
    }
}

/// Amazon Linux 2, retired in the summer; Amazon Linux 1, long gone; and one kept in instance store.
fn older_amazon_linux(all: &mut Vec<Edition>) {
    const PATH: &str = "/aws/service/ami-amazon-linux-latest";
    for day in ["20260629", "20260727"] {
        for (kernel, family) in [("-kernel-5.10", AL2), ("-kernel-5.10", arm(AL2)), ("", AL2)] {
            let arch = family.architecture;
            let newest = day == "20260727";
            let parameter = format!("{PATH}/amzn2-ami{kernel}-hvm-{arch}-gp2");
            let parameters = if newest { vec![parameter] } else { Vec::new() };
            let name = format!("amzn2-ami{kernel}-hvm-2.0.{day}.0-{arch}-gp2");
            let kernel = if kernel.is_empty() { "" } else { "Kernel 5.10 " };
            let description = format!("Amazon Linux 2 {kernel}AMI 2.0.{day}.0 {arch} HVM gp2");
            all.push(edition(family, day, name, description, parameters));
        }
    }
    let first = Family {
        used: 1100,
        days: 365,
        software: "al1",
        ..AL2
    };
    for day in ["20230912", "20231218"] {
        let name = format!("amzn-ami-hvm-2018.03.0.{day}.0-x86_64-gp2");
        let description = format!("Amazon Linux AMI 2018.03.0.{day}.0 x86_64 HVM gp2");
        let parameter = format!("{PATH}/amzn-ami-hvm-x86_64-gp2");
        let parameters = if day == "20231218" {
            vec![parameter]
        } else {
            Vec::new()
        };
        all.push(edition(first, day, name, description, parameters));
    }
    let name = "amzn-ami-pv-2015.03.0.x86_64-s3".to_owned();
    let description = "Amazon Linux AMI 2015.03.0 x86_64 PV Instance-Store".to_owned();
    all.push(edition(RELIC, "20150319", name, description, Vec::new()));
}

/// Images for the container services.
fn containers(all: &mut Vec<Edition>) {
    for (day, kernel, family) in [
        ("20241003", "6.1", ECS),
        ("20261009", "6.1", ECS),
        ("20261106", "6.1", ECS),
        ("20261106", "6.1", arm(ECS)),
    ] {
        let arch = family.architecture;
        let infix = if arch == "arm64" { "/arm64" } else { "" };
        let path = "/aws/service/ecs/optimized-ami/amazon-linux-2023";
        let parameter = format!("{path}{infix}/recommended/image_id");
        let parameters = if day == "20261106" {
            vec![parameter]
        } else {
            Vec::new()
        };
        let name = format!("al2023-ami-ecs-hvm-2023.0.{day}-kernel-{kernel}-{arch}");
        let description = format!("Amazon Linux AMI 2023.0.{day} {arch} ECS HVM EBS");
        all.push(edition(family, day, name, description, parameters));
    }
    for (family, kind) in [(EKS, "x86_64"), (arm(EKS), "arm64")] {
        let name = format!("amazon-eks-node-al2023-{kind}-standard-1.34-v20261105");
        let description =
            "EKS-optimized Kubernetes node based on Amazon Linux 2023, (k8s: 1.34, containerd: 2.1.*)"
                .to_owned();
        let path = "/aws/service/eks/optimized-ami/1.34/amazon-linux-2023";
        let parameter = format!("{path}/{kind}/standard/recommended/image_id");
        all.push(edition(family, "20261105", name, description, vec![parameter]));
    }
    let name = "bottlerocket-aws-ecs-2-x86_64-v1.52.0-4fa6b0c1".to_owned();
    let description = "bottlerocket-aws-ecs-2-x86_64-v1.52.0".to_owned();
    let parameter = "/aws/service/bottlerocket/aws-ecs-2/x86_64/latest/image_id".to_owned();
    all.push(edition(
        BOTTLEROCKET,
        "20261028",
        name,
        description,
        vec![parameter],
    ));
}

fn ubuntu_and_debian(all: &mut Vec<Edition>) {
    for (code, version, disk, volume_type) in [
        ("jammy", "22.04", "hvm-ssd", "gp2"),
        ("noble", "24.04", "hvm-ssd-gp3", "gp3"),
    ] {
        for day in ["20260918", "20261015", "20261112"] {
            for (arch, family) in [("amd64", UBUNTU), ("arm64", arm(UBUNTU))] {
                let family = Family {
                    volume_type,
                    ..family
                };
                let mut parameters = Vec::new();
                if day == "20261112" {
                    for release in [version, code] {
                        parameters.push(format!(
                            "/aws/service/canonical/ubuntu/server/{release}/stable/current/{arch}/hvm/ebs-{volume_type}/ami-id"
                        ));
                    }
                }
                let name = format!("ubuntu/images/{disk}/ubuntu-{code}-{version}-{arch}-server-{day}");
                let date = format!(
                    "{}-{}-{}",
                    day.get(..4).unwrap_or(day),
                    day.get(4..6).unwrap_or(day),
                    day.get(6..).unwrap_or(day)
                );
                let description =
                    format!("Canonical, Ubuntu, {version} LTS, {arch} {code} image build on {date}");
                all.push(edition(family, day, name, description, parameters));
            }
        }
    }
    for (day, build) in [("20260910", "2231"), ("20261108", "2290")] {
        for (arch, family) in [("amd64", DEBIAN), ("arm64", arm(DEBIAN))] {
            let mut parameters = Vec::new();
            if day == "20261108" {
                for release in ["12", "bookworm"] {
                    parameters.push(format!("/aws/service/debian/release/{release}/latest/{arch}"));
                }
            }
            let name = format!("debian-12-{arch}-{day}-{build}");
            let description = format!("Debian 12 ({day}-{build})");
            all.push(edition(family, day, name, description, parameters));
        }
    }
}

fn red_hat_and_suse(all: &mut Vec<Edition>) {
    for (release, day, build, family) in [
        ("9.4.0", "20240605", "82", RHEL),
        ("9.6.0", "20261006", "0", RHEL),
        ("9.6.0", "20261006", "0", arm(RHEL)),
    ] {
        let arch = family.architecture;
        let name = format!("RHEL-{release}_HVM-{day}-{arch}-{build}-Hourly2-GP3");
        all.push(edition(
            family,
            day,
            name,
            "Provided by Red Hat, Inc.".to_owned(),
            Vec::new(),
        ));
    }
    for (pack, day, family) in [
        ("5", "20240129", SUSE),
        ("7", "20261020", SUSE),
        ("7", "20261020", arm(SUSE)),
    ] {
        let arch = family.architecture;
        let name = format!("suse-sles-15-sp{pack}-v{day}-hvm-ssd-{arch}");
        let description = format!("SUSE Linux Enterprise Server 15 SP{pack} (HVM, 64-bit, SSD-Backed)");
        let parameter = format!("/aws/service/suse/sles/15-sp{pack}/{arch}/latest");
        all.push(edition(family, day, name, description, vec![parameter]));
    }
}

fn windows(all: &mut Vec<Edition>) {
    let sql = Family {
        size: 50,
        used: 22_000,
        platform: ("Windows with SQL Server Standard", "RunInstances:0006"),
        free_tier: false,
        ..WINDOWS
    };
    let uefi = Family {
        boot: Some("uefi"),
        ..WINDOWS
    };
    let tpm = Family { tpm: true, ..uefi };
    for (day, dotted) in [("20261014", "2026.10.14"), ("20261111", "2026.11.11")] {
        for (family, name, what) in [
            (
                WINDOWS,
                "Windows_Server-2016-English-Full-Base",
                "2016 with Desktop Experience",
            ),
            (WINDOWS, "Windows_Server-2019-English-Full-Base", "2019 Full"),
            (WINDOWS, "Windows_Server-2022-English-Full-Base", "2022 Full"),
            (WINDOWS, "Windows_Server-2022-English-Core-Base", "2022 Core"),
            (
                sql,
                "Windows_Server-2022-English-Full-SQL_2019_Standard",
                "2022 Full with SQL Server 2019 Standard",
            ),
            (uefi, "Windows_Server-2025-English-Full-Base", "2025 Full"),
            (uefi, "Windows_Server-2025-English-Core-Base", "2025 Core"),
            (
                tpm,
                "TPM-Windows_Server-2022-English-Full-Base",
                "2022 Full with UEFI and NitroTPM",
            ),
        ] {
            let parameter = format!("/aws/service/ami-windows-latest/{name}");
            let parameters = if day == "20261111" {
                vec![parameter]
            } else {
                Vec::new()
            };
            let description =
                format!("Microsoft Windows Server {what} Locale English AMI provided by Amazon");
            all.push(edition(
                family,
                day,
                format!("{name}-{dotted}"),
                description,
                parameters,
            ));
        }
    }
}

/// Deep learning, macOS, two products of the Marketplace, and a stranger's look-alike.
fn others(all: &mut Vec<Edition>) {
    for (family, system, day) in [
        (DEEP_LEARNING, "Ubuntu 22.04", "20261030"),
        (
            Family {
                device: "/dev/xvda",
                ephemeral: false,
                ..DEEP_LEARNING
            },
            "Amazon Linux 2023",
            "20261106",
        ),
    ] {
        let title = format!("Deep Learning Base OSS Nvidia Driver GPU AMI ({system})");
        let description =
            format!("{title}. Release notes: https://docs.aws.amazon.com/dlami/latest/devguide/");
        all.push(edition(
            family,
            day,
            format!("{title} {day}"),
            description,
            Vec::new(),
        ));
    }
    let description = "Amazon Machine Image for macOS, with Command Line Tools for Xcode".to_owned();
    let name = "amzn-ec2-macos-15.7-20261007-182405-arm64".to_owned();
    let parameter = "/aws/service/ec2-macos/sequoia/arm64_mac/latest/image_id".to_owned();
    all.push(edition(MACOS, "20261007", name, description, vec![parameter]));

    let northwind = Family {
        product: Some(super::products::NORTHWIND),
        software: "northwind",
        ..MARKETPLACE
    };
    let name = "Northwind Hardened Linux 9 v2026.10-8d2f6b1e-4c07-4a35-9e1b-6f50c2ad7713".to_owned();
    let description = "Northwind Hardened Linux 9, benchmarked and signed".to_owned();
    let parameter = "/aws/service/marketplace/prod-northwind9hlx/2026.10".to_owned();
    all.push(edition(northwind, "20261012", name, description, vec![parameter]));
    let blue_heron = Family {
        product: Some(super::products::BLUE_HERON),
        software: "blue-heron",
        ..MARKETPLACE
    };
    let name = "Blue Heron Gateway 4.2 BYOL-17c9e0a4-52bd-4f6e-8a93-0be1d47f2c66".to_owned();
    let description = "Blue Heron Gateway 4.2, bring your own licence".to_owned();
    all.push(edition(blue_heron, "20260922", name, description, Vec::new()));

    // Newer than anything of Amazon's: who sorts by date and does not ask for the owner picks this one.
    let name = "amzn-linux-2023-base-x86_64-2023.12.20261120".to_owned();
    let description = "Amazon Linux 2023 x86_64 HVM, updated".to_owned();
    all.push(edition(LOOK_ALIKE, "20261120", name, description, Vec::new()));
}
