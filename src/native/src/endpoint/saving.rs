//! The endpoint's state file: written soon after something changed, so that whoever kills the process loses seconds.

use super::Lab;
use crate::state;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

/// The least time between two saves.
const PAUSE: Duration = Duration::from_secs(2);
/// Saving a large lab takes a while, during which nobody is answered: it may take so small a part of the time.
const SHARE: u32 = 10;

/// Saves a lab to its file.
#[derive(Clone)]
pub struct Keeper {
    lab: Lab,
    path: Arc<PathBuf>,
    /// Held while the file is written: one save ends before the next begins, so the last one is of the newest state.
    writing: Arc<Mutex<()>>,
}

impl Keeper {
    /// Of that lab, to that file.
    pub fn new(lab: Lab, path: PathBuf) -> Self {
        Self {
            lab,
            path: Arc::new(path),
            writing: Arc::new(Mutex::new(())),
        }
    }

    /// Saves now; says which state that was.
    pub fn save(&self) -> Result<Stamp, String> {
        let _writing = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let (stamp, file) = {
            let mut session = self.lab.lock();
            session.write_down();
            (self.lab.stamp(&session), session.to_file())
        };
        state::save(&self.path, &file)?;
        Ok(stamp)
    }

    /// Saves what changed, again and again.
    pub async fn keep(self) {
        let mut saved = self.stamp();
        let mut told = String::new();
        let mut pause = PAUSE;
        loop {
            tokio::time::sleep(pause).await;
            if self.stamp() == saved {
                continue;
            }
            let (began, keeper) = (Instant::now(), self.clone());
            match tokio::task::spawn_blocking(move || keeper.save()).await {
                Ok(Ok(stamp)) => saved = stamp,
                // A full disk is told once, and tried again: what is wrong may be put right meanwhile.
                Ok(Err(why)) if why != told => {
                    eprintln!("ami-lab: {why}");
                    told = why;
                }
                _ => {}
            }
            pause = PAUSE.max(began.elapsed().saturating_mul(SHARE));
        }
    }

    /// Where the file is.
    pub fn path(&self) -> std::path::Display<'_> {
        self.path.display()
    }

    fn stamp(&self) -> Stamp {
        self.lab.stamp(&self.lab.lock())
    }
}

/// A state of the lab: how often another took its place, and how many records it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp(pub u64, pub usize);
