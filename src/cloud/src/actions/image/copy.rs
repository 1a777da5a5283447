//! CopyImage: an image of one's own from an image that one may see and whose snapshots one may read.

use crate::agenda::DueKind;
use crate::event::Change;
use crate::rules::allowed_images::Allowance;
use crate::rules::form;
use crate::rules::form::error;
use crate::rules::snapshot;
use crate::rules::snapshot::Copy;
use crate::rules::tags;
use crate::rules::tags::Tagging;
use crate::rules::{ebs_keys, idempotency, image};
use crate::state::{Image, ImageState, Mapping, MappingTarget, RegionState, Snapshot, Tags, Text};
use crate::tx::Tx;
use api::ec2::image::{CopyImageInput, CopyImageOutput};
use api::{ApiError, ErrorCode, ImageId, SnapshotId, Span};
use std::sync::Arc;

/// The name under which tokens are remembered.
const OPERATION: &str = "CopyImage";
/// How long the image takes once its snapshots are complete.
const FINISHING: Span = Span::seconds(5);
/// How long EC2 tries a key that it cannot use.
const TRYING_KEY: Span = Span::seconds(20);

/// Begins a copy in the Region that is asked.
pub(crate) fn copy_image(tx: &mut Tx<'_>, input: CopyImageInput) -> Result<CopyImageOutput, ApiError> {
    let name = form::image_name(&input.name)?;
    let description = form::description(input.description.as_deref())?;
    let tagging = check_form(tx, &input)?;
    tx.dry_run(input.dry_run)?;
    let client_token = input.client_token.as_deref();
    if let Some(first) = idempotency::used(tx, OPERATION, client_token)? {
        let image_id = first.resources.first().map(|id| ImageId::from(id.clone()));
        return Ok(CopyImageOutput { image_id });
    }
    let (from, source) = source(tx, &input)?;
    check_storage(tx, from, source)?;
    image::admit(tx, name)?;
    image::admit_copy(tx)?;
    snapshot::admit(tx)?;
    let image_tags = image_tags(tx, from, &input, tagging.of("image"))?;

    let id = ImageId::from(tx.id(ImageId::PREFIX));
    let plan = Plan::new(tx, &input, from, source, id.clone());
    let (mappings, takes) = plan.copy_mappings(tx, source, &tagging.of("snapshot"));
    let image = Image {
        id: id.clone(),
        name: name.into(),
        owner: tx.account.into(),
        owner_alias: None,
        state: ImageState::Pending {
            until: tx.now() + takes,
        },
        description: description.map(Text::from),
        created: tx.now(),
        mappings,
        permissions: Vec::new(),
        deprecation: None,
        source_image: Some((source.id.clone(), input.source_region.as_str().into())),
        source_instance: None,
        last_launched: None,
        location: image::location(tx.account, name).into(),
        ssm_parameter: None,
        protection: None,
        ..source.clone()
    };
    tx.change(Change::Image(Arc::new(image)));
    tx.tag(id.as_str(), image_tags);
    let due = if plan.key_fails {
        DueKind::ImageFails {
            id: id.clone(),
            code: "Client.InvalidKmsKey".into(),
            message: "Given key ID is not accessible".into(),
        }
    } else {
        DueKind::ImageReady(id.clone())
    };
    tx.schedule(takes, due);
    idempotency::remember(tx, OPERATION, client_token, vec![String::from(&id)]);
    Ok(CopyImageOutput { image_id: Some(id) })
}

/// Everything about the request that needs no look at an image.
fn check_form(tx: &Tx<'_>, input: &CopyImageInput) -> Result<Tagging, ApiError> {
    idempotency::check(input.client_token.as_deref())?;
    form::image_id(&input.source_image_id)?;
    if !tx.is_region(&input.source_region) {
        let message = format!("{} is not a valid region name", input.source_region);
        return error(ErrorCode::InvalidRegion, message);
    }
    snapshot::check_key_wish(input.kms_key_id.as_deref(), input.encrypted)?;
    snapshot::check_minutes(
        input.snapshot_copy_completion_duration_minutes,
        "snapshotCopyCompletionDurationMinutes",
    )?;
    // The lab has neither Outposts nor Local Zones.
    let elsewhere = [
        (&input.destination_outpost_arn, "destinationOutpostArn"),
        (
            &input.destination_availability_zone,
            "destinationAvailabilityZone",
        ),
        (
            &input.destination_availability_zone_id,
            "destinationAvailabilityZoneId",
        ),
    ];
    for (place, parameter) in elsewhere {
        if let Some(place) = place {
            return Err(form::invalid_value(
                place,
                parameter,
                "The destination does not exist.",
            ));
        }
    }
    Tagging::new(&input.tag_specifications, &["image", "snapshot"])
}

