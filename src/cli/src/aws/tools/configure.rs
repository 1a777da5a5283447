//! `aws configure list`: where the settings of a command come from. The lab's credentials cannot be changed.

use super::help;
use crate::aws::context::{Context, Done};
use crate::aws::failure::Failure;
use crate::aws::input::arguments;
use crate::aws::input::globals;
use crate::aws::input::globals::Globals;
use crate::host::Host;

/// The subcommands that the lab has.
const SUBCOMMANDS: [&str; 3] = ["list", "list-profiles", "get"];

/// Runs `aws configure …`.
pub fn run(
    args: &[String],
    globals: &Globals,
    context: &Context<'_>,
    host: &mut dyn Host,
) -> Result<Done, Failure> {
    let parsed = arguments::parse(&[], true, args)?;
    match parsed.word.as_deref() {
        Some("help") => Ok(help::configure(context.width).into()),
        Some("list") if parsed.rest.is_empty() => list(globals, context, host).map(Done::from),
        Some("list-profiles") if parsed.rest.is_empty() => {
            Ok(host.profiles().iter().map(|profile| format!("{}\n", profile.name)).collect::<String>().into())
        }
        Some("get") => match parsed.rest.as_slice() {
            [name] if name == "region" => match context.region {
                Some(region) => Ok(format!("{region}\n").into()),
                None => Err(Failure::Other("region is not set in the lab's profile.".to_owned())),
            },
            _ => Err(Failure::Other("The lab knows only: aws configure get region".to_owned())),
        },
        Some("list" | "list-profiles") => Err(Failure::Unknown(parsed.rest)),
        Some(name) => {
            Err(Failure::choice("subcommand", name, &crate::suggest::closest(name, SUBCOMMANDS)))
        }
        None => Err(Failure::Other(
            "The lab's credentials are fixed and need no configuration. Choose a Region with --region or with: \
             export AWS_REGION=us-east-1"
                .to_owned(),
        )),
    }
}

fn list(globals: &Globals, context: &Context<'_>, host: &mut dyn Host) -> Result<String, Failure> {
    let profiles = host.profiles();
    let profile = match &globals.profile {
        Some((name, _)) => profiles
            .iter()
            .find(|profile| profile.name == *name)
            .ok_or_else(|| Failure::Other(format!("The config profile ({name}) could not be found")))?
            .into(),
        None => profiles.first(),
    };
    let variable = if context.env.contains_key("AWS_PROFILE") {
        "AWS_PROFILE"
    } else {
        "AWS_DEFAULT_PROFILE"
    };
    let named = match &globals.profile {
        Some((name, true)) => (name.clone(), "manual", "--profile"),
        Some((name, false)) => (name.clone(), "env", variable),
        None => ("<not set>".to_owned(), "None", "None"),
    };
    let region = globals::region(globals, context)
        .filter(|(_, how, _)| *how != "manual")
        .or_else(|| {
            context
                .region
                .map(|name| (name.to_owned(), "config-file", "~/.aws/config"))
        });
    let key = |fill: &str| match profile {
        // The last four digits of the account stand in for the key, which nobody needs.
        Some(profile) => {
            let digits: String = profile
                .account
                .chars()
                .rev()
                .take(4)
                .collect::<Vec<_>>()
                .into_iter()
                .rev()
                .collect();
            (
                format!("****************{fill}{digits}"),
                "shared-credentials-file",
                "",
            )
        }
        None => ("<not set>".to_owned(), "None", "None"),
    };
    let rows = [
        ("Name", ("Value".to_owned(), "Type", "Location")),
        ("----", ("-----".to_owned(), "----", "--------")),
        ("profile", named),
        ("access_key", key("")),
        ("secret_key", key("")),
        (
            "region",
            region.unwrap_or_else(|| ("<not set>".to_owned(), "None", "None")),
        ),
    ];
    Ok(rows
        .iter()
        .map(|(name, (value, how, location))| format!("{name:>10} {value:>24} {how:>16}    {location}\n"))
        .collect())
}
