//! The IndexedDB twin of localStorage: what it has taken survives the browser being killed.
//!
//! Own lines over web-sys rather than a library, for two things that matter here: every writing
//! asks for strict durability and is done only at the transaction's `complete` event, and merely
//! looking never leaves a database behind.

use crate::action::Refused;
use crate::edge::later::Later;
use crate::edge::slice::{self, Slice};
use crate::edge::{BrowserRefused, window};
use crate::saved::union::Stored;
use js_sys::{Array, Object, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Event, IdbDatabase, IdbFactory, IdbObjectStore, IdbTransaction};
use yew::Callback;

const DATABASE: &str = "footing";
pub(super) const STORE: &str = "records";

/// Something to be done in one transaction.
#[derive(Clone, Debug)]
pub enum Job {
    /// Write a value.
    Put(String, String),
    /// Remove a key.
    Remove(String),
    /// Remove everything, then write these values.
    Clear(Vec<Stored>),
}

type Done = Callback<bool>;

/// The twin.
#[derive(Clone)]
pub struct Twin(Rc<RefCell<State>>);

enum State {
    /// There is no database, or it was closed.
    Closed,
    /// It is being opened; these jobs wait.
    Opening(Vec<(Job, Done)>),
    Open(IdbDatabase),
    Refused,
}

impl Twin {
    /// Before it was looked for.
    pub fn closed() -> Self {
        Self(Rc::new(RefCell::new(State::Closed)))
    }

    /// Looks whether there is a database, without making one, and says when that is known.
    pub fn open(ready: Callback<Self>) -> Self {
        let twin = Self(Rc::new(RefCell::new(State::Opening(Vec::new()))));
        let opened = twin.clone();
        let then = Callback::from(move |_: Opened| ready.emit(opened.clone()));
        twin.request(false, then);
        twin
    }

    /// Reads at most so many values after a key, in the order of keys; `None` while the database
    /// is still being opened. Only at the beginning does it answer at once.
    pub fn slice(&self, after: &str, most: u32, read: Callback<Slice>) {
        let nothing = match &*self.0.borrow() {
            State::Open(db) => match slice::read(db, after, most, &read) {
                Ok(()) => return,
                Err(_) => Some(Err(Refused)),
            },
            State::Opening(_) => None,
            State::Closed => Some(Ok(Vec::new())),
            State::Refused => Some(Err(Refused)),
        };
        if after.is_empty() {
            return read.emit(nothing);
        }
        // Another slice of localStorage: the page can do other things before.
        Later::after(0, move || read.emit(nothing)).in_any_case();
    }

    /// Does a job, after those before it, and says whether it is on the disk.
    pub fn run(&self, job: Job, done: Done) {
        let mut state = self.0.borrow_mut();
        match &mut *state {
            State::Opening(waiting) => waiting.push((job, done)),
            State::Refused => done.emit(false),
            State::Closed => {
                *state = State::Opening(vec![(job, done)]);
                drop(state);
                self.request(true, Callback::noop());
            }
            State::Open(db) => {
                let db = db.clone();
                drop(state);
                if perform(&db, &job, done.clone()).is_err() {
                    // The browser has closed the database in between: once more, opened anew.
                    *self.0.borrow_mut() = State::Opening(vec![(job, done)]);
                    self.request(true, Callback::noop());
                }
            }
        }
    }

    /// Whether there is a database, so that there is something to be deleted from.
    pub fn exists(&self) -> bool {
        matches!(&*self.0.borrow(), State::Open(_) | State::Opening(_))
    }

    /// Whether it can be read now.
    pub fn is_open(&self) -> bool {
        matches!(&*self.0.borrow(), State::Open(_))
    }

    /// Removes the database itself.
    pub fn remove(&self) {
        let state = std::mem::replace(&mut *self.0.borrow_mut(), State::Closed);
        if let State::Open(db) = state {
            db.close();
        }
        if let Ok(factory) = factory() {
            let _ = factory.delete_database(DATABASE);
        }
    }

    fn request(&self, create: bool, then: Callback<Opened>) {
        if self.try_request(create, &then).is_err() {
            self.settle(Opened::Refused, &then);
        }
    }

