//! What happens by itself when its moment comes.

use crate::actions::image::{self, fast_launch_due, store_due, usage_due};
use crate::actions::instance::{self, root_volume_due};
use crate::actions::kms::lifecycle;
use crate::actions::scaling;
use crate::actions::snapshot::{fast_restore, tier};
use crate::actions::volume;
use crate::agenda::{Due, DueKind};
use crate::event::Event;
use crate::rules::retention;
use crate::state::State;

/// The events that follow when an entry of the agenda comes due, and what other services make of them.
pub fn come_due(state: &State, due: &Due) -> Vec<Event> {
    let mut events = happens(state, due);
    let reactions = crate::actions::scaling::due::react(state, &events);
    events.extend(reactions);
    events
}

fn happens(state: &State, due: &Due) -> Vec<Event> {
    let region = due.region.as_str();
    match &due.what {
        DueKind::ImageReady(id) => image::due::ready(state, region, id),
        DueKind::ImageFails { id, code, message } => image::due::fails(state, region, id, code, message),
        DueKind::ImageGone(id) => image::due::gone(state, region, id),
        DueKind::SnapshotReady(id) => image::due::snapshot_ready(state, region, id),
        DueKind::SnapshotFails { id, message } => image::due::snapshot_fails(state, region, id, message),
        DueKind::InstanceSettled(id) => instance::due::settled(state, region, id),
        // The status follows from the clock; the entry is there so that time gets to that moment by itself.
        DueKind::InstanceChecked(_) => Vec::new(),
        DueKind::InstanceGone(id) => instance::due::gone(state, region, id),
        DueKind::VolumeReady(id) => volume::due::ready(state, region, id),
        DueKind::VolumeGone(id) => volume::due::gone(state, region, id),
        DueKind::Attached(id, instance) => volume::due::attached(state, region, id, instance),
        DueKind::Detached(id, instance) => volume::due::detached(state, region, id, instance),
        DueKind::VolumeModified(id) => volume::due::modified(state, region, id),
        DueKind::KeyGone(id) => lifecycle::gone(state, region, id),
        DueKind::UsageReportReady(id) => usage_due::ready(state, region, id),
        DueKind::UsageReportGone(id) => usage_due::gone(state, region, id),
        DueKind::Stored(id) => store_due::stored(state, region, id),
        DueKind::StoreTaskGone(id) => store_due::forgotten(state, region, id),
        DueKind::FastLaunchSettled { account, image } => {
            fast_launch_due::settled(state, region, account, image)
        }
        // Whether a rule is active follows from the clock; the entry keeps the clock going until then.
        DueKind::RuleActive(..) => Vec::new(),
        DueKind::BinEnds(id) => retention::ends(state, region, id),
        DueKind::SnapshotTiered(id) => tier::tiered(state, region, id),
        DueKind::FastRestoreMoves {
            snapshot,
            zone,
            account,
        } => fast_restore::moves(state, region, (snapshot.as_str(), zone, account)),
        DueKind::RootTask(id) => root_volume_due::moves(state, region, id),
        DueKind::ScalingGroup { account, name } => scaling::due::acts(state, region, account, name),
    }
}
