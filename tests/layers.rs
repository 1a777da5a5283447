//! The floors of each crate: which folder may name which, and that no files go round in a circle.
//!
//! A crate's files and folders stand on floors, the lowest first. One may name what is on lower floors and what is in
//! its own folder, but not a neighbour on its floor. What still goes against that is listed with each crate, arrow by
//! arrow; the lists may only get shorter.

use crate::paths::{Crate, Place, circles};
use std::collections::BTreeSet;
use std::path::Path;

/// From one file or folder to another, as places below the crate.
type Arrow = (&'static str, &'static str);

struct House {
    /// The first file.
    first: &'static str,
    /// What stands on which floor; `lib` is the first file. None where the crate is not laid out in floors yet.
    floors: &'static [&'static [&'static str]],
    /// Arrows that close a circle and have a reason to, said beside each.
    for_a_reason: &'static [Arrow],
    /// Arrows that are still to go: those that close a circle, and those that go up.
    to_go: &'static [Arrow],
}

const HOUSES: &[House] = &[
    House {
        first: "src/cloud/src/lib.rs",
        floors: &[
            &["base64", "ids"],
            &["facts"],
            &["state"],
            &["agenda", "event"],
            &["request", "world"],
            &["tx"],
            &["rules"],
            &["buckets"],
            &["actions", "cost", "integrity"],
            &["lib"],
            &["marketplace"],
        ],
        for_a_reason: &[
            // There is one map for all tables, since each kind of map weighs 15 KB in the page; it holds Regions, and
            // Regions are made of such maps.
            ("state/store/table", "state/region"),
        ],
        to_go: &[],
    },
    House {
        first: "src/api/src/lib.rs",
        floors: &[],
        for_a_reason: &[
            // In debug builds each stored type makes itself up where it decodes, for tests of every crate.
            ("codec/decode", "testkit"),
        ],
        to_go: &[
            ("autoscaling/group", "autoscaling/policy"),
            ("schema", "schema/error"),
            ("schema", "schema/sentence"),
            ("schema/sentence", "registry"),
            ("services/ssm/own", "services/ssm"),
        ],
    },
    House {
        first: "src/shell/src/lib.rs",
        floors: &[],
        for_a_reason: &[],
        to_go: &[],
    },
    House {
        first: "src/cli/src/lib.rs",
        floors: &[
            &["host", "python", "suggest"],
            &["output", "query"],
            &["aws"],
            &["complete", "write"],
            &["workstation"],
            &["lib"],
        ],
        for_a_reason: &[],
        to_go: &[
            ("aws", "aws/run/operation"),
            ("complete/aws", "complete/values"),
            ("output/yaml", "output/yaml_scalar"),
            ("query", "query/parser"),
            ("query/interpreter", "query"),
        ],
    },
    House {
        first: "src/course/src/lib.rs",
        floors: &[
            &["pattern", "texts", "trail"],
            &["lesson"],
            &["catalogue", "goal"],
            &["progress"],
            &["lib"],
        ],
        for_a_reason: &[],
        to_go: &[("texts", "catalogue"), ("texts", "lesson")],
    },
    House {
        first: "src/session/src/lib.rs",
        floors: &[
            &["entry", "identity", "notice", "pace", "words"],
            &["host", "ids"],
            &["rooms", "submission"],
            &["journal", "msg"],
            &["effect"],
            &["session"],
            &[
                "clock", "lesson", "reads", "storage", "terminal", "undo", "view", "wire",
            ],
            &["console", "whereabouts"],
            &["drive"],
            &["lib"],
        ],
        for_a_reason: &[],
        to_go: &[],
    },
    House {
        first: "src/native/src/main.rs",
        floors: &[],
        for_a_reason: &[],
        to_go: &[
            ("endpoint", "lib"),
            ("endpoint/control", "endpoint"),
            ("endpoint/saving", "endpoint"),
            ("shell", "lib"),
        ],
    },
    House {
        first: "src/package/src/lib.rs",
        floors: &[],
        for_a_reason: &[],
        to_go: &[],
    },
    House {
        first: "src/simulator/src/lib.rs",
        floors: &[],
        for_a_reason: &[],
        to_go: &[],
    },
    House {
        first: "src/lib.rs",
        floors: &[&["browser"], &["ui"], &["lib"]],
        for_a_reason: &[],
        to_go: &[("ui/console/pages/events", "ui")],
    },
];

fn named(place: &Place) -> String {
    if place.is_empty() {
        "lib".to_owned()
    } else {
        place.join("/")
    }
}

fn read(house: &House) -> Crate {
    Crate::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join(house.first))
}

#[test]
fn no_files_go_round_in_a_circle() {
    for house in HOUSES {
        let mut all = read(house).named();
        for (from, to) in house.for_a_reason.iter().chain(house.to_go) {
            let names = all.iter_mut().find(|(place, _)| named(place) == *from);
            let there = names.is_some_and(|(_, names)| {
                let before = names.len();
                names.retain(|name| named(name) != *to);
                names.len() < before
            });
            assert!(
                there,
                "{}: {from} no longer names {to}; take it off the list",
                house.first
            );
        }
        let circles = circles(&all);
        let said: Vec<String> = circles
            .iter()
            .map(|circle| {
                let inside = |place: &Place| {
                    let to = all
                        .get(place)
                        .into_iter()
                        .flatten()
                        .filter(|name| circle.contains(*name));
                    format!(
                        "\n  {} names {}",
                        named(place),
                        to.map(named).collect::<Vec<_>>().join(", ")
                    )
                };
                circle.iter().map(inside).collect()
            })
            .collect();
        assert!(circles.is_empty(), "{}:{}", house.first, said.join("\n  and"));
    }
}

#[test]
fn nothing_names_a_higher_floor() {
    for house in HOUSES.iter().filter(|house| !house.floors.is_empty()) {
        let floor = |part: &str| {
            let found = house.floors.iter().position(|floor| floor.contains(&part));
            found.unwrap_or_else(|| panic!("{}: say on which floor {part} stands", house.first))
        };
        let part = |place: &Place| place.first().map_or("lib".to_owned(), Clone::clone);
        let mut wrong = BTreeSet::new();
        for (from, names) in read(house).named() {
            for to in names {
                let (one, other) = (part(&from), part(&to));
                let known = (named(&from), named(&to));
                let listed = house
                    .to_go
                    .iter()
                    .any(|(from, to)| known.0 == *from && known.1 == *to);
                if one != other && floor(&other) >= floor(&one) && !listed {
                    wrong.insert(format!("{} names {}", known.0, known.1));
                }
            }
        }
        assert!(wrong.is_empty(), "{}: {wrong:#?}", house.first);
    }
}
