//! Answers as they stand in a record: item id to number, "declined", a list, or `{"text": …}`.

use footing_core::{Answer, Answers, Instrument};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// Answers by item id, before it is known which instrument they belong to.
pub type SavedAnswers = BTreeMap<String, SavedAnswer>;

/// One saved answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum SavedAnswer {
    /// The value of an option, or a number.
    Value(i32),
    /// "Prefer not to say".
    Declined(Declined),
    /// Options chosen.
    Several(BTreeSet<String>),
    /// Own words.
    Text {
        /// The words.
        text: String,
    },
}

/// The word for "prefer not to say".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Declined {
    /// Written as `"declined"`.
    #[serde(rename = "declined")]
    Declined,
}

/// Everything answered, as it is saved.
pub fn save(answers: &Answers) -> SavedAnswers {
    let saved = |answer: &Answer| match answer {
        Answer::Value(value) => SavedAnswer::Value(*value),
        Answer::Declined => SavedAnswer::Declined(Declined::Declined),
        Answer::Several(options) => SavedAnswer::Several(options.clone()),
        Answer::Text(text) => SavedAnswer::Text { text: text.clone() },
    };
    answers
        .remembered()
        .map(|(item, answer)| (item.to_string(), saved(answer)))
        .collect()
}

/// Only what was answered to items that are asked, as a finished result keeps it.
pub fn save_asked(answers: &Answers) -> SavedAnswers {
    let asked: BTreeSet<_> = answers
        .given()
        .map(|(item, _)| item.id.to_string())
        .collect();
    let mut saved = save(answers);
    saved.retain(|item, _| asked.contains(item));
    saved
}

/// The answers of an instrument; `None` where one of them is not legal in it.
pub fn restore(instrument: &Rc<Instrument>, saved: &SavedAnswers) -> Option<Answers> {
    let mut answers = Answers::new(instrument.clone());
    for (item, answer) in saved {
        let answer = match answer {
            SavedAnswer::Value(value) => Answer::Value(*value),
            SavedAnswer::Declined(_) => Answer::Declined,
            SavedAnswer::Several(options) => Answer::Several(options.clone()),
            SavedAnswer::Text { text } => Answer::Text(text.clone()),
        };
        answers.give(item, answer).ok()?;
    }
    Some(answers)
}
