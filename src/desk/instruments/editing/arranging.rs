//! Questions in their order: moved, left out, typed anew line by line; the scores follow them.

use footing_interchange::custom::{CustomInstrument, CustomItem, CustomKind};

/// The places of the questions whose answers are numbers.
pub fn countable(items: &[CustomItem]) -> Vec<usize> {
    let counts =
        |item: &CustomItem| matches!(item.kind, CustomKind::Choice(_) | CustomKind::Number { .. });
    let counted = items.iter().enumerate().filter(|(_, item)| counts(item));
    counted.map(|(place, _)| place).collect()
}

/// Items in a new order, each with the place it had before.
pub(super) type Arranged = Vec<(Option<usize>, CustomItem)>;

/// Items as they stand.
pub(super) fn in_place(items: &[CustomItem]) -> Arranged {
    let items = items.iter().cloned().enumerate();
    items.map(|(place, item)| (Some(place), item)).collect()
}

/// Puts items into a new order; scores follow them.
pub(super) fn arrange(it: &mut CustomInstrument, items: Arranged) {
    let all_before = countable(&it.items);
    let (places, items): (Vec<_>, Vec<_>) = items.into_iter().unzip();
    it.items = items;
    let all = countable(&it.items);
    for score in &mut it.scores {
        let new_place = |old: &usize| places.iter().position(|place| *place == Some(*old));
        // A published score stays what it is.
        let takes_all = it.template.is_empty() && score.bands.is_empty() && score.of == all_before;
        score.of = if takes_all {
            all.clone()
        } else {
            score.of.iter().filter_map(new_place).collect()
        };
    }
}

/// Items for these lines. What begins and ends as before keeps its place; between, as many lines as
/// before are the same items with other words, and otherwise what reads the same is the same.
pub(super) fn follow(items: &[CustomItem], lines: Vec<String>) -> Arranged {
    let same = |(item, line): &(&CustomItem, &String)| item.text == **line;
    let head = items.iter().zip(&lines).take_while(same).count();
    let most = items.len().min(lines.len()) - head;
    let tail = items.iter().rev().zip(lines.iter().rev()).take(most);
    let tail = tail.take_while(same).count();
    let (was, is) = (items.len() - head - tail, lines.len() - head - tail);
    let kind = items.first().map(|first| first.kind);
    let kind = kind.filter(|kind| matches!(kind, CustomKind::Choice(_)));
    let mut left: Vec<usize> = (head..head + was).collect();
    let mut arranged = Vec::new();
    for (place, line) in lines.into_iter().enumerate() {
        let before = if place < head {
            Some(place)
        } else if place >= head + is {
            (place + was).checked_sub(is)
        } else if was == is {
            Some(place)
        } else {
            let reads = |old: &usize| items.get(*old).is_some_and(|item| item.text == line);
            let found = left.iter().position(reads);
            found.map(|n| left.remove(n))
        };
        let item = match before.and_then(|before| items.get(before)) {
            Some(old) => CustomItem {
                text: line,
                ..old.clone()
            },
            None => item(line, kind.unwrap_or(CustomKind::Choice(0))),
        };
        arranged.push((before, item));
    }
    arranged
}

/// A question with these words, and nothing special about it.
pub(super) fn item(text: String, kind: CustomKind) -> CustomItem {
    CustomItem {
        text,
        kind,
        reversed: false,
        optional: false,
        danger: None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Change, ItemChange, changed, empty};
    use super::*;

    fn of(lines: &[&str]) -> Vec<String> {
        lines.iter().map(|line| (*line).to_owned()).collect()
    }

    /// Four questions, of which the second counts from the other end.
    fn four() -> CustomInstrument {
        let it = changed(
            &empty("Total"),
            Change::Statements(of(&["a", "b", "c", "d"])),
        );
        changed(&it, Change::Item(1, ItemChange::Reversed(true)))
    }

    #[test]
    fn a_question_keeps_what_it_is_while_lines_are_typed() {
        for (lines, reversed) in [
            (&["a", "b", "c", "d", "e"][..], Some(1)),
            (&["z", "a", "b", "c", "d"], Some(2)),
            (&["a", "b1", "c", "d"], Some(1)),
            (&["a", "x", "b", "c", "d"], Some(2)),
            (&["b", "c", "d"], Some(0)),
            (&["a", "c", "d"], None),
            (&["a", "b"], Some(1)),
            (&["d", "c", "b", "a", "e"], Some(2)),
            (&[], None),
        ] {
            let it = changed(&four(), Change::Statements(of(lines)));
            let texts: Vec<_> = it.items.iter().map(|item| item.text.as_str()).collect();
            assert_eq!(texts, lines);
            assert_eq!(
                it.items.iter().position(|item| item.reversed),
                reversed,
                "{lines:?}"
            );
            let all: Vec<_> = (0..lines.len()).collect();
            assert_eq!(it.scores[0].of, all, "{lines:?}");
        }
    }

    #[test]
    fn a_score_of_some_questions_follows_them() {
        let mut it = four();
        it.scores[0].of = vec![0, 2];
        for (change, of) in [
            (Change::Item(0, ItemChange::Down), vec![1, 2]),
            (Change::Item(2, ItemChange::Up), vec![0, 1]),
            (Change::Item(0, ItemChange::Removed), vec![1]),
            (Change::Item(3, ItemChange::Removed), vec![0, 2]),
            (Change::Item(9, ItemChange::Removed), vec![0, 2]),
            (Change::Item(0, ItemChange::Up), vec![0, 2]),
            (Change::AddedItem(CustomKind::Choice(0)), vec![0, 2]),
        ] {
            assert_eq!(changed(&it, change.clone()).scores[0].of, of, "{change:?}");
        }
    }

    #[test]
    fn only_what_has_a_number_is_in_a_score_of_all() {
        let it = changed(
            &four(),
            Change::Item(0, ItemChange::Kind(CustomKind::Display)),
        );
        assert_eq!(it.scores[0].of, [1, 2, 3]);
        let it = changed(
            &it,
            Change::Item(0, ItemChange::Kind(CustomKind::Choice(0))),
        );
        assert_eq!(it.scores[0].of, [0, 1, 2, 3]);
    }

    #[test]
    fn a_published_score_takes_in_nothing() {
        let mut it = four();
        it.template = "phq-9".into();
        let it = changed(&it, Change::AddedItem(CustomKind::Choice(0)));
        assert_eq!(it.scores[0].of, [0, 1, 2, 3]);
    }
}
