//! The one pure function that changes the state, by concept.
//!
//! It reads no clock, storage or page: the time, a new id and everything read come in with the
//! action, and what is to be done goes out as effects.

mod files;
mod going;
mod leaving;
mod plan;
mod reading;
mod stores;
mod taking;
#[cfg(test)]
mod tests;

use crate::action::{Action, Effect, Focus, Moment};
use crate::state::State;

pub use stores::keeps_something;
pub use taking::WORD_CHARS;

/// Takes in what has happened and says what is to be done.
pub fn update(state: &mut State, action: Action, moment: &Moment) -> Vec<Effect> {
    if state.gone {
        // Who has left sees nothing any more, whatever still arrives.
        return Vec::new();
    }
    let Some(action) = reading::not_put_off(state, action) else {
        return Vec::new();
    };
    match action {
        Action::Followed(route) => going::followed(state, route),
        Action::WentTo(route, place) => going::went_to(state, route, place, moment),
        Action::ReadStores { local, twin, more } => reading::read(state, local, twin, more, moment),
        Action::Stored {
            key,
            rev,
            store,
            ok,
        } => stores::stored(state, &key, rev, store, ok),
        Action::OtherTabWrote(key, value) => stores::other_tab_wrote(state, &key, value.as_deref()),
        Action::Started { slug, word, keep } => taking::started(state, &slug, &word, keep, moment),
        Action::Resumed(draft) => taking::resumed(state, draft.as_deref(), moment),
        Action::Answered(item, answer) => taking::answered(state, &item, answer, moment),
        Action::PressedDigit(digit, item) => {
            taking::pressed_digit(state, digit, item.as_deref(), moment)
        }
        Action::PressedNext => taking::pressed_next(state, moment),
        Action::PressedBack => taking::pressed_back(state, moment),
        Action::ChoseToChange(item) => taking::chose_to_change(state, &item, moment),
        Action::SkippedToMain => vec![Effect::Focus(Focus::Main)],
        Action::AskedForItem(item) => vec![Effect::Focus(Focus::Item(item))],
        Action::Finished => taking::finished(state, moment),
        Action::ChoseToKeep(keys) => stores::chose_to_keep(state, keys),
        Action::Asked(question) => {
            state.asking = Some(question);
            Vec::new()
        }
        Action::Cancelled => {
            state.asking = None;
            Vec::new()
        }
        Action::Confirmed => stores::confirmed(state),
        Action::AddedStep(text, keep) => plan::added_step(state, &text, keep, moment),
        Action::AddedIfThen(cue, then, keep) => {
            plan::added_if_then(state, &cue, &then, keep, moment)
        }
        Action::OpenedOlder(id) => {
            state.opened.insert(id);
            Vec::new()
        }
        Action::ToggledPlan(id) => plan::toggled(state, &id, moment),
        Action::ChoseSetting(name, value) => stores::chose_setting(state, name, value, moment),
        Action::AskedForFile(key) => files::asked_for(state, key.as_ref(), moment),
        Action::OpenedFile(text) => files::opened(state, text.as_deref()),
        Action::AskedForPrint => vec![Effect::Print],
        Action::PressedLeave => leaving::left(state),
        Action::PressedShift => leaving::pressed_shift(state, moment),
    }
}
