//! From what was typed to a request: options, values in their notations, and the checks of botocore.

pub(crate) mod arguments;
pub(crate) mod globals;
pub(crate) mod json;
pub(crate) mod parameter;
pub(crate) mod shorthand;
pub(crate) mod time;
pub(crate) mod validate;
pub(crate) mod value;
pub(crate) mod yaml;
