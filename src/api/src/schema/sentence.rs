//! Sentences for people: what an operation, a structure and a member is about, and what the lab leaves out of it.
//!
//! They are declared in the table, where the facts are. In the published page (the feature `prose-apart`) the wasm
//! carries none of them: there a sentence is its fingerprint, and the text is looked up in what [`install`] was given.
//! Nothing that the lab decides depends on a text.

#[cfg(feature = "prose-apart")]
pub use apart::install;
#[cfg(not(feature = "prose-apart"))]
pub use within::all;

/// What is said for a text that has yet to arrive.
pub const ABSENT: &str = "(this text is still on its way)";

/// A sentence of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence(Held);

#[cfg(not(feature = "prose-apart"))]
type Held = &'static str;
#[cfg(feature = "prose-apart")]
type Held = u32;

/// The fingerprint of a text: FNV-1a. That no two sentences share one is tested.
pub const fn fingerprint(text: &str) -> u32 {
    let bytes = text.as_bytes();
    let mut hash: u32 = 0x811c_9dc5;
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    hash
}

/// Whether the texts are there.
pub fn have_arrived() -> bool {
    #[cfg(feature = "prose-apart")]
    return apart::have_arrived();
    #[cfg(not(feature = "prose-apart"))]
    true
}

#[cfg(not(feature = "prose-apart"))]
mod within {
    use super::Sentence;
    use crate::{Shape, Structure};
    use std::collections::BTreeSet;

    impl Sentence {
        /// A sentence with that text.
        pub const fn new(text: &'static str) -> Self {
            Self(text)
        }

        /// Its text.
        pub const fn text(self) -> &'static str {
            self.0
        }
    }

    /// Every text of the table, each once.
    pub fn all() -> BTreeSet<&'static str> {
        let mut texts = BTreeSet::new();
        let mut seen = BTreeSet::new();
        for operation in crate::operations() {
            texts.insert(operation.doc.text());
            texts.extend(operation.fidelity.sentence());
            add(operation.input, &mut texts, &mut seen);
            add(operation.output, &mut texts, &mut seen);
        }
        texts
    }

    fn add(
        structure: &'static Structure,
        texts: &mut BTreeSet<&'static str>,
        seen: &mut BTreeSet<*const Structure>,
    ) {
        if !seen.insert(structure) {
            return;
        }
        texts.insert(structure.doc.text());
        for member in structure.members {
            texts.insert(member.doc.text());
            let mut shape = &member.shape;
            while let Shape::List(item) = shape {
                shape = item;
            }
            if let Shape::Structure(inner) = shape {
                add(inner, texts, seen);
            }
        }
    }

    #[cfg(test)]
    mod tests {
        use super::super::fingerprint;
        use super::*;

        #[test]
        fn no_two_sentences_have_the_same_fingerprint() {
            let texts = all();
            assert!(texts.len() > 1_000);
            let fingerprints: BTreeSet<u32> = texts.iter().map(|text| fingerprint(text)).collect();
            assert_eq!(fingerprints.len(), texts.len());
        }
    }
}

#[cfg(feature = "prose-apart")]
mod apart {
    use super::{ABSENT, Sentence, fingerprint};
    use std::collections::BTreeMap;
    use std::sync::OnceLock;

    static TEXTS: OnceLock<BTreeMap<u32, String>> = OnceLock::new();

    impl Sentence {
        /// A sentence with that text, of which the fingerprint is kept.
        pub const fn new(text: &'static str) -> Self {
            Self(fingerprint(text))
        }

        /// Its text, or that it has yet to arrive.
        pub fn text(self) -> &'static str {
            let found = TEXTS.get().and_then(|texts| texts.get(&self.0));
            found.map_or(ABSENT, String::as_str)
        }
    }

    /// From now on these texts are there. They arrive once; what comes again is the same.
    pub fn install(texts: impl IntoIterator<Item = String>) {
        let texts = texts.into_iter().map(|text| (fingerprint(&text), text));
        let _ = TEXTS.set(texts.collect());
    }

    pub fn have_arrived() -> bool {
        TEXTS.get().is_some()
    }
}
