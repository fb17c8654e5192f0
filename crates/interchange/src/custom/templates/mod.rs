//! Published instruments as facts: what they ask for, how they are scored, whose they are. No
//! wording of any of them; that is pasted from the official document ([`fill`]).
//!
//! Where each fact comes from, and which ones were left out as unconfirmed, stands in `SOURCE.md`.

mod answers;
mod fill;
mod fit;
mod lines;
mod mood;
mod recovery;
mod substances;

use super::{CustomInstrument, CustomItem, CustomKind, CustomMethod, CustomScore};

pub use fill::{fill, numbered};
pub use fit::Fit;

/// The facts of a published instrument.
#[derive(Clone, Copy, Debug)]
pub struct Template {
    /// Its name among the templates.
    pub id: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// The work that presented it, as "Author year".
    pub citation: &'static str,
    /// What may be done with its wording, and who says so.
    pub licence: &'static str,
    /// Who has the official document.
    pub publisher: &'static str,
    /// The days that the answers look back on; `None` where they are about the present.
    pub recall_days: Option<u32>,
    /// Its items in order, those with the same answer words together.
    pub blocks: &'static [Block],
    /// The items that count from the other end, from 1.
    pub reversed: &'static [usize],
    /// The item that asks about thoughts of ending one's life, from 1: every answer from 1 on
    /// shows contacts at once.
    pub self_harm: Option<usize>,
    /// Its scores, the total first. A missing answer means that there is no score.
    pub scores: &'static [Scale],
    /// What studies found at which values. They are told to the counselor, and no range is made
    /// of them: each holds for one group only.
    pub cut_offs: &'static [CutOff],
    /// What is easily got wrong.
    pub notes: &'static [&'static str],
}

/// Items with the same answer words.
#[derive(Debug)]
pub struct Block {
    /// How many items.
    pub items: usize,
    /// What the answers count, in the order in which their words usually stand.
    pub values: &'static [i32],
}

/// A score of a published instrument.
#[derive(Debug)]
pub struct Scale {
    /// What it is called.
    pub title: &'static str,
    /// How it is made.
    pub method: CustomMethod,
    /// Its first and its last item, from 1.
    pub of: (usize, usize),
    /// Published ranges: lowest value, highest value, name.
    pub bands: &'static [(i32, i32, &'static str)],
    /// Who published the ranges and in whom they were found; empty where there are none.
    pub bands_source: &'static str,
}

/// Values of the total at which a study found something.
#[derive(Debug)]
pub struct CutOff {
    /// The lowest value.
    pub from: i32,
    /// The highest value.
    pub to: i32,
    /// What was found, and in whom.
    pub means: &'static str,
    /// Who found it.
    pub source: &'static str,
}

/// All templates, in the order in which they are offered.
pub fn all() -> impl Iterator<Item = &'static Template> {
    recovery::ALL.iter().chain(mood::ALL).chain(substances::ALL)
}

/// The template of that id.
pub fn by_id(id: &str) -> Option<&'static Template> {
    all().find(|template| template.id == id)
}

/// All templates without what only people read of them (publisher, cut-offs and notes, all empty here):
/// a module that scores and does not show them is smaller by that.
pub fn bare() -> impl Iterator<Item = &'static Template> {
    BARE.iter()
}

/// One of [`bare`].
pub fn bare_by_id(id: &str) -> Option<&'static Template> {
    bare().find(|template| template.id == id)
}

const COUNT: usize = recovery::ALL.len() + mood::ALL.len() + substances::ALL.len();

#[allow(
    clippy::indexing_slicing,
    reason = "the compiler works it out, and stops at a place that is none"
)]
static BARE: [Template; COUNT] = {
    let lists = [recovery::ALL, mood::ALL, substances::ALL];
    let mut bare = [recovery::ALL[0]; COUNT];
    let (mut count, mut list, mut place) = (0, 0, 0);
    while count < COUNT {
        if place == lists[list].len() {
            (list, place) = (list + 1, 0);
        }
        bare[count] = Template {
            publisher: "",
            cut_offs: &[],
            notes: &[],
            ..lists[list][place]
        };
        (count, place) = (count + 1, place + 1);
    }
    bare
};

impl Template {
    /// How many items it has.
    pub fn items(&self) -> usize {
        self.blocks.iter().map(|block| block.items).sum()
    }

    /// The values of each item's answers, in order.
    pub fn values(&self) -> impl Iterator<Item = &'static [i32]> {
        let of = |block: &Block| std::iter::repeat_n(block.values, block.items);
        self.blocks.iter().flat_map(of)
    }

    /// Whether an instrument still is what was published, as far as its facts tell: its items with
    /// their values first and in order, and of all scores those with ranges unchanged. Only then
    /// its ranges hold. What is asked after the published items does not matter.
    pub fn fits(&self, it: &CustomInstrument) -> bool {
        let recall = self.recall_days.is_none_or(|days| days == it.recall_days);
        let items = it.items.iter().enumerate().zip(self.values());
        recall
            && it.items.len() >= self.items()
            && items.into_iter().all(|((place, item), values)| {
                item.reversed == self.is_reversed(place) && has_values(it, item, values)
            })
            && it.scores.iter().all(|score| {
                score.bands.is_empty() || self.scores.iter().any(|scale| scale.is(score))
            })
    }

    /// Whether the item at a place, from 0, counts from the other end.
    fn is_reversed(&self, place: usize) -> bool {
        self.reversed.contains(&(place + 1))
    }
}

impl Scale {
    /// The places of its items, from 0.
    fn places(&self) -> impl Iterator<Item = usize> {
        (self.of.0..=self.of.1).filter_map(|number| number.checked_sub(1))
    }

    /// Whether a score is made as this one is.
    fn is(&self, score: &CustomScore) -> bool {
        let mut of = score.of.clone();
        of.sort_unstable();
        let bands = score.bands.iter().map(|band| (band.from, band.to));
        score.method == self.method
            && score.prorate.is_none()
            && of.into_iter().eq(self.places())
            && bands.eq(self.bands.iter().map(|(from, to, _)| (*from, *to)))
    }
}

/// Whether an item is answered with options of these values, in any order.
fn has_values(it: &CustomInstrument, item: &CustomItem, values: &[i32]) -> bool {
    let CustomKind::Choice(scale) = item.kind else {
        return false;
    };
    let options = it.scales.get(scale).into_iter().flatten();
    let mut found: Vec<_> = options.map(|option| option.value).collect();
    let mut wanted = values.to_vec();
    found.sort_unstable();
    wanted.sort_unstable();
    found == wanted
}
