//! Tags of many resources at once: a walk along the caller's tags in step with a walk along the resources.

use crate::state::RegionState;
use imbl::OrdMap;
use std::iter::Peekable;

/// One resource with its tags: (account, id) and the tags by key.
type Tagged<'a> = (&'a (String, String), &'a OrdMap<String, String>);

/// The caller's tags, read in the order of resource ids. Looking up each resource by itself would copy two texts for
/// each; this copies none.
pub(crate) struct TagCursor<'a> {
    account: &'a str,
    tagged: Peekable<Box<dyn Iterator<Item = Tagged<'a>> + 'a>>,
}

impl<'a> TagCursor<'a> {
    /// Stands before the first resource whose id begins with that prefix.
    pub fn new(region: &'a RegionState, account: &'a str, prefix: &str) -> Self {
        let first = (account.to_owned(), prefix.to_owned());
        let all: Box<dyn Iterator<Item = Tagged<'a>> + 'a> = Box::new(region.tags.range(first..));
        Self {
            account,
            tagged: all.peekable(),
        }
    }

    /// The resources that the caller tagged and whose ids begin with that prefix, in the order of their ids.
    pub fn tagged(
        region: &'a RegionState,
        account: &'a str,
        prefix: &'a str,
    ) -> impl Iterator<Item = &'a str> {
        Self::new(region, account, prefix)
            .tagged
            .map(|(place, _)| (place.0.as_str(), place.1.as_str()))
            .take_while(move |(owner, resource)| *owner == account && resource.starts_with(prefix))
            .map(|(_, resource)| resource)
    }

    /// The tags of that resource, which comes after all those asked for before.
    pub fn of(&mut self, resource: &str) -> Option<&'a OrdMap<String, String>> {
        let account = self.account;
        while self
            .tagged
            .next_if(|(place, _)| place.0 == account && place.1.as_str() < resource)
            .is_some()
        {}
        self.tagged
            .peek()
            .filter(|(place, _)| place.0 == account && place.1 == resource)
            .map(|(_, tags)| *tags)
    }
}
