//! The schema of the file says what the check says, as far as a schema can.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "in a test a surprise may end the test"
)]

mod random;

use boon::{Compiler, SchemaIndex, Schemas};
use footing_interchange::custom::check::TOPICS;
use footing_interchange::custom::file::write;
use footing_interchange::custom::templates::{all, fill};
use footing_interchange::custom::{check, limits};
use proptest::prelude::*;
use random::{any_instrument, right_instrument};
use serde_json::{Value, json};

const FILE: &str = include_str!("small/file.json");

fn schema() -> Value {
    serde_json::from_str(include_str!("../../../docs/footing-instrument.schema.json")).unwrap()
}

fn compiled() -> (Schemas, SchemaIndex) {
    let mut schemas = Schemas::new();
    let mut compiler = Compiler::new();
    compiler.add_resource("schema.json", schema()).unwrap();
    let index = compiler.compile("schema.json", &mut schemas).unwrap();
    (schemas, index)
}

fn holds((schemas, index): &(Schemas, SchemaIndex), text: &str) -> bool {
    schemas
        .validate(&serde_json::from_str(text).unwrap(), *index)
        .is_ok()
}

#[test]
fn the_schema_has_the_limits_of_the_check() {
    let schema = schema();
    for (place, limit) in [
        ("/properties/title/maxLength", limits::TITLE),
        ("/properties/about/maxLength", limits::ABOUT),
        ("/properties/licence/maxLength", limits::LICENCE),
        ("/properties/source/maxLength", limits::SOURCE),
        (
            "/properties/recall_days/minimum",
            *limits::RECALL_DAYS.start() as usize,
        ),
        (
            "/properties/recall_days/maximum",
            *limits::RECALL_DAYS.end() as usize,
        ),
        ("/properties/scales/maxItems", limits::SCALES),
        ("/properties/items/minItems", *limits::ITEMS.start()),
        ("/properties/items/maxItems", *limits::ITEMS.end()),
        ("/properties/scores/maxItems", limits::SCORES),
        ("/$defs/scale/minItems", *limits::OPTIONS.start()),
        ("/$defs/scale/maxItems", *limits::OPTIONS.end()),
        (
            "/$defs/scale/items/properties/value/maximum",
            *limits::VALUES.end() as usize,
        ),
        (
            "/$defs/scale/items/properties/text/maxLength",
            limits::OPTION,
        ),
        ("/$defs/item/properties/text/maxLength", limits::ITEM),
        (
            "/$defs/answer/oneOf/2/properties/number/properties/max/maximum",
            *limits::NUMBERS.end() as usize,
        ),
        (
            "/$defs/answer/oneOf/3/properties/words/properties/max_chars/maximum",
            *limits::ANSWER_CHARS.end() as usize,
        ),
        (
            "/$defs/ofScale/properties/scale/maximum",
            limits::SCALES - 1,
        ),
        ("/$defs/score/properties/title/maxLength", limits::SCORE),
        (
            "/$defs/score/properties/prorate/minimum",
            *limits::PRORATE.start() as usize,
        ),
        (
            "/$defs/score/properties/prorate/maximum",
            *limits::PRORATE.end() as usize,
        ),
        ("/$defs/score/properties/bands/maxItems", limits::BANDS),
        (
            "/$defs/score/properties/bands/items/properties/text/maxLength",
            limits::BAND,
        ),
        (
            "/$defs/score/properties/bands_source/maxLength",
            limits::BANDS_SOURCE,
        ),
    ] {
        assert_eq!(schema.pointer(place), Some(&json!(limit)), "{place}");
    }
    assert_eq!(
        schema.pointer("/$defs/item/properties/danger/properties/topic/enum"),
        Some(&json!(TOPICS))
    );
}

#[test]
fn the_schema_takes_what_is_right_and_refuses_what_is_not() {
    let schema = compiled();
    assert!(holds(&schema, FILE));
    for template in all() {
        let statements: Vec<_> = (1..=template.items())
            .map(|n| format!("Statement {n}"))
            .collect();
        let answers = template.blocks.iter().flat_map(|block| block.values);
        let answers: Vec<_> = answers.map(|value| format!("Answer ({value})")).collect();
        let (mut it, _) = fill(template, &statements.join("\n"), &answers.join("\n"));
        it.id = "abcdefghijklmno2".to_owned();
        assert!(holds(&schema, &write(&it)), "{}", template.id);
    }
    for (part, by) in [
        ("\"version\": 1", "\"version\": 2"),
        ("\"edition\": 3", "\"edition\": 0"),
        ("\"edition\": 3", "\"edition\": 3, \"more\": 1"),
        ("abcdefghijklmno2", "abcdefghijklmno1"),
        ("\"Small\"", "\"\""),
        ("\"none\"", "\"all\""),
        ("\"min\": 0", "\"min\": 0, \"step\": 2"),
        ("\"sum\"", "\"product\""),
        ("\"violence\"", "\"other\""),
        ("\"of\": [", "\"of\": [0,"),
    ] {
        assert!(!holds(&schema, &FILE.replacen(part, by, 1)), "{by}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn the_schema_takes_every_right_instrument(it in right_instrument()) {
        thread_local! { static SCHEMA: (Schemas, SchemaIndex) = compiled(); }
        let text = write(&it);
        prop_assert!(SCHEMA.with(|schema| holds(schema, &text)), "{text}");
    }

    /// Whatever passes the check passes the schema, also where nobody aimed at it.
    #[test]
    fn the_schema_is_no_stricter_than_the_check(it in any_instrument()) {
        thread_local! { static SCHEMA: (Schemas, SchemaIndex) = compiled(); }
        if check(&it).is_empty() {
            prop_assert!(SCHEMA.with(|schema| holds(schema, &write(&it))));
        }
    }
}
