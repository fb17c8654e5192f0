//! What the answers and scores say: which items and scores to speak of, never a sentence.

mod find;

use crate::id::{ItemId, ScoreId};

pub use find::{dangers, read};

/// How one part of the reading is found.
#[derive(Debug, Clone, PartialEq)]
pub enum Rule {
    /// Items whose keyed answer is at least `at_least`, highest first, at most `most`.
    Strengths {
        /// The items looked at.
        items: Vec<ItemId>,
        /// The keyed value from which on an item is a strength.
        at_least: i32,
        /// How many are named.
        most: usize,
    },
    /// Situations that came up at least `often` and where the person was at least so `sure`.
    Works {
        /// How often it came up, and how sure the person is, for each situation.
        pairs: Vec<(ItemId, ItemId)>,
        /// The least value of the first.
        often: i32,
        /// The least value of the second.
        sure: i32,
    },
    /// Items whose answer is at least `from`, highest first.
    Barriers {
        /// The items looked at.
        items: Vec<ItemId>,
        /// The value from which on an item is a barrier.
        from: i32,
    },
    /// The lowest scores and, in each, the lowest items below `below`.
    Build {
        /// The scores compared with each other.
        areas: Vec<ScoreId>,
        /// How many scores are named.
        most: usize,
        /// How many items are named in each.
        items_each: usize,
        /// Items count as low if their keyed value is less than this.
        below: i32,
    },
    /// The first of a ranking.
    Ranked {
        /// The ranking's id.
        ranking: String,
        /// How many are named.
        most: usize,
    },
    /// Each option chosen in an item of several choices.
    Present {
        /// That item.
        item: ItemId,
    },
    /// An answer from `from` to `to` points to danger: contacts come before anything else.
    Safety {
        /// The item watched.
        item: ItemId,
        /// The lowest such answer, as given.
        from: i32,
        /// The highest such answer, as given.
        to: i32,
        /// What the danger is, as a key.
        topic: String,
    },
    /// All answers to at least `at_least` of these items are the same, as given.
    Alike {
        /// The items looked at.
        items: Vec<ItemId>,
        /// The fewest answers that can be called alike.
        at_least: usize,
    },
}

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
    /// Its value: keyed for strengths, as given for barriers.
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
