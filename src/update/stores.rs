//! Between the shelf and the two stores.

use crate::action::{Effect, Moment, Refused, StoreName};
use crate::route::Route;
use crate::saved::union::{Stored, newer, union};
use crate::saved::{Body, Kind, Record, RecordKey, Setting};
use crate::shelf::Shelf;
use crate::state::{Ask, Availability, Notice, Progress, State, Written};
use footing_core::Timestamp;
use std::rc::Rc;

/// Puts a record on the shelf and, where it is to be kept, into both stores.
pub(super) fn write(
    state: &mut State,
    key: RecordKey,
    body: Body,
    keep: bool,
    now: Timestamp,
) -> Vec<Effect> {
    let record = Record {
        rev: state.shelf.next_rev(&key),
        written_at: now,
        body,
    };
    let shelf = Rc::make_mut(&mut state.shelf);
    shelf.records.insert(key.clone(), record.clone());
    if keep {
        shelf.in_memory.remove(&key);
        vec![put(state, key, &record)]
    } else {
        shelf.in_memory.insert(key);
        Vec::new()
    }
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
pub(super) fn delete(state: &mut State, key: &RecordKey) -> Vec<Effect> {
    let shelf = Rc::make_mut(&mut state.shelf);
    shelf.records.remove(key);
    let in_memory = shelf.in_memory.remove(key);
    state.saving.remove(key);
    if in_memory {
        Vec::new()
    } else {
        vec![Effect::Delete(key.clone())]
    }
}

/// The stores were read.
pub(super) fn read(
    state: &mut State,
    local: Result<Vec<Stored>, Refused>,
    twin: Option<Result<Vec<Stored>, Refused>>,
    moment: &Moment,
) -> Vec<Effect> {
    let works = |ok| {
        if ok {
            Availability::Works
        } else {
            Availability::Refused
        }
    };
    state.stores.local = works(local.is_ok());
    if let Some(twin) = &twin {
        state.stores.twin = works(twin.is_ok());
    }
    let complete = twin.is_some();
    let marks = twin
        .as_ref()
        .and_then(|twin| twin.as_ref().ok())
        .map_or(0, Vec::len);
    let mut found = union(
        local.unwrap_or_default(),
        twin.and_then(Result::ok).unwrap_or_default(),
        moment.now,
    );
    let shelf = Rc::make_mut(&mut state.shelf);
    for (key, record) in found.records {
        // The person may have gone on while the stores were being read.
        if shelf
            .records
            .get(&key)
            .is_none_or(|here| newer(&record, here))
        {
            shelf.records.insert(key, record);
        }
    }
    shelf.unread = found.unread;
    if !complete {
        return Vec::new();
    }
    if marks > 0 && marks == found.purge_twin.len() && found.remove_local.is_empty() {
        // Nothing but marks that have done their work: not even an empty database stays.
        return vec![Effect::RemoveTwin];
    }
    for key in &found.remove_local {
        if let Some(key) = RecordKey::parse(key) {
            shelf.records.remove(&key);
        }
    }
    // A store that refuses is not asked to mend.
    if state.stores.local == Availability::Refused {
        found.write_local.clear();
    }
    if state.stores.twin == Availability::Refused {
        found.write_twin.clear();
    }
    for id in found
        .write_twin
        .iter()
        .filter_map(|(key, _)| RecordKey::parse(key))
    {
        // Only localStorage has it so far: it is safe once the twin has it, too.
        let rev = shelf.records.get(&id).map_or(0, |record| record.rev);
        let (local, twin) = (Written::Yes, Written::Pending);
        state
            .saving
            .entry(id)
            .or_insert(Progress { rev, local, twin });
    }
    let mut effects: Vec<_> = found.write_local.into_iter().map(Effect::Mend).collect();
    effects.extend(found.write_twin.into_iter().map(Effect::MendTwin));
    effects.extend(found.remove_local.into_iter().map(Effect::RemoveLocal));
    effects.extend(found.purge_twin.into_iter().map(Effect::PurgeTwin));
    effects
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
    if shelf.in_memory.contains(&id) {
        return Vec::new();
    }
    match value.map(|value| Record::parse(&id, value)) {
        Some(Ok(record)) => {
            if shelf
                .records
                .get(&id)
                .is_none_or(|here| newer(&record, here))
            {
                shelf.records.insert(id, record);
            }
        }
        Some(Err(_)) => {}
        None => {
            shelf.records.remove(&id);
        }
    }
    Vec::new()
}

/// Records that were in memory are to be kept.
pub(super) fn chose_to_keep(state: &mut State, keys: Vec<RecordKey>) -> Vec<Effect> {
    let mut effects = Vec::new();
    for key in keys {
        let shelf = Rc::make_mut(&mut state.shelf);
        let Some(record) = shelf.records.get(&key).cloned() else {
            continue;
        };
        if shelf.in_memory.remove(&key) {
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
        .any(|key| !shelf.in_memory.contains(key))
}

/// The answer to the open question was yes.
pub(super) fn confirmed(state: &mut State) -> Vec<Effect> {
    match state.asking.take() {
        None => Vec::new(),
        Some(Ask::Delete(key)) => {
            let mut effects = delete(state, &key);
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
            state.taking = None;
            state.saving.clear();
            state.replaced.clear();
            state.notice = Some(Notice::Erased);
            vec![Effect::Erase, Effect::Focus(crate::action::Focus::Heading)]
        }
    }
}
