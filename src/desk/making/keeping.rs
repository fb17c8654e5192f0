//! Links kept under a name on this device, to be opened, changed and doubled.

use super::form::Form;
use super::{Making, Said, changed, focus, fresh_invite, key as sealing_key};
use crate::action::{Effect, Focus, Moment};
use crate::saved::{Body, Kind, OwnLink, RecordKey};
use crate::shelf::Shelf;
use crate::state::State;
use crate::update::write;
use crate::words::key;
use footing_interchange::link::{Invitation, decode, encode};
use footing_interchange::plain;

/// The longest name to keep a link under, in characters.
pub const LONGEST_NAME: usize = 80;

/// All kept links with their records' ids, the newest first.
pub fn kept(shelf: &Shelf) -> Vec<(&str, &OwnLink)> {
    let links = shelf
        .records
        .iter()
        .filter_map(|(key, record)| match &record.body {
            Body::Link(link) => Some((key.id.as_str(), link)),
            _ => None,
        });
    let mut links: Vec<_> = links.collect();
    links.sort_by_key(|(_, link)| std::cmp::Reverse(link.made_at));
    links
}

fn link<'a>(shelf: &'a Shelf, id: &str) -> Option<&'a OwnLink> {
    match &shelf.records.get(&RecordKey::new(Kind::Link, id))?.body {
        Body::Link(link) => Some(link),
        _ => None,
    }
}

/// The mark of a kept link: it stays when the link is changed, so that returns go by its name.
pub(super) fn invite(shelf: &Shelf, id: &str) -> Option<[u8; 8]> {
    Some(decode(&link(shelf, id)?.payload).ok()?.invite)
}

/// Keeps the link that was made, in the place of the one that is worked on.
pub(super) fn keep(state: &mut State, moment: &Moment) -> Vec<Effect> {
    let making = &mut state.desk.making;
    let Some(payload) = making.made.clone() else {
        return Vec::new();
    };
    let name = plain::line(&making.name).trim().to_owned();
    making.said = None;
    making.tried_name = name.is_empty() || name.chars().count() > LONGEST_NAME;
    if making.tried_name {
        return focus("making-name");
    }
    let open = making.open.clone();
    let open = open.filter(|id| link(&state.shelf, id).is_some());
    let id = open.unwrap_or_else(|| moment.fresh_id.clone());
    let kept = OwnLink {
        name,
        payload: payload.to_string(),
        made_at: moment.now,
    };
    let effects = put(state, &id, kept, moment);
    let making = &mut state.desk.making;
    making.open = Some(id);
    making.said = Some(Said::Kept);
    effects
}

/// Puts a kept link into the form; one that would not be the same now is to be made anew.
pub(super) fn open(state: &mut State, id: &str) -> Vec<Effect> {
    let Some(kept) = link(&state.shelf, id).cloned() else {
        return Vec::new();
    };
    let Ok(read) = decode(&kept.payload) else {
        changed(&mut state.desk.making);
        state.desk.making.said = Some(Said::Unreadable);
        return Vec::new();
    };
    let shelf = &state.shelf;
    let (form, lacks) = Form::of(&read, shelf);
    let now = form.invitation(shelf, sealing_key(shelf), state.words.language());
    let invite = read.invite;
    let is_same = Invitation { invite, ..now } == read;
    let said = match (lacks, is_same) {
        (true, _) => Said::Lacks,
        (_, true) => Said::Opened,
        _ => Said::Changed,
    };
    state.desk.making = Making {
        form,
        made: is_same.then(|| kept.payload.into()),
        open: Some(id.to_owned()),
        name: kept.name,
        said: Some(said),
        ..Making::default()
    };
    if is_same {
        focus("made")
    } else {
        vec![Effect::Focus(Focus::Heading)]
    }
}

/// Keeps a kept link a second time, with a mark of its own, and opens it.
pub(super) fn double(state: &mut State, id: &str, moment: &Moment) -> Vec<Effect> {
    let Some(kept) = link(&state.shelf, id) else {
        return Vec::new();
    };
    let invite = fresh_invite(&moment.fresh_id);
    let payload = decode(&kept.payload).and_then(|read| encode(&Invitation { invite, ..read }));
    let Ok(payload) = payload else {
        state.desk.making.said = Some(Said::Unreadable);
        return Vec::new();
    };
    let copy = OwnLink {
        name: state.words.fill(key::MAKING_COPY, &[("title", &kept.name)]),
        payload,
        made_at: moment.now,
    };
    let mut effects = put(state, &moment.fresh_id, copy, moment);
    effects.extend(open(state, &moment.fresh_id));
    effects
}

fn put(state: &mut State, id: &str, link: OwnLink, moment: &Moment) -> Vec<Effect> {
    let keep = !state.stores.refused();
    let key = RecordKey::new(Kind::Link, id);
    let mut effects = write(state, key, Body::Link(link), keep, moment.now);
    if keep {
        effects.push(Effect::Persist);
    }
    effects
}
