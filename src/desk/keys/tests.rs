//! Keys, told as actions: made, saved, locked, brought back.

use super::*;
use crate::action::Moment;
use crate::desk::inbox::Place;
use crate::update::update as update_all;
use crate::words::Words;
use footing_core::Timestamp;
use std::rc::Rc;

const FILE: &str = "# created: x\n# public key: age1a\nAGE-SECRET-KEY-1A\n";
const LOCKED: &str = "-----BEGIN AGE ENCRYPTED FILE-----\nAAAA\n-----END AGE ENCRYPTED FILE-----\n";

/// A counselor with their keys: time passes by a second with every action.
struct Counselor(State, i64);

impl Counselor {
    fn new() -> Self {
        Self(State::new(Place::Everybody.route(), Words::english()), 0)
    }

    fn does(&mut self, happened: Happened) -> Vec<Effect> {
        self.1 += 1;
        let letter = char::from(b'a' + u8::try_from(self.1).unwrap());
        let moment = Moment {
            now: Timestamp::from_ms(1_790_000_000_000 + self.1 * 1000),
            offset_minutes: 0,
            fresh_id: letter.to_string().repeat(16),
        };
        update_all(&mut self.0, action(happened), &moment)
    }

    fn makes(&mut self, recipient: &str) -> String {
        self.does(Happened::AskedFor);
        self.does(Happened::Made(Ok((FILE.into(), vec![recipient.into()]))));
        all(&self.0.shelf)[0].0.to_owned()
    }

    fn key(&self, id: &str) -> OwnKey {
        all(&self.0.shelf)
            .into_iter()
            .find(|(it, _)| *it == id)
            .unwrap()
            .1
            .clone()
    }
}

fn jobs(effects: &[Effect]) -> Vec<&SealJob> {
    let mut jobs = Vec::new();
    for effect in effects {
        if let Effect::Seal(job) = effect {
            jobs.push(job);
        }
    }
    jobs
}

#[test]
fn a_new_key_is_kept_and_its_words_are_found() {
    let mut it = Counselor::new();
    let effects = it.does(Happened::AskedFor);
    assert!(matches!(jobs(&effects)[..], [SealJob::Generate { .. }]));
    assert_eq!(it.0.desk.keys.doing, Some(Doing::Bringing));
    let effects = it.does(Happened::Made(Ok((FILE.into(), vec!["age1a".into()]))));
    assert_eq!(jobs(&effects), [&SealJob::Words("age1a".into())]);
    assert!(effects.iter().any(|it| matches!(it, Effect::Put { .. })));
    assert_eq!(it.0.desk.keys.doing, None);
    let effects = it.does(Happened::LeftFile);
    assert!(jobs(&effects).is_empty(), "asked once");
    found_words(&mut it.0, "age1a", &["oak".to_owned()]);
    assert_eq!(it.0.desk.keys.words.get("age1a").unwrap(), &["oak"]);
    it.makes("age1b");
    let keys: Vec<_> = all(&it.0.shelf)
        .iter()
        .map(|(_, own)| own.recipient.as_str())
        .collect();
    assert_eq!(keys, ["age1b", "age1a"], "the newest first");
}

#[test]
fn a_copy_counts_as_kept_once_the_counselor_says_so() {
    let mut it = Counselor::new();
    let id = it.makes("age1a");
    assert!(!it.key(&id).is_saved);
    let effects = it.does(Happened::AskedForFile(id.clone()));
    let [Effect::Download { name, text }] = &effects[..] else {
        panic!("{effects:?}");
    };
    assert!(name.starts_with("key-2026-") && name.ends_with(".txt"));
    assert_eq!(text, FILE);
    assert!(it.0.desk.keys.handed.contains(&id) && !it.key(&id).is_saved);
    it.does(Happened::SaidSafe(id.clone()));
    assert!(it.key(&id).is_saved);
}

