//! From what was written or pasted to a check that can be taken, scored and read like any other.

use super::check::check;
use super::words::texts;
use super::{
    CustomDanger, CustomInstrument, CustomItem, CustomKind, CustomMethod, CustomScore, Problem,
};
use crate::custom::templates::{self, Template};
use footing_core::condition::{Test, When};
use footing_core::instrument::{
    Band, Bands, Chart, Choice, Method, Missing, Origin, Provenance, ResponseScale, ScoreRule,
};
use footing_core::reading::{Danger, Rule};
use footing_core::{Instrument, InstrumentId, Item, ItemId, Kind, ScoreId, Section, Texts};
use std::rc::Rc;

/// What an own instrument's id begins with. No built-in check's does.
pub const PREFIX: &str = "own-";

/// The one section: its name within the instrument.
pub(super) const SECTION: &str = "all";
/// How many items stand on a screen, about.
const PER_SCREEN: usize = 5;
/// How many items take a minute, about.
const PER_MINUTE: usize = 6;
/// From how many items on answers that are all alike are worth a second look.
const ALIKE: usize = 8;

/// An instrument cannot be built without an id; a published one is known by its template's.
const ANY_ID: &str = "aaaaaaaaaaaaaaaa";

/// Builds the instrument and its words.
///
/// # Errors
/// Everything that [`check`] finds.
pub fn build(it: &CustomInstrument) -> Result<(Instrument, Texts), Vec<Problem>> {
    let problems = check(it);
    if !problems.is_empty() {
        return Err(problems);
    }
    // What the check has passed can be built, so this is never `None`: there is a test.
    instrument(it)
        .map(|built| (built, texts(it)))
        .ok_or_else(Vec::new)
}

/// A published instrument with numbers in the place of its words. Templates are checked once and for
/// all, by a test, and not each time: a program may score many thousands of answers.
pub fn published(template: &Template) -> Option<(Instrument, Texts)> {
    let it = CustomInstrument {
        id: ANY_ID.to_owned(),
        ..templates::numbered(template)
    };
    Some((instrument(&it)?, texts(&it)))
}

/// The instrument's id in the app.
pub fn instrument_id(custom_id: &str) -> String {
    format!("{PREFIX}{custom_id}")
}

fn instrument(it: &CustomInstrument) -> Option<Instrument> {
    let id = instrument_id(&it.id);
    let scales: Vec<_> = it.scales.iter().enumerate().map(scale).collect();
    let numbered = || it.items.iter().enumerate();
    let items: Vec<_> = numbered()
        .map(|(place, one)| item(place, one, &scales))
        .collect::<Option<_>>()?;
    let dangers = numbered().filter_map(|(place, one)| danger(place, one.danger.as_ref()?));
    let published = !it.source.trim().is_empty();
    let scores = it.scores.iter().enumerate();
    let scores: Vec<_> = scores
        .map(|(place, one)| score(place, one))
        .collect::<Option<_>>()?;
    let shown: Vec<_> = scores.iter().map(|score| score.id.clone()).collect();
    let bars = Chart::Bars(shown.clone());
    Some(Instrument {
        id: InstrumentId::new(&id)?,
        edition: it.edition,
        slug: id,
        recall_days: it.recall_days,
        minutes: asked(it).count().div_ceil(PER_MINUTE).clamp(1, 60) as u32,
        per_screen: per_screen(it.items.len()),
        behaviour: false,
        provenance: Provenance {
            kind: if published {
                Origin::Published
            } else {
                Origin::Own
            },
            validated: published && is_validated(it),
            licence: it.licence.trim().to_owned(),
            sources: published
                .then(|| it.source.trim().to_owned())
                .into_iter()
                .collect(),
        },
        sections: vec![Section {
            id: SECTION.to_owned(),
            items: items.iter().map(|item| item.id.clone()).collect(),
        }],
        dangers: dangers.collect(),
        rankings: Vec::new(),
        rules: alike(&items).into_iter().collect(),
        charts: (!shown.is_empty()).then_some(bars).into_iter().collect(),
        trend: shown,
        guide: Vec::new(),
        items,
        scores,
    })
}

