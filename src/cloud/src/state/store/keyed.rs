//! What every resource that a Region holds a table of can say of itself.

use std::sync::Arc;

/// A resource of an account, kept in a table of its Region.
pub trait Keyed {
    /// The text that it is kept under: its id, or owner and name joined as [`super::joined`] does.
    fn key(&self) -> Arc<str>;
    /// Whose it is: the 12 digits of the account.
    fn owner(&self) -> &str;
}

/// Says of a type which members are its key and which is its owner. One member of an id's type shares its text.
macro_rules! keyed {
    ($title:ident, $owner:ident, id $id:ident) => {
        impl $crate::state::Keyed for $title {
            fn key(&self) -> std::sync::Arc<str> {
                self.$id.shared()
            }
            fn owner(&self) -> &str {
                self.$owner.as_str()
            }
        }
    };
    ($title:ident, $owner:ident, $($part:ident),+) => {
        impl $crate::state::Keyed for $title {
            fn key(&self) -> std::sync::Arc<str> {
                $crate::state::joined(&[$(self.$part.as_str()),+]).into()
            }
            fn owner(&self) -> &str {
                self.$owner.as_str()
            }
        }
    };
}
pub(crate) use keyed;
