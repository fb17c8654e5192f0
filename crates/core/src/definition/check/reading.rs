//! Checks of what results show: rules that lead to items and scores, pictures, the guide.

use super::{condition, matching, twice};
use crate::condition::Test;
use crate::id::{ItemId, ScoreId};
use crate::instrument::{Chart, Instrument, Kind};
use crate::reading::{Danger, Rule};

/// Notes everything that is wrong with what results show.
pub(super) fn check(it: &Instrument, say: &mut impl FnMut(String, String)) {
    for watched in &it.dangers {
        danger(it, watched, say);
    }
    for of in &it.rules {
        rule(it, of, say);
    }
    for (name, of) in [
        ("options", is_options as fn(&Rule) -> bool),
        ("message", is_message),
    ] {
        if it.rules.iter().filter(|rule| of(rule)).count() > 1 {
            say(
                "reading".into(),
                format!("has more than one rule \"{name}\""),
            );
        }
    }
    guide(it, say);
    pictures(it, say);
}

fn is_options(rule: &Rule) -> bool {
    matches!(rule, Rule::Options(_))
}

fn is_message(rule: &Rule) -> bool {
    matches!(rule, Rule::Message { .. })
}

fn rule(it: &Instrument, rule: &Rule, say: &mut impl FnMut(String, String)) {
    if let Rule::Options(options) = rule {
        return matching::options(it, options, say);
    }
    if let Rule::Message { lines } = rule {
        return matching::message(it, lines, say);
    }
    let mut say = |reason: String| say("reading".into(), reason);
    let mut items: Vec<&ItemId> = Vec::new();
    let mut scores: Vec<&ScoreId> = Vec::new();
    match rule {
        Rule::Strengths { items: of, .. }
        | Rule::Barriers { items: of, .. }
        | Rule::Alike { items: of, .. } => items.extend(of),
        Rule::Works { pairs, .. } => items.extend(pairs.iter().flat_map(|(a, b)| [a, b])),
        Rule::Build { areas, .. } => scores.extend(areas),
        Rule::Present { item } => {
            items.push(item);
            let several = |kind: &Kind| matches!(kind, Kind::Several(_));
            if it
                .item(item.as_str())
                .is_some_and(|found| !several(&found.kind))
            {
                say(format!("\"{item}\" takes one answer, not several"));
            }
        }
        Rule::Signs {
            items: of,
            from,
            most,
        } => {
            items.extend(of);
            if *most == 0 {
                say("signs: most must be 1 or more".into());
            }
            for id in of {
                let range = it.item(id.as_str()).map(|item| item.kind.range());
                if range.is_some_and(|range| range.is_none_or(|(_, max)| max < *from)) {
                    say(format!("signs: \"{id}\" cannot reach {from}"));
                }
            }
        }
        // Looked at above.
        Rule::Options(_) | Rule::Message { .. } => {}
        Rule::Ranked { ranking, .. } => {
            match it.rankings.iter().find(|found| found.id == *ranking) {
                None => say(format!("there is no ranking \"{ranking}\"")),
                Some(found) => {
                    for id in &found.of {
                        let first = it.score_rule(id.as_str()).and_then(|rule| rule.of.first());
                        let item = first.and_then(|id| it.item(id.as_str()));
                        if item.is_none_or(|item| item.stem.is_none()) {
                            say(format!(
                                "score \"{id}\" is ranked, so its first item needs a stem"
                            ));
                        }
                    }
                }
            }
        }
    }
    for id in items
        .into_iter()
        .filter(|id| it.item(id.as_str()).is_none())
    {
        say(format!("there is no item \"{id}\""));
    }
    for id in scores
        .into_iter()
        .filter(|id| it.score_rule(id.as_str()).is_none())
    {
        say(format!("there is no score \"{id}\""));
    }
}

fn danger(it: &Instrument, danger: &Danger, say: &mut impl FnMut(String, String)) {
    let Danger { item, when, .. } = danger;
    let Some(found) = it.item(item.as_str()) else {
        return say("reading".into(), format!("there is no item \"{item}\""));
    };
    let tests: Vec<_> = when.iter().map(|when| &when.test).collect();
    let within = match tests.as_slice() {
        [Test::AtLeast(from), Test::AtMost(to)] => {
            let range = found.kind.range();
            range.is_some_and(|(min, max)| from <= to && *from >= min && *to <= max)
        }
        _ => when.iter().all(|when| condition(it, when).is_ok()),
    };
    if !within {
        say(
            "reading".into(),
            format!("the danger of \"{item}\" must lie within its answers"),
        );
    }
}

fn guide(it: &Instrument, say: &mut impl FnMut(String, String)) {
    let mut say = |reason: String| say("guide".into(), reason);
    if let Some(reason) = twice(it.guide.iter()) {
        say(reason);
    }
    for id in it.guide.iter().filter(|id| it.section(id).is_none()) {
        say(format!("there is no section \"{id}\""));
    }
}

fn pictures(it: &Instrument, say: &mut impl FnMut(String, String)) {
    let mut shown: Vec<&ScoreId> = it.trend.iter().collect();
    for chart in &it.charts {
        match chart {
            Chart::Bars(scores) => shown.extend(scores),
            Chart::Map(rows) => {
                shown.extend(
                    rows.iter()
                        .flat_map(|row| [&row.often, &row.pull, &row.sure]),
                );
                for row in rows.iter().filter(|row| it.section(&row.section).is_none()) {
                    say(
                        "charts".into(),
                        format!("there is no section \"{}\"", row.section),
                    );
                }
            }
        }
    }
    for id in shown
        .into_iter()
        .filter(|id| it.score_rule(id.as_str()).is_none())
    {
        say(
            "charts and trend".into(),
            format!("there is no score \"{id}\""),
        );
    }
}
