//! Names of the API in words.

/// `CreateImage` as words: `Create image`.
pub fn spaced(operation: &str) -> String {
    let words = api::schema::kebab(operation).replace('-', " ");
    let mut letters = words.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
