//! What follows where something has happened with a key.

use super::{Doing, Happened, Problem, all};
use crate::action::{Effect, Focus, Moment, SealJob};
use crate::desk::inbox::MOST_BYTES;
use crate::edge::sealing::SealingError;
use crate::returning::payload_armored;
use crate::saved::{Body, Kind, OwnKey, RecordKey};
use crate::state::State;
use crate::update::write;
use base64ct::{Base64UrlUnpadded, Encoding as _};
use std::rc::Rc;

/// Takes in what has happened and says what is to be done.
pub fn update(state: &mut State, happened: Happened, moment: &Moment) -> Vec<Effect> {
    state.desk.keys.problem = None;
    match happened {
        Happened::AskedFor => {
            state.desk.keys.doing = Some(Doing::Bringing);
            let created = moment.now.to_string();
            vec![Effect::Seal(SealJob::Generate { created })]
        }
        Happened::Made(Ok((file, recipients))) => came(state, file, &recipients, false, moment),
        Happened::Made(Err(_)) => failed(state, Problem::Refused),
        Happened::AskedForFile(id) => hand_out(state, &id, moment),
        Happened::SaidSafe(id) => changed(state, &id, moment, |own| own.is_saved = true),
        Happened::AskedToLock(id, passphrase) => {
            let Some(own) = one(state, &id) else {
                return Vec::new();
            };
            state.desk.keys.doing = Some(Doing::With(id.clone()));
            let plain = own.secret;
            vec![Effect::Seal(SealJob::Lock {
                id,
                plain,
                passphrase,
            })]
        }
        Happened::Locked(id, locked) => lock(state, &id, locked, moment),
        Happened::AskedToUnlock(id, passphrase) => {
            let Some(own) = one(state, &id) else {
                return Vec::new();
            };
            state.desk.keys.doing = Some(Doing::With(id.clone()));
            let given = own.secret.as_bytes().into();
            vec![Effect::Seal(SealJob::Unlock {
                id,
                given,
                passphrase,
            })]
        }
        Happened::Unlocked(id, opened) => unlocked(state, id, opened),
        Happened::TookLockOff(id) => take_lock_off(state, &id, moment),
        Happened::ChoseFile(given) => chose(state, given),
        Happened::GavePassphrase(passphrase) => {
            let Some(given) = state.desk.keys.brought.clone() else {
                return Vec::new();
            };
            state.desk.keys.doing = Some(Doing::Bringing);
            let passphrase = Some(passphrase);
            vec![Effect::Seal(SealJob::Bring { given, passphrase })]
        }
        Happened::LeftFile => {
            state.desk.keys.brought = None;
            Vec::new()
        }
        Happened::Brought(read) => brought(state, read, moment),
    }
}

fn failed(state: &mut State, problem: Problem) -> Vec<Effect> {
    state.desk.keys.doing = None;
    state.desk.keys.problem = Some(problem);
    vec![Effect::Focus(Focus::Part("key-problem".to_owned()))]
}

fn one(state: &State, id: &str) -> Option<OwnKey> {
    match &state
        .shelf
        .records
        .get(&RecordKey::new(Kind::Key, id))?
        .body
    {
        Body::Key(own) => Some(own.clone()),
        _ => None,
    }
}

fn changed(
    state: &mut State,
    id: &str,
    moment: &Moment,
    change: impl FnOnce(&mut OwnKey),
) -> Vec<Effect> {
    state.desk.keys.doing = None;
    let Some(mut own) = one(state, id) else {
        return Vec::new();
    };
    change(&mut own);
    let key = RecordKey::new(Kind::Key, id);
    let keep = !state.shelf.in_memory.contains_key(&key);
    write(state, key, Body::Key(own), keep, moment.now)
}

/// A key has come, made here or brought as a file.
fn came(
    state: &mut State,
    file: String,
    recipients: &[String],
    is_saved: bool,
    moment: &Moment,
) -> Vec<Effect> {
    let [recipient] = recipients else {
        return failed(state, Problem::SeveralKeys);
    };
    if all(&state.shelf)
        .iter()
        .any(|(_, own)| own.recipient == *recipient)
    {
        state.desk.keys.brought = None;
        return failed(state, Problem::Known);
    }
    let keys = &mut state.desk.keys;
    keys.doing = None;
    let locked = keys.brought.take();
    if locked.is_some() {
        keys.unlocked
            .insert(recipient.clone(), file.as_str().into());
    }
    let own = OwnKey {
        recipient: recipient.clone(),
        is_locked: locked.is_some(),
        secret: locked.map_or(file, |given| as_text(&given)),
        is_saved,
        added_at: moment.now,
    };
    let (id, keep) = (&moment.fresh_id, !state.stores.refused());
    let mut effects = write(
        state,
        RecordKey::new(Kind::Key, id),
        Body::Key(own),
        keep,
        moment.now,
    );
    if keep {
        effects.push(Effect::Persist);
    }
    effects.push(Effect::Focus(Focus::Part(format!("key-{id}"))));
    effects
}

