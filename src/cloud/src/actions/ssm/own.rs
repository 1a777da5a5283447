//! Parameters of one's own: PutParameter, DescribeParameters and DeleteParameter. Reading values is in
//! `read.rs`.

use crate::event::Change;
use crate::rules::form::error;
use crate::rules::parameter::{arn, named};
use crate::rules::resource::others::PARAMETER;
use crate::rules::{identity, image, page};
use crate::state::OwnParameter;
use crate::tx::Tx;
use api::services::ssm::ParameterStringFilter;
use api::services::ssm::own::{
    DeleteParameterInput, DeleteParameterOutput, DescribeParametersInput, DescribeParametersOutput,
    ListTagsForResourceInput, ListTagsForResourceOutput, ParameterMetadata, PutParameterInput,
    PutParameterOutput, Tag,
};
use api::{ApiError, ErrorCode, ImageId};
use std::sync::Arc;

/// How many versions of a parameter are kept.
const MOST_VERSIONS: usize = 100;
/// The most bytes of a value, in either tier.
const STANDARD: usize = 4096;
const ADVANCED: usize = 8192;
/// The most parameters in a page.
const PAGE: i64 = 50;
/// What a value is that names an image.
const IMAGE: &str = "aws:ec2:image";

/// The error of a request that Systems Manager cannot take.
pub(crate) fn invalid<T>(message: impl Into<String>) -> Result<T, ApiError> {
    error(ErrorCode::ValidationException, message)
}

/// Makes a parameter, or gives one a new value.
pub(crate) fn put_parameter(
    tx: &mut Tx<'_>,
    input: PutParameterInput,
) -> Result<PutParameterOutput, ApiError> {
    check_name(&input.name)?;
    let overwrite = input.overwrite == Some(true);
    if overwrite && !input.tags.is_empty() {
        return invalid(
            "Invalid request: tags and overwrite can't be used together. To create a parameter with tags, please \
             remove overwrite flag. To update tags for an existing parameter, please use AddTagsToResource or \
             RemoveTagsFromResource.",
        );
    }
    let known = named(tx, &input.name).cloned();
    if known.is_some() && !overwrite {
        return error(
            ErrorCode::ParameterAlreadyExists,
            "The parameter already exists. To overwrite this value, set the overwrite option in the request to true.",
        );
    }
    let tags = input.tags.iter().map(|tag| {
        let (key, value) = (tag.key.clone(), tag.value.clone());
        (key.unwrap_or_default(), value.unwrap_or_default())
    });
    let mut own = match known {
        Some(known) => OwnParameter::clone(&known),
        None => OwnParameter {
            name: input.name.clone(),
            owner: tx.account.to_owned(),
            kind: String::new(),
            data_type: "text".to_owned(),
            tier: "Standard".to_owned(),
            description: None,
            tags: tags.collect(),
            version: 0,
            values: Vec::new(),
        },
    };
    settle(tx, &mut own, &input)?;
    own.version += 1;
    own.values.push((input.value, tx.now()));
    let over = own.values.len().saturating_sub(MOST_VERSIONS);
    own.values.drain(..over);
    let output = PutParameterOutput {
        version: Some(own.version),
        tier: Some(own.tier.clone()),
    };
    tx.change(Change::Parameter(Arc::new(own)));
    Ok(output)
}

