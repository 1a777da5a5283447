//! Security groups: finding them. The default group of each network follows from the world; it is stored only once
//! somebody changed its rules.

use crate::ids;
use api::{ApiError, ErrorCode, SecurityGroupId};

use crate::rules::form::{SECURITY_GROUP_ID, error, missing};
use crate::rules::network::here;
use crate::state::{Peer, SecurityGroup, SecurityRule};
use crate::tx::Tx;
use crate::world::network::{GROUP_NAME, Network};
use std::borrow::Cow;
use std::sync::Arc;

/// What the ids of rules begin with.
pub(crate) const RULE_PREFIX: &str = "sgr";
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

/// The error of an unknown id.
pub(crate) fn not_found(id: &str) -> ApiError {
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
        (Some(id), None) => SECURITY_GROUP_ID.check(id.as_str()),
        (None, Some(_)) => Ok(()),
    }
}

/// The ARN of a group.
pub(crate) fn arn(tx: &Tx<'_>, id: &str) -> String {
    format!(
        "arn:aws:ec2:{}:{}:security-group/{id}",
        tx.region_name, tx.account
    )
}

/// What a rule's other side is, as filters and messages name it.
pub(crate) fn peer_text(peer: &Peer) -> Cow<'_, str> {
    match peer {
        Peer::Ipv4(range) | Peer::Ipv6(range) => Cow::Borrowed(range),
        Peer::Group(id) => Cow::Borrowed(id.as_str()),
    }
}

/// Checks the form of ids of security groups.
pub(crate) fn check_group_ids(ids: &[String]) -> Result<(), ApiError> {
    ids.iter().try_for_each(|id| SECURITY_GROUP_ID.check(id))
}