    fn try_request(&self, create: bool, then: &Callback<Opened>) -> Result<(), BrowserRefused> {
        let request = factory()?.open_with_u32(DATABASE, 1)?;
        let made = Rc::new(RefCell::new(false));
        let (flag, upgrading) = (made.clone(), request.clone());
        let upgrade = Closure::once_into_js(move |_: Event| {
            *flag.borrow_mut() = true;
            if create {
                let db: Option<IdbDatabase> =
                    upgrading.result().ok().and_then(|it| it.dyn_into().ok());
                if let Some(db) = db {
                    let _ = db.create_object_store(STORE);
                }
            } else if let Some(transaction) = upgrading.transaction() {
                // There is none yet, and merely looking must not make one.
                let _ = transaction.abort();
            }
        });
        request.set_onupgradeneeded(Some(upgrade.unchecked_ref()));
        let (twin, opened, callback) = (self.clone(), request.clone(), then.clone());
        let success = Closure::once_into_js(move |_: Event| {
            let db: Option<IdbDatabase> = opened.result().ok().and_then(|it| it.dyn_into().ok());
            twin.settle(db.map_or(Opened::Refused, Opened::Database), &callback);
        });
        request.set_onsuccess(Some(success.unchecked_ref()));
        let (twin, callback) = (self.clone(), then.clone());
        let error = Closure::once_into_js(move |event: Event| {
            event.prevent_default();
            let nothing = *made.borrow() && !create;
            twin.settle(
                if nothing {
                    Opened::Nothing
                } else {
                    Opened::Refused
                },
                &callback,
            );
        });
        request.set_onerror(Some(error.unchecked_ref()));
        Ok(())
    }

    /// The opening has come to an end: the jobs that waited are done now.
    fn settle(&self, opened: Opened, then: &Callback<Opened>) {
        let next = match &opened {
            Opened::Database(db) => State::Open(db.clone()),
            Opened::Nothing => State::Closed,
            Opened::Refused => State::Refused,
        };
        if let Opened::Database(db) = &opened {
            self.let_go_when_asked(db);
        }
        let before = std::mem::replace(&mut *self.0.borrow_mut(), next);
        then.emit(opened);
        if let State::Opening(waiting) = before {
            for (job, done) in waiting {
                self.run(job, done);
            }
        }
    }

    /// Another tab erases everything, or the browser closes the database.
    fn let_go_when_asked(&self, db: &IdbDatabase) {
        let (twin, asked) = (self.clone(), db.clone());
        let close = Closure::once_into_js(move |_: Event| {
            asked.close();
            *twin.0.borrow_mut() = State::Closed;
        });
        db.set_onversionchange(Some(close.unchecked_ref()));
        let twin = self.clone();
        let closed = Closure::once_into_js(move |_: Event| *twin.0.borrow_mut() = State::Closed);
        db.set_onclose(Some(closed.unchecked_ref()));
    }
}

enum Opened {
    Database(IdbDatabase),
    Nothing,
    Refused,
}

fn factory() -> Result<IdbFactory, BrowserRefused> {
    window()
        .ok_or(BrowserRefused)?
        .indexed_db()?
        .ok_or(BrowserRefused)
}

/// Begins a transaction with strict durability (an option that web-sys does not offer yet).
fn transaction(db: &IdbDatabase) -> Result<IdbTransaction, BrowserRefused> {
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    let begin: js_sys::Function = Reflect::get(db, &"transaction".into())?.dyn_into()?;
    let begun = Reflect::apply(
        &begin,
        db,
        &Array::of3(&STORE.into(), &"readwrite".into(), &options),
    )?;
    Ok(begun.dyn_into()?)
}

fn perform(db: &IdbDatabase, job: &Job, done: Done) -> Result<(), BrowserRefused> {
    let transaction = transaction(db)?;
    let store = transaction.object_store(STORE)?;
    let complete = done.clone();
    let complete = Closure::once_into_js(move |_: Event| complete.emit(true));
    transaction.set_oncomplete(Some(complete.unchecked_ref()));
    let failed = done.clone();
    let abort = Closure::once_into_js(move |event: Event| {
        event.prevent_default();
        failed.emit(false);
    });
    transaction.set_onabort(Some(abort.unchecked_ref()));
    if write(&store, job).is_ok() {
        slice::commit(&transaction);
    } else {
        // No room, or a value refused: the abort says so to whoever waits.
        let _ = transaction.abort();
    }
    Ok(())
}

fn write(store: &IdbObjectStore, job: &Job) -> Result<(), BrowserRefused> {
    match job {
        Job::Put(key, value) => {
            store.put_with_key(&value.into(), &key.into())?;
        }
        Job::Remove(key) => {
            store.delete(&key.into())?;
        }
        Job::Clear(values) => {
            store.clear()?;
            for (key, value) in values {
                store.put_with_key(&value.into(), &key.into())?;
            }
        }
    }
    Ok(())
}
