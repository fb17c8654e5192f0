//! Opening what was sealed to a key.

use crate::armor::{Cut, dearmor, found_in};
use crate::key::Identity;
use age::{DecryptError, Decryptor};
use std::borrow::Cow;
use std::io::Read;
use zeroize::Zeroizing;

/// The most bytes that [`open`] looks at, with the text around: 4 MiB.
pub const MOST_BYTES: usize = 4 << 20;

/// The most bytes and lines of an age file's header, enough for a hundred recipients: `age` reads it
/// anew with every line that comes.
const MOST_HEADER: (usize, usize) = (16 << 10, 256);

/// How a file of the one version begins.
const MAGIC: &[u8] = b"age-encryption.org/v1\n";

/// Opens an age file, or the first one in a text that was pasted, whatever stands around it.
///
/// # Errors
/// When it cannot be opened with any of the keys.
pub fn open(given: &[u8], identities: &[Identity]) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    opened(&file_in(given)?, identities)
}

/// Opens an age file of any length, armoured or not, as strictly as the standard tool does.
///
/// # Errors
/// When it cannot be opened with any of the keys.
pub fn open_exactly(
    given: &[u8],
    identities: &[Identity],
) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    opened(&exact(given)?, identities)
}

fn opened(file: &[u8], identities: &[Identity]) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    let decryptor = begun(file)?;
    if decryptor.is_scrypt() {
        return Err(OpenError::NeedsPassphrase);
    }
    payload(
        decryptor,
        file.len(),
        identities.iter().map(|it| &it.0 as _),
    )
}

/// The age file in what was given, which may be a text around it.
pub(crate) fn file_in(given: &[u8]) -> Result<Cow<'_, [u8]>, OpenError> {
    if given.len() > MOST_BYTES {
        return Err(OpenError::TooLarge);
    }
    if given.starts_with(MAGIC) {
        return Ok(given.into());
    }
    let text = str::from_utf8(given).map_err(|_| OpenError::NotAge)?;
    let block = found_in(text).ok_or(OpenError::NotAge)?;
    let block = block.map_err(|Cut| OpenError::Damaged)?;
    exact(block.as_bytes()).map(|it| it.into_owned().into())
}

/// The age file that was given.
pub(crate) fn exact(given: &[u8]) -> Result<Cow<'_, [u8]>, OpenError> {
    if given.starts_with(MAGIC) {
        return Ok(given.into());
    }
    if !given.trim_ascii_start().starts_with(b"-----BEGIN") {
        return Err(OpenError::NotAge);
    }
    dearmor(given).map(Cow::from).ok_or(OpenError::Damaged)
}

/// Reads the header, which is bounded before.
pub(crate) fn begun(file: &[u8]) -> Result<Decryptor<&[u8]>, OpenError> {
    if !file.starts_with(MAGIC) {
        return Err(OpenError::NotAge);
    }
    let beginning = file.get(..MOST_HEADER.0).unwrap_or(file);
    let end = beginning.windows(4).position(|it| it == b"\n---");
    let header = end
        .and_then(|end| file.get(..end + 4))
        .ok_or(OpenError::Damaged)?;
    let lines: Vec<&[u8]> = header.split(|it| *it == b'\n').skip(1).collect();
    if lines.len() > MOST_HEADER.1 || !is_canonical(&lines) {
        return Err(OpenError::Damaged);
    }
    Ok(Decryptor::new_buffered(file)?)
}

/// Whether the last line of each stanza is a short one, if only an empty one. The crate `age` still
/// reads what its first versions wrote without it; the standard does not allow that.
fn is_canonical(lines: &[&[u8]]) -> bool {
    lines.windows(2).all(|pair| match pair {
        [last, next] if next.starts_with(b"-") => last.len() < 64 && !last.starts_with(b"-"),
        _ => true,
    })
}

/// What is in an age file of at most so many bytes.
pub(crate) fn payload<'a>(
    decryptor: Decryptor<&[u8]>,
    most: usize,
    keys: impl Iterator<Item = &'a dyn age::Identity>,
) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    let mut reader = decryptor.decrypt(keys)?;
    // Large enough at once, so that no copy of the plain text is left behind as it grows.
    let mut plain = Zeroizing::new(Vec::with_capacity(most));
    let read = reader.read_to_end(&mut plain);
    read.map(|_| plain).map_err(|_| OpenError::Damaged)
}

