//! A text in parts, each of which says what it is a part of: `FOOTING1/<set>/<part>/<of>/<data>`.
//!
//! The set is the CRC-32 of the whole text in eight hexadecimal digits: it tells two texts apart, and
//! whether the parts were put together to what was cut up. The data are letters, digits and signs of
//! ASCII only, everything else is `%` and two hexadecimal digits, so that no reader, and nobody who
//! copies them, changes them.

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use std::collections::BTreeMap;

/// The most parts of a text.
pub const MOST_PARTS: usize = 32;
/// The most bytes of data in a part; so a text of up to 24,320 such bytes can be shown.
pub const PART_BYTES: usize = 760;

/// What a part begins with.
pub(super) const MARK: &str = "FOOTING1";

/// What parts came to.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Joined {
    /// Texts that are whole, each once; what is no part is a whole text.
    pub whole: Vec<String>,
    /// Texts that are not whole.
    pub unfinished: Vec<Unfinished>,
}

/// A text that is not whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfinished {
    /// Parts of it are missing.
    Missing {
        /// The mark that its parts share.
        set: String,
        /// How many parts it has.
        of: usize,
        /// Which are missing, from 1.
        parts: Vec<usize>,
    },
    /// All parts are there and do not make the text that was cut up.
    Damaged {
        /// The mark that its parts share.
        set: String,
    },
}

/// Cuts a text into parts of much the same length; `None` where they would be too many.
pub(super) fn split(text: &str) -> Option<Vec<String>> {
    let data = escaped(text);
    let of = data.len().div_ceil(PART_BYTES).max(1);
    if of > MOST_PARTS {
        return None;
    }
    let set = mark(text);
    let pieces = data.as_bytes().chunks(data.len().div_ceil(of).max(1));
    let pieces = pieces.zip(1..).map(|(piece, part)| {
        let piece = String::from_utf8_lossy(piece);
        format!("{MARK}/{set}/{part}/{of}/{piece}")
    });
    Some(pieces.collect())
}

/// Puts parts together that came in any order, more than once, and from several texts.
pub fn join<'a>(texts: impl IntoIterator<Item = &'a str>) -> Joined {
    let mut joined = Joined::default();
    let mut sets: BTreeMap<(&str, usize), BTreeMap<usize, &str>> = BTreeMap::new();
    for text in texts.into_iter().map(str::trim) {
        match Part::parse(text) {
            Some(it) => {
                let parts = sets.entry((it.set, it.of)).or_default();
                // Of two that differ the later one is taken; the checksum says whether rightly.
                parts.insert(it.part, it.data);
            }
            None => add(&mut joined.whole, text.to_owned()),
        }
    }
    for ((set, of), parts) in sets {
        let missing: Vec<_> = (1..=of).filter(|part| !parts.contains_key(part)).collect();
        let set = set.to_owned();
        if !missing.is_empty() {
            let parts = missing;
            joined
                .unfinished
                .push(Unfinished::Missing { set, of, parts });
        } else if let Some(text) =
            unescaped(&parts.into_values().collect::<String>()).filter(|text| mark(text) == set)
        {
            add(&mut joined.whole, text);
        } else {
            joined.unfinished.push(Unfinished::Damaged { set });
        }
    }
    joined
}

fn add(to: &mut Vec<String>, text: String) {
    if !text.is_empty() && !to.contains(&text) {
        to.push(text);
    }
}

/// A part, taken apart.
struct Part<'a> {
    set: &'a str,
    part: usize,
    of: usize,
    data: &'a str,
}

impl<'a> Part<'a> {
    fn parse(text: &'a str) -> Option<Self> {
        let mut fields = text.splitn(5, '/');
        let (mark, set) = (fields.next()?, fields.next()?);
        let (part, of) = (count(fields.next()?)?, count(fields.next()?)?);
        let data = fields.next()?;
        let is_set = set.len() == 8 && set.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        let is_part = mark == MARK
            && is_set
            && part <= of
            && data.len() <= PART_BYTES
            && data.bytes().all(|b| b.is_ascii_graphic());
        is_part.then_some(Self {
            set,
            part,
            of,
            data,
        })
    }
}

/// A count from 1 to the most parts.
fn count(text: &str) -> Option<usize> {
    let plain = text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit());
    let count = text.parse().ok().filter(|_| plain)?;
    (1..=MOST_PARTS).contains(&count).then_some(count)
}

fn mark(text: &str) -> String {
    let crc = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);
    format!("{:08x}", crc.checksum(text.as_bytes()))
}

fn escaped(text: &str) -> String {
    let mut data = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_graphic() && byte != b'%' {
            data.push(char::from(byte));
        } else {
            data.push_str(&format!("%{byte:02X}"));
        }
    }
    data
}

fn unescaped(data: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(data.len());
    let mut rest = data.bytes();
    while let Some(byte) = rest.next() {
        let mut digit = || char::from(rest.next()?).to_digit(16);
        bytes.push(match byte {
            b'%' => u8::try_from(digit()? * 16 + digit()?).ok()?,
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok()
}
