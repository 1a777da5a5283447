//! DescribeVolumes and DeleteVolume.

use crate::agenda::DueKind;
use crate::event::Change;
use crate::rules::filter::Filters;
use crate::rules::form::error;
use crate::rules::page::{Page, too_few};
use crate::rules::{form, tags, volume};
use crate::state;
use crate::state::{Volume, VolumePhase};
use crate::tx::Tx;
use crate::world::places;
use api::ec2::volume::{DeleteVolumeInput, DeleteVolumeOutput, DescribeVolumesInput, DescribeVolumesOutput};
use api::{ApiError, ErrorCode, Span, VolumeId};
use std::borrow::Cow;
use std::sync::Arc;

/// Lists the caller's volumes.
pub(crate) fn describe_volumes(
    tx: &mut Tx<'_>,
    input: DescribeVolumesInput,
) -> Result<DescribeVolumesOutput, ApiError> {
    let paging = (input.max_results, input.next_token.as_deref());
    check_asked(&input.volume_ids, "volumeIdsSet", paging)?;
    let filters = Filters::new(&input.filters, &api::ec2::volume::DESCRIBE_VOLUMES)?;
    tx.dry_run(input.dry_run)?;
    let page = Page::new(input.max_results, input.next_token.as_deref())?;
    let found = asked(tx, &input.volume_ids, &filters, page.after())?;
    let found = found.filter(|volume| filters.pass(|name| values(tx, volume, name)));
    let (found, next_token) = page.cut(found, |volume| String::from(&volume.id));
    Ok(DescribeVolumesOutput {
        next_token,
        volumes: Some(
            found
                .into_iter()
                .map(|volume| volume::shown(tx, volume))
                .collect(),
        ),
    })
}

/// Checks which volumes are asked for, and in what pages. `set` is EC2's name for the ids.
pub(crate) fn check_asked(
    ids: &[VolumeId],
    set: &str,
    (limit, token): (Option<i64>, Option<&str>),
) -> Result<(), ApiError> {
    if !ids.is_empty() {
        refuse_pages(set, limit, token)?;
    }
    if let Some(limit) = limit.filter(|limit| *limit < 5) {
        return Err(too_few(limit));
    }
    ids.iter().try_for_each(form::volume_id)
}

/// The caller's volumes with those ids; or else all, in the order of their ids, from one on, but for those that a filter
/// by id leaves out.
pub(crate) fn asked<'t>(
    tx: &'t Tx<'_>,
    ids: &[VolumeId],
    filters: &Filters<'t>,
    from: &str,
) -> Result<Box<dyn Iterator<Item = &'t Arc<Volume>> + 't>, ApiError> {
    let all = &tx.region.volumes;
    let mine = |volume: &&Arc<Volume>| volume.owner == tx.account;
    if !ids.is_empty() {
        let mut found: Vec<&Arc<Volume>> = Vec::new();
        for id in ids {
            found.push(volume::one(tx, id)?);
        }
        api::order::sort_by(&mut found, |one, other| one.id.cmp(&other.id));
        found.dedup_by(|one, other| one.id == other.id);
        return Ok(Box::new(found.into_iter()));
    }
    Ok(match filters.exact("volume-id") {
        Some(ids) => Box::new(ids.into_iter().filter_map(|id| all.get(id)).filter(mine)),
        None => Box::new(all.from(&from).map(|(_, volume)| volume).filter(mine)),
    })
}

/// Explicit ids are never given page by page.
pub(crate) fn refuse_pages(ids: &str, limit: Option<i64>, token: Option<&str>) -> Result<(), ApiError> {
    let other = match (limit, token) {
        (Some(_), _) => "maxResults",
        (None, Some(_)) => "nextToken",
        (None, None) => return Ok(()),
    };
    error(
        ErrorCode::InvalidParameterCombination,
        format!("The parameter {ids} cannot be used with the parameter {other}"),
    )
}

/// What a volume has under a filter's name.
fn values<'v>(tx: &Tx<'v>, volume: &'v Volume, name: &str) -> Vec<Cow<'v, str>> {
    let each = |what: fn(&state::Attachment) -> String| -> Vec<Cow<'v, str>> {
        volume
            .attachments
            .iter()
            .map(|attachment| Cow::Owned(what(attachment)))
            .collect()
    };
    let one = |value: String| vec![Cow::Owned(value)];
    match name {
        "attachment.attach-time" => each(|attachment| attachment.at.to_string()),
        "attachment.delete-on-termination" => each(|attachment| attachment.delete_on_termination.to_string()),
        "attachment.device" => each(|attachment| attachment.device.clone()),
        "attachment.instance-id" => each(|attachment| String::from(&attachment.instance)),
        "attachment.status" => each(|attachment| volume::attachment_state(attachment.phase).to_owned()),
        "availability-zone" => vec![Cow::Borrowed(&volume.zone)],
        "availability-zone-id" => places::zone(tx.region_name, tx.account, &volume.zone)
            .map(|zone| Cow::Owned(zone.id))
            .into_iter()
            .collect(),
        "create-time" => one(volume.created.to_string()),
        "encrypted" => one(volume.encrypted.to_string()),
        "fast-restored" => one(volume.fast_restored.unwrap_or(false).to_string()),
        "operator.managed" => vec![Cow::Borrowed("false")],
        "multi-attach-enabled" => one(volume.multi_attach.to_string()),
        "size" => one(volume.size.to_string()),
        "snapshot-id" => volume
            .snapshot
            .iter()
            .map(|id| Cow::Borrowed(id.as_str()))
            .collect(),
        "status" => vec![Cow::Borrowed(volume::state_name(volume))],
        "volume-id" => vec![Cow::Borrowed(volume.id.as_str())],
        "volume-type" => vec![Cow::Borrowed(&volume.volume_type)],
        name => {
            let tags = tx.region.tags_of(tx.account, volume.id.as_str());
            tags::filter_values(tags, name).unwrap_or_default()
        }
    }
}

/// How long a deleted volume is still seen.
const DELETING: Span = Span::seconds(3);

/// Deletes a volume that is attached to nothing.
pub(crate) fn delete_volume(
    tx: &mut Tx<'_>,
    input: DeleteVolumeInput,
) -> Result<DeleteVolumeOutput, ApiError> {
    form::volume_id(&input.volume_id)?;
    tx.dry_run(input.dry_run)?;
    let volume = volume::one(tx, &input.volume_id)?;
    if let Some(attachment) = volume.attachments.first() {
        return error(
            ErrorCode::VolumeInUse,
            format!(
                "Volume {} is currently attached to {}",
                volume.id, attachment.instance
            ),
        );
    }
    if volume.phase == VolumePhase::Deleting {
        return Err(volume::not_found(&volume.id));
    }
    let deleting = Volume {
        phase: VolumePhase::Deleting,
        ..Volume::clone(volume)
    };
    tx.schedule(DELETING, DueKind::VolumeGone(deleting.id.clone()));
    tx.change(Change::Volume(Arc::new(deleting)));
    Ok(DeleteVolumeOutput {})
}
