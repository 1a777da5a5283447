//! Instances and what they are launched from and with: launch templates, Auto Scaling groups, key pairs.

use crate::rules::form::INSTANCE_ID;
use crate::rules::form::LAUNCH_TEMPLATE_ID;
use crate::rules::form::ROOT_TASK_ID;
use crate::rules::instance;
use crate::rules::launch_template;
use crate::rules::resource::row::Describe;
use crate::rules::resource::row::Resource;
use crate::rules::resource::row::Tags;
use crate::rules::resource::row::about;
use crate::rules::resource::row::own;
use crate::rules::resource::row::owned;
use crate::tx::Tx;
use api::ApiError;
use api::ErrorCode;
use api::InstanceId;
use api::Service;

/// An instance.
pub(crate) static INSTANCE: Resource = Resource {
    prefix: InstanceId::PREFIX,
    name: "instance",
    service: Service::Ec2,
    describe: Some(Describe {
        operation: "DescribeInstances",
        ids: "InstanceIds",
        list: "Reservations",
        all: &[],
    }),
    trail: "AWS::EC2::Instance",
    table: "instances",
    form: Some(&INSTANCE_ID),
    checked_by_tag_calls: true,
    not_found: |id| instance::not_found(&[id.into()]),
    sees: has_instance,
    tags: Tags::Table(has_instance),
    choices: |tx| {
        own(tx, tx.region.instances.values(), |instance| {
            let id = instance.id.as_str();
            (id.to_owned(), about(tx, id, instance.phase.name()))
        })
    },
};

fn has_instance(tx: &Tx<'_>, id: &str) -> bool {
    owned(tx, tx.region.instances.get(id))
}

/// A replacement of a root volume.
pub(crate) static ROOT_TASK: Resource = Resource {
    prefix: "replacevol",
    name: "replace-root-volume-task",
    service: Service::Ec2,
    describe: Some(Describe {
        operation: "DescribeReplaceRootVolumeTasks",
        ids: "ReplaceRootVolumeTaskIds",
        list: "ReplaceRootVolumeTasks",
        all: &[],
    }),
    trail: "",
    table: "root_tasks",
    form: Some(&ROOT_TASK_ID),
    checked_by_tag_calls: false,
    not_found: |id| {
        let message = format!("The replace root volume task '{id}' does not exist");
        ApiError::new(ErrorCode::InvalidParameterValue, message)
    },
    sees: has_root_task,
    tags: Tags::Table(has_root_task),
    choices: |tx| {
        own(tx, tx.region.root_tasks.values(), |task| {
            (task.id.clone(), about(tx, &task.id, task.instance.as_str()))
        })
    },
};

fn has_root_task(tx: &Tx<'_>, id: &str) -> bool {
    owned(tx, tx.region.root_tasks.get(id))
}

/// A launch template.
pub(crate) static LAUNCH_TEMPLATE: Resource = Resource {
    prefix: "lt",
    name: "launch-template",
    service: Service::Ec2,
    describe: Some(Describe {
        operation: "DescribeLaunchTemplates",
        ids: "LaunchTemplateIds",
        list: "LaunchTemplates",
        all: &[],
    }),
    trail: "",
    table: "launch_templates",
    form: Some(&LAUNCH_TEMPLATE_ID),
    checked_by_tag_calls: false,
    not_found: launch_template::not_found,
    sees: has_template,
    tags: Tags::Table(has_template),
    choices: |tx| {
        own(tx, tx.region.launch_templates.values(), |template| {
            (template.id.clone(), template.name.clone())
        })
    },
};

fn has_template(tx: &Tx<'_>, id: &str) -> bool {
    owned(tx, tx.region.launch_templates.get(id))
}

/// An Auto Scaling group; it is known by its name and has its own tag calls.
pub(crate) static SCALING_GROUP: Resource = Resource {
    prefix: "",
    name: "autoScalingGroup",
    service: Service::AutoScaling,
    describe: Some(Describe {
        operation: "DescribeAutoScalingGroups",
        ids: "AutoScalingGroupNames",
        list: "AutoScalingGroups",
        all: &[],
    }),
    trail: "",
    table: "scaling_groups",
    form: None,
    checked_by_tag_calls: false,
    not_found: |name| {
        let message = format!("AutoScalingGroup name not found - AutoScalingGroup '{name}' not found");
        ApiError::new(ErrorCode::ValidationError, message)
    },
    sees: |tx, name| tx.region.scaling_groups.contains_key(&(tx.account, name)),
    tags: Tags::Own(|_| Vec::new()),
    choices: |tx| {
        own(tx, tx.region.scaling_groups.values(), |group| {
            let size = format!("{} of {} to {}", group.members.len(), group.min, group.max);
            (group.name.clone(), size)
        })
    },
};

/// A key pair. Calls know it by its name or its id, and choose by name.
pub(crate) static KEY_PAIR: Resource = Resource {
    prefix: "key",
    name: "key-pair",
    service: Service::Ec2,
    describe: Some(Describe {
        operation: "DescribeKeyPairs",
        ids: "KeyPairIds",
        list: "KeyPairs",
        all: &[],
    }),
    trail: "",
    table: "key_pairs",
    form: None,
    checked_by_tag_calls: false,
    not_found: |id| {
        let message = format!("The key pair '{id}' does not exist");
        ApiError::new(ErrorCode::InvalidKeyPairNotFound, message)
    },
    sees: has_key_pair,
    tags: Tags::Table(has_key_pair),
    choices: |tx| {
        own(tx, tx.region.key_pairs.values(), |pair| {
            (pair.name.clone(), about(tx, &pair.id, &pair.kind))
        })
    },
};

fn has_key_pair(tx: &Tx<'_>, id: &str) -> bool {
    let mut pairs = tx.region.key_pairs.values();
    pairs.any(|pair| pair.owner == tx.account && pair.id == id)
}
