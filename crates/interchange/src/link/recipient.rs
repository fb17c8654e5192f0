//! The key to which results are sealed.

use bech32::primitives::decode::CheckedHrpstring;
use bech32::{Bech32, Hrp};
use std::fmt;

/// An X25519 recipient of age: `age1…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Recipient([u8; 32]);

impl Recipient {
    /// A public key of 32 bytes.
    pub fn new(key: [u8; 32]) -> Self {
        Self(key)
    }

    /// Reads `age1…`, 62 characters; `None` for anything else.
    ///
    /// ```
    /// use footing_interchange::link::Recipient;
    /// let text = Recipient::new([7; 32]).to_string();
    /// assert_eq!(Recipient::parse(&text), Some(Recipient::new([7; 32])));
    /// assert_eq!(Recipient::parse(&text.to_uppercase()), None);
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        // Longer ones are not worth a look.
        let parsed = CheckedHrpstring::new::<Bech32>(text.get(..62)?).ok()?;
        let key: Vec<u8> = parsed.byte_iter().collect();
        let recipient = Self(key.try_into().ok()?);
        // One key has one way of writing, in small letters.
        (recipient.to_string() == text).then_some(recipient)
    }

    /// The key's 32 bytes.
    pub fn key(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let age = Hrp::parse("age").map_err(|_| fmt::Error)?;
        bech32::encode_to_fmt::<Bech32, _>(f, age, &self.0).map_err(|_| fmt::Error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_way_of_writing_only() {
        let key = Recipient::new(std::array::from_fn(|i| i as u8));
        let text = key.to_string();
        assert_eq!(text.len(), 62);
        assert_eq!(Recipient::parse(&text), Some(key));
        let swapped = |from: &str, to: &str| text.replacen(from, to, 1);
        let other_kind = |bytes: &[u8], hrp: &str| {
            bech32::encode::<Bech32>(Hrp::parse(hrp).unwrap(), bytes).unwrap()
        };
        for refused in [
            String::new(),
            text.to_uppercase(),
            swapped("age1", "Age1"),
            swapped("age1", "age2"),
            swapped("q", "p"),
            format!("{text} "),
            format!("{text}q"),
            text[..61].to_owned(),
            other_kind(&[1; 32], "agf"),
            other_kind(&[1; 32], "age-secret-key-"),
            other_kind(&[1; 31], "age"),
            other_kind(&[1; 33], "age"),
            other_kind(&[1; 1_000][..90], "age"),
            bech32::encode::<bech32::Bech32m>(Hrp::parse("age").unwrap(), &[1; 32]).unwrap(),
            "é".repeat(62),
        ] {
            assert_eq!(Recipient::parse(&refused), None, "{refused}");
        }
        for place in 0..text.len() {
            for other in "qpzry9x8gf2tvdw0s3jn54khce6mua7l1bioA".chars() {
                let mut damaged = text.clone();
                damaged.replace_range(place..=place, &other.to_string());
                assert_eq!(Recipient::parse(&damaged).is_some(), damaged == text);
            }
        }
    }
}
