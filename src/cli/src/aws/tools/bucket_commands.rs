//! The subcommands of `aws s3`, for the command itself, its help and completion.

/// The subcommands that the lab has.
pub const BUCKET_COMMANDS: [(&str, &str); 4] = [
    ("ls", "List buckets, or the objects of a bucket."),
    ("mb", "Make a bucket."),
    ("rb", "Remove a bucket."),
    ("rm", "Delete an object."),
];
