//! Accounts, Regions and zones.

use crate::ids;
use api::Timestamp;

/// Monday 2026-11-23 at 09:00 UTC, in milliseconds.
pub const MORNING: Timestamp = Timestamp(1_795_424_400_000);

/// The learner's account.
pub const YOU: &str = "111122223333";
/// The partner's account.
pub const PARTNER: &str = "444455556666";
/// A stranger's account.
pub const STRANGER: &str = "999988887777";

/// The Regions that a new account has enabled.
pub const REGIONS: &[&str] = &[
    "ap-northeast-1",
    "ap-northeast-2",
    "ap-northeast-3",
    "ap-south-1",
    "ap-southeast-1",
    "ap-southeast-2",
    "ca-central-1",
    "eu-central-1",
    "eu-north-1",
    "eu-west-1",
    "eu-west-2",
    "eu-west-3",
    "sa-east-1",
    "us-east-1",
    "us-east-2",
    "us-west-1",
    "us-west-2",
];

/// The simulated clock stands still from here on: the year 9000. Later moments could not be written down.
pub const END: Timestamp = Timestamp(221_845_392_000_000);

/// Whether a Region of that name exists and is enabled.
pub fn is_region(name: &str) -> bool {
    REGIONS.contains(&name)
}

/// A zone as an account sees it: each account has its own order of the zones behind the letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone {
    /// `us-east-1a`.
    pub name: String,
    /// `use1-az6`: the same place for every account.
    pub id: String,
}

/// The letters of a Region's zone names, the stem of its zone ids, and their numbers.
fn zone_facts(region: &str) -> Option<(&'static str, &'static str, &'static [u8])> {
    Some(match region {
        "ap-northeast-1" => ("acd", "apne1", &[1, 2, 4]),
        "ap-northeast-2" => ("abcd", "apne2", &[1, 2, 3, 4]),
        "ap-northeast-3" => ("abc", "apne3", &[1, 2, 3]),
        "ap-south-1" => ("abc", "aps1", &[1, 2, 3]),
        "ap-southeast-1" => ("abc", "apse1", &[1, 2, 3]),
        "ap-southeast-2" => ("abc", "apse2", &[1, 2, 3]),
        "ca-central-1" => ("abd", "cac1", &[1, 2, 4]),
        "eu-central-1" => ("abc", "euc1", &[1, 2, 3]),
        "eu-north-1" => ("abc", "eun1", &[1, 2, 3]),
        "eu-west-1" => ("abc", "euw1", &[1, 2, 3]),
        "eu-west-2" => ("abc", "euw2", &[1, 2, 3]),
        "eu-west-3" => ("abc", "euw3", &[1, 2, 3]),
        "sa-east-1" => ("abc", "sae1", &[1, 2, 3]),
        "us-east-1" => ("abcdef", "use1", &[1, 2, 3, 4, 5, 6]),
        "us-east-2" => ("abc", "use2", &[1, 2, 3]),
        "us-west-1" => ("ac", "usw1", &[1, 3]),
        "us-west-2" => ("abcd", "usw2", &[1, 2, 3, 4]),
        _ => return None,
    })
}

/// The zones of a Region in the order of their letters, as that account sees them; none for an unknown Region.
pub fn zones(region: &str, account: &str) -> Vec<Zone> {
    let Some((letters, stem, numbers)) = zone_facts(region) else {
        return Vec::new();
    };
    // Which number stands behind which letter differs from account to account and never changes.
    let mut order: Vec<u8> = numbers.to_vec();
    api::order::sort_by_key(&mut order, |number| ids::of_text(u64::from(*number), account));
    letters
        .chars()
        .zip(order)
        .map(|(letter, number)| Zone {
            name: format!("{region}{letter}"),
            id: format!("{stem}-az{number}"),
        })
        .collect()
}

/// The zone of a Region with that name or id, as that account sees it.
pub fn zone(region: &str, account: &str, name_or_id: &str) -> Option<Zone> {
    zones(region, account)
        .into_iter()
        .find(|zone| zone.name == name_or_id || zone.id == name_or_id)
}
