//! What an instance looks like in answers.

use super::tags;
use crate::rules::instance;
use crate::state::{self, Attachment, AttachmentPhase, InstancePhase};
use crate::tx::Tx;
use crate::{ids, world::places};
use api::ec2::common::{
    CapacityReservationSpecificationResponse, CpuOptions, EbsInstanceBlockDevice, EnclaveOptions,
    GroupIdentifier, HibernationOptions, IamInstanceProfile, Instance, InstanceBlockDeviceMapping,
    InstanceMaintenanceOptions, InstanceMetadataOptionsResponse, InstanceNetworkInterface,
    InstanceNetworkInterfaceAssociation, InstanceNetworkInterfaceAttachment,
    InstanceNetworkPerformanceOptions, InstancePrivateIpAddress, InstanceState, Monitoring, OperatorResponse,
    Placement, PrivateDnsNameOptionsResponse, ProductCode, StateReason, Tag,
};
use api::{Span, Timestamp};

/// How long a change of the metadata service takes to apply.
pub(crate) const METADATA_APPLIES: Span = Span::seconds(3);

/// An instance as Describe calls show it.
pub(crate) fn shown(tx: &Tx<'_>, instance: &state::Instance) -> Instance {
    let tags = tags::shown(tx.region.tags_of(tx.account, instance.id.as_str()));
    Instance {
        block_device_mappings: Some(mappings(tx, instance)),
        platform_details: Some(instance.platform_details.clone()),
        usage_operation: Some(instance.usage_operation.clone()),
        usage_operation_update_time: Some(instance.created),
        public_dns_name: Some(public_name(tx.region_name, instance)),
        public_ip_address: instance.public_ip.clone(),
        ..common(tx, instance, tags)
    }
}

/// A new instance as RunInstances shows it: its volumes and its address outside are not known there yet.
pub(crate) fn launched(tx: &Tx<'_>, instance: &state::Instance, tags: Vec<(String, String)>) -> Instance {
    let fresh = state::Instance {
        public_ip: None,
        ..instance.clone()
    };
    let tags = Some(tags::list(&tags)).filter(|tags| !tags.is_empty());
    Instance {
        block_device_mappings: Some(Vec::new()),
        public_dns_name: Some(String::new()),
        ..common(tx, &fresh, tags)
    }
}

/// A phase as answers show it.
pub(crate) fn state(phase: InstancePhase) -> InstanceState {
    InstanceState {
        code: Some(phase.code()),
        name: Some(phase.name().to_owned()),
    }
}

/// The security groups of an instance.
pub(crate) fn groups(instance: &state::Instance) -> Vec<GroupIdentifier> {
    instance
        .groups
        .iter()
        .map(|(id, name)| GroupIdentifier {
            group_id: Some(id.clone()),
            group_name: Some(name.clone()),
        })
        .collect()
}

/// The attached volumes of an instance.
pub(crate) fn mappings(tx: &Tx<'_>, instance: &state::Instance) -> Vec<InstanceBlockDeviceMapping> {
    instance::volumes(tx, instance)
        .filter_map(|(mapping, volume)| {
            let attachment = volume
                .attachments
                .iter()
                .find(|attachment| attachment.instance == instance.id)?;
            Some(InstanceBlockDeviceMapping {
                device_name: Some(mapping.device.clone()),
                ebs: Some(block_device(volume, attachment)),
            })
        })
        .collect()
}

fn block_device(volume: &state::Volume, attachment: &Attachment) -> EbsInstanceBlockDevice {
    let status = match attachment.phase {
        AttachmentPhase::Attaching => "attaching",
        AttachmentPhase::Attached => "attached",
        AttachmentPhase::Detaching => "detaching",
    };
    EbsInstanceBlockDevice {
        attach_time: Some(attachment.at),
        delete_on_termination: Some(attachment.delete_on_termination),
        status: Some(status.to_owned()),
        volume_id: Some(volume.id.clone()),
        ebs_card_index: Some(0),
        ..EbsInstanceBlockDevice::default()
    }
}

/// What both forms have.
fn common(tx: &Tx<'_>, instance: &state::Instance, tags: Option<Vec<Tag>>) -> Instance {
    let mut shown = Instance {
        client_token: Some(instance.client_token.clone().unwrap_or_default()),
        network_interfaces: Some(Vec::new()),
        security_groups: Some(Vec::new()),
        state_reason: reason(instance),
        tags,
        private_dns_name: Some(String::new()),
        placement: Some(placement(tx, instance)),
        ..machine(instance)
    };
    options(&mut shown, tx.now(), instance);
    // A terminated instance has left its network.
    if instance.phase != InstancePhase::Terminated {
        shown.network_interfaces = Some(vec![interface(tx, instance)]);
        shown.security_groups = Some(groups(instance));
        shown.source_dest_check = Some(instance.source_dest_check);
        shown.private_dns_name = Some(private_name(tx.region_name, instance));
        shown.private_ip_address = Some(instance.private_ip.clone());
        shown.subnet_id = Some(instance.subnet.clone());
        shown.vpc_id = Some(instance.vpc.clone());
    }
    shown
}

