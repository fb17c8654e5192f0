//! Scores as bars, each with the same figure in words beside it.

use crate::catalog::Check;
use crate::link::Link;
use crate::words::key;
use footing_core::{NoScore, Score};
use yew::prelude::*;

/// What the bars need.
pub struct BarsProps {
    /// The check.
    pub check: Check,
    /// The scores to show, of 0 to 100 each.
    pub scores: Vec<Score>,
}

/// A list of scores, each a bar and a line of text.
pub fn bars(link: &Link, props: &BarsProps) -> Html {
    html! {
        <ul class="bars">
            { for props.scores.iter().map(|score| bar(link, &BarProps { check: props.check.clone(), score: score.clone() })) }
        </ul>
    }
}

/// Up to how many points a score can have for tenths of them to be shown.
const FEW_POINTS: f64 = 30.0;

struct BarProps {
    check: Check,
    score: Score,
}

fn bar(link: &Link, props: &BarProps) -> Html {
    let w = link.words;
    let score = &props.score;
    let title = props
        .check
        .texts
        .scores
        .get(score.id.as_str())
        .map(|it| it.title.clone());
    let missing = score.missing.len();
    let data = score
        .result
        .map_or_else(|_| String::new(), |value| shown(value, 2));
    // Where all of it is a few points, a tenth of one counts: the mean of answers from 0 to 4.
    let places = if score.range.1 - score.range.0 > FEW_POINTS {
        0
    } else {
        1
    };
    html! {
        <li class="bar" data-score={score.id.to_string()} data-value={data}>
            <span class="bar__name">{ title }</span>
            if let Ok(value) = score.result {
                <span class="bar__value">
                    { w.fill(key::SCORE_OF, &[("value", &shown(value, places)), ("max", &shown(score.range.1, 0))]) }
                </span>
                { picture(value, score.range) }
                { band(link, props, value) }
            } else {
                <span class="bar__value">{ w.get(key::SCORE_NONE) }</span>
            }
            if missing > 0 {
                <span class="bar__note">{ note(w, score) }</span>
            }
        </li>
    }
}

/// The published range that it lies in, never without who found it and in whom.
fn band(link: &Link, props: &BarProps, value: f64) -> Html {
    let (check, id) = (&props.check, &props.score.id);
    let rule = check.instrument.scores.iter().find(|rule| rule.id == *id);
    let Some(bands) = rule.and_then(|rule| rule.bands.as_ref()) else {
        return html! {};
    };
    let names = check.texts.bands.get(id.as_str());
    let found = bands.of(value).zip(names);
    let Some((band, name)) = found.and_then(|(band, names)| Some((band, names.get(&band.id)?)))
    else {
        return html! {};
    };
    let (from, to) = (band.from.to_string(), band.to.to_string());
    let w = link.words;
    html! {
        <span class="bar__note" data-band={band.id.clone()}>
            { w.fill(key::SCORE_BAND, &[("from", &from), ("to", &to), ("title", name)]) }{ " " }
            { w.fill(key::SCORE_BAND_SOURCE, &[("source", &bands.source)]) }
        </span>
    }
}

/// Why there is no score, or how many answers it rests on.
pub fn note(w: crate::words::Words, score: &Score) -> String {
    let n = score.steps.len().to_string();
    let all = score.asked.to_string();
    match score.result {
        Ok(_) => w.fill(key::SCORE_RESTS_ON, &[("n", &n), ("all", &all)]),
        Err(NoScore::NotAsked) => w.get(key::SCORE_NOT_ASKED).to_owned(),
        Err(NoScore::TooFew { needed }) => {
            let needed = needed.to_string();
            w.fill(
                key::SCORE_TOO_FEW,
                &[("n", &n), ("all", &all), ("needed", &needed)],
            )
        }
        Err(NoScore::SafetyAnswerMissing) => w.get(key::SCORE_SAFETY).to_owned(),
    }
}

fn picture(value: f64, (min, max): (f64, f64)) -> Html {
    let share = if max > min {
        (value - min) / (max - min) * 100.0
    } else {
        0.0
    };
    html! {
        <svg class="bar__picture" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
            <rect class="bar__all" x="0" y="0" width="100" height="6" />
            <rect class="bar__part" x="0" y="0" width={shown(share, 1)} height="6" />
        </svg>
    }
}

/// A number with at most so many decimals and no zeros at the end.
pub fn shown(value: f64, decimals: usize) -> String {
    let text = format!("{value:.decimals$}");
    if !text.contains('.') {
        return text;
    }
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
