//! What is worked out from the answers: mostly one sum of all.

use super::fields::{Fold, Number};
use super::problems::beside;
use super::writing::Page;
use crate::desk::instruments::editing::{Change, NO_NUMBER, ScoreChange, countable};
use crate::edge::input;
use crate::words::{Key, key};
use footing_interchange::custom::{CustomMethod, CustomScore, Place};
use yew::prelude::*;

/// All scores: each in a sentence, then everything about them.
pub fn scores(page: &Page) -> Html {
    let w = page.link.words;
    let it = page.it;
    let add = page.change({
        let title = w.get(key::OWN_TOTAL).to_owned();
        move |_: MouseEvent| Change::AddedScore(title.clone())
    });
    let wrong = |at: Place| matches!(at, Place::Score(_) | Place::Band(_, _) | Place::Scores);
    let must_open = !page.problems.at(wrong).is_empty();
    let all = page.problems.at(|at| at == Place::Scores);
    html! {
        <section class="own-part" aria-labelledby="own-scores">
            <h2 id="own-scores">{ w.get(key::OWN_SCORES) }</h2>
            if it.scores.is_empty() {
                <p>{ w.get(key::OWN_NO_SCORES) }</p>
            } else {
                <ul>{ for it.scores.iter().map(|one| html! { <li>{ in_words(page, one) }</li> }) }</ul>
            }
            <Fold summary={w.get(key::OWN_SCORES_CHANGE)} name="scores" {must_open}>
                { for it.scores.iter().enumerate().map(|(place, one)| score(page, place, one)) }
                { beside(w, "own-scores-error", &all) }
                <button type="button" class="button button--small button--quiet" id="own-add-score" data-do="own-add-score" onclick={add}>
                    { w.get(key::OWN_ADD_SCORE) }
                </button>
            </Fold>
        </section>
    }
}

const METHODS: [(Key, Key, CustomMethod); 4] = [
    (key::OWN_METHOD_SUM, key::OWN_MADE_SUM, CustomMethod::Sum),
    (key::OWN_METHOD_MEAN, key::OWN_MADE_MEAN, CustomMethod::Mean),
    (key::OWN_METHOD_POMP, key::OWN_MADE_POMP, CustomMethod::Pomp),
    (
        key::OWN_METHOD_COUNT,
        key::OWN_MADE_COUNT,
        CustomMethod::Count(1),
    ),
];

fn is_same(one: CustomMethod, other: CustomMethod) -> bool {
    std::mem::discriminant(&one) == std::mem::discriminant(&other)
}

fn in_words(page: &Page, one: &CustomScore) -> String {
    let found = METHODS
        .iter()
        .find(|(_, _, method)| is_same(*method, one.method));
    let (n, all) = (
        one.of.len().to_string(),
        countable(&page.it.items).len().to_string(),
    );
    let title = one.title.trim();
    found.map_or_else(String::new, |(_, text, _)| {
        page.link
            .words
            .fill(*text, &[("n", &n), ("all", &all), ("title", title)])
    })
}

fn score(page: &Page, place: usize, one: &CustomScore) -> Html {
    let w = page.link.words;
    let change = move |it: ScoreChange| Change::Score(place, it);
    let id = format!("own-score-{place}");
    let method = format!("{id}-method");
    let chose = page.change(move |event: Event| {
        let all = METHODS.map(|(_, _, method)| method);
        change(ScoreChange::Method(
            input::selected_of(&event, &all).unwrap_or(CustomMethod::Sum),
        ))
    });
    let count = match one.method {
        CustomMethod::Count(from) => Some(from),
        _ => None,
    };
    let least = format!("{id}-least");
    html! {
        <div class="card" data-score-place={place.to_string()}>
            { page.line(&id, key::OWN_SCORE_TITLE, &one.title, move |text| change(ScoreChange::Title(text)),
                move |at| at == Place::Score(place) || matches!(at, Place::Band(of, _) if of == place)) }
            <label for={method.clone()}>{ w.get(key::OWN_METHOD) }</label>
            <select id={method} onchange={chose} autocomplete="off">
                { for METHODS.iter().enumerate().map(|(n, (text, _, method))| html! {
                    <option value={n.to_string()} selected={is_same(*method, one.method)}>{ w.get(*text) }</option>
                }) }
            </select>
            if let Some(from) = count {
                <div class="own-row">
                    <label for={least.clone()}>{ w.get(key::OWN_COUNT_FROM) }</label>
                    <Number id={least} value={from} onchange={page.change(move |n: i32| change(ScoreChange::Method(CustomMethod::Count(n))))} />
                </div>
            }
            { parts(page, place, one) }
            { page.tick("prorate", w.get(key::OWN_PRORATE), one.prorate.is_some(), move |yes| change(ScoreChange::Prorate(yes))) }
            <p class="quiet">{ w.get(key::OWN_PRORATE_HINT) }</p>
            { bands(page, place, one) }
            <button type="button" class="button button--small button--quiet" data-do="own-remove-score"
                onclick={page.change(move |_: MouseEvent| change(ScoreChange::Removed))}>
                { w.get(key::OWN_REMOVE_SCORE) }<span class="unseen">{ ": " }{ one.title.clone() }</span>
            </button>
        </div>
    }
}

/// The questions it is made of.
fn parts(page: &Page, place: usize, one: &CustomScore) -> Html {
    let w = page.link.words;
    let counted = countable(&page.it.items);
    let items = page.it.items.iter().enumerate();
    html! {
        <fieldset class="share__parts">
            <legend>{ w.get(key::OWN_MADE_OF) }</legend>
            { for items.filter(|(n, _)| counted.contains(n) || one.of.contains(n)).map(|(n, item)| {
                let label = format!("{}. {}", n + 1, item.text);
                page.tick("part", &label, one.of.contains(&n), move |yes| Change::Score(place, ScoreChange::Item(n, yes)))
            }) }
        </fieldset>
    }
}

/// Published ranges, which can be left out but not written: nobody has found any for one's own list.
fn bands(page: &Page, place: usize, one: &CustomScore) -> Html {
    if one.bands.is_empty() && one.bands_source.is_empty() {
        return html! {};
    }
    let w = page.link.words;
    let shown = |n: i32| {
        if n == NO_NUMBER {
            String::new()
        } else {
            n.to_string()
        }
    };
    html! {
        <div class="own-bands">
            <h4>{ w.get(key::OWN_BANDS) }</h4>
            <ul>{ for one.bands.iter().map(|band| html! {
                <li dir="auto">{ shown(band.from) }{ "–" }{ shown(band.to) }{ ": " }{ band.text.clone() }</li>
            }) }</ul>
            <p class="quiet" dir="auto">{ w.fill(key::OWN_BANDS_SOURCE, &[("source", &one.bands_source)]) }</p>
            <button type="button" class="button button--small button--quiet" data-do="own-no-bands"
                onclick={page.change(move |_: MouseEvent| Change::Score(place, ScoreChange::WithoutBands))}>
                { w.get(key::OWN_NO_BANDS) }
            </button>
        </div>
    }
}
