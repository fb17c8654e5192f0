//! An instrument that a counselor wrote or pasted, as it is edited, kept and sent.
//!
//! [`templates`] fill one from a published instrument's facts, [`check()`] finds what keeps it from
//! being an instrument, [`build()`] makes one of it, [`file`] is its documented file.

pub mod build;
pub mod check;
pub mod file;
pub mod limits;
mod packed;
pub mod problem;
pub mod templates;
mod words;

pub(crate) use packed::{pack, unpack};

pub use build::{build, published};
pub use check::check;
pub use problem::{Place, Problem, Reason};

/// An instrument that is not built in. Any value of this type can be held and edited;
/// only one without problems ([`check()`], within [`limits`]) becomes an instrument.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct CustomInstrument {
    /// A random id of 16 of `a-z2-7`.
    pub id: String,
    /// Whole number from 1; goes up whenever wording or scoring changes.
    pub edition: u32,
    /// The id of the template its facts come from; empty where there is none.
    pub template: String,
    /// What it is called.
    pub title: String,
    /// What is read before the first item.
    pub about: String,
    /// The days that the answers look back on, 1 to 365.
    pub recall_days: u32,
    /// The licence of its wording, in the sender's words; may be empty.
    pub licence: String,
    /// Where it was published, as "Author year"; empty for the sender's own.
    pub source: String,
    /// The response scales, which items name by their place.
    pub scales: Vec<Vec<AnswerOption>>,
    /// What is asked, in order.
    pub items: Vec<CustomItem>,
    /// What is computed.
    pub scores: Vec<CustomScore>,
}

/// One option of a response scale.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct AnswerOption {
    /// What it counts.
    pub value: i32,
    /// Its words.
    pub text: String,
}

/// One question, or words between questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomItem {
    /// Its words.
    pub text: String,
    /// What can be answered.
    pub kind: CustomKind,
    /// Whether it counts from the other end.
    pub reversed: bool,
    /// Whether it may be passed over without a word.
    pub optional: bool,
    /// The answers that point to danger.
    pub danger: Option<CustomDanger>,
}

/// What can be answered to an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CustomKind {
    /// One option of the scale at that place.
    Choice(usize),
    /// Any number of that scale's options.
    Several(usize),
    /// A whole number.
    Number {
        /// The lowest answer.
        min: i32,
        /// The highest answer.
        max: i32,
    },
    /// Own words.
    Text {
        /// The most characters, 1 to 2,000.
        max_chars: u32,
    },
    /// Nothing: words to read.
    Display,
}

/// Answers that point to danger: contacts are shown at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomDanger {
    /// The lowest such value.
    pub from: i32,
    /// The highest such value.
    pub to: i32,
    /// What it is about: one of the core's topics of safety.
    pub topic: String,
}

/// One score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomScore {
    /// What it is called.
    pub title: String,
    /// How it is made.
    pub method: CustomMethod,
    /// The places of its items, from 0.
    pub of: Vec<usize>,
    /// From which percentage of answered items on it is prorated (80 to 100); `None`: all must be there.
    pub prorate: Option<u32>,
    /// Published ranges of it and what they are called; none for a scale that nobody has validated.
    pub bands: Vec<CustomBand>,
    /// Where the ranges come from and in whom they were found; never empty where there are bands.
    pub bands_source: String,
}

/// What a score does with its items' values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CustomMethod {
    /// Adds them up.
    Sum,
    /// Takes their mean.
    Mean,
    /// Percent of maximum possible.
    Pomp,
    /// Counts those of at least this value.
    Count(i32),
}

/// A published range of a score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomBand {
    /// The lowest value in it.
    pub from: i32,
    /// The highest value in it.
    pub to: i32,
    /// What it is called.
    pub text: String,
}
