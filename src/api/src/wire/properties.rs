//! What the table can say survives the protocols: requests as form fields, answers as XML.

use super::{HttpRequest, query, xml};
use crate::codec::opaque::Shaped;
use crate::testkit::Source;
use crate::{Operation, Protocol, Service, Shape, Structure};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::{Map, Value};

fn operations(protocols: &[Protocol]) -> Vec<&'static Operation> {
    crate::operations()
        .filter(|operation| protocols.contains(&operation.service.protocol()))
        .collect()
}

/// Enough numbers for any structure of the table; when they end, what is left out stays out.
fn words() -> impl Strategy<Value = Vec<u64>> {
    proptest::collection::vec(any::<u64>(), 0..300)
}

/// Fields as a client writes them.
fn write(value: &Value, shape: &Shape, key: &str, item: &str, fields: &mut Vec<(String, String)>) {
    let within = |part: &str| {
        if key.is_empty() {
            part.to_owned()
        } else {
            format!("{key}.{part}")
        }
    };
    match (shape, value) {
        (Shape::Structure(structure), Value::Object(members)) => {
            for (name, value) in members {
                let member = structure.member(name).unwrap();
                write(value, &member.shape, &within(member.wire_name()), item, fields);
            }
        }
        (Shape::List(shape), Value::Array(items)) => {
            for (at, value) in items.iter().enumerate() {
                write(value, shape, &within(&format!("{item}{}", at + 1)), item, fields);
            }
        }
        (_, Value::String(text)) => fields.push((key.to_owned(), text.clone())),
        (_, value) => fields.push((key.to_owned(), value.to_string())),
    }
}

/// Fields have no way to say that a list or a structure is there, but empty.
fn said(value: &Value) -> Option<Value> {
    match value {
        Value::Array(items) => {
            let items: Vec<Value> = items.iter().filter_map(said).collect();
            (!items.is_empty()).then_some(Value::Array(items))
        }
        Value::Object(members) => {
            let members = members.iter();
            let members: Map<String, Value> = members
                .filter_map(|(name, value)| Some((name.clone(), said(value)?)))
                .collect();
            (!members.is_empty()).then_some(Value::Object(members))
        }
        value => Some(value.clone()),
    }
}

/// The members of a structure that fields can tell.
fn shaped(value: &Value) -> Value {
    said(value).unwrap_or_else(|| Value::Object(Map::new()))
}

/// An element of XML: its name, its text, and the elements in it.
#[derive(Default)]
struct Element {
    name: String,
    text: String,
    inside: Vec<Element>,
}

/// Reads XML as far as the lab writes it.
fn element(xml: &mut &str) -> Element {
    let (head, rest) = xml.strip_prefix('<').unwrap().split_once('>').unwrap();
    *xml = rest;
    let name = |head: &str| head.split([' ', '/']).next().unwrap().to_owned();
    let mut read = Element {
        name: name(head),
        ..Element::default()
    };
    if head.ends_with('/') && !head.contains('"') {
        return read;
    }
    let end = format!("</{}>", read.name);
    while !xml.starts_with(&end) {
        if xml.starts_with('<') {
            read.inside.push(element(xml));
        } else {
            let (text, _) = xml.split_once('<').unwrap();
            *xml = &xml[text.len()..];
            read.text = text
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#13;", "\r")
                .replace("&amp;", "&");
        }
    }
    *xml = &xml[end.len()..];
    read
}

/// What an element says of a shape.
fn told(element: &Element, shape: &Shape, plain: bool) -> Value {
    match shape {
        Shape::Structure(structure) => members(element, structure, plain),
        Shape::List(item) => {
            let items = element.inside.iter();
            let name = if plain { "member" } else { "item" };
            items
                .inspect(|element| assert_eq!(element.name, name))
                .map(|element| told(element, item, plain))
                .collect()
        }
        Shape::Integer => Value::from(element.text.parse::<i64>().unwrap()),
        Shape::Double => Value::from(element.text.parse::<f64>().unwrap()),
        Shape::Boolean => Value::from(element.text == "true"),
        _ => Value::from(element.text.as_str()),
    }
}

fn members(element: &Element, structure: &Structure, plain: bool) -> Value {
    let mut read = Map::new();
    for inside in &element.inside {
        let named = |member: &&crate::Member| {
            let name = if plain {
                member.name.to_owned()
            } else {
                member.xml_name()
            };
            name == inside.name
        };
        let mut found = structure.members.iter().filter(named);
        let member = found.next().unwrap();
        assert!(found.next().is_none(), "{} means two members", inside.name);
        let twice = read.insert(member.name.to_owned(), told(inside, &member.shape, plain));
        assert!(twice.is_none(), "{} stands twice", inside.name);
    }
    Value::Object(read)
}

/// In the order of the table: it is that of an answer.
fn ordered(value: &Value, operation: &Operation) -> String {
    let shape = Box::leak(Box::new(Shape::Structure(operation.output)));
    crate::codec::encode::to_json(&Shaped::new(shape, value))
}

/// The same cases on every machine and every day.
fn config() -> ProptestConfig {
    ProptestConfig {
        cases: 600,
        rng_seed: RngSeed::Fixed(7),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_request_survives_its_fields(which: prop::sample::Index, words in words()) {
        let all = operations(&[Protocol::Ec2, Protocol::Query]);
        let operation = *which.get(&all);
        let asked = Source::from(words).structure(operation.input);
        let item = if operation.service.protocol() == Protocol::Query { "member." } else { "" };
        let mut fields = Vec::new();
        write(&asked, &Shape::Structure(operation.input), "", item, &mut fields);
        let read = query::input(operation, &fields).unwrap();
        prop_assert_eq!(&read, &shaped(&asked));

        // And as a request as a whole, in whatever order its fields come.
        fields.reverse();
        let mut body = form_urlencoded::Serializer::new(String::new());
        body.append_pair("Action", operation.name).append_pair("Version", "1");
        body.extend_pairs(&fields);
        let service = operation.service.command();
        let scope = format!("AWS4-HMAC-SHA256 Credential=1/20261123/us-east-1/{service}/aws4_request");
        let request = HttpRequest {
            method: "POST".to_owned(),
            target: "/".to_owned(),
            headers: vec![("authorization".to_owned(), scope)],
            body: body.finish().into_bytes(),
        };
        let whole = super::read(&request).unwrap();
        prop_assert_eq!(whole.operation, operation);
        prop_assert_eq!(whole.input, read);
    }

    #[test]
    fn an_answer_survives_its_xml(which: prop::sample::Index, words in words()) {
        let all = operations(&[Protocol::Ec2, Protocol::Query]);
        let operation = *which.get(&all);
        let answer = Source::from(words).structure(operation.output);
        let shape = Box::leak(Box::new(Shape::Structure(operation.output)));
        let shown = Shaped::new(shape, &answer);
        let ec2 = operation.service == Service::Ec2;
        let written = if ec2 {
            xml::answer(operation.name, &shown, "id-1")
        } else {
            xml::query_answer(operation.service, operation.name, &shown, "id-1")
        };
        let mut rest = written.trim_start_matches("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        let mut root = element(&mut rest);
        prop_assert_eq!(rest, "");
        prop_assert_eq!(&root.name, &format!("{}Response", operation.name));
        if ec2 {
            prop_assert_eq!(root.inside.remove(0).name, "requestId");
        } else {
            root = root.inside.remove(0);
        }
        let read = members(&root, operation.output, !ec2);
        prop_assert_eq!(read.to_string(), ordered(&answer, operation));
    }
}
