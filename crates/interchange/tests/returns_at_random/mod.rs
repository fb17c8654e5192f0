//! Random returns: those that Footing makes, and those with anything in their texts.

#![allow(dead_code, reason = "each test program uses its own part")]

use footing_core::{Answer, Timestamp};
use footing_interchange::returned::{Return, ReturnedAnswers, ReturnedResult, ReturnedScore};
use proptest::prelude::*;

/// Returns as the app makes them: texts are plain and short enough already.
pub fn tidy() -> impl Strategy<Value = Return> {
    returns("([a-zé-ž0-9=]{1,12}( [a-z;ا-ت👩@-]{1,12}){0,2})?".boxed())
}

/// Returns with any text wherever a text may stand.
pub fn untidy() -> impl Strategy<Value = Return> {
    returns(prop_oneof![any::<String>(), "(.|\\PC){0,900}"].boxed())
}

fn returns(text: BoxedStrategy<String>) -> impl Strategy<Value = Return> {
    let results = prop::collection::vec(result(text.clone()), 0..4);
    let fields = ("[a-z0-9]{0,32}", text.clone(), moment(), results, text);
    fields.prop_map(|(invite, name, made_at, results, line)| Return {
        invite,
        name,
        made_at,
        results,
        line,
    })
}

fn result(text: BoxedStrategy<String>) -> impl Strategy<Value = ReturnedResult> {
    let of = ("[a-z2-7]{16}", id(), 1_u32.., text.clone(), text.clone());
    let scores = prop::collection::vec(score(text.clone()), 0..5);
    let answers = prop::collection::vec((id(), answer(text)), 0..9);
    let rest = (moment(), -1440..=1440, scores, prop::option::of(answers));
    (of, rest).prop_map(
        |((id, instrument, edition, title, word), rest)| ReturnedResult {
            id,
            instrument,
            edition,
            title,
            word: word.chars().take(12).collect::<String>().trim().to_owned(),
            finished_at: rest.0,
            offset_minutes: rest.1,
            scores: rest.2,
            answers: rest.3.map(|it| it.into_iter().collect::<ReturnedAnswers>()),
        },
    )
}

fn score(text: BoxedStrategy<String>) -> impl Strategy<Value = ReturnedScore> {
    let points = prop_oneof![(-50..200).prop_map(f64::from), -1e9_f64..=1e9];
    let fields = (
        id(),
        text,
        points.clone(),
        points,
        0.0_f64..=1.0,
        any::<bool>(),
    );
    fields.prop_map(|(id, title, a, b, at, has)| {
        let (min, max) = (a.min(b), a.max(b));
        let value = (min + (max - min) * at).max(min).min(max);
        ReturnedScore {
            id,
            title,
            value: has.then_some(value),
            min,
            max,
        }
    })
}

fn answer(text: BoxedStrategy<String>) -> impl Strategy<Value = Answer> {
    prop_oneof![
        any::<i32>().prop_map(Answer::Value),
        Just(Answer::Declined),
        prop::collection::vec(id(), 0..4)
            .prop_map(|ids| Answer::Several(ids.into_iter().collect())),
        text.prop_filter("own words are never blank", |text| !text.trim().is_empty())
            .prop_map(Answer::Text),
    ]
}

fn id() -> impl Strategy<Value = String> {
    "[a-z0-9]([a-z0-9-]{0,6}[a-z0-9])?"
}

fn moment() -> impl Strategy<Value = Timestamp> {
    (-62_167_219_200_000i64..=253_402_300_799_999).prop_map(Timestamp::from_ms)
}
