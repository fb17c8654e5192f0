//! How safe something is at this moment, said only when it is true.

use crate::link::Link;
use crate::state::Safety;
use crate::words::{Key, key};
use yew::prelude::*;

/// One short line on something that is kept.
pub fn saved_state(link: &Link, safety: Safety) -> Html {
    line(link, safety, key::SAVED_SAVED)
}

/// One short line on the answers of a check under way.
pub fn saved_answers(link: &Link, safety: Safety) -> Html {
    line(link, safety, key::SAVED_AS_YOU_GO)
}

fn line(link: &Link, safety: Safety, once_saved: Key) -> Html {
    let text = match safety {
        Safety::Memory => key::SAVED_MEMORY,
        Safety::Writing => key::SAVED_WRITING,
        Safety::Saved => once_saved,
        Safety::Local => key::SAVED_LOCAL,
        Safety::Failed => key::SAVED_FAILED,
    };
    let grave = matches!(safety, Safety::Failed);
    html! {
        <p
            class={classes!("saved", format!("saved--{}", safety.name()))}
            data-saved={safety.name()}
            role={grave.then_some("alert")}
        >
            { link.words.get(text) }
        </p>
    }
}
