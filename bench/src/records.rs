//! Results over three years, in the shape in which the app stores them.

use anyhow::{Context, Result};
use footing::catalog::{self, Check};
use footing::saved::answers::{SavedAnswer, SavedAnswers};
use footing::saved::{Body, Kind as RecordKind, Record, RecordKey, TakenResult};
use footing_core::{Kind, Timestamp};

/// A finished check.
pub struct Past {
    /// Its id, of the form that the app gives.
    pub id: String,
    /// Which check.
    pub check: Check,
    /// When it was finished.
    pub at: Timestamp,
}

/// Three years, in milliseconds, and their first moment: 2023-01-01.
const SPAN: i64 = 3 * 365 * 86_400_000;
const BEGIN: i64 = 1_672_531_200_000;

/// The checks that the results are of, in turn.
///
/// # Errors
/// When the app does not have them any more.
pub fn checks() -> Result<[Check; 2]> {
    let by_id = |id: &str| catalog::by_id(id).with_context(|| format!("there is no check {id}"));
    Ok([by_id("recovery-capital-brief")?, by_id("recovery-capital")?])
}

/// This many results, the oldest first.
///
/// # Errors
/// When the app does not have the checks any more.
pub fn all(count: usize) -> Result<Vec<Past>> {
    let checks = checks()?;
    let step = SPAN / i64::try_from(count.max(1))?;
    let mut at = BEGIN;
    let mut results = Vec::with_capacity(count);
    for (index, check) in (0..count).zip(checks.iter().cycle()) {
        results.push(Past {
            id: id(index),
            check: check.clone(),
            at: Timestamp::from_ms(at),
        });
        at += step;
    }
    Ok(results)
}

/// Sixteen of `a-z2-7`, different for each number.
fn id(mut number: usize) -> String {
    const LETTERS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
    let mut letter = || {
        let found = LETTERS.get(number % 32).copied().unwrap_or(b'a');
        number /= 32;
        char::from(found)
    };
    (0..16).map(|_| letter()).collect()
}

impl Past {
    /// Key and value as the app stores them.
    pub fn stored(&self) -> (String, String) {
        let instrument = &self.check.instrument;
        let spread = usize::try_from(self.at.ms() / 86_400_000).unwrap_or(0);
        let answer = |(index, kind): (usize, &Kind)| match kind {
            Kind::Choice(scale) => {
                let options = scale.options.iter().cycle();
                let option = options.take(64).nth((index * 7 + spread * 3) % 60)?;
                Some(SavedAnswer::Value(option.value))
            }
            _ => None,
        };
        let answers: SavedAnswers = instrument
            .items
            .iter()
            .enumerate()
            .filter_map(|(index, item)| Some((item.id.to_string(), answer((index, &item.kind))?)))
            .collect();
        let result = TakenResult {
            instrument: instrument.id.to_string(),
            edition: instrument.edition,
            word: "drinking".to_owned(),
            finished_at: self.at,
            offset_minutes: 60,
            answers,
        };
        let key = RecordKey::new(RecordKind::Result, &self.id);
        let record = Record {
            rev: 1,
            written_at: self.at,
            body: Body::Result(result.into()),
        };
        let stored = record.to_stored(&key);
        (key.to_string(), stored)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_app_reads_every_record_and_every_answer_is_legal() {
        for past in all(40).unwrap() {
            let (key, stored) = past.stored();
            let key = RecordKey::parse(&key).unwrap();
            let Body::Result(result) = Record::parse(&key, &stored).unwrap().body else {
                panic!("{stored}");
            };
            let instrument = &past.check.instrument;
            let answers = footing::saved::answers::restore(instrument, &result.answers).unwrap();
            assert_eq!(answers.given().count(), instrument.items.len());
        }
    }
}
