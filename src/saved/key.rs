//! The keys of records: `footing:1:<kind>:<id>`.

use crate::route::is_random_id;
use std::fmt;

/// What every key begins with.
pub const PREFIX: &str = "footing:1:";

/// What a record is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Kind {
    /// A check under way.
    Draft,
    /// A finished check.
    Result,
    /// A line of the plan.
    Plan,
    /// A choice about the app itself.
    Setting,
    /// What somebody asked for by a link.
    #[cfg(feature = "whole")]
    Asked,
    /// An instrument that is not built in.
    #[cfg(feature = "whole")]
    Instrument,
    /// A link that a counselor gives out.
    #[cfg(feature = "whole")]
    Link,
    /// A counselor's key.
    #[cfg(feature = "whole")]
    Key,
    /// A return that a counselor has opened.
    #[cfg(feature = "whole")]
    Inbox,
}

impl Kind {
    #[cfg(not(feature = "whole"))]
    const ALL: [Self; 4] = [Self::Draft, Self::Result, Self::Plan, Self::Setting];
    #[cfg(feature = "whole")]
    const ALL: [Self; 9] = [
        Self::Draft,
        Self::Result,
        Self::Plan,
        Self::Setting,
        Self::Asked,
        Self::Instrument,
        Self::Link,
        Self::Key,
        Self::Inbox,
    ];

    /// The kind's name in a key.
    pub fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Result => "result",
            Self::Plan => "plan",
            Self::Setting => "setting",
            #[cfg(feature = "whole")]
            Self::Asked => "asked",
            #[cfg(feature = "whole")]
            Self::Instrument => "instrument",
            #[cfg(feature = "whole")]
            Self::Link => "link",
            #[cfg(feature = "whole")]
            Self::Key => "key",
            #[cfg(feature = "whole")]
            Self::Inbox => "inbox",
        }
    }
}

/// The key of one record.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct RecordKey {
    /// What it is.
    pub kind: Kind,
    /// Which one: random, or the setting's name.
    pub id: String,
}

impl RecordKey {
    /// The key of a record.
    pub fn new(kind: Kind, id: &str) -> Self {
        Self {
            kind,
            id: id.to_owned(),
        }
    }

    /// Reads a whole key; `None` for what is not ours or of a kind that is not known yet.
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, id) = text.strip_prefix(PREFIX)?.split_once(':')?;
        let kind = Kind::ALL.into_iter().find(|it| it.name() == kind)?;
        let known = match kind {
            Kind::Setting => footing_core::id::is_id(id),
            _ => is_random_id(id),
        };
        known.then(|| Self::new(kind, id))
    }
}

impl fmt::Display for RecordKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{PREFIX}{}:{}", self.kind.name(), self.id)
    }
}
