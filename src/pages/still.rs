//! What a screen of questions shows beside the answers. While that stays as it is, the browser has
//! drawn an answer by itself, and only the line that says how safe it is has to be drawn anew.

use crate::action::Action;
use crate::route::Route;
use crate::saved::{Kind, RecordKey};
use crate::state::{Announcement, Ask, Safety, Saved, State};
use crate::taking::{Place, Taking};
use footing_core::reading::{SafetyNote, dangers};
use footing_core::{Answer, Item, ItemId};

/// All that an answer, or news of its writing, can change on a screen of questions.
#[derive(PartialEq)]
pub struct Still {
    screen: usize,
    /// The items that are asked because of others.
    conditional: Vec<ItemId>,
    dangers: Vec<SafetyNote>,
    problems: Vec<ItemId>,
    asking: Option<Ask>,
    announced: Option<Announcement>,
}

impl Still {
    /// What is shown now, before an action that the browser itself has drawn; `None` if there is
    /// more to such an action.
    pub fn before(action: &Action, state: &State) -> Option<Self> {
        let chosen = matches!(
            action,
            Action::Answered(_, Answer::Value(_) | Answer::Declined)
        );
        let told = matches!(action, Action::Stored { .. });
        (chosen || told).then(|| Self::of(state)).flatten()
    }

    /// If it is all still so: how safe the answers are now.
    pub fn unchanged(&self, state: &State) -> Option<Saved> {
        let same = Self::of(state).is_some_and(|now| now == *self);
        let taking = state.taking.as_ref().filter(|_| same)?;
        Some(saved(state, taking))
    }

    /// What is shown now; `None` unless it is a screen of questions.
    fn of(state: &State) -> Option<Self> {
        let (taking, screen) = on_screen(state)?;
        let conditional = |item: &&Item| !item.when.is_empty();
        let asked = taking.screen()?;
        let asked = taking.asked(&asked).filter(conditional);
        Some(Self {
            screen,
            conditional: asked.map(|item| item.id.clone()).collect(),
            dangers: dangers(&taking.answers),
            problems: taking.problems.clone(),
            asking: state.asking.clone(),
            announced: state.announced,
        })
    }
}

/// How safe the answers on the screen are.
pub fn saved(state: &State, taking: &Taking) -> Saved {
    let key = RecordKey::new(Kind::Draft, &taking.id);
    let record = state.shelf.records.get(&key);
    Saved {
        safety: if taking.keep {
            state.safety_of(&key)
        } else {
            Safety::Memory
        },
        written: record.map_or(0, |record| record.rev),
    }
}

fn on_screen(state: &State) -> Option<(&Taking, usize)> {
    let taking = state.taking.as_deref()?;
    let Route::Check(slug) = &state.route else {
        return None;
    };
    let here = taking.check.instrument.slug == *slug;
    match taking.place {
        Some(Place::Screen(screen)) if here && !state.gone && state.handing.is_none() => {
            Some((taking, screen))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::action::{Moment, StoreName};
    use crate::update::update;
    use crate::words::Words;
    use footing_core::Timestamp;

    fn does(state: &mut State, action: Action) -> Option<Saved> {
        let before = Still::before(&action, state);
        let moment = Moment {
            now: Timestamp::from_ms(1_790_000_000_000),
            offset_minutes: 0,
            fresh_id: "b".repeat(22),
        };
        let _ = update(state, action, &moment);
        before?.unchanged(state)
    }

    fn on_first_screen(slug: &str, keep: bool) -> State {
        let mut state = State::new(Route::Check(slug.into()), Words::english());
        let (slug, word) = (slug.into(), "drinking".into());
        let started = Action::Started { slug, word, keep };
        assert_eq!(does(&mut state, started), None);
        state
    }

    fn answer(item: &str, value: i32) -> Action {
        Action::Answered(item.into(), Answer::Value(value))
    }

    #[test]
    fn an_answer_leaves_the_rest_as_it_is() {
        let mut state = on_first_screen("strengths-short", false);
        let declined = Action::Answered("mind".into(), Answer::Declined);
        let unwritten = Saved {
            safety: Safety::Memory,
            written: 0,
        };
        for action in [answer("home", 1), answer("home", 3), declined] {
            assert_eq!(does(&mut state, action), Some(unwritten));
        }
    }

    #[test]
    fn the_line_follows_the_writings() {
        let mut state = on_first_screen("strengths-short", true);
        let saved = does(&mut state, answer("home", 1)).unwrap();
        assert_eq!(saved.safety, Safety::Writing);
        let taking = state.taking.clone().unwrap();
        let told = Action::Stored {
            key: RecordKey::new(Kind::Draft, &taking.id),
            rev: saved.written,
            store: StoreName::Twin,
            ok: true,
        };
        let now = does(&mut state, told).unwrap();
        assert_eq!(now.safety, Safety::Saved);
        assert_eq!(now.written, saved.written);
    }

    #[test]
    fn what_an_answer_shows_or_hides_is_drawn() {
        let mut state = on_first_screen("situations", false);
        assert_eq!(
            does(&mut state, answer("alone-often", 2)),
            None,
            "a question"
        );
        assert_eq!(does(&mut state, answer("alone-often", 0)), None, "hidden");
        assert!(does(&mut state, answer("alone-often", 0)).is_some());

        let mut state = on_first_screen("strengths-short", false);
        assert_eq!(does(&mut state, Action::PressedNext), None, "errors");
        assert_eq!(does(&mut state, answer("home", 1)), None, "one error less");
        assert_eq!(does(&mut state, answer("mind", 1)), None, "the last one");
        assert_eq!(
            does(&mut state, Action::PressedNext),
            None,
            "the next screen"
        );
        while !state
            .taking
            .as_ref()
            .unwrap()
            .screen()
            .unwrap()
            .items
            .iter()
            .any(|id| id.as_str() == "safe")
        {
            for id in state.taking.as_ref().unwrap().screen().unwrap().items {
                let _ = does(&mut state, answer(id.as_str(), 1));
            }
            let _ = does(&mut state, Action::PressedNext);
        }
        assert!(does(&mut state, answer("safe", 0)).is_some());
        assert_eq!(does(&mut state, answer("safe", 4)), None, "a danger");
        assert_eq!(does(&mut state, answer("safe", 0)), None, "none any more");
    }
}
