//! Plain text: what may stand in words that somebody else wrote.
//!
//! Control characters can end a field, and characters that turn the direction of writing can make
//! a sentence read otherwise than it is stored. Our own writer leaves both out, since a paste may
//! bring them unseen; a reader refuses them, since then somebody put them there. The marks that
//! only say how a single character belongs (U+200E, U+200F, U+061C) and joiners stay: Arabic,
//! Hebrew, Persian and emoji need them.

/// Whether a text of several lines holds nothing but plain text and `\n`.
pub fn is_text(text: &str) -> bool {
    text.chars().all(|c| c == '\n' || may_stand(c))
}

/// Whether a text is plain and of one line.
pub fn is_line(text: &str) -> bool {
    text.chars().all(may_stand)
}

/// The text as plain text of several lines, each ended by `\n`.
pub fn text(text: &str) -> String {
    plain(text, '\n')
}

/// The text as plain text of one line.
pub fn line(text: &str) -> String {
    plain(text, ' ')
}

fn plain(text: &str, line_end: char) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut before = '\0';
    for c in text.chars() {
        match c {
            '\n' if before == '\r' => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                plain.push(line_end);
            }
            '\t' => plain.push(' '),
            c if may_stand(c) => plain.push(c),
            _ => {}
        }
        before = c;
    }
    plain
}

fn may_stand(c: char) -> bool {
    let turns = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let ends_a_line = matches!(c, '\u{2028}' | '\u{2029}');
    !(c.is_control() || turns || ends_a_line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_becomes_of_a_paste() {
        for (pasted, lines, one) in [
            ("plain, é, 😀", "plain, é, 😀", "plain, é, 😀"),
            ("a\r\nb\rc\n\nd", "a\nb\nc\n\nd", "a b c  d"),
            (
                "a\u{2028}b\u{2029}c\u{85}d\u{b}e",
                "a\nb\nc\nd\ne",
                "a b c d e",
            ),
            ("a\tb\0c\u{7}d\u{1b}e\u{7f}f\u{9f}g", "a bcdefg", "a bcdefg"),
            ("a\u{202e}b\u{2066}c\u{202c}d\u{2069}", "abcd", "abcd"),
            (
                "\u{5d0}\u{200f}! \u{200e}x",
                "\u{5d0}\u{200f}! \u{200e}x",
                "\u{5d0}\u{200f}! \u{200e}x",
            ),
            (
                "👩\u{200d}⚕\u{fe0f}",
                "👩\u{200d}⚕\u{fe0f}",
                "👩\u{200d}⚕\u{fe0f}",
            ),
        ] {
            assert_eq!(text(pasted), lines, "{pasted:?}");
            assert_eq!(line(pasted), one, "{pasted:?}");
            assert!(is_text(lines) && is_line(one));
            assert_eq!(is_text(pasted), pasted == lines, "{pasted:?}");
            assert_eq!(is_line(pasted), pasted == one, "{pasted:?}");
        }
    }
}
