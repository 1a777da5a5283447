//! A page with a table: what its columns are, what can be done with what is selected, and the details below.

use super::cells::{Column, Show, column};
use super::details::details;
use super::grid::{Grid, Rows};
use crate::ui::{Bench, Do, Lab};
use session::console::{Buttons, buttons};
use session::view::Table;
use std::collections::BTreeSet;
use std::rc::Rc;
use yew::prelude::*;

const IMAGES: &[Column] = &[
    column("Name", "", Show::Tag("Name")),
    column("AMI name", "Name", Show::Text),
    column("AMI ID", "ImageId", Show::Id),
    column("State", "State", Show::State),
    column("Public", "Public", Show::Flag),
    column("Owner", "OwnerId", Show::Text),
    column("Source", "SourceImageId", Show::Id),
    column("Creation date", "CreationDate", Show::Time),
    column("Architecture", "Architecture", Show::Text),
    column("Platform", "PlatformDetails", Show::Text),
    column("Root device", "RootDeviceName", Show::Text),
    column("Volumes", "BlockDeviceMappings", Show::Count),
    column("version", "", Show::Tag("version")),
    column("stack", "", Show::Tag("stack")),
    column("Deprecation time", "DeprecationTime", Show::Time),
];
const RECYCLED_IMAGES: &[Column] = &[
    column("AMI name", "Name", Show::Text),
    column("AMI ID", "ImageId", Show::Id),
    column("Description", "Description", Show::Text),
    column("Came in", "RecycleBinEnterTime", Show::Time),
    column("Kept until", "RecycleBinExitTime", Show::Time),
];
const RECYCLED_SNAPSHOTS: &[Column] = &[
    column("Snapshot ID", "SnapshotId", Show::Id),
    column("Volume", "VolumeId", Show::Id),
    column("Description", "Description", Show::Text),
    column("Came in", "RecycleBinEnterTime", Show::Time),
    column("Kept until", "RecycleBinExitTime", Show::Time),
];
const SNAPSHOTS: &[Column] = &[
    column("Name", "", Show::Tag("Name")),
    column("Snapshot ID", "SnapshotId", Show::Id),
    column("State", "State", Show::State),
    column("Size", "VolumeSize", Show::Gib),
    column("Description", "Description", Show::Text),
    column("Started", "StartTime", Show::Time),
    column("Volume", "VolumeId", Show::Id),
    column("Encrypted", "Encrypted", Show::Flag),
    column("Owner", "OwnerId", Show::Text),
    column("version", "", Show::Tag("version")),
    column("stack", "", Show::Tag("stack")),
];
const VOLUMES: &[Column] = &[
    column("Name", "", Show::Tag("Name")),
    column("Volume ID", "VolumeId", Show::Id),
    column("State", "State", Show::State),
    column("Size", "Size", Show::Gib),
    column("Type", "VolumeType", Show::Text),
    column("Instance", "Attachments.0.InstanceId", Show::Id),
    column("Device", "Attachments.0.Device", Show::Text),
    column("Deleted with it", "Attachments.0.DeleteOnTermination", Show::Flag),
    column("Snapshot", "SnapshotId", Show::Id),
    column("Zone", "AvailabilityZone", Show::Text),
    column("Created", "CreateTime", Show::Time),
    column("Encrypted", "Encrypted", Show::Flag),
];
const INSTANCES: &[Column] = &[
    column("Name", "", Show::Tag("Name")),
    column("Instance ID", "InstanceId", Show::Id),
    column("State", "State.Name", Show::State),
    column("Type", "InstanceType", Show::Text),
    column("AMI", "ImageId", Show::Id),
    column("Zone", "Placement.AvailabilityZone", Show::Text),
    column("Volumes", "BlockDeviceMappings", Show::Count),
    column("Private address", "PrivateIpAddress", Show::Text),
    column("Public address", "PublicIpAddress", Show::Text),
    column("Launched", "LaunchTime", Show::Time),
    column("Key", "KeyName", Show::Text),
];

