//! Single attributes of instances.

use super::common::{
    AttributeValue, EnclaveOptions, GroupIdentifier, InstanceBlockDeviceMapping, ProductCode,
};
use crate::shape::Blob;
use crate::{Effect, InstanceId, Operation, Service, VolumeId, structure};

structure! {
/// What DescribeInstanceAttribute is asked.
input DescribeInstanceAttributeInput as "DescribeInstanceAttributeRequest" {
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
    /// To be described.
    "InstanceId".required() => instance_id: InstanceId,
    /// To be described.
    "Attribute".required().of(&["instanceType", "kernel", "ramdisk", "userData", "disableApiTermination", "instanceInitiatedShutdownBehavior", "rootDeviceName", "blockDeviceMapping", "productCodes", "sourceDestCheck", "groupSet", "ebsOptimized", "sriovNetSupport", "enaSupport", "enclaveOptions", "disableApiStop"]) => attribute: String,
}
}

structure! {
/// What DescribeInstanceAttribute answers.
output DescribeInstanceAttributeOutput as "InstanceAttribute" {
    /// To be described.
    "BlockDeviceMappings".xml("blockDeviceMapping") => block_device_mappings: Option<Vec<InstanceBlockDeviceMapping>>,
    /// To be described.
    "DisableApiTermination" => disable_api_termination: Option<AttributeBooleanValue>,
    /// To be described.
    "EnaSupport" => ena_support: Option<AttributeBooleanValue>,
    /// To be described.
    "EnclaveOptions" => enclave_options: Option<EnclaveOptions>,
    /// To be described.
    "EbsOptimized" => ebs_optimized: Option<AttributeBooleanValue>,
    /// To be described.
    "InstanceId" => instance_id: Option<InstanceId>,
    /// To be described.
    "InstanceInitiatedShutdownBehavior" => instance_initiated_shutdown_behavior: Option<AttributeValue>,
    /// To be described.
    "InstanceType" => instance_type: Option<AttributeValue>,
    /// To be described.
    "KernelId".xml("kernel") => kernel_id: Option<AttributeValue>,
    /// To be described.
    "ProductCodes" => product_codes: Option<Vec<ProductCode>>,
    /// To be described.
    "RamdiskId".xml("ramdisk") => ramdisk_id: Option<AttributeValue>,
    /// To be described.
    "RootDeviceName" => root_device_name: Option<AttributeValue>,
    /// To be described.
    "SourceDestCheck" => source_dest_check: Option<AttributeBooleanValue>,
    /// To be described.
    "SriovNetSupport" => sriov_net_support: Option<AttributeValue>,
    /// To be described.
    "UserData" => user_data: Option<AttributeValue>,
    /// To be described.
    "DisableApiStop" => disable_api_stop: Option<AttributeBooleanValue>,
    /// To be described.
    "Groups".xml("groupSet") => groups: Option<Vec<GroupIdentifier>>,
}
}

/// To be described.
pub static DESCRIBE_INSTANCE_ATTRIBUTE: Operation = Operation::new(
    Service::Ec2,
    "DescribeInstanceAttribute",
    "To be described.",
    Effect::Read,
    DescribeInstanceAttributeInput::STRUCTURE,
    DescribeInstanceAttributeOutput::STRUCTURE,
);

structure! {
/// What ModifyInstanceAttribute is asked.
input ModifyInstanceAttributeInput as "ModifyInstanceAttributeRequest" {
    /// To be described.
    "SourceDestCheck" => source_dest_check: Option<AttributeBooleanValue>,
    /// To be described.
    "DisableApiStop" => disable_api_stop: Option<AttributeBooleanValue>,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
    /// To be described.
    "InstanceId".required() => instance_id: InstanceId,
    /// To be described.
    "Attribute".of(&["instanceType", "kernel", "ramdisk", "userData", "disableApiTermination", "instanceInitiatedShutdownBehavior", "rootDeviceName", "blockDeviceMapping", "productCodes", "sourceDestCheck", "groupSet", "ebsOptimized", "sriovNetSupport", "enaSupport", "enclaveOptions", "disableApiStop"]) => attribute: Option<String>,
    /// To be described.
    "Value" => value: Option<String>,
    /// To be described.
    "BlockDeviceMappings".wire("BlockDeviceMapping") => block_device_mappings: Vec<InstanceBlockDeviceMappingSpecification>,
    /// To be described.
    "DisableApiTermination" => disable_api_termination: Option<AttributeBooleanValue>,
    /// To be described.
    "InstanceType" => instance_type: Option<AttributeValue>,
    /// To be described.
    "Kernel" => kernel: Option<AttributeValue>,
    /// To be described.
    "Ramdisk" => ramdisk: Option<AttributeValue>,
    /// To be described.
    "UserData" => user_data: Option<BlobAttributeValue>,
    /// To be described.
    "InstanceInitiatedShutdownBehavior" => instance_initiated_shutdown_behavior: Option<AttributeValue>,
    /// To be described.
    "Groups".wire("GroupId") => groups: Vec<String>,
    /// To be described.
    "EbsOptimized" => ebs_optimized: Option<AttributeBooleanValue>,
    /// To be described.
    "SriovNetSupport" => sriov_net_support: Option<AttributeValue>,
    /// To be described.
    "EnaSupport" => ena_support: Option<AttributeBooleanValue>,
}
}

structure! {
/// What ModifyInstanceAttribute answers.
output ModifyInstanceAttributeOutput as "ModifyInstanceAttributeResult" {}
}

/// To be described.
pub static MODIFY_INSTANCE_ATTRIBUTE: Operation = Operation::new(
    Service::Ec2,
    "ModifyInstanceAttribute",
    "To be described.",
    Effect::Write,
    ModifyInstanceAttributeInput::STRUCTURE,
    ModifyInstanceAttributeOutput::STRUCTURE,
);

structure! {
/// To be described.
part AttributeBooleanValue as "AttributeBooleanValue" {
    /// To be described.
    "Value" => value: Option<bool>,
}
}

structure! {
/// To be described.
input BlobAttributeValue as "BlobAttributeValue" {
    /// To be described.
    "Value" => value: Option<Blob>,
}
}

structure! {
/// To be described.
input EbsInstanceBlockDeviceSpecification as "EbsInstanceBlockDeviceSpecification" {
    /// To be described.
    "VolumeId" => volume_id: Option<VolumeId>,
    /// To be described.
    "DeleteOnTermination" => delete_on_termination: Option<bool>,
}
}

structure! {
/// To be described.
input InstanceBlockDeviceMappingSpecification as "InstanceBlockDeviceMappingSpecification" {
    /// To be described.
    "DeviceName" => device_name: Option<String>,
    /// To be described.
    "Ebs" => ebs: Option<EbsInstanceBlockDeviceSpecification>,
    /// To be described.
    "VirtualName" => virtual_name: Option<String>,
    /// To be described.
    "NoDevice" => no_device: Option<String>,
}
}
