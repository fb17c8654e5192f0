//! Which words an instrument needs.

use crate::instrument::{Instrument, Item, Kind};
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
    pub(super) options: BTreeSet<String>,
    /// What needs a next step, with the section whose step will do.
    pub(super) steps: Vec<(String, String)>,
    /// What may have a next step.
    pub(super) subjects: BTreeSet<String>,
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
        }
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
            Rule::Barriers { items, .. } => {
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
            Rule::Strengths { .. }
            | Rule::Works { .. }
            | Rule::Safety { .. }
            | Rule::Alike { .. } => {}
        }
    }
}
