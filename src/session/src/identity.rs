//! Who is who and where: the learner's profiles and accounts, and the seat that a shell's variables name.

use shell::Shell;

/// The seed of the free lab.
pub const SEED: u64 = 2026;
/// The learner's own account.
pub const DEFAULT_ACCOUNT: &str = cloud::world::places::YOU;

/// The learner's profiles: name, account, and who that is.
pub const PROFILES: &[(&str, &str, &str)] = &[
    ("default", cloud::world::places::YOU, "You"),
    ("partner", cloud::world::places::PARTNER, "Partner"),
    ("stranger", cloud::world::places::STRANGER, "Stranger"),
];

/// The profile that an account's holder uses when no other is set.
pub const DEFAULT_PROFILE: &str = "default";
/// The Region in use when no other is set.
pub const DEFAULT_REGION: &str = "us-east-1";
/// The Regions that the page offers first.
pub const FIRST_REGIONS: &[&str] = &["us-east-1", "eu-west-1", "ap-southeast-2"];

/// Who is working, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// The profile: `default`, `partner`, `stranger`.
    pub profile: String,
    /// Its account.
    pub account: String,
    /// Who that is: `You`, `Partner`, `Stranger`.
    pub who: String,
    /// The Region.
    pub region: String,
}

/// The account that a profile signs in to.
pub fn account_of(profile: &str) -> Option<&'static str> {
    PROFILES
        .iter()
        .find(|(name, ..)| *name == profile)
        .map(|(_, account, _)| *account)
}

/// Who is working in a shell, and where: its variables say so.
pub(crate) fn seat(shell: &Shell) -> Seat {
    let set = |name: &str| {
        shell
            .variables
            .get(name)
            .filter(|value| !value.is_empty())
            .map(String::as_str)
    };
    let profile = set("AWS_PROFILE")
        .filter(|name| account_of(name).is_some())
        .unwrap_or(DEFAULT_PROFILE);
    let region = set("AWS_REGION")
        .or_else(|| set("AWS_DEFAULT_REGION"))
        .filter(|name| cloud::world::is_region(name))
        .unwrap_or(DEFAULT_REGION);
    let (_, account, who) = PROFILES
        .iter()
        .find(|(name, ..)| *name == profile)
        .copied()
        .unwrap_or(("default", "", "You"));
    Seat {
        profile: profile.to_owned(),
        account: account.to_owned(),
        who: who.to_owned(),
        region: region.to_owned(),
    }
}

/// The prompt of a shell in the lab's terminal: who and where.
pub(crate) fn prompt(shell: &Shell) -> String {
    let seat = seat(shell);
    format!("{}@{}", seat.who.to_lowercase(), seat.region)
}

/// Every Region that an account has enabled.
pub fn regions() -> &'static [&'static str] {
    cloud::world::places::REGIONS
}
