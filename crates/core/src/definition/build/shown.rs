//! Builds what results show: the rules of the reading and the pictures.

use super::matching::{line, matching};
use super::{Problem, item_id, item_ids, raw, score_id, score_ids};
use crate::condition::{Test, When};
use crate::instrument::{Chart, MapRow};
use crate::reading::{Danger, Rule};

/// The rules of the reading, and the dangers among them.
pub(super) fn rules(raw: &[raw::Rule], problems: &mut Vec<Problem>) -> (Vec<Rule>, Vec<Danger>) {
    let mut dangers = Vec::new();
    let rules = raw
        .iter()
        .filter_map(|raw| rule(raw, &mut dangers, problems))
        .collect();
    (rules, dangers)
}

/// A rule; what is watched for danger is put aside.
fn rule(raw: &raw::Rule, dangers: &mut Vec<Danger>, problems: &mut Vec<Problem>) -> Option<Rule> {
    let at = "reading";
    Some(match raw {
        raw::Rule::Strengths {
            items,
            at_least,
            most,
        } => Rule::Strengths {
            items: item_ids(items, at, problems),
            at_least: *at_least,
            most: *most,
        },
        raw::Rule::Works { pairs, often, sure } => Rule::Works {
            pairs: pairs
                .iter()
                .filter_map(|[came_up, confidence]| {
                    Some((
                        item_id(came_up, at, problems)?,
                        item_id(confidence, at, problems)?,
                    ))
                })
                .collect(),
            often: *often,
            sure: *sure,
        },
        raw::Rule::Barriers { items, from } => Rule::Barriers {
            items: item_ids(items, at, problems),
            from: *from,
        },
        raw::Rule::Build {
            areas,
            most,
            items_each,
            below,
        } => Rule::Build {
            areas: score_ids(areas, at, problems),
            most: *most,
            items_each: *items_each,
            below: *below,
        },
        raw::Rule::Ranked { ranking, most } => Rule::Ranked {
            ranking: ranking.clone(),
            most: *most,
        },
        raw::Rule::Present { item } => Rule::Present {
            item: item_id(item, at, problems)?,
        },
        raw::Rule::Safety {
            item,
            from,
            to,
            is,
            topic,
        } => {
            let tests = match (*from, *to, is) {
                (Some(from), Some(to), None) => vec![Test::AtLeast(from), Test::AtMost(to)],
                (None, None, Some(option)) => vec![Test::Is(option.clone())],
                _ => {
                    let reason = format!("the danger of \"{item}\" takes from and to, or is");
                    problems.push(Problem::new(at, reason));
                    return None;
                }
            };
            let item = item_id(item, at, problems)?;
            let on_item = |test| When {
                item: item.clone(),
                test,
            };
            dangers.push(Danger {
                when: tests.into_iter().map(on_item).collect(),
                topic: topic.clone(),
                item,
            });
            return None;
        }
        raw::Rule::Alike { items, at_least } => Rule::Alike {
            items: item_ids(items, at, problems),
            at_least: *at_least,
        },
        raw::Rule::Options {
            order,
            least,
            most,
            offer,
        } => Rule::Options(matching((*order, *least, *most), offer, problems)),
        raw::Rule::Signs { items, from, most } => Rule::Signs {
            items: item_ids(items, at, problems),
            from: *from,
            most: *most,
        },
        raw::Rule::Message { lines } => Rule::Message {
            lines: lines.iter().map(|raw| line(raw, problems)).collect(),
        },
    })
}

/// A picture of the result.
pub(super) fn chart(raw: &raw::Chart, problems: &mut Vec<Problem>) -> Chart {
    let at = "charts";
    match raw {
        raw::Chart::Bars { scores } => Chart::Bars(score_ids(scores, at, problems)),
        raw::Chart::Map { rows } => {
            let row = |raw: &raw::MapRow| {
                Some(MapRow {
                    section: raw.section.clone(),
                    often: score_id(&raw.often, at, problems)?,
                    pull: score_id(&raw.pull, at, problems)?,
                    sure: score_id(&raw.sure, at, problems)?,
                })
            };
            Chart::Map(rows.iter().filter_map(row).collect())
        }
    }
}
