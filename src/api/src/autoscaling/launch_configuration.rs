//! Launch configurations, of which there are none.

use crate::{ImageId, SnapshotId, Timestamp};

structure! {
/// A launch configuration, the forerunner of launch templates.
opaque LaunchConfiguration as "LaunchConfiguration" {
    /// The launch configuration, which launch templates have replaced.
    "LaunchConfigurationName" => launch_configuration_name: Option<String>,
    /// The ARN of the launch configuration.
    "LaunchConfigurationARN" => launch_configuration_arn: Option<String>,
    /// The ID of the image, starting with ami-.
    "ImageId" => image_id: Option<ImageId>,
    /// A name for the key pair, unique in the Region.
    "KeyName" => key_name: Option<String>,
    /// The security groups that were found.
    "SecurityGroups" => security_groups: Option<Vec<String>>,
    /// A VPC for EC2-Classic, which is no more.
    "ClassicLinkVPCId" => classic_link_vpc_id: Option<String>,
    /// Security groups for EC2-Classic, which is no more.
    "ClassicLinkVPCSecurityGroups" => classic_link_vpc_security_groups: Option<Vec<String>>,
    /// Data for the guest to read at boot, often a script, as base64.
    "UserData" => user_data: Option<String>,
    /// The instance type, such as t3.micro.
    "InstanceType" => instance_type: Option<String>,
    /// The ID of the kernel image; only old paravirtual images use one.
    "KernelId" => kernel_id: Option<String>,
    /// The ID of the RAM disk image; only old paravirtual images use one.
    "RamdiskId" => ramdisk_id: Option<String>,
    /// The disks of the image, when that attribute was asked for.
    "BlockDeviceMappings" => block_device_mappings: Option<Vec<BlockDeviceMapping>>,
    /// Whether detailed monitoring is on.
    "InstanceMonitoring" => instance_monitoring: Option<InstanceMonitoring>,
    /// The most to pay for a Spot instance in an hour.
    "SpotPrice" => spot_price: Option<String>,
    /// The instance profile that gives the instance its IAM role.
    "IamInstanceProfile" => iam_instance_profile: Option<String>,
    /// When it was created.
    "CreatedTime" => created_time: Option<Timestamp>,
    /// Whether the instance has bandwidth set aside for its EBS volumes.
    "EbsOptimized" => ebs_optimized: Option<bool>,
    /// Give the new interface a public IPv4 address.
    "AssociatePublicIpAddress" => associate_public_ip_address: Option<bool>,
    /// Whether instances share hardware.
    "PlacementTenancy" => placement_tenancy: Option<String>,
    /// How the instance may reach its metadata service.
    "MetadataOptions" => metadata_options: Option<InstanceMetadataOptions>,
}
}

structure! {
/// A disk of a launch configuration.
opaque BlockDeviceMapping as "BlockDeviceMapping" {
    /// The name of a local disk, such as ephemeral0.
    "VirtualName" => virtual_name: Option<String>,
    /// The device name of the disk, such as /dev/xvda or /dev/sdf.
    "DeviceName" => device_name: Option<String>,
    /// A volume of a launch configuration.
    "Ebs" => ebs: Option<Ebs>,
    /// An empty text here leaves this device out.
    "NoDevice" => no_device: Option<bool>,
}
}

structure! {
/// A volume of a launch configuration.
opaque Ebs as "Ebs" {
    /// The ID of the snapshot this outcome is about.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// The size of the source volume in GiB, not the storage used.
    "VolumeSize" => volume_size: Option<i64>,
    /// The volume type, such as gp3, io2 or st1; gp2 when omitted.
    "VolumeType" => volume_type: Option<String>,
    /// Whether the volume is deleted when the instance is terminated.
    "DeleteOnTermination" => delete_on_termination: Option<bool>,
    /// The operations per second to provide, for gp3, io1 and io2 volumes.
    "Iops" => iops: Option<i64>,
    /// Encrypt the new image's snapshots; encrypted sources stay encrypted either way.
    "Encrypted" => encrypted: Option<bool>,
    /// The throughput to provide in MiB/s, for gp3 volumes only.
    "Throughput" => throughput: Option<i64>,
}
}

structure! {
/// Whether detailed monitoring is on.
opaque InstanceMonitoring as "InstanceMonitoring" {
    /// Whether the feature is on.
    "Enabled" => enabled: Option<bool>,
}
}

structure! {
/// How the metadata service answers.
opaque InstanceMetadataOptions as "InstanceMetadataOptions" {
    /// Whether metadata requests need a session token: required means IMDSv2 only.
    "HttpTokens".of(&["optional", "required"]) => http_tokens: Option<String>,
    /// How many network hops a metadata token may travel, from 1 to 64.
    "HttpPutResponseHopLimit" => http_put_response_hop_limit: Option<i64>,
    /// Whether the metadata service can be reached at all: enabled or disabled.
    "HttpEndpoint".of(&["disabled", "enabled"]) => http_endpoint: Option<String>,
}
}
