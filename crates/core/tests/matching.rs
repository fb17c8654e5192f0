//! Which offers, signs and lines come of which answers, in a check small enough to work out by hand.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "in a test a surprise may end the test"
)]

use footing_core::reading::risen;
use footing_core::{Answer, Answers, Texts, parse, read, score};
use std::rc::Rc;

const CHECK: &str = r#"{
  "id": "small", "edition": 1, "slug": "small", "recall_days": 7, "minutes": 1, "per_screen": 3,
  "provenance": { "kind": "own", "validated": false, "licence": "MIT", "sources": ["A 2020"] },
  "responses": {
    "kind": [{ "id": "one", "value": 0 }, { "id": "group", "value": 1 }, { "id": "any", "value": 2 }],
    "way": [{ "id": "near", "value": 0 }, { "id": "online", "value": 1 }]
  },
  "sections": [{ "id": "all", "items": [
    { "id": "kind", "choice": "kind" },
    { "id": "way", "several": "way", "optional": true },
    { "id": "pull", "number": [0, 10] },
    { "id": "worry", "number": [0, 10] },
    { "id": "group-only", "choice": "kind", "when": [{ "item": "kind", "is": "group" }] },
    { "id": "not-online", "choice": "kind", "when": [{ "item": "way", "is_not": "online" }, { "item": "pull", "at_most": 3 }] },
    { "id": "note", "text": 40, "optional": true }
  ] }],
  "reading": [
    { "options": { "order": "points", "least": 2, "most": 2, "offer": [
      { "id": "steps", "family": "group", "unless": [[{ "item": "pull", "at_least": 9 }]], "because": [
        { "id": "group", "points": 2, "when": [{ "item": "kind", "is": "group" }] },
        { "id": "near", "points": 1, "when": [{ "item": "way", "is": "near" }] } ] },
      { "id": "tools", "family": "group", "because": [
        { "id": "group", "points": 2, "when": [{ "item": "kind", "at_least": 1 }] } ] },
      { "id": "coach", "family": "one", "because": [
        { "id": "one", "points": 3, "when": [{ "item": "kind", "is_not": "group" }, { "item": "pull" }] } ] },
      { "id": "circle", "because": [ { "id": "always", "points": 0, "when": [] } ] }
    ] } },
    { "signs": { "items": ["pull", "worry"], "from": 4, "most": 1 } },
    { "message": { "lines": [
      { "id": "hello", "when": [] },
      { "id": "way", "when": [{ "item": "way" }] },
      { "id": "kind", "when": [{ "item": "kind" }, { "item": "pull", "at_least": 5 }] },
      { "id": "note", "when": [{ "item": "note" }] }
    ] } }
  ]
}"#;

const WORDS: &str = r#"{
  "title": "Small", "purpose": "A look at {behaviour}.", "about": ["Why."],
  "sections": { "all": { "title": "All" } },
  "responses": { "kind": { "one": "One", "group": "A group", "any": "Any" }, "way": { "near": "Near", "online": "Online" } },
  "items": { "kind": "K.", "way": "W.", "pull": "P.", "worry": "W.", "group-only": "G.", "not-online": "N.", "note": "N." },
  "short": { "kind": "K", "way": "W", "pull": "P", "worry": "W", "group-only": "G", "not-online": "N", "note": "N" },
  "scores": {},
  "offers": {
    "steps": { "title": "S", "about": "S.", "out": "Left out if P." }, "tools": { "title": "T", "about": "T." },
    "coach": { "title": "C", "about": "C." }, "circle": { "title": "O", "about": "O." }
  },
  "reasons": { "steps/group": "G.", "steps/near": "N.", "tools/group": "G.", "coach/one": "O.", "circle/always": "A." },
  "message": { "hello": "Hello.", "way": "By {way}, not {behaviour}.", "kind": "{kind}: {pull} of 10", "note": "{note}" },
  "steps": { "steps": ["Go."], "tools": ["Go."], "coach": ["Go."], "circle": ["Go."], "pull": ["Go."], "worry": ["Go."] }
}"#;

/// Answers written as "kind=1 way=near,online pull=5 note=…"; "-" declines.
fn answered(written: &str) -> Answers {
    let instrument = parse(CHECK).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let mut answers = Answers::new(Rc::new(instrument));
    for part in written.split_whitespace() {
        let (item, answer) = part.split_once('=').unwrap();
        let answer = match (item, answer) {
            (_, "-") => Answer::Declined,
            ("way", ids) => {
                let ids = ids.split(',').filter(|id| !id.is_empty());
                Answer::Several(ids.map(str::to_owned).collect())
            }
            ("note", text) => Answer::Text(text.to_owned()),
            (_, number) => Answer::Value(number.parse().unwrap()),
        };
        answers.give(item, answer).unwrap();
    }
    answers
}

