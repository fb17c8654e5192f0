//! What keeps an own instrument from being one: where, and why, without a sentence for people.

use super::limits;
use std::fmt;

/// Something wrong in an own instrument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it is.
    pub at: Place,
    /// What is wrong.
    pub reason: Reason,
}

/// A place in an own instrument; all numbers count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Its id.
    Id,
    /// Its edition.
    Edition,
    /// The name of its template.
    Template,
    /// Its title.
    Title,
    /// What is read first.
    About,
    /// How far answers look back.
    Recall,
    /// Its licence.
    Licence,
    /// Where it was published.
    Source,
    /// All response scales together.
    Scales,
    /// A response scale.
    Scale(usize),
    /// An option of a response scale.
    Option(usize, usize),
    /// All items together.
    Items,
    /// An item.
    Item(usize),
    /// All scores together.
    Scores,
    /// A score.
    Score(usize),
    /// A published range of a score.
    Band(usize, usize),
}

/// What is wrong at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A text is empty.
    Empty,
    /// A text is longer than this many characters.
    TooLong(usize),
    /// A text has characters that cannot be seen and would change how it reads.
    Unseen,
    /// A text that stands in one line has several.
    SeveralLines,
    /// It is not an id as the app makes them.
    NotAnId,
    /// A number is not from the first to the second, both included.
    OutOfRange(i32, i32),
    /// There are fewer of them than this.
    TooFew(usize),
    /// There are more of them than this.
    TooMany(usize),
    /// Two options count the same.
    ValueTwice(i32),
    /// Two options read the same.
    TextTwice,
    /// There are only words to read, nothing to answer.
    NothingAsked,
    /// The response scale it names (from 0) does not exist.
    NoScale(usize),
    /// The lower number is not below the higher one.
    NotRising,
    /// It has no value that could be reversed.
    NotReversible,
    /// It has no value that could point to danger.
    DangerWithoutValue,
    /// None of its answers lies within the danger's values.
    DangerNever,
    /// The danger's topic is not one of [`super::check::TOPICS`].
    NoTopic,
    /// It is made of nothing.
    MadeOfNothing,
    /// The item it names (from 0) does not exist.
    NoItem(usize),
    /// An item (from 0) stands twice in it.
    ItemTwice(usize),
    /// An item (from 0) has no value.
    ItemWithoutValue(usize),
    /// None of its items reaches the value that is counted.
    CountsNothing,
    /// It has too few items to be prorated.
    TooFewToProrate,
    /// What it does with its values cannot be prorated.
    MethodNotProrated,
    /// It has ranges, but the instrument does not say where it was published.
    BandsUnpublished,
    /// It has ranges, but not where they come from and in whom they were found.
    BandsWithoutSource,
    /// It has ranges of a template whose items, values or scores were changed.
    BandsOfAnother,
    /// The range begins before the one above it ends.
    Overlap,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.at, self.reason)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self {
            Self::Id => "id",
            Self::Edition => "edition",
            Self::Template => "template",
            Self::Title => "title",
            Self::About => "about",
            Self::Recall => "recall days",
            Self::Licence => "licence",
            Self::Source => "source",
            Self::Scales => "scales",
            Self::Items => "items",
            Self::Scores => "scores",
            Self::Scale(n) => return write!(f, "scale {}", nth(n)),
            Self::Option(scale, n) => return write!(f, "scale {}, answer {}", nth(scale), nth(n)),
            Self::Item(n) => return write!(f, "item {}", nth(n)),
            Self::Score(n) => return write!(f, "score {}", nth(n)),
            Self::Band(score, n) => return write!(f, "score {}, range {}", nth(score), nth(n)),
        };
        f.write_str(name)
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sentence = match self {
            Self::Empty => "has no words",
            Self::TooLong(most) => return write!(f, "is longer than {most} characters"),
            Self::Unseen => "has characters that cannot be seen",
            Self::SeveralLines => "must be one line",
            Self::NotAnId => "is not an id as the app makes them",
            Self::OutOfRange(min, max) => return write!(f, "must be from {min} to {max}"),
            Self::TooFew(least) => return write!(f, "there must be at least {least}"),
            Self::TooMany(most) => return write!(f, "there may be at most {most}"),
            Self::ValueTwice(value) => return write!(f, "two answers count {value}"),
            Self::TextTwice => "two answers read the same",
            Self::NothingAsked => "nothing is asked",
            Self::NoScale(n) => return write!(f, "there is no scale {}", nth(n)),
            Self::NotRising => "the lower number must be below the higher one",
            Self::NotReversible => "has no value that could be reversed",
            Self::DangerWithoutValue => "has no value that could point to danger",
            Self::DangerNever => "no answer lies within the values that point to danger",
            Self::NoTopic => "the danger is about nothing that is known",
            Self::MadeOfNothing => "is made of nothing",
            Self::NoItem(n) => return write!(f, "there is no item {}", nth(n)),
            Self::ItemTwice(n) => return write!(f, "item {} stands in it twice", nth(n)),
            Self::ItemWithoutValue(n) => return write!(f, "item {} has no value", nth(n)),
            Self::CountsNothing => "none of its items reaches the value that is counted",
            Self::TooFewToProrate => {
                let least = limits::PRORATED_ITEMS;
                return write!(f, "needs at least {least} items to be prorated");
            }
            Self::MethodNotProrated => "a count cannot be prorated",
            Self::BandsUnpublished => "only a published scale may have ranges",
            Self::BandsWithoutSource => "the ranges need a source, and in whom they were found",
            Self::BandsOfAnother => {
                "the ranges are those of the published scale, which was changed"
            }
            Self::Overlap => "begins before the range above it ends",
        };
        f.write_str(sentence)
    }
}

/// A place as people count; one may name any number at all.
fn nth(place: &usize) -> usize {
    place.saturating_add(1)
}
