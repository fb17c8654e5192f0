//! The results of one check over time: the same pictures a person sees, and a line for each result.

use crate::components::bars::shown;
use crate::components::go::go;
use crate::components::trend::{Point, TrendProps, thinned, trend};
use crate::desk::inbox::{Group, Place, Sent};
use crate::link::Link;
use crate::pages::history::{GroupProps, moved};
use crate::words::key;
use footing_core::score::{range, score_one};
use yew::prelude::*;

/// How many results are listed before the rest is unfolded.
const LISTED: usize = 20;

/// A score that is followed over time.
struct Course {
    id: String,
    title: String,
    range: (f64, f64),
}

/// The section of a check; `at` is the id of the return that stands for the person.
pub fn group(link: &Link, group: &Group, at: &str) -> Html {
    let w = link.words;
    let mut courses = courses(group).into_iter();
    let first = courses.next();
    let rest: Vec<_> = courses.collect();
    let newest: Vec<&Sent> = group.results.iter().rev().collect();
    let (listed, older) = newest.split_at(newest.len().min(LISTED));
    let course =
        |it: &Course| html! { <>{ picture(link, group, it) }{ change(link, group, it) }</> };
    html! {
        <section class="history" data-history={group.results.first().map(|it| it.result.instrument.clone())}>
            <h2 dir="auto">{ &group.title }</h2>
            if group.results.len() > 1 {
                { for first.iter().map(course) }
                if !rest.is_empty() {
                    <details>
                        <summary>{ w.get(key::HISTORY_PARTS) }</summary>
                        { for rest.iter().map(course) }
                    </details>
                }
            }
            <ul class="rows">{ for listed.iter().map(|it| row(link, it, at, first.as_ref())) }</ul>
            if !older.is_empty() {
                <details>
                    <summary>{ w.count(key::INBOX_OLDER_ONE, key::INBOX_OLDER_OTHER, older.len()) }</summary>
                    <ul class="rows">{ for older.iter().map(|it| row(link, it, at, first.as_ref())) }</ul>
                </details>
            }
        </section>
    }
}

/// What the check follows over time; where it says nothing of that, or is not known here, each score.
fn courses(group: &Group) -> Vec<Course> {
    if let Some(check) = &group.check {
        let followed = check.instrument.trend.iter().filter_map(|id| {
            let rule = check.instrument.score_rule(id.as_str())?;
            let title = check.texts.scores.get(id.as_str())?.title.clone();
            let (id, range) = (id.to_string(), range(&check.instrument, rule));
            Some(Course { id, title, range })
        });
        let followed: Vec<_> = followed.collect();
        if !followed.is_empty() {
            return followed;
        }
    }
    let newest = group.results.iter().rev().flat_map(|it| &it.result.scores);
    let mut courses: Vec<Course> = Vec::new();
    for score in newest.filter(|score| score.min < score.max) {
        if !courses.iter().any(|it| it.id == score.id) {
            courses.push(Course {
                id: score.id.clone(),
                title: score.title.clone(),
                range: (score.min, score.max),
            });
        }
    }
    courses
}

/// What came to a score: worked out here where the answers are here, otherwise as it was sent.
fn value(sent: &Sent, course: &Course) -> Option<f64> {
    if let Some(taken) = &sent.taken {
        let rule = taken.check.instrument.score_rule(&course.id)?;
        return score_one(rule, &taken.answers()).result.ok();
    }
    let score = sent
        .result
        .scores
        .iter()
        .find(|score| score.id == course.id)?;
    score
        .value
        .filter(|value| (course.range.0..=course.range.1).contains(value))
}

fn picture(link: &Link, group: &Group, course: &Course) -> Html {
    let all: Vec<&Sent> = group.results.iter().collect();
    let drawn = thinned(&all, |it| it.result.finished_at.ms());
    let points: Vec<_> = drawn
        .into_iter()
        .filter_map(|sent| {
            Some(Point {
                at: sent.result.finished_at,
                offset_minutes: sent.result.offset_minutes,
                value: value(sent, course)?,
            })
        })
        .collect();
    if points.len() < 2 {
        return html! {};
    }
    let (title, range) = (course.title.clone().into(), course.range);
    trend(
        link,
        &TrendProps {
            title,
            points,
            range,
        },
    )
}

/// What moved since the time before, where the answers to both are here.
fn change(link: &Link, group: &Group, course: &Course) -> Html {
    let taken: Option<Vec<_>> = group.results.iter().map(|it| it.taken.as_ref()).collect();
    let (Some(taken), Some(check)) = (taken, &group.check) else {
        return html! {};
    };
    match check.instrument.score_rule(&course.id) {
        Some(rule) => moved(link.words, &GroupProps { check, taken }, rule),
        None => html! {},
    }
}

fn row(link: &Link, sent: &Sent, at: &str, course: Option<&Course>) -> Html {
    let w = link.words;
    let result = &sent.result;
    let day = w.date(result.finished_at, result.offset_minutes);
    let value = course.and_then(|course| Some((course, value(sent, course)?)));
    html! {
        <li data-row={result.id.clone()}>
            { go(link, &Place::Result(at, &result.id).route(), "", "result", day) }
            if let Some((course, value)) = value {
                <span class="rows__value" dir="auto">
                    { &course.title }{ ": " }
                    { w.fill(key::SCORE_OF, &[("value", &shown(value, 1)), ("max", &shown(course.range.1, 0))]) }
                </span>
            }
        </li>
    }
}
