//! One result: help first where an answer asks for it, then what fits or what holds, pictures, what
//! is in the way, what to do next, and how it was made.

use super::message::message;
use super::offers::offers;
use super::signs::signs;
use super::triggers::triggers;
use super::{embed, findings, guide, support};
use crate::action::Action;
use crate::components::bars::{BarsProps, bars};
use crate::components::how_made::{HowMadeProps, how_made};
use crate::components::meanings::Meanings;
use crate::components::notice::{NoticeProps, notice_line};
use crate::components::safety::{SafetyProps, safety_notice};
use crate::components::saved_state::saved_state;
use crate::components::situation_map::{MapProps, situation_map};
use crate::embedded::Embedded;
use crate::link::Link;
use crate::own::is_brought;
use crate::saved::{Kind, Line, RecordKey};
use crate::shelf::Taken;
use crate::state::{Announcement, Ask, Giving, Notice, Safety, State};
use crate::words::{Words, key};
use footing_core::instrument::Chart;
use footing_core::{Answers, Score, read, score};
use std::rc::Rc;
use yew::prelude::*;

/// Shows a result.
pub fn show(link: &Link, state: &State, taken: Taken) -> Html {
    let key = RecordKey::new(Kind::Result, &taken.id);
    let plans: Vec<Line> = state
        .shelf
        .plans()
        .into_iter()
        .map(|(_, plan)| plan.line.clone())
        .collect();
    let props = ResultProps {
        safety: state.safety_of(&key),
        country: state.shelf.country(),
        notice: state.notice.clone(),
        plans,
        announced: state.announced,
        earlier: state.shelf.before(&taken),
        embedded: state.embedded.clone(),
        giving: state.giving,
        taken,
    };
    if state.opened.contains_key(guide::OPENED) {
        let result = &props.taken.result;
        let day = link.words.date(result.finished_at, result.offset_minutes);
        return guide::guide(link, day, &part(&props, &props.taken.answers()));
    }
    result_page(link, &props)
}

/// What the page needs.
pub struct ResultProps {
    /// The result.
    pub taken: Taken,
    /// How safe it is.
    pub safety: Safety,
    /// The country chosen for contacts.
    pub country: Option<String>,
    /// What has just happened.
    pub notice: Option<Notice>,
    /// What is in the plan already.
    pub plans: Vec<Line>,
    /// What was said last.
    pub announced: Option<Announcement>,
    /// The result of the same check before this one.
    pub earlier: Option<Taken>,
    /// What the site around the frame asks for, where there is one.
    pub embedded: Option<Rc<Embedded>>,
    /// How far a result is on its way to it.
    pub giving: Giving,
}

/// One result.
pub fn result_page(link: &Link, props: &ResultProps) -> Html {
    let w = link.words;
    let taken = &props.taken;
    let check = &taken.check;
    let answers = taken.answers();
    let scores = score(&answers);
    let reading = read(&answers, &scores);
    let topics: Vec<String> = reading
        .safety
        .iter()
        .map(|note| note.topic.clone())
        .collect();
    let part = part(props, &answers);
    let tested = if check.instrument.provenance.validated {
        key::RESULT_VALIDATED
    } else {
        key::RESULT_NOT_VALIDATED
    };
    html! {
        <article data-result={taken.id.to_string()}>
            <h1 tabindex="-1">{ &check.texts.title }</h1>
            <p class="quiet">{ w.date(taken.result.finished_at, taken.result.offset_minutes) }</p>
            { notice_line(link, &NoticeProps { notice: props.notice.clone() }) }
            if !topics.is_empty() {
                { safety_notice(link, &SafetyProps { topics, country: props.country.clone() }) }
            }
            if reading.alike {
                <p class="notice" data-alike="">{ w.get(key::RESULT_ALIKE) }</p>
            }
            <p class="quiet">{ Meanings::within(link, "result").of(w.get(tested)) }</p>
            { rests_on(w, &answers) }
            { offers(link, &reading.offers, &part) }
            { support::way(link, check) }
            { findings::strengths(link, &reading.strengths, &part) }
            { signs(link, &reading.signs, props.earlier.as_ref(), &part) }
            { for check.instrument.charts.iter().map(|chart| picture(link, chart, &scores, &part)) }
            { findings::barriers(link, &reading.barriers, &part) }
            { findings::areas(link, &reading.areas, &scores, &part) }
            { triggers(link, &reading.triggers, &part) }
            { findings::present(link, &reading.present, &part) }
            { message(link, &reading.message, props.announced, &part) }
            { guide::way(link, &part) }
            { how_made(link, &HowMadeProps { check: check.clone(), answers, scores, word: part.word.clone() }) }
            if let Some(embedded) = &props.embedded {
                { embed::doings(link, taken, embedded, props.giving) }
            } else {
                { doings(link, &DoingsProps { id: taken.id.to_string(), safety: props.safety }) }
            }
        </article>
    }
}

