//! Images: making, copying, describing, sharing, protecting, storing and retiring them.

pub(crate) mod allowed;
pub(crate) mod ancestry;
pub(crate) mod attribute;
pub(crate) mod copy;
pub(crate) mod create;
pub(crate) mod deregister;
pub(crate) mod describe;
pub(crate) mod due;
pub(crate) mod fast_launch;
pub(crate) mod fast_launch_due;
pub(crate) mod import_export;
pub(crate) mod modify;
pub(crate) mod organizations;
pub(crate) mod protection;
pub(crate) mod references;
pub(crate) mod register;
pub(crate) mod retire;
pub(crate) mod store;
pub(crate) mod store_due;
pub(crate) mod usage;
pub(crate) mod usage_due;
