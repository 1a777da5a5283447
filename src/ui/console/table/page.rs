//! A page with a table: what its columns are, what can be done with what is selected, and the details below.

use super::details::details;
use super::grid::{Grid, Rows, Selected};
use crate::ui::{Lab, UiMsg, ViewState};
use session::console::{Buttons, Form, buttons};
use session::view::{RowId, Table, TableCut};
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;
use yew::prelude::*;

/// What a page says of its table.
struct Page {
    title: &'static str,
    /// Why it may be empty, what it would hold, and a command that makes the first one.
    empty: (&'static str, &'static str),
}

fn page(table: Table) -> Page {
    match table {
        Table::OwnedImages => Page {
            title: "AMIs owned by me",
            empty: (
                "An image is a template for instances. This account owns none in this Region yet; images are regional. Launch an instance from a public image, change it, and create an image from it.",
                "aws ec2 create-image --instance-id i-… --name web-1.0",
            ),
        },
        Table::SharedImages => Page {
            title: "Private images shared with me",
            empty: (
                "No other account has shared a private image with this one in this Region. An owner shares one by adding your account number to its launch permissions.",
                "aws ec2 describe-images --executable-users self",
            ),
        },
        Table::PublicImages => Page {
            title: "Public images",
            empty: (
                "There are no public images in this Region.",
                "aws ec2 describe-images --owners amazon",
            ),
        },
        Table::DisabledImages => Page {
            title: "Disabled images",
            empty: (
                "A disabled image can't be launched or shared until it is enabled again. None is disabled here.",
                "aws ec2 disable-image --image-id ami-…",
            ),
        },
        Table::RecycledImages => Page {
            title: "AMIs in the Recycle Bin",
            empty: (
                "Where a retention rule says so, a deregistered image waits here for some days and can be restored. None waits in this Region.",
                "aws rbin create-rule --resource-type EC2_IMAGE --retention-period RetentionPeriodValue=7,RetentionPeriodUnit=DAYS",
            ),
        },
        Table::RecycledSnapshots => Page {
            title: "Snapshots in the Recycle Bin",
            empty: (
                "Where a retention rule says so, a deleted snapshot waits here for some days and can be restored. None waits in this Region.",
                "aws rbin create-rule --resource-type EBS_SNAPSHOT --retention-period RetentionPeriodValue=7,RetentionPeriodUnit=DAYS",
            ),
        },
        Table::Snapshots => Page {
            title: "Snapshots",
            empty: (
                "A snapshot keeps the blocks of a volume at one moment. Creating an image makes one for each of the instance's volumes, and it costs money until it is deleted.",
                "aws ec2 create-snapshot --volume-id vol-…",
            ),
        },
        Table::Volumes => Page {
            title: "Volumes",
            empty: (
                "A volume is a disk in one zone. Instances bring theirs along; you can create more and attach them.",
                "aws ec2 create-volume --availability-zone us-east-1a --size 8 --volume-type gp3",
            ),
        },
        Table::Instances => Page {
            title: "Instances",
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
    views(lab, lab.view.images, IMAGE_VIEWS, |view, table| {
        view.images = table
    })
}

/// The snapshots: those that there are, and those that wait in the Recycle Bin.
pub fn snapshots_page(lab: &Lab) -> Html {
    views(lab, lab.view.snapshots, SNAPSHOT_VIEWS, |view, table| {
        view.snapshots = table;
    })
}

fn views(lab: &Lab, now: Table, views: Views, set: fn(&mut ViewState, Table)) -> Html {
    let choose = html! {
        <div class="views" role="group" aria-label="Which of them">
            { for views.iter().map(|(table, label)| {
                let table = *table;
                html! { <button class="button" aria-pressed={(now == table).to_string()} onclick={lab.change(move |view| set(view, table))}>{ *label }</button> }
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
    let selected = use_state(Selected::default);
    let (lab, table) = (&props.lab, props.table);
    let cut = use_mut_ref(TableCut::default);
    let stamp = cut.borrow_mut().look(&lab.session(), table);
    let ids = cut.borrow().ids();
    let Page { title, empty } = page(table);
    // Which of them is said by the views beside it.
    let heading = match table {
        Table::Volumes | Table::Instances => title,
        Table::Snapshots | Table::RecycledSnapshots => "Snapshots",
        _ => "AMIs",
    };
    // What is gone is no longer selected.
    let present = use_memo((Arc::clone(&ids), Selected::clone(&selected)), |(_, selected)| {
        let has = |id: &&RowId| cut.borrow().has(id);
        if selected.iter().all(|id| has(&id)) {
            return Rc::clone(selected);
        }
        Rc::new(selected.iter().filter(has).cloned().collect())
    });
    let shown = use_memo(
        (
            lab.session().revision(),
            table,
            lab.view.selected.clone(),
            lab.view.tab,
        ),
        |(_, table, wanted, tab)| {
            wanted
                .as_deref()
                .and_then(|id| lab.session().details(*table, id, *tab))
        },
    );
    let targets: Selected = match (present.is_empty(), shown.as_ref()) {
        (true, Some(shown)) => Rc::new(BTreeSet::from([RowId::from(shown.id.as_str())])),
        _ => Selected::clone(&present),
    };
    let act_on = |form: &'static Form| {
        let targets = Rc::clone(&targets);
        lab.change::<MouseEvent>(move |view| {
            view.open(form, targets.iter().map(|id| id.to_string()).collect());
        })
    };
    let rows = Rows {
        session: Rc::clone(&lab.session),
        cut: Rc::clone(&cut),
        table,
        stamp,
    };
    let Buttons { make, act } = buttons(table);
    html! {
        <div class="page">
            <div class="page-head">
                <h1>{ heading }{ " " }<span class="count">{ format!("({})", ids.len()) }</span></h1>
                { props.children.clone() }
                { for make.iter().map(|(form, label)| html! { <button class="button primary" onclick={lab.open(form, Vec::new())}>{ *label }</button> }) }
            </div>
            if ids.is_empty() {
                <div class="empty">
                    <p>{ empty.0 }</p>
                    <pre>{ empty.1 }</pre>
                    <button class="button" onclick={lab.on_ui(UiMsg::TypeLine(empty.1.to_owned()))}>{ "Put it in the terminal" }</button>
                </div>
            } else {
                <div class="spread actions" role="group" aria-label="Actions for what is selected">
                    <span class="soft small">{ match targets.len() { 0 => "None selected:".to_owned(), 1 => "1 selected:".to_owned(), n => format!("{n} selected:") } }</span>
                    { for act.iter().map(|(form, label)| {
                        let fits = !targets.is_empty() && (targets.len() == 1 || form.takes_many());
                        html! { <button class={classes!("button", form.is_danger().then_some("danger"))} disabled={!fits} onclick={act_on(form)}>{ *label }</button> }
                    }) }
                </div>
                <Grid name={title} {rows} selected={Selected::clone(&present)} select={ let selected = selected.clone(); Callback::from(move |ids| selected.set(ids)) } current={lab.view.selected.clone()} dispatch={lab.dispatch.clone()} />
                if let Some(view) = shown.as_ref() { { details(lab, view) } }
            }
        </div>
    }
}
