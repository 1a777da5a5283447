//! The attributes of volumes.

use crate::event::Change;
use crate::rules::form;
use crate::rules::form::{bad_value, error};
use crate::rules::{instance_view, volume};
use crate::state::Volume;
use crate::tx::Tx;
use api::ec2::instance::attribute::AttributeBooleanValue;
use api::ec2::volume::status::{
    DescribeVolumeAttributeInput, DescribeVolumeAttributeOutput, ModifyVolumeAttributeInput,
    ModifyVolumeAttributeOutput,
};
use api::{ApiError, ErrorCode};
use std::sync::Arc;

/// Shows one attribute of a volume.
pub(crate) fn describe_volume_attribute(
    tx: &mut Tx<'_>,
    input: DescribeVolumeAttributeInput,
) -> Result<DescribeVolumeAttributeOutput, ApiError> {
    form::volume_id(&input.volume_id)?;
    let attribute = input.attribute.as_str();
    if !matches!(attribute, "autoEnableIO" | "productCodes") {
        return Err(bad_value(attribute, "attribute", "Unknown attribute."));
    }
    tx.dry_run(input.dry_run)?;
    let volume = volume::one(tx, &input.volume_id)?;
    let codes = attribute == "productCodes";
    Ok(DescribeVolumeAttributeOutput {
        auto_enable_io: (!codes).then(|| AttributeBooleanValue {
            value: Some(volume.auto_enable_io == Some(true)),
        }),
        product_codes: codes.then(|| instance_view::product_codes(&volume.product_codes)),
        volume_id: Some(volume.id.clone()),
    })
}

/// Says whether a volume goes on working when its blocks may be inconsistent.
pub(crate) fn modify_volume_attribute(
    tx: &mut Tx<'_>,
    input: ModifyVolumeAttributeInput,
) -> Result<ModifyVolumeAttributeOutput, ApiError> {
    form::volume_id(&input.volume_id)?;
    let Some(on) = input.auto_enable_io.and_then(|wish| wish.value) else {
        return error(ErrorCode::InvalidParameterCombination, "No attributes specified.");
    };
    tx.dry_run(input.dry_run)?;
    let volume = volume::one(tx, &input.volume_id)?;
    if volume.auto_enable_io != Some(on) {
        tx.change(Change::Volume(Arc::new(Volume {
            auto_enable_io: Some(on),
            ..Volume::clone(volume)
        })));
    }
    Ok(ModifyVolumeAttributeOutput {})
}
