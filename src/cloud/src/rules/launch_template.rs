//! Finding launch templates and their versions, and what a launch from one comes to.

use super::launch_image;
use crate::rules::form::LAUNCH_TEMPLATE_ID;
use crate::rules::form::error;
use crate::rules::form::missing;
use crate::state::{LaunchTemplate, TemplateVersion};
use crate::tx::Tx;
use api::codec::decode;
use api::ec2::launch::run_instances::RunInstancesInput;
use api::{ApiError, ErrorCode, ImageId};
use serde_json::{Map, Value};
use std::sync::Arc;

/// Checks the form of an id.
pub(crate) fn check_id(id: &str) -> Result<(), ApiError> {
    LAUNCH_TEMPLATE_ID.check(id)
}

/// The error of an unknown id.
pub(crate) fn not_found(id: &str) -> ApiError {
    let message = format!("The specified launch template, with template ID {id}, does not exist.");
    ApiError::new(ErrorCode::InvalidLaunchTemplateIdNotFound, message)
}

/// Checks the form of a name.
pub(crate) fn check_name(name: &str) -> Result<(), ApiError> {
    let allowed = |letter: char| letter.is_ascii_alphanumeric() || "()./-_".contains(letter);
    if (3..=128).contains(&name.chars().count()) && name.chars().all(allowed) {
        return Ok(());
    }
    error(
        ErrorCode::InvalidLaunchTemplateNameMalformed,
        "A launch template name must be between 3 and 128 characters, and may contain letters, numbers, and the \
         following characters: - ( ) . / _.",
    )
}

/// A template as a request names it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Named<'a> {
    pub id: Option<&'a str>,
    pub name: Option<&'a str>,
}

impl<'a> Named<'a> {
    /// By id or by name; empty is as good as none.
    pub fn new(id: &'a Option<String>, name: &'a Option<String>) -> Self {
        let given = |text: &'a Option<String>| text.as_deref().filter(|text| !text.is_empty());
        Self {
            id: given(id),
            name: given(name),
        }
    }

    /// Checks that there is one of the two, and its form.
    pub fn check(self) -> Result<(), ApiError> {
        match (self.id, self.name) {
            (None, None) => error(
                ErrorCode::MissingParameter,
                "Either a launch template ID or a launch template name must be specified in the request.",
            ),
            (Some(_), Some(_)) => error(
                ErrorCode::InvalidParameterCombination,
                "Either a launch template ID or a launch template name must be specified in the request, not both.",
            ),
            (Some(id), None) => check_id(id),
            (None, Some(name)) => check_name(name),
        }
    }

    /// The caller's template.
    pub fn find<'s>(self, tx: &Tx<'s>) -> Result<&'s Arc<LaunchTemplate>, ApiError> {
        let mut own = own(tx);
        match (self.id, self.name) {
            (Some(id), _) => own
                .find(|template| template.id == id)
                .ok_or_else(|| not_found(id)),
            (None, name) => {
                let name = name.unwrap_or_default();
                own.find(|template| template.name == name).ok_or_else(|| {
                    let message =
                        format!("The specified launch template, with template name {name}, does not exist.");
                    ApiError::new(ErrorCode::InvalidLaunchTemplateNameNotFound, message)
                })
            }
        }
    }
}

/// The caller's templates, in the order of their ids.
pub(crate) fn own<'s>(tx: &Tx<'s>) -> impl Iterator<Item = &'s Arc<LaunchTemplate>> + use<'s> {
    let account = tx.account;
    let all = tx.region.launch_templates.values();
    all.filter(move |template| template.owner == account)
}

/// The version that a word names: a number, `$Latest` or `$Default`; the default without one.
pub(crate) fn version<'t>(
    template: &'t LaunchTemplate,
    word: Option<&str>,
) -> Result<&'t TemplateVersion, ApiError> {
    let found = match word.filter(|word| !word.is_empty()) {
        None | Some("$Default") => template.version(template.default),
        Some("$Latest") => template.versions.last(),
        Some(number) => match number.parse::<i64>() {
            Ok(number) => template.version(number),
            Err(_) => {
                return error(
                    ErrorCode::InvalidParameterValue,
                    format!(
                        "Invalid launch template version '{number}': expected a number, $Latest or $Default."
                    ),
                );
            }
        },
    };
    found.ok_or_else(|| {
        let message = format!(
            "Could not find the specified version {} for the launch template with ID {}.",
            word.unwrap_or("$Default"),
            template.id
        );
        ApiError::new(ErrorCode::InvalidLaunchTemplateIdVersionNotFound, message)
    })
}

