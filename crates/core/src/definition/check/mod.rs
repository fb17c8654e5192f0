//! Checks that hold between the parts of an instrument: names that lead somewhere, rules that make sense.

mod matching;
mod reading;
mod scores;

use super::Problem;
use crate::condition::{Test, When};
use crate::id::is_id;
use crate::instrument::{Instrument, Kind};
use std::collections::BTreeSet;
use std::fmt::Display;

/// Notes everything that is wrong with an instrument.
pub(super) fn instrument(it: &Instrument, problems: &mut Vec<Problem>) {
    let mut say = |at: String, reason: String| problems.push(Problem { at, reason });
    frame(it, &mut say);
    items(it, &mut say);
    for rule in &it.scores {
        scores::score(it, rule, &mut say);
    }
    for ranking in &it.rankings {
        for id in ranking
            .of
            .iter()
            .filter(|id| it.score_rule(id.as_str()).is_none())
        {
            say(
                format!("ranking {}", ranking.id),
                format!("there is no score \"{id}\""),
            );
        }
    }
    reading::check(it, &mut say);
}

/// Says the first name that stands twice.
fn twice<T: Ord + Display>(names: impl Iterator<Item = T>) -> Option<String> {
    let mut seen = BTreeSet::new();
    for name in names {
        let text = name.to_string();
        if !seen.insert(name) {
            return Some(format!("\"{text}\" stands twice"));
        }
    }
    None
}

fn frame(it: &Instrument, say: &mut impl FnMut(String, String)) {
    let at = || format!("instrument {}", it.id);
    for (wrong, reason) in [
        (it.edition == 0, "edition begins at 1"),
        (!is_id(&it.slug), "slug must be an id"),
        (
            !(1..=365).contains(&it.recall_days),
            "recall_days must be 1 to 365",
        ),
        (!(1..=60).contains(&it.minutes), "minutes must be 1 to 60"),
        (
            !(1..=12).contains(&it.per_screen),
            "per_screen must be 1 to 12",
        ),
        (it.items.is_empty(), "has no item"),
    ] {
        if wrong {
            say(at(), reason.into());
        }
    }
    let names = [
        twice(it.sections.iter().map(|section| &section.id)),
        twice(it.items.iter().map(|item| &item.id)),
        twice(it.scores.iter().map(|score| &score.id)),
        twice(it.rankings.iter().map(|ranking| &ranking.id)),
    ];
    for reason in names.into_iter().flatten() {
        say(at(), reason);
    }
    for section in it
        .sections
        .iter()
        .filter(|it| !is_id(&it.id) || it.items.is_empty())
    {
        say(
            format!("section {}", section.id),
            "needs an id and at least one item".into(),
        );
    }
}

fn items(it: &Instrument, say: &mut impl FnMut(String, String)) {
    for (index, item) in it.items.iter().enumerate() {
        let mut say = |reason: String| say(format!("item {}", item.id), reason);
        match &item.kind {
            Kind::Choice(scale) | Kind::Several(scale) => {
                if !(2..=20).contains(&scale.options.len()) {
                    say(format!(
                        "response \"{}\" must have 2 to 20 options",
                        scale.id
                    ));
                }
                let values = twice(scale.options.iter().map(|option| option.value));
                let ids = twice(scale.options.iter().map(|option| &option.id));
                for reason in values.into_iter().chain(ids) {
                    say(format!("response \"{}\": {reason}", scale.id));
                }
            }
            Kind::Number { min, max } => {
                if min >= max || i64::from(*max) - i64::from(*min) > 1_000_000 {
                    say("needs a lower and a higher number, at most 1,000,000 apart".into());
                }
            }
            Kind::Text { max_chars } => {
                if !(1..=2000).contains(max_chars) {
                    say("text must keep 1 to 2000 characters".into());
                }
            }
            Kind::Display => {}
        }
        if matches!(item.kind, Kind::Several(_)) && !item.optional {
            say(
                "takes several answers, so it must be optional: none of them is an answer, too"
                    .into(),
            );
        }
        if item.reversed && item.kind.range().is_none() {
            say("has no value that could be reversed".into());
        }
        for when in &item.when {
            let earlier = &when.item;
            let place = it.items.iter().position(|other| other.id == *earlier);
            if place.is_some_and(|place| place >= index) {
                say(format!(
                    "depends on \"{earlier}\", which is not asked before it"
                ));
            }
            if let Err(reason) = condition(it, when) {
                say(format!("is never asked: {reason}"));
            }
        }
    }
}

/// Says why a condition can never hold.
fn condition(it: &Instrument, when: &When) -> Result<(), String> {
    let id = &when.item;
    let Some(item) = it.item(id.as_str()) else {
        return Err(format!("\"{id}\" does not exist"));
    };
    let can = match (&when.test, &item.kind) {
        (_, Kind::Display) => false,
        (Test::AtLeast(least), kind) => kind.range().is_some_and(|(_, max)| max >= *least),
        (Test::AtMost(most), kind) => kind.range().is_some_and(|(min, _)| min <= *most),
        (Test::Is(option) | Test::IsNot(option), Kind::Choice(scale) | Kind::Several(scale)) => {
            scale.options.iter().any(|it| it.id == *option)
        }
        (Test::Is(_) | Test::IsNot(_), Kind::Number { .. } | Kind::Text { .. }) => false,
        (Test::Answered, _) => true,
    };
    let wanted = match &when.test {
        Test::AtLeast(least) => format!("reach {least}"),
        Test::AtMost(most) => format!("be as low as {most}"),
        Test::Is(option) | Test::IsNot(option) => format!("be \"{option}\""),
        Test::Answered => "be answered".to_owned(),
    };
    if can {
        Ok(())
    } else {
        Err(format!("\"{id}\" cannot {wanted}"))
    }
}

/// Notes what an instrument's file must say of where it comes from.
pub(super) fn provenance(it: &Instrument, problems: &mut Vec<Problem>) {
    let at = format!("instrument {}", it.id);
    if it.provenance.licence.is_empty() {
        problems.push(Problem::new(&at, "provenance needs a licence"));
    }
    if it.provenance.sources.is_empty() {
        problems.push(Problem::new(&at, "provenance needs at least one source"));
    }
}
