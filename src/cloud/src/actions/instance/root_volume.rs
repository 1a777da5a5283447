//! CreateReplaceRootVolumeTask and DescribeReplaceRootVolumeTasks: a new root volume for a running instance. How a
//! task moves on is in `root_volume_due.rs`.

use crate::actions::volume::create;
use crate::agenda::DueKind;
use crate::event::Change;
use crate::rules::filter::Filters;
use crate::rules::form;
use crate::rules::form::ROOT_TASK_ID;
use crate::rules::form::bad_value;
use crate::rules::form::error;
use crate::rules::idempotency;
use crate::rules::instance;
use crate::rules::instance_type_fit;
use crate::rules::launch_devices;
use crate::rules::launch_image;
use crate::rules::page;
use crate::rules::resource::compute::ROOT_TASK;
use crate::rules::snapshot;
use crate::rules::tags;
use crate::rules::tags::Tagging;
use crate::state::{Image, Instance, InstancePhase, RootTask, RootTaskPhase, Text, Volume};
use crate::tx::Tx;
use api::ec2::instance::metadata_options;
use api::ec2::instance::metadata_options::{
    CreateReplaceRootVolumeTaskInput, CreateReplaceRootVolumeTaskOutput, DescribeReplaceRootVolumeTasksInput,
    DescribeReplaceRootVolumeTasksOutput, ReplaceRootVolumeTask,
};
use api::{ApiError, ErrorCode, SnapshotId, Span};
use std::borrow::Cow;
use std::sync::Arc;

/// The operation's name, under which its tokens are kept.
const OPERATION: &str = "CreateReplaceRootVolumeTask";
/// How long a task waits before it begins.
const WAITS: Span = Span::seconds(2);

/// Begins to replace a root volume.
pub(crate) fn create_replace_root_volume_task(
    tx: &mut Tx<'_>,
    input: CreateReplaceRootVolumeTaskInput,
) -> Result<CreateReplaceRootVolumeTaskOutput, ApiError> {
    let tagging = check(&input)?;
    tx.dry_run(input.dry_run)?;
    let token = input.client_token.as_deref();
    if let Some(earlier) = idempotency::used(tx, OPERATION, token)? {
        let task = earlier
            .resources
            .first()
            .and_then(|id| tx.region.root_tasks.get(id));
        return Ok(answer(tx, task.map(Arc::as_ref), None));
    }
    let instance = instance::one(tx, &input.instance_id)?;
    let root = replaceable(tx, instance)?;
    let source = source(tx, &input, instance, root)?;
    let task = RootTask {
        id: tx.id(ROOT_TASK_ID.prefix),
        owner: tx.account.to_owned(),
        instance: instance.id.clone(),
        phase: RootTaskPhase::Pending,
        started: tx.now(),
        completed: None,
        image: input.image_id,
        snapshot: source.snapshot,
        named_snapshot: input.snapshot_id.is_some(),
        delete_replaced: input.delete_replaced_root_volume == Some(true),
        initialization_rate: input.volume_initialization_rate,
        kms_key: source.kms_key,
        replaced: root.id.clone(),
    };
    let given = tagging.of("replace-root-volume-task");
    let output = answer(tx, Some(&task), Some(&given));
    tx.tag(&task.id, given);
    idempotency::remember(tx, OPERATION, token, vec![task.id.clone()]);
    tx.schedule(WAITS, DueKind::RootTask(task.id.clone()));
    tx.change(Change::RootTask(Arc::new(task)));
    Ok(output)
}

/// Everything about the request that needs no look at the Region.
fn check(input: &CreateReplaceRootVolumeTaskInput) -> Result<Tagging, ApiError> {
    form::instance_id(&input.instance_id)?;
    if let Some(id) = &input.snapshot_id {
        form::snapshot_id(id)?;
    }
    if let Some(id) = &input.image_id {
        form::image_id(id)?;
    }
    if input.snapshot_id.is_some() && input.image_id.is_some() {
        return error(
            ErrorCode::InvalidParameterCombination,
            "The parameter SnapshotId cannot be used with the parameter ImageId",
        );
    }
    if let Some(rate) = input
        .volume_initialization_rate
        .filter(|rate| !create::INITIALIZATION_RATE.contains(rate))
    {
        let reason = "Expected a value between 100 and 300.";
        return Err(bad_value(&rate.to_string(), "volumeInitializationRate", reason));
    }
    idempotency::check(input.client_token.as_deref())?;
    Tagging::new(&input.tag_specifications, &["replace-root-volume-task"])
}

