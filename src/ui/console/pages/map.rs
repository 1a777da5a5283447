//! The map: accounts as benches, Regions as trays on them, and how images, snapshots, volumes and instances hang
//! together. A table below says the same in words.

use crate::ui::Lab;
use crate::ui::console::table::cells::short;
use cloud::State;
use cloud::state::Permission;
use cloud::world::places::MORNING;
use session::PROFILES;
use session::console::forms::instances::LAUNCH;
use std::collections::BTreeMap;
use yew::prelude::*;

/// From one column to the next.
const COLUMN: i32 = 272;
/// Beside the columns, left and right together.
const MARGIN: i32 = 32;
const BOX: (i32, i32) = (220, 40);
const STEP: i32 = 52;
/// More of one kind than that are counted, not drawn.
const MOST: usize = 14;

/// A thing on the map.
#[derive(Debug, Clone, PartialEq)]
struct Node {
    id: String,
    kind: &'static str,
    label: String,
    about: String,
    class: &'static str,
    x: i32,
    y: i32,
}

/// A relation: from, to, what it is, and its line.
type Edge = (String, String, &'static str, &'static str);

/// A tray: one account in one Region.
#[derive(Debug, Clone, PartialEq, Default)]
struct Tray {
    title: String,
    y: i32,
    height: i32,
    more: usize,
}

/// Everything that is drawn.
#[derive(Debug, Clone, PartialEq, Default)]
struct Drawing {
    trays: Vec<Tray>,
    nodes: Vec<Node>,
    edges: Vec<Edge>,
    /// How many columns have something in them; only those are drawn.
    columns: i32,
    height: i32,
}

impl Drawing {
    fn width(&self) -> i32 {
        MARGIN + self.columns * COLUMN
    }

    /// Gives the columns that have something their places, without a gap for those that have nothing.
    fn close_up(&mut self) {
        for column in 0..4 {
            let mine = |node: &&mut Node| node.x == column;
            let mut found = false;
            for node in self.nodes.iter_mut().filter(mine) {
                // Past the numbers of the columns that are still to come.
                node.x = 20 + self.columns * COLUMN;
                found = true;
            }
            self.columns += i32::from(found);
        }
    }
}

