//! Published ranges of a score, and the one that a value lies in.

/// Published ranges of a score. They stand beside it with their source, never in its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Bands {
    /// Where they come from and in whom they were found, as "Author year; in whom"; never empty.
    pub source: String,
    /// The ranges, lowest first, none overlapping another; there may be gaps between them.
    pub ranges: Vec<Band>,
}

impl Bands {
    /// The range that a value lies in; `None` in a gap, and between two whole numbers of which one
    /// ends a range and the other begins the next, as a prorated value may.
    pub fn of(&self, value: f64) -> Option<&Band> {
        let inside = |band: &&Band| f64::from(band.from) <= value && value <= f64::from(band.to);
        self.ranges.iter().find(inside)
    }
}

/// One published range of a score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// Its name within the score.
    pub id: String,
    /// The lowest value in it.
    pub from: i32,
    /// The highest value in it.
    pub to: i32,
}
