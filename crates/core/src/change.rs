//! What moved between two results of the same instrument and edition.

use crate::instrument::{Reliability, ScoreRule};
use crate::score::Score;

/// How one score moved from an earlier result to a later one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// The later value less the earlier one, in the score's own points.
    pub points: f64,
    /// What may be said about it.
    pub verdict: Verdict,
}

/// What may be said about a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Reliably higher.
    Higher,
    /// Within what retesting alone would give.
    AboutTheSame,
    /// Reliably lower.
    Lower,
    /// Nobody has measured how much this score moves by itself: only the points may be shown.
    NotValidated,
}

/// Compares two results of one score. `None` where either has no value.
///
/// The caller compares only results of the same instrument and edition.
pub fn change(rule: &ScoreRule, earlier: &Score, later: &Score) -> Option<Change> {
    let (x1, x2) = (earlier.result.ok()?, later.result.ok()?);
    let verdict = match &rule.reliability {
        None => Verdict::NotValidated,
        Some(published) => verdict(reliable_change_index(published, x1, x2)),
    };
    Some(Change {
        points: x2 - x1,
        verdict,
    })
}

/// The reliable change index: `(x2 - x1) / (SD sqrt(2 (1 - r)))`, in standard errors of the
/// difference (Jacobson & Truax 1991).
pub fn reliable_change_index(published: &Reliability, x1: f64, x2: f64) -> f64 {
    (x2 - x1) / (published.sd * (2.0 * (1.0 - published.retest)).sqrt())
}

/// Reliable beyond ±1.96, the two-sided 95 % point of the normal distribution.
fn verdict(index: f64) -> Verdict {
    if index > 1.96 {
        Verdict::Higher
    } else if index < -1.96 {
        Verdict::Lower
    } else {
        Verdict::AboutTheSame
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The worked example of the LDQ figures: SD 7.6, r .95 (fact sheet 7.2).
    #[test]
    fn reliable_change_of_a_published_scale() {
        let ldq = Reliability {
            sd: 7.6,
            retest: 0.95,
            source: "worked example".into(),
        };
        for (x1, x2, index, expected) in [
            (20.0, 15.0, -2.08, Verdict::Lower),
            (20.0, 16.0, -1.66, Verdict::AboutTheSame),
            (15.0, 20.0, 2.08, Verdict::Higher),
            (15.0, 15.0, 0.0, Verdict::AboutTheSame),
        ] {
            let found = reliable_change_index(&ldq, x1, x2);
            assert!((found - index).abs() < 0.005, "{x1} -> {x2}: {found}");
            assert_eq!(verdict(found), expected, "{x1} -> {x2}");
        }
    }
}
