//! The stores are read in slices: each holds what both have of a range of keys, and is united by
//! itself. What the person does in between is newer than anything read.

use crate::action::{Action, Effect, Moment, Refused};
#[cfg(feature = "whole")]
use crate::saved::Kind;
use crate::saved::RecordKey;
use crate::saved::union::{Stored, Union, newer, union};
use crate::state::{Availability, Progress, Reading, State, Written};
use litemap::LiteMap;
use std::rc::Rc;

/// A record was written or deleted: what is still read under its key is out of date.
pub(super) fn touched(state: &mut State, key: &str) {
    if let Some(reading) = &mut state.reading {
        reading.touched.insert(key.to_owned(), ());
    }
}

/// Puts off what needs everything that is stored until that has been read.
pub(super) fn not_put_off(state: &mut State, action: Action) -> Option<Action> {
    let needs_all = matches!(&action, Action::AskedForFile(_) | Action::OpenedFile(_));
    match &mut state.reading {
        Some(reading) if needs_all && state.shelf.partial => {
            reading.waiting.push(action);
            None
        }
        _ => Some(action),
    }
}

/// A slice of the stores was read.
pub(super) fn read(
    state: &mut State,
    local: Result<Vec<Stored>, Refused>,
    twin: Option<Result<Vec<Stored>, Refused>>,
    more: bool,
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
    let with_twin = twin.is_some();
    let mut reading = state.reading.take().unwrap_or_default();
    let current = |stored: &Stored| !reading.touched.contains_key(&stored.0);
    let mut local = local.unwrap_or_default();
    let mut twin = twin.and_then(Result::ok).unwrap_or_default();
    local.retain(current);
    twin.retain(current);
    let in_twin = twin.len();
    let found = union(local, twin, moment.now);
    let mut effects = Vec::new();
    if !reading.erased {
        reading.alive |= in_twin > found.purge_twin.len()
            || !found.remove_local.is_empty()
            || !found.write_twin.is_empty();
        effects = take_in(state, found, &mut reading, with_twin);
    }
    reading.once |= !more;
    let mut waiting = Vec::new();
    if reading.once {
        Rc::make_mut(&mut state.shelf).partial = false;
        waiting = std::mem::take(&mut reading.waiting);
    } else if !reading.erased {
        Rc::make_mut(&mut state.shelf).partial = true;
    }
    if more || !with_twin {
        state.reading = Some(reading);
    } else if reading.touched.is_empty() && !reading.erased && !reading.purge.is_empty() {
        // Nothing but marks that have done their work: not even an empty database stays.
        effects.push(Effect::RemoveTwin);
    } else if !reading.erased {
        // Something is being written there by now.
        effects.extend(reading.purge.into_iter().map(Effect::PurgeTwin));
    }
    for action in waiting {
        effects.extend(super::update(state, action, moment));
    }
    effects
}

/// Puts what was found on the shelf, and says what is to be mended.
fn take_in(
    state: &mut State,
    mut found: Union,
    reading: &mut Reading,
    with_twin: bool,
) -> Vec<Effect> {
    let shelf = Rc::make_mut(&mut state.shelf);
    if with_twin && !reading.with_twin {
        // What localStorage alone could not tell is told anew, by both.
        reading.with_twin = true;
        shelf.unread = LiteMap::new();
    }
    for (key, record) in found.records {
        // The person may have gone on while the stores were being read.
        let here = shelf.records.get(&key);
        if here.is_none_or(|here| newer(&record, here)) {
            shelf.put(key, record, false);
        }
    }
    shelf.unread.extend(found.unread);
    if !with_twin {
        return Vec::new();
    }
    for key in &found.remove_local {
        if let Some(key) = RecordKey::parse(key) {
            shelf.take_off(&key);
        }
    }
    // An inbox may be many times what localStorage holds: what it lacks of one is left to the twin, so
    // that there stays room for what the person keeps themselves.
    #[cfg(feature = "whole")]
    {
        let is_received =
            |key: &str| RecordKey::parse(key).is_some_and(|it| it.kind == Kind::Inbox);
        found.write_local.retain(|(key, _)| !is_received(key));
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
    reading.purge.extend(found.purge_twin);
    if reading.alive {
        effects.extend(reading.purge.drain(..).map(Effect::PurgeTwin));
    }
    effects
}
