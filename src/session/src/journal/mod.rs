//! The journal as data: records, their form in files, and the timeline.

pub(crate) mod checksum;
pub(crate) mod error;
pub(crate) mod file;
pub(crate) mod format;
pub(crate) mod reads;
pub(crate) mod record;
pub(crate) mod status;
pub(crate) mod timeline;
