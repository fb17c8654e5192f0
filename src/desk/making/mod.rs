//! The link that is being made: what is typed, what came of it, and the links that are kept.

mod form;
mod keeping;
mod limits;
mod pick;
mod picture;
#[cfg(test)]
mod tests;

pub use form::{Field, Form, OWN, RHYTHMS};
pub use keeping::{LONGEST_NAME, kept};
pub use limits::Problem;
pub use pick::Pick;
pub use picture::Picture;

use crate::action::{Effect, Focus, Moment};
use crate::saved::Body;
use crate::shelf::Shelf;
use crate::state::State;
use footing_interchange::link::{Invitation, Recipient, Wanted, encode};
use std::rc::Rc;

/// What is under way.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Making {
    /// What is typed and chosen.
    pub form: Form,
    /// A link was tried while something stood in the way.
    pub tried: bool,
    /// All of it together was too large for a link.
    pub too_large: bool,
    /// The payload of the link that was made; gone as soon as anything changes.
    pub made: Option<Rc<str>>,
    /// The record of the kept link that is worked on.
    pub open: Option<String>,
    /// The name to keep it under, as it is typed.
    pub name: String,
    /// It was to be kept under a name that is none, or too long.
    pub tried_name: bool,
    /// What has just happened.
    pub said: Option<Said>,
}

/// What has just happened.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Said {
    /// A check has moved to that place, from 0.
    Moved(usize),
    /// A kept link was opened, as it was made.
    Opened,
    /// A kept link was opened, and would be another one now: another key, or another edition.
    Changed,
    /// A kept link was opened, and something in it is not here.
    Lacks,
    /// A kept link cannot be read.
    Unreadable,
    /// The link is kept.
    Kept,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Happened {
    /// Something was picked, or not any more.
    Picked(Pick, bool),
    /// What stands at that place was moved up, or down.
    Moved(usize, Way),
    /// What stands at that place was left out.
    LeftOut(usize),
    /// Words were typed, or chosen from a list.
    Typed(Field, String),
    /// It was chosen what is to come back.
    ChoseWanted(Wanted),
    /// It was chosen whether a name or code is asked for.
    ChoseName(bool),
    /// The link is to be made.
    Tried,
    /// Another one is to be begun.
    BeganAnew,
    /// A name to keep it under was typed.
    Named(String),
    /// It is to be kept under that name.
    Kept,
    /// The kept link of that record was opened.
    Opened(String),
    /// The kept link of that record is to be there twice.
    Doubled(String),
    /// The code of that address is wanted as a file.
    AskedForPicture(Picture, String),
}

/// A way within a list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// Towards its beginning.
    Up,
    /// Towards its end.
    Down,
}

/// The key that returns are sealed to: the newest of which a copy was saved as a file.
pub fn key(shelf: &Shelf) -> Option<Recipient> {
    let keys = shelf
        .records
        .values()
        .filter_map(|record| match &record.body {
            Body::Key(key) if key.is_saved => Some(key),
            _ => None,
        });
    let newest = keys.max_by_key(|key| key.added_at)?;
    Recipient::parse(&newest.recipient)
}

/// Takes in what has happened and says what is to be done.
pub fn update(state: &mut State, happened: Happened, moment: &Moment) -> Vec<Effect> {
    let making = &mut state.desk.making;
    let form = &mut making.form;
    match happened {
        Happened::Picked(pick, yes) => {
            form.picks.retain(|it| *it != pick);
            form.picks.extend(yes.then_some(pick));
        }
        Happened::Moved(place, way) => return moved(making, place, way),
        Happened::LeftOut(place) => {
            if place < form.picks.len() {
                form.picks.remove(place);
            }
            changed(making);
            return focus("making-checks");
        }
        Happened::Typed(field, text) => form.put(field, text),
        Happened::ChoseWanted(wanted) => form.wanted = Some(wanted),
        Happened::ChoseName(asks) => form.asks_name = asks,
        Happened::Tried => return tried(state, moment),
        Happened::BeganAnew => {
            *making = Making::default();
            return vec![Effect::Focus(Focus::Heading)];
        }
        Happened::Named(name) => {
            making.name = name;
            return Vec::new();
        }
        Happened::Kept => return keeping::keep(state, moment),
        Happened::Opened(id) => return keeping::open(state, &id),
        Happened::Doubled(id) => return keeping::double(state, &id, moment),
        Happened::AskedForPicture(picture, address) => {
            return picture.of(&address).into_iter().collect();
        }
    }
    changed(making);
    Vec::new()
}

/// What was made is not what stands in the form any more.
fn changed(making: &mut Making) {
    making.made = None;
    making.too_large = false;
    making.said = None;
}

fn focus(part: &str) -> Vec<Effect> {
    vec![Effect::Focus(Focus::Part(part.to_owned()))]
}

/// The focus goes along with what is moved: to the same button, or to the other one at an end.
fn moved(making: &mut Making, place: usize, way: Way) -> Vec<Effect> {
    let last = making.form.picks.len().saturating_sub(1);
    let to = match way {
        Way::Up if place > 0 && place <= last => place - 1,
        Way::Down if place < last => place + 1,
        _ => return Vec::new(),
    };
    making.form.picks.swap(place, to);
    changed(making);
    making.said = Some(Said::Moved(to));
    let button = match way {
        Way::Up if to == 0 => "down",
        Way::Up => "up",
        Way::Down if to == last => "up",
        Way::Down => "down",
    };
    focus(&format!("pick-{to}-{button}"))
}

fn tried(state: &mut State, moment: &Moment) -> Vec<Effect> {
    let key = key(&state.shelf);
    let open = state.desk.making.open.as_deref();
    let known = open.and_then(|id| keeping::invite(&state.shelf, id));
    let making = &mut state.desk.making;
    changed(making);
    making.tried = true;
    if !making.form.problems(&state.shelf, key).is_empty() {
        return vec![Effect::Focus(Focus::ErrorSummary)];
    }
    let asked = Invitation {
        invite: known.unwrap_or_else(|| fresh_invite(&moment.fresh_id)),
        ..making
            .form
            .invitation(&state.shelf, key, state.words.language())
    };
    match encode(&asked) {
        Ok(payload) => {
            making.tried = false;
            making.made = Some(payload.into());
            focus("made")
        }
        Err(_) => {
            making.too_large = true;
            vec![Effect::Focus(Focus::ErrorSummary)]
        }
    }
}

/// The mark of a link, by which returns say which one they answer: 64 of the id's 80 random bits.
fn fresh_invite(id: &str) -> [u8; 8] {
    let bits = id.bytes().filter_map(|letter| match letter {
        b'a'..=b'z' => Some(letter - b'a'),
        b'2'..=b'7' => Some(letter - b'2' + 26),
        _ => None,
    });
    bits.fold(0_u64, |all, bits| (all << 5) | u64::from(bits))
        .to_be_bytes()
}
