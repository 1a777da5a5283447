//! DescribeVolumeStatus: the health of volumes, and how far their blocks have been fetched.

use crate::actions::volume::describe;
use crate::rules::filter::Filters;
use crate::rules::page::Page;
use crate::state::{BLOCKS_PER_GIB, Volume, VolumePhase};
use crate::tx::Tx;
use crate::world::places;
use api::ApiError;
use api::ec2::common::OperatorResponse;
use api::ec2::volume::status::{
    DESCRIBE_VOLUME_STATUS, DescribeVolumeStatusInput, DescribeVolumeStatusOutput,
    InitializationStatusDetails, VolumeStatusAttachmentStatus, VolumeStatusDetails, VolumeStatusInfo,
    VolumeStatusItem,
};
use std::borrow::Cow;

/// MiB/s at which blocks are fetched unless a rate was asked for, and those of a copied volume. Estimates.
const DEFAULT_RATE: i64 = 60;
const COPY_RATE: i64 = 120;

/// Shows the health of the caller's volumes.
pub(crate) fn describe_volume_status(
    tx: &mut Tx<'_>,
    input: DescribeVolumeStatusInput,
) -> Result<DescribeVolumeStatusOutput, ApiError> {
    let paging = (input.max_results, input.next_token.as_deref());
    describe::check_asked(&input.volume_ids, "volumeIdsSet", paging)?;
    let filters = Filters::new(&input.filters, &DESCRIBE_VOLUME_STATUS)?;
    tx.dry_run(input.dry_run)?;
    let page = Page::new(paging.0, paging.1)?;
    let found = describe::asked(tx, &input.volume_ids, &filters, page.after())?
        .filter(|volume| volume.phase != VolumePhase::Deleting)
        .filter(|volume| filters.pass(|name| values(tx, volume, name)));
    let (found, next_token) = page.cut(found, |volume| String::from(&volume.id));
    Ok(DescribeVolumeStatusOutput {
        next_token,
        volume_statuses: Some(found.into_iter().map(|volume| item(tx, volume)).collect()),
    })
}

fn item(tx: &Tx<'_>, volume: &Volume) -> VolumeStatusItem {
    let detail = |(name, status): &(&str, &str)| VolumeStatusDetails {
        name: Some((*name).to_owned()),
        status: Some((*status).to_owned()),
    };
    let performance = performance(volume);
    let attachments = volume.attachments.iter();
    VolumeStatusItem {
        actions: Some(Vec::new()),
        availability_zone: Some(volume.zone.clone()),
        outpost_arn: None,
        events: Some(Vec::new()),
        volume_id: Some(volume.id.clone()),
        volume_status: Some(VolumeStatusInfo {
            details: Some(details(tx, volume).iter().map(detail).collect()),
            status: Some(summary(volume).to_owned()),
        }),
        attachment_statuses: Some(
            attachments
                .map(|attachment| VolumeStatusAttachmentStatus {
                    io_performance: Some(performance.to_owned()),
                    instance_id: Some(attachment.instance.clone()),
                })
                .collect(),
        ),
        initialization_status_details: initialization(tx, volume),
        availability_zone_id: zone_id(tx, volume),
        operator: Some(OperatorResponse {
            managed: Some(false),
            ..OperatorResponse::default()
        }),
    }
}

fn zone_id(tx: &Tx<'_>, volume: &Volume) -> Option<String> {
    places::zone(tx.region_name, &volume.owner, &volume.zone).map(|zone| zone.id)
}

/// Nothing ever happens to a volume here, so it is fine as soon as it is there.
fn summary(volume: &Volume) -> &'static str {
    match volume.phase {
        VolumePhase::Creating => "insufficient-data",
        VolumePhase::Ready | VolumePhase::Deleting => "ok",
    }
}

/// Performance is measured for attached volumes of the types that promise it.
fn performance(volume: &Volume) -> &'static str {
    let promised = matches!(volume.volume_type.as_str(), "io1" | "io2" | "gp3");
    match volume.phase {
        VolumePhase::Creating if promised => "insufficient-data",
        _ if promised && !volume.attachments.is_empty() => "normal",
        _ => "not-applicable",
    }
}

/// Each check with what came of it.
fn details(tx: &Tx<'_>, volume: &Volume) -> Vec<(&'static str, &'static str)> {
    let enabled = match volume.phase {
        VolumePhase::Creating => "insufficient-data",
        VolumePhase::Ready | VolumePhase::Deleting => "passed",
    };
    let mut details = vec![("io-enabled", enabled), ("io-performance", performance(volume))];
    if let Some(filling) = initialization(tx, volume) {
        let done = filling.progress == Some(100);
        details.push((
            "initialization-state",
            if done { "completed" } else { "initializing" },
        ));
    }
    details
}

/// How far a volume's blocks have been fetched; an empty volume has none to fetch.
fn initialization(tx: &Tx<'_>, volume: &Volume) -> Option<InitializationStatusDetails> {
    let (kind, rate) = match (
        &volume.source_volume,
        &volume.snapshot,
        volume.initialization_rate,
    ) {
        (Some(_), ..) => ("volume-copy", COPY_RATE),
        (None, Some(_), Some(rate)) => ("provisioned-rate", rate),
        (None, Some(_), None) => ("default", DEFAULT_RATE),
        (None, None, _) => return None,
    };
    let blocks = i64::try_from(volume.disk.blocks()).unwrap_or(i64::MAX);
    let mebibytes = blocks.saturating_mul(1024) / i64::from(BLOCKS_PER_GIB);
    let takes = (mebibytes / rate.max(1)).max(1);
    let passed = (tx.now().0.saturating_sub(volume.created.0) / 1000).clamp(0, takes);
    Some(InitializationStatusDetails {
        initialization_type: Some(kind.to_owned()),
        progress: Some(passed.saturating_mul(100) / takes),
        estimated_time_to_complete_in_seconds: (kind == "provisioned-rate").then_some(takes - passed),
    })
}

/// What a volume has under a filter's name.
fn values<'v>(tx: &Tx<'_>, volume: &'v Volume, name: &str) -> Vec<Cow<'v, str>> {
    match name {
        "availability-zone" => vec![Cow::Borrowed(&volume.zone)],
        "availability-zone-id" => zone_id(tx, volume).map(Cow::Owned).into_iter().collect(),
        "operator.managed" => vec![Cow::Borrowed("false")],
        "volume-status.status" => vec![Cow::Borrowed(summary(volume))],
        "volume-status.details-name" => {
            let details = details(tx, volume).into_iter();
            details.map(|(name, _)| Cow::Borrowed(name)).collect()
        }
        "volume-status.details-status" => {
            let details = details(tx, volume).into_iter();
            details.map(|(_, status)| Cow::Borrowed(status)).collect()
        }
        // There are neither events nor actions, and no service manages a volume.
        _ => Vec::new(),
    }
}
