//! What is sealed in a text that was pasted or in a file: armoured files, links, parts of codes.
//!
//! Nothing is opened here and nothing believed: whether a piece is whole is found by opening it.

use crate::returning::payload_armored;
use std::rc::Rc;

/// The most bytes of a text or file that are looked at: 4 MiB.
pub const MOST_BYTES: usize = 4 << 20;

/// The most sealed pieces that are taken from one text.
const MOST_PIECES: usize = 500;

/// What a binary age file begins with.
const BINARY: &[u8] = b"age-encryption.org/";
const BEGIN: &str = "BEGIN AGE ENCRYPTED FILE";
const END: &str = "END AGE ENCRYPTED FILE";

/// What an inbox's link carries after its `#`.
const PAYLOAD: &str = "r1.";
/// An age file with one recipient has more characters than this.
const SHORTEST_PAYLOAD: usize = 200;

/// What a part of several codes begins with.
const PART: &str = "FOOTING1/";

/// What was found.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Found {
    /// Sealed pieces, each once, to be opened as they are.
    pub sealed: Vec<Rc<[u8]>>,
    /// Parts of something that was cut into several codes.
    pub parts: Vec<String>,
}

/// Looks through a file.
pub fn in_file(bytes: &[u8]) -> Found {
    if bytes.starts_with(BINARY) {
        let sealed = vec![bytes.into()];
        return Found {
            sealed,
            ..Found::default()
        };
    }
    in_text(&String::from_utf8_lossy(bytes))
}

/// Looks through a text.
pub fn in_text(text: &str) -> Found {
    let mut found = Found::default();
    for piece in armoured(text) {
        found.add(piece.as_bytes());
    }
    for payload in payloads(text) {
        if let Some(armoured) = payload_armored(&format!("{PAYLOAD}{payload}")) {
            found.add(armoured.as_bytes());
        }
    }
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>'));
    let parts = words
        .filter(|word| word.starts_with(PART))
        .take(MOST_PIECES);
    found.parts = parts.map(str::to_owned).collect();
    found
}

impl Found {
    fn add(&mut self, piece: &[u8]) {
        if self.sealed.len() < MOST_PIECES && !self.sealed.iter().any(|it| **it == *piece) {
            self.sealed.push(piece.into());
        }
    }
}

/// From each line that begins an armoured file to the one that ends it, or to where the next begins.
fn armoured(text: &str) -> impl Iterator<Item = &str> {
    let places: Vec<_> = text
        .match_indices(BEGIN)
        .map(|(at, _)| at)
        .take(MOST_PIECES)
        .collect();
    let ends = places
        .iter()
        .skip(1)
        .copied()
        .chain([text.len()])
        .collect::<Vec<_>>();
    places.into_iter().zip(ends).map(|(from, to)| {
        let piece = text.get(from..to).unwrap_or_default();
        let end = piece.find(END).map_or(piece.len(), |end| end + END.len());
        piece.get(..end).unwrap_or_default()
    })
}

/// What follows `r1.`, where a fragment or a word begins with it.
fn payloads(text: &str) -> Vec<String> {
    let mut payloads = Vec::new();
    for (at, _) in text.match_indices(PAYLOAD).take(MOST_PIECES * 2) {
        let (before, after) = text.split_at_checked(at).unwrap_or_default();
        let begins = before.ends_with("%23")
            || !before
                .ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '/'));
        let payload = joined(after.get(PAYLOAD.len()..).unwrap_or_default());
        if begins && payload.len() >= SHORTEST_PAYLOAD {
            payloads.push(payload);
        }
    }
    payloads
}