/// Checks what a request says of a parameter, and writes it down.
fn settle(tx: &Tx<'_>, own: &mut OwnParameter, input: &PutParameterInput) -> Result<(), ApiError> {
    let refused = [
        ("AllowedPattern", input.allowed_pattern.as_deref()),
        ("Policies", input.policies.as_deref()),
        ("KeyId", input.key_id.as_deref()),
    ];
    if let Some((what, _)) = refused
        .iter()
        .find(|(_, text)| text.is_some_and(|text| !text.is_empty()))
    {
        return error(
            ErrorCode::UnsupportedParameterType,
            format!("{what} is not supported here."),
        );
    }
    match input.kind.as_deref() {
        Some(kind @ ("String" | "StringList")) => kind.clone_into(&mut own.kind),
        Some("SecureString") => {
            return error(
                ErrorCode::UnsupportedParameterType,
                "SecureString is not supported here.",
            );
        }
        None if own.version > 0 => {}
        None => return invalid("A parameter type is required when you create a parameter."),
        Some(other) => {
            return invalid(format!(
                "1 validation error detected: Value '{other}' at 'type' failed to satisfy constraint: Member must \
                 satisfy enum value set: [SecureString, StringList, String]"
            ));
        }
    }
    match input.tier.as_deref() {
        None => {}
        Some("Standard") if own.tier == "Advanced" => {
            return invalid(
                "This parameter uses the advanced-parameter tier. You can't downgrade a parameter from the \
                 advanced-parameter tier to the standard-parameter tier.",
            );
        }
        Some("Intelligent-Tiering") if input.value.len() <= STANDARD => {}
        Some("Intelligent-Tiering" | "Advanced") => "Advanced".clone_into(&mut own.tier),
        Some(_) => "Standard".clone_into(&mut own.tier),
    }
    let most = if own.tier == "Advanced" {
        ADVANCED
    } else {
        STANDARD
    };
    if input.value.is_empty() || input.value.len() > most {
        return invalid(format!(
            "{} tier parameters support a parameter value of 1 to {most} characters.",
            own.tier
        ));
    }
    match input.data_type.as_deref() {
        None | Some("") => {}
        Some(kind @ ("text" | IMAGE)) => kind.clone_into(&mut own.data_type),
        Some(other) => return invalid(format!("The following data type is not supported: {other}")),
    }
    if own.data_type == IMAGE {
        image::visible(tx, &ImageId::from(input.value.as_str())).or_else(|_| {
            invalid(format!(
                "The value {} names no image that you can use.",
                input.value
            ))
        })?;
    }
    if let Some(description) = &input.description {
        own.description = Some(description.clone()).filter(|text| !text.is_empty());
    }
    Ok(())
}

fn check_name(name: &str) -> Result<(), ApiError> {
    let fine = |letter: char| letter.is_ascii_alphanumeric() || "_.-/".contains(letter);
    let bare = name.trim_start_matches('/').to_lowercase();
    if bare.starts_with("aws") {
        return error(
            ErrorCode::AccessDeniedException,
            format!("No access to reserved parameter name: {name}."),
        );
    }
    let odd = !name.chars().all(fine) || name.ends_with('/') || name.contains("//");
    if odd || name.is_empty() || bare.starts_with("ssm") {
        return invalid(
            "Parameter name: can't be prefixed with \"ssm\" (case-insensitive). If formed as a path, it can consist of \
             sub-paths divided by slash symbol; each sub-path can be formed as a mix of letters, numbers and the \
             following 3 symbols .-_",
        );
    }
    if name.contains('/') && !name.starts_with('/') {
        return invalid(format!(
            "Parameter name must be a fully qualified name: {name} has a path and must begin with a slash \"/\"."
        ));
    }
    if name.matches('/').count() > 15 {
        return invalid("A hierarchy can have a maximum of 15 levels.");
    }
    Ok(())
}

