//! Answers as they stand in a record: item id to number, "declined", a list, or `{"text": …}`.

use footing_core::{Answer, Answers, Instrument};
use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::rc::Rc;

/// Answers by item id, before it is known which instrument they belong to.
pub type SavedAnswers = BTreeMap<String, SavedAnswer>;

/// One saved answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SavedAnswer {
    /// The value of an option, or a number: `3`.
    Value(i32),
    /// "Prefer not to say": `"declined"`.
    Declined,
    /// Options chosen: `["hungry"]`.
    Several(BTreeSet<String>),
    /// Own words: `{"text": "…"}`.
    Text(String),
}

impl Serialize for SavedAnswer {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Value(value) => to.serialize_i32(*value),
            Self::Declined => to.serialize_str(DECLINED),
            Self::Several(options) => to.collect_seq(options),
            Self::Text(text) => to.collect_map([("text", text)]),
        }
    }
}

impl<'de> Deserialize<'de> for SavedAnswer {
    // By hand: serde's untagged enums bring ten times the code.
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(AnswerVisitor)
    }
}

const DECLINED: &str = "declined";

struct AnswerVisitor;

impl<'de> Visitor<'de> for AnswerVisitor {
    type Value = SavedAnswer;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an answer")
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<SavedAnswer, E> {
        i32::try_from(value)
            .map(SavedAnswer::Value)
            .map_err(|_| E::custom("too large"))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<SavedAnswer, E> {
        i32::try_from(value)
            .map(SavedAnswer::Value)
            .map_err(|_| E::custom("too large"))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<SavedAnswer, E> {
        if text == DECLINED {
            Ok(SavedAnswer::Declined)
        } else {
            Err(E::custom("no answer"))
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<SavedAnswer, A::Error> {
        let mut options = BTreeSet::new();
        while let Some(option) = seq.next_element()? {
            options.insert(option);
        }
        Ok(SavedAnswer::Several(options))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<SavedAnswer, A::Error> {
        match (
            map.next_entry::<String, String>()?,
            map.next_key::<String>()?,
        ) {
            (Some((key, text)), None) if key == "text" => Ok(SavedAnswer::Text(text)),
            _ => Err(A::Error::custom("no answer")),
        }
    }
}

/// Everything answered, as it is saved.
pub fn save(answers: &Answers) -> SavedAnswers {
    let saved = |answer: &Answer| match answer {
        Answer::Value(value) => SavedAnswer::Value(*value),
        Answer::Declined => SavedAnswer::Declined,
        Answer::Several(options) => SavedAnswer::Several(options.clone()),
        Answer::Text(text) => SavedAnswer::Text(text.clone()),
    };
    answers
        .remembered()
        .map(|(item, answer)| (item.to_string(), saved(answer)))
        .collect()
}

/// Only what was answered to items that are asked, own words trimmed, as a finished result keeps it.
pub fn save_asked(answers: &Answers) -> SavedAnswers {
    let asked: BTreeSet<_> = answers
        .given()
        .map(|(item, _)| item.id.to_string())
        .collect();
    let mut saved = save(answers);
    saved.retain(|item, _| asked.contains(item));
    for answer in saved.values_mut() {
        if let SavedAnswer::Text(text) = answer {
            *text = text.trim().to_owned();
        }
    }
    saved
}

/// The answers of an instrument; `None` where one of them is not legal in it.
pub fn restore(instrument: &Rc<Instrument>, saved: &SavedAnswers) -> Option<Answers> {
    let mut answers = Answers::new(instrument.clone());
    for (item, answer) in saved {
        let answer = match answer {
            SavedAnswer::Value(value) => Answer::Value(*value),
            SavedAnswer::Declined => Answer::Declined,
            SavedAnswer::Several(options) => Answer::Several(options.clone()),
            SavedAnswer::Text(text) => Answer::Text(text.clone()),
        };
        answers.give(item, answer).ok()?;
    }
    Some(answers)
}
