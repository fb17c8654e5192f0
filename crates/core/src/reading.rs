//! What the answers and scores say: which items and scores to speak of, never a sentence.

use crate::answer::{Answer, Answers};
use crate::id::{ItemId, ScoreId};
use crate::score::Score;

/// How one part of the reading is found.
#[derive(Debug, Clone, PartialEq)]
pub enum Rule {
    /// Items whose keyed answer is at least `at_least`, highest first, at most `most`.
    Strengths {
        /// The items looked at.
        items: Vec<ItemId>,
        /// The keyed value from which on an item is a strength.
        at_least: i32,
        /// How many are named.
        most: usize,
    },
    /// Situations that came up at least `often` and where the person was at least so `sure`.
    Works {
        /// How often it came up, and how sure the person is, for each situation.
        pairs: Vec<(ItemId, ItemId)>,
        /// The least value of the first.
        often: i32,
        /// The least value of the second.
        sure: i32,
    },
    /// Items whose answer is at least `from`, highest first.
    Barriers {
        /// The items looked at.
        items: Vec<ItemId>,
        /// The value from which on an item is a barrier.
        from: i32,
    },
    /// The lowest scores and, in each, the lowest items below `below`.
    Build {
        /// The scores compared with each other.
        areas: Vec<ScoreId>,
        /// How many scores are named.
        most: usize,
        /// How many items are named in each.
        items_each: usize,
        /// Items count as low if their keyed value is less than this.
        below: i32,
    },
    /// The first of a ranking.
    Ranked {
        /// The ranking's id.
        ranking: String,
        /// How many are named.
        most: usize,
    },
    /// Each option chosen in an item of several choices.
    Present {
        /// That item.
        item: ItemId,
    },
    /// An answer from `from` to `to` points to danger: contacts come before anything else.
    Safety {
        /// The item watched.
        item: ItemId,
        /// The lowest such answer, as given.
        from: i32,
        /// The highest such answer, as given.
        to: i32,
        /// What the danger is, as a key.
        topic: String,
    },
    /// All answers to at least `at_least` of these items are the same, as given.
    Alike {
        /// The items looked at.
        items: Vec<ItemId>,
        /// The fewest answers that can be called alike.
        at_least: usize,
    },
}

/// What the results speak of, in the order in which it is shown.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reading {
    /// Dangers that an answer points to. Their absence never means that there is none.
    pub safety: Vec<SafetyNote>,
    /// All answers are alike, so the person may want to look again.
    pub alike: bool,
    /// What to lean on: items, strongest first.
    pub strengths: Vec<Finding>,
    /// What stands in the way: items, heaviest first.
    pub barriers: Vec<Finding>,
    /// The lowest areas, lowest first.
    pub areas: Vec<Area>,
    /// The situations to plan for, first things first.
    pub triggers: Vec<Trigger>,
    /// Options chosen in an item that only asks to be noticed.
    pub present: Vec<(ItemId, String)>,
}

/// A danger that an answer points to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SafetyNote {
    /// The item answered.
    pub item: ItemId,
    /// What the danger is, as a key.
    pub topic: String,
}

/// An item worth naming.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The item.
    pub item: ItemId,
    /// Its value: keyed for strengths, as given for barriers.
    pub value: i32,
}

/// A score worth building up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// The score.
    pub score: ScoreId,
    /// Its lowest items, lowest first; empty where none is low.
    pub items: Vec<ItemId>,
}

/// A situation worth a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Trigger {
    /// The score it was ranked by.
    pub score: ScoreId,
    /// That score's value, above 0.
    pub priority: f64,
    /// The situation's id: the stem of the items that the score is made of.
    pub stem: String,
}

/// Reads answers and their scores by the instrument's rules.
pub fn read(answers: &Answers, scores: &[Score]) -> Reading {
    let mut reading = Reading::default();
    for rule in &answers.instrument().rules {
        apply(rule, answers, scores, &mut reading);
    }
    reading
}

/// The dangers that the answers given so far point to, for showing contacts at once.
pub fn dangers(answers: &Answers) -> Vec<SafetyNote> {
    let rules = answers.instrument().rules.iter();
    rules.filter_map(|rule| danger(rule, answers)).collect()
}

fn apply(rule: &Rule, answers: &Answers, scores: &[Score], reading: &mut Reading) {
    match rule {
        Rule::Safety { .. } => reading.safety.extend(danger(rule, answers)),
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
            let given = items.iter().filter_map(|item| {
                let value = answers.value(item.as_str())?;
                (value >= *from).then(|| Finding {
                    item: item.clone(),
                    value,
                })
            });
            reading.barriers.extend(highest(given));
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
    }
}

fn danger(rule: &Rule, answers: &Answers) -> Option<SafetyNote> {
    let Rule::Safety {
        item,
        from,
        to,
        topic,
    } = rule
    else {
        return None;
    };
    let value = answers.value(item.as_str())?;
    (*from..=*to).contains(&value).then(|| SafetyNote {
        item: item.clone(),
        topic: topic.clone(),
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
