//! The plan's lines.

use super::stores::write;
use crate::action::{Effect, Moment};
use crate::saved::{Body, Kind, Plan, PlanKind, RecordKey};
use crate::state::{Announcement, State};

/// The most characters of one line.
const MOST_CHARS: usize = 500;

/// A step was put into the plan.
pub(super) fn added_step(state: &mut State, text: &str, keep: bool, at: &Moment) -> Vec<Effect> {
    add(state, PlanKind::Step { text: tidy(text) }, keep, at)
}

/// An if-then plan was made.
pub(super) fn added_if_then(
    state: &mut State,
    cue: &str,
    then: &str,
    keep: bool,
    at: &Moment,
) -> Vec<Effect> {
    add(
        state,
        PlanKind::IfThen {
            cue: tidy(cue),
            action: tidy(then),
        },
        keep,
        at,
    )
}

/// A line was ticked or unticked.
pub(super) fn toggled(state: &mut State, id: &str, at: &Moment) -> Vec<Effect> {
    let key = RecordKey::new(Kind::Plan, id);
    let Some(Body::Plan(plan)) = state
        .shelf
        .records
        .get(&key)
        .map(|record| record.body.clone())
    else {
        return Vec::new();
    };
    let keep = !state.shelf.in_memory.contains_key(&key);
    write(
        state,
        key,
        Body::Plan(Plan {
            done: !plan.done,
            ..plan
        }),
        keep,
        at.now,
    )
}

fn add(state: &mut State, kind: PlanKind, keep: bool, at: &Moment) -> Vec<Effect> {
    let blank = match &kind {
        PlanKind::Step { text } => text.is_empty(),
        PlanKind::IfThen { cue, action } => cue.is_empty() || action.is_empty(),
    };
    if blank
        || state
            .shelf
            .plans()
            .iter()
            .any(|(_, plan)| plan.kind == kind)
    {
        return Vec::new();
    }
    state.announced = Some(Announcement::Planned);
    let key = RecordKey::new(Kind::Plan, &at.fresh_id);
    write(
        state,
        key,
        Body::Plan(Plan {
            kind,
            added_at: at.now,
            done: false,
        }),
        keep,
        at.now,
    )
}

fn tidy(text: &str) -> String {
    text.trim().chars().take(MOST_CHARS).collect()
}
