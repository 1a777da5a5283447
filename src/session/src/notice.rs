//! What the learner is told beside the terminal and the forms.

/// Something to tell the learner; it stays until it is dismissed.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// Tells it from others.
    pub id: u64,
    /// How it went.
    pub tone: Tone,
    /// What happened, in one line.
    pub title: String,
    /// More about it, in the markdown of lessons.
    pub detail: String,
}

/// How something went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// It worked.
    Good,
    /// It did not.
    Bad,
    /// Worth knowing.
    Info,
}