/// The machine itself.
fn machine(instance: &state::Instance) -> Instance {
    let platform = instance.platform_details.starts_with("Windows");
    Instance {
        architecture: Some(instance.architecture.clone()),
        ebs_optimized: Some(instance.ebs_optimized),
        ena_support: Some(instance.ena),
        // EC2 shows this for Nitro too.
        hypervisor: Some("xen".to_owned()),
        root_device_name: instance.root_device_name.clone(),
        root_device_type: Some(instance.root_device_type.clone()),
        sriov_net_support: instance.sriov.clone(),
        virtualization_type: Some(instance.virtualization.clone()),
        boot_mode: instance.boot_mode.clone(),
        tpm_support: instance.tpm_support.clone(),
        current_instance_boot_mode: Some(instance.current_boot_mode.clone()),
        instance_id: Some(instance.id.clone()),
        image_id: Some(instance.image.clone()),
        state: Some(state(instance.phase)),
        state_transition_reason: Some(instance.transition_reason.clone()),
        key_name: instance.key_name.clone(),
        ami_launch_index: Some(instance.launch_index),
        product_codes: Some(product_codes(&instance.product_codes)),
        instance_type: Some(instance.instance_type.clone()),
        launch_time: Some(instance.launched),
        kernel_id: instance.kernel.clone(),
        ramdisk_id: instance.ramdisk.clone(),
        platform: platform.then(|| "windows".to_owned()),
        ..Instance::default()
    }
}

/// The options of the launch, most of which the lab does not vary.
fn options(shown: &mut Instance, now: Timestamp, instance: &state::Instance) {
    let default = || Some("default".to_owned());
    shown.iam_instance_profile = instance.profile.as_deref().map(profile);
    shown.cpu_options = Some(CpuOptions {
        core_count: Some(instance.cpu.0),
        threads_per_core: Some(instance.cpu.1),
        ..CpuOptions::default()
    });
    shown.capacity_reservation_specification = Some(CapacityReservationSpecificationResponse {
        capacity_reservation_preference: Some("open".to_owned()),
        ..CapacityReservationSpecificationResponse::default()
    });
    shown.hibernation_options = Some(HibernationOptions {
        configured: Some(false),
    });
    shown.metadata_options = Some(metadata(now, instance));
    shown.enclave_options = Some(EnclaveOptions { enabled: Some(false) });
    shown.private_dns_name_options = Some(PrivateDnsNameOptionsResponse {
        hostname_type: Some("ip-name".to_owned()),
        enable_resource_name_dns_a_record: Some(false),
        enable_resource_name_dns_aaaa_record: Some(false),
    });
    shown.maintenance_options = Some(InstanceMaintenanceOptions {
        auto_recovery: default(),
        reboot_migration: default(),
    });
    shown.network_performance_options = Some(InstanceNetworkPerformanceOptions {
        bandwidth_weighting: default(),
    });
    shown.operator = Some(operator());
    shown.monitoring = Some(Monitoring {
        state: Some(
            if instance.monitoring {
                "enabled"
            } else {
                "disabled"
            }
            .to_owned(),
        ),
    });
}

fn operator() -> OperatorResponse {
    OperatorResponse {
        managed: Some(false),
        ..OperatorResponse::default()
    }
}

fn reason(instance: &state::Instance) -> Option<StateReason> {
    let (code, message) = match (instance.phase, &instance.state_reason) {
        // A launch that will fail does not say so yet.
        (InstancePhase::Pending, _) => ("pending".to_owned(), "pending".to_owned()),
        (_, reason) => reason.clone()?,
    };
    Some(StateReason {
        code: Some(code),
        message: Some(message),
    })
}

fn profile(arn: &str) -> IamInstanceProfile {
    IamInstanceProfile {
        arn: Some(arn.to_owned()),
        id: Some(format!("AIPA{:016X}", ids::of_text(0, arn))),
    }
}

