//! An operation and the function that decides it, bound by their types: a function of other input or output than the
//! table says does not compile.

use crate::request::Answer;
use crate::tx::Tx;
use api::codec::decode::{self, Decode, Mismatch};
use api::codec::encode::Encode;
use api::{ApiError, ErrorCode, Operation, Protocol, TypedOperation};
use serde_json::Value;

/// What carries out an operation.
pub(crate) trait Action: Sync {
    /// Which operation it is.
    fn operation(&self) -> &'static Operation;

    /// Reads the input, decides, and gives the answer.
    fn run(&self, tx: &mut Tx<'_>, input: &Value) -> Result<Answer, ApiError>;
}

/// A function that decides an operation.
type Decide<I, O> = fn(&mut Tx<'_>, I) -> Result<O, ApiError>;

/// An operation with its function.
pub(crate) struct Bound<I: 'static, O: 'static> {
    operation: &'static TypedOperation<I, O>,
    decide: Decide<I, O>,
}

/// Binds a function to the operation that it decides.
pub(crate) const fn bind<I, O>(
    operation: &'static TypedOperation<I, O>,
    decide: Decide<I, O>,
) -> Bound<I, O> {
    Bound { operation, decide }
}

impl<I: Decode, O: Encode + Send + Sync + 'static> Action for Bound<I, O> {
    fn operation(&self) -> &'static Operation {
        self.operation
    }

    fn run(&self, tx: &mut Tx<'_>, input: &Value) -> Result<Answer, ApiError> {
        let input = decode::input(input).map_err(|mismatch| misfit(self.operation, &mismatch))?;
        let output = (self.decide)(tx, input)?;
        Ok(Answer::new(Box::new(output)))
    }
}

/// The error of input that does not fit its type, which is the caller's mistake.
fn misfit(operation: &Operation, mismatch: &Mismatch) -> ApiError {
    let code = match operation.service.protocol() {
        Protocol::Ec2 => ErrorCode::InvalidParameterValue,
        Protocol::Query => ErrorCode::ValidationError,
        Protocol::Json | Protocol::Rest => ErrorCode::SerializationException,
    };
    ApiError::new(
        code,
        format!("The request has a value of the wrong type: {mismatch}"),
    )
}
