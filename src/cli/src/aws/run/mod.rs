//! Carrying an operation out: the CLI's own customisations, pages, waiters, and the answer's presentation.

pub(crate) mod custom;
pub(crate) mod operation;
pub(crate) mod paginate;
pub(crate) mod present;
pub(crate) mod request;
pub(crate) mod waiter;
pub(crate) mod wire;
