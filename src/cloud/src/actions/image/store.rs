//! Storing images in buckets and restoring them: the calls.

use crate::actions::image::copy;
use crate::agenda::DueKind;
use crate::buckets;
use crate::event::Change;
use crate::rules::filter::Filters;
use crate::rules::form;
use crate::rules::form::error;
use crate::rules::page::page;
use crate::rules::tags;
use crate::rules::tags::Tagging;
use crate::rules::{ebs_keys, image, snapshot};
use crate::state::{
    BLOCK_BYTES, BLOCKS_PER_GIB, Image, ImageState, Mapping, MappingTarget, Permission, Snapshot, StoreState,
    StoreTask, StoredImage, Tags, Text,
};
use crate::tx::Tx;
use api::ec2::image::store::{
    CreateRestoreImageTaskInput, CreateRestoreImageTaskOutput, CreateStoreImageTaskInput,
    CreateStoreImageTaskOutput, DESCRIBE_STORE_IMAGE_TASKS, DescribeStoreImageTasksInput,
    DescribeStoreImageTasksOutput, S3ObjectTag, StoreImageTaskResult,
};
use api::{ApiError, ErrorCode, ImageId, SnapshotId, Span};
use std::borrow::Cow;
use std::sync::Arc;

/// The most GiB of an image that is stored.
const MOST_GIB: i64 = 5_000;
/// The most GiB that an account may store at one time.
const MOST_GIB_AT_ONCE: i64 = 1_200;
/// The most tags of an object.
const MOST_OBJECT_TAGS: usize = 10;
/// The most images in a call, and tasks in a page.
const MOST_IMAGES: usize = 20;
const MOST_RESULTS: i64 = 200;
/// How long storing and restoring take: some time to begin, then so much for a GiB of written blocks.
const BEGINNING: Span = Span::minutes(2);
const A_GIB: Span = Span::seconds(60);
/// How long the image takes once its snapshots are complete.
const FINISHING: Span = Span::seconds(5);
/// What an object holds beside the blocks, in bytes.
const HEADER: i64 = 8_192;
/// How long a task is remembered.
pub(crate) const REMEMBERED: Span = Span::days(31);

/// Begins to store an image as an object.
pub(crate) fn create_store_image_task(
    tx: &mut Tx<'_>,
    input: CreateStoreImageTaskInput,
) -> Result<CreateStoreImageTaskOutput, ApiError> {
    form::image_id(&input.image_id)?;
    let object_tags = object_tags(&input.s3_object_tags)?;
    tx.dry_run(input.dry_run)?;
    let image = storable(tx, &input.image_id)?;
    copy::check_storage(tx, tx.region, image)?;
    let gib = gib(image);
    admit(tx, &image.id, gib)?;
    buckets::for_images(tx, &input.bucket)?;
    let mut disks: Vec<Arc<Snapshot>> = Vec::new();
    for id in image.snapshots() {
        if let Some(snapshot) = tx.region.snapshots.get(id)
            && !disks.iter().any(|other| other.id == *id)
        {
            disks.push(Arc::clone(snapshot));
        }
    }
    let takes = takes(&disks);
    let own_tags = tx.region.tags_of(tx.account, image.id.as_str());
    let key = format!("{}.bin", image.id);
    let id = tx.id("store");
    let task = StoreTask {
        id: id.clone(),
        owner: tx.account.to_owned(),
        started: tx.now(),
        bucket: input.bucket,
        gib,
        object: StoredImage {
            key: key.clone(),
            size: bytes(&disks).saturating_add(HEADER),
            stored: tx.now() + takes,
            tags: object_tags,
            image: Arc::clone(image),
            snapshots: disks,
            image_tags: own_tags
                .into_iter()
                .flat_map(Tags::iter)
                .map(|(key, value)| (key.to_owned(), value.to_owned()))
                .collect(),
        },
        state: StoreState::InProgress {
            until: tx.now() + takes,
        },
    };
    tx.change(Change::StoreTask(Arc::new(task)));
    tx.schedule(takes, DueKind::Stored(id.clone()));
    tx.schedule(REMEMBERED, DueKind::StoreTaskGone(id));
    Ok(CreateStoreImageTaskOutput {
        object_key: Some(key),
    })
}

