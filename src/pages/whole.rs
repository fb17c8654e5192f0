//! The pages that only the whole app has.

use super::{about, data, help, history, home, not_found, plan, result};
use crate::link::Link;
use crate::route::Route;
use crate::state::State;
use yew::prelude::*;

pub fn show(link: &Link, state: &State) -> Html {
    let shelf = state.shelf.clone();
    let notice = state.notice.clone();
    let history = |gone| {
        let (shelf, notice) = (shelf.clone(), notice.clone());
        let props = history::HistoryProps {
            shelf,
            notice,
            gone,
        };
        history::history(link, &props)
    };
    match &state.route {
        Route::Home => {
            let taking = state.taking.clone();
            home::home(link, &home::HomeProps { shelf, taking })
        }
        Route::Results(Some(id)) => match state.shelf.taken(id) {
            Some(taken) => result::show(link, state, taken),
            None => history(true),
        },
        Route::Results(None) => history(false),
        Route::Plan => plan::plan_page(link, &plan::PlanProps { shelf, notice }),
        Route::Help => {
            let country = state.shelf.country();
            html! { <help::Help {country} /> }
        }
        Route::Data => {
            let stores = state.stores;
            let props = data::DataProps {
                shelf,
                stores,
                notice,
            };
            data::data(link, &props)
        }
        Route::About => about::about(link),
        Route::Check(_) | Route::NotFound => not_found::not_found(link),
    }
}