/// The root volume, if it can be replaced now.
fn replaceable<'a>(tx: &Tx<'a>, instance: &Instance) -> Result<&'a Arc<Volume>, ApiError> {
    let id = &instance.id;
    if instance.root_device_type != "ebs" {
        return error(
            ErrorCode::UnsupportedOperation,
            format!("The instance '{id}' does not have an 'ebs' root device type."),
        );
    }
    let root = instance
        .root()
        .and_then(|root| tx.region.volumes.get(&root.volume));
    let (InstancePhase::Running, Some(root)) = (instance.phase, root) else {
        return error(
            ErrorCode::IncorrectInstanceState,
            format!("The instance '{id}' is not in the 'running' state."),
        );
    };
    let busy = tx
        .region
        .root_tasks
        .values()
        .any(|task| task.instance == *id && task.is_active());
    if busy {
        return error(
            ErrorCode::IncorrectState,
            format!("The root volume of the instance '{id}' is already being replaced."),
        );
    }
    Ok(root)
}

/// What fills the new volume.
struct Source {
    snapshot: SnapshotId,
    kms_key: Option<String>,
}

fn source(
    tx: &Tx<'_>,
    input: &CreateReplaceRootVolumeTaskInput,
    instance: &Instance,
    root: &Volume,
) -> Result<Source, ApiError> {
    if let Some(id) = &input.image_id {
        let image = launch_image::find(tx, Some(id))?;
        suits(image, instance)?;
        return of_image(tx, image, instance);
    }
    let id = match &input.snapshot_id {
        Some(id) => id,
        None => root.snapshot.as_ref().ok_or_else(|| {
            let message = format!("The root volume '{}' was not made from a snapshot.", root.id);
            ApiError::new(ErrorCode::UnsupportedOperation, message)
        })?,
    };
    let snapshot = match input.snapshot_id {
        Some(_) => create::readable(tx, id)?,
        // The launch had the right to this one, whoever owns it.
        None => tx
            .region
            .snapshots
            .get(id)
            .ok_or_else(|| snapshot::not_found(id))?,
    };
    if input.snapshot_id.is_some() && !is_of_lineage(tx, instance, root, id) {
        return error(
            ErrorCode::InvalidParameterValue,
            format!(
                "The snapshot '{id}' was not taken from a root volume of the instance '{}'.",
                instance.id
            ),
        );
    }
    let kms_key = root.kms_key.clone().or_else(|| snapshot.kms_key.clone());
    Ok(Source {
        snapshot: id.clone(),
        kms_key,
    })
}

/// Whether a snapshot was taken from this root volume or one before it, or filled it.
fn is_of_lineage(tx: &Tx<'_>, instance: &Instance, root: &Volume, id: &SnapshotId) -> bool {
    let Some(snapshot) = tx.region.snapshots.get(id) else {
        return false;
    };
    let earlier = tx
        .region
        .root_tasks
        .values()
        .any(|task| task.instance == instance.id && task.replaced == snapshot.volume);
    snapshot.volume == root.id || earlier || root.snapshot.as_ref() == Some(id)
}

/// The root snapshot of an image, and the key of a volume from it.
fn of_image(tx: &Tx<'_>, image: &Image, instance: &Instance) -> Result<Source, ApiError> {
    let kind =
        instance_type_fit::known(&instance.instance_type).ok_or_else(instance_type_fit::not_offered)?;
    let disks = launch_devices::plan(tx, image, kind, &[])?;
    let root = disks
        .plans
        .into_iter()
        .find(|plan| image.root_device_name.as_deref() == Some(plan.device.as_str()));
    match root.and_then(|plan| plan.snapshot.map(|snapshot| (snapshot, plan.kms_key))) {
        Some((snapshot, kms_key)) if disks.doom.is_none() => Ok(Source {
            snapshot: snapshot.id.clone(),
            kms_key,
        }),
        _ => error(
            ErrorCode::UnsupportedOperation,
            format!("The image '{}' has no root snapshot that can be used.", image.id),
        ),
    }
}

