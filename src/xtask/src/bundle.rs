//! Puts the finished page together: names that change with the content, `integrity` attributes, the build's id.
//!
//! `index.html` names its parts as they lie in the repository (`static/style.css`) or as wasm-bindgen writes them
//! (`page.js`). Here each of those names becomes `./style-0123456789abcdef.css`. Everything else in `static/` keeps its
//! name, because others look for it by that name (a manifest, `robots.txt`, a service worker).

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::digest;
use crate::project::Project;
use crate::prose::Prose;

/// Writes the page into a folder, and returns the build's id: a fingerprint of all that was written.
///
/// `stage` holds what wasm-bindgen left, `prose` the texts.
///
/// # Errors
/// When a file is missing or `index.html` doesn't name what it must.
pub fn write(project: &Project, stage: &Path, prose: &Prose, folder: &Path) -> Result<String> {
    let mut page = Page {
        html: read_text(&project.root().join("index.html"))?,
        ids: String::new(),
        folder,
    };
    page.replace(
        "    <!-- Trunk compiles nothing here: its hook calls `cargo xtask build` (see Trunk.toml). -->\n",
        "",
    )?;
    page.replace(
        "    <link data-trunk rel=\"rust\" data-trunk-skip data-bin=\"page\">\n",
        "",
    )?;
    page.replace(
        "<!-- The lessons: `cargo xtask build` writes their list here. -->",
        &prose.lessons,
    )?;
    page.module("page.js", &stage.join("page.js"))?;
    page.fetched(
        "data-wasm",
        "page_bg.wasm",
        &read(&stage.join("page_bg.wasm"))?,
        "page.wasm",
    )?;
    page.fetched("data-prose", "prose.json", prose.file.as_bytes(), "prose.json")?;
    page.rest(&project.root().join("static"))?;
    let snippets = stage.join("snippets");
    if snippets.is_dir() {
        // Pieces of JavaScript inside crates; wasm-bindgen has put a hash in their names.
        copy_folder(&snippets, &folder.join("snippets"))?;
    }
    let build = digest::short(format!("{}{}", page.html, page.ids).as_bytes());
    page.replace("data-build=\"unknown\"", &format!("data-build=\"{build}\""))?;
    let html = folder.join("index.html");
    fs::write(&html, page.html).with_context(|| format!("can't write {}", html.display()))?;
    Ok(build)
}

/// `index.html` on its way from the repository's form to the published one.
struct Page<'a> {
    html: String,
    /// The names of all parts so far, which have their hashes in them.
    ids: String,
    folder: &'a Path,
}

impl Page<'_> {
    /// The JavaScript of the wasm. It is imported, and an import has no place for an `integrity`; the `modulepreload`
    /// has, and the import then takes the module that was checked.
    fn module(&mut self, name: &str, file: &Path) -> Result<()> {
        let (published, integrity) = self.part(file, name)?;
        self.replace(
            &format!("data-module=\"{name}\""),
            &format!("data-module=\"{published}\""),
        )?;
        self.replace(
            &format!("href=\"{name}\""),
            &format!("href=\"{published}\" integrity=\"{integrity}\""),
        )
    }

    /// What `static/loader.js` fetches: the wasm and the texts.
    fn fetched(&mut self, attribute: &str, name: &str, bytes: &[u8], kind: &str) -> Result<()> {
        let (published, integrity) = self.bytes(bytes, kind)?;
        let attributes = format!("{attribute}=\"{published}\" {attribute}-integrity=\"{integrity}\"");
        self.replace(&format!("{attribute}=\"{name}\""), &attributes)
    }

    /// The files of `static/`: those that `index.html` names, and the others.
    fn rest(&mut self, folder: &Path) -> Result<()> {
        for path in sorted(folder)? {
            let name = file_name(&path)?;
            let named = [
                format!("href=\"static/{name}\""),
                format!("src=\"static/{name}\""),
            ];
            let Some(reference) = named.into_iter().find(|reference| self.html.contains(reference)) else {
                let to = self.folder.join(&name);
                if path.is_dir() {
                    copy_folder(&path, &to)?
                } else {
                    self.copy(&path, &name)?
                }
                continue;
            };
            // No `integrity` here: a browser that opened the page from a file couldn't check it, and would refuse even
            // the script that explains why the app can't start.
            let (published, _) = self.part(&path, &name)?;
            let attribute = reference.split('=').next().unwrap_or("href");
            self.replace(&reference, &format!("{attribute}=\"{published}\""))?;
        }
        match self.html.find("=\"static/") {
            Some(at) => bail!(
                "index.html names a file that isn't in static/: …{}",
                &self.html[at..].lines().next().unwrap_or("")
            ),
            None => Ok(()),
        }
    }

    /// Writes one part under a name with its hash in it.
    fn part(&mut self, file: &Path, name: &str) -> Result<(String, String)> {
        self.bytes(&read(file)?, name)
    }

    fn bytes(&mut self, bytes: &[u8], name: &str) -> Result<(String, String)> {
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
        let published = format!("{stem}-{}.{extension}", digest::short(bytes));
        let to = self.folder.join(&published);
        fs::write(&to, bytes).with_context(|| format!("can't write {}", to.display()))?;
        self.ids.push_str(&published);
        Ok((format!("./{published}"), digest::integrity(bytes)))
    }

    fn copy(&mut self, file: &Path, name: &str) -> Result<()> {
        let bytes = read(file)?;
        self.ids.push_str(&digest::short(&bytes));
        let to = self.folder.join(name);
        fs::write(&to, bytes).with_context(|| format!("can't write {}", to.display()))
    }

    fn replace(&mut self, from: &str, to: &str) -> Result<()> {
        if self.html.matches(from).count() != 1 {
            bail!("index.html must say {from} exactly once");
        }
        self.html = self.html.replace(from, to);
        Ok(())
    }
}

/// Copies a folder with all that is in it, but for hidden files.
///
/// # Errors
/// When something can't be read or written.
pub fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("can't make {}", to.display()))?;
    for path in sorted(from)? {
        let target = to.join(file_name(&path)?);
        if path.is_dir() {
            copy_folder(&path, &target)?;
        } else {
            fs::copy(&path, &target).with_context(|| format!("can't write {}", target.display()))?;
        }
    }
    Ok(())
}

/// What a folder holds, in the same order on every machine, without hidden files.
pub(crate) fn sorted(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("can't read {}", folder.display()))?;
    let mut paths = Vec::new();
    for entry in entries {
        let path = entry
            .with_context(|| format!("can't read {}", folder.display()))?
            .path();
        if !file_name(&path)?.starts_with('.') {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

fn file_name(path: &Path) -> Result<String> {
    let name = path.file_name().and_then(|name| name.to_str());
    name.map(str::to_owned)
        .with_context(|| format!("{} has no plain name", path.display()))
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("can't read {}", path.display()))
}

fn read_text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("can't read {}", path.display()))
}
