//! CreateLaunchTemplate, CreateLaunchTemplateVersion, ModifyLaunchTemplate, DeleteLaunchTemplate and
//! DeleteLaunchTemplateVersions.

use crate::actions::launch_template::describe::shown;
use crate::actions::launch_template::describe::shown_version;
use crate::event::Change;
use crate::rules::form;
use crate::rules::form::LAUNCH_TEMPLATE_ID;
use crate::rules::form::error;
use crate::rules::idempotency;
use crate::rules::instance;
use crate::rules::instance_type_fit;
use crate::rules::launch_image;
use crate::rules::launch_template;
use crate::rules::launch_template::Named;
use crate::rules::launch_template::check_name;
use crate::rules::launch_template::no_data;
use crate::rules::launch_template::version;
use crate::rules::tags;
use crate::rules::tags::Tagging;
use crate::rules::user_data;
use crate::state::{LaunchTemplate, TemplateVersion};
use crate::tx::Tx;
use api::ec2::launch::template::{
    CreateLaunchTemplateInput, CreateLaunchTemplateOutput, CreateLaunchTemplateVersionInput,
    CreateLaunchTemplateVersionOutput, DeleteLaunchTemplateInput, DeleteLaunchTemplateOutput,
    DeleteLaunchTemplateVersionsInput, DeleteLaunchTemplateVersionsOutput,
    DeleteLaunchTemplateVersionsResponseErrorItem, DeleteLaunchTemplateVersionsResponseSuccessItem,
    ModifyLaunchTemplateInput, ModifyLaunchTemplateOutput, ResponseError, ValidationError, ValidationWarning,
};
use api::{ApiError, ErrorCode, ImageId};
use serde_json::{Map, Value};
use std::sync::Arc;

/// The most versions that one call deletes.
const MOST_DELETED: usize = 200;

/// Makes a template with its first version.
pub(crate) fn create_launch_template(
    tx: &mut Tx<'_>,
    input: CreateLaunchTemplateInput,
) -> Result<CreateLaunchTemplateOutput, ApiError> {
    const OPERATION: &str = "CreateLaunchTemplate";
    check_name(&input.launch_template_name)?;
    form::description(input.version_description.as_deref())?;
    idempotency::check(input.client_token.as_deref())?;
    let data = input.launch_template_data.map(|data| data.0).unwrap_or_default();
    check_data(&data)?;
    let tagging = Tagging::new(&input.tag_specifications, &["launch-template"])?;
    if input
        .operator
        .is_some_and(|operator| operator.principal.is_some())
    {
        return instance::unsupported("Operator");
    }
    tx.dry_run(input.dry_run)?;
    let token = input.client_token.as_deref();
    if let Some(earlier) = idempotency::used(tx, OPERATION, token)? {
        let id = earlier.resources.first().cloned().unwrap_or_default();
        let template = tx.region.launch_templates.get(&id);
        return Ok(CreateLaunchTemplateOutput {
            launch_template: template.map(|template| shown(tx, template)),
            warning: None,
        });
    }
    if launch_template::own(tx).any(|template| template.name == input.launch_template_name) {
        return error(
            ErrorCode::InvalidLaunchTemplateNameAlreadyExists,
            "Launch template name already in use.",
        );
    }
    let warning = doubts(tx, &data);
    let template = LaunchTemplate {
        id: tx.id(LAUNCH_TEMPLATE_ID.prefix),
        name: input.launch_template_name,
        owner: tx.account.to_owned(),
        created: tx.now(),
        default: 1,
        latest: 1,
        versions: vec![TemplateVersion {
            number: 1,
            description: input.version_description.filter(|text| !text.is_empty()),
            created: tx.now(),
            data,
        }],
    };
    let given = tagging.of("launch-template");
    let mut answer = shown(tx, &template);
    answer.tags = Some(crate::rules::tags::list(&given)).filter(|tags| !tags.is_empty());
    tx.tag(&template.id, given);
    idempotency::remember(tx, OPERATION, token, vec![template.id.clone()]);
    tx.change(Change::LaunchTemplate(Arc::new(template)));
    Ok(CreateLaunchTemplateOutput {
        launch_template: Some(answer),
        warning,
    })
}