/// What a page says of its table.
struct Page {
    title: &'static str,
    columns: &'static [Column],
    id: &'static str,
    /// Why it may be empty, what it would hold, and a command that makes the first one.
    empty: (&'static str, &'static str),
}

fn page(table: Table) -> Page {
    match table {
        Table::OwnedImages => Page {
            title: "AMIs owned by me",
            columns: IMAGES,
            id: "ImageId",
            empty: (
                "An image is a template for instances. This account owns none in this Region yet; images are regional. Launch an instance from a public image, change it, and create an image from it.",
                "aws ec2 create-image --instance-id i-… --name web-1.0",
            ),
        },
        Table::SharedImages => Page {
            title: "Private images shared with me",
            columns: IMAGES,
            id: "ImageId",
            empty: (
                "No other account has shared a private image with this one in this Region. An owner shares one by adding your account number to its launch permissions.",
                "aws ec2 describe-images --executable-users self",
            ),
        },
        Table::PublicImages => Page {
            title: "Public images",
            columns: IMAGES,
            id: "ImageId",
            empty: (
                "There are no public images in this Region.",
                "aws ec2 describe-images --owners amazon",
            ),
        },
        Table::DisabledImages => Page {
            title: "Disabled images",
            columns: IMAGES,
            id: "ImageId",
            empty: (
                "A disabled image can't be launched or shared until it is enabled again. None is disabled here.",
                "aws ec2 disable-image --image-id ami-…",
            ),
        },
        Table::RecycledImages => Page {
            title: "AMIs in the Recycle Bin",
            columns: RECYCLED_IMAGES,
            id: "ImageId",
            empty: (
                "Where a retention rule says so, a deregistered image waits here for some days and can be restored. None waits in this Region.",
                "aws rbin create-rule --resource-type EC2_IMAGE --retention-period RetentionPeriodValue=7,RetentionPeriodUnit=DAYS",
            ),
        },
        Table::RecycledSnapshots => Page {
            title: "Snapshots in the Recycle Bin",
            columns: RECYCLED_SNAPSHOTS,
            id: "SnapshotId",
            empty: (
                "Where a retention rule says so, a deleted snapshot waits here for some days and can be restored. None waits in this Region.",
                "aws rbin create-rule --resource-type EBS_SNAPSHOT --retention-period RetentionPeriodValue=7,RetentionPeriodUnit=DAYS",
            ),
        },
        Table::Snapshots => Page {
            title: "Snapshots",
            columns: SNAPSHOTS,
            id: "SnapshotId",
            empty: (
                "A snapshot keeps the blocks of a volume at one moment. Creating an image makes one for each of the instance's volumes, and it costs money until it is deleted.",
                "aws ec2 create-snapshot --volume-id vol-…",
            ),
        },
        Table::Volumes => Page {
            title: "Volumes",
            columns: VOLUMES,
            id: "VolumeId",
            empty: (
                "A volume is a disk in one zone. Instances bring theirs along; you can create more and attach them.",
                "aws ec2 create-volume --availability-zone us-east-1a --size 8 --volume-type gp3",
            ),
        },
        Table::Instances => Page {
            title: "Instances",
            columns: INSTANCES,
            id: "InstanceId",
            empty: (
                "An instance is a machine launched from an image. None runs in this Region.",
                "aws ec2 run-instances --instance-type t3.micro --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
            ),
        },
    }
}

/// The views of a kind of things, each with its name.
type Views = &'static [(Table, &'static str)];

const IMAGE_VIEWS: Views = &[
    (Table::OwnedImages, "Owned by me"),
    (Table::SharedImages, "Shared with me"),
    (Table::PublicImages, "Public"),
    (Table::DisabledImages, "Disabled"),
    (Table::RecycledImages, "Recycle Bin"),
];
const SNAPSHOT_VIEWS: Views = &[
    (Table::Snapshots, "Owned by me"),
    (Table::RecycledSnapshots, "Recycle Bin"),
];

/// The images, in several views.
pub fn images_page(lab: &Lab) -> Html {
    views(lab, lab.bench.images, IMAGE_VIEWS, |bench, table| {
        bench.images = table
    })
}

