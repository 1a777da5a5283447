//! What happens by itself when its moment comes.

use super::{
    bin, fast_launch_due, fast_restore, image_due, image_usage_due, instance_due, kms_life, root_volume_due,
    scaling_due, snapshot_tier, store_image_due, volume_due,
};
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
        // The status follows from the clock; the entry is there so that time gets to that moment by itself.
        What::InstanceChecked(_) => Vec::new(),
        What::InstanceGone(id) => instance_due::gone(state, region, id),
        What::VolumeReady(id) => volume_due::ready(state, region, id),
        What::VolumeGone(id) => volume_due::gone(state, region, id),
        What::Attached(id, instance) => volume_due::attached(state, region, id, instance),
        What::Detached(id, instance) => volume_due::detached(state, region, id, instance),
        What::VolumeModified(id) => volume_due::modified(state, region, id),
        What::KeyGone(id) => kms_life::gone(state, region, id),
        What::UsageReportReady(id) => image_usage_due::ready(state, region, id),
        What::UsageReportGone(id) => image_usage_due::gone(state, region, id),
        What::Stored(id) => store_image_due::stored(state, region, id),
        What::StoreTaskGone(id) => store_image_due::forgotten(state, region, id),
        What::FastLaunchSettled { account, image } => fast_launch_due::settled(state, region, account, image),
        // Whether a rule is active follows from the clock; the entry keeps the clock going until then.
        What::RuleActive(..) => Vec::new(),
        What::BinEnds(id) => bin::ends(state, region, id),
        What::SnapshotTiered(id) => snapshot_tier::tiered(state, region, id),
        What::FastRestoreMoves {
            snapshot,
            zone,
            account,
        } => fast_restore::moves(state, region, (snapshot.as_str(), zone, account)),
        What::RootTask(id) => root_volume_due::moves(state, region, id),
        What::ScalingGroup { account, name } => scaling_due::acts(state, region, account, name),
    }
}
