//! Sealing a text to somebody's key.

use crate::key::{NoRandomness, Recipient, draw};
use age::Encryptor;
use std::io::Write;
use std::iter;
use zeroize::Zeroizing;

/// The most bytes of plain text that are sealed.
pub const MOST_PLAIN: usize = 2 << 20;

/// The sizes to which short texts are padded, in bytes; longer ones to multiples of the last.
const STEPS: [usize; 4] = [512, 1024, 2048, 4096];

/// How often it is sealed to find a short header.
const TRIES: usize = 4;

/// Seals a JSON text, padded so that its length says little ([`padded`]), as an age file.
///
/// # Errors
/// When it is too long, or the system gives no randomness.
pub fn seal(plain: &[u8], recipient: &Recipient) -> Result<Vec<u8>, SealError> {
    if plain.len() > MOST_PLAIN {
        return Err(SealError::TooLarge);
    }
    draw()?;
    let plain = padded(plain);
    // `age` puts a stanza of random length beside the real one, so that readers stay used to
    // strangers. Of a few files the shortest is taken, which fits more easily into a QR code.
    let tries = (0..TRIES).filter_map(|_| sealed(&plain, recipient));
    tries.min_by_key(Vec::len).ok_or(SealError::Refused)
}

fn sealed(plain: &[u8], recipient: &Recipient) -> Option<Vec<u8>> {
    let encryptor = Encryptor::with_recipients(iter::once(&recipient.0 as _)).ok()?;
    let mut sealed = Vec::with_capacity(plain.len() + 512);
    let mut writer = encryptor.wrap_output(&mut sealed).ok()?;
    writer.write_all(plain).ok()?;
    writer.finish().ok()?;
    Some(sealed)
}

/// A JSON text with spaces and a line end behind it, which JSON allows: 512, 1,024, 2,048 or a
/// multiple of 4,096 bytes.
pub fn padded(plain: &[u8]) -> Zeroizing<Vec<u8>> {
    // One byte for the line end.
    let needed = plain.len() + 1;
    let step = STEPS.into_iter().find(|step| needed <= *step);
    let size = step.unwrap_or_else(|| needed.next_multiple_of(4096));
    let mut padded = Zeroizing::new(Vec::with_capacity(size));
    padded.extend_from_slice(plain);
    padded.resize(size - 1, b' ');
    padded.push(b'\n');
    padded
}

/// Why nothing was sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealError {
    /// It is longer than [`MOST_PLAIN`].
    TooLarge,
    /// The system gives no randomness.
    NoRandomness,
    /// `age` refused, which it has no reason to do.
    Refused,
}

impl From<NoRandomness> for SealError {
    fn from(NoRandomness: NoRandomness) -> Self {
        Self::NoRandomness
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Identity, open};

    /// Without the header, whose length is random whatever is sealed.
    fn body(sealed: &[u8]) -> usize {
        let end = sealed.windows(5).position(|it| it == b"\n--- ").unwrap();
        sealed.len() - end - 5 - 43 - 1
    }

    #[test]
    fn lengths_fall_on_few_values() {
        let recipient = Identity::generate().unwrap().recipient();
        for (plain, size) in [
            (0, 512),
            (1, 512),
            (511, 512),
            (512, 1024),
            (1023, 1024),
            (1024, 2048),
            (2047, 2048),
            (2048, 4096),
            (4095, 4096),
            (4096, 8192),
            (8192, 12288),
            (20_000, 20_480),
        ] {
            let text = vec![b'1'; plain];
            assert_eq!(padded(&text).len(), size, "{plain}");
            // A nonce, and a tag for each 64 KiB.
            let sealed = seal(&text, &recipient).unwrap();
            assert_eq!(body(&sealed), size + 16 + 16, "{plain}");
        }
    }

    #[test]
    fn headers_are_short() {
        let recipient = Identity::generate().unwrap().recipient();
        let longest = (0..200).map(|_| seal(b"{}", &recipient).unwrap().len());
        let longest = longest.max().unwrap();
        assert!(longest < 512 + 512, "{longest}");
    }

    #[test]
    fn a_padded_text_is_the_same_json() {
        let identity = Identity::generate().unwrap();
        let sealed = seal(b"{\"a\":1}", &identity.recipient()).unwrap();
        let opened = open(&sealed, &[identity]).unwrap();
        assert!(opened.starts_with(b"{\"a\":1} "));
        assert_eq!(opened.trim_ascii(), b"{\"a\":1}");
        assert!(opened.ends_with(b" \n"));
    }

    #[test]
    fn too_long_a_text_is_not_sealed() {
        let recipient = Identity::generate().unwrap().recipient();
        let long = vec![b' '; MOST_PLAIN + 1];
        assert_eq!(seal(&long, &recipient), Err(SealError::TooLarge));
        // What is sealed can be opened, armoured too.
        let sealed = seal(&long[1..], &recipient).unwrap();
        assert!(crate::armor(&sealed).len() <= crate::MOST_BYTES);
    }
}
