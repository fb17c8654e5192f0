//! A text is copied, by the person's own click only.

use crate::action::Effect;
use crate::state::{Announcement, State};

/// The text that this element shows is to be copied.
pub(super) fn asked(state: &mut State, place: String, text: String) -> Vec<Effect> {
    state.announced = None;
    state.copying = Some(place);
    vec![Effect::Copy(text)]
}

/// It was copied, or not: then it is selected, so that it can be copied by hand.
pub(super) fn copied(state: &mut State, ok: bool) -> Vec<Effect> {
    if ok {
        state.announced = Some(Announcement::Copied);
        return Vec::new();
    }
    state.announced = Some(Announcement::NotCopied);
    let place = state.copying.clone();
    place.map(Effect::Select).into_iter().collect()
}