/// The page.
pub fn map_page(lab: &Lab) -> Html {
    let drawing = draw(lab.session().state());
    let places: BTreeMap<&str, &Node> = drawing
        .nodes
        .iter()
        .map(|node| (node.id.as_str(), node))
        .collect();
    let orphans = drawing.nodes.iter().filter(|node| node.class == "orphan").count();
    let count = |kind: &str| {
        let many = drawing.nodes.iter().filter(|node| node.kind == kind).count();
        format!("{many} {kind}{}", if many == 1 { "" } else { "s" })
    };
    let summary = format!(
        "{}, {} ({orphans} without an image), {} and {}.",
        count("image"),
        count("snapshot"),
        count("volume"),
        count("instance"),
    );
    let select = |id: &str| {
        let id = id.to_owned();
        lab.change::<()>(move |bench| bench.selected = Some(id.clone()))
    };
    html! {
        <div class="page map">
            <div class="page-head"><h1>{ "Map" }</h1></div>
            if drawing.nodes.is_empty() {
                <div class="empty">
                    <p>{ "There is nothing of yours yet. Launch an instance, and it appears here with what hangs on it: its volumes, the image that you make of it, that image's snapshots, copies in other Regions, and who else may launch it." }</p>
                    <button class="button primary" onclick={lab.open(&LAUNCH, Vec::new())}>{ "Launch instances" }</button>
                </div>
            } else {
                <p>{ &summary }</p>
                <div class="drawing"><svg data-columns={drawing.columns.to_string()} viewBox={format!("0 0 {} {}", drawing.width(), drawing.height)} role="group" aria-label={summary.clone()}>
                    <>{ for drawing.trays.iter().map(|tray| html! {
                        <g>
                            <rect class="bench" x="4" y={tray.y.to_string()} width={(drawing.width() - 8).to_string()} height={tray.height.to_string()} rx="10" />
                            <text x="20" y={(tray.y + 24).to_string()}>{ &tray.title }</text>
                            if tray.more > 0 { <text class="soft-text" x={(drawing.width() - 100).to_string()} y={(tray.y + 24).to_string()}>{ format!("and {} more", tray.more) }</text> }
                        </g>
                    }) }</>
                    <>{ for drawing.edges.iter().filter_map(|(from, to, _, class)| Some(line(places.get(from.as_str())?, places.get(to.as_str())?, class))) }</>
                    <>{ for drawing.nodes.iter().map(|node| {
                        let selected = lab.bench.selected.as_deref() == Some(&node.id);
                        let pick = select(&node.id);
                        let key = pick.clone();
                        html! {
                            <g key={node.id.clone()} class={classes!("node", node.class, selected.then_some("selected"))} role="button" tabindex="0" aria-pressed={selected.to_string()}
                                onclick={pick.reform(|_| ())} onkeydown={move |event: KeyboardEvent| if matches!(event.key().as_str(), "Enter" | " ") { event.prevent_default(); key.emit(()); }}>
                                <rect x={node.x.to_string()} y={node.y.to_string()} width={BOX.0.to_string()} height={BOX.1.to_string()} rx="6" />
                                { glyph(node) }
                                <text x={(node.x + 36).to_string()} y={(node.y + 17).to_string()}>{ clip(&node.label) }</text>
                                <text class="soft-text" x={(node.x + 36).to_string()} y={(node.y + 33).to_string()}>{ clip(&format!("{}, {}", node.kind, node.about)) }</text>
                            </g>
                        }
                    }) }</>
                </svg></div>
                <h2>{ "The same in words" }</h2>
                <div class="grid-box"><table class="grid" aria-label="The map in words">
                    <thead><tr>{ for ["From", "Relation", "To"].iter().map(|title| html! { <th scope="col"><span>{ *title }</span></th> }) }</tr></thead>
                    <tbody>
                        { for drawing.edges.iter().filter_map(|(from, to, what, _)| Some((places.get(from.as_str())?, places.get(to.as_str())?, what))).map(|(from, to, what)| html! {
                            <tr><td>{ format!("{} {}", from.kind, from.label) }</td><td>{ *what }</td><td>{ format!("{} {}", to.kind, to.label) }</td></tr>
                        }) }
                        { for drawing.nodes.iter().filter(|node| node.class == "orphan").map(|node| html! {
                            <tr><td>{ format!("{} {}", node.kind, node.label) }</td><td>{ "is used by no image and costs money" }</td><td></td></tr>
                        }) }
                    </tbody>
                </table></div>
            }
        </div>
    }
}

/// A small sign for each kind: stamp, layers, cylinder, machine.
fn glyph(node: &Node) -> Html {
    let (x, y) = (node.x + 10, node.y + 11);
    let path = match node.kind {
        "image" => format!("M{x} {y}h16v18h-16z M{} {}h8v8h-8z", x + 4, y + 5),
        "snapshot" => format!(
            "M{x} {}l8-5 8 5-8 5z M{x} {}l8 5 8-5 M{x} {}l8 5 8-5",
            y + 5,
            y + 9,
            y + 13
        ),
        "volume" => format!(
            "M{x} {}a8 3 0 0 1 16 0v12a8 3 0 0 1-16 0z M{x} {}a8 3 0 0 0 16 0",
            y + 3,
            y + 3
        ),
        _ => format!(
            "M{x} {}h16v11h-16z M{} {}v4 M{} {}h10",
            y + 1,
            x + 8,
            y + 12,
            x + 3,
            y + 16
        ),
    };
    html! { <path class="edge" d={path} /> }
}

fn line(from: &Node, to: &Node, class: &'static str) -> Html {
    let (right, left) = (from.x + BOX.0, to.x);
    let (y1, y2) = (from.y + BOX.1 / 2, to.y + BOX.1 / 2);
    let d = if from.x == to.x {
        format!(
            "M{right} {y1}C{} {y1} {} {y2} {right} {y2}",
            right + 36,
            right + 36
        )
    } else if from.x < to.x {
        let middle = (right + left) / 2;
        format!("M{right} {y1}C{middle} {y1} {middle} {y2} {left} {y2}")
    } else {
        let (out, into) = (from.x, to.x + BOX.0);
        let middle = (out + into) / 2;
        format!("M{out} {y1}C{middle} {y1} {middle} {y2} {into} {y2}")
    };
    html! { <path class={classes!("edge", class)} {d} aria-hidden="true" /> }
}

