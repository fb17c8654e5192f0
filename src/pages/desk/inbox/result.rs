//! One result that was sent: with the same pictures a person sees, down to each answer.

use super::danger::notice;
use super::name;
use super::theirs::theirs;
use crate::action::Action;
use crate::components::bars::shown;
use crate::components::go::go;
use crate::components::how_made::{HowMadeProps, how_made};
use crate::desk::inbox::{Group, Place, Sent, Someone, groups, kept};
use crate::link::Link;
use crate::pages::findings::Part;
use crate::pages::result::{picture, rests_on};
use crate::shelf::Taken;
use crate::state::State;
use crate::words::key;
use footing_core::{Score, score};
use footing_interchange::returned::ReturnedResult;
use yew::prelude::*;

/// The page; `None` where the person has no such result.
pub fn show(link: &Link, state: &State, (at, of): (&str, &str), someone: &Someone) -> Option<Html> {
    let w = link.words;
    let kept = kept(&state.shelf, someone);
    let groups = groups(&kept, &state.shelf, &state.desk.inbox.listing.instruments);
    let (group, place) = groups.iter().find_map(|group| {
        let place = group.results.iter().position(|it| it.result.id == of)?;
        Some((group, place))
    })?;
    let sent = group.results.get(place)?;
    let result = &sent.result;
    let print = link.send.reform(|_: MouseEvent| Action::AskedForPrint);
    Some(html! {
        <article data-result={result.id.clone()}>
            <h1 tabindex="-1" dir="auto">{ title(group, sent) }</h1>
            <p>
                <span dir="auto">{ go(link, &Place::Person(at).route(), "", "person", name(link, someone)) }</span>
                { " · " }{ w.date(result.finished_at, result.offset_minutes) }
            </p>
            { notice(link, std::iter::once(sent)) }
            if !result.word.is_empty() {
                <p class="quiet" dir="auto">{ w.fill(key::INBOX_WORD, &[("word", &result.word)]) }</p>
            }
            if let Some(taken) = &sent.taken {
                { whole(link, group, place, taken) }
            } else {
                { scores_only(link, result) }
            }
            <p class="actions">
                <button type="button" class="button" data-do="print" onclick={print}>{ w.get(key::RESULT_PRINT) }</button>
            </p>
        </article>
    })
}

fn title(group: &Group, sent: &Sent) -> String {
    let known = group.check.as_ref().map(|check| check.texts.title.clone());
    known.unwrap_or_else(|| sent.result.title.clone())
}

/// With all answers.
fn whole(link: &Link, group: &Group, place: usize, taken: &Taken) -> Html {
    let w = link.words;
    let (check, answers) = (taken.check.clone(), taken.answers());
    let scores = score(&answers);
    let word: AttrValue = taken.result.word.clone().into();
    let part = Part {
        check: check.clone(),
        answers: answers.clone(),
        word: word.clone(),
        plans: Vec::new(),
        keep: false,
    };
    let earlier = place
        .checked_sub(1)
        .and_then(|place| group.results.get(place)?.taken.as_ref());
    html! {
        <>
            <p class="quiet">{ w.get(key::INBOX_NO_DIAGNOSIS) }</p>
            { rests_on(w, &answers) }
            { for check.instrument.charts.iter().map(|chart| picture(link, chart, &scores, &part)) }
            if check.instrument.charts.is_empty() {
                { all_scores(link, &sent_scores(&part, &scores)) }
            }
            { theirs(link, &scores, earlier, &part) }
            { how_made(link, &HowMadeProps { check, answers, scores, word }) }
        </>
    }
}

/// A line of the table: a score's title, its value, its range.
type Line = (String, Option<f64>, (f64, f64));

fn sent_scores(part: &Part, scores: &[Score]) -> Vec<Line> {
    let line = |score: &Score| {
        let title = part
            .check
            .texts
            .scores
            .get(score.id.as_str())?
            .title
            .clone();
        Some((title, score.result.ok(), score.range))
    };
    scores.iter().filter_map(line).collect()
}

/// Where no answers were sent, or their questions are not here.
fn scores_only(link: &Link, result: &ReturnedResult) -> Html {
    let w = link.words;
    let scores = result
        .scores
        .iter()
        .map(|it| (it.title.clone(), it.value, (it.min, it.max)));
    let why = if result.answers.is_some() {
        key::INBOX_UNKNOWN
    } else {
        key::INBOX_NO_ANSWERS
    };
    html! {
        <>
            { all_scores(link, &scores.collect::<Vec<_>>()) }
            <p class="quiet">{ w.get(why) }</p>
        </>
    }
}

fn all_scores(link: &Link, scores: &[Line]) -> Html {
    let w = link.words;
    html! {
        <table data-scores="">
            <caption>{ w.get(key::INBOX_SCORES) }</caption>
            <thead>
                <tr>
                    <th scope="col">{ w.get(key::INBOX_SCORE) }</th>
                    <th scope="col">{ w.get(key::INBOX_VALUE) }</th>
                    <th scope="col">{ w.get(key::INBOX_RANGE) }</th>
                </tr>
            </thead>
            <tbody>
                { for scores.iter().map(|(title, value, (min, max))| html! {
                    <tr>
                        <th scope="row" dir="auto">{ title.clone() }</th>
                        <td>{ value.map_or_else(|| w.get(key::SEND_NO_SCORE).to_owned(), |value| shown(value, 2)) }</td>
                        <td>{ shown(*min, 1) }{ " – " }{ shown(*max, 1) }</td>
                    </tr>
                }) }
            </tbody>
        </table>
    }
}
