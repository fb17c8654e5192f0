//! Footing's core: what is measured, what was answered, what it comes to.
//!
//! Modules in the order data flows through them: a [`definition`] becomes an [`Instrument`],
//! a person gives it [`Answers`], these make a [`Score`], the scores have a [`Reading`],
//! and two results of one instrument make a [`Change`]. Beside them stands a [`calendar`]: the days
//! on which a check comes again.
//!
//! What this crate deliberately does not do: it reads no clock, locale, storage or page; it draws
//! no random numbers; it performs no input or output; and it holds no sentence for people, only
//! the keys under which an instrument's texts have them.

pub mod answer;
mod bands;
pub mod calendar;
pub mod change;
pub mod condition;
pub mod definition;
pub mod id;
pub mod instrument;
mod pack;
pub mod readability;
pub mod reading;
pub mod score;
pub mod texts;
pub mod timestamp;

pub use answer::{Answer, AnswerError, Answers, Chosen};
pub use change::Change;
pub use definition::{Problem, parse};
pub use id::{InstrumentId, ItemId, ScoreId};
pub use instrument::{Instrument, Item, Kind, Section};
pub use reading::{Finding, Reading, read};
pub use score::{NoScore, Score, score};
pub use texts::Texts;
pub use timestamp::Timestamp;
