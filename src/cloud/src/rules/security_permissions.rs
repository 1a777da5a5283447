//! The rules that a request names: read, checked for their form, and brought into EC2's own form.

use crate::rules::form;
use crate::rules::form::{error, missing};
use crate::rules::security_group;
use crate::state::{Peer, SecurityRule};
use crate::tx::Tx;
use api::ec2::network::{IpPermission, UserIdGroupPair};
use api::{ApiError, ErrorCode};
use std::net::{Ipv4Addr, Ipv6Addr};

/// The older form: one rule, spread over members of the request.
#[derive(Default)]
pub(crate) struct Simple {
    pub protocol: Option<String>,
    pub from_port: Option<i64>,
    pub to_port: Option<i64>,
    pub cidr: Option<String>,
    pub group: Option<String>,
    pub owner: Option<String>,
}

impl Simple {
    fn is_empty(&self) -> bool {
        let texts = [&self.protocol, &self.cidr, &self.group, &self.owner];
        texts.iter().all(|text| text.is_none()) && self.from_port.is_none() && self.to_port.is_none()
    }

    fn permission(self) -> IpPermission {
        let pair = self.group.map(|name| UserIdGroupPair {
            group_name: Some(name),
            user_id: self.owner,
            ..UserIdGroupPair::default()
        });
        IpPermission {
            ip_protocol: self.protocol,
            from_port: self.from_port,
            to_port: self.to_port,
            user_id_group_pairs: Some(pair.into_iter().collect()),
            ip_ranges: Some(
                self.cidr
                    .map(|cidr| api::ec2::network::IpRange {
                        description: None,
                        cidr_ip: Some(cidr),
                    })
                    .into_iter()
                    .collect(),
            ),
            ..IpPermission::default()
        }
    }
}

/// The other side as it was named.
enum Side {
    Known(Peer),
    Group(UserIdGroupPair),
}

/// A rule whose form is good; whether a group on its other side exists is not known yet.
pub(crate) struct Wanted {
    egress: bool,
    protocol: String,
    ports: Option<(i64, i64)>,
    side: Side,
    description: Option<String>,
}

impl Wanted {
    /// The rule, with an id of that making.
    pub fn rule(self, tx: &mut Tx<'_>, id: impl Fn(&mut Tx<'_>) -> String) -> Result<SecurityRule, ApiError> {
        let peer = match self.side {
            Side::Known(peer) => peer,
            Side::Group(pair) => Peer::Group(member_group(tx, &pair)?),
        };
        Ok(SecurityRule {
            id: id(tx),
            egress: self.egress,
            protocol: self.protocol,
            from_port: self.ports.map(|(from, _)| from),
            to_port: self.ports.map(|(_, to)| to),
            peer,
            description: self.description,
        })
    }
}

/// The group on the other side. Groups of other accounts are out of reach: there is no peering here.
fn member_group(tx: &Tx<'_>, pair: &UserIdGroupPair) -> Result<api::SecurityGroupId, ApiError> {
    let other = pair.user_id.as_deref().is_some_and(|user| user != tx.account);
    let found = match (&pair.group_id, &pair.group_name) {
        (Some(id), _) if other => {
            return error(
                ErrorCode::InvalidGroupNotFound,
                format!(
                    "You have specified two resources that belong to different networks: {id} is not in a peered VPC."
                ),
            );
        }
        (Some(id), _) => security_group::by_id(tx, id.as_str())?,
        (None, Some(name)) => security_group::by_name(tx, name)?,
        (None, None) => return Err(missing("GroupName or GroupId")),
    };
    Ok(found.id.clone())
}

/// The rules that a request names, in either form.
pub(crate) fn read(
    mut permissions: Vec<IpPermission>,
    simple: Simple,
    egress: bool,
) -> Result<Vec<Wanted>, ApiError> {
    if !simple.is_empty() {
        if !permissions.is_empty() {
            return error(
                ErrorCode::InvalidParameterCombination,
                "The parameter 'ipPermissions' may not be used in combination with 'ipProtocol'",
            );
        }
        permissions.push(simple.permission());
    }
    let mut wanted = Vec::new();
    for permission in permissions {
        let protocol = protocol(permission.ip_protocol.as_deref())?;
        let ports = ports(&protocol, permission.from_port, permission.to_port)?;
        let before = wanted.len();
        let mut add = |side, description: Option<String>| -> Result<(), ApiError> {
            note(description.as_deref())?;
            wanted.push(Wanted {
                egress,
                protocol: protocol.clone(),
                ports,
                side,
                description,
            });
            Ok(())
        };
        for range in permission.ip_ranges.unwrap_or_default() {
            let peer = ipv4(range.cidr_ip.as_deref().unwrap_or_default())?;
            add(Side::Known(peer), range.description)?;
        }
        for range in permission.ipv6_ranges.unwrap_or_default() {
            let peer = ipv6(range.cidr_ipv6.as_deref().unwrap_or_default())?;
            add(Side::Known(peer), range.description)?;
        }
        if let Some(list) = permission.prefix_list_ids.unwrap_or_default().first() {
            return error(
                ErrorCode::InvalidPrefixListIdNotFound,
                format!(
                    "The prefix list ID '{}' does not exist",
                    list.prefix_list_id.as_deref().unwrap_or_default()
                ),
            );
        }
        for pair in permission.user_id_group_pairs.unwrap_or_default() {
            let description = pair.description.clone();
            add(Side::Group(pair), description)?;
        }
        if wanted.len() == before {
            return error(
                ErrorCode::InvalidParameterValue,
                "Invalid rule: it must name a CIDR range, a security group or a prefix list.",
            );
        }
    }
    Ok(wanted)
}

