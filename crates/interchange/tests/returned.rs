//! What is sent back reads as it was written, and nothing else reads as a return.
//! Long because most of it are tables of what must not get through.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "in a test a surprise may end the test"
)]

mod returns_at_random;

use boon::{Compiler, SchemaIndex, Schemas};
use footing_core::{Answer, Timestamp};
use footing_interchange::returned::{
    MOST_BYTES, Return, ReturnError, ReturnedResult, ReturnedScore, TooLarge, people, read, write,
};
use proptest::prelude::*;
use returns_at_random::{tidy, untidy};
use serde_json::{Value, json};
use std::sync::LazyLock;

/// The documented format, as another library understands it.
struct Documented(Schemas, SchemaIndex);

impl Documented {
    fn takes(&self, json: &Value) -> bool {
        self.0.validate(json, self.1).is_ok()
    }
}

static DOCUMENTED: LazyLock<Documented> = LazyLock::new(|| {
    let schema = include_str!("../../../docs/footing-return.schema.json");
    let mut compiler = Compiler::new();
    let name = "footing-return.json";
    compiler
        .add_resource(name, serde_json::from_str(schema).unwrap())
        .unwrap();
    let mut schemas = Schemas::new();
    let index = compiler.compile(name, &mut schemas).unwrap();
    Documented(schemas, index)
});

fn sample() -> Return {
    let answers = [
        ("alone", Answer::Value(3)),
        ("body", Answer::Declined),
        (
            "signs",
            Answer::Several(["tired".to_owned()].into_iter().collect()),
        ),
        ("why", Answer::Text("Because of\n\"her\"".to_owned())),
    ];
    let answers = answers.map(|(item, answer)| (item.to_owned(), answer));
    Return {
        invite: "k2v7d4q3a5b6c".to_owned(),
        name: "River 7".to_owned(),
        made_at: Timestamp::from_ms(1_795_224_420_000),
        results: vec![ReturnedResult {
            id: "abcdefghijklmn27".to_owned(),
            instrument: "recovery-capital".to_owned(),
            edition: 2,
            title: "Strengths".to_owned(),
            word: "drinking".to_owned(),
            finished_at: Timestamp::from_ms(1_795_224_000_000),
            offset_minutes: 60,
            scores: vec![ReturnedScore {
                id: "personal".to_owned(),
                title: "Personal".to_owned(),
                value: Some(62.5),
                min: 0.0,
                max: 100.0,
            }],
            answers: Some(answers.into_iter().collect()),
        }],
        line: "See you on Monday".to_owned(),
    }
}

fn written() -> Value {
    serde_json::from_str(&write(&sample()).unwrap()).unwrap()
}

fn read_value(json: &Value) -> Result<Return, ReturnError> {
    read(json.to_string().as_bytes())
}

#[test]
fn a_return_is_written_like_this() {
    let expected = json!({
        "format": "footing-return", "version": 1, "invite": "k2v7d4q3a5b6c", "name": "River 7",
        "made_at": "2026-11-21T01:27:00.000Z", "line": "See you on Monday",
        "results": [{
            "id": "abcdefghijklmn27", "instrument": "recovery-capital", "edition": 2,
            "title": "Strengths", "word": "drinking", "finished_at": "2026-11-21T01:20:00.000Z",
            "offset_minutes": 60,
            "scores": [{"id": "personal", "title": "Personal", "value": 62.5, "min": 0, "max": 100}],
            "answers": {"alone": 3, "body": "declined", "signs": ["tired"],
                "why": {"text": "Because of\n\"her\""}},
        }],
    });
    assert_eq!(written(), expected);
    assert_eq!(read_value(&expected), Ok(sample()));
    assert!(DOCUMENTED.takes(&expected));
}

/// Puts a value in one place of the sample; what is read then.
fn with(place: &str, value: Value) -> Result<Return, ReturnError> {
    let mut json = written();
    *json.pointer_mut(place).unwrap() = value;
    read_value(&json)
}

