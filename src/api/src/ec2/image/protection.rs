//! Deregistration protection: an image that cannot be deregistered by mistake.

use crate::ImageId;

structure! {
/// What EnableImageDeregistrationProtection is asked.
input EnableImageDeregistrationProtectionInput as "EnableImageDeregistrationProtectionRequest" {
    /// The ID of the image, starting with ami-.
    "ImageId".required() => image_id: ImageId,
    /// Whether the image stays protected for 24 hours more after the protection is switched off.
    "WithCooldown" => with_cooldown: Option<bool>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What EnableImageDeregistrationProtection answers.
output EnableImageDeregistrationProtectionOutput as "EnableImageDeregistrationProtectionResult" {
    /// The state of the protection: enabled-with-cooldown or enabled-without-cooldown.
    "Return" => return_: Option<String>,
}
}

operation! {
/// Protects an AMI of yours from being deregistered.
write ENABLE_IMAGE_DEREGISTRATION_PROTECTION of Ec2 as "EnableImageDeregistrationProtection" {
    input: EnableImageDeregistrationProtectionInput,
    output: EnableImageDeregistrationProtectionOutput,
    errors: [AuthFailure, InvalidAmiIdMalformed, InvalidAmiIdNotFound, InvalidAmiIdUnavailable],
}
}

structure! {
/// What DisableImageDeregistrationProtection is asked.
input DisableImageDeregistrationProtectionInput as "DisableImageDeregistrationProtectionRequest" {
    /// The ID of the image, starting with ami-.
    "ImageId".required() => image_id: ImageId,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DisableImageDeregistrationProtection answers.
output DisableImageDeregistrationProtectionOutput as "DisableImageDeregistrationProtectionResult" {
    /// The state of the protection: disabled, though a cool-down may still be running.
    "Return" => return_: Option<String>,
}
}

operation! {
/// Ends the protection of an AMI from being deregistered, at once or after its cool-down.
write DISABLE_IMAGE_DEREGISTRATION_PROTECTION of Ec2 as "DisableImageDeregistrationProtection" {
    input: DisableImageDeregistrationProtectionInput,
    output: DisableImageDeregistrationProtectionOutput,
    errors: [AuthFailure, InvalidAmiIdMalformed, InvalidAmiIdNotFound, InvalidAmiIdUnavailable],
}
}
