//! Single attributes of instances.

use crate::ec2::common::{
    AttributeValue, EnclaveOptions, GroupIdentifier, InstanceBlockDeviceMapping, ProductCode,
};
use crate::schema::Blob;
use crate::{InstanceId, VolumeId};

structure! {
/// What DescribeInstanceAttribute is asked.
input DescribeInstanceAttributeInput as "DescribeInstanceAttributeRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// The ID of the instance, starting with i-.
    "InstanceId".required() => instance_id: InstanceId,
    /// The one attribute to show, such as userData or instanceType.
    "Attribute".required().of(&["instanceType", "kernel", "ramdisk", "userData", "disableApiTermination", "instanceInitiatedShutdownBehavior", "rootDeviceName", "blockDeviceMapping", "productCodes", "sourceDestCheck", "groupSet", "ebsOptimized", "sriovNetSupport", "enaSupport", "enclaveOptions", "disableApiStop"]) => attribute: String,
}
}

structure! {
/// What DescribeInstanceAttribute answers.
output DescribeInstanceAttributeOutput as "InstanceAttribute" {
    /// The EBS volumes of the instance, when that attribute was asked for.
    "BlockDeviceMappings".xml("blockDeviceMapping") => block_device_mappings: Option<Vec<InstanceBlockDeviceMapping>>,
    /// Termination protection: while true, terminate requests for the instance are refused.
    "DisableApiTermination" => disable_api_termination: Option<AttributeBooleanValue>,
    /// Whether enhanced networking with ENA is turned on.
    "EnaSupport" => ena_support: Option<AttributeBooleanValue>,
    /// Whether the instance can host Nitro Enclaves.
    "EnclaveOptions" => enclave_options: Option<EnclaveOptions>,
    /// Whether the instance has bandwidth set aside for its EBS volumes.
    "EbsOptimized" => ebs_optimized: Option<AttributeBooleanValue>,
    /// The ID of the instance, starting with i-.
    "InstanceId" => instance_id: Option<InstanceId>,
    /// What a shutdown from inside the guest does: stop or terminate the instance.
    "InstanceInitiatedShutdownBehavior" => instance_initiated_shutdown_behavior: Option<AttributeValue>,
    /// The instance type, such as t3.micro.
    "InstanceType" => instance_type: Option<AttributeValue>,
    /// The ID of the kernel image; only old paravirtual images use one.
    "KernelId".xml("kernel") => kernel_id: Option<AttributeValue>,
    /// The codes of paid products bound to it; usually empty.
    "ProductCodes" => product_codes: Option<Vec<ProductCode>>,
    /// The ID of the RAM disk image; only old paravirtual images use one.
    "RamdiskId".xml("ramdisk") => ramdisk_id: Option<AttributeValue>,
    /// The device name of the root disk, such as /dev/xvda.
    "RootDeviceName" => root_device_name: Option<AttributeValue>,
    /// Whether traffic not addressed to the instance is dropped; turn off for routers.
    "SourceDestCheck" => source_dest_check: Option<AttributeBooleanValue>,
    /// The value simple means the older Intel enhanced networking is on.
    "SriovNetSupport" => sriov_net_support: Option<AttributeValue>,
    /// Data for the guest to read at boot, often a script, as base64.
    "UserData" => user_data: Option<AttributeValue>,
    /// Stop protection: while true, stop requests for the instance are refused.
    "DisableApiStop" => disable_api_stop: Option<AttributeBooleanValue>,
    /// The security groups of the instance, when that attribute was asked for.
    "Groups".xml("groupSet") => groups: Option<Vec<GroupIdentifier>>,
}
}

operation! {
/// Shows one attribute of an instance, such as its user data or its termination protection.
read DESCRIBE_INSTANCE_ATTRIBUTE of Ec2 as "DescribeInstanceAttribute" {
    input: DescribeInstanceAttributeInput,
    output: DescribeInstanceAttributeOutput,
    errors: [InvalidInstanceIdMalformed, InvalidInstanceIdNotFound],
}
}

