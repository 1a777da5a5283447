//! Reports about which other accounts use an image: asking for one, listing, reading, deleting.

use crate::agenda::DueKind;
use crate::event::Change;
use crate::rules::filter::Filters;
use crate::rules::form;
use crate::rules::form::error;
use crate::rules::idempotency;
use crate::rules::image;
use crate::rules::page::page;
use crate::rules::tags;
use crate::rules::tags::Tagging;
use crate::state::{UsageKind, UsageReport, UsageState};
use crate::tx::Tx;
use api::ec2::image::usage::{
    CreateImageUsageReportInput, CreateImageUsageReportOutput, DESCRIBE_IMAGE_USAGE_REPORT_ENTRIES,
    DESCRIBE_IMAGE_USAGE_REPORTS, DeleteImageUsageReportInput, DeleteImageUsageReportOutput,
    DescribeImageUsageReportEntriesInput, DescribeImageUsageReportEntriesOutput,
    DescribeImageUsageReportsInput, DescribeImageUsageReportsOutput, ImageUsageReport, ImageUsageReportEntry,
    ImageUsageResourceType, ImageUsageResourceTypeOption, ImageUsageResourceTypeRequest,
};
use api::{ApiError, ErrorCode, ImageId, Span};
use std::borrow::Cow;
use std::sync::Arc;

/// The name under which tokens are remembered.
const OPERATION: &str = "CreateImageUsageReport";
/// What can be counted.
const KINDS: &[&str] = &["ec2:Instance", "ec2:LaunchTemplate"];
/// How many versions of a launch template are looked at unless it is said.
const DEFAULT_DEPTH: i64 = 20;
/// The most versions.
const DEEPEST: i64 = 10_000;
/// The most accounts in a report, and ids in a call.
const MOST_IDS: usize = 200;
/// The most reports of an account that are being made.
const MOST_PENDING: usize = 2_000;
/// How long a report takes.
const TAKES: Span = Span::minutes(5);
/// How long a report is kept.
pub(crate) const KEPT: Span = Span::days(30);

/// Begins a report about an image of the caller.
pub(crate) fn create_image_usage_report(
    tx: &mut Tx<'_>,
    input: CreateImageUsageReportInput,
) -> Result<CreateImageUsageReportOutput, ApiError> {
    form::image_id(&input.image_id)?;
    let kinds = kinds(&input.resource_types)?;
    check_many(input.account_ids.len(), "AccountId")?;
    if let Some(bad) = input.account_ids.iter().find(|id| !form::is_account(id)) {
        return Err(form::bad_user(bad));
    }
    let tagging = Tagging::new(&input.tag_specifications, &["image-usage-report"])?;
    tx.dry_run(input.dry_run)?;
    let client_token = input.client_token.as_deref();
    if let Some(first) = idempotency::used(tx, OPERATION, client_token)? {
        let report_id = first.resources.first().cloned();
        return Ok(CreateImageUsageReportOutput { report_id });
    }
    image::own(tx, &input.image_id)?;
    admit(tx, &input.image_id)?;
    let id = tx.id("amiur");
    let report = UsageReport {
        id: id.clone(),
        owner: tx.account.to_owned(),
        image: input.image_id,
        kinds,
        accounts: input.account_ids,
        created: tx.now(),
        state: UsageState::Pending {
            until: tx.now() + TAKES,
        },
    };
    tx.change(Change::UsageReport(Arc::new(report)));
    tx.tag(&id, tagging.of("image-usage-report"));
    tx.schedule(TAKES, DueKind::UsageReportReady(id.clone()));
    tx.schedule(KEPT, DueKind::UsageReportGone(id.clone()));
    idempotency::remember(tx, OPERATION, client_token, vec![id.clone()]);
    Ok(CreateImageUsageReportOutput { report_id: Some(id) })
}

