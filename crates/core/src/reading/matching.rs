//! Which options fit, by visible rules: never a percentage, and always with the reasons.

use super::{Matching, Offer, Offered, Order};
use crate::answer::Answers;
use crate::condition::all_hold;

/// An offer with all its rules, and which of them are met.
#[derive(Debug, Clone, PartialEq)]
pub struct Weighed<'a> {
    /// The offer.
    pub offer: &'a Offer,
    /// Whether it is left out.
    pub out: bool,
    /// For each of its reasons, in order, whether it is met.
    pub met: Vec<bool>,
}

impl Weighed<'_> {
    /// The points of the reasons that are met: they set the order and nothing else.
    pub fn points(&self) -> u32 {
        let met = self.reasons();
        met.map(|reason| reason.points).sum()
    }

    fn reasons(&self) -> impl Iterator<Item = &super::Reason> {
        let all = self.offer.because.iter().zip(&self.met);
        all.filter(|(_, met)| **met).map(|(reason, _)| reason)
    }

    fn fits(&self) -> bool {
        !self.out && self.met.contains(&true)
    }

    fn family(&self) -> &str {
        self.offer.family.as_ref().unwrap_or(&self.offer.id)
    }
}

/// Each offer with what is met of its rules, in the file's order.
pub fn weighed<'a>(matching: &'a Matching, answers: &Answers) -> Vec<Weighed<'a>> {
    let weigh = |offer: &'a Offer| Weighed {
        offer,
        out: offer.unless.iter().any(|all| all_hold(all, answers)),
        met: offer
            .because
            .iter()
            .map(|reason| all_hold(&reason.when, answers))
            .collect(),
    };
    matching.offers.iter().map(weigh).collect()
}

/// The offers to show.
pub(super) fn offered(matching: &Matching, answers: &Answers) -> Vec<Offered> {
    let mut fitting = weighed(matching, answers);
    fitting.retain(Weighed::fits);
    let taken = match matching.order {
        Order::Listed => fitting,
        Order::Points { least } => {
            // The sort is stable: where two are equal, the file's order holds.
            fitting.sort_by_key(|it| std::cmp::Reverse(it.points()));
            differing(fitting, least, matching.most)
        }
    };
    let shown = taken.into_iter().take(matching.most).map(|it| Offered {
        reasons: it.reasons().map(|reason| reason.id.clone()).collect(),
        id: it.offer.id.clone(),
    });
    shown.collect()
}

/// From the top, one of each family, at most `most`; then more of the same families up to `least`.
fn differing<'a>(ranked: Vec<Weighed<'a>>, least: usize, most: usize) -> Vec<Weighed<'a>> {
    let mut taken: Vec<Weighed<'a>> = Vec::new();
    let mut left = Vec::new();
    for offer in ranked {
        let known = taken.iter().any(|it| it.family() == offer.family());
        if known || taken.len() >= most {
            left.push(offer);
        } else {
            taken.push(offer);
        }
    }
    let lacking = least.saturating_sub(taken.len());
    taken.extend(left.into_iter().take(lacking));
    taken
}
