//! Bytes as digits of so many bits each: base64url, base32 and the digits of Bech32, without padding.
//!
//! Own code and not a library: one pair of loops for three alphabets, in a module that a phone has to
//! load before the first question. Nothing secret goes through it, so it may take as long as it
//! takes; the tests hold it against the libraries.

/// An alphabet.
pub(crate) struct Digits {
    /// The bits of a digit.
    bits: u32,
    /// What stands for 0, 1, 2 and so on: as many as its bits can count.
    alphabet: &'static [u8],
}

/// As in links and records (RFC 4648, section 5).
pub(crate) const BASE64_URL: Digits = Digits {
    bits: 6,
    alphabet: b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_",
};

/// As in the check of a link (RFC 4648, section 6).
pub(crate) const BASE32: Digits = Digits {
    bits: 5,
    alphabet: b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567",
};

/// As in a recipient (BIP 173).
pub(crate) const BECH32: Digits = Digits {
    bits: 5,
    alphabet: b"qpzry9x8gf2tvdw0s3jn54khce6mua7l",
};

impl Digits {
    /// The bytes as digits, the last one filled up with zeros.
    pub(crate) fn write(&self, bytes: &[u8]) -> String {
        let mut text = String::new();
        let (mut held, mut waiting) = (0_u32, 0);
        for byte in bytes {
            held = held << 8 | u32::from(*byte);
            waiting += 8;
            while waiting >= self.bits {
                waiting -= self.bits;
                text.push(self.digit(held >> waiting));
            }
        }
        if waiting > 0 {
            text.push(self.digit(held << (self.bits - waiting)));
        }
        text
    }

    /// The bytes of a text; `None` where it is not what [`Self::write`] writes.
    pub(crate) fn read(&self, text: &[u8]) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let (mut held, mut waiting) = (0_u32, 0);
        for digit in text {
            held = held << self.bits | self.number(*digit)?;
            waiting += self.bits;
            if waiting >= 8 {
                waiting -= 8;
                bytes.push((held >> waiting) as u8);
            }
        }
        // Less than a digit may be left over, and only zeros.
        let left = held & ((1 << waiting) - 1);
        (waiting < self.bits && left == 0).then_some(bytes)
    }

    /// The digit of a number's lowest bits.
    pub(crate) fn digit(&self, number: u32) -> char {
        let lowest = number & ((1 << self.bits) - 1);
        let digit = self.alphabet.get(lowest as usize);
        digit.map_or('?', |digit| char::from(*digit))
    }

    /// The number that a digit stands for.
    pub(crate) fn number(&self, digit: u8) -> Option<u32> {
        let place = self.alphabet.iter().position(|known| *known == digit)?;
        u32::try_from(place).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base32ct::{Base32UpperUnpadded, Encoding as _};
    use base64ct::{Base64UrlUnpadded, Encoding as _};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn as_the_libraries_write_and_read(bytes: Vec<u8>, text in "[A-Za-z0-9_=+/ -]{0,20}") {
            let written = BASE64_URL.write(&bytes);
            prop_assert_eq!(&written, &Base64UrlUnpadded::encode_string(&bytes));
            prop_assert_eq!(BASE64_URL.read(written.as_bytes()), Some(bytes.clone()));
            let written = BASE32.write(&bytes);
            prop_assert_eq!(&written, &Base32UpperUnpadded::encode_string(&bytes));
            prop_assert_eq!(BASE32.read(written.as_bytes()), Some(bytes));
            let theirs = Base64UrlUnpadded::decode_vec(&text).ok();
            prop_assert_eq!(BASE64_URL.read(text.as_bytes()), theirs);
        }
    }

    #[test]
    fn one_way_of_writing_only() {
        for (alphabet, texts) in [
            (BASE64_URL, ["A", "AB", "AAB", "AAAAA", "AA=", "AA+A"]),
            (BASE32, ["A", "AB", "AAA", "AAAB", "AAAAAA", "AAAAAAA2"]),
        ] {
            for text in texts {
                let read = alphabet.read(text.as_bytes());
                let again = read.map(|bytes| alphabet.write(&bytes));
                assert!(again.is_none() || again.as_deref() == Some(text), "{text}");
            }
            assert_eq!(alphabet.read(b"A"), None);
            assert_eq!(alphabet.read(b"AB"), None);
            assert_eq!(alphabet.read(b"AA"), Some(vec![0]));
            assert_eq!(alphabet.read(b""), Some(vec![]));
        }
    }
}
