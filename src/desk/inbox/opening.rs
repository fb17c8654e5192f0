//! Opening what was sent: from a text, a file, a picture or the address, each piece by itself.

use super::found::{Found, MOST_BYTES, in_file, in_text};
use super::listing::points_to_danger;
use super::piece::{Fate, Piece, Source, Why};
use super::{Content, Place, go_instead};
use crate::action::{Effect, Focus, Moment, SealJob};
use crate::desk::keys;
use crate::edge::sealing::SealingError;
use crate::saved::{Body, Kind, Received, RecordKey};
use crate::state::State;
use crate::update::write;
use footing_interchange::qr::{Unfinished, join};
use footing_interchange::returned;
use std::rc::Rc;

/// The most parts of codes that are remembered: those of some letters.
const MOST_PARTS: usize = 500;

/// A text was pasted.
pub(super) fn pasted(state: &mut State, text: &str) -> Vec<Effect> {
    let found = if text.len() > MOST_BYTES {
        Err(Why::TooLarge)
    } else {
        Ok(in_text(text))
    };
    let mut effects = take(state, &Source::Text, found);
    effects.push(Effect::Focus(Focus::Part("opened".to_owned())));
    effects
}

/// A file was read.
pub(super) fn read(state: &mut State, name: String, content: Content) -> Vec<Effect> {
    let inbox = &mut state.desk.inbox;
    inbox.coming = inbox.coming.saturating_sub(1);
    let is_last = inbox.coming == 0;
    let found = match content {
        Content::Bytes(bytes) if bytes.len() <= MOST_BYTES => Ok(in_file(&bytes)),
        Content::Bytes(_) | Content::TooLarge => Err(Why::TooLarge),
        Content::Unreadable => Err(Why::Unreadable),
        Content::Codes(codes) if codes.is_empty() => Err(Why::NoCode),
        Content::Codes(codes) => Ok(in_text(&codes.join("\n\n"))),
    };
    let mut effects = take(state, &Source::File(name), found);
    if is_last {
        effects.push(Effect::Focus(Focus::Part("opened".to_owned())));
    }
    effects
}

/// The address holds something sealed: once all keys are known it is opened.
pub fn look_at_address(state: &mut State) -> Vec<Effect> {
    let Some(Place::Sealed(fragment)) = Place::at(&state.route) else {
        state.desk.inbox.address.clear();
        return Vec::new();
    };
    if state.shelf.partial || state.desk.inbox.address == fragment {
        return Vec::new();
    }
    let fragment = fragment.to_owned();
    let found = in_text(&fragment);
    state.desk.inbox.address = fragment;
    take(state, &Source::Address, Ok(found))
}

/// Other keys can be used than before: what no key fitted is tried again.
pub fn try_again(state: &mut State) -> Vec<Effect> {
    let usable = keys::usable(state);
    if state.desk.inbox.tried_with == usable {
        return Vec::new();
    }
    state.desk.inbox.tried_with = usable;
    let waits = |piece: &Piece| {
        matches!(
            piece.fate,
            Fate::Closed(Why::NoKey | Why::Locked | Why::SomebodyElse)
        )
    };
    let pieces = state.desk.inbox.pieces.iter();
    let numbers: Vec<_> = pieces
        .filter(|piece| waits(piece))
        .map(|it| it.number)
        .collect();
    numbers
        .into_iter()
        .flat_map(|number| open(state, number))
        .collect()
}

/// Begins to open what was found.
fn take(state: &mut State, from: &Source, found: Result<Found, Why>) -> Vec<Effect> {
    let found = match found {
        Ok(found) if found == Found::default() => Err(Why::Nothing),
        found => found,
    };
    let found = match found {
        Ok(found) => found,
        Err(why) => {
            closed(state, from.clone(), why);
            return Vec::new();
        }
    };
    let mut effects: Vec<_> = found
        .sealed
        .into_iter()
        .flat_map(|sealed| add(state, from.clone(), sealed))
        .collect();
    if !found.parts.is_empty() {
        effects.extend(take_parts(state, found.parts));
    }
    effects
}

fn closed(state: &mut State, from: Source, why: Why) {
    push(state, from, None, Fate::Closed(why));
}

fn add(state: &mut State, from: Source, sealed: Rc<[u8]>) -> Vec<Effect> {
    let number = push(state, from, Some(sealed), Fate::Opening);
    open(state, number)
}

fn push(state: &mut State, from: Source, sealed: Option<Rc<[u8]>>, fate: Fate) -> usize {
    let inbox = &mut state.desk.inbox;
    let number = inbox.brought;
    inbox.brought += 1;
    inbox.pieces.push(Piece {
        number,
        from,
        sealed,
        fate,
    });
    number
}

