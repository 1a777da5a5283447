//! Where a thing is, by its id: in the seat's Region, in another, or nowhere that the seat's account can see. It asks
//! what the account itself could ask, so that it tells nothing that a learner may not know.

use crate::Session;
use crate::identity::Seat;
use crate::ids::{describe, kind, region_of};
use crate::view::Table;

/// Where a thing is, as far as the seat's account can see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whereabouts {
    /// In the seat's Region, in that table of the console.
    Here(Table),
    /// In the seat's Region, but the console lists it nowhere: another account's snapshot.
    Others,
    /// In another Region.
    Region(&'static str),
    /// Nowhere: it is gone, never was, or is another account's own.
    Nowhere,
}

impl Session {
    /// Where a thing is, as far as the seat's account can see.
    pub fn whereabouts(&self, id: &str) -> Whereabouts {
        let Seat { account, region, .. } = self.seat();
        let cloud = &self.place.world.cloud;
        if let Some(row) = describe(cloud, &account, &region, id) {
            let own = row["OwnerId"] == account;
            return match kind(id).map_or("", |kind| kind.name) {
                "image" if own => Whereabouts::Here(Table::OwnedImages),
                "image" if row["Public"] == true => Whereabouts::Here(Table::PublicImages),
                "image" => Whereabouts::Here(Table::SharedImages),
                "snapshot" if own => Whereabouts::Here(Table::Snapshots),
                "snapshot" => Whereabouts::Others,
                "volume" => Whereabouts::Here(Table::Volumes),
                _ => Whereabouts::Here(Table::Instances),
            };
        }
        region_of(cloud, &account, id).map_or(Whereabouts::Nowhere, Whereabouts::Region)
    }
}