#[test]
fn offers_follow_their_rules() {
    for (given, expected) in [
        // Nothing answered: only what always holds.
        ("", "circle"),
        ("kind=- pull=- way=-", "circle"),
        // Two of one family: the second makes way for another family, of fewer points even.
        ("kind=1 way=near", "steps:group,near circle"),
        // 2 points each: the file's order; the other one of the family stays out.
        ("kind=1", "steps:group circle"),
        // Left out, so the next of the family has its place.
        ("kind=1 way=near pull=9", "tools:group circle"),
        ("kind=1 way=near pull=8", "steps:group,near circle"),
        // `is_not` needs an answer, and so does a condition without a test.
        ("kind=0", "circle"),
        ("kind=0 pull=0", "coach:one circle"),
        ("kind=2 pull=0", "coach:one tools:group"),
        ("kind=2 pull=-", "tools:group circle"),
    ] {
        let answers = answered(given);
        let found = read(&answers, &score(&answers)).offers;
        let shown: Vec<_> = found
            .iter()
            .map(|it| match it.reasons.join(",").as_str() {
                "always" => it.id.clone(),
                reasons => format!("{}:{reasons}", it.id),
            })
            .collect();
        assert_eq!(shown.join(" "), expected, "{given}");
    }
}

#[test]
fn the_family_rule_is_given_up_before_too_little_is_shown() {
    // Without the offer that always holds, two of one family are all there is.
    let without = CHECK.replace(
        r#""id": "always", "points": 0, "when": []"#,
        r#""id": "always", "points": 0, "when": [{ "item": "note" }]"#,
    );
    let instrument = Rc::new(parse(&without).unwrap());
    let mut answers = Answers::new(instrument);
    answers.give("kind", Answer::Value(1)).unwrap();
    let found = read(&answers, &score(&answers)).offers;
    let ids: Vec<_> = found.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["steps", "tools"]);
}

#[test]
fn listed_offers_stand_as_the_file_has_them() {
    let listed = CHECK
        .replace("\"points\", \"least\"", "\"listed\", \"least\"")
        .replace("\"family\": \"group\", ", "")
        .replace("\"family\": \"one\", ", "");
    let instrument = Rc::new(parse(&listed).unwrap_or_else(|problems| panic!("{problems:#?}")));
    let mut answers = Answers::new(instrument);
    answers.give("kind", Answer::Value(2)).unwrap();
    answers.give("pull", Answer::Value(0)).unwrap();
    let found = read(&answers, &score(&answers)).offers;
    let ids: Vec<_> = found.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["tools", "coach"]);
}

#[test]
fn a_question_is_asked_where_its_conditions_hold() {
    for (given, item, asked) in [
        ("kind=1", "group-only", true),
        ("kind=2", "group-only", false),
        ("kind=-", "group-only", false),
        ("", "group-only", false),
        ("way=near pull=3", "not-online", true),
        ("way= pull=3", "not-online", true),
        ("way=near,online pull=3", "not-online", false),
        ("way=near pull=4", "not-online", false),
        ("pull=0", "not-online", false),
    ] {
        let answers = answered(given);
        let item = answers.instrument().item(item).unwrap();
        assert_eq!(answers.is_asked(item), asked, "{given}: {}", item.id);
    }
}

#[test]
fn signs_are_the_highest_and_those_that_rose_are_named() {
    for (given, before, sign, rose) in [
        ("pull=3 worry=3", "", "", ""),
        ("pull=4 worry=3", "pull=4 worry=2", "pull", "worry"),
        ("pull=5 worry=6", "pull=4 worry=7", "worry", "pull"),
        ("pull=5 worry=5", "pull=0 worry=-", "pull", "pull"),
        ("pull=- worry=9", "pull=0 worry=0", "worry", "worry"),
    ] {
        let (now, before) = (answered(given), answered(before));
        let signs = read(&now, &score(&now)).signs;
        let signs: Vec<_> = signs.iter().map(|it| it.item.to_string()).collect();
        assert_eq!(signs.join(" "), sign, "{given}");
        let risen: Vec<_> = risen(&now, &before)
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(risen.join(" "), rose, "{given}");
    }
}

