//! An invitation in the fragment of a link: `1.<payload>.<check>`.
//!
//! `docs/link-format.md` describes every byte. Reading goes from the outside in, and each step is
//! bounded before it begins: find the payload in whatever a mail program made of the link, compare
//! its check, inflate it, take its fields out.

mod body;
mod deflate;
mod dictionary;
mod find;
mod invitation;
mod mended;
mod recipient;
mod seal;

pub use invitation::{Invitation, Step, Wanted};
pub use recipient::Recipient;

/// Why there is no invitation to be read, or none that could be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// Nothing follows the page's address.
    Missing,
    /// A newer version of the app wrote it.
    Newer,
    /// Its end, or a piece of it, is not there.
    CutOff,
    /// Something in it is not as it was written.
    Damaged,
    /// It is larger than any link may be: 16,384 characters, and 65,536 bytes once unpacked.
    TooLarge,
    /// It is whole, and says what no invitation of this version says.
    Unknown,
}

/// The fragment of a link, without `#`: letters, digits, `-`, `_` and two full stops; a letter or
/// digit at its end.
///
/// Words go into it as plain text ([`crate::plain`]).
///
/// # Errors
/// Every link that is given out can be opened: what [`decode`] would refuse is refused here.
pub fn encode(invitation: &Invitation) -> Result<String, Unreadable> {
    let fragment = seal::sealed(&body::packed(invitation));
    decode(&fragment)?;
    Ok(fragment)
}

/// Reads an invitation from a fragment, a link, or a text that holds one.
///
/// # Errors
/// Says what is wrong with it; never reads a part, and never something that was not written.
pub fn decode(text: &str) -> Result<Invitation, Unreadable> {
    body::unpacked(&find::payload(text)?)
}
