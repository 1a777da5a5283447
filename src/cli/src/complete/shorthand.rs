//! Where the cursor stands inside shorthand (`DeviceName=/dev/xvda,Ebs={VolumeSize=20,…`).
//!
//! It reads any beginning of a value leniently; `aws` has the strict reader. JSON is left alone.

use api::{Member, Shape, Structure};

/// How deep brackets are followed.
const DEPTH: usize = 32;

/// What the cursor is at.
#[derive(Debug, Clone, PartialEq)]
pub enum Spot {
    /// A key of that structure.
    Key {
        /// How much of it is typed.
        typed: String,
        /// Whose key.
        structure: &'static Structure,
        /// Keys that the structure has already.
        used: Vec<&'static str>,
    },
    /// A value of that member.
    Value {
        /// How much of it is typed.
        typed: String,
        /// Whose value.
        member: &'static Member,
        /// Whether it stands in brackets.
        list: bool,
        /// Where a key may follow just as well, because the value ends with a comma.
        keys: Option<(&'static Structure, Vec<&'static str>)>,
    },
}

impl Spot {
    /// Whether the value stands in brackets.
    pub fn in_list(&self) -> bool {
        matches!(self, Self::Value { list: true, .. })
    }

    /// The structure whose keys may stand here, with those that it has.
    pub fn keys(&self) -> Option<(&'static Structure, &[&'static str])> {
        match self {
            Self::Key { structure, used, .. } => Some((structure, used)),
            Self::Value { keys, .. } => keys
                .as_ref()
                .map(|(structure, used)| (*structure, used.as_slice())),
        }
    }
}

/// A structure or list that is open.
struct Frame {
    structure: Option<&'static Structure>,
    used: Vec<&'static str>,
    /// The member whose value is being read.
    member: Option<&'static Member>,
    list: bool,
}

/// Reads the beginning of a value of that member; `None` where nothing is known.
pub fn spot(text: &str, member: &'static Member) -> Option<Spot> {
    let mut frames = vec![Frame {
        structure: member.structure(),
        used: Vec::new(),
        member: None,
        list: false,
    }];
    if text.starts_with('[') || text.starts_with("{\"") {
        return None;
    }
    let mut token = String::new();
    let mut quote: Option<char> = None;
    // Whether the last comma may end either a value of a list or the whole list.
    let mut after_comma = false;
    for letter in text.chars() {
        let frame = frames.last_mut()?;
        match letter {
            _ if quote.is_some() => {
                if quote == Some(letter) {
                    quote = None;
                } else {
                    token.push(letter);
                }
            }
            '\'' | '"' if token.is_empty() => quote = Some(letter),
            '=' if !frame.list && (frame.member.is_none() || after_comma) => {
                frame.member = frame.structure.and_then(|structure| structure.member(&token));
                frame.used.extend(frame.member.map(|member| member.name));
                if frame.member.is_none() {
                    // An unknown key still has a value; nothing is known about that.
                    frame.member = Some(&UNKNOWN);
                }
                token.clear();
                after_comma = false;
            }
            '{' | '[' if token.is_empty() => {
                let member = frame.member?;
                frames.push(Frame {
                    structure: member.structure(),
                    used: Vec::new(),
                    member: (letter == '[').then_some(member),
                    list: letter == '[',
                });
                if frames.len() > DEPTH {
                    return None;
                }
                after_comma = false;
            }
            '}' | ']' => {
                frames.pop();
                token.clear();
                after_comma = false;
            }
            ',' => {
                token.clear();
                if !frame.list {
                    after_comma = frame.member.is_some();
                    if !frame.member.is_some_and(takes_more) {
                        frame.member = None;
                        after_comma = false;
                    }
                }
            }
            letter => token.push(letter),
        }
    }
    let frame = frames.pop()?;
    match frame.member {
        Some(member) => Some(Spot::Value {
            typed: token,
            member,
            list: frame.list,
            keys: frame
                .structure
                .filter(|_| after_comma)
                .map(|structure| (structure, frame.used)),
        }),
        None => Some(Spot::Key {
            typed: token,
            structure: frame.structure?,
            used: frame.used,
        }),
    }
}

/// The member of a key that the structure doesn't have.
static UNKNOWN: Member = Member::new("", Shape::Double, "");

/// Whether further values may follow the first without a key.
fn takes_more(member: &Member) -> bool {
    matches!(member.shape, Shape::List(item) if !matches!(item, Shape::Structure(_)))
}
