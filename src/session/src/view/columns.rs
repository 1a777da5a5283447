//! The columns of each table.

use super::cell::{Column, ColumnKind, column};
use super::table::Table;

const IMAGES: &[Column] = &[
    column("Name", "", ColumnKind::Tag("Name")),
    column("AMI name", "Name", ColumnKind::Text),
    column("AMI ID", "ImageId", ColumnKind::Id),
    column("State", "State", ColumnKind::State),
    column("Public", "Public", ColumnKind::Flag),
    column("Owner", "OwnerId", ColumnKind::Text),
    column("Source", "SourceImageId", ColumnKind::Id),
    column("Creation date", "CreationDate", ColumnKind::Time),
    column("Architecture", "Architecture", ColumnKind::Text),
    column("Platform", "PlatformDetails", ColumnKind::Text),
    column("Root device", "RootDeviceName", ColumnKind::Text),
    column("Volumes", "BlockDeviceMappings", ColumnKind::Count),
    column("version", "", ColumnKind::Tag("version")),
    column("stack", "", ColumnKind::Tag("stack")),
    column("Deprecation time", "DeprecationTime", ColumnKind::Time),
];
const RECYCLED_IMAGES: &[Column] = &[
    column("AMI name", "Name", ColumnKind::Text),
    column("AMI ID", "ImageId", ColumnKind::Id),
    column("Description", "Description", ColumnKind::Text),
    column("Came in", "RecycleBinEnterTime", ColumnKind::Time),
    column("Kept until", "RecycleBinExitTime", ColumnKind::Time),
];
const RECYCLED_SNAPSHOTS: &[Column] = &[
    column("Snapshot ID", "SnapshotId", ColumnKind::Id),
    column("Volume", "VolumeId", ColumnKind::Id),
    column("Description", "Description", ColumnKind::Text),
    column("Came in", "RecycleBinEnterTime", ColumnKind::Time),
    column("Kept until", "RecycleBinExitTime", ColumnKind::Time),
];
const SNAPSHOTS: &[Column] = &[
    column("Name", "", ColumnKind::Tag("Name")),
    column("Snapshot ID", "SnapshotId", ColumnKind::Id),
    column("State", "State", ColumnKind::State),
    column("Size", "VolumeSize", ColumnKind::Gib),
    column("Description", "Description", ColumnKind::Text),
    column("Started", "StartTime", ColumnKind::Time),
    column("Volume", "VolumeId", ColumnKind::Id),
    column("Encrypted", "Encrypted", ColumnKind::Flag),
    column("Owner", "OwnerId", ColumnKind::Text),
    column("version", "", ColumnKind::Tag("version")),
    column("stack", "", ColumnKind::Tag("stack")),
];
const VOLUMES: &[Column] = &[
    column("Name", "", ColumnKind::Tag("Name")),
    column("Volume ID", "VolumeId", ColumnKind::Id),
    column("State", "State", ColumnKind::State),
    column("Size", "Size", ColumnKind::Gib),
    column("Type", "VolumeType", ColumnKind::Text),
    column("Instance", "Attachments.0.InstanceId", ColumnKind::Id),
    column("Device", "Attachments.0.Device", ColumnKind::Text),
    column(
        "Deleted with it",
        "Attachments.0.DeleteOnTermination",
        ColumnKind::Flag,
    ),
    column("Snapshot", "SnapshotId", ColumnKind::Id),
    column("Zone", "AvailabilityZone", ColumnKind::Text),
    column("Created", "CreateTime", ColumnKind::Time),
    column("Encrypted", "Encrypted", ColumnKind::Flag),
];
const INSTANCES: &[Column] = &[
    column("Name", "", ColumnKind::Tag("Name")),
    column("Instance ID", "InstanceId", ColumnKind::Id),
    column("State", "State.Name", ColumnKind::State),
    column("Type", "InstanceType", ColumnKind::Text),
    column("AMI", "ImageId", ColumnKind::Id),
    column("Zone", "Placement.AvailabilityZone", ColumnKind::Text),
    column("Volumes", "BlockDeviceMappings", ColumnKind::Count),
    column("Private address", "PrivateIpAddress", ColumnKind::Text),
    column("Public address", "PublicIpAddress", ColumnKind::Text),
    column("Launched", "LaunchTime", ColumnKind::Time),
    column("Key", "KeyName", ColumnKind::Text),
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
