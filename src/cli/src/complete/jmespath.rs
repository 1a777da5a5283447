//! What may follow in a half-typed `--query`: the members of the answer, step by step.
//!
//! It follows an expression from its start with the shapes of the table; `query` has the real parser.

use api::{Member, Shape, Structure};
use shell::complete::{Found, Item};

/// The functions that are worth offering.
const FUNCTIONS: &[(&str, &str)] = &[
    ("length", "How many: length(Images)"),
    ("sort_by", "Sorted by a member: sort_by(Images, &CreationDate)"),
    ("reverse", "The other way round: reverse(sort_by(…))"),
    (
        "max_by",
        "The one with the greatest member: max_by(Images, &CreationDate)",
    ),
    ("min_by", "The one with the least member."),
    ("contains", "Whether a text or list has it: contains(Name, 'web')"),
    (
        "starts_with",
        "Whether a text begins so: starts_with(Name, 'web')",
    ),
    ("ends_with", "Whether a text ends so."),
    ("join", "One text of many: join(',', Images[].ImageId)"),
    ("not_null", "The first that is there: not_null(Description, '-')"),
    ("keys", "The names of the members."),
    ("values", "The values of the members."),
    ("to_string", "As text."),
    ("sum", "The sum: sum(Volumes[].Size)"),
];

/// How deep brackets are followed.
const DEPTH: usize = 64;

/// What opened a bracket.
#[derive(Clone, PartialEq)]
enum Open {
    Top,
    Call(String),
    Hash,
    List,
    Filter,
}

/// An expression inside a bracket, as far as it is read.
#[derive(Clone)]
struct Frame {
    open: Open,
    /// What names refer to.
    base: Option<Shape>,
    /// What the expression gives so far.
    value: Option<Shape>,
    /// Whether there is an expression so far.
    some: bool,
    /// Whether a name after a dot must follow.
    dot: bool,
    /// Whether the key of a `{key: …}` must follow.
    key: bool,
    /// What the first argument of a call gives.
    first: Option<Shape>,
    /// The member that was named last, for comparisons.
    member: Option<&'static Member>,
}

impl Frame {
    fn new(open: Open, base: Option<Shape>) -> Self {
        Self {
            key: open == Open::Hash,
            open,
            base,
            value: None,
            some: false,
            dot: false,
            first: None,
            member: None,
        }
    }

    /// What a name here refers to.
    fn scope(&self) -> Option<Shape> {
        if self.dot { self.value } else { self.base }
    }

    fn gives(&mut self, value: Option<Shape>) {
        self.value = value;
        self.some = true;
        self.dot = false;
    }

    /// Forgets the expression so far: another one follows.
    fn anew(&mut self) {
        self.value = None;
        self.some = false;
        self.dot = false;
    }
}

fn item(shape: Option<Shape>) -> Option<Shape> {
    match shape {
        Some(Shape::List(item)) => Some(*item),
        _ => None,
    }
}

fn structure(shape: Option<Shape>) -> Option<&'static Structure> {
    match shape {
        Some(Shape::Structure(structure)) => Some(structure),
        _ => None,
    }
}

/// What may follow. Functions need brackets, which only quotes protect from the shell.
pub fn complete(text: &str, output: &'static Structure, quoted: bool) -> Found {
    let mut walk = Walk {
        quoted,
        letters: text.chars().collect(),
        at: 0,
        frames: vec![Frame::new(Open::Top, Some(Shape::Structure(output)))],
    };
    while walk.at < walk.letters.len() {
        match walk.step() {
            Next::On => {}
            Next::Found(found) => return found,
            Next::Lost => return Found::default(),
        }
        if walk.frames.len() > DEPTH {
            return Found::default();
        }
    }
    walk.names(String::new()).unwrap_or_default()
}

struct Walk {
    quoted: bool,
    letters: Vec<char>,
    at: usize,
    frames: Vec<Frame>,
}

enum Next {
    On,
    Found(Found),
    Lost,
}

impl Walk {
    fn peek(&self) -> Option<char> {
        self.letters.get(self.at).copied()
    }

    /// Reads letters while they are of a kind.
    fn run(&mut self, kind: impl Fn(char) -> bool) -> String {
        let mut run = String::new();
        while let Some(letter) = self.peek().filter(|letter| kind(*letter)) {
            run.push(letter);
            self.at += 1;
        }
        run
    }

    fn step(&mut self) -> Next {
        let Some(letter) = self.peek() else {
            return Next::Lost;
        };
        if letter == '_' || letter.is_ascii_alphabetic() {
            return self.name();
        }
        self.at += 1;
        let after = self.peek();
        let Some(frame) = self.frames.last_mut() else {
            return Next::Lost;
        };
        match letter {
            ' ' | '\t' | '\n' => {}
            '.' => frame.dot = true,
            '\'' | '`' | '"' => return self.literal(letter),
            '[' => return self.bracket(),
            '{' => {
                let base = frame.scope();
                self.frames.push(Frame::new(Open::Hash, base));
            }
            '(' => {
                let base = frame.base;
                self.frames.push(Frame::new(Open::Call(String::new()), base));
            }
            ']' | '}' | ')' => return self.close(),
            ',' => {
                if frame.first.is_none() {
                    frame.first = frame.value;
                }
                frame.anew();
                frame.key = frame.open == Open::Hash;
            }
            ':' => frame.key = false,
            '&' if after == Some('&') => {
                self.at += 1;
                frame.anew();
            }
            '&' => frame.base = item(frame.first),
            '|' if after == Some('|') => {
                self.at += 1;
                frame.anew();
            }
            '|' => {
                frame.base = frame.value;
                frame.anew();
            }
            '@' => frame.gives(frame.base),
            '*' => frame.gives(None),
            _ => frame.anew(),
        }
        Next::On
    }

