//! Tags of many resources at once: a walk along the caller's tags in step with a walk along the resources.

use crate::state::{Key, RegionState, Tags, parts};
use std::iter::Peekable;

/// One resource with its tags: its account, its id, and the tags by key.
type Tagged<'a> = (&'a str, &'a str, &'a Tags);

/// So many steps are less work than looking up.
const NEAR: usize = 16;

/// The tags of an account from a resource on.
fn walk<'a>(
    region: &'a RegionState,
    account: &str,
    first: &str,
) -> Peekable<Box<dyn Iterator<Item = Tagged<'a>> + 'a>> {
    let from = region.tags.from(&(account, first));
    let all: Box<dyn Iterator<Item = Tagged<'a>> + 'a> = Box::new(from.map(|(key, tags)| {
        let (owner, resource) = parts(key);
        (owner, resource, tags)
    }));
    all.peekable()
}

/// The caller's tags, read in the order of resource ids. Looking up each resource by itself would make a key for each;
/// this makes none.
pub(crate) struct TagCursor<'a> {
    region: &'a RegionState,
    account: &'a str,
    tagged: Peekable<Box<dyn Iterator<Item = Tagged<'a>> + 'a>>,
}

impl<'a> TagCursor<'a> {
    /// Stands before the first resource whose id begins with that prefix.
    pub fn new(region: &'a RegionState, account: &'a str, prefix: &str) -> Self {
        Self {
            region,
            account,
            tagged: walk(region, account, prefix),
        }
    }

    /// The resources that the caller tagged and whose ids begin with that prefix, with their tags, in the order of their
    /// ids, from the id `from` on.
    pub fn tagged(
        region: &'a RegionState,
        account: &str,
        prefix: &str,
        from: &str,
    ) -> impl Iterator<Item = (&'a str, &'a Tags)> + use<'a> {
        let first = (account, prefix).shared();
        let all = region.tags.from(&(account, from.max(prefix)));
        all.take_while(move |(key, _)| key.starts_with(first.as_ref()))
            .map(|(key, tags)| (parts(key).1, tags))
    }

    /// The tags of that resource, which comes after all those asked for before.
    pub fn of(&mut self, resource: &str) -> Option<&'a Tags> {
        let account = self.account;
        let before = |(owner, id, _): &Tagged<'a>| *owner == account && *id < resource;
        let mut steps = 0;
        while self.tagged.next_if(before).is_some() {
            steps += 1;
            if steps == NEAR {
                // It is far: look it up instead of walking there.
                self.tagged = walk(self.region, account, resource);
            }
        }
        self.tagged
            .peek()
            .filter(|(owner, id, _)| *owner == account && *id == resource)
            .map(|(_, _, tags)| *tags)
    }
}
