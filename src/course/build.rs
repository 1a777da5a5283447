//! Packs the lessons and the catalogue of explanations, written in TOML, into one JSON text each.

use serde_json::{Map, Value};
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), String> {
    let here = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(|error| error.to_string())?);
    let out = PathBuf::from(env::var("OUT_DIR").map_err(|error| error.to_string())?);
    let mut lessons = Vec::new();
    for path in tables(&here.join("lessons"))? {
        let mut lesson = read(&path)?;
        let stem = path
            .file_stem()
            .and_then(|stem| stem.to_str())
            .unwrap_or_default();
        let (id, slug) = stem.split_once('-').unwrap_or((stem, ""));
        lesson.insert("id".to_owned(), id.into());
        lesson.insert("slug".to_owned(), slug.into());
        lessons.push(Value::Object(lesson));
    }
    let mut entries = Vec::new();
    for path in tables(&here.join("catalogue"))? {
        match read(&path)?.remove("entry") {
            Some(Value::Array(more)) => entries.extend(more),
            _ => return Err(format!("{}: there is no [[entry]]", path.display())),
        }
    }
    write(&out.join("contents.json"), &Value::Array(contents(&lessons)))?;
    write(&out.join("lessons.json"), &Value::Array(lessons))?;
    write(&out.join("catalogue.json"), &Value::Array(entries))
}

/// What a list of lessons shows.
fn contents(lessons: &[Value]) -> Vec<Value> {
    let shown = ["id", "title", "minutes", "objective"];
    let heading = |lesson: &Value| {
        shown
            .iter()
            .map(|name| ((*name).to_owned(), lesson[*name].clone()))
            .collect()
    };
    lessons.iter().map(heading).map(Value::Object).collect()
}

/// The TOML files of a folder, in the order of their names.
fn tables(folder: &Path) -> Result<Vec<PathBuf>, String> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))? {
        let path = entry.map_err(|error| error.to_string())?.path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            println!("cargo::rerun-if-changed={}", path.display());
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

fn read(path: &Path) -> Result<Map<String, Value>, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}

fn write(path: &Path, value: &Value) -> Result<(), String> {
    let text = serde_json::to_string(value).map_err(|error| error.to_string())?;
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}
