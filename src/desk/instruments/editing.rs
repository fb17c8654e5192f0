//! What can be changed in an own instrument, one step at a time. Any text and number is taken: what is
//! wrong with it is for the check to say. What hangs together stays together: a score follows its
//! questions when they move, and one that is made of all of them takes in a new one.

mod arranging;
mod change;

pub use arranging::countable;
pub use change::{Change, ItemChange, ScaleChange, ScoreChange};

use arranging::{arrange, follow, in_place, item};
use footing_interchange::custom::{
    AnswerOption, CustomInstrument, CustomKind, CustomMethod, CustomScore,
};

/// The number of a field in which none stands.
pub const NO_NUMBER: i32 = i32::MIN;
/// The most characters of an answer in own words, unless another number is chosen.
const TEXT_CHARS: u32 = 300;
/// From which percentage of answers on a score is worked out, where some may be missing.
const PRORATE: u32 = 80;

/// An instrument with nothing in it but what most have: one set of answers, added up.
pub fn empty(total: &str) -> CustomInstrument {
    CustomInstrument {
        edition: 1,
        recall_days: 7,
        scales: vec![Vec::new()],
        scores: vec![sum(total)],
        ..CustomInstrument::default()
    }
}

/// The instrument after a step.
pub fn changed(it: &CustomInstrument, change: Change) -> CustomInstrument {
    let mut next = it.clone();
    match change {
        Change::Title(text) => next.title = text,
        Change::About(text) => next.about = text,
        Change::RecallDays(days) => next.recall_days = days,
        Change::Licence(text) => next.licence = text,
        Change::Source(text) => next.source = text,
        Change::Statements(lines) => arrange(&mut next, follow(&it.items, lines)),
        Change::AddedItem(kind) => {
            let mut items = in_place(&it.items);
            items.push((None, item(String::new(), kind)));
            arrange(&mut next, items);
        }
        Change::Item(place, change) => change_item(&mut next, place, change),
        Change::AddedScale => next.scales.push(Vec::new()),
        Change::Scale(place, change) => change_scale(&mut next, place, change),
        Change::AddedScore(title) => {
            let of = countable(&next.items);
            next.scores.push(CustomScore { of, ..sum(&title) });
        }
        Change::Score(place, change) => change_score(&mut next, place, change),
    }
    next
}

/// Answers in own words, of usual length.
pub fn own_words() -> CustomKind {
    CustomKind::Text {
        max_chars: TEXT_CHARS,
    }
}

/// Whether any question is answered with that set of answers.
pub fn is_used(it: &CustomInstrument, scale: usize) -> bool {
    it.items.iter().any(|item| {
        item.kind == CustomKind::Choice(scale) || item.kind == CustomKind::Several(scale)
    })
}

fn sum(title: &str) -> CustomScore {
    CustomScore {
        title: title.to_owned(),
        method: CustomMethod::Sum,
        of: Vec::new(),
        prorate: None,
        bands: Vec::new(),
        bands_source: String::new(),
    }
}

fn change_item(it: &mut CustomInstrument, place: usize, change: ItemChange) {
    let other = match change {
        ItemChange::Up => place.checked_sub(1),
        ItemChange::Down => Some(place + 1),
        _ => None,
    };
    match change {
        ItemChange::Up | ItemChange::Down => {
            let mut items = in_place(&it.items);
            if let Some(other) = other.filter(|other| *other.max(&place) < items.len()) {
                items.swap(place, other);
                arrange(it, items);
            }
        }
        ItemChange::Removed => {
            let mut items = in_place(&it.items);
            items.retain(|(before, _)| *before != Some(place));
            arrange(it, items);
        }
        ItemChange::Kind(kind) => {
            let mut items = in_place(&it.items);
            if let Some((_, item)) = items.get_mut(place) {
                item.kind = kind;
            }
            arrange(it, items);
        }
        change => {
            let Some(item) = it.items.get_mut(place) else {
                return;
            };
            match change {
                ItemChange::Text(text) => item.text = text,
                ItemChange::Reversed(reversed) => item.reversed = reversed,
                ItemChange::Optional(optional) => item.optional = optional,
                ItemChange::Danger(danger) => item.danger = danger,
                _ => {}
            }
        }
    }
}

