//! Finds the words of the glossary in a text.

use super::{Form, Glossary, Term};

/// A part of a text.
#[derive(Debug, Clone, Copy)]
pub enum Piece<'a> {
    /// Text as it is.
    Plain(&'a str),
    /// A word that has a meaning.
    Term(Found<'a>),
}

/// A word of the glossary in a text.
#[derive(Debug, Clone, Copy)]
pub struct Found<'a> {
    /// Marks that stand tight before it: an opening quote.
    pub before: &'a str,
    /// The word, as the text writes it.
    pub word: &'a str,
    /// Marks that stand tight after it: a comma.
    pub after: &'a str,
    /// What it is.
    pub term: &'static Term,
}

/// Cuts a text into its pieces, which together are the text again.
///
/// Only whole words count, the longest form wins, and a term whose id is in `met` has been explained
/// before; what is found is added there.
pub fn split<'a>(
    glossary: &'static Glossary,
    text: &'a str,
    met: &mut Vec<&'static str>,
) -> Vec<Piece<'a>> {
    let part = |from, to| text.get(from..to).unwrap_or_default();
    let plain = |from, to| Some(Piece::Plain(part(from, to))).filter(|_| from < to);
    let mut pieces = Vec::new();
    let (mut from, mut at) = (0, 0);
    while let Some(next) = part(at, text.len()).chars().next() {
        let is_inside = is_of_word(part(0, at).chars().next_back());
        let begins_word = next.is_alphanumeric() && !is_inside;
        let found = begins_word.then(|| longest(glossary, part(at, text.len())));
        let (length, term) = found.flatten().unwrap_or((next.len_utf8(), None));
        let end = at + length;
        let Some(term) = term.filter(|term| !met.contains(&term.id)) else {
            at = end;
            continue;
        };
        met.push(term.id);
        let start = part(from, at).trim_end_matches(is_mark).len() + from;
        let rest = part(end, text.len());
        let stop = text.len() - rest.trim_start_matches(is_mark).len();
        pieces.extend(plain(from, start));
        pieces.push(Piece::Term(Found {
            before: part(start, at),
            word: part(at, end),
            after: part(end, stop),
            term,
        }));
        (from, at) = (stop, stop);
    }
    pieces.extend(plain(from, text.len()));
    pieces
}

/// Whether a character belongs to the word beside it, without being of it. Braces hold a place.
fn is_mark(c: char) -> bool {
    !c.is_whitespace() && !c.is_alphanumeric() && c != '{' && c != '}'
}

/// The longest name or form that a text begins with, in bytes; a name has no term.
fn longest(glossary: &'static Glossary, text: &str) -> Option<(usize, Option<&'static Term>)> {
    let names = glossary.names.iter();
    let names = names.filter_map(|name| Some((begins(text, name, true)?, None)));
    let forms = glossary.terms.iter().flat_map(|term| {
        let forms = term.forms.iter();
        forms.filter_map(move |Form { text: form, exact }| {
            Some((begins(text, form, *exact)?, Some(term)))
        })
    });
    names.chain(forms).max_by_key(|(length, _)| *length)
}

/// How many bytes of a text a form at its beginning takes, if it stands there as whole words.
fn begins(text: &str, form: &str, exact: bool) -> Option<usize> {
    let mut left = text.chars();
    for wanted in form.chars() {
        let here = left.next()?;
        let same = here == wanted || (!exact && in_any_case(here, wanted));
        if !same {
            return None;
        }
    }
    let after = left.as_str();
    (!is_of_word(after.chars().next())).then_some(text.len() - after.len())
}

/// Whether two characters differ in case at most; quick where it is asked most.
fn in_any_case(a: char, b: char) -> bool {
    if a.is_ascii() && b.is_ascii() {
        a.eq_ignore_ascii_case(&b)
    } else {
        a.to_lowercase().eq(b.to_lowercase())
    }
}

