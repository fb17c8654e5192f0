//! The plan's lines.

use super::stores::write;
use crate::action::{Effect, Moment};
use crate::saved::{Body, Kind, Line, Note, Plan, RecordKey, Sort};
use crate::state::{Announcement, State};

/// The most characters of one text.
const MOST_CHARS: usize = 500;

/// A line was put into the plan. Nothing happens where it says too little, or is there already.
pub(super) fn added(
    state: &mut State,
    sort: Sort,
    texts: Vec<String>,
    keep: bool,
    at: &Moment,
) -> Vec<Effect> {
    let Some(line) = line(sort, texts) else {
        return Vec::new();
    };
    if state
        .shelf
        .plans()
        .iter()
        .any(|(_, plan)| plan.line == line)
    {
        return Vec::new();
    }
    state.announced = Some(Announcement::Planned);
    let plan = Plan {
        line,
        added_at: at.now,
        done: false,
        notes: Vec::new(),
    };
    let key = RecordKey::new(Kind::Plan, &at.fresh_id);
    write(state, key, Body::Plan(plan), keep, at.now)
}

/// A line says something else now; it stays as it was where that is too little.
pub(super) fn changed(state: &mut State, id: &str, texts: Vec<String>, at: &Moment) -> Vec<Effect> {
    change(state, id, at, |plan| {
        let line = line(plan.line.sort(), texts)?;
        Some(Plan { line, ..plan })
    })
}

/// How it went was written down.
pub(super) fn noted(state: &mut State, id: &str, text: &str, at: &Moment) -> Vec<Effect> {
    change(state, id, at, |mut plan| {
        let text = tidy(text);
        if text.is_empty() {
            return None;
        }
        plan.notes.push(Note {
            at: at.now,
            offset_minutes: at.offset_minutes,
            text,
        });
        Some(plan)
    })
}

/// A line was ticked or unticked.
pub(super) fn toggled(state: &mut State, id: &str, at: &Moment) -> Vec<Effect> {
    change(state, id, at, |plan| {
        let done = !plan.done;
        Some(Plan { done, ..plan })
    })
}

/// Writes a line anew, if there is one of that id and it is to be another.
fn change(
    state: &mut State,
    id: &str,
    at: &Moment,
    change: impl FnOnce(Plan) -> Option<Plan>,
) -> Vec<Effect> {
    let key = RecordKey::new(Kind::Plan, id);
    let record = state.shelf.records.get(&key);
    let Some(Body::Plan(before)) = record.map(|record| &record.body) else {
        return Vec::new();
    };
    let after = change(before.clone());
    let Some(after) = after.filter(|after| after != before) else {
        return Vec::new();
    };
    let keep = !state.shelf.in_memory.contains_key(&key);
    write(state, key, Body::Plan(after), keep, at.now)
}

fn line(sort: Sort, texts: Vec<String>) -> Option<Line> {
    Line::new(sort, texts.iter().map(|text| tidy(text)).collect())
}

fn tidy(text: &str) -> String {
    text.trim().chars().take(MOST_CHARS).collect()
}
