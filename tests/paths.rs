//! A small reader of Rust's paths: which files of a crate name which others. It resolves `crate`, `super`, `self`,
//! children, what `use` brought in, and what other modules pass on by `pub use`. A module that is only imported counts
//! as named where something in it is. Tests, comments, texts and the bodies of exported macros don't count.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A module's place below its crate: `["state", "image"]`.
pub type Place = Vec<String>;

/// What is needed of a module's file.
#[derive(Debug, Default)]
struct Module {
    file: PathBuf,
    /// Whether it stands in another one's file.
    inline: bool,
    /// What `use` brought in: the name here, and the path as it was written.
    names: BTreeMap<String, Vec<String>>,
    /// Paths of which everything was brought in.
    globs: Vec<Vec<String>>,
    /// Every path that is followed, as it was written.
    paths: Vec<Vec<String>>,
    /// What is declared in the file itself, but for what macros make.
    items: BTreeSet<String>,
}

/// A crate's modules.
#[derive(Debug, Default)]
pub struct Crate {
    modules: BTreeMap<Place, Module>,
}

/// The words before the name of something declared.
const ITEMS: &[&str] = &[
    "fn", "struct", "enum", "trait", "const", "static", "type", "union",
];

/// A place of the source: an identifier, or one sign.
type Token = String;

impl Crate {
    /// Reads a crate from its first file on.
    pub fn read(first: &Path) -> Self {
        let mut all = Self::default();
        let folder = first.parent().unwrap().to_owned();
        all.take_file(first, &folder, Vec::new());
        all
    }

    #[cfg(test)]
    fn of_texts(files: &[(&str, &str)]) -> Self {
        let mut all = Self::default();
        for (place, text) in files {
            let place: Place = place
                .split("::")
                .filter(|part| !part.is_empty())
                .map(str::to_owned)
                .collect();
            let file = PathBuf::from(if place.is_empty() {
                "lib".to_owned()
            } else {
                place.join("/")
            });
            all.take(&file, false, place, &tokens(text));
        }
        all
    }

    fn take_file(&mut self, file: &Path, children: &Path, place: Place) {
        let text = fs::read_to_string(file).unwrap();
        for name in self.take(file, false, place.clone(), &tokens(&text)) {
            let flat = children.join(format!("{name}.rs"));
            let folder = children.join(&name);
            let below = [place.as_slice(), std::slice::from_ref(&name)].concat();
            if flat.is_file() {
                self.take_file(&flat, &folder, below);
            } else if folder.join("mod.rs").is_file() {
                self.take_file(&folder.join("mod.rs"), &folder, below);
            }
        }
    }

    /// Takes a module in; gives the modules that it declares in files of their own.
    fn take(&mut self, file: &Path, inline: bool, place: Place, tokens: &[Token]) -> Vec<String> {
        let mut module = Module {
            file: file.to_owned(),
            inline,
            ..Module::default()
        };
        let mut declared = Vec::new();
        let mut at = 0;
        let mut is_test = false;
        let mut passed_on = false;
        while let Some(token) = tokens.get(at) {
            match token.as_str() {
                "#" => {
                    let end = closing(tokens, at + 1);
                    is_test |= tokens.get(at..end).is_some_and(|attribute| {
                        let words: Vec<&str> = attribute.iter().map(String::as_str).collect();
                        words.windows(4).any(|part| part == ["cfg", "(", "test", ")"])
                    });
                    at = end;
                    continue;
                }
                "pub" => {
                    passed_on = true;
                    at += 1;
                    if tokens.get(at).is_some_and(|next| next == "(") {
                        at = closing(tokens, at);
                    }
                    continue;
                }
                "macro_rules" => {
                    at = closing(tokens, skip_to(tokens, at, &["{", "("]));
                }
                "use" => {
                    let end = skip_to(tokens, at, &[";"]);
                    if !is_test {
                        tree(&tokens[at + 1..end], &mut Vec::new(), &mut |path, name| {
                            if name == "*" {
                                module.globs.push(path.clone());
                            } else {
                                module.names.insert(name, path.clone());
                            }
                            if !passed_on {
                                module.paths.push(path);
                            }
                        });
                    }
                    at = end + 1;
                }
                "mod" => {
                    let name = tokens.get(at + 1).cloned().unwrap_or_default();
                    if tokens.get(at + 2).is_some_and(|next| next == ";") {
                        if !is_test {
                            declared.push(name);
                        }
                        at += 3;
                    } else {
                        let end = closing(tokens, at + 2);
                        if !is_test {
                            let below = [place.as_slice(), &[name]].concat();
                            self.take(file, true, below, &tokens[at + 3..end - 1]);
                        }
                        at = end;
                    }
                }
                _ if is_test => {
                    // An item under `cfg(test)` goes to its end.
                    at = skip_to(tokens, at, &[";", "{"]);
                    at = if tokens.get(at).is_some_and(|next| next == "{") {
                        closing(tokens, at)
                    } else {
                        at + 1
                    };
                }
                _ => {
                    if ITEMS.contains(&token.as_str()) {
                        module.items.extend(tokens.get(at + 1).cloned());
                    }
                    let mut path = Vec::new();
                    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
                    let joined = before.is_some_and(|token| token == "::" || token == "$" || token == ".");
                    while let Some(word) = tokens.get(at).filter(|word| is_word(word)) {
                        path.push(word.clone());
                        if tokens.get(at + 1).is_none_or(|next| next != "::") {
                            break;
                        }
                        at += 2;
                    }
                    at += usize::from(tokens.get(at).is_some_and(|_| true));
                    if path.len() > 1 && !joined {
                        module.paths.push(path);
                    }
                }
            }
            (is_test, passed_on) = (false, false);
        }
        self.modules.insert(place, module);
        declared
    }

