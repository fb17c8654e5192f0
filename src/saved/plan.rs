//! A line of the plan: which sorts there are, and what each of them says.

use super::json::{self, Object, quoted};
use footing_core::Timestamp;

/// What a line of the plan is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Why to go on.
    Reason,
    /// Something to reach.
    Goal,
    /// Something to do.
    Step,
    /// What to do when a certain thing happens.
    IfThen,
    /// An own warning sign and what to do then.
    Sign,
    /// Somebody who helps.
    Supporter,
    /// A meeting or another commitment.
    Meeting,
}

impl Sort {
    /// All of them, in the order in which a plan shows them.
    pub const ALL: [Self; 7] = [
        Self::Reason,
        Self::Goal,
        Self::IfThen,
        Self::Sign,
        Self::Supporter,
        Self::Meeting,
        Self::Step,
    ];

    /// What records call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Reason => "reason",
            Self::Goal => "goal",
            Self::Step => "step",
            Self::IfThen => "if-then",
            Self::Sign => "sign",
            Self::Supporter => "supporter",
            Self::Meeting => "meeting",
        }
    }

    /// What such a line says, by the names that records use.
    pub fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Reason | Self::Step => &["text"],
            Self::Goal => &["what", "why", "first", "by", "who", "barrier"],
            Self::IfThen => &["cue", "action"],
            Self::Sign => &["sign", "action"],
            Self::Supporter => &["name", "how", "when"],
            Self::Meeting => &["name", "when", "how", "note"],
        }
    }

    /// How many of its first fields must not be blank, 1 or 2.
    pub fn needed(self) -> usize {
        if self == Self::IfThen { 2 } else { 1 }
    }

    fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.name() == name)
    }
}

/// One line of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// What it says.
    pub line: Line,
    /// When it was put into the plan.
    pub added_at: Timestamp,
    /// Whether it is done.
    pub done: bool,
    /// How it went, oldest first.
    pub notes: Vec<Note>,
}

/// What a line says: one text a field of its sort, blank where there is nothing to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    sort: Sort,
    texts: Vec<String>,
}

impl Line {
    /// A line of these texts, in the order of [`Sort::fields`]; those that are not there are blank.
    /// `None` where one that is needed is blank, or there are more texts than fields.
    pub fn new(sort: Sort, texts: Vec<String>) -> Option<Self> {
        let mut texts = texts;
        let needed = texts.iter().take(sort.needed());
        let said = needed.filter(|text| !text.trim().is_empty()).count();
        if said < sort.needed() || texts.len() > sort.fields().len() {
            return None;
        }
        texts.resize(sort.fields().len(), String::new());
        Some(Self { sort, texts })
    }

    /// Its sort.
    pub fn sort(&self) -> Sort {
        self.sort
    }

    /// Its texts, in the order of [`Sort::fields`].
    pub fn texts(&self) -> &[String] {
        &self.texts
    }

    /// What it says in that field; nothing where it has none of that name.
    pub fn get(&self, field: &str) -> &str {
        let mut pairs = self.sort.fields().iter().zip(&self.texts);
        pairs
            .find(|(name, _)| **name == field)
            .map_or("", |(_, text)| text)
    }

    fn to_json(&self) -> String {
        let pairs = self.sort.fields().iter().zip(&self.texts);
        let fields: Vec<_> = pairs
            .map(|(name, text)| format!("{}:{}", quoted(name), quoted(text)))
            .collect();
        format!("{{{}:{{{}}}}}", quoted(self.sort.name()), fields.join(","))
    }

    /// Fields that an earlier version did not have may be missing; needed ones may not.
    fn parse(json: &str) -> Option<Self> {
        let kind = Object::parse(json)?;
        let (name, fields) = kind.only()?;
        let (sort, fields) = (Sort::named(name)?, Object::parse(fields)?);
        let mut texts = Vec::new();
        for (n, name) in sort.fields().iter().enumerate() {
            let missing = n >= sort.needed() && !fields.has(name);
            texts.push(if missing {
                String::new()
            } else {
                fields.text(name)?
            });
        }
        Some(Self { sort, texts })
    }
}

/// A note of progress.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// When it was written.
    pub at: Timestamp,
    /// How far the person's clock was ahead of UTC then, in minutes.
    pub offset_minutes: i32,
    /// What it says.
    pub text: String,
}

impl Plan {
    pub(super) fn to_json(&self) -> String {
        let (kind, at, done) = (self.line.to_json(), self.added_at, self.done);
        let notes: Vec<_> = self
            .notes
            .iter()
            .map(|note| {
                let (at, offset, text) = (note.at, note.offset_minutes, quoted(&note.text));
                format!(r#"{{"at":"{at}","offset_minutes":{offset},"text":{text}}}"#)
            })
            .collect();
        let notes = if notes.is_empty() {
            String::new()
        } else {
            format!(r#","notes":[{}]"#, notes.join(","))
        };
        format!(r#"{{"kind":{kind},"added_at":"{at}","done":{done}{notes}}}"#)
    }

    pub(super) fn parse(from: &Object) -> Option<Self> {
        Some(Self {
            line: Line::parse(from.get("kind")?)?,
            added_at: from.time("added_at")?,
            done: from.flag("done")?,
            notes: if from.has("notes") {
                notes(from.get("notes")?)?
            } else {
                Vec::new()
            },
        })
    }
}

fn notes(json: &str) -> Option<Vec<Note>> {
    let note = |json| {
        let note = Object::parse(json)?;
        Some(Note {
            at: note.time("at")?,
            offset_minutes: note.whole("offset_minutes")?,
            text: note.text("text")?,
        })
    };
    json::list(json)?.into_iter().map(note).collect()
}
