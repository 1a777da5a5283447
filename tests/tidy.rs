//! The order of the house: which crate may know which, and what every file begins with.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The resolved graph: each package's name with the names of what it needs to be built for the page.
fn graph() -> BTreeMap<String, BTreeSet<String>> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let output = Command::new(cargo)
        .args([
            "metadata",
            "--format-version",
            "1",
            "--offline",
            "--filter-platform",
            "wasm32-unknown-unknown",
        ])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let names: BTreeMap<&str, &str> = metadata["packages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|package| (package["id"].as_str().unwrap(), package["name"].as_str().unwrap()))
        .collect();
    let mut graph = BTreeMap::new();
    for node in metadata["resolve"]["nodes"].as_array().unwrap() {
        let needed = node["deps"].as_array().unwrap().iter().filter(|dep| {
            dep["dep_kinds"]
                .as_array()
                .unwrap()
                .iter()
                .any(|kind| kind["kind"].is_null())
        });
        let needed = needed
            .map(|dep| names[dep["pkg"].as_str().unwrap()].to_owned())
            .collect();
        graph.insert(names[node["id"].as_str().unwrap()].to_owned(), needed);
    }
    graph
}

/// Everything that a package needs, near and far.
fn tree(graph: &BTreeMap<String, BTreeSet<String>>, package: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut open = vec![package.to_owned()];
    while let Some(name) = open.pop() {
        for needed in graph
            .get(&name)
            .unwrap_or_else(|| panic!("{name} is not in the graph"))
        {
            if found.insert(needed.clone()) {
                open.push(needed.clone());
            }
        }
    }
    found
}

#[test]
fn the_core_knows_no_browser() {
    let graph = graph();
    for package in [
        "ami-lab-api",
        "ami-lab-cloud",
        "ami-lab-shell",
        "ami-lab-cli",
        "ami-lab-course",
        "ami-lab-session",
    ] {
        let tree = tree(&graph, package);
        for foreign in [
            "wasm-bindgen",
            "web-sys",
            "js-sys",
            "yew",
            "gloo",
            "getrandom",
            "tokio",
            "clap",
        ] {
            assert!(!tree.contains(foreign), "{package} needs {foreign}");
        }
    }
}

#[test]
fn an_arrow_never_points_up() {
    let graph = graph();
    for (package, may) in [
        ("ami-lab-api", &[][..]),
        ("ami-lab-cloud", &["ami-lab-api"]),
        ("ami-lab-shell", &["ami-lab-api"]),
        ("ami-lab-cli", &["ami-lab-api", "ami-lab-shell"]),
        ("ami-lab-course", &["ami-lab-api", "ami-lab-shell", "ami-lab-cli"]),
        (
            "ami-lab-session",
            &[
                "ami-lab-api",
                "ami-lab-cloud",
                "ami-lab-shell",
                "ami-lab-cli",
                "ami-lab-course",
            ],
        ),
        (
            "ami-lab-native",
            &[
                "ami-lab-api",
                "ami-lab-cloud",
                "ami-lab-shell",
                "ami-lab-cli",
                "ami-lab-course",
                "ami-lab-session",
            ],
        ),
    ] {
        let ours: BTreeSet<_> = tree(&graph, package)
            .into_iter()
            .filter(|name| name.starts_with("ami-lab-"))
            .collect();
        let may: BTreeSet<_> = may.iter().map(|name| (*name).to_owned()).collect();
        assert!(ours.is_subset(&may), "{package} needs {ours:?}");
    }
}

/// What the page draws is cut from what an account may ask, and `session::view` does that.
#[test]
fn the_page_does_not_know_the_simulated_aws() {
    let graph = graph();
    let page = graph.get("ami-lab-page").unwrap();
    assert!(!page.contains("ami-lab-cloud"), "the page needs {page:?}");
    for path in under(&["src/ui", "src/browser"]) {
        let text = fs::read_to_string(&path).unwrap();
        assert!(
            !text.contains("cloud::"),
            "{} names the simulated AWS",
            short(&path)
        );
    }
}

/// The shell is that of any machine: what it takes from the vocabulary is time, the stored form, and the error of a
/// service. Programs such as `aws` are the machine's.
#[test]
fn the_shell_knows_no_operation() {
    let may = [
        "Timestamp",
        "Span",
        "ApiError",
        "stored",
        "codec",
        "order",
        "{ApiError",
        "{Span",
    ];
    for path in under(&["src/shell/src"]) {
        let text = fs::read_to_string(&path).unwrap();
        for named in text.split("api::").skip(1) {
            let word = named
                .split(|letter: char| !letter.is_alphanumeric() && letter != '{')
                .next();
            assert!(
                may.contains(&word.unwrap()),
                "{} names api::{}",
                short(&path),
                word.unwrap()
            );
        }
        let said = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        for line in said.filter(|line| line.contains("aws")) {
            panic!("{} knows aws: {line}", short(&path));
        }
    }
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

fn under(folders: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for folder in folders {
        files(&root().join(folder), &mut found);
    }
    found.sort();
    found
}

/// Whether it is a source of ours. What stands among the fixtures is read or included as it is.
fn is_rust(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "rs")
        && !path.components().any(|part| part.as_os_str() == "fixtures")
}

