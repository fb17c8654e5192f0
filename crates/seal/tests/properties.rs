//! What holds for every text and every damage: 2,000 random cases each, fewer where a key is made.

#![allow(clippy::unwrap_used, reason = "in a test a surprise may end the test")]

use footing_seal::{
    Identity, OpenError, Recipient, armor, dearmor, found_in, open, open_exactly, read_key_file,
    seal, unlock,
};
use proptest::prelude::*;

/// Bytes, and texts that look a little like what is expected.
fn given() -> impl Strategy<Value = Vec<u8>> {
    let parts = prop::sample::select(vec![
        "age-encryption.org/v1",
        "-> X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc",
        "-> scrypt rF0/NwblUHHTpgQgRpe5CQ 10",
        "gUjEymFKMVXQEKdMMHL24oYexjE3TIC0O0zGSqJ2aUY",
        "--- IiGNJcNzFE4UtaSy2ELoLCzJvUvpmhGdXTEw5e3RhYs",
        "-----BEGIN AGE ENCRYPTED FILE-----",
        "-----END AGE ENCRYPTED FILE-----",
        "YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBURWlGMHlwcXIrYnB2Y3FY",
        "# public key: age1",
        "AGE-SECRET-KEY-1",
        "\r\n",
        "",
        " ",
        "\u{a0}",
        "é",
    ]);
    let lines = prop::collection::vec(parts, 0..12).prop_map(|it| it.join("\n").into_bytes());
    prop_oneof![prop::collection::vec(any::<u8>(), 0..400), lines]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn nothing_that_is_given_makes_a_reader_panic(given in given()) {
        let identity = Identity::generate().unwrap();
        let keys = [identity];
        prop_assert!(open(&given, &keys).is_err());
        prop_assert!(open_exactly(&given, &keys).is_err());
        let _ = unlock(&given, "passphrase");
        let _ = dearmor(&given);
        let text = String::from_utf8_lossy(&given);
        let _ = found_in(&text);
        prop_assert!(read_key_file(&text).is_err());
        prop_assert!(Recipient::parse(&text).is_none());
        prop_assert!(Identity::parse(&text).is_none());
    }

    #[test]
    fn armour_holds_every_file(file in prop::collection::vec(any::<u8>(), 1..400)) {
        let text = armor(&file);
        prop_assert_eq!(found_in(&text), Some(Ok(text.clone())));
        prop_assert_eq!(dearmor(text.as_bytes()), Some(file));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn what_is_sealed_opens_to_the_same(plain in prop::collection::vec(any::<u8>(), 0..5_000)) {
        let identity = Identity::generate().unwrap();
        let sealed = seal(&plain, &identity.recipient()).unwrap();
        let other = Identity::generate().unwrap();
        prop_assert_eq!(open(&sealed, &[other]), Err(OpenError::SomebodyElse));
        let keys = [identity];
        let opened = open(&sealed, &keys).unwrap();
        prop_assert!(opened.starts_with(&plain));
        prop_assert!(opened[plain.len()..].trim_ascii().is_empty());
        let again = open(armor(&sealed).as_bytes(), &keys).unwrap();
        prop_assert_eq!(again, opened);
    }

    #[test]
    fn every_damage_is_seen(place: prop::sample::Index, turn in 1..=255u8, cut: bool) {
        let keys = [Identity::generate().unwrap()];
        let mut sealed = seal(b"{}", &keys[0].recipient()).unwrap();
        let place = place.index(sealed.len());
        if cut {
            sealed.truncate(place);
        } else {
            sealed[place] ^= turn;
        }
        prop_assert!(open(&sealed, &keys).is_err(), "{}", place);
        prop_assert!(open_exactly(&sealed, &keys).is_err(), "{}", place);
    }

    #[test]
    fn every_damage_of_the_text_is_seen(place: prop::sample::Index, to in "[A-Za-z0-9+/=]") {
        let keys = [Identity::generate().unwrap()];
        let text = armor(&seal(b"{}", &keys[0].recipient()).unwrap());
        let (first, last) = (text.find('\n').unwrap() + 1, text.find("\n-----END").unwrap());
        let place = first + place.index(last - first);
        let damaged = format!("{}{to}{}", &text[..place], &text[place + 1..]);
        let is_same = damaged == text;
        prop_assert_eq!(open_exactly(damaged.as_bytes(), &keys).is_ok(), is_same);
        // A letter in the place of a line's end shifts what follows.
        prop_assert_eq!(open(damaged.as_bytes(), &keys).is_ok(), is_same);
    }
}
