//! What a link asks for, as the page at `/start/` shows it.
//!
//! Everything in it comes from somebody who cannot be known: it is shown as theirs, and as text.

use crate::catalog::{self, Check};
use crate::own;
use crate::saved::{Asked, Body, Draft, Kind, RecordKey};
use crate::shelf::{Shelf, Taken};
use footing_core::Timestamp;
use footing_interchange::custom::CustomInstrument;
use footing_interchange::link::{Invitation, Step, Unreadable, decode, encode};
use std::rc::Rc;

/// What a link asks for.
#[derive(Clone, Debug)]
pub struct Invited {
    /// Its payload, as it stands in the address.
    pub address: Rc<str>,
    /// Its payload as it was made, whatever programs for mail have put around it.
    pub payload: Rc<str>,
    /// What it says, or why that cannot be read.
    pub read: Result<Rc<Invitation>, Unreadable>,
    /// What is to be taken, in order.
    pub steps: Vec<Wish>,
}

impl PartialEq for Invited {
    fn eq(&self, other: &Self) -> bool {
        self.address == other.address
    }
}

/// One of the checks that are asked for.
#[derive(Clone, Debug)]
pub struct Wish {
    /// The check; `None` where this version does not have it, or cannot ask it.
    pub check: Option<Check>,
    /// The instrument that came with the link.
    pub own: Option<CustomInstrument>,
}

/// How far one of them is.
#[derive(Clone, Debug, PartialEq)]
pub enum Standing {
    /// It cannot be taken here.
    Missing,
    /// Nothing was answered yet.
    Open,
    /// It was begun; the stored draft's id, or none where it is in this tab.
    Begun(Option<String>),
    /// It was taken.
    Done(Box<Taken>),
}

impl Invited {
    /// Reads a payload. Checks that came with it get their place among those of this device only
    /// when the person begins.
    pub fn of(payload: &str) -> Self {
        let read = decode(payload).map(Rc::new);
        let steps = read.as_ref().map(|it| it.steps.as_slice());
        let made = read.as_ref().ok().and_then(|it| encode(it).ok());
        Self {
            address: payload.into(),
            payload: made.as_deref().unwrap_or(payload).into(),
            steps: steps.unwrap_or_default().iter().map(Wish::of).collect(),
            read,
        }
    }

    /// What a link asks for that is still being made.
    #[cfg(feature = "counselor")]
    pub fn in_the_making(asked: Invitation) -> Self {
        Self {
            address: "".into(),
            payload: "".into(),
            steps: asked.steps.iter().map(Wish::of).collect(),
            read: Ok(Rc::new(asked)),
        }
    }

    /// When the person began with it, if they have.
    pub fn begun_at(&self, shelf: &Shelf) -> Option<Timestamp> {
        asked(shelf, &self.payload).map(|(_, asked)| asked.begun_at)
    }

    /// Whether what was begun is kept on the device; not where it is in memory only, or nothing was.
    pub fn is_kept(&self, shelf: &Shelf) -> bool {
        asked(shelf, &self.payload).is_some_and(|(id, _)| {
            !shelf
                .in_memory
                .contains_key(&RecordKey::new(Kind::Asked, id))
        })
    }
}

impl Wish {
    fn of(step: &Step) -> Self {
        match step {
            Step::BuiltIn { id, edition } => {
                let check = catalog::by_id(id);
                Self {
                    check: check.filter(|it| it.instrument.edition == *edition),
                    own: None,
                }
            }
            Step::Whole(custom) => {
                let custom = own::named_by_content(custom);
                Self {
                    check: own::check_of(&custom),
                    own: Some(custom),
                }
            }
        }
    }

    /// How far it is, since the person began.
    pub fn standing(&self, shelf: &Shelf, since: Option<Timestamp>) -> Standing {
        let Some(check) = &self.check else {
            return Standing::Missing;
        };
        if self.own.is_some() && has_other_questions(shelf, check) {
            return Standing::Missing;
        }
        let Some(since) = since else {
            return Standing::Open;
        };
        let (id, edition) = (check.instrument.id.as_str(), check.instrument.edition);
        let taken = shelf.results().iter().rfind(|it| {
            let result = &it.result;
            result.instrument == id && result.edition == edition && result.finished_at >= since
        });
        if let Some(taken) = taken {
            return Standing::Done(Box::new(Taken::clone(taken)));
        }
        let is_ours = |draft: &Draft| {
            draft.instrument == id && draft.edition == edition && draft.started_at >= since
        };
        let drafts = shelf.drafts();
        let draft = drafts.iter().find(|(_, draft)| is_ours(draft));
        draft.map_or(Standing::Open, |(id, _)| {
            Standing::Begun(Some((*id).to_owned()))
        })
    }
}

/// Whether other questions are here under its id: its results would be read by those.
fn has_other_questions(shelf: &Shelf, check: &Check) -> bool {
    let known = shelf.check(check.instrument.id.as_str());
    known.is_some_and(|it| it.instrument != check.instrument || it.texts != check.texts)
}

/// The record of what was asked by a link.
pub fn asked<'a>(shelf: &'a Shelf, payload: &str) -> Option<(&'a str, &'a Asked)> {
    shelf
        .records
        .iter()
        .find_map(|(key, record)| match &record.body {
            Body::Asked(asked) if asked.payload == payload => Some((key.id.as_str(), asked)),
            _ => None,
        })
}

/// Whether somebody of the same name has asked before, with another key to seal to.
pub fn has_another_key(shelf: &Shelf, invitation: &Invitation) -> bool {
    let name = invitation.sender.trim().to_lowercase();
    if name.is_empty() {
        return false;
    }
    shelf.records.values().any(|record| {
        let Body::Asked(asked) = &record.body else {
            return false;
        };
        decode(&asked.payload).is_ok_and(|earlier| {
            earlier.sender.trim().to_lowercase() == name
                && earlier.recipient.is_some()
                && earlier.recipient != invitation.recipient
        })
    })
}
