//! Which rows of a table are shown, and in which order: sorted by a column, filtered by words. What was found out is
//! kept, since a key in the filter must not cost a walk through ten thousand JSON objects.

use super::cells::{Column, text};
use super::grid::Rows;
use serde_json::Value;
use std::cmp::Ordering;
use std::rc::Rc;

/// A column to sort by and whether downwards; the words to filter by.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Order {
    /// The column's place; none is the order of the answer.
    pub column: Option<usize>,
    /// Whether the largest comes first.
    pub down: bool,
    /// What was typed into the filter.
    pub filter: String,
}

/// The rows of a table as they are sorted and filtered.
#[derive(Debug, Default)]
pub struct Sieve {
    rows: Option<Rows>,
    order: Order,
    /// All rows in order.
    sorted: Vec<usize>,
    /// The texts of each row in small letters, once something is looked for.
    texts: Vec<String>,
    /// Those that pass, in order.
    kept: Rc<Vec<usize>>,
}

impl Sieve {
    /// The places of the rows that are shown, in order.
    pub fn sift(&mut self, rows: &Rows, columns: &[Column], order: &Order) -> Rc<Vec<usize>> {
        let fresh = self.rows.as_ref() != Some(rows);
        if fresh {
            self.rows = Some(rows.clone());
            self.texts.clear();
        }
        let sort = fresh || (order.column, order.down) != (self.order.column, self.order.down);
        if sort {
            self.sorted = sorted(&rows.0, order.column.and_then(|at| columns.get(at)), order.down);
        }
        if sort || order.filter != self.order.filter {
            self.order = order.clone();
            self.kept = Rc::new(self.filtered(&rows.0, columns));
        }
        Rc::clone(&self.kept)
    }

    /// Reads the rows' texts, so that the first key in the filter need not.
    pub fn read(&mut self, columns: &[Column]) {
        if let (Some(rows), true) = (&self.rows, self.texts.is_empty()) {
            self.texts = rows.0.iter().map(|row| words_of(row, columns)).collect();
        }
    }

    fn filtered(&mut self, rows: &[Value], columns: &[Column]) -> Vec<usize> {
        let words: Vec<Word> = self
            .order
            .filter
            .split_whitespace()
            .map(|word| Word::read(&word.to_lowercase(), columns))
            .collect();
        if words.is_empty() {
            return self.sorted.clone();
        }
        self.read(columns);
        let passes = |at: usize| {
            let (row, texts) = (rows.get(at), self.texts.get(at));
            row.zip(texts)
                .is_some_and(|(row, texts)| words.iter().all(|word| word.fits(row, texts)))
        };
        self.sorted.iter().copied().filter(|at| passes(*at)).collect()
    }
}

/// All texts of a row in small letters, a line each. No word has the end of a line in it.
fn words_of(row: &Value, columns: &[Column]) -> String {
    let mut all = String::new();
    for column in columns {
        all.push_str(&text(row, column));
        all.push('\n');
    }
    if all.is_ascii() {
        all.make_ascii_lowercase();
        all
    } else {
        all.to_lowercase()
    }
}

/// A word of the filter.
enum Word<'a> {
    /// Any text of the row.
    Any(String),
    /// `tag:key=value`.
    Tag(String, String),
    /// `property=value`; a property that there is not fits nothing.
    Property(Option<&'a Column>, String),
}

impl<'a> Word<'a> {
    fn read(word: &str, columns: &'a [Column]) -> Self {
        let Some((property, value)) = word.split_once('=') else {
            return Self::Any(word.to_owned());
        };
        match property.strip_prefix("tag:") {
            Some(key) => Self::Tag(key.to_owned(), value.to_owned()),
            None => Self::Property(
                columns
                    .iter()
                    .find(|column| column.title.to_lowercase().replace(' ', "-") == property),
                value.to_owned(),
            ),
        }
    }

