//! Finding the payload in a fragment, a link, or a text that holds one.

use super::Unreadable;
use super::mended::{Mended, is_base64};
use super::seal::{CHECK, LONGEST, Sealed};

/// The longest text that is searched, in bytes: a mail with a link in it, not a book.
const LONGEST_TEXT: usize = 65_536;

/// The payload in a text; the first one that is whole, or why the longest one is not.
pub(super) fn payload(text: &str) -> Result<Vec<u8>, Unreadable> {
    if text.len() > LONGEST_TEXT {
        return Err(Unreadable::TooLarge);
    }
    let Mended { text, starts } = Mended::new(text);
    let last_check = text.windows(1 + CHECK).rposition(is_check);
    let mut why = (0, without_any(&text));
    for start in starts {
        let Some(found) = text.get(start..).and_then(Found::at) else {
            continue;
        };
        let length = found.guarded.len();
        let followed = last_check.is_some_and(|check| check > start + length);
        match found.opened(followed) {
            Ok(payload) => return Ok(payload),
            Err(Unreadable::Newer) => return Err(Unreadable::Newer),
            Err(error) if length >= why.0 => why = (length, error),
            Err(_) => {}
        }
    }
    Err(why.1)
}

/// What may be a payload.
struct Found<'a> {
    /// A version of one to three digits, a full stop, and as much as there is of a payload.
    guarded: &'a [u8],
    /// Everything after it.
    after: &'a [u8],
}

impl<'a> Found<'a> {
    fn at(text: &'a [u8]) -> Option<Self> {
        // Digits in a text without gaps may go on for long.
        let digits = text.get(..4).unwrap_or(text);
        let version = run(digits, |byte| byte.is_ascii_digit());
        let payload = text.get(version..)?.strip_prefix(b".")?;
        let length = version + 1 + run(payload, is_base64);
        let (guarded, after) = text.split_at_checked(length)?;
        (version <= 3).then_some(Self { guarded, after })
    }

    /// The payload; `followed` says whether something like a check comes somewhere after it.
    fn opened(&self, followed: bool) -> Result<Vec<u8>, Unreadable> {
        let Self { guarded, after } = *self;
        if guarded.len() > LONGEST {
            return Err(Unreadable::TooLarge);
        }
        let incomplete = |more| {
            Err(if more {
                Unreadable::Damaged
            } else {
                Unreadable::CutOff
            })
        };
        let Some(after) = after.strip_prefix(b".") else {
            return incomplete(followed);
        };
        let check = after.get(..CHECK).unwrap_or(after);
        match run(check, is_base32) {
            CHECK => Sealed { guarded, check }.opened(),
            // A quote or a bracket may stand where it was cut.
            whole => incomplete(check.iter().skip(whole).any(u8::is_ascii_alphanumeric)),
        }
    }
}

/// Why there is nothing, in a text that holds nothing like a payload.
fn without_any(text: &[u8]) -> Unreadable {
    let fragment = match text.iter().rposition(|byte| *byte == b'#') {
        Some(mark) => text.get(mark + 1..),
        None => Some(text).filter(|text| !text.contains(&b'/')),
    };
    match fragment.unwrap_or_default() {
        [] => Unreadable::Missing,
        version if version.iter().all(u8::is_ascii_digit) => Unreadable::CutOff,
        _ => Unreadable::Damaged,
    }
}

/// How many bytes in a row there are from the beginning.
fn run(bytes: &[u8], of: impl Fn(u8) -> bool) -> usize {
    bytes.iter().take_while(|byte| of(**byte)).count()
}

/// Whether a full stop and a check stand there.
fn is_check(bytes: &[u8]) -> bool {
    let check = bytes.strip_prefix(b".").unwrap_or_default();
    run(check, is_base32) == CHECK
}

fn is_base32(byte: u8) -> bool {
    matches!(byte, b'A'..=b'Z' | b'2'..=b'7')
}
