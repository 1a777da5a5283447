//! The default network of each account and Region; it follows from the seed and their names alone, so nothing of it
//! is stored.

use crate::facts::places::{self, Zone};
use crate::ids;
use api::{SecurityGroupId, SubnetId, VpcId};

/// The range of every default network.
pub const VPC_CIDR: &str = "172.31.0.0/16";
/// The name of the group that every network has.
pub const GROUP_NAME: &str = "default";
/// Addresses of a /20 that instances can have: EC2 keeps five of the 4,096.
pub const SUBNET_ADDRESSES: i64 = 4091;

/// The default network of an account in a Region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Network {
    /// The network.
    pub vpc: VpcId,
    /// Its DHCP options.
    pub dhcp_options: String,
    /// The link between the network and its range.
    pub association: String,
    /// Its default security group.
    pub group: SecurityGroupId,
    /// One subnet in each zone.
    pub subnets: Vec<Subnet>,
}

/// A default subnet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subnet {
    /// Its id.
    pub id: SubnetId,
    /// Its zone.
    pub zone: Zone,
    /// `172.31.16.0/20` …
    pub cidr: String,
    /// The third number of its first address: 0, 16, 32 …
    pub third: u8,
}

impl Subnet {
    /// The n-th address that an instance can have, from 0; it goes round when there are no more.
    pub fn address(&self, n: u64) -> String {
        let at = n % SUBNET_ADDRESSES.unsigned_abs() + 4;
        format!("172.31.{}.{}", u64::from(self.third) + at / 256, at % 256)
    }
}

impl Network {
    /// The default subnet of that zone.
    pub fn subnet_in(&self, zone: &str) -> Option<&Subnet> {
        self.subnets.iter().find(|subnet| subnet.zone.name == zone)
    }

    /// The subnet with that id.
    pub fn subnet(&self, id: &SubnetId) -> Option<&Subnet> {
        self.subnets.iter().find(|subnet| subnet.id == *id)
    }
}

/// The default network of that account in that Region.
pub fn default_network(seed: u64, account: &str, region: &str) -> Network {
    let id = |prefix: &str, what: &str| {
        ids::resource(
            prefix,
            ids::of_text(seed, &format!("{account}/{region}/{prefix}/{what}")),
        )
    };
    let subnets = places::zones(region, account)
        .into_iter()
        .zip((0..=240_u8).step_by(16))
        .map(|(zone, third)| Subnet {
            id: id("subnet", &zone.name).into(),
            cidr: format!("172.31.{third}.0/20"),
            third,
            zone,
        })
        .collect();
    Network {
        vpc: id("vpc", "default").into(),
        dhcp_options: id("dopt", "default"),
        association: id("vpc-cidr-assoc", "default"),
        group: id("sg", "default").into(),
        subnets,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_account_has_its_own_network_and_order_of_zones() {
        let mine = default_network(1, places::YOU, "us-east-1");
        assert_eq!(mine, default_network(1, places::YOU, "us-east-1"));
        assert_ne!(mine.vpc, default_network(1, places::PARTNER, "us-east-1").vpc);
        let ids = |account| {
            places::zones("us-east-1", account)
                .into_iter()
                .map(|zone| zone.id)
                .collect::<Vec<_>>()
        };
        assert_eq!(ids(places::YOU).len(), 6);
        assert_ne!(ids(places::YOU), ids(places::PARTNER));
        assert_eq!(mine.subnets[1].cidr, "172.31.16.0/20");
        assert_eq!(mine.subnets[1].address(0), "172.31.16.4");
        assert_eq!(mine.subnets[1].address(4090), "172.31.31.254");
    }

    #[test]
    fn every_region_has_zones() {
        for region in places::REGIONS {
            assert!(places::zones(region, places::YOU).len() >= 2, "{region}");
        }
    }
}
