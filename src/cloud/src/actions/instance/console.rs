//! GetConsoleOutput: what an instance wrote to its console while it last came up.

use crate::rules::form;
use crate::rules::form::error;
use crate::rules::{instance, instance_type_fit};
use crate::state::{Instance, InstancePhase};
use crate::tx::Tx;
use crate::{base64, ids, world};
use api::ec2::instance::metadata_options::{GetConsoleOutputInput, GetConsoleOutputOutput};
use api::{ApiError, ErrorCode, Timestamp};
use std::fmt::Write;

/// The most that EC2 keeps, in bytes.
const MOST_BYTES: usize = 64 * 1024;

/// Shows the console. EC2 takes it down some minutes after the start; the latest text can be had at any time.
pub(crate) fn get_console_output(
    tx: &mut Tx<'_>,
    input: GetConsoleOutputInput,
) -> Result<GetConsoleOutputOutput, ApiError> {
    form::instance_id(&input.instance_id)?;
    tx.dry_run(input.dry_run)?;
    let instance = instance::one(tx, &input.instance_id)?;
    let latest = input.latest == Some(true);
    let nitro = instance_type_fit::known(&instance.instance_type).is_some_and(|kind| kind.is_nitro());
    if latest && !nitro {
        return error(
            ErrorCode::UnsupportedOperation,
            "This instance type does not support retrieving the latest console logs. Only instances built on the \
             Nitro System do.",
        );
    }
    let taken = taken_at(tx, instance, latest);
    let mut text = match taken {
        Some(_) => console(tx, instance),
        None => String::new(),
    };
    text.truncate(MOST_BYTES);
    Ok(GetConsoleOutputOutput {
        instance_id: Some(input.instance_id),
        // Before anything was taken down the moment is that of the question.
        timestamp: Some(taken.unwrap_or_else(|| tx.now()).whole_second()),
        output: taken.map(|_| base64::encode(text.as_bytes())),
    })
}

/// When the text was taken down, if it was.
fn taken_at(tx: &Tx<'_>, instance: &Instance, latest: bool) -> Option<Timestamp> {
    let came_up = instance.phase != InstancePhase::Pending && instance.settles.is_none_or(|_| latest);
    if latest && instance.phase == InstancePhase::Running {
        return Some(tx.now());
    }
    Some(instance.status_ok_at).filter(|at| came_up && *at <= tx.now())
}

/// The text of a start. It follows from the system on the root disk and from the instance.
fn console(tx: &Tx<'_>, instance: &Instance) -> String {
    let root = instance
        .root()
        .and_then(|root| tx.region.volumes.get(&root.volume));
    let system = root.and_then(|volume| world::system_on(&volume.disk));
    let (software, title) = match &system {
        Some((software, title)) => (*software, title.as_str()),
        None if instance.platform_details.starts_with("Windows") => ("windows", "Windows"),
        None => ("linux", "Linux"),
    };
    if software == "windows" {
        windows(instance, title)
    } else {
        linux(instance, software, title)
    }
}

/// What the console of Windows says: no boot messages, only that it is ready.
fn windows(instance: &Instance, title: &str) -> String {
    let at = instance.status_ok_at.date_time();
    let mut text = String::new();
    let mut say = |line: &str| _ = writeln!(text, "{at}Z: {line}\r");
    say("Windows sysprep configuration complete.");
    say(&format!("OS: {title}"));
    say("OsCaption: Microsoft Windows Server");
    say(&format!("Instance ID: {}", instance.id));
    say(&format!("AMI ID: {}", instance.image));
    say(&format!("Instance type: {}", instance.instance_type));
    say("Message: Windows is Ready to use");
    text
}

