//! How images, snapshots, volumes and instances hang together: what each account has in each Region, and what leads
//! from one thing to another.

use super::cell::short;
use crate::{PROFILES, Session};
use cloud::State;
use cloud::state::{Permission, RegionState};
use cloud::world::places::MORNING;
use std::collections::BTreeSet;

/// More of one kind in a tray than that are counted, not told.
pub const MOST: usize = 14;

/// Everything that hangs together.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MapView {
    /// What accounts have in Regions, where they have something.
    pub trays: Vec<Tray>,
    /// What leads from one thing to another; both are in trays.
    pub edges: Vec<Edge>,
}

/// What one account has in one Region.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tray {
    /// Which account and Region.
    pub title: String,
    /// Snapshots, images, instances and volumes.
    pub columns: [Vec<Node>; 4],
    /// How many more there are.
    pub more: usize,
}

/// A thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Its id.
    pub id: String,
    /// What it is: `snapshot`, `image`, `instance`, `volume`.
    pub kind: &'static str,
    /// What it is called.
    pub label: String,
    /// More about it.
    pub about: String,
    /// Whether it is a snapshot that no image uses.
    pub is_orphan: bool,
}

/// A relation of two things.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    /// From which, by its id.
    pub from: String,
    /// To which.
    pub to: String,
    /// What it is, in words between the two.
    pub what: &'static str,
    /// What kind it is of: `hold`, `copy`, `launch`.
    pub class: &'static str,
}

impl MapView {
    /// All things, tray by tray.
    pub fn nodes(&self) -> impl Iterator<Item = &Node> {
        self.trays.iter().flat_map(|tray| tray.columns.iter().flatten())
    }
}

impl Session {
    /// What the learner's accounts have in all Regions, in their order.
    pub fn map(&self) -> MapView {
        map(self.state())
    }
}

fn map(state: &State) -> MapView {
    let mut view = MapView::default();
    for (_, account, who) in PROFILES {
        for (name, region) in &state.regions {
            let (tray, edges) = tray(region, account);
            if tray.columns.iter().all(Vec::is_empty) {
                continue;
            }
            let title = format!("{who} {account}, {name}");
            view.trays.push(Tray { title, ..tray });
            view.edges.extend(edges);
        }
    }
    let known: BTreeSet<String> = view.nodes().map(|node| node.id.clone()).collect();
    view.edges
        .retain(|edge| known.contains(&edge.from) && known.contains(&edge.to));
    view
}

/// One tray, and what leads from or to its things.
fn tray(region: &RegionState, account: &str) -> (Tray, Vec<Edge>) {
    let mut edges = Vec::new();
    let (snapshots, more_snapshots) = snapshots(region, account, &mut edges);
    let (images, more_images) = images(region, account, &mut edges);
    let (instances, more_instances) = instances(region, account, &mut edges);
    let (volumes, more_volumes) = volumes(region, account);
    let tray = Tray {
        title: String::new(),
        columns: [snapshots, images, instances, volumes],
        more: more_snapshots + more_images + more_instances + more_volumes,
    };
    (tray, edges)
}

/// The first few, and how many more there are.
fn few<T>(mut all: impl Iterator<Item = T>) -> (Vec<T>, usize) {
    let first = all.by_ref().take(MOST).collect();
    (first, all.count())
}

/// What an account calls a thing.
fn named(region: &RegionState, account: &str, id: &str) -> String {
    let name = region.tags_of(account, id).and_then(|tags| tags.get("Name"));
    name.map_or_else(|| short(id), str::to_owned)
}

fn edge(from: &str, to: &str, what: &'static str, class: &'static str) -> Edge {
    Edge {
        from: from.to_owned(),
        to: to.to_owned(),
        what,
        class,
    }
}

fn snapshots(region: &RegionState, account: &str, edges: &mut Vec<Edge>) -> (Vec<Node>, usize) {
    let all = region.snapshots.values();
    let (own, more) = few(all.filter(|one| one.owner == account && one.started >= MORNING));
    let node = |one: &std::sync::Arc<cloud::state::Snapshot>| {
        let (id, users) = (one.id.as_str(), region.users_of(&one.id));
        let uses = users
            .iter()
            .map(|image| edge(id, image.as_str(), "is used by", "hold"));
        edges.extend(uses);
        let unused = if users.is_empty() {
            ", no image uses it"
        } else {
            ""
        };
        Node {
            id: id.to_owned(),
            kind: "snapshot",
            label: named(region, account, id),
            about: format!("{} GiB{unused}", one.size),
            is_orphan: users.is_empty(),
        }
    };
    (own.into_iter().map(node).collect(), more)
}

fn images(region: &RegionState, account: &str, edges: &mut Vec<Edge>) -> (Vec<Node>, usize) {
    let all = region.images.values();
    let (own, more) =
        few(all.filter(|one| one.owner == account && one.is_registered() && one.created >= MORNING));
    let node = |one: &std::sync::Arc<cloud::state::Image>| {
        if let Some((source, _)) = &one.source_image {
            edges.push(edge(source.as_str(), one.id.as_str(), "is the source of", "copy"));
        }
        Node {
            id: String::from(&one.id),
            kind: "image",
            label: String::from(&one.name),
            about: shared_with(&one.permissions),
            is_orphan: false,
        }
    };
    (own.into_iter().map(node).collect(), more)
}

fn instances(region: &RegionState, account: &str, edges: &mut Vec<Edge>) -> (Vec<Node>, usize) {
    let (own, more) = few(region.instances.values().filter(|one| one.owner == account));
    let node = |one: &std::sync::Arc<cloud::state::Instance>| {
        let id = one.id.as_str();
        edges.push(edge(one.image.as_str(), id, "was the template of", "launch"));
        let volumes = one.mappings.iter();
        edges.extend(volumes.map(|mapping| edge(id, mapping.volume.as_str(), "has", "hold")));
        Node {
            id: id.to_owned(),
            kind: "instance",
            label: named(region, account, id),
            about: format!("{}, {}", one.phase.name(), one.instance_type),
            is_orphan: false,
        }
    };
    (own.into_iter().map(node).collect(), more)
}

fn volumes(region: &RegionState, account: &str) -> (Vec<Node>, usize) {
    let (own, more) = few(region.volumes.values().filter(|one| one.owner == account));
    let node = |one: &std::sync::Arc<cloud::state::Volume>| Node {
        id: String::from(&one.id),
        kind: "volume",
        label: named(region, account, one.id.as_str()),
        about: format!("{} GiB {}", one.size, one.volume_type),
        is_orphan: false,
    };
    (own.into_iter().map(node).collect(), more)
}

/// Who may launch an image, in words.
fn shared_with(permissions: &[Permission]) -> String {
    let accounts: Vec<&str> = permissions
        .iter()
        .filter_map(|one| {
            if let Permission::Account(id) = one {
                Some(id.as_str())
            } else {
                None
            }
        })
        .collect();
    match (permissions.contains(&Permission::Everyone), accounts.as_slice()) {
        (true, _) => "public".to_owned(),
        (false, []) => "private".to_owned(),
        (false, [one]) => {
            let known = PROFILES.iter().find(|(_, account, _)| account == one);
            format!("shared with {}", known.map_or(*one, |(.., who)| who))
        }
        (false, many) => format!("shared with {} accounts", many.len()),
    }
}
