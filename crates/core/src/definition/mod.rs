//! From an instrument's file to an instrument that cannot be wrong.
//!
//! The file's format is described in `instruments/README.md`; its shapes are in [`raw`].

mod build;
mod check;
pub mod raw;

use crate::instrument::Instrument;
use std::fmt;

/// Something wrong in an instrument's file, said for the person who writes it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Where it is: "item body", "score personal".
    pub at: String,
    /// What is wrong and what would be right.
    pub reason: String,
}

impl Problem {
    /// Notes a problem at a place.
    pub fn new(at: impl Into<String>, reason: impl Into<String>) -> Self {
        Self {
            at: at.into(),
            reason: reason.into(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.at, self.reason)
    }
}

/// The most bytes an instrument's file may have.
pub const MOST_BYTES: usize = 262_144;
/// The most items an instrument may have.
pub const MOST_ITEMS: usize = 500;

/// Reads an instrument's file (JSON, see [`raw::Instrument`]).
///
/// # Errors
/// Everything that is wrong with it, each with its place; never an instrument that is partly right.
pub fn parse(json: &str) -> Result<Instrument, Vec<Problem>> {
    if json.len() > MOST_BYTES {
        return Err(vec![Problem::new(
            "file",
            format!("is larger than {MOST_BYTES} bytes"),
        )]);
    }
    let raw: raw::Instrument = serde_json::from_str(json)
        .map_err(|error| vec![Problem::new("file", error.to_string())])?;
    let mut problems = Vec::new();
    let built = build::instrument(&raw, &mut problems);
    if let Some(instrument) = &built {
        check::instrument(instrument, &mut problems);
        check::provenance(instrument, &mut problems);
    }
    match built {
        Some(instrument) if problems.is_empty() => Ok(instrument),
        _ => Err(problems),
    }
}

/// Checks an instrument that was not read from a file.
///
/// # Errors
/// Everything that is wrong with it, as [`parse`] says it.
pub fn checked(instrument: Instrument) -> Result<Instrument, Vec<Problem>> {
    let mut problems = Vec::new();
    check::instrument(&instrument, &mut problems);
    if problems.is_empty() {
        Ok(instrument)
    } else {
        Err(problems)
    }
}

/// Packs an instrument for [`unpack`].
pub fn pack(instrument: &Instrument) -> Vec<u8> {
    crate::pack::pack(instrument)
}

/// Packs what taking an instrument needs, for [`unpack_asked`].
pub fn pack_asked(instrument: &Instrument) -> Vec<u8> {
    crate::pack::pack_asked(instrument)
}

/// Takes what [`pack_asked`] has packed: an instrument without anything that its results are made of.
pub fn unpack_asked(packed: &[u8]) -> Option<Instrument> {
    crate::pack::unpack_asked(packed)
}

/// Packs what taking and scoring an instrument need, for [`unpack_scored`].
pub fn pack_scored(instrument: &Instrument) -> Vec<u8> {
    crate::pack::pack_scored(instrument)
}

/// Takes what [`pack_scored`] has packed: an instrument whose scores are not read.
pub fn unpack_scored(packed: &[u8]) -> Option<Instrument> {
    crate::pack::unpack_scored(packed)
}

/// Takes an instrument as [`pack`] has packed it: much less code than reading and checking the
/// file, for the built-in checks, which the build has checked.
pub fn unpack(packed: &[u8]) -> Option<Instrument> {
    crate::pack::unpack(packed)
}