/// What a kernel and cloud-init say.
fn linux(instance: &Instance, software: &str, title: &str) -> String {
    let (usual, name) = names(software);
    // Some editions say which kernel they have.
    let said = title.split_once("kernel-").map(|(_, version)| version);
    let kernel = match (said, usual.split_once('-')) {
        (Some(version), Some((_, build))) => format!("{version}.12-{build}"),
        _ => usual.to_owned(),
    };
    let device = if instance_type_fit::known(&instance.instance_type).is_some_and(|kind| kind.is_nitro()) {
        "nvme0n1"
    } else {
        "xvda"
    };
    let machine = if instance.architecture == "arm64" {
        "aarch64"
    } else {
        "x86_64"
    };
    let host = format!("ip-{}", instance.private_ip.replace('.', "-"));
    let mut text = String::new();
    let mut at = 0_u64;
    let mut seed = ids::of_text(0, &format!("{}/{}", instance.id, instance.launched.0));
    // The kernel counts from its own start, in microseconds.
    let mut kernel_says = |text: &mut String, line: &str| {
        _ = writeln!(text, "[{:5}.{:06}] {line}", at / 1_000_000, at % 1_000_000);
        seed = ids::mix(seed);
        at += 20_000 + seed % 400_000;
    };
    kernel_says(
        &mut text,
        &format!("Linux version {kernel}.{machine} (gcc, GNU ld) #1 SMP"),
    );
    kernel_says(
        &mut text,
        &format!("Command line: root=/dev/{device}p1 ro console=ttyS0,115200n8"),
    );
    kernel_says(
        &mut text,
        &format!("DMI: Amazon EC2 {}/, BIOS 1.0", instance.instance_type),
    );
    kernel_says(&mut text, "ena 0000:00:05.0: Elastic Network Adapter (ENA)");
    kernel_says(
        &mut text,
        &format!("EXT4-fs ({device}p1): mounted filesystem with ordered data mode"),
    );
    kernel_says(&mut text, &format!("systemd[1]: Set hostname to <{host}>."));
    kernel_says(&mut text, &format!("systemd[1]: Welcome to {name}"));
    cloud_init(&mut text, instance, title, &host);
    _ = write!(
        text,
        "\n{name}\nKernel {kernel}.{machine} on {machine} (-)\n\n{host} login: "
    );
    text
}

fn cloud_init(text: &mut String, instance: &Instance, title: &str, host: &str) {
    let at = instance.launched.gmt();
    _ = writeln!(text, "cloud-init: 'init' stage at {at}. {title}");
    _ = writeln!(text, "ci-info: eth0 up {} 255.255.240.0", instance.private_ip);
    if instance.user_data.is_some() {
        _ = writeln!(text, "cloud-init: running user data, part-001");
    }
    if let Some(key) = &instance.key_name {
        _ = writeln!(text, "ci-info: authorized key: {key}");
    }
    _ = writeln!(text, "-----BEGIN SSH HOST KEY FINGERPRINTS-----");
    for (bits, kind) in [("256", "ED25519"), ("256", "ECDSA")] {
        // The keys are made at an instance's first start and stay.
        let first = ids::of_text(ids::of_text(0, kind), instance.id.as_str());
        let mut bytes = Vec::with_capacity(32);
        let mut word = first;
        for _ in 0..4 {
            word = ids::mix(word);
            bytes.extend(word.to_be_bytes());
        }
        let print = base64::encode(&bytes);
        let print = print.trim_end_matches('=');
        _ = writeln!(text, "{bits} SHA256:{print} root@{host} ({kind})");
    }
    _ = writeln!(text, "-----END SSH HOST KEY FINGERPRINTS-----");
    _ = writeln!(text, "cloud-init: 'final' stage done. Datasource DataSourceEc2.");
}

/// Kernel and name of a system.
fn names(software: &str) -> (&'static str, &'static str) {
    match software {
        "al2023" | "al2023-ecs" | "al2023-eks" | "deep-learning" => {
            ("6.12.53-69.119.amzn2023", "Amazon Linux 2023")
        }
        "al2" => ("5.10.245-241.976.amzn2", "Amazon Linux 2"),
        "al1" | "al1-s3" => ("4.14.336-180.566.amzn1", "Amazon Linux AMI"),
        "bottlerocket" => ("6.12.53", "Bottlerocket OS"),
        "ubuntu" => ("6.14.0-1018-aws", "Ubuntu"),
        "debian" => ("6.1.0-40-cloud", "Debian GNU/Linux 12"),
        "rhel9" => ("5.14.0-611.el9", "Red Hat Enterprise Linux 9"),
        "sles15" => ("6.4.0-150700.53.16-default", "SUSE Linux Enterprise Server 15"),
        _ => ("6.12.0", "Linux"),
    }
}
