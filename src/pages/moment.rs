//! What stands there until a page can be shown.

use crate::action::Action;
use crate::link::Link;
use crate::state::{Coming, State};
use crate::words::key;
use yew::prelude::*;

/// A moment, or what to do where it has become a long one.
pub fn moment(link: &Link, state: &State) -> Html {
    let w = link.words;
    let again = link.send.reform(|_: MouseEvent| Action::TriedAgain);
    if state.handing.is_some_and(|it| it.coming == Coming::Failed) {
        return html! {
            <>
                <h1 tabindex="-1">{ w.get(key::MOMENT_FAILED) }</h1>
                <p role="alert">{ w.get(key::MOMENT_SAFE) }</p>
                <p>
                    <button type="button" class="button button--main" data-do="again" onclick={again}>
                        { w.get(key::MOMENT_AGAIN) }
                    </button>
                </p>
            </>
        };
    }
    html! { <h1 tabindex="-1">{ w.get(key::MOMENT_TITLE) }</h1> }
}
