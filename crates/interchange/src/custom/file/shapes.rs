//! The shapes of an own instrument's file, to and from the instrument.

use super::{FORMAT, VERSION};
use crate::custom::{
    AnswerOption, CustomBand, CustomDanger, CustomInstrument, CustomItem, CustomKind, CustomMethod,
    CustomScore,
};
use serde::{Deserialize, Serialize};

/// The whole file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    format: String,
    version: u32,
    id: String,
    edition: u32,
    #[serde(default)]
    template: String,
    title: String,
    #[serde(default)]
    about: String,
    recall_days: u32,
    #[serde(default)]
    licence: String,
    #[serde(default)]
    source: String,
    scales: Vec<Vec<Choice>>,
    items: Vec<Item>,
    #[serde(default)]
    scores: Vec<Score>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Choice {
    value: i32,
    text: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    text: String,
    answer: Answer,
    #[serde(default)]
    reversed: bool,
    #[serde(default)]
    optional: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    danger: Option<Danger>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
enum Answer {
    Choice { scale: usize },
    Several { scale: usize },
    Number { min: i32, max: i32 },
    Words { max_chars: u32 },
    None,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Danger {
    from: i32,
    to: i32,
    topic: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Score {
    title: String,
    method: Method,
    of: Vec<usize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    prorate: Option<u32>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    bands: Vec<Band>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    bands_source: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
enum Method {
    Sum,
    Mean,
    Pomp,
    Count { from: i32 },
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Band {
    from: i32,
    to: i32,
    text: String,
}

impl File {
    pub(super) fn of(it: &CustomInstrument) -> Self {
        let choice = |option: &AnswerOption| Choice {
            value: option.value,
            text: option.text.clone(),
        };
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            id: it.id.clone(),
            edition: it.edition,
            template: it.template.clone(),
            title: it.title.clone(),
            about: it.about.clone(),
            recall_days: it.recall_days,
            licence: it.licence.clone(),
            source: it.source.clone(),
            scales: it
                .scales
                .iter()
                .map(|it| it.iter().map(choice).collect())
                .collect(),
            items: it.items.iter().map(Item::of).collect(),
            scores: it.scores.iter().map(Score::of).collect(),
        }
    }
}

impl Item {
    fn of(it: &CustomItem) -> Self {
        let danger = |it: &CustomDanger| Danger {
            from: it.from,
            to: it.to,
            topic: it.topic.clone(),
        };
        Self {
            text: it.text.clone(),
            answer: match it.kind {
                CustomKind::Choice(scale) => Answer::Choice { scale },
                CustomKind::Several(scale) => Answer::Several { scale },
                CustomKind::Number { min, max } => Answer::Number { min, max },
                CustomKind::Text { max_chars } => Answer::Words { max_chars },
                CustomKind::Display => Answer::None,
            },
            reversed: it.reversed,
            optional: it.optional,
            danger: it.danger.as_ref().map(danger),
        }
    }
}

impl Score {
    fn of(it: &CustomScore) -> Self {
        let band = |it: &CustomBand| Band {
            from: it.from,
            to: it.to,
            text: it.text.clone(),
        };
        Self {
            title: it.title.clone(),
            method: match it.method {
                CustomMethod::Sum => Method::Sum,
                CustomMethod::Mean => Method::Mean,
                CustomMethod::Pomp => Method::Pomp,
                CustomMethod::Count(from) => Method::Count { from },
            },
            of: it.of.clone(),
            prorate: it.prorate,
            bands: it.bands.iter().map(band).collect(),
            bands_source: it.bands_source.clone(),
        }
    }
}

impl From<File> for CustomInstrument {
    fn from(file: File) -> Self {
        let option = |Choice { value, text }| AnswerOption { value, text };
        let scale = |options: Vec<Choice>| options.into_iter().map(option).collect();
        Self {
            id: file.id,
            edition: file.edition,
            template: file.template,
            title: file.title,
            about: file.about,
            recall_days: file.recall_days,
            licence: file.licence,
            source: file.source,
            scales: file.scales.into_iter().map(scale).collect(),
            items: file.items.into_iter().map(CustomItem::from).collect(),
            scores: file.scores.into_iter().map(CustomScore::from).collect(),
        }
    }
}

impl From<Item> for CustomItem {
    fn from(it: Item) -> Self {
        let danger = |Danger { from, to, topic }| CustomDanger { from, to, topic };
        Self {
            text: it.text,
            kind: match it.answer {
                Answer::Choice { scale } => CustomKind::Choice(scale),
                Answer::Several { scale } => CustomKind::Several(scale),
                Answer::Number { min, max } => CustomKind::Number { min, max },
                Answer::Words { max_chars } => CustomKind::Text { max_chars },
                Answer::None => CustomKind::Display,
            },
            reversed: it.reversed,
            optional: it.optional,
            danger: it.danger.map(danger),
        }
    }
}

impl From<Score> for CustomScore {
    fn from(it: Score) -> Self {
        let band = |Band { from, to, text }| CustomBand { from, to, text };
        Self {
            title: it.title,
            method: match it.method {
                Method::Sum => CustomMethod::Sum,
                Method::Mean => CustomMethod::Mean,
                Method::Pomp => CustomMethod::Pomp,
                Method::Count { from } => CustomMethod::Count(from),
            },
            of: it.of,
            prorate: it.prorate,
            bands: it.bands.into_iter().map(band).collect(),
            bands_source: it.bands_source,
        }
    }
}
