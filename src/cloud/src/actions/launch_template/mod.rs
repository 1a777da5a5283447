//! Launch templates and their versions.

pub(crate) mod change;
pub(crate) mod describe;