fn find(state: &mut State, number: usize) -> Option<&mut Piece> {
    state
        .desk
        .inbox
        .pieces
        .iter_mut()
        .find(|piece| piece.number == number)
}

/// Puts parts together with those that came before.
fn take_parts(state: &mut State, parts: Vec<String>) -> Vec<Effect> {
    let inbox = &mut state.desk.inbox;
    inbox.parts.extend(parts);
    let surplus = inbox.parts.len().saturating_sub(MOST_PARTS);
    inbox.parts.drain(..surplus);
    let joined = join(inbox.parts.iter().map(String::as_str));
    // What was said of them before is said anew.
    inbox
        .pieces
        .retain(|piece| piece.from != Source::Codes || piece.sealed.is_some());
    let mut waiting = Vec::new();
    for unfinished in joined.unfinished {
        let (set, why) = match unfinished {
            Unfinished::Missing { set, of, parts } => (Some(set), Why::Missing(parts, of)),
            Unfinished::Damaged { .. } => (None, Why::Damaged),
        };
        waiting.extend(set.map(|set| format!("/{set}/")));
        closed(state, Source::Codes, why);
    }
    let waits = |part: &String| waiting.iter().any(|set| part.contains(set.as_str()));
    state.desk.inbox.parts.retain(waits);
    let whole = joined.whole.iter().flat_map(|text| in_text(text).sealed);
    let whole: Vec<_> = whole.collect();
    if whole.is_empty() && !joined.whole.is_empty() {
        closed(state, Source::Codes, Why::Nothing);
    }
    whole
        .into_iter()
        .flat_map(|sealed| add(state, Source::Codes, sealed))
        .collect()
}

fn open(state: &mut State, number: usize) -> Vec<Effect> {
    let key_file = keys::usable(state);
    let is_any_locked = keys::is_any_locked(state);
    let Some(piece) = find(state, number) else {
        return Vec::new();
    };
    if key_file.is_empty() {
        let why = if is_any_locked {
            Why::Locked
        } else {
            Why::NoKey
        };
        piece.fate = Fate::Closed(why);
        return Vec::new();
    }
    piece.fate = Fate::Opening;
    let given = piece.sealed.clone();
    let open = given.map(|given| SealJob::Open {
        number,
        given,
        key_file,
    });
    open.map(Effect::Seal).into_iter().collect()
}

/// A piece was opened, or why not.
pub(super) fn opened(
    state: &mut State,
    number: usize,
    opened: Result<String, SealingError>,
    moment: &Moment,
) -> Vec<Effect> {
    let waits = |piece: &&mut Piece| piece.fate == Fate::Opening;
    let Some(piece) = find(state, number).filter(waits) else {
        return Vec::new();
    };
    let is_address = piece.from == Source::Address;
    let (fate, mut effects) = match opened {
        Ok(json) => keep(state, json.trim(), moment),
        Err(SealingError::SomebodyElse) if keys::is_any_locked(state) => {
            (Fate::Closed(Why::Locked), Vec::new())
        }
        Err(error) => (Fate::Closed(error.into()), Vec::new()),
    };
    let is_opened = matches!(fate, Fate::Opened { .. });
    if let Some(piece) = find(state, number) {
        piece.fate = fate;
    }
    if is_address && is_opened {
        // The browser's history need not keep what was sealed.
        effects.extend(go_instead(state, Place::Everybody.route()));
    }
    effects
}

/// Keeps a return that was opened; the same one only once.
fn keep(state: &mut State, json: &str, moment: &Moment) -> (Fate, Vec<Effect>) {
    let returned = match returned::read(json.as_bytes()) {
        Ok(returned) => returned,
        Err(error) => return (Fate::Closed(error.into()), Vec::new()),
    };
    let listing = &state.desk.inbox.listing;
    let danger = points_to_danger(&returned, &state.shelf, &listing.instruments);
    let twin = listing.twin_of(&returned).map(str::to_owned);
    let fate = |id: String, again: bool| Fate::Opened {
        id,
        name: returned.name.clone(),
        results: returned.results.len(),
        danger: danger == Some(true),
        again,
    };
    if let Some(id) = twin {
        return (fate(id, true), Vec::new());
    }
    let (id, keep) = (&moment.fresh_id, !state.stores.refused());
    let body = Body::Inbox(Received {
        json: json.to_owned(),
        received_at: moment.now,
        note: String::new(),
    });
    let effects = write(
        state,
        RecordKey::new(Kind::Inbox, id),
        body,
        keep,
        moment.now,
    );
    (fate(id.clone(), false), effects)
}