/// The protocol in EC2's spelling: the four that have names by name, others by number.
pub(crate) fn protocol(given: Option<&str>) -> Result<String, ApiError> {
    let given = given
        .filter(|given| !given.is_empty())
        .ok_or_else(|| missing("ipProtocol"))?;
    let lower = given.to_ascii_lowercase();
    let known = match lower.as_str() {
        "tcp" | "6" => "tcp",
        "udp" | "17" => "udp",
        "icmp" | "1" => "icmp",
        "icmpv6" | "58" => "icmpv6",
        "-1" | "all" => "-1",
        number => match number.parse::<u8>() {
            Ok(_) => number,
            Err(_) => {
                return Err(form::invalid_value(given, "IP protocol", "Unknown protocol."));
            }
        },
    };
    Ok(known.to_owned())
}

/// The ports; only some protocols have them.
pub(crate) fn ports(
    protocol: &str,
    from: Option<i64>,
    to: Option<i64>,
) -> Result<Option<(i64, i64)>, ApiError> {
    match (protocol, from, to) {
        ("tcp" | "udp", Some(from), Some(to)) => {
            let good = (0..=65_535).contains(&from) && (0..=65_535).contains(&to) && from <= to;
            if (from, to) == (-1, -1) {
                return Ok(Some((0, 65_535)));
            }
            if good {
                return Ok(Some((from, to)));
            }
            error(
                ErrorCode::InvalidParameterValue,
                format!("Invalid TCP/UDP port range ({from}:{to})"),
            )
        }
        ("tcp" | "udp", _, _) => error(
            ErrorCode::InvalidParameterValue,
            "Invalid value for portRange. Must specify both from and to ports with TCP/UDP.",
        ),
        ("icmp" | "icmpv6", from, to) => {
            let (from, to) = (from.unwrap_or(-1), to.unwrap_or(-1));
            if (-1..=255).contains(&from) && (-1..=255).contains(&to) {
                Ok(Some((from, to)))
            } else {
                error(
                    ErrorCode::InvalidParameterValue,
                    format!("ICMP code ({from}:{to}) out of range"),
                )
            }
        }
        _ => Ok(None),
    }
}

/// Checks a rule's note.
pub(crate) fn note(text: Option<&str>) -> Result<(), ApiError> {
    let allowed = |letter: char| letter.is_ascii_alphanumeric() || " ._-:/()#,@[]+=&;{}!$*".contains(letter);
    match text {
        Some(text) if text.chars().count() > 255 || !text.chars().all(allowed) => error(
            ErrorCode::InvalidParameterValue,
            "Invalid rule description. Valid descriptions are strings less than 256 characters from the following \
             set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*",
        ),
        _ => Ok(()),
    }
}

fn malformed(text: &str) -> ApiError {
    let message = format!("CIDR block {text} is malformed");
    ApiError::new(ErrorCode::InvalidParameterValue, message)
}

/// An IPv4 range with the bits behind its prefix cleared, as EC2 does.
fn ipv4(text: &str) -> Result<Peer, ApiError> {
    let bad = || malformed(text);
    let (address, length) = text.split_once('/').ok_or_else(bad)?;
    let address: Ipv4Addr = address.parse().map_err(|_| bad())?;
    let length: u32 = length.parse().map_err(|_| bad())?;
    if length > 32 {
        return Err(bad());
    }
    let mask = u32::MAX.checked_shl(32 - length).unwrap_or(0);
    let first = Ipv4Addr::from(u32::from(address) & mask);
    Ok(Peer::Ipv4(format!("{first}/{length}")))
}

/// The same for IPv6.
fn ipv6(text: &str) -> Result<Peer, ApiError> {
    let bad = || malformed(text);
    let (address, length) = text.split_once('/').ok_or_else(bad)?;
    let address: Ipv6Addr = address.parse().map_err(|_| bad())?;
    let length: u32 = length.parse().map_err(|_| bad())?;
    if length > 128 {
        return Err(bad());
    }
    let mask = u128::MAX.checked_shl(128 - length).unwrap_or(0);
    let first = Ipv6Addr::from(u128::from(address) & mask);
    Ok(Peer::Ipv6(format!("{first}/{length}")))
}
