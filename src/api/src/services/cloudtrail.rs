//! CloudTrail, as far as it tells which calls were made.

use crate::{Family, Timestamp};

structure! {
/// What the events must have in common.
input LookupAttribute as "LookupAttribute" {
    /// Which attribute, such as EventName.
    "AttributeKey".required().of(&["EventId", "EventName", "ReadOnly", "Username", "ResourceType", "ResourceName", "EventSource", "AccessKeyId"]) => attribute_key: Option<String>,
    /// The value that it must have, to the letter.
    "AttributeValue".required().min(1).max(2000) => attribute_value: Option<String>,
}
}

structure! {
/// One call, as CloudTrail recorded it.
output Event as "Event" {
    /// The ID of the event.
    "EventId" => event_id: Option<String>,
    /// The operation that was called.
    "EventName" => event_name: Option<String>,
    /// Whether the operation only reads: true or false.
    "ReadOnly" => read_only: Option<String>,
    /// The access key that signed the request.
    "AccessKeyId" => access_key_id: Option<String>,
    /// When the call was made.
    "EventTime" => event_time: Option<Timestamp>,
    /// The service that was called, such as ec2.amazonaws.com.
    "EventSource" => event_source: Option<String>,
    /// The user who called.
    "Username" => username: Option<String>,
    /// What the call was about.
    "Resources" => resources: Option<Vec<Resource>>,
    /// The whole event as JSON text.
    "CloudTrailEvent" => cloud_trail_event: Option<String>,
}
}

structure! {
/// A resource that a call was about.
output Resource as "Resource" {
    /// The type of the resource, such as AWS::EC2::Ami.
    "ResourceType" => resource_type: Option<String>,
    /// The ID or the name of the resource.
    "ResourceName" => resource_name: Option<String>,
}
}

structure! {
/// What LookupEvents is asked.
input LookupEventsInput as "LookupEventsRequest" {
    /// What the events must have in common; one attribute at most.
    "LookupAttributes" => lookup_attributes: Vec<LookupAttribute>,
    /// The earliest moment of the events.
    "StartTime" => start_time: Option<Timestamp>,
    /// The latest moment of the events.
    "EndTime" => end_time: Option<Timestamp>,
    /// Set to insight to look for insight events instead of calls.
    "EventCategory".of(&["insight"]) => event_category: Option<String>,
    /// The most events in one answer, 1 to 50.
    "MaxResults".min(1).max(50) => max_results: Option<i64>,
    /// Where an earlier answer left off.
    "NextToken" => next_token: Option<String>,
}
}

structure! {
/// What LookupEvents answers.
output LookupEventsOutput as "LookupEventsResponse" {
    /// The events, the newest first.
    "Events" => events: Option<Vec<Event>>,
    /// How to ask for the next page; absent on the last one.
    "NextToken" => next_token: Option<String>,
}
}

operation! {
/// Looks up the calls that the account made in the Region in the last 90 days.
read LOOKUP_EVENTS of CloudTrail as "LookupEvents" {
    input: LookupEventsInput,
    output: LookupEventsOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "Events"),
    simplified: "Events can be looked up at once, without the delay of some minutes that AWS has, and there are no insight events.",
    errors: [
        InvalidEventCategoryException,
        InvalidLookupAttributesException,
        InvalidMaxResultsException,
        InvalidNextTokenException,
        InvalidTimeRangeException,
    ],
}
}

/// The operations of this service, family by family, in the order of the reference.
pub static FAMILIES: &[Family] = &[Family::new("Events", &[LOOKUP_EVENTS.row()])];
