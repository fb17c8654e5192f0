//! "Leave now": at once, and nothing stays behind in memory.

use crate::action::{Effect, Moment};
use crate::state::{Announcement, State};

/// Presses of Shift that leave the page.
const PRESSES: u8 = 3;
/// The longest time between two presses, in milliseconds (as in GOV.UK's "exit this page").
const MOST_MS_BETWEEN: i64 = 5_000;

/// The button was pressed.
pub(super) fn left(state: &mut State) -> Vec<Effect> {
    let route = crate::route::Route::Home;
    *state = State {
        gone: true,
        ..State::new(route, state.words)
    };
    vec![Effect::Leave]
}

/// Shift was pressed alone: the third time in a row leaves.
pub(super) fn pressed_shift(state: &mut State, moment: &Moment) -> Vec<Effect> {
    let now = moment.now.ms();
    let (presses, last) = state.shifts;
    let presses = if presses > 0 && now - last <= MOST_MS_BETWEEN {
        presses + 1
    } else {
        1
    };
    if presses >= PRESSES {
        return left(state);
    }
    state.shifts = (presses, now);
    state.announced = Some(Announcement::PressesLeft(PRESSES - presses));
    Vec::new()
}
