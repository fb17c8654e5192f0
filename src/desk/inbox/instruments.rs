//! Which instrument a returned result belongs to. Who got one by a link has it under an id that
//! stands for its content ([`crate::own::named_by_content`]); here it may have another.

use crate::catalog::Check;
use crate::own::{check_of, named_by_content};
use crate::saved::{Body, Kind};
use crate::shelf::Shelf;
use footing_interchange::custom::CustomInstrument;
use footing_interchange::link::{Step, decode};
use footing_interchange::returned::ReturnedResult;

/// The instruments that were made here or stand in links that were made here.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Instruments {
    /// Which records they were read from: id and revision.
    from: Vec<(String, u32)>,
    checks: Vec<Check>,
}

impl Instruments {
    /// Takes in what has changed on the shelf; says whether anything has.
    pub fn follow(&mut self, shelf: &Shelf) -> bool {
        let of = |kind: Kind| matches!(kind, Kind::Instrument | Kind::Link);
        let records = shelf.records.iter().filter(|(key, _)| of(key.kind));
        let records: Vec<_> = records.collect();
        let from = records
            .iter()
            .map(|(key, record)| (key.id.clone(), record.rev));
        let from: Vec<_> = from.collect();
        if from == self.from {
            return false;
        }
        self.from = from;
        self.checks = Vec::new();
        for (_, record) in records {
            for custom in customs(&record.body) {
                let Some(check) = check_of(&named_by_content(&custom)) else {
                    continue;
                };
                let id = &check.instrument.id;
                if !self.checks.iter().any(|it| it.instrument.id == *id) {
                    self.checks.push(check);
                }
            }
        }
        true
    }

    /// The check of a result, in the edition that was taken.
    pub fn check(&self, shelf: &Shelf, of: &ReturnedResult) -> Option<Check> {
        let own = || {
            let mut checks = self.checks.iter();
            checks
                .find(|check| check.instrument.id.as_str() == of.instrument)
                .cloned()
        };
        let check = shelf.check(&of.instrument).or_else(own);
        check.filter(|check| check.instrument.edition == of.edition)
    }
}

fn customs(body: &Body) -> Vec<CustomInstrument> {
    match body {
        Body::Instrument(own) => CustomInstrument::from_text(&own.packed)
            .into_iter()
            .collect(),
        Body::Link(link) => {
            let steps = decode(&link.payload).map(|it| it.steps).unwrap_or_default();
            let whole = steps.into_iter().filter_map(|step| match step {
                Step::Whole(custom) => Some(*custom),
                Step::BuiltIn { .. } => None,
            });
            whole.collect()
        }
        _ => Vec::new(),
    }
}
