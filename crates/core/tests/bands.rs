//! Published ranges of a score: only where they may stand, and the one a value lies in.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "in a test a surprise may end the test"
)]

use footing_core::definition::{checked, pack, unpack};
use footing_core::{Texts, parse};

const RIGHT: &str = r#"{
  "id": "small", "edition": 1, "slug": "small", "recall_days": 7, "minutes": 1, "per_screen": 3, "behaviour": false,
  "provenance": { "kind": "published", "validated": true, "licence": "MIT", "sources": ["A 2020"] },
  "responses": { "r": [{ "id": "a", "value": 0 }, { "id": "b", "value": 5 }] },
  "sections": [{ "id": "one", "items": [{ "id": "x", "choice": "r" }, { "id": "y", "choice": "r" }] }],
  "scores": [{ "id": "all", "method": "sum", "of": ["x", "y"], "bands": { "source": "A 2020; 100 people", "ranges": [
    { "id": "low", "from": 0, "to": 3 }, { "id": "mid", "from": 4, "to": 6 }, { "id": "high", "from": 8, "to": 10 }
  ] } }]
}"#;

const WORDS: &str = r#"{
  "title": "S", "purpose": "P.", "about": [], "sections": { "one": { "title": "O" } },
  "responses": { "r": { "a": "A", "b": "B" } }, "items": { "x": "X", "y": "Y" },
  "short": { "x": "X", "y": "Y" }, "scores": { "all": { "title": "All" } },
  "bands": { "all": { "low": "Low", "mid": "Middle", "high": "High" } }
}"#;

#[test]
fn a_value_has_the_range_it_lies_in_or_none() {
    let instrument = parse(RIGHT).unwrap();
    let texts = Texts::parse(WORDS, &instrument).unwrap();
    let bands = instrument
        .score_rule("all")
        .unwrap()
        .bands
        .as_ref()
        .unwrap();
    for (value, name) in [
        (0.0, Some("Low")),
        (3.0, Some("Low")),
        (3.5, None),
        (4.0, Some("Middle")),
        (5.5, Some("Middle")),
        (7.0, None),
        (10.0, Some("High")),
        (-1.0, None),
        (11.0, None),
        (f64::NAN, None),
    ] {
        let band = bands.of(value).map(|band| texts.band("all", &band.id));
        assert_eq!(band, name, "{value}");
    }
    assert_eq!(texts.band("all", "none"), "");
    assert_eq!(unpack(&pack(&instrument)).as_ref(), Some(&instrument));
    assert_eq!(Texts::unpack(&texts.pack()), Some(texts));
    assert!(checked(instrument).is_ok());
}

#[test]
fn ranges_stand_only_where_they_may() {
    for (part, by, reason) in [
        ("\"published\"", "\"own\"", "published and validated"),
        ("\"published\"", "\"imported\"", "published and validated"),
        (
            "\"validated\": true",
            "\"validated\": false",
            "published and validated",
        ),
        ("A 2020; 100 people", " ", "need a source"),
        (
            "\"from\": 0, \"to\": 3",
            "\"from\": -1, \"to\": 3",
            "within 0 to 10",
        ),
        (
            "\"from\": 8, \"to\": 10",
            "\"from\": 8, \"to\": 11",
            "within 0 to 10",
        ),
        (
            "\"from\": 4, \"to\": 6",
            "\"from\": 6, \"to\": 4",
            "within 0 to 10",
        ),
        (
            "\"from\": 4, \"to\": 6",
            "\"from\": 3, \"to\": 6",
            "end below it",
        ),
        (
            "\"from\": 4, \"to\": 6",
            "\"from\": 9, \"to\": 9",
            "end below it",
        ),
        ("\"id\": \"mid\"", "\"id\": \"low\"", "stands twice"),
        ("\"id\": \"mid\"", "\"id\": \"Mid dle\"", "an id"),
    ] {
        assert!(RIGHT.contains(part), "{part}");
        let problems = parse(&RIGHT.replacen(part, by, 1)).expect_err(by);
        let found = problems
            .iter()
            .any(|it| it.at == "score all" && it.reason.contains(reason));
        assert!(found, "{by}: {problems:?}");
    }
    let start = RIGHT.find("{ \"id\": \"low\"").unwrap();
    let end = RIGHT.rfind("\n  ] } }]").unwrap();
    let none = format!(
        "{}{}",
        RIGHT.get(..start).unwrap(),
        RIGHT.get(end..).unwrap()
    );
    assert!(
        parse(&none)
            .unwrap_err()
            .iter()
            .any(|it| it.reason.contains("at least one range"))
    );
}

#[test]
fn every_range_has_its_words() {
    let instrument = parse(RIGHT).unwrap();
    for (part, by, at, reason) in [
        ("\"mid\": \"Middle\", ", "", "band all/mid", "has no text"),
        (
            "\"mid\":",
            "\"extra\": \"E\", \"mid\":",
            "band all/extra",
            "belongs to nothing",
        ),
        ("\"Middle\"", "\" Middle\"", "texts", "spaces around it"),
    ] {
        let problems = Texts::parse(&WORDS.replacen(part, by, 1), &instrument).expect_err(by);
        let found = problems
            .iter()
            .any(|it| it.at == at && it.reason.contains(reason));
        assert!(found, "{by}: {problems:?}");
    }
}
