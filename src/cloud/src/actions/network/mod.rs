//! The network that an account finds.

pub(crate) mod interfaces;
pub(crate) mod vpcs;

use crate::actions::bind::{Action, bind};
use api::ec2::network;

/// The actions of this family.
pub(crate) static ACTIONS: &[&dyn Action] = &[
    &bind(&network::DESCRIBE_VPCS, vpcs::describe_vpcs),
    &bind(&network::DESCRIBE_SUBNETS, vpcs::describe_subnets),
    &bind(
        &network::interface::DESCRIBE_VPC_ATTRIBUTE,
        vpcs::describe_vpc_attribute,
    ),
    &bind(
        &network::interface::DESCRIBE_NETWORK_INTERFACES,
        interfaces::describe_network_interfaces,
    ),
];
