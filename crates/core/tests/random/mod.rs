//! Random answers to the built-in checks.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    dead_code,
    missing_docs,
    reason = "each test takes what it needs of it, and a surprise may end the test"
)]

use footing_core::{Answer, Answers, Instrument, Kind, parse};
use proptest::prelude::*;
use std::fs;
use std::path::Path;
use std::rc::Rc;

pub const CASES: u32 = 10_000;

thread_local! {
    static INSTRUMENTS: Vec<Rc<Instrument>> = instruments();
}

/// All built-in checks, in their order.
pub fn instruments() -> Vec<Rc<Instrument>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../instruments");
    let order = fs::read_to_string(root.join("order.json")).unwrap();
    let order: Vec<String> = serde_json::from_str(&order).unwrap();
    let load = |id: &String| {
        let json = fs::read_to_string(root.join(id).join("instrument.json")).unwrap();
        Rc::new(parse(&json).unwrap())
    };
    order.iter().map(load).collect()
}

/// One of the built-in checks, by any number.
pub fn instrument(which: usize) -> Rc<Instrument> {
    INSTRUMENTS.with(|all| all[which % all.len()].clone())
}

/// A legal answer to an item, from any number.
pub fn answer_from(kind: &Kind, dice: u32) -> Option<Answer> {
    Some(match kind {
        Kind::Choice(scale) => {
            Answer::Value(scale.options[dice as usize % scale.options.len()].value)
        }
        Kind::Number { min, max } => Answer::Value(min + (dice as i32).rem_euclid(max - min + 1)),
        Kind::Several(scale) => {
            let chosen = scale
                .options
                .iter()
                .enumerate()
                .filter(|(n, _)| dice >> n & 1 == 1);
            Answer::Several(chosen.map(|(_, option)| option.id.clone()).collect())
        }
        Kind::Text { .. } if dice.is_multiple_of(2) => Answer::Text(format!("place {dice}")),
        Kind::Text { .. } | Kind::Display => return None,
    })
}

/// What to do with an item: answer it, decline it, or pass it over.
#[derive(Clone, Copy, Debug)]
pub enum Turn {
    Give(u32),
    Decline,
    Pass,
}

/// What is done with each item, with these weights against 20 for answering it.
pub fn turns(declined: u32, passed: u32) -> impl Strategy<Value = Vec<Turn>> {
    let turn = prop_oneof![
        20 => any::<u32>().prop_map(Turn::Give),
        declined => Just(Turn::Decline),
        passed => Just(Turn::Pass),
    ];
    prop::collection::vec(turn, 100)
}

/// The answers that come of it.
pub fn answered(instrument: &Rc<Instrument>, turns: &[Turn]) -> Answers {
    let mut answers = Answers::new(instrument.clone());
    for (item, turn) in instrument.items.iter().zip(turns) {
        let answer = match turn {
            Turn::Give(dice) => answer_from(&item.kind, *dice),
            Turn::Decline if item.kind != Kind::Display => Some(Answer::Declined),
            Turn::Decline | Turn::Pass => None,
        };
        if let Some(answer) = answer {
            answers.give(item.id.as_str(), answer).unwrap();
        }
    }
    answers
}
