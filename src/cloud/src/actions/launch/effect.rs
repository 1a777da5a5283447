//! What a launch makes: instances, their volumes, their tags.

use crate::actions::image::fast_launch;
use crate::actions::launch::network;
use crate::actions::launch::network::Destination;
use crate::actions::launch::options::Options;
use crate::event::Change;
use crate::rules::instance_phase::{public_address, settle_later, spread};
use crate::rules::launch_devices::{Disks, Plan};
use crate::rules::tags::Tagging;
use crate::rules::{fast_restore, idempotency, instance_type_fit, instance_view};
use crate::state::{
    Attachment, AttachmentPhase, Image, Instance, InstanceMapping, InstancePhase, Volume, VolumePhase,
};
use crate::tx::Tx;
use crate::world::instance_types::InstanceType;
use crate::world::network::SUBNET_ADDRESSES;
use api::ec2::launch::run_instances::RunInstancesOutput;
use api::{InstanceId, Span, VolumeId};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A launch whose checks are all passed.
pub(crate) struct Order<'a> {
    pub image: &'a Arc<Image>,
    pub kind: &'static InstanceType,
    pub options: Options,
    pub place: Destination,
    pub disks: Disks,
    pub tagging: Tagging,
    pub key_name: Option<String>,
    pub user_data: Option<String>,
    pub client_token: Option<String>,
    pub count: i64,
    /// The name under which the token is kept.
    pub scope: String,
}

/// Launches.
pub(crate) fn launch(tx: &mut Tx<'_>, order: &Order<'_>) -> RunInstancesOutput {
    let reservation = tx.id("r");
    let mut taken = BTreeSet::new();
    let mut launched = Vec::new();
    for index in 0..order.count {
        let instance = one(tx, order, &reservation, index, &mut taken);
        launched.push(instance);
    }
    // Only the owner sees this, and owners of Amazon's images are not in the lab.
    if order.image.owner_alias.is_none() {
        let image = Image {
            last_launched: Some(tx.now()),
            ..Image::clone(order.image)
        };
        tx.change(Change::Image(Arc::new(image)));
    }
    let ids = launched
        .iter()
        .map(|instance| String::from(&instance.id))
        .collect();
    idempotency::remember(tx, &order.scope, order.client_token.as_deref(), ids);
    let tags = order.tagging.of("instance");
    RunInstancesOutput {
        reservation_id: Some(reservation),
        owner_id: Some(tx.account.to_owned()),
        requester_id: None,
        groups: Some(Vec::new()),
        instances: Some(
            launched
                .iter()
                .map(|instance| instance_view::launched(tx, instance, tags.clone()))
                .collect(),
        ),
    }
}

/// One instance with its volumes and tags.
fn one(
    tx: &mut Tx<'_>,
    order: &Order<'_>,
    reservation: &str,
    index: i64,
    taken: &mut BTreeSet<String>,
) -> Instance {
    let id = InstanceId::from(tx.id("i"));
    let takes = match order.disks.doom {
        // A launch that cannot succeed fails quickly.
        Some(_) => Span(2000 + spread(tx, 2000)),
        None => Span(8000 + spread(tx, 9000)),
    };
    let boots = Span(120_000 + spread(tx, 60_000));
    let status_ok = Span(takes.0 + fast_launch::shortened(tx, &order.image.id, boots).0);
    let mut mappings = Vec::new();
    if order.disks.doom.is_none() {
        for plan in &order.disks.plans {
            let volume = volume(tx, order, plan, &id);
            mappings.push(InstanceMapping {
                device: plan.device.clone(),
                volume: volume.id.clone(),
            });
            tx.tag(volume.id.as_str(), order.tagging.of("volume"));
            tx.change(Change::Volume(Arc::new(volume)));
        }
    }
    let interface = tx.id("eni");
    tx.tag(&interface, order.tagging.of("network-interface"));
    let doom = order.disks.doom;
    let instance = Instance {
        reservation: reservation.to_owned(),
        launch_index: index,
        settles: Some(tx.now() + takes),
        status_ok_at: tx.now() + status_ok,
        private_ip: private_ip(tx, &order.place, taken),
        public_ip: order.place.wants_public_ip.then(|| public_address(tx)),
        interface,
        mappings,
        state_reason: doom.map(|(code, message)| (code.to_owned(), message.to_owned())),
        ..blank(tx, order, id)
    };
    tx.tag(instance.id.as_str(), order.tagging.of("instance"));
    settle_later(tx, instance.clone(), takes);
    instance
}