/// Adds a version.
pub(crate) fn create_launch_template_version(
    tx: &mut Tx<'_>,
    input: CreateLaunchTemplateVersionInput,
) -> Result<CreateLaunchTemplateVersionOutput, ApiError> {
    const OPERATION: &str = "CreateLaunchTemplateVersion";
    let named = Named::new(&input.launch_template_id, &input.launch_template_name);
    named.check()?;
    form::description(input.version_description.as_deref())?;
    idempotency::check(input.client_token.as_deref())?;
    let given = input.launch_template_data.map(|data| data.0).unwrap_or_default();
    if input.source_version.is_none() {
        check_data(&given)?;
    }
    check_parts(&given)?;
    tx.dry_run(input.dry_run)?;
    let template = named.find(tx)?;
    let resolve = input.resolve_alias == Some(true);
    let token = input.client_token.as_deref();
    if let Some(earlier) = idempotency::used(tx, OPERATION, token)? {
        let number = earlier.resources.first().and_then(|number| number.parse().ok());
        let version = number.and_then(|number| template.version(number));
        let shown = version.map(|version| shown_version(tx, template, version, resolve));
        return Ok(CreateLaunchTemplateVersionOutput {
            launch_template_version: shown.transpose()?,
            warning: None,
        });
    }
    let data = match input.source_version.as_deref() {
        Some(source) => over(&version(template, Some(source))?.data, given),
        None => given,
    };
    let warning = doubts(tx, &data);
    let new = TemplateVersion {
        number: template.latest + 1,
        description: input.version_description.filter(|text| !text.is_empty()),
        created: tx.now(),
        data,
    };
    let answer = shown_version(tx, template, &new, resolve)?;
    idempotency::remember(tx, OPERATION, token, vec![new.number.to_string()]);
    let mut changed = LaunchTemplate::clone(template);
    changed.latest = new.number;
    changed.versions.push(new);
    tx.change(Change::LaunchTemplate(Arc::new(changed)));
    Ok(CreateLaunchTemplateVersionOutput {
        launch_template_version: Some(answer),
        warning,
    })
}

/// The parameters of a version with others over them: each replaces the one of its name.
fn over(source: &Value, given: Value) -> Value {
    let mut members: Map<String, Value> = source.as_object().cloned().unwrap_or_default();
    if let Value::Object(given) = given {
        members.extend(given);
    }
    Value::Object(members)
}

/// A template needs parameters, of a good form.
fn check_data(data: &Value) -> Result<(), ApiError> {
    if data.as_object().is_none_or(Map::is_empty) {
        return Err(no_data());
    }
    check_parts(data)
}

fn check_parts(data: &Value) -> Result<(), ApiError> {
    let text = |name| {
        data.get(name)
            .and_then(Value::as_str)
            .filter(|text| !text.is_empty())
    };
    if let Some(image) = text("ImageId").map(ImageId::from)
        && launch_image::parameter_name(&image).is_none()
    {
        form::image_id(&image)?;
    }
    if let Some(data) = text("UserData") {
        user_data::check(data)?;
    }
    if data.get("InstanceRequirements").is_some() && text("InstanceType").is_some() {
        return error(
            ErrorCode::InvalidParameterCombination,
            "The parameters InstanceType and InstanceRequirements cannot be specified together.",
        );
    }
    Ok(())
}

/// What would make launches fail as things are now.
fn doubts(tx: &Tx<'_>, data: &Value) -> Option<ValidationWarning> {
    let text = |name| {
        data.get(name)
            .and_then(Value::as_str)
            .filter(|text| !text.is_empty())
    };
    let mut errors = Vec::new();
    if let Some(image) = text("ImageId").map(ImageId::from)
        && let Err(error) = launch_image::find(tx, Some(&image))
    {
        errors.push(error);
    }
    if let Some(kind) = text("InstanceType").filter(|kind| !instance_type_fit::exists(kind)) {
        errors.push(ApiError::new(
            ErrorCode::InvalidInstanceType,
            format!("The instance type '{kind}' does not exist."),
        ));
    }
    let errors: Vec<ValidationError> = errors
        .into_iter()
        .map(|error| ValidationError {
            code: Some(error.code.as_str().to_owned()),
            message: Some(error.message),
        })
        .collect();
    (!errors.is_empty()).then_some(ValidationWarning { errors: Some(errors) })
}

