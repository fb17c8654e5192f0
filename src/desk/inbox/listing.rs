//! Everybody who sent something: read once from what is kept, and held light, because there may be
//! tens of thousands of returns. Scores and answers are read again where they are shown.

use super::instruments::Instruments;
use crate::saved::{Body, Kind, Record};
use crate::shelf::Shelf;
use footing_core::Timestamp;
use footing_core::reading::dangers;
use footing_interchange::returned::{self, Return, ReturnedAnswers, people};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Who sent what.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Listing {
    /// Of each return, in the order of their ids.
    marks: Vec<Mark>,
    /// The same returns without scores and answers, each in its mark's place.
    heads: Vec<Return>,
    /// Everybody, who sent something last first.
    pub people: Vec<Someone>,
    /// The instruments of this device, as people have them who got them by a link.
    pub instruments: Instruments,
    /// How many returns are kept that this version cannot read.
    pub unread: usize,
    /// Not all that is kept has been read yet.
    pub is_partial: bool,
}

/// A return that is kept.
#[derive(Clone, Debug, PartialEq)]
struct Mark {
    id: Rc<str>,
    rev: u32,
    /// Whether an answer points to danger; `None` while an instrument of it is not here.
    danger: Option<bool>,
}

/// Somebody who sent something.
#[derive(Clone, Debug, PartialEq)]
pub struct Someone {
    /// The name or code that they gave last; empty where they gave none.
    pub name: String,
    /// The ids of their returns, newest last; never none.
    pub returns: Vec<Rc<str>>,
    /// How many results they sent, each counted once.
    pub results: usize,
    /// When they last sent something.
    pub last_at: Timestamp,
    /// How far their clock was ahead of UTC then, in minutes.
    pub offset_minutes: i32,
    /// Whether an answer of theirs points to danger.
    pub danger: bool,
    /// The name in small letters, to be searched.
    sought: String,
}

impl Someone {
    /// The id that stands for them in the address.
    pub fn id(&self) -> &str {
        self.returns.last().map_or("", |id| id)
    }

    /// Whether their name holds these words.
    pub fn has(&self, words: &str) -> bool {
        let words = words.to_lowercase();
        words
            .split_whitespace()
            .all(|word| self.sought.contains(word))
    }
}

impl Listing {
    /// Takes in what has changed on the shelf; what is known is not read again.
    pub fn follow(&mut self, shelf: &Shelf) {
        let has_learned = self.instruments.follow(shelf);
        let known = std::mem::take(&mut self.marks).into_iter();
        let mut known = known.zip(std::mem::take(&mut self.heads)).peekable();
        self.unread = 0;
        for (key, record) in shelf
            .records
            .iter()
            .filter(|(key, _)| key.kind == Kind::Inbox)
        {
            // Both are in the order of their ids.
            while known.next_if(|(mark, _)| *mark.id < *key.id).is_some() {}
            let same = known.next_if(|(mark, _)| *mark.id == *key.id);
            let is_certain = |mark: &Mark| mark.danger.is_some() || !has_learned;
            let same = same.filter(|(mark, _)| mark.rev == record.rev && is_certain(mark));
            if let Some((mark, head)) = same.or_else(|| self.read(&key.id, record, shelf)) {
                self.marks.push(mark);
                self.heads.push(head);
            } else {
                self.unread += 1;
            }
        }
        self.is_partial = shelf.partial;
        if !shelf.partial {
            self.people = self.put_together();
        }
    }

    fn read(&self, id: &str, record: &Record, shelf: &Shelf) -> Option<(Mark, Return)> {
        let Body::Inbox(received) = &record.body else {
            return None;
        };
        let mut head = returned::read(received.json.as_bytes()).ok()?;
        let danger = points_to_danger(&head, shelf, &self.instruments);
        for result in &mut head.results {
            result.scores = Vec::new();
            result.title = String::new();
            // Of two that are the same, the one with answers counts.
            result.answers = result.answers.as_ref().map(|_| ReturnedAnswers::new());
        }
        let (id, rev) = (id.into(), record.rev);
        Some((Mark { id, rev, danger }, head))
    }

    fn put_together(&self) -> Vec<Someone> {
        let places = self.heads.iter().map(std::ptr::from_ref).zip(&self.marks);
        let places: BTreeMap<*const Return, &Mark> = places.collect();
        let mut all: Vec<_> = people(&self.heads)
            .into_iter()
            .map(|person| {
                let marks = person.returns.iter();
                let marks: Vec<&Mark> = marks
                    .filter_map(|it| places.get(&std::ptr::from_ref(*it)).copied())
                    .collect();
                Someone {
                    name: person.name.to_owned(),
                    returns: marks.iter().map(|mark| mark.id.clone()).collect(),
                    results: person.results.len(),
                    last_at: person.last_at(),
                    offset_minutes: person
                        .results
                        .last()
                        .map_or(0, |it| it.result.offset_minutes),
                    danger: marks.iter().any(|mark| mark.danger == Some(true)),
                    sought: person.name.to_lowercase(),
                }
            })
            .collect();
        all.sort_by_key(|it| Reverse(it.last_at));
        all
    }

    /// Who sent the return of that id.
    pub fn person(&self, id: &str) -> Option<&Someone> {
        self.people
            .iter()
            .find(|it| it.returns.iter().any(|of| **of == *id))
    }

    /// The id under which the same return is kept already.
    pub fn twin_of(&self, new: &Return) -> Option<&str> {
        let same = |head: &Return| {
            let ids = |it: &Return| {
                it.results
                    .iter()
                    .map(|it| it.id.clone())
                    .collect::<Vec<_>>()
            };
            head.made_at == new.made_at
                && head.name == new.name
                && head.invite == new.invite
                && head.line == new.line
                && ids(head) == ids(new)
        };
        let place = self.heads.iter().position(same)?;
        self.marks.get(place).map(|mark| &*mark.id)
    }

    /// How many returns are kept.
    pub fn count(&self) -> usize {
        self.heads.len()
    }
}

/// Whether an answer points to danger; `None` where that cannot be known yet.
pub fn points_to_danger(it: &Return, shelf: &Shelf, instruments: &Instruments) -> Option<bool> {
    let mut all_known = true;
    for result in it.results.iter().filter(|it| it.answers.is_some()) {
        match instruments.check(shelf, result) {
            Some(check) => {
                let found = super::results::answers(&check, result);
                if found.is_some_and(|answers| !dangers(&answers).is_empty()) {
                    return Some(true);
                }
            }
            None => all_known = false,
        }
    }
    all_known.then_some(false)
}
