//! Auto Scaling groups.

pub(crate) mod describe;
pub(crate) mod due;
pub(crate) mod find;
pub(crate) mod groups;
pub(crate) mod refresh;
pub(crate) mod refresh_describe;
pub(crate) mod round;
pub(crate) mod settings;
pub(crate) mod tags;
