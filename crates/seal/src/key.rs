//! The two halves of a key: one that opens and stays, one that others seal to.

use age::secrecy::SecretString;
use std::fmt;

/// The secret half, which opens. Wiped from memory when it is dropped.
#[derive(Clone)]
pub struct Identity(pub(crate) age::x25519::Identity);

impl Identity {
    /// A new key.
    ///
    /// # Errors
    /// Where the system gives no randomness.
    pub fn generate() -> Result<Self, NoRandomness> {
        draw()?;
        Ok(Self(age::x25519::Identity::generate()))
    }

    /// Reads `AGE-SECRET-KEY-1…`; `None` if it is not one.
    pub fn parse(text: &str) -> Option<Self> {
        text.parse().ok().map(Self)
    }

    /// What others seal to.
    pub fn recipient(&self) -> Recipient {
        Recipient(self.0.to_public())
    }

    /// As it stands in key files: `AGE-SECRET-KEY-1…`.
    pub fn secret_text(&self) -> SecretString {
        self.0.to_string()
    }
}

/// Says nothing of the secret.
impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Identity")
    }
}

/// The public half, which is sealed to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient(pub(crate) age::x25519::Recipient);

impl Recipient {
    /// Reads `age1…`; `None` if it is not one, or one that everybody could open.
    pub fn parse(text: &str) -> Option<Self> {
        let recipient = text.parse().ok()?;
        let (_, point) = bech32::decode(text).ok()?;
        // Some points give the same secret with every key, and `age` ends the program at them.
        let shared = x25519_dalek::x25519([1; 32], point.try_into().ok()?);
        (shared != [0; 32]).then_some(Self(recipient))
    }
}

/// As it stands in links and key files: `age1…`.
impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The system gives no randomness, so nothing can be made that would be safe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoRandomness;

/// Asks for randomness once: `age` itself would end the program where there is none.
pub(crate) fn draw() -> Result<(), NoRandomness> {
    getrandom::getrandom(&mut [0; 32]).map_err(|_| NoRandomness)
}

#[cfg(test)]
mod tests {
    use super::*;
    use age::secrecy::ExposeSecret;

    #[test]
    fn a_key_reads_back_as_it_was_written() {
        let identity = Identity::generate().unwrap();
        let text = identity.secret_text();
        assert!(text.expose_secret().starts_with("AGE-SECRET-KEY-1"));
        let again = Identity::parse(text.expose_secret()).unwrap();
        let recipient = identity.recipient();
        assert_eq!(again.recipient(), recipient);
        assert!(recipient.to_string().starts_with("age1"));
        assert_eq!(Recipient::parse(&recipient.to_string()), Some(recipient));
    }

    #[test]
    fn two_keys_are_never_the_same() {
        let [one, two] = [(); 2].map(|()| Identity::generate().unwrap().recipient());
        assert_ne!(one, two);
    }

    #[test]
    fn what_is_not_a_key_is_refused() {
        let key = Identity::generate().unwrap().recipient().to_string();
        let (mut other, last) = (key.clone(), key.chars().last().unwrap());
        other.pop();
        other.push(if last == 'q' { 'p' } else { 'q' });
        let ssh = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA";
        for text in ["", "age1", &other, &key[..60], &format!("{key} "), ssh] {
            assert_eq!(Recipient::parse(text), None, "{text}");
            assert!(Identity::parse(text).is_none(), "{text}");
        }
        assert!(Identity::parse(&key).is_none());
    }

    #[test]
    fn a_key_that_everybody_could_open_is_refused() {
        let hrp = bech32::Hrp::parse("age").unwrap();
        let key_of = |point: [u8; 32]| bech32::encode::<bech32::Bech32>(hrp, &point).unwrap();
        let mut one = [0; 32];
        one[0] = 1;
        // The prime 2^255 - 19, which is zero once more.
        let mut prime = [0xff; 32];
        (prime[0], prime[31]) = (0xed, 0x7f);
        for point in [[0; 32], one, prime] {
            assert_eq!(Recipient::parse(&key_of(point)), None, "{point:?}");
        }
        assert!(Recipient::parse(&key_of([9; 32])).is_some());
    }
}
