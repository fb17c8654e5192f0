//! Words of the field, each with what it means (`glossary/`); only the whole app has them.

mod split;

pub use split::{Found, Piece, split};

use crate::words::Words;

/// The words of one language.
#[derive(Debug)]
pub struct Glossary {
    /// The language's code (`en`).
    language: &'static str,
    /// Names that hold a form and are not about it.
    names: &'static [&'static str],
    /// Its terms by the alphabet.
    pub terms: &'static [Term],
}

/// A word with what it means.
#[derive(Debug)]
pub struct Term {
    /// Its name in the page's markup, in small letters.
    pub id: &'static str,
    /// The word.
    pub term: &'static str,
    /// One to three sentences.
    pub means: &'static str,
    /// How texts write it.
    forms: &'static [Form],
}

/// One way in which a text writes a word.
#[derive(Debug)]
struct Form {
    text: &'static str,
    /// Whether capitals count: "HALT" is not "halt".
    exact: bool,
}

// The build has read the files.
include!(concat!(env!("OUT_DIR"), "/glossary.rs"));

static NONE: Glossary = Glossary {
    language: "",
    names: &[],
    terms: &[],
};

impl Glossary {
    /// The glossary in a language of the app.
    pub fn of(words: Words) -> &'static Self {
        let mut all = GLOSSARIES.iter();
        all.find(|it| it.language == words.language())
            .unwrap_or(&NONE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use footing_core::readability::grade;

    /// Each meaning is read by itself, on a page about something else.
    #[test]
    fn meanings_read_as_easily_as_pages() {
        let glossary = Glossary::of(Words::english());
        assert!(glossary.terms.len() > 40);
        let texts: Vec<_> = glossary.terms.iter().map(|it| it.means).collect();
        let all = grade(&texts.join("\n")).unwrap();
        println!("glossary: grade {all:.1}");
        assert!(all <= 7.0, "grade {all:.1}");
        for Term { id, means, .. } in glossary.terms {
            let one = grade(means).unwrap();
            assert!(one <= 9.0, "{id}: grade {one:.1}");
        }
    }
}
