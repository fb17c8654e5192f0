//! Everything the person has in this app: kept on the device, or only in memory for this visit.

use crate::catalog::{self, Check};
use crate::saved::answers::restore;
use crate::saved::{Body, Draft, Kind, Plan, Record, RecordKey, TakenResult, Unread};
use footing_core::Answers;
use std::collections::{BTreeMap, BTreeSet};

/// All records, by key.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Shelf {
    /// Records that could be read.
    pub records: BTreeMap<RecordKey, Record>,
    /// Stored values that could not be read, as they are.
    pub unread: BTreeMap<String, (Unread, String)>,
    /// Records that are in memory only, because the person chose to keep nothing.
    pub in_memory: BTreeSet<RecordKey>,
}

/// A result with the check it belongs to.
#[derive(Clone, PartialEq)]
pub struct Taken {
    /// Its id.
    pub id: String,
    /// The stored result.
    pub result: TakenResult,
    /// The check, in the edition that was taken.
    pub check: Check,
    /// Its answers.
    pub answers: Answers,
    /// Whether it is in memory only.
    pub in_memory: bool,
}

impl Shelf {
    /// Whether there is nothing at all.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty() && self.unread.is_empty()
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
        let key = RecordKey::new(Kind::Result, id);
        match &self.records.get(&key)?.body {
            Body::Result(result) => self.with_check(&key, result),
            _ => None,
        }
    }

    /// All results that can be read with the checks this version has, oldest first.
    pub fn results(&self) -> Vec<Taken> {
        let mut results: Vec<_> = self
            .stored_results()
            .filter_map(|(key, result)| self.with_check(key, result))
            .collect();
        results.sort_by_key(|taken| taken.result.finished_at);
        results
    }

    /// Results of an edition that this version does not have: kept, and shown as such.
    pub fn other_editions(&self) -> impl Iterator<Item = (&RecordKey, &TakenResult)> {
        self.stored_results()
            .filter(|(key, result)| self.with_check(key, result).is_none())
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

    fn stored_results(&self) -> impl Iterator<Item = (&RecordKey, &TakenResult)> {
        self.records
            .iter()
            .filter_map(|(key, record)| match &record.body {
                Body::Result(result) => Some((key, result)),
                _ => None,
            })
    }

    fn with_check(&self, key: &RecordKey, result: &TakenResult) -> Option<Taken> {
        let check = catalog::by_id(&result.instrument)?;
        if check.instrument.edition != result.edition {
            return None;
        }
        let answers = restore(&check.instrument, &result.answers)?;
        Some(Taken {
            id: key.id.clone(),
            result: result.clone(),
            check,
            answers,
            in_memory: self.in_memory.contains(key),
        })
    }
}
