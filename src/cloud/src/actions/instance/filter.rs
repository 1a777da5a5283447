//! The filters of DescribeInstances, answered from what the caller would see.

use api::Timestamp;
use api::ec2::common::{Instance, InstanceNetworkInterface};
use std::borrow::Cow;

type Values<'v> = Vec<Cow<'v, str>>;

/// What an instance has under the name of a filter.
pub(crate) fn values<'v>(reservation: &'v str, owner: &'v str, view: &'v Instance, name: &str) -> Values<'v> {
    if let Some(key) = name.strip_prefix("tag:") {
        let tags = view.tags.iter().flatten();
        return tags
            .filter(|tag| tag.key.as_deref() == Some(key))
            .flat_map(|tag| text(&tag.value))
            .collect();
    }
    if let Some(name) = name.strip_prefix("block-device-mapping.") {
        return devices(view, name);
    }
    if let Some(name) = name.strip_prefix("network-interface.") {
        let interfaces = view.network_interfaces.iter().flatten();
        return interfaces
            .flat_map(|interface| of_interface(view, owner, interface, name))
            .collect();
    }
    match name {
        "reservation-id" => vec![reservation.into()],
        "owner-id" => vec![owner.into()],
        "tag-key" => view
            .tags
            .iter()
            .flatten()
            .flat_map(|tag| text(&tag.key))
            .collect(),
        "tag-value" => {
            let tags = view.tags.iter().flatten();
            tags.flat_map(|tag| text(&tag.value)).collect()
        }
        name => of_machine(view, name).unwrap_or_else(|| of_options(view, name)),
    }
}

fn text(value: &Option<String>) -> Values<'_> {
    value.as_deref().map(Cow::Borrowed).into_iter().collect()
}

fn moment<'v>(at: Option<Timestamp>) -> Values<'v> {
    at.map(|at| Cow::Owned(at.to_string())).into_iter().collect()
}

fn said<'v>(value: Option<impl ToString>) -> Values<'v> {
    value
        .map(|value| Cow::Owned(value.to_string()))
        .into_iter()
        .collect()
}

fn of_machine<'v>(view: &'v Instance, name: &str) -> Option<Values<'v>> {
    let state = view.state.as_ref();
    let placement = view.placement.as_ref();
    let codes = || view.product_codes.iter().flatten();
    Some(match name {
        "architecture" => text(&view.architecture),
        "availability-zone" => placement
            .map(|at| text(&at.availability_zone))
            .unwrap_or_default(),
        "availability-zone-id" => placement
            .map(|at| text(&at.availability_zone_id))
            .unwrap_or_default(),
        "tenancy" => placement.map(|at| text(&at.tenancy)).unwrap_or_default(),
        "boot-mode" => text(&view.boot_mode),
        "client-token" => text(&view.client_token),
        "current-instance-boot-mode" => text(&view.current_instance_boot_mode),
        "dns-name" => text(&view.public_dns_name),
        "ebs-optimized" => said(view.ebs_optimized),
        "ena-support" => said(view.ena_support),
        "hypervisor" => text(&view.hypervisor),
        "image-id" => said(view.image_id.as_ref()),
        "instance-id" => said(view.instance_id.as_ref()),
        "instance-state-code" => said(state.and_then(|state| state.code)),
        "instance-state-name" => state.map(|state| text(&state.name)).unwrap_or_default(),
        "instance-type" => text(&view.instance_type),
        "ip-address" => text(&view.public_ip_address),
        "kernel-id" => text(&view.kernel_id),
        "key-name" => text(&view.key_name),
        "launch-index" => said(view.ami_launch_index),
        "launch-time" => moment(view.launch_time),
        "platform" => text(&view.platform),
        "platform-details" => text(&view.platform_details),
        "private-dns-name" => text(&view.private_dns_name),
        "private-ip-address" => text(&view.private_ip_address),
        "product-code" => codes().flat_map(|code| text(&code.product_code_id)).collect(),
        "product-code.type" => codes().flat_map(|code| text(&code.product_code_type)).collect(),
        "ramdisk-id" => text(&view.ramdisk_id),
        "reason" => text(&view.state_transition_reason),
        "root-device-name" => text(&view.root_device_name),
        "root-device-type" => text(&view.root_device_type),
        "source-dest-check" => said(view.source_dest_check),
        "state-reason-code" => {
            let reason = view.state_reason.as_ref();
            reason.map(|reason| text(&reason.code)).unwrap_or_default()
        }
        "state-reason-message" => {
            let reason = view.state_reason.as_ref();
            reason.map(|reason| text(&reason.message)).unwrap_or_default()
        }
        "subnet-id" => said(view.subnet_id.as_ref()),
        "tpm-support" => text(&view.tpm_support),
        "usage-operation" => text(&view.usage_operation),
        "usage-operation-update-time" => moment(view.usage_operation_update_time),
        "virtualization-type" => text(&view.virtualization_type),
        "vpc-id" => said(view.vpc_id.as_ref()),
        _ => return None,
    })
}

