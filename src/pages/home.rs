//! The start page: what fits where the person is, and the way to everything else.

use crate::catalog::{self, Check};
use crate::check_ins::{CheckIns, INSTRUMENT};
use crate::components::due::due_line;
use crate::components::go::go;
use crate::components::meanings::Meanings;
use crate::components::with_word;
use crate::link::Link;
use crate::path::is_on;
use crate::route::{Desk, Route};
use crate::shelf::Shelf;
use crate::taking::Taking;
use crate::words::{Key, key};
use footing_core::calendar::{Date, Due};
use std::rc::Rc;
use yew::prelude::*;

/// What the page needs.
pub struct HomeProps {
    /// Everything the person has here.
    pub shelf: Rc<Shelf>,
    /// The check under way in this tab.
    pub taking: Option<Rc<Taking>>,
    /// The day today, once it is known.
    pub today: Option<Date>,
}

/// The start page.
pub fn home(link: &Link, props: &HomeProps) -> Html {
    let w = link.words;
    let shelf = &props.shelf;
    let is_new = shelf.is_empty() && props.taking.is_none();
    let meanings = Meanings::within(link, "home");
    html! {
        <>
            <h1 tabindex="-1">{ w.get(key::HOME_TITLE) }</h1>
            <p class="lead">{ meanings.of(w.get(if is_new { key::HOME_LEAD } else { key::HOME_BACK })) }</p>
            if is_new {
                <ul class="promises">
                    <li>{ meanings.of(w.get(key::HOME_PROMISE_PRIVATE)) }</li>
                    <li>{ meanings.of(w.get(key::HOME_PROMISE_YOURS)) }</li>
                    <li>{ meanings.of(w.get(key::HOME_PROMISE_NO_JUDGEMENT)) }</li>
                </ul>
            }
            { begun(link, props) }
            { due(link, props) }
            if is_on(shelf) {
                { super::path::next_step(link, shelf) }
            }
            { last(link, shelf) }
            <p class="now">{ go(link, &Route::Now, "button", "now", w.get(key::NOW_GO)) }</p>
            { checks(link, shelf) }
            if !is_on(shelf) {
                <p>{ go(link, &Route::Path, "", "path", w.get(key::PATH_GO)) }</p>
            }
            <p class="quiet">{ meanings.of(w.get(key::HOME_NOT_A_DIAGNOSIS)) }</p>
            <p class="quiet">{ go(link, &Route::Counselor(Desk::Home), "", "counselor", w.get(key::DESK_GO)) }</p>
        </>
    }
}

/// Checks under way.
fn begun(link: &Link, props: &HomeProps) -> Html {
    let w = link.words;
    let in_tab = props.taking.iter().map(|taking| taking.check.clone());
    let drafts = props.shelf.drafts();
    let stored = drafts.iter().filter_map(|(_, draft)| {
        let check = catalog::by_id(&draft.instrument)?;
        (check.instrument.edition == draft.edition).then_some(check)
    });
    let mut begun: Vec<Check> = in_tab.chain(stored).collect();
    begun.dedup();
    if begun.is_empty() {
        return html! {};
    }
    html! {
        <section class="card card--warm" aria-labelledby="begun" data-home="begun">
            <h2 id="begun">{ w.get(key::HOME_BEGUN) }</h2>
            <ul class="plain">
                { for begun.iter().map(|check| html! {
                    <li>
                        { go(link, &Route::Check(check.instrument.slug.clone()), "button button--main", "resume", w.fill(key::HOME_GO_ON, &[("title", &check.texts.title)])) }
                    </li>
                }) }
            </ul>
        </section>
    }
}

/// A check-in that is due; nothing before its day.
fn due(link: &Link, props: &HomeProps) -> Html {
    let w = link.words;
    let found = CheckIns::of(&props.shelf).zip(props.today);
    let due = found.and_then(|(it, today)| it.due(&props.shelf, today));
    let check = catalog::by_id(INSTRUMENT);
    let (Some(due @ (Due::Today | Due::Since(_))), Some(check)) = (due, check) else {
        return html! {};
    };
    html! {
        <section class="card card--warm" aria-labelledby="due" data-home="due">
            <h2 id="due">{ check.texts.title.clone() }</h2>
            { due_line(link, due, props.today) }
            { go(link, &Route::Check(check.instrument.slug.clone()), "button button--main", "check-in", w.get(key::DATES_TAKE)) }
        </section>
    }
}

