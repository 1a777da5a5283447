//! Allowed AMIs: the criteria by which an account lets itself see and use images of others in a Region.

use crate::rules::filter::Pattern;
use crate::state::{Criterion, Image, RegionState};
use crate::tx::Tx;
use api::{Span, Timestamp};

pub(crate) const ENABLED: &str = "enabled";
pub(crate) const AUDIT: &str = "audit-mode";
pub(crate) const DISABLED: &str = "disabled";
/// What an account's criteria in a Region say of the images there.
pub(crate) struct Allowance<'a> {
    account: &'a str,
    now: Timestamp,
    state: &'a str,
    /// Each with its names as patterns.
    criteria: Vec<(&'a Criterion, Vec<Pattern<'a>>)>,
}

impl<'a> Allowance<'a> {
    /// That of the caller in a Region.
    pub fn new(tx: &Tx<'a>, region: &'a RegionState) -> Self {
        let settings = region.settings.get(tx.account);
        let state = settings.and_then(|settings| settings.allowed_images.as_deref());
        let criteria = settings.and_then(|settings| settings.image_criteria.as_deref());
        let patterns = |criterion: &'a Criterion| {
            let names = criterion.names.iter().flatten();
            names.map(|name| Pattern::new(name)).collect()
        };
        Self {
            account: tx.account,
            now: tx.now(),
            state: state.unwrap_or(DISABLED),
            criteria: criteria
                .unwrap_or_default()
                .iter()
                .map(|criterion| (criterion, patterns(criterion)))
                .collect(),
        }
    }

    /// Whether an image is allowed; nothing, while nobody asks.
    pub fn says(&self, image: &Image) -> Option<bool> {
        (self.state != DISABLED).then(|| self.allows(image))
    }

    /// Whether an image is hidden from the account and of no use to it.
    pub fn hides(&self, image: &Image) -> bool {
        self.state == ENABLED && !self.allows(image)
    }

    fn allows(&self, image: &Image) -> bool {
        image.owner == self.account
            || self
                .criteria
                .iter()
                .any(|(criterion, names)| self.meets(image, criterion, names))
    }

    fn meets(&self, image: &Image, criterion: &Criterion, names: &[Pattern<'_>]) -> bool {
        let within = |at: Timestamp, days: i64| (self.now - at).0 <= Span::days(days).0;
        let provided = |provider: &String| {
            *provider == image.owner || Some(provider.as_str()) == image.owner_alias.as_deref()
        };
        let sold = |code: &String| image.product_codes.iter().any(|product| product.code == *code);
        let any = |list: &Option<Vec<String>>, fits: &dyn Fn(&String) -> bool| {
            list.as_ref().is_none_or(|list| list.iter().any(fits))
        };
        // No days at all leave out what is deprecated, be it for a moment.
        let fresh = |days: i64| {
            let deprecation = image.deprecation.filter(|at| *at <= self.now);
            deprecation.is_none_or(|at| days > 0 && within(at, days))
        };
        any(&criterion.providers, &provided)
            && any(&criterion.product_codes, &sold)
            && (names.is_empty() || names.iter().any(|name| name.matches(&image.name)))
            && criterion.days_deprecated.is_none_or(fresh)
            && criterion
                .days_created
                .is_none_or(|days| within(image.created, days))
    }
}
