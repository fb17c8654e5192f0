//! Between the shelf and the two stores.

use super::reading::touched;
use crate::action::{Effect, Moment, StoreName};
use crate::route::Route;
use crate::saved::union::newer;
use crate::saved::{Body, Kind, Record, RecordKey, Setting};
use crate::shelf::Shelf;
use crate::state::{Ask, Notice, Progress, State, Written};
use footing_core::Timestamp;
use std::rc::Rc;

/// Puts a record on the shelf and, where it is to be kept, into both stores.
pub(crate) fn write(
    state: &mut State,
    key: RecordKey,
    body: Body,
    keep: bool,
    now: Timestamp,
) -> Vec<Effect> {
    let keep = keep && may_keep(state);
    let record = Record {
        rev: state.shelf.next_rev(&key),
        written_at: now,
        body,
    };
    touched(state, &key.to_string());
    let shelf = Rc::make_mut(&mut state.shelf);
    shelf.put(key.clone(), record.clone(), !keep);
    if keep {
        vec![put(state, key, &record)]
    } else {
        Vec::new()
    }
}

/// Whether anything may be kept at all: nothing is in a frame on another site.
#[cfg(feature = "whole")]
pub(super) fn may_keep(state: &State) -> bool {
    state.embedded.is_none()
}

#[cfg(not(feature = "whole"))]
pub(super) fn may_keep(_: &State) -> bool {
    true
}

/// Writes a record that is on the shelf, and watches how far that comes.
pub(super) fn put(state: &mut State, key: RecordKey, record: &Record) -> Effect {
    let (local, twin) = (Written::Pending, Written::Pending);
    state.saving.insert(
        key.clone(),
        Progress {
            rev: record.rev,
            local,
            twin,
        },
    );
    Effect::Put {
        rev: record.rev,
        value: record.to_stored(&key),
        key,
    }
}

/// Takes a record off the shelf and out of both stores.
pub(crate) fn delete(state: &mut State, key: &RecordKey) -> Vec<Effect> {
    touched(state, &key.to_string());
    let in_memory = Rc::make_mut(&mut state.shelf).take_off(key);
    state.saving.remove(key);
    if in_memory {
        Vec::new()
    } else {
        vec![Effect::Delete(key.clone())]
    }
}

/// A store has taken a value, or refused it.
pub(super) fn stored(
    state: &mut State,
    key: &RecordKey,
    rev: u32,
    store: StoreName,
    ok: bool,
) -> Vec<Effect> {
    let written = if ok { Written::Yes } else { Written::No };
    let Some(progress) = state
        .saving
        .get_mut(key)
        .filter(|progress| progress.rev == rev)
    else {
        // News of an older revision, or of a record that was deleted meanwhile.
        return Vec::new();
    };
    match store {
        StoreName::Local => progress.local = written,
        StoreName::Twin => progress.twin = written,
    }
    let safe = progress.twin == Written::Yes
        || (progress.local == Written::Yes && progress.twin == Written::No);
    match state.replaced.get(key).cloned() {
        Some(old) if safe => {
            state.replaced.remove(key);
            delete(state, &old)
        }
        _ => Vec::new(),
    }
}

/// Another tab has written or removed a record.
pub(super) fn other_tab_wrote(state: &mut State, key: &str, value: Option<&str>) -> Vec<Effect> {
    let Some(id) = RecordKey::parse(key) else {
        return Vec::new();
    };
    let shelf = Rc::make_mut(&mut state.shelf);
    if shelf.in_memory.contains_key(&id) {
        return Vec::new();
    }
    match value.map(|value| Record::parse(&id, value)) {
        Some(Ok(record)) => {
            let here = shelf.records.get(&id);
            if here.is_none_or(|here| newer(&record, here)) {
                shelf.put(id, record, false);
            }
        }
        Some(Err(_)) => {}
        None => {
            shelf.take_off(&id);
        }
    }
    touched(state, key);
    Vec::new()
}

/// Records that were in memory are to be kept.
pub(super) fn chose_to_keep(state: &mut State, keys: Vec<RecordKey>) -> Vec<Effect> {
    let mut effects = Vec::new();
    if !may_keep(state) {
        return effects;
    }
    for key in keys {
        let shelf = Rc::make_mut(&mut state.shelf);
        let Some(record) = shelf.records.get(&key).cloned() else {
            continue;
        };
        if shelf.in_memory.contains_key(&key) {
            shelf.put(key.clone(), record.clone(), false);
            effects.push(put(state, key, &record));
        }
    }
    if !effects.is_empty() {
        effects.push(Effect::Persist);
    }
    effects
}

/// A setting was chosen. It is kept only where the person keeps anything at all.
pub(super) fn chose_setting(
    state: &mut State,
    name: &str,
    value: String,
    moment: &Moment,
) -> Vec<Effect> {
    let keep = keeps_something(&state.shelf);
    let key = RecordKey::new(Kind::Setting, name);
    write(
        state,
        key,
        Body::Setting(Setting { value }),
        keep,
        moment.now,
    )
}

/// Whether anything is kept on the device, so that one thing more tells nothing new.
pub fn keeps_something(shelf: &Shelf) -> bool {
    shelf
        .records
        .keys()
        .any(|key| !shelf.in_memory.contains_key(key))
}

/// The answer to the open question was yes.
pub(super) fn confirmed(state: &mut State) -> Vec<Effect> {
    match state.asking.take() {
        None => Vec::new(),
        // The way to another site is a link, which the browser follows by itself.
        #[cfg(feature = "whole")]
        Some(Ask::Away(_)) => Vec::new(),
        #[cfg(feature = "counselor")]
        Some(Ask::DeletePerson(keys)) => {
            let mut effects = crate::desk::inbox::deleting(state, &keys);
            for key in &keys {
                effects.extend(delete(state, key));
            }
            state.notice = Some(Notice::Deleted);
            effects
        }
        Some(Ask::Delete(key)) => {
            let mut effects = Vec::new();
            #[cfg(feature = "counselor")]
            effects.extend(crate::desk::inbox::deleting(
                state,
                std::slice::from_ref(&key),
            ));
            effects.extend(delete(state, &key));
            if matches!(&state.route, Route::Results(Some(id)) if *id == key.id) {
                state.route = Route::Results(None);
                effects.push(Effect::Push(Route::Results(None), None));
                effects.push(Effect::Focus(crate::action::Focus::Heading));
            }
            state.notice = Some(Notice::Deleted);
            effects
        }
        Some(Ask::Erase) => {
            state.shelf = Rc::default();
            if let Some(reading) = &mut state.reading {
                reading.erased = true;
            }
            state.taking = None;
            state.saving.clear();
            state.replaced.clear();
            state.notice = Some(Notice::Erased);
            vec![Effect::Erase, Effect::Focus(crate::action::Focus::Heading)]
        }
    }
}
