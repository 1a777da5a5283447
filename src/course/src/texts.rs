//! Where the course's texts are: compiled in, or (the feature `prose-apart`) in a file beside the page's wasm that is
//! read once, when it has arrived. The file holds the sentences of the table of operations, too.
//!
//! What a list of lessons shows is always there ([`contents`]); a lesson, and words for errors, only when the texts are.

use crate::catalogue::ErrorEntry;
use crate::lesson::Lesson;
use api::codec::decode::{self, Decode};
use api::stored;
use serde_json::Value;
use std::sync::LazyLock;
#[cfg(feature = "prose-apart")]
use std::sync::OnceLock;

stored! {
/// A lesson in a list of lessons.
#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    /// `L04`.
    pub id: String,
    /// The title.
    pub title: String,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// What the learner can do afterwards, one sentence.
    pub objective: String,
}
}

static CONTENTS: LazyLock<Vec<Heading>> =
    LazyLock::new(|| packed(include_str!(concat!(env!("OUT_DIR"), "/contents.json"))));

/// The lessons of the course, in their order, as a list shows them.
pub fn contents() -> &'static [Heading] {
    &CONTENTS
}

/// The lessons and the words for errors.
pub(crate) struct Texts {
    pub(crate) lessons: Vec<Lesson>,
    /// In the order in which they are tried: those for a code as such come after all others.
    pub(crate) entries: Vec<ErrorEntry>,
}

impl Texts {
    fn new(lessons: Vec<Lesson>, mut entries: Vec<ErrorEntry>) -> Self {
        api::order::sort_by_key(&mut entries, ErrorEntry::is_general);
        Self { lessons, entries }
    }
}

#[cfg(not(feature = "prose-apart"))]
const LESSONS: &str = include_str!(concat!(env!("OUT_DIR"), "/lessons.json"));
#[cfg(not(feature = "prose-apart"))]
const CATALOGUE: &str = include_str!(concat!(env!("OUT_DIR"), "/catalogue.json"));

#[cfg(not(feature = "prose-apart"))]
static TEXTS: LazyLock<Texts> = LazyLock::new(|| Texts::new(packed(LESSONS), packed(CATALOGUE)));
#[cfg(feature = "prose-apart")]
static TEXTS: OnceLock<Texts> = OnceLock::new();

/// The texts, if they are there.
pub(crate) fn texts() -> Option<&'static Texts> {
    #[cfg(not(feature = "prose-apart"))]
    return Some(&TEXTS);
    #[cfg(feature = "prose-apart")]
    TEXTS.get()
}

/// Whether the texts are there.
pub fn have_arrived() -> bool {
    texts().is_some()
}

/// The file that a page fetches: JSON with the table's sentences, the lessons and the catalogue.
#[cfg(not(feature = "prose-apart"))]
pub fn file() -> String {
    let read = |text: &str| serde_json::from_str::<Value>(text).unwrap_or_default();
    let sentences: Vec<&str> = api::schema::sentence::all().into_iter().collect();
    serde_json::json!({
        "sentences": sentences,
        "lessons": read(LESSONS),
        "catalogue": read(CATALOGUE),
    })
    .to_string()
}

/// From now on the texts of that file are there. Says whether it could be read; if not, nothing changed.
#[cfg(feature = "prose-apart")]
pub fn install(file: &str) -> bool {
    let file: Value = serde_json::from_str(file).unwrap_or_default();
    let (Some(sentences), Ok(lessons), Ok(entries)) = (
        file["sentences"].as_array(),
        decode::stored(&file["lessons"]),
        decode::stored(&file["catalogue"]),
    ) else {
        return false;
    };
    let sentences = sentences.iter().filter_map(Value::as_str).map(str::to_owned);
    api::schema::sentence::install(sentences);
    let _ = TEXTS.set(Texts::new(lessons, entries));
    true
}

/// What was packed when building. The tests read it the same way and look that nothing is wrong with it.
fn packed<T: Decode>(text: &str) -> Vec<T> {
    let value: Value = serde_json::from_str(text).unwrap_or_default();
    decode::stored(&value).unwrap_or_default()
}
