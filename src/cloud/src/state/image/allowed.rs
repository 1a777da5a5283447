//! What an account allows images of others by.

use api::stored;

stored! {
/// One set of conditions; an image must meet all that are given.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Criterion {
    /// `amazon`, `aws-marketplace`, `aws-backup-vault`, accounts, or `none`.
    pub providers: Option<Vec<String>>,
    /// Product codes.
    pub product_codes: Option<Vec<String>>,
    /// Names, with wildcards.
    pub names: Option<Vec<String>>,
    /// The most days since an image was deprecated.
    pub days_deprecated: Option<i64>,
    /// The most days since it was created.
    pub days_created: Option<i64>,
}
}
