//! Good company: what kinds of peer support there are, where to find them, what to look out for.

mod good_to_know;
mod kinds;
mod own;
mod place;
mod places;

use crate::catalog;
use crate::components::go::go;
use crate::link::Link;
use crate::route::Route;
use crate::shelf::Shelf;
use crate::state::{Announcement, Notice};
use crate::words::key;
use places::Places;
use std::rc::Rc;
use yew::prelude::*;

/// The check that asks what kind could fit; its words tell of the kinds here, too.
pub const CHECK: &str = "peer-support";

/// What the page needs.
pub struct SupportProps {
    /// Everything the person has here.
    pub shelf: Rc<Shelf>,
    /// The id of the element whose text was last to be copied.
    pub copying: Option<String>,
    /// What was said last.
    pub announced: Option<Announcement>,
    /// What has just happened.
    pub notice: Option<Notice>,
    /// Whether what the person has here is known yet.
    pub is_known: bool,
}

/// The page.
pub fn support(link: &Link, props: &SupportProps) -> Html {
    let w = link.words;
    let check = catalog::by_id(CHECK);
    html! {
        <>
            <h1 tabindex="-1">{ w.get(key::TITLE_SUPPORT) }</h1>
            <p class="lead">{ w.get(key::SUPPORT_LEAD) }</p>
            if let Some(check) = &check {
                { to_check(link, check, &props.shelf) }
            }
            <section aria-labelledby="choose">
                <h2 id="choose">{ w.get(key::SUPPORT_CHOOSE_TITLE) }</h2>
                <p>{ w.get(key::SUPPORT_CHOOSE) }</p>
                { good_to_know::studies(link) }
            </section>
            if let Some(check) = &check {
                { kinds::kinds(link, check) }
            }
            <Places
                link={link.clone()}
                country={props.shelf.country()}
                copying={props.copying.clone()}
                announced={props.announced}
            />
            if props.is_known {
                { own::own(link, &props.shelf, props.notice.clone()) }
            }
            { good_to_know::good_to_know(link) }
        </>
    }
}

/// The way to the check, or to what last came out of it.
fn to_check(link: &Link, check: &catalog::Check, shelf: &Shelf) -> Html {
    let last = shelf.last_of(check);
    let (to, text, name) = match last {
        Some(taken) => (
            Route::Results(Some(taken.id.to_string())),
            key::SUPPORT_CAME_OUT,
            "came-out",
        ),
        None => (
            Route::Check(check.instrument.slug.clone()),
            key::SUPPORT_CHECK,
            "check",
        ),
    };
    html! { <p>{ go(link, &to, "button", name, link.words.get(text)) }</p> }
}

/// The way here from a result of the check; nothing on those of others.
pub fn way(link: &Link, check: &catalog::Check) -> Html {
    if check.instrument.id.as_str() != CHECK {
        return html! {};
    }
    find(link)
}

/// The way here.
pub fn find(link: &Link) -> Html {
    let text = link.words.get(key::SUPPORT_FIND);
    html! { <p>{ go(link, &Route::Support, "button button--small", "support", text) }</p> }
}
