//! Tags, of EC2 and of all services.

pub(crate) mod calls;
pub(crate) mod tagged_resources;
