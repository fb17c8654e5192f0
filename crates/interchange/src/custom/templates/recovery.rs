//! Published instruments about recovery and wellbeing.

use super::{Block, CutOff, Scale, Template};
use crate::custom::CustomMethod::{Pomp, Sum};

pub(super) const ALL: &[Template] = &[
    Template {
        id: "barc-10",
        name: "Brief Assessment of Recovery Capital (BARC-10)",
        citation: "Vilsaint et al. 2017",
        licence: "Freely available; permission not required for use (PhenX Toolkit, protocol 590502)",
        publisher: "PhenX Toolkit, protocol 590502",
        recall_days: None,
        blocks: &[Block {
            items: 10,
            values: &[1, 2, 3, 4, 5, 6],
        }],
        reversed: &[],
        self_harm: None,
        scores: &[total(10, &[], "")],
        cut_offs: &[CutOff {
            from: 47,
            to: 60,
            means: "In one study of 123 people this matched more than 12 months without use at the same time; not a forecast, and not pass or fail",
            source: "Vilsaint et al. 2017",
        }],
        notes: &[
            "Answers count 1 to 6, not 0 to 6.",
            "It measures one thing: splitting it into kinds of capital has no support.",
        ],
    },
    Template {
        id: "mirc",
        name: "Multidimensional Inventory of Recovery Capital (MIRC)",
        citation: "Bowen et al. 2023",
        licence: "Freely available; permission not required (PhenX Toolkit, protocol 590501)",
        publisher: "University at Buffalo School of Social Work; PhenX Toolkit, protocol 590501",
        recall_days: None,
        blocks: &[Block {
            items: 28,
            values: &[1, 2, 3, 4],
        }],
        reversed: &[2, 5, 6, 9, 10, 12, 15, 17, 18, 20, 22, 24, 25, 27],
        self_harm: None,
        scores: &[
            total(28, &[], ""),
            part("Social", 1, 7),
            part("Physical", 8, 14),
            part("Human", 15, 21),
            part("Cultural", 22, 28),
        ],
        cut_offs: &[],
        notes: &[
            "14 items are reversed, so every straight line of answers gives 70, the middle.",
            "Check against the official scoring sheet which items are reversed: 20 and 22 were told from what they ask.",
            "Copies without any reversal, or with other items, are in circulation.",
        ],
    },
    Template {
        id: "who-5",
        name: "WHO-5 Well-Being Index",
        citation: "World Health Organization 1998",
        licence: "© World Health Organization 2024, CC BY-NC-SA 3.0 IGO",
        publisher: "World Health Organization",
        recall_days: Some(14),
        blocks: &[Block {
            items: 5,
            values: &[5, 4, 3, 2, 1, 0],
        }],
        reversed: &[],
        self_harm: None,
        scores: &[
            total(5, &[], ""),
            // Percent of maximum possible is the sum times 4: that of 25 is 100.
            Scale {
                title: "Percentage",
                method: Pomp,
                of: (1, 5),
                bands: &[],
                bands_source: "",
            },
        ],
        cut_offs: &[CutOff {
            from: 0,
            to: 12,
            means: "Below 13, a percentage below 50: a reason to look further",
            source: "WHO-5 documentation",
        }],
        notes: &[
            "Higher is better.",
            "The percentage is the sum times 4; it is the figure that people quote.",
        ],
    },
];

/// The sum of all items.
pub(super) const fn total(
    items: usize,
    bands: &'static [(i32, i32, &'static str)],
    bands_source: &'static str,
) -> Scale {
    Scale {
        title: "Total",
        method: Sum,
        of: (1, items),
        bands,
        bands_source,
    }
}

/// The sum of some items.
pub(super) const fn part(title: &'static str, first: usize, last: usize) -> Scale {
    Scale {
        title,
        method: Sum,
        of: (first, last),
        bands: &[],
        bands_source: "",
    }
}
