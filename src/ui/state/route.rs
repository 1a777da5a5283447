//! The pages of the app and their addresses. The address after `#` says which page is shown, so that the browser's own
//! back, forward and bookmarks work.

use gloo::utils::window;
use session::view::Table;

/// The pages of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// How things hang together.
    Map,
    /// Images.
    Images,
    /// Snapshots.
    Snapshots,
    /// Volumes.
    Volumes,
    /// Instances.
    Instances,
    /// Public images to start from.
    Catalogue,
    /// Every call.
    Events,
    /// What is simulated.
    Reference,
    /// Anything else.
    NotFound,
}

impl Page {
    /// Every page that has an address, the tabs first and in order: the page, its address and what it is called.
    pub const ALL: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Map, "#/map", "Map"),
        (Self::Images, "#/", "AMIs"),
        (Self::Snapshots, "#/snapshots", "Snapshots"),
        (Self::Volumes, "#/volumes", "Volumes"),
        (Self::Instances, "#/instances", "Instances"),
        (Self::Catalogue, "#/catalogue", "AMI catalogue"),
        (Self::Events, "#/events", "Events"),
        (Self::Reference, "#/reference", "Reference"),
    ];

    /// Those of them that are tabs. The reference is no part of the account; help and the commands lead to it.
    pub fn tabs() -> impl Iterator<Item = &'static (Self, &'static str, &'static str)> {
        Self::ALL.iter().filter(|(page, ..)| *page != Self::Reference)
    }

    /// The page at the browser's address.
    pub fn here() -> Self {
        Self::at(&window().location().hash().unwrap_or_default())
    }

    /// The page at an address, `#` included; none at all is the start.
    fn at(hash: &str) -> Self {
        let path = hash.split('?').next().unwrap_or_default().trim_end_matches('/');
        Self::ALL
            .iter()
            .find(|(_, address, _)| {
                address.trim_end_matches('/') == path || (path.is_empty() && *address == "#/")
            })
            .map_or(Self::NotFound, |(page, ..)| *page)
    }

    /// The page on which the console lists things of a table.
    pub fn of(table: Table) -> Self {
        match table {
            Table::Snapshots | Table::RecycledSnapshots => Self::Snapshots,
            Table::Volumes => Self::Volumes,
            Table::Instances => Self::Instances,
            _ => Self::Images,
        }
    }

    /// Goes there; the change of the address does the rest.
    pub fn go(self) {
        let _ = window().location().set_hash(self.address());
    }

    /// Goes there in the stead of the address that asked for a thing, so that the way back does not lead to it.
    pub fn go_instead(self) {
        let _ = window().location().replace(self.address());
    }

    /// Its address, `#` included.
    pub fn address(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(page, ..)| *page == self)
            .map_or("#/", |(_, address, _)| address)
    }
}

/// The beginning of addresses that ask to be shown a thing, wherever it is.
const THING: &str = "#/id/";

/// The address that asks to be shown a thing.
pub fn address_of(id: &str) -> String {
    format!("{THING}{id}")
}

/// The thing that the browser's address asks for.
pub fn asked() -> Option<String> {
    let hash = window().location().hash().unwrap_or_default();
    let id = hash.strip_prefix(THING)?;
    session::is_id(id).then(|| id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::Page;

    #[test]
    fn addresses_and_pages() {
        for (page, address, _) in Page::ALL {
            assert_eq!(Page::at(address), *page);
        }
        for start in ["", "#", "#/", "#/?from=mail"] {
            assert_eq!(Page::at(start), Page::Images, "{start}");
        }
        assert_eq!(Page::at("#/snapshots/"), Page::Snapshots);
        assert_eq!(Page::at("#/nowhere"), Page::NotFound);
        assert_eq!(Page::at("#/map/more"), Page::NotFound);
    }
}
