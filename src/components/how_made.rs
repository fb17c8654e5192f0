//! "How this was made": each score down to each answer.

use crate::catalog::Check;
use crate::components::answer::{answer_text, label};
use crate::components::bars::{note, shown};
use crate::components::meanings::Meanings;
use crate::link::Link;
use crate::words::key;
use footing_core::instrument::Method;
use footing_core::{Answers, Score};
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
    let meanings = Meanings::within(link, "how");
    html! {
        <details class="how" data-how="">
            <summary>{ w.get(key::HOW_TITLE) }</summary>
            <p>{ meanings.of(w.get(key::HOW_INTRO)) }</p>
            <h3>{ w.get(key::HOW_SCORES) }</h3>
            { for props.scores.iter().filter(|score| score.asked > 0).map(|score| one(&meanings, props, score)) }
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

fn one(meanings: &Meanings, props: &HowMadeProps, score: &Score) -> Html {
    let w = meanings.link.words;
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
            <p>{ meanings.of(&w.fill(method, &[("from", &from)])) }</p>
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
