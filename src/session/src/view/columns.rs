//! The columns of each table.

use super::Table;
use super::cell::{Column, Kind, column};

const IMAGES: &[Column] = &[
    column("Name", "", Kind::Tag("Name")),
    column("AMI name", "Name", Kind::Text),
    column("AMI ID", "ImageId", Kind::Id),
    column("State", "State", Kind::State),
    column("Public", "Public", Kind::Flag),
    column("Owner", "OwnerId", Kind::Text),
    column("Source", "SourceImageId", Kind::Id),
    column("Creation date", "CreationDate", Kind::Time),
    column("Architecture", "Architecture", Kind::Text),
    column("Platform", "PlatformDetails", Kind::Text),
    column("Root device", "RootDeviceName", Kind::Text),
    column("Volumes", "BlockDeviceMappings", Kind::Count),
    column("version", "", Kind::Tag("version")),
    column("stack", "", Kind::Tag("stack")),
    column("Deprecation time", "DeprecationTime", Kind::Time),
];
const RECYCLED_IMAGES: &[Column] = &[
    column("AMI name", "Name", Kind::Text),
    column("AMI ID", "ImageId", Kind::Id),
    column("Description", "Description", Kind::Text),
    column("Came in", "RecycleBinEnterTime", Kind::Time),
    column("Kept until", "RecycleBinExitTime", Kind::Time),
];
const RECYCLED_SNAPSHOTS: &[Column] = &[
    column("Snapshot ID", "SnapshotId", Kind::Id),
    column("Volume", "VolumeId", Kind::Id),
    column("Description", "Description", Kind::Text),
    column("Came in", "RecycleBinEnterTime", Kind::Time),
    column("Kept until", "RecycleBinExitTime", Kind::Time),
];
const SNAPSHOTS: &[Column] = &[
    column("Name", "", Kind::Tag("Name")),
    column("Snapshot ID", "SnapshotId", Kind::Id),
    column("State", "State", Kind::State),
    column("Size", "VolumeSize", Kind::Gib),
    column("Description", "Description", Kind::Text),
    column("Started", "StartTime", Kind::Time),
    column("Volume", "VolumeId", Kind::Id),
    column("Encrypted", "Encrypted", Kind::Flag),
    column("Owner", "OwnerId", Kind::Text),
    column("version", "", Kind::Tag("version")),
    column("stack", "", Kind::Tag("stack")),
];
const VOLUMES: &[Column] = &[
    column("Name", "", Kind::Tag("Name")),
    column("Volume ID", "VolumeId", Kind::Id),
    column("State", "State", Kind::State),
    column("Size", "Size", Kind::Gib),
    column("Type", "VolumeType", Kind::Text),
    column("Instance", "Attachments.0.InstanceId", Kind::Id),
    column("Device", "Attachments.0.Device", Kind::Text),
    column("Deleted with it", "Attachments.0.DeleteOnTermination", Kind::Flag),
    column("Snapshot", "SnapshotId", Kind::Id),
    column("Zone", "AvailabilityZone", Kind::Text),
    column("Created", "CreateTime", Kind::Time),
    column("Encrypted", "Encrypted", Kind::Flag),
];
const INSTANCES: &[Column] = &[
    column("Name", "", Kind::Tag("Name")),
    column("Instance ID", "InstanceId", Kind::Id),
    column("State", "State.Name", Kind::State),
    column("Type", "InstanceType", Kind::Text),
    column("AMI", "ImageId", Kind::Id),
    column("Zone", "Placement.AvailabilityZone", Kind::Text),
    column("Volumes", "BlockDeviceMappings", Kind::Count),
    column("Private address", "PrivateIpAddress", Kind::Text),
    column("Public address", "PublicIpAddress", Kind::Text),
    column("Launched", "LaunchTime", Kind::Time),
    column("Key", "KeyName", Kind::Text),
];

impl Table {
    /// Its columns.
    pub fn columns(self) -> &'static [Column] {
        match self {
            Self::OwnedImages | Self::SharedImages | Self::PublicImages | Self::DisabledImages => IMAGES,
            Self::RecycledImages => RECYCLED_IMAGES,
            Self::RecycledSnapshots => RECYCLED_SNAPSHOTS,
            Self::Snapshots => SNAPSHOTS,
            Self::Volumes => VOLUMES,
            Self::Instances => INSTANCES,
        }
    }
}