fn hand_out(state: &mut State, id: &str, moment: &Moment) -> Vec<Effect> {
    let Some(own) = one(state, id) else {
        return Vec::new();
    };
    let handed = &mut state.desk.keys.handed;
    if !handed.iter().any(|it| it == id) {
        handed.push(id.to_owned());
    }
    let (year, month, day) = moment.now.date();
    // Such a file opens what was sealed, with the tool `age` as well: `age -d -i <file>`.
    let ending = if own.is_locked { "age" } else { "txt" };
    vec![Effect::Download {
        name: format!("key-{year:04}-{month:02}-{day:02}.{ending}"),
        text: own.secret,
    }]
}

fn lock(
    state: &mut State,
    id: &str,
    locked: Result<String, SealingError>,
    moment: &Moment,
) -> Vec<Effect> {
    let (Ok(locked), Some(own)) = (locked, one(state, id)) else {
        return failed(state, Problem::Refused);
    };
    state
        .desk
        .keys
        .unlocked
        .insert(own.recipient, own.secret.into());
    // The file saved before is not locked, and still opens everything.
    changed(state, id, moment, |own| {
        own.secret = locked;
        own.is_locked = true;
    })
}

fn unlocked(state: &mut State, id: String, opened: Result<String, SealingError>) -> Vec<Effect> {
    match (opened, one(state, &id)) {
        (Ok(file), Some(own)) => {
            state.desk.keys.doing = None;
            state.desk.keys.unlocked.insert(own.recipient, file.into());
            vec![Effect::Focus(Focus::Part(format!("key-{id}")))]
        }
        (Err(SealingError::WrongPassphrase), _) => {
            failed(state, Problem::WrongPassphrase(Some(id)))
        }
        _ => failed(state, Problem::Refused),
    }
}

fn take_lock_off(state: &mut State, id: &str, moment: &Moment) -> Vec<Effect> {
    let file = one(state, id).and_then(|own| state.desk.keys.unlocked.get(&own.recipient).cloned());
    let Some(file) = file else {
        return Vec::new();
    };
    changed(state, id, moment, |own| {
        own.secret = file.to_string();
        own.is_locked = false;
    })
}

fn chose(state: &mut State, given: Option<Rc<[u8]>>) -> Vec<Effect> {
    let Some(given) = given.filter(|given| given.len() <= MOST_BYTES) else {
        return failed(state, Problem::NoKeyFile);
    };
    state.desk.keys.brought = None;
    if is_locked(&given) {
        state.desk.keys.brought = Some(given);
        return vec![Effect::Focus(Focus::Part("key-brought".to_owned()))];
    }
    state.desk.keys.doing = Some(Doing::Bringing);
    vec![Effect::Seal(SealJob::Bring {
        given,
        passphrase: None,
    })]
}

fn brought(
    state: &mut State,
    read: Result<(String, Vec<String>), SealingError>,
    moment: &Moment,
) -> Vec<Effect> {
    match read {
        // Who brings a file has one.
        Ok((file, recipients)) => came(state, file, &recipients, true, moment),
        Err(SealingError::WrongPassphrase) => failed(state, Problem::WrongPassphrase(None)),
        Err(SealingError::NotHere | SealingError::Broken) => failed(state, Problem::Refused),
        Err(_) => {
            state.desk.keys.brought = None;
            failed(state, Problem::NoKeyFile)
        }
    }
}

fn is_locked(given: &[u8]) -> bool {
    let begins = |mark: &str| given.windows(mark.len()).any(|it| it == mark.as_bytes());
    given.starts_with(BINARY) || begins("BEGIN AGE ENCRYPTED FILE")
}

const BINARY: &[u8] = b"age-encryption.org/";

/// A locked key file as text, in which it is kept.
fn as_text(given: &[u8]) -> String {
    if given.starts_with(BINARY) {
        let payload = format!("r1.{}", Base64UrlUnpadded::encode_string(given));
        return payload_armored(&payload).unwrap_or_default();
    }
    String::from_utf8_lossy(given).trim().to_owned() + "\n"
}
