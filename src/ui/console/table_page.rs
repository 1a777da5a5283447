//! A page with a table: what its columns are, what can be done with what is selected, and the details below.

use super::cells::{Column, Show, column};
use super::forms::{Form, Kind};
use super::grid::{Grid, Rows};
use crate::late;
use crate::ui::{Do, Lab};
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
    /// Forms that need nothing selected.
    make: &'static [(Kind, &'static str)],
    /// Forms for what is selected.
    act: &'static [(Kind, &'static str)],
    /// Why it may be empty, what it would hold, and a command that makes the first one.
    empty: (&'static str, &'static str),
}

fn page(table: Table) -> Page {
    let make_image: &[_] = &[
        (Kind::Register, "Register AMI"),
        (Kind::CreateImage, "Create image"),
    ];
    let image: &[_] = &[
        (Kind::Launch, "Launch instances"),
        (Kind::Copy, "Copy AMI"),
        (Kind::Permissions, "Edit permissions"),
        (Kind::Tags, "Manage tags"),
        (Kind::Deprecate, "Deprecate"),
        (Kind::Disable, "Disable"),
        (Kind::Enable, "Enable"),
        (Kind::Deregister, "Deregister AMI"),
    ];
    match table {
        Table::OwnedImages => Page {
            title: "AMIs owned by me",
            columns: IMAGES,
            id: "ImageId",
            make: make_image,
            act: image,
            empty: (
                "An image is a template for instances. This account owns none in this Region yet; images are regional. Launch an instance from a public image, change it, and create an image from it.",
                "aws ec2 create-image --instance-id i-… --name web-1.0",
            ),
        },
        Table::SharedImages => Page {
            title: "Private images shared with me",
            columns: IMAGES,
            id: "ImageId",
            make: &[],
            act: &[
                (Kind::Launch, "Launch instances"),
                (Kind::Copy, "Copy AMI"),
                (Kind::Tags, "Manage tags"),
            ],
            empty: (
                "No other account has shared a private image with this one in this Region. An owner shares one by adding your account number to its launch permissions.",
                "aws ec2 describe-images --executable-users self",
            ),
        },
        Table::PublicImages => Page {
            title: "Public images",
            columns: IMAGES,
            id: "ImageId",
            make: &[],
            act: &[
                (Kind::Launch, "Launch instances"),
                (Kind::Copy, "Copy AMI"),
                (Kind::Tags, "Manage tags"),
            ],
            empty: (
                "There are no public images in this Region.",
                "aws ec2 describe-images --owners amazon",
            ),
        },
        Table::DisabledImages => Page {
            title: "Disabled images",
            columns: IMAGES,
            id: "ImageId",
            make: &[],
            act: &[(Kind::Enable, "Enable"), (Kind::Deregister, "Deregister AMI")],
            empty: (
                "A disabled image can't be launched or shared until it is enabled again. None is disabled here.",
                "aws ec2 disable-image --image-id ami-…",
            ),
        },
        Table::Snapshots => Page {
            title: "Snapshots",
            columns: SNAPSHOTS,
            id: "SnapshotId",
            make: &[],
            act: &[
                (Kind::CreateVolumeFrom, "Create volume"),
                (Kind::CopySnapshot, "Copy snapshot"),
                (Kind::SnapshotPermissions, "Edit permissions"),
                (Kind::Tags, "Manage tags"),
                (Kind::DeleteSnapshot, "Delete snapshot"),
            ],
            empty: (
                "A snapshot keeps the blocks of a volume at one moment. Creating an image makes one for each of the instance's volumes, and it costs money until it is deleted.",
                "aws ec2 create-snapshot --volume-id vol-…",
            ),
        },
        Table::Volumes => Page {
            title: "Volumes",
            columns: VOLUMES,
            id: "VolumeId",
            make: &[(Kind::CreateVolume, "Create volume")],
            act: &[
                (Kind::AttachVolume, "Attach volume"),
                (Kind::DetachVolume, "Detach volume"),
                (Kind::CreateSnapshot, "Create snapshot"),
                (Kind::ModifyVolume, "Modify volume"),
                (Kind::Tags, "Manage tags"),
                (Kind::DeleteVolume, "Delete volume"),
            ],
            empty: (
                "A volume is a disk in one zone. Instances bring theirs along; you can create more and attach them.",
                "aws ec2 create-volume --availability-zone us-east-1a --size 8 --volume-type gp3",
            ),
        },
        Table::Instances => Page {
            title: "Instances",
            columns: INSTANCES,
            id: "InstanceId",
            make: &[(Kind::Launch, "Launch instances")],
            act: &[
                (Kind::CreateImage, "Create image"),
                (Kind::Start, "Start"),
                (Kind::Stop, "Stop"),
                (Kind::Reboot, "Reboot"),
                (Kind::Tags, "Manage tags"),
                (Kind::Terminate, "Terminate"),
            ],
            empty: (
                "An instance is a machine launched from an image. None runs in this Region.",
                "aws ec2 run-instances --instance-type t3.micro --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
            ),
        },
    }
}

/// The four views of images.
const VIEWS: [(Table, &str); 4] = [
    (Table::OwnedImages, "Owned by me"),
    (Table::SharedImages, "Shared with me"),
    (Table::PublicImages, "Public"),
    (Table::DisabledImages, "Disabled"),
];

/// The images, in four views.
pub fn images_page(lab: &Lab) -> Html {
    let now = lab.bench.images;
    let choose = html! {
        <div class="views" role="group" aria-label="Which images">
            { for VIEWS.iter().map(|(table, label)| {
                let table = *table;
                html! { <button class="button" aria-pressed={(now == table).to_string()} onclick={lab.change(move |bench| bench.images = table)}>{ *label }</button> }
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
        make,
        act,
        empty,
    } = page(props.table);
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
    let open = |kind: Kind, ids: Vec<String>| lab.open(Form { kind, ids });
    html! {
        <div class="page">
            <div class="page-head">
                <h1>{ if id == "ImageId" { "AMIs" } else { title } }{ " " }<span class="count">{ format!("({})", rows.len()) }</span></h1>
                { props.children.clone() }
                { for make.iter().map(|(kind, label)| html! { <button class="button primary" onclick={open(*kind, Vec::new())}>{ *label }</button> }) }
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
                    { for act.iter().map(|(kind, label)| {
                        let fits = !targets.is_empty() && (targets.len() == 1 || kind.takes_many());
                        html! { <button class={classes!("button", kind.is_danger().then_some("danger"))} disabled={!fits} onclick={open(*kind, targets.clone())}>{ *label }</button> }
                    }) }
                </div>
                <Grid name={title} rows={Rows(Rc::clone(&rows))} {columns} {id} selected={present} select={ let selected = selected.clone(); Callback::from(move |ids| selected.set(ids)) } current={lab.bench.selected.clone()} wish={lab.wish.clone()} />
                if let Some((row, part)) = shown.zip(late::SLOT.look()) { { (part.details)(lab, props.table, row) } }
            }
        </div>
    }
}
