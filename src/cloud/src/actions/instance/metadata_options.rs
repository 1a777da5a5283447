//! ModifyInstanceMetadataOptions and ResetInstanceAttribute.

use crate::actions::instance::attribute;
use crate::actions::launch::options::MetadataWish;
use crate::agenda::DueKind;
use crate::event::Change;
use crate::rules::form;
use crate::rules::form::{bad_value, error};
use crate::rules::{instance, instance_view};
use crate::state::{Instance, InstancePhase};
use crate::tx::Tx;
use api::ec2::instance::metadata_options::{
    ModifyInstanceMetadataOptionsInput, ModifyInstanceMetadataOptionsOutput, ResetInstanceAttributeInput,
    ResetInstanceAttributeOutput,
};
use api::{ApiError, ErrorCode};
use std::sync::Arc;

/// Changes how the metadata service of an instance answers.
pub(crate) fn modify_instance_metadata_options(
    tx: &mut Tx<'_>,
    input: ModifyInstanceMetadataOptionsInput,
) -> Result<ModifyInstanceMetadataOptionsOutput, ApiError> {
    form::instance_id(&input.instance_id)?;
    let wish = MetadataWish {
        http_tokens: input.http_tokens,
        hop_limit: input.http_put_response_hop_limit,
        endpoint: input.http_endpoint,
        ipv6: input.http_protocol_ipv6,
        tags: input.instance_metadata_tags,
    };
    wish.check()?;
    if wish.is_empty() {
        return error(
            ErrorCode::InvalidParameterCombination,
            "At least one of the metadata options must be specified.",
        );
    }
    tx.dry_run(input.dry_run)?;
    let instance = instance::one(tx, &input.instance_id)?;
    check_alive(instance)?;
    let changed = Instance {
        metadata: wish.over(instance.metadata.clone()),
        metadata_changed: Some(tx.now()),
        ..Instance::clone(instance)
    };
    let shown = instance_view::metadata(tx.now(), &changed);
    tx.change(Change::Instance(Arc::new(changed)));
    // Nothing happens at that moment; the entry lets time get there by itself.
    tx.schedule(
        instance_view::METADATA_APPLIES,
        DueKind::InstanceChecked(input.instance_id.clone()),
    );
    Ok(ModifyInstanceMetadataOptionsOutput {
        instance_id: Some(input.instance_id),
        instance_metadata_options: Some(shown),
    })
}

fn check_alive(instance: &Instance) -> Result<(), ApiError> {
    match instance.phase {
        InstancePhase::Terminated | InstancePhase::ShuttingDown => error(
            ErrorCode::IncorrectInstanceState,
            format!(
                "This instance '{}' is not in a state from which it can be modified.",
                instance.id
            ),
        ),
        _ => Ok(()),
    }
}

/// Sets an attribute back to its default.
pub(crate) fn reset_instance_attribute(
    tx: &mut Tx<'_>,
    input: ResetInstanceAttributeInput,
) -> Result<ResetInstanceAttributeOutput, ApiError> {
    form::instance_id(&input.instance_id)?;
    attribute::check(&input.attribute)?;
    let attribute = input.attribute.as_str();
    if !matches!(attribute, "sourceDestCheck" | "kernel" | "ramdisk") {
        let reason = "Only sourceDestCheck, kernel and ramdisk can be reset.";
        return Err(bad_value(attribute, "attribute", reason));
    }
    tx.dry_run(input.dry_run)?;
    let instance = instance::one(tx, &input.instance_id)?;
    if attribute != "sourceDestCheck" && instance.phase != InstancePhase::Stopped {
        return error(
            ErrorCode::IncorrectInstanceState,
            format!("The instance '{}' is not in the 'stopped' state.", instance.id),
        );
    }
    check_alive(instance)?;
    let mut changed = Instance::clone(instance);
    // The defaults are the image's, for as long as it is there.
    let image = tx.region.images.get(&instance.image);
    match attribute {
        "kernel" => {
            changed.kernel = image.map_or(changed.kernel, |image| image.kernel.as_ref().map(String::from))
        }
        "ramdisk" => {
            changed.ramdisk = image.map_or(changed.ramdisk, |image| image.ramdisk.as_ref().map(String::from))
        }
        _ => changed.source_dest_check = true,
    }
    if changed != **instance {
        tx.change(Change::Instance(Arc::new(changed)));
    }
    Ok(ResetInstanceAttributeOutput {})
}
