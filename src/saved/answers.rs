//! Answers as they stand in a record: item id to number, "declined", a list, or `{"text": …}`.

use super::json::{Object, list, quoted, text, whole};
use footing_core::{Answer, Answers, Chosen, Instrument};
use litemap::LiteMap;
use std::rc::Rc;

/// Answers by item id, before it is known which instrument they belong to.
pub type SavedAnswers = LiteMap<String, SavedAnswer>;

/// One saved answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SavedAnswer {
    /// The value of an option, or a number: `3`.
    Value(i32),
    /// "Prefer not to say": `"declined"`.
    Declined,
    /// Options chosen: `["hungry"]`.
    Several(Chosen),
    /// Own words: `{"text": "…"}`.
    Text(String),
}

const DECLINED: &str = "declined";

impl SavedAnswer {
    fn restored(&self) -> Answer {
        match self {
            Self::Value(value) => Answer::Value(*value),
            Self::Declined => Answer::Declined,
            Self::Several(options) => Answer::Several(options.clone()),
            Self::Text(text) => Answer::Text(text.clone()),
        }
    }

    fn to_json(&self) -> String {
        match self {
            Self::Value(value) => value.to_string(),
            Self::Declined => quoted(DECLINED),
            Self::Several(options) => {
                let options: Vec<_> = options.iter().map(|option| quoted(option)).collect();
                format!("[{}]", options.join(","))
            }
            Self::Text(text) => format!(r#"{{"text":{}}}"#, quoted(text)),
        }
    }

    fn parse(json: &str) -> Option<Self> {
        Some(match json.as_bytes().first()? {
            b'"' => (text(json)? == DECLINED).then_some(Self::Declined)?,
            b'[' => Self::Several(list(json)?.into_iter().map(text).collect::<Option<_>>()?),
            b'{' => match Object::parse(json)?.only()? {
                ("text", own) => Self::Text(text(own)?),
                _ => return None,
            },
            _ => Self::Value(whole(json)?.try_into().ok()?),
        })
    }
}

/// Writes answers as JSON.
pub(super) fn to_json(answers: &SavedAnswers) -> String {
    let fields = answers
        .iter()
        .map(|(item, answer)| format!("{}:{}", quoted(item), answer.to_json()));
    format!("{{{}}}", fields.collect::<Vec<_>>().join(","))
}

/// Reads answers from JSON; where an item stands twice, the later one holds.
pub(super) fn parse(json: &str) -> Option<SavedAnswers> {
    let mut answers = SavedAnswers::new();
    for (item, answer) in Object::parse(json)?.fields() {
        answers.insert(item.into_owned(), SavedAnswer::parse(answer)?);
    }
    Some(answers)
}

/// Everything answered, as it is saved.
pub fn save(answers: &Answers) -> SavedAnswers {
    let saved = |answer: &Answer| match answer {
        Answer::Value(value) => SavedAnswer::Value(*value),
        Answer::Declined => SavedAnswer::Declined,
        Answer::Several(options) => SavedAnswer::Several(options.clone()),
        Answer::Text(text) => SavedAnswer::Text(text.clone()),
    };
    let saved = answers
        .remembered()
        .map(|(item, answer)| (item.to_string(), saved(answer)));
    // Answers are in the order of their items' ids already.
    SavedAnswers::from_sorted_store_unchecked(saved.collect())
}

/// Only what was answered to items that are asked, own words trimmed, as a finished result keeps it.
pub fn save_asked(answers: &Answers) -> SavedAnswers {
    let asked: Vec<_> = answers
        .given()
        .map(|(item, _)| item.id.to_string())
        .collect();
    let mut saved = save(answers);
    saved.retain(|item, _| asked.contains(item));
    for (_, answer) in saved.iter_mut() {
        if let SavedAnswer::Text(text) = answer {
            *text = text.trim().to_owned();
        }
    }
    saved
}

/// Whether [`restore`] would give answers; without making any, because there may be thousands.
pub fn fit(instrument: &Instrument, saved: &SavedAnswers) -> bool {
    let fits = |(item, answer): (&String, &SavedAnswer)| {
        Answers::allows(instrument, item, answer.restored()).is_ok()
    };
    saved.iter().all(fits)
}

/// The answers of an instrument; `None` where one of them is not legal in it.
pub fn restore(instrument: &Rc<Instrument>, saved: &SavedAnswers) -> Option<Answers> {
    let mut answers = Answers::new(instrument.clone());
    for (item, answer) in saved.iter() {
        answers.give(item, answer.restored()).ok()?;
    }
    Some(answers)
}
