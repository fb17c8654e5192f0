//! What happens, told as actions; what must follow, read off the state and the effects.

mod asked;
mod copying;
mod embedding;
mod leaving;
mod newest;
mod plan;
mod reading;
mod result;
mod stores;
mod taking;
mod version;

use super::update;
use crate::action::{Action, Effect, Focus, Moment, Refused, StoreName};
use crate::opening::{Handed, HandedTaking};
use crate::route::Route;
use crate::saved::union::{Stored, deletion_mark};
use crate::saved::{Body, Kind, Record, RecordKey, Sort};
use crate::state::{Ask, Notice, Safety, State};
use crate::taking::Place;
use crate::words::Words;
use footing_core::{Answer, Timestamp};

const BRIEF: &str = "strengths-short";

/// A person at the app: time passes by a second with every action, ids count up.
struct Person {
    state: State,
    seconds: i64,
}

impl Person {
    fn new() -> Self {
        Self {
            state: State::new(Route::Home, Words::english()),
            seconds: 0,
        }
    }

    fn does(&mut self, action: Action) -> Vec<Effect> {
        self.seconds += 1;
        self.does_at(action, self.seconds * 1000)
    }

    fn does_at(&mut self, action: Action, ms: i64) -> Vec<Effect> {
        let digits = char::from_digit(self.seconds as u32 % 6 + 2, 10).unwrap();
        let fresh_id = format!("{}{digits}", letters(self.seconds));
        let now = Timestamp::from_ms(1_790_000_000_000 + ms);
        update(
            &mut self.state,
            action,
            &Moment {
                now,
                offset_minutes: 120,
                fresh_id,
            },
        )
    }

    fn starts(&mut self, slug: &str, keep: bool) -> Vec<Effect> {
        self.does(Action::Started {
            slug: slug.into(),
            word: "drinking".into(),
            keep,
        })
    }

    /// Answers everything with the same value, screen by screen, and finishes.
    fn answers_all(&mut self, value: i32) -> Vec<Effect> {
        loop {
            let taking = self.state.taking.clone().unwrap();
            let Some(screen) = taking.screen() else { break };
            for item in taking.open(&screen) {
                self.does(Action::Answered(item.to_string(), Answer::Value(value)));
            }
            self.does(Action::PressedNext);
        }
        self.does(Action::Finished)
    }
}

fn letters(n: i64) -> String {
    format!("{n:015}")
        .bytes()
        .map(|b| char::from(b - b'0' + b'a'))
        .collect()
}

/// A step goes into the plan.
fn adds(step: &str, keep: bool) -> Action {
    Action::AddedLine(Sort::Step, vec![step.to_owned()], keep)
}

fn puts(effects: &[Effect]) -> Vec<Stored> {
    let put = |effect: &Effect| match effect {
        Effect::Put { key, value, .. } => Some((key.to_string(), value.clone())),
        _ => None,
    };
    effects.iter().filter_map(put).collect()
}

fn touches_a_store(effect: &Effect) -> bool {
    matches!(
        effect,
        Effect::Put { .. }
            | Effect::Delete(_)
            | Effect::Mend(_)
            | Effect::MendTwin(_)
            | Effect::Persist
            | Effect::Erase
    )
}
