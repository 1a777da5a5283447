//! The app without a browser: `Session::update(Msg) -> Vec<Effect>`.
//!
//! Every input (a typed line, a form, a tick of the clock, a lesson) becomes a record in one journal, with the events
//! that followed from it. Undo, the timeline, restoring and exporting are views of that journal. The session knows no
//! browser: storage, timers, clipboard and files are effects that the effect runner carries out and reports back.

mod clock;
pub mod console;
mod drive;
mod effect;
mod entry;
mod host;
mod identity;
mod ids;
pub(crate) mod journal;
mod lesson;
mod msg;
mod notice;
mod pace;
mod reads;
mod rooms;
mod session;
mod storage;
mod submission;
mod terminal;
mod undo;
pub mod view;
mod whereabouts;
mod wire;
mod words;

pub use crate::journal::error::{MOST_BYTES, SaveError};
pub use crate::journal::file::Saved;
pub use crate::journal::format::{FORMAT, RULES};
pub use crate::journal::record::{ConsoleCall, Record, RecordKind, Wait};
pub use crate::journal::status::Saving;
pub use crate::journal::timeline::Timeline;
pub use cloud::Request;
pub use effect::{BackupReason, Effect};
pub use entry::{Entry, Running};
pub use host::CloudHost;
pub use identity::{DEFAULT_ACCOUNT, PROFILES, SEED, account_of};
pub use ids::{Piece, is_id, pieces};
pub use msg::Msg;
pub use notice::{Notice, Tone};
pub use pace::Pace;
pub use rooms::{LessonState, Room, Rooms, World};
pub use session::Session;
pub use storage::backup_file;
pub use whereabouts::Whereabouts;
pub use words::spaced;
