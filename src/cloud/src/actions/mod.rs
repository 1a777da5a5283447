//! What each operation does: checks in AWS's order, then events. One file an operation or a close family.

mod allowed_images;
mod bin;
mod block_devices;
pub(crate) mod checks;
mod copy_volumes;
mod describe_images;
mod describe_instance_types;
mod describe_snapshots;
pub(crate) mod dispatch;
pub(crate) mod due;
mod ebs_encryption;
mod fast_launch;
mod fast_launch_due;
mod fast_restore;
mod fast_restore_view;
pub(crate) mod identity;
mod image_ancestry;
mod image_attribute;
mod image_copy;
mod image_create;
mod image_deregister;
mod image_due;
mod image_life;
mod image_modify;
mod image_protection;
mod image_references;
mod image_register;
mod image_show;
mod image_usage;
mod image_usage_due;
mod images;
mod import_export;
mod instance_attribute;
mod instance_describe;
mod instance_due;
mod instance_filter;
pub(crate) mod instance_find;
mod instance_fit;
mod instance_image;
mod instance_modify;
mod instance_offerings;
mod instance_power;
mod instance_quota;
mod instance_status;
pub(crate) mod instance_view;
mod key_material;
mod key_pairs;
pub(crate) mod keys;
mod kms;
mod kms_alias;
mod kms_find;
mod kms_grant;
mod kms_life;
pub(crate) mod kms_policy;
mod kms_show;
mod kms_tags;
mod launch;
mod launch_devices;
mod launch_effect;
mod launch_image;
mod launch_interface;
mod launch_network;
mod launch_options;
mod launch_syntax;
mod lookup_events;
mod network_interfaces;
mod networks;
mod organizations;
mod parameters;
mod parameters_own;
mod places;
mod public_access;
mod recycle_bin;
mod retention_form;
mod retention_rules;
mod snapshot_attribute;
mod snapshot_copy;
mod snapshot_create;
mod snapshot_delete;
mod snapshot_lock;
mod snapshot_set;
mod snapshot_tier;
mod snapshots;
mod store_image;
mod store_image_due;
mod tag_calls;
mod tag_cursor;
mod tagged_resources;
pub(crate) mod tags;
mod throttle;
pub(crate) mod token;
mod trail_event;
mod user_data;
mod volume_attach;
mod volume_attribute;
mod volume_create;
mod volume_due;
mod volume_modifications;
mod volume_modify;
mod volume_rules;
mod volume_status;
pub(crate) mod volume_view;
pub(crate) mod volumes;

mod instance_care;
mod instance_console;
mod launch_template_find;
mod launch_template_show;
mod launch_templates;
mod root_volume;
mod root_volume_due;
mod scaling_due;
mod scaling_find;
mod scaling_groups;
mod scaling_refresh;
mod scaling_refresh_show;
mod scaling_settings;
mod scaling_show;
mod scaling_upkeep;
mod security_descriptions;
mod security_group_show;
mod security_groups;
mod security_permissions;
mod security_rule_calls;
mod security_rules;

pub use due::come_due;
pub use identity::account_of_key;

use crate::event::Event;
use crate::request::Answer;
use crate::state::{CallId, State, TrailEntry, Written};
use crate::tx::Tx;
use crate::{Request, ids};
use api::{ApiError, Effect, ErrorCode, Operation, Protocol, show};
use std::sync::Arc;

/// Decides what a call comes to: the answer, and the events that make it so. Every call leaves an entry in the trail.
pub fn decide(state: &State, request: &Request) -> (Result<Answer, ApiError>, Vec<Event>) {
    let operation = api::operation(request.service, &request.operation);
    let admitted = operation.map_or(Ok(()), |operation| throttle::admit(state, request, operation));
    let (result, mut events) = match admitted {
        Ok(()) => consider(state, request),
        Err(error) => (Err(error), Vec::new()),
    };
    events.push(Event::Called(Arc::new(entry(state, request, operation, &result))));
    (result, events)
}

/// What a call would come to, whatever its pace and without a trace.
pub fn consider(state: &State, request: &Request) -> (Result<Answer, ApiError>, Vec<Event>) {
    let operation = api::operation(request.service, &request.operation);
    match (operation, Tx::new(state, request)) {
        (None, _) => {
            let name = &request.operation;
            let protocol = request.service.protocol();
            let message = match protocol {
                Protocol::Ec2 => format!("The action {name} is not valid for this web service."),
                Protocol::Query => {
                    // The version ends the namespace.
                    let version = request
                        .service
                        .namespace()
                        .trim_end_matches('/')
                        .rsplit('/')
                        .next();
                    format!(
                        "Could not find operation {name} for version {}",
                        version.unwrap_or_default()
                    )
                }
                Protocol::Json | Protocol::Rest => {
                    format!("The operation {name} is not one of this service.")
                }
            };
            let code = protocol.unknown_operation();
            (Err(ApiError::new(code, message)), Vec::new())
        }
        (_, None) => {
            let message = format!("{} is not a valid region name", request.region);
            (Err(ApiError::new(ErrorCode::InvalidRegion, message)), Vec::new())
        }
        (Some(operation), Some(mut tx)) => {
            match dispatch::check(operation, &request.input)
                .and_then(|()| dispatch::run(operation, &mut tx, &request.input))
            {
                Ok(output) => (Ok(output), tx.into_events()),
                Err(error) => {
                    check_declared(operation, &error);
                    (Err(error), Vec::new())
                }
            }
        }
    }
}
/// Every test is also a test of what the table says of errors: no call answers a code that its row leaves out.
fn check_declared(operation: &Operation, error: &ApiError) {
    debug_assert!(
        api::errors::can_answer(operation, error.code),
        "{} answers {error}, which its row in the table does not say",
        operation.name
    );
}

/// The id of the next call, if it is one of that operation.
pub fn request_id(state: &State, operation: &str) -> String {
    let n = state.trail.made() ^ (state.now.0 as u64).rotate_left(32);
    let word = ids::of_text(ids::draw(!state.seed, state.drawn ^ n), operation);
    ids::uuid(word, ids::mix(word))
}

fn entry(
    state: &State,
    request: &Request,
    operation: Option<&Operation>,
    result: &Result<Answer, ApiError>,
) -> TrailEntry {
    let read_only = operation.is_none_or(|operation| operation.effect == Effect::Read);
    TrailEntry {
        at: state.now,
        request_id: CallId::from(request_id(state, &request.operation).as_str()),
        account: request.account.as_str().into(),
        region: request.region.as_str().into(),
        service: request.service,
        operation: request.operation.as_str().into(),
        read_only,
        input: Written::from(&request.input),
        output: match result {
            Ok(answer) if !read_only => Some(Written::from(&show::to_value(answer.as_ref()))),
            _ => None,
        },
        error: result.as_ref().err().cloned().map(Box::new),
    }
}
