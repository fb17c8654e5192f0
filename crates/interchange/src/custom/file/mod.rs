//! The file of an own instrument: JSON, described by `docs/footing-instrument.schema.json`.
//!
//! What is read is held to the format only; whether it is an instrument says [`super::check()`].

mod read;
mod write;

pub use read::read;
pub use write::write;

use std::fmt;

/// What the file calls itself.
pub const FORMAT: &str = "footing-instrument";
/// The version that is written, and the newest one that is read.
pub const VERSION: u32 = 1;
/// The most bytes a file may have.
pub const MOST_BYTES: usize = 262_144;

/// Why a file was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// It has more than [`MOST_BYTES`].
    TooLarge,
    /// It is not JSON, or not such a file.
    NotOurs,
    /// It was written by a newer version of the app, in this version of the format.
    Newer(u32),
    /// It says that it is such a file, but something in it is missing, unknown or of another kind.
    Wrong {
        /// The line, from 1.
        line: usize,
        /// What is wrong, in English, for whoever wrote the file.
        reason: String,
    },
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => write!(f, "the file has more than {MOST_BYTES} bytes"),
            Self::NotOurs => write!(f, "this is no {FORMAT} file"),
            Self::Newer(version) => {
                write!(f, "the file is of version {version}, newer than {VERSION}")
            }
            Self::Wrong { line, reason } => write!(f, "line {line}: {reason}"),
        }
    }
}

impl std::error::Error for FileError {}
