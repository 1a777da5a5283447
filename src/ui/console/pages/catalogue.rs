//! The AMI catalogue: a few public images to start from, by family, with who publishes them.

use crate::ui::Lab;
use serde_json::{Value, json};
use session::console::forms::instances::LAUNCH;
use yew::prelude::*;

/// The families: title, owner, name pattern, what to know.
const FAMILIES: &[(&str, &str, &str, &str)] = &[
    (
        "Amazon Linux 2023",
        "137112412989",
        "al2023-ami-2023*",
        "Free. The current Amazon Linux; a new one comes often and the old one is deprecated after 90 days.",
    ),
    (
        "Amazon Linux 2",
        "137112412989",
        "amzn2-ami-*",
        "Free, but retired: deprecated images still launch, and get no more fixes.",
    ),
    ("Ubuntu", "099720109477", "ubuntu/images/*", "Free, by Canonical."),
    (
        "Debian",
        "136693071363",
        "debian-12*",
        "Free, by the Debian project.",
    ),
    (
        "Red Hat Enterprise Linux",
        "309956199498",
        "RHEL-9*",
        "The licence is billed by the hour on top of the instance.",
    ),
    (
        "Windows Server",
        "801119661308",
        "Windows_Server-*",
        "The licence is billed by the hour on top of the instance.",
    ),
    (
        "Marketplace",
        "679593333241",
        "*",
        "By vendors. You subscribe to the product first, with marketplace in the terminal, and pay its price on top of the instance.",
    ),
];

/// The page.
pub fn catalogue_page(lab: &Lab) -> Html {
    let chosen = lab.bench.family;
    let Some((title, owner, pattern, about)) = FAMILIES.get(chosen) else {
        return Html::default();
    };
    let input = json!({"Owners": [owner], "Filters": [{"Name": "name", "Values": [pattern]}], "IncludeDeprecated": true});
    let answer = lab.session().peek("DescribeImages", input).unwrap_or_default();
    let mut images = answer["Images"].as_array().cloned().unwrap_or_default();
    api::order::sort_by(&mut images, |one, other| {
        other["CreationDate"].as_str().cmp(&one["CreationDate"].as_str())
    });
    let now = lab.session().now().to_string();
    html! {
        <div class="page">
            <div class="page-head"><h1>{ "AMI catalogue" }</h1></div>
            <div class="spread" role="group" aria-label="Families">
                { for FAMILIES.iter().enumerate().map(|(at, (title, ..))| html! {
                    <button class="button" aria-pressed={(chosen == at).to_string()} onclick={lab.change(move |bench| bench.family = at)}>{ *title }</button>
                }) }
            </div>
            <p><strong>{ *title }</strong>{ ". " }{ *about }{ format!(" Published by account {owner}: anyone can use a name, nobody can fake an owner.") }</p>
            if images.is_empty() { <p>{ "None of this family is published in this Region." }</p> }
            <ul class="cards">
                { for images.iter().map(|image| card(image, &now, lab)) }
            </ul>
        </div>
    }
}

fn card(image: &Value, now: &str, lab: &Lab) -> Html {
    let get = |name: &str| image[name].as_str().unwrap_or_default().to_owned();
    let deprecated = image["DeprecationTime"].as_str().is_some_and(|at| at < now);
    let size = &image["BlockDeviceMappings"][0]["Ebs"]["VolumeSize"];
    let id = get("ImageId");
    html! {
        <li class="card" key={id.clone()}>
            <h2 class="small">{ get("Name") }</h2>
            <p class="soft small">{ get("Description") }</p>
            <p class="spread small">
                <span class="chip">{ get("Architecture") }</span>
                <span class="chip">{ get("PlatformDetails") }</span>
                <span class="chip">{ get("RootDeviceName") }{ size.as_i64().map(|size| format!(" {size} GiB")).unwrap_or_default() }</span>
                if deprecated { <span class="chip">{ "⚠ deprecated" }</span> }
                <span class="id">{ &id }</span>
            </p>
            <div><button class="button" onclick={lab.open(&LAUNCH, vec![id])}>{ "Launch instances" }<span class="sr">{ format!(" from {}", get("Name")) }</span></button></div>
        </li>
    }
}
