//! A rough reader of the account's sources: which functions there are, and which others each may call. It knows names
//! only, so it finds too many calls rather than too few.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A function, or a constant.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name {
    /// Its file's path below the crate's sources, without ending.
    pub module: String,
    /// The type that it belongs to.
    pub owner: Option<String>,
    /// Its own name.
    pub name: String,
}

/// What a file says beside its functions.
#[derive(Default)]
struct Module {
    words: BTreeSet<String>,
    /// Names that `use` brings in, and the modules they come from.
    imports: BTreeMap<String, BTreeSet<String>>,
}

/// All functions of a folder with their words.
pub struct Sources {
    modules: BTreeMap<String, Module>,
    bodies: BTreeMap<Name, Vec<String>>,
    by_name: BTreeMap<String, Vec<Name>>,
}

impl Sources {
    /// Reads every file below a folder, but for tests.
    pub fn read(folder: &Path) -> Self {
        let mut sources = Self {
            modules: BTreeMap::new(),
            bodies: BTreeMap::new(),
            by_name: BTreeMap::new(),
        };
        for path in files(folder) {
            let text = fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
            sources.take_in(module_of(folder, &path), &words(code));
        }
        for name in sources.bodies.keys() {
            let same = sources.by_name.entry(name.name.clone()).or_default();
            same.push(name.clone());
        }
        sources
    }

    /// The variants of an enumeration that a function may come to mention, directly or by what it calls.
    pub fn mentioned(&self, module: &str, name: &str, enumeration: &str) -> BTreeSet<String> {
        let mut seen = BTreeSet::new();
        let mut found = BTreeSet::new();
        let mut ahead: Vec<Name> = vec![Name {
            module: module.to_owned(),
            owner: None,
            name: name.to_owned(),
        }];
        while let Some(function) = ahead.pop() {
            let Some(body) = self
                .bodies
                .get(&function)
                .filter(|_| seen.insert(function.clone()))
            else {
                continue;
            };
            for (at, word) in body.iter().enumerate() {
                let before = |back: usize| {
                    at.checked_sub(back)
                        .and_then(|at| body.get(at))
                        .map(String::as_str)
                };
                let after = body.get(at + 1).map(String::as_str);
                if before(1) == Some("::") && before(2) == Some(enumeration) {
                    found.insert(word.clone());
                } else if let Some(same) = self.by_name.get(word) {
                    let called = same.iter().filter(|called| match before(1) {
                        Some("::") => self.is_at(&function, before(2).unwrap_or_default(), called),
                        Some(".") => after == Some("(") && self.is_method(&function, called),
                        _ => self.is_in_reach(&function, called),
                    });
                    ahead.extend(called.cloned());
                }
            }
        }
        found
    }

    /// Whether `place::called` in a function may mean that one.
    fn is_at(&self, function: &Name, place: &str, called: &Name) -> bool {
        match (place, &called.owner) {
            ("Self", owner) => *owner == function.owner,
            (place, Some(owner)) => owner == place,
            (place, None) => {
                let last = called.module.rsplit('/').next();
                last == Some(place) && (function.module != called.module)
                    || self.imports(function, place, &called.module)
            }
        }
    }

    /// Whether `.called()` may: its type must be named in the file.
    fn is_method(&self, function: &Name, called: &Name) -> bool {
        called.owner.as_ref().is_some_and(|owner| {
            called.module == function.module || self.modules[&function.module].words.contains(owner)
        })
    }

    /// Whether the bare name may.
    fn is_in_reach(&self, function: &Name, called: &Name) -> bool {
        let here = called.module == function.module;
        called.owner.is_none() && (here || self.imports(function, &called.name, &called.module))
    }

    fn imports(&self, function: &Name, name: &str, module: &str) -> bool {
        let imports = self.modules[&function.module].imports.get(name);
        imports.is_some_and(|modules| modules.contains(module))
    }

    fn take_in(&mut self, name: String, words: &[String]) {
        let mut module = Module {
            words: words.iter().cloned().collect(),
            ..Module::default()
        };
        // The types whose methods are read, each with the place where its block ends.
        let mut owners: Vec<(String, usize)> = Vec::new();
        for (at, word) in words.iter().enumerate() {
            owners.retain(|(_, end)| at < *end);
            match word.as_str() {
                "use" => import(&mut module, &name, &words[at..end(words, at, ";")]),
                "impl" => {
                    let opens = end(words, at, "{");
                    owners.push((owner(&words[at..opens]), closes(words, opens)));
                }
                "fn" | "const" | "static" if words.get(at + 1).is_some_and(|next| is_name(next)) => {
                    let block = end(words, at, "{");
                    let upto = match word.as_str() {
                        "fn" => closes(words, block),
                        // A row may hold functions, with ends of statements of their own.
                        _ if block < end(words, at, ";") => end(words, closes(words, block), ";"),
                        _ => end(words, at, ";"),
                    };
                    let function = Name {
                        module: name.clone(),
                        owner: owners.last().map(|(owner, _)| owner.clone()),
                        name: words[at + 1].clone(),
                    };
                    let body = self.bodies.entry(function).or_default();
                    body.extend_from_slice(&words[(at + 2).min(upto)..upto]);
                }
                _ => {}
            }
        }
        self.modules.insert(name, module);
    }
}

