//! The steps in which an own instrument is written.

use footing_interchange::custom::{CustomDanger, CustomKind, CustomMethod};

/// A step; places count from 0.
#[derive(Clone, Debug, PartialEq)]
#[allow(
    missing_docs,
    reason = "those without a word of their own are named like the field they set"
)]
pub enum Change {
    Title(String),
    About(String),
    RecallDays(u32),
    Licence(String),
    Source(String),
    /// The words of all questions, one a line.
    Statements(Vec<String>),
    /// A question of that kind comes at the end.
    AddedItem(CustomKind),
    /// Something about a question.
    Item(usize, ItemChange),
    /// A set of answers comes at the end.
    AddedScale,
    /// Something about a set of answers.
    Scale(usize, ScaleChange),
    /// A score comes at the end, made of all questions that can be counted.
    AddedScore(String),
    /// Something about a score.
    Score(usize, ScoreChange),
}

/// A step in a question.
#[derive(Clone, Debug, PartialEq)]
#[allow(
    missing_docs,
    reason = "those without a word of their own are named like the field they set"
)]
pub enum ItemChange {
    Text(String),
    Kind(CustomKind),
    Reversed(bool),
    Optional(bool),
    Danger(Option<CustomDanger>),
    /// It changes places with the one before it.
    Up,
    /// It changes places with the one after it.
    Down,
    Removed,
}

/// A step in a set of answers.
#[derive(Clone, Debug, PartialEq)]
pub enum ScaleChange {
    /// The words of all its answers, one a line.
    Words(Vec<String>),
    /// Common answers are taken, where there were none.
    Ready(Vec<String>),
    /// What the first answer counts; each further one counts one more.
    First(i32),
    /// What one answer counts.
    Value(usize, i32),
    /// The numbers change ends.
    TurnedRound,
    /// It goes, with its place in the questions after it; only where no question uses it.
    Removed,
}

/// A step in a score.
#[derive(Clone, Debug, PartialEq)]
#[allow(
    missing_docs,
    reason = "those without a word of their own are named like the field they set"
)]
pub enum ScoreChange {
    Title(String),
    Method(CustomMethod),
    /// Whether a question is part of it.
    Item(usize, bool),
    /// Whether some answers may be missing.
    Prorate(bool),
    /// Its published ranges go.
    WithoutBands,
    Removed,
}