/// The last result, and the plan or the way to one.
fn last(link: &Link, shelf: &Shelf) -> Html {
    let w = link.words;
    let has_plan = !shelf.plans().is_empty();
    let taken = shelf.results().last().filter(|_| !shelf.partial);
    if taken.is_none() && !has_plan {
        return html! {};
    }
    html! {
        <section class="card" aria-labelledby="last" data-home={if has_plan { "plan" } else { "result" }}>
            <h2 id="last">{ w.get(if has_plan { key::TITLE_PLAN } else { key::HOME_LAST }) }</h2>
            if let Some(taken) = taken {
                <p>
                    { go(link, &Route::Results(Some(taken.id.to_string())), "", "last", taken.check.texts.title.clone()) }
                    { ", " }{ w.date(taken.result.finished_at, taken.result.offset_minutes) }
                </p>
            }
            if !has_plan {
                <p>{ w.get(key::HOME_PLAN_NEXT) }</p>
            }
            <p class="actions">
                { go(link, &Route::Plan, "button", "plan-next", w.get(if has_plan { key::HOME_PLAN_OPEN } else { key::HOME_PLAN_MAKE })) }
                { go(link, &Route::Results(None), "button button--quiet", "", w.get(key::NAV_RESULTS)) }
            </p>
        </section>
    }
}

/// What most people begin with; the rest by what it is about, folded away.
const FIRST: [&str; 2] = ["recovery-capital-brief", "triggers"];

const GROUPS: [(Key, &[&str]); 3] = [
    (
        key::HOME_ABOUT_YOU,
        &["recovery-capital", "warning-signs", "check-in"],
    ),
    (
        key::HOME_ABOUT_OTHERS,
        &["peer-support", "boundaries", "group-readiness"],
    ),
    (
        key::HOME_ABOUT_HELP,
        &["level-of-care", "facilitator-skills"],
    ),
];

fn checks(link: &Link, shelf: &Shelf) -> Html {
    let w = link.words;
    let word = shelf.setting("word").unwrap_or(w.get(key::WORD_USING));
    let card = |id: &&str, level| {
        let check = catalog::by_id(id)?;
        Some(one_check(link, &check, word, level))
    };
    html! {
        <section aria-labelledby="checks">
            <h2 id="checks">{ w.get(key::HOME_CHECKS) }</h2>
            <ul class="checks">{ for FIRST.iter().filter_map(|id| card(id, "h3")) }</ul>
            <details data-all-checks="">
                <summary>{ w.get(key::HOME_ALL) }</summary>
                { for GROUPS.iter().map(|(title, ids)| html! {
                    <>
                        <h3>{ w.get(*title) }</h3>
                        <ul class="checks">{ for ids.iter().filter_map(|id| card(id, "h4")) }</ul>
                    </>
                }) }
            </details>
        </section>
    }
}

fn one_check(link: &Link, check: &Check, word: &str, level: &'static str) -> Html {
    let w = link.words;
    let minutes = check.instrument.minutes.to_string();
    html! {
        <li class="card">
            <@{level} class="card__title">
                { go(link, &Route::Check(check.instrument.slug.clone()), "card__link", "", check.texts.title.clone()) }
            </@>
            <p>{ with_word(&check.texts.purpose, word) }</p>
            <p class="quiet">{ w.fill(key::HOME_MINUTES, &[("n", &minutes)]) }</p>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_check_stands_on_the_start_page_once() {
        let grouped = GROUPS.iter().flat_map(|(_, ids)| ids.iter());
        let mut shown: Vec<_> = FIRST.iter().chain(grouped).copied().collect();
        let checks = catalog::checks();
        let mut all: Vec<_> = checks.iter().map(|it| it.instrument.id.as_str()).collect();
        shown.sort_unstable();
        all.sort_unstable();
        assert_eq!(shown, all);
    }
}
