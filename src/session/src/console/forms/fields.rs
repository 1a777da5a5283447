//! What several forms ask.

use crate::console::{Field, Input, state};

/// What is said of lines of tags.
pub(super) const TAG_LINES: &str = "One a line, such as version=1.0. Keys are case-sensitive.";

/// The name of a new image.
pub(super) const IMAGE_NAME: Field = Field::new("name", &["Name"]).label("Image name");

/// A note for what is made.
pub(super) const DESCRIPTION: Field = Field::new("description", &["Description"]);

/// Where to copy to: somewhere else, to begin with.
pub(super) const DESTINATION: Field = Field::new("region", &[])
    .label("Destination Region")
    .help("")
    .input(Input::Endpoint)
    .from(state::elsewhere);

/// Tags for what is made.
pub(super) const fn new_tags(types: &'static [&'static str]) -> Field {
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
pub(super) use sharing;
