//! What answers come to, as JavaScript gets it.

use crate::described::{Range, method};
use crate::known::Known;
use footing_core::instrument::ScoreRule;
use footing_core::score::pomp;
use footing_core::{Answers, NoScore, Score, score};
use serde::Serialize;

/// One score; `types.d.ts` says what each field means.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Scored {
    id: String,
    title: String,
    value: Option<f64>,
    why: Option<&'static str>,
    needed: Option<usize>,
    min: f64,
    max: f64,
    percent: Option<f64>,
    method: &'static str,
    steps: Vec<Step>,
    missing: Vec<String>,
    asked: usize,
    prorated: bool,
    band: Option<Range>,
}

#[derive(Serialize)]
struct Step {
    item: String,
    given: i32,
    counted: i32,
}

/// All scores, in the instrument's order.
pub fn scores(known: &Known, answers: &Answers) -> Vec<Scored> {
    let scores = score(answers);
    let rules = &known.instrument.scores;
    scores
        .iter()
        .zip(rules)
        .map(|(score, rule)| scored(known, rule, score))
        .collect()
}

fn scored(known: &Known, rule: &ScoreRule, score: &Score) -> Scored {
    let id = score.id.to_string();
    let title = known.texts.scores.get(&id).map(|it| it.title.clone());
    let (value, why, needed) = match score.result {
        Ok(value) => (Some(value), None, None),
        Err(NoScore::NotAsked) => (None, Some("not-asked"), None),
        Err(NoScore::TooFew { needed }) => (None, Some("too-few"), Some(needed)),
        Err(NoScore::SafetyAnswerMissing) => (None, Some("safety-answer-missing"), None),
    };
    let (min, max) = score.range;
    let steps = score.steps.iter().map(|step| Step {
        item: step.item.to_string(),
        given: step.given,
        counted: step.counted,
    });
    let band = rule.bands.as_ref().zip(value);
    let band = band.and_then(|(bands, value)| {
        let band = bands.of(value)?;
        Some(Range::of(&known.texts, &id, bands, band))
    });
    Scored {
        title: title.unwrap_or_default(),
        value,
        why,
        needed,
        min,
        max,
        percent: value.and_then(|value| pomp(value, min, max)),
        method: method(rule.method),
        steps: steps.collect(),
        missing: score.missing.iter().map(ToString::to_string).collect(),
        asked: score.asked,
        prorated: score.prorated,
        band,
        id,
    }
}