    /// A name: of a member, a function, or a key; at the end of the text it is what is being typed.
    fn name(&mut self) -> Next {
        let name = self.run(|letter| letter == '_' || letter.is_ascii_alphanumeric());
        let after = self.peek();
        if after.is_none() {
            return self.names(name).map_or(Next::Lost, Next::Found);
        }
        let Some(frame) = self.frames.last_mut() else {
            return Next::Lost;
        };
        if frame.key {
            return Next::On;
        }
        if after == Some('(') {
            self.at += 1;
            let base = frame.base;
            self.frames.push(Frame::new(Open::Call(name), base));
            return Next::On;
        }
        frame.member = structure(frame.scope()).and_then(|structure| structure.member(&name));
        let shape = frame.member.map(|member| member.shape);
        frame.gives(shape);
        Next::On
    }

    /// `[`: an index, a filter, or a list of expressions.
    fn bracket(&mut self) -> Next {
        let after = self.peek();
        let Some(frame) = self.frames.last_mut() else {
            return Next::Lost;
        };
        if frame.dot || !frame.some {
            let base = frame.scope();
            // At the start, `[*]`, `[]` and `[0]` stand for the base itself.
            if frame.dot || !matches!(after, Some('*' | ']' | '?' | '0'..='9' | '-' | ':')) {
                self.frames.push(Frame::new(Open::List, base));
                return Next::On;
            }
            frame.value = base;
        }
        if after == Some('?') {
            self.at += 1;
            let base = item(frame.value);
            self.frames.push(Frame::new(Open::Filter, base));
            return Next::On;
        }
        self.run(|letter| letter != ']');
        if self.peek().is_none() {
            return Next::Lost;
        }
        self.at += 1;
        if let Some(frame) = self.frames.last_mut() {
            // After a projection a list in it is taken item by item too.
            let value =
                item(frame.value).or(frame.value.filter(|shape| matches!(shape, Shape::Structure(_))));
            frame.gives(value);
        }
        Next::On
    }

    fn close(&mut self) -> Next {
        let Some(closed) = self.frames.pop() else {
            return Next::Lost;
        };
        let Some(frame) = self.frames.last_mut() else {
            return Next::Lost;
        };
        let value = match &closed.open {
            Open::Filter => closed.base,
            Open::Call(name) => {
                let first = closed.first.or(closed.value);
                match name.as_str() {
                    "" | "sort_by" | "reverse" | "sort" | "not_null" => first,
                    "max_by" | "min_by" => item(first),
                    _ => None,
                }
            }
            Open::Top | Open::Hash | Open::List => None,
        };
        frame.gives(value);
        Next::On
    }

    /// A literal; inside one that is compared with a member, the values of that member may stand.
    fn literal(&mut self, quote: char) -> Next {
        let typed = self.run(|letter| letter != quote);
        let closed = self.peek().is_some();
        let Some(frame) = self.frames.last_mut() else {
            return Next::Lost;
        };
        if closed {
            frame.gives(None);
            self.at += 1;
            return Next::On;
        }
        match frame.member {
            Some(member) if frame.open == Open::Filter && quote != '"' => {
                let items = member
                    .values()
                    .iter()
                    .map(|value| Item::new(*value, ""))
                    .collect();
                Next::Found(Found::new(typed, items))
            }
            _ => Next::Lost,
        }
    }

    /// The names that may stand at the end of the text.
    fn names(&self, typed: String) -> Option<Found> {
        let frame = self.frames.last()?;
        if frame.key || (frame.some && !frame.dot) {
            return None;
        }
        let mut items: Vec<Item> = Vec::new();
        for member in structure(frame.scope())
            .map(|structure| structure.members)
            .unwrap_or_default()
        {
            let about = member.doc.text();
            // A list goes on into its items, but not where a function wants it whole.
            let list = matches!(member.shape, Shape::List(_)) && !matches!(frame.open, Open::Call(_));
            items.push(Item::new(
                if list {
                    format!("{}[]", member.name)
                } else {
                    member.name.to_owned()
                },
                about,
            ));
        }
        // Continuation tokens are nothing to look for.
        api::order::sort_by_key(&mut items, |item| item.text == "NextToken");
        if !frame.dot && self.quoted {
            let known = FUNCTIONS.iter();
            items.extend(known.map(|(name, about)| Item::new(format!("{name}("), *about)));
        }
        Some(Found::new(typed, items))
    }
}
