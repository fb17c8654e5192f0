//! The start page: what this is, what was begun, what can be taken.

use crate::catalog::{self, Check};
use crate::components::go::go;
use crate::components::with_word;
use crate::link::Link;
use crate::route::Route;
use crate::shelf::Shelf;
use crate::taking::Taking;
use crate::words::key;
use std::rc::Rc;
use yew::prelude::*;

/// What the page needs.
pub struct HomeProps {
    /// Everything the person has here.
    pub shelf: Rc<Shelf>,
    /// The check under way in this tab.
    pub taking: Option<Rc<Taking>>,
}

/// The start page.
pub fn home(link: &Link, props: &HomeProps) -> Html {
    let w = link.words;
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
    let has_results = !props.shelf.results().is_empty();
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
                                { go(link, &Route::Check(check.instrument.slug.clone()), "button", "resume", w.fill(key::HOME_GO_ON, &[("title", &check.texts.title)])) }
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
                                { go(link, &Route::Check(check.instrument.slug.clone()), "card__link", "", check.texts.title.clone()) }
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
                        { go(link, &Route::Results(None), "button button--quiet", "", w.get(key::NAV_RESULTS)) }
                    }
                    if has_plan {
                        { go(link, &Route::Plan, "button button--quiet", "", w.get(key::NAV_PLAN)) }
                    }
                </p>
            }
            <p class="quiet">{ w.get(key::HOME_NOT_A_DIAGNOSIS) }</p>
        </>
    }
}
