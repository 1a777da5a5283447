//! Identifiers of resources, each a type of its own around its text, which copies share.
//!
//! An identifier in a request may be any text: whether it is well formed is the simulated EC2's to say.

/// Declares identifiers with their prefixes.
macro_rules! id {
    ($( $(#[$meta:meta])* $name:ident, $prefix:literal; )+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(std::sync::Arc<str>);

        impl $name {
            /// The prefix without its hyphen.
            pub const PREFIX: &'static str = $prefix;
            /// The text.
            pub fn as_str(&self) -> &str { &self.0 }
            /// The text, shared.
            pub fn shared(&self) -> std::sync::Arc<str> { std::sync::Arc::clone(&self.0) }
        }
        impl Default for $name { fn default() -> Self { Self::from("") } }
        impl From<&str> for $name { fn from(text: &str) -> Self { Self(text.into()) } }
        impl From<String> for $name { fn from(text: String) -> Self { Self(text.into()) } }
        impl From<&$name> for String { fn from(id: &$name) -> Self { id.as_str().to_owned() } }
        impl std::borrow::Borrow<str> for $name { fn borrow(&self) -> &str { &self.0 } }
        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { out.write_str(&self.0) }
        }
        impl $crate::codec::decode::Decode for $name {
            fn decode(value: &serde_json::Value, reader: &mut $crate::codec::decode::Reader) -> Self {
                Self::from(<String as $crate::codec::decode::Decode>::decode(value, reader))
            }
        }
        impl $crate::codec::encode::Encode for $name {
            fn encode(&self, sink: &mut dyn $crate::codec::encode::Sink) { sink.text(&self.0); }
        }
        impl $crate::Typed for $name { const SHAPE: $crate::Shape = $crate::Shape::Id($prefix); }
    )+};
}

id! {
    /// An image: `ami-0…`.
    ImageId, "ami";
    /// A snapshot: `snap-0…`.
    SnapshotId, "snap";
    /// A volume: `vol-0…`.
    VolumeId, "vol";
    /// An instance: `i-0…`.
    InstanceId, "i";
    /// A subnet: `subnet-0…`.
    SubnetId, "subnet";
    /// A virtual network: `vpc-0…`.
    VpcId, "vpc";
    /// A security group: `sg-0…`.
    SecurityGroupId, "sg";
}
