//! What the answers and scores say: which items and scores to speak of, never a sentence.

mod find;
mod matching;
mod rule;

use crate::id::{ItemId, ScoreId};

pub use find::{dangers, read, risen};
pub use matching::{Weighed, weighed};
pub use rule::{Danger, Line, Matching, Offer, Order, Reason, Rule};

/// What the results speak of, in the order in which it is shown.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reading {
    /// Dangers that an answer points to. Their absence never means that there is none.
    pub safety: Vec<SafetyNote>,
    /// All answers are alike, so the person may want to look again.
    pub alike: bool,
    /// What to lean on: items, strongest first.
    pub strengths: Vec<Finding>,
    /// What stands in the way: items, heaviest first.
    pub barriers: Vec<Finding>,
    /// The lowest areas, lowest first.
    pub areas: Vec<Area>,
    /// The situations to plan for, first things first.
    pub triggers: Vec<Trigger>,
    /// Options chosen in an item that only asks to be noticed.
    pub present: Vec<(ItemId, String)>,
    /// What fits, in order.
    pub offers: Vec<Offered>,
    /// The person's own top signs: items, strongest first.
    pub signs: Vec<Finding>,
    /// The lines of the short text, in order.
    pub message: Vec<String>,
}

/// An offer that fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// The offer.
    pub id: String,
    /// The reasons that are met, in the file's order; never none.
    pub reasons: Vec<String>,
}

/// A danger that an answer points to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SafetyNote {
    /// The item answered.
    pub item: ItemId,
    /// What the danger is, as a key.
    pub topic: String,
}

/// An item worth naming.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The item.
    pub item: ItemId,
    /// Its value: keyed for strengths, as given for barriers and signs.
    pub value: i32,
}

/// A score worth building up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// The score.
    pub score: ScoreId,
    /// Its lowest items, lowest first; empty where none is low.
    pub items: Vec<ItemId>,
}

/// A situation worth a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Trigger {
    /// The score it was ranked by.
    pub score: ScoreId,
    /// That score's value, above 0.
    pub priority: f64,
    /// The situation's id: the stem of the items that the score is made of.
    pub stem: String,
}
