//! Cuts the page's wasm in two where `src/main.rs` says so: the second part arrives after the first one runs.
//!
//! The tool is that of the crate `wasm_split_helpers`. It needs the linker's relocations (`--emit-relocs`) and works
//! before wasm-bindgen, which then binds the first part alone. The few lines of JavaScript that fetch the second part
//! become a part of wasm-bindgen's module: two modules that import each other could not both have names made from
//! their content.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use wasm_split_cli_support::{Options, transform};

/// What the split is called in `src/main.rs`.
const NAME: &str = "late";
/// The second part as the tool writes it, and as `index.html` would name it.
pub const LATE: &str = "split_late.wasm";
/// The JavaScript that fetches it.
const LINK: &str = "late.js";

/// Cuts a wasm. The folder then holds the second part and what fetches it; the path is that of the first part.
///
/// # Errors
/// When the wasm has no relocations, or something can't be read or written.
pub fn cut(wasm: &[u8], folder: &Path) -> Result<PathBuf> {
    let first = folder.join("page.wasm");
    let link = format!("./{LINK}");
    let mut options = Options::new(wasm);
    options.output_dir = folder;
    options.main_out_path = &first;
    options.link_name = &link;
    options.main_module = "./page.js";
    let cut = transform(options).map_err(|error| anyhow!("can't cut the wasm: {error:?}"))?;
    match cut.split_modules.as_slice() {
        [late] if late.ends_with(LATE) => Ok(first),
        found => bail!("the wasm must be cut in two at \"{NAME}\", but this came of it: {found:?}"),
    }
}

/// Makes one module of wasm-bindgen's and of what fetches the second part.
///
/// # Errors
/// When either isn't written as expected, or can't be read or written.
pub fn join(module: &Path, folder: &Path) -> Result<()> {
    let read =
        |path: &Path| fs::read_to_string(path).with_context(|| format!("can't read {}", path.display()));
    let link = folder.join(LINK);
    let text = joined(&read(module)?, &read(&link)?)?;
    fs::write(module, text).with_context(|| format!("can't write {}", module.display()))?;
    fs::remove_file(&link).with_context(|| format!("can't remove {}", link.display()))
}

fn joined(module: &str, link: &str) -> Result<String> {
    let import = format!(" from \"./{LINK}\"");
    let (before, after) = module
        .split_once(&import)
        .context("wasm-bindgen's module doesn't import what fetches the second part")?;
    let (head, name) = before
        .rsplit_once("import * as ")
        .context("wasm-bindgen's module imports in another way than expected")?;
    let own = "import { initSync } from \"./page.js\";";
    let fetches = link
        .strip_prefix(own)
        .context("what fetches the second part imports something else than expected")?;
    let loader = format!("__wasm_split_load_{NAME}");
    Ok(format!(
        "{head}{}\n{}\nconst {name} = {{ {loader} }};\n",
        after.trim_start_matches(';').trim_start(),
        fetches.trim().replace("export const ", "const "),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_modules_that_import_each_other_become_one() {
        let module = "import * as import1 from \"./late.js\"\nfunction initSync() {}\nexport { initSync };\n";
        let link =
            "import { initSync } from \"./page.js\";\n\nexport const __wasm_split_load_late = initSync;\n";
        assert_eq!(
            joined(module, link).expect("joined"),
            "function initSync() {}\nexport { initSync };\n\nconst __wasm_split_load_late = initSync;\nconst import1 = { __wasm_split_load_late };\n"
        );
    }

    #[test]
    fn what_is_written_otherwise_is_an_error() {
        assert!(joined("function initSync() {}", "").is_err());
        assert!(joined("import * as a from \"./late.js\"", "export const x = 1").is_err());
    }
}
