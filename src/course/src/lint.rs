//! Whether lessons are well formed.
