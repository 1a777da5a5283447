//! Why what was saved can't be taken up.

use super::format::FORMAT;

/// The most bytes that an import may have.
pub const MOST_BYTES: usize = 64 * 1024 * 1024;

/// Why a file was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveError {
    /// More bytes than an export can have.
    TooLarge(usize),
    /// Not the lab's, or damaged.
    Unreadable(String),
    /// The check sum does not fit what it was made of.
    Damaged,
    /// Written by a newer version.
    Newer(u32),
    /// The records do not fit together.
    Inconsistent(String),
}

impl std::fmt::Display for SaveError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::TooLarge(_) => write!(out, "The file has {}.", self.why()),
            Self::Unreadable(_) => write!(
                out,
                "This is not a whole AMI Lab export: {}. Choose a .json file that this lab exported.",
                self.why()
            ),
            Self::Damaged => write!(
                out,
                "The file is damaged, or somebody edited it: {}. Export it again where it came from.",
                self.why()
            ),
            Self::Newer(_) => write!(
                out,
                "{}. Reload the page to get the newest version, then import it again.",
                self.why()
            ),
            Self::Inconsistent(_) => write!(
                out,
                "The records in this file do not fit together: {}. Export it again where it came from.",
                self.why()
            ),
        }
    }
}

impl SaveError {
    /// What is wrong, as a part of a sentence.
    pub fn why(&self) -> String {
        match self {
            Self::TooLarge(bytes) => format!(
                "{} MiB; an export has at most {}. Choose a file that this lab exported",
                bytes / 1_048_576,
                MOST_BYTES / 1_048_576
            ),
            Self::Unreadable(why) | Self::Inconsistent(why) => why.clone(),
            Self::Damaged => "its check sum does not fit".to_owned(),
            Self::Newer(format) => {
                format!("A newer AMI Lab wrote this (format {format}, this one reads up to {FORMAT})")
            }
        }
    }
}
