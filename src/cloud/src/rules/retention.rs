//! What retention rules do when something is deleted: it goes into the Recycle Bin for the longest time that a rule
//! grants, and is gone for good after that.

use crate::agenda::DueKind;
use crate::event::{Change, Event};
use crate::rules::form::error;
use crate::state::{
    Binned, BinnedThing, Image, ImageState, RetentionRule, Snapshot, SnapshotState, State, TagMatch, Tags,
};
use crate::tx::Tx;
use api::{ApiError, ErrorCode, Span};
use std::ops::RangeInclusive;
use std::sync::Arc;

/// What rules call snapshots and images.
pub(crate) const SNAPSHOTS: &str = "EBS_SNAPSHOT";
pub(crate) const IMAGES: &str = "EC2_IMAGE";

/// Puts a deregistered image into the bin, if a rule keeps it. Only images in order that boot from EBS are kept.
pub(crate) fn keep_image(tx: &mut Tx<'_>, image: &Image) -> bool {
    let in_order = matches!(image.state, ImageState::Available | ImageState::Disabled);
    let kept = in_order && image.root_device_type == "ebs";
    kept && keep(tx, IMAGES, BinnedThing::Image(Arc::new(image.clone())))
}

/// Puts a deleted snapshot into the bin, if a rule keeps it. Only complete ones are kept.
pub(crate) fn keep_snapshot(tx: &mut Tx<'_>, snapshot: &Snapshot) -> bool {
    let complete = matches!(snapshot.state, SnapshotState::Completed { .. });
    complete && keep(tx, SNAPSHOTS, BinnedThing::Snapshot(Arc::new(snapshot.clone())))
}

fn keep(tx: &mut Tx<'_>, resource_type: &str, what: BinnedThing) -> bool {
    let mut binned = Binned {
        account: tx.account.to_owned(),
        what,
        entered: tx.now(),
        exits: tx.now(),
    };
    let Some(days) = longest(tx, resource_type, binned.id()) else {
        return false;
    };
    let stay = Span::days(days);
    binned.exits = tx.now() + stay;
    tx.schedule(stay, DueKind::BinEnds(binned.id().to_owned()));
    tx.change(Change::Binned(Arc::new(binned)));
    true
}

/// The longest period of the caller's rules that keep a resource with these tags.
fn longest(tx: &Tx<'_>, resource_type: &str, resource: &str) -> Option<i64> {
    let tags = tx.region.tags_of(tx.account, resource);
    let rules = rules(tx).filter(|rule| rule.resource_type == resource_type && rule.active <= tx.now());
    rules.filter(|rule| keeps(rule, tags)).map(|rule| rule.days).max()
}

/// The caller's rules, in the order of their identifiers.
pub(crate) fn rules<'a>(tx: &Tx<'a>) -> impl Iterator<Item = &'a Arc<RetentionRule>> {
    let account = tx.account;
    let from = tx.region.rules.from(&(account, ""));
    from.map(|(_, rule)| rule)
        .take_while(move |rule| rule.account == account)
}

fn keeps(rule: &RetentionRule, tags: Option<&Tags>) -> bool {
    let any = |wanted: &[TagMatch]| {
        wanted.iter().any(|tag| {
            tags.and_then(|tags| tags.get(&tag.key))
                .is_some_and(|value| tag.value.as_ref().is_none_or(|wanted| wanted == value))
        })
    };
    (rule.resource_tags.is_empty() || any(&rule.resource_tags)) && !any(&rule.exclude_tags)
}

/// What of the caller is in the bin under that id.
pub(crate) fn own<'a>(tx: &Tx<'a>, id: &str) -> Option<&'a Arc<Binned>> {
    tx.region
        .bin
        .get(id)
        .filter(|binned| binned.account == tx.account)
}

/// The time of something in the bin is up, unless it was taken out in the meantime.
pub(crate) fn ends(state: &State, region_name: &str, id: &str) -> Vec<Event> {
    let Some(region) = state.region(region_name) else {
        return Vec::new();
    };
    let Some(binned) = region.bin.get(id).filter(|binned| binned.exits <= state.now) else {
        return Vec::new();
    };
    let mut changes = vec![Change::Unbinned(id.to_owned())];
    if let Some(image) = binned.image() {
        changes.push(Change::ImageGone(image.id.clone()));
    }
    if region.tags_of(&binned.account, id).is_some() {
        changes.push(Change::TagsGone {
            account: binned.account.clone(),
            resource: id.to_owned(),
        });
    }
    let event = |change| Event::In {
        region: region_name.into(),
        change,
    };
    changes.into_iter().map(event).collect()
}

/// Checks the size of a page.
pub(crate) fn page_size(limit: Option<i64>, range: RangeInclusive<i64>) -> Result<(), ApiError> {
    match limit {
        Some(limit) if !range.contains(&limit) => error(
            ErrorCode::InvalidParameterValue,
            format!(
                "Value ( {limit} ) for parameter maxResults is invalid. Expecting a value between {} and {}.",
                range.start(),
                range.end()
            ),
        ),
        _ => Ok(()),
    }
}
