//! A questionnaire as it is asked and scored: immutable once built.

pub use crate::bands::{Band, Bands};
use crate::condition::When;
use crate::id::{InstrumentId, ItemId, ScoreId};
use crate::reading::{Danger, Rule};
use std::rc::Rc;

/// A checked questionnaire: [`crate::parse`] and [`crate::definition::checked`] give one, so whoever
/// holds one can rely on it.
///
/// Where it was unpacked for taking it only ([`crate::definition::unpack_asked`]), what results
/// are made of (from `scores` on) is left out; where it was unpacked for scoring
/// ([`crate::definition::unpack_scored`]), all that comes after `scores`.
#[derive(Debug, PartialEq)]
pub struct Instrument {
    /// Which instrument it is, in all its editions.
    pub id: InstrumentId,
    /// Whole number from 1; another edition means other wording or scoring.
    pub edition: u32,
    /// The neutral word in the page's address.
    pub slug: String,
    /// The days that the answers look back on, 1 to 365.
    pub recall_days: u32,
    /// How long it takes, in minutes, 1 to 60.
    pub minutes: u32,
    /// How many questions stand on one screen, 1 to 12.
    pub per_screen: usize,
    /// Whether its texts use the person's word for what they are changing.
    pub behaviour: bool,
    /// Where it comes from and whether anybody has validated it.
    pub provenance: Provenance,
    /// The parts, in the order they are asked.
    pub sections: Vec<Section>,
    /// All items, in the order they are asked.
    pub items: Vec<Item>,
    /// The answers that point to danger.
    pub dangers: Vec<Danger>,
    /// What is computed from the answers.
    pub scores: Vec<ScoreRule>,
    /// Orders of scores, highest first.
    pub rankings: Vec<Ranking>,
    /// How the answers and scores are read.
    pub rules: Vec<Rule>,
    /// The pictures of a result, in the order shown.
    pub charts: Vec<Chart>,
    /// The scores whose course over time is shown, the most telling first.
    pub trend: Vec<ScoreId>,
    /// The sections that a talk with a facilitator goes through; none where there is no such talk.
    pub guide: Vec<String>,
}

impl Instrument {
    /// The item of that id.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id.as_str() == id)
    }

    /// The score rule of that id.
    pub fn score_rule(&self, id: &str) -> Option<&ScoreRule> {
        self.scores.iter().find(|score| score.id.as_str() == id)
    }

    /// The section of that id.
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }

    /// Whether this item is watched for danger.
    pub fn is_safety_item(&self, id: &ItemId) -> bool {
        self.dangers.iter().any(|danger| danger.item == *id)
    }
}

/// Where an instrument comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Provenance {
    /// Who wrote it.
    pub kind: Origin,
    /// Whether a published study found that it measures what it says. Own checks: no.
    pub validated: bool,
    /// The licence of its wording.
    pub licence: String,
    /// The published work its constructs come from, as "Author year, what".
    pub sources: Vec<String>,
}

/// Who wrote an instrument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Written by whoever gives it: for Footing, or by the sender.
    Own,
    /// A published instrument whose wording the sender holds.
    Published,
    /// Read from a file that somebody brought.
    Imported,
}

/// A part of an instrument, with its own heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Its name within the instrument.
    pub id: String,
    /// The items it holds, in order.
    pub items: Vec<ItemId>,
}

/// One question.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Its name within the instrument.
    pub id: ItemId,
    /// The section it stands in.
    pub section: String,
    /// The situation it asks about, where several items share one.
    pub stem: Option<String>,
    /// The wording it shares with other items ("How often did this come up?").
    pub prompt: Option<String>,
    /// What can be answered.
    pub kind: Kind,
    /// Whether a high answer means a low standing; see [`Kind::keyed`].
    pub reversed: bool,
    /// Whether it may be passed over without a word.
    pub optional: bool,
    /// It is asked only if all of these hold; always, if there are none.
    pub when: Vec<When>,
}

