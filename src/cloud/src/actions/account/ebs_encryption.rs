//! EBS encryption by default: whether new volumes and copies are encrypted in any case, and under which key.

use crate::rules::ebs_keys;
use crate::rules::form::error;
use crate::rules::kms_key;
use crate::rules::kms_key::MANAGED_ALIAS;
use crate::state::Settings;
use crate::tx::Tx;
use api::ec2::account::ebs_encryption::{
    DisableEbsEncryptionByDefaultInput, DisableEbsEncryptionByDefaultOutput,
    EnableEbsEncryptionByDefaultInput, EnableEbsEncryptionByDefaultOutput, GetEbsDefaultKmsKeyIdInput,
    GetEbsDefaultKmsKeyIdOutput, GetEbsEncryptionByDefaultInput, GetEbsEncryptionByDefaultOutput,
    ModifyEbsDefaultKmsKeyIdInput, ModifyEbsDefaultKmsKeyIdOutput, ResetEbsDefaultKmsKeyIdInput,
    ResetEbsDefaultKmsKeyIdOutput,
};
use api::{ApiError, ErrorCode};

/// From now on, everything new is encrypted.
pub(crate) fn enable(
    tx: &mut Tx<'_>,
    input: EnableEbsEncryptionByDefaultInput,
) -> Result<EnableEbsEncryptionByDefaultOutput, ApiError> {
    tx.dry_run(input.dry_run)?;
    switch(tx, true);
    Ok(EnableEbsEncryptionByDefaultOutput {
        ebs_encryption_by_default: Some(true),
    })
}

/// From now on, new volumes and copies are encrypted when that is asked for.
pub(crate) fn disable(
    tx: &mut Tx<'_>,
    input: DisableEbsEncryptionByDefaultInput,
) -> Result<DisableEbsEncryptionByDefaultOutput, ApiError> {
    tx.dry_run(input.dry_run)?;
    switch(tx, false);
    Ok(DisableEbsEncryptionByDefaultOutput {
        ebs_encryption_by_default: Some(false),
    })
}

fn switch(tx: &mut Tx<'_>, on: bool) {
    if ebs_keys::by_default(tx) != on {
        let settings = Settings {
            ebs_encryption: Some(on),
            ..tx.settings()
        };
        tx.set(settings);
    }
}

/// Says whether everything new is encrypted.
pub(crate) fn get(
    tx: &mut Tx<'_>,
    input: GetEbsEncryptionByDefaultInput,
) -> Result<GetEbsEncryptionByDefaultOutput, ApiError> {
    tx.dry_run(input.dry_run)?;
    Ok(GetEbsEncryptionByDefaultOutput {
        ebs_encryption_by_default: Some(ebs_keys::by_default(tx)),
        // Reserved for future use, as EC2's reference says.
        sse_type: None,
    })
}

/// Says which key is the default; that of AWS by its alias.
pub(crate) fn get_key(
    tx: &mut Tx<'_>,
    input: GetEbsDefaultKmsKeyIdInput,
) -> Result<GetEbsDefaultKmsKeyIdOutput, ApiError> {
    tx.dry_run(input.dry_run)?;
    Ok(GetEbsDefaultKmsKeyIdOutput {
        kms_key_id: tx.settings().ebs_key.or_else(|| Some(MANAGED_ALIAS.to_owned())),
    })
}

/// Chooses the default key.
pub(crate) fn modify_key(
    tx: &mut Tx<'_>,
    input: ModifyEbsDefaultKmsKeyIdInput,
) -> Result<ModifyEbsDefaultKmsKeyIdOutput, ApiError> {
    tx.dry_run(input.dry_run)?;
    let Ok(key) = kms_key::key(tx, &input.kms_key_id) else {
        return error(
            ErrorCode::InvalidKmsKeyInvalidKeyId,
            format!("The KMS key ID '{}' is not valid.", input.kms_key_id),
        );
    };
    let arn = key.arn(tx.region_name);
    if !ebs_keys::usable(tx, &arn) {
        return error(
            ErrorCode::InvalidKmsKeyInvalidState,
            format!("The KMS key '{arn}' is not enabled, or does not allow you to use it."),
        );
    }
    let managed = kms_key::is_managed(tx, &key);
    put_key(tx, Some(arn.clone()).filter(|_| !managed));
    Ok(ModifyEbsDefaultKmsKeyIdOutput {
        kms_key_id: Some(arn),
    })
}

/// Goes back to the key that AWS manages.
pub(crate) fn reset_key(
    tx: &mut Tx<'_>,
    input: ResetEbsDefaultKmsKeyIdInput,
) -> Result<ResetEbsDefaultKmsKeyIdOutput, ApiError> {
    tx.dry_run(input.dry_run)?;
    put_key(tx, None);
    Ok(ResetEbsDefaultKmsKeyIdOutput {
        kms_key_id: Some(MANAGED_ALIAS.to_owned()),
    })
}

fn put_key(tx: &mut Tx<'_>, ebs_key: Option<String>) {
    let settings = Settings {
        ebs_key,
        ..tx.settings()
    };
    if settings != tx.settings() {
        tx.set(settings);
    }
}
