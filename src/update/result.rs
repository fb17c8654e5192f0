//! What is done with a result besides keeping it: its guide.

use crate::action::{Effect, Focus};
use crate::pages::GUIDE;
use crate::state::State;

/// The guide for a talk was opened or closed.
pub(super) fn showed_guide(state: &mut State, open: bool) -> Vec<Effect> {
    if open {
        state.opened.insert(GUIDE.to_owned(), ());
    } else {
        state.opened.remove(GUIDE);
    }
    vec![Effect::Focus(Focus::Heading)]
}
