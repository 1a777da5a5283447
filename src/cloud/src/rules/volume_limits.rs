//! What each volume type allows: sizes, operations a second, throughput; and which device names there are.

use crate::rules::form::error;
use api::{ApiError, ErrorCode};

/// The limits of a volume type.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct VolumeType {
    /// `gp3`.
    pub name: &'static str,
    /// GiB.
    pub size: (i64, i64),
    /// How its operations a second are set.
    pub iops: Iops,
    /// Whether an instance can boot from it.
    pub boots: bool,
    /// Whether several instances may attach it at once.
    pub multi_attach: bool,
}

/// How the operations a second of a type are set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Iops {
    /// EC2 names none.
    None,
    /// They follow from the size.
    BySize,
    /// They may be given.
    Given {
        /// The least and the most.
        range: (i64, i64),
        /// The most for a GiB.
        ratio: i64,
        /// What is taken when none are given; without it they must be.
        default: Option<i64>,
    },
}

/// The type that is taken when none is named.
pub(crate) const DEFAULT: &str = "gp2";
/// MiB/s of a gp3 volume.
const THROUGHPUT: (i64, i64) = (125, 2000);

/// Every type.
static TYPES: &[VolumeType] = &[
    VolumeType {
        name: "gp3",
        size: (1, 65_536),
        iops: Iops::Given {
            range: (3000, 80_000),
            ratio: 500,
            default: Some(3000),
        },
        boots: true,
        multi_attach: false,
    },
    VolumeType {
        name: "gp2",
        size: (1, 16_384),
        iops: Iops::BySize,
        boots: true,
        multi_attach: false,
    },
    VolumeType {
        name: "io1",
        size: (4, 16_384),
        iops: Iops::Given {
            range: (100, 64_000),
            ratio: 50,
            default: None,
        },
        boots: true,
        multi_attach: true,
    },
    VolumeType {
        name: "io2",
        size: (4, 65_536),
        iops: Iops::Given {
            range: (100, 256_000),
            ratio: 1000,
            default: None,
        },
        boots: true,
        multi_attach: true,
    },
    VolumeType {
        name: "st1",
        size: (125, 16_384),
        iops: Iops::None,
        boots: false,
        multi_attach: false,
    },
    VolumeType {
        name: "sc1",
        size: (125, 16_384),
        iops: Iops::None,
        boots: false,
        multi_attach: false,
    },
    VolumeType {
        name: "standard",
        size: (1, 1024),
        iops: Iops::None,
        boots: true,
        multi_attach: false,
    },
];

/// The type of that name, in small or capital letters; gp2 when none is given.
pub(crate) fn volume_type(name: Option<&str>) -> Result<&'static VolumeType, ApiError> {
    let name = name.filter(|name| !name.is_empty()).unwrap_or(DEFAULT);
    TYPES
        .iter()
        .find(|kind| kind.name.eq_ignore_ascii_case(name))
        .ok_or_else(|| {
            ApiError::new(
                ErrorCode::UnknownVolumeType,
                format!("Unsupported volume type '{name}' for volume creation."),
            )
        })
}

impl VolumeType {
    /// Checks operations and throughput without regard to the size: whether the type knows them, needs them, and
    /// their limits.
    pub fn check_speed(&self, iops: Option<i64>, throughput: Option<i64>) -> Result<(), ApiError> {
        let name = self.name;
        match (self.iops, iops) {
            (Iops::None | Iops::BySize, Some(_)) => {
                return combination(format!("The parameter iops is not supported for {name} volumes."));
            }
            (Iops::Given { default: None, .. }, None) => {
                return combination(format!(
                    "The parameter iops must be specified for {name} volumes."
                ));
            }
            (Iops::Given { range, .. }, Some(iops)) if iops > range.1 => {
                return value(format!(
                    "Volume iops of {iops} is too high; maximum is {}.",
                    range.1
                ));
            }
            (Iops::Given { range, .. }, Some(iops)) if iops < range.0 => {
                return value(format!(
                    "Volume iops of {iops} is too low; minimum is {}.",
                    range.0
                ));
            }
            _ => {}
        }
        let Some(throughput) = throughput else {
            return Ok(());
        };
        if name != "gp3" {
            return combination(format!(
                "The parameter throughput is not supported for {name} volumes."
            ));
        }
        if throughput > THROUGHPUT.1 {
            return value(format!(
                "Throughput (MiBps) of {throughput} is too high; maximum is {}.",
                THROUGHPUT.1
            ));
        }
        if throughput < THROUGHPUT.0 {
            return value(format!(
                "Throughput (MiBps) of {throughput} is too low; minimum is {}.",
                THROUGHPUT.0
            ));
        }
        let iops = self.effective_iops(0, iops).unwrap_or(1).max(1);
        // At most a quarter of a MiB/s for each operation.
        if throughput.saturating_mul(4) > iops {
            return value(format!(
                "Throughput (MiBps) to iops ratio of {} is too high; maximum is 0.250000 MiBps per iops",
                six_places(throughput, iops)
            ));
        }
        Ok(())
    }

    /// Checks a size in GiB, and the operations for each of them.
    pub fn check_size(&self, size: i64, iops: Option<i64>) -> Result<(), ApiError> {
        let (name, (least, most)) = (self.name, self.size);
        if size > most {
            return value(format!(
                "Volume of {size}GiB is too large for volume type {name}; maximum is {most}GiB"
            ));
        }
        if size < least {
            return value(format!(
                "The volume size is invalid for {name} volumes: {size} GiB. {name} volumes must be at least {least} \
                 GiB in size. Please specify a volume size above the minimum limit."
            ));
        }
        if let (Iops::Given { ratio, default, .. }, Some(iops)) = (self.iops, iops) {
            // What a gp3 volume has anyway is never too much.
            let free = default.is_some_and(|default| iops <= default);
            if !free && iops > size.saturating_mul(ratio) {
                return value(format!(
                    "Iops to volume size ratio of {} is too high; maximum is {ratio}",
                    six_places(iops, size)
                ));
            }
        }
        Ok(())
    }

