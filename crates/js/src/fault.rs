//! Everything that can be wrong with what was given, as JavaScript gets it: an `Error` with a `code`.

use footing_core::AnswerError;
use footing_interchange::link::Unreadable;
use wasm_bindgen::JsValue;

/// What is wrong. Codes never change; messages may.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// There is no instrument of this id.
    NoSuchInstrument,
    /// What was given is no instrument; each reason says where.
    BadInstrument(Vec<String>),
    /// Answers are neither an object by item nor a list with an answer for each item.
    BadAnswers,
    /// An answer is not one of its item's.
    BadAnswer {
        /// The item, as it was called.
        item: String,
        /// What is wrong with it.
        why: AnswerError,
    },
    /// What a link is to ask for is not as described.
    BadLink(String),
    /// A text cannot be read as a link.
    Unreadable(Unreadable),
    /// It is no text.
    NoText,
    /// There was no room for the result.
    Memory,
}

impl Fault {
    /// The stable word for it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoSuchInstrument => "no-such-instrument",
            Self::BadInstrument(_) => "bad-instrument",
            Self::BadAnswers => "bad-answers",
            Self::BadAnswer { why, .. } => match why {
                AnswerError::NoSuchItem => "no-such-item",
                AnswerError::WrongKind => "wrong-kind",
                AnswerError::OutOfRange => "out-of-range",
                AnswerError::TooLong => "too-long",
            },
            Self::BadLink(_) => "bad-link",
            Self::Unreadable(why) => match why {
                Unreadable::Missing => "link-missing",
                Unreadable::Newer => "link-newer",
                Unreadable::CutOff => "link-cut-off",
                Unreadable::Damaged => "link-damaged",
                Unreadable::TooLarge => "link-too-large",
                Unreadable::Unknown => "link-unknown",
            },
            Self::NoText => "no-text",
            Self::Memory => "no-memory",
        }
    }

    /// What happened, for whoever reads a log.
    pub fn message(&self) -> String {
        match self {
            Self::NoSuchInstrument => "there is no instrument of this id".to_owned(),
            Self::BadInstrument(reasons) => {
                format!("this is no instrument: {}", reasons.join("; "))
            }
            Self::BadAnswers => {
                "answers must be an object by item id, or a list with one for each item".to_owned()
            }
            Self::BadAnswer { item, why } => format!("{item}: {why}"),
            Self::BadLink(reason) => format!("no link can be made of this: {reason}"),
            Self::Unreadable(why) => match why {
                Unreadable::Missing => "there is no link in this text",
                Unreadable::Newer => "a newer version wrote this link",
                Unreadable::CutOff => "a piece of the link is missing",
                Unreadable::Damaged => "something in the link has changed on its way",
                Unreadable::TooLarge => "this is larger than a link can be",
                Unreadable::Unknown => "the link says what this version does not know",
            }
            .to_owned(),
            Self::NoText => "this must be a text".to_owned(),
            Self::Memory => "there was no room for the result".to_owned(),
        }
    }
}

impl From<Unreadable> for Fault {
    fn from(why: Unreadable) -> Self {
        Self::Unreadable(why)
    }
}

impl From<Fault> for JsValue {
    fn from(fault: Fault) -> Self {
        let error = js_sys::Error::new(&fault.message());
        error.set_name("FootingError");
        let set = |key: &str, value: &str| {
            // A new object takes any property.
            let _ = js_sys::Reflect::set(&error, &key.into(), &value.into());
        };
        set("code", fault.code());
        if let Fault::BadAnswer { item, .. } = &fault {
            set("item", item);
        }
        error.into()
    }
}
