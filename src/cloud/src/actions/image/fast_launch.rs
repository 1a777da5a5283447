//! Faster launching of Windows images: setting it up, ending it, listing it.

use crate::agenda::DueKind;
use crate::event::Change;
use crate::rules::filter::Filters;
use crate::rules::form;
use crate::rules::form::error;
use crate::rules::launch_template;
use crate::rules::launch_template::Named;
use crate::rules::page::page;
use crate::rules::{image, image_view};
use crate::state::{FastLaunch, FastLaunchTemplate, ImageState};
use crate::tx::Tx;
use api::ec2::image::fast_launch::{
    DESCRIBE_FAST_LAUNCH_IMAGES, DescribeFastLaunchImagesInput, DescribeFastLaunchImagesOutput,
    DescribeFastLaunchImagesSuccessItem, DisableFastLaunchInput, DisableFastLaunchOutput,
    EnableFastLaunchInput, EnableFastLaunchOutput, FastLaunchLaunchTemplateSpecificationRequest,
    FastLaunchLaunchTemplateSpecificationResponse, FastLaunchSnapshotConfigurationResponse,
};
use api::{ApiError, ErrorCode, ImageId, Span};
use std::borrow::Cow;
use std::sync::Arc;

/// The only way there is.
const RESOURCE: &str = "snapshot";
/// How many snapshots, unless it is said.
const DEFAULT_TARGET: i64 = 5;
/// The least and the usual number of instances at one time.
const LEAST_PARALLEL: i64 = 6;
/// The most items in a page.
const MOST_RESULTS: i64 = 200;
/// How long preparing takes: the first time, and for so many snapshots at one time.
const PREPARING: Span = Span::minutes(15);
/// How long ending takes.
const ENDING: Span = Span::minutes(2);
/// How long ending takes when it is forced.
const FORCED: Span = Span::seconds(20);
/// What a prepared launch still takes of the time, in percent.
const STILL_TAKES: i64 = 35;

/// Begins to prepare snapshots.
pub(crate) fn enable_fast_launch(
    tx: &mut Tx<'_>,
    input: EnableFastLaunchInput,
) -> Result<EnableFastLaunchOutput, ApiError> {
    form::image_id(&input.image_id)?;
    image::one_of(input.resource_type.as_deref(), "ResourceType", &[RESOURCE])?;
    let target = input
        .snapshot_configuration
        .and_then(|configuration| configuration.target_resource_count)
        .unwrap_or(DEFAULT_TARGET);
    if target < 1 {
        let reason = "It must be at least 1.";
        return Err(form::bad_value(
            &target.to_string(),
            "TargetResourceCount",
            reason,
        ));
    }
    let parallel = input.max_parallel_launches.unwrap_or(LEAST_PARALLEL);
    if parallel < LEAST_PARALLEL {
        let reason = format!("It must be at least {LEAST_PARALLEL}.");
        return Err(form::bad_value(
            &parallel.to_string(),
            "MaxParallelLaunches",
            &reason,
        ));
    }
    input.launch_template.as_ref().map_or(Ok(()), check_template)?;
    tx.dry_run(input.dry_run)?;
    let image = image::visible(tx, &input.image_id)?;
    if image_view::platform(image) != Some("windows") {
        return error(
            ErrorCode::InvalidParameter,
            format!(
                "Fast launch is only available for Windows images, and '{}' is none.",
                image.id
            ),
        );
    }
    if image.state != ImageState::Available {
        return Err(image::wrong_state(image));
    }
    let known = find(tx, &image.id);
    if let Some(known) = known.filter(|known| known.settles.is_some()) {
        return Err(under_way(known));
    }
    let asked = input.launch_template.as_ref();
    let template = asked.map(|asked| template(tx, asked)).transpose()?;
    let rounds = (target.saturating_add(parallel - 1) / parallel).max(1);
    let takes = Span(PREPARING.0.saturating_mul(rounds));
    let set_up = FastLaunch {
        image: image.id.clone(),
        owner: tx.account.to_owned(),
        target,
        parallel,
        state: "enabling".to_owned(),
        reason: "Client.UserInitiated".to_owned(),
        changed: tx.now(),
        settles: Some(tx.now() + takes),
        snapshots: known.map(|known| known.snapshots.clone()).unwrap_or_default(),
        template,
    };
    let shown = shown(&set_up);
    settle_after(tx, set_up, takes);
    Ok(EnableFastLaunchOutput {
        image_id: shown.image_id,
        resource_type: shown.resource_type,
        snapshot_configuration: shown.snapshot_configuration,
        launch_template: shown.launch_template,
        max_parallel_launches: shown.max_parallel_launches,
        owner_id: shown.owner_id,
        state: shown.state,
        state_transition_reason: shown.state_transition_reason,
        state_transition_time: shown.state_transition_time,
    })
}

