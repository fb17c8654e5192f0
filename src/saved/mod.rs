//! What is kept and what is read back: one record a key, each able to tell whether it is whole.
//!
//! This is the only place that knows the stored shapes. A value that cannot be read is kept
//! aside as it is ([`Unread`]), never dropped.

pub mod answers;
#[cfg(feature = "whole")]
mod asked;
pub mod body;
pub mod envelope;
pub mod export;
pub mod key;
mod plan;
#[cfg(test)]
mod tests;
pub mod union;

use footing_interchange::json;

#[cfg(feature = "whole")]
pub use asked::{Asked, OwnInstrument, OwnKey, OwnLink, Received};
pub use body::{Body, Draft, Setting, TakenResult};
pub use envelope::{Record, Unread};
pub use key::{Kind, RecordKey};
pub use plan::{Line, Note, Plan, Sort};
