//! Instances and volumes: what one says of the other.

use super::report::{Report, distinct};
use super::snapshots::is_sound;
use crate::state::{Instance, InstancePhase, Volume, VolumePhase};

pub(crate) fn check(report: &mut Report<'_>) {
    let region = report.region;
    for volume in region.volumes.values() {
        check_volume(report, volume);
    }
    for instance in region.instances.values() {
        check_instance(report, instance);
    }
}

fn check_volume(report: &mut Report<'_>, volume: &Volume) {
    let (id, region) = (&volume.id, report.region);
    report.holds(is_sound(&volume.disk, volume.size), || {
        format!("{id} has odd blocks")
    });
    report.holds(volume.kms_key.is_none() || volume.encrypted, || {
        format!("{id} has a key but is not encrypted")
    });
    report.holds(volume.attachments.len() <= 1 || volume.multi_attach, || {
        format!("{id} is attached more than once")
    });
    report.holds(
        volume.phase != VolumePhase::Deleting || volume.attachments.is_empty(),
        || format!("{id} is being deleted while it is attached"),
    );
    for attachment in &volume.attachments {
        let Some(instance) = region.instances.get(&attachment.instance) else {
            report.holds(false, || {
                format!("{id} is attached to {}, which is not there", attachment.instance)
            });
            continue;
        };
        let known = instance
            .mapping(&attachment.device)
            .is_some_and(|mapping| mapping.volume == *id);
        report.holds(known, || {
            format!("{} does not know {id} as {}", instance.id, attachment.device)
        });
        report.holds(
            instance.zone == volume.zone && instance.owner == volume.owner,
            || format!("{id} and {} do not belong together", instance.id),
        );
    }
}

fn check_instance(report: &mut Report<'_>, instance: &Instance) {
    let (id, region) = (&instance.id, report.region);
    let devices: Vec<&str> = instance
        .mappings
        .iter()
        .map(|mapping| mapping.device.as_str())
        .collect();
    report.holds(distinct(&devices), || format!("{id} names a device twice"));
    if instance.phase == InstancePhase::Terminated {
        report.holds(instance.mappings.is_empty(), || {
            format!("{id} is terminated yet has volumes")
        });
    }
    for mapping in &instance.mappings {
        let attached = region.volumes.get(&mapping.volume).is_some_and(|volume| {
            volume
                .attachments
                .iter()
                .any(|attachment| attachment.instance == *id && attachment.device == mapping.device)
        });
        report.holds(attached, || {
            format!(
                "{} does not know that it is {} of {id}",
                mapping.volume, mapping.device
            )
        });
    }
    report.holds(!instance.phase.is_passing() || instance.settles.is_some(), || {
        format!("{id} will be {} forever", instance.phase.name())
    });
    let off = matches!(instance.phase, InstancePhase::Stopped | InstancePhase::Terminated);
    report.holds(!off || instance.public_ip.is_none(), || {
        format!("{id} is off and has a public address")
    });
}
