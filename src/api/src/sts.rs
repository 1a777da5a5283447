//! Security Token Service, as far as a learner asks who they are.

use crate::{Effect, Operation, Service, structure};

structure! {
    /// What GetCallerIdentity is asked.
    input GetCallerIdentityInput as "GetCallerIdentityRequest" {}
}

structure! {
    /// What GetCallerIdentity answers.
    output GetCallerIdentityOutput as "GetCallerIdentityResponse" {
        /// The unique id of the user.
        "UserId" => user_id: Option<String>,
        /// The 12 digits of the account.
        "Account" => account: Option<String>,
        /// The resource name of the user.
        "Arn" => arn: Option<String>,
    }
}

/// Who is calling.
pub static GET_CALLER_IDENTITY: Operation = Operation::new(
    Service::Sts,
    "GetCallerIdentity",
    "Says which account and which user the credentials belong to.",
    Effect::Read,
    GetCallerIdentityInput::STRUCTURE,
    GetCallerIdentityOutput::STRUCTURE,
);

/// The operations of this service.
pub static OPERATIONS: &[&Operation] = &[&GET_CALLER_IDENTITY];
