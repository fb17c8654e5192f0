//! Texts of strangers, made harmless to show: no control characters, nothing that turns the direction
//! of other texts round or that nobody sees, and no more characters than there is room for.

/// A text on one line, each run of space one space.
pub(super) fn line(text: &str, most: usize) -> String {
    let seen: String = text.chars().filter_map(|c| seen(c, ' ')).collect();
    let words: Vec<_> = seen.split_whitespace().collect();
    cut(&words.join(" "), most)
}

/// A text of several lines.
pub(super) fn lines(text: &str, most: usize) -> String {
    let text = text.replace("\r\n", "\n");
    let seen: String = text.chars().filter_map(|c| seen(c, '\n')).collect();
    cut(&seen, most)
}

/// A character as it is shown, if it is; what ends a line becomes `end`.
fn seen(c: char, end: char) -> Option<char> {
    match c {
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(end),
        '\t' => Some(' '),
        c if c.is_control() || is_hidden(c) => None,
        c => Some(c),
    }
}

/// Marks of direction, and characters without width that join nothing. Those that join letters or
/// pictures (U+200C and U+200D) stay: words of many languages are written with them.
fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

fn cut(text: &str, most: usize) -> String {
    let cut: String = text.trim().chars().take(most).collect();
    cut.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn texts_come_out_plain() {
        for (text, one, several) in [
            ("  J.  B. ", "J. B.", "J.  B."),
            ("a\r\nb\nc\rd", "a b c d", "a\nb\nc\nd"),
            (
                "a\tb\0c\u{1b}[31md\u{7f}e\u{9b}f",
                "a bc[31mdef",
                "a bc[31mdef",
            ),
            ("a\u{202e}b\u{2066}c\u{200f}d\u{feff}e", "abcde", "abcde"),
            ("a\u{2028}b\u{85}c", "a b c", "a\nb\nc"),
            ("\u{e0041}\u{200b}\u{202d}", "", ""),
            (
                "می\u{200c}خواهم 👩\u{200d}👧",
                "می\u{200c}خواهم 👩\u{200d}👧",
                "می\u{200c}خواهم 👩\u{200d}👧",
            ),
        ] {
            assert_eq!(line(text, 60), one, "{text:?}");
            assert_eq!(lines(text, 60), several, "{text:?}");
        }
        assert_eq!(line("ééé", 2), "éé");
        assert_eq!(line("a b", 2), "a");
    }

    proptest! {
        #[test]
        fn what_is_plain_stays_as_it_is(text: String, most in 0_usize..40) {
            let (one, several) = (line(&text, most), lines(&text, most));
            prop_assert_eq!(line(&one, most), one.clone());
            prop_assert_eq!(lines(&several, most), several.clone());
            prop_assert!(one.chars().count() <= most && several.chars().count() <= most);
            prop_assert!(!one.chars().any(char::is_control));
        }
    }
}
