//! What stands in the way of a link: what is missing, and what is too large.

use super::form::{Form, OWN};
use crate::shelf::Shelf;
use footing_interchange::link::{Invitation, Recipient};

/// Something that stands in the way.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Problem {
    /// Nothing was picked.
    NothingPicked,
    /// More was picked than a link holds.
    TooManyPicked,
    /// Something was picked that is not here any more.
    PickGone,
    /// The name has so many characters too many.
    SenderTooLong(usize),
    /// The note has so many characters too many.
    NoteTooLong(usize),
    /// It was not chosen whether anything comes back.
    NoChoice,
    /// Something is to come back, and there is no key of which a copy was saved.
    NoKey,
    /// The day is none.
    NoDay,
    /// The number of days is none from 1 to 366.
    NoRhythm,
    /// All of it together is too large for a link.
    TooLarge,
}

impl Problem {
    /// All that stand in the way, in the order of the page; whether it is too large together only
    /// shows once there is a link.
    pub(super) fn all(form: &Form, shelf: &Shelf, key: Option<Recipient>) -> Vec<Self> {
        let asked = form.invitation(shelf, key, "en");
        let over = |text: &str, most: usize| text.chars().count().saturating_sub(most);
        let sender = over(&asked.sender, Invitation::LONGEST_SENDER);
        let note = over(&asked.note, Invitation::LONGEST_NOTE);
        let all = [
            (form.picks.is_empty(), Self::NothingPicked),
            (
                form.picks.len() > Invitation::MOST_STEPS,
                Self::TooManyPicked,
            ),
            (asked.steps.len() < form.picks.len(), Self::PickGone),
            (sender > 0, Self::SenderTooLong(sender)),
            (note > 0, Self::NoteTooLong(note)),
            (form.wanted.is_none(), Self::NoChoice),
            (form.wants_something() && key.is_none(), Self::NoKey),
            (
                !form.first_day.is_empty() && form.day().is_none(),
                Self::NoDay,
            ),
            (form.every == OWN && form.rhythm().is_none(), Self::NoRhythm),
        ];
        let there = all.into_iter().filter(|(is_there, _)| *is_there);
        there.map(|(_, problem)| problem).collect()
    }

    /// Whether it is said as soon as it is there; the rest is said once a link was tried.
    pub fn is_seen_at_once(self) -> bool {
        matches!(
            self,
            Self::TooManyPicked | Self::PickGone | Self::SenderTooLong(_) | Self::NoteTooLong(_)
        )
    }

    /// The id of the part of the page that it is about.
    pub fn part(self) -> &'static str {
        match self {
            Self::NothingPicked | Self::TooManyPicked | Self::PickGone | Self::TooLarge => {
                "making-checks"
            }
            Self::SenderTooLong(_) => "making-sender",
            Self::NoteTooLong(_) => "making-note",
            Self::NoChoice => "making-back",
            Self::NoKey => "making-key",
            Self::NoDay => "making-first",
            Self::NoRhythm => "making-days",
        }
    }
}
