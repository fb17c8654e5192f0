//! Conditions on what was answered to another item.

use crate::answer::{Answer, Answers};
use crate::id::ItemId;
use crate::instrument::{Item, Kind};

/// A condition on an item. It fails where that item was not asked, not answered or declined.
#[derive(Debug, Clone, PartialEq)]
pub struct When {
    /// The item.
    pub item: ItemId,
    /// What its answer must be.
    pub test: Test,
}

/// What an answer must be.
#[derive(Debug, Clone, PartialEq)]
pub enum Test {
    /// At least this value, as given.
    AtLeast(i32),
    /// At most this value, as given.
    AtMost(i32),
    /// This option, or this option among others.
    Is(String),
    /// Any answer without this option.
    IsNot(String),
    /// Any answer but "prefer not to say".
    Answered,
}

impl When {
    /// Whether it holds; `None` where the answer that decides about it is missing.
    pub fn holds(&self, answers: &Answers) -> Option<bool> {
        let item = answers.instrument().item(self.item.as_str())?;
        let answer = answers.get(self.item.as_str())?;
        match (&self.test, answer) {
            (_, Answer::Declined) => None,
            (Test::Answered, _) => Some(true),
            (Test::AtLeast(least), Answer::Value(value)) => Some(value >= least),
            (Test::AtMost(most), Answer::Value(value)) => Some(value <= most),
            (Test::Is(option), _) => Some(chosen(item, answer, option)),
            (Test::IsNot(option), _) => Some(!chosen(item, answer, option)),
            (Test::AtLeast(_) | Test::AtMost(_), Answer::Several(_) | Answer::Text(_)) => None,
        }
    }
}

/// Whether all conditions hold; of none, all do.
pub fn all_hold(conditions: &[When], answers: &Answers) -> bool {
    let holds = |when: &When| when.holds(answers) == Some(true);
    conditions.iter().all(holds)
}

fn chosen(item: &Item, answer: &Answer, option: &str) -> bool {
    match (&item.kind, answer) {
        (Kind::Choice(scale), Answer::Value(value)) => {
            let mut options = scale.options.iter();
            options.any(|it| it.id == option && it.value == *value)
        }
        (_, Answer::Several(ids)) => ids.contains(option),
        _ => false,
    }
}
