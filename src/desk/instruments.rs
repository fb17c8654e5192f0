//! Instruments of one's own: the list of them, published ones that are filled in, the one that is
//! being written, and how it is tried out.
//!
//! What is written is kept with every step, in a record of its own, unfinished as it may be. An
//! instrument that was kept for links never changes: its id is made of its content, and who has
//! answered it has answered that. Changing one makes another of the next edition, which takes its
//! place in the list; the one before stays for the results that rest on it.

mod bringing;
pub mod editing;
mod keeping;
#[cfg(test)]
mod tests;
mod trying;

pub use bringing::Brought;
pub use keeping::{Kept, all_of, is_kept, working_copy};
pub use trying::{Sample, Trying};

use crate::action::{Effect, Focus, Moment};
use crate::own;
use crate::state::State;
use crate::words::key;
use editing::{Change, ItemChange, ScaleChange, ScoreChange, changed, empty};
use footing_core::Answer;
use footing_core::id::is_id;
use footing_interchange::custom::templates::{self, fill};
use footing_interchange::custom::{CustomInstrument, Problem, check};
use std::rc::Rc;

/// What is under way.
#[derive(Clone, PartialEq, Default)]
pub struct Instruments {
    /// What is open.
    pub room: Room,
    /// What has just happened.
    pub said: Option<Said>,
    /// A file with problems, which is not taken in.
    pub brought: Option<Rc<Brought>>,
}

/// What is open.
#[derive(Clone, PartialEq, Default)]
pub enum Room {
    /// The list.
    #[default]
    List,
    /// The published ones to choose from.
    Templates,
    /// A published one, to be filled in.
    Filling(Rc<Filling>),
    /// The one that is written.
    Writing(Rc<Writing>),
}

/// A published instrument that is filled in with what was pasted.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Filling {
    /// Its id among the templates.
    pub template: String,
    /// The statements, one a line.
    pub statements: String,
    /// The answer words, one a line.
    pub answers: String,
}

/// The instrument that is written.
#[derive(Clone, PartialEq)]
pub struct Writing {
    /// The id of the record that holds it meanwhile.
    pub record: String,
    /// The id of the kept one that it takes the place of.
    pub of: Option<String>,
    /// As it is now.
    pub it: CustomInstrument,
    /// It was to be kept or tried out and could not: all that is missing is said.
    pub is_pressed: bool,
    /// It is so long that no record can hold it.
    pub is_too_long: bool,
    /// It is being tried out.
    pub trying: Option<Trying>,
}

/// What has just happened.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Said {
    /// It was kept for links.
    Kept,
    /// It is in the list already.
    Known,
    /// It came out of a file.
    Came,
    /// The file could not be read, or is none of ours.
    NotOurs,
    /// The file is larger than any of ours.
    TooLarge,
    /// The file is of a newer version.
    Newer,
    /// In the file that line says something that cannot be, and why.
    Wrong(usize, String),
}

/// What can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Happened {
    /// The list was gone back to.
    WentBack,
    /// One is to be written from nothing.
    BeganNew,
    /// The published ones were looked at.
    LookedAtTemplates,
    /// A published one was chosen, by its id among the templates.
    ChoseTemplate(String),
    /// Its statements were typed or pasted.
    PastedStatements(String),
    /// Its answer words were typed or pasted.
    PastedAnswers(String),
    /// What was pasted is to become an own one.
    TookPasted,
    /// The one in that record is to be changed.
    Opened(String),
    /// A copy of the one in that record is to be written.
    Copied(String),
    /// A step in writing.
    Changed(Change),
    /// It is to be kept for links.
    PressedKeep,
    /// It is to be looked at and tried out.
    PressedTry,
    /// Writing goes on.
    WentOnWriting,
    /// It is tried with these answers.
    TriedSample(Sample),
    /// It is tried with an answer to that item.
    TriedAnswer(String, Answer),
    /// The one in that record is to be saved as a file.
    AskedForFile(String),
    /// A file was opened; `None` where that failed.
    OpenedFile(Option<String>),
    /// The file with problems is to be put right here.
    TookBrought,
}

