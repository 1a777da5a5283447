//! The versions of what is saved.

/// The version of the form in which records are kept.
pub const FORMAT: u32 = 2;
/// The version of the rules by which new commands are decided: what a fresh world holds, and what a call does to it. It
/// grows when these change in a way that a learner can notice. Old records keep what followed from them at their time.
///
/// 1: accounts could share images publicly from the first moment. 2: a fresh account blocks that, as EC2's do.
pub const RULES: u32 = 2;
