//! What happens by itself when its moment comes.

use crate::actions::image::{self, fast_launch_due, store_due, usage_due};
use crate::actions::instance::{self, root_volume_due};
use crate::actions::kms::lifecycle;
use crate::actions::scaling;
use crate::actions::volume;
use crate::agenda::{Due, What};
use crate::event::Event;
use crate::rules::{fast_restore, retention, snapshot_tier};
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
        What::ImageReady(id) => image::due::ready(state, region, id),
        What::ImageFails { id, code, message } => image::due::fails(state, region, id, code, message),
        What::ImageGone(id) => image::due::gone(state, region, id),
        What::SnapshotReady(id) => image::due::snapshot_ready(state, region, id),
        What::SnapshotFails { id, message } => image::due::snapshot_fails(state, region, id, message),
        What::InstanceSettled(id) => instance::due::settled(state, region, id),
        // The status follows from the clock; the entry is there so that time gets to that moment by itself.
        What::InstanceChecked(_) => Vec::new(),
        What::InstanceGone(id) => instance::due::gone(state, region, id),
        What::VolumeReady(id) => volume::due::ready(state, region, id),
        What::VolumeGone(id) => volume::due::gone(state, region, id),
        What::Attached(id, instance) => volume::due::attached(state, region, id, instance),
        What::Detached(id, instance) => volume::due::detached(state, region, id, instance),
        What::VolumeModified(id) => volume::due::modified(state, region, id),
        What::KeyGone(id) => lifecycle::gone(state, region, id),
        What::UsageReportReady(id) => usage_due::ready(state, region, id),
        What::UsageReportGone(id) => usage_due::gone(state, region, id),
        What::Stored(id) => store_due::stored(state, region, id),
        What::StoreTaskGone(id) => store_due::forgotten(state, region, id),
        What::FastLaunchSettled { account, image } => fast_launch_due::settled(state, region, account, image),
        // Whether a rule is active follows from the clock; the entry keeps the clock going until then.
        What::RuleActive(..) => Vec::new(),
        What::BinEnds(id) => retention::ends(state, region, id),
        What::SnapshotTiered(id) => snapshot_tier::tiered(state, region, id),
        What::FastRestoreMoves {
            snapshot,
            zone,
            account,
        } => fast_restore::moves(state, region, (snapshot.as_str(), zone, account)),
        What::RootTask(id) => root_volume_due::moves(state, region, id),
        What::ScalingGroup { account, name } => scaling::due::acts(state, region, account, name),
    }
}
