//! A counselor's keys: made here, locked with a passphrase if wished, saved as a file, brought back.

mod changing;
#[cfg(test)]
mod tests;

pub use changing::update;

use super::Happened as Desk;
use crate::action::{Action, Effect, SealJob};
use crate::edge::sealing::SealingError;
use crate::saved::{Body, Kind, OwnKey, RecordKey};
use crate::shelf::Shelf;
use crate::state::{Ask, State};
use litemap::LiteMap;
use std::rc::Rc;

/// What is under way.
#[derive(Clone, PartialEq, Default)]
pub struct Keys {
    /// The eight words of each key (`age1…`); empty while they are being found.
    pub words: LiteMap<String, Vec<String>>,
    /// The key files of locked keys that were unlocked, by key. Never written, gone with the page.
    pub unlocked: LiteMap<String, Rc<str>>,
    /// The ids of keys whose file was handed to the counselor during this visit.
    pub handed: Vec<String>,
    /// What is being done with a key.
    pub doing: Option<Doing>,
    /// What did not work.
    pub problem: Option<Problem>,
    /// A locked key file that was brought and waits for its passphrase.
    pub brought: Option<Rc<[u8]>>,
}

/// What takes a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doing {
    /// A key is made or brought.
    Bringing,
    /// The key of that id is locked or unlocked.
    With(String),
}

/// What did not work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The passphrase is another one; of the key of that id, or of the file that was brought.
    WrongPassphrase(Option<String>),
    /// What was brought is no key file.
    NoKeyFile,
    /// It holds more than one key.
    SeveralKeys,
    /// The key is here already.
    Known,
    /// The browser or its sealing module refused.
    Refused,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Happened {
    /// A new key is wanted.
    AskedFor,
    /// A key was made: its file and what others seal to.
    Made(Result<(String, Vec<String>), SealingError>),
    /// The file of the key of that id is to be saved.
    AskedForFile(String),
    /// The counselor says that the file of the key of that id is kept safe.
    SaidSafe(String),
    /// The key of that id is to be put under a passphrase.
    AskedToLock(String, String),
    /// It was.
    Locked(String, Result<String, SealingError>),
    /// The key of that id is to be used in this visit: its passphrase.
    AskedToUnlock(String, String),
    /// It was unlocked: its key file.
    Unlocked(String, Result<String, SealingError>),
    /// The key of that id, which is unlocked, needs no passphrase any more.
    TookLockOff(String),
    /// A key file was chosen; `None` where it could not be read.
    ChoseFile(Option<Rc<[u8]>>),
    /// The passphrase of the file that was chosen.
    GavePassphrase(String),
    /// The file that was chosen is not to be brought after all.
    LeftFile,
    /// It was read: the key file in it, and what others seal to.
    Brought(Result<(String, Vec<String>), SealingError>),
}

/// All keys with their records' ids, the newest first.
pub fn all(shelf: &Shelf) -> Vec<(&str, &OwnKey)> {
    let keys = shelf
        .records
        .iter()
        .filter_map(|(key, record)| match &record.body {
            Body::Key(own) => Some((key.id.as_str(), own)),
            _ => None,
        });
    let mut keys: Vec<_> = keys.collect();
    keys.sort_by_key(|(_, own)| std::cmp::Reverse(own.added_at));
    keys
}

/// The text of a key file with every key that can be used now; empty where there is none.
pub fn usable(state: &State) -> String {
    let keys = all(&state.shelf);
    let files = keys.iter().filter_map(|(_, own)| {
        if own.is_locked {
            state
                .desk
                .keys
                .unlocked
                .get(&own.recipient)
                .map(|file| &**file)
        } else {
            Some(own.secret.as_str())
        }
    });
    files.map(|file| format!("{file}\n")).collect()
}

/// Whether a key waits for its passphrase.
pub fn is_any_locked(state: &State) -> bool {
    let unlocked = &state.desk.keys.unlocked;
    let keys = all(&state.shelf);
    keys.iter()
        .any(|(_, own)| own.is_locked && !unlocked.contains_key(&own.recipient))
}

/// Has the words found of keys that have come.
pub fn follow(state: &mut State) -> Vec<Effect> {
    let all = all(&state.shelf)
        .into_iter()
        .map(|(_, own)| own.recipient.clone());
    let new: Vec<_> = all
        .filter(|key| !state.desk.keys.words.contains_key(key))
        .collect();
    for key in &new {
        state.desk.keys.words.insert(key.clone(), Vec::new());
    }
    new.into_iter()
        .map(|key| Effect::Seal(SealJob::Words(key)))
        .collect()
}

/// The words of a key have been found.
pub fn found_words(state: &mut State, recipient: &str, words: &[String]) {
    if let Some(place) = state.desk.keys.words.get_mut(recipient) {
        *place = words.to_vec();
    }
}

/// The action of something that has happened with keys.
pub fn action(happened: Happened) -> Action {
    Action::Desk(Desk::Keys(happened))
}

/// The question whether to delete the key of that id.
pub fn ask_to_delete(id: &str) -> Action {
    Action::Asked(Ask::Delete(RecordKey::new(Kind::Key, id)))
}
