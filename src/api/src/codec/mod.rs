//! How typed values become JSON and come back: decoding, encoding, what saves hold, and structures that stay JSON.

pub mod decode;
pub mod encode;
pub mod opaque;
pub mod stored;
