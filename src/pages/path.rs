//! The way after residential care, at the person's own pace.

use crate::action::Action;
use crate::components::go::go;
use crate::components::meanings::Meanings;
use crate::link::Link;
use crate::path::{ON, Place, SETTING, Step, is_on, steps};
use crate::route::Route;
use crate::shelf::Shelf;
use crate::words::key;
use yew::prelude::*;

/// All steps, with the next one marked.
pub fn path_page(link: &Link, shelf: &Shelf) -> Html {
    let w = link.words;
    let steps = steps(shelf);
    let next = steps.iter().position(|step| !step.done);
    let on = is_on(shelf);
    let value = if on { "" } else { ON };
    let onclick = link
        .send
        .reform(move |_: MouseEvent| Action::ChoseSetting(SETTING, value.to_owned()));
    html! {
        <>
            <h1 tabindex="-1">{ w.get(key::PATH_TITLE) }</h1>
            <p class="lead">{ Meanings::within(link, "path").of(w.get(key::PATH_LEAD)) }</p>
            <p class="notice">{ w.get(key::PATH_TOLERANCE) }{ " " }{ go(link, &Route::Help, "", "", w.get(key::FRAME_HELP)) }</p>
            <ol class="path">
                { for steps.iter().enumerate().map(|(n, step)| one(link, step, next == Some(n))) }
            </ol>
            if next.is_none() {
                <p class="card card--warm" data-path="done">
                    { w.get(key::PATH_DONE) }{ " " }
                    { go(link, &Route::Plan, "", "", w.get(key::NAV_PLAN)) }
                </p>
            }
            <p class="actions">
                <button type="button" class="button" data-do="path" aria-pressed={on.to_string()} {onclick}>
                    { w.get(if on { key::PATH_HIDE } else { key::PATH_SHOW }) }
                </button>
            </p>
        </>
    }
}

fn one(link: &Link, step: &Step, is_next: bool) -> Html {
    let w = link.words;
    let (route, name, title, about) = match &step.at {
        Place::Check(check) => {
            let about = w.fill(
                key::HOME_MINUTES,
                &[("n", &check.instrument.minutes.to_string())],
            );
            let route = Route::Check(check.instrument.slug.clone());
            let name = check.instrument.slug.clone();
            (route, name, check.texts.title.clone(), about)
        }
        Place::Plan => (
            Route::Plan,
            "plan".to_owned(),
            w.get(key::TITLE_PLAN).to_owned(),
            w.get(key::PATH_PLAN).to_owned(),
        ),
        Place::CheckIns => (
            Route::Plan,
            "check-ins".to_owned(),
            w.get(key::DATES_TITLE).to_owned(),
            w.get(key::PATH_CHECK_INS).to_owned(),
        ),
    };
    let state = match (step.done, is_next) {
        (true, _) => Some(key::PATH_STEP_DONE),
        (false, true) => Some(key::PATH_STEP_NEXT),
        (false, false) => None,
    };
    html! {
        <li class={classes!("path__step", step.done.then_some("path__step--done"), is_next.then_some("path__step--next"))}
            data-step={name} data-done={step.done.to_string()} aria-current={is_next.then_some("step")}>
            { go(link, &route, "path__link", "", title) }
            if let Some(state) = state {
                <span class="path__state">{ w.get(state) }</span>
            }
            <span class="quiet">{ about }</span>
        </li>
    }
}

/// The next step, for the start page; nothing where all are done.
pub fn next_step(link: &Link, shelf: &Shelf) -> Html {
    let w = link.words;
    let steps = steps(shelf);
    let Some(next) = steps.iter().find(|step| !step.done) else {
        return html! {};
    };
    let done = steps.iter().filter(|step| step.done).count();
    let (done, all) = (done.to_string(), steps.len().to_string());
    html! {
        <section class="card" aria-labelledby="path" data-home="path">
            <h2 id="path">{ go(link, &Route::Path, "", "", w.get(key::PATH_TITLE)) }</h2>
            <p class="quiet">{ w.fill(key::PATH_COUNT, &[("n", &done), ("all", &all)]) }</p>
            <ol class="path">{ one(link, next, true) }</ol>
        </section>
    }
}
