//! Every golden answer set of every built-in check gives its hand-worked scores and reading.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "in a test a surprise may end the test"
)]

use footing_core::condition::all_hold;
use footing_core::reading::Rule;
use footing_core::{Answer, Answers, Instrument, Kind, NoScore, Texts, parse, read, score};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Golden {
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    #[serde(default)]
    fill: BTreeMap<String, i32>,
    #[serde(default)]
    answers: BTreeMap<String, Given>,
    expect: Expect,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Given {
    Value(i32),
    Declined(String),
    Several(Vec<String>),
    Text { text: String },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expect {
    scores: BTreeMap<String, Value>,
    strengths: Option<Vec<String>>,
    barriers: Option<Vec<String>>,
    areas: Option<Vec<String>>,
    triggers: Option<Vec<String>>,
    safety: Option<Vec<String>>,
    alike: Option<bool>,
    offers: Option<Vec<String>>,
    signs: Option<Vec<String>>,
    message: Option<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Value {
    Number(f64),
    None(String),
}

fn folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../instruments");
    let mut folders: Vec<_> = fs::read_dir(root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    folders
}

fn load(folder: &Path) -> Instrument {
    let json = fs::read_to_string(folder.join("instrument.json")).unwrap();
    parse(&json).unwrap_or_else(|problems| panic!("{}: {problems:#?}", folder.display()))
}

fn answered(instrument: &Rc<Instrument>, case: &Case) -> Answers {
    let mut answers = Answers::new(instrument.clone());
    // In the instrument's order, so that conditions see the answers they depend on.
    for item in &instrument.items {
        let id = item.id.as_str();
        let filled = match &item.kind {
            Kind::Choice(scale) => case.fill.get(&scale.id).map(|value| Answer::Value(*value)),
            _ => None,
        };
        let own = case.answers.get(id).map(|given| match given {
            Given::Value(value) => Answer::Value(*value),
            Given::Declined(word) => {
                assert_eq!(word, "declined", "{}: {id}", case.name);
                Answer::Declined
            }
            Given::Several(options) => Answer::Several(options.iter().cloned().collect()),
            Given::Text { text } => Answer::Text(text.clone()),
        });
        if let Some(answer) = own.or(filled) {
            answers
                .give(id, answer)
                .unwrap_or_else(|e| panic!("{}: {id}: {e}", case.name));
        }
    }
    for id in case.answers.keys() {
        assert!(instrument.item(id).is_some(), "{}: no item {id}", case.name);
    }
    answers
}

fn check(instrument: &Rc<Instrument>, case: &Case) {
    let name = format!("{}: {}", instrument.id, case.name);
    let answers = answered(instrument, case);
    let scores = score(&answers);
    for (id, expected) in &case.expect.scores {
        let found = scores.iter().find(|score| score.id.as_str() == id);
        let found = found.unwrap_or_else(|| panic!("{name}: no score {id}"));
        match (expected, found.result) {
            (Value::Number(expected), Ok(value)) => {
                assert!(
                    (expected - value).abs() < 0.005,
                    "{name}: {id}: {value}, not {expected}"
                );
            }
            (Value::None(expected), Err(why)) => {
                let why = match why {
                    NoScore::NotAsked => "not-asked",
                    NoScore::TooFew { .. } => "too-few",
                    NoScore::SafetyAnswerMissing => "safety-answer-missing",
                };
                assert_eq!(why, expected, "{name}: {id}");
            }
            (_, found) => panic!("{name}: {id} is {found:?}"),
        }
    }
    let reading = read(&answers, &scores);
    let same = |what: &str, expected: &Option<Vec<String>>, found: Vec<String>| {
        if let Some(expected) = expected {
            assert_eq!(&found, expected, "{name}: {what}");
        }
    };
    let items =
        |found: &[footing_core::Finding]| found.iter().map(|it| it.item.to_string()).collect();
    same(
        "strengths",
        &case.expect.strengths,
        items(&reading.strengths),
    );
    same("barriers", &case.expect.barriers, items(&reading.barriers));
    let areas = reading
        .areas
        .iter()
        .map(|it| it.score.to_string())
        .collect();
    same("areas", &case.expect.areas, areas);
    let triggers = reading.triggers.iter().map(|it| it.stem.clone()).collect();
    same("triggers", &case.expect.triggers, triggers);
    let safety = reading.safety.iter().map(|it| it.topic.clone()).collect();
    same("safety", &case.expect.safety, safety);
    let offers = reading.offers.iter().map(|it| it.id.clone()).collect();
    same("offers", &case.expect.offers, offers);
    same("signs", &case.expect.signs, items(&reading.signs));
    same("message", &case.expect.message, reading.message);
    if let Some(alike) = case.expect.alike {
        assert_eq!(reading.alike, alike, "{name}: alike");
    }
}

fn golden(folder: &Path) -> Golden {
    let json = fs::read_to_string(folder.join("golden.json")).unwrap();
    serde_json::from_str(&json).unwrap_or_else(|e| panic!("{}: {e}", folder.display()))
}

/// Every offer, list of `unless`, line and danger stands in at least one set worked out by hand.
#[test]
fn golden_answer_sets_reach_every_offer_and_line() {
    let mut lost = Vec::new();
    for folder in folders() {
        let instrument = Rc::new(load(&folder));
        let mut reached: BTreeSet<String> = BTreeSet::new();
        for case in golden(&folder).cases {
            let answers = answered(&instrument, &case);
            let mut found = case.expect.offers.unwrap_or_default();
            found.extend(case.expect.message.unwrap_or_default());
            found.extend(case.expect.safety.unwrap_or_default());
            for rule in &instrument.rules {
                if let Rule::Options(matching) = rule {
                    let out = matching.offers.iter().flat_map(|offer| {
                        let lists = offer.unless.iter().enumerate();
                        let held = lists.filter(|(_, all)| all_hold(all, &answers));
                        held.map(|(n, _)| format!("unless {} {}", offer.id, n + 1))
                    });
                    found.extend(out);
                }
            }
            reached.extend(found);
        }
        let mut wanted: Vec<String> = instrument
            .dangers
            .iter()
            .map(|danger| danger.topic.clone())
            .collect();
        for rule in &instrument.rules {
            match rule {
                Rule::Options(matching) => {
                    for offer in &matching.offers {
                        wanted.push(offer.id.clone());
                        let lists = 1..=offer.unless.len();
                        wanted.extend(lists.map(|n| format!("unless {} {n}", offer.id)));
                    }
                }
                Rule::Message { lines } => wanted.extend(lines.iter().map(|it| it.id.clone())),
                _ => {}
            }
        }
        wanted.retain(|name| !reached.contains(name));
        lost.extend(wanted.iter().map(|it| format!("{}: {it}", instrument.id)));
    }
    assert!(lost.is_empty(), "in no golden set:\n{}", lost.join("\n"));
}

#[test]
fn golden_answer_sets_give_their_scores() {
    for folder in folders() {
        let instrument = Rc::new(load(&folder));
        let golden = golden(&folder);
        assert!(
            golden.cases.len() >= 8,
            "{}: fewer than 8 golden sets",
            instrument.id
        );
        for case in &golden.cases {
            check(&instrument, case);
        }
    }
}

#[test]
fn words_are_complete_and_plain() {
    for folder in folders() {
        let instrument = load(&folder);
        let json = fs::read_to_string(folder.join("en.json")).unwrap();
        let texts = Texts::parse(&json, &instrument)
            .unwrap_or_else(|problems| panic!("{}: {problems:#?}", folder.display()));
        let fill = |text: &str| text.replace("{behaviour}", "using");
        let asked: Vec<String> = instrument
            .items
            .iter()
            .flat_map(|item| [fill(texts.item(item)), fill(texts.short(item))])
            .chain(texts.stems.values().map(|stem| fill(&stem.text)))
            .collect();
        let steps: Vec<String> = texts
            .steps
            .values()
            .chain(texts.avoid.values())
            .flatten()
            .map(|t| fill(t))
            .collect();
        let all: Vec<String> = texts.all().map(fill).collect();
        for (what, texts, most) in [
            ("items", &asked, 6.0),
            ("next steps", &steps, 6.0),
            ("all", &all, 7.0),
        ] {
            let grade = footing_core::readability::grade(&texts.join(".\n")).unwrap();
            println!("{}: {what} at grade {grade:.1}", instrument.id);
            assert!(
                grade <= most,
                "{}: {what} at grade {grade:.1}",
                instrument.id
            );
        }
        for step in steps {
            let grade = footing_core::readability::grade(&step).unwrap();
            assert!(grade <= 9.0, "grade {grade:.1} alone: {step}");
        }
    }
}
