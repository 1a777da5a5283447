//! Security groups: finding, making and deleting them. The default group of each network follows from the world; it is
//! stored only once somebody changed its rules. How groups are listed is in `security_group_show.rs`, how rules come
//! and go in `security_rules.rs`.

use super::tags::{self, Tagging};
use crate::event::Change;
use crate::ids;
use crate::rules::form::{error, missing};
use crate::rules::network::here;
use crate::state::{InstancePhase, Peer, SecurityGroup, SecurityRule};
use crate::tx::Tx;
use crate::world::network::{GROUP_NAME, Network};
use api::ec2::network::security_group::{
    CreateSecurityGroupInput, CreateSecurityGroupOutput, DeleteSecurityGroupInput, DeleteSecurityGroupOutput,
};
use api::{ApiError, ErrorCode, SecurityGroupId};
use std::borrow::Cow;
use std::sync::Arc;

/// What the ids of rules begin with.
pub(crate) const RULE_PREFIX: &str = "sgr";
/// The most security groups of an account in a Region.
const MOST_GROUPS: usize = 2500;
/// The longest name and description, in characters.
const LONGEST: usize = 255;

/// The group that a network has from the beginning: its members may reach each other, and everybody outside.
fn default_group(tx: &Tx<'_>, network: &Network) -> SecurityGroup {
    let rule = |egress, peer| SecurityRule {
        id: ids::resource(
            RULE_PREFIX,
            ids::of_text(tx.state.seed, &format!("{}/{egress}", network.group)),
        ),
        egress,
        protocol: "-1".to_owned(),
        from_port: None,
        to_port: None,
        peer,
        description: None,
    };
    SecurityGroup {
        id: network.group.clone(),
        owner: tx.account.to_owned(),
        vpc: network.vpc.clone(),
        name: GROUP_NAME.to_owned(),
        description: "default VPC security group".to_owned(),
        rules: vec![
            rule(false, Peer::Group(network.group.clone())),
            rule(true, Peer::Ipv4("0.0.0.0/0".to_owned())),
        ],
    }
}

/// The caller's groups, in the order of their ids.
pub(crate) fn all(tx: &Tx<'_>) -> Vec<Arc<SecurityGroup>> {
    let network = here(tx);
    let mut groups: Vec<Arc<SecurityGroup>> = tx
        .region
        .security_groups
        .values()
        .filter(|group| group.owner == tx.account)
        .cloned()
        .collect();
    if groups.iter().all(|group| group.id != network.group) {
        groups.push(Arc::new(default_group(tx, &network)));
        api::order::sort_by(&mut groups, |one, other| one.id.cmp(&other.id));
    }
    groups
}

/// The caller's group with that id.
pub(crate) fn by_id(tx: &Tx<'_>, id: &str) -> Result<Arc<SecurityGroup>, ApiError> {
    let found = all(tx).into_iter().find(|group| group.id.as_str() == id);
    found.ok_or_else(|| not_found(id))
}

/// The caller's group with that name in the default network.
pub(crate) fn by_name(tx: &Tx<'_>, name: &str) -> Result<Arc<SecurityGroup>, ApiError> {
    let found = all(tx).into_iter().find(|group| group.name == name);
    found.ok_or_else(|| {
        let message = format!(
            "The security group '{name}' does not exist in default VPC '{}'",
            here(tx).vpc
        );
        ApiError::new(ErrorCode::InvalidGroupNotFound, message)
    })
}

fn not_found(id: &str) -> ApiError {
    let message = format!("The security group '{id}' does not exist");
    ApiError::new(ErrorCode::InvalidGroupNotFound, message)
}

/// A group as a call names it, whose form was checked before.
pub(crate) fn named(
    tx: &Tx<'_>,
    id: Option<&SecurityGroupId>,
    name: Option<&str>,
) -> Result<Arc<SecurityGroup>, ApiError> {
    match (id, name) {
        (Some(id), _) => by_id(tx, id.as_str()),
        (None, Some(name)) => by_name(tx, name),
        (None, None) => Err(missing("GroupName or GroupId")),
    }
}

/// Checks the form of a group's name or id in a call that takes either.
pub(crate) fn check_named(id: Option<&SecurityGroupId>, name: Option<&str>) -> Result<(), ApiError> {
    let id = id.filter(|id| !id.as_str().is_empty());
    let name = name.filter(|name| !name.is_empty());
    match (id, name) {
        (None, None) => Err(missing("GroupName or GroupId")),
        (Some(_), Some(_)) => error(
            ErrorCode::InvalidParameterCombination,
            "The parameter groupName cannot be used with the parameter groupId",
        ),
        (Some(id), None) => {
            crate::actions::launch::network::check_group_ids(std::slice::from_ref(&String::from(id)))
        }
        (None, Some(_)) => Ok(()),
    }
}

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

/// The ARN of a group.
pub(crate) fn arn(tx: &Tx<'_>, id: &str) -> String {
    format!(
        "arn:aws:ec2:{}:{}:security-group/{id}",
        tx.region_name, tx.account
    )
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
    crate::actions::instance::due::untag(tx, id.as_str());
    for rule in &group.rules {
        crate::actions::instance::due::untag(tx, &rule.id);
    }
    tx.change(Change::SecurityGroupGone(id.clone()));
    Ok(DeleteSecurityGroupOutput {
        returned: Some(true),
        group_id: Some(id.clone()),
    })
}

/// What a rule's other side is, as filters and messages name it.
pub(crate) fn peer_text(peer: &Peer) -> Cow<'_, str> {
    match peer {
        Peer::Ipv4(range) | Peer::Ipv6(range) => Cow::Borrowed(range),
        Peer::Group(id) => Cow::Borrowed(id.as_str()),
    }
}
