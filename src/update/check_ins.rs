//! The rhythm of check-ins, and its calendar.

use super::stores::chose_setting;
use crate::action::{Effect, Moment};
use crate::check_ins::{CheckIns, SETTING};
use crate::state::State;
use footing_core::calendar::{Date, Rhythm, TimeOfDay};

/// The most characters of what a calendar shows.
const MOST_CHARS: usize = 100;

/// A rhythm was chosen. A calendar that has an earlier one takes it for the same entry.
pub(super) fn chose(
    state: &mut State,
    (first, every, at): (Date, Rhythm, Option<TimeOfDay>),
    moment: &Moment,
) -> Vec<Effect> {
    let before = CheckIns::of(&state.shelf);
    let check_ins = CheckIns {
        id: before.map_or_else(|| moment.fresh_id.clone(), |before| before.id),
        first,
        every,
        at,
    };
    chose_setting(state, SETTING, check_ins.to_string(), moment)
}

/// The days are to be saved as a calendar's file, under a name that says nothing.
pub(super) fn calendar(state: &State, title: &str, moment: &Moment) -> Vec<Effect> {
    let title: String = title.trim().chars().take(MOST_CHARS).collect();
    let check_ins = CheckIns::of(&state.shelf);
    let file = check_ins.and_then(|it| it.file(&title, moment.now));
    file.map(|text| Effect::Download {
        name: "dates.ics".to_owned(),
        text,
    })
    .into_iter()
    .collect()
}