/// Makes another version the default.
pub(crate) fn modify_launch_template(
    tx: &mut Tx<'_>,
    input: ModifyLaunchTemplateInput,
) -> Result<ModifyLaunchTemplateOutput, ApiError> {
    let named = Named::new(&input.launch_template_id, &input.launch_template_name);
    if named.id.is_some() && named.name.is_some() {
        return error(
            ErrorCode::InvalidParameterCombination,
            "Either provide launch template ID or launch template name to modify the template.",
        );
    }
    named.check()?;
    idempotency::check(input.client_token.as_deref())?;
    let word = input.default_version.as_deref().filter(|word| !word.is_empty());
    let word = word.ok_or_else(|| form::missing("SetDefaultVersion"))?;
    tx.dry_run(input.dry_run)?;
    let template = named.find(tx)?;
    let chosen = version(template, Some(word)).map_err(|error| match error.code {
        ErrorCode::InvalidLaunchTemplateIdVersionNotFound => {
            let message =
                format!("The launch template version {word} is not found for the specified launch template.");
            ApiError::new(error.code, message)
        }
        _ => error,
    })?;
    let changed = LaunchTemplate {
        default: chosen.number,
        ..LaunchTemplate::clone(template)
    };
    let answer = shown(tx, &changed);
    if changed != **template {
        tx.change(Change::LaunchTemplate(Arc::new(changed)));
    }
    Ok(ModifyLaunchTemplateOutput {
        launch_template: Some(answer),
    })
}

/// Deletes a template. Groups that use it keep naming it, and fail to launch.
pub(crate) fn delete_launch_template(
    tx: &mut Tx<'_>,
    input: DeleteLaunchTemplateInput,
) -> Result<DeleteLaunchTemplateOutput, ApiError> {
    let named = Named::new(&input.launch_template_id, &input.launch_template_name);
    named.check()?;
    tx.dry_run(input.dry_run)?;
    let template = named.find(tx)?;
    let answer = shown(tx, template);
    tags::untag(tx, &template.id);
    tx.change(Change::LaunchTemplateGone(template.id.clone()));
    Ok(DeleteLaunchTemplateOutput {
        launch_template: Some(answer),
    })
}

/// Deletes versions; each on its own account.
pub(crate) fn delete_launch_template_versions(
    tx: &mut Tx<'_>,
    input: DeleteLaunchTemplateVersionsInput,
) -> Result<DeleteLaunchTemplateVersionsOutput, ApiError> {
    let named = Named::new(&input.launch_template_id, &input.launch_template_name);
    named.check()?;
    if input.versions.len() > MOST_DELETED {
        return error(
            ErrorCode::InvalidParameterValue,
            format!("At most {MOST_DELETED} versions can be deleted in one request."),
        );
    }
    tx.dry_run(input.dry_run)?;
    let template = named.find(tx)?;
    let mut changed = LaunchTemplate::clone(template);
    let (mut gone, mut kept) = (Vec::new(), Vec::new());
    for word in &input.versions {
        match deletable(&changed, word) {
            Ok(number) => {
                changed.versions.retain(|version| version.number != number);
                gone.push(DeleteLaunchTemplateVersionsResponseSuccessItem {
                    launch_template_id: Some(template.id.clone()),
                    launch_template_name: Some(template.name.clone()),
                    version_number: Some(number),
                });
            }
            Err((code, message)) => kept.push(DeleteLaunchTemplateVersionsResponseErrorItem {
                launch_template_id: Some(template.id.clone()),
                launch_template_name: Some(template.name.clone()),
                version_number: word.parse().ok(),
                response_error: Some(ResponseError {
                    code: Some(code.to_owned()),
                    message: Some(message),
                }),
            }),
        }
    }
    if !gone.is_empty() {
        tx.change(Change::LaunchTemplate(Arc::new(changed)));
    }
    Ok(DeleteLaunchTemplateVersionsOutput {
        successfully_deleted_launch_template_versions: Some(gone),
        unsuccessfully_deleted_launch_template_versions: Some(kept),
    })
}

/// The number of a version that can go, or why it can't.
fn deletable(template: &LaunchTemplate, word: &str) -> Result<i64, (&'static str, String)> {
    let number = word
        .parse::<i64>()
        .ok()
        .filter(|number| template.version(*number).is_some());
    match number {
        None => Err((
            "launchTemplateVersionDoesNotExist",
            format!(
                "Could not find the specified version {word} for the launch template with ID {}.",
                template.id
            ),
        )),
        Some(number) if number == template.default => Err((
            "unexpectedError",
            format!("Version {number} is the default version and cannot be deleted."),
        )),
        Some(number) => Ok(number),
    }
}
