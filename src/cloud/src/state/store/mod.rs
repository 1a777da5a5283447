//! How state is kept: tables, shared words, tags and JSON in few bytes.

pub(crate) mod call_id;
pub(crate) mod interned;
pub(crate) mod json_text;
pub(crate) mod keyed;
pub(crate) mod table;
pub(crate) mod tags;
