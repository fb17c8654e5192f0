//! The tag that shows a check on one's own website: what is chosen for it, and what comes out.

mod field;
mod form;
mod framing;
mod site;
mod written;

#[cfg(test)]
mod tests;

pub use field::{Field, Problem};
pub use form::{FONTS, Form, OWN, Source};
pub use framing::{BUILD, framing};
pub use site::Site;
pub use written::{Shown, Tag};

use crate::action::Effect;
use crate::embedded::look::Theme;
use crate::state::State;

/// What can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Happened {
    /// It was chosen whether one of the checks is shown, or what a link asks for.
    ChoseSource(Source),
    /// A theme was chosen.
    ChoseTheme(Theme),
    /// Words were typed, or chosen from a list.
    Typed(Field, String),
    /// The page is to be told that a check was started, or not.
    ChoseStarted(bool),
    /// The page is to be told that a check was finished, or not.
    ChoseFinished(bool),
    /// A person may give the result to the page, or not.
    ChoseSend(bool),
}

/// Takes in what has happened. Nothing of it is kept, so nothing is to be done; what was said of a
/// copy is of a text that stood here before.
pub fn update(state: &mut State, happened: Happened) -> Vec<Effect> {
    state.announced = None;
    let form = &mut state.desk.tag;
    match happened {
        Happened::ChoseSource(source) => form.source = source,
        Happened::ChoseTheme(theme) => form.theme = theme,
        Happened::Typed(field, text) => form.put(field, text),
        Happened::ChoseStarted(yes) => form.tells_started = yes,
        Happened::ChoseFinished(yes) => form.tells_finished = yes,
        Happened::ChoseSend(yes) => form.takes_results = yes,
    }
    Vec::new()
}
