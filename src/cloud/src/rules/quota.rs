//! How many virtual processors an account may run in a Region at once. A new account has a quota of 32 for the
//! ordinary families and of none for those with graphics processors.

use crate::state::InstancePhase;
use crate::tx::Tx;
use crate::world::instance_types::{self, InstanceType};
use api::{ApiError, ErrorCode};

/// Virtual processors of the families A, C, D, H, I, M, R, T and Z.
pub(crate) const STANDARD_LIMIT: i64 = 32;
/// Virtual processors of the families G and VT.
const GRAPHICS_LIMIT: i64 = 0;

/// How many more instances of that type fit.
pub(crate) fn room(tx: &Tx<'_>, kind: &InstanceType) -> i64 {
    free(tx, is_graphics(kind)) / kind.vcpus.max(1)
}

/// Checks that instances of those types fit, all together.
pub(crate) fn check(tx: &Tx<'_>, types: &[&str]) -> Result<(), ApiError> {
    for graphics in [false, true] {
        let wanted = types
            .iter()
            .filter_map(|name| instance_types::find(name))
            .filter(|kind| is_graphics(kind) == graphics)
            .fold(0_i64, |sum, kind| sum.saturating_add(kind.vcpus));
        if wanted > 0 && wanted > free(tx, graphics) {
            return Err(exceeded(graphics));
        }
    }
    Ok(())
}

/// The error of too many processors of a type.
pub(crate) fn exceeded_by(kind: &InstanceType) -> ApiError {
    exceeded(is_graphics(kind))
}

fn is_graphics(kind: &InstanceType) -> bool {
    kind.name.starts_with('g') || kind.name.starts_with("vt")
}

const fn limit(graphics: bool) -> i64 {
    if graphics { GRAPHICS_LIMIT } else { STANDARD_LIMIT }
}

fn free(tx: &Tx<'_>, graphics: bool) -> i64 {
    let used = tx
        .region
        .instances
        .values()
        .filter(|instance| instance.owner == tx.account)
        .filter(|instance| {
            matches!(
                instance.phase,
                InstancePhase::Pending | InstancePhase::Running | InstancePhase::Stopping
            )
        })
        .filter_map(|instance| instance_types::find(&instance.instance_type))
        .filter(|kind| is_graphics(kind) == graphics)
        .fold(0_i64, |sum, kind| sum.saturating_add(kind.vcpus));
    limit(graphics).saturating_sub(used).max(0)
}

fn exceeded(graphics: bool) -> ApiError {
    let limit = limit(graphics);
    ApiError::new(
        ErrorCode::VcpuLimitExceeded,
        format!(
            "You have requested more vCPU capacity than your current vCPU limit of {limit} allows for the instance \
             bucket that the specified instance type belongs to. Please visit \
             http://aws.amazon.com/contact-us/ec2-request to request an adjustment to this limit."
        ),
    )
}
