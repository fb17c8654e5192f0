//! What a link asks of the person who opens it.

use super::Recipient;
use crate::custom::CustomInstrument;
use footing_core::calendar::{Date, Rhythm};

/// What somebody asks another person to take, and what they would like to get back.
///
/// All of it is the sender's word: nothing says who they are, and all words are plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// What to take, in this order; 1 to 12.
    pub steps: Vec<Step>,
    /// The name that the sender gives themselves; one line of at most 60 characters.
    pub sender: String,
    /// A note in the sender's own words, at most 600 characters; may be empty.
    pub note: String,
    /// The language of the pages: `en`, `pt-BR`.
    pub language: String,
    /// For whom results are sealed; `None` where nothing is to be sent back.
    pub recipient: Option<Recipient>,
    /// What the sender would like to get; the person decides.
    pub wanted: Wanted,
    /// Whether the person is asked for a name or code.
    pub asks_name: bool,
    /// Random; tells the sender which invitation a return answers.
    pub invite: [u8; 8],
    /// The day that the sender suggests for the first time.
    pub first_day: Option<Date>,
    /// How often the sender suggests taking it.
    pub every: Option<Rhythm>,
}

impl Invitation {
    /// The most steps of one invitation.
    pub const MOST_STEPS: usize = 12;
    /// The longest name of a sender, in characters.
    pub const LONGEST_SENDER: usize = 60;
    /// The longest note, in characters.
    pub const LONGEST_NOTE: usize = 600;
}

/// One thing to take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// An instrument that the app brings.
    BuiltIn {
        /// Its id, as in [`footing_core::InstrumentId`].
        id: String,
        /// The edition that the sender saw, from 1.
        edition: u32,
    },
    /// An instrument that travels in the link. It may have problems: check it before it is shown.
    Whole(Box<CustomInstrument>),
}

/// What is to be sent back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Wanted {
    /// Nothing.
    #[default]
    Nothing,
    /// Scores.
    Scores,
    /// Scores, and the answers behind them.
    Answers,
}
