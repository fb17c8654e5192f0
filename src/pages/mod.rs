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
use crate::link::Link;
use crate::route::Route;
use crate::state::State;
use yew::prelude::*;

/// The page that the route means.
pub fn show(link: &Link, state: &State) -> Html {
    let shelf = state.shelf.clone();
    let notice = state.notice.clone();
    match &state.route {
        Route::Home => home::home(
            link,
            &home::HomeProps {
                shelf,
                taking: state.taking.clone(),
            },
        ),
        Route::Check(slug) => match catalog::by_slug(slug) {
            Some(check) => check::show(link, state, check),
            None => not_found::not_found(link),
        },
        Route::Results(Some(id)) => match state.shelf.taken(id) {
            Some(taken) => result::show(link, state, taken),
            None => history::history(
                link,
                &history::HistoryProps {
                    shelf,
                    notice,
                    gone: true,
                    opened: state.opened.clone(),
                },
            ),
        },
        Route::Results(None) => history::history(
            link,
            &history::HistoryProps {
                shelf,
                notice,
                gone: false,
                opened: state.opened.clone(),
            },
        ),
        Route::Plan => plan::plan_page(link, &plan::PlanProps { shelf, notice }),
        Route::Help => {
            let country = state.shelf.country();
            html! { <help::Help {country} /> }
        }
        Route::Data => data::data(
            link,
            &data::DataProps {
                shelf,
                stores: state.stores,
                notice,
            },
        ),
        Route::About => about::about(link),
        Route::NotFound => not_found::not_found(link),
    }
}
