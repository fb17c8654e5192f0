//! What stands around a check in a frame on another site: help, leaving, and what that site is told.

use crate::action::Action;
use crate::components::frame::announced;
use crate::components::go::go;
use crate::components::room::room;
use crate::link::Link;
use crate::route::Route;
use crate::state::State;
use crate::words::key;
use yew::prelude::*;

/// The page with little around it.
pub fn framed(link: &Link, state: &State, children: Html) -> Html {
    let w = link.words;
    let leave = link.send.reform(|_: MouseEvent| Action::PressedLeave);
    html! {
        <>
            <header class="frame__head frame__head--embed">
                if state.route == Route::Help {
                    { back(link, state) }
                } else {
                    { go(link, &Route::Help, "button button--quiet", "help", w.get(key::FRAME_HELP)) }
                }
                <button type="button" class="button button--leave" data-do="leave" onclick={leave}>
                    { w.get(key::FRAME_LEAVE) }
                </button>
            </header>
            <main id="main" class="page" tabindex="-1">{ told(link, state) }{ children }</main>
            <footer class="frame__foot">
                <p>{ w.get(key::FRAME_NOBODY) }{ " " }{ go(link, &Route::About, "", "about", w.get(key::NAV_ABOUT)) }</p>
                <p>{ w.get(key::FRAME_SHIFT) }</p>
            </footer>
            { room(link, state) }
            <div role="status" class="unseen">{ state.announced.map(|it| announced(w, it)) }</div>
        </>
    }
}

/// From the contacts back to where the person was: in the check, at its result, or before it.
fn back(link: &Link, state: &State) -> Html {
    let (w, class, name) = (link.words, "button button--quiet", "back-to-check");
    if state.taking.is_some() {
        let onclick = link.send.reform(|_: MouseEvent| Action::Resumed(None));
        return html! {
            <button type="button" {class} data-do={name} {onclick}>{ w.get(key::EMBED_BACK) }</button>
        };
    }
    let home = state.embedded.as_ref().and_then(|it| it.route());
    let to = match home {
        Some(Route::Check(_)) => {
            let results = state.shelf.results();
            let last = results
                .last()
                .map(|it| Route::Results(Some(it.id.to_string())));
            last.or(home)
        }
        home => home,
    };
    to.map_or_else(Html::default, |to| {
        go(link, &to, class, name, w.get(key::EMBED_BACK))
    })
}

/// What the site around it is told, where it is told anything.
fn told(link: &Link, state: &State) -> Html {
    let Some(embedded) = &state.embedded else {
        return html! {};
    };
    let text = match (embedded.tells_started, embedded.tells_finished) {
        (true, true) => key::EMBED_TOLD_BOTH,
        (true, false) => key::EMBED_TOLD_START,
        (false, true) => key::EMBED_TOLD_END,
        (false, false) => return html! {},
    };
    let Some(site) = embedded.site() else {
        return html! {};
    };
    html! { <p class="notice" data-told="">{ link.words.fill(text, &[("site", site)]) }</p> }
}
