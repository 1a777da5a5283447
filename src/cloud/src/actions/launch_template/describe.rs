//! DescribeLaunchTemplates and DescribeLaunchTemplateVersions, and what templates look like in answers.

use crate::rules::filter::Filters;
use crate::rules::form::error;
use crate::rules::identity;
use crate::rules::launch_template;
use crate::rules::launch_template::{Named, check_id, check_name, resolved, version};
use crate::rules::page;
use crate::rules::tags;
use crate::state::{self, TemplateVersion};
use crate::tx::Tx;
use api::ec2::common::OperatorResponse;
use api::ec2::launch::template;
use api::ec2::launch::template::{
    DescribeLaunchTemplateVersionsInput, DescribeLaunchTemplateVersionsOutput, DescribeLaunchTemplatesInput,
    DescribeLaunchTemplatesOutput, LaunchTemplate, LaunchTemplateVersion,
};
use api::ec2::launch::template_response::ResponseLaunchTemplateData;
use api::{ApiError, ErrorCode};
use serde_json::Value;
use std::borrow::Cow;
use std::sync::Arc;

/// What a call for versions is told that names no template, quotation marks included.
const HOW_TO_ASK: &str = "To describe the launch template data for all your launch templates, for ‘--versions’ specify ‘$Latest’, \
     ‘$Default’, or both, and omit ‘--launch-template-id’, ‘--launch-template-name’, and version numbers. To describe the \
     launch template data for a specific launch template, specify ‘--launch-template-id’ or ‘--launch-template-name’, and \
     for ‘--versions’ specify one or more of the following values: ‘$Latest’, ‘$Default’, or one or more version numbers.";

/// Lists templates.
pub(crate) fn describe_launch_templates(
    tx: &mut Tx<'_>,
    input: DescribeLaunchTemplatesInput,
) -> Result<DescribeLaunchTemplatesOutput, ApiError> {
    let (ids, names) = (&input.launch_template_ids, &input.launch_template_names);
    ids.iter().try_for_each(|id| check_id(id))?;
    names.iter().try_for_each(|name| check_name(name))?;
    check_limit(input.max_results)?;
    let filters = Filters::new(&input.filters, &template::DESCRIBE_LAUNCH_TEMPLATES)?;
    tx.dry_run(input.dry_run)?;
    for id in ids {
        let (id, name) = (Some(id.as_str()), None);
        Named { id, name }.find(tx)?;
    }
    for name in names {
        let (id, name) = (None, Some(name.as_str()));
        Named { id, name }.find(tx).map_err(|error| {
            let message = "At least one of the launch templates specified in the request does not exist.";
            ApiError::new(error.code, message)
        })?;
    }
    let any = ids.is_empty() && names.is_empty();
    let found: Vec<&Arc<state::LaunchTemplate>> = launch_template::own(tx)
        .filter(|template| any || ids.contains(&template.id) || names.contains(&template.name))
        .filter(|template| filters.pass(|name| values(tx, template, name)))
        .collect();
    let (found, next_token) = page::page(
        found,
        |template| template.id.clone(),
        input.max_results,
        input.next_token.as_deref(),
    )?;
    Ok(DescribeLaunchTemplatesOutput {
        launch_templates: Some(found.into_iter().map(|template| shown(tx, template)).collect()),
        next_token,
    })
}

fn check_limit(limit: Option<i64>) -> Result<(), ApiError> {
    match limit.filter(|limit| !(1..=200).contains(limit)) {
        Some(limit) => {
            let reason = "Expected a value between 1 and 200.";
            Err(crate::rules::form::bad_value(
                &limit.to_string(),
                "maxResults",
                reason,
            ))
        }
        None => Ok(()),
    }
}

fn values<'v>(tx: &Tx<'v>, template: &'v state::LaunchTemplate, name: &str) -> Vec<Cow<'v, str>> {
    if let Some(values) = tags::filter_values(tx.region.tags_of(tx.account, &template.id), name) {
        return values;
    }
    match name {
        "create-time" => vec![Cow::Owned(template.created.to_string())],
        "launch-template-name" => vec![Cow::Borrowed(template.name.as_str())],
        _ => Vec::new(),
    }
}

/// A template as answers show it.
pub(crate) fn shown(tx: &Tx<'_>, template: &state::LaunchTemplate) -> LaunchTemplate {
    LaunchTemplate {
        launch_template_id: Some(template.id.clone()),
        launch_template_name: Some(template.name.clone()),
        create_time: Some(template.created.whole_second()),
        created_by: Some(creator(tx)),
        default_version_number: Some(template.default),
        latest_version_number: template.versions.last().map(|version| version.number),
        tags: tags::shown(tx.region.tags_of(tx.account, &template.id)),
        operator: Some(operator()),
    }
}

fn creator(tx: &Tx<'_>) -> String {
    format!("arn:aws:iam::{}:user/{}", tx.account, identity::user(tx.account))
}

fn operator() -> OperatorResponse {
    OperatorResponse {
        managed: Some(false),
        ..OperatorResponse::default()
    }
}

