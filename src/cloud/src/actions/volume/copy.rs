//! CopyVolumes: a volume from a volume, without a snapshot.

use crate::actions::volume::create;
use crate::agenda::DueKind;
use crate::event::Change;
use crate::rules::form;
use crate::rules::form::bad_value;
use crate::rules::tags;
use crate::rules::tags::Tagging;
use crate::rules::{ebs_keys, idempotency, volume, volume_limits};
use crate::state::{Volume, VolumePhase};
use crate::tx::Tx;
use api::ec2::volume::status::{CopyVolumesInput, CopyVolumesOutput};
use api::{ApiError, Span, VolumeId};
use std::sync::Arc;

/// The name under which tokens are remembered.
const OPERATION: &str = "CopyVolumes";

/// Copies a volume as it is at this moment, within its zone.
pub(crate) fn copy_volumes(tx: &mut Tx<'_>, input: CopyVolumesInput) -> Result<CopyVolumesOutput, ApiError> {
    form::volume_id(&input.source_volume_id)?;
    let token = input.client_token.as_deref();
    idempotency::check(token)?;
    let kind = volume_limits::volume_type(input.volume_type.as_deref())?;
    kind.check_speed(input.iops, input.throughput)?;
    create::check_multi_attach(kind, input.multi_attach_enabled)?;
    let given = Tagging::new(&input.tag_specifications, &["volume"])?.of("volume");
    tx.dry_run(input.dry_run)?;
    if let Some(record) = idempotency::used(tx, OPERATION, token)? {
        let made = create::again(tx, token.unwrap_or_default(), &record.resources)?;
        return Ok(CopyVolumesOutput {
            volumes: Some(vec![made]),
        });
    }
    let source = volume::one(tx, &input.source_volume_id)?;
    volume::ready(source)?;
    let size = input.size.unwrap_or(source.size);
    if size < source.size {
        let reason = format!(
            "The size must be at least that of the source volume, {} GiB.",
            source.size
        );
        return Err(bad_value(&size.to_string(), "size", &reason));
    }
    kind.check_size(size, input.iops)?;
    let (encrypted, kms_key) = encryption(tx, source);
    let copy = Volume {
        id: tx.id(VolumeId::PREFIX).into(),
        size,
        volume_type: kind.name.to_owned(),
        iops: kind.effective_iops(size, input.iops),
        throughput: kind.effective_throughput(input.throughput),
        snapshot: None,
        source_volume: Some(source.id.clone()),
        auto_enable_io: None,
        encrypted,
        kms_key,
        phase: VolumePhase::Creating,
        created: tx.now(),
        attachments: Vec::new(),
        multi_attach: input.multi_attach_enabled.unwrap_or(false),
        initialization_rate: None,
        snapshots_at: Vec::new(),
        modifications: Vec::new(),
        ..Volume::clone(source)
    };
    let answer = create::created(tx, &copy, tags::list(&given));
    let ready = Span(1500 + i64::try_from(tx.draw() % 2500).unwrap_or(0));
    tx.schedule(ready, DueKind::VolumeReady(copy.id.clone()));
    tx.tag(copy.id.as_str(), given);
    idempotency::remember(tx, OPERATION, token, vec![String::from(&copy.id)]);
    tx.change(Change::Volume(Arc::new(copy)));
    Ok(CopyVolumesOutput {
        volumes: Some(vec![answer]),
    })
}

/// A copy is encrypted as its source is; that of a plain volume only if everything new is. No key means one that
/// cannot be used.
fn encryption(tx: &Tx<'_>, source: &Volume) -> (bool, Option<String>) {
    let key = match &source.kms_key {
        Some(key) => Some(key.clone()),
        None => ebs_keys::by_default(tx).then(|| ebs_keys::default(tx)),
    };
    let encrypted = source.encrypted || key.is_some();
    (encrypted, key.filter(|key| ebs_keys::usable(tx, key)))
}
