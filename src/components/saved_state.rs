//! How safe the answers are at this moment, said only when it is true.

use crate::link::Link;
use crate::state::Safety;
use crate::words::key;
use yew::prelude::*;

/// What the line needs.
pub struct SavedStateProps {
    /// How safe the answers are.
    pub safety: Safety,
    /// How many answers are; 0 where something else than answers is kept.
    pub answers: usize,
}

/// One short line.
pub fn saved_state(link: &Link, props: &SavedStateProps) -> Html {
    let w = link.words;
    let text = match (props.safety, props.answers) {
        (Safety::Memory, _) => w.get(key::SAVED_MEMORY).to_owned(),
        (Safety::Writing, _) => w.get(key::SAVED_WRITING).to_owned(),
        (Safety::Saved, 0) => w.get(key::SAVED_SAVED).to_owned(),
        (Safety::Saved, n) => w.count(key::SAVED_SAVED_ONE, key::SAVED_SAVED_OTHER, n),
        (Safety::Local, _) => w.get(key::SAVED_LOCAL).to_owned(),
        (Safety::Failed, _) => w.get(key::SAVED_FAILED).to_owned(),
    };
    let grave = matches!(props.safety, Safety::Failed);
    html! {
        <p
            class={classes!("saved", format!("saved--{}", props.safety.name()))}
            data-saved={props.safety.name()}
            role={grave.then_some("alert")}
        >
            { text }
        </p>
    }
}
