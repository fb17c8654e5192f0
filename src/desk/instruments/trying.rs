//! An own instrument that is tried out before it is given to anybody.

use super::writing;
use crate::action::{Effect, Focus};
use crate::catalog::Check;
use crate::own;
use crate::state::State;
use footing_core::{Answer, Answers, Kind};

/// An instrument that is tried out.
#[derive(Clone, PartialEq)]
pub struct Trying {
    /// As a person will see it.
    pub check: Check,
    /// What is answered for the sake of trying.
    pub answers: Answers,
}

/// Answers to try it out with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sample {
    /// The lowest number of each question.
    Lowest,
    /// The highest one.
    Highest,
    /// None.
    Nothing,
}

/// It is to be tried out; what keeps it from that is said.
pub(super) fn try_out(state: &mut State) -> Vec<Effect> {
    let Some(writing) = writing(state) else {
        return Vec::new();
    };
    let check = own::check_of(&own::named_by_content(&writing.it));
    writing.is_pressed = check.is_none();
    writing.trying = check.map(|check| Trying {
        answers: Answers::new(check.instrument.clone()),
        check,
    });
    vec![Effect::Focus(if writing.is_pressed {
        Focus::ErrorSummary
    } else {
        Focus::Heading
    })]
}

/// It is tried with these answers.
pub(super) fn sample(state: &mut State, sample: Sample) -> Vec<Effect> {
    tried(state, |answers| give_all(answers, sample))
}

/// It is tried with an answer.
pub(super) fn answer(state: &mut State, item: &str, answer: Answer) -> Vec<Effect> {
    tried(state, |answers| {
        // What cannot be answered is not offered.
        let _ = answers.give(item, answer);
    })
}

fn tried(state: &mut State, answer: impl FnOnce(&mut Answers)) -> Vec<Effect> {
    if let Some(trying) = writing(state).and_then(|writing| writing.trying.as_mut()) {
        answer(&mut trying.answers);
    }
    Vec::new()
}

fn give_all(answers: &mut Answers, sample: Sample) {
    let instrument = answers.instrument().clone();
    *answers = Answers::new(instrument.clone());
    for item in &instrument.items {
        let values = match &item.kind {
            Kind::Choice(scale) => {
                let values = scale.options.iter().map(|option| option.value);
                (values.clone().min(), values.max())
            }
            Kind::Number { min, max } => (Some(*min), Some(*max)),
            Kind::Several(_) | Kind::Text { .. } | Kind::Display => (None, None),
        };
        let value = match sample {
            Sample::Lowest => values.0,
            Sample::Highest => values.1,
            Sample::Nothing => None,
        };
        if let Some(value) = value {
            let _ = answers.give(item.id.as_str(), Answer::Value(value));
        }
    }
}
