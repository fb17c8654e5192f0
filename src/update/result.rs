//! What is done with a result besides keeping it: its short text, its guide.

use crate::action::{Effect, Focus};
use crate::pages::GUIDE;
use crate::state::{Announcement, State};

/// The short text was copied, or not: then it is selected, so that it can be copied by hand.
pub(super) fn copied(state: &mut State, ok: bool) -> Vec<Effect> {
    if ok {
        state.announced = Some(Announcement::Copied);
        return Vec::new();
    }
    state.announced = Some(Announcement::NotCopied);
    vec![Effect::SelectMessage]
}

/// The guide for a talk was opened or closed.
pub(super) fn showed_guide(state: &mut State, open: bool) -> Vec<Effect> {
    if open {
        state.opened.insert(GUIDE.to_owned(), ());
    } else {
        state.opened.remove(GUIDE);
    }
    vec![Effect::Focus(Focus::Heading)]
}