#[test]
fn a_message_says_what_was_answered_and_nothing_else() {
    let instrument = parse(CHECK).unwrap();
    let texts = Texts::parse(WORDS, &instrument).unwrap_or_else(|problems| panic!("{problems:#?}"));
    for (given, expected) in [
        ("", "Hello."),
        ("kind=2 pull=4", "Hello."),
        ("kind=2 pull=5", "Hello.|Any: 5 of 10"),
        ("way=online,near", "Hello.|By Near, Online, not drinking."),
        // Braces in the person's own words are left alone.
        ("note={pull}{behaviour} pull=9", "Hello.|{pull}{behaviour}"),
    ] {
        let answers = answered(given);
        let lines = read(&answers, &score(&answers)).message;
        let lines: Vec<_> = lines
            .iter()
            .map(|id| texts.line(id, &answers, "drinking"))
            .collect();
        assert_eq!(lines.join("|"), expected, "{given}");
    }
}

/// Replaces a part of the right words and expects a problem that names the place and the reason.
#[test]
fn words_of_offers_and_lines_must_fit_their_rules() {
    let instrument = parse(CHECK).unwrap();
    for (part, by, place, reason) in [
        (
            "\"steps\": { \"title\": \"S\",",
            "\"stairs\": { \"title\": \"S\",",
            "offer steps",
            "has no text",
        ),
        (
            "\"title\": \"T\", \"about\": \"T.\"",
            "\"title\": \"T\", \"about\": \"\"",
            "offer tools",
            "needs a title",
        ),
        (
            ", \"out\": \"Left out if P.\"",
            "",
            "offer steps",
            "must say why",
        ),
        (
            "\"about\": \"T.\"",
            "\"about\": \"T.\", \"out\": \"No.\"",
            "offer tools",
            "says too much",
        ),
        (
            "\"steps/near\": \"N.\", ",
            "",
            "reason steps/near",
            "has no text",
        ),
        (
            "\"hello\": \"Hello.\", ",
            "",
            "message hello",
            "has no text",
        ),
        (
            "\"Hello.\"",
            "\"Hello {pull}.\"",
            "message hello",
            "one of its conditions must be on",
        ),
        ("\"coach\": [\"Go.\"], ", "", "steps coach", "no next step"),
        (
            "\"worry\": [\"Go.\"]",
            "\"worry\": []",
            "steps worry",
            "no next step",
        ),
        (
            "\"scores\": {}",
            "\"scores\": {}, \"headings\": { \"areas\": { \"title\": \"A\" } }",
            "heading areas",
            "has not",
        ),
        (
            "\"scores\": {}",
            "\"scores\": {}, \"guide\": { \"all\": [\"Q?\"] }",
            "guide all",
            "belongs to nothing",
        ),
        ("\"A look at {behaviour}.\"", "\"A look.\"", "", ""),
    ] {
        assert!(WORDS.contains(part), "{part} is not in the words");
        let found = Texts::parse(&WORDS.replacen(part, by, 1), &instrument);
        if place.is_empty() {
            assert!(found.is_ok(), "a message alone uses the word, too");
            continue;
        }
        let problems = found.expect_err(by);
        let named = problems
            .iter()
            .any(|it| it.at.contains(place) && it.reason.contains(reason));
        assert!(named, "{by}: {problems:#?}");
    }
    let wordless = WORDS.replace("{behaviour}", "it");
    let problems = Texts::parse(&wordless, &instrument).expect_err("no word");
    assert!(
        problems
            .iter()
            .any(|it| it.reason.contains("behaviour must be false"))
    );
    let instrument =
        parse(&CHECK.replacen("\"minutes\"", "\"behaviour\": false, \"minutes\"", 1)).unwrap();
    let problems = Texts::parse(WORDS, &instrument).expect_err("a word");
    assert!(
        problems
            .iter()
            .any(|it| it.reason.contains("behaviour is false"))
    );
    let guided = CHECK.replacen("\"minutes\"", "\"guide\": [\"all\"], \"minutes\"", 1);
    let problems = Texts::parse(WORDS, &parse(&guided).unwrap()).expect_err("no questions");
    assert!(
        problems
            .iter()
            .any(|it| it.at == "guide kind" && it.reason.contains("no question"))
    );
    let asked = WORDS.replacen(
        "\"scores\": {}",
        "\"scores\": {}, \"guide\": { \"all\": [\"Q?\"] }",
        1,
    );
    assert!(Texts::parse(&asked, &parse(&guided).unwrap()).is_ok());
}

