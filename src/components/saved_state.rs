//! How safe the answers are at this moment, said only when it is true.

use crate::link::Link;
use crate::state::Safety;
use crate::words::key;
use yew::prelude::*;

/// What the line needs.
pub struct SavedStateProps {
    /// How safe the answers are.
    pub safety: Safety,
}

/// One short line.
pub fn saved_state(link: &Link, props: &SavedStateProps) -> Html {
    let w = link.words;
    let text = match props.safety {
        Safety::Memory => key::SAVED_MEMORY,
        Safety::Writing => key::SAVED_WRITING,
        Safety::Saved => key::SAVED_SAVED,
        Safety::Local => key::SAVED_LOCAL,
        Safety::Failed => key::SAVED_FAILED,
    };
    let grave = matches!(props.safety, Safety::Failed);
    html! {
        <p
            class={classes!("saved", format!("saved--{}", props.safety.name()))}
            data-saved={props.safety.name()}
            role={grave.then_some("alert")}
        >
            { w.get(text) }
        </p>
    }
}