/// Takes in what has happened and says what is to be done.
pub fn update(state: &mut State, happened: Happened, moment: &Moment) -> Vec<Effect> {
    state.desk.instruments.said = None;
    match happened {
        Happened::WentBack => go(state, Room::List),
        Happened::BeganNew => {
            let it = empty(state.words.get(key::OWN_TOTAL));
            write_new(state, it, moment)
        }
        Happened::LookedAtTemplates => go(state, Room::Templates),
        Happened::ChoseTemplate(template) => {
            let filling = Filling {
                template,
                ..Filling::default()
            };
            go(state, Room::Filling(Rc::new(filling)))
        }
        Happened::PastedStatements(text) => fill_in(state, |filling| filling.statements = text),
        Happened::PastedAnswers(text) => fill_in(state, |filling| filling.answers = text),
        Happened::TookPasted => took_pasted(state, moment),
        Happened::Opened(id) => keeping::opened(state, &id),
        Happened::Copied(id) => keeping::copied(state, &id, moment),
        Happened::Changed(change) => write_on(state, change, moment),
        Happened::PressedKeep => keeping::keep(state, moment),
        Happened::PressedTry => trying::try_out(state),
        Happened::WentOnWriting => {
            if let Some(writing) = writing(state) {
                writing.trying = None;
            }
            vec![Effect::Focus(Focus::Heading)]
        }
        Happened::TriedSample(sample) => trying::sample(state, sample),
        Happened::TriedAnswer(item, answer) => trying::answer(state, &item, answer),
        Happened::AskedForFile(id) => bringing::asked_for(state, &id),
        Happened::OpenedFile(text) => bringing::opened(state, text.as_deref(), moment),
        Happened::TookBrought => bringing::took(state, moment),
    }
}

/// Everything that keeps an instrument from being kept for links.
pub fn problems(it: &CustomInstrument) -> Vec<Problem> {
    check(&own::named_by_content(it))
}

fn go(state: &mut State, room: Room) -> Vec<Effect> {
    state.desk.instruments.brought = None;
    state.desk.instruments.room = room;
    vec![Effect::Focus(Focus::Heading)]
}

/// The one that is written, to be changed.
fn writing(state: &mut State) -> Option<&mut Writing> {
    match &mut state.desk.instruments.room {
        Room::Writing(writing) => Some(Rc::make_mut(writing)),
        _ => None,
    }
}

/// Begins to write an instrument; nothing is kept before the first step. What nobody can put right on
/// the page is put right here.
fn write_new(state: &mut State, mut it: CustomInstrument, moment: &Moment) -> Vec<Effect> {
    it.edition = it.edition.max(1);
    if !is_id(&it.template) {
        it.template.clear();
    }
    let writing = Writing {
        record: moment.fresh_id.clone(),
        of: None,
        it,
        is_pressed: false,
        is_too_long: false,
        trying: None,
    };
    go(state, Room::Writing(Rc::new(writing)))
}

fn write_on(state: &mut State, change: Change, moment: &Moment) -> Vec<Effect> {
    let Some(writing) = writing(state) else {
        return Vec::new();
    };
    writing.it = changed(&writing.it, change.clone());
    let focus = focus_after(&change, &writing.it);
    let mut effects = keeping::keep_meanwhile(state, moment);
    effects.extend(focus.map(|id| Effect::Focus(Focus::Part(id))));
    effects
}

/// Where the focus goes after a step that moves, brings or removes something; stays where it is after
/// any other.
fn focus_after(change: &Change, it: &CustomInstrument) -> Option<String> {
    let last = |n: usize| n.saturating_sub(1);
    let last_item = last(it.items.len());
    Some(match change {
        // It goes along with what was moved, as far as that can go on.
        Change::Item(place, ItemChange::Up) => {
            let place = place.checked_sub(1)?;
            format!(
                "own-item-{place}-{}",
                if place == 0 { "down" } else { "up" }
            )
        }
        Change::Item(place, ItemChange::Down) => {
            let place = Some(place + 1).filter(|place| *place <= last_item)?;
            format!(
                "own-item-{place}-{}",
                if place == last_item { "up" } else { "down" }
            )
        }
        Change::Item(_, ItemChange::Removed) if it.items.is_empty() => "own-add-item".into(),
        Change::Item(place, ItemChange::Removed) => format!("own-item-{}", place.min(&last_item)),
        Change::AddedItem(_) => format!("own-item-{last_item}"),
        Change::AddedScale => format!("own-scale-{}", last(it.scales.len())),
        Change::Scale(place, ScaleChange::Ready(_)) => format!("own-scale-{place}"),
        Change::Scale(_, ScaleChange::Removed) => "own-scale-0".into(),
        Change::AddedScore(_) => format!("own-score-{}", last(it.scores.len())),
        Change::Score(place, ScoreChange::WithoutBands) => format!("own-score-{place}"),
        Change::Score(_, ScoreChange::Removed) => "own-add-score".into(),
        _ => return None,
    })
}

fn fill_in(state: &mut State, change: impl FnOnce(&mut Filling)) -> Vec<Effect> {
    if let Room::Filling(filling) = &mut state.desk.instruments.room {
        change(Rc::make_mut(filling));
    }
    Vec::new()
}

fn took_pasted(state: &mut State, moment: &Moment) -> Vec<Effect> {
    let Room::Filling(filling) = &state.desk.instruments.room else {
        return Vec::new();
    };
    let Some(template) = templates::by_id(&filling.template) else {
        return Vec::new();
    };
    let (it, _) = fill(template, &filling.statements, &filling.answers);
    let mut effects = write_new(state, it, moment);
    effects.extend(keeping::keep_meanwhile(state, moment));
    effects
}
