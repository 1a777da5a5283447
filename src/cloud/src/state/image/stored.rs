//! Buckets, as far as images are stored in them: their objects, and the tasks that store.

use crate::state::Image;
use crate::state::Snapshot;
use crate::state::keyed;
use api::{ImageId, Timestamp, stored};
use std::sync::Arc;

stored! {
/// A bucket. It lives in one Region, and its name belongs to nobody else anywhere.
#[derive(Debug, Clone, PartialEq)]
pub struct Bucket {
    /// Its name.
    pub name: String,
    /// Whose it is.
    pub owner: String,
    /// When it was made.
    pub created: Timestamp,
    /// What is in it, in the order of the keys.
    pub objects: Vec<Arc<StoredImage>>,
}
}
keyed!(Bucket, owner, name);

stored! {
/// An image as one object.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredImage {
    /// `ami-0….bin`.
    pub key: String,
    /// Bytes.
    pub size: i64,
    /// When it was complete.
    pub stored: Timestamp,
    /// Its tags.
    pub tags: Vec<(String, String)>,
    /// The image as it was.
    pub image: Arc<Image>,
    /// Its snapshots as they were.
    pub snapshots: Vec<Arc<Snapshot>>,
    /// The tags that the account had put on the image.
    pub image_tags: Vec<(String, String)>,
}
}

impl Bucket {
    /// The object under that key.
    pub fn object(&self, key: &str) -> Option<&Arc<StoredImage>> {
        self.objects.iter().find(|object| object.key == key)
    }

    /// How its name may be: 3 to 63 small letters, digits, hyphens and dots, with a letter or digit at both ends.
    pub fn is_name(name: &str) -> bool {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        let ends = [name.bytes().next(), name.bytes().last()];
        (3..=63).contains(&name.len())
            && name
                .bytes()
                .all(|byte| plain(byte) || matches!(byte, b'-' | b'.'))
            && ends.iter().all(|byte| byte.is_some_and(plain))
            && !name.contains("..")
    }

    /// The bucket with one object more, or another one in its place.
    pub fn with(&self, object: StoredImage) -> Self {
        let mut bucket = self.without(&object.key);
        bucket.objects.push(Arc::new(object));
        api::order::sort_by_key(&mut bucket.objects, |object| object.key.clone());
        bucket
    }

    /// The bucket without that object.
    pub fn without(&self, key: &str) -> Self {
        let mut bucket = self.clone();
        bucket.objects.retain(|object| object.key != key);
        bucket
    }
}

stored! {
/// A task that stores an image.
#[derive(Debug, Clone, PartialEq)]
pub struct StoreTask {
    /// Its id, which nobody sees.
    pub id: String,
    /// Whose it is.
    pub owner: String,
    /// When it began.
    pub started: Timestamp,
    /// Where the object goes.
    pub bucket: String,
    /// GiB of the image's volumes.
    pub gib: i64,
    /// What it writes.
    pub object: StoredImage,
    /// Where it is in its life.
    pub state: StoreState,
}
}
keyed!(StoreTask, owner, id);

impl StoreTask {
    /// The image that it stores.
    pub fn image(&self) -> &ImageId {
        &self.object.image.id
    }

    /// How far it is at that moment, 0 to 100.
    pub fn progress(&self, now: Timestamp) -> i64 {
        match &self.state {
            StoreState::InProgress { until } => {
                let (done, all) = ((now - self.started).0, (*until - self.started).0.max(1));
                (done.saturating_mul(100) / all).clamp(0, 99)
            }
            StoreState::Completed => 100,
            StoreState::Failed { .. } => 0,
        }
    }
}

stored! {
else StoreState::Completed;
/// Where a task is in its life.
#[derive(Debug, Clone, PartialEq)]
pub enum StoreState {
    /// Blocks are being written; done at that moment.
    InProgress {
        /// When it will be.
        until: Timestamp,
    },
    /// The object is there.
    Completed,
    /// It could not be written.
    Failed {
        /// Why.
        reason: String,
    },
}
}
