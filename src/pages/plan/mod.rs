//! The plan: what to reach, what to do in hard moments, who helps, and when to look back.

mod barriers;
mod check_ins;
pub mod form;
mod lines;
pub mod part;
mod share;
pub mod text;

use super::support;
use crate::action::Action;
use crate::components::go::go;
use crate::components::meanings::Meanings;
use crate::components::notice::{NoticeProps, notice_line};
use crate::link::Link;
use crate::route::Route;
use crate::saved::{Kind, RecordKey, Sort};
use crate::shelf::Shelf;
use crate::state::{Announcement, Notice};
use crate::update::keeps_something;
use crate::words::{Key, key};
use footing_core::calendar::Date;
use part::{PartProps, part};
use std::rc::Rc;
use yew::prelude::*;

/// What the page needs.
pub struct PlanProps {
    /// Everything the person has here.
    pub shelf: Rc<Shelf>,
    /// What has just happened.
    pub notice: Option<Notice>,
    /// What was said last.
    pub announced: Option<Announcement>,
    /// The day today, once it is known.
    pub today: Option<Date>,
}

/// The plan.
pub fn plan_page(link: &Link, props: &PlanProps) -> Html {
    let w = link.words;
    let plans = props.shelf.plans();
    let keep = keeps_something(&props.shelf);
    let word = props.shelf.setting("word").unwrap_or_default().to_owned();
    html! {
        <>
            <div class="plan-page">
                <h1 tabindex="-1">{ w.get(key::TITLE_PLAN) }</h1>
                { notice_line(link, &NoticeProps { notice: props.notice.clone() }) }
                <p class="lead">{ Meanings::within(link, "plan").of(w.get(key::PLAN_LEAD)) }</p>
                <p class="quiet">{ w.get(key::PLAN_WHO_READS) }</p>
                { memory(link, &props.shelf) }
                <p class="card card--warm plan-now">
                    { go(link, &Route::Now, "button button--main", "now", w.get(key::NOW_GO)) }
                </p>
                { barriers::barriers(link, &props.shelf, keep) }
                { for Sort::ALL.into_iter().map(|sort| {
                    let (words, plans, word) = (words_of(sort), &plans, &word);
                    let more = if sort == Sort::Meeting { support::find(link) } else { html! {} };
                    part(link, PartProps { sort, words, plans, keep, word, more })
                }) }
                { check_ins::check_ins(link, &props.shelf, props.today) }
            </div>
            <share::Share
                link={link.clone()}
                lines={plans.iter().filter(|(_, plan)| !plan.done).map(|(_, plan)| plan.line.clone()).collect::<Vec<_>>()}
                country={props.shelf.country()}
                announced={props.announced}
            />
        </>
    }
}

/// A part's title, what it is for, and what adds to it.
pub(super) fn words_of(sort: Sort) -> (Key, Key, Key) {
    match sort {
        Sort::Reason => (
            key::PLAN_REASONS,
            key::PLAN_REASON_ABOUT,
            key::PLAN_REASON_ADD,
        ),
        Sort::Goal => (key::PLAN_GOALS, key::PLAN_GOAL_ABOUT, key::PLAN_GOAL_ADD),
        Sort::Step => (key::PLAN_STEPS, key::PLAN_STEP_ABOUT, key::PLAN_STEP_ADD),
        Sort::IfThen => (
            key::PLAN_IF_THENS,
            key::PLAN_IF_THEN_ABOUT,
            key::PLAN_IF_THEN_ADD,
        ),
        Sort::Sign => (key::PLAN_SIGNS, key::PLAN_SIGN_ABOUT, key::PLAN_SIGN_ADD),
        Sort::Supporter => (
            key::PLAN_SUPPORTERS,
            key::PLAN_SUPPORTER_ABOUT,
            key::PLAN_SUPPORTER_ADD,
        ),
        Sort::Meeting => (
            key::PLAN_MEETINGS,
            key::PLAN_MEETING_ABOUT,
            key::PLAN_MEETING_ADD,
        ),
    }
}

/// That the plan, or a part of it, is in memory only, with a way to keep it; nothing where it is kept.
pub fn memory(link: &Link, shelf: &Shelf) -> Html {
    let plans = shelf.plans();
    let lines = plans.iter().map(|(id, _)| RecordKey::new(Kind::Plan, id));
    let settings = [crate::check_ins::SETTING, crate::path::SETTING];
    let settings = settings.map(|name| RecordKey::new(Kind::Setting, name));
    let keys = lines.chain(settings);
    let keys: Vec<_> = keys
        .filter(|key| shelf.in_memory.contains_key(key))
        .collect();
    if keys.is_empty() {
        return html! {};
    }
    let onclick = link
        .send
        .reform(move |_: MouseEvent| Action::ChoseToKeep(keys.clone()));
    html! {
        <div class="notice">
            <p>{ link.words.get(key::PLAN_MEMORY) }</p>
            <button type="button" class="button" data-do="keep-plan" {onclick}>
                { link.words.get(key::RESULT_KEEP) }
            </button>
        </div>
    }
}
