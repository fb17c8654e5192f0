//! One quiet line where a newer version of the app waits. It stands at the end of a page, so that
//! nothing moves under a finger when it comes.

use crate::action::Action;
use crate::link::Link;
use crate::state::State;
use crate::words::key;
use yew::prelude::*;

/// The line, if there is a version to take and nothing that taking it could cost.
pub fn version_line(link: &Link, state: &State) -> Html {
    let w = link.words;
    let chosen = link.send.reform(|_: MouseEvent| Action::ChoseVersion);
    html! {
        <div role="status" class="version">
            if state.can_use_version() {
                <p class="version__line" data-version="waits">
                    { w.get(key::FRAME_VERSION) }{ " " }
                    <button type="button" class="button button--quiet" data-do="use-version" onclick={chosen}>
                        { w.get(key::FRAME_USE_VERSION) }
                    </button>
                </p>
            }
        </div>
    }
}