structure! {
/// What ModifyInstanceAttribute is asked.
input ModifyInstanceAttributeInput as "ModifyInstanceAttributeRequest" {
    /// Whether traffic not addressed to the instance is dropped; turn off for routers.
    "SourceDestCheck" => source_dest_check: Option<AttributeBooleanValue>,
    /// Stop protection: while true, stop requests for the instance are refused.
    "DisableApiStop" => disable_api_stop: Option<AttributeBooleanValue>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// The ID of the instance, starting with i-.
    "InstanceId".required() => instance_id: InstanceId,
    /// The attribute to change in the older request form, together with Value.
    "Attribute".of(&["instanceType", "kernel", "ramdisk", "userData", "disableApiTermination", "instanceInitiatedShutdownBehavior", "rootDeviceName", "blockDeviceMapping", "productCodes", "sourceDestCheck", "groupSet", "ebsOptimized", "sriovNetSupport", "enaSupport", "enclaveOptions", "disableApiStop"]) => attribute: Option<String>,
    /// The new value of the attribute, in the older request form.
    "Value" => value: Option<String>,
    /// Changes to attached volumes, such as whether termination deletes them.
    "BlockDeviceMappings".wire("BlockDeviceMapping") => block_device_mappings: Vec<InstanceBlockDeviceMappingSpecification>,
    /// Termination protection: while true, terminate requests for the instance are refused.
    "DisableApiTermination" => disable_api_termination: Option<AttributeBooleanValue>,
    /// The new instance type; the instance must be stopped.
    "InstanceType" => instance_type: Option<AttributeValue>,
    /// The kernel image to use, only for old paravirtual instances.
    "Kernel" => kernel: Option<AttributeValue>,
    /// The RAM disk image to use, only for old paravirtual instances.
    "Ramdisk" => ramdisk: Option<AttributeValue>,
    /// Data for the guest to read at boot, often a script, as base64.
    "UserData" => user_data: Option<BlobAttributeValue>,
    /// What a shutdown from inside the guest does: stop or terminate the instance.
    "InstanceInitiatedShutdownBehavior" => instance_initiated_shutdown_behavior: Option<AttributeValue>,
    /// The IDs of the security groups that replace the current ones.
    "Groups".wire("GroupId") => groups: Vec<String>,
    /// Whether the instance has bandwidth set aside for its EBS volumes.
    "EbsOptimized" => ebs_optimized: Option<AttributeBooleanValue>,
    /// The value simple means the older Intel enhanced networking is on.
    "SriovNetSupport" => sriov_net_support: Option<AttributeValue>,
    /// Whether enhanced networking with ENA is turned on.
    "EnaSupport" => ena_support: Option<AttributeBooleanValue>,
}
}

structure! {
/// What ModifyInstanceAttribute answers.
output ModifyInstanceAttributeOutput as "ModifyInstanceAttributeResult" {}
}

operation! {
/// Changes one attribute of an instance; some, such as its type, only while it is stopped.
write MODIFY_INSTANCE_ATTRIBUTE of Ec2 as "ModifyInstanceAttribute" {
    input: ModifyInstanceAttributeInput,
    output: ModifyInstanceAttributeOutput,
    errors: [
        IncorrectInstanceState,
        InvalidAmiIdNotFound,
        InvalidGroupNotFound,
        InvalidGroupIdMalformed,
        InvalidInstanceAttributeValue,
        InvalidInstanceIdMalformed,
        InvalidInstanceIdNotFound,
        InvalidUserDataMalformed,
        Unsupported,
        UnsupportedOperation,
    ],
}
}

structure! {
/// A wrapper holding a true or false value.
part AttributeBooleanValue as "AttributeBooleanValue" {
    /// The value of the attribute: true or false.
    "Value" => value: Option<bool>,
}
}

structure! {
/// A wrapper holding binary data, written as base64.
input BlobAttributeValue as "BlobAttributeValue" {
    /// The value of the attribute as base64.
    "Value" => value: Option<Blob>,
}
}

structure! {
/// Changes to make to an EBS volume attached to an instance.
input EbsInstanceBlockDeviceSpecification as "EbsInstanceBlockDeviceSpecification" {
    /// The ID of the volume, starting with vol-.
    "VolumeId" => volume_id: Option<VolumeId>,
    /// Set whether the volume is deleted when the instance is terminated.
    "DeleteOnTermination" => delete_on_termination: Option<bool>,
}
}

structure! {
/// Changes to make to one disk of an existing instance.
input InstanceBlockDeviceMappingSpecification as "InstanceBlockDeviceMappingSpecification" {
    /// The device name of the disk, such as /dev/xvda or /dev/sdf.
    "DeviceName" => device_name: Option<String>,
    /// What to change about the volume under this device name.
    "Ebs" => ebs: Option<EbsInstanceBlockDeviceSpecification>,
    /// The name of a local disk, such as ephemeral0.
    "VirtualName" => virtual_name: Option<String>,
    /// An empty text here leaves this device out.
    "NoDevice" => no_device: Option<String>,
}
}
