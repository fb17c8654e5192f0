//! A question and its answer in words.

use crate::catalog::Check;
use crate::components::with_word;
use crate::words::{Words, key};
use footing_core::{Answer, Item, Kind};

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

/// Every answer of a result, in words.
#[cfg(feature = "whole")]
pub fn all(link: &crate::link::Link, taken: &crate::shelf::Taken) -> yew::Html {
    use yew::prelude::*;
    let (check, word) = (&taken.check, &taken.result.word);
    let answers = taken.answers();
    html! {
        <dl class="answers">
            { for answers.given().map(|(item, answer)| html! {
                <div class="answers__row">
                    <dt dir="auto">{ label(check, item, word) }</dt>
                    <dd dir="auto">{ answer_text(link.words, check, item, answer, word) }</dd>
                </div>
            }) }
        </dl>
    }
}
