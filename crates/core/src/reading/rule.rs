//! The rules of a reading: what is looked for in answers and scores.

use crate::condition::When;
use crate::id::{ItemId, ScoreId};

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
    /// All answers to at least `at_least` of these items are the same, as given.
    Alike {
        /// The items looked at.
        items: Vec<ItemId>,
        /// The fewest answers that can be called alike.
        at_least: usize,
    },
    /// Options that fit, each with its reasons.
    Options(Matching),
    /// The person's own top signs: items whose answer is at least `from`, highest first.
    Signs {
        /// The items looked at.
        items: Vec<ItemId>,
        /// The value, as given, from which on an item is a sign.
        from: i32,
        /// How many are named.
        most: usize,
    },
    /// A short text to hand to somebody: the lines whose conditions hold.
    Message {
        /// All lines, in order.
        lines: Vec<Line>,
    },
}

/// An answer that points to danger: contacts come before anything else.
#[derive(Debug, Clone, PartialEq)]
pub struct Danger {
    /// The item watched.
    pub item: ItemId,
    /// It points to danger where all of these, each on that item, hold.
    pub when: Vec<When>,
    /// What the danger is, as a key.
    pub topic: String,
}

/// How options are matched to answers: by visible rules, never by a percentage of fit.
#[derive(Debug, Clone, PartialEq)]
pub struct Matching {
    /// In which order they stand.
    pub order: Order,
    /// How many are shown at the most, 1 or more.
    pub most: usize,
    /// All that can be offered.
    pub offers: Vec<Offer>,
}

/// In which order offers stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// By the points of their reasons, and of each family one only, unless there would be fewer
    /// than `least` then.
    Points {
        /// How many there should be at least, at most [`Matching::most`].
        least: usize,
    },
    /// As the file lists them.
    Listed,
}

/// Something that can be offered.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// Its name within the instrument.
    pub id: String,
    /// What it is one kind of; without one it stands for itself.
    pub family: Option<String>,
    /// It is left out where all conditions of one of these lists hold.
    pub unless: Vec<Vec<When>>,
    /// What speaks for it.
    pub because: Vec<Reason>,
}

/// Something that speaks for an offer.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    /// Its name within the offer.
    pub id: String,
    /// What it adds to the offer's place, 0 to 100.
    pub points: u32,
    /// It is met where all of these hold.
    pub when: Vec<When>,
}

/// A line of a short text.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its name within the instrument.
    pub id: String,
    /// It is part of the text where all of these hold.
    pub when: Vec<When>,
}
