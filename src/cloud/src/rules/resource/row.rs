//! What the lab knows of a type of resource as such, in one row.

use crate::rules::form::IdForm;
use crate::state::Keyed;
use crate::tx::Tx;
use api::ApiError;
use api::Service;
use std::sync::Arc;

/// A type of resource.
pub struct Resource {
    /// What its ids begin with, without the hyphen: `ami`. Empty for what is known by a name or an ARN.
    pub prefix: &'static str,
    /// What AWS calls the type, in tags and in ARNs: `image`.
    pub name: &'static str,
    /// Whose it is to describe it.
    pub service: Service,
    /// The call that describes one by its id, if one does.
    pub describe: Option<Describe>,
    /// What CloudTrail calls the type: `AWS::EC2::Ami`; empty where it doesn't tell.
    pub(crate) trail: &'static str,
    /// The table of a Region that holds them; empty for what follows from something else.
    pub table: &'static str,
    /// How an id that can't be one is refused, before anything is looked up; none where any text may be one.
    pub(crate) form: Option<&'static IdForm>,
    /// Whether tag calls refuse such an id, too; of those of other types they say that there is no such thing.
    pub(crate) checked_by_tag_calls: bool,
    /// The error of one that the caller can't see.
    pub(crate) not_found: fn(&str) -> ApiError,
    /// Whether the caller sees the one with that id.
    pub(crate) sees: fn(&Tx<'_>, &str) -> bool,
    /// Where its tags are.
    pub(crate) tags: Tags,
    /// What the caller may choose from: the text to insert, and a few words about it.
    pub(crate) choices: fn(&Tx<'_>) -> Vec<Offer>,
}

/// A text to insert, and a few words about it.
pub type Offer = (String, String);

/// How many choices are offered at most.
const MOST: usize = 200;

/// A call that describes resources by their ids.
pub struct Describe {
    /// The operation.
    pub operation: &'static str,
    /// Its member for ids.
    pub ids: &'static str,
    /// The list in its answer.
    pub list: &'static str,
    /// Members that are set so that it leaves none out.
    pub all: &'static [&'static str],
}

/// Where the tags of a resource are.
pub(crate) enum Tags {
    /// In the Region's table. A tag of that account on that id may be there as long as this holds.
    Table(fn(&Tx<'_>, &str) -> bool),
    /// With the resource. These are the caller's that have some, as Resource Groups Tagging lists them; not every
    /// service is listed there.
    Own(fn(&Tx<'_>) -> Vec<Tagged>),
}

/// The ARN of a resource, and its tags.
pub(crate) type Tagged = (String, Vec<(String, String)>);

impl Resource {
    /// Refuses an id that can't be one.
    pub(crate) fn check_form(&self, id: &str) -> Result<(), ApiError> {
        self.form.map_or(Ok(()), |form| form.check(id))
    }

    /// Refuses an id that the caller can't see.
    pub(crate) fn exists(&self, tx: &Tx<'_>, id: &str) -> Result<(), ApiError> {
        if (self.sees)(tx, id) {
            Ok(())
        } else {
            Err((self.not_found)(id))
        }
    }

    /// The ARN of one that the caller owns.
    pub(crate) fn arn(&self, tx: &Tx<'_>, id: &str) -> String {
        let (service, region, account) = (self.service.command(), tx.region_name, tx.account);
        format!("arn:aws:{service}:{region}:{account}:{}/{id}", self.name)
    }
}

/// Whether something is there and the caller's.
pub(crate) fn owned<R: Keyed>(tx: &Tx<'_>, found: Option<&Arc<R>>) -> bool {
    found.is_some_and(|found| found.owner() == tx.account)
}

/// The caller's own of a table, as choices.
pub(crate) fn own<'a, R: Keyed + 'a>(
    tx: &Tx<'_>,
    all: impl Iterator<Item = &'a Arc<R>>,
    choice: impl Fn(&R) -> Offer,
) -> Vec<Offer> {
    let own = all.filter(|one| one.owner() == tx.account);
    own.take(MOST).map(|one| choice(one)).collect()
}

/// Choices out of any others.
pub(crate) fn first<T>(all: impl Iterator<Item = T>, choice: impl Fn(T) -> Offer) -> Vec<Offer> {
    all.take(MOST).map(choice).collect()
}

/// The caller's tag `Name` on a resource, and something else about it.
pub(crate) fn about(tx: &Tx<'_>, id: &str, more: &str) -> String {
    let tags = tx.region.tags_of(tx.account, id);
    let name = tags.and_then(|tags| tags.get("Name")).unwrap_or_default();
    match (name, more) {
        ("", text) | (text, "") => text.to_owned(),
        (name, more) => format!("{name}, {more}"),
    }
}

/// For tags that stay when the resource goes.
pub(crate) fn anything(_: &Tx<'_>, _: &str) -> bool {
    true
}