/// Checks what is to be counted.
fn kinds(requests: &[ImageUsageResourceTypeRequest]) -> Result<Vec<UsageKind>, ApiError> {
    let mut kinds: Vec<UsageKind> = Vec::new();
    for request in requests {
        let name = request.resource_type.as_deref().unwrap_or_default();
        if name.is_empty() {
            return Err(form::missing("ResourceType.ResourceType"));
        }
        image::one_of(Some(name), "ResourceType", KINDS)?;
        let templates = name == "ec2:LaunchTemplate";
        let mut depth = templates.then_some(DEFAULT_DEPTH);
        for option in request.resource_type_options.iter().flatten() {
            let option_name = option.option_name.as_deref().unwrap_or_default();
            if !templates || option_name != "version-depth" {
                let reason = format!("It is not an option of {name}.");
                return Err(form::bad_value(option_name, "OptionName", &reason));
            }
            let values = option.option_values.as_deref().unwrap_or_default();
            let given = match values {
                [value] => value.parse().ok().filter(|depth| (1..=DEEPEST).contains(depth)),
                _ => None,
            };
            depth = given;
            if given.is_none() {
                let reason = format!("Expected one number from 1 to {DEEPEST}.");
                return Err(form::bad_value(&values.join(", "), "version-depth", &reason));
            }
        }
        if kinds.iter().all(|kind| kind.name != name) {
            let name = name.to_owned();
            kinds.push(UsageKind { name, depth });
        }
    }
    Ok(kinds)
}

fn check_many(count: usize, parameter: &str) -> Result<(), ApiError> {
    match count > MOST_IDS {
        true => error(
            ErrorCode::InvalidParameterValue,
            format!("The maximum number of values for {parameter} on a request is {MOST_IDS}."),
        ),
        false => Ok(()),
    }
}

/// Refuses a report too many that is being made.
fn admit(tx: &Tx<'_>, image: &ImageId) -> Result<(), ApiError> {
    let mut pending = 0;
    for report in tx.region.usage_reports.values() {
        if report.owner == tx.account && matches!(report.state, UsageState::Pending { .. }) {
            pending += 1;
            if report.image == *image {
                return error(
                    ErrorCode::ResourceLimitExceeded,
                    format!(
                        "The image usage report '{}' of image '{image}' is still pending.",
                        report.id
                    ),
                );
            }
        }
    }
    match pending >= MOST_PENDING {
        true => error(
            ErrorCode::ResourceLimitExceeded,
            format!("You have reached your quota of {MOST_PENDING} pending image usage reports."),
        ),
        false => Ok(()),
    }
}

/// Lists reports of the caller.
pub(crate) fn describe_image_usage_reports(
    tx: &mut Tx<'_>,
    input: DescribeImageUsageReportsInput,
) -> Result<DescribeImageUsageReportsOutput, ApiError> {
    check_ids(&input.image_ids, &input.report_ids, input.max_results)?;
    let filters = Filters::new(&input.filters, &DESCRIBE_IMAGE_USAGE_REPORTS)?;
    tx.dry_run(input.dry_run)?;
    let mut reports = asked(tx, &input.image_ids, &input.report_ids)?;
    reports.retain(|report| {
        filters.pass(|name| {
            vec![match name {
                "state" => Cow::Borrowed(state_name(&report.state)),
                _ => Cow::Owned(report.created.to_string()),
            }]
        })
    });
    let limit = input.max_results;
    let (reports, next_token) = page(
        reports,
        |report| report.id.clone(),
        limit,
        input.next_token.as_deref(),
    )?;
    Ok(DescribeImageUsageReportsOutput {
        next_token,
        image_usage_reports: Some(reports.into_iter().map(|report| shown(tx, report)).collect()),
    })
}

fn check_ids(images: &[ImageId], reports: &[String], limit: Option<i64>) -> Result<(), ApiError> {
    check_many(images.len(), "ImageId")?;
    check_many(reports.len(), "ReportId")?;
    images.iter().try_for_each(form::image_id)?;
    match limit {
        Some(limit) if limit < 1 => Err(form::bad_value(
            &limit.to_string(),
            "MaxResults",
            "Expecting a value greater than 0.",
        )),
        _ => Ok(()),
    }
}

/// The caller's reports with those ids, about those images, in the order of their ids.
fn asked<'a>(
    tx: &Tx<'a>,
    images: &[ImageId],
    reports: &[String],
) -> Result<Vec<&'a Arc<UsageReport>>, ApiError> {
    for id in reports {
        own(tx, id)?;
    }
    let all = tx.region.usage_reports.values();
    Ok(all
        .filter(|report| report.owner == tx.account)
        .filter(|report| images.is_empty() || images.contains(&report.image))
        .filter(|report| reports.is_empty() || reports.contains(&report.id))
        .collect())
}

