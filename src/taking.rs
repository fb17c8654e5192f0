//! A check under way: its screens, where the person is, and what is still open there.

use crate::catalog::Check;
use crate::route::Route;
use crate::saved::{Draft, TakenResult, answers};
use footing_core::{Answer, Answers, Instrument, Item, ItemId, Kind, Timestamp};
#[cfg(feature = "whole")]
use std::rc::Rc;

/// A check under way.
#[derive(Clone, PartialEq)]
pub struct Taking {
    /// Random; the finished result will have the same.
    pub id: String,
    /// The check.
    pub check: Check,
    /// What was answered so far.
    pub answers: Answers,
    /// The person's word for what they are changing.
    pub word: String,
    /// Whether every answer is stored on the device.
    pub keep: bool,
    /// When it was begun.
    pub started_at: Timestamp,
    /// Where the person is; on the check's first page if nowhere.
    pub place: Option<Place>,
    /// The items to be named in the error summary.
    pub problems: Vec<ItemId>,
    /// The payload of the link that asks for it, where one does.
    #[cfg(feature = "whole")]
    pub asked: Option<Rc<str>>,
}

/// Where in a check the person is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// On a screen of questions, counted from 0.
    Screen(usize),
    /// Looking over all answers.
    Review,
}

/// One screen of questions.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Screen {
    /// The section it is part of.
    pub section: String,
    /// Its items, in order; not all need be asked.
    pub items: Vec<ItemId>,
}

/// An instrument's screens: each section's questions, spread evenly, `per_screen` at the most.
/// Items of one stem are one question and stay together.
pub fn screens(instrument: &Instrument) -> Vec<Screen> {
    let mut screens = Vec::new();
    for section in &instrument.sections {
        let items = section
            .items
            .iter()
            .filter_map(|id| instrument.item(id.as_str()));
        let mut questions: Vec<Vec<ItemId>> = Vec::new();
        let mut stem: Option<&str> = None;
        for item in items {
            match questions.last_mut() {
                Some(question) if stem.is_some() && stem == item.stem.as_deref() => {
                    question.push(item.id.clone());
                }
                _ => questions.push(vec![item.id.clone()]),
            }
            stem = item.stem.as_deref();
        }
        let count = questions.len().div_ceil(instrument.per_screen.max(1));
        let mut rest = questions.into_iter();
        for left in (1..=count).rev() {
            let size = rest.len().div_ceil(left);
            let items = rest.by_ref().take(size).flatten().collect();
            screens.push(Screen {
                section: section.id.clone(),
                items,
            });
        }
    }
    screens
}

impl Taking {
    /// The page that it is taken on.
    pub fn route(&self) -> Route {
        #[cfg(feature = "whole")]
        if let Some(payload) = &self.asked {
            return Route::Start(payload.to_string());
        }
        Route::Check(self.check.instrument.slug.clone())
    }

    /// The screen the person is on.
    pub fn screen(&self) -> Option<Screen> {
        match self.place? {
            Place::Screen(index) => screens(&self.check.instrument).into_iter().nth(index),
            Place::Review => None,
        }
    }

    /// The items of a screen that are asked.
    pub fn asked<'a>(&'a self, screen: &'a Screen) -> impl Iterator<Item = &'a Item> {
        let items = screen
            .items
            .iter()
            .filter_map(|id| self.check.instrument.item(id.as_str()));
        items.filter(|item| self.answers.is_asked(item))
    }

    /// The items of a screen that still want an answer.
    pub fn open(&self, screen: &Screen) -> Vec<ItemId> {
        let open: Vec<_> = self.answers.open().map(|item| item.id.clone()).collect();
        screen
            .items
            .iter()
            .filter(|id| open.contains(id))
            .cloned()
            .collect()
    }

    /// The place after this one; screens on which nothing is asked are passed over.
    pub fn after(&self, place: Place) -> Place {
        let Place::Screen(current) = place else {
            return Place::Review;
        };
        let screens = screens(&self.check.instrument);
        let next = screens
            .iter()
            .enumerate()
            .skip(current + 1)
            .find(|(_, it)| self.is_shown(it));
        next.map_or(Place::Review, |(index, _)| Place::Screen(index))
    }

