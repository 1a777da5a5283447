//! The trail: every call, as CloudTrail would tell it.

use crate::state::Table;
use crate::state::TrailEntry;
use std::sync::Arc;

/// The calls so far, numbered from 0; the oldest are forgotten.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Trail {
    /// In blocks, since a place in a table takes more memory than most calls do: a call's is its number by [`BLOCK`].
    blocks: Table<Arc<Vec<Arc<TrailEntry>>>>,
    made: u64,
    /// The number of the oldest that is remembered.
    oldest: u64,
}

/// How many calls are in a block, but for the last, and for the first once the oldest are forgotten.
const BLOCK: u64 = 32;

impl Trail {
    /// The most calls that are remembered.
    pub const MOST: u64 = 10_000;

    /// How many calls were ever made.
    pub fn made(&self) -> u64 {
        self.made
    }

    /// Adds a call.
    pub(crate) fn push(&mut self, call: Arc<TrailEntry>) {
        let block = self.made / BLOCK;
        match self.blocks.get_mut(&block) {
            Some(calls) => Arc::make_mut(calls).push(call),
            None => {
                self.blocks.insert(&block, Arc::new(vec![call]));
            }
        }
        self.made += 1;
        if self.made - self.oldest > Self::MOST {
            self.forget();
        }
    }

    /// Takes note of calls of which nothing is remembered, and nothing of what was before them.
    pub(crate) fn skip(&mut self, count: u64) {
        self.made = self.made.saturating_add(count);
        (self.blocks, self.oldest) = (Table::default(), self.made);
    }

    /// Forgets the oldest call.
    fn forget(&mut self) {
        let oldest = self.oldest;
        self.oldest += 1;
        let block = oldest / BLOCK;
        if oldest % BLOCK == BLOCK - 1 {
            self.blocks.remove(&block);
        } else if let Some(calls) = self.blocks.get_mut(&block) {
            Arc::make_mut(calls).remove(0);
        }
    }

    /// The remembered calls, oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Arc<TrailEntry>> {
        self.blocks.values().flat_map(|calls| calls.iter())
    }

    /// The remembered calls but the first so many that were ever made.
    pub fn since(&self, made: u64) -> impl Iterator<Item = &Arc<TrailEntry>> {
        let forgotten = usize::try_from(made.saturating_sub(self.oldest));
        self.iter().skip(forgotten.unwrap_or(usize::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{CallId, Text, Written};
    use api::{Service, Timestamp};

    #[test]
    fn old_calls_are_forgotten_and_the_others_keep_their_numbers() {
        let mut trail = Trail::default();
        let call = |n: u64| TrailEntry {
            at: Timestamp(0),
            request_id: CallId::from(n.to_string().as_str()),
            account: Text::default(),
            region: Text::default(),
            service: Service::Ec2,
            operation: Text::default(),
            read_only: true,
            input: Written::from(&serde_json::Value::Null),
            output: None,
            error: None,
        };
        for n in 0..Trail::MOST + 5 {
            trail.push(Arc::new(call(n)));
        }
        assert_eq!(trail.made(), Trail::MOST + 5);
        assert_eq!(trail.iter().count() as u64, Trail::MOST);
        let ids = |from: u64| trail.since(from).map(|call| call.request_id.to_string()).next();
        assert_eq!(ids(0).as_deref(), Some("5"));
        assert_eq!(ids(Trail::MOST).as_deref(), Some("10000"));
        assert_eq!(ids(Trail::MOST + 5), None);
        // Calls of which nothing is known count, and leave no gap behind them.
        trail.skip(37);
        assert_eq!((trail.made(), trail.iter().count()), (Trail::MOST + 42, 0));
        for n in trail.made()..trail.made() + Trail::MOST + 70 {
            trail.push(Arc::new(call(n)));
            let oldest = n.saturating_sub(Trail::MOST - 1).max(Trail::MOST + 42);
            let first = trail.iter().next().map(|call| call.request_id.to_string());
            assert_eq!(first, Some(oldest.to_string()), "after {n}");
            assert_eq!(trail.iter().count() as u64, n + 1 - oldest);
        }
        let ids = |from: u64| trail.since(from).map(|call| call.request_id.to_string()).next();
        assert_eq!(ids(trail.made() - 3), Some((trail.made() - 3).to_string()));
    }
}
