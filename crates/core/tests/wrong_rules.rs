//! A wrong rule for offers, signs or a short text, or wrong words for one, is refused with its place
//! and the reason.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "in a test a surprise may end the test"
)]

mod small_check;

use footing_core::{Texts, parse};
use small_check::{CHECK, WORDS};

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
