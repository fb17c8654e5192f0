//! Reads both stores in slices, each short enough that a slow phone stays responsive: a slice is
//! a range of keys, and holds what both stores have there, so that each can be united by itself.

use crate::action::{Action, Refused};
use crate::edge::later::Later;
use crate::edge::local;
#[cfg(feature = "whole")]
use crate::edge::newest;
use crate::edge::slice::{Found, Slice};
use crate::edge::twin::Twin;
use crate::route::Route;
use crate::saved::union::Stored;
use crate::saved::{Kind, RecordKey};
use std::cell::RefCell;
use std::rc::Rc;
use yew::Callback;

/// The most records of a store in one slice: some 20 ms of work on a slow phone.
const SLICE: usize = 100;

/// How long the database may take to open, in milliseconds, before localStorage is read alone.
const PATIENCE_MS: u32 = 1000;

/// Reads what a page needs at once from localStorage: everything but results and what counselors
/// received. Where there are many of those, only the one that is shown, and what were the newest.
pub fn at_once(route: &Route) -> Action {
    let result = |id: &str| RecordKey::new(Kind::Result, id).to_string();
    let mut wanted = Vec::new();
    if let Route::Results(Some(id)) = route {
        wanted.push(result(id));
    }
    #[cfg(feature = "whole")]
    wanted.extend(newest::known().iter().map(|id| result(id)));
    let many = [
        result(""),
        #[cfg(feature = "whole")]
        RecordKey::new(Kind::Inbox, "").to_string(),
    ];
    let is_one_of_many = |key: &String| many.iter().any(|kind| key.starts_with(kind));
    let mut more = false;
    let local = local::keys().and_then(|mut keys| {
        let all = keys.len();
        if keys.iter().filter(|key| is_one_of_many(key)).count() > SLICE {
            keys.retain(|key| !is_one_of_many(key) || wanted.contains(key));
        }
        more = keys.len() < all;
        local::read(keys)
    });
    Action::ReadStores {
        local,
        twin: None,
        more,
    }
}

/// Reads what a page needs at once. The rest and the database follow as actions.
pub fn begin(route: &Route, send: &Callback<Action>) -> (Action, Twin) {
    #[cfg(feature = "whole")]
    if let Route::Embed(_) = route {
        // In a frame on another site the stores are not even looked at: touching them throws in some
        // browsers, and what is kept for this site's own pages is no business of that one.
        let nothing = Action::ReadStores {
            local: Err(Refused),
            twin: Some(Err(Refused)),
            more: false,
        };
        return (nothing, Twin::closed());
    }
    let first = at_once(route);
    let more = matches!(first, Action::ReadStores { more: true, .. });
    let later = send.clone();
    let twin = Twin::open(Callback::from(move |twin| Pass::begin(twin, false, &later)));
    if more {
        let (twin, send) = (twin.clone(), send.clone());
        let alone = move || {
            // Else both are being read already.
            if !twin.is_open() {
                Pass::begin(twin, true, &send);
            }
        };
        Later::after(PATIENCE_MS, alone).in_any_case();
    }
    (first, twin)
}

/// One way through all keys.
struct Pass {
    twin: Twin,
    send: Callback<Action>,
    /// Without the database, which is still being opened.
    early: bool,
    /// There was a database at the beginning.
    had_twin: bool,
    /// The keys of localStorage that are still to be read, the last one first.
    keys: Result<Vec<String>, Refused>,
    /// The key up to which everything has been read.
    after: String,
}

impl Pass {
    fn begin(twin: Twin, early: bool, send: &Callback<Action>) {
        let pass = Self {
            had_twin: twin.is_open(),
            twin,
            send: send.clone(),
            early,
            keys: local::keys(),
            after: String::new(),
        };
        Self::ask(Rc::new(RefCell::new(pass)));
    }

    fn ask(pass: Rc<RefCell<Self>>) {
        let (twin, after) = {
            let pass = pass.borrow();
            (pass.twin.clone(), pass.after.clone())
        };
        let read = Callback::from(move |slice| Self::take_in(pass.clone(), slice));
        twin.slice(&after, SLICE as u32, read);
    }

    fn take_in(this: Rc<RefCell<Self>>, mut slice: Slice) {
        let mut pass = this.borrow_mut();
        if pass.early && slice.is_some() {
            // The database is open by now, and another pass reads both together.
            return;
        }
        if pass.had_twin && !pass.twin.is_open() {
            // Another tab, or the browser, has erased everything in between.
            pass.keys = Ok(Vec::new());
            slice = Some(Ok(Vec::new()));
        }
        if !pass.early && slice.is_none() {
            // There was no database, and one is being made for what is written by now.
            slice = Some(Ok(Vec::new()));
        }
        let mut theirs = Vec::new();
        if let Some(Ok(records)) = &mut slice {
            theirs.append(records);
        }
        let end = pass.end(&theirs);
        if let Some(end) = &end {
            theirs.retain(|(key, _)| key <= end);
        }
        let (local, theirs) = pass.local(end.as_deref(), &theirs);
        let twin = slice.map(|slice| slice.map(|_| theirs));
        let send = pass.send.clone();
        let more = end.is_some();
        pass.after = end.unwrap_or_default();
        drop(pass);
        if more {
            // Asked first: the database fetches while this slice is taken in.
            Self::ask(this);
        }
        send.emit(Action::ReadStores { local, twin, more });
    }

    /// The last key of this slice: as far as both stores have been listed; none at the very end.
    fn end(&self, theirs: &[Found]) -> Option<String> {
        let full = theirs.last().filter(|_| theirs.len() >= SLICE);
        let theirs = full.map(|(key, _)| key);
        let keys = self.keys.as_ref().ok();
        let ours = keys.and_then(|keys| keys.get(keys.len().checked_sub(SLICE)?));
        let end = match (ours, theirs) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        end.cloned()
    }

    /// What localStorage has of the slice now, which may be newer than what was listed, and what the
    /// database has.
    fn local(&mut self, end: Option<&str>, found: &[Found]) -> Both {
        let alone = || found.iter().map(taken_over).collect();
        let Ok(keys) = &mut self.keys else {
            return (Err(Refused), alone());
        };
        let mut more = Vec::new();
        while let Some(key) = keys.pop() {
            if end.is_some_and(|end| key.as_str() > end) {
                keys.push(key);
                break;
            }
            // Both are in the order of keys.
            let there = found.binary_search_by(|(it, _)| it.as_str().cmp(&key));
            if there.is_err() {
                more.push(key);
            }
        }
        match (local::beside(found), local::read(more)) {
            (Ok((mut ours, theirs)), Ok(more)) => {
                ours.extend(more);
                (Ok(ours), theirs)
            }
            _ => (Err(Refused), alone()),
        }
    }
}

/// What localStorage has, or that it refuses; and what the database has.
type Both = (Result<Vec<Stored>, Refused>, Vec<Stored>);

fn taken_over((key, value): &Found) -> Stored {
    (key.clone(), value.as_string().unwrap_or_default())
}
