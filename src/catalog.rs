//! The built-in checks with their words, read once.

use crate::words::Words;
use footing_core::definition::unpack;
use footing_core::{Instrument, Texts};
use std::cell::OnceCell;
use std::rc::Rc;

struct Source {
    id: &'static str,
    definition: &'static [u8],
    texts: &'static [(&'static str, &'static [u8])],
}

include!(concat!(env!("OUT_DIR"), "/instruments.rs"));

/// A check: what is asked and scored, and its words in one language.
#[derive(Clone, Debug)]
pub struct Check {
    /// Its structure and scoring.
    pub instrument: Rc<Instrument>,
    /// Its words.
    pub texts: Rc<Texts>,
}

impl PartialEq for Check {
    /// Two checks are the same if they are the same objects: they never change.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.instrument, &other.instrument) && Rc::ptr_eq(&self.texts, &other.texts)
    }
}

thread_local! {
    static CHECKS: OnceCell<Rc<[Check]>> = const { OnceCell::new() };
}

/// All built-in checks, in the order they are shown.
///
/// The build has checked each of them, so none is left out here.
pub fn checks() -> Rc<[Check]> {
    CHECKS.with(|checks| {
        checks
            .get_or_init(|| BUILT_IN.iter().filter_map(load).collect())
            .clone()
    })
}

/// The check with that slug.
pub fn by_slug(slug: &str) -> Option<Check> {
    checks()
        .iter()
        .find(|check| check.instrument.slug == slug)
        .cloned()
}

/// The check with that id, in the edition that the app has.
pub fn by_id(id: &str) -> Option<Check> {
    checks()
        .iter()
        .find(|check| check.instrument.id.as_str() == id)
        .cloned()
}

fn load(source: &Source) -> Option<Check> {
    let instrument = unpack(source.definition)?;
    let language = Words::english().language();
    let (_, texts) = source.texts.iter().find(|(it, _)| *it == language)?;
    let texts = Texts::unpack(texts)?;
    debug_assert_eq!(source.id, instrument.id.as_str());
    Some(Check {
        instrument: Rc::new(instrument),
        texts: Rc::new(texts),
    })
}
