//! `aws s3`: as much of it as the buckets need in which images are stored.

use super::bucket_commands::BUCKET_COMMANDS;
use super::help;
use crate::aws::context::{Context, Done};
use crate::aws::failure::Failure;
use crate::aws::input::arguments;
use crate::aws::input::globals;
use crate::aws::input::globals::Globals;
use crate::host::{BucketCall, Host};
use api::{ApiError, Timestamp};
use serde_json::Value;
use shell::Exit;

/// Those that the AWS CLI has beside them.
const OTHERS: [&str; 5] = ["cp", "mv", "presign", "sync", "website"];
/// How an address begins.
const SCHEME: &str = "s3://";

/// Runs `aws s3 …`.
pub fn run(
    args: &[String],
    globals: &Globals,
    context: &Context<'_>,
    host: &mut dyn Host,
) -> Result<Done, Failure> {
    let parsed = arguments::parse(&[], true, args)?;
    let Some(name) = parsed.word.as_deref() else {
        return Err(Failure::missing(&["subcommand".to_owned()]));
    };
    if name == "help" || parsed.rest.first().is_some_and(|word| word == "help") {
        return Ok(help::s3(context.width).into());
    }
    if OTHERS.contains(&name) {
        return Err(Failure::Other(format!(
            "The lab's buckets only hold stored images. It knows aws s3 ls, mb, rb and rm, but not {name}."
        )));
    }
    if !BUCKET_COMMANDS.iter().any(|(known, _)| *known == name) {
        let known = BUCKET_COMMANDS.iter().map(|(known, _)| *known);
        let near = crate::suggest::closest(name, known);
        return Err(Failure::choice("subcommand", name, &near));
    }
    let (words, options): (Vec<String>, Vec<String>) = parsed
        .rest
        .iter()
        .cloned()
        .partition(|word| !word.starts_with("--"));
    let known = match name {
        "ls" => "--recursive",
        "rb" => "--force",
        _ => "",
    };
    let unknown: Vec<String> = options
        .iter()
        .filter(|option| *option != known)
        .chain(words.iter().skip(1))
        .cloned()
        .collect();
    if !unknown.is_empty() {
        return Err(Failure::Unknown(unknown));
    }
    let place = globals::place(globals, context, host)?;
    let mut desk = Counter { host, place };
    let path = words.first().map(String::as_str);
    match (name, path) {
        ("ls", path) => desk.list(path.unwrap_or_default()),
        (_, None) => {
            let wanted = if name == "rm" { "paths" } else { "path" };
            Err(Failure::missing(&[wanted.to_owned()]))
        }
        ("mb", Some(path)) => desk.make(path),
        ("rb", Some(path)) => desk.remove(path, !options.is_empty()),
        (_, Some(path)) => desk.delete(path),
    }
}

/// Who asks, and whom.
struct Counter<'a> {
    host: &'a mut dyn Host,
    place: globals::Caller,
}