/// How the metadata service answers. For a moment after a change it still answers in the old way.
pub(crate) fn metadata(now: Timestamp, instance: &state::Instance) -> InstanceMetadataOptionsResponse {
    let options = &instance.metadata;
    let fresh = instance
        .metadata_changed
        .is_some_and(|at| now < at + METADATA_APPLIES);
    let applied = !fresh && !matches!(instance.phase, InstancePhase::Pending | InstancePhase::Terminated);
    InstanceMetadataOptionsResponse {
        state: Some(if applied { "applied" } else { "pending" }.to_owned()),
        http_tokens: Some(options.http_tokens.clone()),
        http_put_response_hop_limit: Some(options.hop_limit),
        http_endpoint: Some(options.endpoint.clone()),
        http_protocol_ipv6: Some(options.ipv6.clone()),
        instance_metadata_tags: Some(options.tags.clone()),
    }
}

/// Product codes as answers list them.
pub(crate) fn product_codes(codes: &[state::ProductCode]) -> Vec<ProductCode> {
    codes
        .iter()
        .map(|code| ProductCode {
            product_code_id: Some(String::from(&code.code)),
            product_code_type: Some(String::from(&code.kind)),
        })
        .collect()
}

fn placement(tx: &Tx<'_>, instance: &state::Instance) -> Placement {
    Placement {
        availability_zone_id: zone_id(tx, &instance.zone),
        group_name: Some(String::new()),
        tenancy: Some(instance.tenancy.clone()),
        availability_zone: Some(instance.zone.clone()),
        ..Placement::default()
    }
}

/// The id of the caller's zone with that name.
pub(crate) fn zone_id(tx: &Tx<'_>, zone: &str) -> Option<String> {
    places::zone(tx.region_name, tx.account, zone).map(|zone| zone.id)
}

fn interface(tx: &Tx<'_>, instance: &state::Instance) -> InstanceNetworkInterface {
    let word = ids::of_text(0, &instance.interface);
    let association = instance
        .public_ip
        .as_ref()
        .map(|address| InstanceNetworkInterfaceAssociation {
            ip_owner_id: Some("amazon".to_owned()),
            public_dns_name: Some(public_name(tx.region_name, instance)),
            public_ip: Some(address.clone()),
            ..InstanceNetworkInterfaceAssociation::default()
        });
    let starting = instance.phase == InstancePhase::Pending && instance.launched == instance.created;
    let private_name = Some(private_name(tx.region_name, instance));
    InstanceNetworkInterface {
        association: association.clone(),
        attachment: Some(InstanceNetworkInterfaceAttachment {
            attach_time: Some(instance.created),
            attachment_id: Some(ids::resource("eni-attach", word)),
            delete_on_termination: Some(true),
            device_index: Some(0),
            status: Some(if starting { "attaching" } else { "attached" }.to_owned()),
            network_card_index: Some(0),
            ..InstanceNetworkInterfaceAttachment::default()
        }),
        description: Some(instance.interface_description.clone()),
        groups: Some(groups(instance)),
        ipv6_addresses: Some(Vec::new()),
        mac_address: Some(mac(word)),
        network_interface_id: Some(instance.interface.clone()),
        owner_id: Some(instance.owner.clone()),
        private_dns_name: private_name.clone(),
        private_ip_address: Some(instance.private_ip.clone()),
        private_ip_addresses: Some(vec![InstancePrivateIpAddress {
            association,
            primary: Some(true),
            private_dns_name: private_name,
            private_ip_address: Some(instance.private_ip.clone()),
        }]),
        source_dest_check: Some(instance.source_dest_check),
        status: Some("in-use".to_owned()),
        subnet_id: Some(instance.subnet.clone()),
        vpc_id: Some(instance.vpc.clone()),
        interface_type: Some("interface".to_owned()),
        operator: Some(operator()),
        ..InstanceNetworkInterface::default()
    }
}

/// A locally administered address of hardware.
fn mac(word: u64) -> String {
    let bytes = word.to_be_bytes();
    let tail: Vec<String> = bytes.iter().take(5).map(|byte| format!("{byte:02x}")).collect();
    format!("02:{}", tail.join(":"))
}

/// The name inside: `ip-172-31-16-4.ec2.internal`.
fn private_name(region: &str, instance: &state::Instance) -> String {
    let dashed = instance.private_ip.replace('.', "-");
    if region == "us-east-1" {
        format!("ip-{dashed}.ec2.internal")
    } else {
        format!("ip-{dashed}.{region}.compute.internal")
    }
}

/// The name outside, or nothing while there is no address outside.
fn public_name(region: &str, instance: &state::Instance) -> String {
    let Some(address) = &instance.public_ip else {
        return String::new();
    };
    let dashed = address.replace('.', "-");
    if region == "us-east-1" {
        format!("ec2-{dashed}.compute-1.amazonaws.com")
    } else {
        format!("ec2-{dashed}.{region}.compute.amazonaws.com")
    }
}
