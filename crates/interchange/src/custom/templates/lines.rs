//! Lines as they are pasted from a document: without bullets, numbering and empty ones.

use crate::custom::check::is_unseen;

/// The most bytes of a paste that are looked at.
pub(super) const MOST_BYTES: usize = 65_536;
/// The most lines of a paste that are looked at.
pub(super) const MOST_LINES: usize = 400;

/// A line that was pasted.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(super) struct Line {
    /// Its words, without bullet and numbering.
    pub(super) text: String,
    /// The number it stood under in a list.
    pub(super) listed: Option<u32>,
}

/// The lines of a paste that have words; and whether that was all of it.
pub(super) fn lines(pasted: &str) -> (Vec<Line>, bool) {
    let end = pasted.floor_char_boundary(MOST_BYTES.min(pasted.len()));
    let looked_at = pasted.get(..end).unwrap_or_default();
    let ends = |c: char| {
        matches!(
            c,
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
        )
    };
    let mut lines = looked_at.split(ends).map(tidy);
    let mut lines = lines.by_ref().filter(|line| !line.is_empty());
    let found: Vec<_> = lines
        .by_ref()
        .take(MOST_LINES)
        .map(|it| listed(&it))
        .collect();
    let whole = end == pasted.len() && lines.next().is_none();
    (found, whole)
}

/// One space between words, and nothing that cannot be seen.
fn tidy(line: &str) -> String {
    let spaced = line.replace(|c: char| c.is_whitespace(), " ");
    let seen: String = spaced.chars().filter(|c| !is_unseen(*c)).collect();
    seen.split(' ')
        .filter(|it| !it.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Takes a bullet and a numbering like "1.", "(2)", "Q3:", "b)" off, unless nothing else is there.
fn listed(line: &str) -> Line {
    let bullets = |c: char| "•◦▪‣·*–—-☐□○●".contains(c);
    let rest = match line.strip_prefix(bullets) {
        Some(rest) if rest.starts_with(' ') => rest.trim_start(),
        _ => line,
    };
    let open = rest.trim_start_matches(['(', '[']);
    let named = open.strip_prefix(['Q', 'q']).unwrap_or(open);
    let digits = named.len() - named.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (name, after) = match digits {
        0 => open.split_at(open.chars().next().map_or(0, char::len_utf8)),
        digits => named.split_at(digits),
    };
    let named_so = digits > 0 || name.chars().all(|c| c.is_ascii_alphabetic());
    let ended = after
        .strip_prefix(['.', ')', ']', ':'])
        .map(str::trim_start);
    match ended {
        // "1.5 litres" is no numbering, and "a:" alone no statement.
        Some(words) if named_so && !words.is_empty() && !is_decimal(after) => Line {
            text: words.trim_start_matches(['.', ')']).trim_start().to_owned(),
            listed: name.parse().ok(),
        },
        _ => Line {
            text: rest.to_owned(),
            listed: None,
        },
    }
}

fn is_decimal(after: &str) -> bool {
    let mut chars = after.chars();
    chars.next() == Some('.') && chars.next().is_some_and(|c| c.is_ascii_digit())
}

/// Takes the score digits of a table off the end of a statement: two numbers or more in a row.
pub(super) fn without_scores(text: &str) -> &str {
    let mut rest = text;
    let mut numbers = 0;
    while let Some((before, last)) = rest.rsplit_once(' ') {
        if !last.chars().all(|c| c.is_ascii_digit()) {
            break;
        }
        rest = before;
        numbers += 1;
    }
    if numbers >= 2 { rest } else { text }
}

/// The number that an answer's words begin with, and the words: "0 = Never".
pub(super) fn leading(text: &str) -> Option<(i32, &str)> {
    let open = text.trim_start_matches(['(', '[']);
    let digits = open.len() - open.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, rest) = open.split_at(digits);
    let words = rest.trim_start_matches([')', ']', '.', ':', '=', '-', '–', '—', ' ']);
    (words.len() < rest.len() && !words.is_empty()).then_some((number.parse().ok()?, words))
}

/// The number that an answer's words end with, and the words: "Never (0)".
pub(super) fn trailing(text: &str) -> Option<(i32, &str)> {
    let open = text.trim_end_matches([')', ']']);
    let rest = open.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = open.get(rest.len()..)?;
    let words = rest.trim_end_matches(['(', '[', ':', '=', '-', '–', '—', ' ']);
    (words.len() < rest.len() && !words.is_empty()).then_some((number.parse().ok()?, words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bullets_and_numbers_are_taken_off() {
        for (pasted, text, number) in [
            ("1. One", "One", Some(1)),
            ("2) One", "One", Some(2)),
            ("(3) One", "One", Some(3)),
            ("Q4: One", "One", Some(4)),
            ("12.\tOne", "One", Some(12)),
            ("a. One", "One", None),
            ("b) One", "One", None),
            ("• One", "One", None),
            ("- 5. One", "One", Some(5)),
            ("\u{a0} One  and\ttwo ", "One and two", None),
            ("One\u{202e}", "One", None),
            // These are words.
            ("1 or 2", "1 or 2", None),
            ("10 or more", "10 or more", None),
            ("1.5 litres", "1.5 litres", None),
            ("7.", "7.", None),
            ("I am", "I am", None),
            ("A. ", "A.", None),
            ("-ing", "-ing", None),
            ("a: b", "b", None),
            ("quite: so", "quite: so", None),
        ] {
            let (found, whole) = lines(pasted);
            let line = Line {
                text: text.to_owned(),
                listed: number,
            };
            assert_eq!((found, whole), (vec![line], true), "{pasted:?}");
        }
        assert_eq!(lines("\n \r\n\t\n"), (vec![], true));
    }

    #[test]
    fn score_digits_are_told_from_words() {
        assert_eq!(without_scores("One 0 1 2 3"), "One");
        assert_eq!(without_scores("More than 5"), "More than 5");
        assert_eq!(without_scores("0 1 2"), "0");
        assert_eq!(leading("0 = Never"), Some((0, "Never")));
        assert_eq!(leading("(3) Often"), Some((3, "Often")));
        assert_eq!(leading("3rd time"), None);
        assert_eq!(leading("Never"), None);
        assert_eq!(trailing("Never (0)"), Some((0, "Never")));
        assert_eq!(trailing("Never – 4"), Some((4, "Never")));
        assert_eq!(trailing("Never4"), None);
        assert_eq!(trailing("99999999999999 999999999999999"), None);
    }

    #[test]
    fn a_paste_beyond_measure_is_cut_and_says_so() {
        let (found, whole) = lines(&"é\n".repeat(40_000));
        assert_eq!((found.len(), whole), (MOST_LINES, false));
        let (found, whole) = lines(&"é".repeat(40_000));
        assert_eq!((found.len(), whole), (1, false));
    }
}
