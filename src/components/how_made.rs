//! "How this was made": each score down to each answer.

use crate::catalog::Check;
use crate::components::bars::{note, shown};
use crate::components::with_word;
use crate::link::Link;
use crate::words::{Words, key};
use footing_core::instrument::Method;
use footing_core::{Answer, Answers, Item, Kind, Score};
use yew::prelude::*;

/// What the explanation needs.
pub struct HowMadeProps {
    /// The check.
    pub check: Check,
    /// The answers.
    pub answers: Answers,
    /// The scores.
    pub scores: Vec<Score>,
    /// The person's word.
    pub word: AttrValue,
}

/// A part that unfolds: the answers, then each score with its sum.
pub fn how_made(link: &Link, props: &HowMadeProps) -> Html {
    let w = link.words;
    html! {
        <details class="how" data-how="">
            <summary>{ w.get(key::HOW_TITLE) }</summary>
            <p>{ w.get(key::HOW_INTRO) }</p>
            <h3>{ w.get(key::HOW_SCORES) }</h3>
            { for props.scores.iter().filter(|score| score.asked > 0).map(|score| one(w, props, score)) }
            <h3>{ w.get(key::HOW_ANSWERS) }</h3>
            <dl class="answers">
                { for props.answers.given().map(|(item, answer)| html! {
                    <>
                        <dt>{ label(&props.check, item, &props.word) }</dt>
                        <dd>{ answer_text(w, &props.check, item, answer, &props.word) }</dd>
                    </>
                }) }
            </dl>
        </details>
    }
}

fn one(w: Words, props: &HowMadeProps, score: &Score) -> Html {
    let title = props
        .check
        .texts
        .scores
        .get(score.id.as_str())
        .map(|it| it.title.clone());
    let counted = |separator: &str| {
        let parts: Vec<_> = score
            .steps
            .iter()
            .map(|step| step.counted.to_string())
            .collect();
        parts.join(separator)
    };
    let (separator, method) = match score.method {
        Method::Sum => (" + ", key::HOW_SUM),
        Method::Mean => (", ", key::HOW_MEAN),
        Method::Pomp => (" + ", key::HOW_POMP),
        Method::Product => (" × ", key::HOW_PRODUCT),
        Method::Count(_) => (", ", key::HOW_COUNT),
    };
    let from = match score.method {
        Method::Count(from) => from.to_string(),
        _ => String::new(),
    };
    html! {
        <div class="how__score">
            <h4>{ title }</h4>
            <p>{ w.fill(method, &[("from", &from)]) }</p>
            <p class="how__sum">
                { counted(separator) }
                if let Ok(value) = score.result {
                    { " → " }<strong>{ shown(value, 1) }</strong>
                }
            </p>
            if !score.missing.is_empty() || score.result.is_err() {
                <p>{ note(w, score) }</p>
            }
        </div>
    }
}

/// What an item asks, with the situation it is about.
pub fn label(check: &Check, item: &Item, word: &str) -> String {
    let text = with_word(check.texts.item(item), word);
    let stem = item
        .stem
        .as_ref()
        .and_then(|stem| check.texts.stems.get(stem));
    match stem {
        Some(stem) if item.prompt.is_some() => {
            let stem = with_word(&stem.text, word);
            let ended = stem.ends_with(['.', '?', '!', '…']);
            let stop = if ended { "" } else { "." };
            format!("{stem}{stop} {text}")
        }
        _ => text,
    }
}

/// An answer in words.
pub fn answer_text(w: Words, check: &Check, item: &Item, answer: &Answer, word: &str) -> String {
    let option = |scale: &footing_core::instrument::ResponseScale, id: &str| {
        with_word(check.texts.option(&scale.id, id), word)
    };
    match (answer, &item.kind) {
        (Answer::Declined, _) => w.get(key::CHECK_DECLINE).to_owned(),
        (Answer::Text(text), _) => text.clone(),
        (Answer::Value(value), Kind::Choice(scale)) => {
            let found = scale.options.iter().find(|option| option.value == *value);
            let text = found
                .map(|found| option(scale, &found.id))
                .unwrap_or_default();
            format!("{text} ({value})")
        }
        (Answer::Value(value), _) => value.to_string(),
        (Answer::Several(chosen), Kind::Several(scale)) => {
            let chosen = scale.options.iter().filter(|it| chosen.contains(&it.id));
            let texts: Vec<_> = chosen.map(|it| option(scale, &it.id)).collect();
            if texts.is_empty() {
                w.get(key::CHECK_NONE_CHOSEN).to_owned()
            } else {
                texts.join(", ")
            }
        }
        (Answer::Several(_), _) => String::new(),
    }
}
