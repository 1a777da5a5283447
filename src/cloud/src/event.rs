//! Facts: what changed. `apply` is the only writer of state; given the same events it makes the same state.

use crate::agenda::{self, AgendaKey, Due};
use crate::facts::places;
// The rows of the tables name whatever there is.
use crate::state::*;
use api::{ImageId, InstanceId, SecurityGroupId, SnapshotId, Timestamp, VolumeId, stored};
use std::sync::Arc;

stored! {
else Event::RandomDrawn { count: 0 };
/// Something that happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// Numbers were drawn from the seed.
    RandomDrawn as "Drew" {
        /// How many.
        count: u64,
    },
    /// Simulated time passed.
    ClockMoved {
        /// Until when.
        to: Timestamp,
    },
    /// Something will happen by itself.
    Scheduled {
        /// When.
        at: Timestamp,
        /// What.
        due: Arc<Due>,
    },
    /// It happened; its entry is done.
    Fired as "Came" {
        /// Its place in the agenda.
        key: AgendaKey,
    },
    /// A subscription to a product of the Marketplace began or ended.
    Subscription {
        /// Whose.
        account: String,
        /// The product's code.
        product: String,
        /// Whether it began.
        active: bool,
    },
    /// A call was made.
    Called(trail_entry: Arc<TrailEntry>),
    /// Calls were made so long ago that nothing of them is remembered.
    Forgotten {
        /// How many.
        count: u64,
    },
    /// Refusing calls that come too fast was switched.
    Throttling {
        /// Whether it is on from now on.
        on: bool,
    },
    /// Something in a Region changed.
    In {
        /// The Region.
        region: Text,
        /// What.
        change: Change,
    },
}
}

/// Makes one fact part of the state. A fact about a Region that does not exist changes nothing.
pub fn apply(state: &mut State, event: &Event) {
    match event {
        Event::RandomDrawn { count } => state.drawn = state.drawn.wrapping_add(*count),
        Event::ClockMoved { to } => state.now = state.now.max(*to).min(places::END),
        Event::Scheduled { at, due } => {
            let key = agenda::key((*at, state.scheduled));
            state.agenda.insert(&key, Arc::clone(due));
            state.scheduled += 1;
        }
        Event::Fired { key } => {
            state.agenda.remove(&agenda::key(*key));
        }
        Event::Subscription {
            account,
            product,
            active,
        } => {
            let place = (account.as_str(), product.as_str());
            if *active {
                state.subscriptions.insert(&place, ());
            } else {
                state.subscriptions.remove(&place);
            }
        }
        Event::Called(entry) => state.trail.push(Arc::clone(entry)),
        Event::Forgotten { count } => state.trail.skip(*count),
        Event::Throttling { on } => state.throttled_since = on.then(|| state.trail.made()),
        Event::In { region, change } => {
            if let Some(region) = state.region_mut(region) {
                change_region(region, change);
            }
        }
    }
}

/// What a Region knows of a resource elsewhere follows each of its changes.
trait Indexed {
    /// One was there, and this one is there now.
    fn follow(region: &mut RegionState, old: Option<&Self>, new: Option<&Self>);
}

