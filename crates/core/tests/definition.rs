//! A wrong instrument file is refused with its place and the reason, a right one is taken.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "in a test a surprise may end the test"
)]

use footing_core::{Texts, parse};

const RIGHT: &str = r#"{
  "id": "small", "edition": 1, "slug": "small", "recall_days": 7, "minutes": 1, "per_screen": 3, "behaviour": false,
  "provenance": { "kind": "own", "validated": false, "licence": "MIT", "sources": ["A 2020"] },
  "responses": { "yn": [{ "id": "no", "value": 0 }, { "id": "yes", "value": 1 }] },
  "sections": [{ "id": "one", "items": [
    { "id": "a", "choice": "yn" },
    { "id": "b", "choice": "yn", "reversed": true },
    { "id": "c", "choice": "yn", "when": [{ "item": "a", "at_least": 1 }] },
    { "id": "d", "number": [0, 10] },
    { "id": "e", "text": 40, "optional": true }
  ] }],
  "scores": [{ "id": "all", "method": "sum", "of": ["a", "b", "d"] }],
  "reading": [{ "safety": { "item": "d", "from": 8, "to": 10, "topic": "violence" } }],
  "charts": [{ "bars": { "scores": ["all"] } }],
  "trend": ["all"]
}"#;

/// Replaces a part of the right file and expects a problem that names the place and the reason.
fn check(part: &str, by: &str, place: &str, reason: &str) {
    assert!(RIGHT.contains(part), "{part} is not in the file");
    let problems = parse(&RIGHT.replacen(part, by, 1)).expect_err(by);
    let found = problems
        .iter()
        .any(|it| it.at.contains(place) && it.reason.contains(reason));
    assert!(found, "{by}: {problems:#?}");
}

#[test]
fn the_right_file_is_taken() {
    let instrument = parse(RIGHT).unwrap();
    assert_eq!(instrument.items.len(), 5);
    assert!(instrument.is_safety_item(&instrument.items.get(3).unwrap().id));
}

