//! The way after residential care: what belongs to it, what is done, and what comes next.

use crate::catalog::{self, Check};
use crate::check_ins::CheckIns;
use crate::saved::Sort;
use crate::shelf::Shelf;

/// The setting that says whether the start page shows the way: [`ON`] or nothing.
pub const SETTING: &str = "path";
/// The setting's value while the person is on the way.
pub const ON: &str = "after-care";

/// One step of the way.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// What is done at it.
    pub at: Place,
    /// Whether it is done.
    pub done: bool,
}

/// What is done at a step.
#[derive(Debug, Clone, PartialEq)]
pub enum Place {
    /// A check is taken.
    Check(Check),
    /// The plan gets a goal and something for a hard moment.
    Plan,
    /// Days for check-ins are chosen.
    CheckIns,
}

/// The checks on the way, in their order.
const CHECKS: [&str; 4] = [
    "level-of-care",
    "recovery-capital",
    "triggers",
    "peer-support",
];

/// All steps, in their order; any of them can be done first.
pub fn steps(shelf: &Shelf) -> Vec<Step> {
    let checks = CHECKS.iter().filter_map(|id| catalog::by_id(id));
    let mut steps: Vec<_> = checks
        .map(|check| Step {
            done: is_taken(shelf, &check),
            at: Place::Check(check),
        })
        .collect();
    let plans = shelf.plans();
    let has = |sort: Sort| plans.iter().any(|(_, plan)| plan.line.sort() == sort);
    steps.push(Step {
        at: Place::Plan,
        done: has(Sort::Goal) && has(Sort::IfThen),
    });
    steps.push(Step {
        at: Place::CheckIns,
        done: CheckIns::of(shelf).is_some(),
    });
    steps
}

/// Whether the start page shows it.
pub fn is_on(shelf: &Shelf) -> bool {
    shelf.setting(SETTING) == Some(ON)
}

/// The ten-item form of a check counts as well as the long one.
fn is_taken(shelf: &Shelf, check: &Check) -> bool {
    let brief = format!("{}-brief", check.instrument.id.as_str());
    let mut results = shelf.results().iter().map(|taken| &taken.result.instrument);
    results.any(|id| *id == brief || id == check.instrument.id.as_str())
}
