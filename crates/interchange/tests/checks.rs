//! Everything that keeps an own instrument from being one is found, with its place and reason.

#![allow(
    clippy::indexing_slicing,
    reason = "in a test a surprise may end the test"
)]

mod small;

use footing_interchange::custom::{CustomInstrument, CustomKind, CustomMethod, build, check};
use small::{danger, option, small};

type Change = fn(&mut CustomInstrument);

const FRAME: &[(Change, &str)] = &[
    (
        |it| it.id = "abc".into(),
        "id: is not an id as the app makes them",
    ),
    (
        |it| it.id = "abcdefghijklmno1".into(),
        "id: is not an id as the app makes them",
    ),
    (|it| it.edition = 0, "edition: must be from 1 to 2147483647"),
    (
        |it| it.edition = u32::MAX,
        "edition: must be from 1 to 2147483647",
    ),
    (
        |it| it.template = "a b".into(),
        "template: is not an id as the app makes them",
    ),
    (|it| it.title = " ".into(), "title: has no words"),
    (|it| it.title = "a\nb".into(), "title: must be one line"),
    (
        |it| it.title = "é".repeat(101),
        "title: is longer than 100 characters",
    ),
    (
        |it| it.title = "a\u{202e}b".into(),
        "title: has characters that cannot be seen",
    ),
    (
        |it| it.about = "a".repeat(2_001),
        "about: is longer than 2000 characters",
    ),
    (
        |it| it.about = "a\u{0}".into(),
        "about: has characters that cannot be seen",
    ),
    (
        |it| it.recall_days = 0,
        "recall days: must be from 1 to 365",
    ),
    (
        |it| it.recall_days = u32::MAX,
        "recall days: must be from 1 to 365",
    ),
    (
        |it| it.licence = "a".repeat(301),
        "licence: is longer than 300 characters",
    ),
    (|it| it.source = "a\nb".into(), "source: must be one line"),
];

const SCALES: &[(Change, &str)] = &[
    (
        |it| it.scales = vec![it.scales[0].clone(); 51],
        "scales: there may be at most 50",
    ),
    (
        |it| it.scales[0].truncate(1),
        "scale 1: there must be at least 2",
    ),
    (
        |it| it.scales[0] = (0..13).map(|n| option(n, &n.to_string())).collect(),
        "scale 1: there may be at most 12",
    ),
    (
        |it| it.scales[0][1].value = 0,
        "scale 1: two answers count 0",
    ),
    (
        |it| it.scales[0][1].text = " No".into(),
        "scale 1, answer 2: two answers read the same",
    ),
    (
        |it| it.scales[0][1].text = "".into(),
        "scale 1, answer 2: has no words",
    ),
    (
        |it| it.scales[0][1].value = i32::MAX,
        "scale 1, answer 2: must be from -10000 to 10000",
    ),
];

const ITEMS: &[(Change, &str)] = &[
    (|it| it.items.clear(), "items: there must be at least 1"),
    (|it| it.items.truncate(1), "items: nothing is asked"),
    (
        |it| it.items = vec![it.items[1].clone(); 201],
        "items: there may be at most 200",
    ),
    (|it| it.items[1].text = "\t".into(), "item 2: has no words"),
    (
        |it| it.items[1].text = "a".repeat(601),
        "item 2: is longer than 600 characters",
    ),
    (
        |it| it.items[1].kind = CustomKind::Choice(1),
        "item 2: there is no scale 2",
    ),
    (
        |it| it.items[4].kind = CustomKind::Several(usize::MAX),
        "item 5: there is no scale",
    ),
    (
        |it| it.items[2].kind = number(3, 3),
        "item 3: the lower number must be below the higher",
    ),
    (
        |it| it.items[2].kind = number(i32::MIN, 3),
        "item 3: must be from -1000000 to 1000000",
    ),
    (
        |it| it.items[2].kind = number(-600_000, 600_000),
        "item 3: there may be at most 1000000",
    ),
    (
        |it| it.items[3].kind = CustomKind::Text { max_chars: 0 },
        "item 4: must be from 1 to 2000",
    ),
    (
        |it| it.items[4].reversed = true,
        "item 5: has no value that could be reversed",
    ),
    (
        |it| it.items[1].danger = danger(1, 2, "none"),
        "item 2: the danger is about nothing",
    ),
    (
        |it| it.items[1].danger = danger(1, 3, "violence"),
        "item 2: must be from 0 to 2",
    ),
    (
        |it| it.items[1].danger = danger(1, 1, "violence"),
        "item 2: no answer lies within",
    ),
    (
        |it| it.items[2].danger = danger(5, 4, "violence"),
        "item 3: no answer lies within",
    ),
    (
        |it| it.items[3].danger = danger(0, 1, "violence"),
        "item 4: has no value that could point",
    ),
];

const SCORES: &[(Change, &str)] = &[
    (
        |it| it.scores = vec![it.scores[0].clone(); 41],
        "scores: there may be at most 40",
    ),
    (|it| it.scores[0].title = "".into(), "score 1: has no words"),
    (|it| it.scores[0].of.clear(), "score 1: is made of nothing"),
    (
        |it| it.scores[0].of = vec![5],
        "score 1: there is no item 6",
    ),
    (
        |it| it.scores[0].of = vec![1, 1],
        "score 1: item 2 stands in it twice",
    ),
    (
        |it| it.scores[0].of = vec![0, 1],
        "score 1: item 1 has no value",
    ),
    (
        |it| it.scores[0].method = CustomMethod::Count(11),
        "score 1: none of its items reaches",
    ),
    (
        |it| it.scores[0].prorate = Some(80),
        "score 1: needs at least 4 items to be prorated",
    ),
    (
        |it| it.scores[0].prorate = Some(79),
        "score 1: must be from 80 to 100",
    ),
    (
        |it| {
            it.scores[0].method = CustomMethod::Count(1);
            it.scores[0].prorate = Some(80);
        },
        "score 1: a count cannot be prorated",
    ),
    (
        |it| it.source = " ".into(),
        "score 1: only a published scale may have ranges",
    ),
    (
        |it| it.scores[0].bands_source = " ".into(),
        "score 1: the ranges need a source",
    ),
    (
        |it| it.template = "phq-9".into(),
        "score 1: the ranges are those of the published scale",
    ),
    (
        |it| it.scores[0].bands[0].text = "".into(),
        "score 1, range 1: has no words",
    ),
    (
        |it| it.scores[0].bands[1].to = 13,
        "score 1, range 2: must be from 0 to 12",
    ),
    (
        |it| it.scores[0].bands[1].from = 5,
        "score 1, range 2: begins before the range above it",
    ),
    (
        |it| it.scores[0].bands[0].from = 6,
        "score 1, range 1: the lower number must be below",
    ),
    (
        |it| it.scores[0].bands = vec![it.scores[0].bands[0].clone(); 13],
        "score 1: there may be at most 12",
    ),
];

fn number(min: i32, max: i32) -> CustomKind {
    CustomKind::Number { min, max }
}

#[test]
fn everything_wrong_has_its_place_and_reason() {
    assert_eq!(check(&small()), []);
    for (change, said) in [FRAME, SCALES, ITEMS, SCORES].concat() {
        let mut wrong = small();
        change(&mut wrong);
        let found = check(&wrong);
        let texts: Vec<_> = found.iter().map(ToString::to_string).collect();
        assert!(
            texts.iter().any(|text| text.starts_with(said)),
            "{said}: {texts:?}"
        );
        assert_eq!(build(&wrong), Err(found));
    }
}