macro_rules! change {
    ($( $(#[$about:meta])* $table:ident: $type:ident as $put:ident
        $(, $gone:ident $( ( $id:ident: $key:ty ) )? $( { $( $part:ident: $kind:ty ),+ } )? )? $(, with $index:ident )? ; )+) => {
        stored! {
        else Change::ImageGone(ImageId::default());
        /// A change in a Region. Of each resource there is one that puts it there and one that takes it away.
        #[derive(Debug, Clone, PartialEq)]
        pub enum Change {
            $(
                #[doc = concat!("A [`", stringify!($type), "`] is new or has changed; this is all of it.")]
                $put(stored: Arc<$type>),
                $(
                    #[doc = concat!("A [`", stringify!($type), "`] is gone; the body is its key.")]
                    $gone $( ( $id: $key ) )? $( { $(
                        #[doc = concat!("Its `", stringify!($part), "`.")]
                        $part: $kind
                    ),+ } )?,
                )?
            )+
            /// An account tagged a resource.
            Tagged {
                /// Which account.
                account: Text,
                /// Which resource.
                resource: Text,
                /// Keys and values.
                tags: Pairs,
            },
            /// An account removed tags from a resource.
            Untagged {
                /// Which account.
                account: Text,
                /// Which resource.
                resource: Text,
                /// The keys.
                keys: Vec<String>,
            },
            /// A resource is gone, and with it the tags that its owner put on it.
            TagsGone {
                /// Which account.
                account: String,
                /// Which resource.
                resource: String,
            },
            /// An account's settings have changed; these are all of them.
            Settings {
                /// Which account.
                account: String,
                /// Its settings.
                settings: Arc<Settings>,
            },
            /// An idempotency token was used.
            TokenUsed {
                /// By which account.
                account: Text,
                /// For which operation.
                operation: Text,
                /// The token.
                token: Text,
                /// What for.
                record: Arc<Token>,
            },
        }
        }

        $(
            impl Indexed for $type {
                fn follow(_region: &mut RegionState, _old: Option<&Self>, _new: Option<&Self>) {
                    $( indexes::$index(_region, _old, _new); )?
                }
            }
        )+

        /// Makes a change of a Region true.
        pub(crate) fn change_region(region: &mut RegionState, change: &Change) {
            match change {
                $(
                    Change::$put(new) => {
                        let old = region.$table.insert(&new.key(), Arc::clone(new));
                        <$type>::follow(region, old.as_deref(), Some(new));
                    }
                    $(
                        Change::$gone $( ($id) )? $( { $( $part ),+ } )? => {
                            let parts = [ $( $id.as_str() )? $( $( $part.as_str() ),+ )? ];
                            let old = region.$table.remove(&joined(&parts));
                            <$type>::follow(region, old.as_deref(), None);
                        }
                    )?
                )+
                change => change_account(region, change),
            }
        }
    };
}
tables!(change);

/// Makes true what an account has said of its resources and of the Region.
fn change_account(region: &mut RegionState, change: &Change) {
    match change {
        Change::Tagged {
            account,
            resource,
            tags,
        } => {
            let place = (account.as_str(), resource.as_str());
            let mine = region.tags.get(&place).cloned().unwrap_or_default();
            region.tags.insert(&place, mine.with(tags));
        }
        Change::Untagged {
            account,
            resource,
            keys,
        } => {
            let place = (account.as_str(), resource.as_str());
            if let Some(mine) = region.tags.get_mut(&place) {
                *mine = mine.without(keys);
                if mine.is_empty() {
                    region.tags.remove(&place);
                }
            }
        }
        Change::TagsGone { account, resource } => {
            region.tags.remove(&(account.as_str(), resource.as_str()));
        }
        Change::Settings { account, settings } => {
            region.settings.insert(account, Arc::clone(settings));
        }
        Change::TokenUsed {
            account,
            operation,
            token,
            record,
        } => {
            let place = (account.as_str(), operation.as_str(), token.as_str());
            region.tokens.insert(&place, Arc::clone(record));
        }
        // Those of resources are made true above.
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::Change;
    use serde_json::{Value, json};

    /// The names of changes in saves. None of them may ever go.
    const STORED: &[(&str, &[&str])] = &[
        ("ImageGone", &[]),
        ("SnapshotGone", &[]),
        ("VolumeGone", &[]),
        ("InstanceGone", &[]),
        ("KeyPairGone", &["account", "name"]),
        ("KeyGone", &[]),
        ("KeyAliasGone", &["account", "name"]),
        ("ParameterGone", &["owner", "name"]),
        ("RuleGone", &["account", "id"]),
        ("Unbinned", &[]),
        ("FastRestoreGone", &["snapshot", "zone", "account"]),
        ("UsageReportGone", &[]),
        ("BucketGone", &[]),
        ("StoreTaskGone", &[]),
        ("FastLaunchGone", &["account", "image"]),
        ("SecurityGroupGone", &[]),
        ("LaunchTemplateGone", &[]),
        ("ScalingGroupGone", &["account", "name"]),
        ("TagsGone", &["account", "resource"]),
    ];

    #[test]
    fn what_is_gone_is_stored_by_the_parts_of_its_key() {
        for (name, parts) in STORED {
            let body: Value = match parts {
                [] => json!("x"),
                parts => parts.iter().map(|part| (*part, json!("x"))).collect(),
            };
            let stored = json!({ *name: body });
            let change: Change = api::codec::decode::stored(&stored).unwrap();
            assert_eq!(api::codec::encode::to_value(&change), stored);
        }
    }
}