#[test]
fn a_locked_key_is_never_written_as_it_is() {
    let mut it = Counselor::new();
    let id = it.makes("age1a");
    let effects = it.does(Happened::AskedToLock(id.clone(), "a b c d".into()));
    let [SealJob::Lock { plain, .. }] = jobs(&effects)[..] else {
        panic!("{effects:?}");
    };
    assert_eq!(plain, FILE);
    let locked = it.does(Happened::Locked(id.clone(), Ok(LOCKED.into())));
    assert!(it.key(&id).is_locked && it.key(&id).secret == LOCKED);
    assert!(!format!("{locked:?}").contains("SECRET"));
    // It stays usable until the page is closed.
    assert!(usable(&it.0).contains("SECRET") && !is_any_locked(&it.0));
    it.0.desk.keys = Keys::default();
    assert!(usable(&it.0).is_empty() && is_any_locked(&it.0));
    let wrong = Err(SealingError::WrongPassphrase);
    it.does(Happened::AskedToUnlock(id.clone(), "a".into()));
    it.does(Happened::Unlocked(id.clone(), wrong));
    assert_eq!(
        it.0.desk.keys.problem,
        Some(Problem::WrongPassphrase(Some(id.clone())))
    );
    let effects = it.does(Happened::Unlocked(id.clone(), Ok(FILE.into())));
    assert!(!effects.iter().any(|it| matches!(it, Effect::Put { .. })));
    assert!(usable(&it.0).contains("SECRET") && it.key(&id).secret == LOCKED);
    it.does(Happened::TookLockOff(id.clone()));
    assert!(!it.key(&id).is_locked && it.key(&id).secret == FILE);
}

#[test]
fn a_key_file_is_brought_locked_or_not() {
    let bytes = |text: &str| Some(Rc::from(text.as_bytes()));
    let read = || Ok((FILE.to_owned(), vec!["age1a".to_owned()]));
    let mut it = Counselor::new();
    let effects = it.does(Happened::ChoseFile(bytes(FILE)));
    assert!(matches!(
        jobs(&effects)[..],
        [SealJob::Bring {
            passphrase: None,
            ..
        }]
    ));
    it.does(Happened::Brought(read()));
    let (id, own) = {
        let all = all(&it.0.shelf);
        (all[0].0.to_owned(), all[0].1.clone())
    };
    assert!(own.is_saved && !own.is_locked && own.secret == FILE);
    it.does(Happened::Brought(read()));
    assert_eq!(it.0.desk.keys.problem, Some(Problem::Known));
    assert_eq!(
        ask_to_delete(&id),
        Action::Asked(Ask::Delete(RecordKey::new(Kind::Key, &id)))
    );

    for given in [LOCKED.as_bytes(), b"age-encryption.org/v1\n-> scrypt\n"] {
        let mut it = Counselor::new();
        assert!(jobs(&it.does(Happened::ChoseFile(Some(given.into())))).is_empty());
        assert!(it.0.desk.keys.brought.is_some());
        let effects = it.does(Happened::GavePassphrase("a".into()));
        assert!(matches!(
            jobs(&effects)[..],
            [SealJob::Bring {
                passphrase: Some(_),
                ..
            }]
        ));
        it.does(Happened::Brought(Err(SealingError::WrongPassphrase)));
        assert!(it.0.desk.keys.brought.is_some(), "another try");
        it.does(Happened::Brought(read()));
        let (_, own) = all(&it.0.shelf)[0];
        assert!(
            own.is_locked && own.secret.starts_with("-----BEGIN AGE"),
            "{}",
            own.secret
        );
        assert!(usable(&it.0).contains("SECRET"));
    }
}

#[test]
fn what_is_no_key_file_says_so() {
    for (happened, problem) in [
        (Happened::ChoseFile(None), Problem::NoKeyFile),
        (
            Happened::Brought(Err(SealingError::NoKey)),
            Problem::NoKeyFile,
        ),
        (
            Happened::Brought(Err(SealingError::NotHere)),
            Problem::Refused,
        ),
        (
            Happened::Made(Err(SealingError::NoRandomness)),
            Problem::Refused,
        ),
        (
            Happened::Brought(Ok((FILE.into(), vec!["a".into(), "b".into()]))),
            Problem::SeveralKeys,
        ),
    ] {
        let mut it = Counselor::new();
        it.does(happened);
        assert_eq!(it.0.desk.keys.problem, Some(problem));
        assert!(all(&it.0.shelf).is_empty() && it.0.desk.keys.doing.is_none());
        it.does(Happened::LeftFile);
        assert_eq!(it.0.desk.keys.problem, None);
    }
}
