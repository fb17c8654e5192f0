//! Own instruments at random: any at all, and such that are right.

#![allow(dead_code, reason = "not every test needs both")]

use footing_interchange::custom::check::TOPICS;
use footing_interchange::custom::{
    AnswerOption, CustomBand, CustomDanger, CustomInstrument, CustomItem, CustomKind, CustomMethod,
    CustomScore,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};

/// Any value of the type, mostly wrong in several ways.
pub fn any_instrument() -> impl Strategy<Value = CustomInstrument> {
    let frame = (
        prop_oneof!["[a-z2-7]{16}", ".{0,20}"],
        any::<u32>(),
        prop_oneof![
            select(vec!["phq-9", "audit", "", "none"]).prop_map(str::to_owned),
            ".{0,8}"
        ],
        text(),
        text(),
        any::<u32>(),
        (text(), text()),
    );
    let scale = vec(
        (any_number(), text()).prop_map(|(value, text)| AnswerOption { value, text }),
        0..6,
    );
    let parts = (
        vec(scale, 0..5),
        vec(any_item(), 0..12),
        vec(any_score(), 0..5),
    );
    (frame, parts).prop_map(
        |((id, edition, template, title, about, recall_days, (licence, source)), parts)| {
            let (scales, items, scores) = parts;
            CustomInstrument {
                id,
                edition,
                template,
                title,
                about,
                recall_days,
                licence,
                source,
                scales,
                items,
                scores,
            }
        },
    )
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => ".{0,12}",
        1 => Just(" {behaviour} {item} {".to_owned()),
        1 => "[a\n\u{202e}\u{0} é]{0,700}",
    ]
}

fn any_number() -> impl Strategy<Value = i32> {
    prop_oneof![8 => -3..8_i32, 1 => any::<i32>(), 1 => select(vec![i32::MIN, i32::MAX])]
}

fn any_item() -> impl Strategy<Value = CustomItem> {
    let kind = prop_oneof![
        (0..6_usize).prop_map(CustomKind::Choice),
        prop_oneof![0..6_usize, Just(usize::MAX)].prop_map(CustomKind::Several),
        (any_number(), any_number()).prop_map(|(min, max)| CustomKind::Number { min, max }),
        any::<u32>().prop_map(|max_chars| CustomKind::Text { max_chars }),
        Just(CustomKind::Display),
    ];
    let topic = prop_oneof![select(TOPICS.to_vec()).prop_map(str::to_owned), ".{0,5}"];
    let danger = (any_number(), any_number(), topic).prop_map(|(from, to, topic)| CustomDanger {
        from,
        to,
        topic,
    });
    (
        text(),
        kind,
        any::<bool>(),
        any::<bool>(),
        option::of(danger),
    )
        .prop_map(|(text, kind, reversed, optional, danger)| CustomItem {
            text,
            kind,
            reversed,
            optional,
            danger,
        })
}

fn any_score() -> impl Strategy<Value = CustomScore> {
    let method = prop_oneof![
        Just(CustomMethod::Sum),
        Just(CustomMethod::Mean),
        Just(CustomMethod::Pomp),
        any_number().prop_map(CustomMethod::Count),
    ];
    let band = (any_number(), any_number(), text()).prop_map(|(from, to, text)| CustomBand {
        from,
        to,
        text,
    });
    let of = vec(prop_oneof![9 => 0..12_usize, 1 => any::<usize>()], 0..8);
    (
        text(),
        method,
        of,
        option::of(any::<u32>()),
        vec(band, 0..4),
        text(),
    )
        .prop_map(
            |(title, method, of, prorate, bands, bands_source)| CustomScore {
                title,
                method,
                of,
                prorate,
                bands,
                bands_source,
            },
        )
}