#[test]
fn what_is_out_of_bounds_is_refused_whole() {
    let many = |most: usize, one: &Value| Value::Array(vec![one.clone(); most + 1]);
    let (result, score) = (
        &written()["results"][0],
        &written()["results"][0]["scores"][0],
    );
    let answers = |n: usize| -> Value {
        let of = (0..n).map(|i| (format!("i{i}"), json!(1)));
        Value::Object(of.collect())
    };
    let of = "/results/0";
    let cases = [
        ("/format", json!("footing-export")),
        ("/version", json!(0)),
        ("/version", json!(1.5)),
        ("/version", json!("1")),
        ("/invite", json!("AB")),
        ("/invite", json!("a".repeat(33))),
        ("/invite", json!("../x")),
        ("/name", json!(7)),
        ("/made_at", json!("yesterday")),
        ("/results", json!({})),
        ("/results", many(50, result)),
        ("/results/0", json!([])),
        ("/results/0/id", json!("abc")),
        ("/results/0/id", json!("ABCDEFGHIJKLMN27")),
        ("/results/0/instrument", json!("a b")),
        ("/results/0/instrument", json!("")),
        ("/results/0/edition", json!(0)),
        ("/results/0/edition", json!(4_294_967_296_u64)),
        ("/results/0/finished_at", json!(0)),
        ("/results/0/offset_minutes", json!(1441)),
        ("/results/0/offset_minutes", json!(-1441)),
        ("/results/0/offset_minutes", json!(0.5)),
        ("/results/0/scores", json!(null)),
        ("/results/0/scores", many(64, score)),
        ("/results/0/scores/0/id", json!("=1")),
        ("/results/0/scores/0/value", json!("62")),
        ("/results/0/scores/0/value", json!(true)),
        ("/results/0/scores/0/value", json!(100.1)),
        ("/results/0/scores/0/value", json!(-0.1)),
        ("/results/0/scores/0/min", json!(101)),
        ("/results/0/scores/0/min", json!(null)),
        ("/results/0/scores/0/max", json!(1e10)),
        ("/results/0/answers", json!(null)),
        ("/results/0/answers", answers(501)),
        ("/results/0/answers/alone", json!(0.5)),
        ("/results/0/answers/alone", json!(2_147_483_648_i64)),
        ("/results/0/answers/alone", json!(null)),
        ("/results/0/answers/alone", json!("refused")),
        ("/results/0/answers/signs", json!(["a b"])),
        ("/results/0/answers/signs", many(100, &json!("a"))),
        ("/results/0/answers/why", json!({"words": "a"})),
    ];
    // Only a schema that could count would know that these do not fit together.
    let beyond_a_schema = ["/results/0/scores/0/value", "/results/0/scores/0/min"];
    for (place, value) in cases {
        let mut json = written();
        *json.pointer_mut(place).unwrap() = value.clone();
        assert_eq!(
            read_value(&json),
            Err(ReturnError::NotOurs),
            "{place} {value:.60}"
        );
        let is_beyond = value.is_number() && beyond_a_schema.contains(&place);
        assert_eq!(DOCUMENTED.takes(&json), is_beyond, "{place} {value:.60}");
    }
    // The same places with what may stand there.
    for (place, value) in [
        ("/invite", json!("")),
        ("/results", json!([])),
        ("/results/0/offset_minutes", json!(-1440)),
        ("/results/0/scores/0/value", json!(null)),
        ("/results/0/scores/0/value", json!(0)),
        ("/results/0/answers", answers(500)),
    ] {
        assert!(with(place, value).is_ok(), "{place}");
    }
    assert_eq!(with(of, json!({})), Err(ReturnError::NotOurs));
}

#[test]
fn other_texts_are_told_apart() {
    let json = write(&sample()).unwrap();
    for (bytes, expected) in [
        (Vec::new(), ReturnError::NotOurs),
        (b"null".to_vec(), ReturnError::NotOurs),
        (b"age-encryption.org/v1".to_vec(), ReturnError::NotOurs),
        (vec![0xff; 40], ReturnError::NotOurs),
        (vec![b' '; MOST_BYTES + 1], ReturnError::TooLarge),
        ("[".repeat(MOST_BYTES).into_bytes(), ReturnError::NotOurs),
        (
            json.replace("\"version\":1", "\"version\":2").into(),
            ReturnError::Newer,
        ),
        (
            json.replace("\"version\":1", "\"version\":1,\"version\":1")
                .into(),
            ReturnError::NotOurs,
        ),
        (json.replace("62.5", "1e999").into(), ReturnError::NotOurs),
        (json.replace("62.5", "NaN").into(), ReturnError::NotOurs),
        (
            json.replace("\"body\"", "\"alone\"").into(),
            ReturnError::NotOurs,
        ),
        (
            json.replace(",\"line\"", ",\"lime\"").into(),
            ReturnError::NotOurs,
        ),
    ] {
        assert_eq!(
            read(&bytes),
            Err(expected),
            "{:.60}",
            String::from_utf8_lossy(&bytes)
        );
    }
    // Padding, and fields of a later version 1.
    let padded = format!("{json}{}", " ".repeat(500));
    assert_eq!(read(padded.as_bytes()), Ok(sample()));
    let later = json.replace("\"version\":1", "\"version\":1,\"mood\":[{}]");
    assert_eq!(read(later.as_bytes()), Ok(sample()));
}

