//! From the smaller module, in the whole app: what was in memory there goes on here.

use super::taking;
use crate::action::{Effect, Focus, Moment};
use crate::opening::Handed;
use crate::saved::{Body, Kind, Record, RecordKey};
use crate::state::State;
use crate::taking::Taking;
use std::rc::Rc;

/// The smaller module, in which the check was begun, hands over.
pub(super) fn took_over(state: &mut State, handed: Handed, moment: &Moment) -> Vec<Effect> {
    let shelf = Rc::make_mut(&mut state.shelf);
    for ((key, value), in_memory) in handed.records {
        let key = RecordKey::parse(&key);
        let read = key.and_then(|key| Some((Record::parse(&key, &value).ok()?, key)));
        if let Some((record, key)) = read {
            shelf.put(key, record, in_memory);
        }
    }
    if let Some(given) = handed.taking
        && let Some(Body::Draft(draft)) = Body::parse(Kind::Draft, &given.draft)
        && let Some(check) = state.shelf.check(&draft.instrument)
        && let Some(mut taking) = Taking::resume(&draft, check, &given.id)
    {
        taking.keep = given.keep;
        if !handed.finish {
            taking.place = None;
        }
        state.taking = Some(Rc::new(taking));
    }
    if handed.finish {
        return taking::finished(state, moment);
    }
    vec![Effect::Focus(Focus::Heading)]
}
