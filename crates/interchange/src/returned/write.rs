//! A return as JSON, as it is sealed.

use super::{LINE_CHARS, MOST_BYTES, NAME_CHARS, TITLE_CHARS, WORD_CHARS};
use super::{Return, ReturnedResult, ReturnedScore, answers, plain};
use crate::json::quoted;

/// The return is larger than [`MOST_BYTES`]: fewer results, or no answers, fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge;

/// Writes what [`read`](super::read) reads; texts come out plain and cut to their lengths.
/// What a person is shown before they seal it should be what reads back from this.
///
/// # Errors
/// Where it has more bytes than anybody reads.
pub fn write(it: &Return) -> Result<String, TooLarge> {
    let invite = quoted(&it.invite);
    let name = quoted(&plain::line(&it.name, NAME_CHARS));
    let line = quoted(&plain::lines(&it.line, LINE_CHARS));
    let results: Vec<_> = it.results.iter().map(result).collect();
    let (at, results) = (it.made_at, results.join(","));
    let json = format!(
        r#"{{"format":"footing-return","version":1,"invite":{invite},"name":{name},"made_at":"{at}","line":{line},"results":[{results}]}}"#
    );
    if json.len() > MOST_BYTES {
        Err(TooLarge)
    } else {
        Ok(json)
    }
}

fn result(it: &ReturnedResult) -> String {
    let (id, instrument) = (quoted(&it.id), quoted(&it.instrument));
    let title = quoted(&plain::line(&it.title, TITLE_CHARS));
    let word = quoted(&plain::line(&it.word, WORD_CHARS));
    let (edition, at, offset) = (it.edition, it.finished_at, it.offset_minutes);
    let scores: Vec<_> = it.scores.iter().map(score).collect();
    let scores = scores.join(",");
    let answers = match &it.answers {
        Some(given) => format!(r#","answers":{}"#, answers::write(given)),
        None => String::new(),
    };
    format!(
        r#"{{"id":{id},"instrument":{instrument},"edition":{edition},"title":{title},"word":{word},"finished_at":"{at}","offset_minutes":{offset},"scores":[{scores}]{answers}}}"#
    )
}

fn score(it: &ReturnedScore) -> String {
    let (id, title) = (quoted(&it.id), quoted(&plain::line(&it.title, TITLE_CHARS)));
    let value = match it.value.filter(|value| value.is_finite()) {
        Some(value) => value.to_string(),
        None => "null".to_owned(),
    };
    let (min, max) = (it.min, it.max);
    format!(r#"{{"id":{id},"title":{title},"value":{value},"min":{min},"max":{max}}}"#)
}
