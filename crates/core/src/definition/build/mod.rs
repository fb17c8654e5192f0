//! Turns the file's shapes into the instrument's types, noting each thing that does not fit.

mod matching;
mod shown;

use super::{MOST_ITEMS, Problem, raw};
use crate::condition::{Test, When};
use crate::id::{InstrumentId, ItemId, ScoreId, is_id};
use crate::instrument::{
    Band, Bands, Choice, Instrument, Item, Kind, Method, Missing, Origin, Provenance, Ranking,
    Reliability, ResponseScale, ScoreRule, Section,
};
use std::collections::BTreeMap;
use std::rc::Rc;

type Responses = BTreeMap<String, Rc<ResponseScale>>;

/// Builds what can be built; `None` where the instrument itself has no usable id.
pub(super) fn instrument(raw: &raw::Instrument, problems: &mut Vec<Problem>) -> Option<Instrument> {
    let responses = responses(&raw.responses, problems);
    let mut items = Vec::new();
    let mut sections = Vec::new();
    for section in &raw.sections {
        let built: Vec<Item> = section
            .items
            .iter()
            .filter_map(|raw| item(raw, &section.id, &responses, problems))
            .collect();
        let ids = built.iter().map(|item| item.id.clone()).collect();
        sections.push(Section {
            id: section.id.clone(),
            items: ids,
        });
        items.extend(built);
    }
    if items.len() > MOST_ITEMS {
        problems.push(Problem::new("items", format!("are more than {MOST_ITEMS}")));
    }
    let scores = raw
        .scores
        .iter()
        .filter_map(|raw| score(raw, problems))
        .collect();
    let rankings = raw
        .rankings
        .iter()
        .filter_map(|raw| ranking(raw, problems))
        .collect();
    let (rules, dangers) = shown::rules(&raw.reading, problems);
    let charts = raw
        .charts
        .iter()
        .map(|raw| shown::chart(raw, problems))
        .collect();
    let trend = score_ids(&raw.trend, "trend", problems);
    let Some(id) = InstrumentId::new(&raw.id) else {
        problems.push(not_an_id("instrument", &raw.id));
        return None;
    };
    Some(Instrument {
        id,
        edition: raw.edition,
        slug: raw.slug.clone(),
        recall_days: raw.recall_days,
        minutes: raw.minutes,
        per_screen: raw.per_screen,
        provenance: Provenance {
            kind: match raw.provenance.kind {
                raw::Origin::Own => Origin::Own,
                raw::Origin::Published => Origin::Published,
                raw::Origin::Imported => Origin::Imported,
            },
            validated: raw.provenance.validated,
            licence: raw.provenance.licence.clone(),
            sources: raw.provenance.sources.clone(),
        },
        behaviour: raw.behaviour,
        sections,
        items,
        dangers,
        scores,
        rankings,
        rules,
        charts,
        trend,
        guide: raw.guide.clone(),
    })
}

fn not_an_id(at: impl Into<String>, text: &str) -> Problem {
    Problem::new(
        at,
        format!("\"{text}\" is no id: use a to z, 0 to 9 and hyphens, at most 40"),
    )
}

fn responses(raw: &BTreeMap<String, Vec<raw::Choice>>, problems: &mut Vec<Problem>) -> Responses {
    let mut responses = Responses::new();
    for (id, options) in raw {
        for name in options.iter().map(|option| &option.id).chain([id]) {
            if !is_id(name) {
                problems.push(not_an_id(format!("response {id}"), name));
            }
        }
        let options = options
            .iter()
            .map(|raw| Choice {
                id: raw.id.clone(),
                value: raw.value,
            })
            .collect();
        responses.insert(
            id.clone(),
            Rc::new(ResponseScale {
                id: id.clone(),
                options,
            }),
        );
    }
    responses
}

fn item(
    raw: &raw::Item,
    section: &str,
    responses: &Responses,
    problems: &mut Vec<Problem>,
) -> Option<Item> {
    let at = format!("item {}", raw.id);
    let kind = kind(raw, responses).map_err(|reason| problems.push(Problem::new(&at, reason)));
    let when = conditions(&raw.when, &at, problems);
    Some(Item {
        id: item_id(&raw.id, &at, problems)?,
        section: section.to_owned(),
        stem: raw.stem.clone(),
        prompt: raw.prompt.clone(),
        kind: kind.ok()?,
        reversed: raw.reversed,
        optional: raw.optional,
        when,
    })
}

