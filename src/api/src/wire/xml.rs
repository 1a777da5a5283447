//! Answers and errors as XML: EC2's own manner, and that of the query protocol.

use crate::codec::encode::{Body, Encode, Names, Sink};
use crate::{ApiError, Member, Service};
use serde_json::Value;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// An answer of EC2.
pub fn answer(operation: &str, output: &dyn Encode, request_id: &str) -> String {
    let namespace = Service::Ec2.namespace();
    let mut xml = Xml::new("item");
    xml.out = format!("{HEAD}<{operation}Response xmlns=\"{namespace}\"><requestId>{request_id}</requestId>");
    output.encode(&mut xml);
    xml.out.push_str(&format!("</{operation}Response>"));
    xml.out
}

/// An error of EC2.
pub fn error(error: &ApiError, request_id: &str) -> String {
    let mut xml = Xml::new("item");
    xml.out = format!("{HEAD}<Response><Errors><Error>");
    xml.element("Code", &error.code);
    xml.element("Message", &error.message);
    xml.out.push_str(&format!(
        "</Error></Errors><RequestID>{request_id}</RequestID></Response>"
    ));
    xml.out
}

/// An answer of a service that speaks the query protocol.
pub fn query_answer(service: Service, operation: &str, output: &dyn Encode, request_id: &str) -> String {
    let mut xml = Xml::new("member");
    xml.plain = true;
    xml.out = format!(
        "<{operation}Response xmlns=\"{}\"><{operation}Result>",
        service.namespace()
    );
    output.encode(&mut xml);
    xml.out.push_str(&format!(
        "</{operation}Result><ResponseMetadata><RequestId>{request_id}</RequestId></ResponseMetadata></{operation}Response>"
    ));
    xml.out
}

/// An error of a service that speaks the query protocol.
pub fn query_error(service: Service, error: &ApiError, request_id: &str) -> String {
    let mut xml = Xml::new("member");
    let fault = if error.code.http_status() < 500 {
        "Sender"
    } else {
        "Receiver"
    };
    xml.out = format!(
        "<ErrorResponse xmlns=\"{}\"><Error><Type>{fault}</Type>",
        service.namespace()
    );
    xml.element("Code", &error.code);
    xml.element("Message", &error.message);
    xml.out.push_str(&format!(
        "</Error><RequestId>{request_id}</RequestId></ErrorResponse>"
    ));
    xml.out
}

/// Writes the inside of an element.
struct Xml {
    out: String,
    /// What the items of a list are called.
    item: &'static str,
    /// Whether elements are named as members are, and not in EC2's manner.
    plain: bool,
}

impl Xml {
    fn new(item: &'static str) -> Self {
        Self {
            out: String::new(),
            item,
            plain: false,
        }
    }

    fn element(&mut self, name: &str, shown: &dyn Encode) {
        self.out.push('<');
        let start = self.out.len();
        self.out.push_str(name);
        self.rest(start, shown);
    }

    /// The element of a member: an answer has tens of thousands, so no name is made for it first.
    fn member(&mut self, member: &Member, shown: &dyn Encode) {
        self.out.push('<');
        let start = self.out.len();
        member.write_xml_name(&mut self.out);
        self.rest(start, shown);
    }

    /// What comes after the name of an element, which begins there.
    fn rest(&mut self, start: usize, shown: &dyn Encode) {
        let open = self.out.len();
        self.out.push('>');
        shown.encode(self);
        if self.out.len() == open + 1 {
            self.out.truncate(open);
            self.out.push_str("/>");
            return;
        }
        self.out.push_str("</");
        self.out.extend_from_within(start..open);
        self.out.push('>');
    }
}

/// The characters that XML 1.0 can't hold; a client's parser would refuse the whole answer.
fn is_impossible(letter: char) -> bool {
    matches!(letter, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

impl Sink for Xml {
    fn text(&mut self, text: &str) {
        let plain = |byte: u8| matches!(byte, b' '..=b'~') && !matches!(byte, b'<' | b'>' | b'&');
        if text.bytes().all(plain) {
            self.out.push_str(text);
            return;
        }
        for letter in text.chars() {
            match letter {
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '&' => self.out.push_str("&amp;"),
                '\r' => self.out.push_str("&#13;"),
                letter if is_impossible(letter) => self.out.push('\u{fffd}'),
                letter => self.out.push(letter),
            }
        }
    }
    fn integer(&mut self, number: i64) {
        self.out.push_str(&number.to_string());
    }
    fn natural(&mut self, number: u64) {
        self.out.push_str(&number.to_string());
    }
    fn double(&mut self, number: f64) {
        self.out.push_str(&number.to_string());
    }
    fn boolean(&mut self, truth: bool) {
        self.out.push_str(if truth { "true" } else { "false" });
    }
    fn json(&mut self, value: &Value) {
        if !value.is_null() {
            self.text(&value.to_string());
        }
    }
    fn list(&mut self, items: &mut dyn Iterator<Item = &dyn Encode>) {
        let item = self.item;
        for shown in items {
            self.element(item, shown);
        }
    }
    fn structure(&mut self, names: Names, fields: &[&dyn Encode]) {
        for (at, field) in fields.iter().enumerate() {
            if field.is_absent() {
                continue;
            }
            match names {
                Names::Table(structure) if !self.plain => {
                    if let Some(member) = structure.members.get(at) {
                        self.member(member, *field);
                    }
                }
                names => self.element(names.get(at), *field),
            }
        }
    }
    fn variant(&mut self, name: &'static str, _body: Body<'_>) {
        // Answers have no such thing.
        self.text(name);
    }
}
