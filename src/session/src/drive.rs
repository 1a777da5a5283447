//! Driving a session from other code, without a person and without a clock: lines run to their end, calls by name.

use crate::{Msg, Session, console, spaced};
use api::{ApiError, Service};
use cloud::Answer;
use serde_json::Value;

impl Session {
    /// Lets simulated time pass until the running line has ended. Where the clock has come to its end, the line is
    /// interrupted.
    pub fn finish_line(&mut self) {
        while self.running().is_some() {
            let before = self.now();
            self.update(Msg::SkipToNext);
            if self.running().is_some() && self.now() == before {
                self.update(Msg::Interrupt);
            }
        }
    }

    /// Carries out a call by the seat's account in the seat's Region; nothing if the service (`ec2`) or its operation
    /// (`CopyImage`) is not known. It is written down as a call of an AWS client is.
    pub fn call_by_name(
        &mut self,
        service: &str,
        operation: &str,
        input: Value,
    ) -> Option<Result<Value, ApiError>> {
        let service = Service::ALL
            .iter()
            .copied()
            .find(|known| known.command() == service)?;
        let operation = api::find_operation(service, operation)?;
        let seat = self.seat();
        let request = console::request(&seat, &seat.region, operation, input);
        let label = format!("{} (call)", spaced(operation.name));
        let (result, _) = self.carry_out(&request, label, &mut Vec::new());
        Some(result.map(Answer::into_value))
    }
}
