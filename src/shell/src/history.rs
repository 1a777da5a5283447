//! The lines that were typed, oldest first. A copy shares them: every place that undo keeps has a shell, and so has
//! every line in progress.

use api::codec::decode::{Decode, Reader};
use api::codec::encode::{Encode, Sink};
use serde_json::Value;
use std::sync::Arc;

/// How many lines are kept, and how long one may be, in bytes.
const MOST: (usize, usize) = (1000, 16 << 10);
/// How many lines are in a block, but for the last.
const BLOCK: usize = 32;

/// The lines, in blocks: to add one copies at most a block and the list of blocks, and no text.
#[derive(Debug, Clone, Default)]
pub struct History {
    blocks: Arc<Vec<Arc<Vec<Arc<str>>>>>,
    /// How many lines of the first block are forgotten.
    forgotten: usize,
}

impl History {
    /// How many lines there are.
    pub fn len(&self) -> usize {
        let last = self.blocks.last().map_or(0, |last| last.len());
        (self.blocks.len().saturating_sub(1) * BLOCK + last).saturating_sub(self.forgotten)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The lines, oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &str> {
        let first = self.blocks.first().into_iter();
        let first = first.flat_map(|block| block.iter().skip(self.forgotten));
        let rest = self.blocks.iter().skip(1).flat_map(|block| block.iter());
        first.chain(rest).map(AsRef::as_ref)
    }

    /// Adds a line, unless it is empty, too long, or the same as the last. The oldest goes when there are too many.
    pub fn push(&mut self, line: &str) {
        let text = line.trim();
        let last = self.blocks.last().and_then(|block| block.last());
        if text.is_empty() || text.len() > MOST.1 || last.is_some_and(|last| last.as_ref() == text) {
            return;
        }
        let blocks = Arc::make_mut(&mut self.blocks);
        match blocks.last_mut().filter(|last| last.len() < BLOCK) {
            Some(last) => Arc::make_mut(last).push(text.into()),
            None => blocks.push(Arc::new(vec![text.into()])),
        }
        if self.len() > MOST.0 {
            self.forgotten += 1;
            if self.forgotten == BLOCK {
                self.forgotten = 0;
                Arc::make_mut(&mut self.blocks).remove(0);
            }
        }
    }

    /// Forgets all.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

/// By the lines, which are mostly shared.
impl PartialEq for History {
    fn eq(&self, other: &Self) -> bool {
        let shared = Arc::ptr_eq(&self.blocks, &other.blocks) && self.forgotten == other.forgotten;
        shared || self.iter().eq(other.iter())
    }
}

impl Eq for History {}

/// It is kept as a list of lines.
impl Encode for History {
    fn encode(&self, sink: &mut dyn Sink) {
        let lines: Vec<String> = self.iter().map(str::to_owned).collect();
        lines.encode(sink);
    }
}

impl Decode for History {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        let lines: Vec<String> = Decode::decode(value, reader);
        let mut history = Self::default();
        lines.iter().for_each(|line| history.push(line));
        history
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_thousand_lines_are_kept_in_their_order() {
        let (mut history, mut all) = (History::default(), Vec::new());
        for n in 0..2_100 {
            history.push(&format!(" {n} "));
            all.push(n.to_string());
            let newest = all.len().saturating_sub(MOST.0);
            assert_eq!(history.len(), all.len() - newest);
            if n % 97 == 0 || n > 2_090 {
                assert!(history.iter().eq(all.iter().skip(newest)), "after {n}");
                assert!(
                    history.iter().rev().eq(all.iter().skip(newest).rev()),
                    "after {n}"
                );
            }
        }
    }

    #[test]
    fn a_copy_shares_the_lines_and_goes_its_own_way() {
        let mut one = History::default();
        for n in 0..100 {
            one.push(&n.to_string());
        }
        let mut other = one.clone();
        assert!(Arc::ptr_eq(&one.blocks, &other.blocks));
        other.push("more");
        let shared = one.blocks.iter().zip(other.blocks.iter());
        assert_eq!(shared.filter(|(one, other)| Arc::ptr_eq(one, other)).count(), 3);
        assert_eq!((one.len(), other.len()), (100, 101));
        assert_ne!(one, other);
        one.push("more");
        assert_eq!(one, other);
    }

    #[test]
    fn empty_repeated_and_very_long_lines_are_left_out() {
        let mut history = History::default();
        for line in ["", "a", " a ", "b", "a", &"x".repeat(20_000)] {
            history.push(line);
        }
        assert!(history.iter().eq(["a", "b", "a"]));
        history.clear();
        assert!(history.is_empty());
        assert_eq!(history, History::default());
    }
}
