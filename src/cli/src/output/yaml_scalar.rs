//! Strings in YAML: which may stand bare, which must be quoted and how, and where a long one is folded. It follows
//! libyaml, and YAML 1.2 for what a bare word would be taken for; it does not know where in a document it is.

use super::yaml_emitter::Emitter;

/// A blank beyond this column may become a line break.
const WIDTH: usize = 80;

/// How a string is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Plain,
    Single,
    Double,
}

/// A string and what was found out about it.
pub(super) struct Text<'t> {
    text: &'t str,
    multiline: bool,
    plain_allowed: bool,
    single_allowed: bool,
}

fn is_break(c: char) -> bool {
    matches!(c, '\r' | '\n' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Blanks, breaks, the null character, and the end.
fn is_boundary(c: Option<char>) -> bool {
    c.is_none_or(|c| matches!(c, ' ' | '\t' | '\0') || is_break(c))
}

fn is_printable(c: char) -> bool {
    matches!(c, '\n' | ' '..='~' | '\u{a0}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}') && c != '\u{feff}'
}

impl<'t> Text<'t> {
    /// Looks at each character and its neighbours.
    pub(super) fn new(text: &'t str) -> Self {
        let mut found = Self {
            text,
            multiline: false,
            plain_allowed: true,
            single_allowed: true,
        };
        let edge = |c: Option<char>| c.is_some_and(|c| c == ' ' || is_break(c));
        if text.starts_with("---")
            || text.starts_with("...")
            || edge(text.chars().next())
            || edge(text.chars().last())
        {
            found.plain_allowed = false;
        }
        let mut before = None;
        let mut rest = text.chars().peekable();
        while let Some(c) = rest.next() {
            let after_boundary = is_boundary(before);
            let before_boundary = is_boundary(rest.peek().copied());
            let indicates = match c {
                ',' | '[' | ']' | '{' | '}' | '&' | '*' | '!' | '|' | '>' | '\'' | '"' | '%' | '@' | '`' => {
                    before.is_none()
                }
                '?' | '-' => before.is_none() && before_boundary,
                ':' => before_boundary,
                '#' => after_boundary,
                _ => false,
            };
            found.plain_allowed &= !indicates && !is_break(c);
            found.multiline |= is_break(c);
            let broken_blank = match before {
                Some(' ') => is_break(c),
                Some(before) => is_break(before) && c == ' ',
                None => false,
            };
            if broken_blank || !is_printable(c) {
                found.plain_allowed = false;
                found.single_allowed = false;
            }
            before = Some(c);
        }
        found
    }

    /// Whether it has line breaks.
    pub(super) fn is_multiline(&self) -> bool {
        self.multiline
    }

    /// How it is written, as a key on one line or elsewhere.
    pub(super) fn style(&self, is_key: bool) -> Style {
        if is_key && self.multiline {
            return Style::Double;
        }
        if self.plain_allowed && !means_something_else(self.text) {
            return Style::Plain;
        }
        if self.single_allowed {
            Style::Single
        } else {
            Style::Double
        }
    }

    /// Writes it bare.
    pub(super) fn write_plain(&self, emitter: &mut Emitter, indent: usize, may_fold: bool) {
        self.fold(
            emitter,
            indent,
            may_fold,
            |_, _, next| next != Some(' '),
            |emitter, c| emitter.put(c),
        );
    }

    /// Writes it between single quotes.
    pub(super) fn write_single(&self, emitter: &mut Emitter, indent: usize, may_fold: bool) {
        emitter.put('\'');
        let mut breaks = false;
        let inside = |first: bool, last: bool, next| !first && !last && next != Some(' ');
        self.fold(emitter, indent, may_fold, inside, |emitter, c| {
            if is_break(c) {
                if !breaks && c == '\n' {
                    emitter.line_break('\n');
                }
                emitter.line_break(c);
            } else {
                if breaks {
                    emitter.new_line(indent);
                }
                if c == '\'' {
                    emitter.put(c);
                }
                emitter.put(c);
            }
            breaks = is_break(c);
        });
        if breaks {
            emitter.new_line(indent);
        }
        emitter.put('\'');
    }

    /// Writes it between double quotes, escaping what cannot be shown.
    pub(super) fn write_double(&self, emitter: &mut Emitter, indent: usize, may_fold: bool) {
        emitter.put('"');
        let inside = |first: bool, last: bool, _| !first && !last;
        self.fold(emitter, indent, may_fold, inside, |emitter, c| {
            if is_printable(c) && !is_break(c) && c != '"' && c != '\\' {
                emitter.put(c);
            } else {
                escape(c).chars().for_each(|c| emitter.put(c));
            }
        });
        emitter.put('"');
    }

    /// Writes each character by `write`, but a single blank beyond the width as a line break where `may_break` (given:
    /// is it the first, is it the last, what is next) allows it.
    fn fold(
        &self,
        emitter: &mut Emitter,
        indent: usize,
        may_fold: bool,
        may_break: impl Fn(bool, bool, Option<char>) -> bool,
        mut write: impl FnMut(&mut Emitter, char),
    ) {
        let mut after_blank = false;
        let mut first = true;
        let mut rest = self.text.chars().peekable();
        while let Some(c) = rest.next() {
            let next = rest.peek().copied();
            let breaks = c == ' ' && may_fold && !after_blank && emitter.column > WIDTH;
            if breaks && may_break(first, next.is_none(), next) {
                emitter.new_line(indent);
                if next == Some(' ') {
                    emitter.put('\\');
                }
            } else {
                write(emitter, c);
            }
            after_blank = c == ' ';
            first = false;
        }
    }
}

fn escape(c: char) -> String {
    let short = match c {
        '\0' => '0',
        '\u{7}' => 'a',
        '\u{8}' => 'b',
        '\t' => 't',
        '\n' => 'n',
        '\u{b}' => 'v',
        '\u{c}' => 'f',
        '\r' => 'r',
        '\u{1b}' => 'e',
        '"' | '\\' => c,
        '\u{85}' => 'N',
        '\u{a0}' => '_',
        '\u{2028}' => 'L',
        '\u{2029}' => 'P',
        _ => {
            let code = u32::from(c);
            return match code {
                0..=0xff => format!("\\x{code:02X}"),
                0x100..=0xffff => format!("\\u{code:04X}"),
                _ => format!("\\U{code:08X}"),
            };
        }
    };
    format!("\\{short}")
}

/// Whether a bare `text` would not be read as a string.
fn means_something_else(text: &str) -> bool {
    let words = [
        "", "~", "null", "Null", "NULL", "true", "True", "TRUE", "false", "False", "FALSE", "<<", "=",
    ];
    words.contains(&text) || is_number(text) || is_time(text)
}

fn all(text: &str, wanted: fn(u8) -> bool) -> bool {
    !text.is_empty() && text.bytes().all(wanted)
}

fn is_number(text: &str) -> bool {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    if matches!(unsigned, ".inf" | ".Inf" | ".INF") || matches!(text, ".nan" | ".NaN" | ".NAN") {
        return true;
    }
    // A bare underscore is no number, but one after a sign is.
    if text.starts_with('_') {
        return false;
    }
    let digits = |text: &str| all(text, |c| c == b'_' || c.is_ascii_digit());
    let based = |mark: &str, wanted: fn(u8) -> bool| {
        unsigned.strip_prefix(mark).is_some_and(|rest| all(rest, wanted))
    };
    digits(unsigned)
        || based("0b", |c| matches!(c, b'0' | b'1' | b'_'))
        || based("0o", |c| matches!(c, b'0'..=b'7' | b'_'))
        || based("0x", |c| c == b'_' || c.is_ascii_hexdigit())
        || is_fraction(unsigned)
}

/// Whether `text`, which has no sign, is a number with a point or an exponent.
fn is_fraction(text: &str) -> bool {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (text, None),
    };
    let signed = exponent.is_some_and(|exponent| exponent.starts_with(['-', '+']));
    let magnitude = exponent.map(|exponent| exponent.strip_prefix(['-', '+']).unwrap_or(exponent));
    if magnitude.is_some_and(|magnitude| !all(magnitude, |c| c.is_ascii_digit())) {
        return false;
    }
    let digits = |text: &str| all(text, |c| c == b'_' || c.is_ascii_digit());
    let whole = |text: &str| digits(text) && !text.starts_with('_');
    match mantissa.split_once('.') {
        Some(("", after)) => digits(after) && (exponent.is_none() || signed),
        Some((before, after)) => whole(before) && (after.is_empty() || digits(after)),
        None => exponent.is_some() && whole(mantissa),
    }
}

/// Whether `text` is a date, or a date and a time.
fn is_time(text: &str) -> bool {
    let mut rest = Rest(text);
    let year = rest.digits(4, 4) && rest.sign("-");
    let month = rest.digits(1, 2);
    let month_digits = text.len() - rest.0.len();
    if !year || !month || !rest.sign("-") || !rest.digits(1, 2) {
        return false;
    }
    if rest.0.is_empty() {
        return text.len() == 10 && month_digits == 7;
    }
    let parted = rest.sign("T") || rest.sign("t") || rest.blanks();
    if !parted
        || !rest.digits(1, 2)
        || !rest.sign(":")
        || !rest.digits(2, 2)
        || !rest.sign(":")
        || !rest.digits(2, 2)
    {
        return false;
    }
    if rest.sign(".") {
        rest.digits(0, usize::MAX);
    }
    if rest.0.is_empty() {
        return true;
    }
    rest.blanks();
    if !rest.sign("Z") {
        let zone = (rest.sign("-") || rest.sign("+")) && rest.digits(1, 2);
        if !zone || (rest.sign(":") && !rest.digits(2, 2)) {
            return false;
        }
    }
    rest.0.is_empty()
}

/// What is left of a text.
struct Rest<'t>(&'t str);

impl Rest<'_> {
    fn sign(&mut self, sign: &str) -> bool {
        let rest = self.0.strip_prefix(sign);
        self.0 = rest.unwrap_or(self.0);
        rest.is_some()
    }

    fn digits(&mut self, least: usize, most: usize) -> bool {
        let count = self.0.bytes().take(most).take_while(u8::is_ascii_digit).count();
        self.0 = self.0.get(count..).unwrap_or_default();
        count >= least
    }

    fn blanks(&mut self) -> bool {
        let before = self.0.len();
        self.0 = self.0.trim_start_matches([' ', '\t']);
        self.0.len() < before
    }
}
