//! The details of one thing: facts, permissions, storage and tags, each as the service answers them.

use super::cells::{short, state};
use crate::browser::{clipboard, layout};
use crate::ui::Lab;
use crate::ui::state::route::address_of;
use serde_json::{Value, json};
use session::view::Table;
use yew::prelude::*;

/// What the details show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// What the service says of the thing.
    Facts,
    /// Who may use it.
    Permissions,
    /// Its disks.
    Storage,
    /// Its tags.
    Tags,
}

/// The panel: where the thing stands, and the thing as it was described.
pub fn details(lab: &Lab, table: Table, row: &Value) -> Html {
    let id = ["ImageId", "SnapshotId", "VolumeId", "InstanceId"];
    let id = match table {
        Table::Snapshots | Table::RecycledSnapshots => id[1],
        Table::Volumes => id[2],
        Table::Instances => id[3],
        _ => id[0],
    };
    let id = row[id].as_str().unwrap_or_default().to_owned();
    let tabs: &[(Tab, &str)] = match table {
        Table::Volumes => &[(Tab::Facts, "Details"), (Tab::Tags, "Tags")],
        Table::Instances => &[
            (Tab::Facts, "Details"),
            (Tab::Storage, "Storage"),
            (Tab::Tags, "Tags"),
        ],
        Table::RecycledImages | Table::RecycledSnapshots => &[(Tab::Facts, "Details")],
        Table::Snapshots => &[
            (Tab::Facts, "Details"),
            (Tab::Permissions, "Permissions"),
            (Tab::Tags, "Tags"),
        ],
        _ => &[
            (Tab::Facts, "Details"),
            (Tab::Permissions, "Permissions"),
            (Tab::Storage, "Storage"),
            (Tab::Tags, "Tags"),
        ],
    };
    let tab = match lab.bench.tab {
        tab if tabs.iter().any(|(which, _)| *which == tab) => tab,
        _ => Tab::Facts,
    };
    let session = lab.session();
    html! {
        <section class="details" tabindex="-1" aria-label={format!("Details of {id}")}>
            <div class="tabs">
                <div class="spread" role="tablist" aria-label="Details" onkeydown={|event: KeyboardEvent| layout::step_along(&event, ".details [role=tab]", ["ArrowLeft", "ArrowRight"])}>
                { for tabs.iter().map(|(which, label)| {
                    let which = *which;
                    html! { <button role="tab" aria-selected={(tab == which).to_string()} onclick={lab.change(move |bench| bench.tab = which)}>{ *label }</button> }
                }) }
                </div>
                <span class="grow"></span>
                <span class="spread"><span class="id">{ &id }</span><button class="copy" title="Copy the id" onclick={ let id = id.clone(); move |_| clipboard::copy(&id) }>{ "Copy" }</button></span>
            </div>
            <div class="body" role="tabpanel">
                { match tab {
                    Tab::Facts => facts(row),
                    Tab::Permissions => permissions(&session, table, &id),
                    Tab::Storage => storage(row),
                    Tab::Tags => tags(row),
                } }
            </div>
        </section>
    }
}

/// The scalar members, in the order of the answer.
fn facts(row: &Value) -> Html {
    let members = row.as_object().into_iter().flatten();
    html! {
        <dl class="facts">
            { for members.filter_map(|(name, value)| {
                let shown = match value {
                    Value::String(text) if text.is_empty() => return None,
                    Value::String(text) if name == "State" => state(text, None),
                    Value::String(text) if session::is_id(text) => link(text),
                    Value::String(text) => html! { { text } },
                    Value::Bool(flag) => html! { { if *flag { "Yes" } else { "No" } } },
                    Value::Number(number) => html! { { number.to_string() } },
                    Value::Object(inner) if inner.contains_key("Name") => state(inner["Name"].as_str().unwrap_or_default(), None),
                    _ => return None,
                };
                Some(html! { <div><dt>{ words(name) }</dt><dd>{ shown }</dd></div> })
            }) }
        </dl>
    }
}

