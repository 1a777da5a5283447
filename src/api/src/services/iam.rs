//! Identity and Access Management, as far as tools ask which account they are in.

use crate::Family;

structure! {
/// What ListAccountAliases is asked.
input ListAccountAliasesInput as "ListAccountAliasesRequest" {
    /// Where an earlier answer left off.
    "Marker".min(1).max(320) => marker: Option<String>,
    /// The most items in one answer.
    "MaxItems".min(1).max(1000) => max_items: Option<i64>,
}
}

structure! {
/// What ListAccountAliases answers.
output ListAccountAliasesOutput as "ListAccountAliasesResponse" {
    /// The names of the account.
    "AccountAliases" => account_aliases: Option<Vec<String>>,
    /// Whether there is more.
    "IsTruncated" => is_truncated: Option<bool>,
    /// How to continue, when there is more.
    "Marker" => marker: Option<String>,
}
}

operation! {
/// Lists the names that the account has beside its number. Accounts of the lab have none.
read LIST_ACCOUNT_ALIASES of Iam as "ListAccountAliases" {
    input: ListAccountAliasesInput,
    output: ListAccountAliasesOutput,
    pages: ("Marker", "Marker", Some("MaxItems"), "AccountAliases"),
    simplified: "Accounts have no alias, and none can be made.",
}
}

/// The operations of this service, family by family, in the order of the reference.
pub static FAMILIES: &[Family] = &[Family::new("The account", &[LIST_ACCOUNT_ALIASES.row()])];
