//! The attributes of snapshots: who may make volumes from them.

use crate::event::Change;
use crate::ids::{self, Malformed};
use crate::rules::form;
use crate::rules::form::error;
use crate::rules::{ebs_keys, image_view, public_access, snapshot};
use crate::state::{Snapshot, VolumePermission};
use crate::tx::Tx;
use api::ec2::snapshot::{
    CreateVolumePermission, DescribeSnapshotAttributeInput, DescribeSnapshotAttributeOutput,
    ModifySnapshotAttributeInput, ModifySnapshotAttributeOutput, ResetSnapshotAttributeInput,
    ResetSnapshotAttributeOutput,
};
use api::{ApiError, ErrorCode, SnapshotId};
use std::sync::Arc;

/// The one attribute that can be changed.
const PERMISSION: &str = "createVolumePermission";
/// The most entries of a change.
const MOST_ENTRIES: usize = 500;

/// Shows one attribute of a snapshot of the caller.
pub(crate) fn describe_snapshot_attribute(
    tx: &mut Tx<'_>,
    input: DescribeSnapshotAttributeInput,
) -> Result<DescribeSnapshotAttributeOutput, ApiError> {
    let of_permissions = input.attribute == PERMISSION;
    if !of_permissions && input.attribute != "productCodes" {
        return Err(invalid_request());
    }
    form::snapshot_id(&input.snapshot_id)?;
    tx.dry_run(input.dry_run)?;
    let snapshot = snapshot::own(tx, &input.snapshot_id)?;
    let permissions = || snapshot.permissions.iter().map(shown).collect();
    Ok(DescribeSnapshotAttributeOutput {
        product_codes: (!of_permissions).then(|| image_view::product_codes(&snapshot.product_codes)),
        snapshot_id: Some(snapshot.id.clone()),
        create_volume_permissions: of_permissions.then(permissions),
    })
}

fn shown(permission: &VolumePermission) -> CreateVolumePermission {
    match permission {
        VolumePermission::Everyone => CreateVolumePermission {
            group: Some("all".into()),
            ..CreateVolumePermission::default()
        },
        VolumePermission::Account(id) => CreateVolumePermission {
            user_id: Some(id.clone()),
            ..CreateVolumePermission::default()
        },
    }
}

/// Shares a snapshot, or ends that. The snapshot is looked at before the dry run, unlike elsewhere.
pub(crate) fn modify_snapshot_attribute(
    tx: &mut Tx<'_>,
    input: ModifySnapshotAttributeInput,
) -> Result<ModifySnapshotAttributeOutput, ApiError> {
    form::snapshot_id(&input.snapshot_id)?;
    let snapshot = snapshot::own(tx, &input.snapshot_id)?;
    let (adds, entries) = change(&input)?;
    tx.dry_run(input.dry_run)?;
    let mut permissions = snapshot.permissions.clone();
    for permission in entries {
        // The owner needs no permission and gets no entry.
        if permission == VolumePermission::Account(snapshot.owner.clone()) {
            continue;
        }
        if !adds {
            permissions.retain(|other| *other != permission);
        } else if !permissions.contains(&permission) {
            check_shareable(tx, snapshot, &permission)?;
            permissions.push(permission);
        }
    }
    put_permissions(tx, snapshot, permissions);
    Ok(ModifySnapshotAttributeOutput {})
}

/// Whether the call adds, and what it adds or removes.
fn change(input: &ModifySnapshotAttributeInput) -> Result<(bool, Vec<VolumePermission>), ApiError> {
    if let Some(attribute) = input.attribute.as_deref()
        && attribute != PERMISSION
    {
        return Err(invalid_request());
    }
    let structure = input.create_volume_permission.as_ref();
    let add = structure
        .and_then(|change| change.add.as_deref())
        .unwrap_or_default();
    let remove = structure
        .and_then(|change| change.remove.as_deref())
        .unwrap_or_default();
    let older = input.user_ids.len() + input.group_names.len();
    if add.len().max(remove.len()).max(older) > MOST_ENTRIES {
        return error(
            ErrorCode::InvalidParameterValue,
            format!("Modification size must not be greater than {MOST_ENTRIES}."),
        );
    }
    match (add, remove) {
        ([], []) if older == 0 || input.attribute.is_none() => {
            error(ErrorCode::InvalidParameterCombination, "No attributes specified.")
        }
        ([], []) => older_form(input),
        // One form a call: what stands in the other would go unheard.
        _ if older > 0 => error(
            ErrorCode::InvalidParameterCombination,
            "One and only one operation type may be specified for createVolumePermissions",
        ),
        (add, []) => Ok((true, read(add)?)),
        ([], remove) => Ok((false, read(remove)?)),
        _ => error(
            ErrorCode::InvalidParameterCombination,
            "One and only one operation type may be specified for createVolumePermissions",
        ),
    }
}