/// `SourceImageId` as `Source image ID`.
fn words(name: &str) -> String {
    session::spaced(name)
        .replace(" id", " ID")
        .replace("Ena ", "ENA ")
        .replace("Ebs ", "EBS ")
        .replace("Imds ", "IMDS ")
}

/// An id that leads to its thing.
fn link(id: &str) -> Html {
    html! { <a class="id" href={address_of(id)} title={id.to_owned()}>{ short(id) }</a> }
}

fn permissions(session: &session::Session, table: Table, id: &str) -> Html {
    let (answer, list, what) = if table == Table::Snapshots {
        let input = json!({"SnapshotId": id, "Attribute": "createVolumePermission"});
        (
            session.peek("DescribeSnapshotAttribute", input),
            "CreateVolumePermissions",
            "make volumes from it and copy images that need it",
        )
    } else {
        let input = json!({"ImageId": id, "Attribute": "launchPermission"});
        (
            session.peek("DescribeImageAttribute", input),
            "LaunchPermissions",
            "launch it",
        )
    };
    match answer {
        Err(error) => {
            html! { <p>{ format!("Only the owner can see who may {what}. The service answers {}: {}", error.code.as_str(), error.message) }</p> }
        }
        Ok(answer) => {
            let entries = answer[list].as_array().cloned().unwrap_or_default();
            html! {
                <>
                <p>{ if entries.is_empty() { format!("Private: only the owner may {what}.") } else { format!("Besides the owner, these may {what}:") } }</p>
                <ul>{ for entries.iter().map(|entry| html! { <li>{ match (entry["UserId"].as_str(), entry["Group"].as_str()) {
                    (Some(account), _) => format!("Account {account}"),
                    (_, Some(_)) => "Everyone (public)".to_owned(),
                    _ => entry.to_string(),
                } }</li> }) }</ul>
                </>
            }
        }
    }
}

fn storage(row: &Value) -> Html {
    let mappings = row["BlockDeviceMappings"].as_array().cloned().unwrap_or_default();
    let root = row["RootDeviceName"].as_str().unwrap_or_default();
    html! {
        <div class="grid-box"><table class="grid" aria-label="Storage">
            <thead><tr>{ for ["Device", "What", "Size", "Type", "Goes with the instance"].iter().map(|title| html! { <th scope="col"><span>{ *title }</span></th> }) }</tr></thead>
            <tbody>{ for mappings.iter().map(|mapping| {
                let (ebs, device) = (&mapping["Ebs"], mapping["DeviceName"].as_str().unwrap_or_default());
                let what = ebs["SnapshotId"].as_str().or(ebs["VolumeId"].as_str());
                html! { <tr>
                    <td>{ device.to_owned() }{ if device == root { " (root)" } else { "" } }</td>
                    <td>{ match what { Some(id) => link(id), None => html! { { mapping["VirtualName"].as_str().unwrap_or("empty volume").to_owned() } } } }</td>
                    <td>{ ebs["VolumeSize"].as_i64().map(|size| format!("{size} GiB")).unwrap_or_default() }</td>
                    <td>{ ebs["VolumeType"].as_str().unwrap_or_default().to_owned() }</td>
                    <td>{ match ebs["DeleteOnTermination"].as_bool() { Some(true) => "Yes", Some(false) => "No", None => "" } }</td>
                </tr> }
            }) }</tbody>
        </table></div>
    }
}

fn tags(row: &Value) -> Html {
    let tags = row["Tags"].as_array().cloned().unwrap_or_default();
    if tags.is_empty() {
        return html! { <p>{ "You have put no tags on it. Tags of other accounts are never shown." }</p> };
    }
    html! { <dl class="facts">{ for tags.iter().map(|tag| html! { <div><dt>{ tag["Key"].as_str().unwrap_or_default().to_owned() }</dt><dd>{ tag["Value"].as_str().unwrap_or_default().to_owned() }</dd></div> }) }</dl> }
}
