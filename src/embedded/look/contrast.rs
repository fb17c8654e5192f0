//! How well a colour that is wished for stands out from each thing that it must stand out from.

use super::Scheme;
use crate::embedded::colour::Colour;

/// Text must stand out from what is behind it so much (WCAG 2.2, success criterion 1.4.3, level AA).
pub const TEXT: f64 = 4.5;

/// The edge of a control, and the mark of the focus, so much (1.4.11).
pub const EDGE: f64 = 3.0;

/// A colour in a theme, against all it must stand out from.
#[derive(Clone, Debug, PartialEq)]
pub struct Tried {
    /// `accent` or `background`.
    pub token: &'static str,
    /// In the dark theme.
    pub dark: bool,
    /// What it was held against.
    pub pairs: Vec<Pair>,
}

/// Two colours that must be told apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// What the colour is held against.
    pub with: With,
    /// Their contrast, from 1 to 21.
    pub ratio: f64,
    /// The contrast that they need, [`TEXT`] or [`EDGE`].
    pub needed: f64,
}

/// What a colour is held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum With {
    /// What is behind everything, as the theme has it.
    Ground,
    /// What is behind cards and controls, as the theme has it.
    Surface,
    /// The background that is wished for and applies.
    Background,
    /// Black or white, whichever is written on a button of that colour.
    ButtonInk,
    /// Text.
    Ink,
    /// Quiet text.
    QuietInk,
    /// Edges of controls.
    Edge,
    /// The mark of the focus.
    Focus,
    /// The theme's own accent.
    Accent,
}

impl Pair {
    fn of(with: With, (one, two): (Colour, Colour), needed: f64) -> Self {
        let ratio = one.contrast(two);
        Self {
            with,
            ratio,
            needed,
        }
    }

    /// Whether they can be told apart well enough.
    pub fn holds(&self) -> bool {
        self.ratio >= self.needed
    }
}

impl Tried {
    /// Whether it stands out from all of it.
    pub fn holds(&self) -> bool {
        self.pairs.iter().all(Pair::holds)
    }

    /// Where it falls shortest of what is needed; `None` where it holds.
    pub fn worst(&self) -> Option<&Pair> {
        let failing = self.pairs.iter().filter(|it| !it.holds());
        failing.min_by(|one, two| (one.ratio / one.needed).total_cmp(&(two.ratio / two.needed)))
    }

    /// A background; the theme's accent has to do with it, too, where no other one is wished for.
    pub(super) fn background(scheme: &Scheme, colour: Colour, keeps_accent: bool) -> Self {
        let [ink, quiet] = scheme.inks;
        let [edge, focus] = scheme.edges;
        let all = [
            (With::Ink, ink, TEXT),
            (With::QuietInk, quiet, TEXT),
            (With::Accent, scheme.accent, TEXT),
            (With::Edge, edge, EDGE),
            (With::Focus, focus, EDGE),
        ];
        let heeded = all
            .into_iter()
            .filter(|(with, ..)| keeps_accent || *with != With::Accent);
        Self {
            token: "background",
            dark: scheme.dark,
            pairs: heeded
                .map(|(with, other, needed)| Pair::of(with, (colour, other), needed))
                .collect(),
        }
    }

    /// An accent, against what is behind it and what is written on it.
    pub(super) fn accent(dark: bool, colour: Colour, behind: &[(With, Colour)]) -> Self {
        let behind = behind.iter().copied();
        let all = behind.chain([(With::ButtonInk, ink_on(colour))]);
        Self {
            token: "accent",
            dark,
            pairs: all
                .map(|(with, other)| Pair::of(with, (colour, other), TEXT))
                .collect(),
        }
    }
}

/// Black or white, whichever stands out more.
pub(super) fn ink_on(colour: Colour) -> Colour {
    if colour.contrast(Colour::WHITE) >= colour.contrast(Colour::BLACK) {
        Colour::WHITE
    } else {
        Colour::BLACK
    }
}

/// A breath of an accent over what is behind it: as much as leaves the accent readable on it, because
/// a button has it behind its words while something points at it.
pub(super) fn soft(accent: Colour, behind: Colour) -> Colour {
    let shares = [0.12, 0.09, 0.06, 0.03].into_iter();
    let mut mixed = shares.map(|share| accent.over(behind, share));
    let readable = mixed.find(|it| it.contrast(accent) >= TEXT);
    readable.unwrap_or(behind)
}
