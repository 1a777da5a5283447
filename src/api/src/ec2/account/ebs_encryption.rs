//! EBS encryption by default: a setting of an account in a Region.

structure! {
/// What EnableEbsEncryptionByDefault is asked.
input EnableEbsEncryptionByDefaultInput as "EnableEbsEncryptionByDefaultRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What EnableEbsEncryptionByDefault answers.
output EnableEbsEncryptionByDefaultOutput as "EnableEbsEncryptionByDefaultResult" {
    /// Whether new volumes and copies of snapshots are encrypted in any case.
    "EbsEncryptionByDefault" => ebs_encryption_by_default: Option<bool>,
}
}

operation! {
/// Encrypts every new volume and copy of a snapshot in the Region from now on.
write ENABLE_EBS_ENCRYPTION_BY_DEFAULT of Ec2 as "EnableEbsEncryptionByDefault" {
    input: EnableEbsEncryptionByDefaultInput,
    output: EnableEbsEncryptionByDefaultOutput,
}
}

structure! {
/// What DisableEbsEncryptionByDefault is asked.
input DisableEbsEncryptionByDefaultInput as "DisableEbsEncryptionByDefaultRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DisableEbsEncryptionByDefault answers.
output DisableEbsEncryptionByDefaultOutput as "DisableEbsEncryptionByDefaultResult" {
    /// Whether new volumes and copies of snapshots are encrypted in any case.
    "EbsEncryptionByDefault" => ebs_encryption_by_default: Option<bool>,
}
}

operation! {
/// Encrypts new volumes and copies only when asked again; what is encrypted stays so.
write DISABLE_EBS_ENCRYPTION_BY_DEFAULT of Ec2 as "DisableEbsEncryptionByDefault" {
    input: DisableEbsEncryptionByDefaultInput,
    output: DisableEbsEncryptionByDefaultOutput,
}
}

structure! {
/// What GetEbsEncryptionByDefault is asked.
input GetEbsEncryptionByDefaultInput as "GetEbsEncryptionByDefaultRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What GetEbsEncryptionByDefault answers.
output GetEbsEncryptionByDefaultOutput as "GetEbsEncryptionByDefaultResult" {
    /// Whether new volumes and copies of snapshots are encrypted in any case.
    "EbsEncryptionByDefault" => ebs_encryption_by_default: Option<bool>,
    /// Who manages the encryption.
    "SseType".of(&["sse-ebs", "sse-kms", "none"]) => sse_type: Option<String>,
}
}

operation! {
/// Says whether new volumes and copies of snapshots are encrypted in any case.
read GET_EBS_ENCRYPTION_BY_DEFAULT of Ec2 as "GetEbsEncryptionByDefault" {
    input: GetEbsEncryptionByDefaultInput,
    output: GetEbsEncryptionByDefaultOutput,
}
}

structure! {
/// What GetEbsDefaultKmsKeyId is asked.
input GetEbsDefaultKmsKeyIdInput as "GetEbsDefaultKmsKeyIdRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What GetEbsDefaultKmsKeyId answers.
output GetEbsDefaultKmsKeyIdOutput as "GetEbsDefaultKmsKeyIdResult" {
    /// The key that encrypts when no other is named.
    "KmsKeyId" => kms_key_id: Option<String>,
}
}

operation! {
/// Says which key encrypts volumes and snapshots when no other is named.
read GET_EBS_DEFAULT_KMS_KEY_ID of Ec2 as "GetEbsDefaultKmsKeyId" {
    input: GetEbsDefaultKmsKeyIdInput,
    output: GetEbsDefaultKmsKeyIdOutput,
}
}

structure! {
/// What ModifyEbsDefaultKmsKeyId is asked.
input ModifyEbsDefaultKmsKeyIdInput as "ModifyEbsDefaultKmsKeyIdRequest" {
    /// The key, by ID, alias or resource name; a symmetric one of this Region that you manage.
    "KmsKeyId".required() => kms_key_id: String,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What ModifyEbsDefaultKmsKeyId answers.
output ModifyEbsDefaultKmsKeyIdOutput as "ModifyEbsDefaultKmsKeyIdResult" {
    /// The key that encrypts when no other is named.
    "KmsKeyId" => kms_key_id: Option<String>,
}
}

operation! {
/// Chooses the key that encrypts volumes and snapshots when no other is named.
write MODIFY_EBS_DEFAULT_KMS_KEY_ID of Ec2 as "ModifyEbsDefaultKmsKeyId" {
    input: ModifyEbsDefaultKmsKeyIdInput,
    output: ModifyEbsDefaultKmsKeyIdOutput,
    errors: [InvalidKmsKeyInvalidKeyId, InvalidKmsKeyInvalidState],
}
}

structure! {
/// What ResetEbsDefaultKmsKeyId is asked.
input ResetEbsDefaultKmsKeyIdInput as "ResetEbsDefaultKmsKeyIdRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What ResetEbsDefaultKmsKeyId answers.
output ResetEbsDefaultKmsKeyIdOutput as "ResetEbsDefaultKmsKeyIdResult" {
    /// The key that encrypts when no other is named.
    "KmsKeyId" => kms_key_id: Option<String>,
}
}

operation! {
/// Goes back to the key that AWS manages for EBS.
write RESET_EBS_DEFAULT_KMS_KEY_ID of Ec2 as "ResetEbsDefaultKmsKeyId" {
    input: ResetEbsDefaultKmsKeyIdInput,
    output: ResetEbsDefaultKmsKeyIdOutput,
}
}
