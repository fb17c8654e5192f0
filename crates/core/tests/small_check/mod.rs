//! A check small enough to work out by hand, with offers, signs and a short text.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    dead_code,
    missing_docs,
    reason = "each test takes what it needs of it, and a surprise may end the test"
)]

use footing_core::{Answer, Answers, parse};
use std::rc::Rc;

pub const CHECK: &str = r#"{
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

pub const WORDS: &str = r#"{
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
pub fn answered(written: &str) -> Answers {
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
