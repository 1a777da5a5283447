//! Whether what was done is stored: the save indicator always tells the truth.

/// How the message about failed storing begins.
pub(crate) const NOT_SAVED: &str = "Not saved from command";

/// What is stored and what is not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Saving {
    /// The last record that was made.
    pub made: u64,
    /// The last record that is surely stored.
    pub stored: u64,
    /// Why storing failed, while it does.
    pub trouble: Option<String>,
    /// Why there is no storage at all, when there is none: the lab lives in memory.
    pub memory: Option<String>,
}

impl Saving {
    pub(crate) fn asked(&mut self, seq: u64) {
        self.made = self.made.max(seq);
    }

    pub(crate) fn stored(&mut self, seq: u64) {
        self.stored = self.stored.max(seq).min(self.made);
        self.trouble = None;
    }

    /// Whether everything that was done is stored.
    pub fn is_saved(&self) -> bool {
        self.memory.is_none() && self.stored == self.made
    }

    /// The indicator in words.
    pub fn words(&self) -> String {
        match (&self.memory, &self.trouble) {
            (Some(_), _) => "Not saved: in memory only".to_owned(),
            (None, Some(_)) => format!("{NOT_SAVED} {} on", self.stored + 1),
            (None, None) if self.is_saved() => "Saved in this browser".to_owned(),
            (None, None) => "Saving".to_owned(),
        }
    }
}
