//! What a link is to ask for, as far as it is typed.

use super::limits::Problem;
use super::pick::Pick;
use crate::check_ins::{name, rhythm};
use crate::shelf::Shelf;
use footing_core::calendar::{Date, Rhythm};
use footing_interchange::link::{Invitation, Recipient, Wanted};
use footing_interchange::plain;

/// The rhythms to choose from, by their names in [`rhythm`].
pub const RHYTHMS: [&str; 4] = ["1", "7", "14", "month"];
/// The choice beside them: a number of days of one's own.
pub const OWN: &str = "own";

/// What is typed and chosen; nothing of it is stored.
#[derive(Clone, PartialEq, Debug)]
pub struct Form {
    /// What to take, in order.
    pub picks: Vec<Pick>,
    /// The name one gives oneself.
    pub sender: String,
    /// A note in one's own words.
    pub note: String,
    /// What is to be sent back, once that is chosen.
    pub wanted: Option<Wanted>,
    /// Whether the person is asked for a name or code.
    pub asks_name: bool,
    /// The suggested day as it stands in the field; empty for none.
    pub first_day: String,
    /// The suggested rhythm by its name, or [`OWN`]; empty for none.
    pub every: String,
    /// A number of days of one's own, as it is typed.
    pub days: String,
}

impl Default for Form {
    fn default() -> Self {
        Self {
            picks: Vec::new(),
            sender: String::new(),
            note: String::new(),
            wanted: None,
            // Who gets several returns wants to tell them apart.
            asks_name: true,
            first_day: String::new(),
            every: String::new(),
            days: String::new(),
        }
    }
}

/// A field with words in it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Field {
    /// The name one gives oneself.
    Sender,
    /// The note.
    Note,
    /// The suggested day.
    FirstDay,
    /// The suggested rhythm.
    Every,
    /// A number of days of one's own.
    Days,
}

impl Form {
    /// The form that makes such a link, and whether anything in it could not be found here.
    pub fn of(read: &Invitation, shelf: &Shelf) -> (Self, bool) {
        let picks: Vec<_> = read
            .steps
            .iter()
            .filter_map(|step| Pick::of(step, shelf))
            .collect();
        let lacks = picks.len() < read.steps.len();
        let every = read.every.map(name).unwrap_or_default();
        let is_own = !every.is_empty() && !RHYTHMS.contains(&every.as_str());
        let form = Self {
            picks,
            sender: read.sender.clone(),
            note: read.note.clone(),
            wanted: Some(read.wanted),
            asks_name: read.asks_name || read.wanted == Wanted::Nothing,
            first_day: read
                .first_day
                .map(|day| day.to_string())
                .unwrap_or_default(),
            days: if is_own { every.clone() } else { String::new() },
            every: if is_own { OWN.to_owned() } else { every },
        };
        (form, lacks)
    }

    /// Puts words into a field.
    pub fn put(&mut self, field: Field, text: String) {
        let place = match field {
            Field::Sender => &mut self.sender,
            Field::Note => &mut self.note,
            Field::FirstDay => &mut self.first_day,
            Field::Every => &mut self.every,
            Field::Days => &mut self.days,
        };
        *place = text;
    }

    /// Whether something is to come back, which takes a key.
    pub fn wants_something(&self) -> bool {
        matches!(self.wanted, Some(Wanted::Scores | Wanted::Answers))
    }

    /// The day that is suggested.
    pub fn day(&self) -> Option<Date> {
        Date::parse(&self.first_day)
    }

    /// The rhythm that is suggested.
    pub fn rhythm(&self) -> Option<Rhythm> {
        rhythm(if self.every == OWN {
            &self.days
        } else {
            &self.every
        })
    }

    /// What the link asks for as it stands here, problems or not; which link it is comes later.
    pub fn invitation(&self, shelf: &Shelf, key: Option<Recipient>, language: &str) -> Invitation {
        let wants = self.wants_something();
        let recipient = key.filter(|_| wants);
        let wanted = self.wanted.filter(|_| recipient.is_some());
        Invitation {
            steps: self
                .picks
                .iter()
                .filter_map(|pick| pick.step(shelf))
                .collect(),
            sender: plain::line(&self.sender).trim().to_owned(),
            note: plain::text(&self.note).trim().to_owned(),
            language: language.to_owned(),
            recipient,
            wanted: wanted.unwrap_or_default(),
            asks_name: wants && self.asks_name,
            invite: [0; 8],
            first_day: self.day(),
            every: self.rhythm(),
        }
    }

    /// What is wrong in it, in the order of the page.
    pub fn problems(&self, shelf: &Shelf, key: Option<Recipient>) -> Vec<Problem> {
        Problem::all(self, shelf, key)
    }
}