/// An image must be of the same kind as the instance.
fn suits(image: &Image, instance: &Instance) -> Result<(), ApiError> {
    let same = [
        ("architecture", image.architecture == instance.architecture),
        (
            "virtualization type",
            image.virtualization == instance.virtualization,
        ),
        (
            "billing information",
            image.usage_operation == instance.usage_operation,
        ),
        ("product codes", image.product_codes == instance.product_codes),
        (
            "boot mode",
            image.boot_mode == instance.boot_mode.as_ref().map(Text::from),
        ),
        (
            "root device type",
            image.root_device_type == instance.root_device_type,
        ),
    ];
    match same.iter().find(|(_, same)| !same) {
        None => Ok(()),
        Some((what, _)) => error(
            ErrorCode::InvalidParameterValue,
            format!(
                "The {what} of the image '{}' does not match that of the instance '{}'.",
                image.id, instance.id
            ),
        ),
    }
}

fn answer(
    tx: &Tx<'_>,
    task: Option<&RootTask>,
    fresh: Option<&[(String, String)]>,
) -> CreateReplaceRootVolumeTaskOutput {
    CreateReplaceRootVolumeTaskOutput {
        replace_root_volume_task: task.map(|task| {
            let shown = shown(tx, task);
            ReplaceRootVolumeTask {
                tags: fresh.map_or(shown.tags.clone(), |tags| Some(tags::list(tags))),
                ..shown
            }
        }),
    }
}

/// Lists the caller's tasks.
pub(crate) fn describe_replace_root_volume_tasks(
    tx: &mut Tx<'_>,
    input: DescribeReplaceRootVolumeTasksInput,
) -> Result<DescribeReplaceRootVolumeTasksOutput, ApiError> {
    let ids = &input.replace_root_volume_task_ids;
    ids.iter().try_for_each(|id| ROOT_TASK_ID.check(id))?;
    if let Some(limit) = input.max_results.filter(|limit| !(1..=50).contains(limit)) {
        let reason = "Expected a value between 1 and 50.";
        return Err(bad_value(&limit.to_string(), "maxResults", reason));
    }
    let filters = Filters::new(
        &input.filters,
        &metadata_options::DESCRIBE_REPLACE_ROOT_VOLUME_TASKS,
    )?;
    tx.dry_run(input.dry_run)?;
    let mine: Vec<&Arc<RootTask>> = tx
        .region
        .root_tasks
        .values()
        .filter(|task| task.owner == tx.account)
        .collect();
    if let Some(id) = ids.iter().find(|id| mine.iter().all(|task| task.id != **id)) {
        return Err((ROOT_TASK.not_found)(id));
    }
    let found: Vec<_> = mine
        .into_iter()
        .filter(|task| ids.is_empty() || ids.contains(&task.id))
        .filter(|task| {
            filters.pass(|name| match name {
                "instance-id" => vec![Cow::Borrowed(task.instance.as_str())],
                _ => Vec::new(),
            })
        })
        .collect();
    let (found, next_token) = page::page(
        found,
        |task| task.id.clone(),
        input.max_results,
        input.next_token.as_deref(),
    )?;
    Ok(DescribeReplaceRootVolumeTasksOutput {
        replace_root_volume_tasks: Some(found.into_iter().map(|task| shown(tx, task)).collect()),
        next_token,
    })
}

fn shown(tx: &Tx<'_>, task: &RootTask) -> ReplaceRootVolumeTask {
    ReplaceRootVolumeTask {
        replace_root_volume_task_id: Some(task.id.clone()),
        instance_id: Some(task.instance.clone()),
        task_state: Some(task.phase.name().to_owned()),
        start_time: Some(task.started.whole_second().to_string()),
        complete_time: task.completed.map(|at| at.whole_second().to_string()),
        tags: Some(tags::shown(tx.region.tags_of(tx.account, &task.id)).unwrap_or_default()),
        image_id: task.image.clone(),
        snapshot_id: Some(task.snapshot.clone()).filter(|_| task.image.is_none()),
        delete_replaced_root_volume: Some(task.delete_replaced),
    }
}
