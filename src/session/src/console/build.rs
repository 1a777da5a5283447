//! What was filled in, as requests: every field puts its value into the members that it names.

use super::{Field, Form, Input, Open, OperationName, Target, Values, member};
use crate::Session;
use crate::view::Seat;
use api::Operation;
use cloud::Request;
use serde_json::{Map, Value, json};

/// A request in the making: everything but whose it is.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The Region whose endpoint is asked.
    pub region: String,
    /// What is asked.
    pub operation: &'static Operation,
    /// Its input.
    pub input: Map<String, Value>,
}

/// A request of a seat's account. This is the one place where the console makes requests.
pub fn request(seat: &Seat, region: &str, operation: &'static Operation, input: Value) -> Request {
    Request {
        account: seat.account.clone(),
        session: None,
        region: region.to_owned(),
        operation,
        input,
    }
}

/// The command line that sends a request.
pub fn line(request: &Request) -> String {
    line_of(request, &request.input)
}

/// The same with another input.
pub(super) fn line_of(request: &Request, input: &Value) -> String {
    cli::write::command_line(request.operation, input, &request.region)
}

impl Open {
    /// The requests that the form makes of what was filled in, in order.
    pub fn requests(&self, values: &Values, session: &Session) -> Vec<Request> {
        let seat = session.seat();
        self.drafts(values, session, &seat)
            .into_iter()
            .map(|draft| request(&seat, &draft.region, draft.operation, Value::Object(draft.input)))
            .collect()
    }

    fn drafts(&self, values: &Values, session: &Session, seat: &Seat) -> Vec<Draft> {
        let Some(operation) = self.operation(values).row() else {
            return Vec::new();
        };
        let fields: Vec<&Field> = self.fields().collect();
        let mut draft = Draft {
            region: fields
                .iter()
                .filter(|field| matches!(field.input, Input::Endpoint))
                .find_map(|field| filled(values, field.id))
                .unwrap_or(&seat.region)
                .to_owned(),
            operation,
            input: Map::new(),
        };
        if let Some(here) = self.form.here {
            member::put(operation.input, &mut draft.input, here, &seat.region);
        }
        for (path, text) in self.form.always {
            member::put(operation.input, &mut draft.input, path, text);
        }
        let before = draft.input.clone();
        for field in fields {
            fill(&mut draft, field, values);
        }
        if self.form.only_changes && draft.input == before {
            return Vec::new();
        }
        let drafts = self.aimed(draft);
        match self.form.beyond {
            Some(beyond) => beyond(self, values, session, drafts),
            None => drafts,
        }
    }

    /// The operation that is sent: the form's, unless a case that was chosen says otherwise.
    fn operation(&self, values: &Values) -> OperationName {
        self.fields()
            .filter_map(|field| field.case(filled(values, field.id)?)?.operation)
            .last()
            .unwrap_or(self.form.operation)
    }

    /// The requests for what was selected.
    fn aimed(&self, draft: Draft) -> Vec<Draft> {
        let aim = |member: &str, value: Value| {
            let mut input = Map::new();
            input.insert(member.to_owned(), value);
            input.extend(draft.input.clone());
            Draft {
                input,
                ..draft.clone()
            }
        };
        match (self.form.target, self.ids.first()) {
            (Target::Nothing, _) | (Target::One(_) | Target::All(_), None) => vec![draft],
            (Target::One(member), Some(id)) => vec![aim(member, json!(id))],
            (Target::Each(member), _) => self.ids.iter().map(|id| aim(member, json!(id))).collect(),
            (Target::All(member), _) => vec![aim(member, json!(self.ids))],
        }
    }
}

/// What was filled in under a name, if anything was.
pub(super) fn filled<'a>(values: &'a Values, name: &str) -> Option<&'a str> {
    values
        .get(name)
        .map(|value| value.trim())
        .filter(|value| !value.is_empty())
}

/// Puts what a field says into a request.
fn fill(draft: &mut Draft, field: &Field, values: &Values) {
    let Some(value) = filled(values, field.id) else {
        return;
    };
    let shape = draft.operation.input;
    match field.input {
        Input::Cases(_) | Input::Switch(_) => {
            for (path, text) in field.case(value).map(|case| case.sets).into_iter().flatten() {
                member::put(shape, &mut draft.input, path, text);
            }
        }
        Input::Tags(types) => {
            let tags = member::tag_list(&member::pairs(value));
            types.iter().for_each(|kind| tag(draft, kind, tags.clone()));
        }
        Input::NameTag(kind) => tag(draft, kind, json!([{"Key": "Name", "Value": value}])),
        Input::TagsToo(kind) => {
            if let Some(tags) = draft.input.get(TAGS).map(|list| list[0]["Tags"].clone()) {
                tag(draft, kind, tags);
            }
        }
        Input::Member | Input::Choice(_) | Input::Own(_) | Input::Among(_) => {
            for path in field.members {
                member::put(shape, &mut draft.input, path, value);
            }
        }
        Input::Endpoint | Input::Beyond => {}
    }
}

/// The member that tags what is made.
pub(super) const TAGS: &str = "TagSpecifications";

/// Tags what is made.
fn tag(draft: &mut Draft, kind: &str, tags: Value) {
    let list = draft.input.entry(TAGS).or_insert_with(|| json!([]));
    if let (Value::Array(list), Some(_)) = (list, draft.operation.input.member(TAGS)) {
        list.push(json!({"ResourceType": kind, "Tags": tags}));
    }
}

impl Form {
    /// The member paths that it fills, for tests and for those who play it.
    pub fn paths(&self) -> impl Iterator<Item = &'static str> {
        let fields = self.fields.iter().flat_map(|field| field.members.iter().copied());
        let always = self.always.iter().map(|(path, _)| *path);
        fields.chain(always).chain(self.target.member()).chain(self.here)
    }
}
