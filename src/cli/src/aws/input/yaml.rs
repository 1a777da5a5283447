//! The YAML that people write for `--cli-input-yaml`: block and flow collections, quoted and plain scalars, literal
//! text, comments. Anchors, tags, folded text and several documents are refused with a sentence that says so.

use super::json;
use serde_json::{Map, Value};

/// How deep values may nest.
const DEEPEST: usize = 32;

/// Reads one document. The error names the line.
pub fn parse(text: &str) -> Result<Value, String> {
    if let Ok(value) = json::parse(text) {
        return Ok(value);
    }
    let raw: Vec<&str> = text.lines().collect();
    let mut reader = Reader {
        lines: (1..)
            .zip(&raw)
            .filter_map(|(number, line)| Line::new(number, line))
            .collect(),
        raw: &raw,
        at: 0,
    };
    if reader.lines.first().is_some_and(|line| line.text == "---") {
        reader.at = 1;
    }
    let Some(first) = reader.peek() else {
        return Ok(Value::Null);
    };
    let value = if first.text.starts_with(['[', '{']) {
        let whole: Vec<&str> = reader
            .lines
            .iter()
            .skip(reader.at)
            .map(|line| line.text)
            .collect();
        reader.at = reader.lines.len();
        flow(&whole.join(" ")).map_err(|reason| first.error(&reason))?
    } else {
        reader.node(0)?
    };
    match reader.peek() {
        None => Ok(value),
        Some(line) => Err(line.error("this does not belong to what stands above it")),
    }
}

/// A line with something on it, without its comment.
#[derive(Clone, Copy)]
struct Line<'t> {
    number: usize,
    indent: usize,
    text: &'t str,
}

impl<'t> Line<'t> {
    fn new(number: usize, raw: &'t str) -> Option<Self> {
        let text = without_comment(raw).trim_end();
        let rest = text.trim_start_matches(' ');
        (!rest.is_empty()).then_some(Self {
            number,
            indent: text.len() - rest.len(),
            text: rest,
        })
    }

    fn error(&self, reason: &str) -> String {
        format!("Line {}: {reason}.", self.number)
    }

    /// What follows the hyphen of a list's item, and how far in.
    fn item(&self) -> Option<Line<'t>> {
        let rest = self.text.strip_prefix('-')?;
        let text = rest.trim_start_matches(' ');
        (rest.is_empty() || text.len() < rest.len()).then_some(Self {
            indent: self.indent + self.text.len() - text.len(),
            text,
            ..*self
        })
    }

    /// The key of a member, and what follows on its line.
    fn member(&self) -> Option<(String, &'t str)> {
        if self.text.starts_with(['[', '{']) {
            return None;
        }
        let (key, rest) = match quoted(self.text) {
            Some(found) => found.ok()?,
            None => {
                let end = self.text.find(": ").or_else(|| self.text.len().checked_sub(1))?;
                let (key, rest) = self.text.split_at_checked(end)?;
                (key.trim_end().to_owned(), rest)
            }
        };
        let rest = rest.strip_prefix(':').filter(|_| !key.is_empty())?;
        (rest.is_empty() || rest.starts_with(' ')).then_some((key, rest.trim_start()))
    }
}

/// A line up to its comment. A mark of quotation opens a text only where a value begins.
fn without_comment(line: &str) -> &str {
    let (mut open, mut before, mut begins) = (None, ' ', true);
    for (at, letter) in line.char_indices() {
        match (open, letter) {
            (Some(mark), _) if mark == letter && (mark == '\'' || before != '\\') => open = None,
            (Some(_), _) => {}
            (None, '#') if before == ' ' || before == '\t' => return line.get(..at).unwrap_or(line),
            (None, '"' | '\'') if begins => open = Some(letter),
            (None, _) => begins = begins && letter == ' ' || matches!(letter, ':' | '-' | ',' | '[' | '{'),
        }
        before = letter;
    }
    line
}

struct Reader<'t> {
    raw: &'t [&'t str],
    lines: Vec<Line<'t>>,
    at: usize,
}

