//! Published scoring vectors, from the paste to the score: each is met by its template.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "in a test a surprise may end the test"
)]

use footing_core::score::pomp;
use footing_core::{Answer, AnswerError, Answers, NoScore, Score, score};
use footing_interchange::custom::templates::{Template, all, by_id, fill};
use footing_interchange::custom::{build, check};
use serde_json::Value;
use std::env;
use std::fs;
use std::path::PathBuf;
use std::rc::Rc;

/// A template with words that nobody published, through the whole way to a check.
fn filled(template: &Template) -> Rc<footing_core::Instrument> {
    let statements: Vec<_> = (1..=template.items())
        .map(|n| format!("{n}. Statement {n}"))
        .collect();
    let answers = template.blocks.iter().flat_map(|block| {
        block
            .values
            .iter()
            .map(|value| format!("Answer that counts {value} ({value})"))
    });
    let answers: Vec<_> = answers.collect();
    let (mut custom, fits) = fill(template, &statements.join("\n"), &answers.join("\n"));
    assert_eq!(fits, [], "{}", template.id);
    custom.id = "abcdefghijklmno2".to_owned();
    assert_eq!(check(&custom), [], "{}", template.id);
    let (instrument, _) = build(&custom).unwrap();
    assert!(instrument.provenance.validated, "{}", template.id);
    Rc::new(instrument)
}

/// Answers by the number given, in order; `None` is "prefer not to say".
fn answered(
    instrument: &Rc<footing_core::Instrument>,
    given: &[Option<i32>],
) -> Result<Answers, AnswerError> {
    assert_eq!(given.len(), instrument.items.len());
    let mut answers = Answers::new(instrument.clone());
    for (item, value) in instrument.items.iter().zip(given) {
        let answer = value.map_or(Answer::Declined, Answer::Value);
        answers.give(item.id.as_str(), answer)?;
    }
    Ok(answers)
}

/// The score with that title in the template.
fn titled<'a>(template: &Template, scores: &'a [Score], title: &str) -> &'a Score {
    let place = template
        .scores
        .iter()
        .position(|it| it.title.eq_ignore_ascii_case(title));
    &scores[place.unwrap_or_else(|| panic!("{} has no score {title}", template.id))]
}

fn numbers(value: &Value) -> Vec<Option<i32>> {
    let numbers = value.as_array().unwrap().iter();
    numbers.map(|it| it.as_i64().map(|it| it as i32)).collect()
}

/// Plays one vector; says what it compared.
fn play(template: &Template, vector: &Value) {
    let name = format!("{}: {}", template.id, vector["name"]);
    let expected = vector["expected"].as_object().unwrap();
    let instrument = filled(template);
    let given = numbers(&vector["answers"]);
    let answers = answered(&instrument, &given);
    if expected.contains_key("error") {
        assert_eq!(answers, Err(AnswerError::OutOfRange), "{name}");
        assert_eq!(expected["error"], "value out of range");
        return;
    }
    let scores = score(&answers.unwrap());
    let total = titled(template, &scores, "total");
    let mut compared = 0;
    for (key, wanted) in expected {
        match key.as_str() {
            "total" => match wanted.as_f64() {
                Some(wanted) => assert_eq!(total.result, Ok(wanted), "{name}"),
                None => assert!(
                    matches!(total.result, Err(NoScore::TooFew { .. })),
                    "{name}"
                ),
            },
            "why" => {
                let missing = total
                    .missing
                    .iter()
                    .map(|id| id.as_str().trim_start_matches('i'));
                let missing: Vec<_> = missing.collect();
                assert_eq!(
                    *wanted,
                    format!("missing: [{}]", missing.join(", ")),
                    "{name}"
                );
            }
            "pomp" => {
                let value = pomp(total.result.unwrap(), total.range.0, total.range.1);
                let rounded = (value.unwrap() * 10_000.0).round() / 10_000.0;
                assert_eq!(Some(rounded), wanted.as_f64(), "{name}");
            }
            "percentage" => {
                let percentage = titled(template, &scores, "percentage");
                assert_eq!(percentage.result, Ok(wanted.as_f64().unwrap()), "{name}");
            }
            "subscales" => {
                for (key, wanted) in wanted.as_object().unwrap() {
                    let part = titled(template, &scores, key);
                    assert_eq!(part.result, Ok(wanted.as_f64().unwrap()), "{name}, {key}");
                }
            }
            "band" => {
                let rule = &instrument.scores[0];
                let bands = rule.bands.as_ref().expect(&name);
                let band = bands.of(total.result.unwrap()).expect(&name);
                let place = bands.ranges.iter().position(|it| it == band).unwrap();
                let text = template.scores[0].bands[place].2;
                assert_eq!(text.replace(' ', "-"), wanted.as_str().unwrap(), "{name}");
            }
            other => panic!("{name}: nobody looks at {other}"),
        }
        compared += 1;
    }
    assert!(compared > 0, "{name}");
    if !expected.contains_key("band") {
        let no_value = total.result.is_err();
        assert!(
            no_value || instrument.scores[0].bands.is_none(),
            "{name}: has a range"
        );
    }
}