/// What all instances of a launch have in common.
fn blank(tx: &Tx<'_>, order: &Order<'_>, id: InstanceId) -> Instance {
    let (image, options, place) = (order.image, &order.options, &order.place);
    Instance {
        id,
        reservation: String::new(),
        launch_index: 0,
        owner: tx.account.to_owned(),
        image: image.id.clone(),
        instance_type: order.kind.name.to_owned(),
        phase: InstancePhase::Pending,
        settles: None,
        created: tx.now(),
        launched: tx.now(),
        status_ok_at: tx.now(),
        zone: place.subnet.zone.name.clone(),
        subnet: place.subnet.id.clone(),
        vpc: place.vpc.clone(),
        private_ip: String::new(),
        public_ip: None,
        wants_public_ip: place.wants_public_ip,
        interface: String::new(),
        interface_description: place.interface_description.clone(),
        groups: place.groups.clone(),
        key_name: order.key_name.clone(),
        architecture: String::from(&image.architecture),
        virtualization: String::from(&image.virtualization),
        root_device_type: String::from(&image.root_device_type),
        root_device_name: image.root_device_name.as_ref().map(String::from),
        mappings: Vec::new(),
        kernel: image.kernel.as_ref().map(String::from),
        ramdisk: image.ramdisk.as_ref().map(String::from),
        boot_mode: image.boot_mode.as_ref().map(String::from),
        current_boot_mode: instance_type_fit::boot_mode(order.kind, image.boot_mode.as_deref()).to_owned(),
        tpm_support: image.tpm_support.as_ref().map(String::from),
        ena: image.ena,
        sriov: image.sriov.as_ref().map(String::from),
        platform_details: String::from(&image.platform_details),
        usage_operation: String::from(&image.usage_operation),
        product_codes: image.product_codes.clone(),
        client_token: order.client_token.clone(),
        user_data: order.user_data.clone(),
        metadata: options.metadata.clone(),
        termination_protection: options.termination_protection,
        stop_protection: options.stop_protection,
        shutdown_behavior: options.shutdown_behavior.clone(),
        source_dest_check: true,
        ebs_optimized: options.ebs_optimized,
        monitoring: options.monitoring,
        state_reason: None,
        transition_reason: String::new(),
        profile: options.profile.clone(),
        tenancy: options.tenancy.clone(),
        cpu: options.cpu,
        credits: options.credits.clone(),
        metadata_changed: None,
    }
}

fn volume(tx: &mut Tx<'_>, order: &Order<'_>, plan: &Plan, instance: &InstanceId) -> Volume {
    let snapshot = plan.snapshot.as_deref();
    Volume {
        id: VolumeId::from(tx.id("vol")),
        owner: tx.account.to_owned(),
        zone: order.place.subnet.zone.name.clone(),
        size: plan.size,
        volume_type: plan.volume_type.to_owned(),
        iops: plan.iops,
        throughput: plan.throughput,
        snapshot: snapshot.map(|snapshot| snapshot.id.clone()),
        source_volume: None,
        auto_enable_io: None,
        encrypted: plan.kms_key.is_some(),
        kms_key: plan.kms_key.clone(),
        phase: VolumePhase::Ready,
        created: tx.now(),
        attachments: vec![Attachment {
            instance: instance.clone(),
            device: plan.device.clone(),
            phase: AttachmentPhase::Attaching,
            at: tx.now(),
            delete_on_termination: plan.delete_on_termination,
        }],
        multi_attach: false,
        initialization_rate: plan.initialization_rate,
        product_codes: snapshot
            .map(|snapshot| snapshot.product_codes.clone())
            .unwrap_or_default(),
        disk: snapshot.map(|snapshot| snapshot.disk.clone()).unwrap_or_default(),
        snapshots_at: Vec::new(),
        modifications: Vec::new(),
        fast_restored: fast_restore::speeds_up(tx, snapshot, &order.place.subnet.zone.name),
    }
}

/// The address asked for, or a free one of the subnet.
fn private_ip(tx: &mut Tx<'_>, place: &Destination, taken: &mut BTreeSet<String>) -> String {
    if let Some(address) = &place.private_ip {
        return address.clone();
    }
    let first = tx.draw() % SUBNET_ADDRESSES.unsigned_abs();
    let free = (0..SUBNET_ADDRESSES.unsigned_abs())
        .map(|step| place.subnet.address(first + step))
        .find(|address| !taken.contains(address) && !network::is_used(tx, address));
    // The quota of processors is far below the addresses of a subnet, so one is always free.
    let address = free.unwrap_or_else(|| place.subnet.address(first));
    taken.insert(address.clone());
    address
}
