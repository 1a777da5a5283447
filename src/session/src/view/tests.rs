//! Views of a fresh account, and of accounts after random walks: a view that was kept up is the one that is cut anew,
//! and says what the operation answers.

use super::cell::cell;
use super::rows::rows;
use super::{Order, Tab, Table, TableCut, TableView};
use crate::{Msg, Session};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::sync::Arc;

const ALL: std::ops::Range<usize> = 0..usize::MAX;

/// Lines to type; `@ami` and its like stand for one of the account's own ids.
const LINES: &[&str] = &[
    "aws ec2 run-instances --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 --instance-type t3.micro --count 2",
    "aws ec2 create-image --instance-id @i --name b --no-reboot --tag-specifications ResourceType=image,Tags=[{Key=Name,Value=Web},{Key=stack,Value=test}]",
    "aws ec2 create-image --instance-id @i --name A",
    "aws ec2 copy-image --source-region us-east-1 --source-image-id @ami --name copy",
    "aws ec2 register-image --name r10 --root-device-name /dev/xvda --architecture x86_64 --block-device-mappings DeviceName=/dev/xvda,Ebs={SnapshotId=@snap}",
    "aws ec2 deregister-image --image-id @ami",
    "aws ec2 disable-image --image-id @ami",
    "aws ec2 enable-image --image-id @ami",
    "aws ec2 disable-image-block-public-access",
    "aws ec2 modify-image-attribute --image-id @ami --launch-permission Add=[{UserId=444455556666}]",
    "aws ec2 modify-image-attribute --image-id @ami --launch-permission Add=[{Group=all}]",
    "aws ec2 enable-allowed-images-settings --allowed-images-settings-state enabled",
    "aws ec2 replace-image-criteria-in-allowed-images-settings --image-criteria CreationDateCondition={MaximumDaysSinceCreated=1}",
    "aws ec2 disable-allowed-images-settings",
    "aws rbin create-rule --resource-type EC2_IMAGE --retention-period RetentionPeriodValue=2,RetentionPeriodUnit=DAYS",
    "aws rbin create-rule --resource-type EBS_SNAPSHOT --retention-period RetentionPeriodValue=2,RetentionPeriodUnit=DAYS",
    "aws ec2 create-volume --size 9 --availability-zone us-east-1a",
    "aws ec2 create-volume --size 10 --availability-zone us-east-1b --tag-specifications ResourceType=volume,Tags=[{Key=Name,Value=data}]",
    "aws ec2 create-snapshot --volume-id @vol --description daily",
    "aws ec2 create-tags --resources @ami @snap @vol @i --tags Key=Name,Value=Production Key=version,Value=2",
    "aws ec2 delete-tags --resources @ami @snap --tags Key=Name",
    "aws ec2 delete-snapshot --snapshot-id @snap",
    "aws ec2 attach-volume --volume-id @vol --instance-id @i --device /dev/sdf",
    "aws ec2 detach-volume --volume-id @vol",
    "aws ec2 delete-volume --volume-id @vol",
    "aws ec2 stop-instances --instance-ids @i",
    "aws ec2 terminate-instances --instance-ids @i",
    "export AWS_PROFILE=partner",
    "export AWS_PROFILE=default",
    "export AWS_REGION=eu-west-1",
    "export AWS_REGION=us-east-1",
    "echo nothing",
    "clock +30s",
    "clock +10m",
    "clock +2d",
];

