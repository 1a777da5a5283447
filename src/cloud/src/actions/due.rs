//! What happens by itself when its moment comes.

use super::{fast_launch_due, image_due, image_usage_due, instance_due, store_image_due, volume_due};
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
        What::UsageReportReady(id) => image_usage_due::ready(state, region, id),
        What::UsageReportGone(id) => image_usage_due::gone(state, region, id),
        What::Stored(id) => store_image_due::stored(state, region, id),
        What::StoreTaskGone(id) => store_image_due::forgotten(state, region, id),
        What::FastLaunchSettled { account, image } => fast_launch_due::settled(state, region, account, image),
        What::VolumeModified(id) => volume_due::modified(state, region, id),
    }
}
