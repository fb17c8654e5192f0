//! No such page.

use crate::components::go::Go;
use crate::link::use_link;
use crate::route::Route;
use crate::words::key;
use yew::prelude::*;

/// The page that says so.
#[component]
pub fn NotFound() -> Html {
    let w = use_link().words;
    html! {
        <>
            <h1 tabindex="-1">{ w.get(key::TITLE_NOT_FOUND) }</h1>
            <p>{ w.get(key::NOT_FOUND_TEXT) }</p>
            <p><Go to={Route::Home} class="button button--main">{ w.get(key::NOT_FOUND_HOME) }</Go></p>
        </>
    }
}
