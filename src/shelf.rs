//! Everything the person has in this app: kept on the device, or only in memory for this visit.

use crate::catalog::{self, Check};
use crate::saved::answers::{fit, restore};
use crate::saved::{Body, Draft, Kind, Plan, Record, RecordKey, TakenResult, Unread};
use footing_core::{Answers, Timestamp};
use litemap::LiteMap;
use std::rc::Rc;

/// How many results are shown before all others, where there are many.
#[cfg(feature = "whole")]
pub const NEWEST: usize = 5;

/// More than so many results are many.
#[cfg(feature = "whole")]
const MANY: usize = 50;

/// All records, by key.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Shelf {
    /// Records that could be read. They change by [`Shelf::put`] and [`Shelf::take_off`] only.
    pub records: LiteMap<RecordKey, Record>,
    /// The results among them that can be shown, oldest first.
    results: Vec<Rc<Taken>>,
    /// Stored values that could not be read, as they are.
    pub unread: LiteMap<String, (Unread, String)>,
    /// Records that are in memory only, because the person chose to keep nothing.
    pub in_memory: LiteMap<RecordKey, ()>,
    /// The stores hold more than has been put here so far.
    pub partial: bool,
    /// How often something that counselors keep was put here or taken off.
    #[cfg(feature = "counselor")]
    pub changes: u32,
    /// The instruments among the records, as checks, by their record's id.
    #[cfg(feature = "whole")]
    own: LiteMap<String, Check>,
}

/// A result with the check it belongs to; cheap to clone, because there may be thousands.
#[derive(Clone, Debug)]
pub struct Taken {
    /// Its id.
    pub id: Rc<str>,
    /// The stored result.
    pub result: Rc<TakenResult>,
    /// The check, in the edition that was taken.
    pub check: Check,
    /// Whether it is in memory only.
    pub in_memory: bool,
}

impl PartialEq for Taken {
    fn eq(&self, other: &Self) -> bool {
        // What was put on the shelf once is compared by its place.
        self.id == other.id
            && self.in_memory == other.in_memory
            && (Rc::ptr_eq(&self.result, &other.result) || self.result == other.result)
    }
}

impl Taken {
    fn new(key: &RecordKey, body: &Body, in_memory: bool, shelf: &Shelf) -> Option<Self> {
        let Body::Result(result) = body else {
            return None;
        };
        let check = shelf.check(&result.instrument)?;
        let known =
            check.instrument.edition == result.edition && fit(&check.instrument, &result.answers);
        known.then(|| Self {
            id: key.id.as_str().into(),
            result: result.clone(),
            check,
            in_memory,
        })
    }

    fn order(&self) -> (Timestamp, &str) {
        (self.result.finished_at, &self.id)
    }

    /// Its answers, which are all legal.
    pub fn answers(&self) -> Answers {
        let instrument = &self.check.instrument;
        restore(instrument, &self.result.answers)
            .unwrap_or_else(|| Answers::new(instrument.clone()))
    }
}

