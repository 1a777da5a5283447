//! The network with its security groups, and what belongs to no family: keys, parameters, rules of the Recycle Bin.

use crate::rules::form::SECURITY_GROUP_ID;
use crate::rules::network;
use crate::rules::resource::row::Describe;
use crate::rules::resource::row::Resource;
use crate::rules::resource::row::Tags;
use crate::rules::resource::row::about;
use crate::rules::resource::row::anything;
use crate::rules::resource::row::first;
use crate::rules::resource::row::own;
use crate::rules::security_group;
use crate::state::SecurityRule;
use api::ApiError;
use api::ErrorCode;
use api::SecurityGroupId;
use api::Service;
use api::SubnetId;
use api::VpcId;

/// The network interface of an instance.
pub(crate) static NETWORK_INTERFACE: Resource = Resource {
    prefix: "eni",
    name: "network-interface",
    service: Service::Ec2,
    describe: Some(Describe {
        operation: "DescribeNetworkInterfaces",
        ids: "NetworkInterfaceIds",
        list: "NetworkInterfaces",
        all: &[],
    }),
    trail: "AWS::EC2::NetworkInterface",
    table: "",
    form: None,
    checked_by_tag_calls: false,
    not_found: |id| {
        let message = format!("The networkInterface ID '{id}' does not exist");
        ApiError::new(ErrorCode::InvalidNetworkInterfaceIdNotFound, message)
    },
    sees: |tx, id| {
        let mut instances = tx.region.instances.values();
        instances.any(|instance| instance.owner == tx.account && instance.interface == id)
    },
    tags: Tags::Table(anything),
    choices: |tx| {
        own(tx, tx.region.instances.values(), |instance| {
            (instance.interface.clone(), String::from(&instance.id))
        })
    },
};

/// A security group.
pub(crate) static SECURITY_GROUP: Resource = Resource {
    prefix: SecurityGroupId::PREFIX,
    name: "security-group",
    service: Service::Ec2,
    describe: Some(Describe {
        operation: "DescribeSecurityGroups",
        ids: "GroupIds",
        list: "SecurityGroups",
        all: &[],
    }),
    trail: "AWS::EC2::SecurityGroup",
    table: "security_groups",
    form: Some(&SECURITY_GROUP_ID),
    checked_by_tag_calls: false,
    not_found: security_group::not_found,
    sees: |tx, id| security_group::by_id(tx, id).is_ok(),
    tags: Tags::Table(anything),
    choices: |tx| {
        first(security_group::all(tx).into_iter(), |group| {
            let id = group.id.as_str();
            (id.to_owned(), about(tx, id, &group.name))
        })
    },
};

/// A rule of a security group.
pub(crate) static SECURITY_GROUP_RULE: Resource = Resource {
    prefix: "sgr",
    name: "security-group-rule",
    service: Service::Ec2,
    describe: Some(Describe {
        operation: "DescribeSecurityGroupRules",
        ids: "SecurityGroupRuleIds",
        list: "SecurityGroupRules",
        all: &[],
    }),
    trail: "",
    table: "",
    form: None,
    checked_by_tag_calls: false,
    not_found: |id| {
        let message = format!("The security group rule ID '{id}' does not exist");
        ApiError::new(ErrorCode::InvalidSecurityGroupRuleIdNotFound, message)
    },
    sees: |tx, id| {
        let groups = security_group::all(tx);
        groups
            .iter()
            .any(|group| group.rules.iter().any(|rule| rule.id == id))
    },
    tags: Tags::Table(anything),
    choices: |tx| {
        let groups = security_group::all(tx);
        let rules = groups.iter().flat_map(|group| group.rules.iter());
        first(rules, |rule: &SecurityRule| {
            let text = rule.description.as_deref().unwrap_or_default();
            (rule.id.clone(), about(tx, &rule.id, text))
        })
    },
};

