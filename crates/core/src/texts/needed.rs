//! Which words an instrument needs.

use crate::instrument::{Chart, Instrument, Item, Kind};
use crate::reading::Rule;
use std::collections::BTreeSet;

/// The texts that an instrument needs, by kind.
#[derive(Default)]
pub(super) struct Needed {
    pub(super) sections: BTreeSet<String>,
    pub(super) stems: BTreeSet<String>,
    pub(super) prompts: BTreeSet<String>,
    pub(super) items: BTreeSet<String>,
    pub(super) short: BTreeSet<String>,
    pub(super) scores: BTreeSet<String>,
    pub(super) bands: BTreeSet<String>,
    pub(super) options: BTreeSet<String>,
    /// What needs a next step, with the section whose step will do.
    pub(super) steps: Vec<(String, String)>,
    /// What may have a next step.
    pub(super) subjects: BTreeSet<String>,
    pub(super) offers: BTreeSet<String>,
    pub(super) reasons: BTreeSet<String>,
    pub(super) message: BTreeSet<String>,
    /// The items of the talk, with the section whose questions will do.
    pub(super) guide: Vec<(String, String)>,
    /// What may have questions for the talk.
    pub(super) guide_subjects: BTreeSet<String>,
    /// The parts of the result that may have a heading of their own.
    pub(super) headings: BTreeSet<&'static str>,
}

impl Needed {
    /// Looks an instrument through.
    pub(super) fn of(it: &Instrument) -> Self {
        let mut needed = Self {
            sections: it
                .sections
                .iter()
                .map(|section| section.id.clone())
                .collect(),
            scores: it.scores.iter().map(|score| score.id.to_string()).collect(),
            ..Self::default()
        };
        for score in &it.scores {
            let ranges = score.bands.iter().flat_map(|bands| &bands.ranges);
            let names = ranges.map(|band| format!("{}/{}", score.id, band.id));
            needed.bands.extend(names);
        }
        for item in &it.items {
            let id = item.id.to_string();
            needed.stems.extend(item.stem.clone());
            match &item.prompt {
                Some(prompt) => needed.prompts.insert(prompt.clone()),
                None => needed.items.insert(id.clone()),
            };
            if let Kind::Choice(scale) | Kind::Several(scale) = &item.kind {
                let options = scale.options.iter();
                needed
                    .options
                    .extend(options.map(|it| format!("{}/{}", scale.id, it.id)));
            }
            if item.stem.is_none() && item.kind != Kind::Display {
                needed.short.insert(id);
            }
        }
        needed.subjects = needed.sections.union(&needed.stems).cloned().collect();
        needed
            .subjects
            .extend(it.items.iter().map(|item| item.id.to_string()));
        for rule in &it.rules {
            needed.steps_of(it, rule);
            needed.headings.extend(heading(rule));
        }
        if it.charts.iter().any(|it| matches!(it, Chart::Bars(_))) {
            needed.headings.insert("picture");
        }
        needed.talk(it);
        needed
            .subjects
            .extend(needed.steps.iter().map(|(subject, _)| subject.clone()));
        needed
    }

    fn steps_of(&mut self, it: &Instrument, rule: &Rule) {
        let mut need = |item: Option<&Item>, subject: Option<&str>| {
            if let Some(item) = item {
                let subject = subject.unwrap_or(item.id.as_str());
                self.steps.push((subject.to_owned(), item.section.clone()));
            }
        };
        match rule {
            Rule::Barriers { items, .. } | Rule::Signs { items, .. } => {
                items
                    .iter()
                    .for_each(|id| need(it.item(id.as_str()), Some(id.as_str())));
            }
            Rule::Build { areas, .. } => {
                let rules = areas.iter().filter_map(|id| it.score_rule(id.as_str()));
                for id in rules.flat_map(|rule| &rule.of) {
                    need(it.item(id.as_str()), Some(id.as_str()));
                }
            }
            Rule::Ranked { ranking, .. } => {
                let of = it.rankings.iter().find(|found| found.id == *ranking);
                for id in of.into_iter().flat_map(|ranking| &ranking.of) {
                    let first = it.score_rule(id.as_str()).and_then(|rule| rule.of.first());
                    let item = first.and_then(|id| it.item(id.as_str()));
                    need(item, item.and_then(|item| item.stem.as_deref()));
                }
            }
            Rule::Present { item } => {
                let item = it.item(item.as_str());
                if let Some(Kind::Several(scale)) = item.map(|item| &item.kind) {
                    scale
                        .options
                        .iter()
                        .for_each(|option| need(item, Some(&option.id)));
                }
            }
            Rule::Options(matching) => {
                for offer in &matching.offers {
                    let id = &offer.id;
                    self.steps.push((id.clone(), id.clone()));
                    self.offers.insert(id.clone());
                    let reasons = offer.because.iter();
                    self.reasons
                        .extend(reasons.map(|it| format!("{id}/{}", it.id)));
                }
            }
            Rule::Message { lines } => {
                self.message
                    .extend(lines.iter().map(|line| line.id.clone()));
            }
            Rule::Strengths { .. } | Rule::Works { .. } | Rule::Alike { .. } => {}
        }
    }

    fn talk(&mut self, it: &Instrument) {
        for section in it.guide.iter().filter_map(|id| it.section(id)) {
            self.guide_subjects.insert(section.id.clone());
            let items = section.items.iter().filter_map(|id| it.item(id.as_str()));
            for item in items.filter(|item| item.kind != Kind::Display) {
                self.guide_subjects.insert(item.id.to_string());
                self.guide.push((item.id.to_string(), section.id.clone()));
            }
        }
    }
}

/// The name of the part of the result that a rule fills.
fn heading(rule: &Rule) -> Option<&'static str> {
    match rule {
        Rule::Strengths { .. } | Rule::Works { .. } => Some("strengths"),
        Rule::Barriers { .. } => Some("barriers"),
        Rule::Build { .. } => Some("areas"),
        Rule::Signs { .. } => Some("signs"),
        Rule::Options(_) => Some("options"),
        Rule::Message { .. } | Rule::Ranked { .. } | Rule::Present { .. } | Rule::Alike { .. } => {
            None
        }
    }
}
