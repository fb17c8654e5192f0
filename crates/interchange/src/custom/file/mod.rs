//! The file of an own instrument: JSON, described by `docs/footing-instrument.schema.json`.
//!
//! What is read is held to the format only; whether it is an instrument says [`super::check()`].

mod shapes;

use super::CustomInstrument;
use serde::Deserialize;
use shapes::File;
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

/// Writes the file.
pub fn write(it: &CustomInstrument) -> String {
    // Strings, numbers and lists can always be written.
    let mut text = serde_json::to_string_pretty(&File::of(it)).unwrap_or_default();
    text.push('\n');
    text
}

/// Reads a file.
///
/// # Errors
/// Refuses what is not such a file as a whole.
pub fn read(text: &str) -> Result<CustomInstrument, FileError> {
    if text.len() > MOST_BYTES {
        return Err(FileError::TooLarge);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let head: Head = serde_json::from_str(text).map_err(|_| FileError::NotOurs)?;
    if head.format != FORMAT {
        return Err(FileError::NotOurs);
    }
    if head.version > VERSION {
        return Err(FileError::Newer(head.version));
    }
    let wrong = |line, reason| FileError::Wrong { line, reason };
    if head.version != VERSION {
        return Err(wrong(1, format!("there is no version {}", head.version)));
    }
    match serde_json::from_str::<File>(text) {
        Ok(file) => Ok(file.into()),
        Err(error) => Err(wrong(error.line(), error.to_string())),
    }
}

/// What tells such a file from others, whatever else is in it.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}