/// What can be answered to an item.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// One option of a response scale.
    Choice(Rc<ResponseScale>),
    /// Any number of a response scale's options, none included.
    Several(Rc<ResponseScale>),
    /// A whole number from `min` to `max`, both included.
    Number {
        /// The lowest answer.
        min: i32,
        /// The highest answer.
        max: i32,
    },
    /// Own words.
    Text {
        /// The most characters that are kept, 1 to 2,000.
        max_chars: usize,
    },
    /// Nothing: words to read.
    Display,
}

impl Kind {
    /// The lowest and highest value, where answers have a value.
    pub fn range(&self) -> Option<(i32, i32)> {
        match self {
            Kind::Choice(scale) => Some(scale.range()),
            Kind::Number { min, max } => Some((*min, *max)),
            Kind::Several(_) | Kind::Text { .. } | Kind::Display => None,
        }
    }

    /// The value seen from the other end: `min + max - value`. Twice is the identity.
    pub fn reverse(&self, value: i32) -> i32 {
        self.range().map_or(value, |(min, max)| min + max - value)
    }
}

/// A named set of answer options ("not at all like my life now" … "very much like it").
#[derive(Debug, PartialEq)]
pub struct ResponseScale {
    /// Its name within the instrument.
    pub id: String,
    /// At least two options in the order shown, no value twice.
    pub options: Vec<Choice>,
}

impl ResponseScale {
    /// The lowest and the highest value of its options.
    pub fn range(&self) -> (i32, i32) {
        let values = self.options.iter().map(|option| option.value);
        (values.clone().min().unwrap_or(0), values.max().unwrap_or(0))
    }
}

/// One option of a response scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// Its name within the response scale.
    pub id: String,
    /// What it counts.
    pub value: i32,
}

/// How one score is made.
#[derive(Debug, Clone, PartialEq)]
pub struct ScoreRule {
    /// Its name within the instrument.
    pub id: ScoreId,
    /// What is done with the values.
    pub method: Method,
    /// The items it is made of; no item twice.
    pub of: Vec<ItemId>,
    /// Items that count from the other end in this score only.
    pub complement: Vec<ItemId>,
    /// What happens where answers are missing.
    pub missing: Missing,
    /// Published figures that make a reliable change computable.
    pub reliability: Option<Reliability>,
    /// Published ranges of it; only on a published and validated scale.
    pub bands: Option<Bands>,
}

/// What a score does with its items' values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Adds them up.
    Sum,
    /// Takes their mean.
    Mean,
    /// Percent of maximum possible, 0 to 100 (Cohen, Cohen, Aiken & West 1999).
    Pomp,
    /// Multiplies them; all must be 0 or more.
    Product,
    /// Counts those of at least this value.
    Count(i32),
}

/// What a score does where answers are missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// No score.
    None,
    /// A score from this percentage of answered items on (80 to 100), the rest standing in at
    /// their mean.
    Prorate(u32),
}

/// Published figures of a score.
#[derive(Debug, Clone, PartialEq)]
pub struct Reliability {
    /// Standard deviation in the study's group, in the score's own points, above 0.
    pub sd: f64,
    /// Test-retest correlation, 0 to below 1.
    pub retest: f64,
    /// Author and year.
    pub source: String,
}

/// An order of scores, highest first; scores of 0 and missing ones are left out.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranking {
    /// Its name within the instrument.
    pub id: String,
    /// The scores it orders; where two are equal the earlier one stands first.
    pub of: Vec<ScoreId>,
}

/// A picture of a result.
#[derive(Debug, Clone, PartialEq)]
pub enum Chart {
    /// A bar for each of these scores.
    Bars(Vec<ScoreId>),
    /// A row for each kind of situation.
    Map(Vec<MapRow>),
}

/// One kind of situation in a map.
#[derive(Debug, Clone, PartialEq)]
pub struct MapRow {
    /// The section that is the kind.
    pub section: String,
    /// How often it came up.
    pub often: ScoreId,
    /// How strong the pull was.
    pub pull: ScoreId,
    /// How sure the person is.
    pub sure: ScoreId,
}