fn object_tags(given: &[S3ObjectTag]) -> Result<Vec<(String, String)>, ApiError> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    for tag in given {
        let key = tag.key.as_deref().unwrap_or_default();
        tags::key_of_user(key)?;
        if pairs.iter().any(|(other, _)| other == key) {
            return error(
                ErrorCode::InvalidParameterValue,
                format!("Duplicate tag key '{key}' specified."),
            );
        }
        pairs.push((key.to_owned(), tag.value.clone().unwrap_or_default()));
    }
    match pairs.len() > MOST_OBJECT_TAGS {
        true => error(
            ErrorCode::InvalidParameterValue,
            format!("An S3 object can have at most {MOST_OBJECT_TAGS} tags."),
        ),
        false => Ok(pairs),
    }
}

/// An available image of the caller, or one that is shared with the caller's account by name.
fn storable<'a>(tx: &Tx<'a>, id: &ImageId) -> Result<&'a Arc<Image>, ApiError> {
    let image = image::visible(tx, id)?;
    let directly = image.permissions.iter().any(|permission| match permission {
        Permission::Account(account) => account == tx.account,
        _ => false,
    });
    if image.owner != tx.account && !directly {
        return error(ErrorCode::AuthFailure, format!("Not authorized for image:{id}"));
    }
    if image.state != ImageState::Available {
        return Err(image::wrong_state(image));
    }
    if image.virtualization == "paravirtual" {
        return error(
            ErrorCode::InvalidRequest,
            "Paravirtual (PV) images cannot be stored.",
        );
    }
    if gib(image) > MOST_GIB {
        return error(
            ErrorCode::InvalidRequest,
            format!("The volumes of the image must not be larger than {MOST_GIB} GB together."),
        );
    }
    Ok(image)
}

/// GiB of all volumes of an image.
fn gib(image: &Image) -> i64 {
    let sizes = image.mappings.iter().map(|mapping| match &mapping.target {
        MappingTarget::Ebs { size, .. } => size.unwrap_or_default(),
        MappingTarget::Ephemeral { .. } => 0,
    });
    sizes.fold(0, i64::saturating_add)
}

/// Refuses a second task for an image, and too much at one time.
fn admit(tx: &Tx<'_>, image: &ImageId, gib: i64) -> Result<(), ApiError> {
    let mut under_way = gib;
    for task in tx.region.store_tasks.values() {
        if task.owner == tx.account && matches!(task.state, StoreState::InProgress { .. }) {
            if task.image() == image {
                return error(
                    ErrorCode::UnsupportedOperation,
                    format!("A store image task for image '{image}' is already in progress."),
                );
            }
            under_way = under_way.saturating_add(task.gib);
        }
    }
    match under_way > MOST_GIB_AT_ONCE {
        true => error(
            ErrorCode::ResourceLimitExceeded,
            format!(
                "You have reached your quota of {MOST_GIB_AT_ONCE} GB for store image tasks in progress."
            ),
        ),
        false => Ok(()),
    }
}

fn blocks(disks: &[Arc<Snapshot>]) -> i64 {
    let all = disks.iter().map(|snapshot| snapshot.disk.blocks());
    i64::try_from(all.fold(0, u64::saturating_add)).unwrap_or(i64::MAX)
}

fn bytes(disks: &[Arc<Snapshot>]) -> i64 {
    blocks(disks).saturating_mul(BLOCK_BYTES)
}

fn takes(disks: &[Arc<Snapshot>]) -> Span {
    let work = blocks(disks).saturating_mul(A_GIB.0) / i64::from(BLOCKS_PER_GIB);
    Span(BEGINNING.0.saturating_add(work))
}

