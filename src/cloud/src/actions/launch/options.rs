//! The options of a launch: processor, credits, metadata service, protection, profile and the like.

use crate::rules::form;
use crate::rules::form::{bad_value, error, missing};
use crate::rules::instance_type_fit;
use crate::state::{Image, MetadataOptions};
use crate::tx::Tx;
use crate::world::instance_types::InstanceType;
use api::ec2::launch::run_instances::{IamInstanceProfileSpecification, RunInstancesInput};
use api::{ApiError, ErrorCode};

/// The options of every instance of a launch.
pub(crate) struct Options {
    pub metadata: MetadataOptions,
    pub cpu: (i64, i64),
    pub credits: Option<String>,
    pub ebs_optimized: bool,
    pub monitoring: bool,
    pub termination_protection: bool,
    pub stop_protection: bool,
    pub shutdown_behavior: String,
    pub tenancy: String,
    pub profile: Option<String>,
}

/// Reads and checks the options.
pub(crate) fn read(
    tx: &Tx<'_>,
    input: &RunInstancesInput,
    image: &Image,
    kind: &InstanceType,
) -> Result<Options, ApiError> {
    kernels(input, image)?;
    let monitoring = match &input.monitoring {
        None => false,
        Some(choice) => choice.enabled.ok_or_else(|| missing("Monitoring.Enabled"))?,
    };
    if input.instance_initiated_shutdown_behavior.is_some() && image.root_device_type != "ebs" {
        return error(
            ErrorCode::InvalidParameterCombination,
            "The attribute instanceInitiatedShutdownBehavior can only be used for EBS-backed images.",
        );
    }
    let ebs_optimized = input.ebs_optimized == Some(true);
    if ebs_optimized {
        instance_type_fit::check_ebs_optimized(kind)?;
    }
    Ok(Options {
        metadata: metadata(input, image)?,
        cpu: cpu(input, kind)?,
        credits: credits(input, kind)?,
        ebs_optimized,
        monitoring,
        termination_protection: input.disable_api_termination == Some(true),
        stop_protection: input.disable_api_stop == Some(true),
        shutdown_behavior: input
            .instance_initiated_shutdown_behavior
            .clone()
            .unwrap_or_else(|| "stop".to_owned()),
        tenancy: tenancy(input, kind)?,
        profile: profile(tx, input.iam_instance_profile.as_ref())?,
    })
}

/// A kernel or RAM disk can only be the image's own: no others exist any more.
fn kernels(input: &RunInstancesInput, image: &Image) -> Result<(), ApiError> {
    let asked = [
        ("kernelId", &input.kernel_id, &image.kernel),
        ("ramdiskId", &input.ramdisk_id, &image.ramdisk),
    ];
    for (parameter, id, own) in asked {
        let Some(id) = id.as_ref().filter(|id| !id.is_empty()) else {
            continue;
        };
        if image.virtualization == "hvm" {
            return error(
                ErrorCode::InvalidParameterCombination,
                format!(
                    "The parameter {parameter} is not supported for images with virtualization type 'hvm'."
                ),
            );
        }
        if own.as_deref() != Some(id.as_str()) {
            return error(
                ErrorCode::InvalidAmiIdNotFound,
                format!("The image id '[{id}]' does not exist"),
            );
        }
    }
    Ok(())
}

/// The metadata service: what the caller says, else what the image wants, else the older, open way.
fn metadata(input: &RunInstancesInput, image: &Image) -> Result<MetadataOptions, ApiError> {
    let strict = image.imds_support.as_deref() == Some("v2.0");
    let given = input.metadata_options.clone().unwrap_or_default();
    let default = MetadataOptions {
        http_tokens: if strict { "required" } else { "optional" }.to_owned(),
        hop_limit: if strict { 2 } else { 1 },
        endpoint: "enabled".to_owned(),
        ipv6: "disabled".to_owned(),
        tags: "disabled".to_owned(),
    };
    let wish = MetadataWish {
        http_tokens: given.http_tokens,
        hop_limit: given.http_put_response_hop_limit,
        endpoint: given.http_endpoint,
        ipv6: given.http_protocol_ipv6,
        tags: given.instance_metadata_tags,
    };
    wish.check()?;
    Ok(wish.over(default))
}

/// What a caller wants of the metadata service.
pub(crate) struct MetadataWish {
    pub http_tokens: Option<String>,
    pub hop_limit: Option<i64>,
    pub endpoint: Option<String>,
    pub ipv6: Option<String>,
    pub tags: Option<String>,
}

impl MetadataWish {
    /// Refuses what the service cannot be.
    pub fn check(&self) -> Result<(), ApiError> {
        let word = |value: &Option<String>, known: &[&str], parameter: &str| match value {
            Some(value) if !known.contains(&value.as_str()) => {
                let reason = format!("Expected one of: {}.", known.join(", "));
                Err(bad_value(value, parameter, &reason))
            }
            _ => Ok(()),
        };
        if let Some(limit) = self.hop_limit.filter(|limit| !(1..=64).contains(limit)) {
            let reason = "Expected a value between 1 and 64.";
            return Err(bad_value(&limit.to_string(), "HttpPutResponseHopLimit", reason));
        }
        let switch = &["enabled", "disabled"];
        word(&self.http_tokens, &["optional", "required"], "HttpTokens")?;
        word(&self.endpoint, switch, "HttpEndpoint")?;
        word(&self.ipv6, switch, "HttpProtocolIpv6")?;
        word(&self.tags, switch, "InstanceMetadataTags")
    }

