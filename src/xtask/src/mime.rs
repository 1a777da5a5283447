//! Content types by file name. A browser refuses a script, and compiles wasm more slowly, under a wrong one.

use std::path::Path;

/// The `Content-Type` of a file.
#[must_use]
pub fn of(path: &Path) -> &'static str {
    match path
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default()
    {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// Whether gzip makes a file of this type smaller.
#[must_use]
pub fn compresses(content_type: &str) -> bool {
    !matches!(
        content_type,
        "image/png" | "image/x-icon" | "application/octet-stream"
    )
}