impl<'t> Reader<'t> {
    fn peek(&self) -> Option<Line<'t>> {
        self.lines.get(self.at).copied()
    }

    fn node(&mut self, depth: usize) -> Result<Value, String> {
        let Some(line) = self.peek() else {
            return Ok(Value::Null);
        };
        if depth > DEEPEST {
            return Err(line.error("this is nested too deep"));
        }
        if line.item().is_some() {
            self.list(line.indent, depth)
        } else if line.member().is_some() {
            self.mapping(line.indent, depth)
        } else {
            self.at += 1;
            self.scalar(line, line.text, line.indent)
        }
    }

    fn list(&mut self, indent: usize, depth: usize) -> Result<Value, String> {
        let mut items = Vec::new();
        while let Some(line) = self.peek().filter(|line| line.indent == indent) {
            let Some(rest) = line.item() else { break };
            items.push(if rest.text.is_empty() {
                self.at += 1;
                self.below(indent, false, depth)?
            } else if let Some(slot) = self.lines.get_mut(self.at) {
                // What follows the hyphen stands as if on a line of its own.
                *slot = rest;
                self.node(depth + 1)?
            } else {
                Value::Null
            });
        }
        Ok(Value::Array(items))
    }

    fn mapping(&mut self, indent: usize, depth: usize) -> Result<Value, String> {
        let mut members = Map::new();
        while let Some(line) = self.peek().filter(|line| line.indent == indent) {
            let Some((key, rest)) = line.member() else {
                return Err(line.error("here should be a key with a colon behind it"));
            };
            self.at += 1;
            let value = if rest.is_empty() {
                self.below(indent, true, depth)?
            } else {
                self.scalar(line, rest, indent)?
            };
            if members.insert(key, value).is_some() {
                return Err(line.error("this key was there before"));
            }
        }
        Ok(Value::Object(members))
    }

    /// What stands below a key or a hyphen; a list may begin under its key without moving in.
    fn below(&mut self, indent: usize, key: bool, depth: usize) -> Result<Value, String> {
        match self.peek() {
            Some(line) if line.indent > indent || (key && line.indent == indent && line.item().is_some()) => {
                self.node(depth + 1)
            }
            _ => Ok(Value::Null),
        }
    }

    fn scalar(&mut self, line: Line<'_>, text: &str, indent: usize) -> Result<Value, String> {
        match text {
            "|" | "|-" => Ok(Value::String(self.literal(line.number, indent, text == "|"))),
            text => flow(text).map_err(|reason| line.error(&reason)),
        }
    }

    /// The lines below that are further in, as they stand.
    fn literal(&mut self, number: usize, indent: usize, last_break: bool) -> String {
        let in_by = |line: &str| line.len() - line.trim_start_matches(' ').len();
        let below = self.raw.get(number..).unwrap_or_default();
        let blank = |line: &&str| line.trim().is_empty();
        let length = below
            .iter()
            .position(|line| !blank(line) && in_by(line) <= indent);
        let block = below.get(..length.unwrap_or(below.len())).unwrap_or_default();
        let margin = block
            .iter()
            .find(|line| !blank(line))
            .map_or(0, |line| in_by(line));
        let lines: Vec<&str> = block
            .iter()
            .map(|line| line.get(margin..).unwrap_or_default())
            .collect();
        let end = number + block.len();
        while self.peek().is_some_and(|line| line.number <= end) {
            self.at += 1;
        }
        let text = lines.join("\n");
        let text = text.trim_end_matches('\n');
        format!("{text}{}", if last_break && !text.is_empty() { "\n" } else { "" })
    }
}

/// A text in quotation marks at the start, and what follows it; `None` when there is none.
fn quoted(text: &str) -> Option<Result<(String, &str), String>> {
    let mark = text.chars().next().filter(|mark| matches!(mark, '"' | '\''))?;
    let inner = text.get(1..)?;
    let mut before = ' ';
    let mut letters = inner.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let doubled = mark == '\'' && letters.peek().is_some_and(|(_, next)| *next == '\'');
        if letter == mark && doubled {
            letters.next();
        } else if letter == mark && (mark == '\'' || before != '\\') {
            let (body, rest) = (inner.get(..at)?, inner.get(at + 1..)?);
            let read = match mark {
                '\'' => Ok(body.replace("''", "'")),
                // JSON's escapes are the usual ones of YAML.
                _ => match json::parse(&format!("\"{body}\"")) {
                    Ok(Value::String(text)) => Ok(text),
                    _ => Err("there is an escape that is not read here".to_owned()),
                },
            };
            return Some(read.map(|text| (text, rest)));
        }
        before = if before == '\\' { ' ' } else { letter };
    }
    Some(Err("a quotation mark is not closed".to_owned()))
}

/// A scalar or a collection on one line.
fn flow(text: &str) -> Result<Value, String> {
    let (value, rest) = flow_value(text, false, 0)?;
    match rest.trim() {
        "" => Ok(value),
        rest => Err(format!("`{rest}` does not belong here")),
    }
}

fn flow_value(text: &str, inside: bool, depth: usize) -> Result<(Value, &str), String> {
    let text = text.trim_start();
    if depth > DEEPEST {
        return Err("this is nested too deep".to_owned());
    }
    if let Some(rest) = text.strip_prefix('[') {
        return flow_list(rest, depth);
    }
    if let Some(rest) = text.strip_prefix('{') {
        return flow_mapping(rest, depth);
    }
    if let Some(found) = quoted(text) {
        return found.map(|(text, rest)| (Value::String(text), rest));
    }
    if text.starts_with(['&', '*', '!', '|', '>', '%', '@', '`']) {
        return Err(format!("the lab does not read what `{text}` means in YAML"));
    }
    let end = match inside {
        true => text.find([',', ']', '}']).unwrap_or(text.len()),
        false => text.len(),
    };
    let (word, rest) = text.split_at_checked(end).unwrap_or((text, ""));
    if word.contains(": ") || word.trim_end().ends_with(':') {
        return Err("a value with a colon and a blank in it needs quotation marks".to_owned());
    }
    Ok((plain(word.trim_end()), rest))
}