/// Begins to make an image of an object.
pub(crate) fn create_restore_image_task(
    tx: &mut Tx<'_>,
    input: CreateRestoreImageTaskInput,
) -> Result<CreateRestoreImageTaskOutput, ApiError> {
    let given = input.name.as_deref().map(form::image_name).transpose()?;
    let tagging = Tagging::new(&input.tag_specifications, &["image", "snapshot"])?;
    tx.dry_run(input.dry_run)?;
    let bucket = buckets::for_images(tx, &input.bucket)?;
    let Some(object) = bucket.object(&input.object_key) else {
        return Err(form::invalid_value(
            &input.object_key,
            "ObjectKey",
            "The specified key does not exist.",
        ));
    };
    let name = given.unwrap_or(&object.image.name);
    image::admit(tx, name)?;
    snapshot::admit(tx)?;
    let mut image_tags = tagging.of("image");
    for (key, value) in &object.image_tags {
        if !image_tags.iter().any(|(other, _)| other == key) {
            image_tags.push((key.clone(), value.clone()));
        }
    }
    if image_tags.len() > tags::MOST_TAGS {
        return Err(tags::too_many());
    }
    let id = ImageId::from(tx.id(ImageId::PREFIX));
    let takes = takes(&object.snapshots);
    let mappings = restored_mappings(tx, object, &id, takes, &tagging.of("snapshot"));
    let ready = Span(takes.0.saturating_add(FINISHING.0));
    let image = Image {
        id: id.clone(),
        name: name.into(),
        owner: tx.account.into(),
        owner_alias: None,
        state: ImageState::Pending {
            until: tx.now() + ready,
        },
        created: tx.now(),
        mappings,
        permissions: Vec::new(),
        deprecation: None,
        source_image: None,
        source_instance: None,
        last_launched: None,
        location: image::location(tx.account, name).into(),
        ssm_parameter: None,
        protection: None,
        ..Image::clone(&object.image)
    };
    tx.change(Change::Image(Arc::new(image)));
    tx.tag(id.as_str(), image_tags);
    tx.schedule(ready, DueKind::ImageReady(id.clone()));
    Ok(CreateRestoreImageTaskOutput { image_id: Some(id) })
}

/// Begins a new snapshot for each stored one; gives the devices of the image.
fn restored_mappings(
    tx: &mut Tx<'_>,
    object: &StoredImage,
    image: &ImageId,
    takes: Span,
    snapshot_tags: &[(String, String)],
) -> Vec<Mapping> {
    let mut made: Vec<(SnapshotId, SnapshotId, Option<String>)> = Vec::new();
    for stored in &object.snapshots {
        // What was encrypted is encrypted again, under the same key where that is the caller's own here.
        let key = stored.encrypted.then(|| {
            let own = format!("arn:aws:kms:{}:{}:", tx.region_name, tx.account);
            let same = stored.kms_key.clone().filter(|key| key.starts_with(&own));
            same.unwrap_or_else(|| ebs_keys::default(tx))
        });
        let description = format!("Restored for {image} from {}", object.key);
        let id = SnapshotId::from(tx.id(SnapshotId::PREFIX));
        let snapshot = Snapshot {
            size: stored.size,
            encrypted: key.is_some(),
            disk: stored.disk.clone(),
            product_codes: stored.product_codes.clone(),
            ..snapshot::blank_copy(tx, id.clone(), key.clone(), description, None)
        };
        snapshot::begin(tx, snapshot, takes);
        tx.tag(id.as_str(), snapshot_tags.to_vec());
        made.push((stored.id.clone(), id, key));
    }
    let restored = |target: &MappingTarget| match target {
        MappingTarget::Ebs {
            snapshot: Some(old),
            size,
            volume_type,
            iops,
            throughput,
            delete_on_termination,
            ..
        } => {
            let new = made.iter().find(|(stored, ..)| stored == old);
            let key = new.and_then(|(.., key)| key.clone());
            MappingTarget::Ebs {
                snapshot: new.map(|(_, id, _)| id.clone()),
                size: *size,
                volume_type: volume_type.clone(),
                iops: *iops,
                throughput: *throughput,
                encrypted: key.is_some(),
                kms_key: key.map(Text::from),
                delete_on_termination: *delete_on_termination,
            }
        }
        other => other.clone(),
    };
    let devices = object.image.mappings.iter().map(|mapping| Mapping {
        device: mapping.device.clone(),
        target: restored(&mapping.target),
    });
    devices.collect()
}