/// Why it could not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// It is longer than [`MOST_BYTES`].
    TooLarge,
    /// It is no age file, or one of a version that this program does not know.
    NotAge,
    /// It was changed or cut on the way.
    Damaged,
    /// None of the keys fits.
    SomebodyElse,
    /// It stands under a passphrase, and a key was given.
    NeedsPassphrase,
    /// It is sealed to a key, and a passphrase was given.
    NotLocked,
    /// The passphrase is another one.
    WrongPassphrase,
    /// It would take more work than [`crate::MOST_WORK`].
    TooMuchWork,
}

impl From<DecryptError> for OpenError {
    fn from(error: DecryptError) -> Self {
        match error {
            DecryptError::NoMatchingKeys => Self::SomebodyElse,
            DecryptError::DecryptionFailed => Self::WrongPassphrase,
            DecryptError::ExcessiveWork { .. } => Self::TooMuchWork,
            _ => Self::Damaged,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{armor, lock, seal};
    use std::time::{Duration, Instant};

    #[test]
    fn it_opens_with_any_of_the_keys() {
        let keys = [(); 3].map(|()| Identity::generate().unwrap());
        let sealed = seal(b"[1]", &keys[1].recipient()).unwrap();
        for given in [&sealed, armor(&sealed).as_bytes()] {
            assert!(open(given, &keys).unwrap().starts_with(b"[1] "));
            assert!(open_exactly(given, &keys).unwrap().starts_with(b"[1] "));
            assert_eq!(open(given, &keys[2..]), Err(OpenError::SomebodyElse));
            assert_eq!(open(given, &[]), Err(OpenError::SomebodyElse));
        }
        let letter = format!("Hello,\r\n\r\n{}\r\nSee you", armor(&sealed));
        assert!(open(letter.as_bytes(), &keys).is_ok());
        assert_eq!(
            open_exactly(letter.as_bytes(), &keys),
            Err(OpenError::NotAge)
        );
    }

    #[test]
    fn reasons_are_told_apart() {
        let identity = Identity::generate().unwrap();
        let sealed = seal(b"[1]", &identity.recipient()).unwrap();
        let text = armor(&sealed);
        let mut turned = sealed.clone();
        *turned.last_mut().unwrap() ^= 1;
        let locked = lock(b"[1]", "a passphrase").unwrap();
        let newer = [b"age-encryption.org/v2", &sealed[21..]].concat();
        let many = [
            b"age-encryption.org/v1\n".to_vec(),
            b"-> a\n\n".repeat(9999),
        ]
        .concat();
        for (given, expected) in [
            (&vec![b' '; MOST_BYTES + 1], OpenError::TooLarge),
            (&vec![], OpenError::NotAge),
            (&vec![0xff; 99], OpenError::NotAge),
            (&b"Hello".to_vec(), OpenError::NotAge),
            (&newer, OpenError::NotAge),
            (&turned, OpenError::Damaged),
            (&sealed[..sealed.len() - 1].to_vec(), OpenError::Damaged),
            (&sealed[..99].to_vec(), OpenError::Damaged),
            (&[&sealed[..], b"x"].concat(), OpenError::Damaged),
            (
                &text
                    .replace("ZS1", "Z S1")
                    .replacen('\n', "\n=", 2)
                    .into_bytes(),
                OpenError::Damaged,
            ),
            (
                &text.replace("-----END", "").into_bytes()[..400].to_vec(),
                OpenError::Damaged,
            ),
            (&locked.into_bytes(), OpenError::NeedsPassphrase),
            (&many, OpenError::Damaged),
        ] {
            let shown = String::from_utf8_lossy(&given[..given.len().min(300)]);
            assert_eq!(
                open(given, std::slice::from_ref(&identity)),
                Err(expected),
                "{shown}"
            );
        }
    }

    #[test]
    fn a_hostile_header_costs_no_time() {
        let began = Instant::now();
        let many = b"-> a\n\n".repeat(MOST_BYTES / 6 - 9);
        let file = [b"age-encryption.org/v1\n", &many[..], b"---"].concat();
        assert_eq!(open(&file, &[]), Err(OpenError::Damaged));
        let some = [b"age-encryption.org/v1\n", &many[..6 * 120], b"---"].concat();
        assert_eq!(open(&some, &[]), Err(OpenError::Damaged));
        let short = [
            b"age-encryption.org/v1\n",
            &many[..MOST_HEADER.0 - 40],
            b"\n---",
        ]
        .concat();
        assert_eq!(open(&short, &[]), Err(OpenError::Damaged));
        assert!(began.elapsed() < Duration::from_secs(5));
    }
}
