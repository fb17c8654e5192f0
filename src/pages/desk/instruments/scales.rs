//! The answers that a person can choose from, and what each counts.

use super::fields::{Fold, Lines, Number};
use super::problems::beside;
use super::writing::Page;
use crate::desk::instruments::editing::{Change, NO_NUMBER, ScaleChange, is_used};
use crate::words::{Key, key};
use footing_interchange::custom::{AnswerOption, Place};
use yew::prelude::*;

/// Answers that many lists have, in our own words.
const READY: [(&str, Key); 4] = [
    ("often", key::OWN_READY_OFTEN),
    ("agree", key::OWN_READY_AGREE),
    ("much", key::OWN_READY_MUCH),
    ("yes", key::OWN_READY_YES),
];

/// All sets of answers; most instruments have one.
pub fn scales(page: &Page) -> Html {
    let w = page.link.words;
    let several = page.it.scales.len() > 1;
    let found = page.problems.at(|at| at == Place::Scales);
    html! {
        <section class="own-part" aria-labelledby="own-scales">
            <h2 id="own-scales">{ w.get(key::OWN_SCALES) }</h2>
            { for page.it.scales.iter().enumerate().map(|(place, options)| scale(page, place, options, several)) }
            { beside(w, "own-scales-error", &found) }
        </section>
    }
}

/// A way to have one more set.
pub fn add(page: &Page) -> Html {
    let onclick = page.change(|_: MouseEvent| Change::AddedScale);
    html! {
        <button type="button" class="button button--small button--quiet" data-do="own-add-scale" {onclick}>
            { page.link.words.get(key::OWN_ADD_SCALE) }
        </button>
    }
}

fn scale(page: &Page, place: usize, options: &[AnswerOption], several: bool) -> Html {
    let w = page.link.words;
    let id = format!("own-scale-{place}");
    let (first_id, error) = (format!("{id}-first"), format!("{id}-error"));
    let found = page.problems.at(|at| {
        at == Place::Scale(place) || matches!(at, Place::Option(scale, _) if scale == place)
    });
    let change = move |it: ScaleChange| Change::Scale(place, it);
    let first = options.first().map_or(NO_NUMBER, |option| option.value);
    let lines: Vec<_> = options.iter().map(|option| option.text.clone()).collect();
    html! {
        <div class={if several { "card" } else { "own-scale" }} data-scale={place.to_string()}>
            if several {
                <h3>{ w.fill(key::OWN_AT_SCALE, &[("n", &(place + 1).to_string())]) }</h3>
            }
            <label for={id.clone()}>{ w.get(key::OWN_ANSWERS_LABEL) }</label>
            <Lines {id} {lines} rows={5} is_wrong={!found.is_empty()} about={error.clone()}
                onchange={page.change(move |lines| change(ScaleChange::Words(lines)))} />
            { beside(w, &error, &found) }
            if options.is_empty() {
                { ready(page, place) }
            } else {
                <div class="own-row">
                    <label for={first_id.clone()}>{ w.get(key::OWN_FIRST) }</label>
                    <Number id={first_id} value={first} onchange={page.change(move |value| change(ScaleChange::First(value)))} />
                </div>
                { values(page, place, options) }
            }
            if several && !is_used(page.it, place) {
                <button type="button" class="button button--small button--quiet" data-do="own-remove-scale"
                    onclick={page.change(move |_: MouseEvent| change(ScaleChange::Removed))}>
                    { w.get(key::OWN_REMOVE_SCALE) }
                </button>
            }
        </div>
    }
}

/// Common answers, put in by one press.
fn ready(page: &Page, place: usize) -> Html {
    let w = page.link.words;
    html! {
        <div class="own-ready">
            <p class="quiet">{ w.get(key::OWN_READY_HINT) }</p>
            <div class="actions">
                { for READY.into_iter().map(|(name, words)| {
                    let lines: Vec<String> = w.get(words).split(" / ").map(str::to_owned).collect();
                    let text = lines.join(", ");
                    let onclick = page.change(move |_: MouseEvent| Change::Scale(place, ScaleChange::Ready(lines.clone())));
                    html! { <button type="button" class="button button--small button--quiet" data-ready={name} {onclick}>{ text }</button> }
                }) }
            </div>
        </div>
    }
}

/// What each answer counts.
fn values(page: &Page, place: usize, options: &[AnswerOption]) -> Html {
    let w = page.link.words;
    let said: Vec<_> = options
        .iter()
        .map(|option| format!("{} = {}", option.text, option.value))
        .collect();
    let is_plain = options.iter().all(|option| option.value != NO_NUMBER);
    html! {
        <>
            if is_plain {
                <p class="quiet" dir="auto" data-values="">{ said.join(" · ") }</p>
            }
            <Fold summary={w.get(key::OWN_VALUES)} name="values" must_open={!is_plain}>
                <div class="own-values">
                    { for options.iter().enumerate().map(|(n, option)| {
                        let id = format!("own-value-{place}-{n}");
                        html! {
                            <div class="own-row">
                                <label for={id.clone()} dir="auto">{ option.text.clone() }</label>
                                <Number {id} value={option.value}
                                    onchange={page.change(move |value| Change::Scale(place, ScaleChange::Value(n, value)))} />
                            </div>
                        }
                    }) }
                </div>
                <button type="button" class="button button--small button--quiet" data-do="own-turn"
                    onclick={page.change(move |_: MouseEvent| Change::Scale(place, ScaleChange::TurnedRound))}>
                    { w.get(key::OWN_TURN) }
                </button>
            </Fold>
        </>
    }
}
