//! What a person sends back: before it is sealed, and after the counselor has opened it.
//!
//! It was sealed to a key that everybody may have, so reading it believes nothing: its texts come out
//! plain and within their lengths, and whatever else is out of bounds is refused whole.
//! The format is `docs/footing-return.schema.json`.

mod answers;
mod people;
mod plain;
mod read;
mod write;

pub use people::{Person, Received, people};
pub use read::{ReturnError, read};
pub use write::{TooLarge, write};

use footing_core::{Answer, Timestamp};
use litemap::LiteMap;

/// The most bytes of a return: 256 KiB.
pub const MOST_BYTES: usize = 262_144;
/// The most results in one.
pub const MOST_RESULTS: usize = 50;
/// The most scores of a result.
pub const MOST_SCORES: usize = 64;
/// The most answers of a result, as many as an instrument may have items.
pub const MOST_ANSWERS: usize = 500;
/// The most options chosen in one answer.
pub const MOST_OPTIONS: usize = 100;
/// The most characters of a name or code.
pub const NAME_CHARS: usize = 60;
/// The most characters of a title.
pub const TITLE_CHARS: usize = 120;
/// The most characters of the word for what a person is changing.
pub const WORD_CHARS: usize = 30;
/// The most characters of the line in the person's own words.
pub const LINE_CHARS: usize = 600;
/// The most characters of an answer in own words.
pub const TEXT_CHARS: usize = 2_000;
/// The most points, on either side of 0.
pub const MOST_POINTS: f64 = 1e9;

/// What a person sends back at one time.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Return {
    /// The mark of the link that asked for it: up to 32 of `a-z` and `0-9`; empty where there is none.
    pub invite: String,
    /// The name or code that the person gave, on one line; empty where they gave none.
    pub name: String,
    /// When it was made, by the person's own clock.
    pub made_at: Timestamp,
    /// What is sent; there may be none beside the line.
    pub results: Vec<ReturnedResult>,
    /// A line in the person's own words; may be empty.
    pub line: String,
}

/// A result that is sent back.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct ReturnedResult {
    /// The result's random id, 16 of `a-z2-7`: who opens the same one twice counts it once.
    pub id: String,
    /// The instrument's id.
    pub instrument: String,
    /// The instrument's edition, from 1.
    pub edition: u32,
    /// What the instrument was called where it was taken.
    pub title: String,
    /// The person's word for what they are changing; may be empty.
    pub word: String,
    /// When it was finished.
    pub finished_at: Timestamp,
    /// How far the person's clock was ahead of UTC then, -1,440 to 1,440 minutes.
    pub offset_minutes: i32,
    /// Its scores, in the instrument's order.
    pub scores: Vec<ReturnedScore>,
    /// The answers, where the person sends them.
    pub answers: Option<ReturnedAnswers>,
}

/// A score that is sent back.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct ReturnedScore {
    /// The score's id within its instrument.
    pub id: String,
    /// What it was called.
    pub title: String,
    /// Its points, within `min` and `max`; `None` where there is no score.
    pub value: Option<f64>,
    /// The fewest points it could have.
    pub min: f64,
    /// The most points it could have.
    pub max: f64,
}

/// Answers by item id, before it is known whether the instrument here allows them.
pub type ReturnedAnswers = LiteMap<String, Answer>;
