//! Published instruments about drinking and drug use.

use super::recovery::{part, total};
use super::{Block, CutOff, Template};

const RECALL: &str = "Check in the official document how far answers look back: here it is a year.";
const FIVE: &[i32] = &[0, 1, 2, 3, 4];
const SEVEN: &[i32] = &[0, 1, 2, 3, 4, 5, 6];

pub(super) const ALL: &[Template] = &[
    Template {
        id: "audit",
        name: "Alcohol Use Disorders Identification Test (AUDIT)",
        citation: "Babor, Higgins-Biddle, Saunders and Monteiro 2001",
        licence: "© World Health Organization 2001; not for sale, and not for use in conjunction with commercial purposes",
        publisher: "World Health Organization, document WHO/MSD/MSB/01.6a",
        recall_days: Some(365),
        blocks: &[
            Block {
                items: 1,
                values: FIVE,
            },
            Block {
                items: 1,
                values: FIVE,
            },
            Block {
                items: 6,
                values: FIVE,
            },
            Block {
                items: 2,
                values: &[0, 2, 4],
            },
        ],
        reversed: &[],
        self_harm: None,
        scores: &[
            total(
                10,
                &[
                    (0, 7, "low"),
                    (8, 15, "advice"),
                    (16, 19, "advice and brief counselling"),
                    (20, 40, "refer"),
                ],
                "Babor, Higgins-Biddle, Saunders and Monteiro 2001; for people in primary care. The edges at 16 and 20 are expert opinion, not validation",
            ),
            part("Consumption", 1, 3),
            part("Dependence", 4, 6),
            part("Problems", 7, 10),
        ],
        cut_offs: &[CutOff {
            from: 8,
            to: 40,
            means: "Hazardous or harmful drinking",
            source: "LOINC 75624-7",
        }],
        notes: &[
            "Items 9 and 10 know 0, 2 and 4 only.",
            "The size of a drink behind items 2 and 3 differs by country: say it in the statement.",
            "A form left empty has no score; it is not 0.",
            RECALL,
        ],
    },
    Template {
        id: "audit-c",
        name: "AUDIT-C, the consumption items of the AUDIT",
        citation: "Babor, Higgins-Biddle, Saunders and Monteiro 2001",
        licence: "Available for use in the public domain (SAMHSA)",
        publisher: "World Health Organization: items 1 to 3 of the AUDIT",
        recall_days: Some(365),
        blocks: &[
            Block {
                items: 1,
                values: FIVE,
            },
            Block {
                items: 1,
                values: FIVE,
            },
            Block {
                items: 1,
                values: FIVE,
            },
        ],
        reversed: &[],
        self_harm: None,
        scores: &[total(3, &[], "")],
        cut_offs: &[
            CutOff {
                from: 4,
                to: 12,
                means: "Positive screen in men",
                source: "LOINC 75626-2",
            },
            CutOff {
                from: 3,
                to: 12,
                means: "Positive screen in women",
                source: "LOINC 75626-2",
            },
            CutOff {
                from: 3,
                to: 12,
                means: "Positive screen where sex is not known, and in men over 65",
                source: "MITRE and CDC, alcohol screening logic",
            },
        ],
        notes: &[
            "Where all points come from item 1, look at the drinking of the last months again.",
            "It is never prorated.",
            RECALL,
        ],
    },
    Template {
        id: "dast-10",
        name: "Drug Abuse Screening Test (DAST-10)",
        citation: "Skinner 1982",
        licence: "© 1982 Harvey Skinner and CAMH; non-commercial clinical, research and training use with credit. One registry says to ask the author first",
        publisher: "Harvey Skinner; Centre for Addiction and Mental Health, Toronto",
        recall_days: Some(365),
        blocks: &[Block {
            items: 10,
            values: &[0, 1],
        }],
        reversed: &[3],
        self_harm: None,
        scores: &[total(
            10,
            &[
                (0, 0, "none"),
                (1, 2, "low"),
                (3, 5, "moderate"),
                (6, 8, "substantial"),
                (9, 10, "severe"),
            ],
            "Skinner 1982, as LOINC 82667-7 gives them; the group they were found in is not stated there",
        )],
        cut_offs: &[CutOff {
            from: 3,
            to: 10,
            means: "A reason to look further",
            source: "LOINC 82667-7",
        }],
        notes: &[
            "Paste the answers as no, then yes: no counts 0, yes counts 1.",
            "Item 3 is reversed where it asks whether one is able to stop; some versions ask whether one is unable, and then it is not.",
        ],
    },
    Template {
        id: "sds",
        name: "Severity of Dependence Scale (SDS)",
        citation: "Gossop et al. 1995",
        licence: "Published in a journal (Addiction 90); no statement on its use was found, so ask",
        publisher: "EUDA (formerly EMCDDA), evaluation instruments bank",
        recall_days: Some(365),
        blocks: &[
            Block {
                items: 4,
                values: &[0, 1, 2, 3],
            },
            Block {
                items: 1,
                values: &[0, 1, 2, 3],
            },
        ],
        reversed: &[],
        self_harm: None,
        scores: &[total(5, &[], "")],
        cut_offs: &[
            CutOff {
                from: 3,
                to: 15,
                means: "Heroin",
                source: "PMID 19142008",
            },
            CutOff {
                from: 4,
                to: 15,
                means: "Cocaine",
                source: "PMID 19142008",
            },
            CutOff {
                from: 5,
                to: 15,
                means: "Amphetamine",
                source: "PMID 9293043",
            },
            CutOff {
                from: 5,
                to: 15,
                means: "Stimulants, in Hong Kong",
                source: "doi 10.3389/fpsyt.2025.1622306",
            },
            CutOff {
                from: 2,
                to: 15,
                means: "Cannabis, in Germany (4 in men)",
                source: "A German study, read in a copy",
            },
        ],
        notes: &[
            "It is about one substance: name it in the statements.",
            "There is no single cut-off, and it is doubtful for alcohol.",
            RECALL,
        ],
    },
    Template {
        id: "pacs",
        name: "Penn Alcohol Craving Scale (PACS)",
        citation: "Flannery, Volpicelli and Pettinati 1999",
        licence: "Freely available; permission not required (PhenX Toolkit, protocol 511702)",
        publisher: "PhenX Toolkit, protocol 511702",
        recall_days: Some(7),
        blocks: &[
            Block {
                items: 1,
                values: SEVEN,
            },
            Block {
                items: 1,
                values: SEVEN,
            },
            Block {
                items: 1,
                values: SEVEN,
            },
            Block {
                items: 1,
                values: SEVEN,
            },
            Block {
                items: 1,
                values: SEVEN,
            },
        ],
        reversed: &[],
        self_harm: None,
        scores: &[total(5, &[], "")],
        cut_offs: &[],
        notes: &["No cut-off is validated well enough to be shown."],
    },
];
