//! The little of S3 that storing images needs: making, listing and removing buckets and their objects.
//!
//! S3 is no service of the table; the requests come from the command `aws s3`, by the names of S3's operations.

use crate::event::{Change, Event};
use crate::request::Reply;
use crate::state::{Bucket, State};
use crate::tx::Tx;
use api::{ApiError, ErrorCode};
use serde_json::{Value, json};
use std::sync::Arc;

/// What S3 says of a bucket that is not there.
pub(crate) const NO_SUCH_BUCKET: &str = "The specified bucket does not exist";

/// A request of the command `aws s3`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BucketRequest {
    /// The 12 digits of the calling account.
    pub account: String,
    /// The Region whose endpoint is asked.
    pub region: String,
    /// S3's operation: `CreateBucket`, `DeleteBucket`, `ListBuckets`, `ListObjectsV2` or `DeleteObject`.
    pub operation: String,
    /// The bucket; empty for `ListBuckets`.
    pub bucket: String,
    /// The key, for `DeleteObject`.
    pub key: String,
}

/// Decides what a request comes to.
pub(crate) fn decide(state: &State, request: &BucketRequest) -> Reply {
    let mut events = Vec::new();
    let result = match request.operation.as_str() {
        "CreateBucket" => create(state, request, &mut events),
        "DeleteBucket" => delete(state, request, &mut events),
        "ListBuckets" => Ok(list(state, &request.account)),
        "ListObjectsV2" => own(state, request).map(|(_, bucket)| objects(bucket)),
        "DeleteObject" => own(state, request).map(|(region, bucket)| {
            // S3 says nothing of a key that was not there.
            if bucket.object(&request.key).is_some() {
                let left = bucket.without(&request.key);
                events.push(event(region, Change::Bucket(Arc::new(left))));
            }
            json!({})
        }),
        name => {
            let message = format!("The action {name} is not valid for this web service.");
            Err(ApiError::new(ErrorCode::InvalidAction, message))
        }
    };
    Reply { result, events }
}

/// The bucket of that name, whoever's and wherever it is.
fn find<'a>(state: &'a State, name: &str) -> Option<(&'a str, &'a Arc<Bucket>)> {
    let mut all = state.regions.iter();
    all.find_map(|(region, here)| Some((region, here.buckets.get(name)?)))
}

/// The caller's bucket of that name.
fn own<'a>(state: &'a State, request: &BucketRequest) -> Result<(&'a str, &'a Arc<Bucket>), ApiError> {
    match find(state, &request.bucket) {
        Some((region, bucket)) if bucket.owner == request.account => Ok((region, bucket)),
        Some(_) => Err(ApiError::new(ErrorCode::AccessDenied, "Access Denied")),
        None => Err(ApiError::new(ErrorCode::NoSuchBucket, NO_SUCH_BUCKET)),
    }
}

fn create(state: &State, request: &BucketRequest, events: &mut Vec<Event>) -> Result<Value, ApiError> {
    let name = request.bucket.as_str();
    if !Bucket::is_name(name) {
        return Err(ApiError::new(
            ErrorCode::InvalidBucketName,
            "The specified bucket is not valid.",
        ));
    }
    if state.region(&request.region).is_none() {
        let message = format!("{} is not a valid region name", request.region);
        return Err(ApiError::new(ErrorCode::InvalidRegion, message));
    }
    match find(state, name) {
        // In the oldest Region, making one's own bucket again succeeds.
        Some((region, bucket)) if bucket.owner == request.account => {
            if region == "us-east-1" && request.region == region {
                return Ok(json!({}));
            }
            Err(ApiError::new(
                ErrorCode::BucketAlreadyOwnedByYou,
                "Your previous request to create the named bucket succeeded and you already own it.",
            ))
        }
        Some(_) => Err(ApiError::new(
            ErrorCode::BucketAlreadyExists,
            "The requested bucket name is not available. The bucket namespace is shared by all users of the system. \
             Please select a different name and try again.",
        )),
        None => {
            let bucket = Bucket {
                name: name.to_owned(),
                owner: request.account.clone(),
                created: state.now,
                objects: Vec::new(),
            };
            events.push(event(&request.region, Change::Bucket(Arc::new(bucket))));
            Ok(json!({}))
        }
    }
}

fn delete(state: &State, request: &BucketRequest, events: &mut Vec<Event>) -> Result<Value, ApiError> {
    let (region, bucket) = own(state, request)?;
    if !bucket.objects.is_empty() {
        return Err(ApiError::new(
            ErrorCode::BucketNotEmpty,
            "The bucket you tried to delete is not empty",
        ));
    }
    events.push(event(region, Change::BucketGone(bucket.name.clone())));
    Ok(json!({}))
}

/// The account's buckets in the order of their names.
fn list(state: &State, account: &str) -> Value {
    let mut mine: Vec<&Arc<Bucket>> = Vec::new();
    for region in state.regions.values() {
        mine.extend(region.buckets.values().filter(|bucket| bucket.owner == account));
    }
    api::order::sort_by_key(&mut mine, |bucket| bucket.name.clone());
    let shown =
        |bucket: &&Arc<Bucket>| json!({"Name": bucket.name, "CreationDate": bucket.created.to_string()});
    json!({"Buckets": mine.iter().map(shown).collect::<Vec<_>>()})
}

fn objects(bucket: &Bucket) -> Value {
    let shown = bucket.objects.iter().map(
        |object| json!({"Key": object.key, "LastModified": object.stored.to_string(), "Size": object.size}),
    );
    json!({"Contents": shown.collect::<Vec<_>>()})
}

/// The bucket that EC2 may use for a caller's image: the caller's own, in the Region that is asked.
pub(crate) fn for_images<'a>(tx: &Tx<'a>, name: &str) -> Result<&'a Arc<Bucket>, ApiError> {
    let refuse = |reason: &str| Err(crate::rules::form::invalid_value(name, "Bucket", reason));
    match find(tx.state, name) {
        None => refuse(&format!("{NO_SUCH_BUCKET}.")),
        Some((_, bucket)) if bucket.owner != tx.account => {
            refuse("Access to the specified bucket is denied.")
        }
        Some((region, _)) if region != tx.region_name => refuse(&format!(
            "The bucket must be in the Region of the request, and is in {region}."
        )),
        Some((_, bucket)) => Ok(bucket),
    }
}

fn event(region: &str, change: Change) -> Event {
    Event::In {
        region: region.into(),
        change,
    }
}
