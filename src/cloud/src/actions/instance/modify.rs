//! ModifyInstanceAttribute: one attribute of an instance at a time, in the newer form (a member for each attribute) or
//! the older one (`Attribute` and `Value`).

use crate::actions::instance::attribute;
use crate::actions::launch::network;
use crate::event::Change;
use crate::rules::form;
use crate::rules::form::{error, missing};
use crate::rules::{instance, instance_type_fit, user_data};
use crate::state::{Instance, InstancePhase, Volume};
use crate::tx::Tx;
use api::ec2::common::AttributeValue;
use api::ec2::instance::attribute::{
    AttributeBooleanValue, InstanceBlockDeviceMappingSpecification, ModifyInstanceAttributeInput,
    ModifyInstanceAttributeOutput,
};
use api::{ApiError, ErrorCode};
use std::sync::Arc;

/// What is to become of an attribute.
enum Wish {
    Text(&'static str, String),
    Truth(&'static str, bool),
    Groups(Vec<String>),
    Devices(Vec<InstanceBlockDeviceMappingSpecification>),
}

impl Wish {
    fn attribute(&self) -> &'static str {
        match self {
            Self::Text(attribute, _) | Self::Truth(attribute, _) => attribute,
            Self::Groups(_) => "groupSet",
            Self::Devices(_) => "blockDeviceMapping",
        }
    }
}

/// Changes one attribute.
pub(crate) fn modify_instance_attribute(
    tx: &mut Tx<'_>,
    input: ModifyInstanceAttributeInput,
) -> Result<ModifyInstanceAttributeOutput, ApiError> {
    form::instance_id(&input.instance_id)?;
    let (id, dry_run) = (input.instance_id.clone(), input.dry_run);
    let wish = read(input)?;
    check(&wish)?;
    tx.dry_run(dry_run)?;
    let instance = instance::one(tx, &id)?;
    check_state(instance, &wish)?;
    let mut changed = Instance::clone(instance);
    match wish {
        Wish::Text(attribute, value) => set_text(tx, &mut changed, attribute, value)?,
        Wish::Truth(attribute, value) => set_truth(&mut changed, attribute, value)?,
        Wish::Groups(groups) => changed.groups = network::groups_by_id(tx, &groups)?,
        Wish::Devices(devices) => return set_devices(tx, instance, &devices),
    }
    if changed != **instance {
        tx.change(Change::Instance(Arc::new(changed)));
    }
    Ok(ModifyInstanceAttributeOutput {})
}

/// The one wish of a request.
fn read(input: ModifyInstanceAttributeInput) -> Result<Wish, ApiError> {
    let mut wishes = Vec::new();
    let mut text = |attribute, value: Option<AttributeValue>| {
        if let Some(value) = value {
            wishes.push(Wish::Text(attribute, value.value.unwrap_or_default()));
        }
    };
    text("instanceType", input.instance_type);
    text("kernel", input.kernel);
    text("ramdisk", input.ramdisk);
    let data = input.user_data.map(|data| AttributeValue {
        value: data.value.map(|blob| blob.0),
    });
    text("userData", data);
    text(
        "instanceInitiatedShutdownBehavior",
        input.instance_initiated_shutdown_behavior,
    );
    text("sriovNetSupport", input.sriov_net_support);
    let truths: [(_, Option<AttributeBooleanValue>); 5] = [
        ("disableApiTermination", input.disable_api_termination),
        ("disableApiStop", input.disable_api_stop),
        ("sourceDestCheck", input.source_dest_check),
        ("ebsOptimized", input.ebs_optimized),
        ("enaSupport", input.ena_support),
    ];
    for (attribute, value) in truths {
        if let Some(value) = value {
            let value = value.value.ok_or_else(|| missing("value"))?;
            wishes.push(Wish::Truth(attribute, value));
        }
    }
    if !input.groups.is_empty() {
        wishes.push(Wish::Groups(input.groups));
    }
    if !input.block_device_mappings.is_empty() {
        wishes.push(Wish::Devices(input.block_device_mappings));
    }
    match (input.attribute, input.value) {
        (Some(attribute), value) => older(&attribute, value, &mut wishes)?,
        (None, Some(_)) => return Err(missing("attribute")),
        (None, None) => {}
    }
    if wishes.len() > 1 {
        let named: Vec<_> = wishes.iter().map(Wish::attribute).collect();
        let message = format!(
            "Fields for multiple attribute types specified: {}",
            named.join(", ")
        );
        return error(ErrorCode::InvalidParameterCombination, message);
    }
    wishes
        .pop()
        .ok_or_else(|| ApiError::new(ErrorCode::InvalidParameterCombination, "No attributes specified."))
}

/// The older form. For groups and devices it only names the attribute; their own members say the rest.
fn older(attribute: &str, value: Option<String>, wishes: &mut Vec<Wish>) -> Result<(), ApiError> {
    attribute::check(attribute)?;
    if matches!(attribute, "groupSet" | "blockDeviceMapping") && value.is_none() {
        return if wishes.iter().any(|wish| wish.attribute() == attribute) {
            Ok(())
        } else {
            Err(missing(attribute))
        };
    }
    let value = value.ok_or_else(|| missing("value"))?;
    let named = attribute::ATTRIBUTES.iter().find(|name| **name == attribute);
    wishes.push(match (attribute, named) {
        (
            "disableApiTermination" | "disableApiStop" | "sourceDestCheck" | "ebsOptimized" | "enaSupport",
            Some(named),
        ) => {
            let truth = match value.to_ascii_lowercase().as_str() {
                "true" => true,
                "false" => false,
                _ => return Err(form::bad_value(&value, "value", "Expected 'true' or 'false'.")),
            };
            Wish::Truth(named, truth)
        }
        ("groupSet", _) => Wish::Groups(vec![value]),
        (
            "instanceType"
            | "kernel"
            | "ramdisk"
            | "userData"
            | "instanceInitiatedShutdownBehavior"
            | "sriovNetSupport",
            Some(named),
        ) => Wish::Text(named, value),
        _ => {
            let reason = "The attribute cannot be modified.";
            return Err(form::bad_value(attribute, "attribute", reason));
        }
    });
    Ok(())
}

/// What can be said of a value without looking at the instance.
fn check(wish: &Wish) -> Result<(), ApiError> {
    match wish {
        Wish::Text("userData", data) => user_data::check(data),
        Wish::Text("instanceInitiatedShutdownBehavior", value)
            if !matches!(value.as_str(), "stop" | "terminate") =>
        {
            let reason = "Expected 'stop' or 'terminate'.";
            Err(form::bad_value(
                value,
                "instanceInitiatedShutdownBehavior",
                reason,
            ))
        }
        Wish::Text("sriovNetSupport", value) if value != "simple" => {
            Err(form::bad_value(value, "sriovNetSupport", "Expected 'simple'."))
        }
        Wish::Text("instanceType", value) if instance_type_fit::known(value).is_none() => {
            if instance_type_fit::exists(value) {
                return Err(instance_type_fit::not_offered());
            }
            error(
                ErrorCode::InvalidInstanceAttributeValue,
                format!("Invalid value '{value}' for instanceType."),
            )
        }
        // Kernel images no longer exist for anyone to name.
        Wish::Text("kernel" | "ramdisk", value) if !value.is_empty() => error(
            ErrorCode::InvalidAmiIdNotFound,
            format!("The image id '[{value}]' does not exist"),
        ),
        Wish::Groups(groups) => crate::rules::security_group::check_group_ids(groups),
        _ => Ok(()),
    }
}

/// Most attributes of the machine can only change while it is stopped, none once it is terminated.
fn check_state(instance: &Instance, wish: &Wish) -> Result<(), ApiError> {
    let id = &instance.id;
    let cold = matches!(
        wish.attribute(),
        "instanceType"
            | "kernel"
            | "ramdisk"
            | "userData"
            | "ebsOptimized"
            | "enaSupport"
            | "sriovNetSupport"
    );
    if cold && instance.phase != InstancePhase::Stopped {
        return error(
            ErrorCode::IncorrectInstanceState,
            format!("The instance '{id}' is not in the 'stopped' state."),
        );
    }
    if matches!(
        instance.phase,
        InstancePhase::Terminated | InstancePhase::ShuttingDown
    ) {
        return error(
            ErrorCode::IncorrectInstanceState,
            format!("This instance '{id}' is not in a state from which it can be modified."),
        );
    }
    Ok(())
}

fn set_text(tx: &Tx<'_>, changed: &mut Instance, attribute: &str, value: String) -> Result<(), ApiError> {
    match attribute {
        "instanceType" => set_type(tx, changed, &value)?,
        "userData" => changed.user_data = Some(value).filter(|data| !data.is_empty()),
        "instanceInitiatedShutdownBehavior" => changed.shutdown_behavior = value,
        "sriovNetSupport" => changed.sriov = Some(value),
        // Only an empty value gets here, and there is nothing to take away.
        _ => {}
    }
    Ok(())
}

fn set_type(tx: &Tx<'_>, changed: &mut Instance, name: &str) -> Result<(), ApiError> {
    let Some(kind) = instance_type_fit::known(name) else {
        return Err(instance_type_fit::not_offered());
    };
    if changed.instance_type == name {
        return Ok(());
    }
    instance_type_fit::check(&instance_type_fit::Needs::of_instance(changed), kind)?;
    network::check_offered(tx, kind, &changed.zone)?;
    changed.current_boot_mode = instance_type_fit::boot_mode(kind, changed.boot_mode.as_deref()).to_owned();
    changed.instance_type = name.to_owned();
    // Choices of cores and credits belong to the type they were made for.
    changed.cpu = (kind.cores, kind.threads_per_core());
    changed.credits = instance_type_fit::default_credits(kind);
    Ok(())
}

fn set_truth(changed: &mut Instance, attribute: &str, value: bool) -> Result<(), ApiError> {
    match attribute {
        "disableApiTermination" => changed.termination_protection = value,
        "disableApiStop" => changed.stop_protection = value,
        "sourceDestCheck" => changed.source_dest_check = value,
        "ebsOptimized" => {
            if let Some(kind) = instance_type_fit::known(&changed.instance_type).filter(|_| value) {
                instance_type_fit::check_ebs_optimized(kind)?;
            }
            changed.ebs_optimized = value;
        }
        "enaSupport" => {
            let required = instance_type_fit::known(&changed.instance_type)
                .is_some_and(|kind| kind.ena == crate::world::instance_types::Ena::Required);
            if !value && required {
                return instance_type_fit::ena_required(&changed.instance_type);
            }
            changed.ena = value;
        }
        _ => {}
    }
    Ok(())
}

/// Changes which volumes go with the instance.
fn set_devices(
    tx: &mut Tx<'_>,
    instance: &Instance,
    devices: &[InstanceBlockDeviceMappingSpecification],
) -> Result<ModifyInstanceAttributeOutput, ApiError> {
    let mut volumes: Vec<Volume> = Vec::new();
    for wanted in devices {
        let name = wanted.device_name.as_deref().filter(|name| !name.is_empty());
        let name = name.ok_or_else(|| missing("deviceName"))?;
        if wanted.no_device.is_some() || wanted.virtual_name.is_some() {
            return error(
                ErrorCode::InvalidParameterCombination,
                "Only deleteOnTermination of an attached volume can be modified.",
            );
        }
        let ebs = wanted.ebs.clone().unwrap_or_default();
        let volume = instance
            .mapping(name)
            .filter(|mapping| ebs.volume_id.as_ref().is_none_or(|id| *id == mapping.volume))
            .and_then(|mapping| tx.region.volumes.get(&mapping.volume));
        let Some(volume) = volume else {
            return error(
                ErrorCode::InvalidInstanceAttributeValue,
                format!("No device is currently mapped at {name}"),
            );
        };
        let mut changed = Volume::clone(volume);
        for attachment in &mut changed.attachments {
            if attachment.instance == instance.id {
                attachment.delete_on_termination = ebs
                    .delete_on_termination
                    .unwrap_or(attachment.delete_on_termination);
            }
        }
        if changed != **volume {
            volumes.push(changed);
        }
    }
    for volume in volumes {
        tx.change(Change::Volume(Arc::new(volume)));
    }
    Ok(ModifyInstanceAttributeOutput {})
}
