//! Numbers and texts as bytes, one after another: how they are written, and how much is believed.
//!
//! Unlike the core's packed form, this one is read from strangers and by later versions: every
//! reading may fail, and none takes more than it was told to expect.

use crate::plain;

/// Bytes being written.
#[derive(Default)]
pub(crate) struct Writer(Vec<u8>);

impl Writer {
    /// What has been written.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// Seven bits a byte, the lowest first; the eighth says that more follow.
    pub(crate) fn number(&mut self, number: u32) {
        let mut rest = number;
        while rest >= 0x80 {
            self.0.push(rest as u8 | 0x80);
            rest >>= 7;
        }
        self.0.push(rest as u8);
    }

    /// A number that may be below zero, as 0, -1, 1, -2, 2 and so on.
    pub(crate) fn signed(&mut self, number: i32) {
        self.number((number.wrapping_shl(1) ^ (number >> 31)) as u32);
    }

    /// A count or place. One beyond 32 bits is written as one that no reader takes.
    pub(crate) fn count(&mut self, count: usize) {
        self.number(u32::try_from(count).unwrap_or(u32::MAX));
    }

    /// Words of one line, ended by a zero byte.
    pub(crate) fn line(&mut self, words: &str) {
        self.ended(&plain::line(words));
    }

    /// Words of several lines, ended by a zero byte.
    pub(crate) fn text(&mut self, words: &str) {
        self.ended(&plain::text(words));
    }

    fn ended(&mut self, plain: &str) {
        self.0.extend_from_slice(plain.as_bytes());
        self.0.push(0);
    }
}

/// Bytes being read. `None` of any reading means that they are not what a writer writes.
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    /// Begins with the first byte.
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    /// Whether nothing is left.
    pub(crate) fn is_done(&self) -> bool {
        self.rest.is_empty()
    }

    /// Any number.
    pub(crate) fn number(&mut self) -> Option<u32> {
        let mut number = 0_u64;
        for shift in (0..35).step_by(7) {
            let (&byte, rest) = self.rest.split_first()?;
            self.rest = rest;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return u32::try_from(number).ok();
            }
        }
        None
    }

    /// A number that may be below zero.
    pub(crate) fn signed(&mut self) -> Option<i32> {
        let number = self.number()?;
        Some((number >> 1) as i32 ^ -((number & 1) as i32))
    }

    /// A count or place of at most so many.
    pub(crate) fn count(&mut self, most: usize) -> Option<usize> {
        let count = usize::try_from(self.number()?).ok()?;
        (count <= most).then_some(count)
    }

    /// Words of one line and at most so many characters.
    pub(crate) fn line(&mut self, most: usize) -> Option<String> {
        let words = self.ended(most)?;
        plain::is_line(words).then(|| words.to_owned())
    }

    /// Words of several lines and at most so many characters.
    pub(crate) fn text(&mut self, most: usize) -> Option<String> {
        let words = self.ended(most)?;
        plain::is_text(words).then(|| words.to_owned())
    }

    /// A list of at most so many.
    pub(crate) fn list<T>(
        &mut self,
        most: usize,
        mut read: impl FnMut(&mut Self) -> Option<T>,
    ) -> Option<Vec<T>> {
        let count = self.count(most)?;
        (0..count).map(|_| read(self)).collect()
    }

    fn ended(&mut self, most: usize) -> Option<&'a str> {
        let end = self.rest.iter().position(|byte| *byte == 0)?;
        let (words, rest) = self.rest.split_at_checked(end)?;
        self.rest = rest.get(1..)?;
        let words = std::str::from_utf8(words).ok()?;
        (words.chars().count() <= most).then_some(words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_can_be_read(number: u32, signed: i32, count in 0..100_usize, words: String) {
            let mut to = Writer::default();
            to.number(number);
            to.signed(signed);
            to.count(count);
            to.line(&words);
            to.text(&words);
            let mut from = Reader::new(to.bytes());
            prop_assert_eq!(from.number(), Some(number));
            prop_assert_eq!(from.signed(), Some(signed));
            prop_assert_eq!(from.count(100), Some(count));
            prop_assert_eq!(from.line(words.len()), Some(plain::line(&words)));
            prop_assert_eq!(from.text(words.len()), Some(plain::text(&words)));
            prop_assert!(from.is_done());
        }
    }

    #[test]
    fn what_is_refused() {
        let mut far = Writer::default();
        far.count(usize::MAX);
        let refused = |read: fn(&mut Reader) -> bool, bytes: &[u8]| read(&mut Reader::new(bytes));
        for bytes in [
            &[][..],
            &[0x80],
            &[0xff, 0xff, 0xff, 0xff, 0x1f],
            &[0x80; 6],
        ] {
            assert!(refused(|from| from.number().is_none(), bytes), "{bytes:?}");
        }
        for bytes in [&[6][..], far.bytes()] {
            assert!(refused(|from| from.count(5).is_none(), bytes), "{bytes:?}");
        }
        for bytes in [
            &b"12345"[..],
            b"123456\0",
            b"\xff\0",
            b"a\nb\0",
            b"\x1b\0",
            "\u{202e}\0".as_bytes(),
        ] {
            assert!(refused(|from| from.line(5).is_none(), bytes), "{bytes:?}");
        }
        for bytes in [&b"\t\0"[..], b"\r\0", "\u{2028}\0".as_bytes()] {
            assert!(refused(|from| from.text(5).is_none(), bytes), "{bytes:?}");
        }
    }
}
