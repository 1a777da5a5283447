//! The terminal's commands for what lies around EC2: `marketplace`, where an account subscribes to software that is
//! sold, and `organization`, which shows the ARNs that an image can be shared with. The AWS CLI has no simple command
//! for the one, and the lab has no service for the other.

use crate::identity::{PROFILES, account_of};
use cli::{Exit, Suggestion};
use cloud::world::catalogue::{self, Product};
use cloud::world::organization;
use cloud::{Cloud, Event};

/// How `marketplace` is used.
const USAGE: &str = "usage: marketplace [list | subscribe PRODUCT | unsubscribe PRODUCT] [--profile NAME]\n\
     PRODUCT is a product code, as marketplace list shows it.\n";

/// The commands with one line about each.
pub const COMMANDS: [(&str, &str); 2] = [
    (
        "marketplace",
        "Lists software that is sold, and subscribes: marketplace subscribe PRODUCT, unsubscribe PRODUCT",
    ),
    (
        "organization",
        "Shows the organization, its units and accounts, with the ARNs to share images with",
    ),
];

/// Runs `marketplace` for the account of that profile unless the arguments name another. Gives what it prints and what
/// followed.
pub fn marketplace(cloud: &mut Cloud, args: &[String], profile: &str) -> (Exit, Vec<Event>) {
    let refuse = |why: String, code| (told(String::new(), why, code), Vec::new());
    let usage = || refuse(USAGE.to_owned(), 2);
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let (words, profile) = match words.as_slice() {
        [words @ .., "--profile", name] => (words, *name),
        words => (words, profile),
    };
    let Some(account) = account_of(profile) else {
        let why = format!("marketplace: the profile ({profile}) could not be found\n");
        return refuse(why, 1);
    };
    let (code, subscribe) = match words {
        [] | ["list"] => return (told(list(cloud, account), String::new(), 0), Vec::new()),
        ["subscribe", code] => (*code, true),
        ["unsubscribe", code] => (*code, false),
        _ => return usage(),
    };
    let Some(product) = catalogue::product(code) else {
        let why = format!(
            "marketplace: nothing is sold under the product code {code}; marketplace list shows what is\n"
        );
        return refuse(why, 1);
    };
    let events = if subscribe {
        cloud.subscribe(account, code)
    } else {
        cloud.unsubscribe(account, code)
    }
    .unwrap_or_default();
    let said = said(product, account, subscribe, events.is_empty());
    (told(said, String::new(), 0), events)
}

fn told(stdout: String, stderr: String, code: i32) -> Exit {
    Exit {
        stdout,
        stderr,
        code,
        ..Exit::default()
    }
}

/// What has become of the subscription.
fn said(product: &Product, account: &str, subscribe: bool, unchanged: bool) -> String {
    let title = product.title;
    match (subscribe, unchanged) {
        (true, false) => format!("Account {account} is now subscribed to {title}.\n"),
        (true, true) => format!("Account {account} is subscribed to {title} already.\n"),
        (false, false) => format!(
            "The subscription of account {account} to {title} has ended. What runs goes on, and is paid for.\n"
        ),
        (false, true) => format!("Account {account} is not subscribed to {title}.\n"),
    }
}

fn list(cloud: &Cloud, account: &str) -> String {
    let mut text = format!(
        "{:<25}  {:<10}  {:>8}  TITLE\n",
        "PRODUCT", "SUBSCRIBED", "USD/HOUR"
    );
    for product in catalogue::PRODUCTS {
        let subscribed = cloud.state().is_subscribed(account, product.code);
        let (dollars, rest) = (
            product.hourly_micros / 1_000_000,
            product.hourly_micros % 1_000_000,
        );
        text.push_str(&format!(
            "{:<25}  {:<10}  {:>8}  {}\n",
            product.code,
            if subscribed { "yes" } else { "no" },
            format!("{dollars}.{:03}", rest / 1_000),
            product.title
        ));
    }
    text
}

/// Runs `organization`.
pub fn organization(args: &[String]) -> Exit {
    if !args.is_empty() {
        let why = "usage: organization\n".to_owned();
        return told(String::new(), why, 2);
    }
    let mut text = format!("Organization\n  {}\n", organization::ARN);
    for account in organization::ACCOUNTS {
        let profile = PROFILES.iter().find(|(_, other, _)| other == account);
        let who = profile.map_or("manages the organization", |(name, ..)| *name);
        text.push_str(&format!("  {account}  {who}\n"));
    }
    for unit in organization::UNITS {
        text.push_str(&format!("\nUnit {}\n  {}\n", unit.name, unit.arn));
        for account in unit.accounts {
            text.push_str(&format!("  {account}\n"));
        }
    }
    told(text, String::new(), 0)
}

/// What may follow the words of one of the commands.
pub fn arguments(words: &[String]) -> Vec<Suggestion> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let suggestion = |text: &str, about: &str| Suggestion {
        text: text.to_owned(),
        about: about.to_owned(),
    };
    match words.as_slice() {
        ["marketplace"] => ["list", "subscribe", "unsubscribe"]
            .map(|word| suggestion(word, ""))
            .to_vec(),
        ["marketplace", "subscribe" | "unsubscribe"] => catalogue::PRODUCTS
            .iter()
            .map(|product| suggestion(product.code, product.title))
            .collect(),
        ["marketplace", .., "--profile"] => PROFILES
            .iter()
            .map(|(name, account, _)| suggestion(name, &format!("Account {account}")))
            .collect(),
        ["marketplace", ..] => vec![suggestion("--profile", "Whose subscription.")],
        _ => Vec::new(),
    }
}

/// The ARNs of the organisation, or of its units, for completion.
pub fn arns(kind: &str) -> Vec<Suggestion> {
    match kind {
        "organization" => vec![Suggestion {
            text: organization::ARN.to_owned(),
            about: "The organization.".to_owned(),
        }],
        "unit" => organization::UNITS
            .iter()
            .map(|unit| Suggestion {
                text: unit.arn.to_owned(),
                about: unit.name.to_owned(),
            })
            .collect(),
        _ => Vec::new(),
    }
}
