//! Results as lines of a list: each with its day, its first score and the way to it.

use crate::action::Action;
use crate::components::bars::shown;
use crate::components::go::go;
use crate::link::Link;
use crate::route::Route;
use crate::shelf::Taken;
use crate::words::key;
use footing_core::score::score_one;
use litemap::LiteMap;
use yew::prelude::*;

/// A list of results of one check, given oldest first and shown newest first.
pub fn rows(link: &Link, taken: &[&Taken]) -> Html {
    html! {
        <ul class="rows">
            { for taken.iter().rev().map(|taken| row(link, taken)) }
        </ul>
    }
}

/// The newest results of all checks, given newest first, each with its check.
pub fn newest_rows(link: &Link, newest: &[Taken]) -> Html {
    if newest.is_empty() {
        return html! {};
    }
    let title = link.words.get(key::HISTORY_NEWEST);
    html! {
        <section class="history" aria-label={title}>
            <h2>{ title }</h2>
            <ul class="rows">
                { for newest.iter().map(|taken| html! {
                    <li data-newest={taken.id.to_string()}>
                        { to_result(link, taken) }
                        <p class="rows__told quiet">
                            { &taken.check.texts.title }
                            <br />
                            { told(link, taken) }
                        </p>
                    </li>
                }) }
            </ul>
        </section>
    }
}

fn day(link: &Link, taken: &Taken) -> String {
    let result = &taken.result;
    link.words.date(result.finished_at, result.offset_minutes)
}

fn row(link: &Link, taken: &Taken) -> Html {
    html! {
        <li data-row={taken.id.to_string()}>
            { to_result(link, taken) }
            { told(link, taken) }
        </li>
    }
}

fn to_result(link: &Link, taken: &Taken) -> Html {
    let to = Route::Results(Some(taken.id.to_string()));
    go(link, &to, "", "", day(link, taken))
}

/// What is told of a result at first sight.
fn told(link: &Link, taken: &Taken) -> Html {
    html! {
        <>
            if let Some(value) = value(link, taken) {
                <span class="rows__value">{ value }</span>
            }
            if taken.in_memory {
                <span class="quiet">{ link.words.get(key::HISTORY_MEMORY) }</span>
            }
        </>
    }
}

/// The first of the scores that are followed over time, in words.
fn value(link: &Link, taken: &Taken) -> Option<String> {
    let check = &taken.check;
    let id = check.instrument.trend.first()?;
    let rule = check.instrument.score_rule(id.as_str())?;
    let score = score_one(rule, &taken.answers());
    let value = shown(score.result.ok()?, 0);
    let value = link.words.fill(
        key::SCORE_OF,
        &[("value", &value), ("max", &shown(score.range.1, 0))],
    );
    let title = &check.texts.scores.get(id.as_str())?.title;
    Some(format!("{title}: {value}"))
}

/// Older results of one check, given oldest first, behind a line with their days. They are drawn
/// once that is opened.
pub fn older(link: &Link, taken: &[&Taken], opened: &LiteMap<String, ()>) -> Html {
    let (Some(first), Some(last)) = (taken.first(), taken.last()) else {
        return html! {};
    };
    let n = taken.len().to_string();
    let text = link.words.fill(
        key::HISTORY_OLDER,
        &[
            ("n", &n),
            ("from", &day(link, first)),
            ("to", &day(link, last)),
        ],
    );
    let id = first.id.to_string();
    let is_open = opened.contains_key(&id);
    html! {
        <details data-older={n}>
            <summary onclick={unfolds(link, id)}>{ text }</summary>
            if is_open {
                { rows(link, taken) }
            }
        </details>
    }
}

/// What is folded up is drawn once it is opened, by that name.
pub fn unfolds(link: &Link, name: String) -> Callback<MouseEvent> {
    let send = link.send.clone();
    send.reform(move |_: MouseEvent| Action::Unfolded(name.clone()))
}
