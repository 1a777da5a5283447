//! DescribeInstanceAttribute: one attribute of an instance.

use crate::rules::form;
use crate::rules::form::missing;
use crate::rules::{instance, instance_view};
use crate::state::Instance;
use crate::tx::Tx;
use api::ApiError;
use api::ec2::common::{AttributeValue, EnclaveOptions};
use api::ec2::instance::attribute::{
    AttributeBooleanValue, DescribeInstanceAttributeInput, DescribeInstanceAttributeOutput,
};

/// Every attribute there is.
pub(crate) const ATTRIBUTES: &[&str] = &[
    "instanceType",
    "kernel",
    "ramdisk",
    "userData",
    "disableApiTermination",
    "instanceInitiatedShutdownBehavior",
    "rootDeviceName",
    "blockDeviceMapping",
    "productCodes",
    "sourceDestCheck",
    "groupSet",
    "ebsOptimized",
    "sriovNetSupport",
    "enaSupport",
    "enclaveOptions",
    "disableApiStop",
];

/// Refuses an attribute that does not exist.
pub(crate) fn check(attribute: &str) -> Result<(), ApiError> {
    if attribute.is_empty() {
        return Err(missing("Attribute"));
    }
    if ATTRIBUTES.contains(&attribute) {
        return Ok(());
    }
    Err(form::bad_value(attribute, "attribute", "Unknown attribute."))
}

/// Shows one attribute; one that has no value is shown as an empty structure.
pub(crate) fn describe_instance_attribute(
    tx: &mut Tx<'_>,
    input: DescribeInstanceAttributeInput,
) -> Result<DescribeInstanceAttributeOutput, ApiError> {
    form::instance_id(&input.instance_id)?;
    check(&input.attribute)?;
    tx.dry_run(input.dry_run)?;
    let instance = instance::one(tx, &input.instance_id)?;
    let mut output = DescribeInstanceAttributeOutput {
        instance_id: Some(instance.id.clone()),
        ..DescribeInstanceAttributeOutput::default()
    };
    fill(tx, instance, &input.attribute, &mut output);
    Ok(output)
}

fn fill(tx: &Tx<'_>, instance: &Instance, attribute: &str, output: &mut DescribeInstanceAttributeOutput) {
    match attribute {
        "instanceType" => output.instance_type = text(Some(&instance.instance_type)),
        "kernel" => output.kernel_id = text(instance.kernel.as_ref()),
        "ramdisk" => output.ramdisk_id = text(instance.ramdisk.as_ref()),
        "userData" => output.user_data = text(instance.user_data.as_ref()),
        "disableApiTermination" => output.disable_api_termination = truth(instance.termination_protection),
        "disableApiStop" => output.disable_api_stop = truth(instance.stop_protection),
        "instanceInitiatedShutdownBehavior" => {
            output.instance_initiated_shutdown_behavior = text(Some(&instance.shutdown_behavior));
        }
        "rootDeviceName" => output.root_device_name = text(instance.root_device_name.as_ref()),
        "blockDeviceMapping" => {
            output.block_device_mappings = Some(instance_view::mappings(tx, instance));
        }
        "productCodes" => {
            output.product_codes = Some(instance_view::product_codes(&instance.product_codes));
        }
        "sourceDestCheck" => output.source_dest_check = truth(instance.source_dest_check),
        "groupSet" => output.groups = Some(instance_view::groups(instance)),
        "ebsOptimized" => output.ebs_optimized = truth(instance.ebs_optimized),
        "sriovNetSupport" => output.sriov_net_support = text(instance.sriov.as_ref()),
        "enaSupport" => output.ena_support = truth(instance.ena),
        "enclaveOptions" => output.enclave_options = Some(EnclaveOptions { enabled: Some(false) }),
        _ => {}
    }
}

fn text(value: Option<&String>) -> Option<AttributeValue> {
    Some(AttributeValue {
        value: value.cloned(),
    })
}

fn truth(value: bool) -> Option<AttributeBooleanValue> {
    Some(AttributeBooleanValue { value: Some(value) })
}