/// A version's parameters with the image that a public parameter stands for.
pub(crate) fn resolved(tx: &Tx<'_>, data: &Value) -> Result<Value, ApiError> {
    let mut data = data.clone();
    let named = data.get("ImageId").and_then(Value::as_str).map(ImageId::from);
    if let Some(image) = named.as_ref().map(|id| launch_image::named(tx, id)).transpose()?
        && let Some(members) = data.as_object_mut()
    {
        members.insert("ImageId".to_owned(), image.as_str().into());
    }
    Ok(data)
}

/// Whether one of the newest versions of a template, so many of them, launches that image. A public parameter counts as
/// the image that it stands for now.
pub(crate) fn launches(tx: &Tx<'_>, template: &LaunchTemplate, image: &ImageId, depth: i64) -> bool {
    let newest = template.versions.iter().rev();
    newest
        .take(usize::try_from(depth).unwrap_or(usize::MAX))
        .filter_map(|version| version.data.get("ImageId").and_then(Value::as_str))
        .any(|named| launch_image::named(tx, &named.into()).is_ok_and(|found| found == *image))
}

/// A launch with the template's parameters under its own, and the tags that say where they came from.
pub(crate) struct Merged {
    pub input: RunInstancesInput,
    pub marks: Vec<(String, String)>,
}

/// Puts a template's parameters under those of a launch.
pub(crate) fn launch(tx: &Tx<'_>, input: RunInstancesInput) -> Result<Merged, ApiError> {
    let Some(asked) = &input.launch_template else {
        return Ok(Merged {
            input,
            marks: Vec::new(),
        });
    };
    let named = Named::new(&asked.launch_template_id, &asked.launch_template_name);
    named.check()?;
    let template = named.find(tx)?;
    let version = version(template, asked.version.as_deref())?;
    Ok(Merged {
        input: request(tx.input, &version.data)?,
        marks: marks(&template.id, version.number),
    })
}

/// The tags of an instance from a template.
pub(crate) fn marks(template: &str, version: i64) -> Vec<(String, String)> {
    vec![
        ("aws:ec2launchtemplate:id".to_owned(), template.to_owned()),
        ("aws:ec2launchtemplate:version".to_owned(), version.to_string()),
    ]
}

/// The request of a launch with these parameters under its own.
pub(crate) fn request(own: &Value, data: &Value) -> Result<RunInstancesInput, ApiError> {
    let mut merged = Map::new();
    for (name, value) in data.as_object().into_iter().flatten() {
        // Two members have other names in a launch.
        let name = match name.as_str() {
            "RamDiskId" => "RamdiskId",
            "ElasticGpuSpecifications" => "ElasticGpuSpecification",
            // Choosing a type by what it has is for groups and fleets.
            "InstanceRequirements" => return crate::rules::instance::unsupported("InstanceRequirements"),
            name => name,
        };
        merged.insert(name.to_owned(), value.clone());
    }
    for (name, value) in own.as_object().into_iter().flatten() {
        let empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
        if name == "LaunchTemplate" || empty {
            continue;
        }
        let below = merged.shift_remove(name);
        let value = match (name.as_str(), below) {
            ("BlockDeviceMappings", Some(below)) => joined(below, value, "DeviceName"),
            ("TagSpecifications", Some(below)) => joined_tags(below, value),
            _ => value.clone(),
        };
        merged.insert(name.clone(), value);
    }
    decode::input(&Value::Object(merged)).map_err(|mismatch| {
        ApiError::new(
            ErrorCode::InvalidParameterValue,
            format!("The request has a value of the wrong type: {mismatch}"),
        )
    })
}

/// Two lists as one: an item above takes the place of the one below with the same key.
fn joined(below: Value, above: &Value, key: &str) -> Value {
    let items = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let above = items(above);
    let mut all = items(&below);
    all.retain(|item| above.iter().all(|other| other.get(key) != item.get(key)));
    all.extend(above);
    Value::Array(all)
}

/// Tags of the same kind of thing are joined too.
fn joined_tags(below: Value, above: &Value) -> Value {
    let mut above = above.clone();
    for item in above.as_array_mut().into_iter().flatten() {
        let kind = item.get("ResourceType").cloned();
        let same = below
            .as_array()
            .into_iter()
            .flatten()
            .find(|other| other.get("ResourceType") == kind.as_ref());
        if let Some(tags) = same.and_then(|same| same.get("Tags"))
            && let Some(members) = item.as_object_mut()
        {
            let own = members.get("Tags").cloned().unwrap_or_default();
            members.insert("Tags".to_owned(), joined(tags.clone(), &own, "Key"));
        }
    }
    joined(below, &above, "ResourceType")
}

/// The error of a template without parameters.
pub(crate) fn no_data() -> ApiError {
    missing("LaunchTemplateData")
}
