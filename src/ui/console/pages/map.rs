//! The map: accounts as benches, Regions as trays on them, and how images, snapshots, volumes and instances hang
//! together. A table below says the same in words.

use crate::ui::Lab;
use session::console::forms::instances::LAUNCH;
use session::view::{Edge, MapView, Node, Tray};
use std::collections::BTreeMap;
use yew::prelude::*;

/// From one column to the next.
const COLUMN: i32 = 272;
/// Beside the columns, left and right together.
const MARGIN: i32 = 32;
const BOX: (i32, i32) = (220, 40);
const STEP: i32 = 52;
/// A thing, where it is drawn.
struct Placed<'a> {
    node: &'a Node,
    x: i32,
    y: i32,
}

/// A tray: one account in one Region.
struct PlacedTray<'a> {
    tray: &'a Tray,
    y: i32,
    height: i32,
}

/// Everything that is drawn.
#[derive(Default)]
struct Drawing<'a> {
    trays: Vec<PlacedTray<'a>>,
    nodes: Vec<Placed<'a>>,
    /// How many columns have something in them; only those are drawn.
    columns: i32,
    height: i32,
}

impl<'a> Drawing<'a> {
    /// Lays out every tray below the one before.
    fn of(view: &'a MapView) -> Self {
        // The columns that have something get their places, without a gap for those that have nothing.
        let mut columns = 0;
        let lefts = [0, 1, 2, 3].map(|column| {
            let is_used = view
                .trays
                .iter()
                .any(|tray| tray.columns.get(column).is_some_and(|own| !own.is_empty()));
            let left = 20 + columns * COLUMN;
            columns += i32::from(is_used);
            left
        });
        let mut drawing = Self {
            columns,
            height: 8,
            ..Self::default()
        };
        for tray in &view.trays {
            let top = drawing.height;
            for (x, column) in lefts.into_iter().zip(&tray.columns) {
                let placed = (0..).zip(column).map(|(row, node)| Placed {
                    node,
                    x,
                    y: top + 40 + row * STEP,
                });
                drawing.nodes.extend(placed);
            }
            let longest = tray.columns.iter().map(Vec::len).max().unwrap_or(0);
            let height = 48 + i32::try_from(longest).unwrap_or_default() * STEP;
            drawing.trays.push(PlacedTray { tray, y: top, height });
            drawing.height = top + height + 12;
        }
        drawing
    }

    fn width(&self) -> i32 {
        MARGIN + self.columns * COLUMN
    }
}

/// The page.
pub fn map_page(lab: &Lab) -> Html {
    let view = lab.session().map();
    let drawing = Drawing::of(&view);
    let places: BTreeMap<&str, &Placed> = drawing
        .nodes
        .iter()
        .map(|placed| (placed.node.id.as_str(), placed))
        .collect();
    let ends = |edge: &Edge| Some((*places.get(edge.from.as_str())?, *places.get(edge.to.as_str())?));
    let orphans = view.nodes().filter(|node| node.is_orphan).count();
    let count = |kind: &str| {
        let many = view.nodes().filter(|node| node.kind == kind).count();
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
        lab.change::<()>(move |view| view.selected = Some(id.clone()))
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
                    <>{ for drawing.trays.iter().map(|PlacedTray { tray, y, height }| html! {
                        <g>
                            <rect class="bench" x="4" y={y.to_string()} width={(drawing.width() - 8).to_string()} height={height.to_string()} rx="10" />
                            <text x="20" y={(y + 24).to_string()}>{ &tray.title }</text>
                            if tray.more > 0 { <text class="soft-text" x={(drawing.width() - 100).to_string()} y={(y + 24).to_string()}>{ format!("and {} more", tray.more) }</text> }
                        </g>
                    }) }</>
                    <>{ for view.edges.iter().filter_map(|edge| ends(edge).map(|(from, to)| line(from, to, edge.class))) }</>
                    <>{ for drawing.nodes.iter().map(|placed| {
                        let Placed { node, x, y } = placed;
                        let class = if node.is_orphan { "orphan" } else { node.kind };
                        let selected = lab.view.selected.as_deref() == Some(&node.id);
                        let pick = select(&node.id);
                        let key = pick.clone();
                        html! {
                            <g key={node.id.clone()} class={classes!("node", class, selected.then_some("selected"))} role="button" tabindex="0" aria-pressed={selected.to_string()}
                                onclick={pick.reform(|_| ())} onkeydown={move |event: KeyboardEvent| if matches!(event.key().as_str(), "Enter" | " ") { event.prevent_default(); key.emit(()); }}>
                                <rect x={x.to_string()} y={y.to_string()} width={BOX.0.to_string()} height={BOX.1.to_string()} rx="6" />
                                { glyph(placed) }
                                <text x={(x + 36).to_string()} y={(y + 17).to_string()}>{ clip(&node.label) }</text>
                                <text class="soft-text" x={(x + 36).to_string()} y={(y + 33).to_string()}>{ clip(&format!("{}, {}", node.kind, node.about)) }</text>
                            </g>
                        }
                    }) }</>
                </svg></div>
                <h2>{ "The same in words" }</h2>
                <div class="grid-box"><table class="grid" aria-label="The map in words">
                    <thead><tr>{ for ["From", "Relation", "To"].iter().map(|title| html! { <th scope="col"><span>{ *title }</span></th> }) }</tr></thead>
                    <tbody>
                        { for view.edges.iter().filter_map(|edge| Some((ends(edge)?, edge.what))).map(|((from, to), what)| html! {
                            <tr><td>{ in_words(from.node) }</td><td>{ what }</td><td>{ in_words(to.node) }</td></tr>
                        }) }
                        { for view.nodes().filter(|node| node.is_orphan).map(|node| html! {
                            <tr><td>{ in_words(node) }</td><td>{ "is used by no image and costs money" }</td><td></td></tr>
                        }) }
                    </tbody>
                </table></div>
            }
        </div>
    }
}

/// What a thing is called.
fn in_words(node: &Node) -> String {
    format!("{} {}", node.kind, node.label)
}

/// A small sign for each kind: stamp, layers, cylinder, machine.
fn glyph(placed: &Placed) -> Html {
    let (x, y) = (placed.x + 10, placed.y + 11);
    let path = match placed.node.kind {
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

fn line(from: &Placed, to: &Placed, class: &'static str) -> Html {
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
