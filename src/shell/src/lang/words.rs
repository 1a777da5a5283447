//! The words of a line that is one plain command, for who runs it without a shell.

use super::lex::lex;
use super::parse::parse;
use super::token::Part;

/// The words of a line, if it is one command that needs nothing replaced: no variables, no `$(…)`, no pipes, no files.
pub fn words(line: &str) -> Option<Vec<String>> {
    let lexed = lex(line);
    if lexed.incomplete.is_some() || lexed.too_deep {
        return None;
    }
    let script = parse(&lexed.tokens).ok()?;
    let [(_, pipeline)] = script.pipelines.as_slice() else {
        return None;
    };
    let [command] = pipeline.commands.as_slice() else {
        return None;
    };
    if pipeline.negated || !command.assignments.is_empty() || !command.redirects.is_empty() {
        return None;
    }
    command.words.iter().map(|parts| word(parts)).collect()
}

fn word(parts: &[Part]) -> Option<String> {
    let mut word = String::new();
    for part in parts {
        match part {
            // The home folder.
            Part::Text { text, quoted: false } if word.is_empty() && text.starts_with('~') => return None,
            Part::Text { text, .. } => word.push_str(text),
            _ => return None,
        }
    }
    Some(word)
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn a_plain_command_falls_apart_into_its_words() {
        let line =
            r#"tool describe things --query "Images[?Name=='a'] | [0]" --filters 'Name=x,Values=a b' c"d"e"#;
        let found = words(line).unwrap_or_default();
        assert_eq!(
            found.iter().map(String::as_str).collect::<Vec<_>>(),
            [
                "tool",
                "describe",
                "things",
                "--query",
                "Images[?Name=='a'] | [0]",
                "--filters",
                "Name=x,Values=a b",
                "cde"
            ]
        );
        for line in [
            "tool | cat",
            "tool $X",
            "tool $(date)",
            "tool > f",
            "A=1 tool",
            "tool; tool",
            "! tool",
            "tool 'x",
            "tool ~/f",
        ] {
            assert_eq!(words(line), None, "{line}");
        }
    }
}