/// Lists the caller's tasks, the newest first.
pub(crate) fn describe_store_image_tasks(
    tx: &mut Tx<'_>,
    input: DescribeStoreImageTasksInput,
) -> Result<DescribeStoreImageTasksOutput, ApiError> {
    check(&input)?;
    let filters = Filters::new(&input.filters, &DESCRIBE_STORE_IMAGE_TASKS)?;
    tx.dry_run(input.dry_run)?;
    let mut tasks: Vec<&Arc<StoreTask>> = Vec::new();
    for task in tx.region.store_tasks.values() {
        let asked = input.image_ids.is_empty() || input.image_ids.contains(task.image());
        let passes = filters.pass(|name| {
            vec![Cow::Borrowed(match name {
                "bucket" => task.bucket.as_str(),
                _ => state_name(&task.state),
            })]
        });
        if task.owner == tx.account && asked && passes {
            tasks.push(task);
        }
    }
    api::order::sort_by_key(&mut tasks, |task| order(task));
    let (tasks, next_token) = page(
        tasks,
        |task| order(task),
        input.max_results,
        input.next_token.as_deref(),
    )?;
    let now = tx.now();
    Ok(DescribeStoreImageTasksOutput {
        store_image_task_results: Some(tasks.into_iter().map(|task| shown(task, now)).collect()),
        next_token,
    })
}

fn check(input: &DescribeStoreImageTasksInput) -> Result<(), ApiError> {
    if input.image_ids.len() > MOST_IMAGES {
        return error(
            ErrorCode::InvalidParameterValue,
            format!("The maximum number of images on a request is {MOST_IMAGES}."),
        );
    }
    input.image_ids.iter().try_for_each(form::image_id)?;
    match input.max_results {
        Some(_) if !input.image_ids.is_empty() => error(
            ErrorCode::InvalidParameterCombination,
            "The parameter ImageIds cannot be used with the parameter MaxResults",
        ),
        Some(limit) if !(1..=MOST_RESULTS).contains(&limit) => {
            let reason = format!("Expecting a value from 1 to {MOST_RESULTS}.");
            Err(form::bad_value(&limit.to_string(), "MaxResults", &reason))
        }
        _ => Ok(()),
    }
}

/// A text by which the newest comes first.
fn order(task: &StoreTask) -> String {
    format!("{:020}{}", i64::MAX.saturating_sub(task.started.0), task.id)
}

const fn state_name(state: &StoreState) -> &'static str {
    match state {
        StoreState::InProgress { .. } => "InProgress",
        StoreState::Completed => "Completed",
        StoreState::Failed { .. } => "Failed",
    }
}

fn shown(task: &StoreTask, now: api::Timestamp) -> StoreImageTaskResult {
    StoreImageTaskResult {
        ami_id: Some(String::from(task.image())),
        task_start_time: Some(task.started),
        bucket: Some(task.bucket.clone()),
        s3object_key: Some(task.object.key.clone()),
        progress_percentage: Some(task.progress(now)),
        store_task_state: Some(state_name(&task.state).to_owned()),
        store_task_failure_reason: match &task.state {
            StoreState::Failed { reason } => Some(reason.clone()),
            _ => None,
        },
    }
}