fn change_scale(it: &mut CustomInstrument, place: usize, change: ScaleChange) {
    if change == ScaleChange::Removed {
        if place < it.scales.len() && !is_used(it, place) {
            it.scales.remove(place);
            for item in &mut it.items {
                match &mut item.kind {
                    CustomKind::Choice(scale) | CustomKind::Several(scale) if *scale > place => {
                        *scale -= 1;
                    }
                    _ => {}
                }
            }
        }
        return;
    }
    let Some(scale) = it.scales.get_mut(place) else {
        return;
    };
    match change {
        ScaleChange::Words(lines) | ScaleChange::Ready(lines) => *scale = worded(scale, lines),
        ScaleChange::First(first) => {
            for (n, option) in scale.iter_mut().enumerate() {
                option.value = if first == NO_NUMBER {
                    first
                } else {
                    first.saturating_add(n as i32)
                };
            }
        }
        ScaleChange::Value(n, value) => {
            if let Some(option) = scale.get_mut(n) {
                option.value = value;
            }
        }
        ScaleChange::TurnedRound => {
            let values: Vec<_> = scale.iter().rev().map(|option| option.value).collect();
            for (option, value) in scale.iter_mut().zip(values) {
                option.value = value;
            }
        }
        ScaleChange::Removed => {}
    }
}

/// Options for these lines: their numbers stay in their places and go on as they began.
fn worded(scale: &[AnswerOption], lines: Vec<String>) -> Vec<AnswerOption> {
    let values: Vec<_> = scale.iter().map(|option| option.value).collect();
    let step = match values[..] {
        [.., before, last] => last.saturating_sub(before),
        _ => 1,
    };
    let mut next = values.first().copied().unwrap_or(0);
    let mut options = Vec::new();
    for (n, text) in lines.into_iter().enumerate() {
        let value = values.get(n).copied().unwrap_or(next);
        next = value.saturating_add(step);
        options.push(AnswerOption { value, text });
    }
    options
}

fn change_score(it: &mut CustomInstrument, place: usize, change: ScoreChange) {
    if change == ScoreChange::Removed {
        if place < it.scores.len() {
            it.scores.remove(place);
        }
        return;
    }
    let Some(score) = it.scores.get_mut(place) else {
        return;
    };
    match change {
        ScoreChange::Title(text) => score.title = text,
        ScoreChange::Method(method) => score.method = method,
        ScoreChange::Item(item, is_part) => {
            score.of.retain(|of| *of != item);
            if is_part {
                score.of.push(item);
                score.of.sort_unstable();
            }
        }
        ScoreChange::Prorate(may_miss) => score.prorate = may_miss.then_some(PRORATE),
        ScoreChange::WithoutBands => {
            score.bands.clear();
            score.bands_source.clear();
        }
        ScoreChange::Removed => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(it: &CustomInstrument) -> Vec<i32> {
        it.scales[0].iter().map(|option| option.value).collect()
    }

    #[test]
    fn answers_keep_their_numbers_and_go_on_as_they_began() {
        let words = |n: usize| (0..n).map(|n| format!("w{n}")).collect::<Vec<_>>();
        let scale = |it: &CustomInstrument, change| changed(it, Change::Scale(0, change));
        let it = scale(&empty("Total"), ScaleChange::Words(words(3)));
        assert_eq!(values(&it), [0, 1, 2]);
        let it = scale(&it, ScaleChange::First(1));
        assert_eq!(values(&it), [1, 2, 3]);
        let it = scale(&it, ScaleChange::Words(words(4)));
        assert_eq!(values(&it), [1, 2, 3, 4]);
        let it = scale(&it, ScaleChange::TurnedRound);
        assert_eq!(values(&it), [4, 3, 2, 1]);
        let it = scale(&it, ScaleChange::Words(words(5)));
        assert_eq!(values(&it), [4, 3, 2, 1, 0]);
        let it = scale(&it, ScaleChange::Value(4, 7));
        assert_eq!(values(&it), [4, 3, 2, 1, 7]);
        let it = scale(&it, ScaleChange::First(NO_NUMBER));
        assert_eq!(values(&it), [NO_NUMBER; 5]);
    }

    #[test]
    fn a_set_of_answers_goes_only_where_nobody_uses_it() {
        let it = changed(&empty("Total"), Change::AddedScale);
        let it = changed(&it, Change::AddedItem(CustomKind::Several(1)));
        let kept = changed(&it, Change::Scale(1, ScaleChange::Removed));
        assert_eq!(kept, it);
        let it = changed(&it, Change::Scale(0, ScaleChange::Removed));
        assert_eq!(
            (it.scales.len(), it.items[0].kind),
            (1, CustomKind::Several(0))
        );
    }
}
