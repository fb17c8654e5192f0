//! What the app asks the person, and what it tells them has just happened.

#[cfg(feature = "whole")]
use crate::directory::Entry;
use crate::saved::RecordKey;
use crate::saved::export::ImportError;

/// A question that waits for a yes or no.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Ask {
    /// Delete this record?
    Delete(RecordKey),
    /// Delete everything that somebody sent?
    #[cfg(feature = "counselor")]
    DeletePerson(Vec<RecordKey>),
    /// Erase everything?
    Erase,
    /// Leave for the site of this place?
    #[cfg(feature = "whole")]
    Away(&'static Entry),
}

/// What has just happened.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Notice {
    /// Everything was erased.
    Erased,
    /// One record was deleted.
    Deleted,
    /// A file was read.
    Imported {
        /// Records that are new here.
        added: usize,
        /// Records that were here already.
        same: usize,
        /// Entries that could not be read.
        skipped: usize,
    },
    /// A file was not read; nothing has changed.
    NotImported(ImportError),
    /// The file could not be opened at all.
    FileUnreadable,
}

/// A sentence for screen readers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Announcement {
    /// So many presses of Shift are left until the page is left.
    PressesLeft(u8),
    /// Something was put into the plan.
    Planned,
    /// The text was copied.
    Copied,
    /// The browser did not let it be copied, so it is selected.
    NotCopied,
}
