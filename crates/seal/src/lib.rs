//! Sealing: what only the holder of a key can open, as files of the standard tool `age`.
//!
//! A [`Recipient`] is given away and sealed to ([`seal`]); the [`Identity`] stays and opens
//! ([`open`]). An identity is kept in a [`key_file`], which may stand under a passphrase ([`lock`],
//! [`unlock`]). Eight [`words`] stand for a recipient where two people compare it by voice.
//!
//! All cryptography is the crate `age`'s: X25519 for keys, scrypt for passphrases, nothing else.
//! What this crate adds are limits before any work, errors that can be told apart, padding, and a
//! reader for what mail programs make of a text. It reads no clock and performs no input or output;
//! randomness is the system's own (in a browser `crypto.getRandomValues`), and where there is none
//! nothing is made.

mod armor;
mod key;
mod key_file;
mod open;
mod passphrase;
mod seal;
mod words;

pub use age::secrecy::{ExposeSecret, SecretString};
pub use armor::{Cut, armor, dearmor, found_in};
pub use key::{Identity, NoRandomness, Recipient};
pub use key_file::{KeyFileError, key_file, read_key_file};
pub use open::{MOST_BYTES, OpenError, open, open_exactly};
pub use passphrase::{LockError, MOST_WORK, WORK, lock, unlock};
pub use seal::{MOST_PLAIN, SealError, padded, seal};
pub use words::{LIST, words};
pub use zeroize::Zeroizing;