/// How many of the answers asked for there are.
pub(super) fn rests_on(w: Words, answers: &Answers) -> Html {
    let valued = |item: &&footing_core::Item| item.kind.range().is_some();
    let asked = answers.asked().filter(valued).count();
    let answered = answers.asked().filter(valued);
    let answered = answered
        .filter(|item| answers.value(item.id.as_str()).is_some())
        .count();
    let (n, all) = (answered.to_string(), asked.to_string());
    html! { <p class="quiet" data-rests-on={n.clone()}>{ w.fill(key::RESULT_RESTS_ON, &[("n", &n), ("all", &all)]) }</p> }
}

fn part(props: &ResultProps, answers: &Answers) -> findings::Part {
    findings::Part {
        check: props.taken.check.clone(),
        answers: answers.clone(),
        word: props.taken.result.word.clone().into(),
        plans: props.plans.clone(),
        keep: !props.taken.in_memory,
    }
}

/// One of the pictures of a check.
pub(super) fn picture(link: &Link, chart: &Chart, scores: &[Score], part: &findings::Part) -> Html {
    let w = link.words;
    let (check, word) = (part.check.clone(), &part.word);
    match chart {
        Chart::Bars(ids) => {
            let shown = ids
                .iter()
                .filter_map(|id| scores.iter().find(|score| score.id == *id));
            let shown: Vec<Score> = shown.cloned().collect();
            // Of what somebody else asked, only they know which way is good.
            let hint = if is_brought(&check.instrument) {
                key::RESULT_PICTURE_BROUGHT
            } else {
                key::RESULT_PICTURE_HINT
            };
            let (title, about) = part.heading("picture", w.get(key::RESULT_PICTURE), w.get(hint));
            html! {
                <section aria-labelledby="picture">
                    <h2 id="picture">{ title }</h2>
                    <p class="quiet">{ part.explained(&Meanings::within(link, "bars"), &about) }</p>
                    { bars(link, &BarsProps { check, scores: shown }) }
                </section>
            }
        }
        Chart::Map(rows) => html! {
            <section aria-labelledby="picture">
                <h2 id="picture">{ w.get(key::MAP_TITLE) }</h2>
                <p class="quiet">{ part.explained(&Meanings::within(link, "map"), w.get(key::MAP_HINT)) }</p>
                { situation_map(link, &MapProps { check, scores: scores.to_vec(), rows: rows.clone(), word: word.clone() }) }
            </section>
        },
    }
}

struct DoingsProps {
    id: String,
    safety: Safety,
}

/// What can be done with the result itself.
fn doings(link: &Link, props: &DoingsProps) -> Html {
    let w = link.words;
    let key = RecordKey::new(Kind::Result, &props.id);
    let doing = |name: &'static str, text, class: &'static str, action: Action| {
        let onclick = link.send.reform(move |_: MouseEvent| action.clone());
        html! {
            <button type="button" class={classes!("button", class)} data-do={name} {onclick}>
                { w.get(text) }
            </button>
        }
    };
    let delete = Action::Asked(Ask::Delete(key.clone()));
    html! {
        <section class="doings" aria-labelledby="doings">
            <h2 id="doings">{ w.get(key::RESULT_DOINGS) }</h2>
            { saved_state(link, props.safety) }
            <div class="actions">
                if props.safety == Safety::Memory {
                    { doing("keep-result", key::RESULT_KEEP, "button--main", Action::ChoseToKeep(vec![key.clone()])) }
                }
                { doing("print", key::RESULT_PRINT, "", Action::AskedForPrint) }
                { doing("save-file", key::RESULT_FILE, "", Action::AskedForFile(Some(key))) }
                { doing("delete-result", key::RESULT_DELETE, "button--quiet", delete) }
            </div>
        </section>
    }
}
