//! From the smaller module, which takes one check, to the whole app.
//!
//! What is in memory goes along, so that nothing is lost, and the smaller module falls silent. It
//! waits for its own writings first: what is written after the whole app has begun could undo what
//! that one writes. It waits two seconds at most: a browser that takes longer to open its database
//! does for the whole app what it does after that.

use crate::action::{Action, Effect};
use crate::catalog;
use crate::opening::{Handed, HandedTaking};
use crate::route::Route;
use crate::saved::Body;
use crate::state::{Coming, Handing, State, Written};
use std::rc::Rc;

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
            if handing.coming == Coming::There {
                return hand_over(state);
            }
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
        Some(handing) if settled && handing.coming == Coming::There => hand_over(state),
        _ => Vec::new(),
    }
}

fn hand_over(state: &mut State) -> Vec<Effect> {
    let finish = state.handing.is_some_and(|handing| handing.finish);
    let handed = handed(state, finish);
    // Nothing of it stays behind here.
    state.gone = true;
    state.taking = None;
    state.shelf = Rc::default();
    vec![Effect::HandOver(handed)]
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::action::{Moment, StoreName};
    use crate::saved::{Kind, RecordKey};
    use crate::update::update;
    use crate::words::Words;
    use footing_core::{Answer, Timestamp};

    const SLUG: &str = "strengths-short";

    fn does(state: &mut State, action: Action) -> Vec<Effect> {
        let moment = Moment {
            now: Timestamp::from_ms(1_790_000_000_000),
            offset_minutes: 0,
            fresh_id: "abcdefghijklmn27".into(),
        };
        update(state, action, &moment)
    }

    /// A person who has answered one question of the brief check.
    fn begun(keep: bool) -> State {
        let file = catalog::files().iter().find(|it| it.slug == SLUG).unwrap();
        catalog::bring(file.packed);
        let mut state = State::new(Route::Check(SLUG.into()), Words::english());
        let word = "drinking".into();
        let slug = SLUG.into();
        does(&mut state, Action::Started { slug, word, keep });
        let first = state.taking.as_ref().unwrap().answers.open().next();
        let first = first.unwrap().id.to_string();
        does(&mut state, Action::Answered(first, Answer::Value(2)));
        state
    }

    fn handed_over(effects: &[Effect]) -> Option<&Handed> {
        effects.iter().find_map(|effect| match effect {
            Effect::HandOver(handed) => Some(handed),
            _ => None,
        })
    }

    #[test]
    fn what_is_in_memory_goes_along() {
        let mut state = begun(false);
        let asked = does(&mut state, Action::Followed(Route::Help));
        assert!(asked.contains(&Effect::FetchWhole));
        let effects = does(&mut state, Action::WholeCame(true));
        let handed = handed_over(&effects).unwrap();
        assert!(handed.records.iter().all(|(_, in_memory)| *in_memory));
        let taking = handed.taking.as_ref().unwrap();
        assert!(!taking.keep && taking.draft.contains("\"answers\":{\""));
        assert!(!handed.finish);
        // From here on the other one speaks.
        assert!(does(&mut state, Action::PressedNext).is_empty());
    }

    #[test]
    fn it_waits_for_its_own_writings() {
        let mut state = begun(true);
        does(&mut state, Action::Finished);
        assert_eq!(
            handed_over(&does(&mut state, Action::WholeCame(true))),
            None
        );
        let saving: Vec<_> = state
            .saving
            .iter()
            .map(|(key, it)| (key.clone(), it.rev))
            .collect();
        let mut last = Vec::new();
        for (key, rev) in saving {
            for store in [StoreName::Local, StoreName::Twin] {
                assert_eq!(handed_over(&last), None);
                let key = key.clone();
                last = does(
                    &mut state,
                    Action::Stored {
                        key,
                        rev,
                        store,
                        ok: true,
                    },
                );
            }
        }
        let handed = handed_over(&last).unwrap();
        assert!(handed.finish);
        let draft = RecordKey::new(Kind::Draft, "abcdefghijklmn27").to_string();
        assert!(
            handed
                .records
                .iter()
                .any(|((key, _), memory)| *key == draft && !memory)
        );
    }

    #[test]
    fn it_does_not_wait_for_ever() {
        let mut state = begun(true);
        does(&mut state, Action::Finished);
        assert!(does(&mut state, Action::WholeCame(true)).is_empty());
        let effects = does(&mut state, Action::WholeCame(true));
        assert!(handed_over(&effects).is_some());
    }

    #[test]
    fn a_cut_line_costs_nothing() {
        let mut state = begun(false);
        does(&mut state, Action::Finished);
        does(&mut state, Action::WholeCame(false));
        assert_eq!(state.handing.map(|it| it.coming), Some(Coming::Failed));
        assert_eq!(
            does(&mut state, Action::TriedAgain),
            vec![Effect::FetchWhole]
        );
        // The person has gone back to the check: the whole app may come, and waits.
        let here = Route::Check(SLUG.into());
        does(
            &mut state,
            Action::WentTo(here, Some(crate::taking::Place::Screen(0))),
        );
        assert!(does(&mut state, Action::WholeCame(true)).is_empty());
        assert_eq!(
            state.taking.as_ref().unwrap().answers.remembered().count(),
            1
        );
    }
}
