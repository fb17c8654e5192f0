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

/// So many results of one check, one a day from 2010 on (each month has 28 days); the oldest first.
#[must_use]
pub fn daily(instrument: &'static str, count: usize) -> Vec<Past> {
    let past = |day: usize| {
        let (year, month) = (2010 + day / 336, 1 + day / 28 % 12);
        Past {
            id: scattered_id(day),
            instrument,
            finished_at: format!("{year}-{month:02}-{:02}T09:30:00.000Z", 1 + day % 28),
            answer: i32::try_from(day % 5).unwrap_or(0),
        }
    };
    (0..count).map(past).collect()
}

/// Sixteen of `a-z2-7`, different for every number, in no order of theirs, as random ids are.
fn scattered_id(number: usize) -> String {
    let mut left = (number as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mut letter = || {
        let letter = b"abcdefghijklmnopqrstuvwxyz234567"[(left >> 59) as usize];
        left = left.rotate_left(5);
        char::from(letter)
    };
    (0..16).map(|_| letter()).collect()
}

/// The key and the text under which the app keeps a result, made without the app's own code.
///
/// # Errors
/// When the instrument's definition cannot be read.
pub fn stored(past: &Past) -> Result<(String, String)> {
    let entry = record(past)?;
    let (key, at) = (format!("footing:1:result:{}", past.id), &past.finished_at);
    let body = entry["body"].to_string();
    let check = crc32(format!("{key}\n1\n1\n{at}\n{body}").as_bytes());
    let value = format!(
        r#"{{"schema":1,"rev":1,"written_at":"{at}","check":"{check:08x}","body":{body}}}"#
    );
    Ok((key, value))
}

/// CRC-32 as in ISO 3309, bit by bit.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg())
        })
    })
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
        .filter(|item| item["choice"].is_string())
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
