//! The forms that there are, one `static` each, by what they work on.

pub mod images;
pub mod instances;
pub mod snapshots;
pub mod tags;
pub mod volumes;

use super::{Field, Form, Input, state};

/// Every form.
pub static FORMS: &[&Form] = &[
    &images::REGISTER,
    &images::CREATE,
    &images::COPY,
    &images::PERMISSIONS,
    &images::DEREGISTER,
    &images::DEPRECATE,
    &images::PROTECT,
    &images::RESTORE,
    &images::DISABLE,
    &images::ENABLE,
    &instances::LAUNCH,
    &instances::START,
    &instances::STOP,
    &instances::REBOOT,
    &instances::TERMINATE,
    &snapshots::CREATE,
    &snapshots::COPY,
    &snapshots::PERMISSIONS,
    &snapshots::DELETE,
    &snapshots::RESTORE,
    &volumes::CREATE,
    &volumes::CREATE_FROM,
    &volumes::ATTACH,
    &volumes::DETACH,
    &volumes::MODIFY,
    &volumes::DELETE,
    &tags::TAGS,
];

/// What is said of lines of tags.
const TAG_LINES: &str = "One a line, such as version=1.0. Keys are case-sensitive.";

/// The name of a new image.
const IMAGE_NAME: Field = Field::new("name", &["Name"]).label("Image name");

/// A note for what is made.
const DESCRIPTION: Field = Field::new("description", &["Description"]);

/// Where to copy to: somewhere else, to begin with.
const DESTINATION: Field = Field::new("region", &[])
    .label("Destination Region")
    .help("")
    .input(Input::Endpoint)
    .from(state::elsewhere);

/// Tags for what is made.
const fn new_tags(types: &'static [&'static str]) -> Field {
    Field::new("tags", &["TagSpecifications"])
        .label("Tags")
        .help(TAG_LINES)
        .input(Input::Tags(types))
}

/// Whom a permission is given or taken: the members `Add` and `Remove` of such a change.
macro_rules! sharing {
    ($member:literal, $accounts:path) => {
        [
            Field::new("add", &[concat!($member, ".Add[].UserId")])
                .label("Add account")
                .help("12 digits. The partner of the lessons is 444455556666."),
            Field::new("remove", &[concat!($member, ".Remove[].UserId")])
                .label("Remove account")
                .help("What already runs there goes on.")
                .input(Input::Among($accounts)),
            Field::new("public", &[])
                .label("Everyone")
                .help("Public means every account in this Region. A new account blocks that.")
                .input(Input::Cases(&[
                    Case::new("", "leave as it is"),
                    Case::new("add", "make public").sets(&[(concat!($member, ".Add[].Group"), "all")]),
                    Case::new("remove", "make private").sets(&[(concat!($member, ".Remove[].Group"), "all")]),
                ])),
        ]
    };
}
use sharing;
