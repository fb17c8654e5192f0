//! Reading a return that was opened. Nothing in it is believed.

use super::{
    LINE_CHARS, MOST_BYTES, MOST_POINTS, MOST_RESULTS, MOST_SCORES, NAME_CHARS, TITLE_CHARS,
    WORD_CHARS,
};
use super::{Return, ReturnedResult, ReturnedScore, answers, plain};
use crate::json::{Object, list, number};
use footing_core::id::is_id;

/// Why a return was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReturnError {
    /// It is larger than [`MOST_BYTES`].
    TooLarge,
    /// It is no return, or one with something out of bounds in it.
    NotOurs,
    /// A newer version of the app made it.
    Newer,
}

/// Rounding may put a score this far outside of its range; it is put back.
const ROUNDING: f64 = 1e-6;

/// Reads what [`write`](super::write) writes. Fields that are not known are passed over.
///
/// # Errors
/// Says why it is not ours; nothing is read by halves.
pub fn read(json: &[u8]) -> Result<Return, ReturnError> {
    if json.len() > MOST_BYTES {
        return Err(ReturnError::TooLarge);
    }
    let json = str::from_utf8(json).map_err(|_| ReturnError::NotOurs)?;
    let file = Object::parse(json).ok_or(ReturnError::NotOurs)?;
    if file.text("format").as_deref() != Some("footing-return") {
        return Err(ReturnError::NotOurs);
    }
    match file.whole::<u64>("version") {
        Some(1) => returned(&file).ok_or(ReturnError::NotOurs),
        Some(2..) => Err(ReturnError::Newer),
        _ => Err(ReturnError::NotOurs),
    }
}

fn returned(from: &Object) -> Option<Return> {
    Some(Return {
        invite: from.text("invite").filter(|it| is_invite(it))?,
        name: plain::line(&from.text("name")?, NAME_CHARS),
        made_at: from.time("made_at")?,
        results: each(from, "results", MOST_RESULTS, result)?,
        line: plain::lines(&from.text("line")?, LINE_CHARS),
    })
}

fn result(from: &Object) -> Option<ReturnedResult> {
    let offset = from.whole("offset_minutes");
    Some(ReturnedResult {
        id: from.text("id").filter(|it| is_result(it))?,
        instrument: from.text("instrument").filter(|it| is_id(it))?,
        edition: from.whole("edition").filter(|it| *it > 0)?,
        title: plain::line(&from.text("title")?, TITLE_CHARS),
        word: plain::line(&from.text("word")?, WORD_CHARS),
        finished_at: from.time("finished_at")?,
        offset_minutes: offset.filter(|it| (-1440..=1440).contains(it))?,
        scores: each(from, "scores", MOST_SCORES, score)?,
        answers: match from.has("answers") {
            true => Some(answers::read(from.get("answers")?)?),
            false => None,
        },
    })
}

fn score(from: &Object) -> Option<ReturnedScore> {
    let (min, max) = (points(from.get("min")?)?, points(from.get("max")?)?);
    let fits = |value: &f64| min <= max && (min - ROUNDING..=max + ROUNDING).contains(value);
    fits(&min).then_some(())?;
    Some(ReturnedScore {
        id: from.text("id").filter(|it| is_id(it))?,
        title: plain::line(&from.text("title")?, TITLE_CHARS),
        value: match from.get("value")? {
            "null" => None,
            json => Some(points(json).filter(fits)?.max(min).min(max)),
        },
        min,
        max,
    })
}

/// A list of objects, all of which can be read.
fn each<T>(
    from: &Object,
    name: &str,
    most: usize,
    one: impl Fn(&Object) -> Option<T>,
) -> Option<Vec<T>> {
    let found = list(from.get(name)?)?;
    (found.len() <= most).then_some(())?;
    found
        .into_iter()
        .map(|json| one(&Object::parse(json)?))
        .collect()
}

fn points(json: &str) -> Option<f64> {
    number(json).filter(|it| it.abs() <= MOST_POINTS)
}

fn is_invite(text: &str) -> bool {
    text.len() <= 32
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
}

fn is_result(text: &str) -> bool {
    text.len() == 16 && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'2'..=b'7'))
}
