//! Own instruments as files: out of the app, and in. One with problems is shown with them, and nothing
//! of it is taken in unless the counselor wants to put it right here.

use super::keeping::{find, keep_meanwhile, put};
use super::{Said, problems, write_new};
use crate::action::{Effect, Moment};
use crate::own;
use crate::saved::{Kind, RecordKey};
use crate::state::State;
use footing_interchange::custom::file::{self, FileError};
use footing_interchange::custom::{CustomInstrument, Problem};
use std::rc::Rc;

/// An instrument from a file that has problems.
#[derive(Clone, PartialEq, Debug)]
pub struct Brought {
    /// What was in the file.
    pub it: CustomInstrument,
    /// What keeps it from being taken in.
    pub problems: Vec<Problem>,
}

/// What is in a record is to be saved as a file.
pub(super) fn asked_for(state: &State, record: &str) -> Vec<Effect> {
    let found = find(&state.shelf, record).map(|found| Effect::Download {
        name: "questions.json".to_owned(),
        text: file::write(&found.it),
    });
    found.into_iter().collect()
}

/// A file was opened.
pub(super) fn opened(state: &mut State, text: Option<&str>, moment: &Moment) -> Vec<Effect> {
    state.desk.instruments.brought = None;
    let read = text.map_or(Err(FileError::NotOurs), file::read);
    let (said, effects) = match read {
        Ok(it) => take_in(state, &it, moment),
        Err(FileError::TooLarge) => (Some(Said::TooLarge), Vec::new()),
        Err(FileError::NotOurs) => (Some(Said::NotOurs), Vec::new()),
        Err(FileError::Newer(_)) => (Some(Said::Newer), Vec::new()),
        Err(FileError::Wrong { line, reason }) => (Some(Said::Wrong(line, reason)), Vec::new()),
    };
    state.desk.instruments.said = said;
    effects
}

/// An instrument without problems is kept for links at once; its id is made anew.
fn take_in(
    state: &mut State,
    it: &CustomInstrument,
    moment: &Moment,
) -> (Option<Said>, Vec<Effect>) {
    let it = own::named_by_content(it);
    let problems = problems(&it);
    if !problems.is_empty() {
        state.desk.instruments.brought = Some(Rc::new(Brought { it, problems }));
        return (None, Vec::new());
    }
    let key = RecordKey::new(Kind::Instrument, &it.id);
    let is_known = state.shelf.records.contains_key(&key);
    let effects = put(state, &it.id, it.to_text(), true, moment);
    let said = if is_known { Said::Known } else { Said::Came };
    (Some(said), effects)
}

/// What is wrong with it is to be put right here.
pub(super) fn took(state: &mut State, moment: &Moment) -> Vec<Effect> {
    let Some(brought) = state.desk.instruments.brought.take() else {
        return Vec::new();
    };
    let mut effects = write_new(state, brought.it.clone(), moment);
    effects.extend(keep_meanwhile(state, moment));
    if let Some(writing) = super::writing(state) {
        writing.is_pressed = true;
    }
    effects
}