fn of_options<'v>(view: &'v Instance, name: &str) -> Values<'v> {
    let metadata = view.metadata_options.as_ref();
    let profile = view.iam_instance_profile.as_ref();
    let dns = view.private_dns_name_options.as_ref();
    let groups = || view.security_groups.iter().flatten();
    match name {
        "capacity-reservation-specification.capacity-reservation-preference" => view
            .capacity_reservation_specification
            .as_ref()
            .map(|choice| text(&choice.capacity_reservation_preference))
            .unwrap_or_default(),
        "enclave-options.enabled" => said(view.enclave_options.as_ref().and_then(|options| options.enabled)),
        "hibernation-options.configured" => said(
            view.hibernation_options
                .as_ref()
                .and_then(|options| options.configured),
        ),
        // Without EC2-Classic, the plain names mean the same groups.
        "instance.group-id" | "group-id" => {
            groups().flat_map(|group| said(group.group_id.as_ref())).collect()
        }
        "instance.group-name" | "group-name" => groups().flat_map(|group| text(&group.group_name)).collect(),
        "iam-instance-profile.arn" => profile.map(|profile| text(&profile.arn)).unwrap_or_default(),
        "iam-instance-profile.id" => profile.map(|profile| text(&profile.id)).unwrap_or_default(),
        "maintenance-options.auto-recovery" => view
            .maintenance_options
            .as_ref()
            .map(|options| text(&options.auto_recovery))
            .unwrap_or_default(),
        "metadata-options.http-endpoint" | "metadata-options.http-protocol-ipv4" => {
            metadata.map(|it| text(&it.http_endpoint)).unwrap_or_default()
        }
        "metadata-options.http-protocol-ipv6" => metadata
            .map(|it| text(&it.http_protocol_ipv6))
            .unwrap_or_default(),
        "metadata-options.http-put-response-hop-limit" => {
            said(metadata.and_then(|it| it.http_put_response_hop_limit))
        }
        "metadata-options.http-tokens" => metadata.map(|it| text(&it.http_tokens)).unwrap_or_default(),
        "metadata-options.instance-metadata-tags" => metadata
            .map(|it| text(&it.instance_metadata_tags))
            .unwrap_or_default(),
        "metadata-options.state" => metadata.map(|it| text(&it.state)).unwrap_or_default(),
        "monitoring-state" => view
            .monitoring
            .as_ref()
            .map(|it| text(&it.state))
            .unwrap_or_default(),
        "network-performance-options.bandwidth-weighting" => view
            .network_performance_options
            .as_ref()
            .map(|it| text(&it.bandwidth_weighting))
            .unwrap_or_default(),
        "operator.managed" => said(view.operator.as_ref().and_then(|operator| operator.managed)),
        "private-dns-name-options.enable-resource-name-dns-a-record" => {
            said(dns.and_then(|it| it.enable_resource_name_dns_a_record))
        }
        "private-dns-name-options.enable-resource-name-dns-aaaa-record" => {
            said(dns.and_then(|it| it.enable_resource_name_dns_aaaa_record))
        }
        "private-dns-name-options.hostname-type" => dns.map(|it| text(&it.hostname_type)).unwrap_or_default(),
        _ => Vec::new(),
    }
}

