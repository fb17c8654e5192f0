//! What is told of an instrument.

use crate::known::Known;
use footing_core::instrument::{Band, Bands, Method, Missing, Origin};
use footing_core::score::score_one;
use footing_core::{Answers, Item, Kind, Texts};
use serde::Serialize;

/// What a list of instruments shows; `types.d.ts` says what each field means.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Summary {
    id: String,
    edition: u32,
    title: String,
    purpose: String,
    origin: &'static str,
    validated: bool,
    has_words: bool,
    recall_days: u32,
    minutes: u32,
    items: usize,
    licence: String,
    sources: Vec<String>,
}

/// What is told beside its summary of an instrument that was asked for.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Rest {
    about: Vec<String>,
    questions: Vec<Question>,
    scores: Vec<Rule>,
    safety: Vec<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Question {
    id: String,
    section: String,
    text: Option<String>,
    stem: Option<String>,
    kind: &'static str,
    options: Option<Vec<Opt>>,
    min: Option<i32>,
    max: Option<i32>,
    max_chars: Option<usize>,
    reversed: bool,
    optional: bool,
    conditional: bool,
}

#[derive(Serialize)]
struct Opt {
    id: String,
    value: i32,
    text: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: String,
    title: String,
    method: &'static str,
    least: Option<i32>,
    of: Vec<String>,
    min: f64,
    max: f64,
    prorated_from: Option<u32>,
    bands: Vec<Range>,
}

/// A published range, never without who found it.
#[derive(Serialize)]
pub struct Range {
    from: i32,
    to: i32,
    title: String,
    source: String,
}

impl Range {
    /// One of the ranges of a score.
    pub fn of(texts: &Texts, score: &str, bands: &Bands, band: &Band) -> Self {
        Self {
            from: band.from,
            to: band.to,
            title: texts.band(score, &band.id).to_owned(),
            source: bands.source.clone(),
        }
    }
}

/// What a list shows of it.
pub fn summary(known: &Known) -> Summary {
    let it = &known.instrument;
    Summary {
        id: known.id.clone(),
        edition: it.edition,
        title: known.texts.title.clone(),
        purpose: known.texts.purpose.clone(),
        origin: match it.provenance.kind {
            Origin::Own => "own",
            Origin::Published => "published",
            Origin::Imported => "imported",
        },
        validated: it.provenance.validated,
        has_words: known.has_words,
        recall_days: it.recall_days,
        minutes: it.minutes,
        items: it.items.len(),
        licence: it.provenance.licence.clone(),
        sources: it.provenance.sources.clone(),
    }
}

/// All but the summary.
pub fn rest(known: &Known) -> Rest {
    let it = &known.instrument;
    let unanswered = Answers::new(it.clone());
    let rules = it.scores.iter().map(|rule| {
        let id = rule.id.to_string();
        let (min, max) = score_one(rule, &unanswered).range;
        let bands = rule.bands.iter().flat_map(|bands| {
            let range = |band| Range::of(&known.texts, rule.id.as_str(), bands, band);
            bands.ranges.iter().map(range).collect::<Vec<_>>()
        });
        Rule {
            title: known
                .texts
                .scores
                .get(&id)
                .map(|it| it.title.clone())
                .unwrap_or_default(),
            method: method(rule.method),
            least: match rule.method {
                Method::Count(least) => Some(least),
                _ => None,
            },
            of: rule.of.iter().map(ToString::to_string).collect(),
            min,
            max,
            prorated_from: match rule.missing {
                Missing::None => None,
                Missing::Prorate(percent) => Some(percent),
            },
            bands: bands.collect(),
            id,
        }
    });
    Rest {
        about: known.texts.about.clone(),
        questions: it.items.iter().map(|item| question(known, item)).collect(),
        scores: rules.collect(),
        safety: it.dangers.iter().map(|it| it.item.to_string()).collect(),
    }
}

fn question(known: &Known, item: &Item) -> Question {
    let words = |text: &str| known.has_words.then(|| text.to_owned());
    let (mut options, mut max_chars) = (None, None);
    let kind = match &item.kind {
        Kind::Choice(scale) | Kind::Several(scale) => {
            let option = |it: &footing_core::instrument::Choice| Opt {
                id: it.id.clone(),
                value: it.value,
                text: words(known.texts.option(&scale.id, &it.id)),
            };
            options = Some(scale.options.iter().map(option).collect());
            match item.kind {
                Kind::Choice(_) => "choice",
                _ => "several",
            }
        }
        Kind::Number { .. } => "number",
        Kind::Text { max_chars: most } => {
            max_chars = Some(*most);
            "text"
        }
        Kind::Display => "display",
    };
    let range = item.kind.range();
    let stem = item.stem.as_ref().and_then(|it| known.texts.stems.get(it));
    Question {
        id: item.id.to_string(),
        section: item.section.clone(),
        text: words(known.texts.item(item)),
        stem: stem.map(|it| it.text.clone()),
        kind,
        options,
        min: range.map(|it| it.0),
        max: range.map(|it| it.1),
        max_chars,
        reversed: item.reversed,
        optional: item.optional,
        conditional: !item.when.is_empty(),
    }
}

/// The name of a method.
pub fn method(method: Method) -> &'static str {
    match method {
        Method::Sum => "sum",
        Method::Mean => "mean",
        Method::Pomp => "percent-of-maximum",
        Method::Product => "product",
        Method::Count(_) => "count",
    }
}
