//! What each crate weighs in the wasm: the bytes of its functions, by the names that the linker left.
//!
//! A generic function counts for the crate that wrote it, whoever needed it for which type. What names no crate (the
//! linker's own) stands under `other`; texts and tables are data, of which the names say nothing.

use std::collections::BTreeMap;

use anyhow::Result;
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

/// Bytes by crate, the heaviest first, and `data`.
///
/// # Errors
/// When it isn't a whole wasm module.
pub fn by_crate(wasm: &[u8]) -> Result<Vec<(String, usize)>> {
    let mut imported = 0_usize;
    let mut bodies: Vec<usize> = Vec::new();
    let mut names: BTreeMap<usize, String> = BTreeMap::new();
    let mut data = 0_usize;
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => {
                let range = body.range();
                bodies.push(usize::try_from(range.end - range.start)?);
            }
            Payload::DataSection(section) => {
                for segment in section {
                    data += segment?.data.len();
                }
            }
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(section) = section.as_known() {
                    read_names(section, &mut names)?;
                }
            }
            _ => {}
        }
    }
    let mut weights: BTreeMap<String, usize> = BTreeMap::new();
    for (at, bytes) in bodies.into_iter().enumerate() {
        let name = names.get(&(imported + at)).map_or("", String::as_str);
        *weights.entry(crate_of(name)).or_default() += bytes;
    }
    let mut weights: Vec<(String, usize)> = weights.into_iter().collect();
    weights.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
    weights.push(("data".to_owned(), data));
    Ok(weights)
}

fn read_names(section: wasmparser::NameSectionReader<'_>, names: &mut BTreeMap<usize, String>) -> Result<()> {
    for part in section {
        if let Name::Function(functions) = part? {
            for naming in functions {
                let naming = naming?;
                names.insert(usize::try_from(naming.index)?, naming.name.to_owned());
            }
        }
    }
    Ok(())
}

/// The crate that a function's name begins with: of `<cloud::Cloud as core::fmt::Debug>::fmt` it is `cloud`.
fn crate_of(mangled: &str) -> String {
    let name = format!("{:#}", rustc_demangle::demangle(mangled));
    let Some((before, _)) = name.split_once("::") else {
        return "other".to_owned();
    };
    let word = before.rsplit(|letter: char| !(letter.is_alphanumeric() || letter == '_'));
    let word = word.into_iter().next().unwrap_or_default();
    if word.is_empty() {
        "other".to_owned()
    } else {
        word.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_begins_with_its_crate() {
        assert_eq!(crate_of("_ZN5cloud5Cloud4call17h0123456789abcdefE"), "cloud");
        assert_eq!(crate_of("<cloud::Cloud as core::fmt::Debug>::fmt"), "cloud");
        assert_eq!(crate_of("<&dyn api::show::Show as x::Y>::z"), "api");
        assert_eq!(crate_of("memcpy"), "other");
    }
}