/// Facts of a template beside those of an oracle, and all its vectors.
fn oracle(oracle: &Value) -> usize {
    let id = oracle["id"].as_str().unwrap();
    let template = by_id(id).unwrap_or_else(|| panic!("there is no template {id}"));
    assert_eq!(
        template.items() as u64,
        oracle["items"].as_u64().unwrap(),
        "{id}"
    );
    let reversed: Vec<_> = template
        .reversed
        .iter()
        .map(|it| Some(*it as i32))
        .collect();
    assert_eq!(reversed, numbers(&oracle["reversed"]), "{id}");
    let instrument = filled(template);
    let scores = score(&Answers::new(instrument.clone()));
    let range = |of: &Value| (of["min"].as_f64().unwrap(), of["max"].as_f64().unwrap());
    assert_eq!(
        titled(template, &scores, "total").range,
        range(&oracle["total"]),
        "{id}"
    );
    for part in oracle["subscales"].as_array().unwrap() {
        let found = titled(template, &scores, part["key"].as_str().unwrap());
        assert_eq!(found.range, range(part), "{id}");
        let items = found
            .missing
            .iter()
            .map(|it| it.as_str().trim_start_matches('i').parse().ok());
        assert_eq!(items.collect::<Vec<_>>(), numbers(&part["items"]), "{id}");
    }
    let bands = template.scores[0].bands.iter();
    let bands: Vec<_> = bands
        .map(|(from, to, text)| (*from, *to, text.replace(' ', "-")))
        .collect();
    let wanted = oracle["bands"].as_array().unwrap().iter().map(|it| {
        let number = |key: &str| it[key].as_i64().unwrap() as i32;
        (
            number("from"),
            number("to"),
            it["key"].as_str().unwrap().to_owned(),
        )
    });
    assert_eq!(bands, wanted.collect::<Vec<_>>(), "{id}");
    let watched: Vec<_> = instrument
        .dangers
        .iter()
        .map(|it| it.item.as_str())
        .collect();
    let safety = oracle.get("safety_items").map(numbers).unwrap_or_default();
    let safety: Vec<_> = safety
        .iter()
        .map(|it| format!("i{}", it.unwrap()))
        .collect();
    assert_eq!(watched, safety, "{id}");
    let vectors = oracle["vectors"].as_array().unwrap();
    vectors.iter().for_each(|vector| play(template, vector));
    vectors.len()
}

#[test]
fn every_published_vector_is_met() {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let shared = env::var_os("FOOTING_SHARED").map_or(beside, PathBuf::from);
    let path = shared.join("corpus/scores/scoring-oracles.json");
    let Ok(text) = fs::read_to_string(&path) else {
        assert!(env::var_os("CI").is_none(), "{} is missing", path.display());
        println!("left out: there is no {}", path.display());
        return;
    };
    let file: Value = serde_json::from_str(&text).unwrap();
    let oracles = file["instruments"].as_array().unwrap();
    let vectors: usize = oracles.iter().map(oracle).sum();
    println!("{} instruments, {vectors} vectors", oracles.len());
    assert_eq!(oracles.len(), all().count());
    assert!(vectors > 100);
}

/// The same in a checkout that has nothing beside it: figures worked out from the rules.
#[test]
fn every_golden_vector_is_met() {
    let file: Value = serde_json::from_str(include_str!("golden.json")).unwrap();
    let templates = file["templates"].as_object().unwrap();
    for (id, vectors) in templates {
        let template = by_id(id).unwrap();
        let vectors = vectors.as_array().unwrap();
        assert!(vectors.len() >= 4, "{id}");
        vectors.iter().for_each(|vector| play(template, vector));
    }
    assert_eq!(templates.len(), all().count());
}
