//! Whether a machine fits an instance type: architecture, virtualization, network, boot mode and root device.

use crate::rules::form::error;
use crate::state::{Image, Instance};
use crate::world::instance_types::{self, Ena, InstanceType};
use api::ec2::instance::type_names::INSTANCE_TYPES;
use api::{ApiError, ErrorCode};

/// What a machine needs of its type.
pub(crate) struct Needs<'a> {
    image: &'a str,
    architecture: &'a str,
    virtualization: &'a str,
    windows: bool,
    ena: bool,
    boot_mode: Option<&'a str>,
    tpm: bool,
    root_device_type: &'a str,
}

impl<'a> Needs<'a> {
    /// What instances of an image need.
    pub fn of_image(image: &'a Image) -> Self {
        Self {
            image: image.id.as_str(),
            architecture: &image.architecture,
            virtualization: &image.virtualization,
            windows: image.platform_details.starts_with("Windows"),
            ena: image.ena,
            boot_mode: image.boot_mode.as_deref(),
            tpm: image.tpm_support.is_some(),
            root_device_type: &image.root_device_type,
        }
    }

    /// What an instance needs.
    pub fn of_instance(instance: &'a Instance) -> Self {
        Self {
            image: instance.image.as_str(),
            architecture: &instance.architecture,
            virtualization: &instance.virtualization,
            windows: instance.platform_details.starts_with("Windows"),
            ena: instance.ena,
            boot_mode: instance.boot_mode.as_deref(),
            tpm: instance.tpm_support.is_some(),
            root_device_type: &instance.root_device_type,
        }
    }
}

/// A type that the lab plays. EC2 has many more; those are as good as not offered here.
pub(crate) fn known(name: &str) -> Option<&'static InstanceType> {
    // Mac instances need a dedicated host, which the lab does not have.
    instance_types::find(name).filter(|kind| kind.hypervisor.is_some())
}

/// Whether EC2 has a type of that name at all.
pub(crate) fn exists(name: &str) -> bool {
    instance_types::find(name).is_some() || INSTANCE_TYPES.contains(&name)
}

/// The error of a type that this Region does not offer.
pub(crate) fn not_offered() -> ApiError {
    ApiError::new(
        ErrorCode::Unsupported,
        "The requested configuration is currently not supported. Please check the documentation for supported \
         configurations.",
    )
}

/// The error of a machine without the Elastic Network Adapter on a type that has nothing else.
pub(crate) fn ena_required<T>(name: &str) -> Result<T, ApiError> {
    combination(format!(
        "Enhanced networking with the Elastic Network Adapter (ENA) is required for the '{name}' instance type. Ensure \
         that you are using an AMI that is enabled for ENA."
    ))
}

/// Whether a type can have a dedicated path to its volumes: those of Nitro always have, a few older ones may.
pub(crate) fn ebs_optimizable(kind: &InstanceType) -> bool {
    kind.is_nitro() || kind.name.starts_with("m4.")
}

/// Refuses a dedicated path to volumes where there is none.
pub(crate) fn check_ebs_optimized(kind: &InstanceType) -> Result<(), ApiError> {
    if ebs_optimizable(kind) {
        Ok(())
    } else {
        error(
            ErrorCode::Unsupported,
            "EBS-optimized instances are not supported for your requested configuration. Please check the documentation \
             for supported configurations.",
        )
    }
}

/// How an instance of that type spends CPU credits when nobody says: the first burstable family is careful.
pub(crate) fn default_credits(kind: &InstanceType) -> Option<String> {
    let mode = if kind.name.starts_with("t2.") {
        "standard"
    } else {
        "unlimited"
    };
    kind.burstable.then(|| mode.to_owned())
}

/// Whether a zone offers a type: the oldest zone of Northern Virginia has nothing of the Nitro System.
pub(crate) fn offered_in(kind: &InstanceType, zone_id: &str) -> bool {
    zone_id != "use1-az3" || !kind.is_nitro()
}

/// The boot mode that the machine really uses on that type.
pub(crate) fn boot_mode(kind: &InstanceType, wanted: Option<&str>) -> &'static str {
    let uefi = kind.boot_modes.contains(&"uefi");
    match wanted {
        Some("uefi" | "uefi-preferred") if uefi => "uefi",
        Some(_) if kind.boot_modes.contains(&"legacy-bios") => "legacy-bios",
        _ => kind.default_boot_mode(),
    }
}

/// Checks that the machine fits, in EC2's order.
pub(crate) fn check(needs: &Needs<'_>, kind: &InstanceType) -> Result<(), ApiError> {
    let name = kind.name;
    if !kind.architectures.contains(&needs.architecture) {
        return invalid(format!(
            "The architecture '{}' of the specified instance type does not match the architecture '{}' of the \
             specified AMI. Specify an instance type and an AMI that have matching architectures, and try again. You \
             can use 'describe-instance-types' or 'describe-images' to discover the architecture of the instance type \
             or AMI.",
            kind.architectures.join(","),
            needs.architecture
        ));
    }
    let oldest = kind.virtualization.contains(&"paravirtual");
    if oldest && needs.virtualization == "hvm" && !needs.windows {
        return combination(
            "Non-Windows instances with a virtualization type of 'hvm' are currently not supported for this instance \
             type.",
        );
    }
    if !kind.virtualization.contains(&needs.virtualization) {
        return combination(format!(
            "Virtualization type 'hvm' is required for instances of type '{name}'. Ensure that you are using an AMI \
             with virtualization type 'hvm'."
        ));
    }
    if kind.ena == Ena::Required && !needs.ena {
        return ena_required(name);
    }
    match needs.boot_mode {
        Some("uefi") if !kind.boot_modes.contains(&"uefi") => {
            return invalid(format!(
                "The {name} instance type does not support an AMI with a boot mode of UEFI. Only instance types built \
                 on the Nitro System support UEFI. Specify an instance type that supports UEFI, and try again."
            ));
        }
        Some("legacy-bios") if !kind.boot_modes.contains(&"legacy-bios") => {
            return invalid(format!(
                "The {name} instance type does not support an AMI with a boot mode of LEGACY_BIOS. Specify an \
                 instance type that supports LEGACY_BIOS, and try again."
            ));
        }
        _ => {}
    }
    if needs.tpm && !kind.has_tpm() {
        return error(
            ErrorCode::UnsupportedOperation,
            format!(
                "The {name} instance type does not support NitroTPM. Specify an instance type that supports it."
            ),
        );
    }
    if !kind.root_device_types.contains(&needs.root_device_type) {
        return error(
            ErrorCode::UnsupportedOperation,
            format!(
                "AMI '{}' with an instance-store root device is not supported for the instance type '{name}'.",
                needs.image
            ),
        );
    }
    Ok(())
}

fn invalid<T>(message: String) -> Result<T, ApiError> {
    error(ErrorCode::InvalidParameterValue, message)
}

fn combination<T>(message: impl Into<String>) -> Result<T, ApiError> {
    error(ErrorCode::InvalidParameterCombination, message)
}
