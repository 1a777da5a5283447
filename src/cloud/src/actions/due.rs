//! What happens by itself when its moment comes.

use super::{image_due, instance_due, root_volume_due, scaling_due, volume_due};
use crate::agenda::{Due, What};
use crate::event::Event;
use crate::state::State;

/// The events that follow when an entry of the agenda comes due.
pub fn come_due(state: &State, due: &Due) -> Vec<Event> {
    let region = due.region.as_str();
    match &due.what {
        What::ImageReady(id) => image_due::ready(state, region, id),
        What::ImageFails { id, code, message } => image_due::fails(state, region, id, code, message),
        What::ImageGone(id) => image_due::gone(state, region, id),
        What::SnapshotReady(id) => image_due::snapshot_ready(state, region, id),
        What::SnapshotFails { id, message } => image_due::snapshot_fails(state, region, id, message),
        What::InstanceSettled(id) => instance_due::settled(state, region, id),
        What::InstanceGone(id) => instance_due::gone(state, region, id),
        What::VolumeReady(id) => volume_due::ready(state, region, id),
        What::VolumeGone(id) => volume_due::gone(state, region, id),
        What::Attached(id, instance) => volume_due::attached(state, region, id, instance),
        What::Detached(id, instance) => volume_due::detached(state, region, id, instance),
        What::VolumeModified(id) => volume_due::modified(state, region, id),
        What::RootTask(id) => root_volume_due::moves(state, region, id),
        What::ScalingGroup { account, name } => scaling_due::acts(state, region, account, name),
    }
}
