//! What a person answered: can hold only legal answers of one instrument.

use crate::condition::{Test, When};
use crate::id::ItemId;
use crate::instrument::{Instrument, Item, Kind};
use litemap::LiteMap;
use std::fmt;
use std::rc::Rc;

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The value of an option, or a number.
    Value(i32),
    /// The ids of the options chosen.
    Several(Chosen),
    /// Own words as typed, never blank.
    Text(String),
    /// "Prefer not to say": an answer of its own that counts as missing.
    Declined,
}

/// Options chosen: their ids in alphabetical order, none twice.
///
/// A sorted list: with a handful of options a tree's code would be all that is left of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Chosen(Vec<String>);

impl Chosen {
    /// Whether an option is among them.
    pub fn contains(&self, id: &str) -> bool {
        self.0.iter().any(|it| it == id)
    }

    /// Puts an option in, or takes it out where it is in.
    pub fn toggle(&mut self, id: &str) {
        match self.0.binary_search_by(|it| it.as_str().cmp(id)) {
            Ok(place) => drop(self.0.remove(place)),
            Err(place) => self.0.insert(place, id.to_owned()),
        }
    }

    /// The ids, in order.
    pub fn iter(&self) -> impl Iterator<Item = &String> {
        self.0.iter()
    }
}

impl FromIterator<String> for Chosen {
    fn from_iter<I: IntoIterator<Item = String>>(ids: I) -> Self {
        let mut chosen = Self::default();
        for id in ids {
            if !chosen.contains(&id) {
                chosen.toggle(&id);
            }
        }
        chosen
    }
}

/// Why an answer was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerError {
    /// The instrument has no such item.
    NoSuchItem,
    /// The item takes another kind of answer.
    WrongKind,
    /// The value is not one of the item's.
    OutOfRange,
    /// The text is longer than the item keeps.
    TooLong,
}

impl fmt::Display for AnswerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoSuchItem => "the instrument has no such item",
            Self::WrongKind => "the item takes another kind of answer",
            Self::OutOfRange => "the value is not one of the item's",
            Self::TooLong => "the text is longer than the item keeps",
        })
    }
}

impl std::error::Error for AnswerError {}

/// Whether an item is asked. Of several conditions the one furthest down decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It is.
    Asked,
    /// Nobody knows: an answer that decides about it is missing. In a score it counts as missing.
    Unknown,
    /// It is not.
    NotAsked,
}

/// The answers given to one instrument so far.
///
/// Answers to items that are not asked at the moment are remembered, in case the person changes
/// their mind again, but neither read nor scored.
#[derive(Debug, Clone, PartialEq)]
pub struct Answers {
    instrument: Rc<Instrument>,
    given: LiteMap<ItemId, Answer>,
}

impl Answers {
    /// Starts with nothing answered.
    pub fn new(instrument: Rc<Instrument>) -> Self {
        Self {
            instrument,
            given: LiteMap::new(),
        }
    }

    /// The instrument these answers belong to.
    pub fn instrument(&self) -> &Rc<Instrument> {
        &self.instrument
    }

    /// Takes an answer, in place of an earlier one. Empty text takes the earlier answer back.
    ///
    /// # Errors
    /// Refuses what the item cannot be answered with; the answers then stay as they were.
    pub fn give(&mut self, item: &str, answer: Answer) -> Result<(), AnswerError> {
        let item = self.instrument.item(item).ok_or(AnswerError::NoSuchItem)?;
        let id = item.id.clone();
        match legal(&item.kind, answer)? {
            Some(answer) => self.given.insert(id, answer),
            None => self.given.remove(&id),
        };
        Ok(())
    }

    /// Whether [`Self::give`] would take an answer.
    ///
    /// # Errors
    /// As that says it.
    pub fn allows(instrument: &Instrument, item: &str, answer: Answer) -> Result<(), AnswerError> {
        let item = instrument.item(item).ok_or(AnswerError::NoSuchItem)?;
        legal(&item.kind, answer).map(drop)
    }

    /// The answer to an item, where there is one and the item is asked.
    pub fn get(&self, item: &str) -> Option<&Answer> {
        let item = self.instrument.item(item)?;
        if self.is_asked(item) {
            self.given.get(&item.id)
        } else {
            None
        }
    }

    /// The value answered to an item, as given (not reversed).
    pub fn value(&self, item: &str) -> Option<i32> {
        match self.get(item)? {
            Answer::Value(value) => Some(*value),
            Answer::Several(_) | Answer::Text(_) | Answer::Declined => None,
        }
    }

