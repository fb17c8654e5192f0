//! What was brought to be opened, and what came of it.

use crate::edge::sealing::SealingError;
use footing_interchange::returned::ReturnError;
use std::rc::Rc;

/// Something that was brought to be opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// Which one it is, of all that were brought during this visit.
    pub number: usize,
    /// Where it is from.
    pub from: Source,
    /// What is sealed; `None` where nothing was found.
    pub(super) sealed: Option<Rc<[u8]>>,
    /// What came of it.
    pub fate: Fate,
}

/// Where something is from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The text that was pasted.
    Text,
    /// The file of that name, as somebody has called it.
    File(String),
    /// The link that was opened.
    Address,
    /// Several codes together.
    Codes,
}

/// What came of opening something.
#[derive(Clone, Debug, PartialEq)]
pub enum Fate {
    /// It is being opened.
    Opening,
    /// It was opened and is kept.
    Opened {
        /// The id under which it is kept.
        id: String,
        /// The name or code in it; may be empty.
        name: String,
        /// How many results it holds.
        results: usize,
        /// Whether an answer points to danger.
        danger: bool,
        /// It was here before.
        again: bool,
    },
    /// It was not opened.
    Closed(Why),
}

/// Why something was not opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// There is nothing sealed in it.
    Nothing,
    /// The browser could not read it.
    Unreadable,
    /// There is no code in the picture that could be read.
    NoCode,
    /// Codes are missing: which, of how many.
    Missing(Vec<usize>, usize),
    /// It is larger than anything of ours.
    TooLarge,
    /// There is no key here.
    NoKey,
    /// A key here that may fit is locked.
    Locked,
    /// No key here fits.
    SomebodyElse,
    /// It was changed or cut on the way.
    Damaged,
    /// What is in it is no return.
    NotOurs,
    /// A newer version of the app made it.
    Newer,
    /// Sealing is not available on this page.
    NotHere,
}

impl From<SealingError> for Why {
    fn from(error: SealingError) -> Self {
        match error {
            SealingError::SomebodyElse => Self::SomebodyElse,
            SealingError::TooLarge => Self::TooLarge,
            SealingError::NotAge => Self::Nothing,
            SealingError::NeedsPassphrase | SealingError::NotText => Self::NotOurs,
            SealingError::NotHere | SealingError::Broken => Self::NotHere,
            _ => Self::Damaged,
        }
    }
}

impl From<ReturnError> for Why {
    fn from(error: ReturnError) -> Self {
        match error {
            ReturnError::TooLarge => Self::TooLarge,
            ReturnError::NotOurs => Self::NotOurs,
            ReturnError::Newer => Self::Newer,
        }
    }
}
