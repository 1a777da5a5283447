//! Lines of YAML as they are written, character by character, with what libyaml remembers of the current one.

/// What has been written, and where the next character goes.
pub(super) struct Emitter {
    out: String,
    /// Characters on the current line.
    pub(super) column: usize,
    /// The last character was a blank.
    blank: bool,
    /// The current line has only indentation and indicators so far.
    indention: bool,
}

impl Emitter {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        Self {
            out: String::new(),
            column: 0,
            blank: true,
            indention: true,
        }
    }

    /// All of it.
    pub(super) fn into_text(self) -> String {
        self.out
    }

    /// Whether the current line has only indentation and indicators so far.
    pub(super) fn is_indention(&self) -> bool {
        self.indention
    }

    /// Writes a character of a text.
    pub(super) fn put(&mut self, c: char) {
        self.out.push(c);
        self.column += 1;
        self.blank = false;
        self.indention = false;
    }

    /// Writes a character that ends a line.
    pub(super) fn line_break(&mut self, c: char) {
        self.out.push(c);
        self.column = 0;
        self.indention = true;
    }

    /// Goes to a new line, unless the current one is still empty, and indents it.
    pub(super) fn new_line(&mut self, indent: usize) {
        if !self.indention || self.column > indent || (self.column == indent && !self.blank) {
            self.line_break('\n');
        }
        while self.column < indent {
            self.out.push(' ');
            self.column += 1;
        }
        self.blank = true;
        self.indention = true;
    }

    /// Writes a blank if there is none.
    pub(super) fn separate(&mut self) {
        if !self.blank {
            self.put(' ');
        }
    }

    /// Writes `-`, `?` or `:`, after which a collection may go on in the same line.
    pub(super) fn indicator(&mut self, sign: char) {
        let indention = self.indention;
        self.separate();
        self.put(sign);
        self.indention = indention;
    }

    /// Writes a text as it stands.
    pub(super) fn plain(&mut self, text: &str) {
        self.separate();
        text.chars().for_each(|c| self.put(c));
    }
}
