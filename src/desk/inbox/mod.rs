//! What came back: opened, kept, listed by who sent it.

mod export;
mod found;
mod instruments;
mod listing;
mod opening;
mod piece;
mod place;
mod results;
#[cfg(test)]
mod tests;

pub use export::Shape;
pub use found::MOST_BYTES;
pub use listing::{Listing, Someone};
pub(super) use opening::{look_at_address, try_again};
pub use piece::{Fate, Piece, Source, Why};
pub use place::Place;
pub use results::{Group, Kept, Sent, groups, kept};

use super::Happened as Desk;
use crate::action::{Action, Effect, Focus, Moment};
use crate::edge::sealing::SealingError;
use crate::route::Route;
use crate::saved::{Body, Kind, RecordKey};
use crate::state::{Ask, State};
use crate::update::write;
use std::rc::Rc;

/// How many people are listed at once.
pub const LISTED: usize = 100;

/// What is under way.
#[derive(Clone, PartialEq, Default)]
pub struct Inbox {
    /// Everybody who sent something.
    pub listing: Listing,
    /// What was brought to be opened, and what came of it.
    pub pieces: Vec<Piece>,
    /// How many pieces were brought so far.
    brought: usize,
    /// Parts of codes that wait for the others.
    parts: Vec<String>,
    /// The fragment of the address that was taken as sealed last.
    address: String,
    /// The key file with which pieces were tried last.
    tried_with: String,
    /// How many files are still being read.
    pub coming: usize,
    /// Part of a name that is searched for.
    pub sought: String,
    /// How many hundreds of people are shown beyond the first.
    pub more: usize,
    /// How many columns the last wide table had no room for.
    pub left_out: usize,
    /// The note of the return of that id was written down.
    pub noted: Option<String>,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Happened {
    /// A text was pasted.
    Pasted(String),
    /// So many files were chosen or dropped; they are being read.
    ChoseFiles(usize),
    /// One of them was read: its name, and what is in it.
    ReadFile(String, Content),
    /// The piece of that number was opened, or why not.
    Opened(usize, Result<String, SealingError>),
    /// What came of opening was seen.
    Cleared,
    /// A name is searched for.
    Sought(String),
    /// More people are to be shown.
    ShowedMore,
    /// A note about the return of that id.
    WroteNote(String, String),
    /// What was sent is to be saved: by the person of that id, or by everybody.
    AskedForTable(Shape, Option<String>),
    /// Everything of the person of that id is to be deleted.
    AskedToDelete(String),
}

/// What is in a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// Its bytes.
    Bytes(Rc<[u8]>),
    /// The texts of the codes in a picture.
    Codes(Vec<String>),
    /// It is larger than anything of ours.
    TooLarge,
    /// The browser could not read it.
    Unreadable,
}

/// Takes in what has happened and says what is to be done.
pub fn update(state: &mut State, happened: Happened, moment: &Moment) -> Vec<Effect> {
    state.desk.inbox.noted = None;
    match happened {
        Happened::Pasted(text) => opening::pasted(state, &text),
        Happened::ChoseFiles(count) => {
            state.desk.inbox.coming += count;
            Vec::new()
        }
        Happened::ReadFile(name, content) => opening::read(state, name, content),
        Happened::Opened(number, opened) => opening::opened(state, number, opened, moment),
        Happened::Cleared => {
            state.desk.inbox.pieces.clear();
            state.desk.inbox.parts.clear();
            vec![Effect::Focus(Focus::Heading)]
        }
        Happened::Sought(text) => {
            state.desk.inbox.sought = text;
            state.desk.inbox.more = 0;
            Vec::new()
        }
        Happened::ShowedMore => {
            state.desk.inbox.more += 1;
            Vec::new()
        }
        Happened::WroteNote(id, note) => wrote_note(state, id, note, moment),
        Happened::AskedForTable(shape, person) => {
            export::asked_for(state, shape, person.as_deref(), moment)
        }
        Happened::AskedToDelete(id) => {
            let person = state.desk.inbox.listing.person(&id);
            let returns = person.map(|it| it.returns.clone()).unwrap_or_default();
            let keys = returns.iter().map(|id| RecordKey::new(Kind::Inbox, id));
            state.asking = Some(Ask::DeletePerson(keys.collect()));
            Vec::new()
        }
    }
}

/// Takes in what has changed on the shelf.
pub(super) fn changed(state: &mut State) {
    let mut listing = std::mem::take(&mut state.desk.inbox.listing);
    listing.follow(&state.shelf);
    state.desk.inbox.listing = listing;
}

/// The records are about to be deleted: the page does not stay with one of them.
pub fn deleting(state: &mut State, keys: &[RecordKey]) -> Vec<Effect> {
    let Some(Place::Person(at) | Place::Result(at, _)) = Place::at(&state.route) else {
        return Vec::new();
    };
    if !keys.iter().any(|key| key.kind == Kind::Inbox) {
        return Vec::new();
    }
    let person = state.desk.inbox.listing.person(at);
    let is_gone = |id: &str| keys.iter().any(|key| key.id == *id);
    let mut rest = person.iter().flat_map(|it| &it.returns).rev();
    let route = match rest.find(|id| !is_gone(id)) {
        Some(id) => Place::Person(id).route(),
        None => Place::Everybody.route(),
    };
    go_instead(state, route)
}

/// Shows a page in the place of this one, which is not gone back to.
fn go_instead(state: &mut State, route: Route) -> Vec<Effect> {
    state.route = route.clone();
    vec![Effect::Replace(route), Effect::Focus(Focus::Heading)]
}

fn wrote_note(state: &mut State, id: String, note: String, moment: &Moment) -> Vec<Effect> {
    let key = RecordKey::new(Kind::Inbox, &id);
    let Some(record) = state.shelf.records.get(&key) else {
        return Vec::new();
    };
    let Body::Inbox(received) = &record.body else {
        return Vec::new();
    };
    let mut received = received.clone();
    received.note = note.trim().to_owned();
    let keep = !state.shelf.in_memory.contains_key(&key);
    state.desk.inbox.noted = Some(id);
    write(state, key, Body::Inbox(received), keep, moment.now)
}

/// The action of something that has happened in the inbox.
pub fn action(happened: Happened) -> Action {
    Action::Desk(Desk::Inbox(happened))
}
