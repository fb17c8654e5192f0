//! Checks of scores: items that have values, what may be prorated, published figures.

use super::twice;
use crate::id::is_id;
use crate::instrument::{Band, Bands, Instrument, Method, Missing, Origin, ScoreRule};
use crate::score::range;

/// Notes everything that is wrong with a score.
pub(super) fn score(it: &Instrument, rule: &ScoreRule, say: &mut impl FnMut(String, String)) {
    let mut say = |reason: String| say(format!("score {}", rule.id), reason);
    if rule.of.is_empty() {
        say("is made of nothing".into());
    }
    if let Some(reason) = twice(rule.of.iter()) {
        say(reason);
    }
    for id in &rule.of {
        match it.item(id.as_str()) {
            None => say(format!("there is no item \"{id}\"")),
            Some(item) => {
                if item.kind.range().is_none() {
                    say(format!("item \"{id}\" has no value"));
                }
                let whole = matches!(rule.method, Method::Sum | Method::Pomp);
                if whole && !item.when.is_empty() {
                    say(format!(
                        "\"{id}\" is not always asked: only mean, count and product can take it"
                    ));
                }
            }
        }
    }
    for id in rule.complement.iter().filter(|id| !rule.of.contains(id)) {
        say(format!("complement \"{id}\" is not among its items"));
    }
    if let Missing::Prorate(percent) = rule.missing {
        if !(80..=100).contains(&percent) {
            say("may be prorated from 80 to 100 percent only".into());
        }
        if rule.of.len() <= 3 {
            say("has three items or fewer, which are never prorated".into());
        }
        if matches!(rule.method, Method::Product | Method::Count(_)) {
            say("only sum, mean and pomp can be prorated".into());
        }
    }
    let (min, max) = range(it, rule);
    if rule.method == Method::Product && min < 0.0 {
        say("multiplies, so no value may be below 0".into());
    }
    if max <= min {
        say("can have one value only".into());
    }
    if let Some(published) = &rule.reliability {
        let real = published.sd > 0.0 && (0.0..1.0).contains(&published.retest);
        if !real || published.source.is_empty() {
            say("reliability needs an sd above 0, a retest from 0 to below 1, and a source".into());
        }
    }
    if let Some(published) = &rule.bands {
        bands(it, published, (min, max), &mut say);
    }
}

fn bands(it: &Instrument, of: &Bands, (min, max): (f64, f64), say: &mut impl FnMut(String)) {
    if it.provenance.kind != Origin::Published || !it.provenance.validated {
        say("has bands, which only a published and validated scale may have".into());
    }
    if of.source.trim().is_empty() {
        say("bands need a source: who found them, and in whom".into());
    }
    if of.ranges.is_empty() {
        say("bands need at least one range".into());
    }
    if let Some(reason) = twice(of.ranges.iter().map(|band| &band.id)) {
        say(format!("bands: {reason}"));
    }
    for Band { id, from, to } in &of.ranges {
        if !is_id(id) {
            say(format!("band \"{id}\" needs a name that is an id"));
        }
        if from > to || f64::from(*from) < min || f64::from(*to) > max {
            say(format!("band \"{id}\" must lie within {min} to {max}"));
        }
    }
    for (lower, upper) in of.ranges.iter().zip(of.ranges.iter().skip(1)) {
        if lower.to >= upper.from {
            say(format!(
                "band \"{}\" must come before \"{}\" and end below it",
                lower.id, upper.id
            ));
        }
    }
}
