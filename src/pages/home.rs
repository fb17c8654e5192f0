//! The start page: what this is, what was begun, what can be taken.

use crate::catalog::{self, Check};
use crate::components::go::Go;
use crate::components::with_word;
use crate::link::use_link;
use crate::route::Route;
use crate::shelf::Shelf;
use crate::taking::Taking;
use crate::words::key;
use std::rc::Rc;
use yew::prelude::*;

/// What the page needs.
#[derive(Properties, PartialEq)]
pub struct HomeProps {
    /// Everything the person has here.
    pub shelf: Rc<Shelf>,
    /// The check under way in this tab.
    pub taking: Option<Rc<Taking>>,
}

/// The start page.
#[component]
pub fn Home(props: &HomeProps) -> Html {
    let w = use_link().words;
    let word = props
        .shelf
        .setting("word")
        .unwrap_or(w.get(key::WORD_USING))
        .to_owned();
    let mut begun: Vec<Check> = props
        .taking
        .iter()
        .map(|taking| taking.check.clone())
        .chain(props.shelf.drafts().iter().filter_map(|(_, draft)| {
            let check = catalog::by_id(&draft.instrument)?;
            (check.instrument.edition == draft.edition).then_some(check)
        }))
        .collect();
    begun.dedup();
    let has_results = props.shelf.results().last().is_some();
    let has_plan = !props.shelf.plans().is_empty();
    html! {
        <>
            <h1 tabindex="-1">{ w.get(key::HOME_TITLE) }</h1>
            <p class="lead">{ w.get(key::HOME_LEAD) }</p>
            <ul class="promises">
                <li>{ w.get(key::HOME_PROMISE_PRIVATE) }</li>
                <li>{ w.get(key::HOME_PROMISE_YOURS) }</li>
                <li>{ w.get(key::HOME_PROMISE_NO_JUDGEMENT) }</li>
            </ul>
            if !begun.is_empty() {
                <section class="card card--warm" aria-labelledby="begun">
                    <h2 id="begun">{ w.get(key::HOME_BEGUN) }</h2>
                    <ul class="plain">
                        { for begun.iter().map(|check| html! {
                            <li>
                                <Go to={Route::Check(check.instrument.slug.clone())} class="button" nav="resume">
                                    { w.fill(key::HOME_GO_ON, &[("title", &check.texts.title)]) }
                                </Go>
                            </li>
                        }) }
                    </ul>
                </section>
            }
            <section aria-labelledby="checks">
                <h2 id="checks">{ w.get(key::HOME_CHECKS) }</h2>
                <ul class="checks">
                    { for catalog::checks().iter().map(|check| html! {
                        <li class="card">
                            <h3>
                                <Go to={Route::Check(check.instrument.slug.clone())} class="card__link">
                                    { &check.texts.title }
                                </Go>
                            </h3>
                            <p>{ with_word(&check.texts.purpose, &word) }</p>
                            <p class="quiet">
                                { w.fill(key::HOME_MINUTES, &[("n", &check.instrument.minutes.to_string())]) }
                            </p>
                        </li>
                    }) }
                </ul>
            </section>
            if has_results || has_plan {
                <p class="actions">
                    if has_results {
                        <Go to={Route::Results(None)} class="button button--quiet">{ w.get(key::NAV_RESULTS) }</Go>
                    }
                    if has_plan {
                        <Go to={Route::Plan} class="button button--quiet">{ w.get(key::NAV_PLAN) }</Go>
                    }
                </p>
            }
            <p class="quiet">{ w.get(key::HOME_NOT_A_DIAGNOSIS) }</p>
        </>
    }
}
