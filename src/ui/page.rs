//! The pages of the app and their addresses.

#![allow(
    clippy::disallowed_types,
    reason = "the derive of routes names HashMap in what it writes"
)]

use yew_router::prelude::*;

/// The pages of the app; the address after `#` names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Routable)]
pub enum Page {
    /// How things hang together.
    #[at("/map")]
    Map,
    /// Images.
    #[at("/")]
    Images,
    /// Snapshots.
    #[at("/snapshots")]
    Snapshots,
    /// Volumes.
    #[at("/volumes")]
    Volumes,
    /// Instances.
    #[at("/instances")]
    Instances,
    /// Public images to start from.
    #[at("/catalogue")]
    Catalogue,
    /// Every call.
    #[at("/events")]
    Events,
    /// Anything else.
    #[not_found]
    #[at("/404")]
    NotFound,
}

impl Page {
    /// The tabs, in order.
    pub const TABS: &'static [(Self, &'static str)] = &[
        (Self::Map, "Map"),
        (Self::Images, "AMIs"),
        (Self::Snapshots, "Snapshots"),
        (Self::Volumes, "Volumes"),
        (Self::Instances, "Instances"),
        (Self::Catalogue, "AMI catalogue"),
        (Self::Events, "Events"),
    ];
}
