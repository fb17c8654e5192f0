//! An instrument's words in one language, checked to be all there and to belong to something.

mod needed;

use crate::definition::Problem;
use crate::instrument::{Instrument, Item};
use litemap::LiteMap;
use needed::Needed;
use serde::Deserialize;
use std::collections::BTreeSet;

/// The words of an instrument (the file `<language>.json` beside its definition).
///
/// `{behaviour}` in a text stands for the person's own word for what they are changing.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Texts {
    /// What the check is called in lists and headings.
    pub title: String,
    /// One sentence: what it looks at.
    pub purpose: String,
    /// Why it is asked and what the result shows, a paragraph each.
    pub about: Vec<String>,
    /// Headings and introductions of the sections.
    pub sections: LiteMap<String, Heading>,
    /// Option texts by response scale and option.
    pub responses: LiteMap<String, LiteMap<String, String>>,
    /// Situations that several items share.
    #[serde(default)]
    pub stems: LiteMap<String, Stem>,
    /// Wordings that several items share.
    #[serde(default)]
    pub prompts: LiteMap<String, String>,
    /// The wording of each item that has no prompt.
    #[serde(default)]
    pub items: LiteMap<String, String>,
    /// What an item is about in a few words, seen from its good side: "Someone to call".
    #[serde(default)]
    pub short: LiteMap<String, String>,
    /// Titles of the scores.
    pub scores: LiteMap<String, Heading>,
    /// Next steps by item, stem, section or option; each can be put into the plan.
    #[serde(default)]
    pub steps: LiteMap<String, Vec<String>>,
    /// What to stay away from or to leave, by stem or section.
    #[serde(default)]
    pub avoid: LiteMap<String, Vec<String>>,
}

/// A heading with an optional line below it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Heading {
    /// The heading.
    pub title: String,
    /// The line below it.
    #[serde(default)]
    pub about: String,
}

/// A situation that several items ask about.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stem {
    /// The situation, as the heading above its items.
    pub text: String,
    /// The situation in a few words.
    pub short: String,
    /// How a plan for it begins: "I feel let down and alone".
    pub cue: String,
}

impl Texts {
    /// Takes an instrument's words as the build has packed and checked them.
    pub fn unpack(packed: &[u8]) -> Option<Self> {
        crate::pack::unpack(packed)
    }

    /// Packs the words for [`Self::unpack`].
    pub fn pack(&self) -> Vec<u8> {
        crate::pack::pack(self)
    }

    /// Reads an instrument's words and checks them against it.
    ///
    /// # Errors
    /// Every text that is missing, empty or belongs to nothing.
    pub fn parse(json: &str, instrument: &Instrument) -> Result<Self, Vec<Problem>> {
        let texts: Self = serde_json::from_str(json)
            .map_err(|error| vec![Problem::new("file", error.to_string())])?;
        let problems = texts.problems(instrument);
        if problems.is_empty() {
            Ok(texts)
        } else {
            Err(problems)
        }
    }

    /// The wording of an item.
    pub fn item(&self, item: &Item) -> &str {
        let prompt = item
            .prompt
            .as_ref()
            .and_then(|prompt| self.prompts.get(prompt));
        let found = prompt.or_else(|| self.items.get(item.id.as_str()));
        found.map_or("", String::as_str)
    }

    /// What an item is about, in a few words.
    pub fn short(&self, item: &Item) -> &str {
        let stem = || Some(&self.stems.get(item.stem.as_ref()?)?.short);
        let found = self.short.get(item.id.as_str()).or_else(stem);
        found.map_or("", String::as_str)
    }

    /// The text of an option.
    pub fn option(&self, response: &str, option: &str) -> &str {
        let found = self
            .responses
            .get(response)
            .and_then(|options| options.get(option));
        found.map_or("", String::as_str)
    }

    /// The next steps for an item or stem, or for the section it stands in.
    pub fn steps(&self, subject: &str, section: &str) -> &[String] {
        nearest(&self.steps, subject, section)
    }

    /// What to avoid for a stem, or for the section it stands in.
    pub fn avoid(&self, subject: &str, section: &str) -> &[String] {
        nearest(&self.avoid, subject, section)
    }

    /// Every text, for checks of language and length.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        let headings = self.sections.values().chain(self.scores.values());
        [&self.title, &self.purpose]
            .into_iter()
            .chain(&self.about)
            .chain(headings.flat_map(|it| [&it.title, &it.about]))
            .chain(self.responses.values().flat_map(LiteMap::values))
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
            .map(String::as_str)
            .filter(|text| !text.is_empty())
    }

    fn problems(&self, it: &Instrument) -> Vec<Problem> {
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
        let options = self.responses.iter().flat_map(|(response, options)| {
            options
                .keys()
                .map(move |option| format!("{response}/{option}"))
        });
        compare("option", options.collect(), &needed.options);
        for (subject, section) in &needed.steps {
            if self.steps(subject, section).is_empty() {
                problems.push(Problem::new(
                    format!("steps {subject}"),
                    "there is no next step",
                ));
            }
        }
        for (kind, map) in [("steps", &self.steps), ("avoid", &self.avoid)] {
            for name in map.keys().filter(|name| !needed.subjects.contains(*name)) {
                problems.push(Problem::new(format!("{kind} {name}"), "belongs to nothing"));
            }
        }
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
}

fn nearest<'a>(
    map: &'a LiteMap<String, Vec<String>>,
    subject: &str,
    section: &str,
) -> &'a [String] {
    map.get(subject)
        .or_else(|| map.get(section))
        .map_or(&[], Vec::as_slice)
}

fn keys<T>(map: &LiteMap<String, T>) -> BTreeSet<String> {
    map.keys().cloned().collect()
}