/// A subnet of the default network.
pub(crate) static SUBNET: Resource = Resource {
    prefix: SubnetId::PREFIX,
    name: "subnet",
    service: Service::Ec2,
    describe: Some(Describe {
        operation: "DescribeSubnets",
        ids: "SubnetIds",
        list: "Subnets",
        all: &[],
    }),
    trail: "AWS::EC2::Subnet",
    table: "",
    form: None,
    checked_by_tag_calls: false,
    not_found: |id| unknown(ErrorCode::InvalidSubnetIdNotFound, "subnet ID", id),
    sees: |tx, id| {
        network::here(tx)
            .subnets
            .iter()
            .any(|subnet| subnet.id.as_str() == id)
    },
    tags: Tags::Table(anything),
    choices: |tx| {
        first(network::here(tx).subnets.iter(), |subnet| {
            let id = subnet.id.as_str();
            (id.to_owned(), about(tx, id, &subnet.zone.name))
        })
    },
};

/// The default network.
pub(crate) static VPC: Resource = Resource {
    prefix: VpcId::PREFIX,
    name: "vpc",
    service: Service::Ec2,
    describe: Some(Describe {
        operation: "DescribeVpcs",
        ids: "VpcIds",
        list: "Vpcs",
        all: &[],
    }),
    trail: "AWS::EC2::VPC",
    table: "",
    form: None,
    checked_by_tag_calls: false,
    not_found: |id| unknown(ErrorCode::InvalidVpcIdNotFound, "vpc ID", id),
    sees: |tx, id| network::here(tx).vpc.as_str() == id,
    tags: Tags::Table(anything),
    choices: |tx| {
        let vpc = network::here(tx).vpc;
        vec![(String::from(&vpc), about(tx, vpc.as_str(), "The default VPC"))]
    },
};

fn unknown(code: ErrorCode, what: &str, id: &str) -> ApiError {
    ApiError::new(code, format!("The {what} '{id}' does not exist"))
}

/// An encryption key. Its id is a UUID, and it has its own tag calls.
pub(crate) static KMS_KEY: Resource = Resource {
    prefix: "",
    name: "key",
    service: Service::Kms,
    describe: None,
    trail: "",
    table: "keys",
    form: None,
    checked_by_tag_calls: false,
    not_found: |id| ApiError::new(ErrorCode::NotFoundException, format!("Key '{id}' does not exist")),
    sees: |tx, id| tx.region.keys.get(id).is_some_and(|key| key.owner == tx.account),
    tags: Tags::Own(|tx| {
        let own = tx.region.keys.values().filter(|key| key.owner == tx.account);
        let tagged = own.filter(|key| !key.tags.is_empty());
        tagged
            .map(|key| (key.arn(tx.region_name), key.tags.clone()))
            .collect()
    }),
    choices: |tx| {
        own(tx, tx.region.keys.values(), |key| {
            (key.id.clone(), key.description.clone())
        })
    },
};

/// A parameter of the caller. The public ones follow from the catalogue.
pub(crate) static PARAMETER: Resource = Resource {
    prefix: "",
    name: "parameter",
    service: Service::Ssm,
    describe: Some(Describe {
        operation: "GetParameters",
        ids: "Names",
        list: "Parameters",
        all: &[],
    }),
    trail: "",
    table: "parameters",
    form: None,
    checked_by_tag_calls: false,
    not_found: |_| ApiError::new(ErrorCode::ParameterNotFound, ""),
    sees: |tx, name| tx.region.parameters.contains_key(&(tx.account, name)),
    tags: Tags::Own(|_| Vec::new()),
    choices: |tx| {
        own(tx, tx.region.parameters.values(), |own| {
            (own.name.clone(), own.kind.clone())
        })
    },
};

/// A retention rule of the Recycle Bin.
pub(crate) static RETENTION_RULE: Resource = Resource {
    prefix: "",
    name: "rule",
    service: Service::Rbin,
    describe: None,
    trail: "",
    table: "rules",
    form: None,
    checked_by_tag_calls: false,
    not_found: |id| {
        ApiError::new(
            ErrorCode::ResourceNotFoundException,
            format!("Rule not found: {id}"),
        )
    },
    sees: |tx, id| tx.region.rules.contains_key(&(tx.account, id)),
    tags: Tags::Own(|_| Vec::new()),
    choices: |tx| {
        own(tx, tx.region.rules.values(), |rule| {
            (rule.id.clone(), rule.resource_type.clone())
        })
    },
};