fn flow_list(text: &str, depth: usize) -> Result<(Value, &str), String> {
    let (mut items, mut text) = (Vec::new(), text.trim_start());
    loop {
        if let Some(rest) = text.strip_prefix(']') {
            return Ok((Value::Array(items), rest));
        }
        let (item, rest) = flow_value(text, true, depth + 1)?;
        items.push(item);
        text = separated(rest, ']')?;
    }
}

fn flow_mapping(text: &str, depth: usize) -> Result<(Value, &str), String> {
    let (mut members, mut text) = (Map::new(), text.trim_start());
    loop {
        if let Some(rest) = text.strip_prefix('}') {
            return Ok((Value::Object(members), rest));
        }
        let (key, rest) = match quoted(text) {
            Some(found) => found?,
            None => {
                let end = text.find([':', ',', '[', ']', '{', '}']).unwrap_or(0);
                let (key, rest) = text.split_at_checked(end).unwrap_or_default();
                (key.trim_end().to_owned(), rest)
            }
        };
        let value = rest.trim_start().strip_prefix(':');
        let value = value.ok_or("a key between braces needs a colon behind it")?;
        let (value, rest) = flow_value(value, true, depth + 1)?;
        members.insert(key, value);
        text = separated(rest, '}')?;
    }
}

/// What follows a comma, or the closing bracket itself.
fn separated(rest: &str, close: char) -> Result<&str, String> {
    let rest = rest.trim_start();
    match rest.strip_prefix(',') {
        Some(rest) => Ok(rest.trim_start()),
        None if rest.starts_with(close) => Ok(rest),
        None => Err(format!("a comma or `{close}` is missing")),
    }
}

/// What a bare word means.
fn plain(word: &str) -> Value {
    match word {
        "" | "~" | "null" | "Null" | "NULL" => return Value::Null,
        "true" | "True" | "TRUE" => return Value::Bool(true),
        "false" | "False" | "FALSE" => return Value::Bool(false),
        _ => {}
    }
    let numeric = word
        .bytes()
        .all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte));
    let integer = word.parse::<i64>().ok().map(Value::from);
    let float = || word.parse::<f64>().ok().and_then(serde_json::Number::from_f64);
    integer
        .or_else(|| float().filter(|_| numeric).map(Value::Number))
        .unwrap_or_else(|| Value::String(word.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::parse;
    use serde_json::{Value, json};

    #[test]
    fn what_people_write() {
        for (text, expected) in [
            ("", Value::Null),
            ("# only this\n", Value::Null),
            ("{\"Owners\": [\"self\"]}", json!({"Owners": ["self"]})),
            (
                "---\nOwners: [self, 'a b', \"c\\n\"]\n",
                json!({"Owners": ["self", "a b", "c\n"]}),
            ),
            (
                "Tags: # [REQUIRED] some\n- Key: Name\n  Value: 'it''s: # 1'\n-   Key: b # c\n    Value:\n",
                json!({"Tags": [{"Key": "Name", "Value": "it's: # 1"}, {"Key": "b", "Value": null}]}),
            ),
            (
                "A:\n  B:\n    - - 1\n      - -2.5\n    -\n      c: true\nD: {e: x y, 'f': [1, 2,], }\n",
                json!({"A": {"B": [[1, -2.5], {"c": true}]}, "D": {"e": "x y", "f": [1, 2]}}),
            ),
            (
                "UserData: |\n  #!/bin/sh\n\n    echo hi\nName: a#b:c\n",
                json!({"UserData": "#!/bin/sh\n\n  echo hi\n", "Name": "a#b:c"}),
            ),
            (
                "At: 2027-01-01T00:00:00Z\nOn: yes\n",
                json!({"At": "2027-01-01T00:00:00Z", "On": "yes"}),
            ),
        ] {
            assert_eq!(parse(text), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_is_wrong_has_a_line() {
        for (text, reason) in [
            (
                "A: b: c\n",
                "Line 1: a value with a colon and a blank in it needs quotation marks.",
            ),
            (
                "A: 1\n  B: 2\n",
                "Line 2: this does not belong to what stands above it.",
            ),
            (
                "A: 1\nB\n",
                "Line 2: here should be a key with a colon behind it.",
            ),
            ("A: 1\nA: 2\n", "Line 2: this key was there before."),
            ("A: 'x\n", "Line 1: a quotation mark is not closed."),
            ("A: [1, 2\n", "Line 1: a comma or `]` is missing."),
            (
                "A: {b}\n",
                "Line 1: a key between braces needs a colon behind it.",
            ),
            ("A: \"x\" y\n", "Line 1: `y` does not belong here."),
            (
                "A: &x 1\n",
                "Line 1: the lab does not read what `&x 1` means in YAML.",
            ),
        ] {
            assert_eq!(parse(text), Err(reason.to_owned()), "{text}");
        }
        assert!(parse(&"- ".repeat(100)).is_err());
        assert!(parse(&"[".repeat(10_000)).is_err());
    }
}
