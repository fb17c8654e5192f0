//! What is kept under a passphrase: a key file, as the standard tool does it.

use crate::armor::armor;
use crate::key::{NoRandomness, draw};
use crate::open::{OpenError, begun, file_in, payload};
use age::Encryptor;
use age::secrecy::SecretString;
use std::io::Write;
use std::iter;
use zeroize::Zeroizing;

/// The work of locking and of each guess, as a power of two: 128 MiB and about a second.
pub const WORK: u8 = 17;

/// The most work that unlocking a file may take: 256 MiB. More is refused before it begins.
pub const MOST_WORK: u8 = 18;

/// Puts a text under a passphrase, as an armoured age file.
///
/// The passphrase is taken as it was typed, as the standard tool takes it.
///
/// # Errors
/// When the passphrase is empty, or the system gives no randomness.
pub fn lock(plain: &[u8], passphrase: &str) -> Result<String, LockError> {
    if passphrase.is_empty() {
        return Err(LockError::NoPassphrase);
    }
    draw()?;
    let mut recipient = age::scrypt::Recipient::new(SecretString::from(passphrase));
    recipient.set_work_factor(WORK);
    let locked = || {
        let encryptor = Encryptor::with_recipients(iter::once(&recipient as _)).ok()?;
        let mut writer = encryptor.wrap_output(Vec::new()).ok()?;
        writer.write_all(plain).ok()?;
        writer.finish().ok()
    };
    locked().map(|it| armor(&it)).ok_or(LockError::Refused)
}

/// Opens what stands under a passphrase: an age file, or the first one in a text that was pasted.
///
/// # Errors
/// When it cannot be opened so.
pub fn unlock(given: &[u8], passphrase: &str) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    let file = file_in(given)?;
    let decryptor = begun(&file)?;
    if !decryptor.is_scrypt() {
        return Err(OpenError::NotLocked);
    }
    let mut identity = age::scrypt::Identity::new(SecretString::from(passphrase));
    identity.set_max_work_factor(MOST_WORK);
    payload(decryptor, file.len(), iter::once(&identity as _))
}

/// Why nothing was locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockError {
    /// The passphrase is empty.
    NoPassphrase,
    /// The system gives no randomness.
    NoRandomness,
    /// `age` refused, which it has no reason to do.
    Refused,
}

impl From<NoRandomness> for LockError {
    fn from(NoRandomness: NoRandomness) -> Self {
        Self::NoRandomness
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Identity, dearmor, open, seal};
    use std::time::{Duration, Instant};

    #[test]
    fn it_opens_with_the_passphrase_only() {
        let locked = lock("key \u{e9}".as_bytes(), "caf\u{e9} 1").unwrap();
        assert!(locked.starts_with("-----BEGIN AGE"));
        let header = dearmor(locked.as_bytes()).unwrap();
        let header = String::from_utf8_lossy(&header).into_owned();
        assert!(header.lines().nth(1).unwrap().ends_with(" 17"), "{header}");
        let opened = unlock(locked.as_bytes(), "caf\u{e9} 1").unwrap();
        assert_eq!(*opened, "key \u{e9}".as_bytes());
        let wrong = unlock(locked.as_bytes(), "cafe 1");
        assert_eq!(wrong, Err(OpenError::WrongPassphrase));
        assert_eq!(
            open(locked.as_bytes(), &[]),
            Err(OpenError::NeedsPassphrase)
        );
    }

    #[test]
    fn no_passphrase_locks_nothing() {
        assert_eq!(lock(b"key", ""), Err(LockError::NoPassphrase));
    }

    #[test]
    fn what_is_not_locked_is_told_apart() {
        let sealed = seal(b"{}", &Identity::generate().unwrap().recipient()).unwrap();
        assert_eq!(unlock(&sealed, "x"), Err(OpenError::NotLocked));
        assert_eq!(unlock(b"AGE-SECRET-KEY-1", "x"), Err(OpenError::NotAge));
    }

    #[test]
    fn too_much_work_is_refused_before_it_begins() {
        let began = Instant::now();
        for work in ["19", "23", "30", "63", "64", "255", "99999999999999999999"] {
            let stanza = format!("-> scrypt rF0/NwblUHHTpgQgRpe5CQ {work}\n");
            let body = "gUjEymFKMVXQEKdMMHL24oYexjE3TIC0O0zGSqJ2aUY\n";
            let mac = "--- IiGNJcNzFE4UtaSy2ELoLCzJvUvpmhGdXTEw5e3RhYs\n";
            let file = format!("age-encryption.org/v1\n{stanza}{body}{mac}0123456789abcdef");
            let refused = unlock(file.as_bytes(), "password");
            let expected = [OpenError::TooMuchWork, OpenError::Damaged];
            assert!(refused.is_err_and(|it| expected.contains(&it)), "{work}");
        }
        assert!(began.elapsed() < Duration::from_secs(5));
    }
}
