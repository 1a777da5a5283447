//! The language: an `aws` command line in, text out, as AWS CLI v2 reads and prints it, with a small shell around.
//!
//! It knows the table of operations (`api`) and whatever answers a call (`Host`); it does not know the simulated
//! cloud, the lessons or the page.

pub mod aws;
pub mod complete;
pub mod exit;
pub mod host;
pub mod output;
mod python;
pub mod query;
pub mod shell;
pub mod suggest;
pub mod write;

pub use exit::{Exit, Step};
pub use host::{BucketCall, Call, Host, Profile, Suggestion};
