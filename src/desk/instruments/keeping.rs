//! Own instruments on the shelf: unfinished ones while they are written, and those kept for links.

use super::{Room, Said, Writing, go, write_new, writing};
use crate::action::{Effect, Focus, Moment};
use crate::own;
use crate::saved::{Body, Kind, OwnInstrument, RecordKey};
use crate::shelf::Shelf;
use crate::state::State;
use crate::update::{delete, write};
use crate::words::key;
use footing_interchange::custom::{CustomInstrument, check};
use std::rc::Rc;

/// An own instrument on the shelf.
#[derive(Clone, PartialEq, Debug)]
pub struct Kept {
    /// Its record's id.
    pub record: String,
    /// The instrument, unfinished as it may be.
    pub it: CustomInstrument,
    /// Whether it is offered for links: neither unfinished nor followed by a newer one.
    pub is_mine: bool,
}

/// Everything that was made here or came with a link, oldest first.
pub fn all_of(shelf: &Shelf) -> Vec<Kept> {
    let mut all: Vec<_> = shelf
        .records
        .iter()
        .filter_map(|(key, record)| match &record.body {
            Body::Instrument(own) => Some((own.added_at, kept(&key.id, own)?)),
            _ => None,
        })
        .collect();
    all.sort_by_key(|(added_at, _)| *added_at);
    all.into_iter().map(|(_, kept)| kept).collect()
}

/// Whether it was kept for links: its content gave it its record's id.
pub fn is_kept(kept: &Kept) -> bool {
    kept.it.id == kept.record
}

/// The id of the record in which a kept instrument is changed, and the other way round: so what was
/// begun is found again, and two tabs never change one apart from each other.
pub fn working_copy(id: &str) -> String {
    id.bytes().map(|byte| char::from(across(byte))).collect()
}

/// The letter across in `a-z2-7`: the first for the last, and so on.
fn across(byte: u8) -> u8 {
    match byte {
        b'a'..=b'f' => b'7' - (byte - b'a'),
        b'2'..=b'7' => b'a' + (b'7' - byte),
        b'g'..=b'z' => b'z' - (byte - b'g'),
        other => other,
    }
}

fn kept(record: &str, own: &OwnInstrument) -> Option<Kept> {
    Some(Kept {
        record: record.to_owned(),
        it: CustomInstrument::from_text(&own.packed)?,
        is_mine: own.is_mine,
    })
}

pub(super) fn find(shelf: &Shelf, record: &str) -> Option<Kept> {
    let found = shelf.records.get(&RecordKey::new(Kind::Instrument, record));
    match found.map(|found| &found.body) {
        Some(Body::Instrument(own)) => kept(record, own),
        _ => None,
    }
}

/// What is in a record is to be changed: a kept one in a copy, which may have been begun before.
pub(super) fn opened(state: &mut State, record: &str) -> Vec<Effect> {
    let Some(found) = find(&state.shelf, record) else {
        return Vec::new();
    };
    let (record, of, it) = if is_kept(&found) {
        let copy = working_copy(record);
        let begun = find(&state.shelf, &copy).map(|begun| begun.it);
        (copy, Some(found.record), begun.unwrap_or(found.it))
    } else {
        let of = Some(working_copy(record));
        let of = of.filter(|of| find(&state.shelf, of).is_some());
        (found.record, of, found.it)
    };
    let writing = Writing {
        record,
        of,
        it,
        is_pressed: false,
        is_too_long: false,
        trying: None,
    };
    go(state, Room::Writing(Rc::new(writing)))
}

/// A copy is to be written, under a name of its own.
pub(super) fn copied(state: &mut State, record: &str, moment: &Moment) -> Vec<Effect> {
    let Some(found) = find(&state.shelf, record) else {
        return Vec::new();
    };
    let title = state
        .words
        .fill(key::OWN_COPY_OF, &[("title", &found.it.title)]);
    let copy = CustomInstrument {
        id: String::new(),
        edition: 1,
        title,
        ..found.it
    };
    let mut effects = write_new(state, copy, moment);
    effects.extend(keep_meanwhile(state, moment));
    effects
}

/// Keeps what is being written, unfinished as it is: without an id, so that it is in no link.
pub(super) fn keep_meanwhile(state: &mut State, moment: &Moment) -> Vec<Effect> {
    let Some(writing) = writing(state) else {
        return Vec::new();
    };
    writing.it.id.clear();
    let packed = writing.it.to_text();
    writing.is_too_long = CustomInstrument::from_text(&packed).is_none();
    if writing.is_too_long {
        return Vec::new();
    }
    let record = writing.record.clone();
    put(state, &record, packed, true, moment)
}

/// Keeps what is written for links, if nothing is wrong with it.
pub(super) fn keep(state: &mut State, moment: &Moment) -> Vec<Effect> {
    let Some(writing) = writing(state) else {
        return Vec::new();
    };
    let (record, of) = (writing.record.clone(), writing.of.clone());
    let mut it = writing.it.clone();
    let before = of.and_then(|of| find(&state.shelf, &of));
    if let Some(before) = &before {
        it.edition = before.it.edition;
        if own::named_by_content(&it).id != before.record {
            it.edition = it.edition.saturating_add(1);
        }
    }
    let it = own::named_by_content(&it);
    if !check(&it).is_empty() {
        if let Some(writing) = super::writing(state) {
            writing.is_pressed = true;
        }
        return vec![Effect::Focus(Focus::ErrorSummary)];
    }
    let mut effects = put(state, &it.id, it.to_text(), true, moment);
    if let Some(before) = before.filter(|before| before.record != it.id) {
        let packed = before.it.to_text();
        effects.extend(put(state, &before.record, packed, false, moment));
    }
    let draft = RecordKey::new(Kind::Instrument, &record);
    if state.shelf.records.contains_key(&draft) {
        effects.extend(delete(state, &draft));
    }
    effects.push(Effect::Persist);
    effects.extend(go(state, Room::List));
    state.desk.instruments.said = Some(Said::Kept);
    effects
}

/// Puts an instrument onto the shelf and into the stores; when it was first there stays.
pub(super) fn put(
    state: &mut State,
    id: &str,
    packed: String,
    is_mine: bool,
    moment: &Moment,
) -> Vec<Effect> {
    let key = RecordKey::new(Kind::Instrument, id);
    let before = state.shelf.records.get(&key).map(|record| &record.body);
    let added_at = match before {
        Some(Body::Instrument(before)) => before.added_at,
        _ => moment.now,
    };
    let body = Body::Instrument(OwnInstrument {
        packed,
        added_at,
        is_mine,
    });
    if before == Some(&body) {
        return Vec::new();
    }
    write(state, key, body, true, moment.now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::is_random_id;

    #[test]
    fn a_copy_leads_back_to_what_it_is_a_copy_of() {
        for id in ["abcdefghijklmnop", "qrstuvwxyz234567", "aaaaaaaaaaaaaaaa"] {
            let copy = working_copy(id);
            assert!(is_random_id(&copy), "{copy}");
            assert_ne!(copy, id);
            assert_eq!(working_copy(&copy), id);
        }
    }
}