fn short(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

#[test]
fn every_file_says_what_it_is_for() {
    let silent: Vec<_> = under(&["src", "tests"])
        .into_iter()
        .filter(|path| is_rust(path))
        .filter(|path| !fs::read_to_string(path).unwrap().starts_with("//! "))
        .map(|path| short(&path))
        .collect();
    assert!(
        silent.is_empty(),
        "without a first line that says what it is for: {silent:?}"
    );
}

/// The modules that a file declares.
fn declared(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| {
        let line = line.trim();
        let line = line
            .strip_prefix("pub(crate) ")
            .or_else(|| line.strip_prefix("pub "))
            .unwrap_or(line);
        line.strip_prefix("mod ")?.strip_suffix(';')
    })
}

/// The files that a target's first file leads to.
fn reached(file: &Path, is_first: bool, found: &mut BTreeSet<PathBuf>) {
    let Ok(text) = fs::read_to_string(file) else {
        return;
    };
    found.insert(file.to_owned());
    let folder = file.parent().unwrap();
    let inner = if is_first || file.ends_with("mod.rs") {
        folder.to_owned()
    } else {
        file.with_extension("")
    };
    for name in declared(&text) {
        for candidate in [inner.join(format!("{name}.rs")), inner.join(name).join("mod.rs")] {
            if candidate.is_file() && !found.contains(&candidate) {
                reached(&candidate, false, found);
            }
        }
    }
}

/// A test that no target reaches never fails.
#[test]
fn every_file_is_reached() {
    let mut found = BTreeSet::new();
    for first in [
        "src/main.rs",
        "src/lib.rs",
        "tests/main.rs",
        "tests/journeys/main.rs",
        "tests/browser/main.rs",
    ] {
        reached(&root().join(first), true, &mut found);
    }
    for member in [
        "api",
        "cloud",
        "shell",
        "cli",
        "course",
        "session",
        "simulator",
        "native",
        "package",
        "xtask",
    ] {
        let member = root().join("src").join(member);
        for first in ["src/lib.rs", "src/main.rs", "build.rs"] {
            reached(&member.join(first), true, &mut found);
        }
        let targets = ["tests", "benches"].map(|folder| fs::read_dir(member.join(folder)));
        for entry in targets.into_iter().flatten().flatten() {
            let path = entry.unwrap().path();
            reached(
                &if path.is_dir() { path.join("main.rs") } else { path },
                true,
                &mut found,
            );
        }
    }
    let lost: Vec<_> = under(&["src", "tests"])
        .into_iter()
        .filter(|path| is_rust(path) && !found.contains(path))
        .map(|path| short(&path))
        .collect();
    assert!(lost.is_empty(), "reached by no target: {lost:?}");
}

/// Nothing says where it was written.
#[test]
fn no_file_names_a_workplace() {
    let places = ["/work/", "/home/runner", "/root/", "/Users/", "C:\\Users\\"].map(|place| place.to_owned());
    let here = short(Path::new(file!()));
    let mut found = Vec::new();
    let mut all = under(&["src", "tests", "static"]);
    all.extend(
        [
            "Cargo.toml",
            "Trunk.toml",
            "index.html",
            "README.md",
            "ARCHITECTURE.md",
            "CONTRIBUTING.md",
        ]
        .map(|name| root().join(name)),
    );
    for path in all {
        // Pictures and the like are no text.
        let Ok(text) = fs::read_to_string(&path) else {
            continue;
        };
        if short(&path) != here {
            let named = places.iter().filter(|place| text.contains(place.as_str()));
            found.extend(named.map(|place| format!("{}: {place}", short(&path))));
        }
    }
    assert!(found.is_empty(), "{found:?}");
}

/// Collections without an order would make two runs differ.
#[test]
fn the_core_keeps_an_order() {
    for path in under(&[
        "src/api",
        "src/cloud",
        "src/shell",
        "src/cli",
        "src/course",
        "src/session",
    ]) {
        if is_rust(&path)
            && !["/tests", "/benches"]
                .iter()
                .any(|folder| short(&path).contains(folder))
        {
            let text = fs::read_to_string(&path).unwrap();
            for foreign in [
                "HashMap",
                "HashSet",
                "SystemTime",
                "std::time::Instant",
                "thread_rng",
            ] {
                assert!(!text.contains(foreign), "{} has {foreign}", short(&path));
            }
        }
    }
}
