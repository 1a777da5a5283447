//! The simulated account for JavaScript without a page: one object that answers requests of AWS clients.
//!
//! `handler.mjs` beside this crate puts an AWS SDK on top of it. `cargo xtask package` makes a folder that npm can
//! install.

use api::Span;
use session::{Msg, Saved, Session};
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

/// A simulated AWS.
#[wasm_bindgen]
pub struct Lab {
    session: Session,
    instant: bool,
}

#[wasm_bindgen]
impl Lab {
    /// A fresh world from that seed; the same seed and the same requests give the same answers.
    #[wasm_bindgen(constructor)]
    pub fn new(seed: Option<u32>) -> Self {
        Self {
            session: Session::with_seed(seed.map_or(session::SEED, u64::from)),
            instant: false,
        }
    }

    /// Answers a request, `{"method", "path", "headers", "body"}` as JSON, with `{"status", "headers", "body"}`.
    pub fn request(&mut self, text: &str) -> String {
        let (response, _) = self.session.serve_json(text);
        if self.instant {
            self.session.settle();
        }
        response
    }

    /// Whether everything that is under way finishes before the next request. Otherwise time stands still until
    /// `advance` is called.
    #[wasm_bindgen(setter)]
    pub fn set_instant(&mut self, instant: bool) {
        self.instant = instant;
    }

    /// Whether everything that is under way finishes before the next request.
    #[wasm_bindgen(getter)]
    pub fn instant(&self) -> bool {
        self.instant
    }

    /// The simulated time, ISO 8601.
    #[wasm_bindgen(getter)]
    pub fn now(&self) -> String {
        self.session.now().to_string()
    }

    /// Lets simulated time pass: `90s`, `10m`, `2h`, `1d`, or `next` for the next thing that happens.
    ///
    /// # Errors
    /// When the span can't be read.
    pub fn advance(&mut self, span: &str) -> Result<(), JsError> {
        let msg = match (span, Span::parse(span)) {
            ("next", _) => Msg::SkipToNext,
            (_, Some(span)) => Msg::Skip(span),
            _ => {
                return Err(JsError::new(
                    "expected a span such as 90s, 10m, 2h or 1d, or next",
                ));
            }
        };
        self.session.update(msg);
        Ok(())
    }

    /// Everything as a file, which the page imports as well.
    pub fn save(&mut self) -> String {
        self.session.write_down();
        self.session.to_file()
    }

    /// Goes on from a file that the lab or the page exported; a file that is refused changes nothing.
    ///
    /// # Errors
    /// Why the file is refused.
    pub fn load(&mut self, file: &str) -> Result<(), JsError> {
        let session = Saved::read(file).and_then(|saved| Session::from_records(saved.records));
        self.session = session.map_err(|error| JsError::new(&error.to_string()))?;
        Ok(())
    }
}
