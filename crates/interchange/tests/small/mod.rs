//! A small own instrument, and answers to paste.

#![allow(dead_code, reason = "not every test needs all of it")]

use footing_interchange::custom::{
    AnswerOption, CustomBand, CustomDanger, CustomInstrument, CustomItem, CustomKind, CustomMethod,
    CustomScore,
};

pub const FOUR: [&str; 4] = ["never", "rarely", "often", "always"];

pub fn option(value: i32, text: &str) -> AnswerOption {
    AnswerOption {
        value,
        text: text.to_owned(),
    }
}

pub fn item(text: &str, kind: CustomKind) -> CustomItem {
    CustomItem {
        text: text.to_owned(),
        kind,
        reversed: false,
        optional: false,
        danger: None,
    }
}

/// A small one without problems.
pub fn small() -> CustomInstrument {
    CustomInstrument {
        id: "abcdefghijklmno2".to_owned(),
        edition: 1,
        title: "Small".to_owned(),
        about: "One line.\n\n And another. ".to_owned(),
        recall_days: 7,
        source: "A 2020".to_owned(),
        scales: vec![vec![option(0, "No"), option(2, "Yes")]],
        items: vec![
            item("Words to read", CustomKind::Display),
            item("One?", CustomKind::Choice(0)),
            item("How many?", CustomKind::Number { min: 0, max: 10 }),
            item("What?", CustomKind::Text { max_chars: 100 }),
            item("Which?", CustomKind::Several(0)),
        ],
        scores: vec![CustomScore {
            title: "Total".to_owned(),
            method: CustomMethod::Sum,
            of: vec![1, 2],
            prorate: None,
            bands: vec![
                CustomBand {
                    from: 0,
                    to: 5,
                    text: "Lower".to_owned(),
                },
                CustomBand {
                    from: 6,
                    to: 12,
                    text: "Upper".to_owned(),
                },
            ],
            bands_source: "A 2020; 100 people".to_owned(),
        }],
        ..CustomInstrument::default()
    }
}

pub fn danger(from: i32, to: i32, topic: &str) -> Option<CustomDanger> {
    Some(CustomDanger {
        from,
        to,
        topic: topic.to_owned(),
    })
}
