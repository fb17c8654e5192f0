//! Which offers, signs and lines come of which answers, in a check small enough to work out by hand.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "in a test a surprise may end the test"
)]

mod small_check;

use footing_core::reading::risen;
use footing_core::{Answer, Answers, Texts, parse, read, score};
use small_check::{CHECK, WORDS, answered};
use std::rc::Rc;

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