/// The image to copy and its Region.
fn source<'a>(tx: &Tx<'a>, input: &CopyImageInput) -> Result<(&'a RegionState, &'a Image), ApiError> {
    let id = &input.source_image_id;
    let found = tx
        .state
        .region(&input.source_region)
        .and_then(|region| Some((region, region.images.get(id)?.as_ref())));
    let Some((region, image)) = found else {
        return Err(image::not_found(&[id]));
    };
    if Allowance::new(tx, region).hides(image) {
        return Err(image::not_found(&[id]));
    }
    let mine = image.owner == tx.account;
    match image.state {
        ImageState::Available if image.may_launch(tx.account) => Ok((region, image)),
        ImageState::Deregistered { .. } if mine => error(
            ErrorCode::InvalidAmiIdUnavailable,
            format!("The image ID '{id}' is no longer available"),
        ),
        ImageState::Pending { .. } | ImageState::Failed { .. } | ImageState::Disabled
            if image.may_launch(tx.account) =>
        {
            error(
                ErrorCode::InvalidAmiIdUnavailable,
                format!(
                    "The image ID '{id}' is {}, and cannot be copied",
                    image::state_name(&image.state)
                ),
            )
        }
        _ => Err(image::not_found(&[id])),
    }
}

/// Whether the caller may read every snapshot behind the image, and whether a vendor allows the copy.
pub(crate) fn check_storage(tx: &Tx<'_>, from: &RegionState, source: &Image) -> Result<(), ApiError> {
    let readable = |id: &SnapshotId| {
        from.snapshots
            .get(id)
            .is_some_and(|snapshot| from.may_restore(snapshot, tx.account))
    };
    if !source.snapshots().all(readable) || source.root_device_type != "ebs" {
        return error(
            ErrorCode::InvalidRequest,
            "You do not have permission to access the storage of this ami",
        );
    }
    if source.owner != tx.account && !source.product_codes.is_empty() {
        return error(
            ErrorCode::InvalidRequest,
            "Images from AWS Marketplace cannot be copied to another AWS account.",
        );
    }
    Ok(())
}

/// The tags of the copy: those of the source that the caller put there, if wished, and those of the request, which
/// win.
fn image_tags(
    tx: &Tx<'_>,
    from: &RegionState,
    input: &CopyImageInput,
    given: Vec<(String, String)>,
) -> Result<Vec<(String, String)>, ApiError> {
    let mut all = given;
    if input.copy_image_tags == Some(true) {
        let own = from.tags_of(tx.account, input.source_image_id.as_str());
        for (key, value) in own.into_iter().flat_map(Tags::iter) {
            if !key.starts_with("aws:") && !all.iter().any(|(other, _)| other == key) {
                all.push((key.to_owned(), value.to_owned()));
            }
        }
    }
    if all.len() > tags::MOST_TAGS {
        return Err(tags::too_many());
    }
    Ok(all)
}

/// How the disks are copied.
struct Plan<'a> {
    from: &'a RegionState,
    here: bool,
    image: ImageId,
    /// The key that the caller names, if it can be used.
    key: Option<String>,
    /// Whether a key is missing: to read the source, or to encrypt the copy.
    key_fails: bool,
    encrypt: bool,
    minutes: Option<i64>,
}

impl<'a> Plan<'a> {
    fn new(
        tx: &Tx<'a>,
        input: &CopyImageInput,
        from: &'a RegionState,
        source: &Image,
        image: ImageId,
    ) -> Self {
        let named = input.kms_key_id.as_deref().filter(|key| !key.is_empty());
        let key = named.and_then(|name| ebs_keys::resolve(tx, name));
        let plan = Self {
            from,
            here: input.source_region == tx.region_name,
            image,
            key_fails: named.is_some() && key.is_none(),
            key,
            encrypt: input.encrypted == Some(true) || ebs_keys::by_default(tx),
            minutes: input.snapshot_copy_completion_duration_minutes,
        };
        let fails = |snapshot: &Arc<Snapshot>| {
            let key = plan.key_of(tx, snapshot.encrypted.then_some(snapshot.as_ref()));
            !ebs_keys::opens(tx, snapshot) || key.is_some_and(|key| !ebs_keys::usable(tx, &key))
        };
        let mut snapshots = source.snapshots().filter_map(|id| from.snapshots.get(id));
        Self {
            key_fails: plan.key_fails || snapshots.any(fails),
            ..plan
        }
    }

