//! What a person reads of the command lines that say the same as a form: of a long selection the beginning. All of it is
//! written when it is asked for.

use super::build::{line, line_of};
use cloud::Request;
use serde_json::Value;

/// More command lines, and more items of one list, are counted and not shown.
pub const MOST: usize = 20;

/// The beginning of command lines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    /// They, a line or more each.
    pub text: String,
    /// How many commands and items are left out.
    pub left_out: usize,
}

/// The beginning of the command lines of some requests.
pub fn preview(requests: &[Request]) -> Preview {
    let mut left_out = requests.len().saturating_sub(MOST);
    let shown = requests.iter().take(MOST).map(|request| {
        let (input, more) = shortened(&request.input);
        left_out += more;
        line_of(request, &input)
    });
    let shown: Vec<String> = shown.collect();
    Preview {
        text: shown.join("\n"),
        left_out,
    }
}

/// The command lines of some requests.
pub fn command_lines(requests: &[Request]) -> String {
    let lines: Vec<String> = requests.iter().map(line).collect();
    lines.join("\n")
}

/// The first of many things, in a line, and how many more there are.
pub fn some_of(ids: &[String]) -> String {
    let first = ids.get(..MOST).unwrap_or(ids).join(", ");
    match ids.len().saturating_sub(MOST) {
        0 => first,
        more => format!("{first} and {more} more"),
    }
}

/// An input with the first items of its long lists, and how many items are left out.
fn shortened(input: &Value) -> (Value, usize) {
    let mut left_out = 0;
    let mut members = serde_json::Map::new();
    for (name, value) in input.as_object().into_iter().flatten() {
        let value = match value {
            Value::Array(items) if items.len() > MOST => {
                left_out += items.len() - MOST;
                Value::Array(items.iter().take(MOST).cloned().collect())
            }
            value => value.clone(),
        };
        members.insert(name.clone(), value);
    }
    (Value::Object(members), left_out)
}

#[cfg(test)]
mod tests {
    use super::{MOST, command_lines, preview, some_of};
    use crate::Session;
    use serde_json::json;

    #[test]
    fn of_a_long_selection_the_beginning_is_shown() {
        let session = Session::new();
        let ids: Vec<String> = (0..MOST + 5).map(|n| format!("ami-{n:017x}")).collect();
        let tags = json!({"Resources": ids, "Tags": [{"Key": "a", "Value": "b"}]});
        let all = [session.request(&api::ec2::account::tag::CREATE_TAGS, tags)];
        let said = preview(&all);
        assert_eq!(said.left_out, 5);
        assert!(said.text.contains(&ids[MOST - 1]) && !said.text.contains(&ids[MOST]));
        assert!(said.text.ends_with("--tags Key=a,Value=b"));
        assert!(command_lines(&all).contains(&ids[MOST]));
        assert_eq!(some_of(&ids[..2]), format!("{}, {}", ids[0], ids[1]));
        assert!(some_of(&ids).ends_with(" and 5 more"));

        let each = ids
            .iter()
            .map(|id| session.request(&api::ec2::image::DEREGISTER_IMAGE, json!({"ImageId": id})));
        let each: Vec<_> = each.collect();
        let said = preview(&each);
        assert_eq!((said.text.lines().count(), said.left_out), (MOST, 5));
        let few = each.get(..3).unwrap_or_default();
        assert_eq!(
            (preview(few).text, preview(few).left_out),
            (command_lines(few), 0)
        );
        assert_eq!(preview(&[]).text, "");
    }
}