/// A version as answers show it.
pub(crate) fn shown_version(
    tx: &Tx<'_>,
    template: &state::LaunchTemplate,
    version: &TemplateVersion,
    resolve: bool,
) -> Result<LaunchTemplateVersion, ApiError> {
    let data = if resolve {
        resolved(tx, &version.data)?
    } else {
        version.data.clone()
    };
    Ok(LaunchTemplateVersion {
        launch_template_id: Some(template.id.clone()),
        launch_template_name: Some(template.name.clone()),
        version_number: Some(version.number),
        version_description: version.description.clone(),
        create_time: Some(version.created.whole_second()),
        created_by: Some(creator(tx)),
        default_version: Some(version.number == template.default),
        launch_template_data: Some(ResponseLaunchTemplateData(data)),
        operator: Some(operator()),
    })
}

/// Lists versions, the newest first.
pub(crate) fn describe_launch_template_versions(
    tx: &mut Tx<'_>,
    input: DescribeLaunchTemplateVersionsInput,
) -> Result<DescribeLaunchTemplateVersionsOutput, ApiError> {
    let named = Named::new(&input.launch_template_id, &input.launch_template_name);
    let of_all = of_all(named, &input.versions)?;
    if !of_all {
        named.check()?;
    }
    let bounds = (
        bound(input.min_version.as_deref())?,
        bound(input.max_version.as_deref())?,
    );
    if !input.versions.is_empty() && bounds != (None, None) {
        return error(
            ErrorCode::InvalidParameterCombination,
            "The parameter LaunchTemplateVersion cannot be used with MinVersion or MaxVersion.",
        );
    }
    check_limit(input.max_results)?;
    let filters = Filters::new(&input.filters, &template::DESCRIBE_LAUNCH_TEMPLATE_VERSIONS)?;
    tx.dry_run(input.dry_run)?;
    let templates: Vec<&Arc<state::LaunchTemplate>> = if of_all {
        launch_template::own(tx).collect()
    } else {
        vec![named.find(tx)?]
    };
    let mut found = Vec::new();
    for template in templates {
        for version in chosen(template, &input.versions, bounds)? {
            if filters.pass(|name| version_values(template, version, name)) {
                found.push((template, version));
            }
        }
    }
    let (found, next_token) = page::page(
        found,
        |(template, version)| format!("{} {:020}", template.id, i64::MAX - version.number),
        input.max_results,
        input.next_token.as_deref(),
    )?;
    let resolve = input.resolve_alias == Some(true);
    let shown: Result<Vec<_>, _> = found
        .into_iter()
        .map(|(template, version)| shown_version(tx, template, version, resolve))
        .collect();
    Ok(DescribeLaunchTemplateVersionsOutput {
        launch_template_versions: Some(shown?),
        next_token,
    })
}

/// Whether a call asks for the newest or default versions of all templates, which it may without naming one.
fn of_all(named: Named<'_>, versions: &[String]) -> Result<bool, ApiError> {
    if named.id.is_some() || named.name.is_some() {
        return Ok(false);
    }
    if !versions.is_empty() && versions.iter().all(|word| word.starts_with('$')) {
        return Ok(true);
    }
    let code = if versions.is_empty() {
        ErrorCode::MissingParameter
    } else {
        ErrorCode::InvalidParameterValue
    };
    error(code, HOW_TO_ASK)
}

fn bound(text: Option<&str>) -> Result<Option<i64>, ApiError> {
    match text.filter(|text| !text.is_empty()).map(str::parse::<i64>) {
        None => Ok(None),
        Some(Ok(number)) => Ok(Some(number)),
        Some(Err(_)) => error(
            ErrorCode::InvalidParameterValue,
            format!("Invalid launch template version '{}'.", text.unwrap_or_default()),
        ),
    }
}

/// The versions that a call asks for, the newest first, each once.
fn chosen<'t>(
    template: &'t state::LaunchTemplate,
    words: &[String],
    (least, most): (Option<i64>, Option<i64>),
) -> Result<Vec<&'t TemplateVersion>, ApiError> {
    let mut wanted = Vec::new();
    for word in words {
        wanted.push(version(template, Some(word))?.number);
    }
    Ok(template
        .versions
        .iter()
        .rev()
        .filter(|version| words.is_empty() || wanted.contains(&version.number))
        .filter(|version| least.is_none_or(|least| version.number >= least))
        .filter(|version| most.is_none_or(|most| version.number <= most))
        .collect())
}

fn version_values<'v>(
    template: &state::LaunchTemplate,
    version: &'v TemplateVersion,
    name: &str,
) -> Vec<Cow<'v, str>> {
    let text = |pointer: &str| -> Vec<Cow<'v, str>> {
        match version.data.pointer(pointer) {
            Some(Value::String(text)) => vec![Cow::Borrowed(text.as_str())],
            Some(Value::Bool(truth)) => vec![Cow::Borrowed(if *truth { "true" } else { "false" })],
            _ => Vec::new(),
        }
    };
    match name {
        "create-time" => vec![Cow::Owned(version.created.to_string())],
        "is-default-version" => {
            let default = version.number == template.default;
            vec![Cow::Borrowed(if default { "true" } else { "false" })]
        }
        "ebs-optimized" => text("/EbsOptimized"),
        "http-endpoint" => text("/MetadataOptions/HttpEndpoint"),
        "http-tokens" => text("/MetadataOptions/HttpTokens"),
        "iam-instance-profile" => text("/IamInstanceProfile/Arn"),
        "image-id" => text("/ImageId"),
        "instance-type" => text("/InstanceType"),
        "kernel-id" => text("/KernelId"),
        "ram-disk-id" => text("/RamDiskId"),
        _ => Vec::new(),
    }
}
