//! Instances after their launch.

pub(crate) mod attribute;
pub(crate) mod console;
pub(crate) mod describe;
pub(crate) mod due;
pub(crate) mod filter;
pub(crate) mod image_metadata;
pub(crate) mod metadata_options;
pub(crate) mod modify;
pub(crate) mod power;
pub(crate) mod root_volume;
pub(crate) mod root_volume_due;
pub(crate) mod status;