    /// The place before this one; none before the first screen.
    pub fn before(&self, place: Place) -> Option<Place> {
        let screens = screens(&self.check.instrument);
        let current = match place {
            Place::Screen(index) => index,
            Place::Review => screens.len(),
        };
        let earlier = screens.iter().enumerate().take(current).rev();
        earlier
            .filter(|(_, it)| self.is_shown(it))
            .map(|(index, _)| Place::Screen(index))
            .next()
    }

    /// The screen that asks an item.
    pub fn place_of(&self, item: &str) -> Option<Place> {
        let screens = screens(&self.check.instrument);
        let found = screens
            .iter()
            .position(|it| it.items.iter().any(|id| id.as_str() == item));
        found.map(Place::Screen)
    }

    /// Which of how many screens this is, counted from 1, those passed over left out.
    pub fn progress(&self) -> (usize, usize) {
        let screens = screens(&self.check.instrument);
        let shown = |(index, screen): (usize, &Screen)| self.is_shown(screen).then_some(index);
        let shown: Vec<usize> = screens.iter().enumerate().filter_map(shown).collect();
        let at = match self.place {
            Some(Place::Screen(index)) => shown.iter().filter(|it| **it <= index).count(),
            Some(Place::Review) => shown.len(),
            None => 0,
        };
        (at, shown.len())
    }

    /// What is stored while it is under way.
    pub fn to_draft(&self) -> Draft {
        Draft {
            instrument: self.check.instrument.id.to_string(),
            edition: self.check.instrument.edition,
            word: self.word.clone(),
            screen: match self.place {
                Some(Place::Screen(index)) => index,
                Some(Place::Review) => screens(&self.check.instrument).len(),
                None => 0,
            },
            started_at: self.started_at,
            answers: answers::save(&self.answers),
        }
    }

    /// Goes on with a draft, under a new id; `None` where it belongs to another edition.
    pub fn resume(draft: &Draft, check: Check, id: &str) -> Option<Self> {
        if draft.edition != check.instrument.edition {
            return None;
        }
        let answers = answers::restore(&check.instrument, &draft.answers)?;
        let all = screens(&check.instrument).len();
        let place = if draft.screen >= all {
            Place::Review
        } else {
            Place::Screen(draft.screen)
        };
        Some(Self {
            id: id.to_owned(),
            answers,
            word: draft.word.clone(),
            keep: true,
            started_at: draft.started_at,
            place: Some(place),
            problems: Vec::new(),
            #[cfg(feature = "whole")]
            asked: None,
            check,
        })
    }

    /// The finished result.
    pub fn to_result(&self, finished_at: Timestamp, offset_minutes: i32) -> TakenResult {
        TakenResult {
            instrument: self.check.instrument.id.to_string(),
            edition: self.check.instrument.edition,
            word: self.word.clone(),
            finished_at,
            offset_minutes,
            answers: answers::save_asked(&self.answers),
        }
    }

    fn is_shown(&self, screen: &Screen) -> bool {
        self.asked(screen).next().is_some()
    }
}

/// The answer that the values of an item's form controls stand for; `None` for none or a wrong one.
pub fn answer_of_controls(item: &Item, values: &[&str]) -> Option<Answer> {
    let value = *values.first()?;
    match &item.kind {
        Kind::Choice(_) | Kind::Number { .. } => Some(match value {
            DECLINED => Answer::Declined,
            number => Answer::Value(number.parse().ok()?),
        }),
        Kind::Several(_) => Some(Answer::Several(
            values.iter().map(|it| (*it).to_owned()).collect(),
        )),
        Kind::Text { max_chars } => Some(Answer::Text(value.chars().take(*max_chars).collect())),
        Kind::Display => None,
    }
}

/// The value of the control "I'd rather not say".
pub const DECLINED: &str = "declined";

/// The answer that the n-th key (from 1) stands for: the n-th option, or a number itself.
pub fn answer_of_digit(item: &Item, digit: u8) -> Option<i32> {
    match &item.kind {
        Kind::Choice(scale) => {
            let index = usize::from(digit).checked_sub(1)?;
            scale.options.get(index).map(|option| option.value)
        }
        Kind::Number { min, max } => {
            Some(i32::from(digit)).filter(|value| (*min..=*max).contains(value))
        }
        Kind::Several(_) | Kind::Text { .. } | Kind::Display => None,
    }
}
