//! What is known of the two stores, and how far they have been read.

use crate::action::Action;
use litemap::LiteMap;

/// What must be known while the stores are being read, slice by slice.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Reading {
    /// Keys written or deleted since: what the stores had under them is out of date.
    pub touched: LiteMap<String, ()>,
    /// What waits until everything is here: files out and in.
    pub waiting: Vec<Action>,
    /// Marks of deletion that have done their work, as long as there is nothing but such marks.
    pub purge: Vec<String>,
    /// There is more than such marks.
    pub alive: bool,
    /// Everything was erased since: what is still read is forgotten.
    pub erased: bool,
    /// Slices with the twin have come, too.
    pub with_twin: bool,
    /// One of the readings has come to its end.
    pub once: bool,
}

/// Which of the two stores can be used.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Stores {
    /// Whether localStorage can.
    pub local: Availability,
    /// Whether IndexedDB can.
    pub twin: Availability,
}

impl Stores {
    /// Neither can be used: this visit is in memory only.
    pub fn refused(self) -> bool {
        self.local == Availability::Refused && self.twin == Availability::Refused
    }
}

/// Whether a store can be used.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Availability {
    /// Not known yet.
    #[default]
    Unknown,
    /// It can.
    Works,
    /// The browser refuses it.
    Refused,
}
