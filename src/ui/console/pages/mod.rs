//! Pages of the console that are no tables of own things.

pub(crate) mod catalogue;
pub(crate) mod events;
pub(crate) mod map;
pub(crate) mod reference;
