//! Eight words that stand for a key, to be compared by voice or with a card.
//!
//! A link says whose key it brings, but anybody can write that. Who hears the same eight words from
//! the sender has the sender's key: each word stands for 11 bits of a hash of it, 88 in all, so that
//! whoever wants another key with the same words has to try about 2^88 keys. Fewer words are not
//! enough, because people take words for the same that are not.
//!
//! The idea is old: S/KEY wrote one-time passwords as six words out of 2,048 (RFC 1751, RFC 2289),
//! and PGPfone had two people read words to each other (Juola and Zimmermann 1996). The list is our
//! own: 3 to 8 letters, of things and doings that most people know, nothing about substances,
//! gambling, illness, crime, weapons or belief. No two differ by one letter, or by two that changed
//! places, so a slip of the tongue or of a finger is never another word.

use crate::key::Recipient;
use sha2::{Digest, Sha256};

/// The 2,048 words in the order of the alphabet, one a line. Their places are part of every key's
/// words, so none is ever changed.
pub const LIST: &str = include_str!("../words.txt");

/// What is hashed before the key, so that the hash is of no use elsewhere.
const CONTEXT: &[u8] = b"footing key words 1\n";

/// The eight words of a key.
pub fn words(recipient: &Recipient) -> [&'static str; 8] {
    let hash = Sha256::new_with_prefix(CONTEXT).chain_update(recipient.to_string());
    // The first 128 bits; of these the first 88 are used.
    let bits = hash
        .finalize()
        .iter()
        .take(16)
        .fold(0, |bits, byte| bits << 8 | u128::from(*byte));
    let places: [usize; 8] =
        std::array::from_fn(|word| (bits >> (117 - 11 * word)) as usize & 0x7ff);
    places.map(|place| LIST.lines().nth(place).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Identity;
    use std::collections::BTreeSet;

    /// A slip that turns one word into the other: a letter more, less, or another, or two swapped.
    fn is_near(one: &str, other: &str) -> bool {
        let (one, other) = (one.as_bytes(), other.as_bytes());
        let same = one.iter().zip(other).take_while(|(a, b)| a == b).count();
        let (one, other) = (&one[same..], &other[same..]);
        let rest = |word: &[u8], from| word.get(from..).map(<[u8]>::to_vec);
        let swapped = |word: &[u8]| [&[word[1], word[0]], &word[2..]].concat();
        rest(one, 1) == rest(other, 1)
            || rest(one, 1).as_deref() == Some(other)
            || rest(other, 1).as_deref() == Some(one)
            || (one.len() == other.len() && one.len() > 1 && swapped(one) == other)
    }

    #[test]
    fn slips_are_found() {
        for (one, other) in [
            ("bold", "cold"),
            ("bold", "bolt"),
            ("word", "sword"),
            ("diary", "dairy"),
            ("cap", "cape"),
        ] {
            assert!(is_near(one, other) && is_near(other, one), "{one} {other}");
        }
        for (one, other) in [("bold", "brave"), ("cap", "capable"), ("teach", "teacup")] {
            assert!(!is_near(one, other), "{one} {other}");
        }
    }

    #[test]
    fn the_list_is_2048_words_that_are_hard_to_confuse() {
        let words: Vec<&str> = LIST.lines().collect();
        assert_eq!(words.len(), 2048);
        assert!(words.is_sorted());
        for word in &words {
            assert!((3..=8).contains(&word.len()), "{word}");
            assert!(word.bytes().all(|it| it.is_ascii_lowercase()), "{word}");
        }
        assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), 2048);
        for (place, word) in words.iter().enumerate() {
            let near = words[place + 1..].iter().find(|other| is_near(word, other));
            assert_eq!(near, None, "{word}");
        }
    }

    #[test]
    fn a_key_always_has_the_same_words() {
        let hrp = bech32::Hrp::parse("age").unwrap();
        let key = bech32::encode::<bech32::Bech32>(hrp, &[9; 32]).unwrap();
        let recipient = Recipient::parse(&key).unwrap();
        let expected = "approach beloved tweezers aquarium mulberry blank spatula uphold";
        assert_eq!(words(&recipient).join(" "), expected);
    }

    #[test]
    fn words_come_up_evenly() {
        let keys = (0..400).map(|_| Identity::generate().unwrap().recipient());
        let mut seen = BTreeSet::new();
        for key in keys {
            seen.extend(words(&key));
        }
        // Of 3,200 words drawn from 2,048, about 1,619 are different.
        assert!((1500..1740).contains(&seen.len()), "{}", seen.len());
    }
}
