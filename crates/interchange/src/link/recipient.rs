//! The key to which results are sealed.

use crate::digits::BECH32;
use std::fmt;

/// The digits of a key of 32 bytes, and those of its check.
const DIGITS: usize = 52;
const CHECK: u32 = 6;

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
        let digits = text.strip_prefix("age1")?.get(..DIGITS)?;
        let key = BECH32.read(digits.as_bytes())?;
        let recipient = Self(key.try_into().ok()?);
        // One key has one way of writing, in small letters; its check is compared with it.
        (recipient.to_string() == text).then_some(recipient)
    }

    /// The key's 32 bytes.
    pub fn key(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let key = BECH32.write(&self.0);
        write!(f, "age1{key}")?;
        let check = check(&key);
        (0..CHECK).rev().try_for_each(|place| {
            let digit = BECH32.digit(check >> (5 * place));
            fmt::Write::write_char(f, digit)
        })
    }
}

/// The check of Bech32 (BIP 173) for what follows `age1`.
fn check(digits: &str) -> u32 {
    const GENERATORS: [u32; 5] = [
        0x3b6a_57b2,
        0x2650_8e6d,
        0x1ea1_19fa,
        0x3d42_33dd,
        0x2a14_62b3,
    ];
    // "age" as it goes before: the high bits of its letters, a zero, the low bits.
    let before = [3, 3, 3, 0, 1, 7, 5];
    let digits = digits.bytes().filter_map(|digit| BECH32.number(digit));
    let all = before.into_iter().chain(digits);
    let all = all.chain(std::iter::repeat_n(0, CHECK as usize));
    let sum = all.fold(1_u32, |sum, digit| {
        let next = (sum & 0x1ff_ffff) << 5 ^ digit;
        let bits = GENERATORS.iter().enumerate();
        let set = bits.filter(|(bit, _)| sum >> (25 + bit) & 1 == 1);
        set.fold(next, |next, (_, generator)| next ^ generator)
    });
    sum ^ 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use bech32::{Bech32, Hrp};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn as_the_library_writes_it(key: [u8; 32]) {
            let library = bech32::encode::<Bech32>(Hrp::parse("age").unwrap(), &key).unwrap();
            prop_assert_eq!(&Recipient::new(key).to_string(), &library);
            prop_assert_eq!(Recipient::parse(&library), Some(Recipient::new(key)));
        }
    }

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
