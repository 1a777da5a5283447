//! The journal: records, files, restoring, undo.

pub(crate) mod checksum;
pub(crate) mod file;
pub(crate) mod reads;
pub(crate) mod record;
pub(crate) mod restore;
pub(crate) mod status;
pub(crate) mod timeline;