/// Checks how a request names a version of a launch template.
fn check_template(asked: &FastLaunchLaunchTemplateSpecificationRequest) -> Result<(), ApiError> {
    Named::new(&asked.launch_template_id, &asked.launch_template_name).check()?;
    match asked.version.as_deref() {
        None | Some("") => Err(form::missing("LaunchTemplate.Version")),
        Some(_) => Ok(()),
    }
}

/// The template that a request names, as it is kept.
fn template(
    tx: &Tx<'_>,
    asked: &FastLaunchLaunchTemplateSpecificationRequest,
) -> Result<FastLaunchTemplate, ApiError> {
    let found = Named::new(&asked.launch_template_id, &asked.launch_template_name).find(tx)?;
    launch_template::version(found, asked.version.as_deref())?;
    Ok(FastLaunchTemplate {
        id: found.id.clone(),
        name: found.name.clone(),
        version: asked.version.clone().unwrap_or_default(),
    })
}

/// Whether the machines that prepare snapshots can be launched as far as the template goes.
pub(crate) fn has_template(tx: &Tx<'_>, known: &FastLaunch) -> bool {
    known.template.as_ref().is_none_or(|template| {
        let found = tx.region.launch_templates.get(&template.id);
        found.is_some_and(|found| launch_template::version(found, Some(&template.version)).is_ok())
    })
}

/// Begins to take the prepared snapshots away.
pub(crate) fn disable_fast_launch(
    tx: &mut Tx<'_>,
    input: DisableFastLaunchInput,
) -> Result<DisableFastLaunchOutput, ApiError> {
    form::image_id(&input.image_id)?;
    tx.dry_run(input.dry_run)?;
    let Some(known) = find(tx, &input.image_id) else {
        image::visible(tx, &input.image_id)?;
        return error(
            ErrorCode::InvalidRequest,
            format!("Fast launch is not enabled for image '{}'.", input.image_id),
        );
    };
    let forced = input.force == Some(true);
    if known.settles.is_some() && !forced {
        return Err(under_way(known));
    }
    let ending = ending(
        tx,
        known,
        if forced { FORCED } else { ENDING },
        "Client.UserInitiated",
    );
    let shown = shown(&ending);
    Ok(DisableFastLaunchOutput {
        image_id: shown.image_id,
        resource_type: shown.resource_type,
        snapshot_configuration: shown.snapshot_configuration,
        launch_template: shown.launch_template,
        max_parallel_launches: shown.max_parallel_launches,
        owner_id: shown.owner_id,
        state: shown.state,
        state_transition_reason: shown.state_transition_reason,
        state_transition_time: shown.state_transition_time,
    })
}

/// Writes down that a set-up ends.
fn ending(tx: &mut Tx<'_>, known: &FastLaunch, takes: Span, reason: &str) -> FastLaunch {
    let ending = FastLaunch {
        state: "disabling".to_owned(),
        reason: reason.to_owned(),
        changed: tx.now(),
        settles: Some(tx.now() + takes),
        ..known.clone()
    };
    settle_after(tx, ending.clone(), takes);
    ending
}

