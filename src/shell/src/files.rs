//! The files that a shell sees: a few small texts under their names.
//!
//! Files of the home folder are kept under their bare name, those of other folders under their full path. There are no
//! folders to make: a name may contain `/` freely. Nothing else in this crate knows how they are kept.

use api::codec::decode::{Decode, Reader};
use api::codec::encode::{Encode, Sink};
use serde_json::Value;
use std::collections::BTreeMap;

/// The greatest size of a file, and of everything that a command prints, in bytes.
pub const LARGEST: usize = 1 << 20;
/// The greatest size of all files together.
const DISK: usize = 8 << 20;

/// Where a machine has files.
#[derive(Debug, PartialEq, Eq)]
pub struct Layout {
    /// The home folder, without a slash at its end.
    pub home: &'static str,
    /// The other folders in which files may be, without a slash at their ends.
    pub others: &'static [&'static str],
}

/// The layout of a machine that says nothing else.
pub static LEARNER: Layout = Layout {
    home: "/home/learner",
    others: &["/tmp"],
};

/// Small text files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Files {
    layout: &'static Layout,
    texts: BTreeMap<String, String>,
}

impl Default for Files {
    fn default() -> Self {
        Self::new(&LEARNER)
    }
}

impl Encode for Files {
    fn encode(&self, sink: &mut dyn Sink) {
        self.texts.encode(sink);
    }
}

impl Decode for Files {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        Self {
            texts: Decode::decode(value, reader),
            ..Self::default()
        }
    }
}

impl Files {
    /// No files yet.
    pub fn new(layout: &'static Layout) -> Self {
        Self {
            layout,
            texts: BTreeMap::new(),
        }
    }

    /// The home folder.
    pub fn home(&self) -> &'static str {
        self.layout.home
    }

    /// Whether that is the path of the home folder; `.` is, since nobody leaves it.
    pub fn is_home(&self, path: &str) -> bool {
        matches!(path, "." | "~") || path == self.layout.home
    }

    /// Whether that is the path of another folder.
    pub fn is_other_folder(&self, path: &str) -> bool {
        self.layout.others.contains(&path)
    }

    /// Each file's name and text: those of home by their bare name, then or before the others by their path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        let texts = self.texts.iter();
        texts.map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// The name under which a file is kept, or `None` for a place that has no files.
    pub fn key(&self, path: &str) -> Option<String> {
        let home = format!("{}/", self.layout.home);
        let mut others = self.layout.others.iter().map(|folder| format!("{folder}/"));
        let (prefix, rest) = if let Some(rest) = path.strip_prefix("~/").or_else(|| path.strip_prefix(&home))
        {
            (String::new(), rest)
        } else if let Some((folder, rest)) =
            others.find_map(|folder| path.strip_prefix(&folder).map(|rest| (folder.clone(), rest)))
        {
            (folder, rest)
        } else if path.starts_with('/') {
            return None;
        } else {
            (String::new(), path)
        };
        let mut steps: Vec<&str> = Vec::new();
        for step in rest.split('/') {
            match step {
                "" | "." => {}
                ".." => {
                    steps.pop()?;
                }
                step => steps.push(step),
            }
        }
        (!steps.is_empty()).then(|| format!("{prefix}{}", steps.join("/")))
    }

    /// The text of a file.
    pub fn read(&self, path: &str) -> Option<&str> {
        if path == "/dev/null" {
            return Some("");
        }
        self.texts.get(&self.key(path)?).map(String::as_str)
    }

    /// Writes a file; an error is the sentence that a shell would print after the name.
    pub fn write(&mut self, path: &str, text: &str, append: bool) -> Result<(), &'static str> {
        if path == "/dev/null" {
            return Ok(());
        }
        if path.is_empty() {
            return Err("No such file or directory");
        }
        if path.ends_with('/') || path == ".." || self.is_home(path) || self.is_other_folder(path) {
            return Err("Is a directory");
        }
        let key = self.key(path).ok_or("Permission denied")?;
        let old = self.texts.get(&key).map_or(0, String::len);
        let kept = if append { old } else { 0 };
        let used: usize = self.texts.values().map(String::len).sum();
        if kept + text.len() > LARGEST {
            return Err("File too large");
        }
        if used - old + kept + text.len() > DISK || self.texts.len() >= 1000 {
            return Err("No space left on device");
        }
        let file = self.texts.entry(key).or_default();
        if !append {
            file.clear();
        }
        file.push_str(text);
        Ok(())
    }

    /// Removes a file and says whether there was one.
    pub fn remove(&mut self, path: &str) -> bool {
        self.key(path)
            .is_some_and(|key| self.texts.remove(&key).is_some())
    }

    /// Does what was done between two states of the same files, and leaves the others alone.
    pub(crate) fn take_changes(&mut self, before: &Self, after: &Self) {
        crate::changes::changes(&before.texts, &after.texts, &mut self.texts);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places() {
        for (path, expected) in [
            ("a.json", Some("a.json")),
            ("./a.json", Some("a.json")),
            ("~/a.json", Some("a.json")),
            ("/home/learner/x/../a.json", Some("a.json")),
            ("/tmp/a", Some("/tmp/a")),
            ("/etc/passwd", None),
            ("../a", None),
            ("", None),
            ("~", Some("~")),
        ] {
            assert_eq!(Files::default().key(path).as_deref(), expected, "{path}");
        }
    }

    #[test]
    fn the_disk_is_bounded() {
        let mut files = Files::default();
        let big = "x".repeat(LARGEST);
        assert_eq!(files.write("a", &big, false), Ok(()));
        assert_eq!(files.write("a", "y", true), Err("File too large"));
        for name in ["b", "c", "d", "e", "f", "g", "h"] {
            assert_eq!(files.write(name, &big, false), Ok(()));
        }
        assert_eq!(files.write("i", "x", false), Err("No space left on device"));
        assert_eq!(files.write("a", "x", false), Ok(()));
        assert_eq!(files.write("/etc/x", "x", false), Err("Permission denied"));
    }
}
