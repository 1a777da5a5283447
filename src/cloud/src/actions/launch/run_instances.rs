//! RunInstances: the order of its checks, and what an earlier call with the same token gives back.

use crate::actions::launch::effect;
use crate::actions::launch::effect::Order;
use crate::actions::launch::network;
use crate::actions::launch::options;
use crate::actions::launch::syntax;
use crate::rules::idempotency;
use crate::rules::instance_type_fit;
use crate::rules::instance_view;
use crate::rules::launch_devices;
use crate::rules::launch_image;
use crate::rules::launch_template;
use crate::rules::quota;
use crate::state::{Image, InstancePhase, Token};
use crate::tx::Tx;
use crate::world::instance_types::{self, InstanceType};
use api::ec2::launch::run_instances::{RunInstancesInput, RunInstancesOutput};
use api::{ApiError, ErrorCode, InstanceId};

/// The operation's name, under which its tokens are kept.
const OPERATION: &str = "RunInstances";

/// Launches instances.
pub(crate) fn run_instances(
    tx: &mut Tx<'_>,
    input: RunInstancesInput,
) -> Result<RunInstancesOutput, ApiError> {
    // First, because a template can supply whatever else is missing.
    let merged = launch_template::launch(tx, input)?;
    run(tx, merged.input, merged.marks)
}

/// Launches with all parameters at hand. The marks are tags of the instances that only AWS can write.
pub(crate) fn run(
    tx: &mut Tx<'_>,
    input: RunInstancesInput,
    marks: Vec<(String, String)>,
) -> Result<RunInstancesOutput, ApiError> {
    let mut tagging = syntax::check(&input)?;
    tagging.mark("instance", marks);
    let image = launch_image::find(tx, input.image_id.as_ref())?;
    let kind = instance_type(&input, image)?;
    let options = options::read(tx, &input, image, kind)?;
    let place = network::place(tx, &input, kind)?;
    let disks = launch_devices::plan(tx, image, kind, &input.block_device_mappings)?;
    tx.dry_run(input.dry_run)?;
    // Tokens are regional, or zonal when the caller chose the zone.
    let scope = match place.chosen_zone() {
        Some(zone) => format!("{OPERATION}/{zone}"),
        None => OPERATION.to_owned(),
    };
    if let Some(earlier) = idempotency::used(tx, &scope, input.client_token.as_deref())? {
        return again(tx, &earlier);
    }
    let count = count(tx, &input, kind)?;
    let order = Order {
        image,
        kind,
        options,
        place,
        disks,
        tagging,
        key_name: input.key_name.filter(|name| !name.is_empty()),
        user_data: input.user_data.filter(|data| !data.is_empty()),
        client_token: input.client_token.filter(|token| !token.is_empty()),
        count,
        scope,
    };
    Ok(effect::launch(tx, &order))
}

/// The type, if it exists and the image can run on it.
fn instance_type(input: &RunInstancesInput, image: &Image) -> Result<&'static InstanceType, ApiError> {
    let name = input
        .instance_type
        .as_deref()
        .filter(|name| !name.is_empty())
        .unwrap_or(instance_types::DEFAULT);
    if !instance_type_fit::exists(name) {
        return Err(ApiError::new(
            ErrorCode::InvalidParameterValue,
            format!("Invalid value '{name}' for InstanceType."),
        ));
    }
    let kind = instance_type_fit::known(name).ok_or_else(instance_type_fit::not_offered)?;
    instance_type_fit::check(&instance_type_fit::Needs::of_image(image), kind)?;
    Ok(kind)
}

/// How many fit: as many as asked, or fewer, but not fewer than the least asked.
fn count(tx: &Tx<'_>, input: &RunInstancesInput, kind: &InstanceType) -> Result<i64, ApiError> {
    let room = quota::room(tx, kind);
    if room < input.min_count {
        return Err(quota::exceeded_by(kind));
    }
    Ok(room.min(input.max_count))
}

/// What an earlier call launched, as it is now.
fn again(tx: &Tx<'_>, earlier: &Token) -> Result<RunInstancesOutput, ApiError> {
    let launched: Vec<_> = earlier
        .resources
        .iter()
        .filter_map(|id| tx.region.instances.get(&InstanceId::from(id.as_str())))
        .collect();
    let reservation = launched.first().map(|instance| instance.reservation.clone());
    let over = launched
        .iter()
        .all(|instance| instance.phase == InstancePhase::Terminated);
    if over {
        return Err(ApiError::new(
            ErrorCode::IdempotentInstanceTerminated,
            "The request to launch an instance uses the same client token as a previous request for which the \
             instance has been terminated.",
        ));
    }
    Ok(RunInstancesOutput {
        reservation_id: reservation,
        owner_id: Some(tx.account.to_owned()),
        requester_id: None,
        groups: Some(Vec::new()),
        instances: Some(
            launched
                .into_iter()
                .map(|instance| instance_view::shown(tx, instance))
                .collect(),
        ),
    })
}