fn older_form(input: &ModifySnapshotAttributeInput) -> Result<(bool, Vec<VolumePermission>), ApiError> {
    let adds = match input.operation_type.as_deref() {
        Some("add") => true,
        Some("remove") => false,
        None | Some("") => return Err(form::missing("operationType")),
        Some(other) => {
            return Err(form::bad_value(other, "operationType", "Unknown operation type."));
        }
    };
    let mut permissions = Vec::new();
    for id in &input.user_ids {
        permissions.push(account(id, || format!("UserId ({id}) is invalid."))?);
    }
    for name in &input.group_names {
        permissions.push(group(name)?);
    }
    Ok((adds, permissions))
}

fn read(entries: &[CreateVolumePermission]) -> Result<Vec<VolumePermission>, ApiError> {
    let mut permissions = Vec::new();
    for entry in entries {
        if let Some(id) = &entry.user_id {
            permissions.push(account(id, || format!("UserId {id}"))?);
        }
        if let Some(name) = &entry.group {
            permissions.push(group(name)?);
        }
    }
    Ok(permissions)
}

fn account(id: &str, message: impl Fn() -> String) -> Result<VolumePermission, ApiError> {
    if form::is_account(id) {
        Ok(VolumePermission::Account(id.to_owned()))
    } else {
        error(ErrorCode::InvalidAmiAttributeItemValue, message())
    }
}

fn group(name: &str) -> Result<VolumePermission, ApiError> {
    if name == "all" {
        Ok(VolumePermission::Everyone)
    } else {
        error(
            ErrorCode::InvalidAmiAttributeItemValue,
            format!("UserGroup {name}"),
        )
    }
}

/// Encrypted snapshots and those of sold software are never public, and those under the key that AWS manages are never shared.
fn check_shareable(tx: &Tx<'_>, snapshot: &Snapshot, permission: &VolumePermission) -> Result<(), ApiError> {
    if *permission == VolumePermission::Everyone {
        public_access::check_snapshot(tx)?;
        if !snapshot.product_codes.is_empty() {
            return error(
                ErrorCode::OperationNotPermitted,
                "Snapshots with product codes can't be shared publicly.",
            );
        }
    }
    if !snapshot.encrypted {
        return Ok(());
    }
    let managed = |key: &str| ebs_keys::is_managed(tx.state.seed, tx.region_name, &snapshot.owner, key);
    let message = match permission {
        VolumePermission::Everyone => "Encrypted snapshots cannot be shared publicly",
        VolumePermission::Account(_) if snapshot.kms_key.as_deref().is_none_or(managed) => {
            "Encrypted snapshots with EBS default key cannot be shared"
        }
        VolumePermission::Account(_) => return Ok(()),
    };
    error(ErrorCode::OperationNotPermitted, message)
}

/// Makes a snapshot private again.
pub(crate) fn reset_snapshot_attribute(
    tx: &mut Tx<'_>,
    input: ResetSnapshotAttributeInput,
) -> Result<ResetSnapshotAttributeOutput, ApiError> {
    if input.attribute != PERMISSION {
        return Err(invalid_request());
    }
    check_id_to_reset(&input.snapshot_id)?;
    tx.dry_run(input.dry_run)?;
    let snapshot = snapshot::own(tx, &input.snapshot_id)?;
    put_permissions(tx, snapshot, Vec::new());
    Ok(ResetSnapshotAttributeOutput {})
}

/// This operation words a malformed id in its own way.
fn check_id_to_reset(id: &SnapshotId) -> Result<(), ApiError> {
    match ids::check(SnapshotId::PREFIX, id.as_str()) {
        Err(Malformed::Digits) => error(
            ErrorCode::InvalidSnapshotIdMalformed,
            format!("The snapshot ID '{id}' is malformed"),
        ),
        _ => form::snapshot_id(id),
    }
}

fn put_permissions(tx: &mut Tx<'_>, snapshot: &Snapshot, permissions: Vec<VolumePermission>) {
    let snapshot = Snapshot {
        permissions,
        ..snapshot.clone()
    };
    tx.change(Change::Snapshot(Arc::new(snapshot)));
}

fn invalid_request() -> ApiError {
    ApiError::new(ErrorCode::InvalidRequest, "The request received was invalid.")
}
