//! Checks of options and of the short text: every one of them can come up.

use super::{condition, twice};
use crate::condition::When;
use crate::instrument::Instrument;
use crate::reading::{Line, Matching, Offer, Order};

/// The most points a reason may have.
const MOST_POINTS: u32 = 100;

/// Notes everything that is wrong with the options.
pub(super) fn options(it: &Instrument, of: &Matching, say: &mut impl FnMut(String, String)) {
    let mut frame = |reason: String| say("options".into(), reason);
    if of.offers.is_empty() || of.most == 0 {
        frame("need an offer, and at least one to be shown".into());
    }
    if let Some(reason) = twice(of.offers.iter().map(|offer| &offer.id)) {
        frame(reason);
    }
    match of.order {
        Order::Points { least } if least > of.most => frame("least is more than most".into()),
        Order::Listed if of.offers.iter().any(|offer| offer.family.is_some()) => {
            frame("are listed, so no offer takes a family".into());
        }
        Order::Points { .. } | Order::Listed => {}
    }
    for of in &of.offers {
        offer(it, of, say);
    }
}

fn offer(it: &Instrument, of: &Offer, say: &mut impl FnMut(String, String)) {
    let mut say = |reason: String| say(format!("offer {}", of.id), reason);
    if of.because.is_empty() {
        say("is never shown: it has no reason".into());
    }
    if of.unless.iter().any(Vec::is_empty) {
        say("is never shown: a list of unless is empty".into());
    }
    if let Some(reason) = twice(of.because.iter().map(|reason| &reason.id)) {
        say(reason);
    }
    for reason in of.because.iter().filter(|it| it.points > MOST_POINTS) {
        say(format!(
            "\"{}\" has more than {MOST_POINTS} points",
            reason.id
        ));
    }
    let reasons = of.because.iter().map(|reason| &reason.when);
    for reason in problems(it, reasons.chain(&of.unless)) {
        say(reason);
    }
}

/// Notes everything that is wrong with the short text.
pub(super) fn message(it: &Instrument, lines: &[Line], say: &mut impl FnMut(String, String)) {
    if lines.is_empty() {
        say("message".into(), "has no line".into());
    }
    if let Some(reason) = twice(lines.iter().map(|line| &line.id)) {
        say("message".into(), reason);
    }
    for line in lines {
        for reason in problems(it, [&line.when].into_iter()) {
            say(format!("message {}", line.id), reason);
        }
    }
}

/// The conditions that can never hold.
fn problems<'a>(
    it: &'a Instrument,
    lists: impl Iterator<Item = &'a Vec<When>>,
) -> impl Iterator<Item = String> {
    lists.flatten().filter_map(|when| condition(it, when).err())
}