impl Shelf {
    /// Whether there is nothing at all.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty() && self.unread.is_empty()
    }

    /// Puts a record here, in place of an earlier one.
    pub fn put(&mut self, key: RecordKey, record: Record, in_memory: bool) {
        self.take_off(&key);
        if let Some(taken) = Taken::new(&key, &record.body, in_memory, self) {
            self.file(taken);
        }
        #[cfg(feature = "whole")]
        self.learn(&key, &record.body);
        #[cfg(feature = "counselor")]
        self.note_change(key.kind);
        if in_memory {
            self.in_memory.insert(key.clone(), ());
        }
        self.records.insert(key, record);
    }

    fn file(&mut self, taken: Taken) {
        let place = self
            .results
            .partition_point(|it| it.order() < taken.order());
        self.results.insert(place, Rc::new(taken));
    }

    /// The check of that id: a built-in one, or one that came by a link or was made here.
    pub fn check(&self, id: &str) -> Option<Check> {
        let found = catalog::by_id(id);
        #[cfg(feature = "whole")]
        let found = found.or_else(|| {
            let of = |check: &&Check| check.instrument.id.as_str() == id;
            self.own.values().find(of).cloned()
        });
        found
    }

    /// An instrument has come: its results, which may have come before, can be shown.
    #[cfg(feature = "whole")]
    fn learn(&mut self, key: &RecordKey, body: &Body) {
        let Body::Instrument(own) = body else {
            return;
        };
        let Some(check) = crate::own::check(&own.packed) else {
            return;
        };
        let id = check.instrument.id.to_string();
        let is_known = self.check(&id).is_some();
        self.own.insert(key.id.clone(), check);
        if is_known {
            return;
        }
        let of = |body: &Body| matches!(body, Body::Result(it) if it.instrument == id);
        let waiting = self.records.iter().filter(|(_, record)| of(&record.body));
        let taken = waiting.filter_map(|(key, record)| {
            let in_memory = self.in_memory.contains_key(key);
            Taken::new(key, &record.body, in_memory, self)
        });
        for taken in taken.collect::<Vec<_>>() {
            self.file(taken);
        }
    }

    /// Takes a record away; says whether it was in memory only.
    pub fn take_off(&mut self, key: &RecordKey) -> bool {
        if self.records.remove(key).is_some() && key.kind == Kind::Result {
            self.results.retain(|it| *it.id != *key.id);
        }
        #[cfg(feature = "whole")]
        if key.kind == Kind::Instrument {
            self.forget(&key.id);
        }
        #[cfg(feature = "counselor")]
        self.note_change(key.kind);
        self.in_memory.remove(key).is_some()
    }

    #[cfg(feature = "counselor")]
    fn note_change(&mut self, kind: Kind) {
        let is_of_counselors = matches!(
            kind,
            Kind::Instrument | Kind::Link | Kind::Key | Kind::Inbox
        );
        self.changes = self.changes.wrapping_add(u32::from(is_of_counselors));
    }

    /// An instrument is gone: its results stay, and are shown again when it comes back.
    #[cfg(feature = "whole")]
    fn forget(&mut self, id: &str) {
        let Some(gone) = self.own.remove(id) else {
            return;
        };
        let id = gone.instrument.id.as_str();
        if self.check(id).is_none() {
            self.results.retain(|it| it.result.instrument != id);
        }
    }

    /// The instruments that are not built in, with their records' ids.
    #[cfg(feature = "whole")]
    pub fn own(&self) -> impl Iterator<Item = (&str, &Check)> {
        self.own.iter().map(|(id, check)| (id.as_str(), check))
    }

    /// A setting's value.
    pub fn setting(&self, name: &str) -> Option<&str> {
        match &self.records.get(&RecordKey::new(Kind::Setting, name))?.body {
            Body::Setting(setting) => Some(&setting.value),
            _ => None,
        }
    }

    /// The country chosen for contacts, if one was.
    pub fn country(&self) -> Option<String> {
        self.setting("country")
            .filter(|code| !code.is_empty())
            .map(str::to_owned)
    }

    /// The revision to write next under a key.
    pub fn next_rev(&self, key: &RecordKey) -> u32 {
        self.records
            .get(key)
            .map_or(1, |record| record.rev.saturating_add(1))
    }

    /// Checks under way, the last one written first.
    pub fn drafts(&self) -> Vec<(&str, &Draft)> {
        let mut drafts: Vec<_> = self
            .records
            .iter()
            .filter_map(|(key, record)| match &record.body {
                Body::Draft(draft) => Some((record.written_at, key.id.as_str(), draft)),
                _ => None,
            })
            .collect();
        drafts.sort_by_key(|(at, _, _)| std::cmp::Reverse(*at));
        drafts
            .into_iter()
            .map(|(_, id, draft)| (id, draft))
            .collect()
    }

    /// The draft of a check that can be gone on with.
    pub fn draft_of(&self, check: &Check) -> Option<(&str, &Draft)> {
        self.drafts().into_iter().find(|(_, draft)| {
            draft.instrument == check.instrument.id.as_str()
                && draft.edition == check.instrument.edition
        })
    }

    /// One result.
    pub fn taken(&self, id: &str) -> Option<Taken> {
        let of = |taken: &&Rc<Taken>| *taken.id == *id;
        self.results.iter().find(of).map(|it| Taken::clone(it))
    }

    /// All results that can be read with the checks this version has, oldest first.
    pub fn results(&self) -> &[Rc<Taken>] {
        &self.results
    }

    /// The newest results, the newest first, where there are many; else none.
    #[cfg(feature = "whole")]
    pub fn newest(&self) -> impl Iterator<Item = &Rc<Taken>> + Clone {
        let n = if self.results.len() > MANY { NEWEST } else { 0 };
        self.results.iter().rev().take(n)
    }

    /// The last result of a check, once it is known for certain which one that is.
    pub fn last_of(&self, check: &Check) -> Option<&Rc<Taken>> {
        let of = |taken: &&Rc<Taken>| taken.check == *check;
        self.results.iter().rfind(of).filter(|_| !self.partial)
    }

    /// The newest result of the same check and edition before this one, once that is known for
    /// certain.
    pub fn before(&self, taken: &Taken) -> Option<Taken> {
        let earlier = |it: &&Rc<Taken>| it.check == taken.check && it.order() < taken.order();
        let found = self.results.iter().rfind(earlier);
        found.filter(|_| !self.partial).map(|it| Taken::clone(it))
    }

    /// How many results there are of an edition that this version does not have.
    pub fn other_editions(&self) -> usize {
        let results = self.records.keys().filter(|key| key.kind == Kind::Result);
        results.count() - self.results.len()
    }

    /// The plan's lines, in the order they were added.
    pub fn plans(&self) -> Vec<(&str, &Plan)> {
        let mut plans: Vec<_> = self
            .records
            .iter()
            .filter_map(|(key, record)| match &record.body {
                Body::Plan(plan) => Some((key.id.as_str(), plan)),
                _ => None,
            })
            .collect();
        plans.sort_by_key(|(_, plan)| plan.added_at);
        plans
    }
}