    /// The module in which a path ends that is written in another; none for what is outside the crate, and for a
    /// module as such.
    fn resolve(&self, from: &Place, path: &[String], depth: usize) -> Option<Place> {
        let (first, rest) = path.split_first()?;
        let module = self.modules.get(from)?;
        let mut start = from.clone();
        match first.as_str() {
            "crate" => self.walk(Vec::new(), rest, depth),
            "self" => self.walk(start, rest, depth),
            "super" => {
                start.pop()?;
                match rest.first().map(String::as_str) {
                    Some("super") => self.resolve(&start, rest, depth),
                    _ => self.walk(start, rest, depth),
                }
            }
            name => {
                let below = [from.as_slice(), &[name.to_owned()]].concat();
                if self.modules.contains_key(&below) {
                    return self.walk(below, rest, depth);
                }
                let known = module
                    .names
                    .get(name)
                    .filter(|known| known.first() != Some(first))?;
                let whole = [known.as_slice(), rest].concat();
                self.resolve(from, &whole, depth.checked_sub(1)?)
            }
        }
    }

    fn walk(&self, mut place: Place, path: &[String], depth: usize) -> Option<Place> {
        for (at, name) in path.iter().enumerate() {
            let below = [place.as_slice(), std::slice::from_ref(name)].concat();
            if self.modules.contains_key(&below) {
                place = below;
                continue;
            }
            let module = self.modules.get(&place)?;
            let rest = path.get(at + 1..).unwrap_or_default();
            if let Some(known) = module.names.get(name) {
                let whole = [known.as_slice(), rest].concat();
                if let Some(found) = self.resolve(&place, &whole, depth.checked_sub(1)?) {
                    return Some(found);
                }
            }
            for glob in &module.globs {
                let whole = [glob.as_slice(), std::slice::from_ref(name), rest].concat();
                let found = self.resolve(&place, &whole, depth.checked_sub(1)?);
                if let Some(found) = found.filter(|found| self.says(found, name)) {
                    return Some(found);
                }
            }
            // What is unknown in the crate's first file is a macro, which stands there wherever it was written.
            return Some(place).filter(|place| !place.is_empty() || module.items.contains(name));
        }
        None
    }

    /// Whether a module's file has that word at all; enough for globs.
    fn says(&self, place: &Place, name: &str) -> bool {
        let file = self.modules.get(place).map(|module| module.file.clone());
        file.and_then(|file| fs::read_to_string(file).ok())
            .is_none_or(|text| text.contains(name))
    }

    /// The file in which a module stands, as the module that the file is.
    fn filed(&self, place: &Place) -> Place {
        let mut place = place.clone();
        while self.modules.get(&place).is_some_and(|module| module.inline) {
            place.pop();
        }
        place
    }

    /// Which file names which others, each as the module that it is.
    pub fn named(&self) -> BTreeMap<Place, BTreeSet<Place>> {
        let mut named: BTreeMap<Place, BTreeSet<Place>> = BTreeMap::new();
        for (place, module) in &self.modules {
            let from = self.filed(place);
            let to = named.entry(from.clone()).or_default();
            for path in &module.paths {
                let found = self.resolve(place, path, 8).map(|found| self.filed(&found));
                to.extend(found.filter(|found| *found != from));
            }
        }
        named
    }
}

