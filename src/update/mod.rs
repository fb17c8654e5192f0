//! The one pure function that changes the state, by concept.
//!
//! It reads no clock, storage or page: the time, a new id and everything read come in with the
//! action, and what is to be done goes out as effects.

#[cfg(feature = "whole")]
mod asked;
#[cfg(feature = "whole")]
mod check_ins;
#[cfg(feature = "whole")]
mod copying;
#[cfg(feature = "whole")]
mod embedding;
#[cfg(feature = "whole")]
mod files;
mod going;
#[cfg(not(feature = "whole"))]
mod handing;
mod leaving;
#[cfg(feature = "whole")]
mod newest;
#[cfg(feature = "whole")]
mod plan;
mod reading;
#[cfg(feature = "whole")]
mod result;
#[cfg_attr(
    not(feature = "whole"),
    allow(dead_code, reason = "some of it is only asked for by the whole app")
)]
mod stores;
#[cfg(feature = "whole")]
mod taken_over;
#[cfg_attr(
    not(feature = "whole"),
    allow(dead_code, reason = "a check is finished in the whole app")
)]
mod taking;
#[cfg(feature = "whole")]
#[cfg(test)]
mod tests;
#[cfg(feature = "whole")]
mod whole;

use crate::action::{Action, Effect, Focus, Moment};
use crate::state::State;
#[cfg(feature = "whole")]
use footing_core::calendar::Date;

pub use stores::keeps_something;
#[cfg(feature = "counselor")]
pub(crate) use stores::{delete, write};
pub use taking::WORD_CHARS;

/// Takes in what has happened and says what is to be done.
pub fn update(state: &mut State, action: Action, moment: &Moment) -> Vec<Effect> {
    #[cfg(feature = "whole")]
    let was_under_way = state.taking.is_some();
    let effects = updated(state, action, moment);
    #[cfg(feature = "whole")]
    let effects = {
        let mut effects = effects;
        effects.extend(embedding::follow(state, was_under_way));
        effects.extend(newest::follow(state));
        #[cfg(feature = "counselor")]
        effects.extend(crate::desk::follow(state));
        effects
    };
    effects
}

fn updated(state: &mut State, action: Action, moment: &Moment) -> Vec<Effect> {
    if state.gone {
        // Who has left sees nothing any more, whatever still arrives.
        return Vec::new();
    }
    #[cfg(feature = "whole")]
    {
        state.today = Some(Date::of(moment.now, moment.offset_minutes));
    }
    let Some(action) = reading::not_put_off(state, action) else {
        return Vec::new();
    };
    match action {
        Action::Followed(route) => {
            let mut effects = going::followed(state, route);
            effects.extend(after_going(state));
            effects
        }
        Action::WentTo(route, place) => {
            let mut effects = going::went_to(state, route, place, moment);
            effects.extend(after_going(state));
            effects
        }
        Action::ReadStores { local, twin, more } => {
            let mut effects = reading::read(state, local, twin, more, moment);
            effects.extend(after_reading(state));
            effects
        }
        Action::Stored {
            key,
            rev,
            store,
            ok,
        } => {
            let mut effects = stores::stored(state, &key, rev, store, ok);
            effects.extend(after_storing(state));
            effects
        }
        // In a frame on another site this site's own stores are nobody's business.
        #[cfg(feature = "whole")]
        Action::OtherTabWrote(..) if state.embedded.is_some() => Vec::new(),
        Action::OtherTabWrote(key, value) => stores::other_tab_wrote(state, &key, value.as_deref()),
        Action::PickedWord(word) => {
            state.form.picked = Some(word);
            Vec::new()
        }
        Action::TypedWord(word) => {
            state.form.own = word;
            Vec::new()
        }
        Action::LackedWord => {
            state.form.lacking = true;
            vec![Effect::Focus(Focus::Word)]
        }
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
        Action::PressedLeave => leaving::left(state),
        Action::PressedShift => leaving::pressed_shift(state, moment),
        #[cfg(feature = "whole")]
        more => whole::update(state, more, moment),
        #[cfg(not(feature = "whole"))]
        Action::Finished => handing::to_finish(state),
        #[cfg(not(feature = "whole"))]
        more => handing::update(state, more),
    }
}

/// The whole app has every page.
#[cfg(feature = "whole")]
use asked::looked as after_going;

#[cfg(feature = "whole")]
use asked::looked as after_reading;

#[cfg(not(feature = "whole"))]
fn after_reading(_: &mut State) -> Vec<Effect> {
    Vec::new()
}

#[cfg(feature = "whole")]
fn after_storing(_: &mut State) -> Vec<Effect> {
    Vec::new()
}

#[cfg(not(feature = "whole"))]
use handing::{after_going, when_settled as after_storing};