    /// The operations a second of a volume of that size; none where EC2 names none.
    pub fn effective_iops(&self, size: i64, given: Option<i64>) -> Option<i64> {
        match self.iops {
            Iops::None => None,
            Iops::BySize => Some(size.saturating_mul(3).clamp(100, 16_000)),
            Iops::Given { range, default, .. } => Some(given.or(default).unwrap_or(range.0)),
        }
    }

    /// The MiB/s of a volume; only gp3 has them.
    pub fn effective_throughput(&self, given: Option<i64>) -> Option<i64> {
        (self.name == "gp3").then(|| given.unwrap_or(THROUGHPUT.0))
    }
}

/// A quotient with six decimals, as EC2 prints it.
fn six_places(number: i64, by: i64) -> String {
    let millionths = number.saturating_mul(1_000_000) / by.max(1);
    format!("{}.{:06}", millionths / 1_000_000, millionths % 1_000_000)
}

/// Whether a device can have that name: `/dev/sda1`, `/dev/sdf`, `/dev/sdb3`, `/dev/xvdba`, or `xvdf` as Windows says.
pub(crate) fn is_device_name(name: &str) -> bool {
    let short = name.strip_prefix("/dev/").unwrap_or(name);
    let digits = |rest: &str| {
        rest.is_empty()
            || (!rest.starts_with('0') && rest.parse::<u8>().is_ok_and(|number| (1..=15).contains(&number)))
    };
    let letters = |text: &str| text.bytes().take_while(u8::is_ascii_lowercase).count();
    if let Some(rest) = short.strip_prefix("sd") {
        let count = letters(rest);
        return count == 1 && rest.get(count..).is_some_and(digits);
    }
    if let Some(rest) = short.strip_prefix("xvd") {
        let count = letters(rest);
        let two = count == 2 && matches!(rest.as_bytes().first(), Some(b'b'..=b'd'));
        return (count == 1 || two) && rest.get(count..).is_some_and(digits);
    }
    false
}

fn value(message: String) -> Result<(), ApiError> {
    error(ErrorCode::InvalidParameterValue, message)
}

fn combination(message: String) -> Result<(), ApiError> {
    error(ErrorCode::InvalidParameterCombination, message)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(kind: &str, size: i64, iops: Option<i64>, throughput: Option<i64>) -> String {
        let kind = volume_type(Some(kind)).unwrap();
        kind.check_speed(iops, throughput)
            .and_then(|()| kind.check_size(size, iops))
            .err()
            .map(|error| error.to_string())
            .unwrap_or_default()
    }

    #[test]
    fn limits_are_worded_as_ec2_words_them() {
        for (kind, size, iops, throughput, expected) in [
            ("GP3", 1, None, None, ""),
            ("gp3", 1, Some(3000), Some(750), ""),
            (
                "gp2",
                8,
                Some(100),
                None,
                "(InvalidParameterCombination) The parameter iops is not supported for gp2 volumes.",
            ),
            (
                "io1",
                8,
                None,
                None,
                "(InvalidParameterCombination) The parameter iops must be specified for io1 volumes.",
            ),
            (
                "gp2",
                20_000,
                None,
                None,
                "(InvalidParameterValue) Volume of 20000GiB is too large for volume type gp2; maximum is 16384GiB",
            ),
            (
                "st1",
                1,
                None,
                None,
                "(InvalidParameterValue) The volume size is invalid for st1 volumes: 1 GiB. st1 volumes must be at least 125 GiB in size. Please specify a volume size above the minimum limit.",
            ),
            (
                "gp3",
                1,
                Some(200_000),
                None,
                "(InvalidParameterValue) Volume iops of 200000 is too high; maximum is 80000.",
            ),
            (
                "gp3",
                1,
                Some(3001),
                None,
                "(InvalidParameterValue) Iops to volume size ratio of 3001.000000 is too high; maximum is 500",
            ),
            (
                "gp3",
                8,
                None,
                Some(751),
                "(InvalidParameterValue) Throughput (MiBps) to iops ratio of 0.250333 is too high; maximum is 0.250000 MiBps per iops",
            ),
            (
                "gp3",
                i64::MAX,
                Some(i64::MAX),
                Some(i64::MIN),
                "(InvalidParameterValue) Volume iops of 9223372036854775807 is too high; maximum is 80000.",
            ),
        ] {
            assert_eq!(said(kind, size, iops, throughput), expected);
        }
        assert_eq!(
            volume_type(Some("gp9")).map_err(|error| error.message),
            Err("Unsupported volume type 'gp9' for volume creation.".to_owned())
        );
    }

    #[test]
    fn device_names() {
        for good in [
            "/dev/sda1",
            "/dev/sdf",
            "/dev/xvda",
            "/dev/xvdba",
            "xvdf",
            "/dev/sdf15",
        ] {
            assert!(is_device_name(good), "{good}");
        }
        for bad in [
            "",
            "/dev/foo",
            "/dev/sd",
            "/dev/sdf16",
            "/dev/sdf0",
            "/dev/nvme1n1",
            "/dev/xvdea",
            "/dev/sdé",
        ] {
            assert!(!is_device_name(bad), "{bad}");
        }
    }
}
