//! Every rule of every reading is reached: over 100,000 random answer sets each offer, reason,
//! line, sign and danger of each check comes up at least once. What does not is named.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "in a test a surprise may end the test"
)]

mod random;

use footing_core::condition::all_hold;
use footing_core::instrument::Kind;
use footing_core::reading::{Danger, Rule, weighed};
use footing_core::{Answer, Answers, Instrument, read, score};
use std::collections::BTreeSet;
use std::rc::Rc;

const SETS: u32 = 100_000;

/// Marsaglia's xorshift: the same numbers in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 32) as u32
    }
}

/// Answers at random, one in sixteen items declined and one passed over.
fn answers(instrument: &Rc<Instrument>, dice: &mut Dice) -> Answers {
    let mut answers = Answers::new(instrument.clone());
    for item in &instrument.items {
        let answer = match dice.roll() % 16 {
            0 if item.kind != Kind::Display => Some(Answer::Declined),
            0 | 1 => None,
            _ => random::answer_from(&item.kind, dice.roll()),
        };
        if let Some(answer) = answer {
            answers.give(item.id.as_str(), answer).unwrap();
        }
    }
    answers
}

/// Everything that a reading of this check can speak of, by name.
fn all(it: &Instrument) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for danger in &it.dangers {
        names.insert(named(danger));
    }
    for rule in &it.rules {
        match rule {
            Rule::Strengths { items, .. } => {
                names.extend(items.iter().map(|id| format!("strength {id}")))
            }
            Rule::Works { pairs, .. } => {
                names.extend(pairs.iter().map(|(id, _)| format!("strength {id}")))
            }
            Rule::Barriers { items, .. } => {
                names.extend(items.iter().map(|id| format!("barrier {id}")))
            }
            Rule::Build { areas, .. } => names.extend(areas.iter().map(|id| format!("area {id}"))),
            Rule::Ranked { ranking, .. } => {
                let ranking = it.rankings.iter().find(|found| found.id == *ranking);
                names.extend(ranking.unwrap().of.iter().map(|id| format!("trigger {id}")));
            }
            Rule::Present { item } => {
                let Kind::Several(scale) = &it.item(item.as_str()).unwrap().kind else {
                    continue;
                };
                names.extend(
                    scale
                        .options
                        .iter()
                        .map(|option| format!("present {item} {}", option.id)),
                );
            }
            Rule::Alike { .. } => {
                names.insert("alike".into());
            }
            Rule::Options(matching) => {
                for offer in &matching.offers {
                    names.insert(format!("offer {}", offer.id));
                    names.extend(
                        offer
                            .because
                            .iter()
                            .map(|it| format!("reason {}/{}", offer.id, it.id)),
                    );
                    names.extend(
                        (1..=offer.unless.len()).map(|n| format!("unless {} {n}", offer.id)),
                    );
                }
            }
            Rule::Signs { items, .. } => names.extend(items.iter().map(|id| format!("sign {id}"))),
            Rule::Message { lines } => {
                names.extend(lines.iter().map(|line| format!("line {}", line.id)))
            }
        }
    }
    names
}

fn named(danger: &Danger) -> String {
    format!("danger {} {:?} {}", danger.item, danger.when, danger.topic)
}

/// What the reading of these answers speaks of. A reason counts where its offer is shown for it.
fn reached(answers: &Answers) -> Vec<String> {
    let reading = read(answers, &score(answers));
    let mut names: Vec<String> = Vec::new();
    let met = answers.instrument().dangers.iter();
    names.extend(met.filter(|it| all_hold(&it.when, answers)).map(named));
    assert_eq!(
        names.len(),
        reading.safety.len(),
        "each danger is spoken of"
    );
    names.extend(
        reading
            .strengths
            .iter()
            .map(|it| format!("strength {}", it.item)),
    );
    names.extend(
        reading
            .barriers
            .iter()
            .map(|it| format!("barrier {}", it.item)),
    );
    names.extend(reading.areas.iter().map(|it| format!("area {}", it.score)));
    names.extend(
        reading
            .triggers
            .iter()
            .map(|it| format!("trigger {}", it.score)),
    );
    names.extend(
        reading
            .present
            .iter()
            .map(|(item, option)| format!("present {item} {option}")),
    );
    names.extend(reading.alike.then(|| "alike".to_owned()));
    for offer in &reading.offers {
        names.push(format!("offer {}", offer.id));
        names.extend(
            offer
                .reasons
                .iter()
                .map(|id| format!("reason {}/{id}", offer.id)),
        );
    }
    names.extend(reading.signs.iter().map(|it| format!("sign {}", it.item)));
    names.extend(reading.message.iter().map(|id| format!("line {id}")));
    for rule in &answers.instrument().rules {
        let Rule::Options(matching) = rule else {
            continue;
        };
        for it in &weighed(matching, answers) {
            let lists = it.offer.unless.iter().enumerate();
            let held = lists.filter(|(_, all)| all_hold(all, answers));
            names.extend(held.map(|(n, _)| format!("unless {} {}", it.offer.id, n + 1)));
        }
    }
    names
}

#[test]
fn every_rule_of_every_reading_is_reached() {
    let mut lost = Vec::new();
    for instrument in random::instruments() {
        let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
        let mut left = all(&instrument);
        let mut sets = 0;
        while sets < SETS && !left.is_empty() {
            sets += 1;
            let answers = answers(&instrument, &mut dice);
            // Straight lines are too rare to come up by chance.
            let answers = if sets % 50 == 0 {
                straight(&instrument, &mut dice)
            } else {
                answers
            };
            for name in reached(&answers) {
                left.remove(&name);
            }
        }
        println!("{}: {sets} answer sets", instrument.id);
        lost.extend(
            left.into_iter()
                .map(|name| format!("{}: {name}", instrument.id)),
        );
    }
    assert!(lost.is_empty(), "never reached:\n{}", lost.join("\n"));
}

/// The same place on every scale.
fn straight(instrument: &Rc<Instrument>, dice: &mut Dice) -> Answers {
    let place = dice.roll();
    let mut answers = Answers::new(instrument.clone());
    for item in &instrument.items {
        if let Some(answer) = random::answer_from(&item.kind, place) {
            answers.give(item.id.as_str(), answer).unwrap();
        }
    }
    answers
}