fn devices<'v>(view: &'v Instance, name: &str) -> Values<'v> {
    let mappings = view.block_device_mappings.iter().flatten();
    if name == "device-name" {
        return mappings.flat_map(|mapping| text(&mapping.device_name)).collect();
    }
    mappings
        .filter_map(|mapping| mapping.ebs.as_ref())
        .flat_map(|volume| match name {
            "attach-time" => moment(volume.attach_time),
            "delete-on-termination" => said(volume.delete_on_termination),
            "status" => text(&volume.status),
            "volume-id" => said(volume.volume_id.as_ref()),
            _ => Vec::new(),
        })
        .collect()
}

pub(crate) fn of_interface<'v>(
    view: &'v Instance,
    owner: &'v str,
    interface: &'v InstanceNetworkInterface,
    name: &str,
) -> Values<'v> {
    let association = interface.association.as_ref();
    let attachment = interface.attachment.as_ref();
    let groups = || interface.groups.iter().flatten();
    match name {
        "addresses.association.ip-owner-id" | "association.ip-owner-id" => {
            association.map(|it| text(&it.ip_owner_id)).unwrap_or_default()
        }
        "addresses.association.public-ip" | "association.public-ip" => {
            association.map(|it| text(&it.public_ip)).unwrap_or_default()
        }
        "addresses.association.public-dns-name" | "association.public-dns-name" | "public-dns-name" => {
            association
                .map(|it| text(&it.public_dns_name))
                .unwrap_or_default()
        }
        "addresses.primary" => vec!["true".into()],
        "addresses.private-dns-name" => text(&interface.private_dns_name),
        "addresses.private-ip-address" | "private-ip-address" => text(&interface.private_ip_address),
        "attachment.attach-time" => moment(attachment.and_then(|it| it.attach_time)),
        "attachment.attachment-id" => attachment.map(|it| text(&it.attachment_id)).unwrap_or_default(),
        "attachment.delete-on-termination" => said(attachment.and_then(|it| it.delete_on_termination)),
        "attachment.device-index" => said(attachment.and_then(|it| it.device_index)),
        "attachment.instance-id" => said(view.instance_id.as_ref()),
        "attachment.instance-owner-id" => vec![owner.into()],
        "attachment.network-card-index" => said(attachment.and_then(|it| it.network_card_index)),
        "attachment.status" => attachment.map(|it| text(&it.status)).unwrap_or_default(),
        "availability-zone" => {
            let placement = view.placement.as_ref();
            placement
                .map(|at| text(&at.availability_zone))
                .unwrap_or_default()
        }
        "description" => text(&interface.description),
        "group-id" => groups().flat_map(|group| said(group.group_id.as_ref())).collect(),
        "group-name" => groups().flat_map(|group| text(&group.group_name)).collect(),
        "mac-address" => text(&interface.mac_address),
        "ipv6-native" | "operator.managed" | "requester-managed" => vec!["false".into()],
        "network-interface-id" => text(&interface.network_interface_id),
        "owner-id" => text(&interface.owner_id),
        "private-dns-name" => text(&interface.private_dns_name),
        "source-dest-check" => said(interface.source_dest_check),
        "status" => text(&interface.status),
        "subnet-id" => said(interface.subnet_id.as_ref()),
        "vpc-id" => said(interface.vpc_id.as_ref()),
        _ => Vec::new(),
    }
}
