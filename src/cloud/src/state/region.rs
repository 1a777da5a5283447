//! A Region: everything in it, of every account.

// The rows of the tables name whatever there is.
use super::Table;
use super::*;
use api::{ImageId, SnapshotId};
use std::sync::Arc;

macro_rules! region {
    ($( $(#[$about:meta])* $table:ident: $type:ident as $put:ident
        $(, $gone:ident $( ( $id:ident: $key:ty ) )? $( { $( $part:ident: $kind:ty ),+ } )? )? $(, with $index:ident )? ; )+) => {
        /// Everything in one Region.
        #[derive(Debug, Clone, PartialEq, Default)]
        pub struct RegionState {
            $( $(#[$about])* pub $table: Table<Arc<$type>>, )+
            /// Names in use: owner and name of each registered image.
            pub image_names: Table<ImageId>,
            /// How many names of registered images each account has in use.
            pub image_counts: Table<usize>,
            /// The registered images that others than their owners may launch.
            pub shared_images: Table<()>,
            /// Which registered images use a snapshot.
            pub snapshot_users: Table<()>,
            /// Tags by account and resource id: each account sees only its own.
            pub tags: Table<Tags>,
            /// Settings by account.
            pub settings: Table<Arc<Settings>>,
            /// Idempotency tokens by account, operation and token.
            pub tokens: Table<Arc<Token>>,
        }

        impl RegionState {
            /// The resources that are kept under another key than their own, each with that key.
            pub fn misplaced(&self) -> Vec<(&'static str, String)> {
                let mut found = Vec::new();
                $( found.extend(strays(stringify!($type), &self.$table)); )+
                found
            }
        }

        /// The names of the tables of resources.
        pub const TABLES: &[&str] = &[ $( stringify!($table) ),+ ];
    };
}
tables!(region);

/// Those of a table that are kept under another key than their own.
fn strays<R: Keyed>(what: &'static str, table: &Table<Arc<R>>) -> impl Iterator<Item = (&'static str, String)>
where
    Arc<R>: Held,
{
    let strays = table.iter().filter(|(key, one)| *key != one.key().as_ref());
    strays.map(move |(key, _)| (what, key.to_owned()))
}

impl RegionState {
    /// DueKind an account has set; the defaults, where it has set nothing.
    pub fn settings_of(&self, account: &str) -> Settings {
        let set = self.settings.get(account);
        set.map(|settings| Settings::clone(settings)).unwrap_or_default()
    }

    /// Whether a snapshot of the Region is shared with everyone, and its owner's settings let that stand.
    pub fn is_public(&self, snapshot: &Snapshot) -> bool {
        let settings = || self.settings.get(&snapshot.owner);
        snapshot.permissions.contains(&VolumePermission::Everyone)
            && settings().is_none_or(|settings| !settings.hides_public_snapshots())
    }

    /// Whether that account may see a snapshot of the Region and make volumes from it.
    pub fn may_restore(&self, snapshot: &Snapshot, account: &str) -> bool {
        let listed = |permission: &VolumePermission| matches!(permission, VolumePermission::Account(id) if id == account);
        snapshot.owner == account || snapshot.permissions.iter().any(listed) || self.is_public(snapshot)
    }

    /// The tags that an account put on a resource.
    pub fn tags_of(&self, account: &str, resource: &str) -> Option<&Tags> {
        self.tags.get(&(account, resource))
    }

    /// The registered images that use a snapshot, in the order of their ids.
    pub fn users_of(&self, snapshot: &SnapshotId) -> Vec<ImageId> {
        let from = self.snapshot_users.from(&(snapshot.as_str(), ""));
        from.map(|(key, ())| parts(key))
            .take_while(|(id, _)| *id == snapshot.as_str())
            .map(|(_, image)| image.into())
            .collect()
    }

    /// The fast restores of a snapshot, by zone and account.
    pub fn fast_restores_of(&self, snapshot: &SnapshotId) -> impl Iterator<Item = &Arc<FastRestore>> {
        let from = self.fast_restores.from(&(snapshot.as_str(), ""));
        from.map(|(_, restore)| restore)
            .take_while(move |restore| restore.snapshot.as_str() == snapshot.as_str())
    }
}
