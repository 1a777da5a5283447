//! What the page itself remembers: what is open and chosen, and the address.

pub(crate) mod route;
pub(crate) mod view_state;