/// Whether a character beside a word makes it a part of a longer one, as in "self-help".
fn is_of_word(beside: Option<char>) -> bool {
    beside.is_some_and(|it| it.is_alphanumeric() || it == '-')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Words;

    /// A text with what is explained in brackets, after the ids in `met` have been.
    fn marked(text: &str, met: &[&'static str]) -> String {
        let glossary = Glossary::of(Words::english());
        let pieces = split(glossary, text, &mut met.to_vec());
        let mark = |piece: &Piece| match piece {
            Piece::Plain(text) => (*text).to_owned(),
            Piece::Term(it) => format!("{}[{}={}]{}", it.before, it.word, it.term.id, it.after),
        };
        pieces.iter().map(mark).collect()
    }

    #[test]
    fn whole_words_are_found_once_and_the_longest_form_wins() {
        for (text, expected) in [
            ("", ""),
            ("Nothing here.", "Nothing here."),
            ("Ask a sponsor.", "Ask a [sponsor=sponsor]."),
            ("Sponsors help", "[Sponsors=sponsor] help"),
            ("a sponsor’s call", "a [sponsor=sponsor]’s call"),
            ("“Trigger”", "“[Trigger=trigger]”"),
            ("urge, urge and urge", "[urge=urge], urge and urge"),
            (
                "urge surfing for an urge",
                "[urge surfing=urge-surfing] for an [urge=urge]",
            ),
            (
                "sponsored, urgent, triggered",
                "sponsored, urgent, triggered",
            ),
            ("peer-support group", "peer-support group"),
            ("trigger-free", "trigger-free"),
            ("Für eine sponsor–Frage", "Für eine [sponsor=sponsor]–Frage"),
            ("a twelve-step group", "a [twelve-step=twelve-steps] group"),
            ("{behaviour} and coping", "{behaviour} and [coping=coping]"),
        ] {
            assert_eq!(marked(text, &[]), expected);
        }
    }

    #[test]
    fn letters_that_stand_for_words_keep_their_case() {
        for (text, expected) in [
            ("Do not halt.", "Do not halt."),
            ("Think HALT.", "Think [HALT=halt]."),
            ("a craft class", "a craft class"),
            ("CRAFT or cbt or CBT", "[CRAFT=craft] or cbt or [CBT=cbt]"),
            ("Narcan, narcan", "[Narcan=naloxone], narcan"),
        ] {
            assert_eq!(marked(text, &[]), expected);
        }
    }

    #[test]
    fn words_with_other_meanings_are_left_alone() {
        for text in [
            "recovery",
            "SMART Recovery",
            "a clean room",
            "a slip of paper",
            "a chip, two chips",
            "an addict, an alcoholic drink",
            "enabling JavaScript",
            "a family member",
            "Moderation Management",
        ] {
            assert_eq!(marked(text, &[]), text);
        }
        let both = "Moderation Management asks for moderation";
        let expected = "Moderation Management asks for [moderation=moderation]";
        assert_eq!(marked(both, &[]), expected);
    }

    #[test]
    fn marks_stay_with_the_word() {
        let glossary = Glossary::of(Words::english());
        for (text, expected) in [
            ("an urge", ("", "")),
            ("an urge, then", ("", ",")),
            ("(“urge”), then", ("(“", "”),")),
            ("an urge’s end", ("", "’")),
            ("{behaviour}/urge/{behaviour}", ("/", "/")),
        ] {
            let pieces = split(glossary, text, &mut Vec::new());
            let mut found = pieces.iter().filter_map(|piece| match piece {
                Piece::Term(it) => Some((it.before, it.after)),
                Piece::Plain(_) => None,
            });
            assert_eq!(found.next(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_was_explained_before_is_not_again() {
        let text = "A sponsor knows the urge.";
        assert_eq!(
            marked(text, &["sponsor"]),
            "A sponsor knows the [urge=urge]."
        );
        assert_eq!(marked(text, &["sponsor", "urge"]), text);
    }
}
