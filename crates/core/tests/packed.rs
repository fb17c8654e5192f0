//! What is packed comes out as the very thing that the file says, or not at all.

#![allow(clippy::unwrap_used, reason = "in a test a surprise may end the test")]

use footing_core::definition::{
    pack, pack_asked, pack_scored, unpack, unpack_asked, unpack_scored,
};
use footing_core::{Texts, parse};
use proptest::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};

fn folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../instruments");
    let entries = fs::read_dir(root).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.filter(|path| path.is_dir()).collect()
}

fn file(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).unwrap()
}

#[test]
fn every_built_in_check_comes_out_as_its_file_says() {
    for folder in folders() {
        let json = file(&folder, "instrument.json");
        let instrument = parse(&json).unwrap();
        let texts = Texts::parse(&file(&folder, "en.json"), &instrument).unwrap();
        assert_eq!(Texts::unpack(&texts.pack()), Some(texts));
        assert_eq!(unpack(&pack(&instrument)), Some(instrument));
    }
}

#[test]
fn what_taking_a_check_needs_comes_alone() {
    for folder in folders() {
        let json = file(&folder, "instrument.json");
        let instrument = parse(&json).unwrap();
        let words = Texts::parse(&file(&folder, "en.json"), &instrument).unwrap();
        let (packed, packed_words) = (pack_asked(&instrument), words.pack_asked());
        let asked = unpack_asked(&packed).unwrap();
        assert_eq!(asked.items, instrument.items);
        assert_eq!(asked.dangers, instrument.dangers);
        assert!(asked.scores.is_empty() && asked.rules.is_empty() && asked.guide.is_empty());
        let texts = Texts::unpack_asked(&packed_words).unwrap();
        assert!(
            instrument
                .items
                .iter()
                .all(|it| texts.item(it) == words.item(it))
        );
        let later = words.steps.values().flatten().chain(words.reasons.values());
        let packed_words = String::from_utf8_lossy(&packed_words);
        for text in later.chain(words.message.values()) {
            assert!(!packed_words.contains(text.as_str()), "{text}");
        }
        assert_eq!(unpack_asked(packed.get(1..).unwrap()), None);
    }
}

#[test]
fn what_scoring_a_check_needs_comes_alone() {
    for folder in folders() {
        let instrument = parse(&file(&folder, "instrument.json")).unwrap();
        let words = Texts::parse(&file(&folder, "en.json"), &instrument).unwrap();
        let packed = pack_scored(&instrument);
        let scored = unpack_scored(&packed).unwrap();
        assert_eq!(scored.items, instrument.items);
        assert_eq!(scored.scores, instrument.scores);
        assert!(scored.rules.is_empty() && scored.guide.is_empty());
        let texts = Texts::unpack_scored(&words.pack_scored()).unwrap();
        assert_eq!(
            (&texts.items, &texts.scores, &texts.bands),
            (&words.items, &words.scores, &words.bands)
        );
        assert!(texts.steps.is_empty() && texts.reasons.is_empty());
        assert_eq!(unpack_scored(packed.get(1..).unwrap()), None);
    }
}

#[test]
fn nothing_comes_out_of_a_packet_that_is_cut_or_too_long() {
    for folder in folders() {
        let mut packed = pack(&parse(&file(&folder, "instrument.json")).unwrap());
        for length in (0..packed.len()).step_by(7) {
            assert_eq!(unpack(packed.get(..length).unwrap()), None, "{length}");
        }
        packed.push(0);
        assert_eq!(unpack(&packed), None);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = unpack(&bytes);
        let _ = unpack_asked(&bytes);
        let _ = unpack_scored(&bytes);
        let _ = Texts::unpack(&bytes);
    }
}
