//! What the answers come to, how each figure was made, and why there is none.

use crate::answer::{Answers, Standing};
use crate::id::{ItemId, ScoreId};
use crate::instrument::{Instrument, Kind, Method, Missing, ScoreRule};

/// One score of one set of answers. A missing answer is never zero: it is listed.
#[derive(Debug, Clone, PartialEq)]
pub struct Score {
    /// Which of the instrument's scores it is.
    pub id: ScoreId,
    /// The value, within `range`, or why there is none.
    pub result: Result<f64, NoScore>,
    /// The lowest and the highest value it could have.
    pub range: (f64, f64),
    /// How it was made.
    pub method: Method,
    /// The answers it rests on, in the rule's order.
    pub steps: Vec<Step>,
    /// Items that were asked and not answered, "prefer not to say" included, and items of which
    /// nobody knows whether they would have been asked, because such an answer is missing.
    pub missing: Vec<ItemId>,
    /// How many items it is about: `steps` and `missing` together.
    pub asked: usize,
    /// Whether missing answers were stood in for by the mean of the others.
    pub prorated: bool,
}

/// One answer's part in a score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The item.
    pub item: ItemId,
    /// The answer's value as given.
    pub given: i32,
    /// The value that counts, turned round where the item counts from the other end.
    pub counted: i32,
}

/// Why there is no score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoScore {
    /// None of its items was asked.
    NotAsked,
    /// Fewer answers than needed.
    TooFew {
        /// How many answers it would take.
        needed: usize,
    },
    /// An answer is missing that must never be guessed, because it can point to danger.
    SafetyAnswerMissing,
}

/// All scores of the answers, in the instrument's order.
pub fn score(answers: &Answers) -> Vec<Score> {
    answers
        .instrument()
        .scores
        .iter()
        .map(|rule| score_one(rule, answers))
        .collect()
}

/// One score of the answers.
pub fn score_one(rule: &ScoreRule, answers: &Answers) -> Score {
    let instrument = answers.instrument();
    let mut steps = Vec::new();
    let mut missing = Vec::new();
    for id in &rule.of {
        let Some(item) = instrument.item(id.as_str()) else {
            continue;
        };
        if answers.standing(item) == Standing::NotAsked {
            continue;
        }
        match answers.value(id.as_str()) {
            Some(given) => steps.push(Step {
                item: id.clone(),
                given,
                counted: counted(instrument, rule, id, given),
            }),
            None => missing.push(id.clone()),
        }
    }
    let asked = steps.len() + missing.len();
    let range = range(instrument, rule);
    let result = value(instrument, rule, &steps, &missing, range);
    let prorated = result.is_ok() && !missing.is_empty() && rule.method != Method::Product;
    Score {
        id: rule.id.clone(),
        result,
        range,
        method: rule.method,
        steps,
        missing,
        asked,
        prorated,
    }
}

/// Percent of maximum possible: `100 (x - min) / (max - min)`, 0 to 100 for x within the range
/// (Cohen, Cohen, Aiken & West 1999). `None` where the range is empty.
pub fn pomp(x: f64, min: f64, max: f64) -> Option<f64> {
    (max > min).then(|| 100.0 * (x - min) / (max - min))
}

fn counted(instrument: &Instrument, rule: &ScoreRule, id: &ItemId, given: i32) -> i32 {
    let Some(item) = instrument.item(id.as_str()) else {
        return given;
    };
    // Reversed in the instrument and complemented in the score cancel each other out.
    if item.reversed != rule.complement.contains(id) {
        item.kind.reverse(given)
    } else {
        given
    }
}

fn value(
    instrument: &Instrument,
    rule: &ScoreRule,
    steps: &[Step],
    missing: &[ItemId],
    (min, max): (f64, f64),
) -> Result<f64, NoScore> {
    let (answered, asked) = (steps.len(), steps.len() + missing.len());
    let counted = || steps.iter().map(|step| f64::from(step.counted));
    if rule.method == Method::Product && counted().any(|value| value == 0.0) {
        // Nought times anything is nought, whatever a missing factor would have been.
        return Ok(0.0);
    }
    if asked == 0 {
        return Err(NoScore::NotAsked);
    }
    if rule.method == Method::Product && asked < rule.of.len() {
        return Err(NoScore::TooFew {
            needed: rule.of.len(),
        });
    }
    let needed = needed(rule, asked);
    if answered < needed {
        return Err(NoScore::TooFew { needed });
    }
    if missing.iter().any(|item| instrument.is_safety_item(item)) {
        return Err(NoScore::SafetyAnswerMissing);
    }
    let sum: f64 = counted().sum();
    let mean = sum / answered as f64;
    Ok(match rule.method {
        // Where nothing is missing this is the sum itself, without a rounding error.
        Method::Sum if missing.is_empty() => sum,
        Method::Sum => (mean * asked as f64).clamp(min, max),
        Method::Count(from) => steps.iter().filter(|step| step.counted >= from).count() as f64,
        Method::Mean => mean,
        Method::Pomp => {
            let (lowest, highest) = answered_range(instrument, steps);
            pomp(sum, lowest, highest).unwrap_or(0.0).clamp(0.0, 100.0)
        }
        Method::Product => counted().product(),
    })
}

/// How many answers a score takes where so many items were asked.
fn needed(rule: &ScoreRule, asked: usize) -> usize {
    match rule.missing {
        Missing::None => asked,
        Missing::Prorate(percent) => (asked * percent as usize).div_ceil(100).max(1),
    }
}

fn kind_range(instrument: &Instrument, id: &ItemId) -> (f64, f64) {
    let range = instrument
        .item(id.as_str())
        .and_then(|item| match &item.kind {
            Kind::Choice(_) | Kind::Number { .. } => item.kind.range(),
            Kind::Several(_) | Kind::Text { .. } | Kind::Display => None,
        });
    range.map_or((0.0, 0.0), |(min, max)| (f64::from(min), f64::from(max)))
}

/// The range of the answered items' sum.
fn answered_range(instrument: &Instrument, steps: &[Step]) -> (f64, f64) {
    let ranges = steps.iter().map(|step| kind_range(instrument, &step.item));
    ranges.fold((0.0, 0.0), |sum, range| (sum.0 + range.0, sum.1 + range.1))
}

/// The range of a score, whatever is answered.
pub fn range(instrument: &Instrument, rule: &ScoreRule) -> (f64, f64) {
    let ranges = || rule.of.iter().map(|id| kind_range(instrument, id));
    match rule.method {
        Method::Sum => ranges().fold((0.0, 0.0), |sum, it| (sum.0 + it.0, sum.1 + it.1)),
        Method::Mean => (
            ranges().map(|range| range.0).fold(f64::INFINITY, f64::min),
            ranges()
                .map(|range| range.1)
                .fold(f64::NEG_INFINITY, f64::max),
        ),
        Method::Pomp => (0.0, 100.0),
        Method::Product => (
            ranges().map(|range| range.0).product(),
            ranges().map(|range| range.1).product(),
        ),
        Method::Count(_) => (0.0, rule.of.len() as f64),
    }
}