#[derive(Debug, Clone)]
enum Move {
    Type(&'static str, Vec<Index>),
    Next,
    Undo,
    Redo,
}

fn moves() -> impl Strategy<Value = Move> {
    let line = (select(LINES), prop::collection::vec(any::<Index>(), 4));
    prop_oneof![
        8 => line.prop_map(|(line, picks)| Move::Type(line, picks)),
        3 => Just(Move::Next),
        1 => Just(Move::Undo),
        1 => Just(Move::Redo),
    ]
}

fn make(session: &mut Session, step: &Move) {
    let msg = match step {
        Move::Next => Msg::SkipToNext,
        Move::Undo => Msg::Undo,
        Move::Redo => Msg::Redo,
        Move::Type(line, picks) => {
            let mut line = (*line).to_owned();
            for (mark, pick) in ["@ami", "@snap", "@vol", "@i"].iter().zip(picks) {
                let own = session.own(mark.trim_start_matches('@'));
                let id = own.get(pick.index(own.len().max(1)));
                line = line.replace(mark, id.map_or("none-0123456789abcdef0", |id| id.text.as_str()));
            }
            Msg::Line(line)
        }
    };
    session.update(msg);
}

fn view(cut: &mut TableCut, session: &Session, table: Table, order: &Order) -> Arc<TableView> {
    cut.look(session, table);
    cut.view(session, order, ALL)
}

/// A view says what the operation answers.
fn is_true(session: &Session, table: Table, view: &TableView) {
    let answer = rows(session, table, None);
    let ids: Vec<&str> = answer.iter().map(|row| table.id_of(row)).collect();
    let shown: Vec<&str> = view.shown.iter().map(AsRef::as_ref).collect();
    assert_eq!(shown, ids, "{table:?}");
    assert_eq!(view.total, ids.len());
    for (row, told) in view.rows.iter().zip(&answer) {
        let cells: Vec<_> = table.columns().iter().map(|column| cell(told, column)).collect();
        assert_eq!(row.cells, cells, "{table:?} {}", row.id);
    }
    assert_eq!(view.rows.len(), ids.len());
}

/// Every order that a table can have, with a few filters.
fn orders(table: Table) -> Vec<Order> {
    let columns = (0..table.columns().len()).map(Some).chain([None]);
    columns
        .flat_map(|column| {
            let filters = [
                (false, ""),
                (true, ""),
                (false, "a"),
                (true, "tag:name=web"),
                (false, "state=available"),
            ];
            filters.map(|(down, filter)| Order {
                column,
                down,
                filter: filter.to_owned(),
            })
        })
        .collect()
}

#[test]
fn a_fresh_account_has_nothing_but_what_is_public() {
    let session = Session::new();
    for table in Table::ALL {
        let view = view(&mut TableCut::default(), &session, table, &Order::default());
        is_true(&session, table, &view);
        assert_eq!(view.rows.is_empty(), table != Table::PublicImages, "{table:?}");
    }
    assert!(session.map().trays.is_empty());
    let events = session.events(100, true);
    assert!(events.events.is_empty() && !events.more);
}

#[test]
fn nothing_is_cut_again_while_nothing_changes() {
    let mut session = Session::new();
    session.update(Msg::Line(LINES[16].to_owned()));
    session.update(Msg::SkipToNext);
    for table in Table::ALL {
        let (mut cut, order) = (TableCut::default(), Order::default());
        let stamp = cut.look(&session, table);
        let view = cut.view(&session, &order, 0..40);
        session.update(Msg::Line("echo hello".to_owned()));
        session.update(Msg::Line("aws ec2 describe-volumes".to_owned()));
        session.update(Msg::Line("clock +1m".to_owned()));
        assert_eq!(cut.look(&session, table), stamp, "{table:?}");
        assert!(
            Arc::ptr_eq(&cut.view(&session, &order, 0..40), &view),
            "{table:?}"
        );
    }
}

#[test]
fn what_is_under_way_says_how_far_it_has_got() {
    let mut session = Session::new();
    session.update(Msg::Line(LINES[16].to_owned()));
    session.update(Msg::SkipToNext);
    let volume = session.own("vol").remove(0).text;
    session.update(Msg::Line(format!("aws ec2 create-snapshot --volume-id {volume}")));
    let (mut cut, order) = (TableCut::default(), Order::default());
    let first = view(&mut cut, &session, Table::Snapshots, &order);
    session.update(Msg::Line("clock +30s".to_owned()));
    let later = view(&mut cut, &session, Table::Snapshots, &order);
    assert_ne!(first, later);
    is_true(&session, Table::Snapshots, &later);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 100, ..ProptestConfig::default() })]

    #[test]
    fn a_view_that_is_kept_up_is_the_one_cut_anew(
        steps in prop::collection::vec(moves(), 1..40),
        from in any::<Index>(),
        many in 0_usize..20,
    ) {
        let mut session = Session::new();
        let mut kept: Vec<(Table, TableCut, TableCut)> =
            Table::ALL.map(|table| (table, TableCut::default(), TableCut::default())).into();
        for (at, step) in steps.iter().enumerate() {
            make(&mut session, step);
            for (table, plain, filtered) in &mut kept {
                // Public images are many and hardly change.
                if *table == Table::PublicImages && at % 16 != 0 {
                    continue;
                }
                let view_now = view(plain, &session, *table, &Order::default());
                is_true(&session, *table, &view_now);
                if *table != Table::PublicImages {
                    let order = Order { column: Some(1), down: false, filter: "a".to_owned() };
                    let found = view(filtered, &session, *table, &order);
                    prop_assert_eq!(&found, &view(&mut TableCut::default(), &session, *table, &order));
                }
            }
        }
        for (table, cut, _) in &mut kept {
            for order in orders(*table) {
                let whole = view(cut, &session, *table, &order);
                let from = from.index(whole.rows.len() + 1);
                let part = cut.view(&session, &order, from..from + many);
                let to = (from + many).min(whole.rows.len());
                prop_assert_eq!(&part.rows[..], &whole.rows[from..to]);
                prop_assert_eq!((&part.shown, part.from), (&whole.shown, from));
                for id in whole.shown.iter().take(3) {
                    for tab in [Tab::Facts, Tab::Permissions, Tab::Storage, Tab::Tags] {
                        prop_assert!(session.details(*table, id, tab).is_some());
                    }
                }
            }
        }
        let map = session.map();
        for edge in &map.edges {
            prop_assert!([&edge.from, &edge.to].iter().all(|id| map.nodes().any(|node| node.id == **id)));
        }
    }
}
