//! Puts what was pasted from an official document into a template, and says how well it fits.

use super::answers::{alike, scales, sets};
use super::lines::{Line, lines, without_scores};
use super::{Block, Fit, Scale, Template};
use crate::custom::{
    AnswerOption, CustomBand, CustomDanger, CustomInstrument, CustomItem, CustomKind, CustomScore,
};

/// Fills a template with statements and answer words, one a line. Nothing that was pasted is lost
/// unless it says so. The instrument has no id yet.
///
/// Where items have answer words of their own, these come one set after the other; a single set
/// that all items share is taken as well, and so is one set for every single item.
pub fn fill(template: &Template, statements: &str, answers: &str) -> (CustomInstrument, Vec<Fit>) {
    let mut fits = Vec::new();
    let (statements, all_statements) = lines(statements);
    let (answers, all_answers) = lines(answers);
    if !all_statements || !all_answers {
        fits.push(Fit::CutOff);
    }
    let statements = joined(statements, template.items(), &mut fits);
    let sets = sets(template, answers.len());
    say_of_statements(&statements, &answers, template.items(), &mut fits);
    let scales = scales(&sets, &answers, &mut fits);
    (filled(template, &sets, statements, scales), fits)
}

/// A template with numbers in the place of its words, which belong to others.
pub fn numbered(template: &Template) -> CustomInstrument {
    let option = |value: &i32| AnswerOption {
        value: *value,
        text: value.to_string(),
    };
    let blocks = template.blocks.iter();
    let scales = blocks.map(|block| block.values.iter().map(option).collect());
    let statement = |number: usize| Line {
        text: number.to_string(),
        listed: None,
    };
    let statements = (1..=template.items()).map(statement).collect();
    filled(template, template.blocks, statements, scales.collect())
}

fn filled(
    template: &Template,
    sets: &[Block],
    statements: Vec<Line>,
    scales: Vec<Vec<AnswerOption>>,
) -> CustomInstrument {
    CustomInstrument {
        id: String::new(),
        edition: 1,
        template: template.id.to_owned(),
        title: template.name.to_owned(),
        about: String::new(),
        recall_days: template.recall_days.unwrap_or(1),
        licence: template.licence.to_owned(),
        source: template.citation.to_owned(),
        items: items(template, sets, statements),
        scores: scores(template),
        scales,
    }
}

/// Where every item has its number, lines without one go on with the line before.
fn joined(lines: Vec<Line>, items: usize, fits: &mut Vec<Fit>) -> Vec<Line> {
    let numbers = lines.iter().filter_map(|line| line.listed);
    let all_numbered = numbers.eq(1..=items as u32);
    if lines.len() <= items || !all_numbered {
        return lines;
    }
    let mut joined: Vec<Line> = Vec::new();
    for line in lines {
        match joined.last_mut() {
            None if line.listed.is_none() => fits.push(Fit::LeftOut { text: line.text }),
            Some(last) if line.listed.is_none() => {
                last.text.push(' ');
                last.text.push_str(&line.text);
            }
            _ => joined.push(line),
        }
    }
    joined
}

fn say_of_statements(found: &[Line], answers: &[Line], needed: usize, fits: &mut Vec<Fit>) {
    let count = found.len();
    if count < needed {
        fits.push(Fit::TooFewStatements {
            found: count,
            needed,
        });
    }
    if count > needed {
        fits.push(Fit::TooManyStatements {
            found: count,
            needed,
        });
    }
    for (at, line) in found.iter().enumerate() {
        let same = |other: &Line| alike(&other.text, &line.text);
        if let Some(first) = found.iter().take(at).position(same) {
            fits.push(Fit::SameStatement { first, second: at });
        }
        if let Some(number) = line.listed.filter(|number| *number as usize != at + 1) {
            fits.push(Fit::OutOfOrder { at, number });
        }
        let is_sign = |c: char| c.is_ascii() && !c.is_ascii_alphabetic();
        let no_letter = line.text.chars().all(is_sign);
        if no_letter || answers.iter().any(same) {
            fits.push(Fit::LooksLikeAnswer { at });
        } else if is_heading(&line.text) {
            fits.push(Fit::LooksLikeHeading { at });
        }
    }
}

/// Whether words end with a colon, or are several in capitals only.
fn is_heading(text: &str) -> bool {
    let letters = || text.chars().filter(char::is_ascii_alphabetic);
    text.ends_with(':') || (letters().count() > 4 && letters().all(|c| c.is_ascii_uppercase()))
}

fn items(template: &Template, sets: &[Block], statements: Vec<Line>) -> Vec<CustomItem> {
    let scales = sets.iter().enumerate();
    let mut scales = scales.flat_map(|(scale, set)| std::iter::repeat_n(scale, set.items));
    let last = sets.len().saturating_sub(1);
    let count = statements.len().max(template.items());
    let mut statements = statements.into_iter();
    let item = |place: usize| {
        let line = statements.next().unwrap_or_default();
        let kind = CustomKind::Choice(scales.next().unwrap_or(last));
        let danger = || CustomDanger {
            from: 1,
            to: 3,
            topic: "self-harm".to_owned(),
        };
        CustomItem {
            text: without_scores(&line.text).to_owned(),
            kind,
            reversed: template.is_reversed(place),
            optional: false,
            danger: (template.self_harm == Some(place + 1)).then(danger),
        }
    };
    (0..count).map(item).collect()
}

fn scores(template: &Template) -> Vec<CustomScore> {
    let band = |(from, to, name): &(i32, i32, &str)| CustomBand {
        from: *from,
        to: *to,
        text: (*name).to_owned(),
    };
    let score = |scale: &Scale| CustomScore {
        title: scale.title.to_owned(),
        method: scale.method,
        of: scale.places().collect(),
        prorate: None,
        bands: scale.bands.iter().map(band).collect(),
        bands_source: scale.bands_source.to_owned(),
    };
    template.scores.iter().map(score).collect()
}