/// Lists the caller's own parameters, without their values.
pub(crate) fn describe_parameters(
    tx: &mut Tx<'_>,
    input: DescribeParametersInput,
) -> Result<DescribeParametersOutput, ApiError> {
    let limit = input.max_results.unwrap_or(PAGE);
    if !(1..=PAGE).contains(&limit) {
        return invalid(format!(
            "1 validation error detected: Value '{limit}' at 'maxResults' failed to satisfy constraint: Member must \
             have value between 1 and {PAGE}"
        ));
    }
    let older = input.filters.into_iter().map(|filter| ParameterStringFilter {
        key: filter.key,
        option: None,
        values: filter.values,
    });
    let filters: Vec<ParameterStringFilter> = older.chain(input.parameter_filters).collect();
    let mut found = Vec::new();
    for own in tx.region.parameters.values() {
        let mut passes = own.owner == tx.account && input.shared != Some(true);
        for filter in &filters {
            passes = self::passes(own, filter)? && passes;
        }
        if passes {
            found.push(Arc::clone(own));
        }
    }
    let token = input.next_token.as_deref().filter(|token| !token.is_empty());
    let (found, next_token) = page::page(found, |own| own.name.clone(), Some(limit), token)
        .map_err(|_| ApiError::new(ErrorCode::InvalidNextToken, "The specified token isn't valid."))?;
    let user = identity::arn(tx.account);
    let shown = |own: Arc<OwnParameter>| ParameterMetadata {
        name: Some(own.name.clone()),
        arn: Some(arn(tx, &own)),
        kind: Some(own.kind.clone()),
        last_modified_date: own.value(None).map(|(_, at)| *at),
        last_modified_user: Some(user.clone()),
        description: own.description.clone(),
        version: Some(own.version),
        tier: Some(own.tier.clone()),
        policies: Some(Vec::new()),
        data_type: Some(own.data_type.clone()),
        ..ParameterMetadata::default()
    };
    Ok(DescribeParametersOutput {
        parameters: Some(found.into_iter().map(shown).collect()),
        next_token,
    })
}

/// Whether a parameter meets a condition.
pub(crate) fn passes(own: &OwnParameter, filter: &ParameterStringFilter) -> Result<bool, ApiError> {
    let key = filter.key.as_deref().unwrap_or_default();
    let option = filter.option.as_deref().unwrap_or("Equals");
    let wanted = filter.values.as_deref().unwrap_or_default();
    let has = match key {
        "Name" => &own.name,
        "Type" => &own.kind,
        "DataType" => &own.data_type,
        "Tier" => &own.tier,
        "Path" => {
            let below = |path: &String| {
                let rest = own.name.strip_prefix(path.trim_end_matches('/'));
                let rest = rest.and_then(|rest| rest.strip_prefix('/'));
                rest.is_some_and(|rest| option == "Recursive" || !rest.contains('/'))
            };
            return Ok(wanted.iter().any(below));
        }
        "KeyId" | "Label" => return Ok(false),
        key => {
            return error(
                ErrorCode::InvalidFilterKey,
                format!(
                    "The following filter key is not valid: {key}. Valid filter keys include: [DataType, Name, Path, \
                     Tier, Type, KeyId]"
                ),
            );
        }
    };
    Ok(wanted.iter().any(|value| match option {
        "BeginsWith" => has.starts_with(value.as_str()),
        "Contains" => has.contains(value.as_str()),
        // A name is the same with and without its slash.
        _ => has == value || key == "Name" && has.trim_start_matches('/') == value,
    }))
}

/// Deletes a parameter with all its versions.
pub(crate) fn delete_parameter(
    tx: &mut Tx<'_>,
    input: DeleteParameterInput,
) -> Result<DeleteParameterOutput, ApiError> {
    if named(tx, &input.name).is_none() {
        return Err((PARAMETER.not_found)(&input.name));
    }
    tx.change(Change::ParameterGone {
        owner: tx.account.to_owned(),
        name: input.name,
    });
    Ok(DeleteParameterOutput {})
}

/// Lists the tags of a parameter. Nothing else of Systems Manager is here to have some.
pub(crate) fn list_tags_for_resource(
    tx: &mut Tx<'_>,
    input: ListTagsForResourceInput,
) -> Result<ListTagsForResourceOutput, ApiError> {
    let own = named(tx, &input.resource_id).filter(|_| input.resource_type == "Parameter");
    let Some(own) = own else {
        return error(ErrorCode::InvalidResourceId, "");
    };
    let shown = |(key, value): &(String, String)| Tag {
        key: Some(key.clone()),
        value: Some(value.clone()),
    };
    Ok(ListTagsForResourceOutput {
        tag_list: Some(own.tags.iter().map(shown).collect()),
    })
}
