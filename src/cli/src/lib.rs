//! The language: an `aws` command line in, text out, as AWS CLI v2 reads and prints it, as the program of a machine
//! on which a shell runs (`workstation`).
//!
//! It knows the table of operations (`api`), the shell around it (`shell`) and whatever answers a call (`Host`); it does not know the simulated
//! cloud, the lessons or the page.

pub mod aws;
pub mod complete;
pub mod host;
pub mod output;
mod python;
pub mod query;
pub mod suggest;
pub mod workstation;
pub mod write;

pub use aws::ask;
pub use host::{BucketCall, Call, Host, Profile, Suggestion};
pub use shell::{Exit, Step};
pub use workstation::{LabCommands, Workstation};
