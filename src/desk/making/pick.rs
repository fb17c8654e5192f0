//! One thing that a link asks to take.

use crate::catalog::{self, Check};
use crate::own;
use crate::saved::{Body, Kind, RecordKey};
use crate::shelf::Shelf;
use footing_interchange::custom::CustomInstrument;
use footing_interchange::link::Step;
use std::rc::Rc;

/// One thing to take.
#[derive(Clone, PartialEq, Debug)]
pub enum Pick {
    /// A built-in check, by its id.
    BuiltIn(String),
    /// An instrument of one's own, by its record's id.
    Own(String),
    /// An instrument as it stands in a link that was kept, and no longer on the shelf.
    Carried(Rc<CustomInstrument>),
}

impl Pick {
    /// All there is to choose from: built-in checks, then one's own.
    pub fn offered(shelf: &Shelf) -> Vec<Self> {
        let checks = catalog::checks();
        let built_in = checks
            .iter()
            .map(|check| Self::BuiltIn(check.instrument.id.to_string()));
        let own = shelf.own().map(|(id, _)| id);
        let own = own
            .filter(|id| is_mine(shelf, id))
            .map(|id| Self::Own(id.to_owned()));
        built_in.chain(own).collect()
    }

    /// The pick that makes such a step; `None` for a check that this version does not have.
    pub(super) fn of(step: &Step, shelf: &Shelf) -> Option<Self> {
        match step {
            Step::BuiltIn { id, .. } => {
                catalog::by_id(id)?;
                Some(Self::BuiltIn(id.clone()))
            }
            Step::Whole(custom) => {
                let name = own::named_by_content(custom).id;
                let is_same = |(id, _): &(&str, &Check)| {
                    let here = custom_of(shelf, id).filter(|_| is_mine(shelf, id));
                    here.is_some_and(|it| own::named_by_content(&it).id == name)
                };
                let here = shelf.own().find(is_same);
                Some(match here {
                    Some((id, _)) => Self::Own(id.to_owned()),
                    None => Self::Carried(Rc::new((**custom).clone())),
                })
            }
        }
    }

    /// The check itself; `None` where it is not here any more.
    pub fn check(&self, shelf: &Shelf) -> Option<Check> {
        match self {
            Self::BuiltIn(id) => catalog::by_id(id),
            Self::Own(id) => {
                let mut own = shelf.own();
                own.find(|(it, _)| it == id).map(|(_, check)| check.clone())
            }
            Self::Carried(custom) => own::check_of(custom),
        }
    }

    /// What stands in a link for it.
    pub(super) fn step(&self, shelf: &Shelf) -> Option<Step> {
        Some(match self {
            Self::BuiltIn(id) => Step::BuiltIn {
                id: id.clone(),
                edition: catalog::by_id(id)?.instrument.edition,
            },
            Self::Own(id) => whole(custom_of(shelf, id)?),
            Self::Carried(custom) => whole((**custom).clone()),
        })
    }

    /// Its name in the markup.
    pub fn name(&self) -> String {
        match self {
            Self::BuiltIn(id) | Self::Own(id) => id.clone(),
            Self::Carried(custom) => own::named_by_content(custom).id,
        }
    }
}

/// Who opens the link names it by its content, so its id would only make the link longer.
fn whole(custom: CustomInstrument) -> Step {
    Step::Whole(Box::new(CustomInstrument {
        id: String::new(),
        ..custom
    }))
}

/// Whether the counselor of this device made it; others came with links.
fn is_mine(shelf: &Shelf, id: &str) -> bool {
    let record = shelf.records.get(&RecordKey::new(Kind::Instrument, id));
    matches!(record.map(|it| &it.body), Some(Body::Instrument(own)) if own.is_mine)
}

fn custom_of(shelf: &Shelf, id: &str) -> Option<CustomInstrument> {
    match &shelf
        .records
        .get(&RecordKey::new(Kind::Instrument, id))?
        .body
    {
        Body::Instrument(own) => CustomInstrument::from_text(&own.packed),
        _ => None,
    }
}
