//! Long answers: asking page by page, cutting at `--max-items`, and the tokens that say how to go on.

use crate::aws::base64;
use crate::aws::failure::Failure;
use crate::aws::input::json;
use api::Paginator;
use serde_json::{Map, Value, json};

/// The most calls for one command.
const MOST_PAGES: usize = 1000;
/// The key under which botocore keeps how far into a page it came.
const TRUNCATED: &str = "boto_truncate_amount";

/// What the line says about pages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pagination {
    /// `--starting-token`.
    pub starting_token: Option<String>,
    /// `--page-size`.
    pub page_size: Option<i64>,
    /// `--max-items`.
    pub max_items: Option<i64>,
}

/// The pages of an answer.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Pages {
    /// The list of each page.
    pub items: Vec<Option<Value>>,
    /// The token that goes on, when the answer was cut.
    pub resume: Option<String>,
}

/// Where to start: the service's token, and how many items of the first page to skip.
#[derive(Debug, Default)]
struct Start {
    token: Option<Value>,
    skip: usize,
}

impl Pagination {
    /// Whether an answer of one page is printed from its beginning to its end.
    pub fn is_plain(&self) -> bool {
        self.starting_token.is_none() && self.max_items.is_none()
    }

    /// Puts page length and token into the request, as the first call sends them.
    pub fn prepare(&self, paginator: &Paginator, input: &mut Map<String, Value>) {
        if let Some(token) = self.start(paginator).token {
            input.insert(paginator.input_token.to_owned(), token);
        }
        if let (Some(size), Some(key)) = (self.page_size, paginator.limit_key) {
            input.insert(key.to_owned(), json!(size));
        }
    }

    fn start(&self, paginator: &Paginator) -> Start {
        let Some(text) = &self.starting_token else {
            return Start::default();
        };
        let decoded = base64::decode(text)
            .and_then(|bytes| String::from_utf8(bytes).ok())
            .and_then(|text| json::parse(&text).ok());
        let Some(Value::Object(members)) = decoded else {
            // An old spelling, or the service's own token: it is passed on as it is.
            return match text.split_once("___") {
                Some((token, skip)) => Start {
                    token: (token != "None").then(|| json!(token)),
                    skip: skip.parse().unwrap_or(0),
                },
                None => Start {
                    token: (text != "None").then(|| json!(text)),
                    skip: 0,
                },
            };
        };
        let token = members
            .get(paginator.input_token)
            .filter(|token| !token.is_null())
            .cloned();
        let skip = members.get(TRUNCATED).and_then(Value::as_u64).unwrap_or(0);
        Start {
            token,
            skip: usize::try_from(skip).unwrap_or(usize::MAX),
        }
    }

    /// Asks until there is no more, or enough. `ask` makes one call.
    pub fn fetch(
        &self,
        paginator: &Paginator,
        input: &Value,
        ask: &mut dyn FnMut(&Value) -> Result<Value, Failure>,
    ) -> Result<Pages, Failure> {
        let start = self.start(paginator);
        let (mut input, mut token, mut skip) = (input.clone(), start.token, start.skip);
        let (mut pages, mut total) = (Pages::default(), 0_i64);
        for _ in 0..MOST_PAGES {
            let mut page = ask(&input)?;
            let mut items = page.get_mut(paginator.result_key).map(Value::take);
            if let Some(Value::Array(list)) = &mut items {
                list.drain(..skip.min(list.len()));
            }
            let count = match &items {
                Some(Value::Array(list)) => list.len(),
                _ => 0,
            };
            let surplus = self
                .max_items
                .map_or(0, |max| total.saturating_add(count as i64).saturating_sub(max));
            if surplus > 0 {
                // A negative maximum cuts from the end, as a Python slice does.
                let keep = if surplus > count as i64 {
                    count.saturating_sub(surplus.saturating_sub(count as i64) as usize)
                } else {
                    count - surplus as usize
                };
                let told = count as i64 - surplus + skip as i64;
                if let Some(Value::Array(list)) = &mut items {
                    list.truncate(keep);
                }
                pages.items.push(items);
                let mut resume = Map::new();
                resume.insert(paginator.input_token.to_owned(), token.unwrap_or(Value::Null));
                resume.insert(TRUNCATED.to_owned(), json!(told));
                pages.resume = Some(encode(Value::Object(resume)));
                return Ok(pages);
            }
            pages.items.push(items);
            total += count as i64;
            skip = 0;
            let next = page
                .get(paginator.output_token)
                .filter(|next| next.as_str().is_some_and(|text| !text.is_empty()));
            let Some(next) = next.cloned() else {
                return Ok(pages);
            };
            if self.max_items == Some(total) {
                pages.resume = Some(encode(json!({paginator.input_token: next})));
                return Ok(pages);
            }
            if pages.items.len() > 1 && token.as_ref() == Some(&next) {
                return Err(Failure::Other(format!(
                    "Error during pagination: The same next token was received twice: {}",
                    crate::python::repr(&json!({paginator.input_token: next}))
                )));
            }
            if let Value::Object(members) = &mut input {
                members.insert(paginator.input_token.to_owned(), next.clone());
            }
            token = Some(next);
        }
        Ok(pages)
    }
}

fn encode(token: Value) -> String {
    base64::encode(json::dump(&token).as_bytes())
}

impl Pages {
    /// The pages as one answer, as every format but text prints it.
    pub fn merged(self, paginator: &Paginator) -> Value {
        let mut whole = Map::new();
        for items in self.items.into_iter().flatten().filter(|items| !items.is_null()) {
            match (whole.get_mut(paginator.result_key), items) {
                (Some(Value::Array(list)), Value::Array(more)) => list.extend(more),
                (Some(_), _) => {}
                (None, items) => {
                    whole.insert(paginator.result_key.to_owned(), items);
                }
            }
        }
        if let Some(token) = self.resume {
            whole.insert("NextToken".to_owned(), Value::String(token));
        }
        Value::Object(whole)
    }

    /// The pages one by one, as text prints them.
    pub fn separate(self, paginator: &Paginator) -> Vec<Value> {
        let mut list: Vec<Value> = self
            .items
            .into_iter()
            .map(|items| match items {
                Some(items) => json!({paginator.result_key: items}),
                None => json!({}),
            })
            .collect();
        if let Some(token) = self.resume {
            list.push(json!({"NextToken": {"NextToken": token}}));
        }
        list
    }
}
