//! The answer words of a paste, with what they count.

use super::lines::{Line, leading, trailing};
use super::{Block, Fit, Template};
use crate::custom::AnswerOption;

/// Items with the same answer words, as so many lines of answers can mean them.
pub(super) fn sets(template: &Template, lines: usize) -> Vec<Block> {
    let blocks = || template.blocks.iter();
    let one_each = |values: &'static [i32]| Block { items: 1, values };
    let as_published = blocks().map(|block| Block { ..*block }).collect();
    let needed: usize = blocks().map(|block| block.values.len()).sum();
    let first = template
        .blocks
        .first()
        .map_or(&[][..], |block| block.values);
    let all_alike = blocks().all(|block| block.values == first);
    let one_for_each: usize = template.values().map(<[i32]>::len).sum();
    if lines == needed {
        as_published
    } else if all_alike && lines == first.len() {
        vec![Block {
            items: template.items(),
            values: first,
        }]
    } else if lines == one_for_each {
        template.values().map(one_each).collect()
    } else {
        as_published
    }
}

/// The response scales: answer words with their published values.
pub(super) fn scales(
    sets: &[Block],
    answers: &[Line],
    fits: &mut Vec<Fit>,
) -> Vec<Vec<AnswerOption>> {
    let needed: usize = sets.iter().map(|set| set.values.len()).sum();
    let found = answers.len();
    if found < needed {
        fits.push(Fit::TooFewAnswers { found, needed });
    }
    if found > needed {
        fits.push(Fit::TooManyAnswers { found, needed });
    }
    let mut rest = answers;
    let mut scales = Vec::new();
    for (scale, set) in sets.iter().enumerate() {
        let first = found - rest.len();
        let (lines, later) = rest.split_at(set.values.len().min(rest.len()));
        rest = later;
        let (options, as_published) = options(lines, set.values);
        if !as_published {
            fits.push(Fit::OtherValues { scale });
        }
        for (second, option) in options.iter().enumerate().take(lines.len()) {
            let same = |other: &AnswerOption| alike(&other.text, &option.text);
            if let Some(earlier) = options.iter().take(second).position(same) {
                fits.push(Fit::SameAnswer {
                    first: first + earlier,
                    second: first + second,
                });
            }
        }
        scales.push(options);
    }
    if let Some(last) = scales.last_mut() {
        for line in rest {
            let next = last.iter().map(|option| option.value).max();
            last.push(AnswerOption {
                value: next.map_or(0, |value| value + 1),
                text: line.text.clone(),
            });
        }
    }
    scales
}

/// A response scale, and whether the numbers beside its words, if there are any, are the
/// published ones. They say which words count what; without them the published order does.
fn options(lines: &[Line], values: &[i32]) -> (Vec<AnswerOption>, bool) {
    let numbered = |number: fn(&str) -> Option<(i32, &str)>| {
        let found = lines.iter().map(|line| number(&line.text));
        found
            .collect::<Option<Vec<_>>>()
            .filter(|it| !it.is_empty())
    };
    let option = |value: i32, text: &str| AnswerOption {
        value,
        text: text.to_owned(),
    };
    let same = |found: &[i32]| {
        let (mut found, mut wanted) = (found.to_vec(), values.to_vec());
        found.sort_unstable();
        wanted.sort_unstable();
        found == wanted
    };
    let in_order = |texts: Vec<&str>| {
        let texts = texts.into_iter().chain(std::iter::repeat(""));
        values
            .iter()
            .zip(texts)
            .map(|(value, text)| option(*value, text))
            .collect()
    };
    // "1. Never" was taken apart as an item of a list before.
    let listed: Option<Vec<_>> = lines
        .iter()
        .map(|line| Some((i32::try_from(line.listed?).ok()?, line.text.as_str())))
        .collect();
    for found in [
        listed.filter(|it| !it.is_empty()),
        numbered(trailing),
        numbered(leading),
    ] {
        let Some(found) = found else { continue };
        let numbers: Vec<_> = found.iter().map(|(number, _)| *number).collect();
        if same(&numbers) {
            let options = found.iter().map(|(value, text)| option(*value, text));
            return (options.collect(), true);
        }
    }
    let as_they_are = || lines.iter().map(|line| line.text.as_str()).collect();
    let counts = |found: &[(i32, &str)]| {
        let numbers = found.iter().map(|(number, _)| *number);
        found.len() > 1 && numbers.eq(1..=found.len() as i32)
    };
    if let Some(found) = numbered(trailing).filter(|it| counts(it)) {
        return (
            in_order(found.into_iter().map(|(_, text)| text).collect()),
            false,
        );
    }
    if let Some(found) = numbered(leading).filter(|it| counts(it)) {
        // A mere count of the lines.
        return (
            in_order(found.into_iter().map(|(_, text)| text).collect()),
            true,
        );
    }
    (in_order(as_they_are()), true)
}

/// Whether two texts read the same, but for the case of plain Latin letters: tables of all the
/// others are more to load than this is worth.
pub(super) fn alike(a: &str, b: &str) -> bool {
    a.eq_ignore_ascii_case(b)
}
