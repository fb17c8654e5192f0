//! What counselors do: one file a part, each with its state, what can happen in it, and what follows.

pub mod inbox;
pub mod instruments;
pub mod keys;
pub mod making;
pub mod tag;

use crate::action::{Effect, Moment};
use crate::state::State;

/// What is under way on counselors' pages; what is kept is on the shelf.
#[derive(Clone, PartialEq, Default)]
pub struct Desk {
    /// What of the shelf was taken in last: how often it had changed, whether it was
    /// complete, and how many keys were unlocked.
    followed: Option<(u32, bool, usize)>,
    /// The link that is being made.
    pub making: making::Making,
    /// What is being done with keys.
    pub keys: keys::Keys,
    /// What is being opened.
    pub inbox: inbox::Inbox,
    /// The instrument that is being written.
    pub instruments: instruments::Instruments,
    /// The tag for one's own website.
    pub tag: tag::Form,
}

/// What can happen there.
#[derive(Clone, Debug, PartialEq)]
pub enum Happened {
    /// Where links are made.
    Making(making::Happened),
    /// With keys.
    Keys(keys::Happened),
    /// In the inbox.
    Inbox(inbox::Happened),
    /// With instruments.
    Instruments(instruments::Happened),
    /// With the tag for one's own website.
    Tag(tag::Happened),
}

/// Takes in what has happened and says what is to be done.
pub fn update(state: &mut State, happened: Happened, moment: &Moment) -> Vec<Effect> {
    match happened {
        Happened::Making(it) => making::update(state, it, moment),
        Happened::Keys(it) => keys::update(state, it, moment),
        Happened::Inbox(it) => inbox::update(state, it, moment),
        Happened::Instruments(it) => instruments::update(state, it, moment),
        Happened::Tag(it) => tag::update(state, it),
    }
}

/// What is to be done on counselors' pages after anything has happened.
pub fn follow(state: &mut State) -> Vec<Effect> {
    let mut effects = Vec::new();
    let unlocked = state.desk.keys.unlocked.len();
    let now = Some((state.shelf.changes, state.shelf.partial, unlocked));
    if state.desk.followed != now {
        state.desk.followed = now;
        inbox::changed(state);
        effects = keys::follow(state);
        effects.extend(inbox::try_again(state));
    }
    effects.extend(inbox::look_at_address(state));
    effects
}