/// The groups of files of which each leads to each other.
pub fn circles(named: &BTreeMap<Place, BTreeSet<Place>>) -> Vec<BTreeSet<Place>> {
    let reach = |from: &Place| {
        let mut seen: BTreeSet<Place> = BTreeSet::new();
        let mut ahead = vec![from.clone()];
        while let Some(place) = ahead.pop() {
            for next in named.get(&place).into_iter().flatten() {
                if seen.insert(next.clone()) {
                    ahead.push(next.clone());
                }
            }
        }
        seen
    };
    let far: BTreeMap<&Place, BTreeSet<Place>> = named.keys().map(|place| (place, reach(place))).collect();
    let mut found: Vec<BTreeSet<Place>> = Vec::new();
    for (place, there) in &far {
        if there.contains(*place) && found.iter().all(|circle| !circle.contains(*place)) {
            let back = |other: &&Place| far.get(other).is_some_and(|from| from.contains(*place));
            found.push(there.iter().filter(back).cloned().collect());
        }
    }
    found
}

fn is_word(token: &str) -> bool {
    token.starts_with(|first: char| first.is_alphabetic() || first == '_')
}

/// The place of the first of these signs from there on.
fn skip_to(tokens: &[Token], from: usize, signs: &[&str]) -> usize {
    let rest = tokens.iter().skip(from);
    let steps = rest.take_while(|token| !signs.contains(&token.as_str())).count();
    from + steps
}

/// The place behind what closes the bracket at or after that place.
fn closing(tokens: &[Token], from: usize) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(from) {
        match token.as_str() {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at + 1;
                }
            }
            _ => {}
        }
    }
    tokens.len()
}

/// Goes through what `use` brings in: each whole path, and its name here.
fn tree(tokens: &[Token], before: &mut Vec<String>, found: &mut dyn FnMut(Vec<String>, String)) {
    let depth = before.len();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match token.as_str() {
            "::" => {}
            "{" => {
                let end = closing(tokens, at);
                for branch in branches(&tokens[at + 1..end - 1]) {
                    tree(branch, before, found);
                }
                before.truncate(depth);
                return;
            }
            "as" => {
                let name = tokens.get(at + 1).cloned().unwrap_or_default();
                let path = std::mem::take(before);
                before.extend(path.iter().take(depth).cloned());
                found(without_self(path), name);
                return;
            }
            word => before.push(word.to_owned()),
        }
        at += 1;
    }
    let mut path = before.clone();
    before.truncate(depth);
    if path.last().is_some_and(|last| last == "*") {
        path.pop();
        found(path, "*".to_owned());
    } else if path.len() > depth {
        let path = without_self(path);
        let name = path.last().cloned().unwrap_or_default();
        found(path, name);
    }
}

/// `a::{self}` is `a`.
fn without_self(mut path: Vec<String>) -> Vec<String> {
    if path.len() > 1 && path.last().is_some_and(|last| last == "self") {
        path.pop();
    }
    path
}

/// What the commas of one level part.
fn branches(tokens: &[Token]) -> Vec<&[Token]> {
    let mut found = Vec::new();
    let (mut from, mut at) = (0, 0);
    while at < tokens.len() {
        match tokens[at].as_str() {
            "{" => at = closing(tokens, at),
            "," => {
                found.push(&tokens[from..at]);
                at += 1;
                from = at;
            }
            _ => at += 1,
        }
    }
    found.push(&tokens[from..]);
    found.retain(|branch| !branch.is_empty());
    found
}

/// The words and signs of a source, without comments and texts.
fn tokens(text: &str) -> Vec<Token> {
    let letters: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    let next = |at: usize| letters.get(at).copied().unwrap_or('\0');
    while at < letters.len() {
        let letter = letters[at];
        match letter {
            '/' if next(at + 1) == '/' => {
                while at < letters.len() && letters[at] != '\n' {
                    at += 1;
                }
            }
            '/' if next(at + 1) == '*' => {
                at += 2;
                while at < letters.len() && !(letters[at] == '*' && next(at + 1) == '/') {
                    at += 1;
                }
                at += 2;
            }
            '"' => at = text_end(&letters, at),
            'r' if raw_hashes(&letters, at).is_some() => {
                let hashes = raw_hashes(&letters, at).unwrap();
                at += hashes + 2;
                let end: Vec<char> = std::iter::once('"')
                    .chain(std::iter::repeat_n('#', hashes))
                    .collect();
                while at < letters.len() && !letters[at..].starts_with(&end) {
                    at += 1;
                }
                at += end.len();
            }
            // A letter in quotes, or a lifetime.
            '\'' if next(at + 1) == '\\' => {
                at += 3;
                while at < letters.len() && letters[at] != '\'' {
                    at += 1;
                }
                at += 1;
            }
            '\'' if next(at + 2) == '\'' => at += 3,
            '\'' => {
                at += 1;
                while next(at).is_alphanumeric() || next(at) == '_' {
                    at += 1;
                }
            }
            ':' if next(at + 1) == ':' => {
                found.push("::".to_owned());
                at += 2;
            }
            letter if letter.is_alphanumeric() || letter == '_' => {
                let from = at;
                while next(at).is_alphanumeric() || next(at) == '_' {
                    at += 1;
                }
                found.push(letters[from..at].iter().collect());
            }
            letter if letter.is_whitespace() => at += 1,
            letter => {
                found.push(letter.to_string());
                at += 1;
            }
        }
    }
    found
}

