//! Security groups that an account made or changed. A default group that nobody touched is not stored.

use crate::state::keyed;
use api::{SecurityGroupId, VpcId, stored};

stored! {
/// A security group.
#[derive(Debug, Clone, PartialEq)]
pub struct SecurityGroup {
    /// Its id.
    pub id: SecurityGroupId,
    /// Whose it is.
    pub owner: String,
    /// The network it belongs to.
    pub vpc: VpcId,
    /// Its name, unique in the network.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// Its rules, in the order in which they came.
    pub rules: Vec<SecurityRule>,
}
}
keyed!(SecurityGroup, owner, id id);

stored! {
/// A rule: who may send what.
#[derive(Debug, Clone, PartialEq)]
pub struct SecurityRule {
    /// `sgr-0…`.
    pub id: String,
    /// Whether it is for traffic that leaves.
    pub egress: bool,
    /// `tcp`, `udp`, `icmp`, `icmpv6`, a number, or `-1` for all.
    pub protocol: String,
    /// The first port, or the type of ICMP; none when all are meant.
    pub from_port: Option<i64>,
    /// The last port, or the code of ICMP.
    pub to_port: Option<i64>,
    /// Who is on the other side.
    pub peer: Peer,
    /// A note.
    pub description: Option<String>,
}
}

impl SecurityRule {
    /// Whether both allow the same traffic.
    pub fn allows_same(&self, other: &Self) -> bool {
        self.egress == other.egress
            && self.protocol == other.protocol
            && self.from_port == other.from_port
            && self.to_port == other.to_port
            && self.peer == other.peer
    }
}

stored! {
else Peer::Ipv4(String::new());
/// The other side of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Peer {
    /// IPv4 addresses: `10.0.0.0/16`.
    Ipv4(range: String),
    /// IPv6 addresses: `::/0`.
    Ipv6(range: String),
    /// The members of a security group.
    Group(group: SecurityGroupId),
}
}