fn settle_after(tx: &mut Tx<'_>, set_up: FastLaunch, takes: Span) {
    let what = DueKind::FastLaunchSettled {
        account: set_up.owner.clone(),
        image: set_up.image.clone(),
    };
    tx.change(Change::FastLaunch(Arc::new(set_up)));
    tx.schedule(takes, what);
}

fn under_way(known: &FastLaunch) -> ApiError {
    let message = format!(
        "Fast launch of image '{}' is in state '{}'",
        known.image, known.state
    );
    ApiError::new(ErrorCode::IncorrectState, message)
}

fn find<'a>(tx: &Tx<'a>, image: &ImageId) -> Option<&'a Arc<FastLaunch>> {
    tx.region.fast_launches.get(&(tx.account, image.as_str()))
}

/// Ends everybody's faster launching of an image that is deregistered.
pub(crate) fn image_gone(tx: &mut Tx<'_>, image: &ImageId) {
    let set_ups = tx.region.fast_launches.values();
    for known in set_ups.filter(|known| known.image == *image && known.state != "disabling") {
        ending(tx, known, ENDING, "Server.ImageDeregistered");
    }
}

/// What is left of the time to boot when snapshots are prepared.
pub(crate) fn shortened(tx: &Tx<'_>, image: &ImageId, boots: Span) -> Span {
    match find(tx, image) {
        Some(known) if known.state == "enabled" => Span(boots.0.saturating_mul(STILL_TAKES) / 100),
        _ => boots,
    }
}

/// Lists what the caller set up.
pub(crate) fn describe_fast_launch_images(
    tx: &mut Tx<'_>,
    input: DescribeFastLaunchImagesInput,
) -> Result<DescribeFastLaunchImagesOutput, ApiError> {
    input.image_ids.iter().try_for_each(form::image_id)?;
    let filters = Filters::new(&input.filters, &DESCRIBE_FAST_LAUNCH_IMAGES)?;
    match input.max_results {
        Some(limit) if !(0..=MOST_RESULTS).contains(&limit) => {
            let reason = format!("Expecting a value from 0 to {MOST_RESULTS}.");
            return Err(form::bad_value(&limit.to_string(), "MaxResults", &reason));
        }
        _ => {}
    }
    tx.dry_run(input.dry_run)?;
    let all = tx.region.fast_launches.values();
    let mine = all.filter(|known| known.owner == tx.account);
    let asked = mine.filter(|known| input.image_ids.is_empty() || input.image_ids.contains(&known.image));
    let passing = asked.filter(|known| {
        filters.pass(|name| {
            vec![Cow::Borrowed(match name {
                "resource-type" => RESOURCE,
                "owner-id" => known.owner.as_str(),
                _ => known.state.as_str(),
            })]
        })
    });
    // No limit is as good as one of 0.
    let limit = input.max_results.filter(|limit| *limit > 0);
    let token = input.next_token.as_deref();
    let (found, next_token) = page(passing, |known| String::from(&known.image), limit, token)?;
    Ok(DescribeFastLaunchImagesOutput {
        fast_launch_images: Some(found.into_iter().map(|known| shown(known)).collect()),
        next_token,
    })
}

fn shown(known: &FastLaunch) -> DescribeFastLaunchImagesSuccessItem {
    DescribeFastLaunchImagesSuccessItem {
        image_id: Some(known.image.clone()),
        resource_type: Some(RESOURCE.to_owned()),
        snapshot_configuration: Some(FastLaunchSnapshotConfigurationResponse {
            target_resource_count: Some(known.target),
        }),
        launch_template: known.template.as_ref().map(|template| {
            FastLaunchLaunchTemplateSpecificationResponse {
                launch_template_id: Some(template.id.clone()),
                launch_template_name: Some(template.name.clone()),
                version: Some(template.version.clone()),
            }
        }),
        max_parallel_launches: Some(known.parallel),
        owner_id: Some(known.owner.clone()),
        state: Some(known.state.clone()),
        state_transition_reason: Some(known.reason.clone()),
        state_transition_time: Some(known.changed),
    }
}
