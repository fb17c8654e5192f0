//! What is kept and what is read back: one record a key, each able to tell whether it is whole.
//!
//! This is the only place that knows the stored shapes. A value that cannot be read is kept
//! aside as it is ([`Unread`]), never dropped.

pub mod answers;
pub mod body;
pub mod envelope;
pub mod export;
mod json;
pub mod key;
mod plan;
#[cfg(test)]
mod tests;
pub mod union;

pub use body::{Body, Draft, Setting, TakenResult};
pub use envelope::{Record, Unread};
pub use key::{Kind, RecordKey};
pub use plan::{Line, Note, Plan, Sort};
