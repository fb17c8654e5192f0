//! What an own instrument becomes: a check like any other, of what there is.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "in a test a surprise may end the test"
)]

mod small;

use footing_core::instrument::{Kind, Origin};
use footing_interchange::custom::{CustomKind, build};
use small::{item, small};
use std::fs;
use std::path::Path;

#[test]
fn a_check_is_made_of_what_there_is() {
    let (instrument, texts) = build(&small()).unwrap();
    assert_eq!(instrument.id.as_str(), "own-abcdefghijklmno2");
    assert_eq!(instrument.slug, "own-abcdefghijklmno2");
    assert_eq!(instrument.provenance.kind, Origin::Published);
    assert_eq!(
        (
            instrument.minutes,
            instrument.per_screen,
            instrument.behaviour
        ),
        (1, 5, false)
    );
    assert_eq!(
        (texts.title.as_str(), texts.purpose.as_str()),
        ("Small", "One line.")
    );
    assert_eq!(texts.about, ["And another."]);
    assert_eq!(texts.band("s1", "b2"), "Upper");
    // To choose none of several is an answer, too.
    assert!(matches!(instrument.items[4].kind, Kind::Several(_)) && instrument.items[4].optional);
    assert_eq!(instrument.rules, []);
    let mut own = small();
    own.source = String::new();
    own.scores.clear();
    own.about = String::new();
    let (instrument, texts) = build(&own).unwrap();
    assert_eq!(instrument.provenance.kind, Origin::Own);
    assert!(!instrument.provenance.validated && instrument.provenance.sources.is_empty());
    assert_eq!((instrument.charts, instrument.trend), (vec![], vec![]));
    assert_eq!(texts.purpose, "Small");
    // A source alone does not say that anybody has validated it.
    own.source = "A 2020".to_owned();
    assert!(!build(&own).unwrap().0.provenance.validated);
}

#[test]
fn no_built_in_check_is_called_like_an_own_one() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../instruments");
    for entry in fs::read_dir(root).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(!name.starts_with("own-"), "{name}");
    }
}

#[test]
fn braces_stay_as_they_are() {
    let mut it = small();
    let said = "I think of {behaviour}, {item} and {i2} {";
    it.title = said.to_owned();
    it.about = said.to_owned();
    it.items[1].text = said.to_owned();
    it.scales[0][0].text = said.to_owned();
    it.scores[0].title = said.to_owned();
    let (_, texts) = build(&it).unwrap();
    assert!(texts.all().filter(|text| text.contains("I think")).count() >= 6);
    for text in texts.all().filter(|text| text.contains("I think")) {
        assert_eq!(
            text.replace("{behaviour}", "FILLED")
                .replace('\u{2060}', ""),
            said
        );
    }
}

#[test]
fn a_short_name_is_cut_at_a_word() {
    let long = "word ".repeat(30);
    for (text, short) in [
        ("Brief", "Brief"),
        (" Two\nlines", "Two"),
        (
            long.as_str(),
            "word word word word word word word word word word word word…",
        ),
        (&"é".repeat(80), &format!("{}…", "é".repeat(60))),
        (
            &format!("{}, then", "a".repeat(58)),
            &format!("{}…", "a".repeat(58)),
        ),
    ] {
        let mut it = small();
        it.items[1].text = text.to_owned();
        let (instrument, texts) = build(&it).unwrap();
        assert_eq!(texts.short(&instrument.items[1]), short);
    }
}

#[test]
fn screens_are_about_five_items_and_even() {
    for (items, a_screen) in [
        (1, 1),
        (5, 5),
        (6, 6),
        (7, 7),
        (8, 4),
        (9, 5),
        (10, 5),
        (13, 5),
        (28, 5),
        (200, 5),
    ] {
        let mut it = small();
        it.scores.clear();
        it.items = vec![item("One?", CustomKind::Choice(0)); items];
        let (instrument, _) = build(&it).unwrap();
        assert_eq!(instrument.per_screen, a_screen, "{items}");
        assert_eq!(instrument.rules.len(), usize::from(items >= 8), "{items}");
    }
}
