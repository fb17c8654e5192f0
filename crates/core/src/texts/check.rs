//! Checks an instrument's words against its structure.

use super::message::{BEHAVIOUR, placeholders};
use super::needed::Needed;
use super::{OfferTexts, Texts};
use crate::definition::Problem;
use crate::instrument::Instrument;
use crate::reading::Rule;
use litemap::LiteMap;
use std::collections::BTreeSet;

impl Texts {
    /// Every text, for checks of language and length.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        let headings = self.sections.values().chain(self.scores.values());
        let headings = headings.chain(self.headings.values());
        [&self.title, &self.purpose]
            .into_iter()
            .chain(&self.about)
            .chain(headings.flat_map(|it| [&it.title, &it.about]))
            .chain(self.responses.values().flat_map(LiteMap::values))
            .chain(self.bands.values().flat_map(LiteMap::values))
            .chain(
                self.stems
                    .values()
                    .flat_map(|it| [&it.text, &it.short, &it.cue]),
            )
            .chain(self.prompts.values())
            .chain(self.items.values())
            .chain(self.short.values())
            .chain(self.steps.values().flatten())
            .chain(self.avoid.values().flatten())
            .chain(self.offers.values().flat_map(OfferTexts::all))
            .chain(self.reasons.values())
            .chain(self.message.values())
            .chain(self.guide.values().flatten())
            .map(String::as_str)
            .filter(|text| !text.is_empty())
    }

    /// Every text that is missing, empty or belongs to nothing.
    pub(super) fn problems(&self, it: &Instrument) -> Vec<Problem> {
        let needed = Needed::of(it);
        let mut problems = Vec::new();
        let mut compare = |what: &str, found: BTreeSet<String>, needed: &BTreeSet<String>| {
            for name in needed.difference(&found) {
                problems.push(Problem::new(format!("{what} {name}"), "has no text"));
            }
            for name in found.difference(needed) {
                problems.push(Problem::new(format!("{what} {name}"), "belongs to nothing"));
            }
        };
        compare("section", keys(&self.sections), &needed.sections);
        compare("stem", keys(&self.stems), &needed.stems);
        compare("prompt", keys(&self.prompts), &needed.prompts);
        compare("item", keys(&self.items), &needed.items);
        compare("short", keys(&self.short), &needed.short);
        compare("score", keys(&self.scores), &needed.scores);
        compare("option", pairs(&self.responses), &needed.options);
        compare("band", pairs(&self.bands), &needed.bands);
        compare("offer", keys(&self.offers), &needed.offers);
        compare("reason", keys(&self.reasons), &needed.reasons);
        compare("message", keys(&self.message), &needed.message);
        for (subject, section) in &needed.steps {
            if self.steps(subject, section).is_empty() {
                problems.push(Problem::new(
                    format!("steps {subject}"),
                    "there is no next step",
                ));
            }
        }
        for (item, section) in &needed.guide {
            if self.guide(item, section).is_empty() {
                let reason = "there is no question for the talk";
                problems.push(Problem::new(format!("guide {item}"), reason));
            }
        }
        for (kind, map, subjects) in [
            ("steps", &self.steps, &needed.subjects),
            ("avoid", &self.avoid, &needed.subjects),
            ("guide", &self.guide, &needed.guide_subjects),
        ] {
            for name in map.keys().filter(|name| !subjects.contains(*name)) {
                problems.push(Problem::new(format!("{kind} {name}"), "belongs to nothing"));
            }
        }
        let named = self.headings.keys();
        for name in named.filter(|name| !needed.headings.contains(name.as_str())) {
            problems.push(Problem::new(
                format!("heading {name}"),
                "is of a part that this result has not",
            ));
        }
        problems.extend(self.offers(it));
        problems.extend(self.message(it));
        problems.extend(self.word(it));
        if self
            .all()
            .any(|text| text.trim().is_empty() || text.trim() != text)
        {
            problems.push(Problem::new(
                "texts",
                "one is blank or has spaces around it",
            ));
        }
        problems
    }
    /// What is wrong with the words of offers.
    fn offers(&self, it: &Instrument) -> Vec<Problem> {
        let rules = it.rules.iter().filter_map(|rule| match rule {
            Rule::Options(matching) => Some(&matching.offers),
            _ => None,
        });
        let mut problems = Vec::new();
        for offer in rules.flatten() {
            let Some(texts) = self.offers.get(&offer.id) else {
                continue;
            };
            for (wrong, reason) in [
                (
                    texts.title.is_empty() || texts.about.is_empty(),
                    "needs a title and what it is about",
                ),
                (
                    texts.out.is_empty() && !offer.unless.is_empty(),
                    "may be left out, so \"out\" must say why",
                ),
                (
                    !texts.out.is_empty() && offer.unless.is_empty(),
                    "is never left out, so \"out\" says too much",
                ),
            ] {
                if wrong {
                    problems.push(Problem::new(format!("offer {}", offer.id), reason));
                }
            }
        }
        problems
    }

    /// A line may only speak of answers that its conditions have seen: so none has a gap.
    fn message(&self, it: &Instrument) -> Vec<Problem> {
        let rules = it.rules.iter().filter_map(|rule| match rule {
            Rule::Message { lines } => Some(lines),
            _ => None,
        });
        let mut problems = Vec::new();
        for line in rules.flatten() {
            let text = self.message.get(&line.id).map_or("", String::as_str);
            for name in placeholders(text).filter(|name| *name != BEHAVIOUR) {
                if !line.when.iter().any(|when| when.item.as_str() == name) {
                    problems.push(Problem::new(
                        format!("message {}", line.id),
                        format!("says {{{name}}}, so one of its conditions must be on \"{name}\""),
                    ));
                }
            }
        }
        problems
    }

    /// Whether the person is asked for their word just where a text uses it.
    fn word(&self, it: &Instrument) -> Option<Problem> {
        let mut texts = self.all();
        let used = texts.any(|text| placeholders(text).any(|name| name == BEHAVIOUR));
        let reason = match (it.behaviour, used) {
            (false, true) => "one says {behaviour}, but behaviour is false",
            (true, false) => "none says {behaviour}, so behaviour must be false",
            (true, true) | (false, false) => return None,
        };
        Some(Problem::new("texts", reason))
    }
}

impl OfferTexts {
    fn all(&self) -> impl Iterator<Item = &String> {
        [&self.title, &self.about, &self.evidence, &self.out]
            .into_iter()
            .chain(&self.first)
            .chain(&self.ask)
            .chain(&self.look_for)
    }
}

/// The keys of both, as "outer/inner".
fn pairs(map: &LiteMap<String, LiteMap<String, String>>) -> BTreeSet<String> {
    let inner = |(outer, map): (&String, &LiteMap<String, String>)| {
        let join = |inner: &String| format!("{outer}/{inner}");
        map.keys().map(join).collect::<Vec<_>>()
    };
    map.iter().flat_map(inner).collect()
}

fn keys<T>(map: &LiteMap<String, T>) -> BTreeSet<String> {
    map.keys().cloned().collect()
}
