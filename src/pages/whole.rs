//! The pages that only the whole app has.

use super::{
    about, data, help, history, home, not_found, now, path, plan, result, start, support, words,
};
use crate::components::go::go;
use crate::components::version::version_line;
use crate::link::Link;
use crate::route::Route;
use crate::state::{Availability, State};
use crate::words::key;
use yew::prelude::*;

/// A page, and word of a newer version where that disturbs nobody.
pub fn show(link: &Link, state: &State) -> Html {
    match state.route {
        Route::Home | Route::Data => html! {
            <>{ page(link, state) }{ version_line(link, state) }</>
        },
        _ => page(link, state),
    }
}

fn page(link: &Link, state: &State) -> Html {
    if state.stores.local == Availability::Unknown && is_personal(&state.route) {
        // Nothing is said of what is here before that is known.
        return html! {
            <>
                <h1 tabindex="-1">{ state.route.heading(link.words) }</h1>
                <p>{ link.words.get(key::MOMENT_TITLE) }</p>
            </>
        };
    }
    let shelf = state.shelf.clone();
    let notice = state.notice.clone();
    let history = |gone| {
        let (shelf, notice) = (shelf.clone(), notice.clone());
        let opened = state.opened.clone();
        // Until all are read, those that were the newest last time and are still here.
        let newest = if shelf.partial {
            let known = state.newest.iter();
            known.filter_map(|id| shelf.taken(id)).collect()
        } else {
            shelf.newest().map(|taken| (**taken).clone()).collect()
        };
        let props = history::HistoryProps {
            shelf,
            newest,
            notice,
            gone,
            opened,
        };
        history::history(link, &props)
    };
    match &state.route {
        Route::Home => {
            let taking = state.taking.clone();
            let today = state.today;
            let props = home::HomeProps {
                shelf,
                taking,
                today,
            };
            home::home(link, &props)
        }
        Route::Results(Some(id)) => match state.shelf.taken(id) {
            Some(taken) => result::show(link, state, taken),
            None => history(true),
        },
        Route::Results(None) => history(false),
        Route::Plan => {
            let (announced, today) = (state.announced, state.today);
            let props = plan::PlanProps {
                shelf,
                notice,
                announced,
                today,
            };
            plan::plan_page(link, &props)
        }
        Route::Path => path::path_page(link, &shelf),
        Route::Now => html! { <now::Now link={link.clone()} {shelf} /> },
        Route::Support => {
            let props = support::SupportProps {
                shelf,
                copying: state.copying.clone(),
                announced: state.announced,
                notice,
                is_known: state.stores.local != Availability::Unknown,
            };
            support::support(link, &props)
        }
        Route::Help => {
            let country = state.shelf.country();
            html! { <help::Help link={link.clone()} {country} /> }
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
        Route::Words => words::words(link),
        Route::Start(_) => start::start(link, state),
        Route::Embed(_) => nothing_asked(link),
        Route::Counselor(_) => desk(link, state),
        Route::Check(_) | Route::NotFound => not_found::not_found(link),
    }
}

/// In a frame that asks for no check that there is.
fn nothing_asked(link: &Link) -> Html {
    let w = link.words;
    html! {
        <>
            <h1 tabindex="-1">{ w.get(key::EMBED_NOTHING) }</h1>
            <p class="lead" data-embed-nothing="">{ w.get(key::EMBED_NOTHING_TEXT) }</p>
            <p>{ go(link, &Route::Home, "button", "home", w.get(key::EMBED_ALL)) }</p>
        </>
    }
}

#[cfg(feature = "counselor")]
fn desk(link: &Link, state: &State) -> Html {
    super::desk::desk(link, state)
}

/// Its pages have an app of their own, which a link to them loads.
#[cfg(not(feature = "counselor"))]
fn desk(link: &Link, _: &State) -> Html {
    not_found::not_found(link)
}

/// Whether what the page shows is the person's own.
fn is_personal(route: &Route) -> bool {
    matches!(
        route,
        Route::Results(_)
            | Route::Plan
            | Route::Data
            | Route::Start(_)
            | Route::Embed(_)
            | Route::Counselor(_)
    )
}
