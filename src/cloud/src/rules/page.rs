//! Pages of a long answer. A token names the id after which to go on, so it survives changes of state.

use crate::rules::form::bad_value;
use api::{ApiError, ErrorCode};

/// Which page is asked for.
pub(crate) struct Page {
    limit: usize,
    /// The key behind which it begins.
    after: Option<String>,
}

impl Page {
    /// The page of that length behind the place that a token names. No limit gives everything.
    pub fn new(limit: Option<i64>, token: Option<&str>) -> Result<Self, ApiError> {
        let limit = limit.and_then(|limit| usize::try_from(limit).ok());
        Ok(Self {
            limit: limit.unwrap_or(usize::MAX),
            // Loops that begin with an empty token are common.
            after: token
                .filter(|token| !token.is_empty())
                .map(read_token)
                .transpose()?,
        })
    }

    /// The key behind which it begins; empty at the start. Who can begin there need not look at what comes before.
    pub fn after(&self) -> &str {
        self.after.as_deref().unwrap_or_default()
    }

    /// Cuts it out of things ordered by key, of which it takes no more than it needs. Gives it and the next one's
    /// token.
    pub fn cut<T>(
        &self,
        things: impl IntoIterator<Item = T>,
        key: impl Fn(&T) -> String,
    ) -> (Vec<T>, Option<String>) {
        let is_before = |thing: &T| self.after.as_ref().is_some_and(|after| key(thing) <= *after);
        let mut rest = things.into_iter().skip_while(is_before);
        let page: Vec<T> = rest.by_ref().take(self.limit).collect();
        // A full page may be followed by another, if there is anything for it.
        let more = page.len() == self.limit && rest.next().is_some();
        let last = page.last().filter(|_| more);
        let token = last.map(|last| token(&key(last)));
        (page, token)
    }
}

/// Cuts one page out of things ordered by key. `token` continues behind a key; no limit gives everything. Gives the page
/// and the token of the next one.
pub(crate) fn page<T>(
    things: impl IntoIterator<Item = T>,
    key: impl Fn(&T) -> String,
    limit: Option<i64>,
    token: Option<&str>,
) -> Result<(Vec<T>, Option<String>), ApiError> {
    Ok(Page::new(limit, token)?.cut(things, key))
}

/// An opaque token for a key.
fn token(key: &str) -> String {
    let hex: String = key.bytes().map(|byte| format!("{byte:02x}")).collect();
    format!("{:016x}{hex}", crate::ids::of_text(0, key))
}

/// The key of a token; a token that this lab did not make is refused.
fn read_token(text: &str) -> Result<String, ApiError> {
    let bad = || {
        ApiError::new(
            ErrorCode::InvalidParameterValue,
            "Unable to parse pagination token",
        )
    };
    let (_, hex) = text.split_at_checked(16).ok_or_else(bad)?;
    let bytes: Option<Vec<u8>> = hex
        .as_bytes()
        .chunks(2)
        .map(|pair| {
            std::str::from_utf8(pair)
                .ok()
                .and_then(|pair| u8::from_str_radix(pair, 16).ok())
        })
        .collect();
    let key = bytes
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .ok_or_else(bad)?;
    if token(&key) == text { Ok(key) } else { Err(bad()) }
}

/// The error of a page that would be too small, as most Describe calls word it. 5 itself is accepted.
pub(crate) fn too_few(limit: i64) -> ApiError {
    bad_value(
        &format!(" {limit} "),
        "maxResults",
        "Expecting a value greater than 5.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All pages of that length, and how many things were looked at for each.
    fn pages(of: usize, limit: usize) -> Vec<(Vec<usize>, usize)> {
        let key = |n: &usize| format!("{n:04}");
        let (mut pages, mut next) = (Vec::new(), None::<String>);
        loop {
            let page = Page::new(i64::try_from(limit).ok(), next.as_deref()).unwrap();
            let from = page.after().parse().unwrap_or(0);
            let looked = std::cell::Cell::new(0);
            let things = (from..of).inspect(|_| looked.set(looked.get() + 1));
            let (found, token) = page.cut(things, key);
            pages.push((found, looked.get()));
            match token {
                Some(token) => next = Some(token),
                None => return pages,
            }
        }
    }

    #[test]
    fn pages_follow_each_other_and_look_no_further_than_they_must() {
        for (of, limit) in [(0, 5), (1, 5), (5, 5), (6, 5), (10, 5), (23, 5), (1000, 7)] {
            let pages = pages(of, limit);
            let all: Vec<usize> = pages.iter().flat_map(|(page, _)| page.clone()).collect();
            assert_eq!(all, (0..of).collect::<Vec<_>>(), "{of} by {limit}");
            assert_eq!(pages.len(), of.div_ceil(limit).max(1), "{of} by {limit}");
            for (page, looked) in pages {
                // Itself, the last of the page before, and one behind it.
                assert!(looked <= page.len() + 2, "{looked} for {}", page.len());
            }
        }
    }

    #[test]
    fn only_tokens_of_the_lab_are_taken() {
        let key = |n: &u8| n.to_string();
        let (_, token) = page(0..9, key, Some(5), None).unwrap();
        let token = token.unwrap();
        assert_eq!(page(0..9, key, None, Some(&token)).unwrap().0, [5, 6, 7, 8]);
        assert_eq!(page(0..2, key, None, Some("")).unwrap().0, [0, 1]);
        for bad in ["x", &token[1..], &token.replace('3', "4"), "0123456789abcdefzz"] {
            let error = page(0..9, key, Some(5), Some(bad)).unwrap_err();
            assert_eq!(error.code, ErrorCode::InvalidParameterValue, "{bad}");
        }
    }
}
