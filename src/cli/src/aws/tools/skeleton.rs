//! `--generate-cli-skeleton`: the shape of a request or an answer, filled with placeholders.

use api::{Member, Shape, Structure};
use serde_json::{Map, Value, json};

/// A request (`names` is false) or an answer (texts are the names of their members).
pub fn sample(structure: &'static Structure, names: bool) -> Value {
    structure_sample(structure, names, &mut Vec::new())
}

fn structure_sample(structure: &'static Structure, names: bool, above: &mut Vec<&'static str>) -> Value {
    let mut members = Map::new();
    if above.iter().filter(|name| **name == structure.name).count() > 1 {
        return Value::Object(members);
    }
    above.push(structure.name);
    for member in structure.members {
        members.insert(
            member.name.to_owned(),
            shape_sample(&member.shape, member, names, above),
        );
    }
    above.pop();
    Value::Object(members)
}

fn shape_sample(shape: &'static Shape, member: &Member, names: bool, above: &mut Vec<&'static str>) -> Value {
    match shape {
        Shape::String | Shape::Id(_) if names => json!(member.name),
        Shape::String | Shape::Id(_) => json!(member.values().first().copied().unwrap_or_default()),
        Shape::Integer => json!(0),
        Shape::Double => json!(0.0),
        Shape::Boolean => json!(true),
        Shape::Timestamp => json!("1970-01-01T00:00:00"),
        Shape::Blob => json!(""),
        Shape::Map => json!({"KeyName": ""}),
        Shape::List(item) => json!([shape_sample(item, member, names, above)]),
        Shape::Structure(structure) => structure_sample(structure, names, above),
    }
}

/// A request as commented YAML.
pub fn yaml(structure: &'static Structure) -> String {
    let mut out = String::new();
    yaml_members(structure, "", "", &mut Vec::new(), &mut out);
    if out.is_empty() { "{}\n".to_owned() } else { out }
}

/// Writes members; the first line gets its own indentation, which may hold the hyphen of a list.
fn yaml_members(
    structure: &'static Structure,
    first: &str,
    indent: &str,
    above: &mut Vec<&'static str>,
    out: &mut String,
) {
    if above.iter().filter(|name| **name == structure.name).count() > 1 {
        return;
    }
    above.push(structure.name);
    let mut lead = first;
    for member in structure.members {
        let note = note(member);
        let head = format!("{lead}{}:", member.name);
        lead = indent;
        match member.shape {
            Shape::Structure(inner) => {
                out.push_str(&format!("{head} {note}\n"));
                let deeper = format!("{indent}  ");
                yaml_members(inner, &deeper, &deeper, above, out);
            }
            Shape::List(Shape::Structure(inner)) => {
                out.push_str(&format!("{head} {note}\n"));
                yaml_members(inner, &format!("{indent}- "), &format!("{indent}  "), above, out);
            }
            Shape::List(item) => {
                out.push_str(&format!(
                    "{head} {note}\n{indent}- {}\n",
                    yaml_scalar(item, member)
                ));
            }
            Shape::Map => out.push_str(&format!("{head} {note}\n{indent}  KeyName: ''\n")),
            ref shape => out.push_str(&format!("{head} {} {note}\n", yaml_scalar(shape, member))),
        }
    }
    above.pop();
}

fn note(member: &Member) -> String {
    let required = if member.required { "[REQUIRED] " } else { "" };
    let values = match member.values() {
        [] => String::new(),
        values => format!(" Valid values are: {}.", values.join(", ")),
    };
    format!("# {required}{}{values}", member.doc.text())
}

fn yaml_scalar(shape: &Shape, member: &Member) -> String {
    match shape {
        Shape::Integer => "0".to_owned(),
        Shape::Double => "0.0".to_owned(),
        Shape::Boolean => "true".to_owned(),
        Shape::Timestamp => "1970-01-01 00:00:00".to_owned(),
        _ => match member.values().first() {
            Some(value) if value.starts_with(|letter: char| letter.is_ascii_alphabetic()) => {
                (*value).to_owned()
            }
            Some(value) => format!("'{value}'"),
            None => "''".to_owned(),
        },
    }
}
