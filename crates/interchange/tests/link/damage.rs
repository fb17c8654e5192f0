//! A link with one character changed is read as what it was, or not at all.

use crate::arbitrary;
use crate::samples::{built_in, invitation, nine_items, ten_items, whole};
use footing_interchange::link::{Invitation, Unreadable, decode, encode};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

/// What a character becomes: a neighbour, the other case, and what links are made and broken by.
fn others(c: char, place: usize) -> [char; 3] {
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let neighbour = alphabet
        .chars()
        .nth((place * 31 + c as usize) % 64)
        .unwrap();
    let case = if c.is_ascii_lowercase() {
        c.to_ascii_uppercase()
    } else {
        c.to_ascii_lowercase()
    };
    let signs = [
        ' ', '.', '#', '%', '=', '/', '\n', '>', '?', '&', '1', '\u{200b}', 'é', '+', '~', '\\',
    ];
    let sign = signs[place * 7 % signs.len()];
    let bit = char::from(c as u8 ^ 1);
    [
        neighbour,
        if place.is_multiple_of(2) { case } else { bit },
        sign,
    ]
}

fn samples() -> Vec<Invitation> {
    let mut runner = TestRunner::deterministic();
    let mut samples = vec![
        invitation(vec![built_in("triggers")]),
        invitation(vec![whole(ten_items())]),
        invitation(vec![whole(nine_items()), built_in("check-in")]),
    ];
    while samples.len() < 200 {
        samples.push(
            arbitrary::invitation()
                .new_tree(&mut runner)
                .unwrap()
                .current(),
        );
    }
    samples
}

#[test]
fn one_changed_character_is_never_read_as_something_else() {
    let (mut detected, mut repaired) = (0_u32, 0_u32);
    for sample in samples() {
        let fragment = encode(&sample).unwrap();
        let link = format!("https://example.org/start/#{fragment}");
        let begin = link.len() - fragment.len();
        let chars: Vec<char> = link.chars().collect();
        for place in 0..chars.len() {
            for other in others(chars[place], place) {
                if other == chars[place] {
                    continue;
                }
                let mut damaged = chars.clone();
                damaged[place] = other;
                match decode(&String::from_iter(damaged)) {
                    Ok(read) => {
                        assert_eq!(read, sample, "{other:?} at {place} of {link}");
                        assert!(place < begin, "{other:?} at {place} of {link}");
                        repaired += 1;
                    }
                    Err(error) => {
                        let honest = matches!(
                            error,
                            Unreadable::Damaged | Unreadable::CutOff | Unreadable::Missing
                        );
                        assert!(honest, "{error:?} for {other:?} at {place} of {link}");
                        detected += 1;
                    }
                }
            }
        }
    }
    println!("{detected} damages detected, {repaired} in front of the payload did not matter");
    assert!(detected > 200_000 && repaired > 10_000);
}
