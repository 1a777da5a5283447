//! Filters of Describe calls: values of one filter are alternatives, filters add up, `*` and `?` are wildcards.

use crate::state::Tags;
use api::ec2::common::Filter;
use api::{ApiError, ErrorCode, Operation};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// The most filters in a call, the most values in a filter, and the most characters in a value.
const MOST_FILTERS: usize = 50;
const MOST_VALUES: usize = 200;
const LONGEST_VALUE: usize = 255;

/// The checked filters of a call.
pub(crate) struct Filters<'a>(Vec<(&'a str, Vec<Pattern<'a>>)>);

impl<'a> Filters<'a> {
    /// Checks the filters against the names that the operation knows.
    pub fn new(filters: &'a [Filter], operation: &Operation) -> Result<Self, ApiError> {
        let known = operation.filters;
        if filters.len() > MOST_FILTERS {
            return Err(limit("The maximum number of filters on a request is 50."));
        }
        let mut checked = Vec::with_capacity(filters.len());
        for filter in filters {
            let name = filter.name.as_deref().unwrap_or_default();
            if name.is_empty() {
                return Err(missing("The request must contain the parameter Filter.Name"));
            }
            // `tag:` stands for every `tag:KEY`, and is no name by itself.
            let by_tag = name.strip_prefix("tag:");
            let is_known = match by_tag {
                Some(key) => !key.is_empty() && known.contains(&"tag:"),
                // Whatever knows `tag-key` takes `tag-value`, too, though no documentation says so any longer.
                None => known.contains(&name) || name == "tag-value" && known.contains(&"tag-key"),
            };
            if !is_known {
                let message = format!("The filter '{name}' is invalid");
                return Err(ApiError::new(ErrorCode::InvalidParameterValue, message));
            }
            let Some(values) = &filter.values else {
                return Err(missing("The request must contain the parameter Filter.Value"));
            };
            if values.len() > MOST_VALUES {
                return Err(limit("The maximum number of values on a filter is 200."));
            }
            if values.iter().any(|value| value.chars().count() > LONGEST_VALUE) {
                return Err(limit("The maximum length of a filter value is 255 characters."));
            }
            checked.push((name, values.iter().map(|value| Pattern::new(value)).collect()));
        }
        Ok(Self(checked))
    }

    /// Whether a thing passes all filters; `values` gives what the thing has under a name, none when it lacks it.
    pub fn pass<'v>(&self, mut values: impl FnMut(&str) -> Vec<Cow<'v, str>>) -> bool {
        self.0.iter().all(|(name, patterns)| {
            let has = values(name);
            has.iter()
                .any(|value| patterns.iter().any(|pattern| pattern.matches(value)))
        })
    }

    /// Whether only tagged things can pass.
    pub fn want_tags(&self) -> bool {
        self.0
            .iter()
            .any(|(name, _)| matches!(*name, "tag-key" | "tag-value") || name.starts_with("tag:"))
    }

    /// Whether a thing with those tags passes the filters that ask for tags: a quick look before the thing itself is
    /// looked up.
    pub fn tags_pass(&self, tags: &Tags) -> bool {
        self.0.iter().all(|(name, patterns)| {
            let fits = |text: &str| patterns.iter().any(|pattern| pattern.matches(text));
            match (*name, name.strip_prefix("tag:")) {
                (_, Some(key)) => tags.get(key).is_some_and(fits),
                ("tag-key", _) => tags.keys().any(fits),
                ("tag-value", _) => tags.values().any(fits),
                _ => true,
            }
        })
    }

    /// What every value that passes the filter of that name begins with one of, and whether that is all of it; nothing
    /// where there is no such filter, or one of its values may begin with anything.
    pub fn starts(&self, name: &str) -> Option<Vec<(String, bool)>> {
        let (_, patterns) = self.0.iter().find(|(own, _)| *own == name)?;
        let start = |pattern: &Pattern<'_>| (pattern.start(), matches!(pattern, Pattern::Exact(_)));
        let starts: Vec<(String, bool)> = patterns.iter().map(start).collect();
        (!starts.iter().any(|(start, whole)| start.is_empty() && !whole)).then_some(starts)
    }

    /// The only values that pass the filter of that name, in order; nothing where there is no such filter, or one with
    /// wildcards.
    pub fn exact(&self, name: &str) -> Option<BTreeSet<&'a str>> {
        let (_, patterns) = self.0.iter().find(|(own, _)| *own == name)?;
        let exact = |pattern: &Pattern<'a>| match pattern {
            Pattern::Exact(text) => Some(*text),
            Pattern::Wild(_) => None,
        };
        patterns.iter().map(exact).collect()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

