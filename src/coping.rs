//! Coping strategies to choose from (`coping/`), by kind of situation and by how long they take.

use crate::words::{Key, key};

/// One thing to do when it gets hard.
#[derive(Debug, PartialEq)]
pub struct Strategy {
    /// Its name.
    pub id: &'static str,
    /// The kinds of situations it is for, 1 to 3.
    pub cues: &'static [Cue],
    /// How long it takes.
    pub takes: Takes,
    /// What follows after "I will"; `{behaviour}` in it stands for the person's own word.
    pub text: Key,
}

/// Kinds of situations that can pull at somebody (Marlatt & Gordon 1985), as in the check of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(
    missing_docs,
    reason = "`coping.cue.*` in locales/en.json says it in words"
)]
pub enum Cue {
    Unpleasant,
    Body,
    Pleasant,
    Testing,
    Urges,
    Conflict,
    Pressure,
    Together,
}

/// How long something takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// Less than two minutes.
    Moment,
    /// Up to a quarter of an hour.
    Minutes,
    /// Up to an hour or so.
    Hour,
    /// It is made ready on a calm day.
    Ahead,
}

impl Cue {
    /// All of them: urges first, which most who come here have, then as the check asks.
    pub const ALL: [Self; 8] = [
        Self::Urges,
        Self::Unpleasant,
        Self::Body,
        Self::Pleasant,
        Self::Testing,
        Self::Conflict,
        Self::Pressure,
        Self::Together,
    ];

    /// What it is called.
    pub fn title(self) -> Key {
        match self {
            Self::Unpleasant => key::COPING_CUE_UNPLEASANT,
            Self::Body => key::COPING_CUE_BODY,
            Self::Pleasant => key::COPING_CUE_PLEASANT,
            Self::Testing => key::COPING_CUE_TESTING,
            Self::Urges => key::COPING_CUE_URGES,
            Self::Conflict => key::COPING_CUE_CONFLICT,
            Self::Pressure => key::COPING_CUE_PRESSURE,
            Self::Together => key::COPING_CUE_TOGETHER,
        }
    }

    /// What follows after "If" in a plan.
    pub fn clause(self) -> Key {
        match self {
            Self::Unpleasant => key::COPING_IF_UNPLEASANT,
            Self::Body => key::COPING_IF_BODY,
            Self::Pleasant => key::COPING_IF_PLEASANT,
            Self::Testing => key::COPING_IF_TESTING,
            Self::Urges => key::COPING_IF_URGES,
            Self::Conflict => key::COPING_IF_CONFLICT,
            Self::Pressure => key::COPING_IF_PRESSURE,
            Self::Together => key::COPING_IF_TOGETHER,
        }
    }
}

impl Takes {
    /// What it is called.
    pub fn title(self) -> Key {
        match self {
            Self::Moment => key::COPING_TAKES_MOMENT,
            Self::Minutes => key::COPING_TAKES_MINUTES,
            Self::Hour => key::COPING_TAKES_HOUR,
            Self::Ahead => key::COPING_TAKES_AHEAD,
        }
    }

    /// All of them, the shortest first.
    pub const ALL: [Self; 4] = [Self::Moment, Self::Minutes, Self::Hour, Self::Ahead];
}

include!(concat!(env!("OUT_DIR"), "/coping.rs"));

/// The strategies for a kind of situation that take so long, in the file's order.
pub fn fitting(cue: Cue, takes: Takes) -> Vec<&'static Strategy> {
    let fits = |it: &&Strategy| it.takes == takes && it.cues.contains(&cue);
    STRATEGIES.iter().filter(fits).collect()
}

/// Where each kind of technique comes from, and what is known of it.
pub fn sources() -> &'static [&'static str] {
    SOURCES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_something_to_choose_from_for_every_situation() {
        assert!(STRATEGIES.len() >= 60, "{} strategies", STRATEGIES.len());
        for cue in Cue::ALL {
            for takes in Takes::ALL {
                let count = fitting(cue, takes).len();
                assert!(count >= 2, "{cue:?}, {takes:?}: {count}");
            }
        }
    }

    #[test]
    fn they_read_at_grade_7_or_below() {
        let w = crate::words::Words::english();
        let texts: Vec<_> = STRATEGIES.iter().map(|it| w.get(it.text)).collect();
        let grade = footing_core::readability::grade(&texts.join(".\n")).unwrap();
        assert!(grade <= 7.0, "grade {grade:.1}");
    }

    #[test]
    fn each_goes_on_after_i_will() {
        for Strategy { id, text, .. } in STRATEGIES {
            let text = crate::words::Words::english().get(*text);
            let begins_small = text.starts_with(|c: char| c.is_ascii_lowercase());
            assert!(begins_small && !text.ends_with('.'), "{id}: {text}");
        }
    }
}
