//! Finding an instrument: a built-in one, a published one by its facts, or one that was given.

use crate::fault::Fault;
use crate::plain;
use footing_core::{Instrument, Texts, definition};
use footing_interchange::custom::{self, CustomInstrument, file, templates};
use std::rc::Rc;
use templates::Template;
use wasm_bindgen::JsValue;

include!(concat!(env!("OUT_DIR"), "/built_in.rs"));

/// An instrument with as many of its words as there are.
pub struct Known {
    /// The name under which it is asked for.
    pub id: String,
    /// Its structure and scoring.
    pub instrument: Rc<Instrument>,
    /// Its words.
    pub texts: Texts,
    /// Whether the words of its items and answers are here: those of published ones belong to others.
    pub has_words: bool,
}

/// All of them: the built-in ones, then the published ones.
pub fn all() -> impl Iterator<Item = Known> {
    let built_in = BUILT_IN.iter().filter_map(built_in);
    built_in.chain(templates::bare().filter_map(published))
}

/// The one of that id.
///
/// # Errors
/// Where there is none.
pub fn by_id(id: &JsValue) -> Result<Known, Fault> {
    let id = id.as_string().ok_or(Fault::NoSuchInstrument)?;
    let known = match BUILT_IN.iter().find(|(name, ..)| *name == id) {
        Some(packed) => built_in(packed),
        None => templates::bare_by_id(&id).and_then(published),
    };
    known.ok_or(Fault::NoSuchInstrument)
}

/// The one of that id, or the one that was given as its file has it.
///
/// # Errors
/// Where there is none of that id, and where what was given is none.
pub fn given(value: &JsValue) -> Result<Known, Fault> {
    if value.is_string() {
        return by_id(value);
    }
    let bad = |reason: String| Fault::BadInstrument(vec![reason]);
    let text = plain::json(value).map_err(|reason| bad(reason.to_owned()))?;
    let custom = file::read(&text).map_err(|error| bad(error.to_string()))?;
    let id = custom.id.clone();
    built(id, &custom)
}

fn built_in((id, structure, words): &(&str, &[u8], &[u8])) -> Option<Known> {
    Some(Known {
        id: (*id).to_owned(),
        instrument: Rc::new(definition::unpack_scored(structure)?),
        texts: Texts::unpack_scored(words)?,
        has_words: true,
    })
}

/// A published one, with numbers in the place of its words.
fn published(template: &Template) -> Option<Known> {
    let (instrument, texts) = custom::published(template)?;
    Some(Known {
        id: template.id.to_owned(),
        instrument: Rc::new(instrument),
        texts,
        has_words: false,
    })
}

fn built(id: String, custom: &CustomInstrument) -> Result<Known, Fault> {
    let (instrument, texts) = custom::build(custom).map_err(|problems| {
        Fault::BadInstrument(problems.iter().map(ToString::to_string).collect())
    })?;
    Ok(Known {
        id,
        instrument: Rc::new(instrument),
        texts,
        has_words: true,
    })
}
