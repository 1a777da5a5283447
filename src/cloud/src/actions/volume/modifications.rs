//! DescribeVolumesModifications: how far the latest change of each volume is.

use crate::actions::volume::{describe, due};
use crate::rules::filter::Filters;
use crate::rules::form::error;
use crate::rules::page::Page;
use crate::state::{Modification, Volume};
use crate::tx::Tx;
use api::ec2::volume::VolumeModification;
use api::ec2::volume::status::{
    DESCRIBE_VOLUMES_MODIFICATIONS, DescribeVolumesModificationsInput, DescribeVolumesModificationsOutput,
};
use api::{ApiError, ErrorCode};
use std::borrow::Cow;

/// Lists the latest modification of each of the caller's volumes.
pub(crate) fn describe_volumes_modifications(
    tx: &mut Tx<'_>,
    input: DescribeVolumesModificationsInput,
) -> Result<DescribeVolumesModificationsOutput, ApiError> {
    let paging = (input.max_results, input.next_token.as_deref());
    describe::check_asked(&input.volume_ids, "volumeModificationSet", paging)?;
    let filters = Filters::new(&input.filters, &DESCRIBE_VOLUMES_MODIFICATIONS)?;
    tx.dry_run(input.dry_run)?;
    let page = Page::new(paging.0, paging.1)?;
    let mut found: Vec<(&Volume, &Modification)> = Vec::new();
    for volume in describe::asked(tx, &input.volume_ids, &filters, page.after())? {
        match volume.modifications.last() {
            Some(last) => found.push((volume, last)),
            None if input.volume_ids.is_empty() => {}
            None => {
                return error(
                    ErrorCode::InvalidVolumeModificationNotFound,
                    format!("Modification for volume '{}' does not exist.", volume.id),
                );
            }
        }
    }
    found.retain(|(volume, last)| filters.pass(|name| values(volume, last, name)));
    let key = |(volume, _): &(&Volume, &Modification)| String::from(&volume.id);
    let (found, next_token) = page.cut(found, key);
    Ok(DescribeVolumesModificationsOutput {
        next_token,
        volumes_modifications: Some(
            found
                .into_iter()
                .map(|(volume, last)| shown(tx, volume, last))
                .collect(),
        ),
    })
}

/// EC2's word for how far a modification is.
fn state_name(modification: &Modification) -> &'static str {
    match (modification.optimizing, modification.completed) {
        (_, Some(_)) => "completed",
        (Some(_), None) => "optimizing",
        (None, None) => "modifying",
    }
}

/// How far it is, in percent.
fn progress(tx: &Tx<'_>, modification: &Modification) -> i64 {
    match (modification.optimizing, modification.completed) {
        (_, Some(_)) => 100,
        (Some(since), None) => {
            let takes = due::optimizing_span(modification).0.max(1);
            let passed = tx.now().0.saturating_sub(since.0);
            (passed.saturating_mul(100) / takes).clamp(0, 99)
        }
        (None, None) => 0,
    }
}

/// A modification as EC2 shows it.
pub(crate) fn shown(tx: &Tx<'_>, volume: &Volume, modification: &Modification) -> VolumeModification {
    let (from, to) = (&modification.original, &modification.target);
    VolumeModification {
        volume_id: Some(volume.id.clone()),
        modification_state: Some(state_name(modification).to_owned()),
        target_size: Some(to.size),
        target_iops: to.iops,
        target_volume_type: Some(to.volume_type.clone()),
        target_throughput: to.throughput,
        target_multi_attach_enabled: Some(to.multi_attach),
        original_size: Some(from.size),
        original_iops: from.iops,
        original_volume_type: Some(from.volume_type.clone()),
        original_throughput: from.throughput,
        original_multi_attach_enabled: Some(from.multi_attach),
        progress: Some(progress(tx, modification)),
        start_time: Some(modification.started),
        end_time: modification.completed,
        ..VolumeModification::default()
    }
}

/// What a modification has under a filter's name.
fn values<'v>(volume: &'v Volume, modification: &'v Modification, name: &str) -> Vec<Cow<'v, str>> {
    let (from, to) = (&modification.original, &modification.target);
    let one = |text: &'v str| vec![Cow::Borrowed(text)];
    let number = |value: Option<i64>| {
        value
            .map(|value| Cow::Owned(value.to_string()))
            .into_iter()
            .collect()
    };
    match name {
        "modification-state" => one(state_name(modification)),
        "original-iops" => number(from.iops),
        "original-size" => number(Some(from.size)),
        "original-volume-type" => one(&from.volume_type),
        "originalMultiAttachEnabled" => vec![Cow::Owned(from.multi_attach.to_string())],
        "start-time" => vec![Cow::Owned(modification.started.to_string())],
        "target-iops" => number(to.iops),
        "target-size" => number(Some(to.size)),
        "target-volume-type" => one(&to.volume_type),
        "targetMultiAttachEnabled" => vec![Cow::Owned(to.multi_attach.to_string())],
        "volume-id" => one(volume.id.as_str()),
        _ => Vec::new(),
    }
}
