//! An instrument's words in one language, checked to be all there and to belong to something.

mod check;
mod message;
mod needed;

use crate::definition::Problem;
use crate::instrument::{Instrument, Item};
use litemap::LiteMap;
use serde::Deserialize;

pub use message::placeholders;

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
    /// What a score's published ranges are called, by score and range.
    #[serde(default)]
    pub bands: LiteMap<String, LiteMap<String, String>>,
    /// Next steps by item, stem, section or option; each can be put into the plan.
    #[serde(default)]
    pub steps: LiteMap<String, Vec<String>>,
    /// What to stay away from or to leave, by stem or section.
    #[serde(default)]
    pub avoid: LiteMap<String, Vec<String>>,
    /// What can be offered, by offer.
    #[serde(default)]
    pub offers: LiteMap<String, OfferTexts>,
    /// What speaks for an offer, in the person's terms, by `offer/reason`.
    #[serde(default)]
    pub reasons: LiteMap<String, String>,
    /// The lines of the short text; `{item}` in them stands for the answer to that item.
    #[serde(default)]
    pub message: LiteMap<String, String>,
    /// Questions for the talk with a facilitator, by item or section.
    #[serde(default)]
    pub guide: LiteMap<String, Vec<String>>,
    /// What parts of the result are called where the app's own words do not fit.
    #[serde(default)]
    pub headings: LiteMap<String, Heading>,
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

/// Something that can be offered.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfferTexts {
    /// What it is called.
    pub title: String,
    /// What it is, in a sentence or two.
    pub about: String,
    /// What studies found, in one plain sentence; may be empty.
    #[serde(default)]
    pub evidence: String,
    /// What a first visit is like.
    #[serde(default)]
    pub first: Vec<String>,
    /// What to ask them.
    #[serde(default)]
    pub ask: Vec<String>,
    /// Signs of a good fit.
    #[serde(default)]
    pub look_for: Vec<String>,
    /// Why it may be left out; empty where nothing leaves it out.
    #[serde(default)]
    pub out: String,
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

    /// Packs the words that taking the check needs, for [`Self::unpack_asked`].
    pub fn pack_asked(&self) -> Vec<u8> {
        crate::pack::pack_asked(self)
    }

    /// Takes what [`Self::pack_asked`] has packed: no words that only results need.
    pub fn unpack_asked(packed: &[u8]) -> Option<Self> {
        crate::pack::unpack_asked(packed)
    }

    /// Packs the words that taking and scoring the check need, for [`Self::unpack_scored`].
    pub fn pack_scored(&self) -> Vec<u8> {
        crate::pack::pack_scored(self)
    }

    /// Takes what [`Self::pack_scored`] has packed: scores have titles, and nothing is said of them.
    pub fn unpack_scored(packed: &[u8]) -> Option<Self> {
        crate::pack::unpack_scored(packed)
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
        texts.checked(instrument)
    }

    /// Checks words that were not read from a file against their instrument.
    ///
    /// # Errors
    /// Every text that is missing, empty or belongs to nothing.
    pub fn checked(self, instrument: &Instrument) -> Result<Self, Vec<Problem>> {
        let problems = self.problems(instrument);
        if problems.is_empty() {
            Ok(self)
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

    /// What a published range of a score is called.
    pub fn band(&self, score: &str, band: &str) -> &str {
        let found = self.bands.get(score).and_then(|bands| bands.get(band));
        found.map_or("", String::as_str)
    }

    /// The next steps for an item or stem, or for the section it stands in.
    pub fn steps(&self, subject: &str, section: &str) -> &[String] {
        nearest(&self.steps, subject, section)
    }

    /// The questions for a talk about an item, or about the section it stands in.
    pub fn guide(&self, item: &str, section: &str) -> &[String] {
        nearest(&self.guide, item, section)
    }

    /// What to avoid for a stem, or for the section it stands in.
    pub fn avoid(&self, subject: &str, section: &str) -> &[String] {
        nearest(&self.avoid, subject, section)
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