fn text_end(letters: &[char], from: usize) -> usize {
    let mut at = from + 1;
    while at < letters.len() && letters[at] != '"' {
        at += if letters[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}

/// How many signs stand around a raw text that begins there, if one does.
fn raw_hashes(letters: &[char], at: usize) -> Option<usize> {
    let hashes = letters
        .iter()
        .skip(at + 1)
        .take_while(|letter| **letter == '#')
        .count();
    let before = at.checked_sub(1).and_then(|before| letters.get(before));
    let inside = before.is_some_and(|letter| letter.is_alphanumeric() || *letter == '_');
    (!inside && letters.get(at + 1 + hashes) == Some(&'"')).then_some(hashes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn brought(text: &str) -> Vec<(String, String)> {
        let tokens = tokens(text);
        let mut found = Vec::new();
        tree(&tokens, &mut Vec::new(), &mut |path, name| {
            found.push((path.join("::"), name))
        });
        found
    }

    #[test]
    fn nested_trees_are_read() {
        let pair = |path: &str, name: &str| (path.to_owned(), name.to_owned());
        assert_eq!(
            brought("super::{self, a::{self, B as C, d::*}, e, super::{F}}"),
            [
                pair("super", "super"),
                pair("super::a", "a"),
                pair("super::a::B", "C"),
                pair("super::a::d", "*"),
                pair("super::e", "e"),
                pair("super::super::F", "F"),
            ]
        );
        assert_eq!(brought("crate::x::Y"), [pair("crate::x::Y", "Y")]);
        assert_eq!(
            brought("crate::{x as y, z::{W,},}"),
            [pair("crate::x", "y"), pair("crate::z::W", "W")]
        );
        assert_eq!(brought("a::{b as _}"), [pair("a::b", "_")]);
    }

    fn edges(files: &[(&str, &str)]) -> Vec<(String, String)> {
        let named = Crate::of_texts(files).named();
        let mut found = Vec::new();
        for (from, to) in named {
            found.extend(to.into_iter().map(|to| (from.join("::"), to.join("::"))));
        }
        found
    }

    #[test]
    fn names_lead_to_where_things_are() {
        let files = [
            ("", "mod a; mod b; pub use a::One; fn top() {}"),
            (
                "a",
                "mod in_a; pub use in_a::{Two, three as four}; pub struct One; use self::in_a::five; ",
            ),
            (
                "a::in_a",
                "use super::One; use crate::b; fn f() { b::call(); \"crate::b::text\"; 'x'; } // crate::b::no",
            ),
            (
                "b",
                "use crate::a::{self, Two}; fn call() { a::four(); super::One::new(); serde::x(); crate::a_macro!(); }\n\
                   #[cfg(test)] mod tests { use crate::a::One; }\n\
                   #[cfg(test)] fn t() { crate::a::One; }\n\
                   macro_rules! m { () => { $crate::a::One } }",
            ),
        ];
        let pair = |from: &str, to: &str| (from.to_owned(), to.to_owned());
        assert_eq!(
            edges(&files),
            [
                pair("a", "a::in_a"),
                pair("a::in_a", "a"),
                pair("a::in_a", "b"),
                pair("b", "a"),
                pair("b", "a::in_a")
            ]
        );
        let named = Crate::of_texts(&files).named();
        let circle: BTreeSet<Place> = [vec!["a"], vec!["a", "in_a"], vec!["b"]]
            .map(|place| place.into_iter().map(str::to_owned).collect())
            .into();
        assert_eq!(circles(&named), [circle]);
    }

    #[test]
    fn what_is_only_passed_on_is_no_dependence() {
        let files = [
            ("", "mod a; mod b;"),
            ("a", "mod c; pub(crate) use c::One;"),
            ("a::c", "pub struct One;"),
            ("b", "use super::a::One;"),
        ];
        assert_eq!(edges(&files), [("b".to_owned(), "a::c".to_owned())]);
    }

    #[test]
    fn texts_and_letters_hold_no_words() {
        let found =
            tokens("r#\"use a::b\"#; b\"x\\\"y\"; '\\''; 'a: loop {} /* use c */ fn g<'x>(y: &'x str) {}");
        assert!(
            !found
                .iter()
                .any(|token| ["use", "a", "c", "x"].contains(&token.as_str())),
            "{found:?}"
        );
    }
}