    /// The value answered to an item, turned round where the item is reversed.
    pub fn keyed(&self, item: &str) -> Option<i32> {
        let value = self.value(item)?;
        let item = self.instrument.item(item)?;
        Some(if item.reversed {
            item.kind.reverse(value)
        } else {
            value
        })
    }

    /// Whether an item's conditions hold.
    pub fn is_asked(&self, item: &Item) -> bool {
        self.standing(item) == Standing::Asked
    }

    /// Whether an item is asked, or would be if an earlier answer were known.
    pub fn standing(&self, item: &Item) -> Standing {
        // Conditions name earlier items only (checked when the instrument is built), so this ends.
        let of = |when: &When| {
            let earlier = self.instrument.item(when.item.as_str());
            let earlier = earlier.map_or(Standing::NotAsked, |earlier| self.standing(earlier));
            match (earlier, when.holds(self)) {
                (Standing::Asked, Some(true)) => Standing::Asked,
                (Standing::NotAsked, _) | (_, Some(_)) => Standing::NotAsked,
                // Without an answer it is certain that there is none.
                (_, None) if when.test == Test::Answered => Standing::NotAsked,
                (_, None) => Standing::Unknown,
            }
        };
        item.when.iter().map(of).max().unwrap_or(Standing::Asked)
    }

    /// The items that are asked, in order, words to read included.
    pub fn asked(&self) -> impl Iterator<Item = &Item> {
        self.instrument
            .items
            .iter()
            .filter(|item| self.is_asked(item))
    }

    /// The items that are asked and still open; those that may be passed over are not among them.
    pub fn open(&self) -> impl Iterator<Item = &Item> {
        self.asked().filter(|item| {
            !item.optional && item.kind != Kind::Display && !self.given.contains_key(&item.id)
        })
    }

    /// What has been answered to the items that are asked, in the instrument's order.
    pub fn given(&self) -> impl Iterator<Item = (&Item, &Answer)> {
        self.asked()
            .filter_map(|item| self.given.get(&item.id).map(|answer| (item, answer)))
    }

    /// Everything that was ever answered, also to items that are not asked at the moment.
    pub fn remembered(&self) -> impl Iterator<Item = (&ItemId, &Answer)> {
        self.given.iter()
    }
}

/// The answer as it is kept, or `None` where it takes an earlier one back.
fn legal(kind: &Kind, answer: Answer) -> Result<Option<Answer>, AnswerError> {
    match (kind, answer) {
        (Kind::Display, _) => Err(AnswerError::WrongKind),
        (_, Answer::Declined) => Ok(Some(Answer::Declined)),
        (Kind::Choice(scale), Answer::Value(value)) => {
            let known = scale.options.iter().any(|option| option.value == value);
            if known {
                Ok(Some(Answer::Value(value)))
            } else {
                Err(AnswerError::OutOfRange)
            }
        }
        (Kind::Number { min, max }, Answer::Value(value)) => {
            let inside = (*min..=*max).contains(&value);
            if inside {
                Ok(Some(Answer::Value(value)))
            } else {
                Err(AnswerError::OutOfRange)
            }
        }
        (Kind::Several(scale), Answer::Several(chosen)) => {
            let known = |id: &String| scale.options.iter().any(|option| option.id == *id);
            if chosen.iter().all(known) {
                Ok(Some(Answer::Several(chosen)))
            } else {
                Err(AnswerError::OutOfRange)
            }
        }
        (Kind::Text { max_chars }, Answer::Text(text)) => {
            if text.chars().count() > *max_chars {
                return Err(AnswerError::TooLong);
            }
            // Kept as typed: a space between two words comes before the second one.
            Ok((!text.trim().is_empty()).then_some(Answer::Text(text)))
        }
        _ => Err(AnswerError::WrongKind),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_chosen_are_in_order_and_none_twice() {
        let mut chosen: Chosen = ["c", "a", "c", "b"].map(String::from).into_iter().collect();
        let ids = |chosen: &Chosen| chosen.iter().cloned().collect::<Vec<_>>().concat();
        assert_eq!(ids(&chosen), "abc");
        chosen.toggle("b");
        assert!(!chosen.contains("b"));
        assert_eq!(ids(&chosen), "ac");
        chosen.toggle("b");
        assert_eq!(ids(&chosen), "abc");
    }
}
