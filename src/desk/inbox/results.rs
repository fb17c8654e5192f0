//! The results of one person, read from what is kept: as the pages of results show them.

use super::instruments::Instruments;
use super::listing::Someone;
use crate::catalog::Check;
use crate::saved::answers::save_asked;
use crate::saved::{Body, Kind, RecordKey, TakenResult};
use crate::shelf::{Shelf, Taken};
use footing_core::{Answers, Timestamp};
use footing_interchange::returned::{self, Return, ReturnedResult, people};
use std::rc::Rc;

/// A return that is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// Its id here.
    pub id: Rc<str>,
    /// What was sent.
    pub returned: Return,
    /// When it was opened.
    pub received_at: Timestamp,
    /// What the counselor wrote about it.
    pub note: String,
}

/// The results of one check.
#[derive(Debug)]
pub struct Group {
    /// What it was called where it was taken last.
    pub title: String,
    /// The check, where it is known here.
    pub check: Option<Check>,
    /// The results, oldest first; never none.
    pub results: Vec<Sent>,
}

/// A result that was sent.
#[derive(Clone, Debug)]
pub struct Sent {
    /// As it was sent.
    pub result: ReturnedResult,
    /// As the pages show it, where its answers were sent and fit the check.
    pub taken: Option<Taken>,
}

/// What somebody sent, oldest first.
pub fn kept(shelf: &Shelf, someone: &Someone) -> Vec<Kept> {
    let kept = someone.returns.iter().filter_map(|id| {
        let record = shelf.records.get(&RecordKey::new(Kind::Inbox, id))?;
        let Body::Inbox(received) = &record.body else {
            return None;
        };
        Some(Kept {
            id: id.clone(),
            returned: returned::read(received.json.as_bytes()).ok()?,
            received_at: received.received_at,
            note: received.note.clone(),
        })
    });
    kept.collect()
}

/// Their results by check, each result once; the check that was taken last first.
pub fn groups(kept: &[Kept], shelf: &Shelf, instruments: &Instruments) -> Vec<Group> {
    let returns: Vec<Return> = kept.iter().map(|it| it.returned.clone()).collect();
    let mut groups: Vec<Group> = Vec::new();
    for received in people(&returns).iter().flat_map(|it| &it.results) {
        let result = received.result;
        let check = instruments.check(shelf, result);
        let taken = check.clone().and_then(|check| taken(check, result));
        let sent = Sent {
            result: result.clone(),
            taken,
        };
        let is_same = |group: &&mut Group| {
            group.results.first().is_some_and(|it| {
                it.result.instrument == result.instrument && it.result.edition == result.edition
            })
        };
        match groups.iter_mut().find(is_same) {
            Some(group) => {
                group.title.clone_from(&result.title);
                group.results.push(sent);
            }
            None => groups.push(Group {
                title: result.title.clone(),
                check,
                results: vec![sent],
            }),
        }
    }
    groups.sort_by_key(|it| it.results.last().map(|it| -it.result.finished_at.ms()));
    groups
}

/// The answers of a result; `None` where none were sent, or one of them is not legal in the check.
pub fn answers(check: &Check, of: &ReturnedResult) -> Option<Answers> {
    let mut answers = Answers::new(check.instrument.clone());
    for (item, answer) in of.answers.as_ref()?.iter() {
        answers.give(item, answer.clone()).ok()?;
    }
    Some(answers)
}

fn taken(check: Check, of: &ReturnedResult) -> Option<Taken> {
    let answers = answers(&check, of)?;
    Some(Taken {
        id: of.id.as_str().into(),
        result: Rc::new(TakenResult {
            instrument: of.instrument.clone(),
            edition: of.edition,
            word: of.word.clone(),
            finished_at: of.finished_at,
            offset_minutes: of.offset_minutes,
            answers: save_asked(&answers),
        }),
        check,
        in_memory: false,
    })
}
