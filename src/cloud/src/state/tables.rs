//! The tables of a Region, each said once: what it holds, under which names its changes are stored, and which indexes
//! follow it. The Region, the changes, what makes them true and the check of keys are made from these rows.
//!
//! A row is `table: Type as Put, Gone(key)`. `Put` and `Gone` are the names of the changes in a save, so they never
//! change; the parts of `Gone` are those of the key, in its order. `with` names the function in [`super::indexes`] that
//! keeps what is known of the resource elsewhere.

/// Hands the rows to another macro.
macro_rules! tables {
    ($then:ident) => {
        $then! {
            /// Images of all owners, deregistered ones for a while too.
            images: Image as Image, ImageGone(id: ImageId), with image;
            /// Snapshots of all owners.
            snapshots: Snapshot as Snapshot, SnapshotGone(id: SnapshotId);
            /// Volumes of all owners.
            volumes: Volume as Volume, VolumeGone(id: VolumeId);
            /// Instances of all owners, terminated ones for a while too.
            instances: Instance as Instance, InstanceGone(id: InstanceId);
            /// Key pairs by account and name.
            key_pairs: KeyPair as KeyPair, KeyPairGone { account: String, name: String };
            /// Encryption keys of all owners by id. Their names go with them.
            keys: KmsKey as Key, KeyGone(id: String), with key;
            /// Names of keys by account and name.
            key_aliases: KeyAlias as KeyAlias, KeyAliasGone { account: String, name: String };
            /// Parameters by account and name.
            parameters: OwnParameter as Parameter, ParameterGone { owner: String, name: String };
            /// Retention rules by account and identifier.
            rules: RetentionRule as Rule, RuleGone { account: String, id: String };
            /// What the rules keep, by resource id.
            bin: Binned as Binned, Unbinned(id: String);
            /// Fast restores by snapshot, zone and account.
            fast_restores: FastRestore as FastRestore,
                FastRestoreGone { snapshot: SnapshotId, zone: Text, account: Text };
            /// Reports about the use of images, by id.
            usage_reports: UsageReport as UsageReport, UsageReportGone(id: String);
            /// Buckets of all owners.
            buckets: Bucket as Bucket, BucketGone(name: String);
            /// Tasks that store images, by id.
            store_tasks: StoreTask as StoreTask, StoreTaskGone(id: String);
            /// Faster launching, by account and image.
            fast_launches: FastLaunch as FastLaunch, FastLaunchGone { account: String, image: ImageId };
            /// Security groups that were made or changed, of all owners.
            security_groups: SecurityGroup as SecurityGroup, SecurityGroupGone(id: SecurityGroupId);
            /// Replacements of root volumes, of all owners.
            root_tasks: RootTask as RootTask;
            /// Launch templates of all owners.
            launch_templates: LaunchTemplate as LaunchTemplate, LaunchTemplateGone(id: String);
            /// Auto Scaling groups by account and name.
            scaling_groups: ScalingGroup as ScalingGroup, ScalingGroupGone { account: String, name: String };
        }
    };
}
pub(crate) use tables;
