//! `--output json`: indented by four spaces, members in the order given, nothing escaped that need not be. It does
//! not know that an empty result prints nothing.

use serde_json::Value;

use crate::python;

/// Prints `value` and ends the line.
pub(super) fn render(value: &Value) -> String {
    let mut out = String::new();
    python::write_json(value, &mut out, Some(0), false);
    out.push('\n');
    out
}
