//! Patterns in which `*` stands for any text, as in EC2's filters, with what each star stood for.

/// Matches the whole of a text; gives what each `*` stood for, as little as possible each.
pub fn captures<'a>(pattern: &str, text: &'a str) -> Option<Vec<&'a str>> {
    let mut parts = pattern.split('*');
    let first = parts.next().unwrap_or_default();
    let mut rest = text.strip_prefix(first)?;
    let parts: Vec<&str> = parts.collect();
    let Some((last, middle)) = parts.split_last() else {
        return rest.is_empty().then(Vec::new);
    };
    let mut found = Vec::with_capacity(parts.len());
    for part in middle {
        let (before, after) = rest.split_once(part)?;
        found.push(before);
        rest = after;
    }
    found.push(rest.strip_suffix(last)?);
    Some(found)
}

/// Whether the whole of a text is like the pattern.
pub fn matches(pattern: &str, text: &str) -> bool {
    captures(pattern, text).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_stand_for_any_text() {
        assert_eq!(captures("a*c", "abc"), Some(vec!["b"]));
        assert_eq!(
            captures("The id '[*]' is *", "The id '[ami-1]' is here"),
            Some(vec!["ami-1", "here"])
        );
        assert_eq!(captures("*", ""), Some(vec![""]));
        assert_eq!(captures("**", "x"), Some(vec!["", "x"]));
        assert!(matches("same", "same"));
        assert!(!matches("same", "same again"));
        assert!(!matches("aba*aba", "aba"));
    }
}