/// Somebody has validated what is as a template's source published it, and what is said to have
/// published ranges; of anything else nobody knows.
fn is_validated(it: &CustomInstrument) -> bool {
    let bands = it.scores.iter().any(|score| !score.bands.is_empty());
    bands || templates::bare_by_id(&it.template).is_some_and(|template| template.fits(it))
}

/// What is asked: every item but words to read.
pub(super) fn asked(it: &CustomInstrument) -> impl Iterator<Item = (usize, &CustomItem)> {
    let items = it.items.iter().enumerate();
    items.filter(|(_, item)| item.kind != CustomKind::Display)
}

/// About five a screen, spread evenly: nine are five and four.
fn per_screen(items: usize) -> usize {
    let screens = ((items + PER_SCREEN / 2) / PER_SCREEN).max(1);
    items.div_ceil(screens).clamp(1, 12)
}

fn item_id(place: usize) -> Option<ItemId> {
    ItemId::new(&numbered("i", place))
}

fn scale((place, options): (usize, &Vec<super::AnswerOption>)) -> Rc<ResponseScale> {
    let option = |(n, option): (usize, &super::AnswerOption)| Choice {
        id: numbered("o", n),
        value: option.value,
    };
    Rc::new(ResponseScale {
        id: numbered("r", place),
        options: options.iter().enumerate().map(option).collect(),
    })
}

pub(super) fn numbered(letter: &str, place: usize) -> String {
    format!("{letter}{}", place + 1)
}

fn item(place: usize, one: &CustomItem, scales: &[Rc<ResponseScale>]) -> Option<Item> {
    let kind = match one.kind {
        CustomKind::Choice(scale) => Kind::Choice(scales.get(scale)?.clone()),
        CustomKind::Several(scale) => Kind::Several(scales.get(scale)?.clone()),
        CustomKind::Number { min, max } => Kind::Number { min, max },
        CustomKind::Text { max_chars } => Kind::Text {
            max_chars: max_chars as usize,
        },
        CustomKind::Display => Kind::Display,
    };
    // To choose none of several is an answer, too.
    let optional = one.optional || matches!(kind, Kind::Several(_));
    Some(Item {
        id: item_id(place)?,
        section: SECTION.to_owned(),
        stem: None,
        prompt: None,
        kind,
        reversed: one.reversed,
        optional,
        when: Vec::new(),
    })
}

fn danger(place: usize, one: &CustomDanger) -> Option<Danger> {
    let item = item_id(place)?;
    let on_item = |test| When {
        item: item.clone(),
        test,
    };
    let when = [Test::AtLeast(one.from), Test::AtMost(one.to)];
    Some(Danger {
        when: when.into_iter().map(on_item).collect(),
        topic: one.topic.clone(),
        item,
    })
}

fn score(place: usize, one: &CustomScore) -> Option<ScoreRule> {
    let band = |(n, band): (usize, &super::CustomBand)| Band {
        id: numbered("b", n),
        from: band.from,
        to: band.to,
    };
    let bands = || Bands {
        source: one.bands_source.trim().to_owned(),
        ranges: one.bands.iter().enumerate().map(band).collect(),
    };
    Some(ScoreRule {
        id: ScoreId::new(&numbered("s", place))?,
        method: match one.method {
            CustomMethod::Sum => Method::Sum,
            CustomMethod::Mean => Method::Mean,
            CustomMethod::Pomp => Method::Pomp,
            CustomMethod::Count(from) => Method::Count(from),
        },
        of: one.of.iter().map(|n| item_id(*n)).collect::<Option<_>>()?,
        complement: Vec::new(),
        missing: one.prorate.map_or(Missing::None, Missing::Prorate),
        reliability: None,
        bands: (!one.bands.is_empty()).then(bands),
    })
}

/// All answers on scales the same: the person may want to look again.
fn alike(items: &[Item]) -> Option<Rule> {
    let choices = items.iter().filter(|it| matches!(it.kind, Kind::Choice(_)));
    let items: Vec<_> = choices.map(|item| item.id.clone()).collect();
    (items.len() >= ALIKE).then_some(Rule::Alike {
        items,
        at_least: ALIKE,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_passes_the_check_that_its_building_leaves_out() {
        for template in templates::all() {
            let it = CustomInstrument {
                id: ANY_ID.to_owned(),
                ..templates::numbered(template)
            };
            assert_eq!(build(&it).ok(), published(template), "{}", template.id);
        }
    }
}
