//! Names of things: short, lower-case, safe in a URL, a storage key and a file name.

use crate::pack::{Pack, Packet, pack_text};
use std::borrow::Borrow;
use std::fmt;
use std::rc::Rc;

/// Tells whether a text may be an id: 1 to 40 of `a-z`, `0-9` and `-`, no hyphen at either end.
pub fn is_id(text: &str) -> bool {
    (1..=40).contains(&text.len())
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Rc<str>);

        impl $name {
            /// Takes a text that is an id, and `None` where it is not ([`is_id`]).
            pub fn new(text: &str) -> Option<Self> {
                is_id(text).then(|| Self(text.into()))
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Pack for $name {
            fn pack(&self, to: &mut Vec<u8>) {
                pack_text(&self.0, to);
            }

            fn unpack(from: &mut Packet<'_>) -> Self {
                // It was an id when it was packed.
                Self(from.text().into())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    };
}

id! {
    /// Names an instrument, the same in all its editions (`recovery-capital`).
    InstrumentId
}
id! {
    /// Names an item within its instrument (`body`).
    ItemId
}
id! {
    /// Names a score within its instrument (`personal`).
    ScoreId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_short_and_plain() {
        for good in [
            "a",
            "recovery-capital",
            "s01-often",
            "a".repeat(40).as_str(),
        ] {
            assert!(ItemId::new(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "A",
            "a b",
            "-a",
            "a-",
            "a_b",
            "é",
            "../a",
            "a".repeat(41).as_str(),
        ] {
            assert!(ItemId::new(bad).is_none(), "{bad}");
        }
    }
}