/// `use crate::rules::form::{self, error}`: what stands behind the last module comes from it, or is a module inside it.
/// `use x as y` is another name of x.
fn import(module: &mut Module, here: &str, words: &[String]) {
    let mut path: Vec<String> = Vec::new();
    let mut named = false;
    for word in words.iter().skip(1) {
        match word.as_str() {
            "crate" => path.clear(),
            "super" if path.is_empty() => {
                path = here.rsplit_once('/').map_or(Vec::new(), |(up, _)| parts(up))
            }
            "super" => drop(path.pop()),
            "::" => {}
            "{" => named = true,
            word if is_name(word) && !named => path.push(word.to_owned()),
            _ => {}
        }
    }
    if !named {
        path.pop();
    }
    let from = path.join("/");
    for word in words.iter().filter(|word| is_name(word)) {
        let inside = format!("{from}/{word}");
        let places = module.imports.entry(word.clone()).or_default();
        places.extend([from.clone(), inside.trim_start_matches('/').to_owned()]);
        if let Some(last) = path.last() {
            let itself = module.imports.entry(last.clone()).or_default();
            itself.insert(from.clone());
        }
    }
    for (at, _) in words.iter().enumerate().filter(|(_, word)| *word == "as") {
        if let (Some(of), Some(name)) = (words.get(at - 1), words.get(at + 1)) {
            let places = module.imports.get(of).cloned().unwrap_or_default();
            module.imports.entry(name.clone()).or_default().extend(places);
        }
    }
}

fn parts(path: &str) -> Vec<String> {
    path.split('/').map(str::to_owned).collect()
}

/// The type of an `impl` block.
fn owner(header: &[String]) -> String {
    let behind_for = header.iter().position(|word| word == "for").map(|at| at + 1);
    let mut depth = 0;
    let mut names = header[behind_for.unwrap_or(1)..].iter().filter(|word| {
        depth += i32::from(*word == "<") - i32::from(*word == ">");
        depth == 0 && is_name(word)
    });
    names.next().cloned().unwrap_or_default()
}

/// Where the next such word is.
fn end(words: &[String], from: usize, word: &str) -> usize {
    let ahead = words.iter().skip(from).position(|other| other == word);
    ahead.map_or(words.len(), |ahead| from + ahead)
}

/// Where a block that opens there is closed.
fn closes(words: &[String], opens: usize) -> usize {
    let mut depth = 0;
    for (at, word) in words.iter().enumerate().skip(opens) {
        depth += i32::from(word == "{") - i32::from(word == "}");
        if depth == 0 {
            return at + 1;
        }
    }
    words.len()
}

fn is_name(word: &str) -> bool {
    word.starts_with(|letter: char| letter.is_alphabetic() || letter == '_')
}

/// The words and signs of a text, without comments and strings.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let takes = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if first == '"' {
            string(rest)
        } else if is_name(rest) || first.is_ascii_digit() {
            let other = |letter: char| !letter.is_alphanumeric() && letter != '_';
            rest.find(other).unwrap_or(rest.len())
        } else if rest.starts_with("::") {
            2
        } else if rest.starts_with("'\"'") || rest.starts_with("'{'") || rest.starts_with("'}'") {
            3
        } else {
            first.len_utf8()
        };
        let (word, behind) = rest.split_at(takes);
        if !word.starts_with("//") && !word.starts_with('"') && !first.is_whitespace() {
            words.push(word.to_owned());
        }
        rest = behind;
    }
    words
}

/// How long the string is that begins a text.
fn string(text: &str) -> usize {
    let mut escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            '"' if !escaped => return at + 1,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    text.len()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if path.is_dir() && name != "tests" {
            found.extend(files(&path));
        } else if name.ends_with(".rs") && name != "testkit.rs" && name != "tests.rs" {
            found.push(path);
        }
    }
    found
}

/// The name of a file's module: its path below the folder.
fn module_of(folder: &Path, path: &Path) -> String {
    let below = path.strip_prefix(folder).unwrap_or(path).with_extension("");
    let name = below.to_string_lossy().replace('\\', "/");
    name.strip_suffix("/mod").unwrap_or(&name).to_owned()
}