/// A report of the caller.
fn own<'a>(tx: &Tx<'a>, id: &str) -> Result<&'a Arc<UsageReport>, ApiError> {
    tx.region
        .usage_reports
        .get(id)
        .filter(|report| report.owner == tx.account)
        .ok_or_else(|| form::invalid_value(id, "ReportId", "The image usage report does not exist."))
}

const fn state_name(state: &UsageState) -> &'static str {
    match state {
        UsageState::Pending { .. } => "pending",
        UsageState::Available(_) => "available",
        UsageState::Error { .. } => "error",
    }
}

fn shown(tx: &Tx<'_>, report: &UsageReport) -> ImageUsageReport {
    let option = |depth: i64| ImageUsageResourceTypeOption {
        option_name: Some("version-depth".to_owned()),
        option_values: Some(vec![depth.to_string()]),
    };
    let kinds = report.kinds.iter().map(|kind| ImageUsageResourceType {
        resource_type: Some(kind.name.clone()),
        resource_type_options: kind.depth.map(|depth| vec![option(depth)]),
    });
    ImageUsageReport {
        image_id: Some(report.image.clone()),
        report_id: Some(report.id.clone()),
        resource_types: Some(kinds.collect()),
        account_ids: Some(report.accounts.clone()).filter(|accounts| !accounts.is_empty()),
        state: Some(state_name(&report.state).to_owned()),
        state_reason: match &report.state {
            UsageState::Error { reason } => Some(reason.clone()),
            _ => None,
        },
        creation_time: Some(report.created),
        expiration_time: Some(report.created + KEPT),
        tags: tags::shown(tx.region.tags_of(tx.account, &report.id)),
    }
}

/// Reads what the caller's reports say.
pub(crate) fn describe_image_usage_report_entries(
    tx: &mut Tx<'_>,
    input: DescribeImageUsageReportEntriesInput,
) -> Result<DescribeImageUsageReportEntriesOutput, ApiError> {
    check_ids(&input.image_ids, &input.report_ids, input.max_results)?;
    let filters = Filters::new(&input.filters, &DESCRIBE_IMAGE_USAGE_REPORT_ENTRIES)?;
    tx.dry_run(input.dry_run)?;
    let mut all: Vec<ImageUsageReportEntry> = Vec::new();
    for report in asked(tx, &input.image_ids, &input.report_ids)? {
        let UsageState::Available(entries) = &report.state else {
            continue;
        };
        for entry in entries {
            let passes = filters.pass(|name| {
                vec![match name {
                    "account-id" => Cow::Borrowed(entry.account.as_str()),
                    "resource-type" => Cow::Borrowed(entry.kind.as_str()),
                    _ => Cow::Owned(report.created.to_string()),
                }]
            });
            if passes {
                all.push(ImageUsageReportEntry {
                    resource_type: Some(entry.kind.clone()),
                    report_id: Some(report.id.clone()),
                    usage_count: Some(entry.count),
                    account_id: Some(entry.account.clone()),
                    image_id: Some(report.image.clone()),
                    report_creation_time: Some(report.created),
                });
            }
        }
    }
    let key = |entry: &ImageUsageReportEntry| {
        let parts = [&entry.report_id, &entry.resource_type, &entry.account_id];
        parts.map(|part| part.clone().unwrap_or_default()).join(" ")
    };
    let (entries, next_token) = page(all, key, input.max_results, input.next_token.as_deref())?;
    Ok(DescribeImageUsageReportEntriesOutput {
        next_token,
        image_usage_report_entries: Some(entries),
    })
}

/// Deletes a report of the caller, whatever its state.
pub(crate) fn delete_image_usage_report(
    tx: &mut Tx<'_>,
    input: DeleteImageUsageReportInput,
) -> Result<DeleteImageUsageReportOutput, ApiError> {
    tx.dry_run(input.dry_run)?;
    let report = own(tx, &input.report_id)?;
    tx.change(Change::UsageReportGone(report.id.clone()));
    tags::untag(tx, &report.id);
    Ok(DeleteImageUsageReportOutput { return_: Some(true) })
}
