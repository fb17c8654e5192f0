//! Answers as JavaScript has them, taken in one by one.

use crate::fault::Fault;
use crate::known::Known;
use crate::plain;
use footing_core::{Answer, AnswerError, Answers};
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// No response scale has more options.
const MOST_OPTIONS: usize = 100;

/// The answers, each legal for its item.
///
/// # Errors
/// At the first that is not; then nothing is scored.
pub fn answers(known: &Known, given: &JsValue) -> Result<Answers, Fault> {
    let mut answers = Answers::new(known.instrument.clone());
    for (item, value) in by_item(known, given).ok_or(Fault::BadAnswers)? {
        let bad = |why| Fault::BadAnswer {
            item: item.clone(),
            why,
        };
        let Some(answer) = answer(&value).map_err(bad)? else {
            continue;
        };
        answers.give(&item, answer).map_err(bad)?;
    }
    Ok(answers)
}

/// Pairs of item and value, from an object by item id or from a list in the items' order.
fn by_item(known: &Known, given: &JsValue) -> Option<Vec<(String, JsValue)>> {
    let items = &known.instrument.items;
    if plain::is_list(given) {
        let values = plain::list(given, items.len())?;
        let ids = items.iter().map(|item| item.id.to_string());
        return (values.len() == items.len()).then(|| ids.zip(values).collect());
    }
    if !given.is_object() {
        return None;
    }
    let names = plain::names(given)?;
    let value = |id: String| {
        let value = Reflect::get(given, &JsValue::from_str(&id)).ok()?;
        Some((id, value))
    };
    // More answers than items are refused before one is read.
    (names.len() <= items.len()).then(|| names.into_iter().map(value).collect())?
}

/// An answer; `undefined` is none, `null` is "prefer not to say".
fn answer(value: &JsValue) -> Result<Option<Answer>, AnswerError> {
    if value.is_undefined() {
        return Ok(None);
    }
    if value.is_null() {
        return Ok(Some(Answer::Declined));
    }
    if let Some(number) = value.as_f64() {
        let whole = number as i32;
        // Neither a fraction nor NaN nor anything past the range is a value.
        return if f64::from(whole) == number {
            Ok(Some(Answer::Value(whole)))
        } else {
            Err(AnswerError::OutOfRange)
        };
    }
    if let Some(text) = value.as_string() {
        return Ok(Some(Answer::Text(text)));
    }
    let chosen = plain::list(value, MOST_OPTIONS).ok_or(AnswerError::WrongKind)?;
    let chosen: Option<Vec<String>> = chosen.iter().map(JsValue::as_string).collect();
    let chosen = chosen.ok_or(AnswerError::WrongKind)?;
    Ok(Some(Answer::Several(chosen.into_iter().collect())))
}
