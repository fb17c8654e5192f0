//! The lines of a calendar file, and text within them (RFC 5545, 3.1 and 3.3.11).

/// The longest line, in bytes without its end.
const LONGEST: usize = 75;

/// Writes a line with its end; one that is too long goes on after a line end and a space.
pub(super) fn put(line: &str, to: &mut String) {
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > LONGEST {
            to.push_str("\r\n ");
            length = 1;
        }
        to.push(c);
        length += c.len_utf8();
    }
    to.push_str("\r\n");
}

/// Text as a value: nothing in it can end its line or begin another property.
///
/// Tabs become spaces, every kind of line end becomes `\n`, other control characters go.
pub(super) fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ',' | ';' => value.extend(['\\', c]),
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => value.push_str("\\n"),
            '\t' => value.push(' '),
            c if c.is_control() => {}
            c => value.push(c),
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped() {
        for (text, expected) in [
            ("plain: \"text\" é 😀", "plain: \"text\" é 😀"),
            ("a,b;c\\d", "a\\,b\\;c\\\\d"),
            ("\\n is no line end", "\\\\n is no line end"),
            ("a\nb\r\nc\rd\n\ne", "a\\nb\\nc\\nd\\n\\ne"),
            ("a\u{2028}b\u{2029}c\u{85}d", "a\\nb\\nc\\nd"),
            ("a\tb\0c\u{7}d\u{1b}e\u{7f}f\u{9f}g", "a bcdefg"),
            ("a\r\nEND:VEVENT", "a\\nEND:VEVENT"),
        ] {
            assert_eq!(escaped(text), expected);
        }
    }

    #[test]
    fn long_lines_go_on_between_characters() {
        let a = |n| "a".repeat(n);
        for (line, expected) in [
            (a(75), format!("{}\r\n", a(75))),
            (a(76), format!("{}\r\n a\r\n", a(75))),
            (a(149), format!("{}\r\n {}\r\n", a(75), a(74))),
            (a(150), format!("{}\r\n {}\r\n a\r\n", a(75), a(74))),
            (a(74) + "é", format!("{}\r\n é\r\n", a(74))),
            (a(71) + "😀b", format!("{}😀\r\n b\r\n", a(71))),
            (a(72) + "😀b", format!("{}\r\n 😀b\r\n", a(72))),
            (String::new(), "\r\n".to_owned()),
        ] {
            let mut found = String::new();
            put(&line, &mut found);
            assert_eq!(found, expected);
        }
    }
}
