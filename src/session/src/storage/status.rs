//! What the page says of storing, taken in and told to the learner.

use crate::journal::status::{NOT_SAVED, Saving};
use crate::{Session, Tone};

impl Session {
    /// What is stored and what is not.
    pub fn saving(&self) -> &Saving {
        &self.saving
    }

    /// A record was stored. When that had failed before, what was said about it is true no more.
    pub(crate) fn store_worked(&mut self, seq: u64) {
        if self.saving.trouble.is_some() {
            self.notices.retain(|notice| !notice.title.starts_with(NOT_SAVED));
        }
        self.saving.stored(seq);
    }

    pub(crate) fn store_failed(&mut self, why: String) {
        if self.saving.trouble.is_none() {
            let detail = format!(
                "{why} Your work goes on in memory and is stored as soon as that works again. \
                 Export a file to be safe."
            );
            self.notice(
                Tone::Bad,
                &format!("{NOT_SAVED} {} on", self.saving.stored + 1),
                &detail,
            );
        }
        self.saving.trouble = Some(why);
    }

    pub(crate) fn store_lost(&mut self, why: String) {
        if self.saving.memory.is_none() {
            let detail = format!(
                "{why} Everything works, but closing this tab ends it. Export a file to keep your work."
            );
            self.notice(Tone::Info, "This browser keeps nothing for this page", &detail);
        }
        self.saving.memory = Some(why);
    }

    pub(crate) fn stale(&mut self) {
        self.reader = true;
        self.notice(
            Tone::Bad,
            "Another tab went on with this lab",
            "This tab has stopped writing, so nothing there is lost. Reload to see its work, or export what is here.",
        );
    }

    pub(crate) fn evicted(&mut self, when: &str, commands: u64) {
        let detail = format!(
            "{commands} commands were saved here, last on {when}, and the browser has removed them. \
             If you exported a file, import it; otherwise this is a fresh lab."
        );
        self.notice(Tone::Bad, "The saved lab is gone from this browser", &detail);
    }
}
