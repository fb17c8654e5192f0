//! The checks with their words: all built-in ones in the whole app, and in the small one the one
//! that the page brought along.

#[cfg(feature = "whole")]
use footing_core::definition::unpack;
#[cfg(not(feature = "whole"))]
use footing_core::definition::unpack_asked;
use footing_core::{Instrument, Texts};
use std::cell::OnceCell;
use std::rc::Rc;

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

/// All checks there are here, in the order they are shown.
pub fn checks() -> Rc<[Check]> {
    CHECKS.with(|checks| checks.get_or_init(built_in).clone())
}

/// Takes in the check that the page brought along ([`files`]); `false` where it cannot be read.
/// Heard once, before anybody has asked for a check.
#[cfg(not(feature = "whole"))]
pub fn bring(packed: &[u8]) -> bool {
    let check = parts(packed).and_then(|(definition, texts)| {
        Some(Check {
            instrument: Rc::new(unpack_asked(definition)?),
            texts: Rc::new(Texts::unpack_asked(texts)?),
        })
    });
    check.is_some_and(only)
}

/// Puts one check in the place of all, before anybody has asked for one; `false` if somebody has.
#[cfg(any(feature = "prerender", not(feature = "whole")))]
pub fn only(check: Check) -> bool {
    CHECKS.with(|checks| checks.set(Rc::new([check])).is_ok())
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

/// A check as one file: how many bytes its definition has (4, the lowest first), that, its words.
fn parts(packed: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = packed.split_first_chunk()?;
    rest.split_at_checked(u32::from_le_bytes(*length) as usize)
}

#[cfg(not(feature = "whole"))]
fn built_in() -> Rc<[Check]> {
    Rc::default()
}

/// The build has checked each of them, so none is left out here.
#[cfg(feature = "whole")]
fn built_in() -> Rc<[Check]> {
    let words = BUILT_IN.iter().filter(|it| it.language == "en");
    let check = |it: &Packed| {
        let (definition, texts) = parts(it.packed)?;
        Some(Check {
            instrument: Rc::new(unpack(definition)?),
            texts: Rc::new(Texts::unpack(texts)?),
        })
    };
    words.filter_map(check).collect()
}

/// A built-in check in one language.
#[cfg(any(test, feature = "whole"))]
pub struct Packed {
    /// The check's neutral name in addresses.
    pub slug: &'static str,
    /// The language of its words.
    pub language: &'static str,
    /// Its definition and its words.
    pub packed: &'static [u8],
}

#[cfg(any(test, feature = "whole"))]
include!(concat!(env!("OUT_DIR"), "/instruments.rs"));

/// What the page of each built-in check brings along: what taking it needs, and nothing of what its
/// results are made of.
#[cfg(any(test, feature = "whole"))]
pub fn files() -> &'static [Packed] {
    ON_PAGES
}
