//! A million payloads that nobody wrote in good faith: never a panic.

use crate::outside::{sealed, with_fields, with_stream};
use crate::samples::{built_in, invitation, nine_items, ten_items, whole};
use footing_interchange::link::{decode, encode};
use std::time::{Duration, Instant};

/// In all; the environment's `FOOTING_LINKS` asks for another number.
const CASES: u64 = 1_000_000;

/// Random numbers that are the same each time (xorshift).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 16
    }

    fn below(&mut self, n: usize) -> usize {
        (self.roll() % n.max(1) as u64) as usize
    }

    fn bytes(&mut self, most: usize) -> Vec<u8> {
        (0..self.below(most)).map(|_| self.roll() as u8).collect()
    }

    /// Changes, takes out, puts in, repeats or cuts in a few places.
    fn mutate(&mut self, bytes: &mut Vec<u8>) {
        for _ in 0..=self.below(3) {
            let (from, place) = (self.below(bytes.len()), self.below(bytes.len()));
            let edges = [0, 1, 0x7f, 0x80, 0xff, b'.', b'#', b'%', b'=', b' ', b'1'];
            match self.below(12) {
                _ if bytes.is_empty() => bytes.push(self.roll() as u8),
                0 => bytes[place] = self.roll() as u8,
                1 => bytes[place] = edges[self.below(edges.len())],
                2 => drop(bytes.remove(place)),
                3 => bytes.insert(place, edges[self.below(edges.len())]),
                4 => {
                    let to = (from + self.below(40)).min(bytes.len());
                    let part = bytes[from..to].to_vec();
                    bytes.splice(place..place, part);
                }
                5 => bytes.truncate(place),
                _ => bytes[place] = b'a' + self.below(26) as u8,
            }
        }
    }
}

/// One case: bytes nobody made, a link that was changed, a payload or its fields with a check that
/// fits what was changed.
fn case(dice: &mut Dice, links: &[String], payloads: &[Vec<u8>], fields: &[Vec<u8>]) -> String {
    let which = dice.below(8);
    let (link, payload) = (which % links.len(), which % payloads.len());
    match dice.below(8) {
        0 => String::from_utf8_lossy(&dice.bytes(400)).into_owned(),
        1 => with_stream(&dice.bytes(300)),
        2 => with_fields(&dice.bytes(200)),
        3 => {
            let signs = "1.#%=3D2EA-_ \n>/?&\u{ad}é";
            let signs: Vec<char> = signs.chars().collect();
            (0..dice.below(300))
                .map(|_| signs[dice.below(signs.len())])
                .collect()
        }
        4 => {
            let mut bytes = links[link].clone().into_bytes();
            dice.mutate(&mut bytes);
            String::from_utf8_lossy(&bytes).into_owned()
        }
        5 => {
            let mut bytes = payloads[payload].clone();
            dice.mutate(&mut bytes);
            sealed("1", &bytes)
        }
        _ => {
            let mut bytes = fields[which % fields.len()].clone();
            dice.mutate(&mut bytes);
            with_fields(&bytes)
        }
    }
}

/// How long a text takes to be read; the least of five times, since other programs run too.
fn cost(text: &str) -> Duration {
    let time = |_| {
        let begin = Instant::now();
        drop(decode(text));
        begin.elapsed()
    };
    (0..5).map(time).min().unwrap()
}

#[test]
fn a_million_random_and_mutated_payloads() {
    let cases = std::env::var("FOOTING_LINKS").map_or(CASES, |cases| cases.parse().unwrap());
    let invitations = [
        invitation(vec![built_in("triggers"), built_in("check-in")]),
        invitation(vec![whole(ten_items())]),
        invitation(vec![whole(nine_items()), built_in("triggers")]),
    ];
    let links = invitations.each_ref().map(|it| encode(it).unwrap());
    let payloads = links.each_ref().map(|link| {
        let payload = link.split('.').nth(1).unwrap();
        data_encoding::BASE64URL_NOPAD
            .decode(payload.as_bytes())
            .unwrap()
    });
    let fields = [
        crate::outside::SMALLEST.to_vec(),
        crate::outside::instrument(),
    ];
    let (mut dice, mut read, mut longest) = (Dice(0x5eed), 0_u64, Duration::ZERO);
    let begin = Instant::now();
    for _ in 0..cases {
        let text = case(&mut dice, &links, &payloads, &fields);
        let begin = Instant::now();
        if let Ok(invitation) = decode(&text) {
            read += 1;
            // Making a link takes ten times as long as reading one.
            if read % 10 == 0
                && let Ok(fragment) = encode(&invitation)
            {
                assert_eq!(decode(&fragment), Ok(invitation), "{text}");
            }
        } else if begin.elapsed() > longest {
            longest = longest.max(cost(&text));
        }
    }
    let all = begin.elapsed();
    println!(
        "{cases} payloads, {read} of them readable, in {all:.1?}; the longest took {longest:.2?}"
    );
    assert!(read > cases / 50, "too few went all the way: {read}");
}

/// The largest texts, each made to cost one of the steps as much as it can. Printed, not asserted:
/// how long it takes is the machine's.
#[test]
fn the_costliest_texts_there_are() {
    for (what, text) in crate::outside::costliest() {
        assert!(decode(&text).is_err(), "{what}");
        println!("{what}: {:.2?}", cost(&text));
    }
}