    /// Whether nothing is wanted.
    pub fn is_empty(&self) -> bool {
        let words = [&self.http_tokens, &self.endpoint, &self.ipv6, &self.tags];
        self.hop_limit.is_none() && words.iter().all(|word| word.is_none())
    }

    /// The options that come of it; what is not mentioned stays.
    pub fn over(self, options: MetadataOptions) -> MetadataOptions {
        MetadataOptions {
            http_tokens: self.http_tokens.unwrap_or(options.http_tokens),
            hop_limit: self.hop_limit.unwrap_or(options.hop_limit),
            endpoint: self.endpoint.unwrap_or(options.endpoint),
            ipv6: self.ipv6.unwrap_or(options.ipv6),
            tags: self.tags.unwrap_or(options.tags),
        }
    }
}

fn cpu(input: &RunInstancesInput, kind: &InstanceType) -> Result<(i64, i64), ApiError> {
    let (cores, threads) = (kind.cores, kind.threads_per_core());
    let Some(given) = &input.cpu_options else {
        return Ok((cores, threads));
    };
    for feature in [&given.amd_sev_snp, &given.nested_virtualization] {
        if feature.as_deref().is_some_and(|feature| feature != "disabled") {
            return crate::rules::instance::unsupported("CpuOptions");
        }
    }
    let (asked_cores, asked_threads) = match (given.core_count, given.threads_per_core) {
        (None, None) => return Ok((cores, threads)),
        (Some(cores), Some(threads)) => (cores, threads),
        (None, Some(_)) => return Err(missing("CpuOptions.CoreCount")),
        (Some(_), None) => return Err(missing("CpuOptions.ThreadsPerCore")),
    };
    if !kind.is_nitro() {
        return error(
            ErrorCode::InvalidParameterCombination,
            format!(
                "CPU options are not supported for the '{}' instance type.",
                kind.name
            ),
        );
    }
    if !(1..=cores).contains(&asked_cores) {
        return Err(bad_value(
            &asked_cores.to_string(),
            "CoreCount",
            "The value is not valid for the instance type.",
        ));
    }
    if !(1..=threads).contains(&asked_threads) {
        return Err(bad_value(
            &asked_threads.to_string(),
            "ThreadsPerCore",
            "The value is not valid for the instance type.",
        ));
    }
    Ok((asked_cores, asked_threads))
}

fn credits(input: &RunInstancesInput, kind: &InstanceType) -> Result<Option<String>, ApiError> {
    let Some(given) = &input.credit_specification else {
        return Ok(instance_type_fit::default_credits(kind));
    };
    let mode = given.cpu_credits.as_deref().unwrap_or_default();
    if mode.is_empty() {
        return Err(missing("CreditSpecification.CpuCredits"));
    }
    if !matches!(mode, "standard" | "unlimited") {
        let reason = "Expected 'standard' or 'unlimited'.";
        return Err(bad_value(mode, "CreditSpecification.CpuCredits", reason));
    }
    if !kind.burstable {
        return error(
            ErrorCode::InvalidParameterCombination,
            format!(
                "The parameter CreditSpecification is not supported for the '{}' instance type.",
                kind.name
            ),
        );
    }
    Ok(Some(mode.to_owned()))
}

fn tenancy(input: &RunInstancesInput, kind: &InstanceType) -> Result<String, ApiError> {
    let tenancy = input
        .placement
        .as_ref()
        .and_then(|place| place.tenancy.as_deref());
    match tenancy.filter(|tenancy| !tenancy.is_empty()).unwrap_or("default") {
        "dedicated" if kind.virtualization.contains(&"paravirtual") => Err(instance_type_fit::not_offered()),
        known @ ("default" | "dedicated") => Ok(known.to_owned()),
        other => Err(form::bad_value(
            other,
            "tenancy",
            "Expected 'default', 'dedicated' or 'host'.",
        )),
    }
}

/// The ARN of an instance profile. The lab keeps no roles: one of the caller's account exists if its name could.
fn profile(tx: &Tx<'_>, given: Option<&IamInstanceProfileSpecification>) -> Result<Option<String>, ApiError> {
    let Some(given) = given else {
        return Ok(None);
    };
    let own = format!("arn:aws:iam::{}:instance-profile/", tx.account);
    match (given.name.as_deref(), given.arn.as_deref()) {
        (None, None) => Ok(None),
        (Some(_), Some(_)) => error(
            ErrorCode::InvalidParameterCombination,
            "The parameter 'iamInstanceProfile.name' may not be used in combination with 'iamInstanceProfile.arn'",
        ),
        (Some(name), None) if is_profile_name(name) => Ok(Some(format!("{own}{name}"))),
        (Some(name), None) => Err(bad_value(
            name,
            "iamInstanceProfile.name",
            "Invalid IAM Instance Profile name",
        )),
        (None, Some(arn)) => {
            let path = arn.strip_prefix(&own).unwrap_or_default();
            // A profile can lie below a path.
            if !path.is_empty() && path.split('/').all(is_profile_name) {
                Ok(Some(arn.to_owned()))
            } else {
                Err(bad_value(
                    arn,
                    "iamInstanceProfile.arn",
                    "Invalid IAM Instance Profile ARN",
                ))
            }
        }
    }
}

fn is_profile_name(name: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"_+=,.@-".contains(&byte);
    (1..=128).contains(&name.len()) && name.bytes().all(allowed)
}
