//! Stored records and export files, made and read by tests.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

/// A finished check to be put into an export file.
pub struct Past {
    /// Sixteen of `a-z2-7`.
    pub id: String,
    /// The instrument's id.
    pub instrument: &'static str,
    /// When it was finished, RFC 3339.
    pub finished_at: String,
    /// The answer to every item.
    pub answer: i32,
}

/// Results of one check, a month apart, each with the same answer throughout; the oldest first.
#[must_use]
pub fn monthly(instrument: &'static str, answers: &[i32]) -> Vec<Past> {
    let letter = instrument.bytes().last().map_or('a', char::from);
    let past = |(month, answer): (usize, &i32)| Past {
        id: format!(
            "{letter}past{:a>11}",
            char::from(b'b' + u8::try_from(month).unwrap_or(0))
        ),
        instrument,
        finished_at: format!("2026-0{}-15T09:30:00Z", month + 1),
        answer: *answer,
    };
    answers.iter().enumerate().map(past).collect()
}

/// An export file with these results.
///
/// # Errors
/// When an instrument's definition cannot be read.
pub fn export_file(results: &[Past]) -> Result<String> {
    let records = results.iter().map(record).collect::<Result<Vec<_>>>()?;
    let file = json!({
        "format": "footing-export",
        "version": 1,
        "exported_at": "2026-10-01T08:00:00Z",
        "records": records,
        "unread": {},
    });
    Ok(file.to_string())
}

fn record(past: &Past) -> Result<Value> {
    let definition = definition(past.instrument)?;
    let items = definition["sections"].as_array().into_iter().flatten();
    let items = items.flat_map(|section| section["items"].as_array().into_iter().flatten());
    let answers: Map<String, Value> = items
        .filter_map(|item| {
            Some((
                item["id"].as_str()?.to_owned(),
                json!(past.answer.min(most(&definition, item))),
            ))
        })
        .collect();
    Ok(json!({
        "key": format!("footing:1:result:{}", past.id),
        "schema": 1,
        "rev": 1,
        "written_at": past.finished_at,
        "body": {
            "instrument": past.instrument,
            "edition": definition["edition"],
            "word": "drinking",
            "finished_at": past.finished_at,
            "offset_minutes": 60,
            "answers": answers,
        },
    }))
}

/// The highest value that an item of a response scale can have.
fn most(definition: &Value, item: &Value) -> i32 {
    let scale = item["choice"].as_str().unwrap_or_default();
    let options = definition["responses"][scale]
        .as_array()
        .into_iter()
        .flatten();
    let values = options.filter_map(|option| option["value"].as_i64());
    values
        .max()
        .and_then(|value| i32::try_from(value).ok())
        .unwrap_or(0)
}

/// The definition of a built-in check, as it stands in the checkout.
fn definition(instrument: &str) -> Result<Value> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join(format!("../instruments/{instrument}/instrument.json"));
    let text = fs::read_to_string(&file).with_context(|| format!("no {}", file.display()))?;
    Ok(serde_json::from_str(&text)?)
}
