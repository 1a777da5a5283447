//! The one organisation of the world: its units, and which accounts are in them.
//!
//! ```text
//! o-lab7k2m9qx, managed by 222233334444
//! ├── Platform        111122223333, the learner
//! └── Workloads
//!     └── Products    444455556666, the partner
//! ```
//!
//! The stranger's account is in none.

use super::places::{PARTNER, YOU};

/// The account that manages the organisation; nobody signs in to it.
pub const MANAGEMENT: &str = "222233334444";
/// The organisation's ARN.
pub const ARN: &str = "arn:aws:organizations::222233334444:organization/o-lab7k2m9qx";

/// An organisational unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unit {
    /// Its name.
    pub name: &'static str,
    /// Its ARN.
    pub arn: &'static str,
    /// The accounts in it, those of the units under it too.
    pub accounts: &'static [&'static str],
}

/// Every unit, from the top.
pub static UNITS: &[Unit] = &[
    Unit {
        name: "Platform",
        arn: "arn:aws:organizations::222233334444:ou/o-lab7k2m9qx/ou-l4b1-p1atf0rm",
        accounts: &[YOU],
    },
    Unit {
        name: "Workloads",
        arn: "arn:aws:organizations::222233334444:ou/o-lab7k2m9qx/ou-l4b1-w0rkl0ad",
        accounts: &[PARTNER],
    },
    Unit {
        name: "Workloads/Products",
        arn: "arn:aws:organizations::222233334444:ou/o-lab7k2m9qx/ou-l4b1-pr0ducts",
        accounts: &[PARTNER],
    },
];

/// The accounts of the organisation.
pub static ACCOUNTS: &[&str] = &[MANAGEMENT, YOU, PARTNER];

/// The accounts that an ARN of the organisation or of a unit stands for; nothing, if it names none of the world's.
pub fn accounts(arn: &str) -> Option<&'static [&'static str]> {
    if arn == ARN {
        return Some(ACCOUNTS);
    }
    UNITS
        .iter()
        .find(|unit| unit.arn == arn)
        .map(|unit| unit.accounts)
}

/// Whether an account is in the organisation or unit of that ARN.
pub fn includes(arn: &str, account: &str) -> bool {
    accounts(arn).is_some_and(|accounts| accounts.contains(&account))
}
