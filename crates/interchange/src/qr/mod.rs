//! QR codes: what goes into them, in how many, and what was in them.
//!
//! One code holds up to 800 bytes with medium error correction, which phones read from a screen and
//! from paper; a link is its plain address. Anything longer goes into several codes in turn.

mod codes;
mod parts;
mod read;

pub use codes::{Code, MOST_BYTES_ALONE, TooLarge, codes};
pub use parts::{Joined, MOST_PARTS, PART_BYTES, Unfinished, join};
pub use read::{MOST_PIXELS, read};
