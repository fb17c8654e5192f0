//! The shapes of an instrument's file, before anything about them is known to be right.

use serde::Deserialize;
use std::collections::BTreeMap;

/// The whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(
    missing_docs,
    reason = "each field is described where it ends up, in `crate::instrument`"
)]
pub struct Instrument {
    pub id: String,
    pub edition: u32,
    pub slug: String,
    pub recall_days: u32,
    pub minutes: u32,
    pub per_screen: usize,
    pub provenance: Provenance,
    pub responses: BTreeMap<String, Vec<Choice>>,
    pub sections: Vec<Section>,
    #[serde(default)]
    pub scores: Vec<Score>,
    #[serde(default)]
    pub rankings: Vec<Ranking>,
    #[serde(default)]
    pub reading: Vec<Rule>,
    #[serde(default)]
    pub charts: Vec<Chart>,
    #[serde(default)]
    pub trend: Vec<String>,
    #[serde(default)]
    pub guide: Vec<String>,
    #[serde(default = "yes")]
    pub behaviour: bool,
}

fn yes() -> bool {
    true
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "see `crate::instrument::Provenance`")]
pub struct Provenance {
    pub kind: Origin,
    pub validated: bool,
    pub licence: String,
    pub sources: Vec<String>,
}

#[derive(Debug, Deserialize, Clone, Copy)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "see `crate::instrument::Origin`")]
pub enum Origin {
    Own,
    Published,
    Imported,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "see `crate::instrument::Choice`")]
pub struct Choice {
    pub id: String,
    pub value: i32,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "see `crate::instrument::Section`")]
pub struct Section {
    pub id: String,
    pub items: Vec<Item>,
}

/// An item; exactly one of `choice`, `several`, `number`, `text` and `display` says its kind.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "see `crate::instrument::Item`")]
pub struct Item {
    pub id: String,
    pub choice: Option<String>,
    pub several: Option<String>,
    pub number: Option<[i32; 2]>,
    pub text: Option<usize>,
    #[serde(default)]
    pub display: bool,
    #[serde(default)]
    pub reversed: bool,
    #[serde(default)]
    pub optional: bool,
    pub stem: Option<String>,
    pub prompt: Option<String>,
    #[serde(default)]
    pub when: Vec<When>,
}

/// A condition; at most one of the four says what the answer must be, and without one any will do.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "see `crate::condition::When`")]
pub struct When {
    pub item: String,
    pub at_least: Option<i32>,
    pub at_most: Option<i32>,
    pub is: Option<String>,
    pub is_not: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "see `crate::instrument::ScoreRule`")]
pub struct Score {
    pub id: String,
    pub method: Method,
    /// For `count`: the least value that is counted.
    pub from: Option<i32>,
    pub of: Vec<String>,
    #[serde(default)]
    pub complement: Vec<String>,
    /// The percentage of answers from which on it is prorated; absent: all must be there.
    pub prorate: Option<u32>,
    pub reliability: Option<Reliability>,
    pub bands: Option<Bands>,
}

#[derive(Debug, Deserialize, Clone, Copy)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "see `crate::instrument::Method`")]
pub enum Method {
    Sum,
    Mean,
    Pomp,
    Product,
    Count,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "see `crate::instrument::Reliability`")]
pub struct Reliability {
    pub sd: f64,
    pub retest: f64,
    pub source: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "see `crate::instrument::Bands`")]
pub struct Bands {
    pub source: String,
    pub ranges: Vec<Band>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "see `crate::instrument::Band`")]
pub struct Band {
    pub id: String,
    pub from: i32,
    pub to: i32,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "see `crate::instrument::Ranking`")]
pub struct Ranking {
    pub id: String,
    pub of: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
#[allow(missing_docs, reason = "see `crate::reading::Rule`")]
pub enum Rule {
    Strengths {
        items: Vec<String>,
        at_least: i32,
        most: usize,
    },
    Works {
        pairs: Vec<[String; 2]>,
        often: i32,
        sure: i32,
    },
    Barriers {
        items: Vec<String>,
        from: i32,
    },
    Build {
        areas: Vec<String>,
        most: usize,
        items_each: usize,
        below: i32,
    },
    Ranked {
        ranking: String,
        most: usize,
    },
    Present {
        item: String,
    },
    Safety {
        item: String,
        from: Option<i32>,
        to: Option<i32>,
        is: Option<String>,
        topic: String,
    },
    Alike {
        items: Vec<String>,
        at_least: usize,
    },
    Options {
        order: Order,
        #[serde(default)]
        least: usize,
        most: usize,
        offer: Vec<Offer>,
    },
    Signs {
        items: Vec<String>,
        from: i32,
        most: usize,
    },
    Message {
        lines: Vec<Line>,
    },
}

#[derive(Debug, Deserialize, Clone, Copy)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "see `crate::reading::Order`")]
pub enum Order {
    Points,
    Listed,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "see `crate::reading::Offer`")]
pub struct Offer {
    pub id: String,
    pub family: Option<String>,
    #[serde(default)]
    pub unless: Vec<Vec<When>>,
    pub because: Vec<Reason>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "see `crate::reading::Reason`")]
pub struct Reason {
    pub id: String,
    #[serde(default)]
    pub points: u32,
    #[serde(default)]
    pub when: Vec<When>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "see `crate::reading::Line`")]
pub struct Line {
    pub id: String,
    #[serde(default)]
    pub when: Vec<When>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
#[allow(missing_docs, reason = "see `crate::instrument::Chart`")]
pub enum Chart {
    Bars { scores: Vec<String> },
    Map { rows: Vec<MapRow> },
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "see `crate::instrument::MapRow`")]
pub struct MapRow {
    pub section: String,
    pub often: String,
    pub pull: String,
    pub sure: String,
}
