//! Published instruments about low mood, anxiety and distress.

use super::recovery::total;
use super::{Block, CutOff, Template};

const PHQ_LICENCE: &str =
    "No permission is required to reproduce, translate, display or distribute it (its publisher)";
const PHQ_PUBLISHER: &str = "Pfizer, the PHQ screeners";
const OFTEN: &[i32] = &[0, 1, 2, 3];

pub(super) const ALL: &[Template] = &[
    Template {
        id: "phq-2",
        name: "Patient Health Questionnaire-2 (PHQ-2)",
        citation: "Kroenke, Spitzer and Williams 2003",
        licence: PHQ_LICENCE,
        publisher: PHQ_PUBLISHER,
        recall_days: Some(14),
        blocks: &[Block {
            items: 2,
            values: OFTEN,
        }],
        reversed: &[],
        self_harm: None,
        scores: &[total(2, &[], "")],
        cut_offs: &[CutOff {
            from: 3,
            to: 6,
            means: "Sensitivity 83 %, specificity 92 % for major depression in 580 patients of primary care and obstetrics-gynecology clinics",
            source: "Kroenke, Spitzer and Williams 2003",
        }],
        notes: &["It is never prorated."],
    },
    Template {
        id: "phq-8",
        name: "Patient Health Questionnaire-8 (PHQ-8)",
        citation: "Kroenke et al. 2009",
        licence: PHQ_LICENCE,
        publisher: PHQ_PUBLISHER,
        recall_days: Some(14),
        blocks: &[Block {
            items: 8,
            values: OFTEN,
        }],
        reversed: &[],
        self_harm: None,
        scores: &[total(
            8,
            &[
                (0, 4, "minimal"),
                (5, 9, "mild"),
                (10, 14, "moderate"),
                (15, 19, "moderately severe"),
                (20, 24, "severe"),
            ],
            "Kroenke et al. 2009; adults in the general population of the United States",
        )],
        cut_offs: &[],
        notes: &["It is the PHQ-9 without its item 9."],
    },
    Template {
        id: "phq-9",
        name: "Patient Health Questionnaire-9 (PHQ-9)",
        citation: "Kroenke, Spitzer and Williams 2001",
        licence: PHQ_LICENCE,
        publisher: PHQ_PUBLISHER,
        recall_days: Some(14),
        blocks: &[Block {
            items: 9,
            values: OFTEN,
        }],
        reversed: &[],
        self_harm: Some(9),
        scores: &[total(
            9,
            &[
                (0, 4, "minimal"),
                (5, 9, "mild"),
                (10, 14, "moderate"),
                (15, 19, "moderately severe"),
                (20, 27, "severe"),
            ],
            "Kroenke, Spitzer and Williams 2001; 6,000 patients of primary care and obstetrics-gynecology clinics",
        )],
        cut_offs: &[CutOff {
            from: 10,
            to: 27,
            means: "Sensitivity 77 to 88 %, specificity 88 to 94 % for major depression across studies",
            source: "CamCOPS documentation",
        }],
        notes: &[
            "Any answer above 0 to item 9 shows contacts at once; a 0 there never means that somebody is safe.",
            "Nobody watches the answers while they are given; the PHQ-8 leaves item 9 out.",
            "The question on difficulty after item 9 is never added up.",
        ],
    },
    Template {
        id: "gad-7",
        name: "Generalized Anxiety Disorder-7 (GAD-7)",
        citation: "Spitzer, Kroenke, Williams and Löwe 2006",
        licence: PHQ_LICENCE,
        publisher: PHQ_PUBLISHER,
        recall_days: Some(14),
        blocks: &[Block {
            items: 7,
            values: OFTEN,
        }],
        reversed: &[],
        self_harm: None,
        scores: &[total(
            7,
            &[
                (0, 4, "minimal"),
                (5, 9, "mild"),
                (10, 14, "moderate"),
                (15, 21, "severe"),
            ],
            "Spitzer, Kroenke, Williams and Löwe 2006; 2,740 adult patients of primary care clinics in the United States",
        )],
        cut_offs: &[CutOff {
            from: 10,
            to: 21,
            means: "Sensitivity 89 %, specificity 82 % for generalized anxiety disorder",
            source: "Spitzer, Kroenke, Williams and Löwe 2006",
        }],
        notes: &["Many copies have the lowest answer wrong: take it from the official document."],
    },
    Template {
        id: "k6",
        name: "Kessler Psychological Distress Scale (K6)",
        citation: "Kessler et al. 2002",
        licence: "Public domain, with citation",
        publisher: "National Comorbidity Survey, Harvard Medical School",
        recall_days: Some(30),
        blocks: &[Block {
            items: 6,
            values: &[4, 3, 2, 1, 0],
        }],
        reversed: &[],
        self_harm: None,
        scores: &[total(6, &[], "")],
        cut_offs: &[
            CutOff {
                from: 8,
                to: 12,
                means: "Moderate distress in several studies",
                source: "Institut national de santé publique du Québec",
            },
            CutOff {
                from: 13,
                to: 24,
                means: "Serious distress",
                source: "Institut national de santé publique du Québec",
            },
        ],
        notes: &[
            "Here the answer that means most distress counts 4 and stands first; other versions number from 1, or the other way round.",
            "The longer K10 has other ranges, and they differ by country.",
        ],
    },
];