/// One without problems.
pub fn right_instrument() -> impl Strategy<Value = CustomInstrument> {
    let words = || "[A-Za-zéß{}<&\"' ]{0,60}[a-z}]";
    let values = subsequence((-4..9_i32).collect::<Vec<_>>(), 2..=7).prop_shuffle();
    let kinds = vec(
        (
            0..5_u8,
            any::<Index>(),
            any::<bool>(),
            any::<bool>(),
            words(),
        ),
        1..30,
    );
    let scores = vec(
        (0..4_u8, vec(any::<Index>(), 1..9), any::<bool>(), words()),
        0..5,
    );
    let frame = (
        "[a-z2-7]{16}",
        1..=9_u32,
        words(),
        "[a-z \n{}]{0,80}",
        1..=365_u32,
        words(),
    );
    (frame, vec(values, 1..4), kinds, scores, any::<Index>()).prop_map(
        |(frame, values, kinds, scores, last)| {
            let (id, edition, title, about, recall_days, source) = frame;
            let option = |(n, value): (usize, &i32)| AnswerOption {
                value: *value,
                text: format!("Answer {n}"),
            };
            let scales: Vec<Vec<_>> = values
                .iter()
                .map(|it| it.iter().enumerate().map(option).collect())
                .collect();
            let mut items: Vec<_> = kinds.into_iter().map(|kind| item(kind, &scales)).collect();
            // Something is asked in any case.
            items.push(item((0, last, false, false, "Last".to_owned()), &scales));
            let scores = scores.into_iter().map(|it| score(it, &items)).collect();
            CustomInstrument {
                id,
                edition,
                template: String::new(),
                title,
                about,
                recall_days,
                licence: String::new(),
                source,
                scales,
                items,
                scores,
            }
        },
    )
}

fn item(
    (kind, which, reversed, optional, text): (u8, Index, bool, bool, String),
    scales: &[Vec<AnswerOption>],
) -> CustomItem {
    let scale = which.index(scales.len());
    let kind = match kind {
        0 => CustomKind::Choice(scale),
        1 => CustomKind::Several(scale),
        2 => CustomKind::Number {
            min: -2,
            max: which.index(50) as i32,
        },
        3 => CustomKind::Text {
            max_chars: 1 + which.index(2_000) as u32,
        },
        _ => CustomKind::Display,
    };
    let values = match kind {
        CustomKind::Choice(scale) => scales[scale].iter().map(|it| it.value).collect(),
        CustomKind::Number { min, max } => vec![min, max],
        _ => Vec::new(),
    };
    let danger = values
        .first()
        .filter(|_| optional)
        .map(|first| CustomDanger {
            from: *values.iter().min().unwrap_or(first),
            to: *first,
            topic: TOPICS[which.index(TOPICS.len())].to_owned(),
        });
    CustomItem {
        text,
        kind,
        reversed: reversed && !values.is_empty(),
        optional,
        danger,
    }
}

fn score(
    (method, of, bands, title): (u8, Vec<Index>, bool, String),
    items: &[CustomItem],
) -> CustomScore {
    let valued: Vec<usize> = (0..items.len())
        .filter(|n| {
            matches!(
                items[*n].kind,
                CustomKind::Choice(_) | CustomKind::Number { .. }
            )
        })
        .collect();
    let mut of: Vec<usize> = of.iter().map(|it| valued[it.index(valued.len())]).collect();
    of.sort_unstable();
    of.dedup();
    let method = match method {
        0 => CustomMethod::Sum,
        1 => CustomMethod::Mean,
        2 => CustomMethod::Pomp,
        _ => CustomMethod::Count(-4),
    };
    let counts = matches!(method, CustomMethod::Count(_));
    let whole = method == CustomMethod::Pomp && bands;
    let band = |from, to, text: &str| CustomBand {
        from,
        to,
        text: text.to_owned(),
    };
    CustomScore {
        title,
        prorate: (of.len() > 3 && !counts).then_some(80),
        method,
        of,
        bands: if whole {
            vec![band(0, 49, "Lower"), band(50, 100, "Upper")]
        } else {
            Vec::new()
        },
        bands_source: if whole {
            "A 2020; 100 people".to_owned()
        } else {
            String::new()
        },
    }
}