/// Conditions, each with one test.
fn conditions(raw: &[raw::When], at: &str, problems: &mut Vec<Problem>) -> Vec<When> {
    let build = |raw: &raw::When| {
        let test = match (raw.at_least, raw.at_most, &raw.is, &raw.is_not) {
            (Some(least), None, None, None) => Test::AtLeast(least),
            (None, Some(most), None, None) => Test::AtMost(most),
            (None, None, Some(option), None) => Test::Is(option.clone()),
            (None, None, None, Some(option)) => Test::IsNot(option.clone()),
            (None, None, None, None) => Test::Answered,
            _ => {
                let reason = format!(
                    "the condition on \"{}\" takes one of at_least, at_most, is and is_not",
                    raw.item
                );
                problems.push(Problem::new(at, reason));
                return None;
            }
        };
        let item = item_id(&raw.item, at, problems)?;
        Some(When { item, test })
    };
    raw.iter().filter_map(build).collect()
}

fn kind(raw: &raw::Item, responses: &Responses) -> Result<Kind, String> {
    let find = |id: &String| {
        responses
            .get(id)
            .cloned()
            .ok_or_else(|| format!("there is no response \"{id}\""))
    };
    match (&raw.choice, &raw.several, raw.number, raw.text, raw.display) {
        (Some(id), None, None, None, false) => find(id).map(Kind::Choice),
        (None, Some(id), None, None, false) => find(id).map(Kind::Several),
        (None, None, Some([min, max]), None, false) => Ok(Kind::Number { min, max }),
        (None, None, None, Some(max_chars), false) => Ok(Kind::Text { max_chars }),
        (None, None, None, None, true) => Ok(Kind::Display),
        _ => Err("needs exactly one of choice, several, number, text and display".into()),
    }
}

fn score(raw: &raw::Score, problems: &mut Vec<Problem>) -> Option<ScoreRule> {
    let at = format!("score {}", raw.id);
    let method = match (raw.method, raw.from) {
        (raw::Method::Sum, None) => Method::Sum,
        (raw::Method::Mean, None) => Method::Mean,
        (raw::Method::Pomp, None) => Method::Pomp,
        (raw::Method::Product, None) => Method::Product,
        (raw::Method::Count, Some(from)) => Method::Count(from),
        (raw::Method::Count, None) => {
            problems.push(Problem::new(
                &at,
                "counts, so it needs \"from\", the least value",
            ));
            return None;
        }
        (_, Some(_)) => {
            problems.push(Problem::new(&at, "does not count, so it takes no \"from\""));
            return None;
        }
    };
    Some(ScoreRule {
        id: score_id(&raw.id, &at, problems)?,
        method,
        of: item_ids(&raw.of, &at, problems),
        complement: item_ids(&raw.complement, &at, problems),
        missing: raw.prorate.map_or(Missing::None, Missing::Prorate),
        reliability: raw.reliability.as_ref().map(|raw| Reliability {
            sd: raw.sd,
            retest: raw.retest,
            source: raw.source.clone(),
        }),
        bands: raw.bands.as_ref().map(bands),
    })
}

fn bands(raw: &raw::Bands) -> Bands {
    let band = |raw: &raw::Band| Band {
        id: raw.id.clone(),
        from: raw.from,
        to: raw.to,
    };
    Bands {
        source: raw.source.clone(),
        ranges: raw.ranges.iter().map(band).collect(),
    }
}

fn ranking(raw: &raw::Ranking, problems: &mut Vec<Problem>) -> Option<Ranking> {
    let at = format!("ranking {}", raw.id);
    if !is_id(&raw.id) {
        problems.push(not_an_id(&at, &raw.id));
        return None;
    }
    Some(Ranking {
        id: raw.id.clone(),
        of: score_ids(&raw.of, &at, problems),
    })
}

fn item_id(text: &str, at: &str, problems: &mut Vec<Problem>) -> Option<ItemId> {
    let id = ItemId::new(text);
    if id.is_none() {
        problems.push(not_an_id(at, text));
    }
    id
}

fn item_ids(texts: &[String], at: &str, problems: &mut Vec<Problem>) -> Vec<ItemId> {
    texts
        .iter()
        .filter_map(|text| item_id(text, at, problems))
        .collect()
}

fn score_id(text: &str, at: &str, problems: &mut Vec<Problem>) -> Option<ScoreId> {
    let id = ScoreId::new(text);
    if id.is_none() {
        problems.push(not_an_id(at, text));
    }
    id
}

fn score_ids(texts: &[String], at: &str, problems: &mut Vec<Problem>) -> Vec<ScoreId> {
    texts
        .iter()
        .filter_map(|text| score_id(text, at, problems))
        .collect()
}
