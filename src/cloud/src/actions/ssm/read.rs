//! Reading Systems Manager's parameters: GetParameter, GetParameters and GetParametersByPath.

use crate::actions::ssm::own;
use crate::rules::form::error;
use crate::rules::page;
use crate::rules::parameter::{self, find, shown};
use crate::rules::resource::others::PARAMETER;
use crate::tx::Tx;
use crate::world::catalogue;
use api::services::ssm::{
    GetParameterInput, GetParameterOutput, GetParametersByPathInput, GetParametersByPathOutput,
    GetParametersInput, GetParametersOutput, Parameter, ParameterStringFilter,
};
use api::{ApiError, ErrorCode};

/// The most names in a call, and the most parameters in a page.
const MOST: usize = 10;

/// One parameter. Systems Manager says nothing beside the code when there is none.
pub(crate) fn get_parameter(
    tx: &mut Tx<'_>,
    input: GetParameterInput,
) -> Result<GetParameterOutput, ApiError> {
    match find(tx, &input.name) {
        Some(parameter) => Ok(GetParameterOutput {
            parameter: Some(parameter),
        }),
        None => Err((PARAMETER.not_found)(&input.name)),
    }
}

/// Several parameters; unknown names are told apart.
pub(crate) fn get_parameters(
    tx: &mut Tx<'_>,
    input: GetParametersInput,
) -> Result<GetParametersOutput, ApiError> {
    if input.names.len() > MOST {
        return error(
            ErrorCode::ValidationException,
            format!(
                "1 validation error detected: Value '[{}]' at 'names' failed to satisfy constraint: Member must have \
                 length less than or equal to {MOST}",
                input.names.join(", ")
            ),
        );
    }
    let (mut parameters, mut unknown) = (Vec::new(), Vec::new());
    let mut names = input.names;
    api::order::sort(&mut names);
    names.dedup();
    for name in names {
        match find(tx, &name) {
            Some(parameter) => parameters.push(parameter),
            None => unknown.push(name),
        }
    }
    Ok(GetParametersOutput {
        parameters: Some(parameters),
        invalid_parameters: Some(unknown),
    })
}

/// The parameters below a path, ten at a time.
pub(crate) fn get_parameters_by_path(
    tx: &mut Tx<'_>,
    input: GetParametersByPathInput,
) -> Result<GetParametersByPathOutput, ApiError> {
    if !input.path.starts_with('/') {
        return error(
            ErrorCode::ValidationException,
            "The parameter doesn't meet the parameter name requirements. The parameter name must begin with a forward \
             slash \"/\".",
        );
    }
    let limit = input.max_results.unwrap_or(MOST as i64);
    if !(1..=MOST as i64).contains(&limit) {
        let (word, bound) = if limit < 1 { ("greater", 1) } else { ("less", MOST) };
        return error(
            ErrorCode::ValidationException,
            format!(
                "1 validation error detected: Value '{limit}' at 'maxResults' failed to satisfy constraint: Member must \
                 have value {word} than or equal to {bound}"
            ),
        );
    }
    let all_plain_text = input
        .parameter_filters
        .iter()
        .map(passes)
        .collect::<Result<Vec<bool>, ApiError>>()?
        .into_iter()
        .all(|passes| passes);
    let path = format!("{}/", input.path.trim_end_matches('/'));
    let recursive = input.recursive.unwrap_or(false);
    let below = |name: &str| {
        let rest = name.strip_prefix(&path);
        rest.is_some_and(|rest| recursive || !rest.contains('/'))
    };
    let public = catalogue::parameters(tx.state.seed, tx.region_name).into_iter();
    let public = public.filter(|parameter| all_plain_text && below(&parameter.name));
    let mut found: Vec<Parameter> = public
        .map(|parameter| parameter::public(tx.region_name, parameter))
        .collect();
    for own in tx.region.parameters.values() {
        let filters = input.parameter_filters.iter();
        let mut passes = own.owner == tx.account && below(&own.name);
        for filter in filters {
            passes = own::passes(own, filter)? && passes;
        }
        found.extend(shown(tx, own, None).filter(|_| passes));
    }
    api::order::sort_by(&mut found, |one, other| one.name.cmp(&other.name));
    let token = input.next_token.as_deref().filter(|token| !token.is_empty());
    let name = |parameter: &Parameter| parameter.name.clone().unwrap_or_default();
    let (found, next_token) = page::page(found, name, Some(limit), token)
        .map_err(|_| ApiError::new(ErrorCode::InvalidNextToken, "The specified token isn't valid."))?;
    Ok(GetParametersByPathOutput {
        parameters: Some(found),
        next_token,
    })
}

/// Whether a filter lets plain text parameters pass; all public ones are plain text without key or label.
fn passes(filter: &ParameterStringFilter) -> Result<bool, ApiError> {
    let key = filter.key.as_deref().unwrap_or_default();
    let wanted = filter.values.as_deref().unwrap_or_default();
    let begins = filter.option.as_deref() == Some("BeginsWith");
    let has = match key {
        "Type" => "String",
        "DataType" => "text",
        "KeyId" | "Label" => return Ok(false),
        key => {
            return error(
                ErrorCode::ValidationException,
                format!(
                    "The following filter key is not valid: {key}. Valid filter keys include: [Type, KeyId, Label]"
                ),
            );
        }
    };
    Ok(wanted
        .iter()
        .any(|value| value == has || (begins && has.starts_with(value.as_str()))))
}