fn clip(text: &str) -> String {
    const MOST: usize = 24;
    if text.chars().count() > MOST {
        text.chars().take(MOST - 1).chain(['…']).collect()
    } else {
        text.to_owned()
    }
}

/// Lays out every tray that has something on it, in the order of accounts and Regions.
fn draw(state: &State) -> Drawing {
    let mut drawing = Drawing {
        height: 8,
        ..Drawing::default()
    };
    for (_, account, who) in PROFILES {
        for (name, region) in &state.regions {
            let mut columns: [Vec<Node>; 4] = Default::default();
            let named = |id: &str| {
                region
                    .tags_of(account, id)
                    .and_then(|tags| tags.get("Name"))
                    .map(str::to_owned)
            };
            let node = |id: &str, kind, label: String, about: String, class| Node {
                id: id.to_owned(),
                kind,
                label,
                about,
                class,
                x: 0,
                y: 0,
            };
            for snapshot in region
                .snapshots
                .values()
                .filter(|snapshot| snapshot.owner == *account && snapshot.started >= MORNING)
            {
                let users = region.users_of(&snapshot.id);
                let class = if users.is_empty() { "orphan" } else { "snapshot" };
                let about = format!(
                    "{} GiB{}",
                    snapshot.size,
                    if users.is_empty() {
                        ", no image uses it"
                    } else {
                        ""
                    }
                );
                columns[0].push(node(
                    snapshot.id.as_str(),
                    "snapshot",
                    named(snapshot.id.as_str()).unwrap_or_else(|| short(snapshot.id.as_str())),
                    about,
                    class,
                ));
                drawing.edges.extend(users.iter().map(|image| {
                    (
                        String::from(&snapshot.id),
                        String::from(image),
                        "is used by",
                        "hold",
                    )
                }));
            }
            for image in region
                .images
                .values()
                .filter(|image| image.owner == *account && image.is_registered() && image.created >= MORNING)
            {
                columns[1].push(node(
                    image.id.as_str(),
                    "image",
                    String::from(&image.name),
                    shared_with(&image.permissions),
                    "image",
                ));
                if let Some((source, _)) = &image.source_image {
                    drawing.edges.push((
                        String::from(source),
                        String::from(&image.id),
                        "is the source of",
                        "copy",
                    ));
                }
            }
            for instance in region
                .instances
                .values()
                .filter(|instance| instance.owner == *account)
            {
                let label = named(instance.id.as_str()).unwrap_or_else(|| short(instance.id.as_str()));
                columns[2].push(node(
                    instance.id.as_str(),
                    "instance",
                    label,
                    format!("{}, {}", instance.phase.name(), instance.instance_type),
                    "instance",
                ));
                drawing.edges.push((
                    String::from(&instance.image),
                    String::from(&instance.id),
                    "was the template of",
                    "launch",
                ));
                drawing.edges.extend(instance.mappings.iter().map(|mapping| {
                    (
                        String::from(&instance.id),
                        String::from(&mapping.volume),
                        "has",
                        "hold",
                    )
                }));
            }
            for volume in region.volumes.values().filter(|volume| volume.owner == *account) {
                let label = named(volume.id.as_str()).unwrap_or_else(|| short(volume.id.as_str()));
                columns[3].push(node(
                    volume.id.as_str(),
                    "volume",
                    label,
                    format!("{} GiB {}", volume.size, volume.volume_type),
                    "volume",
                ));
            }
            place(&mut drawing, format!("{who} {account}, {name}"), columns);
        }
    }
    drawing.close_up();
    drawing
}

/// Puts the columns of one tray below the trays before it.
fn place(drawing: &mut Drawing, title: String, columns: [Vec<Node>; 4]) {
    let longest = columns
        .iter()
        .map(|column| column.len().min(MOST))
        .max()
        .unwrap_or(0);
    if longest == 0 {
        return;
    }
    let top = drawing.height;
    let more = columns
        .iter()
        .map(|column| column.len().saturating_sub(MOST))
        .sum();
    for (at, column) in (0..).zip(columns) {
        for (row, mut node) in (0..).zip(column.into_iter().take(MOST)) {
            node.x = at;
            node.y = top + 40 + row * STEP;
            drawing.nodes.push(node);
        }
    }
    let height = 48 + i32::try_from(longest).unwrap_or_default() * STEP;
    drawing.trays.push(Tray {
        title,
        y: top,
        height,
        more,
    });
    drawing.height = top + height + 12;
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