    fn fits(&self, row: &Value, texts: &str) -> bool {
        let same =
            |text: &Value, wanted: &str| text.as_str().is_some_and(|text| text.to_lowercase() == wanted);
        match self {
            Self::Any(word) => texts.contains(word.as_str()),
            Self::Tag(key, value) => row.get("Tags").and_then(Value::as_array).is_some_and(|tags| {
                tags.iter()
                    .any(|tag| same(&tag["Key"], key) && same(&tag["Value"], value))
            }),
            Self::Property(column, value) => {
                column.is_some_and(|column| text(row, column).to_lowercase() == *value)
            }
        }
    }
}

/// The places of the rows in the order of a column's texts: numbers by size, others by letters.
fn sorted(rows: &[Value], column: Option<&Column>, down: bool) -> Vec<usize> {
    let Some(column) = column else {
        return (0..rows.len()).collect();
    };
    let mut keyed: Vec<(Option<f64>, _, usize)> = rows
        .iter()
        .enumerate()
        .map(|(at, row)| {
            let text = text(row, column);
            (text.parse().ok(), text, at)
        })
        .collect();
    api::order::sort_by(&mut keyed, |(one, one_text, _), (other, other_text, _)| {
        let ordering: Ordering = match (one, other) {
            (Some(one), Some(other)) => one.total_cmp(other),
            _ => one_text.cmp(other_text),
        };
        if down { ordering.reverse() } else { ordering }
    });
    keyed.into_iter().map(|(_, _, at)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::{Order, Sieve};
    use crate::ui::console::table::cells::{Column, Show, column};
    use crate::ui::console::table::grid::Rows;
    use serde_json::json;
    use std::rc::Rc;

    const COLUMNS: &[Column] = &[
        column("AMI name", "Name", Show::Text),
        column("Size", "Size", Show::Gib),
        column("stack", "", Show::Tag("stack")),
    ];

    fn rows() -> Rows {
        Rows(Rc::new(vec![
            json!({"Name": "Web", "Size": 8, "Tags": [{"Key": "stack", "Value": "Production"}]}),
            json!({"Name": "database", "Size": 100, "Tags": []}),
            json!({"Name": "Überbau", "Size": 20, "Tags": [{"Key": "team", "Value": "web"}]}),
        ]))
    }

    fn filter(text: &str) -> Order {
        Order {
            filter: text.to_owned(),
            ..Order::default()
        }
    }

    #[test]
    fn words_are_looked_for_in_all_texts_whatever_their_letters() {
        let (mut sieve, rows) = (Sieve::default(), rows());
        for (text, found) in [
            ("", &[0, 1, 2][..]),
            ("WEB", &[0]),
            ("über", &[2]),
            ("web prod", &[0]),
            ("web data", &[]),
            ("ami-name=database", &[1]),
            ("ami-name=data", &[]),
            ("tag:team=web", &[2]),
            ("tag:STACK=production", &[0]),
            ("colour=red", &[]),
            ("a", &[1, 2]),
        ] {
            assert_eq!(*sieve.sift(&rows, COLUMNS, &filter(text)), found, "{text}");
        }
    }

    #[test]
    fn numbers_are_sorted_by_size_and_the_filter_keeps_the_order() {
        let (mut sieve, rows) = (Sieve::default(), rows());
        let by = |column, down, text: &str| Order {
            column: Some(column),
            down,
            filter: text.to_owned(),
        };
        assert_eq!(*sieve.sift(&rows, COLUMNS, &by(1, false, "")), [0, 2, 1]);
        assert_eq!(*sieve.sift(&rows, COLUMNS, &by(1, true, "")), [1, 2, 0]);
        assert_eq!(*sieve.sift(&rows, COLUMNS, &by(1, true, "b")), [1, 2, 0]);
        assert_eq!(*sieve.sift(&rows, COLUMNS, &by(0, false, "b")), [0, 1, 2]);
        assert_eq!(*sieve.sift(&rows, COLUMNS, &by(9, false, "prod")), [0]);
    }

    #[test]
    fn other_rows_are_read_anew() {
        let mut sieve = Sieve::default();
        assert_eq!(*sieve.sift(&rows(), COLUMNS, &filter("web")), [0]);
        let fewer = Rows(Rc::new(vec![json!({"Name": "db"}), json!({"Name": "web-2"})]));
        assert_eq!(*sieve.sift(&fewer, COLUMNS, &filter("web")), [1]);
    }
}
