//! What a record holds, by kind.

use super::answers::SavedAnswers;
use super::key::Kind;
use footing_core::Timestamp;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// What a record holds.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "each variant is named like what it holds")]
pub enum Body {
    Draft(Draft),
    /// Shared, because a result never changes and there may be thousands.
    Result(Rc<TakenResult>),
    Plan(Plan),
    Setting(Setting),
}

/// A check under way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// The instrument's id.
    pub instrument: String,
    /// The instrument's edition.
    pub edition: u32,
    /// The person's word for what they are changing.
    pub word: String,
    /// The screen the person is on, from 0.
    pub screen: usize,
    /// When it was begun.
    #[serde(with = "rfc3339")]
    pub started_at: Timestamp,
    /// What was answered so far.
    pub answers: SavedAnswers,
}

/// A finished check. Scores are not kept: they follow from the answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TakenResult {
    /// The instrument's id.
    pub instrument: String,
    /// The instrument's edition.
    pub edition: u32,
    /// The person's word for what they are changing.
    pub word: String,
    /// When it was finished.
    #[serde(with = "rfc3339")]
    pub finished_at: Timestamp,
    /// How far the person's clock was ahead of UTC then, in minutes.
    pub offset_minutes: i32,
    /// What was answered.
    pub answers: SavedAnswers,
}

/// One line of the plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// A step, or an if-then plan.
    pub kind: PlanKind,
    /// When it was put into the plan.
    #[serde(with = "rfc3339")]
    pub added_at: Timestamp,
    /// Whether it is done.
    pub done: bool,
}

/// The two kinds of lines a plan has.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlanKind {
    /// Something to do.
    Step {
        /// In words.
        text: String,
    },
    /// What to do when a certain thing happens.
    IfThen {
        /// "If …".
        cue: String,
        /// "… then I will …".
        action: String,
    },
}

/// A choice about the app itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Setting {
    /// The choice.
    pub value: String,
}

impl Body {
    /// The kind of record it belongs in.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Draft(_) => Kind::Draft,
            Self::Result(_) => Kind::Result,
            Self::Plan(_) => Kind::Plan,
            Self::Setting(_) => Kind::Setting,
        }
    }

    /// Writes it as JSON.
    pub fn to_json(&self) -> String {
        // Plain structs of texts and numbers cannot fail to serialise.
        match self {
            Self::Draft(it) => serde_json::to_string(it),
            Self::Result(it) => serde_json::to_string(&**it),
            Self::Plan(it) => serde_json::to_string(it),
            Self::Setting(it) => serde_json::to_string(it),
        }
        .unwrap_or_default()
    }

    /// Reads it from JSON.
    pub fn parse(kind: Kind, json: &str) -> Option<Self> {
        Some(match kind {
            Kind::Draft => Self::Draft(serde_json::from_str(json).ok()?),
            Kind::Result => Self::Result(Rc::new(serde_json::from_str(json).ok()?)),
            Kind::Plan => Self::Plan(serde_json::from_str(json).ok()?),
            Kind::Setting => Self::Setting(serde_json::from_str(json).ok()?),
        })
    }
}

/// Moments as RFC 3339.
pub(super) mod rfc3339 {
    use footing_core::Timestamp;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(at: &Timestamp, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(at)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Timestamp, D::Error> {
        let text = String::deserialize(from)?;
        Timestamp::parse(&text).ok_or_else(|| D::Error::custom("no RFC 3339 time"))
    }
}
