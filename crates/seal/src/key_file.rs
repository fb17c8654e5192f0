//! Key files, as the standard tool writes and reads them.

use crate::armor::found_in;
use crate::key::Identity;
use age::secrecy::ExposeSecret;
use zeroize::Zeroizing;

/// The most bytes of a key file that are looked at.
const MOST_BYTES: usize = 64 << 10;

/// The most keys in one.
const MOST_KEYS: usize = 100;

/// The text of a key file. `created` is a moment as RFC 3339 has it; it stands in a comment.
pub fn key_file(identity: &Identity, created: &str) -> Zeroizing<String> {
    let created = created.lines().next().unwrap_or_default();
    let (public, secret) = (identity.recipient(), identity.secret_text());
    let secret = secret.expose_secret();
    Zeroizing::new(format!(
        "# created: {created}\n# public key: {public}\n{secret}\n"
    ))
}

/// The keys in a key file, in order; at least one. Comments and empty lines are passed over.
///
/// # Errors
/// When it is none, or holds something else besides.
pub fn read_key_file(text: &str) -> Result<Vec<Identity>, KeyFileError> {
    if text.len() > MOST_BYTES {
        return Err(KeyFileError::TooLarge);
    }
    if text.starts_with("age-encryption.org/") || found_in(text).is_some() {
        return Err(KeyFileError::Locked);
    }
    let text = text.trim_start_matches('\u{feff}');
    let lines = text.lines().map(str::trim).enumerate();
    let lines = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    let key = |(place, line)| Identity::parse(line).ok_or(KeyFileError::NoKey { line: place + 1 });
    let keys: Vec<_> = lines
        .map(key)
        .take(MOST_KEYS + 1)
        .collect::<Result<_, _>>()?;
    match keys.len() {
        0 => Err(KeyFileError::Empty),
        1..=MOST_KEYS => Ok(keys),
        _ => Err(KeyFileError::TooLarge),
    }
}

/// Why no keys were read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyFileError {
    /// There is more than a key file ever has.
    TooLarge,
    /// It stands under a passphrase, or is sealed.
    Locked,
    /// It has comments at most.
    Empty,
    /// A line is neither a key of the kind used here nor a comment.
    NoKey {
        /// Which, from 1.
        line: usize,
    },
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{armor, lock};

    #[test]
    fn a_key_file_reads_back_as_it_was_written() {
        let identity = Identity::generate().unwrap();
        let text = key_file(&identity, "2026-11-21T09:00:00Z");
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], "# created: 2026-11-21T09:00:00Z");
        assert_eq!(lines[1], format!("# public key: {}", identity.recipient()));
        assert!(lines[2].starts_with("AGE-SECRET-KEY-1"));
        assert_eq!(lines.len(), 3);
        let read = read_key_file(&text).unwrap();
        assert_eq!(read.len(), 1);
        assert_eq!(read[0].recipient(), identity.recipient());
    }

    #[test]
    fn nothing_gets_out_of_the_comment() {
        let identity = Identity::generate().unwrap();
        let text = key_file(&identity, "today\nAGE-SECRET-KEY-1");
        assert_eq!(read_key_file(&text).unwrap().len(), 1);
    }

    #[test]
    fn several_keys_comments_and_any_line_ends_are_read() {
        let keys = [(); 3].map(|()| Identity::generate().unwrap());
        let text: String = keys
            .iter()
            .map(|it| format!("\n{}  \n# one\n", &*key_file(it, "")))
            .collect();
        for text in [
            text.clone(),
            text.replace('\n', "\r\n"),
            format!("\u{feff}{text}"),
        ] {
            let read = read_key_file(&text).unwrap();
            let recipients =
                |keys: &[Identity]| keys.iter().map(Identity::recipient).collect::<Vec<_>>();
            assert_eq!(recipients(&read), recipients(&keys));
        }
    }

    #[test]
    fn what_is_no_key_file_says_why() {
        let identity = Identity::generate().unwrap();
        let good = key_file(&identity, "");
        let locked = lock(good.as_bytes(), "a passphrase").unwrap();
        let newer = "AGE-SECRET-KEY-PQ-1QQQQ";
        for (text, expected) in [
            ("", KeyFileError::Empty),
            ("# public key: age1\n\n", KeyFileError::Empty),
            ("hello", KeyFileError::NoKey { line: 1 }),
            (&format!("{}hello", &*good), KeyFileError::NoKey { line: 4 }),
            (newer, KeyFileError::NoKey { line: 1 }),
            (
                &identity.recipient().to_string(),
                KeyFileError::NoKey { line: 1 },
            ),
            (
                &good.replace("KEY-1", "KEY-1Q"),
                KeyFileError::NoKey { line: 3 },
            ),
            (&good.repeat(101), KeyFileError::TooLarge),
            (&" ".repeat(MOST_BYTES + 1), KeyFileError::TooLarge),
            (&locked, KeyFileError::Locked),
            (&armor(b"age-encryption.org/v1\n"), KeyFileError::Locked),
        ] {
            assert_eq!(read_key_file(text).err(), Some(expected), "{text}");
        }
    }
}
