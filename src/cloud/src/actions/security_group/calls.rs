//! CreateSecurityGroup and DeleteSecurityGroup.

use crate::event::Change;
use crate::rules::form::error;
use crate::rules::network::here;
use crate::rules::security_group::{RULE_PREFIX, all, arn, check_named, named};
use crate::rules::tags;
use crate::rules::tags::Tagging;
use crate::state::{InstancePhase, Peer, SecurityGroup, SecurityRule};
use crate::tx::Tx;
use crate::world::network::GROUP_NAME;
use api::ec2::network::security_group::{
    CreateSecurityGroupInput, CreateSecurityGroupOutput, DeleteSecurityGroupInput, DeleteSecurityGroupOutput,
};
use api::{ApiError, ErrorCode, SecurityGroupId};
use std::sync::Arc;

/// The most security groups of an account in a Region.
const MOST_GROUPS: usize = 2500;

/// The longest name and description, in characters.
const LONGEST: usize = 255;

/// Makes a group that lets nobody in and everybody out.
pub(crate) fn create_security_group(
    tx: &mut Tx<'_>,
    input: CreateSecurityGroupInput,
) -> Result<CreateSecurityGroupOutput, ApiError> {
    check_texts(&input)?;
    let tagging = Tagging::new(&input.tag_specifications, &["security-group"])?;
    tx.dry_run(input.dry_run)?;
    let network = here(tx);
    if let Some(vpc) = input.vpc_id.as_ref().filter(|vpc| **vpc != network.vpc) {
        return error(
            ErrorCode::InvalidVpcIdNotFound,
            format!("The vpc ID '{vpc}' does not exist"),
        );
    }
    let groups = all(tx);
    if groups.iter().any(|group| group.name == input.group_name) {
        return error(
            ErrorCode::InvalidGroupDuplicate,
            format!(
                "The security group '{}' already exists for VPC '{}'",
                input.group_name, network.vpc
            ),
        );
    }
    if groups.len() >= MOST_GROUPS {
        return error(
            ErrorCode::SecurityGroupLimitExceeded,
            format!(
                "The maximum number of security groups for VPC '{}' has been reached.",
                network.vpc
            ),
        );
    }
    let group = SecurityGroup {
        id: tx.id(SecurityGroupId::PREFIX).into(),
        owner: tx.account.to_owned(),
        vpc: network.vpc,
        name: input.group_name,
        description: input.description,
        rules: vec![SecurityRule {
            id: tx.id(RULE_PREFIX),
            egress: true,
            protocol: "-1".to_owned(),
            from_port: None,
            to_port: None,
            peer: Peer::Ipv4("0.0.0.0/0".to_owned()),
            description: None,
        }],
    };
    let given = tagging.of("security-group");
    let output = CreateSecurityGroupOutput {
        group_id: Some(String::from(&group.id)),
        tags: Some(tags::list(&given)).filter(|tags| !tags.is_empty()),
        security_group_arn: Some(arn(tx, group.id.as_str())),
    };
    tx.tag(group.id.as_str(), given);
    tx.change(Change::SecurityGroup(Arc::new(group)));
    Ok(output)
}

fn check_texts(input: &CreateSecurityGroupInput) -> Result<(), ApiError> {
    let name = input.group_name.as_str();
    let bad_name = |reason: &str| Err(crate::rules::form::bad_value(name, "GroupName", reason));
    let allowed = |letter: char| letter.is_ascii_alphanumeric() || " ._-:/()#,@[]+=&;{}!$*".contains(letter);
    if name.starts_with("sg-") {
        return bad_name("Group names may not be in the format sg-*.");
    }
    if name.chars().count() > LONGEST {
        return bad_name("Group names must be at most 255 characters long.");
    }
    if !name.chars().all(allowed) {
        return bad_name("Group names may have letters, digits, spaces and ._-:/()#,@[]+=&;{}!$* only.");
    }
    if name == GROUP_NAME {
        return error(
            ErrorCode::InvalidGroupReserved,
            format!("Cannot use reserved security group name: {name}"),
        );
    }
    let description = input.description.as_str();
    if description.chars().count() > LONGEST || !description.chars().all(allowed) {
        return error(
            ErrorCode::InvalidParameterValue,
            "Invalid security group description. Valid descriptions are strings less than 256 characters from the \
             following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*",
        );
    }
    Ok(())
}

/// Deletes a group that nothing uses.
pub(crate) fn delete_security_group(
    tx: &mut Tx<'_>,
    input: DeleteSecurityGroupInput,
) -> Result<DeleteSecurityGroupOutput, ApiError> {
    check_named(input.group_id.as_ref(), input.group_name.as_deref())?;
    tx.dry_run(input.dry_run)?;
    let group = named(tx, input.group_id.as_ref(), input.group_name.as_deref())?;
    let id = &group.id;
    if group.name == GROUP_NAME {
        return error(
            ErrorCode::CannotDelete,
            format!("the specified group: \"{id}\" name: \"{GROUP_NAME}\" cannot be deleted by a user"),
        );
    }
    let by_instance = tx.region.instances.values().any(|instance| {
        instance.phase != InstancePhase::Terminated && instance.groups.iter().any(|(member, _)| member == id)
    });
    let by_rule = all(tx).iter().filter(|other| other.id != *id).any(|other| {
        other
            .rules
            .iter()
            .any(|rule| rule.peer == Peer::Group(id.clone()))
    });
    if by_instance || by_rule {
        return error(
            ErrorCode::DependencyViolation,
            format!("resource {id} has a dependent object"),
        );
    }
    tags::untag(tx, id.as_str());
    for rule in &group.rules {
        tags::untag(tx, &rule.id);
    }
    tx.change(Change::SecurityGroupGone(id.clone()));
    Ok(DeleteSecurityGroupOutput {
        returned: Some(true),
        group_id: Some(id.clone()),
    })
}
