//! The journal stored, exported and taken up again.

mod file;
mod restore;
mod status;

pub use restore::backup_file;