#[test]
fn a_wrong_file_says_where_and_why() {
    for (part, by, place, reason) in [
        (
            "\"id\": \"small\"",
            "\"id\": \"Small One\"",
            "instrument",
            "no id",
        ),
        (
            "\"edition\": 1",
            "\"edition\": 0",
            "instrument small",
            "edition begins at 1",
        ),
        (
            "\"edition\": 1",
            "\"edition\": 1, \"colour\": 1",
            "file",
            "unknown field",
        ),
        (
            "\"minutes\": 1",
            "\"minutes\": 100",
            "instrument small",
            "minutes must be 1 to 60",
        ),
        (
            "\"recall_days\": 7",
            "\"recall_days\": 0",
            "instrument small",
            "recall_days",
        ),
        (
            "[\"A 2020\"]",
            "[]",
            "instrument small",
            "at least one source",
        ),
        (
            "\"choice\": \"yn\" }",
            "\"choice\": \"maybe\" }",
            "item a",
            "no response \"maybe\"",
        ),
        (
            "\"choice\": \"yn\" }",
            "\"choice\": \"yn\", \"text\": 5 }",
            "item a",
            "exactly one of",
        ),
        (
            "\"id\": \"b\"",
            "\"id\": \"a\"",
            "instrument small",
            "\"a\" stands twice",
        ),
        (
            "\"value\": 1 }]",
            "\"value\": 0 }]",
            "item a",
            "\"0\" stands twice",
        ),
        (
            "{ \"id\": \"no\", \"value\": 0 }, ",
            "",
            "item a",
            "2 to 20 options",
        ),
        (
            "\"item\": \"a\", \"at_least\": 1",
            "\"item\": \"d\", \"at_least\": 1",
            "item c",
            "not asked before",
        ),
        (
            "\"item\": \"a\", \"at_least\": 1",
            "\"item\": \"x\"",
            "item c",
            "does not exist",
        ),
        (
            "\"at_least\": 1",
            "\"at_least\": 2",
            "item c",
            "never asked",
        ),
        (
            "\"number\": [0, 10]",
            "\"number\": [10, 0]",
            "item d",
            "lower and a higher",
        ),
        ("\"text\": 40", "\"text\": 0", "item e", "1 to 2000"),
        (
            "\"text\": 40",
            "\"text\": 40, \"reversed\": true",
            "item e",
            "reversed",
        ),
        (
            "[\"a\", \"b\", \"d\"]",
            "[]",
            "score all",
            "made of nothing",
        ),
        (
            "[\"a\", \"b\", \"d\"]",
            "[\"a\", \"a\"]",
            "score all",
            "stands twice",
        ),
        (
            "[\"a\", \"b\", \"d\"]",
            "[\"a\", \"x\"]",
            "score all",
            "no item \"x\"",
        ),
        (
            "[\"a\", \"b\", \"d\"]",
            "[\"a\", \"e\"]",
            "score all",
            "has no value",
        ),
        (
            "[\"a\", \"b\", \"d\"]",
            "[\"a\", \"c\"]",
            "score all",
            "not always asked",
        ),
        (
            "\"from\": 8, \"to\": 10",
            "\"from\": 8, \"to\": 11",
            "reading",
            "must lie within its answers",
        ),
        (
            "\"from\": 8, \"to\": 10",
            "\"is\": \"no\"",
            "reading",
            "must lie within its answers",
        ),
        (
            "\"from\": 8, \"to\": 10",
            "\"from\": 8",
            "reading",
            "takes from and to, or is",
        ),
        (
            "\"method\": \"sum\"",
            "\"method\": \"count\"",
            "score all",
            "needs \"from\"",
        ),
        (
            "\"method\": \"sum\"",
            "\"method\": \"sum\", \"from\": 1",
            "score all",
            "takes no \"from\"",
        ),
        (
            "\"method\": \"sum\"",
            "\"method\": \"sum\", \"prorate\": 50",
            "score all",
            "80 to 100",
        ),
        (
            "\"method\": \"sum\"",
            "\"method\": \"sum\", \"prorate\": 80",
            "score all",
            "three items or fewer",
        ),
        (
            "\"method\": \"sum\"",
            "\"method\": \"sum\", \"complement\": [\"c\"]",
            "score all",
            "not among",
        ),
        (
            "\"from\": 8",
            "\"from\": 11",
            "reading",
            "within its answers",
        ),
        (
            "\"item\": \"d\", \"from\"",
            "\"item\": \"x\", \"from\"",
            "reading",
            "no item \"x\"",
        ),
        (
            "{ \"scores\": [\"all\"] }",
            "{ \"scores\": [\"none\"] }",
            "charts",
            "no score \"none\"",
        ),
    ] {
        check(part, by, place, reason);
    }
    for broken in ["", "{}", "[]", &RIGHT[..300]] {
        let problems = parse(broken).expect_err(broken);
        assert!(problems.iter().all(|it| it.at == "file"), "{problems:#?}");
    }
}

#[test]
fn texts_must_be_all_there_and_belong_to_something() {
    let instrument = parse(RIGHT).unwrap();
    let right = r#"{
      "title": "Small", "purpose": "A look.", "about": ["Why."],
      "sections": { "one": { "title": "One" } },
      "responses": { "yn": { "no": "No", "yes": "Yes" } },
      "items": { "a": "A.", "b": "B.", "c": "C.", "d": "D.", "e": "E." },
      "short": { "a": "A", "b": "B", "c": "C", "d": "D", "e": "E" },
      "scores": { "all": { "title": "All" } }
    }"#;
    assert!(Texts::parse(right, &instrument).is_ok());
    for (part, by, place, reason) in [
        ("\"a\": \"A.\", ", "", "item a", "has no text"),
        (
            "\"a\": \"A.\"",
            "\"a\": \"A.\", \"z\": \"Z.\"",
            "item z",
            "belongs to nothing",
        ),
        (
            "\"yes\": \"Yes\"",
            "\"ye\": \"Yes\"",
            "option yn/yes",
            "has no text",
        ),
        ("\"a\": \"A\", ", "", "short a", "has no text"),
        ("\"a\": \"A.\"", "\"a\": \" A.\"", "texts", "spaces around"),
        (
            "{ \"all\": { \"title\": \"All\" } }",
            "{}",
            "score all",
            "has no text",
        ),
        (
            "\"about\": [\"Why.\"],",
            "\"about\": [\"Why.\"], \"steps\": {\"q\": [\"Go.\"]},",
            "steps q",
            "belongs to nothing",
        ),
    ] {
        let problems = Texts::parse(&right.replacen(part, by, 1), &instrument).expect_err(by);
        let found = problems
            .iter()
            .any(|it| it.at.contains(place) && it.reason.contains(reason));
        assert!(found, "{by}: {problems:#?}");
    }
}
