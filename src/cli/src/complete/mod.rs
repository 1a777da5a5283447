//! What may follow at the cursor in an `aws` command: operations, options, values, the account's own ids.
//!
//! Every name comes from the table of operations or the host. It never fails, on any half-typed line.

mod aws;
mod jmespath;
mod line;
mod shorthand;
#[cfg(test)]
mod tests;
mod values;

pub use aws::complete as aws;
