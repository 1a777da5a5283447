//! What is on a volume or in a snapshot: runs of written blocks, each naming its content.
//!
//! A block is 512 KiB, as in EBS. Equal content at an equal place is stored once, which is what makes snapshots
//! incremental and their bill honest. What the content *means* (files, packages) is not known here.

use api::codec::decode::{Decode, Reader};
use api::codec::encode::{Encode, Sink};
use api::stored;
use serde_json::Value;
use std::sync::Arc;

/// Bytes in a block.
pub const BLOCK_BYTES: i64 = 512 * 1024;
/// Blocks in a GiB.
pub const BLOCKS_PER_GIB: u32 = 2048;

stored! {
/// A run of written blocks with one content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Extent {
    /// The first block.
    pub start: u32,
    /// How many blocks; never 0.
    pub len: u32,
    /// What was written; equal numbers are equal bytes.
    pub content: u64,
}
}

/// The written blocks of a disk, in order and without overlap. A clone shares them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Disk(Arc<Vec<Extent>>);

impl Encode for Disk {
    fn encode(&self, sink: &mut dyn Sink) {
        self.0.encode(sink);
    }
}

impl Decode for Disk {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        Self(Decode::decode(value, reader))
    }
}

impl Disk {
    /// A disk on which that many blocks from the first on hold one content.
    pub fn filled(blocks: u32, content: u64) -> Self {
        Self(Arc::new(if blocks == 0 {
            Vec::new()
        } else {
            vec![Extent {
                start: 0,
                len: blocks,
                content,
            }]
        }))
    }

    /// The runs.
    pub fn extents(&self) -> &[Extent] {
        &self.0
    }

    /// How many blocks are written.
    pub fn blocks(&self) -> u64 {
        self.0.iter().map(|extent| u64::from(extent.len)).sum()
    }

    /// How many of its written blocks another disk does not have with equal content at the same place.
    pub fn blocks_not_in(&self, other: &Self) -> u64 {
        if Arc::ptr_eq(&self.0, &other.0) {
            return 0;
        }
        let mut shared = 0;
        let mut theirs = other.0.iter().peekable();
        for mine in self.0.iter() {
            let end = mine.start.saturating_add(mine.len);
            while let Some(run) = theirs.peek() {
                let run_end = run.start.saturating_add(run.len);
                if run.content == mine.content {
                    let overlap = end.min(run_end).saturating_sub(mine.start.max(run.start));
                    shared += u64::from(overlap);
                }
                if run_end > end {
                    break;
                }
                theirs.next();
            }
        }
        self.blocks().saturating_sub(shared)
    }

    /// The same disk after one more run was written over it.
    pub fn written(&self, run: Extent) -> Self {
        if run.len == 0 {
            return self.clone();
        }
        let end = run.start.saturating_add(run.len);
        let mut extents = Vec::with_capacity(self.0.len() + 2);
        for old in self.0.iter() {
            let old_end = old.start.saturating_add(old.len);
            if old.start < run.start {
                extents.push(Extent {
                    len: old_end.min(run.start) - old.start,
                    ..*old
                });
            }
            if old_end > end {
                let start = old.start.max(end);
                extents.push(Extent {
                    start,
                    len: old_end - start,
                    ..*old
                });
            }
        }
        extents.push(run);
        api::order::sort(&mut extents);
        Self(Arc::new(extents))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writing_replaces_what_was_there() {
        let disk = Disk::filled(10, 1).written(Extent {
            start: 3,
            len: 4,
            content: 2,
        });
        let runs: Vec<_> = disk
            .extents()
            .iter()
            .map(|run| (run.start, run.len, run.content))
            .collect();
        assert_eq!(runs, [(0, 3, 1), (3, 4, 2), (7, 3, 1)]);
        assert_eq!(disk.blocks(), 10);
        assert_eq!(disk.blocks_not_in(&Disk::filled(10, 1)), 4);
        assert_eq!(Disk::filled(10, 1).blocks_not_in(&disk), 4);
        assert_eq!(disk.blocks_not_in(&Disk::filled(2, 1)), 8);
        assert_eq!(disk.blocks_not_in(&disk.clone()), 0);
        assert_eq!(
            disk.written(Extent {
                start: 8,
                len: 5,
                content: 3
            })
            .blocks(),
            13
        );
    }
}
