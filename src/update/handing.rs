//! From the smaller module, which takes one check, to the whole app.
//!
//! What is in memory goes along, so that nothing is lost, and the smaller module falls silent. It
//! waits for its own writings first: what is written after the whole app has begun could undo what
//! that one writes.

use crate::action::{Action, Effect};
use crate::catalog;
use crate::opening::{Handed, HandedTaking};
use crate::route::Route;
use crate::saved::Body;
use crate::state::{Coming, Handing, State, Written};

/// Whether the whole app is needed for a page.
fn is_beyond(route: &Route) -> bool {
    !matches!(route, Route::Check(slug) if catalog::by_slug(slug).is_some())
}

/// What follows from having gone to a page.
pub(super) fn after_going(state: &mut State) -> Vec<Effect> {
    if is_beyond(&state.route) {
        return ask(state, false);
    }
    state.handing = None;
    Vec::new()
}

/// The person wants to see the result.
pub(super) fn to_finish(state: &mut State) -> Vec<Effect> {
    ask(state, true)
}

pub(super) fn update(state: &mut State, action: Action) -> Vec<Effect> {
    let Some(handing) = &mut state.handing else {
        return Vec::new();
    };
    match action {
        Action::WholeCame(true) => {
            handing.coming = Coming::There;
            when_settled(state)
        }
        Action::WholeCame(false) => {
            handing.coming = Coming::Failed;
            Vec::new()
        }
        Action::TriedAgain => {
            handing.coming = Coming::Loading;
            vec![Effect::FetchWhole]
        }
        _ => Vec::new(),
    }
}

/// Hands over if the whole app is there and every writing has come to its end.
pub(super) fn when_settled(state: &mut State) -> Vec<Effect> {
    let settled = state
        .saving
        .values()
        .all(|it| it.local != Written::Pending && it.twin != Written::Pending);
    match state.handing {
        Some(handing) if settled && handing.coming == Coming::There => {
            let handed = handed(state, handing.finish);
            state.gone = true;
            vec![Effect::HandOver(handed)]
        }
        _ => Vec::new(),
    }
}

fn ask(state: &mut State, finish: bool) -> Vec<Effect> {
    state.handing = Some(Handing {
        finish,
        coming: Coming::Loading,
    });
    vec![Effect::FetchWhole]
}

fn handed(state: &State, finish: bool) -> Handed {
    let shelf = &state.shelf;
    let written = shelf.records.iter().filter_map(|(key, record)| {
        let memory = shelf.in_memory.contains_key(key);
        let here = memory || state.saving.contains_key(key);
        here.then(|| ((key.to_string(), record.to_stored(key)), memory))
    });
    Handed {
        records: written.collect(),
        taking: state.taking.as_ref().map(|taking| HandedTaking {
            id: taking.id.clone(),
            draft: Body::Draft(taking.to_draft()).to_json(),
            keep: taking.keep,
        }),
        finish,
    }
}