/// The snapshots: those that there are, and those that wait in the Recycle Bin.
pub fn snapshots_page(lab: &Lab) -> Html {
    views(lab, lab.bench.snapshots, SNAPSHOT_VIEWS, |bench, table| {
        bench.snapshots = table;
    })
}

fn views(lab: &Lab, now: Table, views: Views, set: fn(&mut Bench, Table)) -> Html {
    let choose = html! {
        <div class="views" role="group" aria-label="Which of them">
            { for views.iter().map(|(table, label)| {
                let table = *table;
                html! { <button class="button" aria-pressed={(now == table).to_string()} onclick={lab.change(move |bench| set(bench, table))}>{ *label }</button> }
            }) }
        </div>
    };
    html! { <TablePage lab={lab.clone()} table={now} key={now as u8}>{ choose }</TablePage> }
}

/// What a page needs.
#[derive(Debug, PartialEq, Properties)]
pub struct TablePageProps {
    /// The lab.
    pub lab: Lab,
    /// Its table.
    pub table: Table,
    /// What stands beside its title.
    #[prop_or_default]
    pub children: Html,
}

/// A table with its actions and details.
#[function_component]
pub fn TablePage(props: &TablePageProps) -> Html {
    let selected = use_state(|| Rc::new(BTreeSet::<String>::new()));
    let lab = &props.lab;
    let rows = use_memo((lab.session().revision(), props.table), |(_, table)| {
        Rc::new(lab.session().rows(*table))
    });
    let Page {
        title,
        columns,
        id,
        empty,
    } = page(props.table);
    // Which of them is said by the views beside it.
    let heading = match id {
        "ImageId" => "AMIs",
        "SnapshotId" => "Snapshots",
        _ => title,
    };
    // What is gone is no longer selected.
    let present: Rc<BTreeSet<String>> = Rc::new(
        rows.iter()
            .filter_map(|row| row[id].as_str())
            .filter(|id| selected.contains(*id))
            .map(str::to_owned)
            .collect(),
    );
    let shown = lab
        .bench
        .selected
        .as_ref()
        .and_then(|wanted| rows.iter().find(|row| row[id].as_str() == Some(wanted)));
    let targets: Vec<String> = match (present.is_empty(), shown) {
        (true, Some(row)) => row[id].as_str().map(str::to_owned).into_iter().collect(),
        _ => present.iter().cloned().collect(),
    };
    let Buttons { make, act } = buttons(props.table);
    html! {
        <div class="page">
            <div class="page-head">
                <h1>{ heading }{ " " }<span class="count">{ format!("({})", rows.len()) }</span></h1>
                { props.children.clone() }
                { for make.iter().map(|(form, label)| html! { <button class="button primary" onclick={lab.open(form, Vec::new())}>{ *label }</button> }) }
            </div>
            if rows.is_empty() {
                <div class="empty">
                    <p>{ empty.0 }</p>
                    <pre>{ empty.1 }</pre>
                    <button class="button" onclick={lab.does(Do::TypeLine(empty.1.to_owned()))}>{ "Put it in the terminal" }</button>
                </div>
            } else {
                <div class="spread actions" role="group" aria-label="Actions for what is selected">
                    <span class="soft small">{ match targets.len() { 0 => "None selected:".to_owned(), 1 => "1 selected:".to_owned(), n => format!("{n} selected:") } }</span>
                    { for act.iter().map(|(form, label)| {
                        let fits = !targets.is_empty() && (targets.len() == 1 || form.takes_many());
                        html! { <button class={classes!("button", form.is_danger().then_some("danger"))} disabled={!fits} onclick={lab.open(form, targets.clone())}>{ *label }</button> }
                    }) }
                </div>
                <Grid name={title} rows={Rows(Rc::clone(&rows))} {columns} {id} selected={present} select={ let selected = selected.clone(); Callback::from(move |ids| selected.set(ids)) } current={lab.bench.selected.clone()} wish={lab.wish.clone()} />
                if let Some(row) = shown { { details(lab, props.table, row) } }
            }
        </div>
    }
}
