//! Parameters: finding one by its name, and how a version of it is shown.

use crate::state::OwnParameter;
use crate::tx::Tx;
use crate::world::catalogue;
use api::services::ssm::Parameter;
use std::sync::Arc;

/// The caller's own parameter of that name.
pub(crate) fn named<'t>(tx: &Tx<'t>, name: &str) -> Option<&'t Arc<OwnParameter>> {
    tx.region.parameters.get(&(tx.account, name))
}

/// A version of a parameter, as reading shows it.
pub(crate) fn shown(tx: &Tx<'_>, own: &OwnParameter, version: Option<i64>) -> Option<Parameter> {
    let (value, modified) = own.value(version)?;
    Some(Parameter {
        name: Some(own.name.clone()),
        kind: Some(own.kind.clone()),
        value: Some(value.clone()),
        version: Some(version.unwrap_or(own.version)),
        selector: version.map(|version| format!(":{version}")),
        last_modified_date: Some(*modified),
        arn: Some(arn(tx, own)),
        data_type: Some(own.data_type.clone()),
        ..Parameter::default()
    })
}

pub(crate) fn arn(tx: &Tx<'_>, own: &OwnParameter) -> String {
    let path = own.name.trim_start_matches('/');
    format!("arn:aws:ssm:{}:{}:parameter/{path}", tx.region_name, own.owner)
}

/// The parameter that a name means: with `:VERSION` only when that is its version.
pub(crate) fn find(tx: &Tx<'_>, name: &str) -> Option<Parameter> {
    let (name, selector) = match name.split_once(':') {
        Some((name, version)) => (name, Some(version)),
        None => (name, None),
    };
    if let Some(own) = named(tx, name) {
        let version = selector.map(str::parse).transpose().ok()?;
        return shown(tx, own, version);
    }
    let found = catalogue::parameter(tx.state.seed, tx.region_name, name)?;
    if selector.is_some_and(|version| version.parse() != Ok(found.version)) {
        return None;
    }
    let mut parameter = public(tx.region_name, found);
    parameter.selector = selector.map(|version| format!(":{version}"));
    Some(parameter)
}

pub(crate) fn public(region: &str, parameter: catalogue::PublicParameter) -> Parameter {
    Parameter {
        arn: Some(format!("arn:aws:ssm:{region}::parameter{}", parameter.name)),
        name: Some(parameter.name),
        kind: Some("String".to_owned()),
        value: Some(String::from(&parameter.image)),
        version: Some(parameter.version),
        last_modified_date: Some(parameter.modified),
        data_type: Some("text".to_owned()),
        ..Parameter::default()
    }
}