#[test]
fn a_wrong_rule_says_where_and_why() {
    for (part, by, place, reason) in [
        (
            "\"is\": \"group\" }] }",
            "\"is\": \"grp\" }] }",
            "item group-only",
            "cannot be \"grp\"",
        ),
        (
            "{ \"item\": \"pull\", \"at_most\": 3 }",
            "{ \"item\": \"pull\", \"at_most\": -1 }",
            "item not-online",
            "as low as -1",
        ),
        (
            "{ \"item\": \"pull\", \"at_most\": 3 }",
            "{ \"item\": \"pull\", \"at_most\": 3, \"at_least\": 1 }",
            "item not-online",
            "takes one of",
        ),
        (
            "\"item\": \"pull\", \"at_least\": 9",
            "\"item\": \"pull\", \"at_least\": 11",
            "offer steps",
            "cannot reach 11",
        ),
        (
            "\"item\": \"pull\", \"at_least\": 9",
            "\"item\": \"note\", \"is\": \"a\"",
            "offer steps",
            "cannot be",
        ),
        (
            "\"item\": \"pull\", \"at_least\": 9",
            "\"item\": \"pul\"",
            "offer steps",
            "does not exist",
        ),
        (
            "[[{ \"item\": \"pull\", \"at_least\": 9 }]]",
            "[[]]",
            "offer steps",
            "never shown",
        ),
        (
            "[ { \"id\": \"always\", \"points\": 0, \"when\": [] } ]",
            "[]",
            "offer circle",
            "has no reason",
        ),
        (
            "\"id\": \"near\", \"points\": 1",
            "\"id\": \"group\", \"points\": 1",
            "offer steps",
            "stands twice",
        ),
        (
            "\"id\": \"near\", \"points\": 1",
            "\"id\": \"near\", \"points\": 101",
            "offer steps",
            "more than 100",
        ),
        (
            "\"id\": \"near\", \"points\": 1",
            "\"id\": \"near\", \"points\": -1",
            "file",
            "invalid value",
        ),
        (
            "\"id\": \"near\", \"points\"",
            "\"id\": \"N\", \"points\"",
            "offer steps",
            "no id",
        ),
        (
            "\"id\": \"tools\", \"family\"",
            "\"id\": \"steps\", \"family\"",
            "options",
            "stands twice",
        ),
        ("\"least\": 2", "\"least\": 3", "options", "more than most"),
        (
            "\"least\": 2, \"most\": 2",
            "\"most\": 0",
            "options",
            "at least one",
        ),
        (
            "\"order\": \"points\"",
            "\"order\": \"listed\"",
            "options",
            "takes a family",
        ),
        ("\"from\": 4", "\"from\": 11", "reading", "cannot reach 11"),
        (
            "[\"pull\", \"worry\"]",
            "[\"pull\", \"note\"]",
            "reading",
            "\"note\" cannot reach",
        ),
        (
            "\"from\": 4, \"most\": 1",
            "\"from\": 4, \"most\": 0",
            "reading",
            "1 or more",
        ),
        (
            "{ \"id\": \"note\", \"when\": [{ \"item\": \"note\" }] }",
            "{ \"id\": \"hello\" }",
            "message",
            "stands twice",
        ),
        (
            "{ \"id\": \"note\", \"when\": [{ \"item\": \"note\" }] }",
            "{ \"id\": \"n\", \"when\": [{ \"item\": \"x\" }] }",
            "message n",
            "does not exist",
        ),
        (
            "\"reading\": [",
            "\"guide\": [\"x\"], \"reading\": [",
            "guide",
            "no section \"x\"",
        ),
        (
            "\"reading\": [",
            "\"guide\": [\"all\", \"all\"], \"reading\": [",
            "guide",
            "stands twice",
        ),
        (
            "\"reading\": [",
            "\"reading\": [ { \"message\": { \"lines\": [{ \"id\": \"a\" }] } },",
            "reading",
            "more than one rule \"message\"",
        ),
    ] {
        assert!(CHECK.contains(part), "{part} is not in the file");
        let problems = parse(&CHECK.replacen(part, by, 1)).expect_err(by);
        let found = problems
            .iter()
            .any(|it| it.at.contains(place) && it.reason.contains(reason));
        assert!(found, "{by}: {problems:#?}");
    }
}
