//! Builds the options of a result with their reasons.

use super::{Problem, conditions, not_an_id, raw};
use crate::id::is_id;
use crate::reading::{Line, Matching, Offer, Order, Reason};

/// The rule by which options are matched.
pub(super) fn matching(
    (order, least, most): (raw::Order, usize, usize),
    offers: &[raw::Offer],
    problems: &mut Vec<Problem>,
) -> Matching {
    let order = match order {
        raw::Order::Points => Order::Points { least },
        raw::Order::Listed => Order::Listed,
    };
    Matching {
        order,
        most,
        offers: offers.iter().map(|raw| offer(raw, problems)).collect(),
    }
}

fn offer(raw: &raw::Offer, problems: &mut Vec<Problem>) -> Offer {
    let at = format!("offer {}", raw.id);
    for name in raw.family.iter().chain([&raw.id]) {
        named(&at, name, problems);
    }
    let mut reason = |raw: &raw::Reason| {
        named(&at, &raw.id, problems);
        Reason {
            id: raw.id.clone(),
            points: raw.points,
            when: conditions(&raw.when, &at, problems),
        }
    };
    let because = raw.because.iter().map(&mut reason).collect();
    let unless = raw.unless.iter();
    Offer {
        id: raw.id.clone(),
        family: raw.family.clone(),
        because,
        unless: unless.map(|all| conditions(all, &at, problems)).collect(),
    }
}

/// A line of the short text.
pub(super) fn line(raw: &raw::Line, problems: &mut Vec<Problem>) -> Line {
    let at = format!("message {}", raw.id);
    named(&at, &raw.id, problems);
    Line {
        id: raw.id.clone(),
        when: conditions(&raw.when, &at, problems),
    }
}

fn named(at: &str, name: &str, problems: &mut Vec<Problem>) {
    if !is_id(name) {
        problems.push(not_an_id(at, name));
    }
}
