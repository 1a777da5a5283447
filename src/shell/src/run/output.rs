//! What a line writes to the screen, and what a substitution around it takes instead.

use crate::files::LARGEST;

/// The most that one line writes to the screen, in bytes.
const SCREEN: usize = 4 << 20;

/// A piece of what a line wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The text.
    pub text: String,
    /// Whether it went to standard error.
    pub error: bool,
}

/// Where a line in progress writes.
#[derive(Debug, Default)]
pub struct Output {
    written: Vec<Written>,
    size: usize,
    /// What an enclosing substitution has captured.
    captured: Option<String>,
}

impl Output {
    /// Writes to the screen, or to the substitution around.
    pub fn print(&mut self, text: &str, error: bool) {
        if text.is_empty() {
            return;
        }
        if let Some(captured) = self.captured.as_mut().filter(|_| !error) {
            if captured.len() <= LARGEST {
                captured.push_str(text);
            }
            return;
        }
        if self.size > SCREEN {
            return;
        }
        self.size += text.len();
        let text = if self.size > SCREEN {
            "[This line has written too much; the rest is left out.]\n"
        } else {
            text
        };
        match self.written.last_mut().filter(|last| last.error == error) {
            Some(last) => last.text.push_str(text),
            None => self.written.push(Written {
                text: text.to_owned(),
                error,
            }),
        }
    }

    /// Forgets what is on the screen.
    pub fn clear(&mut self) {
        self.written.clear();
    }

    /// Begins to capture standard output, and gives what was captured around it so far.
    pub fn capture(&mut self) -> Option<String> {
        self.captured.replace(String::new())
    }

    /// Ends what [`Self::capture`] began: gives what was captured.
    pub fn captured(&mut self, around: Option<String>) -> String {
        std::mem::replace(&mut self.captured, around).unwrap_or_default()
    }

    /// What is on the screen.
    pub fn into_written(self) -> Vec<Written> {
        self.written
    }
}
