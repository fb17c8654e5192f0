//! Results on their way to somebody: sealed, or to the site around the frame.

use std::rc::Rc;

/// What is sealed, to be sent back.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Sealing {
    /// The eight words of the key that is sealed to, once they are known.
    pub words: Vec<String>,
    /// It is being sealed.
    pub is_under_way: bool,
    /// It could not be sealed.
    pub has_failed: bool,
    /// What was sealed, as armoured text.
    pub sealed: Option<Rc<str>>,
}

/// How far a result is on its way to the site around the frame.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Giving {
    /// Nothing was given.
    #[default]
    Nothing,
    /// It was given, and that site has not answered yet.
    Given,
    /// That site has it.
    Received,
}

impl Giving {
    /// The word in the page's markup.
    pub fn name(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Given => "given",
            Self::Received => "received",
        }
    }
}
