//! Files out and in.

use super::reading::touched;
use super::stores::put;
use crate::action::{Effect, Moment};
use crate::saved::export::{export, import};
use crate::saved::union::newer;
use crate::saved::{Kind, Record, RecordKey, Unread};
use crate::state::{Notice, State};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Everything, or one record, is to be saved as a file.
pub(super) fn asked_for(state: &State, key: Option<&RecordKey>, at: &Moment) -> Vec<Effect> {
    let wanted = |it: &RecordKey| key.is_none_or(|key| key == it);
    let records = state.shelf.records.iter().filter(|(it, _)| wanted(it));
    let unread = match key {
        Some(_) => BTreeMap::new(),
        None => state
            .shelf
            .unread
            .iter()
            .map(|(key, (_, raw))| (key.clone(), raw.clone()))
            .collect(),
    };
    let (year, month, day) = at.now.date();
    vec![Effect::Download {
        name: format!("footing-{year:04}-{month:02}-{day:02}.json"),
        text: export(records, unread, at.now),
    }]
}

/// A file was opened. What is here already is never replaced by something older.
pub(super) fn opened(state: &mut State, text: Option<&str>) -> Vec<Effect> {
    let imported = match text.map(import) {
        Some(Ok(imported)) => imported,
        Some(Err(error)) => {
            state.notice = Some(Notice::NotImported(error));
            return Vec::new();
        }
        None => {
            state.notice = Some(Notice::FileUnreadable);
            return Vec::new();
        }
    };
    let keep = !state.stores.refused();
    let (mut added, mut same, mut effects) = (0, 0, Vec::new());
    let finished_there: Vec<RecordKey> = imported
        .records
        .keys()
        .filter(|key| key.kind == Kind::Result)
        .cloned()
        .collect();
    for (key, record) in imported.records {
        // A draft whose result is here already was finished meanwhile.
        let finished = RecordKey::new(Kind::Result, &key.id);
        let done =
            state.shelf.records.contains_key(&finished) || finished_there.contains(&finished);
        let known = key.kind == Kind::Draft && done;
        let older = state
            .shelf
            .records
            .get(&key)
            .is_some_and(|here| !newer(&record, here));
        if known || older {
            same += 1;
            continue;
        }
        added += 1;
        touched(state, &key.to_string());
        let shelf = Rc::make_mut(&mut state.shelf);
        shelf.put(key.clone(), record.clone(), !keep);
        if keep {
            effects.push(put(state, key, &record));
        }
    }
    let skipped = imported.skipped + imported.unread.len();
    for (key, raw) in imported.unread {
        effects.extend(set_aside(state, key, raw, keep));
    }
    state.notice = Some(Notice::Imported {
        added,
        same,
        skipped,
    });
    effects
}

/// A value that could not be read where the file was made is kept here as it is, too.
fn set_aside(state: &mut State, key: String, raw: String, keep: bool) -> Vec<Effect> {
    let id = RecordKey::parse(&key);
    let known = id.is_some_and(|id| state.shelf.records.contains_key(&id));
    if known || state.shelf.unread.contains_key(&key) {
        return Vec::new();
    }
    let why = match RecordKey::parse(&key).map(|id| Record::parse(&id, &raw)) {
        Some(Err(why)) => why,
        Some(Ok(_)) | None => Unread::Newer,
    };
    Rc::make_mut(&mut state.shelf)
        .unread
        .insert(key.clone(), (why, raw.clone()));
    let both = [
        Effect::Mend((key.clone(), raw.clone())),
        Effect::MendTwin((key, raw)),
    ];
    if keep { both.to_vec() } else { Vec::new() }
}
