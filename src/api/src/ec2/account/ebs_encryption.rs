//! EBS encryption by default: a setting of an account in a Region.

use crate::{Effect, ErrorCode, Operation, Service, structure};

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

/// Encrypts every new volume and copy of a snapshot in the Region from now on.
pub static ENABLE_EBS_ENCRYPTION_BY_DEFAULT: Operation = Operation::new(
    Service::Ec2,
    "EnableEbsEncryptionByDefault",
    "Encrypts every new volume and copy of a snapshot in the Region from now on.",
    Effect::Write,
    EnableEbsEncryptionByDefaultInput::STRUCTURE,
    EnableEbsEncryptionByDefaultOutput::STRUCTURE,
);

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

/// Encrypts new volumes and copies only when asked again; what is encrypted stays so.
pub static DISABLE_EBS_ENCRYPTION_BY_DEFAULT: Operation = Operation::new(
    Service::Ec2,
    "DisableEbsEncryptionByDefault",
    "Encrypts new volumes and copies only when asked again; what is encrypted stays so.",
    Effect::Write,
    DisableEbsEncryptionByDefaultInput::STRUCTURE,
    DisableEbsEncryptionByDefaultOutput::STRUCTURE,
);

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

/// Says whether new volumes and copies of snapshots are encrypted in any case.
pub static GET_EBS_ENCRYPTION_BY_DEFAULT: Operation = Operation::new(
    Service::Ec2,
    "GetEbsEncryptionByDefault",
    "Says whether new volumes and copies of snapshots are encrypted in any case.",
    Effect::Read,
    GetEbsEncryptionByDefaultInput::STRUCTURE,
    GetEbsEncryptionByDefaultOutput::STRUCTURE,
);

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

/// Says which key encrypts volumes and snapshots when no other is named.
pub static GET_EBS_DEFAULT_KMS_KEY_ID: Operation = Operation::new(
    Service::Ec2,
    "GetEbsDefaultKmsKeyId",
    "Says which key encrypts volumes and snapshots when no other is named.",
    Effect::Read,
    GetEbsDefaultKmsKeyIdInput::STRUCTURE,
    GetEbsDefaultKmsKeyIdOutput::STRUCTURE,
);

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

/// Chooses the key that encrypts volumes and snapshots when no other is named.
pub static MODIFY_EBS_DEFAULT_KMS_KEY_ID: Operation = Operation::new(
    Service::Ec2,
    "ModifyEbsDefaultKmsKeyId",
    "Chooses the key that encrypts volumes and snapshots when no other is named.",
    Effect::Write,
    ModifyEbsDefaultKmsKeyIdInput::STRUCTURE,
    ModifyEbsDefaultKmsKeyIdOutput::STRUCTURE,
)
.errors(&[
    ErrorCode::InvalidKmsKeyInvalidKeyId,
    ErrorCode::InvalidKmsKeyInvalidState,
]);

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

/// Goes back to the key that AWS manages for EBS.
pub static RESET_EBS_DEFAULT_KMS_KEY_ID: Operation = Operation::new(
    Service::Ec2,
    "ResetEbsDefaultKmsKeyId",
    "Goes back to the key that AWS manages for EBS.",
    Effect::Write,
    ResetEbsDefaultKmsKeyIdInput::STRUCTURE,
    ResetEbsDefaultKmsKeyIdOutput::STRUCTURE,
);