#[test]
fn texts_of_strangers_come_out_plain_and_short() {
    let name = "\u{202e}<b>\tA\r\nB\0 \u{2066}C\u{1b}[0m".to_owned();
    let found = with("/name", json!(name)).unwrap();
    assert_eq!(found.name, "<b> A B C[0m");
    assert_eq!(with("/name", json!("x".repeat(61))).unwrap().name.len(), 60);
    assert_eq!(
        with("/line", json!("x".repeat(601))).unwrap().line.len(),
        600
    );
    let found = with("/results/0/answers/why/text", json!("a\u{202a}\r\nb")).unwrap();
    let own = found.results[0].answers.as_ref().unwrap().get("why");
    assert_eq!(own, Some(&Answer::Text("a\nb".to_owned())));
    // Own words of which nothing can be seen are no answer.
    let found = with("/results/0/answers/why/text", json!("\u{200b} \0")).unwrap();
    assert!(
        !found.results[0]
            .answers
            .as_ref()
            .unwrap()
            .contains_key("why")
    );
}

#[test]
fn more_than_anybody_reads_is_not_written() {
    let mut large = sample();
    let words = ("x".repeat(40), Answer::Text("é".repeat(2_000)));
    let answers = (0..100).map(|i| (format!("i{i}"), words.1.clone()));
    large.results[0].answers = Some(answers.collect());
    assert_eq!(write(&large), Err(TooLarge));
}

#[test]
fn returns_are_put_together_by_who_sent_them() {
    let make = |name: &str, invite: &str, at: i64, ids: &[&str]| {
        let mut it = sample();
        it.name = name.to_owned();
        it.invite = invite.to_owned();
        it.made_at = Timestamp::from_ms(at);
        let one = it.results[0].clone();
        it.results = ids
            .iter()
            .map(|id| ReturnedResult {
                id: (*id).to_owned(),
                ..one.clone()
            })
            .collect();
        it
    };
    let mut returns = vec![
        make("River 7", "a", 20, &["r1", "r2"]),
        make("", "b", 5, &["r5"]),
        make(" RIVER\u{a0} 7", "c", 30, &["r2", "r3"]),
        make("", "", 6, &["r6"]),
        make("Ödön", "a", 1, &["r1"]),
        make("", "b", 4, &["r4", "r5"]),
        make("", "", 7, &["r7"]),
        make("river 7", "a", 10, &["r0"]),
    ];
    // Sent again without its answers, and finished before the others.
    returns[2].results[0].answers = None;
    returns[7].results[0].finished_at = Timestamp::from_ms(0);
    let found = people(&returns);
    let seen: Vec<_> = found
        .iter()
        .map(|it| {
            let ids: Vec<_> = it.results.iter().map(|it| it.result.id.as_str()).collect();
            (it.name, ids, it.last_at().ms())
        })
        .collect();
    assert_eq!(
        seen,
        [
            ("RIVER\u{a0} 7", vec!["r0", "r1", "r2", "r3"], 30),
            ("Ödön", vec!["r1"], 1),
            ("", vec!["r4", "r5"], 5),
            ("", vec!["r6"], 6),
            ("", vec!["r7"], 7),
        ]
    );
    assert!(found[0].results[2].result.answers.is_some());
    assert_eq!(found[0].results[2].returned.made_at.ms(), 20);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn what_is_written_reads_back(it in tidy()) {
        let json = write(&it).unwrap();
        prop_assert_eq!(read(json.as_bytes()), Ok(it));
    }

    #[test]
    fn whatever_is_in_its_texts_it_can_be_read(it in untidy()) {
        let json = write(&it).unwrap();
        let found = read(json.as_bytes()).unwrap();
        let as_documented = DOCUMENTED.takes(&serde_json::from_str(&json).unwrap());
        // Own words of which nothing can be seen are written as they came to be, and are no answer.
        prop_assert!(as_documented || json.contains("{\"text\":\"\"}"), "{}", json);
        prop_assert_eq!(&found.results.len(), &it.results.len());
        prop_assert!(found.name.chars().count() <= 60 && found.line.chars().count() <= 600);
        let is_plain = |c: char| !c.is_control() && c != '\u{202e}';
        prop_assert!(found.name.chars().all(is_plain));
        // What was read once is plain for good.
        let again = write(&found).unwrap();
        prop_assert_eq!(read(again.as_bytes()), Ok(found));
    }

    #[test]
    fn no_change_makes_the_reader_panic(
        it in tidy(), at: prop::sample::Index, how in 0..4, byte: u8, length: prop::sample::Index,
    ) {
        let mut json = write(&it).unwrap().into_bytes();
        let at = at.index(json.len());
        match how {
            0 => json[at] = byte,
            1 => json.insert(at, byte),
            2 => json.truncate(at),
            _ => {
                let to = at + length.index(json.len() - at);
                let piece = json[at..to].to_vec();
                json.splice(at..at, piece);
            }
        }
        if let Ok(found) = read(&json) {
            prop_assert!(found.results.len() <= 50);
            for score in found.results.iter().flat_map(|it| &it.scores) {
                let value = score.value.unwrap_or(score.min);
                prop_assert!(score.min <= value && value <= score.max);
            }
        }
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(read(&bytes).is_err());
    }
}