/// A payload that a mail program may have broken into lines: a line that is nothing else goes on
/// with it, where it is long, or the last one after a long one.
fn joined(text: &str) -> String {
    let mut lines = text.lines();
    let mut payload = run(lines.next().unwrap_or_default()).to_owned();
    let first = text.lines().next().unwrap_or_default();
    if first.trim_end_matches(['=', ' ']).len() > payload.len() {
        return payload;
    }
    let mut width: Option<usize> = None;
    for line in lines {
        let line = line.trim_start_matches(['>', ' ', '\t']).trim_end();
        let part = run(line);
        let is_all = !part.is_empty() && line.trim_end_matches(['=', '>', '"', ')', '.']) == part;
        let fits = match width {
            None => part.len() >= 20,
            Some(width) => part.len() <= width,
        };
        if !is_all || !fits {
            break;
        }
        payload.push_str(part);
        if width.is_some_and(|width| part.len() < width) {
            break;
        }
        width = Some(part.len());
    }
    payload
}

/// The letters that a payload is made of, as far as they go.
fn run(text: &str) -> &str {
    let is_other = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    let end = text.find(is_other).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::returning::armored_payload;

    fn armour(letter: char) -> String {
        let lines: Vec<_> = (0..8).map(|_| letter.to_string().repeat(64)).collect();
        format!("-----{BEGIN}-----\n{}\n-----{END}-----\n", lines.join("\n"))
    }

    fn texts(found: &Found) -> Vec<String> {
        let text = |it: &Rc<[u8]>| String::from_utf8(it.to_vec()).unwrap();
        found.sealed.iter().map(text).collect()
    }

    #[test]
    fn each_armoured_file_is_a_piece() {
        let (a, b) = (armour('A'), armour('B'));
        let cut = a.split_once("-----END").unwrap().0.to_owned();
        for (text, expected) in [
            (a.clone(), 1),
            (format!("Hello\n{a}\nBye"), 1),
            (format!("{a}{b}"), 2),
            (format!("{a}{a}"), 1),
            (format!("{cut}\n{b}"), 2),
            (cut, 1),
            ("Hello".to_owned(), 0),
            (String::new(), 0),
        ] {
            let found = in_text(&text);
            assert_eq!(found.sealed.len(), expected, "{text}");
            assert!(
                texts(&found)
                    .iter()
                    .all(|it| it.matches(BEGIN).count() == 1),
                "{text}"
            );
        }
        assert_eq!(in_file(b"age-encryption.org/v1\n\xff").sealed.len(), 1);
        assert_eq!(in_file(&[0xff; 40]), Found::default());
    }

    #[test]
    fn a_link_is_found_however_it_came() {
        let armoured = armour('A');
        let payload = armored_payload(&armoured);
        let link = format!("https://a.example/counselor/inbox/#{payload}");
        let wrapped = |width: usize, end: &str| {
            let lines: Vec<_> = link
                .as_bytes()
                .chunks(width)
                .map(String::from_utf8_lossy)
                .collect();
            lines.join(end)
        };
        for text in [
            payload.clone(),
            link.clone(),
            format!("See <{link}>."),
            link.replace('#', "%23"),
            format!("{link}\nThanks\n"),
            format!("{link}\n\nBest,\n"),
            wrapped(76, "\n"),
            wrapped(76, "\r\n"),
            wrapped(75, "=\n"),
            wrapped(72, "\n> "),
            format!("{}\n\nSee you", wrapped(76, "\n")),
        ] {
            assert_eq!(texts(&in_text(&text)).join("|"), armoured, "{text}");
        }
        for text in [
            link.replace("#r1.", "#r2."),
            "r1.abc".to_owned(),
            format!("x{payload}"),
        ] {
            assert_eq!(in_text(&text), Found::default(), "{text}");
        }
    }

    #[test]
    fn parts_of_codes_are_gathered() {
        let found = in_text("FOOTING1/0123abcd/1/2/aa\n<FOOTING1/0123abcd/2/2/bb> FOOTING2/x");
        assert_eq!(
            found.parts,
            ["FOOTING1/0123abcd/1/2/aa", "FOOTING1/0123abcd/2/2/bb"]
        );
    }

    #[test]
    fn many_pieces_cost_no_time() {
        let many = format!("{BEGIN} r1. {PART} ").repeat(50_000);
        let began = std::time::Instant::now();
        let found = in_text(&many);
        assert!(found.sealed.len() <= MOST_PIECES && found.parts.len() <= MOST_PIECES);
        assert!(began.elapsed().as_secs() < 5);
    }
}
