//! The network that an account finds.

pub(crate) mod interfaces;

use crate::actions::bind::{Action, bind};
use api::ec2::network;

/// The actions of this family.
pub(crate) static ACTIONS: &[&dyn Action] = &[
    &bind(&network::DESCRIBE_VPCS, crate::rules::network::describe_vpcs),
    &bind(
        &network::DESCRIBE_SUBNETS,
        crate::rules::network::describe_subnets,
    ),
    &bind(
        &network::interface::DESCRIBE_VPC_ATTRIBUTE,
        crate::rules::network::describe_vpc_attribute,
    ),
    &bind(
        &network::interface::DESCRIBE_NETWORK_INTERFACES,
        interfaces::describe_network_interfaces,
    ),
];
