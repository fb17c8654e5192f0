//! What a record holds, by kind.

use super::answers::{self, SavedAnswers};
use super::json::{Object, quoted};
use super::key::Kind;
use super::plan::Plan;
#[cfg(feature = "whole")]
use super::{Asked, OwnInstrument, OwnKey, OwnLink, Received};
use footing_core::Timestamp;
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
    #[cfg(feature = "whole")]
    Asked(Asked),
    #[cfg(feature = "whole")]
    Instrument(OwnInstrument),
    #[cfg(feature = "whole")]
    Link(OwnLink),
    #[cfg(feature = "whole")]
    Key(OwnKey),
    #[cfg(feature = "whole")]
    Inbox(Received),
}

/// A check under way.
#[derive(Clone, Debug, PartialEq)]
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
    pub started_at: Timestamp,
    /// What was answered so far.
    pub answers: SavedAnswers,
}

/// A finished check. Scores are not kept: they follow from the answers.
#[derive(Clone, Debug, PartialEq)]
pub struct TakenResult {
    /// The instrument's id.
    pub instrument: String,
    /// The instrument's edition.
    pub edition: u32,
    /// The person's word for what they are changing.
    pub word: String,
    /// When it was finished.
    pub finished_at: Timestamp,
    /// How far the person's clock was ahead of UTC then, in minutes.
    pub offset_minutes: i32,
    /// What was answered.
    pub answers: SavedAnswers,
}

/// A choice about the app itself.
#[derive(Clone, Debug, PartialEq)]
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
            #[cfg(feature = "whole")]
            Self::Asked(_) => Kind::Asked,
            #[cfg(feature = "whole")]
            Self::Instrument(_) => Kind::Instrument,
            #[cfg(feature = "whole")]
            Self::Link(_) => Kind::Link,
            #[cfg(feature = "whole")]
            Self::Key(_) => Kind::Key,
            #[cfg(feature = "whole")]
            Self::Inbox(_) => Kind::Inbox,
        }
    }

    /// Writes it as JSON.
    pub fn to_json(&self) -> String {
        match self {
            Self::Draft(it) => it.to_json(),
            Self::Result(it) => it.to_json(),
            Self::Plan(it) => it.to_json(),
            Self::Setting(it) => format!(r#"{{"value":{}}}"#, quoted(&it.value)),
            #[cfg(feature = "whole")]
            Self::Asked(it) => it.to_json(),
            #[cfg(feature = "whole")]
            Self::Instrument(it) => it.to_json(),
            #[cfg(feature = "whole")]
            Self::Link(it) => it.to_json(),
            #[cfg(feature = "whole")]
            Self::Key(it) => it.to_json(),
            #[cfg(feature = "whole")]
            Self::Inbox(it) => it.to_json(),
        }
    }

    /// Reads it from JSON. Fields that are not known are passed over. The module that takes a check has
    /// no use for the plan: to it these are records of a kind that it does not know.
    pub fn parse(kind: Kind, json: &str) -> Option<Self> {
        let from = Object::parse(json)?;
        Some(match kind {
            Kind::Draft => Self::Draft(Draft::parse(&from)?),
            Kind::Result => Self::Result(Rc::new(TakenResult::parse(&from)?)),
            Kind::Plan if cfg!(feature = "whole") => Self::Plan(Plan::parse(&from)?),
            Kind::Plan => return None,
            Kind::Setting => Self::Setting(Setting {
                value: from.text("value")?,
            }),
            #[cfg(feature = "whole")]
            Kind::Asked => Self::Asked(Asked::parse(&from)?),
            #[cfg(feature = "whole")]
            Kind::Instrument => Self::Instrument(OwnInstrument::parse(&from)?),
            #[cfg(feature = "whole")]
            Kind::Link => Self::Link(OwnLink::parse(&from)?),
            #[cfg(feature = "whole")]
            Kind::Key => Self::Key(OwnKey::parse(&from)?),
            #[cfg(feature = "whole")]
            Kind::Inbox => Self::Inbox(Received::parse(&from)?),
        })
    }
}

impl Draft {
    fn to_json(&self) -> String {
        let (instrument, word) = (quoted(&self.instrument), quoted(&self.word));
        let (edition, screen, at) = (self.edition, self.screen, self.started_at);
        let answers = answers::to_json(&self.answers);
        format!(
            r#"{{"instrument":{instrument},"edition":{edition},"word":{word},"screen":{screen},"started_at":"{at}","answers":{answers}}}"#
        )
    }

    fn parse(from: &Object) -> Option<Self> {
        Some(Self {
            instrument: from.text("instrument")?,
            edition: from.whole("edition")?,
            word: from.text("word")?,
            screen: from.whole("screen")?,
            started_at: from.time("started_at")?,
            answers: answers::parse(from.get("answers")?)?,
        })
    }
}

impl TakenResult {
    fn to_json(&self) -> String {
        let (instrument, word) = (quoted(&self.instrument), quoted(&self.word));
        let (edition, at, offset) = (self.edition, self.finished_at, self.offset_minutes);
        let answers = answers::to_json(&self.answers);
        format!(
            r#"{{"instrument":{instrument},"edition":{edition},"word":{word},"finished_at":"{at}","offset_minutes":{offset},"answers":{answers}}}"#
        )
    }

    fn parse(from: &Object) -> Option<Self> {
        Some(Self {
            instrument: from.text("instrument")?,
            edition: from.whole("edition")?,
            word: from.text("word")?,
            finished_at: from.time("finished_at")?,
            offset_minutes: from.whole("offset_minutes")?,
            answers: answers::parse(from.get("answers")?)?,
        })
    }
}
