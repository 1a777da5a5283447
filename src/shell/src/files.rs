//! The home folder: a few small text files under their names.
//!
//! Files of the home folder are kept under their bare name, those of `/tmp` under their full path. There are no
//! folders to make: a name may contain `/` freely.

use super::Shell;

/// Where the learner is at home.
pub const HOME: &str = "/home/learner";
/// The greatest size of a file, and of everything that a command prints, in bytes.
pub const LARGEST: usize = 1 << 20;
/// The greatest size of all files together.
const DISK: usize = 8 << 20;

/// The key of a file in `Shell::files`, or `None` for a place outside home and `/tmp`.
pub fn key(path: &str) -> Option<String> {
    let home = format!("{HOME}/");
    let (prefix, rest) = if let Some(rest) = path.strip_prefix("~/").or_else(|| path.strip_prefix(&home)) {
        ("", rest)
    } else if let Some(rest) = path.strip_prefix("/tmp/") {
        ("/tmp/", rest)
    } else if path.starts_with('/') {
        return None;
    } else {
        ("", path)
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

impl Shell {
    /// The text of a file.
    pub fn read(&self, path: &str) -> Option<&str> {
        if path == "/dev/null" {
            return Some("");
        }
        self.files.get(&key(path)?).map(String::as_str)
    }

    /// Writes a file; an error is the sentence that a shell would print after the name.
    pub fn write(&mut self, path: &str, text: &str, append: bool) -> Result<(), &'static str> {
        if path == "/dev/null" {
            return Ok(());
        }
        if path.is_empty() {
            return Err("No such file or directory");
        }
        if path.ends_with('/') || matches!(path, "." | ".." | "~" | "/tmp" | HOME) {
            return Err("Is a directory");
        }
        let key = key(path).ok_or("Permission denied")?;
        let old = self.files.get(&key).map_or(0, String::len);
        let kept = if append { old } else { 0 };
        let used: usize = self.files.values().map(String::len).sum();
        if kept + text.len() > LARGEST {
            return Err("File too large");
        }
        if used - old + kept + text.len() > DISK || self.files.len() >= 1000 {
            return Err("No space left on device");
        }
        let file = self.files.entry(key).or_default();
        if !append {
            file.clear();
        }
        file.push_str(text);
        Ok(())
    }

    /// Removes a file and says whether there was one.
    pub fn remove(&mut self, path: &str) -> bool {
        key(path).is_some_and(|key| self.files.remove(&key).is_some())
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
            assert_eq!(key(path).as_deref(), expected, "{path}");
        }
    }

    #[test]
    fn the_disk_is_bounded() {
        let mut shell = Shell::default();
        let big = "x".repeat(LARGEST);
        assert_eq!(shell.write("a", &big, false), Ok(()));
        assert_eq!(shell.write("a", "y", true), Err("File too large"));
        for name in ["b", "c", "d", "e", "f", "g", "h"] {
            assert_eq!(shell.write(name, &big, false), Ok(()));
        }
        assert_eq!(shell.write("i", "x", false), Err("No space left on device"));
        assert_eq!(shell.write("a", "x", false), Ok(()));
        assert_eq!(shell.write("/etc/x", "x", false), Err("Permission denied"));
    }
}
