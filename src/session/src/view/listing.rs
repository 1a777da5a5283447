//! Which rows a table has, by their ids in the order of the answer, kept up with the account: what did not change is
//! not looked at again.
//!
//! Of tables that may be long the ids follow from what the account has in the state, which must be what the call would
//! answer (the tests hold one against the other); the short ones are asked for.

use super::rows::rows;
use super::table::Table;
use crate::Session;
use api::Timestamp;
use cloud::state::{ImageState, RegionState, parts};
use std::sync::Arc;

/// An id of a row.
pub type RowId = Arc<str>;

/// What a listing was made from.
#[derive(Debug, Clone)]
struct From {
    table: Table,
    account: String,
    region: String,
    state: Arc<RegionState>,
    /// When, where that matters.
    at: Option<Timestamp>,
}

/// The ids of a table's rows.
#[derive(Debug, Default)]
pub(super) struct Listing {
    from: Option<From>,
    pub ids: Arc<Vec<RowId>>,
}

/// What changed since a listing was looked at last.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Changed {
    /// Nothing that its rows show.
    Nothing,
    /// What rows show, and maybe which there are. Each has its place, and whether a row was put in there, or one was
    /// taken away, or is another one now; in this order.
    Rows(Vec<(usize, Edit)>),
    /// Everything, maybe.
    All,
}

/// What happened to a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edit {
    Put,
    Taken,
    Other,
}

impl Listing {
    /// Brings it up to what the account has now.
    pub fn look(&mut self, session: &Session, table: Table) -> Changed {
        let seat = session.seat();
        let Some(state) = session.state().regions.get(&seat.region) else {
            return Changed::Nothing;
        };
        let now = From {
            table,
            at: depends_on_time(table, state, &seat.account).then(|| session.now()),
            account: seat.account,
            region: seat.region,
            state: Arc::clone(state),
        };
        let Some(before) = self.from.replace(now.clone()) else {
            return self.anew(session, &now);
        };
        let same = (before.table, &before.account, &before.region, before.at)
            == (now.table, &now.account, &now.region, now.at);
        if same && Arc::ptr_eq(&before.state, &now.state) {
            return Changed::Nothing;
        }
        let some = if same { changed(&before, &now) } else { None };
        match some {
            Some(ids) if ids.is_empty() => Changed::Nothing,
            // Many are done sooner all at once.
            Some(ids) if ids.len() <= 16 + self.ids.len() / 8 => self.edit(&now, &ids),
            _ => self.anew(session, &now),
        }
    }

    /// The place of a row.
    pub fn place(&self, id: &str) -> Option<usize> {
        match self.from.as_ref().map(|from| from.table) {
            Some(Table::Instances) => self.ids.iter().position(|one| one.as_ref() == id),
            _ => self.ids.binary_search_by(|one| one.as_ref().cmp(id)).ok(),
        }
    }

    fn anew(&mut self, session: &Session, from: &From) -> Changed {
        let ids = walk(from).unwrap_or_else(|| {
            let rows = rows(session, from.table, None);
            rows.iter().map(|row| from.table.id_of(row).into()).collect()
        });
        self.ids = Arc::new(ids);
        Changed::All
    }

    fn edit(&mut self, from: &From, changed: &[&str]) -> Changed {
        let ids = Arc::make_mut(&mut self.ids);
        let mut edits = Vec::new();
        for id in changed {
            let there = ids.binary_search_by(|one| one.as_ref().cmp(id));
            match (there, has(from, id)) {
                (Ok(at), true) => edits.push((at, Edit::Other)),
                (Ok(at), false) => {
                    ids.remove(at);
                    edits.push((at, Edit::Taken));
                }
                (Err(at), true) => {
                    ids.insert(at, (*id).into());
                    edits.push((at, Edit::Put));
                }
                (Err(_), false) => {}
            }
        }
        if edits.is_empty() {
            Changed::Nothing
        } else {
            Changed::Rows(edits)
        }
    }
}

/// Whether which rows there are changes with time alone: criteria for images count days.
fn depends_on_time(table: Table, state: &RegionState, account: &str) -> bool {
    matches!(table, Table::SharedImages | Table::PublicImages)
        && state
            .settings
            .get(account)
            .is_some_and(|settings| settings.allowed_images.is_some())
}

/// The ids of things that a table may show and that are not as they were, each once and in order; nothing where that
/// can't be said.
fn changed<'a>(before: &'a From, now: &'a From) -> Option<Vec<&'a str>> {
    let (old, new) = (before.state.as_ref(), now.state.as_ref());
    let (mut ids, prefix): (Vec<&str>, _) = match now.table {
        Table::OwnedImages | Table::DisabledImages => (new.images.changed(&old.images).collect(), "ami-"),
        Table::Snapshots => (new.snapshots.changed(&old.snapshots).collect(), "snap-"),
        Table::Volumes => (new.volumes.changed(&old.volumes).collect(), "vol-"),
        _ => return None,
    };
    let tagged = new.tags.changed(&old.tags).map(parts);
    let mine = tagged.filter(|(account, id)| *account == now.account && id.starts_with(prefix));
    ids.extend(mine.map(|(_, id)| id));
    api::order::sort(&mut ids);
    ids.dedup();
    Some(ids)
}

/// Whether a table has a row of that id.
fn has(from: &From, id: &str) -> bool {
    let (state, account) = (&from.state, from.account.as_str());
    match from.table {
        Table::OwnedImages => state
            .images
            .get(id)
            .is_some_and(|image| image.owner == account && image.is_registered()),
        Table::DisabledImages => state
            .images
            .get(id)
            .is_some_and(|image| image.owner == account && image.state == ImageState::Disabled),
        Table::Snapshots => state
            .snapshots
            .get(id)
            .is_some_and(|snapshot| snapshot.owner == account),
        Table::Volumes => state
            .volumes
            .get(id)
            .is_some_and(|volume| volume.owner == account),
        _ => false,
    }
}

/// The ids of a table's rows, where the state says them.
fn walk(from: &From) -> Option<Vec<RowId>> {
    let (state, account) = (&from.state, from.account.as_str());
    Some(match from.table {
        Table::OwnedImages => {
            let own = state.images.values().filter(|image| image.owner == account);
            own.filter(|image| image.is_registered())
                .map(|image| image.id.shared())
                .collect()
        }
        Table::DisabledImages => {
            let own = state.images.values().filter(|image| image.owner == account);
            own.filter(|image| image.state == ImageState::Disabled)
                .map(|image| image.id.shared())
                .collect()
        }
        Table::Snapshots => {
            let all = state.snapshots.values();
            all.filter(|snapshot| snapshot.owner == account)
                .map(|snapshot| snapshot.id.shared())
                .collect()
        }
        Table::Volumes => {
            let all = state.volumes.values();
            all.filter(|volume| volume.owner == account)
                .map(|volume| volume.id.shared())
                .collect()
        }
        _ => return None,
    })
}
