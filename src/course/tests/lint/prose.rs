//! The house's style, as far as a program can see it.

/// The most words of a text.
const MOST_WORDS: usize = 90;
/// Words that make light of what is hard for somebody.
const BANNED: &[&str] = &[
    "simply",
    "just",
    "easy",
    "easily",
    "obviously",
    "obvious",
    "trivial",
    "trivially",
    "clearly",
    "of course",
    "please",
    "oops",
    "sorry",
];

/// What is wrong with a text for people.
pub fn lint(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let prose = without_code(text);
    let words: Vec<String> = prose.split_whitespace().map(bare).collect();
    let count = text.split_whitespace().count();
    if count == 0 {
        found.push("is empty".to_owned());
    }
    if count > MOST_WORDS {
        found.push(format!("has {count} words, more than {MOST_WORDS}"));
    }
    let line = format!(" {} ", words.join(" "));
    for banned in BANNED {
        if line.contains(&format!(" {banned} ")) {
            found.push(format!("says {banned}"));
        }
    }
    if prose.contains('!') {
        found.push("has an exclamation mark".to_owned());
    }
    if text.matches('`').count() % 2 == 1 {
        found.push("opens code and does not close it".to_owned());
    }
    if text != text.trim() {
        found.push("begins or ends with a blank".to_owned());
    }
    found
}

/// The text without what stands between backticks.
fn without_code(text: &str) -> String {
    text.split('`').step_by(2).collect::<Vec<_>>().join(" ")
}

/// A word in small letters without the marks around it.
fn bare(word: &str) -> String {
    word.trim_matches(|letter: char| !letter.is_alphanumeric())
        .to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn light_words_and_loud_marks_are_found() {
        assert_eq!(lint("Launch it and look."), Vec::<String>::new());
        assert_eq!(lint("*Simply* launch it."), ["says simply"]);
        assert_eq!(lint("Well done!"), ["has an exclamation mark"]);
        assert_eq!(lint("Not `!x` here, and `just` there."), Vec::<String>::new());
        assert_eq!(lint("An adjustment."), Vec::<String>::new());
        assert_eq!(lint("word ".repeat(91).trim()), ["has 91 words, more than 90"]);
    }
}
