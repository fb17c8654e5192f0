//! All results by date, and what moved between them.

use crate::catalog::Check;
use crate::components::bars::shown;
use crate::components::go::go;
use crate::components::notice::{NoticeProps, notice_line};
use crate::components::trend::{Point, TrendProps, trend};
use crate::link::Link;
use crate::route::Route;
use crate::shelf::{Shelf, Taken};
use crate::state::Notice;
use crate::words::{Words, key};
use footing_core::change::{Verdict, change};
use footing_core::instrument::ScoreRule;
use footing_core::score::{range, score_one};
use std::rc::Rc;
use yew::prelude::*;

/// What the page needs.
pub struct HistoryProps {
    /// Everything the person has here.
    pub shelf: Rc<Shelf>,
    /// What has just happened.
    pub notice: Option<Notice>,
    /// A result was asked for that is not here.
    pub gone: bool,
}

/// All results.
pub fn history(link: &Link, props: &HistoryProps) -> Html {
    let w = link.words;
    let results = props.shelf.results();
    let mut groups: Vec<(Check, Vec<Taken>)> = Vec::new();
    for taken in results {
        match groups.iter_mut().find(|(check, _)| *check == taken.check) {
            Some((_, group)) => group.push(taken),
            None => groups.push((taken.check.clone(), vec![taken])),
        }
    }
    let others = props.shelf.other_editions().count();
    html! {
        <>
            <h1 tabindex="-1">{ w.get(key::TITLE_RESULTS) }</h1>
            { notice_line(link, &NoticeProps { notice: props.notice.clone() }) }
            if props.gone {
                <p class="notice">{ w.get(key::HISTORY_GONE) }</p>
            }
            if groups.is_empty() {
                <p>{ w.get(key::HISTORY_EMPTY) }</p>
                <p>{ go(link, &Route::Home, "button button--main", "", w.get(key::HISTORY_TAKE)) }</p>
            } else {
                <p class="quiet">{ w.get(key::HISTORY_LEAD) }</p>
            }
            { for groups.into_iter().map(|(check, taken)| group(link, &GroupProps { check, taken })) }
            if others > 0 {
                <p class="notice" data-others={others.to_string()}>
                    { w.count(key::HISTORY_OTHERS_ONE, key::HISTORY_OTHERS_OTHER, others) }
                </p>
            }
        </>
    }
}

struct GroupProps {
    check: Check,
    taken: Vec<Taken>,
}

/// The results of one check.
fn group(link: &Link, props: &GroupProps) -> Html {
    let w = link.words;
    let check = &props.check;
    let mut rules = check
        .instrument
        .trend
        .iter()
        .filter_map(|id| check.instrument.score_rule(id.as_str()));
    let first = rules.next();
    let rest: Vec<&ScoreRule> = rules.collect();
    html! {
        <section class="history" data-history={check.instrument.id.to_string()} aria-label={check.texts.title.clone()}>
            <h2>{ &check.texts.title }</h2>
            if let Some(rule) = first.filter(|_| props.taken.len() > 1) {
                { course(link, props, rule) }
                { moved(w, props, rule) }
                if !rest.is_empty() {
                    <details>
                        <summary>{ w.get(key::HISTORY_PARTS) }</summary>
                        { for rest.into_iter().map(|rule| html! { <>{ course(link, props, rule) }{ moved(w, props, rule) }</> }) }
                    </details>
                }
            }
            <ul class="rows">
                { for props.taken.iter().rev().map(|taken| row(link, taken, first)) }
            </ul>
        </section>
    }
}

fn row(link: &Link, taken: &Taken, rule: Option<&ScoreRule>) -> Html {
    let w = link.words;
    let value = rule.and_then(|rule| {
        let score = score_one(rule, &taken.answers);
        let value = shown(score.result.ok()?, 0);
        let value = w.fill(
            key::SCORE_OF,
            &[("value", &value), ("max", &shown(score.range.1, 0))],
        );
        let title = &taken.check.texts.scores.get(rule.id.as_str())?.title;
        Some(format!("{title}: {value}"))
    });
    html! {
        <li data-row={taken.id.clone()}>
            { go(link, &Route::Results(Some(taken.id.clone())), "", "", w.date(taken.result.finished_at, taken.result.offset_minutes)) }
            if let Some(value) = value {
                <span class="rows__value">{ value }</span>
            }
            if taken.in_memory {
                <span class="quiet">{ w.get(key::HISTORY_MEMORY) }</span>
            }
        </li>
    }
}

fn course(link: &Link, props: &GroupProps, rule: &ScoreRule) -> Html {
    let points: Vec<Point> = props
        .taken
        .iter()
        .filter_map(|taken| {
            let value = score_one(rule, &taken.answers).result.ok()?;
            let (at, offset_minutes) = (taken.result.finished_at, taken.result.offset_minutes);
            Some(Point {
                at,
                offset_minutes,
                value,
            })
        })
        .collect();
    let title = props
        .check
        .texts
        .scores
        .get(rule.id.as_str())
        .map(|it| it.title.clone());
    if points.len() < 2 {
        return html! {};
    }
    let title = title.unwrap_or_default().into();
    let range = range(&props.check.instrument, rule);
    trend(
        link,
        &TrendProps {
            title,
            points,
            range,
        },
    )
}

/// What moved since the time before: a word only where a published figure allows it.
fn moved(w: Words, props: &GroupProps, rule: &ScoreRule) -> Html {
    let [.., earlier, later] = props.taken.as_slice() else {
        return html! {};
    };
    let (earlier, later) = (
        score_one(rule, &earlier.answers),
        score_one(rule, &later.answers),
    );
    let Some(change) = change(rule, &earlier, &later) else {
        return html! {};
    };
    let points = shown(change.points.abs(), 1);
    let text = match (change.verdict, change.points) {
        (Verdict::Higher, _) => w.get(key::CHANGE_HIGHER).to_owned(),
        (Verdict::Lower, _) => w.get(key::CHANGE_LOWER).to_owned(),
        (Verdict::AboutTheSame, _) => w.get(key::CHANGE_SAME).to_owned(),
        (Verdict::NotValidated, n) if n > 0.0 => w.fill(key::CHANGE_POINTS_UP, &[("n", &points)]),
        (Verdict::NotValidated, n) if n < 0.0 => w.fill(key::CHANGE_POINTS_DOWN, &[("n", &points)]),
        (Verdict::NotValidated, _) => w.get(key::CHANGE_POINTS_NONE).to_owned(),
    };
    html! { <p data-change-of={rule.id.to_string()} class="quiet">{ text }</p> }
}
