//! No such page.

use crate::components::go::go;
use crate::link::Link;
use crate::route::Route;
use crate::words::key;
use yew::prelude::*;

/// The page that says so.
pub fn not_found(link: &Link) -> Html {
    let w = link.words;
    html! {
        <>
            <h1 tabindex="-1">{ w.get(key::TITLE_NOT_FOUND) }</h1>
            <p>{ w.get(key::NOT_FOUND_TEXT) }</p>
            <p>{ go(link, &Route::Home, "button button--main", "", w.get(key::NOT_FOUND_HOME)) }</p>
        </>
    }
}
