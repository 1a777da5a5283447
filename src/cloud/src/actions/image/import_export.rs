//! Importing machines and exporting images: the syntax is checked, and then the lab says that it cannot.

use crate::rules::filter::Filters;
use crate::rules::form;
use crate::rules::form::error;
use crate::rules::tags::Tagging;
use crate::rules::{idempotency, image};
use crate::tx::Tx;
use api::ec2::image::export::{
    DESCRIBE_EXPORT_IMAGE_TASKS, DescribeExportImageTasksInput, DescribeExportImageTasksOutput, EXPORT_IMAGE,
    ExportImageInput, ExportImageOutput,
};
use api::ec2::image::import::{
    CancelImportTaskInput, CancelImportTaskOutput, DESCRIBE_IMPORT_IMAGE_TASKS,
    DescribeImportImageTasksInput, DescribeImportImageTasksOutput, ImportImageInput, ImportImageOutput,
    ImportSnapshotInput, ImportSnapshotOutput,
};
use api::{ApiError, ErrorCode};

/// The most tasks in a page.
const MOST_RESULTS: i64 = 500;

/// The answer of what the lab does not simulate.
fn not_simulated<T>(what: &str) -> Result<T, ApiError> {
    error(
        ErrorCode::UnsupportedOperation,
        format!("{what} is not simulated in this lab."),
    )
}

/// Exporting an image as a disk file.
pub(crate) fn export_image(tx: &mut Tx<'_>, input: ExportImageInput) -> Result<ExportImageOutput, ApiError> {
    let formats = EXPORT_IMAGE.input.member("DiskImageFormat");
    let formats = formats.map_or(&[][..], |member| member.values());
    image::one_of(Some(&input.disk_image_format), "DiskImageFormat", formats)?;
    form::image_id(&input.image_id)?;
    let location = input.s3_export_location.and_then(|location| location.s3_bucket);
    if location.is_none_or(|bucket| bucket.is_empty()) {
        return Err(form::missing("S3ExportLocation.S3Bucket"));
    }
    idempotency::check(input.client_token.as_deref())?;
    Tagging::new(&input.tag_specifications, &["export-image-task"])?;
    tx.dry_run(input.dry_run)?;
    image::own(tx, &input.image_id)?;
    not_simulated("Exporting images")
}

/// Importing a machine.
pub(crate) fn import_image(tx: &mut Tx<'_>, input: ImportImageInput) -> Result<ImportImageOutput, ApiError> {
    if input.disk_containers.is_empty() {
        return Err(form::missing("DiskContainer"));
    }
    image::one_of(
        input.boot_mode.as_deref(),
        "BootMode",
        &["legacy-bios", "uefi", "uefi-preferred"],
    )?;
    image::one_of(
        input.architecture.as_deref(),
        "Architecture",
        &["i386", "x86_64", "arm64"],
    )?;
    image::one_of(input.platform.as_deref(), "Platform", &["Windows", "Linux"])?;
    idempotency::check(input.client_token.as_deref())?;
    Tagging::new(&input.tag_specifications, &["import-image-task"])?;
    tx.dry_run(input.dry_run)?;
    not_simulated("Importing machines")
}

/// Importing a disk as a snapshot.
pub(crate) fn import_snapshot(
    tx: &mut Tx<'_>,
    input: ImportSnapshotInput,
) -> Result<ImportSnapshotOutput, ApiError> {
    if input.disk_container.is_none() {
        return Err(form::missing("DiskContainer"));
    }
    idempotency::check(input.client_token.as_deref())?;
    Tagging::new(&input.tag_specifications, &["import-snapshot-task"])?;
    tx.dry_run(input.dry_run)?;
    not_simulated("Importing snapshots")
}

/// Cancelling a task, of which there are none.
pub(crate) fn cancel_import_task(
    tx: &mut Tx<'_>,
    input: CancelImportTaskInput,
) -> Result<CancelImportTaskOutput, ApiError> {
    if input.import_task_id.is_none_or(|id| id.is_empty()) {
        return Err(form::missing("ImportTaskId"));
    }
    tx.dry_run(input.dry_run)?;
    not_simulated("Importing")
}

/// The tasks that export images: none.
pub(crate) fn describe_export_image_tasks(
    tx: &mut Tx<'_>,
    input: DescribeExportImageTasksInput,
) -> Result<DescribeExportImageTasksOutput, ApiError> {
    Filters::new(&input.filters, &DESCRIBE_EXPORT_IMAGE_TASKS)?;
    check_page(input.max_results)?;
    tx.dry_run(input.dry_run)?;
    no_such(&input.export_image_task_ids, "ExportImageTaskId")?;
    Ok(DescribeExportImageTasksOutput {
        export_image_tasks: Some(Vec::new()),
        next_token: no_more(input.next_token)?,
    })
}

/// The tasks that import machines: none.
pub(crate) fn describe_import_image_tasks(
    tx: &mut Tx<'_>,
    input: DescribeImportImageTasksInput,
) -> Result<DescribeImportImageTasksOutput, ApiError> {
    Filters::new(&input.filters, &DESCRIBE_IMPORT_IMAGE_TASKS)?;
    check_page(input.max_results)?;
    tx.dry_run(input.dry_run)?;
    no_such(&input.import_task_ids, "ImportTaskId")?;
    Ok(DescribeImportImageTasksOutput {
        import_image_tasks: Some(Vec::new()),
        next_token: no_more(input.next_token)?,
    })
}

fn check_page(limit: Option<i64>) -> Result<(), ApiError> {
    match limit {
        Some(limit) if !(1..=MOST_RESULTS).contains(&limit) => {
            let reason = format!("Expecting a value from 1 to {MOST_RESULTS}.");
            Err(form::bad_value(&limit.to_string(), "MaxResults", &reason))
        }
        _ => Ok(()),
    }
}

/// Refuses a token: there was never a page after which to go on.
fn no_more(token: Option<String>) -> Result<Option<String>, ApiError> {
    crate::rules::page::page(Vec::<String>::new(), String::clone, None, token.as_deref())
        .map(|(_, next)| next)
}

fn no_such(ids: &[String], parameter: &str) -> Result<(), ApiError> {
    match ids.first() {
        Some(id) => Err(form::invalid_value(id, parameter, "The task does not exist.")),
        None => Ok(()),
    }
}
