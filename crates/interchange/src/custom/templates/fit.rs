//! How a paste does not fit its template.

/// How a paste does not fit its template; numbers count lines with words, from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fit {
    /// There are fewer statements than items: the rest is empty.
    TooFewStatements {
        /// How many there are.
        found: usize,
        /// How many there should be.
        needed: usize,
    },
    /// There are more statements than items: the rest stands behind them and is in no score.
    TooManyStatements {
        /// How many there are.
        found: usize,
        /// How many there should be.
        needed: usize,
    },
    /// There are fewer answer words than needed: the rest is empty.
    TooFewAnswers {
        /// How many there are.
        found: usize,
        /// How many there should be.
        needed: usize,
    },
    /// There are more answer words than needed: the rest stands behind the last ones.
    TooManyAnswers {
        /// How many there are.
        found: usize,
        /// How many there should be.
        needed: usize,
    },
    /// A statement reads as an earlier one.
    SameStatement {
        /// The earlier one.
        first: usize,
        /// The later one.
        second: usize,
    },
    /// An answer of one item reads as an earlier one.
    SameAnswer {
        /// The earlier one.
        first: usize,
        /// The later one.
        second: usize,
    },
    /// A statement stands under another number than its place.
    OutOfOrder {
        /// The statement.
        at: usize,
        /// The number it stood under, from 1.
        number: u32,
    },
    /// A statement looks like an answer.
    LooksLikeAnswer {
        /// The statement.
        at: usize,
    },
    /// A statement looks like a heading.
    LooksLikeHeading {
        /// The statement.
        at: usize,
    },
    /// Words before the first numbered statement were left out.
    LeftOut {
        /// Those words.
        text: String,
    },
    /// The answers of a response scale came with other numbers than the published ones, which are
    /// put in their place.
    OtherValues {
        /// The response scale.
        scale: usize,
    },
    /// The paste was longer than anybody's questionnaire, and cut.
    CutOff,
}
