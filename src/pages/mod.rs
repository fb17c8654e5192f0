//! One file a page; each is a function of the state and nothing else.

mod about;
mod check;
mod data;
mod findings;
mod help;
mod history;
mod home;
mod intro;
mod not_found;
mod plan;
mod result;
mod review;
mod screen;
mod triggers;
mod word;

use crate::catalog;
use crate::route::Route;
use crate::state::State;
use yew::prelude::*;

/// The page that the route means.
pub fn show(state: &State) -> Html {
    match &state.route {
        Route::Home => html! {
            <home::Home shelf={state.shelf.clone()} taking={state.taking.clone()} />
        },
        Route::Check(slug) => match catalog::by_slug(slug) {
            Some(check) => check::show(state, check),
            None => html! { <not_found::NotFound /> },
        },
        Route::Results(Some(id)) => match state.shelf.taken(id) {
            Some(taken) => result::show(state, taken),
            None => {
                html! { <history::History shelf={state.shelf.clone()} notice={state.notice.clone()} gone=true /> }
            }
        },
        Route::Results(None) => html! {
            <history::History shelf={state.shelf.clone()} notice={state.notice.clone()} />
        },
        Route::Plan => html! {
            <plan::PlanPage shelf={state.shelf.clone()} notice={state.notice.clone()} />
        },
        Route::Help => {
            html! { <help::Help country={state.shelf.setting("country").map(str::to_owned)} /> }
        }
        Route::Data => html! {
            <data::Data shelf={state.shelf.clone()} stores={state.stores} notice={state.notice.clone()} />
        },
        Route::About => html! { <about::About /> },
        Route::NotFound => html! { <not_found::NotFound /> },
    }
}