    /// Begins a copy of each snapshot; gives the new mappings and how long everything takes.
    fn copy_mappings(
        &self,
        tx: &mut Tx<'_>,
        source: &Image,
        snapshot_tags: &[(String, String)],
    ) -> (Vec<Mapping>, Span) {
        let mut longest = Span(0);
        let mut copies: Vec<(&SnapshotId, SnapshotId, Option<String>)> = Vec::new();
        for id in source.snapshots() {
            // Devices that share a snapshot share its copy.
            if copies.iter().any(|(done, ..)| *done == id) {
                continue;
            }
            let Some(snapshot) = self.from.snapshots.get(id) else {
                continue;
            };
            let key = self.key_of(tx, snapshot.encrypted.then_some(snapshot.as_ref()));
            let (copy, span) = self.begin_copy(tx, source, snapshot, key.clone());
            tx.tag(copy.as_str(), snapshot_tags.to_vec());
            longest = longest.max(span);
            copies.push((id, copy, key));
        }
        let mappings = source
            .mappings
            .iter()
            .map(|mapping| Mapping {
                device: mapping.device.clone(),
                target: self.target(tx, &mapping.target, &copies),
            })
            .collect();
        (mappings, Span(longest.0.saturating_add(FINISHING.0)))
    }

    fn begin_copy(
        &self,
        tx: &mut Tx<'_>,
        source: &Image,
        snapshot: &Snapshot,
        key: Option<String>,
    ) -> (SnapshotId, Span) {
        let description = format!(
            "Copied for DestinationAmi {} from SourceAmi {} for SourceSnapshot {}. Task created on {}.",
            self.image,
            source.id,
            snapshot.id,
            with_commas(tx.now().0)
        );
        let id = SnapshotId::from(tx.id(SnapshotId::PREFIX));
        if self.key_fails {
            let blank = snapshot::blank_copy(tx, id.clone(), None, description, self.minutes);
            snapshot::begin_in_vain(tx, blank, TRYING_KEY, snapshot::KEY_NOT_ACCESSIBLE);
            return (id, TRYING_KEY);
        }
        let wish = Copy {
            source: snapshot,
            here: self.here,
            key,
            description,
            minutes: self.minutes,
        };
        let (copy, span) = snapshot::copy_of(tx, id.clone(), wish);
        snapshot::begin(tx, copy, span);
        (id, span)
    }

    /// The key of a copy, given its source if that is encrypted. What was encrypted stays so, under the same key
    /// only for its owner within the Region.
    fn key_of(&self, tx: &Tx<'_>, encrypted: Option<&Snapshot>) -> Option<String> {
        if self.key.is_some() {
            return self.key.clone();
        }
        match encrypted {
            Some(snapshot) if snapshot.owner == tx.account && self.here => snapshot.kms_key.clone(),
            Some(_) => Some(ebs_keys::default(tx)),
            None => self.encrypt.then(|| ebs_keys::default(tx)),
        }
    }

    fn target(
        &self,
        tx: &Tx<'_>,
        target: &MappingTarget,
        copies: &[(&SnapshotId, SnapshotId, Option<String>)],
    ) -> MappingTarget {
        let MappingTarget::Ebs {
            snapshot,
            size,
            volume_type,
            iops,
            throughput,
            encrypted,
            delete_on_termination,
            ..
        } = target
        else {
            return target.clone();
        };
        let copy = snapshot
            .as_ref()
            .and_then(|id| copies.iter().find(|(done, ..)| *done == id));
        let key = match copy {
            Some((.., key)) => key.clone(),
            None if self.key.is_some() => self.key.clone(),
            None => (*encrypted || self.encrypt).then(|| ebs_keys::default(tx)),
        };
        MappingTarget::Ebs {
            snapshot: copy.map(|(_, id, _)| id.clone()),
            size: *size,
            volume_type: volume_type.clone(),
            iops: *iops,
            throughput: *throughput,
            encrypted: key.is_some(),
            kms_key: key.map(Text::from),
            delete_on_termination: *delete_on_termination,
        }
    }
}

/// `1,566,308,778,174`, as EC2 writes the moment of a task.
fn with_commas(number: i64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn thousands_are_parted() {
        assert_eq!(super::with_commas(1_566_308_778_174), "1,566,308,778,174");
        assert_eq!(super::with_commas(12), "12");
    }
}