fn limit(message: &str) -> ApiError {
    ApiError::new(ErrorCode::FilterLimitExceeded, message)
}

fn missing(message: &str) -> ApiError {
    ApiError::new(ErrorCode::MissingParameter, message)
}

/// A value with its wildcards.
pub(crate) enum Pattern<'a> {
    Exact(&'a str),
    Wild(Vec<Part>),
}

/// A piece of a pattern.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Part {
    Run,
    One,
    Letter(char),
}

impl<'a> Pattern<'a> {
    /// Reads `*`, `?` and their escapes.
    pub fn new(text: &'a str) -> Self {
        if !text.contains(['*', '?', '\\']) {
            return Self::Exact(text);
        }
        let mut parts = Vec::new();
        let mut letters = text.chars();
        while let Some(letter) = letters.next() {
            parts.push(match letter {
                '*' => Part::Run,
                '?' => Part::One,
                '\\' => Part::Letter(letters.next().unwrap_or('\\')),
                letter => Part::Letter(letter),
            });
        }
        Self::Wild(parts)
    }

    /// What comes before the first wildcard.
    fn start(&self) -> String {
        let letter = |part: &Part| match part {
            Part::Letter(letter) => Some(*letter),
            Part::Run | Part::One => None,
        };
        match self {
            Self::Exact(text) => (*text).to_owned(),
            Self::Wild(parts) => parts.iter().map_while(letter).collect(),
        }
    }

    /// Whether the whole value matches. Linear in the value for each `*`, never exponential.
    pub fn matches(&self, value: &str) -> bool {
        match self {
            Self::Exact(text) => *text == value,
            Self::Wild(parts) => wild(parts, &value.chars().collect::<Vec<_>>()),
        }
    }
}

fn wild(parts: &[Part], value: &[char]) -> bool {
    let (mut part, mut at) = (0, 0);
    let mut retry: Option<(usize, usize)> = None;
    loop {
        let fits = match (parts.get(part), value.get(at)) {
            (None, None) => return true,
            (Some(Part::Run), _) => {
                retry = Some((part + 1, at));
                part += 1;
                continue;
            }
            (Some(Part::One), Some(_)) => true,
            (Some(Part::Letter(wanted)), Some(letter)) => wanted == letter,
            _ => false,
        };
        if fits {
            part += 1;
            at += 1;
        } else {
            match retry {
                Some((after, from)) if from < value.len() => {
                    retry = Some((after, from + 1));
                    part = after;
                    at = from + 1;
                }
                _ => return false,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits() {
        let filter = |values: Vec<String>| Filter {
            name: Some("name".into()),
            values: Some(values),
        };
        let code = |filters: &[Filter]| {
            Filters::new(filters, &api::ec2::image::DESCRIBE_IMAGES)
                .err()
                .map(|error| error.code)
        };
        assert_eq!(code(&vec![filter(vec!["é".repeat(255); 200]); 50]), None);
        for filters in [
            vec![filter(Vec::new()); 51],
            vec![filter(vec![String::new(); 201])],
            vec![filter(vec!["x".repeat(256)])],
        ] {
            assert_eq!(code(&filters), Some(ErrorCode::FilterLimitExceeded));
        }
    }

    #[test]
    fn wildcards() {
        for (pattern, value, expected) in [
            ("al2023*x86_64", "al2023-ami-2023-x86_64", true),
            ("al2023*x86_64", "al2023-ami-2023-arm64", false),
            ("*", "", true),
            ("?", "", false),
            ("a?c", "abc", true),
            (r"a\*c", "a*c", true),
            (r"a\*c", "abc", false),
            ("*a*b*c*", "xxaxxbxxcxx", true),
            ("web", "Web", false),
        ] {
            assert_eq!(
                Pattern::new(pattern).matches(value),
                expected,
                "{pattern} ~ {value}"
            );
        }
    }
}
