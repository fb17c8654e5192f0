//! The outside of a payload, the same in every version: `<version>.<payload>.<check>`.
//!
//! The check is made of everything before it, so that a version this app does not know is told
//! apart from a version number that was damaged. It holds the length first: what is missing is
//! told apart from what is wrong. It is no protection against a person who means harm.

use super::Unreadable;
use crate::digits::{BASE32, BASE64_URL};
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

/// The version this app writes.
pub(super) const VERSION: u32 = 1;
/// The longest payload that is looked at, in characters.
pub(super) const LONGEST: usize = 16_384;
/// The length of a check, in characters.
pub(super) const CHECK: usize = 8;

/// A table would be larger than the rest of this module, and links are short.
const CRC: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// A payload with its version and check.
pub(super) fn sealed(payload: &[u8]) -> String {
    let guarded = format!("{VERSION}.{}", BASE64_URL.write(payload));
    let check = BASE32.write(&check(guarded.as_bytes()));
    format!("{guarded}.{check}")
}

/// What stands in a link before and after the last full stop.
pub(super) struct Sealed<'a> {
    /// Version, full stop, payload.
    pub(super) guarded: &'a [u8],
    /// Eight characters of `A-Z2-7`.
    pub(super) check: &'a [u8],
}

impl Sealed<'_> {
    /// The payload, if all of it is there and as it was written.
    pub(super) fn opened(&self) -> Result<Vec<u8>, Unreadable> {
        self.compared()?;
        let mut halves = self.guarded.splitn(2, |byte| *byte == b'.');
        let version = halves
            .next()
            .and_then(|digits| std::str::from_utf8(digits).ok());
        let version: Option<u32> = version.and_then(|digits| digits.parse().ok());
        match (version, halves.next()) {
            (Some(VERSION), Some(payload)) => BASE64_URL.read(payload).ok_or(Unreadable::Unknown),
            (Some(VERSION..), Some(_)) => Err(Unreadable::Newer),
            _ => Err(Unreadable::Unknown),
        }
    }

    fn compared(&self) -> Result<(), Unreadable> {
        let expected = check(self.guarded);
        let written = BASE32.read(self.check).ok_or(Unreadable::Damaged)?;
        let (Some(length), Some(now)) = (written.first(), expected.first()) else {
            return Err(Unreadable::Damaged);
        };
        // Counted modulo 256: less than half a round back is a piece that went missing.
        match length.wrapping_sub(*now) {
            0 if written == expected => Ok(()),
            1..=127 => Err(Unreadable::CutOff),
            _ => Err(Unreadable::Damaged),
        }
    }
}

/// The length modulo 256 and the CRC-32 of what is guarded.
fn check(guarded: &[u8]) -> [u8; 5] {
    let [a, b, c, d] = CRC.checksum(guarded).to_be_bytes();
    [guarded.len() as u8, a, b, c, d]
}
