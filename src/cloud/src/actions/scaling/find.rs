//! Finding Auto Scaling groups, and what their instances are launched from.

use crate::actions::launch::run_instances;
use crate::rules::form::error;
use crate::rules::launch_template;
use crate::rules::launch_template as templates;
use crate::rules::launch_template::Named;
use crate::rules::network::here;
use crate::rules::resource::compute::SCALING_GROUP;
use crate::state::{GroupTemplate, ScalingGroup};
use crate::tx::Tx;
use crate::world::network::Subnet;
use api::autoscaling::group::LaunchTemplateSpecification;
use api::ec2::launch::run_instances::{RunInstancesInput, RunInstancesOutput};
use api::{ApiError, ErrorCode};
use serde_json::{Value, json};
use std::sync::Arc;

/// The service's general error.
pub(crate) fn invalid<T>(message: impl Into<String>) -> Result<T, ApiError> {
    error(ErrorCode::ValidationError, message)
}

/// The error of a token that this service did not give, in place of EC2's.
pub(crate) fn bad_token(_: ApiError) -> ApiError {
    ApiError::new(ErrorCode::InvalidNextToken, "The NextToken value is not valid.")
}

/// The error of something that groups of this lab don't have.
pub(crate) fn refused<T>(what: &str) -> Result<T, ApiError> {
    invalid(format!("{what} is not available for Auto Scaling groups here."))
}

/// The caller's group with that name.
pub(crate) fn one<'s>(tx: &Tx<'s>, name: &str) -> Result<&'s Arc<ScalingGroup>, ApiError> {
    let found = tx.region.scaling_groups.get(&(tx.account, name));
    found.ok_or_else(|| (SCALING_GROUP.not_found)(name))
}

/// The caller's groups, in the order of their names.
pub(crate) fn own<'s>(tx: &Tx<'s>) -> impl Iterator<Item = &'s Arc<ScalingGroup>> + use<'s> {
    let account = tx.account;
    let all = tx.region.scaling_groups.values();
    all.filter(move |group| group.owner == account)
}

/// What a launch needs of a template.
pub(crate) struct Source {
    pub data: Value,
    pub version: Option<String>,
    pub marks: Vec<(String, String)>,
}

/// The parameters that a group's template stands for now.
pub(crate) fn source(tx: &Tx<'_>, template: &GroupTemplate) -> Result<Source, ApiError> {
    if let Some(data) = &template.data {
        return Ok(Source {
            data: data.clone(),
            version: None,
            marks: Vec::new(),
        });
    }
    let named = Named::new(&template.id, &None);
    let found = named.find(tx)?;
    let version = templates::version(found, template.version.as_deref())?;
    Ok(Source {
        data: version.data.clone(),
        version: Some(version.number.to_string()),
        marks: templates::marks(&found.id, version.number),
    })
}

/// The launch template that a request names, as a group keeps it.
pub(crate) fn template(tx: &Tx<'_>, asked: &LaunchTemplateSpecification) -> Result<GroupTemplate, ApiError> {
    let named = Named::new(&asked.launch_template_id, &asked.launch_template_name);
    let wrong = |error: ApiError| {
        let message = format!(
            "You must use a valid fully-formed launch template. {}",
            error.message
        );
        ApiError::new(ErrorCode::ValidationError, message)
    };
    if named.id.is_some() == named.name.is_some() {
        return invalid("Valid requests must contain either launchTemplateId or LaunchTemplateName");
    }
    named.check().map_err(wrong)?;
    let found = named.find(tx).map_err(wrong)?;
    let version = asked.version.clone().filter(|version| !version.is_empty());
    launch_template::version(found, version.as_deref()).map_err(wrong)?;
    Ok(GroupTemplate {
        id: Some(found.id.clone()),
        name: Some(found.name.clone()),
        version,
        data: None,
    })
}

/// Refuses a template from which nothing could be launched into that subnet.
pub(crate) fn check_launch(tx: &mut Tx<'_>, template: &GroupTemplate, subnet: &str) -> Result<(), ApiError> {
    let attempt = source(tx, template).and_then(|source| {
        let mut input = request(&source.data, subnet, &[])?;
        input.dry_run = Some(true);
        run_instances::run(tx, input, Vec::new())
    });
    match attempt {
        Err(error) if error.code != ErrorCode::DryRunOperation => invalid(format!(
            "You must use a valid fully-formed launch template. {}",
            error.message
        )),
        _ => Ok(()),
    }
}

/// The request of one instance in that subnet.
fn request(data: &Value, subnet: &str, tags: &[(String, String)]) -> Result<RunInstancesInput, ApiError> {
    let mut own = json!({"MinCount": 1, "MaxCount": 1});
    if let Some(members) = own.as_object_mut() {
        // The group says where. An interface of the template takes the subnet in.
        match data.get("NetworkInterfaces").and_then(Value::as_array) {
            Some(interfaces) if !interfaces.is_empty() => {
                let mut interfaces = interfaces.clone();
                if let Some(Value::Object(first)) = interfaces.first_mut() {
                    first.insert("SubnetId".to_owned(), subnet.into());
                }
                members.insert("NetworkInterfaces".to_owned(), Value::Array(interfaces));
            }
            _ => {
                members.insert("SubnetId".to_owned(), subnet.into());
            }
        }
        if !tags.is_empty() {
            let tags: Vec<Value> = tags
                .iter()
                .map(|(key, value)| json!({"Key": key, "Value": value}))
                .collect();
            let tagging = json!([{"ResourceType": "instance", "Tags": tags}]);
            members.insert("TagSpecifications".to_owned(), tagging);
        }
    }
    let mut data = data.clone();
    if let Some(Value::Object(placement)) = data.get_mut("Placement") {
        placement.shift_remove("AvailabilityZone");
        placement.shift_remove("AvailabilityZoneId");
    }
    templates::request(&own, &data)
}

/// Launches one instance of a group.
pub(crate) fn launch(
    tx: &mut Tx<'_>,
    group: &ScalingGroup,
    source: Source,
    subnet: &str,
) -> Result<RunInstancesOutput, ApiError> {
    let tags: Vec<(String, String)> = group
        .tags
        .iter()
        .filter(|tag| tag.propagate)
        .map(|tag| (tag.key.clone(), tag.value.clone()))
        .collect();
    let input = request(&source.data, subnet, &tags)?;
    let mut marks = source.marks;
    marks.push(("aws:autoscaling:groupName".to_owned(), group.name.clone()));
    run_instances::run(tx, input, marks)
}

/// The subnets of a group that there are.
pub(crate) fn subnets(tx: &Tx<'_>, group: &ScalingGroup) -> Vec<Subnet> {
    let network = here(tx);
    group
        .subnets
        .iter()
        .filter_map(|id| network.subnet(&id.as_str().into()).cloned())
        .collect()
}

/// The ARN of a group.
pub(crate) fn arn(tx: &Tx<'_>, group: &ScalingGroup) -> String {
    format!(
        "arn:aws:autoscaling:{}:{}:autoScalingGroup:{}:autoScalingGroupName/{}",
        tx.region_name, tx.account, group.uuid, group.name
    )
}
