//! "Maybe you meant": near misses as the AWS CLI finds them, by the ratio of Python's difflib.
//!
//! It knows texts only; what they stand for is the caller's business.

use std::cmp::Ordering;

/// The ratio from which the AWS CLI calls two texts alike.
const CUTOFF: f64 = 0.8;
/// The most suggestions.
const MOST: usize = 3;
/// Longer words are nobody's typing error, and comparing them costs quadratic time.
const LONGEST: usize = 128;

/// The candidates nearest to `word`, best first, at most three; as `difflib.get_close_matches(…, cutoff=0.8)`.
pub fn closest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    closest_by(word, candidates, CUTOFF)
}

/// The same with another cut-off, between 0 and 1: short commands need a lower one (`asw` and `aws` have 0.67).
pub fn closest_by<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
    cutoff: f64,
) -> Vec<&'a str> {
    let word: Vec<char> = word.chars().take(LONGEST + 1).collect();
    if word.is_empty() || word.len() > LONGEST {
        return Vec::new();
    }
    among(&word, &mut candidates.into_iter(), cutoff)
}

/// The same for any source of candidates, compiled once.
fn among<'a>(word: &[char], candidates: &mut dyn Iterator<Item = &'a str>, cutoff: f64) -> Vec<&'a str> {
    let mut found: Vec<(f64, &str)> = candidates
        .filter_map(|candidate| {
            let letters: Vec<char> = candidate.chars().take(LONGEST + 1).collect();
            let score = ratio(&letters, word);
            (letters.len() <= LONGEST && score >= cutoff).then_some((score, candidate))
        })
        .collect();
    // difflib takes the largest (score, text) pairs: of equals the later in the alphabet comes first.
    api::order::sort_by(&mut found, |one, two| {
        two.0
            .partial_cmp(&one.0)
            .unwrap_or(Ordering::Equal)
            .then_with(|| two.1.cmp(one.1))
    });
    found.dedup();
    found.into_iter().take(MOST).map(|(_, text)| text).collect()
}

/// `SequenceMatcher(None, one, two).ratio()`: twice the matching characters by all characters.
fn ratio(one: &[char], two: &[char]) -> f64 {
    let all = one.len() + two.len();
    if all == 0 {
        return 1.0;
    }
    2.0 * matching(one, two) as f64 / all as f64
}

/// How many characters difflib's matching blocks hold: the longest common run, then the same left and right of it.
fn matching(one: &[char], two: &[char]) -> usize {
    let mut sum = 0;
    let mut open = vec![(one, two)];
    while let Some((one, two)) = open.pop() {
        let (at_one, at_two, size) = longest_run(one, two);
        if size == 0 {
            continue;
        }
        sum += size;
        if let (Some(one), Some(two)) = (one.get(..at_one), two.get(..at_two)) {
            open.push((one, two));
        }
        if let (Some(one), Some(two)) = (one.get(at_one + size..), two.get(at_two + size..)) {
            open.push((one, two));
        }
    }
    sum
}

/// Where the longest common run starts in both and how long it is; of equals the first in `one`, then in `two`.
fn longest_run(one: &[char], two: &[char]) -> (usize, usize, usize) {
    let mut best = (0, 0, 0);
    // lengths[j] is the run that ends before two[j], for the previous character of `one`.
    let mut lengths = vec![0usize; two.len() + 1];
    for (at_one, letter) in one.iter().enumerate() {
        let mut next = vec![0usize; two.len() + 1];
        for (at_two, other) in two.iter().enumerate() {
            if letter != other {
                continue;
            }
            let size = lengths.get(at_two).copied().unwrap_or(0) + 1;
            if let Some(slot) = next.get_mut(at_two + 1) {
                *slot = size;
            }
            if size > best.2 {
                best = (at_one + 1 - size, at_two + 1 - size, size);
            }
        }
        lengths = next;
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_difflib_finds() {
        let operations: Vec<String> = api::operations().map(|operation| operation.command()).collect();
        let names = || operations.iter().map(String::as_str);
        for (word, expected) in [
            ("describe-imagess", vec!["describe-images"]),
            ("describe-image", vec!["describe-images"]),
            ("descibe-images", vec!["describe-images"]),
            ("create-imag", vec!["create-image"]),
            ("deregister-images", vec!["deregister-image", "register-image"]),
            ("xyz", vec![]),
            ("", vec![]),
        ] {
            let found = closest(word, names());
            assert_eq!(found.first(), expected.first(), "{word} gave {found:?}");
        }
    }

    #[test]
    fn ratio_is_that_of_python() {
        for (one, two, expected) in [
            ("abcd", "bcde", 0.75),
            ("", "", 1.0),
            ("ec2", "ec3", 2.0 / 3.0),
            ("private", "volatile", 8.0 / 15.0),
        ] {
            let one: Vec<char> = one.chars().collect();
            let two: Vec<char> = two.chars().collect();
            assert!(
                (ratio(&one, &two) - expected).abs() < 1e-9,
                "{one:?} {two:?} {}",
                ratio(&one, &two)
            );
        }
    }

    #[test]
    fn equals_come_in_reverse_order_of_the_alphabet() {
        assert_eq!(closest("abcde", ["abcdx", "abcdy"]), ["abcdy", "abcdx"]);
        assert_eq!(closest(&"x".repeat(1000), ["x"]), Vec::<&str>::new());
    }
}
