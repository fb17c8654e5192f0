//! What went wrong, as a short code that the app knows (`src/edge/sealing.rs`).

use footing_seal::{KeyFileError, LockError, NoRandomness, OpenError, SealError};
use wasm_bindgen::JsValue;

/// A code, thrown as a text.
pub struct Code(&'static str);

impl Code {
    /// What should be a key to seal to is none.
    pub const NO_KEY: Self = Self("no-key");
    /// What was opened is not text.
    pub const NOT_TEXT: Self = Self("not-text");
    const NO_RANDOMNESS: Self = Self("no-randomness");
    const TOO_LARGE: Self = Self("too-large");
    const REFUSED: Self = Self("refused");
}

impl From<Code> for JsValue {
    fn from(Code(code): Code) -> Self {
        code.into()
    }
}

impl From<NoRandomness> for Code {
    fn from(NoRandomness: NoRandomness) -> Self {
        Self::NO_RANDOMNESS
    }
}

impl From<SealError> for Code {
    fn from(error: SealError) -> Self {
        match error {
            SealError::TooLarge => Self::TOO_LARGE,
            SealError::NoRandomness => Self::NO_RANDOMNESS,
            SealError::Refused => Self::REFUSED,
        }
    }
}

impl From<LockError> for Code {
    fn from(error: LockError) -> Self {
        match error {
            LockError::NoPassphrase => Self("no-passphrase"),
            LockError::NoRandomness => Self::NO_RANDOMNESS,
            LockError::Refused => Self::REFUSED,
        }
    }
}

impl From<OpenError> for Code {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::TooLarge => Self::TOO_LARGE,
            OpenError::NotAge => Self("not-age"),
            OpenError::Damaged => Self("damaged"),
            OpenError::SomebodyElse => Self("somebody-else"),
            OpenError::NeedsPassphrase => Self("needs-passphrase"),
            OpenError::NotLocked => Self("not-locked"),
            OpenError::WrongPassphrase => Self("wrong-passphrase"),
            OpenError::TooMuchWork => Self("too-much-work"),
        }
    }
}

impl From<KeyFileError> for Code {
    fn from(error: KeyFileError) -> Self {
        match error {
            KeyFileError::TooLarge => Self::TOO_LARGE,
            KeyFileError::Locked => Self("needs-passphrase"),
            KeyFileError::Empty | KeyFileError::NoKey { .. } => Self::NO_KEY,
        }
    }
}
