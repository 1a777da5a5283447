//! What the language asks of the world around it. The command line knows calls, files and a clock; it does not
//! know who answers the calls.

use api::codec::encode::SharedAnswer;
use api::{ApiError, ErrorCode, Operation, Service, Timestamp};
use serde_json::Value;

/// A request as the command line sends it.
#[derive(Debug, Clone)]
pub struct Call {
    /// The 12 digits of the calling account.
    pub account: String,
    /// The Region whose endpoint is asked.
    pub region: String,
    /// The operation.
    pub operation: &'static Operation,
    /// Its input as JSON, keyed by member names, already checked against the table.
    pub input: Value,
}

/// A request of the command `aws s3`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BucketCall {
    /// The 12 digits of the calling account.
    pub account: String,
    /// The Region whose endpoint is asked.
    pub region: String,
    /// S3's operation, such as `CreateBucket`.
    pub operation: &'static str,
    /// The bucket, where there is one.
    pub bucket: String,
    /// The key of an object, where there is one.
    pub key: String,
}

/// A named set of credentials, as `--profile` chooses it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Its name: `default`, `partner`, `stranger`.
    pub name: String,
    /// The account that it signs in to.
    pub account: String,
}

/// A thing of the account that completion may offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The text to insert: an id.
    pub text: String,
    /// One line about it: its name and state.
    pub about: String,
}

/// Who answers.
pub trait Host {
    /// Asks the simulated AWS. An answer is JSON in the order of the table.
    fn call(&mut self, call: &Call) -> Result<Value, ApiError>;
    /// The same, to be shown without a value in between, by hosts that can.
    fn answer(&mut self, call: &Call) -> Result<SharedAnswer, ApiError> {
        self.call(call).map(SharedAnswer::from)
    }
    /// Asks the simulated S3. A host without buckets has none of that name.
    fn bucket(&mut self, call: &BucketCall) -> Result<Value, ApiError> {
        let _ = call;
        Err(ApiError::new(
            ErrorCode::NoSuchBucket,
            "The specified bucket does not exist",
        ))
    }
    /// The simulated time.
    fn now(&self) -> Timestamp;
    /// The profiles of the learner; the first is the default.
    fn profiles(&self) -> Vec<Profile>;
    /// Whether a Region of that name exists.
    fn is_region(&self, name: &str) -> bool;
    /// The account's own resources with that id prefix (`ami`), for completion.
    fn resources(&self, account: &str, region: &str, prefix: &str) -> Vec<Suggestion>;
    /// Sixteen bytes for a client token, from the world's own generator.
    fn token(&mut self) -> String;
    /// Whether that service's command exists at all (`ec2`): all of the table's services by default.
    fn has_service(&self, command: &str) -> bool {
        Service::from_command(command).is_some()
    }
}
