//! Finds what a reading speaks of, rule by rule.

use super::matching::offered;
use super::{Area, Danger, Finding, Reading, Rule, SafetyNote, Trigger};
use crate::answer::{Answer, Answers};
use crate::condition::all_hold;
use crate::id::{ItemId, ScoreId};
use crate::score::Score;

/// Reads answers and their scores by the instrument's rules.
pub fn read(answers: &Answers, scores: &[Score]) -> Reading {
    let mut reading = Reading {
        safety: dangers(answers),
        ..Reading::default()
    };
    for rule in &answers.instrument().rules {
        apply(rule, answers, scores, &mut reading);
    }
    reading
}

/// The dangers that the answers given so far point to, for showing contacts at once.
pub fn dangers(answers: &Answers) -> Vec<SafetyNote> {
    let watched = answers.instrument().dangers.iter();
    watched.filter_map(|it| danger(it, answers)).collect()
}

/// The signs that are higher than in an earlier result of the same edition, in the rule's order.
pub fn risen(answers: &Answers, earlier: &Answers) -> Vec<ItemId> {
    let rules = answers.instrument().rules.iter();
    let items = rules.flat_map(|rule| match rule {
        Rule::Signs { items, .. } => items.as_slice(),
        _ => &[],
    });
    let higher = |item: &&ItemId| {
        let (now, before) = (answers.value(item.as_str()), earlier.value(item.as_str()));
        now.zip(before).is_some_and(|(now, before)| now > before)
    };
    items.filter(higher).cloned().collect()
}

fn apply(rule: &Rule, answers: &Answers, scores: &[Score], reading: &mut Reading) {
    match rule {
        Rule::Alike { items, at_least } => reading.alike |= alike(items, *at_least, answers),
        Rule::Strengths {
            items,
            at_least,
            most,
        } => {
            let strong = keyed(items, answers).filter(|found| found.value >= *at_least);
            reading
                .strengths
                .extend(highest(strong).into_iter().take(*most));
        }
        Rule::Works { pairs, often, sure } => {
            let held = pairs.iter().filter_map(|(came_up, confidence)| {
                let value = answers.value(confidence.as_str())?;
                let met = answers.value(came_up.as_str())? >= *often && value >= *sure;
                met.then(|| Finding {
                    item: came_up.clone(),
                    value,
                })
            });
            reading.strengths.extend(held);
        }
        Rule::Barriers { items, from } => {
            reading
                .barriers
                .extend(highest(given(items, *from, answers)));
        }
        Rule::Build {
            areas,
            most,
            items_each,
            below,
        } => {
            reading
                .areas
                .extend(lowest_areas(areas, scores, answers, *items_each, *below).take(*most));
        }
        Rule::Ranked { ranking, most } => {
            reading
                .triggers
                .extend(ranked(ranking, answers, scores).take(*most));
        }
        Rule::Present { item } => {
            if let Some(Answer::Several(chosen)) = answers.get(item.as_str()) {
                reading
                    .present
                    .extend(chosen.iter().map(|option| (item.clone(), option.clone())));
            }
        }
        Rule::Options(matching) => reading.offers.extend(offered(matching, answers)),
        Rule::Signs { items, from, most } => {
            let signs = highest(given(items, *from, answers));
            reading.signs.extend(signs.into_iter().take(*most));
        }
        Rule::Message { lines } => {
            let said = lines.iter().filter(|line| all_hold(&line.when, answers));
            reading.message.extend(said.map(|line| line.id.clone()));
        }
    }
}

fn danger(danger: &Danger, answers: &Answers) -> Option<SafetyNote> {
    all_hold(&danger.when, answers).then(|| SafetyNote {
        item: danger.item.clone(),
        topic: danger.topic.clone(),
    })
}

fn alike(items: &[ItemId], at_least: usize, answers: &Answers) -> bool {
    let mut values = items.iter().filter_map(|item| answers.value(item.as_str()));
    let Some(first) = values.next() else {
        return false;
    };
    let mut count = 1;
    values.all(|value| {
        count += 1;
        value == first
    }) && count >= at_least
}

fn keyed<'a>(items: &'a [ItemId], answers: &'a Answers) -> impl Iterator<Item = Finding> + 'a {
    items.iter().filter_map(|item| {
        Some(Finding {
            item: item.clone(),
            value: answers.keyed(item.as_str())?,
        })
    })
}

/// The items whose answer, as given, is at least `from`.
fn given<'a>(
    items: &'a [ItemId],
    from: i32,
    answers: &'a Answers,
) -> impl Iterator<Item = Finding> + 'a {
    items.iter().filter_map(move |item| {
        let value = answers.value(item.as_str())?;
        (value >= from).then(|| Finding {
            item: item.clone(),
            value,
        })
    })
}

/// Highest value first; where two are equal, in the rule's order.
fn highest(found: impl Iterator<Item = Finding>) -> Vec<Finding> {
    let mut found: Vec<_> = found.collect();
    found.sort_by_key(|finding| -finding.value);
    found
}

fn lowest_areas(
    areas: &[ScoreId],
    scores: &[Score],
    answers: &Answers,
    items_each: usize,
    below: i32,
) -> impl Iterator<Item = Area> {
    let mut found: Vec<(f64, Area)> = areas
        .iter()
        .filter_map(|id| {
            let score = scores.iter().find(|score| score.id == *id)?;
            let rule = answers.instrument().score_rule(id.as_str())?;
            let mut low: Vec<_> = keyed(&rule.of, answers)
                .filter(|item| item.value < below)
                .collect();
            low.sort_by_key(|item| item.value);
            let items = low
                .into_iter()
                .take(items_each)
                .map(|item| item.item)
                .collect();
            Some((
                score.result.ok()?,
                Area {
                    score: id.clone(),
                    items,
                },
            ))
        })
        .filter(|(_, area)| !area.items.is_empty())
        .collect();
    found.sort_by(|a, b| a.0.total_cmp(&b.0));
    found.into_iter().map(|(_, area)| area)
}

/// A ranking's scores above 0, highest first; where two are equal, in the ranking's order.
fn ranked(ranking: &str, answers: &Answers, scores: &[Score]) -> impl Iterator<Item = Trigger> {
    let instrument = answers.instrument();
    let order = instrument.rankings.iter().find(|it| it.id == ranking);
    let mut found: Vec<Trigger> = order
        .into_iter()
        .flat_map(|ranking| &ranking.of)
        .filter_map(|id| {
            let priority = scores.iter().find(|score| score.id == *id)?.result.ok()?;
            let first = instrument.score_rule(id.as_str())?.of.first()?;
            let stem = instrument.item(first.as_str())?.stem.clone()?;
            (priority > 0.0).then(|| Trigger {
                score: id.clone(),
                priority,
                stem,
            })
        })
        .collect();
    found.sort_by(|a, b| b.priority.total_cmp(&a.priority));
    found.into_iter()
}