impl Counter<'_> {
    fn ask(&mut self, operation: &'static str, bucket: &str, key: &str) -> Result<Value, ApiError> {
        self.host.bucket(&BucketCall {
            account: self.place.account.clone(),
            region: self.place.region.clone(),
            operation,
            bucket: bucket.to_owned(),
            key: key.to_owned(),
        })
    }

    /// `aws s3 ls`, for which the scheme may be left out.
    fn list(&mut self, path: &str) -> Result<Done, Failure> {
        let (bucket, prefix) = split(path.strip_prefix(SCHEME).unwrap_or(path));
        if bucket.is_empty() {
            let answer = self.ask("ListBuckets", "", "");
            let answer = answer.map_err(|error| Failure::Service("ListBuckets", error))?;
            let line = |row: &Value| format!("{} {}\n", moment(&row["CreationDate"]), text(&row["Name"]));
            return Ok(rows(&answer["Buckets"]).map(line).collect::<String>().into());
        }
        let answer = self.ask("ListObjectsV2", bucket, "");
        let answer = answer.map_err(|error| Failure::Service("ListObjectsV2", error))?;
        let printed: String = rows(&answer["Contents"])
            .filter(|row| text(&row["Key"]).starts_with(prefix))
            .map(|row| {
                let size = row["Size"].as_i64().unwrap_or_default();
                format!(
                    "{} {size:>10} {}\n",
                    moment(&row["LastModified"]),
                    text(&row["Key"])
                )
            })
            .collect();
        // A key that is not there is a failure without a word; an empty bucket is none.
        if printed.is_empty() && !prefix.is_empty() {
            return Err(ended(String::new(), String::new(), None));
        }
        Ok(printed.into())
    }

    fn make(&mut self, path: &str) -> Result<Done, Failure> {
        let (bucket, _) = split(address(path)?);
        match self.ask("CreateBucket", bucket, "") {
            Ok(_) => Ok(format!("make_bucket: {bucket}\n").into()),
            Err(error) => Err(failed("make_bucket", path, "CreateBucket", String::new(), error)),
        }
    }

    fn remove(&mut self, path: &str, force: bool) -> Result<Done, Failure> {
        let (bucket, key) = split(address(path)?);
        if !key.is_empty() {
            return Err(Failure::Parameter(format!(
                "Please specify a valid bucket name only. E.g. s3://{bucket}"
            )));
        }
        let mut printed = String::new();
        if force {
            let answer = self.ask("ListObjectsV2", bucket, "");
            let answer = answer.map_err(|error| Failure::Service("ListObjectsV2", error))?;
            for row in rows(&answer["Contents"]) {
                let key = text(&row["Key"]);
                self.ask("DeleteObject", bucket, key)
                    .map_err(|error| Failure::Service("DeleteObject", error))?;
                printed.push_str(&format!("delete: s3://{bucket}/{key}\n"));
            }
        }
        match self.ask("DeleteBucket", bucket, "") {
            Ok(_) => Ok(format!("{printed}remove_bucket: {bucket}\n").into()),
            Err(error) => Err(failed("remove_bucket", path, "DeleteBucket", printed, error)),
        }
    }

    fn delete(&mut self, path: &str) -> Result<Done, Failure> {
        let (bucket, key) = split(address(path)?);
        if key.is_empty() {
            return Err(Failure::Other(format!(
                "The lab deletes one object at a time, such as s3://{bucket}/ami-0123456789abcdef0.bin. To remove the \
                 bucket with all objects: aws s3 rb s3://{bucket} --force"
            )));
        }
        match self.ask("DeleteObject", bucket, key) {
            Ok(_) => Ok(format!("delete: s3://{bucket}/{key}\n").into()),
            Err(error) => Err(failed("delete", path, "DeleteObject", String::new(), error)),
        }
    }
}

/// An address without its scheme, which must be there.
fn address(path: &str) -> Result<&str, Failure> {
    path.strip_prefix(SCHEME)
        .ok_or_else(|| Failure::Parameter("<S3Uri>\nError: Invalid argument type".to_owned()))
}

/// Bucket and key of an address.
fn split(address: &str) -> (&str, &str) {
    address.split_once('/').unwrap_or((address, ""))
}

fn rows(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// `2026-11-23 09:00:00`.
fn moment(value: &Value) -> String {
    let at = value.as_str().and_then(Timestamp::parse).unwrap_or_default();
    at.date_time().replace('T', " ")
}

/// What the high-level commands print when the service refuses.
fn failed(what: &str, path: &str, operation: &str, printed: String, error: ApiError) -> Failure {
    let stderr = format!(
        "{what} failed: {path} An error occurred ({}) when calling the {operation} operation: {}\n",
        error.code.as_str(),
        error.message
    );
    ended(printed, stderr, Some(error))
}

fn ended(stdout: String, stderr: String, error: Option<ApiError>) -> Failure {
    Failure::Ended(Box::new(Exit {
        stdout,
        stderr,
        code: 1,
        error,
        ..Exit::default()
    }))
}
